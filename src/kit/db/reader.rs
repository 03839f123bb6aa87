//! A reader whose transaction is given back while something long is computed, and who comes again to note what was seen.

use super::{CompanyTx, Db};
use crate::kit::{
    error::Result,
    id::{CompanyId, PersonId},
};

/// Who was reading, in which company.
pub struct Reader {
    company: CompanyId,
    slug: String,
    person: Option<PersonId>,
}

impl CompanyTx {
    /// Gives the connection back; nothing of the transaction stays.
    pub fn give_back(self) -> Reader {
        Reader { company: self.company, slug: self.slug, person: self.person }
    }
}

impl Db {
    /// A new transaction of the same reader.
    ///
    /// # Errors
    /// When no connection is free.
    pub async fn again(&self, reader: Reader) -> Result<CompanyTx> {
        let mut tx = self.pool.begin().await?;
        sqlx::query!(
            "select set_config('app.company', $1, true) as company, set_config('app.person', $2, true) as person",
            reader.company.to_string(),
            reader.person.map(|person| person.to_string()).unwrap_or_default()
        )
        .fetch_one(&mut *tx)
        .await?;
        Ok(CompanyTx { tx, company: reader.company, slug: reader.slug, person: reader.person })
    }
}
