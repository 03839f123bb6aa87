//! The page of the plan: goals, how far each has come, and who does what by when.

use askama::Template;
use serde::Deserialize;

use super::{
    Head, Purpose,
    access::OfPairing,
    carried::Carried,
    goal_form::Typed,
    plan::{Lacking, Plan, PlanAction, PlanActionId, PlanGoal, PlanGoalId},
};
use crate::{
    companies::JobRole,
    kit::{
        clock::Now,
        db::{Saved, to},
        error::{Error, Result},
        extract::{Form, Path},
        form::{Errors, Stored},
        page::{Answer, Chrome, Page},
        text::{self, Lang},
    },
    programs::ProgramGoal,
};

#[derive(Template)]
#[template(path = "pairings/goals.html")]
pub struct Goals {
    chrome: Chrome,
    head: Head,
    plan: Plan,
    /// What the mentee may take along from earlier.
    carried: Vec<Carried>,
    program_goals: Vec<ProgramGoal>,
    /// The role aimed at, where the purpose is to progress (S1).
    target_role: String,
    errors: Errors,
    typed: Typed,
    /// The goal whose form is shown again.
    at: Option<PlanGoalId>,
}

/// The address of a goal.
#[derive(Deserialize)]
pub struct GoalPath {
    goal: PlanGoalId,
}

/// The address of an action.
#[derive(Deserialize)]
pub struct ActionPath {
    action: PlanActionId,
}

impl Goals {
    async fn of(mut at: OfPairing, errors: Errors, typed: Typed, goal: Option<PlanGoalId>) -> Result<Self> {
        let head = Head::of(&mut at, "goals").await?;
        let plan = Plan::of(&mut at.tx, &head.pairing).await?;
        let carried = if head.is_mentor() || !head.pairing.is_living() {
            Vec::new()
        } else {
            Carried::of(&mut at.tx, &head.pairing, &plan).await?
        };
        let program_goals = head.program.goals(&mut at.tx).await?;
        let asks = head.pairing.purpose.asks_target_role();
        let titles = JobRole::titles(&mut at.tx, &[head.pairing.target_role_id.filter(|_| asks)]).await?;
        let target_role = titles.into_iter().next().unwrap_or_default();
        Ok(Self { chrome: at.chrome, head, plan, carried, program_goals, target_role, errors, typed, at: goal })
    }

    fn is_at(&self, goal: &PlanGoalId) -> bool {
        self.at == Some(*goal)
    }

    fn lacking(&self) -> Vec<String> {
        self.plan.lacking().into_iter().map(|l| lacking(l, &self.chrome.lang)).collect()
    }

    fn program_goal_of(&self, goal: &PlanGoal) -> Option<String> {
        let id = goal.program_goal_id?;
        self.program_goals.iter().find(|g| g.id == id).map(|g| g.label(self.chrome.lang))
    }

    /// "Professional · social skills".
    fn nature(&self, personal: &bool, family: &str) -> String {
        let nature = self.chrome.lang.get(if *personal { "plan-personal" } else { "plan-professional" });
        let family = self.chrome.lang.get(if family == "social" { "plan-social" } else { "plan-work" });
        format!("{nature} · {family}")
    }

    /// "Professional · social skills · Belonging".
    fn kind_of(&self, goal: &PlanGoal) -> String {
        let nature = self.nature(&goal.personal, &goal.family);
        match self.program_goal_of(goal) {
            Some(served) => format!("{nature} · {served}"),
            None => nature,
        }
    }

    /// What the help is for (S1): progress names the role aimed at.
    fn purpose(&self) -> String {
        match self.head.pairing.purpose {
            Purpose::Effective => t!(self.chrome, "plan-for-effective", name = self.head.mentee.given_name),
            _ if self.target_role.is_empty() => {
                t!(self.chrome, "plan-for-progress", name = self.head.mentee.given_name)
            }
            Purpose::Progress => {
                t!(self.chrome, "plan-for-target", name = self.head.mentee.given_name, role = self.target_role)
            }
            Purpose::Both => {
                t!(self.chrome, "plan-for-both", name = self.head.mentee.given_name, role = self.target_role)
            }
        }
    }

    /// What stands in a field of a goal's form: what was typed, where that was wrong, else what is kept.
    fn stands(&self, goal: &PlanGoal, field: &str) -> String {
        if self.is_at(&goal.id) && !self.action_wrong() {
            return self.typed.field(field);
        }
        Typed::of(goal).field(field)
    }

    /// What stands in a field of the form for a new goal.
    fn fresh(&self, field: &str) -> String {
        if self.at.is_none() { self.typed.field(field) } else { String::new() }
    }

    fn mark_of(&self, action: &PlanAction) -> String {
        Typed::shown_by(action).mark
    }

    /// Whether the form that is shown again is the one of an action.
    fn action_wrong(&self) -> bool {
        self.typed.nature.is_empty()
    }

    fn goal_page(&self, goal: &PlanGoal) -> String {
        format!("/goals/{}", goal.id)
    }

    fn actions_page(&self, goal: &PlanGoal) -> String {
        format!("/goals/{}/actions", goal.id)
    }

    fn action_page(&self, action: &PlanAction) -> String {
        format!("/actions/{}", action.id)
    }

    fn program_goal_options(&self) -> Vec<(String, String)> {
        let none = (String::new(), self.chrome.lang.get("plan-no-program-goal"));
        std::iter::once(none)
            .chain(self.program_goals.iter().map(|g| (g.id.to_string(), g.label(self.chrome.lang))))
            .collect()
    }

