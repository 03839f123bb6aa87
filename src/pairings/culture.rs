//! The culture path (S21): the mentor ticks what was talked about, the mentee confirms; progress needs both.

use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::{Pairing, Side, access::OfPairing, passing_on};
use crate::{
    companies::{GuideKind, GuidePoint, GuidePointId},
    kit::{
        clock::Now,
        db::{CompanyTx, Saved},
        error::{Error, Result},
        extract::Path,
    },
};

/// One topic of the path, and how far the two are with it.
pub struct CultureStep {
    pub id: GuidePointId,
    pub body: String,
    pub ticked_at: Option<DateTime<Utc>>,
    pub confirmed_at: Option<DateTime<Utc>>,
}

#[derive(Deserialize)]
pub struct At {
    point: GuidePointId,
}

impl CultureStep {
    /// Whether both have ticked it.
    pub fn is_done(&self) -> bool {
        self.ticked_at.is_some() && self.confirmed_at.is_some()
    }

    /// Whether this side has.
    pub fn is_ticked_by(&self, side: &Side) -> bool {
        match side {
            Side::Mentor => self.ticked_at.is_some(),
            Side::Mentee => self.confirmed_at.is_some(),
        }
    }

    /// The company's path with what the two ticked of it; what was taken off the list stays where it was ticked.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(tx: &mut CompanyTx, pairing: &Pairing) -> Result<Vec<Self>> {
        Ok(sqlx::query_as!(
            Self,
            r#"select g.id as "id: GuidePointId", g.body, s.ticked_at as "ticked_at?", s.confirmed_at as "confirmed_at?"
               from guide_point g left join culture_step s on s.company_id = g.company_id and s.point_id = g.id and s.pairing_id = $1
               where g.kind = 'culture' and (not g.retired or s.point_id is not null) order by g.retired, g.position, g.id limit 100"#,
            pairing.id.0
        )
        .fetch_all(tx.conn())
        .await?)
    }

    async fn tick(
        tx: &mut CompanyTx,
        pairing: &Pairing,
        side: Side,
        point: GuidePointId,
        now: DateTime<Utc>,
    ) -> Result<()> {
        sqlx::query!(
            "insert into culture_step (company_id, pairing_id, point_id, ticked_at, confirmed_at)
             values (current_company(), $1, $2, case when $3 then $4::timestamptz end, case when $3 then null else $4::timestamptz end)
             on conflict (company_id, pairing_id, point_id) do update set
               ticked_at = coalesce(culture_step.ticked_at, excluded.ticked_at),
               confirmed_at = coalesce(culture_step.confirmed_at, excluded.confirmed_at)",
            pairing.id.0,
            point.0,
            side == Side::Mentor,
            now
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }
}

/// The reader ticks a topic in their own name.
pub async fn tick(mut at: OfPairing, Path(place): Path<At>, Now(now): Now) -> Result<Saved> {
    at.must_be_living()?;
    let known = GuidePoint::of(&mut at.tx, GuideKind::Culture).await?;
    if !known.iter().any(|point| point.id == place.point) {
        return Err(Error::NotFound);
    }
    let (side, pairing) = (at.side, at.pairing.clone());
    CultureStep::tick(&mut at.tx, &pairing, side, place.point, now).await?;
    passing_on::saved(at, if side == Side::Mentor { "culture-ticked" } else { "culture-confirmed" }).await
}
