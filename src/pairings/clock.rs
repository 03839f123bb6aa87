//! What time does to pairings: proposals are reminded of and expire, and the stretches of the way begin.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Pairing, PairingId};
use crate::{
    inbox::{self, Kind, Message, Words},
    kit::{db::CompanyTx, error::Result, id::PersonId},
};

/// One of the two of a pairing, to be told something about the other.
struct Due {
    pairing: PairingId,
    person: PersonId,
    other: String,
    kind: String,
    program: String,
    answer_due_on: NaiveDate,
}

/// Whoever has yet to answer a proposal is reminded two days before the last one (M10).
///
/// # Errors
/// When the database refuses.
pub async fn remind_answers(tx: &mut CompanyTx, today: NaiveDate, now: DateTime<Utc>) -> Result<()> {
    let due = sqlx::query_as!(
        Due,
        r#"select p.id as "pairing: PairingId", s.person_id as "person!: PersonId", concat_ws(' ', o.given_name, o.family_name) as "other!",
             'answer_due' as "kind!", g.name as program, p.answer_due_on
           from pairing p
           join program g on g.company_id = p.company_id and g.id = p.program_id
           cross join lateral (select case when p.mentor_accepted_at is null then p.mentor_id else p.mentee_id end as person_id,
             case when p.mentor_accepted_at is null then p.mentee_id else p.mentor_id end as other_id) s
           join person o on o.company_id = p.company_id and o.id = s.other_id
           where p.state = 'proposed' and p.answer_due_on between $1 and $1::date + 2 and p.proposed_at::date < $1
             and not exists (select from notice n where n.person_id = s.person_id and n.kind = 'answer_due' and n.about = p.id::text)
           order by p.id limit 2000"#,
        today
    )
    .fetch_all(tx.conn())
    .await?;
    let messages = due.into_iter().map(|due| {
        let words =
            Words::none().name("other", &due.other).name("program", &due.program).date("due", due.answer_due_on);
        let path = format!("/pairings/{}/proposal", due.pairing);
        Message::new(due.person, Kind::AnswerDue, due.pairing.to_string(), words, path)
    });
    inbox::tell_all(tx, &messages.collect::<Vec<_>>(), now).await
}

/// Proposals that nobody answered in time make room for the next choice (M10).
///
/// # Errors
/// When the database refuses.
pub async fn expire_answers(tx: &mut CompanyTx, today: NaiveDate, now: DateTime<Utc>) -> Result<()> {
    for pairing in Pairing::unanswered(tx, today).await? {
        pairing.expire(tx, now).await?;
    }
    Ok(())
}

/// The two hear that a stretch of their way begins: build after a month, use after a third, close a month before the end (S8).
/// A way too short for a stretch of its own leaves it out.
///
/// # Errors
/// When the database refuses.
pub async fn begin_phases(tx: &mut CompanyTx, today: NaiveDate, now: DateTime<Utc>) -> Result<()> {
    let due = sqlx::query_as!(
        Due,
        r#"select p.id as "pairing: PairingId", s.person_id as "person!: PersonId", concat_ws(' ', o.given_name, o.family_name) as "other!",
             h.kind as "kind!", '' as "program!", p.answer_due_on
           from pairing p
           cross join lateral (values
             ('phase_build', p.started_on + 30),
             ('phase_use', p.started_on + greatest((p.ends_on - p.started_on) / 3, 45)),
             ('phase_close', p.ends_on - 30)) h(kind, day)
           cross join lateral (values (p.mentor_id, p.mentee_id), (p.mentee_id, p.mentor_id)) s(person_id, other_id)
           join person o on o.company_id = p.company_id and o.id = s.other_id
           where p.state = 'active' and h.day between $1::date - 6 and $1
             and (h.kind = 'phase_close' or h.day < p.ends_on - 44)
             and not exists (select from notice n where n.person_id = s.person_id and n.kind = h.kind and n.about = p.id::text)
           order by p.id, h.day limit 4000"#,
        today
    )
    .fetch_all(tx.conn())
    .await?;
    let messages = due.into_iter().filter_map(|due| {
        let (about, path) = (due.pairing.to_string(), format!("/pairings/{}", due.pairing));
        let words = Words::none().name("other", &due.other);
        Kind::of(&due.kind).map(|kind| Message::new(due.person, kind, about, words, path))
    });
    inbox::tell_all(tx, &messages.collect::<Vec<_>>(), now).await
}
