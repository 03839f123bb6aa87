//! Ids and words of an instance as numbers.

use std::collections::HashMap;

use super::model::{Faults, NONE};

/// Every list of words that an instance uses.
#[derive(Default)]
pub(super) struct Words<'a> {
    pub people: List<'a>,
    pub roles: List<'a>,
    pub topics: List<'a>,
    pub families: List<'a>,
    pub departments: List<'a>,
    pub sites: List<'a>,
    pub countries: List<'a>,
    pub languages: List<'a>,
    pub styles: List<'a>,
}

/// Words numbered in the order of their first appearance; the numbers never decide anything.
#[derive(Default)]
pub(super) struct List<'a>(HashMap<&'a str, u32>);

impl<'a> List<'a> {
    /// False if the word is there already. The number is the count of earlier calls.
    pub fn add(&mut self, word: &'a str) -> bool {
        let next = self.0.len() as u32;
        self.0.insert(word.trim(), next).is_none()
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn intern(&mut self, word: &'a str) -> u32 {
        let next = self.0.len() as u32;
        *self.0.entry(word.trim()).or_insert(next)
    }

    pub fn intern_option(&mut self, word: &'a Option<String>) -> u32 {
        match word {
            Some(word) if !word.trim().is_empty() => self.intern(word),
            _ => NONE,
        }
    }

    pub fn find(&self, word: &str, place: impl FnOnce() -> String, faults: &mut Faults) -> Option<u32> {
        let found = self.0.get(word.trim()).copied();
        if found.is_none() {
            faults.add(place, || format!("`{word}` is not known"));
        }
        found
    }

    pub fn find_option(&self, word: &Option<String>, place: impl FnOnce() -> String, faults: &mut Faults) -> u32 {
        word.as_ref().and_then(|word| self.find(word, place, faults)).unwrap_or(NONE)
    }

    /// Every word of a ranked list; one that is there twice is a fault.
    pub fn find_all(&self, words: &[String], place: &dyn Fn() -> String, faults: &mut Faults) -> Vec<u32> {
        let mut found: Vec<u32> = Vec::with_capacity(words.len());
        for (k, word) in words.iter().enumerate() {
            let Some(number) = self.find(word, || format!("{}[{k}]", place()), faults) else {
                continue;
            };
            if found.contains(&number) {
                faults.add(|| format!("{}[{k}]", place()), || format!("`{word}` is there twice"));
            }
            found.push(number);
        }
        found
    }
}
