//! The match review: what the run found, what stands now, and every pair with its reasons.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use chrono::{DateTime, Utc};

use super::{
    Candidate, MatchRun, State,
    counts::{Counts, Remedy},
    draft::{Change, Kind},
    fairness::Fairness,
    list::{Asked, PAGE, Pair},
    people::People,
    swap::{self, Cost, Lot, Pick, Price, Swap},
    words::{self, Bar},
};
use crate::{
    kit::{
        audit,
        db::CompanyTx,
        error::Result,
        form::Errors,
        id::PersonId,
        page::{Chrome, Page},
    },
    matching::Reason,
    pairings::{
        Pairing,
        reasons::{self, Reader, Said},
    },
    people::{Person, access::Member},
    programs::Program,
};

mod made;
mod spare;
mod told;

use self::{made::Made, spare::Spare};

/// People without a mentor who are named above the list.
const NAMED: i64 = 24;

/// Remedies that stand on the page.
const REMEDIES: usize = 4;

/// One term of a pair's score.
struct Part {
    name: String,
    points: u32,
    of: u32,
    width: u32,
}

/// A form of this page that was not accepted.
#[derive(Default)]
pub(super) struct Refused {
    pub errors: Errors,
    /// The reason as typed.
    pub reason: String,
    /// Somebody else changed the pair since the page was drawn.
    pub overtaken: bool,
}

/// What somebody else made of a pair, and what was wanted here: neither is lost.
struct Overtaken {
    mentee: String,
    /// Empty for nobody.
    mentor: String,
    /// The last change that was made of it, as a sentence.
    deed: Option<String>,
    kind: &'static str,
    about: String,
}

/// The review, the progress of a run, or why there is none.
#[derive(Template)]
#[template(path = "matches/show.html")]
pub(super) struct Review {
    chrome: Chrome,
    program: Program,
    run: MatchRun,
    asked: Asked,
    counts: Counts,
    bars: Vec<Bar>,
    spares: Vec<Spare>,
    without: i64,
    remedies: Vec<String>,
    pairs: Vec<Pair>,
    /// What became of them, once they were published.
    became: Vec<Pairing>,
    next: Option<String>,
    lockers: Vec<Person>,
    /// Who is named by changes and remedies.
    named: Vec<PersonId>,
    swap: Option<Swap>,
    made: Vec<Made>,
    fairness: Fairness,
    refused: Refused,
    /// Both versions, where somebody else changed the pair while this one was decided.
    overtaken: Option<Overtaken>,
    me: PersonId,
    /// Another run is under way, so that nothing can be changed here.
    busy: bool,
    /// There is another run with a result.
    compares: bool,
}

/// Draws the review; writes stay with whoever called, and what was read is noted for good.
pub(super) async fn review(
    member: Member,
    run: MatchRun,
    asked: Asked,
    refused: Refused,
    now: DateTime<Utc>,
) -> Result<Review> {
    let Member { mut tx, me, chrome } = member;
    let program = Program::find(&mut tx, run.program_id).await?;
    let mut review = Review {
        chrome,
        program,
        asked,
        counts: Counts::default(),
        bars: Vec::new(),
        spares: Vec::new(),
        without: i64::from(run.mentees - run.matched).max(0),
        remedies: Vec::new(),
        pairs: Vec::new(),
        became: Vec::new(),
        next: None,
        lockers: Vec::new(),
        named: Vec::new(),
        swap: None,
        made: Vec::new(),
        fairness: Fairness::default(),
        refused,
        overtaken: None,
        me: me.id,
        busy: false,
        compares: false,
        run,
    };
    if review.run.state.has_pairs() {
        review.fill(&mut tx, now).await?;
        audit::listed(&mut tx, "match_run", review.seen(), now).await?;
    }
    tx.commit().await?;
    Ok(review)
}

/// The same page, status 409, with both versions: as the pair stands by now, and as this person wanted it.
pub(super) async fn overtaken(
    member: Member,
    run: MatchRun,
    asked: Asked,
    reason: String,
    now: DateTime<Utc>,
) -> Result<Response> {
    let refused = Refused { reason, overtaken: true, ..Refused::default() };
    let page = review(member, run, asked, refused, now).await?;
    Ok((StatusCode::CONFLICT, Page(page)).into_response())
}

/// Everybody whom the changes and the remedies name.
fn named(changes: &[Change], remedies: &[Remedy], people: &People) -> Vec<PersonId> {
    let changed = changes.iter().flat_map(|change| [Some(change.mentee), change.mentor]).flatten();
    let remedied = remedies.iter().take(REMEDIES).flat_map(|remedy| {
        let helped = remedy.helped.iter().filter_map(|key| people.mentee(key));
        people.mentor(&remedy.what).into_iter().chain(helped.take(3))
    });
    changed.filter_map(|place| people.at(place)).chain(remedied).map(|candidate| candidate.person).collect()
}

