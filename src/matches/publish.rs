//! Publishing: the draft's pairs are proposed to their mentors, who have the program's days to answer (M10).

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Days, NaiveDate, Utc};
use serde_json::Value;

use super::{At, MatchRun};
use crate::{
    companies::JobRoleId,
    enrollment::{self, Enrollment, EnrollmentId, Reasons, Waiting},
    inbox::{self, Kind as Notice, Words},
    kit::{
        audit,
        clock::Now,
        db::{CompanyTx, Saved, to},
        error::{Error, Result},
        extract::Path,
        id::PersonId,
    },
    pairings::{
        Pairing, Proposal,
        past::{self, Unanswered},
    },
    people::{Person, access::Coordinator},
    programs::{Program, State, purpose_key},
};

/// A pair that goes out.
pub struct Outgoing {
    pub mentee: EnrollmentId,
    pub mentor: EnrollmentId,
    pub score: i32,
    pub reasons: Value,
}

/// Proposes every pair of the draft whose people are still there and free.
pub(super) async fn create(Coordinator(mut member): Coordinator, Now(now): Now, Path(at): Path<At>) -> Result<Saved> {
    let run = MatchRun::hold(&mut member.tx, at.program, at.run).await?;
    let today = member.chrome.today();
    let sent = run.go_out(&mut member.tx, today, now).await?;
    if sent == 0 {
        return Err(Error::Conflict);
    }
    let detail = serde_json::json!({ "pairs": sent });
    audit::Entry::new("published", "match_run").id(run.id.0).detail(detail).write(&mut member.tx, now).await?;
    let path = member.tx.path(&run.path(""));
    member.tx.save(to(path).notice_with("match-published", sent)).await
}

/// With its first pairs the program is under way.
async fn set_out(tx: &mut CompanyTx, mut program: Program, today: NaiveDate, now: DateTime<Utc>) -> Result<()> {
    while let Some(next) = match program.state {
        State::Enrolling => Some(State::Matching),
        State::Matching => Some(State::Running),
        _ => None,
    } {
        program.step(tx, next, today, now).await?;
        program = Program::find(tx, program.id).await?;
    }
    Ok(())
}

