//! The page of joining: what is saved already, what can be chosen, and what still stands in the way.

use askama::Template;

use super::{
    Enrollment, EnrollmentId, Missing, Side, State, Story, Waiting,
    fitness::Unfit,
    join::broken,
    profile::{STYLES, Typed},
};
use crate::{
    companies::{Company, JobRole, Topic},
    kit::{
        db::CompanyTx,
        error::Result,
        form::{Errors, Stored},
        id::PersonId,
        page::Chrome,
        text::Lang,
    },
    matching::Purpose,
    people::{Person, access::Member},
    programs::{KnownGoal, Program, ProgramGoal, purpose_key},
};

/// So many mentors can be wished for from the list, those who offer what is wanted first.
const WISHABLE: usize = 120;

/// A row of the offers.
struct OfferRow {
    number: usize,
    topic: String,
    level: String,
    proof: String,
}

#[derive(Template)]
#[template(path = "enrollment/join.html")]
pub(super) struct Join {
    chrome: Chrome,
    program: Program,
    goals: Vec<ProgramGoal>,
    /// The company, where the program passes on its values (S24).
    company: Option<Company>,
    places: Vec<Enrollment>,
    /// The side that the form is for; none while it is to be chosen, or where there is nothing to fill in.
    side: Option<Side>,
    place: Option<Enrollment>,
    missing: Vec<Missing>,
    /// The place on the wait list, and how many stand before it.
    waiting: Option<(Waiting, i64)>,
    unfit: Vec<Unfit>,
    errors: Errors,
    typed: Typed,
    topics: Vec<Topic>,
    roles: Vec<JobRole>,
    mentors: Vec<Person>,
}

impl Join {
    fn mentor_word(&self) -> String {
        self.program.mentor_word(self.chrome.lang)
    }

    fn is_mentor(&self) -> bool {
        self.side == Some(Side::Mentor)
    }

    fn asks_purpose(&self) -> bool {
        self.program.purpose == Purpose::Both
    }

    /// S1: a program for the current role does not ask for another one.
    fn asks_target(&self) -> bool {
        self.program.purpose != Purpose::Effective
    }

    fn is_invited(&self) -> bool {
        self.place.as_ref().is_some_and(|place| place.state == State::Invited)
    }

    fn is_over(&self) -> bool {
        self.place
            .as_ref()
            .is_some_and(|place| matches!(place.state, State::Declined | State::Withdrawn | State::Finished))
    }

    /// The form is there for the living, and for those who may come (back) in.
    fn may_fill(&self) -> bool {
        !self.is_over() || self.side.is_some_and(|side| self.program.lets_in(side))
    }

    fn can_withdraw(&self) -> bool {
        self.place.as_ref().is_some_and(|place| matches!(place.state, State::Applied | State::Approved))
    }

    fn needs_orientation(&self) -> bool {
        self.missing.contains(&Missing::Orientation) && !self.is_invited()
    }

    fn styles(&self) -> Vec<(&'static str, String, bool)> {
        STYLES
            .iter()
            .map(|(key, label)| (*key, self.chrome.lang.get(label), self.typed.style.iter().any(|typed| typed == key)))
            .collect()
    }

    fn offer_rows(&self) -> Vec<OfferRow> {
        let least = if self.is_mentor() { 5 } else { 3 };
        let at = |list: &[String], n: usize| list.get(n).cloned().unwrap_or_default();
        (0..least.max(self.typed.offer_topic.len().min(20)))
            .map(|n| OfferRow {
                number: n + 1,
                topic: at(&self.typed.offer_topic, n),
                level: at(&self.typed.offer_level, n),
                proof: at(&self.typed.offer_proof, n),
            })
            .collect()
    }

    fn wanted_rows(&self) -> Vec<(usize, String)> {
        let most = if self.is_mentor() { 3 } else { 5 };
        (0..most).map(|n| (n + 1, self.typed.wanted.get(n).cloned().unwrap_or_default())).collect()
    }

