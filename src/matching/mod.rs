//! Who fits whom: a pure computation from people, rules and weights to pairs that no other assignment beats.

pub mod advice;
pub mod assign;
mod candidates;
mod certificate;
mod eligibility;
mod instance;
mod model;
mod order;
mod proposal;
mod propose;
mod reach;
mod rows;
mod score;
mod settings;
mod words;

pub use certificate::{Objection, Verified, check_pairs, verify};
pub use instance::{
    Date, Hours, Instance, JobRole, Lock, Mentee, Mentor, Offer, Pair, PastRole, Person, Purpose, Situation, Topic,
};
pub use proposal::{
    Certificate, Cover, Excluded, Fact, Fairness, Floor, Nearness, Proposal, ProposedPair, Reason, RunnerUp, Totals,
    Unmatched,
};
pub use propose::{Fault, Refusal, Stage, Watch, propose, propose_within};
pub use reach::{Reach, reach};
pub use settings::{Objective, Rule, Rules, STEPS, Settings, Term, Weight, Weights, WhichRole};
