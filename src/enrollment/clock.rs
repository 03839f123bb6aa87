//! What time does to places: invitations are repeated once, applications reach their coordinators, new hires find a sponsor.

use chrono::{DateTime, NaiveDate, Utc};

use super::EnrollmentId;
use crate::{
    companies::SiteCalendar,
    inbox::{self, Kind, Message, Words},
    kit::{db::CompanyTx, error::Result, id::PersonId},
    programs::{Program, ProgramId},
};

/// An application waits so many working days before its coordinators are reminded.
const PATIENCE: usize = 3;

/// An invitation that nobody answered for a week is repeated once, unless HR did by hand; after that the person is left in peace (S17).
///
/// # Errors
/// When the database refuses.
pub async fn repeat_invitations(tx: &mut CompanyTx, today: NaiveDate, now: DateTime<Utc>) -> Result<()> {
    let waiting = sqlx::query!(
        r#"select e.id as "enrollment: EnrollmentId", e.person_id as "person: PersonId", g.id as "program: ProgramId", g.name as program_name,
             e.invited_at::date as "invited_on!"
           from enrollment e
           join program g on g.company_id = e.company_id and g.id = e.program_id
           where e.state = 'invited' and g.state in ('enrolling', 'matching', 'running')
             and e.invited_at < $1::date - 6 and e.invited_at >= $1::date - 13 and (e.reminded_at is null or e.reminded_at < e.invited_at)
             and not exists (select from notice n
               where n.person_id = e.person_id and n.kind = 'still_invited' and n.about = e.id || ' ' || e.invited_at::date)
           order by e.id limit 5000"#,
        today
    )
    .fetch_all(tx.conn())
    .await?;
    let messages = waiting.into_iter().map(|place| {
        let about = format!("{} {}", place.enrollment, place.invited_on);
        let path = format!("/programs/{}/join", place.program);
        let words = Words::none().name("program", &place.program_name);
        Message::new(place.person, Kind::StillInvited, about, words, path)
    });
    inbox::tell_all(tx, &messages.collect::<Vec<_>>(), now).await
}

/// Whoever applied hears back: after three working days the program's coordinators are reminded, then once a week.
///
/// # Errors
/// When the database refuses.
pub async fn report_applications(tx: &mut CompanyTx, today: NaiveDate, now: DateTime<Utc>) -> Result<()> {
    let before = SiteCalendar::of(tx, "").await?.working_days_before(today, PATIENCE);
    let programs = sqlx::query!(
        r#"select e.program_id as "program: ProgramId", count(*) as "n!" from enrollment e
           where e.state = 'applied' and e.updated_at < $1::date + 1 group by e.program_id order by e.program_id limit 500"#,
        before
    )
    .fetch_all(tx.conn())
    .await?;
    for row in programs {
        let program = Program::find(tx, row.program).await?;
        let about = format!("{} {}", program.id, today.format("%G-W%V"));
        let words = Words::none().number("n", row.n).name("program", &program.name);
        let path = program.path("/people?stage=applied");
        program.tell_runners(tx, Kind::ApplicationsWait, &about, words, &path, now).await?;
    }
    Ok(())
}

/// Day 10: new hires in such a program whom nobody was proposed to yet (S30).
///
/// # Errors
/// When the database refuses.
pub async fn report_missing_sponsors(tx: &mut CompanyTx, today: NaiveDate, now: DateTime<Utc>) -> Result<()> {
    let rows = sqlx::query!(
        r#"select g.id as "program: ProgramId", count(*) as "n!", max(h.hire_date) as "newest!"
           from program g join person h on h.company_id = g.company_id
           where g.preset = 'sponsor' and g.state in ('enrolling', 'matching', 'running')
             and h.hire_date between $1::date - 20 and $1::date - 10 and not has_left(h.leaving_date, $1)
             and exists (select from enrollment e where e.company_id = g.company_id and e.program_id = g.id and e.person_id = h.id
               and e.side = 'mentee' and e.state in ('invited', 'applied', 'approved'))
             and not exists (select from pairing p where p.company_id = g.company_id and p.program_id = g.id and p.mentee_id = h.id
               and p.state in ('proposed', 'active', 'paused', 'closing'))
           group by g.id order by g.id limit 100"#,
        today
    )
    .fetch_all(tx.conn())
    .await?;
    for row in rows {
        let program = Program::find(tx, row.program).await?;
        let about = format!("{} {}", program.id, row.newest);
        let words = Words::none().number("n", row.n).name("program", &program.name);
        program.tell_runners(tx, Kind::SponsorMissing, &about, words, &program.path("/people"), now).await?;
    }
    Ok(())
}
