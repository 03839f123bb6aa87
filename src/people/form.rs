//! Adding a person by hand, and changing one.

mod typed;

use askama::Template;
use serde_json::json;

use self::typed::Typed;
use super::{Endings, Person, access::HrAdmin, leaving::somebody_left, occasions, show::At};
use crate::{
    companies::JobRole,
    kit::{
        audit,
        clock::Now,
        db::to,
        error::Result,
        extract::{Form, Path},
        form::{Errors, Stored},
        id::PersonId,
        page::{Answer, Chrome, Page},
    },
};

#[derive(Template)]
#[template(path = "people/form.html")]
pub struct Edit {
    chrome: Chrome,
    errors: Errors,
    typed: Typed,
    roles: Vec<JobRole>,
    /// None while the person is new.
    person: Option<Person>,
    /// What ends with the person.
    ends: Option<Endings>,
}

/// The empty form.
pub async fn new(HrAdmin(mut member): HrAdmin) -> Result<Page<Edit>> {
    let roles = JobRole::all(&mut member.tx).await?;
    Ok(Page(Edit {
        chrome: member.chrome,
        errors: Errors::default(),
        typed: Typed::default(),
        roles,
        person: None,
        ends: None,
    }))
}

/// Adds the person.
pub async fn create(HrAdmin(mut member): HrAdmin, Now(now): Now, Form(typed): Form<Typed>) -> Result<Answer<Edit>> {
    let mut errors = Errors::default();
    let tx = &mut member.tx;
    let fresh = Person::new_entry(PersonId::new(), "", "", "", "");
    let (person, since) = typed.parse(tx, fresh, &mut errors).await?;
    if errors.is_empty() {
        person.create(tx, now).await?;
        person.moves_to(tx, None, since).await?;
        audit::Entry::new("added", "person").id(person.id.0).about(person.id).write(tx, now).await?;
        let next = to(tx.path(&format!("/people/{}", person.id))).notice_with("person-added", person.name());
        return Ok(Answer::Saved(member.tx.save(next).await?));
    }
    let roles = JobRole::all(tx).await?;
    Ok(Answer::Again(Edit { chrome: member.chrome, errors, typed, roles, person: None, ends: None }))
}

/// The form of somebody.
pub async fn edit(HrAdmin(mut member): HrAdmin, Now(now): Now, Path(at): Path<At>) -> Result<Page<Edit>> {
    let tx = &mut member.tx;
    let person = Person::find(tx, at.person).await?;
    let typed = Typed::of(tx, &person).await?;
    let roles = JobRole::all(tx).await?;
    let ends = Some(Endings::of(tx, &[(person.id, member.chrome.today())]).await?);
    if member.me.id != person.id {
        audit::Entry::new("read", "person").id(person.id.0).about(person.id).write(tx, now).await?;
    }
    member.tx.commit().await?;
    Ok(Page(Edit { chrome: member.chrome, errors: Errors::default(), typed, roles, person: Some(person), ends }))
}

/// Changes the person.
pub async fn update(
    HrAdmin(mut member): HrAdmin,
    Now(now): Now,
    Path(at): Path<At>,
    Form(mut typed): Form<Typed>,
) -> Result<Answer<Edit>> {
    let mut errors = Errors::default();
    let today = member.chrome.today();
    let tx = &mut member.tx;
    tx.one_at_a_time(at.person.0).await?;
    let before = Person::find(tx, at.person).await?;
    let (person, since) = typed.parse(tx, before.clone(), &mut errors).await?;
    let stored = Typed::of(tx, &before).await?;
    let roles = JobRole::all(tx).await?;
    let overtaken =
        errors.is_empty() && typed.overtaken(stored, &mut errors, |field, stands| in_words(field, stands, &roles));
    if errors.is_empty() {
        person.update(tx, now).await?;
        if person.job_role_id != before.job_role_id {
            person.moves_to(tx, before.job_role_id, since.or(Some(today))).await?;
        }
        audit::Entry::new("changed", "person")
            .id(person.id.0)
            .about(person.id)
            .detail(json!({ "by_hand": true }))
            .write(tx, now)
            .await?;
        if person.leaving_date != before.leaving_date && person.has_left(today) {
            somebody_left(tx, &format!("{} {now}", person.id), now).await?;
        }
        occasions::look(tx, &format!("{} {now}", person.id), now).await?;
        let next = to(tx.path(&format!("/people/{}", person.id))).notice("person-changed");
        return Ok(Answer::Saved(member.tx.save(next).await?));
    }
    let ends = Some(Endings::of(tx, &[(before.id, today)]).await?);
    let page = Edit { chrome: member.chrome, errors, typed, roles, person: Some(before), ends };
    Ok(if overtaken { Answer::Overtaken(page) } else { Answer::Again(page) })
}

/// What stands in a field, as somebody reads it: a role by its title.
fn in_words(field: &str, stands: String, roles: &[JobRole]) -> String {
    match field {
        "job_role" => roles.iter().find(|r| r.id.to_string() == stands).map(|r| r.title.clone()).unwrap_or_default(),
        _ => stands,
    }
}

impl Edit {
    fn action(&self) -> String {
        match &self.person {
            Some(person) => self.chrome.at(format!("/people/{}/edit", person.id)),
            None => self.chrome.at("/people"),
        }
    }

    /// What the leaving date does; with what this person has now.
    fn leaving_hint(&self) -> String {
        let hint = self.chrome.lang.get("person-leaving-hint");
        let Some(ends) = self.ends.as_ref().filter(|ends| !ends.is_nothing()) else { return hint };
        let now = t!(
            self.chrome,
            "person-leaving-ends",
            places = ends.places,
            pairings = ends.pairings,
            meetings = ends.meetings,
            rights = ends.rights
        );
        format!("{hint} {now}")
    }

    fn role_choices(&self) -> Vec<(String, String)> {
        let none = (String::new(), self.chrome.lang.get("person-no-role"));
        std::iter::once(none).chain(self.roles.iter().map(|r| (r.id.to_string(), r.title.clone()))).collect()
    }
}
