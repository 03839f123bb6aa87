//! The facts of pairings: when they met, what they agreed. Facts, never a risk score.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::{activity::zone_name, seen};
use crate::{
    kit::{
        chart::{Mark, Strip},
        db::CompanyTx,
        error::Result,
        id::PersonId,
        page::Chrome,
        text,
    },
    pairings::State,
    programs::Program,
};

/// A pair under way that has not met for longer counts as stalled, if it agreed a shorter rhythm.
pub const SIX_WEEKS: i64 = 42;

/// How the two keep what they agreed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Health {
    OnTrack,
    Slowing,
    Stalled,
}

impl Health {
    /// From the days since the last session and the agreed rhythm.
    pub fn of(days: i64, rhythm_days: i32) -> Self {
        match days {
            days if days <= i64::from(rhythm_days) => Self::OnTrack,
            days if days > SIX_WEEKS => Self::Stalled,
            _ => Self::Slowing,
        }
    }

    /// Tone, icon and text key.
    pub fn look(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::OnTrack => ("ok", "circle-check", "health-on-track"),
            Self::Slowing => ("slow", "hourglass", "health-slowing"),
            Self::Stalled => ("stop", "anchor", "health-stalled"),
        }
    }
}

/// A pairing with its sessions in numbers.
pub struct Pair {
    pub id: Uuid,
    pub state: State,
    pub rhythm_days: i32,
    pub started_on: Option<NaiveDate>,
    pub mentor_given: String,
    pub mentor_family: String,
    pub mentor_email: String,
    pub mentee_id: PersonId,
    pub mentee_given: String,
    pub mentee_family: String,
    pub mentee_email: String,
    pub mentee_role: Option<String>,
    pub held: i32,
    pub missed: i32,
    pub last_at: Option<DateTime<Utc>>,
    pub next_at: Option<DateTime<Utc>>,
}

/// What a list of pairs is asked for.
#[derive(Default, Clone)]
pub struct Asked {
    /// Part of a name of either of the two; empty for everybody.
    pub name: String,
    /// One of `pairs::SHOWS`.
    pub show: String,
    /// Only those whose plan works on this goal of the program.
    pub goal: Option<Uuid>,
    pub after: i64,
    pub most: i64,
}

impl Pair {
    /// Full days since the two last met, or since they began; none before that.
    pub fn days(&self, chrome: &Chrome) -> Option<i64> {
        let last = self.last_at.map(|at| text::date_in(at, &chrome.zone)).or(self.started_on)?;
        Some((chrome.today() - last).num_days().max(0))
    }

    /// How the two keep their rhythm; none while paused or not under way.
    pub fn health(&self, chrome: &Chrome) -> Option<Health> {
        matches!(self.state, State::Active).then(|| Health::of(self.days(chrome).unwrap_or_default(), self.rhythm_days))
    }

    /// "41 days, you agreed 30".
    pub fn fact(&self, chrome: &Chrome) -> String {
        let days = self.days(chrome).unwrap_or_default();
        let key = if self.last_at.is_none() { "pair-never-met" } else { "pair-days-agreed" };
        t!(chrome, key, days = days, agreed = self.rhythm_days)
    }

    /// Both names, the mentee's first.
    pub fn names(&self) -> String {
        format!("{} {} – {} {}", self.mentee_given, self.mentee_family, self.mentor_given, self.mentor_family)
    }

    /// Pairs of a program as asked, those longest without a session first. Whose they are is told so.
    pub async fn of(tx: &mut CompanyTx, program: &Program, asked: &Asked, chrome: &Chrome) -> Result<Vec<Self>> {
        let pairs = sqlx::query_as!(
            Self,
            r#"with listed as (
                 select p.company_id, p.id, p.state, p.rhythm_days, p.started_on, p.mentee_id, p.held, p.missed, p.met_at, p.proposed_at,
                   m.given_name as mentor_given, m.family_name as mentor_family, e.given_name as mentee_given, e.family_name as mentee_family,
                   m.email as mentor_email, e.email as mentee_email, e.job_role_id
                 from pairing p
                 join person m on m.company_id = p.company_id and m.id = p.mentor_id
                 join person e on e.company_id = p.company_id and e.id = p.mentee_id
                 where p.program_id = $1
                   and case $3
                     when 'proposed' then p.state = 'proposed'
                     when 'closing' then p.state = 'closing'
                     when 'paused' then p.state = 'paused'
                     when 'over' then p.state in ('completed', 'closed_without_feedback', 'ended_early')
                     when 'completed' then p.state = 'completed'
                     when 'without-feedback' then p.state = 'closed_without_feedback'
                     when 'ended-early' then p.state = 'ended_early'
                     when 'quiet' then p.state = 'active' and coalesce((p.met_at at time zone $8)::date, p.started_on) + p.rhythm_days < $7::date
                     when 'met-once' then p.state = 'active' and p.held < 2 and p.started_on + 30 <= $7::date
                     else p.state in ('active', 'paused', 'closing') end
                   and ($4 = '' or position(plain($4) in plain(m.given_name || ' ' || m.family_name)) > 0
                     or position(plain($4) in plain(e.given_name || ' ' || e.family_name)) > 0)
                   and ($9::uuid is null or exists (select from plan_goal l
                     where l.company_id = p.company_id and l.pairing_id = p.id and l.program_goal_id = $9 and not l.personal and l.state <> 'dropped'))
                 order by coalesce(p.met_at, p.started_on::timestamptz, p.proposed_at), p.id
                 offset $5 limit $6)
               select l.id, l.state as "state: State", l.rhythm_days, l.started_on, l.mentor_given, l.mentor_family, l.mentor_email,
                 l.mentee_id as "mentee_id: PersonId", l.mentee_given, l.mentee_family, l.mentee_email, r.title as "mentee_role?",
                 l.held, l.missed, l.met_at as last_at, s.next_at
               from listed l
               left join job_role r on r.company_id = l.company_id and r.id = l.job_role_id
               left join lateral (
                 select min(s.starts_at) as next_at from session s
                 where s.company_id = l.company_id and s.pairing_id = l.id and s.state = 'planned' and s.starts_at >= $2) s on true
               order by coalesce(l.met_at, l.started_on::timestamptz, l.proposed_at), l.id"#,
            program.id.0,
            chrome.now,
            asked.show,
            asked.name,
            asked.after,
            asked.most,
            chrome.today(),
            zone_name(chrome),
            asked.goal
        )
        .fetch_all(tx.conn())
        .await?;
        seen::note(tx, pairs.iter().map(|pair| pair.id), chrome.now).await?;
        Ok(pairs)
    }
}

