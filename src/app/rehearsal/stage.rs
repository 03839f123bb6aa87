//! The play itself: ninety days of the clock's table and of what people usually do, on a copy that is undone.

use std::collections::{HashMap, hash_map::Entry};

use chrono::{DateTime, Duration, NaiveDate, Utc};
use uuid::Uuid;

use crate::{
    app::clock,
    companies::Company,
    enrollment::EnrollmentId,
    inbox::{self, Kind, Message, Words},
    kit::{db::CompanyTx, error::Result, id::CompanyId, mail::Sender, site::Site, text},
    matches,
    pairings::{Head, Pairing, PairingId, Side, State},
    programs::{self, Program, ProgramId},
    sessions::{self, Session},
};

/// The days that are played.
const DAYS: i64 = 90;
/// Every so many pairs one falls quiet after its first meeting.
const QUIET: usize = 5;

/// What was played.
pub struct Played {
    begins_on: NaiveDate,
    people: usize,
    gathered: i64,
    mails: Vec<Mail>,
}

struct Mail {
    person: Uuid,
    leaves_at: DateTime<Utc>,
    kind: String,
    subject: String,
    text: String,
    html: String,
    calendar: bool,
}

/// Plays the program from its first day, or from today; undone at the end.
pub async fn play(site: &Site, company: CompanyId, id: ProgramId, now: DateTime<Utc>) -> Result<Played> {
    let mut tx = site.db.rehearsal(company, id.0, now - Duration::days(7)).await?;
    let zone = text::zone(&Company::find(&mut tx).await?.time_zone, "UTC");
    let today = text::date_in(now, &zone);
    let program = Program::find(&mut tx, id).await?;
    let begins_on = program.starts_on.filter(|day| *day > today).unwrap_or(today);
    let at =
        |day: i64, hour: i8| text::moment_in(begins_on + Duration::days(day), hour, 0, &zone).unwrap_or(now).max(now);
    let mut heads = HashMap::new();
    let people = begin(&mut tx, &program, begins_on, at(0, 5)).await?;
    for day in 0..DAYS {
        let today = begins_on + Duration::days(day);
        for job in clock::jobs() {
            clock::perform(&mut tx, job, at(day, 6)).await?;
        }
        leave(&mut tx, at(day, 8)).await?;
        act(&mut tx, &mut heads, id, (day, today), at(day, 10)).await?;
        leave(&mut tx, at(day, 12)).await?;
        ask_to_log(&mut tx, at(day, 16)).await?;
        leave(&mut tx, at(day, 18)).await?;
    }
    let mails = sqlx::query_as!(
        Mail,
        r#"select person_id as "person!", sent_at as "leaves_at!", kind as "kind!", subject as "subject!", text_body as "text!", html_body as "html!",
             calendar is not null as "calendar!"
           from mail_of_company(200000)
           where queued_at >= $1 and sent_at is not null
             and person_id in (select person_id from enrollment where program_id = $2 union select person_id from coordinator where program_id = $2)"#,
        at(0, 5),
        id.0
    )
    .fetch_all(tx.conn())
    .await?;
    let gathered = sqlx::query_scalar!(
        r#"select count(*) as "n!" from notice n where n.told_at >= $1 and n.mail <> 'alone'
             and n.person_id in (select person_id from enrollment where program_id = $2)"#,
        at(0, 5),
        id.0
    )
    .fetch_one(tx.conn())
    .await?;
    // Dropped here: nothing of it was.
    drop(tx);
    Ok(Played { begins_on, people, gathered, mails })
}

/// Mail that is due leaves, as the real cap lets it.
async fn leave(tx: &mut CompanyTx, at: DateTime<Utc>) -> Result<()> {
    Sender::lay_out_due_of(tx, at).await
}

