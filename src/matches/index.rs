//! A program's matching: the runs there were, and the way to the next one.

use askama::Template;

use super::{MatchRun, State, create::ProgramAt};
use crate::{
    enrollment::Matchable,
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
    free: Matchable,
}

pub(super) async fn show(Coordinator(mut member): Coordinator, Path(at): Path<ProgramAt>) -> Result<Page<Index>> {
    let program = Program::find(&mut member.tx, at.program).await?;
    let runs = MatchRun::of_program(&mut member.tx, at.program).await?;
    let free = Matchable::of(&mut member.tx, &program).await?;
    let head = Head::of(&mut member.tx, program, Tab::Matching).await?;
    Ok(Page(Index { chrome: member.chrome, head, runs, free }))
}

impl Index {
    fn under_way(&self) -> Option<&MatchRun> {
        self.runs.iter().find(|r| r.state.is_under_way())
    }

    /// Pairs were published: whoever comes now comes late (M8).
    fn is_under_way(&self) -> bool {
        self.runs.iter().any(|r| r.state == State::Published)
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
