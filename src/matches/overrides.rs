//! Changes by hand: lock, forbid, swap, assign, leave out; each with its price, each kept in the record, each can be taken back (M7).

use chrono::{DateTime, Utc};

use super::{
    At, Candidate, MatchRun, MatchRunId, OverrideId,
    draft::{self, Change, Effect, Kind, People, stored},
    list::Asked,
    queries::{Row, Without},
    show::{self, Review},
    swap::Pick,
};
use crate::{
    enrollment::EnrollmentId,
    kit::{
        audit,
        clock::Now,
        db::{CompanyTx, to},
        error::{Error, Result},
        extract::{Form, Path, Query},
        form::Errors,
        id::PersonId,
        page::Answer,
    },
    matching::Rule,
    people::access::Coordinator,
    programs::{Program, ProgramId},
};

/// The buttons of the list: "mentee:mentor" as the page showed them.
#[derive(Default, serde::Deserialize)]
pub(super) struct LockForm {
    #[serde(default)]
    lock: String,
    #[serde(default)]
    unlock: String,
}

/// Locks a pair where it is, or lets it go.
pub(super) async fn lock(
    Coordinator(mut member): Coordinator,
    Now(now): Now,
    Path(at): Path<At>,
    Query(asked): Query<Asked>,
    Form(form): Form<LockForm>,
) -> Result<Answer<Review>> {
    let run = MatchRun::hold(&mut member.tx, at.program, at.run).await?;
    let locks = form.unlock.is_empty();
    let (mentee, mentor) = two(if locks { &form.lock } else { &form.unlock })?;
    let pair =
        run.list(&mut member.tx, &Asked::default(), Some(mentee)).await?.into_iter().next().ok_or(Error::Conflict)?;
    if pair.mentor.enrollment != mentor || (!locks && pair.by_hand) {
        return Err(Error::Conflict);
    }
    if locks && pair.locked_by.is_none() {
        let change = Change::new(Kind::Lock, mentee, Some(mentor), member.me.id, now);
        run.add_change(&mut member.tx, &change, None).await?;
        run.mark_locked(&mut member.tx, mentee, Some(member.me.id)).await?;
    } else if !locks {
        run.take_back(&mut member.tx, mentee, now).await?;
        run.mark_locked(&mut member.tx, mentee, None).await?;
    }
    let notice = if locks { "match-locked" } else { "match-unlocked" };
    let place = format!("{}?{}#pair-{mentee}", member.tx.path(&run.path("")), asked.query());
    Ok(Answer::Saved(member.tx.save(to(place).notice(notice)).await?))
}

fn two(typed: &str) -> Result<(EnrollmentId, EnrollmentId)> {
    let cut = typed.split_once(':').and_then(|(a, b)| Some((a.parse().ok()?, b.parse().ok()?)));
    cut.ok_or(Error::BadRequest("pair"))
}

/// A change that the cost panel showed.
#[derive(Clone, Default, serde::Deserialize)]
pub(super) struct ChangeForm {
    #[serde(default)]
    pub mentee: String,
    /// The mentor whom the page showed for the mentee; empty for none.
    #[serde(default)]
    pub was: String,
    /// "assign:ID", "swap:ID", "forbid", "leave_out".
    #[serde(default)]
    pub pick: String,
    /// The price that was shown.
    #[serde(default)]
    pub price: String,
    #[serde(default)]
    pub reason: String,
}

