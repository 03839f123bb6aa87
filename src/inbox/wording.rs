//! A company's own words for what people are told: safe placeholders only, else the product's own sentence.

use std::collections::{BTreeSet, HashMap, hash_map::Entry};

use chrono::{DateTime, Utc};
use jiff::tz::TimeZone;

use super::{Kind, Words};
use crate::kit::{db::CompanyTx, error::Result, text::Lang};

/// The sentences that a company changed in one language.
#[derive(Default)]
pub struct Wording(HashMap<String, String>);

/// The placeholders that the product's own sentence has, without braces.
pub(super) fn placeholders(kind: Kind, lang: Lang) -> BTreeSet<String> {
    kind.in_short(lang).split("{$").skip(1).filter_map(|piece| piece.split('}').next()).map(str::to_owned).collect()
}

/// The first thing in braces that is no placeholder of the kind; a single brace counts as such.
pub(super) fn unknown_placeholder(kind: Kind, lang: Lang, sentence: &str) -> Option<String> {
    let known = placeholders(kind, lang);
    let mut rest = sentence;
    while let Some(at) = rest.find(['{', '}']) {
        let piece = &rest[at..];
        let Some((name, after)) = piece.strip_prefix('{').and_then(|p| p.split_once('}')) else {
            return Some(piece.chars().take(20).collect());
        };
        if !known.contains(name.trim()) {
            return Some(format!("{{{name}}}"));
        }
        rest = after;
    }
    None
}

/// Wordings by language, each read once for many letters.
#[derive(Default)]
pub(super) struct Wordings(HashMap<&'static str, Wording>);

impl Wordings {
    /// That of a language.
    pub(super) async fn of(&mut self, tx: &mut CompanyTx, lang: Lang) -> Result<&Wording> {
        Ok(match self.0.entry(lang.tag()) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unknown) => unknown.insert(Wording::all(tx, lang).await?),
        })
    }
}

impl Wording {
    /// All of a language.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn all(tx: &mut CompanyTx, lang: Lang) -> Result<Self> {
        let rows = sqlx::query!("select kind, sentence from wording where language = $1", lang.tag());
        Ok(Self(rows.fetch_all(tx.conn()).await?.into_iter().map(|r| (r.kind, r.sentence)).collect()))
    }

    /// That of one kind.
    pub(super) async fn of(tx: &mut CompanyTx, kind: Kind, lang: Lang) -> Result<Self> {
        let row = sqlx::query_scalar!(
            "select sentence from wording where language = $1 and kind = $2",
            lang.tag(),
            kind.name()
        );
        Ok(Self(
            row.fetch_optional(tx.conn())
                .await?
                .map(|sentence| (kind.name().to_owned(), sentence))
                .into_iter()
                .collect(),
        ))
    }

    /// The company's own sentence for a kind, where it has one.
    pub(super) fn own(&self, kind: Kind) -> Option<&str> {
        self.0.get(kind.name()).map(String::as_str)
    }

    /// What a notice of this kind says.
    pub(super) fn sentence(&self, kind: Kind, words: &Words, lang: Lang, zone: &TimeZone) -> String {
        self.own(kind)
            .map_or_else(|| lang.format(kind.sentence(), &words.args(lang, zone)), |own| words.fill(own, lang, zone))
    }

    /// Keeps the company's own sentence.
    pub(super) async fn set(
        tx: &mut CompanyTx,
        kind: Kind,
        lang: Lang,
        sentence: &str,
        now: DateTime<Utc>,
    ) -> Result<()> {
        sqlx::query!(
            "insert into wording (company_id, language, kind, sentence, changed_at) values (current_company(), $1, $2, $3, $4)
             on conflict (company_id, language, kind) do update set sentence = excluded.sentence, changed_at = excluded.changed_at",
            lang.tag(),
            kind.name(),
            sentence,
            now
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    /// Back to the product's own sentence.
    pub(super) async fn reset(tx: &mut CompanyTx, kind: Kind, lang: Lang) -> Result<()> {
        sqlx::query!("delete from wording where language = $1 and kind = $2", lang.tag(), kind.name())
            .execute(tx.conn())
            .await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_placeholders_of_the_products_own_sentence_are_safe() {
        let english = Lang::english();
        let wrong = |sentence: &str| unknown_placeholder(Kind::Proposed, english, sentence);
        assert_eq!(placeholders(Kind::Proposed, english), ["due", "other", "program"].map(str::to_owned).into());
        assert_eq!(wrong("Please say yes or no to {other} by {due}"), None);
        assert_eq!(wrong("Plain words"), None);
        assert_eq!(wrong("Hello {password}"), Some("{password}".to_owned()));
        assert_eq!(wrong("Half {other"), Some("{other".to_owned()));
        assert_eq!(wrong("Half other}"), Some("}".to_owned()));
        assert_eq!(wrong("{ $other }"), Some("{ $other }".to_owned()));
    }
}
