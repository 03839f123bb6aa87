//! What the two agreed (S14): boundaries, rhythm, place. A new version needs both signatures again.

use askama::Template;
use serde::Deserialize;

use super::{Agreement, Head, Side, access::OfPairing, renewal::Renewal};
use crate::{
    companies::Company,
    inbox::{self, Kind, Words},
    kit::{
        clock::Now,
        db::to,
        error::{Error, OnConstraint, Result},
        extract::Form,
        form::Errors,
        page::{Answer, Chrome, Page},
    },
    programs::rhythm_words,
};

#[derive(Template)]
#[template(path = "pairings/agreement.html")]
pub struct Show {
    chrome: Chrome,
    head: Head,
    company: Company,
    /// Signed by both, the newest.
    current: Option<Agreement>,
    /// Waiting for a signature.
    pending: Option<Agreement>,
    /// The question whether to go on, where one waits.
    renewal: Option<Renewal>,
    errors: Errors,
    typed: Typed,
}

#[derive(Deserialize, Default)]
pub struct Typed {
    #[serde(default)]
    rhythm_days: String,
    #[serde(default)]
    place: String,
    #[serde(default)]
    own_words: String,
    #[serde(default)]
    boundaries: Vec<String>,
    /// The version that the form was drawn from.
    #[serde(default)]
    version: String,
}

/// What each ticks: it is no treatment, promises no job, stays between the two, and either may end it.
pub const BOUNDARIES: [&str; 4] = ["no_cure", "no_promise", "confidential", "no_fault"];

/// The rhythms that a form offers, in days.
const RHYTHMS: [i32; 6] = [7, 14, 21, 30, 42, 60];

impl Show {
    /// The version that a new draft follows.
    fn newest(&self) -> i32 {
        self.pending.as_ref().or(self.current.as_ref()).map_or(0, |a| a.version)
    }

    /// Whether the form of a new version stands open.
    fn drafts(&self) -> bool {
        self.newest() == 0
            || (!self.errors.is_empty()
                && !self.typed.rhythm_days.is_empty()
                && self.typed.version == self.newest().to_string())
            || self.errors.of(&self.chrome.lang, "own_words").is_some()
    }

    /// "We meet every two weeks, in room Alster."
    fn meets(&self, one: &Agreement) -> String {
        meets(&self.chrome, one)
    }

    /// "Priya asks for six months more."
    fn asks(&self, one: &Renewal) -> String {
        let name = if one.asked_by == self.head.mentor.id { &self.head.mentor } else { &self.head.mentee };
        match one.months {
            Some(n) => t!(self.chrome, "renewal-asks-months", name = name.given_name, n = n),
            None => t!(self.chrome, "renewal-asks-informal", name = name.given_name),
        }
    }

    fn asked_by_me(&self, one: &Renewal) -> bool {
        one.asked_by == self.head.me().id
    }

    fn renewal_path(&self, one: &Renewal) -> String {
        self.chrome.at(self.head.pairing.page(&format!("/renewals/{}/answer", one.id)))
    }

    fn ticked(&self, boundary: &str) -> bool {
        self.typed.boundaries.iter().any(|b| b == boundary)
    }

    fn rhythms(&self) -> Vec<(String, String)> {
        let kept: i32 = self.typed.rhythm_days.parse().unwrap_or(self.head.pairing.rhythm_days);
        let mut days = RHYTHMS.to_vec();
        if !days.contains(&kept) && (7..=92).contains(&kept) {
            days.push(kept);
            days.sort_unstable();
        }
        days.into_iter().map(|d| (d.to_string(), rhythm_words(self.chrome.lang, d))).collect()
    }

    /// The page as it stands, with what was typed and is wrong.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(mut at: OfPairing, errors: Errors, typed: Option<Typed>) -> Result<Self> {
        let head = Head::of(&mut at, "agreement").await?;
        let all = Agreement::of(&mut at.tx, &head.pairing).await?;
        let current = all.iter().find(|a| a.is_signed()).cloned();
        let pending = all.first().filter(|a| !a.is_signed()).cloned();
        let typed = typed.unwrap_or_else(|| {
            let from = pending.as_ref().or(current.as_ref());
            Typed {
                rhythm_days: from.map_or(head.pairing.rhythm_days, |a| a.rhythm_days).to_string(),
                place: from.map_or_else(String::new, |a| a.place.clone()),
                own_words: from.map_or_else(String::new, |a| a.own_words.clone()),
                boundaries: Vec::new(),
                version: from.map_or(0, |a| a.version).to_string(),
            }
        });
        let company = Company::find(&mut at.tx).await?;
        let renewal = Renewal::open(&mut at.tx, &head.pairing).await?;
        Ok(Self { chrome: at.chrome, head, company, current, pending, renewal, errors, typed })
    }
}

