//! The pairs that are over, on the home of whoever was one of the two: quiet, and never lost.

use std::collections::HashMap;

use crate::{
    kit::page::Chrome,
    pairings::{Pairing, PairingId, State},
    people::Person,
    programs::{Program, ProgramId},
};

/// A pair that is over, and where to read on.
pub struct Finished {
    pub person: Person,
    pub path: String,
    pub program: String,
    /// "Completed with feedback, 3 March 2026."
    pub line: String,
    /// (text, path)
    pub links: Vec<(String, String)>,
}

impl Finished {
    /// Those of the reader's pairings that are over and do not go on informally, the newest first.
    pub fn of(
        chrome: &Chrome,
        pairings: &[Pairing],
        others: &HashMap<PairingId, Person>,
        programs: &HashMap<ProgramId, Program>,
    ) -> Vec<Self> {
        let mut over: Vec<&Pairing> = pairings.iter().filter(|p| p.state.is_over() && !p.is_living()).collect();
        over.sort_by_key(|p| (std::cmp::Reverse(p.ended_at), p.id));
        over.into_iter()
            .filter_map(|pairing| {
                let person = others.get(&pairing.id)?.clone();
                let program = programs.get(&pairing.program_id).map_or_else(String::new, |p| p.name.clone());
                let line = line(chrome, pairing);
                Some(Self { person, path: pairing.page(""), program, line, links: links(chrome, pairing) })
            })
            .collect()
    }
}

fn line(chrome: &Chrome, pairing: &Pairing) -> String {
    let how = match pairing.state {
        State::Completed => "completed",
        State::ClosedWithoutFeedback => "without",
        _ => "ended",
    };
    let day = pairing.ended_at.map(|at| chrome.date_of(&at)).unwrap_or_default();
    t!(chrome, "finished-line", how = how, day = day)
}

fn links(chrome: &Chrome, pairing: &Pairing) -> Vec<(String, String)> {
    let completed = pairing.state == State::Completed;
    [
        (completed, "finished-together", "/close"),
        (completed, "certificate-title", "/certificate"),
        (true, "finished-goals", "/goals"),
        (pairing.can_go_on(), "finished-go-on", "/agreement"),
    ]
    .into_iter()
    .filter(|(shown, ..)| *shown)
    .map(|(_, key, rest)| (chrome.lang.get(key), pairing.page(rest)))
    .collect()
}
