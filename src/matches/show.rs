//! The match review: what the run found, what stands now, and every pair with its reasons.

use askama::Template;
use axum::{
    http::{HeaderName, header},
    response::{IntoResponse, Response},
};
use chrono::{DateTime, Utc};

use super::{
    At, Candidate, MatchRun, State,
    draft::{Change, Kind, People},
    fairness::Group,
    list::{Asked, Counts, PAGE, Pair},
    swap::{self, Cost, Lot, Price, Swap},
    words::{self, Bar},
};
use crate::{
    companies::Company,
    kit::{
        audit,
        clock::Now,
        db::CompanyTx,
        error::Result,
        extract::{Path, Query},
        form::Errors,
        id::PersonId,
        page::{Chrome, Page},
    },
    matching::Reason,
    pairings::reasons::{self, Reader, Said},
    people::{
        Person,
        access::{Coordinator, Member},
    },
    programs::Program,
};

/// A page looks for news of a run under way so often, in seconds.
const NEWS: &str = "2";
/// People without a mentor who are named above the list.
const NAMED: i64 = 24;

/// Somebody without a mentor, with the reason and a way out.
pub(super) struct Spare {
    who: Candidate,
    why: Vec<String>,
    /// Left out before this run, which therefore knows nothing of their choices.
    out: bool,
}

/// A change in force, for the record.
struct Made {
    change: Change,
    by: String,
    mentee: String,
    mentor: String,
}

/// One term of a pair's score.
struct Part {
    name: String,
    points: u32,
    of: u32,
    width: u32,
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
    next: Option<String>,
    lockers: Vec<Person>,
    swap: Option<Swap>,
    made: Vec<Made>,
    /// Mentees by site and by department (S26).
    fairness: [Vec<Group>; 2],
    errors: Errors,
    reason: String,
    me: PersonId,
    /// Another run is under way, so that nothing can be changed here.
    busy: bool,
}

pub(super) async fn show(
    Coordinator(mut member): Coordinator,
    Now(now): Now,
    Path(at): Path<At>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let run = MatchRun::find(&mut member.tx, at.program, at.run).await?;
    let under_way = run.state.is_under_way();
    if let Ok(person) = asked.swap.parse() {
        note_reading(&mut member.tx, &run, person, now).await?;
    }
    let review = review(member, run, asked, Errors::default(), String::new(), now).await?;
    let mut response = Page(review).into_response();
    if under_way {
        response.headers_mut().insert(HeaderName::from_static("refresh"), header::HeaderValue::from_static(NEWS));
    }
    Ok(response)
}

/// Whoever opens one person's choices has read that person's record.
async fn note_reading(
    tx: &mut CompanyTx,
    run: &MatchRun,
    place: crate::enrollment::EnrollmentId,
    now: DateTime<Utc>,
) -> Result<()> {
    let people = run.list(tx, &Asked::default(), Some(place)).await?;
    if let Some(pair) = people.first() {
        audit::Entry::new("read", "match_run").id(run.id.0).about(pair.mentee.person).write(tx, now).await?;
    }
    Ok(())
}

/// Draws the review; writes stay with whoever called, and what was read is noted for good.
pub(super) async fn review(
    member: Member,
    run: MatchRun,
    asked: Asked,
    errors: Errors,
    reason: String,
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
        next: None,
        lockers: Vec::new(),
        swap: None,
        made: Vec::new(),
        fairness: [Vec::new(), Vec::new()],
        errors,
        reason,
        me: me.id,
        busy: false,
        run,
    };
    if review.run.state.has_pairs() {
        review.fill(&mut tx, now).await?;
    }
    tx.commit().await?;
    Ok(review)
}

