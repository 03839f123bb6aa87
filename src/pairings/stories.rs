//! Our stories: the sealed exchange, and what each can teach the other (S19, S28).

use askama::Template;
use serde::{Deserialize, Serialize};

use super::{Exchange, Head, Side, access::OfPairing, answer::Welcome, exchange::EarlierExchange};
use crate::{
    enrollment::Enrollment,
    inbox::{self, Kind, Words},
    kit::{
        clock::Now,
        db::to,
        error::{Error, Result},
        extract::Form,
        form::{Errors, Stored},
        id::PersonId,
        page::{Answer, Chrome, Page},
    },
};

const MOST: usize = 4000;

#[derive(Template)]
#[template(path = "pairings/stories.html")]
pub struct Stories {
    chrome: Chrome,
    head: Head,
    welcome: Option<Welcome>,
    mine: Exchange,
    /// The mentor's and the mentee's: readable only once both are in.
    open: Option<(Exchange, Exchange)>,
    /// What the open boxes said before they were changed.
    earlier: Vec<EarlierExchange>,
    mentor_teaches: String,
    mentee_teaches: String,
    errors: Errors,
    /// The reader's boxes, and what they can teach, in the forms.
    typed: Typed,
    teaching: Teaching,
}

#[derive(Deserialize, Serialize, Default)]
pub struct Typed {
    #[serde(default)]
    the_way: String,
    #[serde(default)]
    defeat: String,
    #[serde(default)]
    success: String,
    #[serde(default)]
    hope: String,
    #[serde(default, skip_serializing)]
    mark: String,
}

#[derive(Deserialize, Serialize, Default)]
pub struct Teaching {
    #[serde(default)]
    can_teach: String,
    #[serde(default, skip_serializing)]
    mark: String,
}

impl Stored for Typed {
    fn mark(&mut self) -> &mut String {
        &mut self.mark
    }
}

impl Stored for Teaching {
    fn mark(&mut self) -> &mut String {
        &mut self.mark
    }
}

impl Stories {
    /// Whether the reader's boxes are sealed.
    fn mine_is_in(&self) -> bool {
        self.mine.handed_in_at.is_some()
    }

    /// Whether the other side's are.
    fn theirs_is_in(&self) -> bool {
        self.head.pairing.exchange_in(self.head.side.other()).is_some()
    }

    fn name(&self, person: &PersonId) -> &str {
        if *person == self.head.mentor.id { &self.head.mentor.given_name } else { &self.head.mentee.given_name }
    }

    /// Whether the form of one's own open boxes was sent and something in it is wrong.
    fn box_is_wrong(&self) -> bool {
        ["the_way", "defeat", "success", "hope"].iter().any(|field| self.errors.of(&self.chrome.lang, field).is_some())
    }

    /// "Handed in on 12 October 2025."
    fn handed_in(&self, wrote: &Exchange) -> String {
        wrote
            .handed_in_at
            .map_or_else(String::new, |at| t!(self.chrome, "exchange-shared-on", date = self.chrome.date_of(&at)))
    }

    async fn of(mut at: OfPairing, errors: Errors, typed: Option<Typed>, teaching: Option<Teaching>) -> Result<Self> {
        let head = Head::of(&mut at, "stories").await?;
        let pairing = &head.pairing;
        let kept = Exchange::of(&mut at.tx, pairing, at.me.id).await?;
        let (mut open, mut earlier) = (None, Vec::new());
        if pairing.exchange_is_open() {
            let mentor = Exchange::of(&mut at.tx, pairing, pairing.mentor_id).await?;
            open = mentor.zip(Exchange::of(&mut at.tx, pairing, pairing.mentee_id).await?);
            earlier = Exchange::earlier(&mut at.tx, pairing).await?;
        }
        let welcome = Welcome::of(&mut at.tx, pairing).await?;
        let mentor_teaches = Enrollment::find(&mut at.tx, pairing.mentor_enrollment).await?.can_teach;
        let mentee_teaches = Enrollment::find(&mut at.tx, pairing.mentee_enrollment).await?.can_teach;
        let mine = kept.unwrap_or_default();
        let teaches = if head.side == Side::Mentor { &mentor_teaches } else { &mentee_teaches };
        let teaching = teaching.unwrap_or_else(|| Teaching::of(teaches));
        let typed = typed.unwrap_or_else(|| Typed::of(&mine));
        Ok(Self {
            chrome: at.chrome,
            head,
            welcome,
            mine,
            open,
            earlier,
            mentor_teaches,
            mentee_teaches,
            errors,
            typed,
            teaching,
        })
    }
}

impl Exchange {
    fn must_be_complete(&self, errors: &mut Errors) {
        let boxes =
            [("the_way", &self.the_way), ("defeat", &self.defeat), ("success", &self.success), ("hope", &self.hope)];
        for (field, _) in boxes.into_iter().filter(|(_, text)| text.is_empty()) {
            errors.add(field, "error-required");
        }
    }
}

impl Teaching {
    fn of(kept: &str) -> Self {
        Self { can_teach: kept.to_owned(), mark: String::new() }.marked()
    }
}

impl Typed {
    fn of(kept: &Exchange) -> Self {
        let Exchange { the_way, defeat, success, hope, .. } = kept.clone();
        Self { the_way, defeat, success, hope, mark: String::new() }.marked()
    }

    /// Whether another window of the author saved since this form went out.
    async fn is_overtaken(&mut self, at: &mut OfPairing, errors: &mut Errors) -> Result<bool> {
        at.tx.one_at_a_time(at.me.id.0).await?;
        let kept = Exchange::of(&mut at.tx, &at.pairing, at.me.id).await?.unwrap_or_default();
        Ok(self.overtaken(Self::of(&kept), errors, |_, stands| stands))
    }

