//! A ready agenda for each phase (S34): the company's own points, or what others found worth talking about, and its values as prompts (S24d).

use crate::{
    companies::{GuideKind, GuidePoint},
    kit::{db::CompanyTx, error::Result, text::Lang},
    pairings::Phase,
};

/// The points of a phase, then one prompt a value.
///
/// # Errors
/// When the database does not answer.
pub async fn of(tx: &mut CompanyTx, phase: Phase, lang: Lang) -> Result<Vec<String>> {
    let kind = match phase {
        Phase::Start => GuideKind::Start,
        Phase::Build => GuideKind::Build,
        Phase::Use => GuideKind::Use,
        Phase::Close => GuideKind::Close,
    };
    let mut points = GuidePoint::words(tx, kind, lang).await?;
    let values = GuidePoint::of(tx, GuideKind::Value).await?;
    points.extend(values.into_iter().map(|value| t!(lang, "agenda-value", value = value.body)));
    Ok(points)
}
