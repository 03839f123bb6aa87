//! Whoever leaves the company: what they still had ends on that day, in every feature that held something.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::json;

use crate::{
    enrollment::{Enrollment, Side},
    guidance,
    kit::{audit, db::CompanyTx, error::Result, id::PersonId},
    pairings::Pairing,
    people,
    programs::Program,
};

/// Ends the pairings, requests, places and rights of everybody whose leaving date has come. Runs with each day and after each change that
/// says somebody left; done twice, it does nothing more.
///
/// # Errors
/// When the database refuses; nothing of it stays then.
pub async fn end_of_leavers(tx: &mut CompanyTx, today: NaiveDate, now: DateTime<Utc>) -> Result<()> {
    let gone = people::gone(tx, today).await?;
    let has_left = |person: PersonId| gone.binary_search(&person).is_ok();
    let mut ended: Vec<PersonId> = Vec::new();
    for pairing in Pairing::living_of(tx, &gone).await? {
        let leaver = if has_left(pairing.mentor_id) { Side::Mentor } else { Side::Mentee };
        pairing.ends_for_leaver(tx, leaver, now).await?;
        ended.push(pairing.person(leaver));
    }
    guidance::end_all_of(tx, &gone, today, now).await?;
    let places = Enrollment::end_all_of(tx, &gone, now).await?;
    let mut rights = people::end_rights_of(tx, &gone).await?;
    rights.extend(Program::end_coordination_of(tx, &gone).await?);
    let mut whose: Vec<PersonId> = ended.iter().chain(&places).chain(&rights).copied().collect();
    whose.sort_unstable();
    whose.dedup();
    for person in whose {
        let count = |list: &[PersonId]| list.iter().filter(|p| **p == person).count();
        let detail = json!({ "pairings": count(&ended), "places": count(&places), "rights": count(&rights) });
        audit::Entry::new("left", "person").id(person.0).about(person).detail(detail).write(tx, now).await?;
    }
    Ok(())
}
