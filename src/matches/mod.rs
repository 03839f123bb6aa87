//! Match runs: run, review, override, publish, next choice.

mod answers;
mod ask;
mod before;
mod comparison;
mod counts;
mod create;
mod decisions;
mod desk;
mod draft;
mod fairness;
mod index;
pub mod instance;
mod keep;
mod list;
mod locks;
mod newcomers;
mod next_choice;
mod overrides;
mod people;
mod proof;
mod publication;
mod publish;
mod queries;
mod reach;
mod record;
mod review;
mod rows;
mod run;
mod show;
mod swap;
mod what_if;
mod words;

use axum::{
    Router,
    routing::{get, post},
};
use chrono::{DateTime, Utc};

pub use self::{
    next_choice::{NEXT_CHOICE, next_choice},
    run::{MATCH_RUN, perform, run_and_publish},
};
use crate::{
    enrollment::EnrollmentId,
    kit::{id::PersonId, site::Site},
    programs::ProgramId,
};
pub use publish::{Outgoing, propose_pairs};

crate::id!(
    /// A match run.
    MatchRunId
);
crate::id!(
    /// A change that a coordinator made by hand.
    OverrideId
);

/// One computed proposal for a program, as it stands with the changes made by hand.
#[derive(Clone, Debug)]
pub struct MatchRun {
    pub id: MatchRunId,
    pub program_id: ProgramId,
    pub number: i32,
    pub state: State,
    pub requested_at: DateTime<Utc>,
    pub finished_at: Option<DateTime<Utc>>,
    pub published_at: Option<DateTime<Utc>>,
    /// In thousandths.
    pub progress: i32,
    /// A word for the text layer; empty where nothing failed.
    pub failure: String,
    /// Everybody's pair stays, only people without one find a place (M8).
    pub keep_pairs: bool,
    /// Also whoever was proposed to a mentor that has not answered yet may get another.
    pub frees_proposals: bool,
    pub mentees: i32,
    pub mentors: i32,
    pub matched: i32,
    /// Points of all pairs, changes by hand included.
    pub total: i64,
    /// What the certificate proves for the run itself.
    pub upper_bound: i64,
    pub proven: bool,
    pub best_possible: i32,
    /// Points below which a pair is worth a look: two thirds of the average.
    pub look_below: i32,
    pub took_ms: i32,
    pub input_hash: String,
}

/// Where a run stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum State {
    Queued,
    Running,
    Draft,
    Published,
    Discarded,
    Failed,
    Canceled,
}

/// Who may get another mentor by a run, besides those who have none (M8).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moves {
    Nobody,
    /// Everybody of the draft whom no coordinator fixed.
    Draft,
    /// Also those whose mentor was asked and has not answered.
    Asked,
}

impl State {
    /// Still being computed.
    pub fn is_under_way(self) -> bool {
        matches!(self, Self::Queued | Self::Running)
    }

    /// Has pairs to show.
    pub fn has_pairs(self) -> bool {
        matches!(self, Self::Draft | Self::Published | Self::Discarded)
    }
}

impl MatchRun {
    /// The address of its page inside the company, `rest` beginning with a slash or empty.
    pub fn path(&self, rest: &str) -> String {
        format!("/programs/{}/match-runs/{}{rest}", self.program_id, self.id)
    }

    /// Points as a fit of 100: their share of the most that any pair could have. The one rule for every page.
    pub fn fit(&self, points: i32) -> i32 {
        fit(points, self.best_possible)
    }

    /// The average fit of the pairs.
    pub fn overall_fit(&self) -> i32 {
        let all = i64::from(self.matched) * i64::from(self.best_possible);
        if all == 0 { 0 } else { i32::try_from((self.total * 200 + all) / (all * 2)).unwrap_or(100) }
    }
}

/// Points as a fit of 100, rounded.
fn fit(points: i32, best_possible: i32) -> i32 {
    if best_possible == 0 { 0 } else { (points * 200 + best_possible) / (best_possible * 2) }
}

/// Somebody of a run, as the directory stood that day.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Candidate {
    pub enrollment: EnrollmentId,
    pub mentor: bool,
    /// The name in the instance.
    pub key: String,
    pub person: PersonId,
    pub given_name: String,
    pub family_name: String,
    pub job_role: String,
    pub department: String,
    pub site: String,
    /// The family of the job role, else the department.
    pub job_function: String,
    /// The decade in which somebody began to work; zero where nobody recorded it.
    pub generation: i32,
    /// How many mentees a mentor could take.
    pub places: i32,
}

impl Candidate {
    /// Given and family name.
    pub fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name).trim().to_owned()
    }

    /// Role and department on one quiet line.
    pub fn line(&self) -> String {
        let known: Vec<&str> =
            [&self.job_role, &self.department].into_iter().filter(|w| !w.is_empty()).map(String::as_str).collect();
        known.join(", ")
    }
}

/// The parts of an address of this feature.
#[derive(serde::Deserialize)]
pub struct At {
    pub program: ProgramId,
    pub run: MatchRunId,
}

/// The addresses of this feature.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/{company}/programs/{program}/match-runs", get(index::show).post(create::create))
        .route("/{company}/programs/{program}/match-runs/{run}", get(show::show))
        .route("/{company}/programs/{program}/match-runs/{run}/cancellation", post(create::cancel))
        .route("/{company}/programs/{program}/match-runs/{run}/locks", post(locks::create))
        .route("/{company}/programs/{program}/match-runs/{run}/overrides", post(overrides::create))
        .route(
            "/{company}/programs/{program}/match-runs/{run}/overrides/{change}/withdrawal",
            post(overrides::withdraw),
        )
        .route(
            "/{company}/programs/{program}/match-runs/{run}/publication",
            get(publication::show).post(publish::create),
        )
        .route("/{company}/programs/{program}/match-runs/{run}/what-if", get(what_if::show).post(what_if::keep))
        .route("/{company}/programs/{program}/match-runs/{run}/comparison", get(comparison::show))
        .route("/{company}/programs/{program}/match-runs/{run}/newcomers", get(newcomers::show))
        .route("/{company}/programs/{program}/match-runs/{run}/proof", get(proof::show))
        .route("/{company}/programs/{program}/newcomers", get(newcomers::under_way))
        .route("/{company}/programs/{program}/answers", get(answers::show))
        .route("/{company}/programs/{program}/answers/{pairing}/end", post(answers::move_on))
        .route("/{company}/programs/{program}/reach", post(reach::create))
        .route("/{company}/programs/{program}/mentors/{person}/request", post(ask::create))
}
