//! From the directory and the enrollments to the instance that the matching module reads.

mod directory;

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use sha2::{Digest, Sha256};

use self::directory::{Catalogue, Directory};
use super::Candidate;
use crate::{
    enrollment::{Enrollment, EnrollmentId, Entrant, Offer, Side},
    kit::{db::CompanyTx, error::Result, id::PersonId},
    matching::{self, Date, Instance, Lock, Mentee, Mentor, Pair, Settings},
    pairings::past::{self, Met},
    programs::{Program, ProgramId},
};

/// What a run works on: the instance, and who is behind each of its names.
pub struct Gathered {
    pub instance: Instance,
    pub candidates: Vec<Candidate>,
}

/// What coordinators decided in the draft before: it stays (M7).
#[derive(Default)]
pub struct Kept {
    /// Mentee, mentor, why a rule may be broken.
    pub pairs: Vec<(EnrollmentId, EnrollmentId, String)>,
    pub forbidden: Vec<(EnrollmentId, EnrollmentId)>,
    pub left_out: HashSet<EnrollmentId>,
    /// Proposals that their mentor has not answered hold no place.
    pub frees_proposals: bool,
}

/// Everybody of a program who is approved and free, on this day. `only` leaves the other mentees where they are (M8).
///
/// Read as the system. Names in the instance are employee numbers, titles and topics: the same people give the same answer in
/// every database.
///
/// # Errors
/// When the database does not answer.
pub async fn gather(
    tx: &mut CompanyTx,
    program: &Program,
    kept: &Kept,
    only: Option<&HashSet<EnrollmentId>>,
    now: DateTime<Utc>,
) -> Result<Gathered> {
    let today = now.date_naive();
    let mut entrants = Enrollment::approved(tx, program, Side::Mentee).await?;
    entrants.extend(Enrollment::approved(tx, program, Side::Mentor).await?);
    let ids: Vec<PersonId> =
        entrants.iter().map(|e| e.enrollment.person_id).collect::<BTreeSet<_>>().into_iter().collect();
    let met = past::met(tx, &ids).await?;
    let catalogue = Catalogue::read(tx).await?;
    let people = Directory::read(tx, &ids).await?;
    people.in_order(&mut entrants);
    let taken = Taken::of(&met, program.id, kept.frees_proposals);
    let mut made = Making { people: &people, catalogue: &catalogue, program, candidates: Vec::new() };
    let mut instance = Instance::new(settings(program, today)?);
    for entrant in &entrants {
        let place = &entrant.enrollment;
        let present = people.of(place.person_id).is_some_and(|p| !p.has_left(today));
        let mentor = place.side == Side::Mentor;
        let out = only.is_some_and(|only| !mentor && !only.contains(&place.id));
        if !present || out {
            continue;
        }
        if kept.left_out.contains(&place.id) {
            made.candidate(entrant, 0);
        } else if mentor {
            let free = place.capacity - taken.by_mentor.get(&place.id).copied().unwrap_or(0);
            instance.mentors.extend(made.mentor(entrant, free.max(0).unsigned_abs()));
        } else if !taken.mentees.contains(&place.id) {
            instance.mentees.extend(made.mentee(entrant));
        }
    }
    let candidates = made.candidates;
    instance.people = people.people(&catalogue, today);
    instance.job_roles = catalogue.job_roles();
    instance.topics = catalogue.topics();
    keep(&mut instance, &candidates, kept);
    remember(&mut instance, &met, &people, program.id);
    Ok(Gathered { instance, candidates })
}

/// What a program decides, on a day.
///
/// # Errors
/// For a day outside the calendar of the matching module.
pub fn settings(program: &Program, today: NaiveDate) -> Result<Settings> {
    Ok(Settings {
        as_of: date(today)?,
        seed: seed(&program.name),
        objective: program.objective,
        rules: program.rules.clone(),
        weights: program.weights.clone(),
    })
}

/// The hash that a run keeps of its inputs (M11).
///
/// # Errors
/// Never for an instance that was read.
pub fn hash(instance: &Instance) -> Result<String> {
    let bytes = serde_json::to_vec(instance).map_err(|e| crate::kit::error::Error::internal("instance", e))?;
    Ok(Sha256::digest(&bytes).iter().map(|b| format!("{b:02x}")).collect())
}

/// Ties fall differently in each program, and the same way in each run of one: running again moves nobody for nothing.
fn seed(name: &str) -> u64 {
    let digest = Sha256::digest(name.as_bytes());
    digest.iter().take(4).fold(0, |seed, byte| seed << 8 | u64::from(*byte))
}

fn date(day: NaiveDate) -> Result<Date> {
    Date::new(day.year(), day.month(), day.day())
        .ok_or_else(|| crate::kit::error::Error::internal("date", day.to_string()))
}

/// Turns enrollments into the sides of the instance, and keeps who they are.
struct Making<'a> {
    people: &'a Directory,
    catalogue: &'a Catalogue,
    program: &'a Program,
    candidates: Vec<Candidate>,
}