    fn owner(&self, action: &PlanAction) -> &str {
        if action.owner_id == self.head.mentor.id { &self.head.mentor.given_name } else { &self.head.mentee.given_name }
    }
}

/// What the plan lacks, as a sentence.
pub fn lacking(what: Lacking, lang: &Lang) -> String {
    lang.get(match what {
        Lacking::Goal => "plan-lacks-goal",
        Lacking::Action => "plan-lacks-action",
        Lacking::Evidence => "plan-lacks-evidence",
    })
}

async fn saved(at: OfPairing, notice: &'static str) -> Result<Saved> {
    let next = at.tx.path(&at.pairing.page("/goals"));
    at.tx.save(to(next).notice(notice)).await
}

pub async fn show(at: OfPairing) -> Result<Page<Goals>> {
    at.must_be_agreed()?;
    let typed = Typed {
        nature: "professional".into(),
        family: "work".into(),
        step: "1".into(),
        owner: "mentee".into(),
        ..Typed::default()
    };
    Ok(Page(Goals::of(at, Errors::default(), typed, None).await?))
}

pub async fn create(mut at: OfPairing, Now(now): Now, Form(typed): Form<Typed>) -> Result<Answer<Goals>> {
    at.must_be_living()?;
    let head = Head::of(&mut at, "goals").await?;
    let program_goals = head.program.goals(&mut at.tx).await?;
    let mut errors = Errors::default();
    let Some(words) = typed.goal(&mut errors, &program_goals) else {
        return Ok(Answer::Again(Goals::of(at, errors, typed, None).await?));
    };
    at.tx.one_at_a_time(at.pairing.id.0).await?;
    // A double tap: the goal is in the plan already.
    if Plan::of(&mut at.tx, &at.pairing).await?.open().any(|goal| goal.title == words.title) {
        return Ok(Answer::Saved(saved(at, "plan-goal-added").await?));
    }
    let me = at.me.id;
    at.pairing.clone().add_goal(&mut at.tx, &words, me, now).await?;
    Ok(Answer::Saved(saved(at, "plan-goal-added").await?))
}

pub async fn change(
    mut at: OfPairing,
    Path(place): Path<GoalPath>,
    Form(mut typed): Form<Typed>,
) -> Result<Answer<Goals>> {
    at.must_be_living()?;
    let head = Head::of(&mut at, "goals").await?;
    let program_goals = head.program.goals(&mut at.tx).await?;
    let mut errors = Errors::default();
    let Some(words) = typed.goal(&mut errors, &program_goals) else {
        return Ok(Answer::Again(Goals::of(at, errors, typed, Some(place.goal)).await?));
    };
    at.tx.one_at_a_time(at.pairing.id.0).await?;
    let plan = Plan::of(&mut at.tx, &at.pairing).await?;
    let stored = plan.goals.iter().find(|g| g.id == place.goal).ok_or(Error::NotFound)?;
    let lang = at.chrome.lang;
    let named = |field: &str, stands: String| match field {
        "program_goal" => {
            program_goals.iter().find(|g| g.id.to_string() == stands).map(|g| g.label(lang)).unwrap_or_default()
        }
        "nature" => lang.get(if stands == "personal" { "plan-personal" } else { "plan-professional" }),
        "family" => lang.get(if stands == "social" { "plan-social" } else { "plan-work" }),
        "state" => lang.get(match stands.as_str() {
            "done" => "plan-done",
            "dropped" => "plan-dropped",
            _ => "plan-open",
        }),
        _ => stands,
    };
    if typed.overtaken(Typed::of(stored), &mut errors, named) {
        return Ok(Answer::Overtaken(Goals::of(at, errors, typed, Some(place.goal)).await?));
    }
    at.pairing.clone().change_goal(&mut at.tx, place.goal, &words).await?;
    Ok(Answer::Saved(saved(at, "plan-goal-saved").await?))
}

pub async fn add_action(
    mut at: OfPairing,
    Path(place): Path<GoalPath>,
    Now(now): Now,
    Form(typed): Form<Typed>,
) -> Result<Answer<Goals>> {
    at.must_be_living()?;
    let head = Head::of(&mut at, "goals").await?;
    let mut errors = Errors::default();
    let Some(words) = typed.action(&mut errors, &head) else {
        return Ok(Answer::Again(Goals::of(at, errors, typed, Some(place.goal)).await?));
    };
    at.pairing.clone().add_action(&mut at.tx, place.goal, &words, now).await?;
    Ok(Answer::Saved(saved(at, "plan-action-added").await?))
}

pub async fn mark_action(
    mut at: OfPairing,
    Path(place): Path<ActionPath>,
    Now(now): Now,
    Form(mut typed): Form<Typed>,
) -> Result<Answer<Goals>> {
    at.must_be_living()?;
    let mut errors = Errors::default();
    let evidence = errors.optional("evidence", &typed.evidence, 2000);
    if !errors.is_empty() {
        return Ok(Answer::Again(Goals::of(at, errors, typed, None).await?));
    }
    at.tx.one_at_a_time(at.pairing.id.0).await?;
    let plan = Plan::of(&mut at.tx, &at.pairing).await?;
    let stored = plan.actions.iter().find(|a| a.id == place.action).ok_or(Error::NotFound)?;
    if typed.overtaken(Typed::shown_by(stored), &mut errors, |_, stands| stands) {
        return Ok(Answer::Overtaken(Goals::of(at, errors, typed, None).await?));
    }
    let done_on = (!typed.done.is_empty()).then(|| text::date_in(now, &at.chrome.zone));
    at.pairing.clone().mark_action(&mut at.tx, place.action, done_on, &evidence).await?;
    Ok(Answer::Saved(saved(at, "plan-action-saved").await?))
}
