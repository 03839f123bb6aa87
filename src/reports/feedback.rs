//! What came of a program: what its people chose to tell HR, and ratings in totals of five or more (V5, V6).

use std::collections::BTreeSet;

use askama::Template;
use serde::Deserialize;
use uuid::Uuid;

use super::{own::OwnTotal, totals::Totals};
use crate::{
    kit::{
        audit,
        clock::Now,
        db::CompanyTx,
        error::Result,
        extract::Query,
        id::PersonId,
        page::{Chrome, Page},
    },
    programs::{Head, Program, ProgramGoal, ProgramGoalId, Tab, access::ProgramReader},
};

/// Pairings of one page.
const PAGE: i64 = 50;

#[derive(Template)]
#[template(path = "reports/feedback.html")]
pub struct Feedback {
    chrome: Chrome,
    head: Head,
    read: Option<Read>,
}

/// What whoever runs the program reads.
struct Read {
    goals: Vec<ProgramGoal>,
    told: Vec<Told>,
    thanks: Vec<Thanks>,
    next: Option<Uuid>,
    totals: Totals,
    own: Vec<OwnTotal>,
    given: Given,
}

/// One author's words about one goal, marked for HR.
struct Told {
    pairing_id: Uuid,
    goal_id: ProgramGoalId,
    author_id: PersonId,
    given_name: String,
    family_name: String,
    is_mentor: bool,
    done: String,
    to_improve: String,
    next: String,
}

/// One author's thanks, marked for HR.
struct Thanks {
    pairing_id: Uuid,
    author_id: PersonId,
    given_name: String,
    family_name: String,
    thanks: String,
}

/// Who gave feedback so far.
struct Given {
    mentors: i64,
    mentees: i64,
    sides: i64,
}

#[derive(Deserialize)]
pub struct Asked {
    after: Option<Uuid>,
}

impl Read {
    /// What was told about a goal.
    fn about(&self, goal: &ProgramGoal) -> Vec<&Told> {
        self.told.iter().filter(|told| told.goal_id == goal.id).collect()
    }

    async fn of(tx: &mut CompanyTx, program: &Program, after: Option<Uuid>) -> Result<Self> {
        let pairings = sqlx::query_scalar!(
            "select id from pairing where program_id = $1 and close_mentor_at is not null and close_mentee_at is not null
               and ($2::uuid is null or id > $2) order by id limit $3",
            program.id.0,
            after,
            PAGE + 1
        )
        .fetch_all(tx.conn())
        .await?;
        let next = if pairings.len() > PAGE as usize { pairings.get(PAGE as usize - 1).copied() } else { None };
        let pairings: Vec<Uuid> = pairings.into_iter().take(PAGE as usize).collect();
        Ok(Self {
            goals: program.goals(tx).await?,
            told: Told::of(tx, &pairings).await?,
            thanks: Thanks::of(tx, &pairings).await?,
            next,
            totals: Totals::of(tx, program).await?,
            own: OwnTotal::of(tx, program).await?,
            given: Given::of(tx, program).await?,
        })
    }

    /// Everybody whose words stand on the page, with the pairing.
    fn authors(&self) -> BTreeSet<(PersonId, Uuid)> {
        self.told
            .iter()
            .map(|t| (t.author_id, t.pairing_id))
            .chain(self.thanks.iter().map(|t| (t.author_id, t.pairing_id)))
            .collect()
    }
}

impl Told {
    async fn of(tx: &mut CompanyTx, pairings: &[Uuid]) -> Result<Vec<Self>> {
        Ok(sqlx::query_as!(
            Self,
            r#"select a.pairing_id, a.goal_id as "goal_id: ProgramGoalId", a.author_id as "author_id: PersonId", w.given_name, w.family_name,
                 (a.author_id = p.mentor_id) as "is_mentor!", a.done, a.to_improve, a.next
               from closing_answer a
               join pairing p on p.company_id = a.company_id and p.id = a.pairing_id
               join person w on w.company_id = a.company_id and w.id = a.author_id
               where a.pairing_id = any($1) and a.hr_may_read and (a.done <> '' or a.to_improve <> '' or a.next <> '')
               order by a.pairing_id, (a.author_id = p.mentor_id) limit 6000"#,
            pairings
        )
        .fetch_all(tx.conn())
        .await?)
    }
}

impl Thanks {
    async fn of(tx: &mut CompanyTx, pairings: &[Uuid]) -> Result<Vec<Self>> {
        Ok(sqlx::query_as!(
            Self,
            r#"select c.pairing_id, c.author_id as "author_id: PersonId", w.given_name, w.family_name, c.thanks
               from closing c join person w on w.company_id = c.company_id and w.id = c.author_id
               where c.pairing_id = any($1) and c.hr_may_read and c.thanks <> '' order by c.pairing_id, c.author_id limit 200"#,
            pairings
        )
        .fetch_all(tx.conn())
        .await?)
    }
}

impl Given {
    async fn of(tx: &mut CompanyTx, program: &Program) -> Result<Self> {
        Ok(sqlx::query_as!(
            Self,
            r#"select count(close_mentor_at) as "mentors!", count(close_mentee_at) as "mentees!", (2 * count(*))::bigint as "sides!"
               from pairing where program_id = $1 and state in ('closing', 'completed', 'closed_without_feedback')"#,
            program.id.0
        )
        .fetch_one(tx.conn())
        .await?)
    }
}

pub async fn show(reader: ProgramReader, Now(now): Now, Query(asked): Query<Asked>) -> Result<Page<Feedback>> {
    let ProgramReader { mut member, program } = reader;
    let head = Head::of(&mut member.tx, program, Tab::Feedback).await?;
    let read = if head.runs { Some(Read::of(&mut member.tx, &head.program, asked.after).await?) } else { None };
    for (author, pairing) in read.iter().flat_map(Read::authors) {
        audit::Entry::new("read", "feedback").id(pairing).about(author).write(&mut member.tx, now).await?;
    }
    member.tx.commit().await?;
    Ok(Page(Feedback { chrome: member.chrome, head, read }))
}
