//! Who was named on a page and does not find it among what was read about them.

use ithaca::kit::id::PersonId;

use super::World;

impl World {
    /// The people whose names stand on a page that `by` opened, without a line about them by `by` today. `by` is left out.
    pub async fn not_told(&self, by: PersonId, page: &str) -> Vec<String> {
        let mut tx = self.tx().await;
        let everybody: Vec<(uuid::Uuid, String)> =
            sqlx::query_as("select id, given_name || ' ' || family_name from person where id <> $1")
                .bind(by.0)
                .fetch_all(tx.conn())
                .await
                .expect("the directory");
        drop(tx);
        let mut not_told = Vec::new();
        for (id, name) in everybody.into_iter().filter(|(_, name)| page.contains(&name.replace('\'', "&#39;"))) {
            let mut raw = self.raw(Some(PersonId(id))).await;
            let lines: i64 = sqlx::query_scalar(
                "select count(*) from audit where about_id = $1 and actor_id = $2 and at::date = $3::date and action in ('read', 'listed')",
            )
            .bind(id)
            .bind(by.0)
            .bind(self.now())
            .fetch_one(&mut raw)
            .await
            .expect("lines");
            if lines == 0 {
                not_told.push(name);
            }
        }
        not_told
    }
}
