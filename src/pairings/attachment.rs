//! Files beside a message (V2): of safe kinds by what they hold, kept in the database, given out for saving only.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

use super::{MessageId, Pairing, access::OfPairing};
use crate::kit::{
    db::CompanyTx,
    error::{Error, Result},
    extract::Path,
    id::PersonId,
};

crate::id!(
    /// A file beside a message.
    AttachmentId
);

/// The largest file, in bytes.
pub const LARGEST: usize = 10 * 1024 * 1024;

/// A file as a list names it; its content stays in the database.
pub struct Attachment {
    pub id: AttachmentId,
    pub message_id: MessageId,
    pub name: String,
    pub bytes: i32,
}

/// A file that came with a form and is of a safe kind.
pub struct Arrived {
    pub name: String,
    kind: &'static Kind,
    content: Vec<u8>,
}

/// A kind of file: its media type and the endings that its name may have, the first for whatever has none of them.
struct Kind {
    media_type: &'static str,
    endings: &'static [&'static str],
}

static PDF: Kind = Kind { media_type: "application/pdf", endings: &["pdf"] };
static PNG: Kind = Kind { media_type: "image/png", endings: &["png"] };
static JPEG: Kind = Kind { media_type: "image/jpeg", endings: &["jpg", "jpeg"] };
static GIF: Kind = Kind { media_type: "image/gif", endings: &["gif"] };
static WEBP: Kind = Kind { media_type: "image/webp", endings: &["webp"] };
static TEXT: Kind = Kind { media_type: "text/plain", endings: &["txt", "md", "csv"] };

/// Given out with this, a file that a browser opens after all can run and load nothing.
const POLICY: &str = "default-src 'none'; sandbox; frame-ancestors 'none'";

/// What the first bytes say; the name and the browser's word count for nothing.
fn kind_of(content: &[u8]) -> Option<&'static Kind> {
    let begins = |with: &[u8]| content.starts_with(with);
    if begins(b"%PDF-") {
        Some(&PDF)
    } else if begins(b"\x89PNG\r\n\x1a\n") {
        Some(&PNG)
    } else if begins(b"\xff\xd8\xff") {
        Some(&JPEG)
    } else if begins(b"GIF87a") || begins(b"GIF89a") {
        Some(&GIF)
    } else if begins(b"RIFF") && content.get(8..12) == Some(b"WEBP") {
        Some(&WEBP)
    } else {
        let text = std::str::from_utf8(content).ok()?;
        let plain = text.chars().all(|c| !c.is_control() || matches!(c, '\n' | '\r' | '\t'));
        plain.then_some(&TEXT)
    }
}

impl Arrived {
    /// A file as it came: none where it holds something that is not of a safe kind.
    pub fn read(name: &str, content: Vec<u8>) -> Option<Self> {
        let kind = kind_of(&content)?;
        Some(Self { name: safe_name(name, kind), kind, content })
    }
}

/// The last part of the name, of harmless characters, ending as its kind does: "evil.html" of text becomes "evil.html.txt".
fn safe_name(name: &str, kind: &Kind) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    // Turned-around letters would hide the real ending.
    let turned = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let kept: String = last.chars().filter(|c| !c.is_control() && !turned(*c)).take(140).collect();
    let kept = kept.trim().trim_start_matches('.').to_owned();
    let fits = kept
        .rsplit_once('.')
        .is_some_and(|(stem, ending)| !stem.is_empty() && kind.endings.iter().any(|e| e.eq_ignore_ascii_case(ending)));
    let ending = kind.endings.first().copied().unwrap_or_default();
    match (kept.is_empty(), fits) {
        (true, _) => format!("file.{ending}"),
        (false, true) => kept,
        (false, false) => format!("{kept}.{ending}"),
    }
}

impl Attachment {
    /// "240 KB".
    pub fn size(&self) -> String {
        let kilobytes = self.bytes / 1024;
        if kilobytes >= 1024 { format!("{} MB", kilobytes / 1024) } else { format!("{} KB", kilobytes.max(1)) }
    }

    /// The files of these messages.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(tx: &mut CompanyTx, messages: &[MessageId]) -> Result<Vec<Self>> {
        let ids: Vec<uuid::Uuid> = messages.iter().map(|m| m.0).collect();
        Ok(sqlx::query_as!(
            Self,
            r#"select id as "id: AttachmentId", message_id as "message_id: MessageId", name, octet_length(content) as "bytes!"
               from attachment where message_id = any($1) order by id limit 500"#,
            &ids
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// Keeps a file beside a message.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn keep(
        tx: &mut CompanyTx,
        pairing: &Pairing,
        message: MessageId,
        author: PersonId,
        file: &Arrived,
    ) -> Result<()> {
        sqlx::query!(
            "insert into attachment (company_id, id, message_id, pairing_id, author_id, name, media_type, content)
             values (current_company(), $1, $2, $3, $4, $5, $6, $7)",
            AttachmentId::new().0,
            message.0,
            pairing.id.0,
            author.0,
            file.name,
            file.kind.media_type,
            file.content
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }
}

#[derive(Deserialize)]
pub struct At {
    file: AttachmentId,
}

/// The file, for saving.
pub async fn show(mut at: OfPairing, Path(place): Path<At>) -> Result<Response> {
    let file = sqlx::query!(
        "select name, media_type, content from attachment where id = $1 and pairing_id = $2",
        place.file.0,
        at.pairing.id.0
    )
    .fetch_one(at.tx.conn())
    .await?;
    let mut response = file.content.into_response();
    let headers = response.headers_mut();
    let value = |text: &str| HeaderValue::from_str(text).map_err(|e| Error::internal("header", e));
    let kind = if file.media_type == "text/plain" { "text/plain; charset=utf-8" } else { &file.media_type };
    headers.insert(header::CONTENT_TYPE, value(kind)?);
    headers
        .insert(header::CONTENT_DISPOSITION, value(&format!("attachment; filename*=UTF-8''{}", percent(&file.name)))?);
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    Ok(response)
}

fn percent(name: &str) -> String {
    name.bytes()
        .map(|b| {
            if b.is_ascii_alphanumeric() || b"-_.".contains(&b) {
                char::from(b).to_string()
            } else {
                format!("%{b:02X}")
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn v2_a_file_is_what_it_holds_and_its_name_says_so() {
        let named = |name: &str, content: &[u8]| Arrived::read(name, content.to_vec()).map(|a| a.name);
        assert_eq!(named("notes.txt", b"hello"), Some("notes.txt".into()));
        assert_eq!(named("evil.html", b"<script>alert(1)</script>"), Some("evil.html.txt".into()));
        assert_eq!(named("../../etc/passwd", b"root"), Some("passwd.txt".into()));
        assert_eq!(named("photo.png", b"%PDF-1.7 ..."), Some("photo.png.pdf".into()));
        assert_eq!(named("\u{202e}fdp.exe", b"%PDF-1.7"), Some("fdp.exe.pdf".into()));
        assert_eq!(named("", b"\x89PNG\r\n\x1a\n..."), Some("file.png".into()));
        assert_eq!(named("tool.pdf", b"MZ\x90\x00\x03"), None);
        assert_eq!(named("sheet.xlsx", b"PK\x03\x04\x14\x00\x06"), None);
    }
}
