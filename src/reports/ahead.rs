//! What a program needs before the next step of its life: one page to open, from what stands in it.

use crate::{
    enrollment::{Funnel, Side, Stage},
    kit::{db::CompanyTx, error::Result},
    programs::{Program, State},
};

/// A page to open next, as text keys, and its address below the program.
pub struct Ahead {
    pub label: &'static str,
    pub explains: &'static str,
    pub path: &'static str,
}

const INVITE_MENTORS: Ahead =
    Ahead { label: "invite-people", explains: "ahead-invite-mentors", path: "/invitations?side=mentor" };
const INVITE_MENTEES: Ahead =
    Ahead { label: "invite-people", explains: "ahead-invite-mentees", path: "/invitations?side=mentee" };
const ANSWERS: Ahead = Ahead { label: "ahead-answers", explains: "ahead-answers-what", path: "/answers" };
const REVIEW: Ahead = Ahead { label: "ahead-review", explains: "ahead-review-what", path: "/match-runs" };
const MATCH: Ahead = Ahead { label: "ahead-match", explains: "ahead-match-what", path: "/match-runs" };

impl Ahead {
    /// None where the next step of the program itself is what comes.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(tx: &mut CompanyTx, program: &Program, funnel: &Funnel, proposed: i64) -> Result<Option<Self>> {
        let nobody = |side| funnel.count(side, Stage::All) == 0;
        let in_matching = matches!(program.state, State::Matching | State::Running);
        if program.takes_people() && nobody(Side::Mentor) {
            return Ok(Some(INVITE_MENTORS));
        }
        if program.takes_people() && nobody(Side::Mentee) {
            return Ok(Some(INVITE_MENTEES));
        }
        if !in_matching {
            return Ok(None);
        }
        let draft = sqlx::query_scalar!(
            r#"select exists (select from match_run where program_id = $1 and state = 'draft') as "draft!""#,
            program.id.0
        )
        .fetch_one(tx.conn())
        .await?;
        let waiting = funnel.count(Side::Mentee, Stage::Ready);
        Ok(match (proposed > 0, draft, waiting > 0) {
            (true, ..) => Some(ANSWERS),
            (_, true, _) => Some(REVIEW),
            (.., true) => Some(MATCH),
            _ => None,
        })
    }
}
