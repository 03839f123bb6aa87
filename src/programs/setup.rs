//! Everything of a program that a coordinator decides, as one value: what a preset fills, a form changes and a save stores.

use chrono::NaiveDate;

use super::{Joining, KnownGoal, Preset, Program, ProgramGoal};
use crate::{
    kit::text::Lang,
    matching::{Objective, Purpose, Rules, Weight, Weights},
};

/// The settings of a program.
#[derive(Clone, Debug)]
pub struct Setup {
    pub name: String,
    pub description: String,
    pub mentor_label: String,
    pub purpose: Purpose,
    pub goals: Vec<KnownGoal>,
    pub own_goals: Vec<String>,
    pub length_months: i32,
    pub short_reason: String,
    pub rhythm_days: i32,
    pub answer_days: i32,
    pub welcome_required: bool,
    pub joining: Joining,
    pub starts_on: Option<NaiveDate>,
    pub rules: Rules,
    pub weights: Weights,
    pub objective: Objective,
    pub invites_alone: bool,
}

impl Setup {
    /// The settings that a program has now.
    pub fn of(program: &Program, goals: &[ProgramGoal]) -> Self {
        Self {
            name: program.name.clone(),
            description: program.description.clone(),
            mentor_label: program.mentor_label.clone(),
            purpose: program.purpose,
            goals: goals.iter().filter_map(|goal| goal.known).collect(),
            own_goals: goals.iter().filter_map(|goal| goal.title.clone()).collect(),
            length_months: program.length_months,
            short_reason: program.short_reason.clone(),
            rhythm_days: program.rhythm_days,
            answer_days: program.answer_days,
            welcome_required: program.welcome_required,
            joining: program.joining,
            starts_on: program.starts_on,
            rules: program.rules.clone(),
            weights: program.weights.clone(),
            objective: program.objective,
            invites_alone: program.invites_alone,
        }
    }

    fn begin(formal: bool) -> Self {
        Self {
            name: String::new(),
            description: String::new(),
            mentor_label: String::new(),
            purpose: Purpose::Both,
            goals: vec![KnownGoal::Knowledge, KnownGoal::Experiences],
            own_goals: Vec::new(),
            // Initiation alone takes 6 to 12 months (PRODUCT.md section 5).
            length_months: if formal { 12 } else { 6 },
            short_reason: String::new(),
            rhythm_days: 30,
            answer_days: 7,
            welcome_required: formal,
            joining: if formal { Joining::Apply } else { Joining::Open },
            starts_on: None,
            rules: Rules { experience_gap_years: formal.then_some(3), ..Rules::default() },
            weights: Weights::default(),
            objective: Objective::default(),
            invites_alone: false,
        }
    }
}

impl Preset {
    /// What this preset fills in. `top` is the highest level of the company: executives (S22).
    pub fn setup(self, lang: Lang, top: u8) -> Setup {
        use KnownGoal as G;
        let mut setup = Setup::begin(self.is_formal());
        setup.description = lang.get(self.aim());
        if !matches!(self, Self::Blank | Self::BlankInformal) {
            setup.name = lang.get(self.title());
        }
        let (rules, weights) = (&mut setup.rules, &mut setup.weights);
        match self {
            Self::HighPotentials => {
                setup.purpose = Purpose::Progress;
                setup.joining = Joining::Invited;
                setup.goals = vec![G::Experiences, G::Prospects, G::Personality, G::Opportunities];
                rules.mentor_level = Some(top);
                rules.people_manager = true;
                rules.different_department = true;
                rules.experience_gap_years = Some(8);
                weights.situation = Weight::Off;
            }
            Self::FirstTimeManagers => {
                setup.purpose = Purpose::Effective;
                setup.goals = vec![G::Knowledge, G::Experiences, G::SocialSkills, G::Support];
                rules.people_manager = true;
                weights.situation = Weight::High;
            }
            Self::Expatriates => {
                setup.purpose = Purpose::Effective;
                setup.goals = vec![G::Experiences, G::Values, G::Support, G::Belonging];
                setup.rhythm_days = 14;
                rules.experience_gap_years = Some(1);
                weights.situation = Weight::High;
                weights.language = Weight::High;
                weights.location = Weight::Medium;
                weights.role_history = Weight::Low;
            }
            Self::KnowHow => {
                setup.purpose = Purpose::Effective;
                setup.goals = vec![G::Knowledge, G::Experiences, G::Generations];
                setup.rhythm_days = 7;
                rules.goal_in_common = true;
                weights.location = Weight::Medium;
                weights.situation = Weight::Off;
            }
            Self::Sponsor => {
                setup.purpose = Purpose::Effective;
                setup.mentor_label = lang.get("preset-sponsor-label");
                setup.goals = vec![G::Values, G::SocialSkills, G::Support, G::Belonging];
                setup.rhythm_days = 14;
                rules.mentor_tenure_years = Some(3);
                rules.most_mentees = Some(2);
                weights.role_history = Weight::Low;
                weights.goals = Weight::Medium;
                weights.situation = Weight::High;
                weights.location = Weight::High;
                weights.bridge = Weight::Low;
            }
            Self::OpenGuidance => {
                setup.goals = vec![G::Knowledge, G::Experiences, G::Opportunities];
                rules.most_mentees = Some(3);
                weights.situation = Weight::Off;
            }
            Self::Generations => {
                setup.goals = vec![G::Knowledge, G::Generations, G::Values, G::SocialSkills];
                weights.generation = Weight::High;
                weights.exchange = Weight::High;
                weights.role_history = Weight::Low;
                weights.situation = Weight::Off;
            }
            Self::Bridge => {
                setup.goals = vec![G::Experiences, G::Values, G::SocialSkills, G::Belonging];
                rules.different_department = true;
                weights.bridge = Weight::High;
                weights.exchange = Weight::Medium;
                weights.role_history = Weight::Low;
                weights.location = Weight::Off;
                weights.situation = Weight::Off;
            }
            Self::Blank | Self::BlankInformal => {}
        }
        setup
    }
}
