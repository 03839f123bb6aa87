//! What time does to programs: whoever runs one hears that it ends, and that it is over.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Program, ProgramId};
use crate::{
    inbox::{self, Kind, Message, Words},
    kit::{db::CompanyTx, error::Result, id::PersonId},
    people::Person,
};

impl Program {
    /// Who runs it: its coordinators, else the HR admins.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn runners(&self, tx: &mut CompanyTx) -> Result<Vec<PersonId>> {
        let coordinators = self.coordinators(tx).await?;
        if coordinators.is_empty() { Person::with_role(tx, "hr_admin").await } else { Ok(coordinators) }
    }

    /// Tells everybody who runs it the same.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn tell_runners(
        &self,
        tx: &mut CompanyTx,
        kind: Kind,
        about: &str,
        words: Words,
        path: &str,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let runners = self.runners(tx).await?;
        let messages: Vec<_> =
            runners.into_iter().map(|person| Message::new(person, kind, about, words.clone(), path)).collect();
        inbox::tell_all(tx, &messages, now).await
    }
}

/// A month before its last day, and once that day is over, whoever runs a program is told.
///
/// # Errors
/// When the database refuses.
pub async fn report_endings(tx: &mut CompanyTx, today: NaiveDate, now: DateTime<Utc>) -> Result<()> {
    let ending = sqlx::query!(
        r#"select id as "id: ProgramId", ends_on as "ends_on!" from program where state = 'running' and ends_on <= $1::date + 30 order by id limit 500"#,
        today
    )
    .fetch_all(tx.conn())
    .await?;
    for row in ending {
        let program = Program::find(tx, row.id).await?;
        let about = format!("{} {}", program.id, row.ends_on);
        let words = Words::none().name("program", &program.name).date("due", row.ends_on);
        let kind = if row.ends_on < today { Kind::ProgramOver } else { Kind::ProgramEnds };
        program.tell_runners(tx, kind, &about, words, &program.path(""), now).await?;
    }
    Ok(())
}
