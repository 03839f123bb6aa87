//! What happened in programs, in numbers: pairs by phase, sessions by month, guidance, goals.

use chrono::{DateTime, Datelike, Months as Span, NaiveDate, Utc};
use uuid::Uuid;

use crate::{
    kit::{chart::Months, db::CompanyTx, error::Result, page::Chrome},
    programs::Program,
};

/// The pairs and sessions of a program in numbers.
pub struct Activity {
    pub program_id: Uuid,
    pub under_way: i64,
    pub paused: i64,
    pub on_track: i64,
    pub slowing: i64,
    pub stalled: i64,
    pub proposed: i64,
    pub closing: i64,
    pub completed: i64,
    pub without_feedback: i64,
    pub ended_early: i64,
    /// Sides that are in, of those who look back.
    pub sides_in: i64,
    pub sides: i64,
    pub held: i64,
    pub minutes: i64,
    /// Planned sessions whose time has come, and how many of them took place.
    pub due: i64,
    /// Days since a typical pair met.
    pub median_days: Option<i64>,
}

/// Guidance of a program in numbers.
#[derive(Default, Clone, Copy)]
pub struct Guidance {
    pub asked: i64,
    pub answered: i64,
    /// Answered within three days.
    pub quickly: i64,
    pub waiting: i64,
    /// Waiting for longer than three days.
    pub waiting_long: i64,
    pub typical_hours: Option<f64>,
}

/// Plan goals of a family: for the job, or among people (S6).
pub struct Family {
    pub family: String,
    pub goals: i64,
    pub done: i64,
    pub pairings: i64,
}

impl Activity {
    /// The numbers of each program, as far as the asking person runs it.
    pub async fn of(tx: &mut CompanyTx, programs: &[Program], chrome: &Chrome) -> Result<Vec<Self>> {
        let ids: Vec<Uuid> = programs.iter().map(|p| p.id.0).collect();
        Ok(sqlx::query_as!(
            Self,
            r#"select program_id as "program_id!", under_way as "under_way!", paused as "paused!", on_track as "on_track!", slowing as "slowing!",
                 stalled as "stalled!", proposed as "proposed!", closing as "closing!", completed as "completed!",
                 without_feedback as "without_feedback!", ended_early as "ended_early!", sides_in as "sides_in!", sides as "sides!",
                 held as "held!", minutes as "minutes!", due as "due!", median_days::bigint as median_days
               from activity_facts($1, $2, $3, $4)"#,
            &ids,
            chrome.today(),
            chrome.now,
            zone_name(chrome)
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// Pairs that began, whatever became of them.
    pub fn begun(&self) -> i64 {
        self.under_way + self.completed + self.without_feedback + self.ended_early
    }

    /// How much of what was planned took place, in a hundred; none before anything was.
    pub fn kept(&self) -> Option<i64> {
        (self.due > 0).then(|| self.held * 100 / self.due)
    }
}

impl Guidance {
    /// The requests of the last year, program by program.
    pub async fn of(tx: &mut CompanyTx, programs: &[Program], now: DateTime<Utc>) -> Result<Vec<Self>> {
        let ids: Vec<Uuid> = programs.iter().map(|p| p.id.0).collect();
        let since = now - chrono::Duration::days(365);
        Ok(sqlx::query_as!(
            Self,
            r#"select asked as "asked!", answered as "answered!", within_three_days as "quickly!",
                 waiting as "waiting!", waiting_long as "waiting_long!", typical_hours
               from guidance_facts($1, $2, $3)"#,
            &ids,
            since,
            now
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// How long a typical answer takes, in words; none before five were given.
    pub fn typical(&self, chrome: &Chrome) -> Option<String> {
        let hours = self.typical_hours?;
        Some(if hours < 36.0 {
            t!(chrome, "guidance-typical-hours", n = (hours.ceil() as i64).max(1))
        } else {
            t!(chrome, "guidance-typical-days", n = (hours / 24.0).round() as i64)
        })
    }
}

impl Family {
    /// The plans' professional goals by family; personal ones stay between the two.
    pub async fn of(tx: &mut CompanyTx, program: &Program) -> Result<Vec<Self>> {
        Ok(sqlx::query_as!(
            Self,
            r#"select f.family as "family!", coalesce(l.goals, 0) as "goals!", coalesce(l.done, 0) as "done!", coalesce(l.pairings, 0) as "pairings!"
               from unnest(array['work', 'social']) with ordinality f(family, position) left join family_facts($1) l on l.family = f.family
               order by f.position"#,
            program.id.0
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// The text key of its name.
    pub fn label(&self) -> &'static str {
        if self.family == "social" { "family-social" } else { "family-work" }
    }
}

/// The reader's zone as the database knows it.
pub fn zone_name(chrome: &Chrome) -> &str {
    chrome.zone.iana_name().unwrap_or("UTC")
}

/// Sessions of some programs in the last so many months, this one among them.
pub async fn months(tx: &mut CompanyTx, programs: &[Program], last: u32, chrome: &Chrome) -> Result<Months> {
    let ids: Vec<Uuid> = programs.iter().map(|p| p.id.0).collect();
    let first = first_of(chrome.today(), last - 1);
    let after = first.checked_add_months(Span::new(last)).unwrap_or(first);
    let rows = sqlx::query!(
        r#"select month, sum(held)::bigint as "held!", sum(planned)::bigint as "planned!"
           from session_month where program_id = any($1) and month >= $2 and month < $3 group by month"#,
        &ids,
        first,
        after
    )
    .fetch_all(tx.conn())
    .await?;
    let columns = (0..last)
        .filter_map(|n| first.checked_add_months(Span::new(n)))
        .map(|month| {
            let row = rows.iter().find(|r| r.month == month);
            (month_name(chrome, month), month, row.map_or(0, |r| r.held), row.map_or(0, |r| r.planned))
        })
        .collect();
    Ok(Months::of(columns))
}

/// The first day of the month so many months ago.
pub fn first_of(day: NaiveDate, ago: u32) -> NaiveDate {
    let this = day.with_day(1).unwrap_or(day);
    this.checked_sub_months(Span::new(ago)).unwrap_or(this)
}

/// "Oct".
fn month_name(chrome: &Chrome, month: NaiveDate) -> String {
    let keys = [
        "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9", "month-10",
        "month-11", "month-12",
    ];
    keys.get(month.month0() as usize).map(|key| chrome.lang.get(key)).unwrap_or_default()
}
