//! The company's picture: whatever is uploaded is decoded within bounds and drawn anew, so that nothing else of the file stays.

use std::io::Cursor;

use axum::{
    extract::{FromRequestParts, Multipart, State, multipart::MultipartRejection},
    http::request::Parts,
};
use chrono::{DateTime, Utc};
use image::{ImageFormat, ImageReader, Limits};
use sha2::{Digest, Sha256};

use super::settings::Show;
use crate::{
    accounts::access::HrAdmin,
    kit::{
        audit,
        clock::Now,
        db::{CompanyTx, Saved, to},
        error::{Error, Result},
        extract::refuse_announced,
        form::Errors,
        page::Answer,
        site::Site,
    },
};

/// The most bytes of an upload, and pixels of a side.
pub const LARGEST: usize = 1024 * 1024;
const WIDEST: u32 = 4096;
/// A side of the picture that is kept.
const KEPT: u32 = 256;

/// A picture that was checked and drawn anew.
pub struct Logo {
    png: Vec<u8>,
    width: u32,
    height: u32,
}

impl Logo {
    /// Reads a PNG or JPEG, whatever its name says, and draws it anew as a small PNG.
    pub fn draw(bytes: &[u8]) -> Option<Self> {
        let format = image::guess_format(bytes).ok()?;
        if !matches!(format, ImageFormat::Png | ImageFormat::Jpeg) {
            return None;
        }
        let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
        let mut limits = Limits::default();
        limits.max_image_width = Some(WIDEST);
        limits.max_image_height = Some(WIDEST);
        limits.max_alloc = Some(128 * 1024 * 1024);
        reader.limits(limits);
        let drawn = reader.decode().ok()?.thumbnail(KEPT, KEPT).into_rgba8();
        let (width, height) = drawn.dimensions();
        let mut png = Cursor::new(Vec::new());
        drawn.write_to(&mut png, ImageFormat::Png).ok()?;
        Some(Self { png: png.into_inner(), width, height })
    }

    /// The picture that is kept, where there is one.
    pub async fn find(tx: &mut CompanyTx) -> Result<Option<Vec<u8>>> {
        Ok(sqlx::query_scalar!("select bytes from company_logo").fetch_optional(tx.conn()).await?)
    }

    /// The name of the picture that is kept.
    pub async fn sum(tx: &mut CompanyTx) -> Result<Option<String>> {
        Ok(sqlx::query_scalar!("select sum from company_logo").fetch_optional(tx.conn()).await?)
    }

    async fn keep(&self, tx: &mut CompanyTx, now: DateTime<Utc>) -> Result<()> {
        let sum: String = Sha256::digest(&self.png).iter().take(8).map(|b| format!("{b:02x}")).collect();
        sqlx::query!(
            "insert into company_logo (company_id, media_type, bytes, width, height, sum, kept_at) values (current_company(), 'image/png', $1, $2, $3, $4, $5)
             on conflict (company_id) do update set bytes = excluded.bytes, width = excluded.width, height = excluded.height, sum = excluded.sum, kept_at = excluded.kept_at",
            self.png,
            i32::try_from(self.width).unwrap_or_default(),
            i32::try_from(self.height).unwrap_or_default(),
            sum,
            now
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }
}

/// Takes a new picture; no transaction waits for a slow line.
pub async fn create(
    first: HrAdmin,
    mut parts: Parts,
    State(site): State<Site>,
    Now(now): Now,
    body: Result<Multipart, MultipartRejection>,
) -> Result<Answer<Show>> {
    drop(first);
    refuse_announced(&parts.headers, LARGEST + 64 * 1024)?;
    let bytes = receive(body.map_err(|_| Error::BadRequest("multipart"))?).await?;
    let logo = tokio::task::spawn_blocking(move || Logo::draw(&bytes)).await.map_err(|e| Error::internal("logo", e))?;
    let HrAdmin(mut member) = HrAdmin::from_request_parts(&mut parts, &site).await?;
    let Some(logo) = logo else {
        let mut errors = Errors::default();
        errors.add("logo", "logo-unreadable");
        return Ok(Answer::Again(Show::with(member, errors).await?));
    };
    logo.keep(&mut member.tx, now).await?;
    audit::Entry::new("changed", "company").write(&mut member.tx, now).await?;
    let next = to(member.tx.path("/settings")).notice("logo-kept");
    Ok(Answer::Saved(member.tx.save(next).await?))
}

/// Takes the picture away.
pub async fn remove(HrAdmin(mut member): HrAdmin, Now(now): Now) -> Result<Saved> {
    sqlx::query!("delete from company_logo").execute(member.tx.conn()).await?;
    audit::Entry::new("changed", "company").write(&mut member.tx, now).await?;
    let next = to(member.tx.path("/settings")).notice("logo-gone");
    member.tx.save(next).await
}

async fn receive(mut form: Multipart) -> Result<Vec<u8>> {
    let broken = |error: axum::extract::multipart::MultipartError| match error.status() {
        axum::http::StatusCode::PAYLOAD_TOO_LARGE => Error::TooLarge,
        _ => Error::BadRequest("multipart"),
    };
    let mut bytes = Vec::new();
    while let Some(mut field) = form.next_field().await.map_err(broken)? {
        let wanted = field.name() == Some("logo");
        while let Some(chunk) = field.chunk().await.map_err(broken)? {
            if bytes.len() + chunk.len() > LARGEST {
                return Err(Error::TooLarge);
            }
            if wanted {
                bytes.extend_from_slice(&chunk);
            }
        }
    }
    Ok(bytes)
}
