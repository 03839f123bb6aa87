//! Inviting: a nomination only asks; whoever does nothing is never matched (S17).

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use sqlx::types::Uuid;

use super::{Enrollment, EnrollmentId, Side};
use crate::{
    inbox::{self, Kind, Message, Words},
    kit::{
        db::CompanyTx,
        error::{Error, OnConstraint, Result},
        id::PersonId,
        jobs,
    },
    programs::{Preset, Program, ProgramId},
};

/// The job that writes the notices and mails of a large invitation, reminder or approval.
pub const TELL_INVITED: &str = "tell_invited";

/// So many are told while the page waits; more are told by the worker.
const AT_ONCE: usize = 60;

/// Why nobody was invited.
pub enum Uninvited {
    /// S22: not on the list and no exception on record.
    NotOnTheList,
    Other(Error),
}

impl From<Error> for Uninvited {
    fn from(error: Error) -> Self {
        Self::Other(error)
    }
}

impl Enrollment {
    /// Invites people to one side: new ones, and those who declined or withdrew earlier. Answers who was invited now.
    ///
    /// # Errors
    /// `NotOnTheList`; `Conflict` where the program takes nobody now.
    pub async fn invite(
        tx: &mut CompanyTx,
        program: &Program,
        side: Side,
        people: &[PersonId],
        exception: &str,
        now: DateTime<Utc>,
    ) -> Result<Vec<PersonId>, Uninvited> {
        if !program.takes_people() {
            return Err(Error::Conflict.into());
        }
        let ids: Vec<Uuid> = people.iter().map(|_| EnrollmentId::new().0).collect();
        let whom: Vec<Uuid> = people.iter().map(|person| person.0).collect();
        let invited = sqlx::query_scalar!(
            r#"insert into enrollment (company_id, id, program_id, person_id, side, state, exception, invited_at, created_at, updated_at)
               select current_company(), t.id, $1, t.person, $2, 'invited', $3, $4, $4, $4 from unnest($5::uuid[], $6::uuid[]) as t(id, person)
               on conflict on constraint enrollment_once do update
                 set state = 'invited', exception = excluded.exception, invited_at = excluded.invited_at, opened_at = null, updated_at = excluded.updated_at
                 where enrollment.state in ('declined', 'withdrawn')
               returning person_id as "person: PersonId""#,
            program.id.0,
            side.key(),
            exception,
            now,
            &ids,
            &whom
        )
        .fetch_all(tx.conn())
        .await
        .on_constraint("enrollment_on_the_list", || Uninvited::NotOnTheList)?;
        tell_all(tx, program, side, Kind::Invited, &invited, now).await?;
        Ok(invited)
    }

    /// Invites a mentee to a program for high potentials, by a talent admin who need not run the program. False where the person has a
    /// place already.
    ///
    /// # Errors
    /// `NotOnTheList`; `Conflict` where the program takes nobody now.
    pub async fn invite_nominee(
        tx: &mut CompanyTx,
        program: &Program,
        person: PersonId,
        exception: &str,
        now: DateTime<Utc>,
    ) -> Result<bool, Uninvited> {
        if !program.takes_people() || program.preset != Preset::HighPotentials {
            return Err(Error::Conflict.into());
        }
        let done = sqlx::query!(
            "insert into enrollment (company_id, id, program_id, person_id, side, state, exception, invited_at, created_at, updated_at)
             values (current_company(), $1, $2, $3, 'mentee', 'invited', $4, $5, $5, $5) on conflict do nothing",
            EnrollmentId::new().0,
            program.id.0,
            person.0,
            exception,
            now
        )
        .execute(tx.conn())
        .await
        .on_constraint("enrollment_on_the_list", || Uninvited::NotOnTheList)?;
        if done.rows_affected() == 1 {
            tell(tx, program, Side::Mentee, Kind::Invited, &[person], now).await?;
        }
        Ok(done.rows_affected() == 1)
    }
}

/// Tells many people of one side the same: the worker does, where they are too many to wait for.
///
/// # Errors
/// When the database refuses.
pub(super) async fn tell_all(
    tx: &mut CompanyTx,
    program: &Program,
    side: Side,
    kind: Kind,
    people: &[PersonId],
    now: DateTime<Utc>,
) -> Result<()> {
    if people.len() <= AT_ONCE {
        return tell(tx, program, side, kind, people, now).await;
    }
    let payload = json!({ "program": program.id, "side": side.key(), "kind": kind.name(), "people": people });
    let key = format!("{} {} {} {}", program.id, side.key(), kind.name(), now.timestamp_micros());
    jobs::enqueue(tx, TELL_INVITED, &key, payload, now).await
}

async fn tell(
    tx: &mut CompanyTx,
    program: &Program,
    side: Side,
    kind: Kind,
    people: &[PersonId],
    now: DateTime<Utc>,
) -> Result<()> {
    let about = format!("{} {} {}", program.id, side.key(), now.date_naive());
    let path = program.path("/join");
    let words = Words::none().name("program", &program.name);
    let messages: Vec<_> =
        people.iter().map(|person| Message::new(*person, kind, about.clone(), words.clone(), path.clone())).collect();
    inbox::tell_all(tx, &messages, now).await
}

/// Tells those whom a large invitation, reminder or approval meant: the worker's part.
///
/// # Errors
/// When the payload is not ours or the database refuses.
pub async fn tell_invited(tx: &mut CompanyTx, payload: &Value, now: DateTime<Utc>) -> Result<()> {
    #[derive(serde::Deserialize)]
    struct Meant {
        program: ProgramId,
        side: String,
        /// An invitation where it says nothing.
        kind: Option<String>,
        people: Vec<PersonId>,
    }
    let meant: Meant = serde_json::from_value(payload.clone()).map_err(|e| Error::internal("tell_invited", e))?;
    let side = Side::of(&meant.side).ok_or_else(|| Error::internal("tell_invited", &meant.side))?;
    let kind = meant.kind.as_deref().and_then(Kind::of).unwrap_or(Kind::Invited);
    let program = Program::find(tx, meant.program).await?;
    tell(tx, &program, side, kind, &meant.people, now).await
}
