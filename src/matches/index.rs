//! A program's matching: the runs there were, and the way to the next one.

use askama::Template;

use super::{MatchRun, State, create::ProgramAt};
use crate::{
    enrollment::{Enrollment, Side},
    kit::{
        error::Result,
        extract::Path,
        page::{Chrome, Page},
    },
    people::access::Coordinator,
    programs::{Head, Program, Tab},
};

#[derive(Template)]
#[template(path = "matches/index.html")]
pub(super) struct Index {
    chrome: Chrome,
    head: Head,
    runs: Vec<MatchRun>,
    mentees: usize,
    mentors: usize,
    places: i32,
}

pub(super) async fn show(Coordinator(mut member): Coordinator, Path(at): Path<ProgramAt>) -> Result<Page<Index>> {
    let program = Program::find(&mut member.tx, at.program).await?;
    let runs = MatchRun::of_program(&mut member.tx, at.program).await?;
    let waiting = Enrollment::matchable(&mut member.tx, at.program, Side::Mentee).await?;
    let mentees =
        waiting.iter().filter(|e| e.state == crate::enrollment::State::Approved && e.is_ready(&program)).count();
    let mentors = Enrollment::matchable(&mut member.tx, at.program, Side::Mentor).await?;
    let ready = mentors.iter().filter(|e| e.is_ready(&program));
    let (count, places) = ready.fold((0, 0), |(n, places), e| (n + 1, places + e.capacity));
    let head = Head::of(&mut member.tx, program, Tab::Matching).await?;
    Ok(Page(Index { chrome: member.chrome, head, runs, mentees, mentors: count, places }))
}

impl Index {
    fn under_way(&self) -> Option<&MatchRun> {
        self.runs.iter().find(|r| r.state.is_under_way())
    }

    fn draft(&self) -> Option<&MatchRun> {
        self.runs.iter().find(|r| r.state == State::Draft)
    }

    fn state(&self, run: &MatchRun) -> String {
        self.chrome.lang.get(match run.state {
            State::Queued => "match-state-queued",
            State::Running => "match-state-running",
            State::Draft => "match-state-draft",
            State::Published => "match-state-published",
            State::Discarded => "match-state-discarded",
            State::Failed => "match-state-failed",
            State::Canceled => "match-state-canceled",
        })
    }
}