/// Whoever has met is asked to log it: the jobs that planning a meeting queued.
async fn ask_to_log(tx: &mut CompanyTx, at: DateTime<Utc>) -> Result<()> {
    let due = sqlx::query_scalar!(
        "update job set done_at = $1 where kind = $2 and run_after <= $1 and done_at is null returning payload",
        at,
        sessions::ASK_TO_LOG
    )
    .fetch_all(tx.conn())
    .await?;
    let mut messages = Vec::new();
    for payload in due {
        messages.extend(sessions::to_log(tx, &payload).await?);
    }
    inbox::tell_all(tx, &messages, at).await
}

/// Everybody who takes part or was asked to is in, and who has nobody is proposed somebody: by turns, since who gets whom changes no mail.
async fn begin(tx: &mut CompanyTx, program: &Program, today: NaiveDate, now: DateTime<Utc>) -> Result<usize> {
    let mut program = program.clone();
    let way: &[programs::State] = match program.state {
        programs::State::Draft if program.formal => {
            &[programs::State::Enrolling, programs::State::Matching, programs::State::Running]
        }
        programs::State::Enrolling => &[programs::State::Matching, programs::State::Running],
        programs::State::Draft | programs::State::Matching => &[programs::State::Running],
        _ => &[],
    };
    for state in way {
        program.step(tx, *state, today, now).await?;
        program = Program::find(tx, program.id).await?;
    }
    sqlx::query!(
        "update enrollment set state = 'approved', updated_at = $2 where program_id = $1 and state in ('invited', 'applied')",
        program.id.0,
        now
    )
    .execute(tx.conn())
    .await?;
    let places = sqlx::query!(
        r#"select e.id as "id: EnrollmentId", e.side, e.capacity,
             exists (select from pairing p where p.mentee_enrollment = e.id and p.state in ('proposed', 'active', 'paused', 'closing')) as "taken!"
           from enrollment e join person h on h.company_id = e.company_id and h.id = e.person_id
           where e.program_id = $1 and e.state in ('approved', 'placed') and not has_left(h.leaving_date, $2)
           order by e.created_at, e.id"#,
        program.id.0,
        today
    )
    .fetch_all(tx.conn())
    .await?;
    let mentors = places.iter().filter(|p| p.side == "mentor");
    let mut free: Vec<EnrollmentId> =
        mentors.flat_map(|p| std::iter::repeat_n(p.id, usize::try_from(p.capacity).unwrap_or(1))).collect();
    free.reverse();
    let mut pairs = Vec::new();
    for mentee in places.iter().filter(|p| p.side == "mentee" && !p.taken) {
        let Some(mentor) = free.pop() else { break };
        pairs.push(matches::Outgoing { mentee: mentee.id, mentor, score: 0, reasons: serde_json::json!([]) });
    }
    matches::propose_pairs(tx, &program, pairs, today, now).await?;
    Ok(places.len())
}

/// What people usually do: the mentor says yes on the second day, the mentee on the third; they plan a meeting a week ahead in the agreed
/// rhythm, and log it. Every fifth pair falls quiet after the first one.
async fn act(
    tx: &mut CompanyTx,
    heads: &mut HashMap<PairingId, Head>,
    program: ProgramId,
    (day, today): (i64, NaiveDate),
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "update session s set state = 'held', logged_by = s.planned_by, logged_at = $2 from pairing p
         where p.company_id = s.company_id and p.id = s.pairing_id and p.program_id = $1 and s.state = 'planned' and s.starts_at < $2::timestamptz",
        program.0,
        now
    )
    .execute(tx.conn())
    .await?;
    let mut invitations = Vec::new();
    for (number, pairing) in Pairing::of_program(tx, program, None, 5000).await?.into_iter().enumerate() {
        match pairing.state {
            State::Proposed if pairing.proposed_at < now - Duration::hours(20) => {
                answer(tx, pairing, today, now).await?
            }
            State::Active => {
                let Some(began) = pairing.started_on else { continue };
                let (days, rhythm) = ((today - began).num_days(), i64::from(pairing.rhythm_days).max(7));
                let quiet = number % QUIET == QUIET - 1;
                if days % rhythm == 1 && (days == 1 || !quiet) && day < DAYS - 7 {
                    let head = match heads.entry(pairing.id) {
                        Entry::Occupied(known) => known.into_mut(),
                        Entry::Vacant(new) => new.insert(Head::seen_by(tx, pairing.clone(), Side::Mentor, "").await?),
                    };
                    invitations.push(plan(tx, &pairing, head, today, now).await?);
                }
            }
            _ => {}
        }
    }
    inbox::tell_all(tx, &invitations, now).await
}

