//! Suggestions: what the directory gives reason for becomes one line for HR, or an invitation where a program invites by itself.

use std::collections::HashSet;

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::{Enrollment, Side, Uninvited};
use crate::{
    inbox::{self, Kind, Words},
    kit::{
        db::CompanyTx,
        error::{Error, Result},
        id::PersonId,
    },
    people::{
        Person,
        occasions::{self, Occasion},
    },
    programs::{Preset, Program, ProgramId},
};

crate::id!(
    /// Something that the directory gives reason for.
    SuggestionId
);

/// A suggestion that nobody has settled yet.
pub struct Suggestion {
    pub id: SuggestionId,
    pub person: PersonId,
    pub occasion: Occasion,
    pub occurred_on: NaiveDate,
    pub due_on: NaiveDate,
}

impl Occasion {
    /// The preset whose programs are for it.
    pub fn preset(self) -> Preset {
        match self {
            Self::NewHire => Preset::Sponsor,
            Self::FirstTeam => Preset::FirstTimeManagers,
            Self::Abroad => Preset::Expatriates,
            Self::Leaving => Preset::KnowHow,
        }
    }

    /// Whoever leaves hands on; everybody else is helped.
    pub fn side(self) -> Side {
        if self == Self::Leaving { Side::Mentor } else { Side::Mentee }
    }

    /// By when somebody should be asked: a sponsor by day 10 (S30), a farewell two weeks before the last day, the others in a month.
    fn due(self, on: NaiveDate, today: NaiveDate) -> NaiveDate {
        let due = match self {
            Self::NewHire => on.checked_add_days(Days::new(10)),
            Self::Leaving => on.checked_sub_days(Days::new(14)).map(|due| due.max(today)),
            Self::FirstTeam | Self::Abroad => on.checked_add_days(Days::new(30)),
        };
        due.unwrap_or(on)
    }
}

/// What a day gives reason for, each once; programs that invite by themselves do, and HR is told of the rest in one notice.
///
/// # Errors
/// When the database refuses.
pub async fn daily(tx: &mut CompanyTx, today: NaiveDate, now: DateTime<Utc>) -> Result<()> {
    let mut open = 0;
    let occurred = occasions::occurred(tx, today).await?;
    let mut settled = HashSet::new();
    for occasion in [Occasion::NewHire, Occasion::FirstTeam, Occasion::Abroad, Occasion::Leaving] {
        let people: Vec<PersonId> = occurred.iter().filter(|o| o.occasion == occasion).map(|o| o.person).collect();
        for program in programs_for(tx, occasion).await? {
            let places = Enrollment::places_of(tx, program.id, occasion.side(), &people).await?;
            settled.extend(places.into_keys().map(|person| (occasion.key(), person)));
        }
    }
    // Whoever has a place in such a program already needs no suggestion.
    for occurred in occurred.into_iter().filter(|o| !settled.contains(&(o.occasion.key(), o.person))) {
        let occasion = occurred.occasion;
        let due = occasion.due(occurred.on, today);
        let Some(id) = Suggestion::add(tx, occurred.person, occasion, &occurred.mark, (occurred.on, due), now).await?
        else {
            continue;
        };
        let program = programs_for(tx, occasion).await?.into_iter().find(|program| program.invites_alone);
        let invited = match &program {
            Some(program) => invite(tx, program, occasion.side(), occurred.person, now).await?,
            None => false,
        };
        match program {
            Some(program) if invited => Suggestion::settle(tx, id, "invited", Some(program.id), now).await?,
            _ => open += 1,
        }
    }
    if open > 0 {
        for person in Person::with_role(tx, "hr_admin").await? {
            let about = format!("suggestions {today}");
            inbox::tell(tx, person, Kind::Suggested, &about, Words::none().number("n", open), "/suggestions", now)
                .await?;
        }
    }
    Ok(())
}

/// The programs that take people and are for this occasion, the oldest first.
///
/// # Errors
/// When the database does not answer.
pub async fn programs_for(tx: &mut CompanyTx, occasion: Occasion) -> Result<Vec<Program>> {
    let mut programs = Program::all(tx, false, None).await?;
    programs.retain(|program| program.takes_people() && program.preset == occasion.preset());
    programs.reverse();
    Ok(programs)
}

/// Invites one person; false where there is a place already.
///
/// # Errors
/// `Conflict` where the program takes nobody now.
pub async fn invite(
    tx: &mut CompanyTx,
    program: &Program,
    side: Side,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<bool> {
    match Enrollment::invite(tx, program, side, &[person], "", now).await {
        Ok(invited) => Ok(!invited.is_empty()),
        Err(Uninvited::NotOnTheList) => Ok(false),
        Err(Uninvited::Other(error)) => Err(error),
    }
}

impl Suggestion {
    async fn add(
        tx: &mut CompanyTx,
        person: PersonId,
        occasion: Occasion,
        mark: &str,
        (on, due): (NaiveDate, NaiveDate),
        now: DateTime<Utc>,
    ) -> Result<Option<SuggestionId>> {
        Ok(sqlx::query_scalar!(
            r#"insert into suggestion (company_id, id, person_id, kind, mark, occurred_on, due_on, made_at)
               values (current_company(), $1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id as "id: SuggestionId""#,
            SuggestionId::new().0,
            person.0,
            occasion.key(),
            mark,
            on,
            due,
            now
        )
        .fetch_optional(tx.conn())
        .await?)
    }

    /// The open suggestions, the most urgent first; a page after (`due`, `id`).
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn open(tx: &mut CompanyTx, after: Option<(NaiveDate, SuggestionId)>, most: i64) -> Result<Vec<Self>> {
        let (due, id) = after.map_or((NaiveDate::default(), uuid::Uuid::nil()), |(due, id)| (due, id.0));
        Ok(sqlx::query_as!(
            Self,
            r#"select id as "id: SuggestionId", person_id as "person: PersonId", kind as "occasion: Occasion", occurred_on, due_on
               from suggestion where state = 'open' and (due_on, id) > ($1, $2) order by due_on, id limit $3"#,
            due,
            id,
            most
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// How many are open.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn count(tx: &mut CompanyTx) -> Result<i64> {
        Ok(sqlx::query_scalar!(r#"select count(*) as "n!" from suggestion where state = 'open'"#)
            .fetch_one(tx.conn())
            .await?)
    }

    /// One that is open still.
    ///
    /// # Errors
    /// `NotFound` where there is none; `Conflict` where somebody settled it.
    pub async fn find(tx: &mut CompanyTx, id: SuggestionId) -> Result<Self> {
        let row = sqlx::query!(
            r#"select person_id as "person: PersonId", kind as "occasion: Occasion", occurred_on, due_on, state = 'open' as "open!"
               from suggestion where id = $1 for update"#,
            id.0
        )
        .fetch_one(tx.conn())
        .await?;
        if !row.open {
            return Err(Error::Conflict);
        }
        let (person, occasion) = (row.person, row.occasion);
        Ok(Self { id, person, occasion, occurred_on: row.occurred_on, due_on: row.due_on })
    }

    /// Settles one: "invited" to a program, or "dismissed".
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn settle(
        tx: &mut CompanyTx,
        id: SuggestionId,
        state: &str,
        program: Option<ProgramId>,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let by = tx.person().map(|p| p.0);
        sqlx::query!(
            "update suggestion set state = $2, program_id = $3, settled_by = $4, settled_at = $5 where id = $1",
            id.0,
            state,
            program.map(|p| p.0),
            by,
            now
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }
}
