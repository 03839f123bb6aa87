//! Social skills before and after (S24e): how the mentee sees them, beside how one observer of their choice does.

use askama::Template;
use serde::Deserialize;

use super::{
    form::{Typed, in_words},
    questions::scale,
    skill_view::{Observer, Row, SkillView, kept, read, rows, social},
};
use crate::{
    inbox::{self, Kind, Words},
    kit::{
        clock::Now,
        db::{CompanyTx, to},
        error::{Error, Result},
        extract::Form,
        form::{Errors, Stored},
        page::{Answer, Chrome, Page},
    },
    pairings::{PairingId, Phase, Side, access::OfPairing},
    people::Person,
};

#[derive(Template)]
#[template(path = "feedback/skills.html")]
pub struct Skills {
    chrome: Chrome,
    pairing: PairingId,
    other: Person,
    observer: Option<Person>,
    rows: Vec<Row>,
    moment: &'static str,
    scale: [(i32, String); 5],
    errors: Errors,
    email: String,
    living: bool,
    mark: String,
}

#[derive(Deserialize, Default)]
pub struct Chosen {
    #[serde(default)]
    email: String,
}

/// The last phase looks back; all others look at where it began.
pub fn moment(phase: Phase) -> &'static str {
    if phase == Phase::Close { "after" } else { "before" }
}

impl Skills {
    async fn of(mut at: OfPairing, errors: Errors, typed: Option<&Typed>, email: String) -> Result<Self> {
        let (me, pairing, other) = (at.me.id, at.pairing.clone(), at.other());
        let scale = scale(at.chrome.lang);
        let moment = moment(pairing.phase(at.chrome.today()));
        let topics = social(&mut at.tx).await?;
        let views = SkillView::of(&mut at.tx, pairing.id).await?;
        let typed = typed.cloned().unwrap_or_else(|| kept(&topics, &views, me, moment));
        let observer = match Observer::of(&mut at.tx, pairing.id).await? {
            Some(one) => Some(Person::find(&mut at.tx, one.person_id).await?),
            None => None,
        };
        Ok(Self {
            rows: rows(topics, &views, me, &typed, &scale),
            mark: typed.mark,
            other: Person::find(&mut at.tx, other).await?,
            living: pairing.is_living(),
            pairing: pairing.id,
            chrome: at.chrome,
            observer,
            moment,
            scale,
            errors,
            email,
        })
    }

    fn path(&self, rest: &str) -> String {
        self.chrome.at(format!("/pairings/{}{rest}", self.pairing))
    }

    fn is_after(&self) -> bool {
        self.moment == "after"
    }
}

async fn of_email(tx: &mut CompanyTx, email: &str) -> Result<Option<Person>> {
    let found = Person::of_emails(tx, &[email.to_lowercase()]).await?;
    Ok(Person::of(tx, &found).await?.into_iter().next())
}

/// The page is the mentee's alone.
fn mentees(at: &OfPairing) -> Result<()> {
    at.must_be_agreed()?;
    if at.side == Side::Mentee { Ok(()) } else { Err(Error::Forbidden) }
}

pub async fn show(at: OfPairing) -> Result<Page<Skills>> {
    mentees(&at)?;
    Ok(Page(Skills::of(at, Errors::default(), None, String::new()).await?))
}

pub async fn keep(
    mut at: OfPairing,
    Now(now): Now,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Answer<Skills>> {
    mentees(&at)?;
    at.must_be_living()?;
    let mut typed = Typed::from(fields);
    let mut errors = Errors::default();
    let (me, pairing) = (at.me.id, at.pairing.clone());
    let topics = social(&mut at.tx).await?;
    let (lang, moment) = (at.chrome.lang, moment(pairing.phase(at.chrome.today())));
    let views = read(&typed, &mut errors, &topics, me, moment);
    if !errors.is_empty() {
        return Ok(Answer::Again(Skills::of(at, errors, Some(&typed), String::new()).await?));
    }
    at.tx.one_at_a_time(me.0).await?;
    let stored = kept(&topics, &SkillView::of(&mut at.tx, pairing.id).await?, me, moment);
    if typed.overtaken(stored, &mut errors, |field, stands| in_words(&[], lang, field, stands)) {
        return Ok(Answer::Overtaken(Skills::of(at, errors, Some(&typed), String::new()).await?));
    }
    for view in &views {
        view.keep(&mut at.tx, pairing.id, me, now).await?;
    }
    let next = at.tx.path(&pairing.page("/skills"));
    Ok(Answer::Saved(at.tx.save(to(next).notice("skills-kept")).await?))
}

/// The mentee chooses the one who observes, by their email at work.
pub async fn choose(mut at: OfPairing, Now(now): Now, Form(chosen): Form<Chosen>) -> Result<Answer<Skills>> {
    mentees(&at)?;
    at.must_be_living()?;
    let mut errors = Errors::default();
    let email = errors.required("email", &chosen.email, 254);
    let found = if errors.is_empty() { of_email(&mut at.tx, &email).await? } else { None };
    let (me, other) = (at.me.id, at.other());
    let Some(person) = found.filter(|p| p.id != me && p.id != other) else {
        if errors.is_empty() {
            errors.add("email", "observer-unknown");
        }
        return Ok(Answer::Again(Skills::of(at, errors, None, chosen.email).await?));
    };
    Observer { pairing_id: at.pairing.id, mentee_id: me, person_id: person.id }.choose(&mut at.tx, now).await?;
    let words = Words::none().name("other", &format!("{} {}", at.me.given_name, at.me.family_name));
    let about = format!("{} {}", at.pairing.id, person.id);
    let page = format!("/observing/{}", at.pairing.id);
    inbox::tell(&mut at.tx, person.id, Kind::ObserverAsked, &about, words, &page, now).await?;
    let next = at.tx.path(&at.pairing.page("/skills"));
    Ok(Answer::Saved(at.tx.save(to(next).notice_with("observer-asked", person.name())).await?))
}