/// "We meet every two weeks, in room Alster."
pub fn meets(chrome: &Chrome, one: &Agreement) -> String {
    let often = rhythm_words(chrome.lang, one.rhythm_days);
    if one.place.is_empty() {
        t!(chrome, "agreement-meets", often = often)
    } else {
        t!(chrome, "agreement-meets-at", often = often, place = one.place)
    }
}

fn all_ticked(errors: &mut Errors, typed: &Typed) {
    if !BOUNDARIES.iter().all(|b| typed.boundaries.iter().any(|t| t == b)) {
        errors.add("boundaries", "agreement-tick-all");
    }
}

pub async fn show(at: OfPairing) -> Result<Page<Show>> {
    at.must_be_agreed()?;
    Ok(Page(Show::of(at, Errors::default(), None).await?))
}

/// A new version, signed by whoever wrote it.
pub async fn create(mut at: OfPairing, Now(now): Now, Form(typed): Form<Typed>) -> Result<Answer<Show>> {
    at.must_be_living()?;
    let mut errors = Errors::default();
    let rhythm = errors.number("rhythm_days", &typed.rhythm_days, 7..=92);
    let place = errors.optional("place", &typed.place, 240);
    let own_words = errors.optional("own_words", &typed.own_words, 4000);
    all_ticked(&mut errors, &typed);
    let newest = Agreement::of(&mut at.tx, &at.pairing).await?.first().map_or(0, |a| a.version);
    let version = errors.number("version", &typed.version, 0..=10_000);
    // Somebody else drew one up meanwhile: what was typed stays on the page, and the next try follows the newest.
    if errors.is_empty() && version != newest {
        errors.add("own_words", "error-saved-meanwhile");
        return Ok(Answer::Overtaken(Show::of(at, errors, Some(typed)).await?));
    }
    if !errors.is_empty() {
        return Ok(Answer::Again(Show::of(at, errors, Some(typed)).await?));
    }
    let mentor = (at.side == Side::Mentor).then_some(now);
    let mentee = (at.side == Side::Mentee).then_some(now);
    sqlx::query!(
        "insert into agreement (company_id, pairing_id, version, rhythm_days, place, own_words, confidential, boundaries, written_by, written_at,
           mentor_signed_at, mentee_signed_at)
         values (current_company(), $1, $2, $3, $4, $5, true, true, $6, $7, $8, $9)",
        at.pairing.id.0,
        newest + 1,
        rhythm,
        place,
        own_words,
        at.me.id.0,
        now,
        mentor,
        mentee
    )
    .execute(at.tx.conn())
    .await
    .on_constraint("agreement_pkey", || Error::Conflict)?;
    let words = Words::none().name("other", &format!("{} {}", at.me.given_name, at.me.family_name));
    let about = format!("{} {}", at.pairing.id, newest + 1);
    let (other, page) = (at.other(), at.pairing.page("/agreement"));
    inbox::tell(&mut at.tx, other, Kind::AgreementDrawn, &about, words, &page, now).await?;
    let next = at.tx.path(&page);
    Ok(Answer::Saved(at.tx.save(to(next).notice("agreement-drawn")).await?))
}

/// The second signature: with it the version holds, and its rhythm is the pairing's.
pub async fn sign(mut at: OfPairing, Now(now): Now, Form(typed): Form<Typed>) -> Result<Answer<Show>> {
    at.must_be_living()?;
    let mut errors = Errors::default();
    all_ticked(&mut errors, &typed);
    let version = errors.number("version", &typed.version, 1..=10_000);
    if !errors.is_empty() {
        return Ok(Answer::Again(Show::of(at, errors, None).await?));
    }
    let mentor = at.side == Side::Mentor;
    let signed = sqlx::query!(
        "update agreement set
           mentor_signed_at = case when $3 then coalesce(mentor_signed_at, $4) else mentor_signed_at end,
           mentee_signed_at = case when $3 then mentee_signed_at else coalesce(mentee_signed_at, $4) end
         where pairing_id = $1 and version = $2
           and version = (select max(version) from agreement where pairing_id = $1)
         returning rhythm_days, mentor_signed_at is not null and mentee_signed_at is not null as \"both!\"",
        at.pairing.id.0,
        version,
        mentor,
        now
    )
    .fetch_optional(at.tx.conn())
    .await?
    .ok_or(Error::Conflict)?;
    if signed.both {
        sqlx::query!(
            "update pairing set rhythm_days = $2, version = version + 1 where id = $1",
            at.pairing.id.0,
            signed.rhythm_days
        )
        .execute(at.tx.conn())
        .await?;
    }
    let next = at.tx.path(&at.pairing.page("/agreement"));
    Ok(Answer::Saved(at.tx.save(to(next).notice("agreement-signed")).await?))
}