    fn wish_rows(&self) -> Vec<(usize, String)> {
        (0..5).map(|n| (n + 1, self.typed.wish.get(n).cloned().unwrap_or_default())).collect()
    }

    fn levels(&self) -> [(&'static str, String); 3] {
        [("1", "offer-level-1"), ("2", "offer-level-2"), ("3", "offer-level-3")]
            .map(|(key, label)| (key, self.chrome.lang.get(label)))
    }

    fn is_topic(&self, topic: &Topic, typed: &str) -> bool {
        topic.id.to_string() == typed
    }

    fn is_role(&self, role: &JobRole) -> bool {
        role.id.to_string() == self.typed.target_role
    }

    fn is_person(&self, person: &Person, typed: &str) -> bool {
        person.id.to_string() == typed
    }
}

/// What is saved already, as the form shows it.
pub(super) async fn saved(
    tx: &mut CompanyTx,
    program: &Program,
    place: Option<&Enrollment>,
    me: PersonId,
) -> Result<Typed> {
    let Some(place) = place else { return Ok(Typed { capacity: "1".into(), ..Typed::default() }.marked()) };
    let offers = Enrollment::offers_of(tx, &[place.id]).await?;
    let wanted = Enrollment::wanted_of(tx, &[place.id]).await?;
    let wishes = Enrollment::wishes_of(tx, &[place.id]).await?;
    let marked: Vec<_> = Enrollment::not_these_of(tx, &[me]).await?.into_iter().map(|(_, other)| other).collect();
    let emails: Vec<String> = Person::of(tx, &marked).await?.into_iter().map(|person| person.email).collect();
    let story =
        if place.side == Side::Mentor { Story::of(tx, place.id).await?.unwrap_or_default() } else { Story::default() };
    Ok(Typed {
        side: place.side.key().to_owned(),
        why_now: place.why_now.clone(),
        purpose: place
            .purpose
            .filter(|_| program.purpose == Purpose::Both)
            .map(purpose_key)
            .unwrap_or_default()
            .to_owned(),
        target_role: place.target_role_id.map(|id| id.to_string()).unwrap_or_default(),
        wanted: wanted.into_iter().map(|(_, topic)| topic.to_string()).collect(),
        style: place.styles.clone(),
        capacity: if place.side == Side::Mentor { place.capacity.to_string() } else { String::new() },
        can_teach: place.can_teach.clone(),
        offer_topic: offers.iter().map(|(_, offer)| offer.topic.to_string()).collect(),
        offer_level: offers.iter().map(|(_, offer)| offer.level.to_string()).collect(),
        offer_proof: offers.iter().map(|(_, offer)| offer.proof.clone()).collect(),
        wish: wishes.into_iter().map(|(_, person)| person.to_string()).collect(),
        not_these: emails.join("\n"),
        agree: place.agreed_at.map(|_| "yes".to_owned()),
        success: story.success,
        defeat: story.defeat,
        changed: story.changed,
        mark: String::new(),
    }
    .marked())
}

/// What a person reads in place of the ids and keys of a form.
pub(super) async fn names_in(tx: &mut CompanyTx, stored: &Typed, lang: Lang) -> Result<Vec<(String, String)>> {
    let wishes: Vec<PersonId> = stored.wish.iter().filter_map(|id| id.parse().ok()).collect();
    let mut names: Vec<(String, String)> =
        Topic::all(tx).await?.into_iter().map(|topic| (topic.id.to_string(), topic.name)).collect();
    names.extend(JobRole::all(tx).await?.into_iter().map(|role| (role.id.to_string(), role.title)));
    names.extend(Person::of(tx, &wishes).await?.into_iter().map(|person| (person.id.to_string(), person.name())));
    names.extend(STYLES.map(|(key, label)| (key.to_owned(), lang.get(label))));
    let purposes = [("effective", "purpose-effective"), ("progress", "purpose-progress"), ("both", "purpose-both")];
    names.extend(purposes.map(|(key, label)| (key.to_owned(), lang.get(label))));
    Ok(names)
}

/// What stands in a field of the form, with names in place of ids and keys.
pub(super) fn in_words(names: &[(String, String)], field: &str, stands: String) -> String {
    let name = |word: &str| names.iter().find(|(id, _)| id == word).map_or(word, |(_, name)| name).to_owned();
    match field {
        "purpose" | "target_role" | "wanted" | "style" | "wish" => {
            stands.split(", ").map(name).collect::<Vec<_>>().join(", ")
        }
        "offer_topic" => {
            let row = |row: &str| row.split_once(' ').map(|(topic, rest)| format!("{} {rest}", name(topic)));
            stands.lines().filter_map(row).collect::<Vec<_>>().join("; ")
        }
        _ => stands,
    }
}

/// Whom a mentee can wish for: those who offer what is wanted first.
async fn wishable(tx: &mut CompanyTx, program: &Program, typed: &Typed, me: PersonId) -> Result<Vec<Person>> {
    let places: Vec<Enrollment> = Enrollment::matchable(tx, program.id, Side::Mentor)
        .await?
        .into_iter()
        .filter(|place| place.person_id != me)
        .collect();
    let ids: Vec<EnrollmentId> = places.iter().map(|place| place.id).collect();
    let offers = Enrollment::offers_of(tx, &ids).await?;
    let fits = |place: &Enrollment| {
        offers.iter().filter(|(id, offer)| *id == place.id && typed.wanted.contains(&offer.topic.to_string())).count()
    };
    let mut ranked: Vec<_> = places
        .iter()
        .map(|place| (!typed.wish.contains(&place.person_id.to_string()), usize::MAX - fits(place), place.person_id))
        .collect();
    ranked.sort();
    let people: Vec<_> = ranked.into_iter().take(WISHABLE).map(|(_, _, person)| person).collect();
    let mut people = Person::of(tx, &people).await?;
    people.sort_by_key(|person| (person.family_name.to_lowercase(), person.given_name.to_lowercase()));
    Ok(people)
}

/// The page, and the transaction that it was read in.
pub(super) async fn view(
    mut member: Member,
    program: Program,
    places: Vec<Enrollment>,
    side: Option<Side>,
    errors: Errors,
    typed: Option<Typed>,
) -> Result<(Join, CompanyTx)> {
    let me = member.id();
    let tx = &mut member.tx;
    let place = places.iter().find(|place| Some(place.side) == side).cloned();
    let typed = match typed {
        Some(typed) => typed,
        None => saved(tx, &program, place.as_ref(), me).await?,
    };
    let goals = program.goals(tx).await?;
    let passes_on = goals.iter().any(|goal| goal.known == Some(KnownGoal::Values));
    let company = if passes_on { Some(Company::find(tx).await?) } else { None };
    let topics = Topic::all(tx).await?;
    let mentee = side == Some(Side::Mentee);
    let roles = if mentee && program.purpose != Purpose::Effective { JobRole::all(tx).await? } else { Vec::new() };
    let mentors = if mentee { wishable(tx, &program, &typed, me).await? } else { Vec::new() };
    let unfit = if place.is_none() { broken(tx, &program, side, me, member.chrome.today()).await? } else { Vec::new() };
    let missing =
        place.as_ref().filter(|place| place.is_living()).map(|place| place.missing(&program)).unwrap_or_default();
    let waiting = match &place {
        Some(place) => match Waiting::of(tx, place).await? {
            Some(waiting) => {
                let before = waiting.before(tx).await?;
                Some((waiting, before))
            }
            None => None,
        },
        None => None,
    };
    Ok((
        Join {
            chrome: member.chrome,
            program,
            goals,
            company,
            places,
            side,
            place,
            missing,
            waiting,
            unfit,
            errors,
            typed,
            topics,
            roles,
            mentors,
        },
        member.tx,
    ))
}
