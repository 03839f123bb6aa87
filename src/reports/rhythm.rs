//! The facts of pairings: when they met, what they agreed. Facts, never a risk score.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

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
    pub mentee_id: PersonId,
    pub mentee_given: String,
    pub mentee_family: String,
    pub mentee_role: Option<String>,
    pub held: i64,
    pub missed: i64,
    pub last_at: Option<DateTime<Utc>>,
    pub next_at: Option<DateTime<Utc>>,
}

/// What a list of pairs is asked for.
#[derive(Default, Clone)]
pub struct Asked {
    /// Part of a name of either of the two; empty for everybody.
    pub name: String,
    /// "under-way", "quiet", "proposed" or "over".
    pub show: String,
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

    /// The text key of where it stands.
    pub fn state_key(&self) -> &'static str {
        match self.state {
            State::Proposed => "pair-state-proposed",
            State::Declined => "pair-state-declined",
            State::Expired => "pair-state-expired",
            State::Active => "pair-state-active",
            State::Paused => "pair-state-paused",
            State::Closing => "pair-state-closing",
            State::Completed => "pair-state-completed",
            State::ClosedWithoutFeedback => "pair-state-without",
            State::EndedEarly => "pair-state-ended",
        }
    }

    /// Pairs of some programs as asked, those longest without a session first.
    pub async fn of(tx: &mut CompanyTx, programs: &[Program], asked: &Asked, now: DateTime<Utc>) -> Result<Vec<Self>> {
        let ids: Vec<Uuid> = programs.iter().map(|p| p.id.0).collect();
        Ok(sqlx::query_as!(
            Self,
            r#"select p.id, p.state as "state: State", p.rhythm_days, p.started_on,
                 m.given_name as mentor_given, m.family_name as mentor_family,
                 p.mentee_id as "mentee_id: PersonId", e.given_name as mentee_given, e.family_name as mentee_family, r.title as "mentee_role?",
                 coalesce(s.held, 0) as "held!", coalesce(s.missed, 0) as "missed!", s.last_at, s.next_at
               from pairing p
               join person m on m.company_id = p.company_id and m.id = p.mentor_id
               join person e on e.company_id = p.company_id and e.id = p.mentee_id
               left join job_role r on r.company_id = e.company_id and r.id = e.job_role_id
               left join lateral (
                 select count(*) filter (where s.state = 'held') as held, count(*) filter (where s.state = 'missed') as missed,
                   max(s.starts_at) filter (where s.state = 'held') as last_at,
                   min(s.starts_at) filter (where s.state = 'planned' and s.starts_at >= $2) as next_at
                 from session s where s.company_id = p.company_id and s.pairing_id = p.id) s on true
               where p.program_id = any($1)
                 and case $3
                   when 'proposed' then p.state = 'proposed'
                   when 'over' then p.state in ('completed', 'closed_without_feedback', 'ended_early')
                   when 'quiet' then p.state = 'active' and coalesce(s.last_at::date, p.started_on) + p.rhythm_days < $2::date
                   when 'six-weeks' then p.state = 'active' and coalesce(s.last_at::date, p.started_on) + greatest(p.rhythm_days, 42) < $2::date
                   else p.state in ('active', 'paused', 'closing') end
                 and ($4 = '' or position(plain($4) in plain(m.given_name || ' ' || m.family_name)) > 0
                   or position(plain($4) in plain(e.given_name || ' ' || e.family_name)) > 0)
               order by coalesce(s.last_at, p.started_on::timestamptz, p.proposed_at), p.id
               offset $5 limit $6"#,
            &ids,
            now,
            asked.show,
            asked.name,
            asked.after,
            asked.most
        )
        .fetch_all(tx.conn())
        .await?)
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
