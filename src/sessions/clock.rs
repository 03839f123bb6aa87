//! What time does to meetings: a reminder before, and the first thirty days.

use chrono::{DateTime, NaiveDate, Utc};

use super::SessionId;
use crate::{
    companies::Company,
    inbox::{self, Kind, Message, Words},
    kit::{db::CompanyTx, error::Result, id::PersonId},
    pairings::PairingId,
    programs::{Program, ProgramId},
};

/// A planned meeting, for one of its two.
struct Meeting {
    session: SessionId,
    pairing: PairingId,
    person: PersonId,
    other: String,
    starts_at: DateTime<Utc>,
    place: String,
    sequence: i32,
}

impl Meeting {
    fn reminder(&self) -> Message {
        let words = Words::none().name("other", &self.other).moment("when", self.starts_at).name("place", &self.place);
        let path = format!("/pairings/{}/sessions/{}", self.pairing, self.session);
        Message::new(self.person, Kind::SessionSoon, format!("{} {}", self.session, self.sequence), words, path)
    }
}

/// Both are reminded two days before they meet.
///
/// # Errors
/// When the database refuses.
pub async fn remind_meetings(tx: &mut CompanyTx, today: NaiveDate, now: DateTime<Utc>) -> Result<()> {
    let zone = Company::find(tx).await?.time_zone;
    let meetings = sqlx::query_as!(
        Meeting,
        r#"select m.id as "session: SessionId", m.pairing_id as "pairing: PairingId", s.person_id as "person!: PersonId",
             concat_ws(' ', o.given_name, o.family_name) as "other!", m.starts_at, m.place, m.sequence
           from session m
           join pairing p on p.company_id = m.company_id and p.id = m.pairing_id
           cross join lateral (values (p.mentor_id, p.mentee_id), (p.mentee_id, p.mentor_id)) s(person_id, other_id)
           join person o on o.company_id = p.company_id and o.id = s.other_id
           where m.state = 'planned' and m.starts_at > $2 and m.starts_at < $2::timestamptz + interval '4 days'
             and (m.starts_at at time zone $3)::date between $1::date + 1 and $1::date + 2 and m.planned_at < $2::timestamptz - interval '1 day'
             and p.state in ('active', 'closing')
             and not exists (select from notice n where n.person_id = s.person_id and n.kind = 'session_soon' and n.about = m.id || ' ' || m.sequence)
           order by m.starts_at, m.id limit 5000"#,
        today,
        now,
        zone
    )
    .fetch_all(tx.conn())
    .await?;
    let messages: Vec<_> = meetings.iter().map(Meeting::reminder).collect();
    inbox::tell_all(tx, &messages, now).await
}

/// After two weeks whoever has not met twice, or has not written their side of the exchange, is told what is open (S27).
///
/// # Errors
/// When the database refuses.
pub async fn remind_first_steps(tx: &mut CompanyTx, today: NaiveDate, now: DateTime<Utc>) -> Result<()> {
    let due = sqlx::query!(
        r#"select p.id as "pairing: PairingId", s.person_id as "person!: PersonId", concat_ws(' ', o.given_name, o.family_name) as "other!"
           from pairing p
           cross join lateral (values (p.mentor_id, p.mentee_id, p.exchange_mentor_at), (p.mentee_id, p.mentor_id, p.exchange_mentee_at))
             s(person_id, other_id, written_at)
           join person o on o.company_id = p.company_id and o.id = s.other_id
           where p.state = 'active' and p.started_on between $1::date - 20 and $1::date - 14
             and (s.written_at is null or p.held < 2)
             and not exists (select from notice n where n.person_id = s.person_id and n.kind = 'first_steps' and n.about = p.id::text)
           order by p.id limit 4000"#,
        today
    )
    .fetch_all(tx.conn())
    .await?;
    let messages = due.into_iter().map(|one| {
        let (about, path) = (one.pairing.to_string(), format!("/pairings/{}/stories", one.pairing));
        Message::new(one.person, Kind::FirstSteps, about, Words::none().name("other", &one.other), path)
    });
    inbox::tell_all(tx, &messages.collect::<Vec<_>>(), now).await
}

/// Coordinators hear of the pairs that did not meet a second time in their first thirty days, each pair in one notice (S27).
///
/// # Errors
/// When the database refuses.
pub async fn report_second_meetings(tx: &mut CompanyTx, today: NaiveDate, now: DateTime<Utc>) -> Result<()> {
    let programs = sqlx::query!(
        r#"select p.program_id as "program: ProgramId", count(*) as "n!", max(p.started_on) as "newest!" from pairing p
           where p.state = 'active' and p.started_on between $1::date - 36 and $1::date - 30 and p.held < 2
           group by p.program_id order by p.program_id limit 500"#,
        today
    )
    .fetch_all(tx.conn())
    .await?;
    for row in programs {
        let program = Program::find(tx, row.program).await?;
        let about = format!("{} {}", program.id, row.newest);
        let words = Words::none().number("n", row.n).name("program", &program.name);
        let path = program.path("/pairs?show=met-once");
        program.tell_runners(tx, Kind::SecondMeetingMissing, &about, words, &path, now).await?;
    }
    Ok(())
}
