//! Who fits whom: a pure computation from people, rules and weights to pairs that no other assignment beats.

pub mod advice;
pub mod assign;
mod candidates;
mod certificate;
mod course;
mod eligibility;
mod instance;
mod model;
mod order;
mod pairs_certificate;
mod proposal;
mod propose;
mod reach;
mod rows;
mod score;
mod settings;
mod stored;
mod tally;
mod watch;
mod words;

pub use certificate::{Objection, Verified, verify};
pub use instance::{
    Date, Hours, Instance, JobRole, Lock, Mentee, Mentor, Offer, Pair, PastRole, Person, Purpose, Situation, Topic,
};
pub use pairs_certificate::check_pairs;
pub use proposal::{
    Certificate, Cover, Excluded, Fact, Fairness, Floor, Nearness, Proposal, ProposedPair, Reason, RunnerUp, Totals,
    Unmatched,
};
pub use propose::{propose, propose_within};
pub use reach::{Reach, reach};
pub use settings::{Objective, Rule, Rules, STEPS, Settings, Term, Weight, Weights, WhichRole};
pub use watch::{Fault, Refusal, Stage, Watch};