async fn answer(tx: &mut CompanyTx, pairing: Pairing, today: NaiveDate, now: DateTime<Utc>) -> Result<()> {
    let side = if pairing.mentor_accepted_at.is_none() { Side::Mentor } else { Side::Mentee };
    let head = Head::seen_by(tx, pairing.clone(), side, "").await?;
    match side {
        Side::Mentor => pairing.accept_as_mentor(tx, &head, "", now).await,
        Side::Mentee => pairing.accept_as_mentee(tx, &head, today, now).await,
    }
}

/// The mentor plans a meeting a week ahead; the mentee is told.
async fn plan(
    tx: &mut CompanyTx,
    pairing: &Pairing,
    head: &Head,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Result<Message> {
    let zone = text::zone(&head.mentor.time_zone, "UTC");
    let at = text::moment_in(today + Duration::days(7), 14, 0, &zone).unwrap_or(now + Duration::days(7));
    let session = Session::plan_usual(tx, pairing, at, now).await?;
    let words = Words::none().name("other", &head.mentor.name()).moment("when", at);
    let entry = session.invitation(head, now);
    Ok(Message::new(head.mentee.id, Kind::SessionPlanned, format!("{} 0", session.id), words, session.page(""))
        .with_calendar(entry))
}

/// Keeps what was played, instead of the one before.
pub async fn keep(tx: &mut CompanyTx, program: &Program, played: &Played, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!("delete from rehearsed_mail where program_id = $1", program.id.0).execute(tx.conn()).await?;
    sqlx::query!(
        "update rehearsal set made_at = $2, begins_on = $3, people = $4, gathered = $5 where program_id = $1",
        program.id.0,
        now,
        played.begins_on,
        i32::try_from(played.people).unwrap_or(i32::MAX),
        i32::try_from(played.gathered).unwrap_or(i32::MAX)
    )
    .execute(tx.conn())
    .await?;
    for some in played.mails.chunks(500) {
        let texts = |of: fn(&Mail) -> &str| -> Vec<String> { some.iter().map(|mail| of(mail).to_owned()).collect() };
        let ids: Vec<Uuid> = some.iter().map(|_| Uuid::now_v7()).collect();
        let people: Vec<Uuid> = some.iter().map(|mail| mail.person).collect();
        let leaves: Vec<DateTime<Utc>> = some.iter().map(|mail| mail.leaves_at).collect();
        let calendars: Vec<bool> = some.iter().map(|mail| mail.calendar).collect();
        sqlx::query!(
            "insert into rehearsed_mail (company_id, id, program_id, person_id, leaves_at, kind, subject, text_body, html_body, calendar)
             select current_company(), m.id, $1, m.person, m.leaves, m.kind, m.subject, m.text, m.html, m.calendar
             from unnest($2::uuid[], $3::uuid[], $4::timestamptz[], $5::text[], $6::text[], $7::text[], $8::text[], $9::boolean[])
               as m (id, person, leaves, kind, subject, text, html, calendar)",
            program.id.0,
            &ids,
            &people,
            &leaves,
            &texts(|m| &m.kind),
            &texts(|m| &m.subject),
            &texts(|m| &m.text),
            &texts(|m| &m.html),
            &calendars
        )
        .execute(tx.conn())
        .await?;
    }
    Ok(())
}
