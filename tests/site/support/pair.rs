//! Henrik and Priya, under way since today in a formal program, and Katrin of HR.

use ithaca::kit::id::PersonId;
use sqlx::Row;
use uuid::Uuid;

use super::{Browser, World, world};

/// A world with one active pairing.
pub struct Pair {
    pub world: World,
    pub hr: Browser,
    pub mentor: Browser,
    pub mentee: Browser,
    pub program: Uuid,
    pub pairing: Uuid,
}

/// The two and HR, each at a browser of their own.
pub async fn pair() -> Pair {
    let mut world = world().await;
    let hr = world.hr("Katrin Vogel").await;
    let mentor = world.person("Henrik Aalto").await;
    let mentee = world.person("Priya Raman").await;
    let program = world.running_program("First-time managers").await;
    let pairing = world.pairing(program, mentor.id, mentee.id).await;
    Pair { world, hr, mentor, mentee, program, pairing }
}

impl Pair {
    /// A page of the pairing.
    pub fn at(&self, rest: &str) -> String {
        format!("~/pairings/{}{rest}", self.pairing)
    }

    /// What a raw query about this pairing counts as somebody, under the application's role.
    pub async fn count_as(&self, person: Option<PersonId>, sql: &'static str) -> i64 {
        let mut raw = self.world.raw(person).await;
        sqlx::query(sql).bind(self.pairing).fetch_one(&mut raw).await.expect("an answer").get(0)
    }

    /// How the database refuses a raw statement about this pairing.
    pub async fn refused_as(&self, person: Option<PersonId>, sql: &'static str) -> String {
        let mut raw = self.world.raw(person).await;
        sqlx::query(sql).bind(self.pairing).execute(&mut raw).await.expect_err("the database refuses").to_string()
    }

    /// What a raw query finds as somebody, under the application's role.
    pub async fn texts_as(&self, person: Option<PersonId>, sql: &'static str) -> Vec<String> {
        let mut raw = self.world.raw(person).await;
        sqlx::query_scalar(sql).fetch_all(&mut raw).await.expect("an answer")
    }

    /// The one session there is, and its state.
    pub async fn only_session(&self) -> (Uuid, String) {
        let mut tx = self.world.tx().await;
        let row = sqlx::query("select id, state from session").fetch_one(tx.conn()).await.expect("one session");
        (row.get(0), row.get(1))
    }

    /// A goal of the program.
    pub async fn goal(&self, known: &str) -> String {
        let mut tx = self.world.tx().await;
        let id: Uuid = sqlx::query_scalar("select id from program_goal where program_id = $1 and known = $2")
            .bind(self.program)
            .bind(known)
            .fetch_one(tx.conn())
            .await
            .expect("a goal");
        id.to_string()
    }

    /// How often somebody was told something.
    pub async fn told(&self, kind: &'static str) -> i64 {
        let mut tx = self.world.tx().await;
        sqlx::query_scalar("select count(*) from notice where kind = $1")
            .bind(kind)
            .fetch_one(tx.conn())
            .await
            .expect("notices")
    }

    /// Hands in both sides of the exchange.
    pub async fn open_the_exchange(&mut self) {
        let boxes = |who: &'static str| {
            [("the_way", who), ("defeat", "A defeat"), ("success", "A success"), ("hope", "A hope")]
        };
        let seal = self.at("/stories/seal");
        self.mentor.post(&seal, &boxes("From Oulu to Hamburg")).await.must_be(303);
        self.mentee.post(&seal, &boxes("Pune, Delft")).await.must_be(303);
    }
}
