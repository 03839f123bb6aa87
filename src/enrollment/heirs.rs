//! Who inherits what somebody knows (S33): for each tacit topic of a person who leaves, HR names who takes it over.

use askama::Template;
use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::json;

use super::suggestions::{self, programs_for};
use crate::{
    companies::{Topic, TopicId},
    inbox::{self, Kind, Words},
    kit::{
        audit,
        clock::Now,
        db::{CompanyTx, Saved, to},
        error::{Error, Result},
        extract::{Form, Path},
        form::Errors,
        id::PersonId,
        page::{Answer, Chrome, Page},
    },
    people::{Person, access::HrAdmin, access::Member, occasions::Occasion},
    programs::Program,
};

/// A tacit topic that somebody offers, who learns it, and who takes it over.
pub struct Inheritance {
    pub leaver: PersonId,
    pub topic: TopicId,
    pub name: String,
    /// Mentees in living places who want to learn it.
    pub learners: i64,
    pub heir: Option<PersonId>,
    pub heir_name: String,
}

#[derive(Deserialize)]
pub struct At {
    person: PersonId,
}

#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Typed {
    topic: String,
    /// Number, email or name.
    heir: String,
}

#[derive(Template)]
#[template(path = "enrollment/heirs.html")]
pub struct Heirs {
    chrome: Chrome,
    leaver: Person,
    topics: Vec<Inheritance>,
    /// Heirs are invited there to learn it.
    program: Option<Program>,
    errors: Errors,
    typed: Typed,
}

impl Heirs {
    /// What stands in the field of a topic: what was typed there and not accepted.
    fn typed(&self, one: &Inheritance) -> &str {
        if one.topic.to_string() == self.typed.topic { &self.typed.heir } else { "" }
    }

    fn error(&self, one: &Inheritance) -> Option<String> {
        let sentence = self.errors.of(&self.chrome.lang, "heir")?;
        (one.topic.to_string() == self.typed.topic).then_some(sentence)
    }
}

async fn view(member: &mut Member, at: &At, now: DateTime<Utc>) -> Result<(Person, Vec<Inheritance>, Option<Program>)> {
    let tx = &mut member.tx;
    let leaver = Person::find(tx, at.person).await?;
    let topics = Inheritance::of(tx, &[leaver.id]).await?;
    let program = programs_for(tx, Occasion::Leaving).await?.into_iter().next();
    audit::Entry::new("read", "person").id(leaver.id.0).about(leaver.id).write(tx, now).await?;
    Ok((leaver, topics, program))
}

pub async fn show(HrAdmin(mut member): HrAdmin, Now(now): Now, Path(at): Path<At>) -> Result<Page<Heirs>> {
    let (leaver, topics, program) = view(&mut member, &at, now).await?;
    member.tx.commit().await?;
    let (errors, typed) = (Errors::default(), Typed::default());
    Ok(Page(Heirs { chrome: member.chrome, leaver, topics, program, errors, typed }))
}

/// Names who takes a topic over, and asks them into the program for it.
pub async fn create(
    HrAdmin(mut member): HrAdmin,
    Now(now): Now,
    Path(at): Path<At>,
    Form(typed): Form<Typed>,
) -> Result<Answer<Heirs>> {
    let (leaver, topics, program) = view(&mut member, &at, now).await?;
    let one = topics.iter().find(|one| one.topic.to_string() == typed.topic).ok_or(Error::NotFound)?;
    let mut errors = Errors::default();
    let heir = heir(&mut member, &leaver, typed.heir.trim(), &mut errors).await?;
    let Some(heir) = heir else {
        return Ok(Answer::Again(Heirs { chrome: member.chrome, leaver, topics, program, errors, typed }));
    };
    let tx = &mut member.tx;
    Inheritance::name_heir(tx, &leaver, one.topic, &heir, now).await?;
    let path = match &program {
        Some(program) => {
            suggestions::invite(tx, program, Occasion::Leaving.side().other(), heir.id, now).await?;
            program.path("/join?side=mentee")
        }
        None => "/home".to_owned(),
    };
    let words = Words::none().name("other", &leaver.name()).name("topic", &one.name);
    inbox::tell(tx, heir.id, Kind::HeirNamed, &format!("{} {}", leaver.id, one.topic), words, &path, now).await?;
    let detail = json!({ "topic": one.topic });
    audit::Entry::new("named", "heir").id(leaver.id.0).about(heir.id).detail(detail).write(tx, now).await?;
    let next = to(tx.path(&format!("/people/{}/heirs", leaver.id))).notice_with("heirs-named", heir.name());
    Ok(Answer::Saved(member.tx.save(next).await?))
}