impl Review {
    /// Everybody whose place in the match stands on the page by name.
    fn seen(&self) -> Vec<PersonId> {
        let pairs = self.pairs.iter().flat_map(|pair| [pair.mentee.person, pair.mentor.person]);
        let detail = self.swap.iter().flat_map(Swap::seen);
        let makers = self.lockers.iter().map(|person| person.id).chain(self.named.iter().copied());
        pairs.chain(self.spares.iter().map(|spare| spare.who.person)).chain(detail).chain(makers).collect()
    }

    async fn fill(&mut self, tx: &mut CompanyTx, now: DateTime<Utc>) -> Result<()> {
        let (lang, run) = (self.chrome.lang, &self.run);
        let runs = MatchRun::of_program(tx, run.program_id).await?;
        self.busy = runs.iter().any(|r| r.state.is_under_way());
        self.compares = runs.iter().any(|r| r.id != run.id && r.state.has_pairs());
        self.counts = run.counts(tx).await?;
        self.bars = words::bars(&self.counts, run.fit(run.look_below));
        let changes = run.changes(tx).await?;
        self.rows(tx, &changes).await?;
        let run = &self.run;
        let kept = run.remedies(tx).await?;
        let opens = self.can_change() && !self.asked.swap.is_empty();
        if !changes.is_empty() || !kept.is_empty() || opens {
            let people = People::of(tx, run).await?;
            self.remedies = kept.iter().take(REMEDIES).map(|r| words::remedy(lang, r, &people)).collect();
            self.made = Made::of(&changes, &people);
            self.named = named(&changes, &kept, &people);
            self.know_makers(tx).await?;
            if opens {
                self.swap = swap::open(tx, &self.run, &people, &self.asked, self.me, now).await?;
            }
            if self.refused.overtaken {
                self.overtaken = self.both_versions(&people);
            }
        } else {
            self.know_makers(tx).await?;
        }
        self.fairness = Fairness::of(tx, &self.run, lang).await?;
        Ok(())
    }

    /// The pairs of this page and the people without a mentor; with the filter "unmatched" the latter fill the page.
    async fn rows(&mut self, tx: &mut CompanyTx, changes: &[Change]) -> Result<()> {
        let (lang, run, page) = (self.chrome.lang, &self.run, PAGE as usize);
        if self.asked.show() == "unmatched" {
            let mut alone = run.without(tx, &self.asked.q, &self.asked.cursor(), PAGE + 1).await?;
            if alone.len() > page {
                alone.truncate(page);
                self.next = alone.last().map(|a| format!("{}~{}", a.who.family_name, a.who.enrollment));
            }
            self.spares = alone.into_iter().map(|alone| Spare::of(lang, alone, changes)).collect();
            return Ok(());
        }
        self.pairs = run.list(tx, &self.asked, None).await?;
        if self.pairs.len() > page {
            self.pairs.truncate(page);
            self.next = self.pairs.last().map(Pair::cursor);
        }
        if run.state == State::Published {
            let mentees: Vec<_> = self.pairs.iter().map(|pair| pair.mentee.enrollment).collect();
            self.became = Pairing::proposed_to(tx, run.program_id, &mentees).await?;
        }
        let alone = run.without(tx, "", &Default::default(), NAMED).await?;
        self.spares = alone.into_iter().map(|alone| Spare::of(lang, alone, changes)).collect();
        Ok(())
    }

    /// The names of everybody who locked or changed something here.
    async fn know_makers(&mut self, tx: &mut CompanyTx) -> Result<()> {
        let mut makers: Vec<PersonId> = self.pairs.iter().filter_map(|p| p.locked_by).collect();
        makers.extend(self.made.iter().map(|m| m.change.made_by));
        makers.sort_unstable();
        makers.dedup();
        self.lockers = Person::of(tx, &makers).await?;
        for made in &mut self.made {
            made.by = name_of(&self.lockers, made.change.made_by);
        }
        Ok(())
    }

    fn both_versions(&self, people: &People) -> Option<Overtaken> {
        let open = self.swap.as_ref()?;
        let name = |place| people.at(place).map(Candidate::name).unwrap_or_default();
        let (kind, about) = match Pick::parse(&self.asked.pick, people)? {
            Pick::Assign(mentor) => ("assign", name(mentor)),
            Pick::Swap(other) => ("swap", name(other)),
            Pick::Forbid => ("forbid", String::new()),
            Pick::LeaveOut => ("leave_out", String::new()),
        };
        let last = self.made.iter().find(|made| made.change.mentee == open.who.enrollment);
        Some(Overtaken {
            mentee: open.who.name(),
            mentor: open.pair.as_ref().map(|pair| pair.mentor.name()).unwrap_or_default(),
            deed: last.map(|made| self.deed(made)),
            kind,
            about,
        })
    }

    fn can_change(&self) -> bool {
        self.run.state == State::Draft && !self.busy
    }
}

fn name_of(people: &[Person], id: PersonId) -> String {
    people.iter().find(|p| p.id == id).map(Person::name).unwrap_or_default()
}
