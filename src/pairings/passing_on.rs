//! What passes between the two: know-how, culture, chances and experiences, each with a place of its own on one page.

use askama::Template;
use serde::Deserialize;

use super::{Head, access::OfPairing, chance::Chance, culture::CultureStep, experience::Experience, know_how::KnowHow};
use crate::{
    companies::Topic,
    kit::{
        db::{Saved, to},
        error::Result,
        form::Errors,
        id::PersonId,
        page::{Chrome, Page},
    },
    people::Person,
};

#[derive(Template)]
#[template(path = "pairings/passing_on.html")]
pub struct PassingOn {
    chrome: Chrome,
    head: Head,
    know_how: Vec<KnowHow>,
    topics: Vec<Topic>,
    culture: Vec<CultureStep>,
    chances: Vec<Chance>,
    experiences: Vec<Experience>,
    errors: Errors,
    typed: Typed,
}

/// The fields of every form of the page; a form sends its own.
#[derive(Deserialize, Default)]
pub struct Typed {
    #[serde(default)]
    pub topic: String,
    #[serde(default)]
    pub holder: String,
    #[serde(default)]
    pub chance: String,
    #[serde(default)]
    pub state: String,
    #[serde(default)]
    pub outcome: String,
    #[serde(default)]
    pub situation: String,
    #[serde(default)]
    pub did: String,
    #[serde(default)]
    pub now: String,
}

impl PassingOn {
    /// The page as it stands, with what was typed and is wrong.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(mut at: OfPairing, errors: Errors, typed: Typed) -> Result<Self> {
        let head = Head::of(&mut at, "passing-on").await?;
        Ok(Self {
            know_how: KnowHow::of(&mut at.tx, &head.pairing).await?,
            topics: Topic::all(&mut at.tx).await?,
            culture: CultureStep::of(&mut at.tx, &head.pairing).await?,
            chances: Chance::of(&mut at.tx, &head.pairing).await?,
            experiences: Experience::of(&mut at.tx, &head.pairing).await?,
            chrome: at.chrome,
            head,
            errors,
            typed,
        })
    }

    fn name(&self, person: &PersonId) -> &str {
        if *person == self.head.mentor.id { &self.head.mentor.given_name } else { &self.head.mentee.given_name }
    }

    /// "Henrik passes it on to Priya."
    fn way(&self, one: &KnowHow) -> String {
        let (holder, learner) = (self.name(&one.holder_id).to_owned(), self.name(&one.learner_id).to_owned());
        if one.is_held() {
            t!(self.chrome, "know-how-held", learner = learner)
        } else {
            t!(self.chrome, "know-how-way", holder = holder, learner = learner)
        }
    }

    /// Between generations (S24c, S25): so many topics pass on from whoever began to work in the earlier decade, so many the other way.
    /// Nobody's age is known, and two of one decade have no direction.
    fn generations(&self) -> Option<String> {
        let began = |person: &Person| person.career_start_year.map(|year| year / 10);
        let (mentor, mentee) = (began(&self.head.mentor)?, began(&self.head.mentee)?);
        if mentor == mentee || self.know_how.is_empty() {
            return None;
        }
        let longer = if mentor < mentee { &self.head.mentor } else { &self.head.mentee };
        let shorter = if mentor < mentee { &self.head.mentee } else { &self.head.mentor };
        let down = self.know_how.iter().filter(|one| one.holder_id == longer.id).count();
        let (longer, shorter) = (&longer.given_name, &shorter.given_name);
        let up = self.know_how.len() - down;
        Some(t!(self.chrome, "know-how-generations", longer = longer, shorter = shorter, down = down, up = up))
    }

    /// Whom the word "can do it alone" still waits for.
    fn waits(&self, one: &KnowHow) -> String {
        let other = self.head.other();
        if one.is_said_by(&self.head.me().id) && !one.is_held() {
            t!(self.chrome, "know-how-waits", name = other.given_name)
        } else if one.is_said_by(&other.id) && !one.is_held() {
            t!(self.chrome, "know-how-other-says", name = other.given_name)
        } else {
            String::new()
        }
    }

    fn may_say(&self, one: &KnowHow) -> bool {
        self.head.pairing.is_living() && !one.is_said_by(&self.head.me().id)
    }

    fn topic_options(&self) -> Vec<(String, String)> {
        let none = (String::new(), self.chrome.lang.get("know-how-choose"));
        std::iter::once(none).chain(self.topics.iter().map(|t| (t.id.to_string(), t.name.clone()))).collect()
    }

    fn holder_options(&self) -> Vec<(String, String)> {
        let pass = |from: &str, to: &str| t!(self.chrome, "know-how-way", holder = from, learner = to);
        let (mentor, mentee) = (&self.head.mentor.given_name, &self.head.mentee.given_name);
        vec![("mentor".to_owned(), pass(mentor, mentee)), ("mentee".to_owned(), pass(mentee, mentor))]
    }

    fn culture_done(&self) -> usize {
        self.culture.iter().filter(|step| step.is_done()).count()
    }

    fn chance_state(&self, chance: &Chance) -> String {
        self.chrome.lang.get(match chance.state.as_str() {
            "taken" => "chance-taken",
            "let_go" => "chance-let-go",
            _ => "chance-possible",
        })
    }

    fn chance_states(&self) -> Vec<(&'static str, String)> {
        [("possible", "chance-possible"), ("taken", "chance-taken"), ("let_go", "chance-let-go")]
            .map(|(word, key)| (word, self.chrome.lang.get(key)))
            .into()
    }

    fn is_mine(&self, experience: &Experience) -> bool {
        experience.author_id == self.head.me().id
    }

    /// Whether something is wrong in the form of a part.
    fn wrong_in(&self, part: &str) -> bool {
        let fields: &[&str] = if part == "know-how" { &["topic", "holder"] } else { &["situation", "did", "now"] };
        fields.iter().any(|field| self.errors.of(&self.chrome.lang, field).is_some())
    }

    fn at(&self, rest: &str) -> String {
        self.chrome.at(self.head.pairing.page(rest))
    }
}

/// Back to the page, with a word about what was done.
///
/// # Errors
/// When the commit fails.
pub async fn saved(at: OfPairing, notice: &'static str) -> Result<Saved> {
    let next = at.tx.path(&at.pairing.page("/passing-on"));
    at.tx.save(to(next).notice(notice)).await
}

pub async fn show(at: OfPairing) -> Result<Page<PassingOn>> {
    at.must_be_agreed()?;
    Ok(Page(PassingOn::of(at, Errors::default(), Typed::default()).await?))
}
