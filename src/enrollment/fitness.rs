//! Which rules of a program a person alone already breaks, before anybody is paired.

use std::collections::HashMap;

use chrono::{Months, NaiveDate};

use super::Side;
use crate::{
    companies::JobRole,
    kit::{db::CompanyTx, error::Result, id::PersonId, text::Lang},
    people::{Person, RoleHistory},
    programs::Program,
};

/// Why somebody cannot be a mentor here without an exception.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// Fewer years in the company than this.
    Tenure(u8),
    /// Below this level.
    Level(u8),
    /// Has never managed people.
    NeverLed,
}

impl Unfit {
    /// The reason as a sentence.
    pub fn words(self, lang: &Lang) -> String {
        match self {
            Self::Tenure(years) => lang.get_with("unfit-tenure", &years.to_string()),
            Self::Level(level) => lang.get_with("unfit-level", &level.to_string()),
            Self::NeverLed => lang.get("unfit-never-led"),
        }
    }
}

/// Who of these people breaks which rule; whoever breaks none is absent. Only mentors are held to such rules.
///
/// # Errors
/// When the database does not answer.
pub async fn unfit(
    tx: &mut CompanyTx,
    program: &Program,
    side: Side,
    people: &[Person],
    today: NaiveDate,
) -> Result<HashMap<PersonId, Vec<Unfit>>> {
    let rules = &program.rules;
    if side == Side::Mentee
        || (rules.mentor_tenure_years.is_none() && rules.mentor_level.is_none() && !rules.people_manager)
    {
        return Ok(HashMap::new());
    }
    let roles: HashMap<_, _> = JobRole::all(tx).await?.into_iter().map(|role| (role.id, role)).collect();
    let ids: Vec<PersonId> = people.iter().map(|person| person.id).collect();
    let history = if rules.people_manager { RoleHistory::of_all(tx, &ids).await? } else { HashMap::new() };
    let mut all = HashMap::new();
    for person in people {
        let role = person.job_role_id.and_then(|id| roles.get(&id));
        let mut broken = Vec::new();
        if let Some(years) = rules.mentor_tenure_years {
            let since = today.checked_sub_months(Months::new(u32::from(years) * 12));
            if person.hire_date.zip(since).is_none_or(|(hired, since)| hired > since) {
                broken.push(Unfit::Tenure(years));
            }
        }
        if let Some(least) = rules.mentor_level {
            let level = person.level.or(role.map(|role| role.level));
            if level.is_none_or(|level| level < i32::from(least)) {
                broken.push(Unfit::Level(least));
            }
        }
        if rules.people_manager {
            let led = role.is_some_and(|role| role.leads_people)
                || history.get(&person.id).is_some_and(|past| past.iter().any(|role| role.leads_people));
            if !led {
                broken.push(Unfit::NeverLed);
            }
        }
        if !broken.is_empty() {
            all.insert(person.id, broken);
        }
    }
    Ok(all)
}