/// Takes an heir back.
pub async fn remove(
    HrAdmin(mut member): HrAdmin,
    Now(now): Now,
    Path(at): Path<At>,
    Form(typed): Form<Typed>,
) -> Result<Saved> {
    let tx = &mut member.tx;
    let topic = Topic::find(tx, typed.topic.parse().map_err(|_| Error::BadRequest("topic"))?).await?;
    let heir = Inheritance::forget_heir(tx, at.person, topic.id).await?;
    audit::Entry::new("removed", "heir").id(at.person.0).about(heir).write(tx, now).await?;
    let next = to(tx.path(&format!("/people/{}/heirs", at.person))).notice("heirs-removed");
    member.tx.save(next).await
}

async fn heir(member: &mut Member, leaver: &Person, called: &str, errors: &mut Errors) -> Result<Option<Person>> {
    let today = member.chrome.today();
    let found = if called.is_empty() { Vec::new() } else { Person::called(&mut member.tx, called).await? };
    let [only] = found.as_slice() else {
        errors.add(
            "heir",
            if found.is_empty() { "person-error-manager-unknown" } else { "person-error-manager-unclear" },
        );
        return Ok(None);
    };
    let heir = Person::find(&mut member.tx, *only).await?;
    if heir.id == leaver.id || heir.leaving_date.is_some_and(|day| day <= leaver.leaving_date.unwrap_or(today)) {
        errors.add("heir", "heirs-error-leaves");
        return Ok(None);
    }
    Ok(Some(heir))
}

impl Inheritance {
    /// The tacit topics that these people offer.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(tx: &mut CompanyTx, people: &[PersonId]) -> Result<Vec<Self>> {
        let ids: Vec<uuid::Uuid> = people.iter().map(|p| p.0).collect();
        Ok(sqlx::query_as!(
            Self,
            r#"select o.person_id as "leaver!: PersonId", t.id as "topic: TopicId", t.name,
                 (select count(*) from wanted_topic w join enrollment l on l.company_id = w.company_id and l.id = w.enrollment_id
                   where w.company_id = t.company_id and w.topic_id = t.id and l.state in ('approved', 'placed') and l.side = 'mentee') as "learners!",
                 h.person_id as "heir?: PersonId", coalesce(p.given_name || ' ' || p.family_name, '') as "heir_name!"
               from (select distinct e.person_id, o.topic_id from enrollment e join offer o on o.company_id = e.company_id and o.enrollment_id = e.id
                 where e.person_id = any($1)) o
               join topic t on t.id = o.topic_id and t.tacit
               left join heir h on h.company_id = t.company_id and h.leaver_id = o.person_id and h.topic_id = t.id
               left join person p on p.company_id = h.company_id and p.id = h.person_id
               order by o.person_id, lower(t.name) limit 500"#,
            &ids
        )
        .fetch_all(tx.conn())
        .await?)
    }

    async fn name_heir(
        tx: &mut CompanyTx,
        leaver: &Person,
        topic: TopicId,
        heir: &Person,
        now: DateTime<Utc>,
    ) -> Result<()> {
        sqlx::query!(
            "insert into heir (company_id, leaver_id, topic_id, person_id, named_by, named_at) values (current_company(), $1, $2, $3, current_person(), $4)
             on conflict (company_id, leaver_id, topic_id) do update set person_id = excluded.person_id, named_by = excluded.named_by, named_at = excluded.named_at",
            leaver.id.0,
            topic.0,
            heir.id.0,
            now
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    async fn forget_heir(tx: &mut CompanyTx, leaver: PersonId, topic: TopicId) -> Result<PersonId> {
        Ok(sqlx::query_scalar!(
            r#"delete from heir where leaver_id = $1 and topic_id = $2 returning person_id as "person: PersonId""#,
            leaver.0,
            topic.0
        )
        .fetch_one(tx.conn())
        .await?)
    }
}
