//! Ready-made programs and pairings for tests that begin in the middle. Journeys go through the pages instead.

use chrono::Duration;
use ithaca::kit::id::PersonId;
use uuid::Uuid;

use super::World;

impl World {
    /// A running formal program with two goals ("knowledge", "belonging").
    pub async fn running_program(&self, name: &str) -> Uuid {
        self.program_in(name, &["draft", "enrolling", "matching", "running"]).await
    }

    /// A formal program that went through these states.
    pub async fn program_in(&self, name: &str, states: &[&str]) -> Uuid {
        let id = Uuid::now_v7();
        let mut tx = self.tx().await;
        sqlx::query(
            "insert into program (company_id, id, name, formal, preset, state, purpose, length_months, rhythm_days, welcome_required, rules, weights, starts_on, created_at, updated_at)
             values (current_company(), $1, $2, true, 'first_time_managers', $3, 'both', 12, 30, true, '{}', '{}', $4::date, $4, $4)",
        )
        .bind(id).bind(name).bind(states[0]).bind(self.now())
        .execute(tx.conn()).await.expect("a program");
        for (position, known) in ["knowledge", "belonging"].iter().enumerate() {
            sqlx::query("insert into program_goal (company_id, id, program_id, known, position) values (current_company(), $1, $2, $3, $4)")
                .bind(Uuid::now_v7()).bind(id).bind(known).bind(position as i32)
                .execute(tx.conn()).await.expect("a goal");
        }
        for state in &states[1..] {
            sqlx::query("update program set state = $2 where id = $1")
                .bind(id)
                .bind(state)
                .execute(tx.conn())
                .await
                .expect("a step");
        }
        tx.commit().await.expect("committed");
        id
    }

    /// An approved place in a program.
    pub async fn enrolled(&self, program: Uuid, person: PersonId, side: &str) -> Uuid {
        let id = Uuid::now_v7();
        let mut tx = self.tx().await;
        sqlx::query(
            "insert into enrollment (company_id, id, program_id, person_id, side, state, purpose, why_now, agreed_at, oriented_at, told_at, created_at, updated_at)
             values (current_company(), $1, $2, $3, $4, 'invited', 'both', '', $5, $5, case when $4 = 'mentor' then $5 end, $5, $5)",
        )
        .bind(id).bind(program).bind(person.0).bind(side).bind(self.now())
        .execute(tx.conn()).await.expect("an enrollment");
        sqlx::query("update enrollment set state = 'approved' where id = $1")
            .bind(id)
            .execute(tx.conn())
            .await
            .expect("approved");
        tx.commit().await.expect("committed");
        id
    }

    /// An active pairing that began today.
    pub async fn pairing(&self, program: Uuid, mentor: PersonId, mentee: PersonId) -> Uuid {
        let mentors = self.enrolled(program, mentor, "mentor").await;
        self.paired(program, (mentor, mentors), mentee).await
    }

    /// One more pairing of a mentor who has one in the program.
    pub async fn pairing_again(&self, program: Uuid, mentor: PersonId, mentee: PersonId) -> Uuid {
        let mentors = self.enrollment_of(program, mentor).await;
        self.paired(program, (mentor, mentors), mentee).await
    }

    async fn paired(&self, program: Uuid, (mentor, mentors): (PersonId, Uuid), mentee: PersonId) -> Uuid {
        let mentees = self.enrolled(program, mentee, "mentee").await;
        let id = Uuid::now_v7();
        let mut tx = self.tx().await;
        sqlx::query(
            "insert into pairing (company_id, id, program_id, mentor_id, mentee_id, mentor_enrollment, mentee_enrollment, state, purpose, rhythm_days,
               proposed_at, answer_due_on, mentor_accepted_at, mentee_accepted_at, started_on, ends_on)
             values (current_company(), $1, $2, $3, $4, $5, $6, 'proposed', 'both', 30, $7, $7::date + 7, $7, $7, $7::date, $8::date)",
        )
        .bind(id).bind(program).bind(mentor.0).bind(mentee.0).bind(mentors).bind(mentees).bind(self.now()).bind(self.now() + Duration::days(365))
        .execute(tx.conn()).await.expect("a pairing");
        sqlx::query("update pairing set state = 'active' where id = $1")
            .bind(id)
            .execute(tx.conn())
            .await
            .expect("active");
        sqlx::query("update enrollment set state = 'placed' where id in ($1, $2) and state <> 'placed'")
            .bind(mentors)
            .bind(mentees)
            .execute(tx.conn())
            .await
            .expect("placed");
        tx.commit().await.expect("committed");
        id
    }
}
