//! What other weights or rules would change, before they are chosen (M9). Nothing is saved here.

use std::time::{Duration, Instant};

use askama::Template;

use super::{At, Candidate, MatchRun, draft::People, words};
use crate::{
    kit::{
        error::{Error, Result},
        extract::{Path, Query},
        page::{Chrome, Page},
        text::Lang,
    },
    matching::{Objective, Refusal, Rule, Settings, Term, Watch, Weight, advice::what_if},
    pairings::reasons,
    people::access::Coordinator,
    programs::Program,
};

/// Longer than this nobody waits for a page; a run in the background has all the time it needs.
const PATIENCE: Duration = Duration::from_secs(15);
/// Pairs that are named.
const NAMED: usize = 100;

/// What is tried: a weight for each term; the rules that are let go; the objective.
#[derive(Default, serde::Deserialize)]
pub(super) struct Tried {
    #[serde(flatten)]
    fields: std::collections::HashMap<String, String>,
}

/// One weight to choose.
struct Dial {
    key: &'static str,
    name: String,
    weight: Weight,
}

/// A pair that would change.
struct Moved {
    mentee: String,
    now: String,
    then: String,
}

/// What the trial brings.
struct Outcome {
    moved: Vec<Moved>,
    changed: usize,
    matched: i64,
    of: usize,
    /// For "fairest": the worst pair's fit with the total first and with the worst pair first, and what that costs.
    fairness: Option<(i32, i32, i64)>,
}

#[derive(Template)]
#[template(path = "matches/what_if.html")]
pub(super) struct Trial {
    chrome: Chrome,
    program: Program,
    run: MatchRun,
    dials: Vec<Dial>,
    rules: Vec<(&'static str, String, bool)>,
    fairest: bool,
    outcome: Option<Outcome>,
    too_long: bool,
}

pub(super) async fn show(
    Coordinator(mut member): Coordinator,
    Path(at): Path<At>,
    Query(tried): Query<Tried>,
) -> Result<Page<Trial>> {
    let run = MatchRun::find(&mut member.tx, at.program, at.run).await?;
    let program = Program::find(&mut member.tx, at.program).await?;
    let (instance, proposal) = run.record(&mut member.tx).await?;
    let people = People::of(&mut member.tx, &run).await?;
    drop(member.tx);
    let lang = member.chrome.lang;
    let now = instance.settings.clone();
    let settings = tried.settings(&now);
    let mut trial = Trial {
        chrome: member.chrome,
        program,
        dials: Term::ALL
            .iter()
            .map(|t| Dial { key: t.key(), name: reasons::term(lang, *t), weight: settings.weights.get(*t) })
            .collect(),
        rules: rules(lang, &now, &settings),
        fairest: settings.objective == Objective::Fairest,
        outcome: None,
        too_long: false,
        run,
    };
    if settings != now {
        let until = Until(Instant::now() + PATIENCE);
        let solved = tokio::task::spawn_blocking(move || what_if(&instance, &proposal, settings, &until))
            .await
            .map_err(|e| Error::internal("what-if", e))?;
        match solved {
            Ok(what) => trial.outcome = Some(outcome(lang, &what, &people, &trial.run)),
            Err(Refusal::Canceled) => trial.too_long = true,
            Err(refusal) => return Err(Error::internal("what-if", refusal)),
        }
    }
    Ok(Page(trial))
}

fn outcome(lang: Lang, what: &crate::matching::advice::WhatIf, people: &People, run: &MatchRun) -> Outcome {
    let mentor = |key: &Option<String>| {
        key.as_deref().and_then(|k| people.mentor(k)).map_or_else(|| lang.get("match-nobody"), Candidate::name)
    };
    let moved = what.changed.iter().take(NAMED).filter_map(|(mentee, now, then)| {
        Some(Moved { mentee: people.mentee(mentee)?.name(), now: mentor(now), then: mentor(then) })
    });
    let fit = |points: u32| {
        super::fit(
            i32::try_from(points).unwrap_or(0),
            i32::try_from(what.proposal.totals.best_possible).unwrap_or(run.best_possible),
        )
    };
    let fairness = what
        .proposal
        .fairness
        .as_ref()
        .map(|f| (fit(f.total_first_worst), fit(f.fairest_worst), i64::try_from(f.price()).unwrap_or(i64::MAX)));
    Outcome {
        moved: moved.collect(),
        changed: what.changed.len(),
        matched: what.matched,
        of: what.proposal.totals.mentees,
        fairness,
    }
}

/// The rules that are on, and whether the trial keeps them.
fn rules(lang: Lang, now: &Settings, then: &Settings) -> Vec<(&'static str, String, bool)> {
    let on = Rule::ALL.into_iter().filter(|rule| now.rules.without(*rule).is_some());
    on.map(|rule| (rule.key(), words::rule(lang, rule.key()), then.rules.without(rule).is_some())).collect()
}

impl Tried {
    /// The run's settings with what is tried; words that are none change nothing.
    fn settings(&self, now: &Settings) -> Settings {
        let mut settings = now.clone();
        let asked = |key: &str| self.fields.get(key).map(String::as_str).unwrap_or_default();
        for term in Term::ALL {
            let weight = match asked(term.key()) {
                "off" => Weight::Off,
                "low" => Weight::Low,
                "medium" => Weight::Medium,
                "high" => Weight::High,
                _ => continue,
            };
            settings.weights.set(term, weight);
        }
        for rule in Rule::ALL {
            if asked(&format!("without-{}", rule.key())) == "yes" {
                settings.rules = settings.rules.without(rule).unwrap_or(settings.rules);
            }
        }
        match asked("objective") {
            "fairest" => settings.objective = Objective::Fairest,
            "most_then_total" => settings.objective = Objective::MostThenTotal,
            _ => {}
        }
        settings
    }
}

impl Trial {
    fn words(&self) -> [(&'static str, String); 4] {
        let lang = self.chrome.lang;
        [
            ("off", lang.get("match-weight-off")),
            ("low", lang.get("match-weight-low")),
            ("medium", lang.get("match-weight-medium")),
            ("high", lang.get("match-weight-high")),
        ]
    }

    fn is(&self, dial: &Dial, word: &str) -> bool {
        let key = match dial.weight {
            Weight::Off => "off",
            Weight::Low => "low",
            Weight::Medium => "medium",
            Weight::High => "high",
        };
        key == word
    }

    fn way(&self, matched: &i64) -> &'static str {
        if *matched > 0 {
            "more"
        } else if *matched < 0 {
            "fewer"
        } else {
            "same"
        }
    }
}

/// Gives up at a moment.
struct Until(Instant);

impl Watch for Until {
    fn canceled(&self) -> bool {
        Instant::now() > self.0
    }
}
