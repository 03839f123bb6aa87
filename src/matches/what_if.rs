//! What other weights or rules would change, before they are chosen (M9): seen first, then kept or dropped.

use askama::Template;
use axum::extract::State as OfSite;

use super::{At, Candidate, MatchRun, Moves, State, create, desk, people::People, proof::Until, words};
use crate::{
    kit::{
        audit,
        clock::Now,
        db::{Saved, to},
        error::{Error, Result},
        extract::{Form, Path, Query},
        id::PersonId,
        page::{Chrome, Page},
        site::Site,
        text::Lang,
    },
    matching::{Objective, Refusal, Rule, Settings, Term, Weight, advice::WhatIf},
    pairings::reasons,
    people::access::Coordinator,
    programs::{Program, Refused, Setup},
};

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
    /// What is tried, for the button that keeps it.
    tried: Vec<(String, String)>,
}

pub(super) async fn show(
    OfSite(site): OfSite<Site>,
    Coordinator(mut member): Coordinator,
    Now(moment): Now,
    Path(at): Path<At>,
    Query(tried): Query<Tried>,
) -> Result<Page<Trial>> {
    let run = MatchRun::find(&mut member.tx, at.program, at.run).await?;
    let program = Program::find(&mut member.tx, at.program).await?;
    let now = run.settings(&mut member.tx).await?;
    let settings = tried.settings(&now);
    // Nobody is read while nothing is tried.
    let mut found = None;
    if settings != now {
        let people = People::of(&mut member.tx, &run).await?;
        let other = settings.clone();
        let what = desk::put(&mut member.tx, &run, move |desk| desk.advisor.what_if(&other, &Until::patience_ends()));
        found = Some((what.await?, people));
    }
    let reader = member.tx.give_back();
    let lang = member.chrome.lang;
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
        tried: tried.known(),
        run,
    };
    if let Some((what, people)) = found {
        match what.await.map_err(|_| Error::Busy)? {
            Ok(what) => {
                let seen = seen(&what, &people);
                let mut tx = site.db.again(reader).await?;
                audit::listed(&mut tx, "match_run", seen, moment).await?;
                tx.commit().await?;
                trial.outcome = Some(outcome(lang, &what, &people, &trial.run));
            }
            Err(Refusal::Canceled) => trial.too_long = true,
            Err(refusal) => return Err(Error::internal("what-if", refusal)),
        }
    }
    Ok(Page(trial))
}

/// Keeps what was tried: the program has these weights and rules from now on, and a new run begins.
pub(super) async fn keep(
    OfSite(site): OfSite<Site>,
    Coordinator(mut member): Coordinator,
    Now(now): Now,
    Path(at): Path<At>,
    Form(tried): Form<Tried>,
) -> Result<Saved> {
    let run = MatchRun::hold(&mut member.tx, at.program, at.run).await?;
    let program = Program::find(&mut member.tx, at.program).await?;
    let chosen = tried.settings(&run.settings(&mut member.tx).await?);
    let goals = program.goals(&mut member.tx).await?;
    let setup = Setup {
        rules: chosen.rules,
        weights: chosen.weights,
        objective: chosen.objective,
        ..Setup::of(&program, &goals)
    };
    match program.change(&mut member.tx, &setup, program.version, now).await {
        Ok(()) => {}
        Err(Refused::Other(error)) => return Err(error),
        Err(_) => return Err(Error::Conflict),
    }
    audit::Entry::new("changed", "program").id(program.id.0).write(&mut member.tx, now).await?;
    let id = create::queue(&mut member.tx, program.id, Moves::Draft, now).await?;
    let path = member.tx.path(&format!("/programs/{}/match-runs/{id}", program.id));
    let saved = member.tx.save(to(path).notice("match-what-if-kept")).await?;
    site.wake.notify_waiters();
    Ok(saved)
}

/// Everybody whose pair would change, as far as they are named.
fn seen(what: &WhatIf, people: &People) -> Vec<PersonId> {
    let named = |(mentee, now, then): &(String, Option<String>, Option<String>)| {
        let mentors = [now, then].into_iter().flatten().filter_map(|key| people.mentor(key));
        people.mentee(mentee).into_iter().chain(mentors).map(|candidate| candidate.person).collect::<Vec<_>>()
    };
    what.changed.iter().take(NAMED).flat_map(named).collect()
}

fn outcome(lang: Lang, what: &WhatIf, people: &People, run: &MatchRun) -> Outcome {
    let mentor = |key: &Option<String>| {
        key.as_deref().and_then(|k| people.mentor(k)).map_or_else(|| lang.get("match-nobody"), Candidate::name)
    };
    let moved = what.changed.iter().take(NAMED).filter_map(|(mentee, now, then)| {
        Some(Moved { mentee: people.mentee(mentee)?.name(), now: mentor(now), then: mentor(then) })
    });
    let fit = |points: u32| {
        super::fit(i32::try_from(points).unwrap_or(0), i32::try_from(what.best_possible).unwrap_or(run.best_possible))
    };
    let fairness = what
        .fairness
        .as_ref()
        .map(|f| (fit(f.total_first_worst), fit(f.fairest_worst), i64::try_from(f.price()).unwrap_or(i64::MAX)));
    Outcome { moved: moved.collect(), changed: what.changed.len(), matched: what.more(), of: what.mentees, fairness }
}

/// The rules that are on, and whether the trial keeps them.
fn rules(lang: Lang, now: &Settings, then: &Settings) -> Vec<(&'static str, String, bool)> {
    let on = Rule::ALL.into_iter().filter(|rule| now.rules.without(*rule).is_some());
    on.map(|rule| (rule.key(), words::rule(lang, rule.key()), then.rules.without(rule).is_some())).collect()
}

impl Tried {
    /// The fields that mean something, in a fixed order.
    fn known(&self) -> Vec<(String, String)> {
        let is_known = |key: &str| {
            key == "objective"
                || Term::ALL.iter().any(|t| t.key() == key)
                || key.strip_prefix("without-").is_some_and(|rule| Rule::ALL.iter().any(|r| r.key() == rule))
        };
        let mut known: Vec<_> =
            self.fields.iter().filter(|(k, _)| is_known(k)).map(|(k, v)| (k.clone(), v.clone())).collect();
        known.sort();
        known
    }

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

    /// A draft can be run again with what was tried.
    fn can_keep(&self) -> bool {
        self.run.state == State::Draft && self.outcome.is_some()
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
