//! The key under which a person's browser keeps what was typed and not yet saved: theirs alone, the same after signing in again.

use crate::{kit::error::Result, people::access::Member};

pub async fn key(mut member: Member) -> Result<String> {
    Ok(sqlx::query_scalar!(r#"select secret::text as "key!" from draft_secret where person_id = $1"#, member.me.id.0)
        .fetch_one(member.tx.conn())
        .await?)
}