/// Makes a change whose price was shown.
pub(super) async fn create(
    Coordinator(mut member): Coordinator,
    Now(now): Now,
    Path(at): Path<At>,
    Query(asked): Query<Asked>,
    Form(form): Form<ChangeForm>,
) -> Result<Answer<Review>> {
    let run = MatchRun::hold(&mut member.tx, at.program, at.run).await?;
    let mentee: EnrollmentId = form.mentee.parse().map_err(|_| Error::BadRequest("mentee"))?;
    let people = People::of(&mut member.tx, &run).await?;
    let pairs = run.pairs(&mut member.tx).await?;
    let now_with = pairs.iter().find(|p| p.0 == mentee).map(|p| p.1);
    if now_with.map(|m| m.to_string()).unwrap_or_default() != form.was {
        return Err(Error::Conflict);
    }
    let pick = Pick::parse(&form.pick, &people).ok_or(Error::BadRequest("pick"))?;
    let before = run.changes(&mut member.tx).await?;
    let mut made = pick.changes(mentee, &pairs, member.me.id, now).ok_or(Error::Conflict)?;
    let after: Vec<Change> = before.iter().cloned().chain(made.iter().cloned()).collect();
    let named: Vec<EnrollmentId> = made.iter().map(|c| c.mentee).collect();
    let effect = draft::effect(&mut member.tx, &run, &people, &pairs, &after, &named).await?;
    let mut errors = Errors::default();
    let reason = errors.optional("reason", &form.reason, 500);
    if effect.is_impossible() {
        errors.add("reason", "match-impossible");
    } else if !effect.broken.is_empty() && reason.is_empty() {
        errors.add("reason", "match-reason-needed");
    } else if effect.price() != form.price {
        errors.add("reason", "match-price-moved");
    }
    if !errors.is_empty() {
        let asked = Asked { swap: form.mentee.clone(), pick: form.pick.clone(), ..asked };
        return Ok(Answer::Again(show::review(member, run, asked, errors, reason, now).await?));
    }
    for change in &mut made {
        change.reason.clone_from(&reason);
        change.broken_rules = effect.broken.iter().map(|r| r.key().to_owned()).collect();
        run.add_change(&mut member.tx, change, Some(&effect)).await?;
    }
    let after: Vec<Change> = before.into_iter().chain(made).collect();
    run.apply(&mut member.tx, &people, &after, &effect).await?;
    audit::Entry::new("overrode", "match_run")
        .id(run.id.0)
        .about(person_of(&people, mentee)?)
        .write(&mut member.tx, now)
        .await?;
    let place = format!("{}?{}#pair-{mentee}", member.tx.path(&run.path("")), asked.query());
    Ok(Answer::Saved(member.tx.save(to(place).notice("match-changed-by-hand")).await?))
}

fn person_of(people: &People, place: EnrollmentId) -> Result<PersonId> {
    people.at(place).map(|c: &Candidate| c.person).ok_or(Error::NotFound)
}

/// The parts of a change's address.
#[derive(serde::Deserialize)]
pub(super) struct ChangeAt {
    program: ProgramId,
    run: MatchRunId,
    change: OverrideId,
}

/// Takes a change back: the draft is again what it would be without it. One of an earlier draft lets go with the next run.
pub(super) async fn withdraw(
    Coordinator(mut member): Coordinator,
    Now(now): Now,
    Path(at): Path<ChangeAt>,
    Query(asked): Query<Asked>,
) -> Result<Answer<Review>> {
    let run = MatchRun::hold(&mut member.tx, at.program, at.run).await?;
    let before = run.changes(&mut member.tx).await?;
    let taken = before.iter().find(|c| c.id == at.change).ok_or(Error::Conflict)?.clone();
    let (gone, after): (Vec<Change>, Vec<Change>) =
        before.iter().cloned().partition(|c| c.made_at == taken.made_at && c.made_by == taken.made_by);
    let named: Vec<EnrollmentId> = gone.iter().map(|c| c.mentee).collect();
    for change in &gone {
        run.undo(&mut member.tx, change.id, now).await?;
    }
    let notice = if taken.carried {
        run.mark_locked(&mut member.tx, taken.mentee, None).await?;
        "match-taken-back-later"
    } else {
        let people = People::of(&mut member.tx, &run).await?;
        let pairs = run.pairs(&mut member.tx).await?;
        let effect = draft::effect(&mut member.tx, &run, &people, &pairs, &after, &named).await?;
        run.apply(&mut member.tx, &people, &after, &effect).await?;
        "match-taken-back"
    };
    let place = format!("{}?{}", member.tx.path(&run.path("")), asked.query());
    Ok(Answer::Saved(member.tx.save(to(place).notice(notice)).await?))
}

impl Change {
    /// A change made now.
    pub fn new(
        kind: Kind,
        mentee: EnrollmentId,
        mentor: Option<EnrollmentId>,
        by: PersonId,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            id: OverrideId::new(),
            kind,
            mentee,
            mentor,
            total_change: 0,
            broken_rules: Vec::new(),
            reason: String::new(),
            made_by: by,
            made_at: now,
            carried: false,
        }
    }
}

