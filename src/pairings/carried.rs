//! Next goals carried over: what a mentee wanted to go on with, ready for the plan of what follows (S35).

use super::{Pairing, plan::Plan};
use crate::{
    kit::{db::CompanyTx, error::Result},
    programs::ProgramGoalId,
};

/// A goal that waits to be taken along.
pub struct Carried {
    pub title: String,
    pub personal: bool,
    pub family: String,
    pub program_goal: Option<ProgramGoalId>,
}

impl Carried {
    /// The "next" of the mentee's closes and the goals left open in earlier pairings, the newest first, without those that stand in
    /// the plan. What HR was not to read becomes a personal goal.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(tx: &mut CompanyTx, pairing: &Pairing, plan: &Plan) -> Result<Vec<Self>> {
        let rows = sqlx::query_as!(
            Self,
            r#"select title as "title!", personal as "personal!", family as "family!", program_goal as "program_goal: ProgramGoalId" from (
                 select left(regexp_replace(a.next, '\s+', ' ', 'g'), 160) as title, not a.hr_may_read as personal, 'work' as family,
                   case when p.program_id = $2 then a.goal_id end as program_goal, p.ended_at
                 from pairing p join closing_answer a on a.company_id = p.company_id and a.pairing_id = p.id and a.author_id = p.mentee_id
                 where p.mentee_id = $1 and p.state = 'completed' and a.next <> ''
                 union all
                 select g.title, g.personal, g.family, case when p.program_id = $2 then g.program_goal_id end, p.ended_at
                 from pairing p join plan_goal g on g.company_id = p.company_id and g.pairing_id = p.id
                 where p.mentee_id = $1 and p.id <> $3 and p.state in ('completed', 'closed_without_feedback', 'ended_early') and g.state = 'open') c
               order by ended_at desc, title limit 12"#,
            pairing.mentee_id.0,
            pairing.program_id.0,
            pairing.id.0
        )
        .fetch_all(tx.conn())
        .await?;
        Ok(rows.into_iter().filter(|row| plan.goals.iter().all(|goal| goal.title != row.title)).collect())
    }
}
