//! Before publishing: who will be told what, who waits, and how each group is served. Nothing is sent by looking.

use askama::Template;
use axum::response::IntoResponse;
use chrono::{Days, NaiveDate};

use super::{At, MatchRun, State, counts::Counts, fairness::Fairness};
use crate::{
    kit::{
        error::{Error, Result},
        extract::Path,
        page::{Chrome, Page},
    },
    people::access::Coordinator,
    programs::Program,
};

#[derive(Template)]
#[template(path = "matches/publication.html")]
struct Publication {
    chrome: Chrome,
    program: Program,
    run: MatchRun,
    counts: Counts,
    fairness: Fairness,
    /// By when the mentors answer.
    due: NaiveDate,
    without: i64,
}

pub(super) async fn show(Coordinator(mut member): Coordinator, Path(at): Path<At>) -> Result<impl IntoResponse> {
    let run = MatchRun::find(&mut member.tx, at.program, at.run).await?;
    if run.state != State::Draft {
        return Err(Error::Conflict);
    }
    let program = Program::find(&mut member.tx, at.program).await?;
    let counts = run.counts(&mut member.tx).await?;
    let fairness = Fairness::of(&mut member.tx, &run, member.chrome.lang).await?;
    let today = member.chrome.today();
    let due = today.checked_add_days(Days::new(program.answer_days.unsigned_abs().into())).unwrap_or(today);
    let without = i64::from(run.mentees) - counts.all;
    Ok(Page(Publication { chrome: member.chrome, program, run, counts, fairness, due, without }))
}

impl Publication {
    fn path(&self, rest: &str) -> String {
        self.chrome.at(self.run.path(rest))
    }

    /// The subject of the mail that a mentor gets, with a name in its place.
    fn to_mentors(&self) -> String {
        let lang = self.chrome.lang;
        let other = lang.get("match-publication-somebody");
        t!(lang, "notice-proposed", other = other, program = self.program.name, due = self.due)
    }

    fn to_mentees(&self) -> String {
        let other = self.chrome.lang.get("match-publication-somebody");
        t!(self.chrome, "notice-welcomed", other = other)
    }

    fn to_the_others(&self) -> String {
        t!(self.chrome, "notice-unmatched", program = self.program.name)
    }

    /// Mentors who can take nobody in this run, or whom nobody needs yet.
    fn mentors_free(&self) -> i64 {
        (i64::from(self.run.mentors) - self.counts.mentors_used).max(0)
    }
}