impl MatchRun {
    /// Writes the draft after a change: the rows of everybody whom it moves or names, and the totals.
    async fn apply(&self, tx: &mut CompanyTx, people: &People, changes: &[Change], effect: &Effect) -> Result<()> {
        let (mut rows, mut without) = (Vec::new(), Vec::new());
        for step in &effect.steps {
            let Some(mentee) = people.mentee(&step.mentee) else { continue };
            let (Some(pair), Some(mentor)) = (&step.after, step.to.as_deref().and_then(|key| people.mentor(key)))
            else {
                let excluded = serde_json::to_value(&step.excluded).map_err(|e| Error::internal("excluded", e))?;
                without.push(Without { mentee: mentee.enrollment, eligible: step.eligible, excluded });
                continue;
            };
            let last = changes
                .iter()
                .rev()
                .find(|c| c.decides() && c.mentee == mentee.enrollment && c.mentor == Some(mentor.enrollment));
            let capacity = last.is_some_and(|c| c.broken_rules.iter().any(|r| r == Rule::Capacity.key()));
            let mut broken_rules: Vec<&'static str> = pair.broken_rules.iter().map(|r| r.key()).collect();
            broken_rules.extend(capacity.then_some(Rule::Capacity.key()));
            rows.push(Row {
                mentee: mentee.enrollment,
                mentor: mentor.enrollment,
                score: pair.score,
                reasons: stored(&pair.reasons)?,
                runners_up: serde_json::Value::Array(Vec::new()),
                locked_by: last.map(|c| c.made_by),
                by_hand: last.is_some_and(|c| c.kind != Kind::Lock),
                changed: true,
                broken_rules,
                reason: last.map(|c| c.reason.clone()).unwrap_or_default(),
            });
        }
        self.put_without(tx, &without).await?;
        self.put_pairs(tx, &rows).await?;
        self.note_totals(tx, i32::try_from(effect.after.matched).unwrap_or(0), effect.after.total).await
    }

    /// The changes in force, in the order in which they were made.
    pub(super) async fn changes(&self, tx: &mut CompanyTx) -> Result<Vec<Change>> {
        Ok(sqlx::query_as!(
            Change,
            r#"select id as "id: OverrideId", kind as "kind: Kind", mentee_enrollment as "mentee: EnrollmentId",
                 mentor_enrollment as "mentor: EnrollmentId", total_change, broken_rules, reason, made_by as "made_by: PersonId", made_at, carried
               from match_override where run_id = $1 and undone_at is null order by made_at, id"#,
            self.id.0
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// Enters a change into the record, with its price.
    async fn add_change(&self, tx: &mut CompanyTx, change: &Change, effect: Option<&Effect>) -> Result<()> {
        let (matched, total) = effect.map_or((0, 0), |e| (e.matched, e.total));
        sqlx::query!(
            "insert into match_override (company_id, id, run_id, kind, mentee_enrollment, mentor_enrollment, matched_change, total_change,
               broken_rules, reason, made_by, made_at)
             values (current_company(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            change.id.0,
            self.id.0,
            change.kind.key(),
            change.mentee.0,
            change.mentor.map(|m| m.0),
            i32::try_from(matched).unwrap_or(0),
            total,
            &change.broken_rules,
            change.reason,
            change.made_by.0,
            change.made_at
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    /// Changes that the new run keeps.
    pub(super) async fn carry(&self, tx: &mut CompanyTx, changes: &[&Change]) -> Result<()> {
        let ids: Vec<uuid::Uuid> = changes.iter().map(|c| c.id.0).collect();
        sqlx::query!(
            "insert into match_override (company_id, id, run_id, kind, mentee_enrollment, mentor_enrollment, matched_change, total_change,
               broken_rules, reason, made_by, made_at, carried)
             select company_id, gen_random_uuid(), $2, kind, mentee_enrollment, mentor_enrollment, matched_change, total_change, broken_rules,
               reason, made_by, made_at, true
             from match_override where id = any($1)",
            &ids,
            self.id.0
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    async fn undo(&self, tx: &mut CompanyTx, change: OverrideId, now: DateTime<Utc>) -> Result<()> {
        sqlx::query!(
            "update match_override set undone_at = $3 where run_id = $1 and id = $2",
            self.id.0,
            change.0,
            now
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    /// Every lock of a mentee is let go.
    async fn take_back(&self, tx: &mut CompanyTx, mentee: EnrollmentId, now: DateTime<Utc>) -> Result<()> {
        sqlx::query!(
            "update match_override set undone_at = $3 where run_id = $1 and mentee_enrollment = $2 and undone_at is null and kind = 'lock'",
            self.id.0,
            mentee.0,
            now
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    async fn mark_locked(&self, tx: &mut CompanyTx, mentee: EnrollmentId, by: Option<PersonId>) -> Result<()> {
        sqlx::query!(
            "update proposed_pair set locked_by = $3 where run_id = $1 and mentee_enrollment = $2",
            self.id.0,
            mentee.0,
            by.map(|b| b.0)
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    /// Whoever asked for the run, and the program's coordinators.
    pub(super) async fn audience(&self, tx: &mut CompanyTx, program: &Program) -> Result<Vec<PersonId>> {
        let mut people = program.coordinators(tx).await?;
        let asked =
            sqlx::query_scalar!(r#"select requested_by as "by: PersonId" from match_run where id = $1"#, self.id.0)
                .fetch_one(tx.conn())
                .await?;
        people.extend(asked.filter(|by| !people.contains(by)));
        Ok(people)
    }
}
