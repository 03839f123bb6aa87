//! What a new company begins with: twenty topics in its language, to be changed as it likes.

use super::Topic;
use crate::kit::{db::CompanyTx, error::Result, text::Lang};

/// (text key, family, whether it is passed on side by side)
const TOPICS: [(&str, &str, bool); 22] = [
    ("topic-first-team", "work", false),
    ("topic-projects", "work", false),
    ("topic-budget", "work", false),
    ("topic-strategy", "work", false),
    ("topic-customers", "work", false),
    ("topic-negotiation", "work", false),
    ("topic-presenting", "work", false),
    ("topic-data", "work", false),
    ("topic-quality", "work", false),
    ("topic-safety", "work", true),
    ("topic-craft", "work", true),
    ("topic-suppliers", "work", true),
    ("topic-how-things-work", "work", true),
    ("topic-career", "social", false),
    ("topic-feedback", "social", false),
    ("topic-conflict", "social", false),
    ("topic-network", "social", false),
    ("topic-self-confidence", "social", false),
    ("topic-time", "social", false),
    ("topic-other-cultures", "social", false),
    ("topic-family-work", "social", false),
    ("topic-influence", "social", true),
];

/// Fills an empty catalogue of topics.
///
/// # Errors
/// When the database refuses.
pub async fn starter_topics(tx: &mut CompanyTx, lang: Lang) -> Result<()> {
    for (key, family, tacit) in TOPICS {
        Topic::create(tx, &lang.get(key), family, tacit).await?;
    }
    Ok(())
}
