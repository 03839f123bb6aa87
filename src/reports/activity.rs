//! What happened in programs, in numbers: pairs by phase, sessions by month, guidance, goals.

use chrono::{DateTime, Datelike, Months as Span, NaiveDate, Utc};
use uuid::Uuid;

use crate::{
    kit::{chart::Months, db::CompanyTx, error::Result, page::Chrome},
    programs::{Program, ProgramGoal},
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

/// Guidance of programs in numbers.
#[derive(Default, Clone, Copy)]
pub struct Guidance {
    pub asked: i64,
    pub answered: i64,
    pub quickly: i64,
    pub waiting: i64,
}

/// A goal of the program with what serves it.
pub struct GoalLine {
    pub goal: ProgramGoal,
    pub pairings: i64,
    pub sessions: i64,
    pub closings: i64,
    /// The average step of the plans' goals at the start and now, one to five.
    pub steps: Option<(f64, f64)>,
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
    pub async fn of(
        tx: &mut CompanyTx,
        programs: &[Program],
        now: DateTime<Utc>,
        today: NaiveDate,
    ) -> Result<Vec<Self>> {
        let ids: Vec<Uuid> = programs.iter().map(|p| p.id.0).collect();
        Ok(sqlx::query_as!(
            Self,
            r#"with pair as (
                 select p.program_id, p.state, p.rhythm_days, p.close_mentor_at, p.close_mentee_at, s.held, s.minutes, s.due,
                   $3::date - coalesce(s.last_at::date, p.started_on) as days
                 from pairing p
                 left join lateral (
                   select count(*) filter (where s.state = 'held') as held, sum(s.minutes) filter (where s.state = 'held') as minutes,
                     count(*) filter (where s.state in ('held', 'missed') or (s.state = 'planned' and s.starts_at < $2)) as due,
                     max(s.starts_at) filter (where s.state = 'held') as last_at
                   from session s where s.company_id = p.company_id and s.pairing_id = p.id) s on true
                 where p.program_id = any($1))
               select program_id,
                 count(*) filter (where state in ('active', 'paused', 'closing')) as "under_way!",
                 count(*) filter (where state = 'paused') as "paused!",
                 count(*) filter (where state = 'active' and days <= rhythm_days) as "on_track!",
                 count(*) filter (where state = 'active' and days > rhythm_days and days <= 42) as "slowing!",
                 count(*) filter (where state = 'active' and days > rhythm_days and days > 42) as "stalled!",
                 count(*) filter (where state = 'proposed') as "proposed!",
                 count(*) filter (where state = 'closing') as "closing!",
                 count(*) filter (where state = 'completed') as "completed!",
                 count(*) filter (where state = 'closed_without_feedback') as "without_feedback!",
                 count(*) filter (where state = 'ended_early') as "ended_early!",
                 (count(close_mentor_at) + count(close_mentee_at))::bigint as "sides_in!",
                 (2 * count(*) filter (where state in ('closing', 'completed', 'closed_without_feedback')))::bigint as "sides!",
                 coalesce(sum(held), 0)::bigint as "held!", coalesce(sum(minutes), 0)::bigint as "minutes!", coalesce(sum(due), 0)::bigint as "due!",
                 (percentile_disc(0.5) within group (order by days) filter (where state = 'active'))::bigint as median_days
               from pair group by program_id"#,
            &ids,
            now,
            today
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// How much of what was planned took place, in a hundred; none before anything was.
    pub fn kept(&self) -> Option<i64> {
        (self.due > 0).then(|| self.held * 100 / self.due)
    }
}

impl Guidance {
    /// The requests of the last year.
    pub async fn of(tx: &mut CompanyTx, programs: &[Program], now: DateTime<Utc>) -> Result<Self> {
        let ids: Vec<Uuid> = programs.iter().map(|p| p.id.0).collect();
        let since = now - chrono::Duration::days(365);
        Ok(sqlx::query_as!(
            Self,
            r#"select coalesce(sum(c.asked), 0)::bigint as "asked!", coalesce(sum(c.answered), 0)::bigint as "answered!",
                 coalesce(sum(c.within_three_days), 0)::bigint as "quickly!", coalesce(sum(c.waiting), 0)::bigint as "waiting!"
               from unnest($1::uuid[]) p(id), lateral guidance_counts(p.id, $2) c"#,
            &ids,
            since
        )
        .fetch_one(tx.conn())
        .await?)
    }
}

impl GoalLine {
    /// Every goal of a program: pairings that work on it, sessions that touched it, closing answers HR may read (S24).
    pub async fn of(tx: &mut CompanyTx, goals: Vec<ProgramGoal>) -> Result<Vec<Self>> {
        let ids: Vec<Uuid> = goals.iter().map(|g| g.id.0).collect();
        let rows = sqlx::query!(
            r#"select g.id as "id!",
                 (select count(distinct l.pairing_id) from plan_goal l where l.program_goal_id = g.id and not l.personal and l.state <> 'dropped') as "pairings!",
                 (select count(*) from session_goal sg join session s on s.company_id = sg.company_id and s.id = sg.session_id
                   where sg.goal_id = g.id and s.state = 'held') as "sessions!",
                 (select count(*) from closing_answer a join pairing p on p.company_id = a.company_id and p.id = a.pairing_id
                   where a.goal_id = g.id and a.hr_may_read and p.close_mentor_at is not null and p.close_mentee_at is not null) as "closings!",
                 (select avg(l.started_at_step)::float8 from plan_goal l where l.program_goal_id = g.id and not l.personal and l.state <> 'dropped') as from_step,
                 (select avg(l.step)::float8 from plan_goal l where l.program_goal_id = g.id and not l.personal and l.state <> 'dropped') as now_step
               from unnest($1::uuid[]) g(id)"#,
            &ids
        )
        .fetch_all(tx.conn())
        .await?;
        Ok(goals
            .into_iter()
            .map(|goal| {
                let row = rows.iter().find(|r| r.id == goal.id.0);
                let steps = row.and_then(|r| r.from_step.zip(r.now_step));
                let count = |of: fn(&_) -> i64| row.map_or(0, of);
                let (pairings, sessions, closings) =
                    (count(|r| r.pairings), count(|r| r.sessions), count(|r| r.closings));
                Self { goal, pairings, sessions, closings, steps }
            })
            .collect())
    }

    /// Whether nothing has served it so far.
    pub fn is_quiet(&self) -> bool {
        self.pairings == 0 && self.sessions == 0 && self.closings == 0
    }

    /// The steps as places on a line and in words.
    pub fn climb(&self) -> Option<(i64, i64, String, String)> {
        let x = |step: f64| 8 + ((step - 1.0) * 36.0).round() as i64;
        self.steps.map(|(from, now)| (x(from), x(now), format!("{from:.1}"), format!("{now:.1}")))
    }
}

impl Family {
    /// The plans' professional goals by family; personal ones stay between the two.
    pub async fn of(tx: &mut CompanyTx, program: &Program) -> Result<Vec<Self>> {
        Ok(sqlx::query_as!(
            Self,
            r#"select f.family as "family!", count(l.id) as "goals!", count(l.id) filter (where l.state = 'done') as "done!",
                 count(distinct l.pairing_id) as "pairings!"
               from unnest(array['work', 'social']) with ordinality f(family, position)
               left join (select l.* from plan_goal l join pairing p on p.company_id = l.company_id and p.id = l.pairing_id
                 where p.program_id = $1 and not l.personal and l.state <> 'dropped') l on l.family = f.family
               group by f.family, f.position order by f.position"#,
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

/// Sessions of a program in the last six months.
pub async fn months(tx: &mut CompanyTx, program: &Program, chrome: &Chrome) -> Result<Months> {
    let today = chrome.today();
    let this = today.with_day(1).unwrap_or(today);
    let first = this.checked_sub_months(Span::new(5)).unwrap_or(this);
    let zone = chrome.zone.iana_name().unwrap_or("UTC");
    let rows = sqlx::query!(
        r#"select date_trunc('month', s.starts_at at time zone $3)::date as "month!", count(*) filter (where s.state = 'held') as "held!", count(*) as "planned!"
           from session s join pairing p on p.company_id = s.company_id and p.id = s.pairing_id
           where p.program_id = $1 and s.state <> 'canceled' and s.starts_at >= ($2::date::timestamp at time zone $3)
             and s.starts_at < (($2::date + interval '6 months')::timestamp at time zone $3)
           group by 1"#,
        program.id.0,
        first,
        zone
    )
    .fetch_all(tx.conn())
    .await?;
    let columns = (0..6)
        .filter_map(|n| first.checked_add_months(Span::new(n)))
        .map(|month| {
            let row = rows.iter().find(|r| r.month == month);
            (month_name(chrome, month), row.map_or(0, |r| r.held), row.map_or(0, |r| r.planned))
        })
        .collect();
    Ok(Months::of(columns))
}

/// "Oct".
fn month_name(chrome: &Chrome, month: NaiveDate) -> String {
    let keys = [
        "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9", "month-10",
        "month-11", "month-12",
    ];
    keys.get(month.month0() as usize).map(|key| chrome.lang.get(key)).unwrap_or_default()
}
