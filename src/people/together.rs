//! Something done to many people at once: those ticked in the list, or everybody whom its question means.

use serde::Deserialize;

use super::{Person, Question};
use crate::kit::{db::CompanyTx, error::Result, id::PersonId, page::Chrome};

/// More than this at once is a slip of the hand.
const MOST: usize = 50_000;
/// Names shown before anything is done.
const SHOWN: usize = 12;

/// Whom a form of the directory means.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Together {
    pub person: Vec<String>,
    /// "yes": everybody whom the question means, on every page of the list.
    pub all: String,
}

/// The people meant: all their ids, and some of them to show.
pub struct Meant {
    pub ids: Vec<PersonId>,
    pub first: Vec<Person>,
}

impl Together {
    /// The people, as far as they are of the company.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn people(&self, tx: &mut CompanyTx, question: &Question, chrome: &Chrome) -> Result<Meant> {
        let mut ids = if self.all == "yes" {
            Person::ids_of(tx, &question.filter(chrome.today())).await?
        } else {
            let ticked: Vec<PersonId> = self.person.iter().filter_map(|id| id.parse().ok()).collect();
            Person::of(tx, &ticked).await?.into_iter().map(|person| person.id).collect()
        };
        ids.truncate(MOST);
        Meant::of(tx, ids).await
    }

    /// What says the same again: hidden fields of a form.
    pub fn parts<'a>(&'a self, question: &'a Question) -> Vec<(&'static str, &'a str)> {
        if self.all == "yes" {
            return question.parts().into_iter().chain([("all", "yes")]).collect();
        }
        self.person.iter().map(|id| ("person", id.as_str())).collect()
    }

    /// The same as the question of an address, for a form that sends something else.
    pub fn address(&self, question: &Question) -> String {
        let parts = self.parts(question);
        Question::default().address(&parts)
    }
}

impl Meant {
    /// These people.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(tx: &mut CompanyTx, ids: Vec<PersonId>) -> Result<Self> {
        let first = Person::of(tx, ids.get(..ids.len().min(SHOWN)).unwrap_or_default()).await?;
        Ok(Self { ids, first })
    }

    /// How many they are.
    pub fn count(&self) -> usize {
        self.ids.len()
    }

    /// How many are not shown by name.
    pub fn more(&self) -> usize {
        self.ids.len() - self.first.len()
    }
}