/// Proposes pairs that no match run chose.
///
/// # Errors
/// When the database refuses.
pub async fn propose_pairs(
    tx: &mut CompanyTx,
    program: &Program,
    pairs: Vec<Outgoing>,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Result<usize> {
    propose(tx, program, None, pairs, today, now).await
}

/// Proposes pairs and tells each mentor; whoever withdrew, left or was placed meanwhile is left alone. Says how many went out.
pub(super) async fn propose(
    tx: &mut CompanyTx,
    program: &Program,
    run: Option<&MatchRun>,
    pairs: Vec<Outgoing>,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Result<usize> {
    let due = today.checked_add_days(Days::new(program.answer_days.unsigned_abs().into())).unwrap_or(today);
    let mut ids: Vec<EnrollmentId> = pairs.iter().flat_map(|p| [p.mentee, p.mentor]).collect();
    ids.sort_unstable();
    ids.dedup();
    let places: HashMap<EnrollmentId, Enrollment> =
        Enrollment::of_ids(tx, &ids).await?.into_iter().map(|e| (e.id, e)).collect();
    let people: Vec<PersonId> = places.values().map(|e| e.person_id).collect();
    let taken: HashSet<EnrollmentId> = past::met(tx, &people)
        .await?
        .into_iter()
        .filter(|m| m.state == crate::pairings::State::Proposed || m.state.is_living())
        .map(|m| m.mentee_enrollment)
        .collect();
    let people: HashMap<PersonId, Person> =
        Person::of(tx, &people).await?.into_iter().filter(|p| !p.has_left(today)).map(|p| (p.id, p)).collect();
    let here = |id: &EnrollmentId| {
        places.get(id).filter(|e| {
            people.contains_key(&e.person_id)
                && matches!(e.state, enrollment::State::Approved | enrollment::State::Placed)
        })
    };
    let mut asked = Vec::new();
    for pair in &pairs {
        let (Some(mentee), Some(mentor)) = (here(&pair.mentee), here(&pair.mentor)) else { continue };
        if taken.contains(&mentee.id) {
            continue;
        }
        let target: Option<JobRoleId> = mentee.target_role_id;
        let proposal = Proposal {
            program: program.id,
            run: run.map(|r| r.id.0),
            mentor: (mentor.id, mentor.person_id),
            mentee: (mentee.id, mentee.person_id),
            purpose: purpose_key(mentee.purpose.unwrap_or(program.purpose)),
            target_role: target,
            rhythm_days: program.rhythm_days,
            score: pair.score,
            reasons: &pair.reasons,
            answer_due: due,
        };
        let id = Pairing::propose(tx, proposal, now).await?;
        let other = people.get(&mentee.person_id).map(Person::name).unwrap_or_default();
        let words = Words::none().name("other", &other).name("program", &program.name).date("due", due);
        inbox::tell(tx, mentor.person_id, Notice::Proposed, &id.to_string(), words, &format!("/pairings/{id}"), now)
            .await?;
        asked.push(mentee.id);
    }
    Waiting::remove(tx, &asked).await?;
    Ok(asked.len())
}

impl MatchRun {
    /// Publishes the draft and starts the program. Says how many pairs were proposed.
    pub(super) async fn go_out(&self, tx: &mut CompanyTx, today: NaiveDate, now: DateTime<Utc>) -> Result<usize> {
        // Whoever asks a mentor oneself, and a next choice, look again after these have gone out.
        tx.one_at_a_time(self.program_id.0).await?;
        let program = Program::find(tx, self.program_id).await?;
        self.publish(tx, now).await?;
        let mut pairs = self.outgoing(tx).await?;
        if self.frees_proposals {
            self.take_back_proposals(tx, &program, &mut pairs, now).await?;
        }
        let sent = propose(tx, &program, Some(self), pairs, today, now).await?;
        self.put_on_the_list(tx, &program, now).await?;
        set_out(tx, program, today, now).await?;
        Ok(sent)
    }

    /// Unanswered proposals that the run changed are taken back; those that it found again stay as they were asked.
    async fn take_back_proposals(
        &self,
        tx: &mut CompanyTx,
        program: &Program,
        pairs: &mut Vec<Outgoing>,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let mentees: HashSet<EnrollmentId> =
            self.candidates(tx).await?.into_iter().filter(|c| !c.mentor).map(|c| c.enrollment).collect();
        for asked in Unanswered::in_program(tx, program.id).await? {
            let before = pairs.len();
            pairs.retain(|pair| (pair.mentee, pair.mentor) != (asked.mentee, asked.mentor));
            if pairs.len() == before && mentees.contains(&asked.mentee) {
                asked.take_back(tx, program, now).await?;
            }
        }
        Ok(())
    }

    /// Whoever has no mentor stands on the wait list and reads there why (M6): nobody applies and never hears.
    async fn put_on_the_list(&self, tx: &mut CompanyTx, program: &Program, now: DateTime<Utc>) -> Result<()> {
        let alone = self.without(tx, "", &Default::default(), i64::from(self.mentees)).await?;
        let reasons = alone.into_iter().map(|alone| Reasons {
            enrollment: alone.who.enrollment,
            eligible: alone.eligible,
            excluded: alone.excluded,
        });
        for person in Waiting::add(tx, &reasons.collect::<Vec<_>>(), now).await? {
            let words = Words::none().name("program", &program.name);
            let about = format!("{} {}", program.id, self.id);
            let path = program.path("/join?side=mentee");
            inbox::tell(tx, person, Notice::Unmatched, &about, words, &path, now).await?;
        }
        Ok(())
    }

    /// Every pair of the draft, as it goes out.
    async fn outgoing(&self, tx: &mut CompanyTx) -> Result<Vec<Outgoing>> {
        Ok(sqlx::query_as!(
            Outgoing,
            r#"select mentee_enrollment as "mentee: EnrollmentId", mentor_enrollment as "mentor: EnrollmentId", score, reasons
               from proposed_pair where run_id = $1 order by mentee_enrollment"#,
            self.id.0
        )
        .fetch_all(tx.conn())
        .await?)
    }
}
