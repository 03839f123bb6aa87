//! Two runs of a program side by side: their numbers, their settings, and whose mentor differs.

use askama::Template;
use axum::response::IntoResponse;

use super::{At, Candidate, MatchRun, MatchRunId, people::People, words};
use crate::{
    enrollment::EnrollmentId,
    kit::{
        audit,
        clock::Now,
        db::CompanyTx,
        error::{Error, Result},
        extract::{Path, Query},
        id::PersonId,
        page::{Chrome, Page},
    },
    matching::{Rule, Settings, Term},
    pairings::reasons,
    people::access::Coordinator,
    programs::Program,
};

/// Mentees who are named.
const NAMED: usize = 200;

#[derive(Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct With {
    with: String,
}

/// A mentee whose mentor differs between the two.
struct Differs {
    mentee: String,
    one: String,
    other: String,
    people: Vec<PersonId>,
}

#[derive(Template)]
#[template(path = "matches/comparison.html")]
struct Comparison {
    chrome: Chrome,
    program: Program,
    one: MatchRun,
    other: Option<MatchRun>,
    /// The other runs with a result.
    choices: Vec<MatchRun>,
    /// (what, here, there) of the settings that differ.
    settings: Vec<(String, String, String)>,
    differs: Vec<Differs>,
    in_all: usize,
    same: usize,
}

pub(super) async fn show(
    Coordinator(mut member): Coordinator,
    Now(now): Now,
    Path(at): Path<At>,
    Query(asked): Query<With>,
) -> Result<impl IntoResponse> {
    let tx = &mut member.tx;
    let one = MatchRun::find(tx, at.program, at.run).await?;
    if !one.state.has_pairs() {
        return Err(Error::Conflict);
    }
    let program = Program::find(tx, at.program).await?;
    let mut choices = MatchRun::of_program(tx, at.program).await?;
    choices.retain(|run| run.id != one.id && run.state.has_pairs());
    let wanted: Option<MatchRunId> = asked.with.parse().ok();
    let other = choices.iter().find(|run| wanted.map_or(run.number < one.number, |id| id == run.id)).cloned();
    let mut page = Comparison {
        chrome: member.chrome,
        program,
        one,
        other,
        choices,
        settings: Vec::new(),
        differs: Vec::new(),
        in_all: 0,
        same: 0,
    };
    page.compare(tx).await?;
    audit::listed(tx, "match_run", page.differs.iter().flat_map(|d| d.people.clone()), now).await?;
    member.tx.commit().await?;
    Ok(Page(page))
}

impl Comparison {
    async fn compare(&mut self, tx: &mut CompanyTx) -> Result<()> {
        let Some(other) = &self.other else { return Ok(()) };
        let lang = self.chrome.lang;
        let (here, there) = (self.one.settings(tx).await?, other.settings(tx).await?);
        for term in Term::ALL {
            let (a, b) = (here.weights.get(term), there.weights.get(term));
            if a != b {
                let word = |weight| lang.get(crate::programs::form::weight_words(weight));
                self.settings.push((reasons::term(lang, term), word(a), word(b)));
            }
        }
        let on = |settings: &Settings, rule| settings.rules.without(rule).is_some();
        let word = |on: bool| lang.get(if on { "comparison-on" } else { "comparison-off" });
        for rule in Rule::ALL {
            let (a, b) = (on(&here, rule), on(&there, rule));
            if a != b {
                self.settings.push((words::rule(lang, rule.key()), word(a), word(b)));
            }
        }
        if here.objective != there.objective {
            let fairest = |s: &Settings| {
                let key = if s.objective == crate::matching::Objective::Fairest {
                    "match-objective-fairest"
                } else {
                    "match-objective-total"
                };
                lang.get(key)
            };
            self.settings.push((lang.get("match-objective"), fairest(&here), fairest(&there)));
        }
        let (mine, theirs) = (People::of(tx, &self.one).await?, People::of(tx, other).await?);
        let mentor_here: std::collections::BTreeMap<EnrollmentId, EnrollmentId> =
            self.one.pairs(tx).await?.into_iter().collect();
        let mentor_there: std::collections::BTreeMap<EnrollmentId, EnrollmentId> =
            other.pairs(tx).await?.into_iter().collect();
        let mentees: std::collections::BTreeSet<&EnrollmentId> =
            mentor_here.keys().chain(mentor_there.keys()).collect();
        let name = |people: &People, id: Option<&EnrollmentId>| {
            id.and_then(|id| people.at(*id)).map_or_else(|| lang.get("match-nobody"), Candidate::name)
        };
        let all = mentees.len();
        let mut differs: Vec<Differs> = mentees
            .into_iter()
            .filter(|m| mentor_here.get(m) != mentor_there.get(m))
            .map(|m| Differs {
                mentee: mine.at(*m).or(theirs.at(*m)).map(Candidate::name).unwrap_or_default(),
                one: name(&mine, mentor_here.get(m)),
                other: name(&theirs, mentor_there.get(m)),
                people: [
                    mine.at(*m).or(theirs.at(*m)),
                    mentor_here.get(m).and_then(|id| mine.at(*id)),
                    mentor_there.get(m).and_then(|id| theirs.at(*id)),
                ]
                .into_iter()
                .flatten()
                .map(|candidate| candidate.person)
                .collect(),
            })
            .collect();
        self.in_all = differs.len();
        self.same = all - self.in_all;
        differs.sort_by(|a, b| a.mentee.cmp(&b.mentee));
        differs.truncate(NAMED);
        self.differs = differs;
        Ok(())
    }

    /// What is set beside each other: (what, here, there).
    fn figures(&self, other: &MatchRun) -> Vec<(String, String, String)> {
        let lang = self.chrome.lang;
        let of = |run: &MatchRun| t!(lang, "match-n-of", n = run.matched, of = run.mentees);
        let proof = |run: &MatchRun| lang.get(if run.proven { "match-proven" } else { "match-not-proven" });
        let (one, two) = (&self.one, other);
        vec![
            (lang.get("match-mentees-have"), of(one), of(two)),
            (lang.get("match-run-total"), lang.number(one.total), lang.number(two.total)),
            (lang.get("match-overall"), one.overall_fit().to_string(), two.overall_fit().to_string()),
            (lang.get("comparison-proof"), proof(one), proof(two)),
            (lang.get("comparison-inputs"), short(&one.input_hash), short(&two.input_hash)),
        ]
    }

    fn name(&self, run: &MatchRun) -> String {
        t!(self.chrome, "match-run-at", n = run.number, when = self.chrome.moment(&run.requested_at))
    }

    fn is_with(&self, run: &MatchRun) -> bool {
        self.other.as_ref().is_some_and(|other| other.id == run.id)
    }
}

/// The beginning of a hash: enough to tell two apart.
pub(super) fn short(hash: &str) -> String {
    hash.chars().take(12).collect()
}