impl Review {
    async fn fill(&mut self, tx: &mut CompanyTx, now: DateTime<Utc>) -> Result<()> {
        let lang = self.chrome.lang;
        let run = &self.run;
        self.busy = MatchRun::of_program(tx, run.program_id).await?.iter().any(|r| r.state.is_under_way());
        self.counts = run.counts(tx).await?;
        self.bars = words::bars(&self.counts, run.fit(run.look_below));
        self.pairs = run.list(tx, &self.asked, None).await?;
        if self.pairs.len() > PAGE as usize {
            self.pairs.truncate(PAGE as usize);
            self.next = self.pairs.last().map(Pair::cursor);
        }
        let without = run.without(tx, NAMED).await?;
        let changes = run.changes(tx).await?;
        let left_out = |who: &Candidate| {
            changes
                .iter()
                .rev()
                .find(|c| c.decides() && c.mentee == who.enrollment)
                .filter(|c| c.kind == Kind::LeaveOut)
        };
        let spare = |(who, eligible, excluded): (Candidate, i32, Vec<crate::matching::Excluded>)| {
            let out = left_out(&who);
            let why = if out.is_some() {
                vec![lang.get("match-why-left-out")]
            } else {
                words::why_not(lang, eligible, &excluded)
            };
            Spare { why, out: out.is_some_and(|c| c.carried), who }
        };
        self.spares = without.into_iter().map(spare).collect();
        let kept = run.remedies(tx).await?;
        if !changes.is_empty() || !kept.is_empty() {
            let people = People::of(tx, run).await?;
            self.remedies = kept.iter().take(4).map(|r| words::remedy(lang, r, &people)).collect();
            self.made = made(&changes, &people);
        }
        let mut lockers: Vec<PersonId> = self.pairs.iter().filter_map(|p| p.locked_by).collect();
        lockers.extend(self.made.iter().map(|m| m.change.made_by));
        lockers.sort_unstable();
        lockers.dedup();
        self.lockers = Person::of(tx, &lockers).await?;
        for made in &mut self.made {
            made.by = name_of(&self.lockers, made.change.made_by);
        }
        let threshold = Company::find(tx).await?.anonymity_threshold.max(5);
        self.fairness = run.fairness(tx, i64::from(threshold)).await?;
        if self.can_change() {
            self.swap = swap::open(tx, run, &self.asked, self.me, now).await?;
        }
        Ok(())
    }

    fn can_change(&self) -> bool {
        self.run.state == State::Draft && !self.busy
    }

    fn path(&self, rest: &str) -> String {
        self.chrome.at(self.run.path(rest))
    }

    /// The review with another filter.
    fn filtered(&self, show: &str) -> String {
        let asked = Asked { show: show.to_owned(), after: String::new(), ..self.asked.clone() };
        format!("{}?{}", self.path(""), asked.query())
    }

    /// A change's address, so that it leads back to the same list.
    fn back(&self, rest: &str) -> String {
        format!("{}?{}", self.path(rest), self.asked.query())
    }

    fn next_page(&self, after: &str) -> String {
        let asked = Asked { after: after.to_owned(), ..self.asked.clone() };
        format!("{}?{}", self.path(""), asked.query())
    }

    fn opened(&self, who: &Candidate) -> String {
        format!("{}?{}#pair-{}", self.path(""), self.asked.open(who.enrollment), who.enrollment)
    }

    fn closed(&self, who: &Candidate) -> String {
        format!("{}?{}#pair-{}", self.path(""), self.asked.query(), who.enrollment)
    }

    fn person(&self, who: &Candidate) -> String {
        self.chrome.at(format!("/people/{}", who.person))
    }

    fn why(&self, pair: &Pair) -> Vec<Said> {
        reasons::chief(self.chrome.lang, &pair.reasons, Reader::Coordinator(&pair.mentee.given_name), 3)
    }

    fn parts(&self, pair: &Pair) -> Vec<Part> {
        let part = |r: &Reason| Part {
            name: reasons::term(self.chrome.lang, r.term),
            points: r.points,
            of: r.of,
            width: (r.points * 100).checked_div(r.of).unwrap_or(0),
        };
        pair.reasons.iter().map(part).collect()
    }

    fn all_reasons(&self, pair: &Pair) -> Vec<Said> {
        reasons::sentences(self.chrome.lang, &pair.reasons, Reader::Coordinator(&pair.mentee.given_name))
    }

    fn rule(&self, key: &str) -> String {
        words::rule(self.chrome.lang, key)
    }

    fn cost(&self, cost: &Cost) -> String {
        words::cost(self.chrome.lang, cost)
    }

    fn points(&self, points: &i64) -> String {
        words::points(self.chrome.lang, *points)
    }

    /// "Proposed", "Locked by Amara Okafor" ...
    fn standing(&self, pair: &Pair) -> String {
        let lang = self.chrome.lang;
        match pair.locked_by {
            Some(by) if by == self.me => lang.get(if pair.by_hand { "match-by-hand-you" } else { "match-locked-you" }),
            Some(by) => {
                let name = name_of(&self.lockers, by);
                if pair.by_hand {
                    crate::t!(lang, "match-by-hand-by", name = name)
                } else {
                    crate::t!(lang, "match-locked-by", name = name)
                }
            }
            None if pair.changed => lang.get("match-changed-since"),
            None if pair.score < self.run.look_below => lang.get("match-worth-a-look"),
            None => lang.get("match-proposed"),
        }
    }

    fn is_order(&self, order: &str) -> bool {
        self.asked.order() == order
    }

    fn percent(&self) -> i32 {
        self.run.progress / 10
    }