/// Pairs of a program that somebody should look after: how many, and the first names.
pub struct Lagging {
    pub program_id: Uuid,
    pub why: Why,
    pub n: i64,
    pub names: Vec<String>,
}

/// Why a pair is brought up.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Why {
    /// Has not met for more than six weeks, and agreed a shorter rhythm.
    SixWeeks,
    /// No second meeting by day 30 (S27).
    MetOnce,
}

impl Lagging {
    /// Every pair that lags, by program and its strongest reason, with three names of each. Whoever is named is told so.
    pub async fn of(tx: &mut CompanyTx, programs: &[Program], chrome: &Chrome) -> Result<Vec<Self>> {
        let ids: Vec<Uuid> = programs.iter().map(|p| p.id.0).collect();
        let rows = sqlx::query!(
            r#"with lagging as (
                 select p.company_id, p.id, p.program_id, w.why, p.mentor_id, p.mentee_id,
                   count(*) over (partition by p.program_id, w.why) as n,
                   row_number() over (partition by p.program_id, w.why order by coalesce(p.met_at, p.started_on::timestamptz), p.id) as place
                 from pairing p
                 cross join lateral (select case
                   when coalesce((p.met_at at time zone $4)::date, p.started_on) + greatest(p.rhythm_days, $3) < $2::date then 'six-weeks'
                   when p.held < 2 and p.started_on + 30 <= $2::date then 'met-once' end) as w (why)
                 where p.program_id = any($1) and p.state = 'active' and w.why is not null)
               select l.program_id, l.why as "why!", max(l.n) as "n!",
                 array_agg(e.given_name || ' ' || e.family_name || ' – ' || m.given_name || ' ' || m.family_name order by l.place) as "names!", array_agg(l.id) as "pairings!"
               from lagging l
               join person m on m.company_id = l.company_id and m.id = l.mentor_id
               join person e on e.company_id = l.company_id and e.id = l.mentee_id
               where l.place <= 3
               group by 1, 2 order by 2 desc, 1"#,
            &ids,
            chrome.today(),
            SIX_WEEKS as i32,
            zone_name(chrome)
        )
        .fetch_all(tx.conn())
        .await?;
        seen::note(tx, rows.iter().flat_map(|row| row.pairings.iter().copied()), chrome.now).await?;
        let why = |word: &str| if word == "six-weeks" { Why::SixWeeks } else { Why::MetOnce };
        Ok(rows
            .into_iter()
            .map(|r| Self { program_id: r.program_id, why: why(&r.why), n: r.n, names: r.names })
            .collect())
    }
}

/// The last sessions of some pairs as rhythm strips.
pub async fn strips(tx: &mut CompanyTx, pairs: &[Pair], now: DateTime<Utc>) -> Result<Vec<Strip>> {
    let ids: Vec<Uuid> = pairs.iter().map(|p| p.id).collect();
    let rows = sqlx::query!(
        r#"select p.id as pairing_id, s.state, s.starts_at from unnest($1::uuid[]) p(id)
           join lateral (
             select s.state, s.starts_at from session s
             where s.pairing_id = p.id and (s.state in ('held', 'missed') or (s.state = 'planned' and s.starts_at >= $2))
             order by s.starts_at desc limit 8) s on true
           order by s.starts_at"#,
        &ids,
        now
    )
    .fetch_all(tx.conn())
    .await?;
    let mark = |state: &str| match state {
        "held" => Mark::Held,
        "missed" => Mark::Missed,
        _ => Mark::Planned,
    };
    Ok(ids
        .iter()
        .map(|id| Strip::of(rows.iter().filter(|r| r.pairing_id == Some(*id)).map(|r| mark(&r.state))))
        .collect())
}
