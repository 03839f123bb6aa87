//! How many mentors the rules leave each mentee: asked while rules are being chosen, before anything is solved.

use super::candidates::Orders;
use super::instance::Instance;
use super::model::Model;
use super::rows::Rows;
use super::watch::{Refusal, Stage, Watch, pause};

/// What the rules of an instance leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    pub mentees: usize,
    pub mentors: usize,
    /// How many mentees were looked at: all of them, or an even share where there are very many pairs.
    pub looked_at: usize,
    /// Of those, how many have at least the wanted number of possible mentors, and how many have none.
    pub enough: usize,
    pub none: usize,
}

/// Possible pairs that are looked at, at the most.
const PAIRS: usize = 20_000_000;

/// Counts the mentees with at least `least` possible mentors by the rules alone; places and weights play no part.
///
/// # Errors
/// For an instance with faults, or when the watch calls it off.
pub fn reach(instance: &Instance, least: usize, watch: &dyn Watch) -> Result<Reach, Refusal> {
    let model = Model::new(instance, watch)?;
    let orders = Orders::of(&model);
    let mut rows = Rows::new(&model, &orders.mentors);
    let (mentees, mentors) = (model.mentees.len(), model.mentors.len());
    let step = (mentees * mentors).div_ceil(PAIRS).max(1);
    let mut reach = Reach { mentees, mentors, looked_at: 0, enough: 0, none: 0 };
    for mentee in (0..mentees).step_by(step) {
        if reach.looked_at.is_multiple_of(64) {
            pause(watch, Stage::Scoring, mentee, mentees)?;
        }
        let open = rows.open(mentee);
        reach.looked_at += 1;
        reach.enough += usize::from(open >= least);
        reach.none += usize::from(open == 0);
    }
    Ok(reach)
}