    fn checked(&self, errors: &mut Errors) -> Exchange {
        Exchange {
            the_way: errors.optional("the_way", &self.the_way, MOST),
            defeat: errors.optional("defeat", &self.defeat, MOST),
            success: errors.optional("success", &self.success, MOST),
            hope: errors.optional("hope", &self.hope, MOST),
            handed_in_at: None,
        }
    }
}

pub async fn show(at: OfPairing) -> Result<Page<Stories>> {
    at.must_be_agreed()?;
    Ok(Page(Stories::of(at, Errors::default(), None, None).await?))
}

/// Keeps a draft that only its author reads.
pub async fn keep(mut at: OfPairing, Now(now): Now, Form(mut typed): Form<Typed>) -> Result<Answer<Stories>> {
    at.must_be_living()?;
    let mut errors = Errors::default();
    let boxes = typed.checked(&mut errors);
    if !errors.is_empty() {
        return Ok(Answer::Again(Stories::of(at, errors, Some(typed), None).await?));
    }
    if typed.is_overtaken(&mut at, &mut errors).await? {
        return Ok(Answer::Overtaken(Stories::of(at, errors, Some(typed), None).await?));
    }
    boxes.keep(&mut at.tx, &at.pairing, at.me.id, now).await?;
    let next = at.tx.path(&at.pairing.page("/stories"));
    Ok(Answer::Saved(at.tx.save(to(next).notice("exchange-kept")).await?))
}

/// Seals the reader's boxes; with the second side in, both are told.
pub async fn hand_in(mut at: OfPairing, Now(now): Now, Form(mut typed): Form<Typed>) -> Result<Answer<Stories>> {
    at.must_be_living()?;
    let mut errors = Errors::default();
    let boxes = typed.checked(&mut errors);
    boxes.must_be_complete(&mut errors);
    if !errors.is_empty() {
        return Ok(Answer::Again(Stories::of(at, errors, Some(typed), None).await?));
    }
    let me = at.me.id;
    if at.pairing.exchange_in(at.side).is_some() {
        // A double tap: it is in already.
        let next = at.tx.path(&at.pairing.page("/stories"));
        return Ok(Answer::Saved(at.tx.save(to(next).notice("exchange-sealed")).await?));
    }
    if typed.is_overtaken(&mut at, &mut errors).await? {
        return Ok(Answer::Overtaken(Stories::of(at, errors, Some(typed), None).await?));
    }
    boxes.keep(&mut at.tx, &at.pairing, me, now).await?;
    let open = at.pairing.hand_in_exchange(&mut at.tx, me, now).await?;
    if open {
        let head = Head::of(&mut at, "stories").await?;
        for (person, other) in [(head.mentor.id, &head.mentee), (head.mentee.id, &head.mentor)] {
            let words = Words::none().name("other", &other.name());
            inbox::tell(
                &mut at.tx,
                person,
                Kind::ExchangeOpen,
                &at.pairing.id.to_string(),
                words,
                &at.pairing.page("/stories"),
                now,
            )
            .await?;
        }
    }
    let next = at.tx.path(&at.pairing.page("/stories"));
    Ok(Answer::Saved(at.tx.save(to(next).notice(if open { "exchange-opened" } else { "exchange-sealed" })).await?))
}

/// Changes one's own boxes after both are open; the other side reads what they said before as well.
pub async fn change(mut at: OfPairing, Now(now): Now, Form(mut typed): Form<Typed>) -> Result<Answer<Stories>> {
    at.must_be_living()?;
    if !at.pairing.exchange_is_open() {
        return Err(Error::Conflict);
    }
    let mut errors = Errors::default();
    let boxes = typed.checked(&mut errors);
    boxes.must_be_complete(&mut errors);
    if !errors.is_empty() {
        return Ok(Answer::Again(Stories::of(at, errors, Some(typed), None).await?));
    }
    if typed.is_overtaken(&mut at, &mut errors).await? {
        return Ok(Answer::Overtaken(Stories::of(at, errors, Some(typed), None).await?));
    }
    let (me, pairing) = (at.me.id, at.pairing.clone());
    boxes.change(&mut at.tx, &pairing, me, now).await?;
    let next = at.tx.path(&pairing.page("/stories"));
    Ok(Answer::Saved(at.tx.save(to(next).notice("exchange-changed")).await?))
}

/// "What I can teach you": each side's own words.
pub async fn teach(mut at: OfPairing, Now(now): Now, Form(mut typed): Form<Teaching>) -> Result<Answer<Stories>> {
    at.must_be_living()?;
    let mut errors = Errors::default();
    let words = errors.optional("can_teach", &typed.can_teach, 1000);
    if !errors.is_empty() {
        return Ok(Answer::Again(Stories::of(at, errors, None, Some(typed)).await?));
    }
    let place = if at.side == Side::Mentor { at.pairing.mentor_enrollment } else { at.pairing.mentee_enrollment };
    at.tx.one_at_a_time(at.me.id.0).await?;
    let place = Enrollment::find(&mut at.tx, place).await?;
    if place.person_id != at.me.id {
        return Err(Error::Forbidden);
    }
    if typed.overtaken(Teaching::of(&place.can_teach), &mut errors, |_, stands| stands) {
        return Ok(Answer::Overtaken(Stories::of(at, errors, None, Some(typed)).await?));
    }
    place.teaches(&mut at.tx, &words, now).await?;
    let next = at.tx.path(&at.pairing.page("/stories"));
    Ok(Answer::Saved(at.tx.save(to(next).notice("teaching-saved")).await?))
}