impl Making<'_> {
    fn mentee(&mut self, entrant: &Entrant) -> Option<Mentee> {
        Some(Mentee {
            person: self.candidate(entrant, 0)?,
            purpose: entrant.enrollment.purpose.unwrap_or(self.program.purpose),
            target_role: self.catalogue.title(entrant.enrollment.target_role_id),
            goals: self.catalogue.topics_of(entrant.wanted.iter().copied()),
            teaches: self.catalogue.topics_of(entrant.offers.iter().map(|o| o.topic)),
            learns: Vec::new(),
            styles: entrant.enrollment.styles.clone(),
            wishes: self.people.keys(&entrant.wishes),
            not_with: self.people.keys(&entrant.not_with),
            situations: None,
            ready: entrant.ready,
        })
    }

    fn mentor(&mut self, entrant: &Entrant, free: u32) -> Option<Mentor> {
        let offer = |offer: &Offer| {
            let level = u8::try_from(offer.level).ok()?;
            Some(matching::Offer { topic: self.catalogue.topic(offer.topic)?, level })
        };
        let offers = entrant.offers.iter().filter_map(offer).collect();
        Some(Mentor {
            person: self.candidate(entrant, free)?,
            offers,
            learns: self.catalogue.topics_of(entrant.wanted.iter().copied()),
            styles: entrant.enrollment.styles.clone(),
            wishes: self.people.keys(&entrant.wishes),
            not_with: self.people.keys(&entrant.not_with),
            capacity: free,
            ready: entrant.ready,
        })
    }

    fn candidate(&mut self, entrant: &Entrant, free: u32) -> Option<String> {
        let place = &entrant.enrollment;
        let person = self.people.of(place.person_id)?;
        self.candidates.push(Candidate {
            enrollment: place.id,
            mentor: place.side == Side::Mentor,
            key: person.employee_number.clone(),
            person: person.id,
            given_name: person.given_name.clone(),
            family_name: person.family_name.clone(),
            job_role: self.catalogue.title(person.job_role_id).unwrap_or_default(),
            department: person.department.clone(),
            site: person.site.clone(),
            job_function: self.catalogue.function(person.job_role_id).unwrap_or_else(|| person.department.clone()),
            generation: person
                .career_start_year
                .filter(|year| (1900..=9999).contains(year))
                .map_or(0, |year| year / 10 * 10),
            places: i32::try_from(free).unwrap_or(i32::MAX),
        });
        Some(person.employee_number.clone())
    }
}

/// Places that living pairings hold.
struct Taken {
    by_mentor: HashMap<EnrollmentId, i32>,
    mentees: HashSet<EnrollmentId>,
}

impl Taken {
    fn of(met: &[Met], program: ProgramId, frees_proposals: bool) -> Self {
        let mut taken = Self { by_mentor: HashMap::new(), mentees: HashSet::new() };
        let freed = |m: &Met| frees_proposals && m.is_unanswered && m.program == program;
        let holds = |m: &Met| m.state == crate::pairings::State::Proposed || m.state.is_living();
        for pairing in met.iter().filter(|m| holds(m) && !freed(m)) {
            *taken.by_mentor.entry(pairing.mentor_enrollment).or_default() += 1;
            taken.mentees.insert(pairing.mentee_enrollment);
        }
        taken
    }
}

/// Locks and bans of the draft before, as far as both people are still there and neither said no.
fn keep(instance: &mut Instance, candidates: &[Candidate], kept: &Kept) {
    let by_id: HashMap<EnrollmentId, &str> = candidates.iter().map(|c| (c.enrollment, c.key.as_str())).collect();
    let refused: HashSet<(&str, &str)> = {
        let mentees =
            instance.mentees.iter().flat_map(|m| m.not_with.iter().map(|other| (m.person.as_str(), other.as_str())));
        let mentors =
            instance.mentors.iter().flat_map(|m| m.not_with.iter().map(|other| (other.as_str(), m.person.as_str())));
        mentees.chain(mentors).collect()
    };
    let mut locks = Vec::new();
    for (mentee, mentor, reason) in &kept.pairs {
        let (Some(&mentee), Some(&mentor)) = (by_id.get(mentee), by_id.get(mentor)) else { continue };
        if mentee != mentor && !refused.contains(&(mentee, mentor)) {
            // A pair that a coordinator fixed stays, also where a rule was added since.
            let reason = Some(if reason.is_empty() { "locked".to_owned() } else { reason.clone() });
            locks.push(Lock { mentee: mentee.to_owned(), mentor: mentor.to_owned(), reason });
        }
    }
    let pair = |(mentee, mentor): &(EnrollmentId, EnrollmentId)| {
        let (mentee, mentor) = (by_id.get(mentee)?, by_id.get(mentor)?);
        Some(Pair { mentee: (*mentee).to_owned(), mentor: (*mentor).to_owned() })
    };
    let bans: Vec<Pair> = kept.forbidden.iter().filter_map(pair).collect();
    instance.locks = locks;
    instance.bans = bans;
}

/// Pairs that were, and in this program pairs that were asked and said no or nothing: they are not asked again.
fn remember(instance: &mut Instance, met: &[Met], people: &Directory, program: ProgramId) {
    use crate::pairings::State;
    for pairing in met {
        let (Some(mentee), Some(mentor)) = (people.key(pairing.mentee), people.key(pairing.mentor)) else { continue };
        let pair = Pair { mentee, mentor };
        match pairing.state {
            State::Declined | State::Expired => {
                if pairing.program == program && !instance.bans.contains(&pair) {
                    instance.bans.push(pair);
                }
            }
            State::Proposed => {}
            _ => instance.past_pairings.push(pair),
        }
    }
}