    fn open_row(&self, pair: &Pair) -> bool {
        self.swap.as_ref().is_some_and(|s| s.who.enrollment == pair.mentee.enrollment)
    }

    /// Somebody is open who has no row on this page: the detail stands above the list.
    fn open_apart(&self) -> bool {
        self.swap.as_ref().is_some_and(|s| !self.pairs.iter().any(|p| p.mentee.enrollment == s.who.enrollment))
    }

    /// What was done, as a sentence.
    fn deed(&self, made: &Made) -> String {
        let kind = made.change.kind.key();
        crate::t!(self.chrome.lang, "match-deed", kind = kind, mentee = made.mentee, mentor = made.mentor, by = made.by)
    }

    fn rules(&self, keys: &[String]) -> String {
        keys.iter().map(|key| self.rule(key)).collect::<Vec<_>>().join("; ")
    }

    fn undo(&self, change: &Change) -> String {
        self.back(&format!("/overrides/{}/withdrawal", change.id))
    }

    /// Role, department and site, on the quiet line.
    fn line(&self, who: &Candidate) -> String {
        let site = if who.site.is_empty() { String::new() } else { format!(" · {}", who.site) };
        format!("{}{site}", who.line())
    }

    fn mentor_line(&self, pair: &Pair) -> String {
        let places = crate::t!(self.chrome.lang, "match-places", used = pair.used, places = pair.mentor.places);
        format!("{} · {places}", self.line(&pair.mentor))
    }

    fn lot(&self, lot: &Lot, mentor: &str) -> String {
        let lang = self.chrome.lang;
        match lot.before {
            Some(before) => {
                crate::t!(lang, "match-lot", name = lot.mentee, mentor = mentor, after = lot.after, before = before)
            }
            None => crate::t!(lang, "match-lot-new", name = lot.mentee, mentor = mentor, after = lot.after),
        }
    }

    fn reason_label(&self, price: &Price) -> String {
        self.chrome.lang.get(if price.broken.is_empty() { "match-reason-optional" } else { "match-reason" })
    }

    /// What a form of this page keeps of the list.
    fn kept(&self) -> Vec<(&'static str, &str)> {
        let asked = &self.asked;
        let all = [
            ("show", asked.show.as_str()),
            ("q", asked.q.as_str()),
            ("order", asked.order.as_str()),
            ("after", asked.after.as_str()),
        ];
        all.into_iter().filter(|(_, value)| !value.is_empty()).collect()
    }

    fn seconds(&self) -> String {
        format!("{}.{}", self.run.took_ms / 1000, self.run.took_ms % 1000 / 100)
    }

    /// "Total 8,412, upper bound 8,412: no better assignment exists", or what the changes by hand cost.
    fn proof(&self) -> String {
        let (lang, run) = (self.chrome.lang, &self.run);
        let (total, bound) = (lang.number(run.total), lang.number(run.upper_bound));
        let lost = run.upper_bound - run.total;
        if lost == 0 && run.proven {
            return crate::t!(lang, "match-proof", total = total, bound = bound);
        }
        if self.made.iter().any(|m| !m.change.carried) {
            return crate::t!(
                lang,
                "match-proof-by-hand",
                total = total,
                bound = bound,
                lost = lang.number(lost.max(0))
            );
        }
        crate::t!(lang, "match-proof-open", total = total, bound = bound, lost = lang.number(lost.max(0)))
    }

    /// The groups to show, with what they go by.
    fn groups(&self) -> Vec<(String, &Vec<Group>)> {
        let names = [self.chrome.lang.get("match-by-site"), self.chrome.lang.get("match-by-department")];
        names.into_iter().zip(&self.fairness).filter(|(_, groups)| groups.len() > 1).collect()
    }

    fn group_fit(&self, group: &Group) -> i32 {
        let points = group.points.checked_div(group.matched).unwrap_or(0);
        self.run.fit(i32::try_from(points).unwrap_or(0))
    }

    fn failure(&self) -> String {
        crate::t!(self.chrome.lang, "match-failure", why = self.run.failure)
    }
}

fn made(changes: &[Change], people: &People) -> Vec<Made> {
    let name = |place| people.at(place).map(Candidate::name).unwrap_or_default();
    let shown = changes.iter().filter(|c| c.kind != Kind::Lock).rev().take(30);
    shown
        .map(|c| Made {
            change: c.clone(),
            by: String::new(),
            mentee: name(c.mentee),
            mentor: c.mentor.map(name).unwrap_or_default(),
        })
        .collect()
}

fn name_of(people: &[Person], id: PersonId) -> String {
    people.iter().find(|p| p.id == id).map(Person::name).unwrap_or_default()
}
