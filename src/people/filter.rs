//! Whom a list of people is about: the question behind the directory and behind invitations by rule.

use chrono::{Months, NaiveDate};
use sqlx::types::Uuid;

use super::TagId;
use crate::{
    companies::JobRoleId,
    kit::{db::CompanyTx, error::Result},
};

/// The most words of a search that count.
const MOST_WORDS: usize = 8;

/// Who belongs to a list. What is empty does not narrow it; everything else must hold together.
#[derive(Clone)]
pub struct Filter {
    /// Pieces of name, email, number and of a current or earlier role, as typed: "zoe engineer".
    pub text: String,
    /// Current roles.
    pub job_roles: Vec<JobRoleId>,
    /// Families of the current role.
    pub families: Vec<String>,
    /// The person's level, else that of the current role.
    pub levels: Vec<i32>,
    pub departments: Vec<String>,
    pub sites: Vec<String>,
    pub countries: Vec<String>,
    /// At least this many years with the company.
    pub tenure_min: Option<u32>,
    /// At most this many years with the company.
    pub tenure_max: Option<u32>,
    pub standing: Standing,
    /// Who has a living place in this program.
    pub program: Option<Uuid>,
    pub tag: Option<TagId>,
    /// The day on which tenure and leaving are judged.
    pub today: NaiveDate,
}

/// Whether those who leave or have left are meant.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Standing {
    /// Works here today.
    #[default]
    Here,
    /// Works here today and has a leaving date.
    Leaving,
    /// Has left.
    Left,
    Everybody,
}

/// The order of a list.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Sort {
    #[default]
    Name,
    Role,
    Department,
    Site,
    /// Who came last first.
    Hired,
}

impl Filter {
    /// Everybody who works here on that day.
    pub fn on(today: NaiveDate) -> Self {
        Self {
            text: String::new(),
            job_roles: Vec::new(),
            families: Vec::new(),
            levels: Vec::new(),
            departments: Vec::new(),
            sites: Vec::new(),
            countries: Vec::new(),
            tenure_min: None,
            tenure_max: None,
            standing: Standing::Here,
            program: None,
            tag: None,
            today,
        }
    }

    /// Puts the words typed and the roles meant into the terms of the database.
    pub(super) async fn terms(&self, tx: &mut CompanyTx) -> Result<Terms> {
        let words: Vec<String> = self.text.split_whitespace().take(MOST_WORDS).map(like).collect();
        let patterns = sqlx::query_scalar!(
            r#"select coalesce(array_agg('%' || plain(word) || '%'), '{}') as "patterns!" from unnest($1::text[]) as word"#,
            &words
        )
        .fetch_one(tx.conn())
        .await?;
        let asked: Vec<Uuid> = self.job_roles.iter().map(|r| r.0).collect();
        let rows = sqlx::query!(
            r#"select id, array_to_string(array(select word from unnest($1::text[]) as word where sort_title not like word), chr(31)) as "rest!",
                 coalesce(sort_title like any ($1), false) as "named!",
                 (cardinality($2::uuid[]) = 0 or id = any ($2)) and (cardinality($3::text[]) = 0 or family = any ($3)) as "meant!",
                 level = any ($4::int[]) as "high!"
               from job_role limit 20000"#,
            &patterns,
            &asked,
            &self.families,
            &self.levels
        )
        .fetch_all(tx.conn())
        .await?;
        let narrowed = !asked.is_empty() || !self.families.is_empty();
        let mut roles: Vec<Uuid> = rows.iter().filter(|r| narrowed && r.meant).map(|r| r.id).collect();
        if narrowed && roles.is_empty() {
            // No role is meant: nobody is.
            roles.push(Uuid::nil());
        }
        let in_every_rest =
            |word: &&String| rows.iter().filter(|r| r.named).all(|r| r.rest.split('\u{1f}').any(|w| w == **word));
        let own = patterns.iter().filter(in_every_rest).cloned().collect();
        let ago = |years: u32| self.today.checked_sub_months(Months::new(years.min(200) * 12));
        Ok(Terms {
            own,
            patterns,
            named: rows.iter().filter(|r| r.named).map(|r| r.id).collect(),
            rests: rows.iter().filter(|r| r.named).map(|r| r.rest.clone()).collect(),
            roles,
            high: rows.iter().filter(|r| r.high).map(|r| r.id).collect(),
            hired_by: self.tenure_min.and_then(ago),
            hired_since: self.tenure_max.and_then(ago),
        })
    }
}

/// A filter in the terms of the database.
pub(super) struct Terms {
    pub patterns: Vec<String>,
    /// Those of them that stand in no role's title: the person's own must hold them in any case.
    pub own: Vec<String>,
    /// Roles whose title holds at least one of the words; and for each the words that the person's own must hold then.
    pub named: Vec<Uuid>,
    pub rests: Vec<String>,
    /// Roles asked for, by themselves or by family.
    pub roles: Vec<Uuid>,
    /// Roles of the levels asked for.
    pub high: Vec<Uuid>,
    pub hired_by: Option<NaiveDate>,
    pub hired_since: Option<NaiveDate>,
}

impl Standing {
    /// The word in addresses and queries.
    pub fn word(self) -> &'static str {
        match self {
            Self::Here => "here",
            Self::Leaving => "leaving",
            Self::Left => "left",
            Self::Everybody => "everybody",
        }
    }

    /// The standing of a word; anything else is "here".
    pub fn of(word: &str) -> Self {
        [Self::Leaving, Self::Left, Self::Everybody].into_iter().find(|s| s.word() == word).unwrap_or_default()
    }
}

impl Sort {
    /// The word in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Role => "role",
            Self::Department => "department",
            Self::Site => "site",
            Self::Hired => "hired",
        }
    }

    /// The order of a word; anything else is by name.
    pub fn of(word: &str) -> Self {
        [Self::Role, Self::Department, Self::Site, Self::Hired]
            .into_iter()
            .find(|s| s.word() == word)
            .unwrap_or_default()
    }
}

/// The word with what "like" would read as a wildcard escaped.
fn like(word: &str) -> String {
    word.chars()
        .take(80)
        .flat_map(|c| ['\\'].into_iter().filter(move |_| matches!(c, '%' | '_' | '\\')).chain([c]))
        .collect()
}
