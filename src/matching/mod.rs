//! Who fits whom: a pure computation from people, rules and weights to pairs that no other assignment beats.

mod instance;
mod proposal;
mod propose;
mod settings;

pub use instance::{
    Date, Hours, Instance, JobRole, Lock, Mentee, Mentor, Offer, Pair, PastRole, Person, Purpose,
    Situation, Topic,
};
pub use proposal::{
    Certificate, Cover, Excluded, Fact, Fairness, Floor, Nearness, Proposal, ProposedPair, Reason,
    RunnerUp, Totals, Unmatched,
};
pub use propose::{Fault, Refusal, Stage, Watch, propose};
pub use settings::{Objective, Rule, Rules, STEPS, Settings, Term, Weight, Weights, WhichRole};
