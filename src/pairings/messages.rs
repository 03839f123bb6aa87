//! What the two write to each other between sessions (V2): plain text, with files of safe kinds.

use askama::Template;
use axum::{
    extract::{FromRequestParts, Multipart, State, multipart::MultipartRejection},
    http::{StatusCode, request::Parts},
};
use chrono::{DateTime, Utc};
use serde::Deserialize;
use uuid::Uuid;

use super::{
    Head, MessageId, Pairing,
    access::OfPairing,
    attachment::{Arrived, Attachment, LARGEST},
};
use crate::{
    inbox::{self, Kind, Words},
    kit::{
        clock::Now,
        db::{CompanyTx, to},
        error::{Error, Result},
        extract::{Query, refuse_announced},
        form::Errors,
        id::PersonId,
        page::{Answer, Chrome, Page},
        site::Site,
    },
};

/// Messages on a page, and files beside one message.
const MOST: usize = 30;
const FILES: usize = 3;

/// Characters of a message.
const LONGEST: usize = 8000;

/// One message.
pub struct Message {
    pub id: MessageId,
    pub author_id: PersonId,
    pub body: String,
    pub sent_at: DateTime<Utc>,
}

#[derive(Template)]
#[template(path = "pairings/messages.html")]
pub struct Messages {
    chrome: Chrome,
    head: Head,
    list: Vec<Message>,
    files: Vec<Attachment>,
    /// The next page begins after this message.
    more: Option<MessageId>,
    errors: Errors,
    typed: String,
    key: Uuid,
}

#[derive(Deserialize, Default)]
pub struct Asked {
    before: Option<MessageId>,
}

impl Message {
    async fn of(tx: &mut CompanyTx, pairing: &Pairing, before: Option<MessageId>, most: usize) -> Result<Vec<Self>> {
        Ok(sqlx::query_as!(
            Self,
            r#"select id as "id: MessageId", author_id as "author_id: PersonId", body, sent_at
               from message where pairing_id = $1
                 and ($2::uuid is null or (sent_at, id) < (select b.sent_at, b.id from message b where b.id = $2))
               order by sent_at desc, id desc limit $3"#,
            pairing.id.0,
            before.map(|b| b.0),
            i64::try_from(most).unwrap_or_default()
        )
        .fetch_all(tx.conn())
        .await?)
    }

    /// Sends a message; none when this very form was sent before.
    async fn send(
        tx: &mut CompanyTx,
        pairing: &Pairing,
        author: PersonId,
        body: &str,
        key: Uuid,
        now: DateTime<Utc>,
    ) -> Result<Option<MessageId>> {
        let id = MessageId::new();
        let sent = sqlx::query!(
            "insert into message (company_id, id, pairing_id, author_id, body, sent_at, form_key)
             values (current_company(), $1, $2, $3, $4, $5, $6) on conflict on constraint message_once do nothing",
            id.0,
            pairing.id.0,
            author.0,
            body,
            now,
            key
        )
        .execute(tx.conn())
        .await?;
        Ok((sent.rows_affected() == 1).then_some(id))
    }
}

impl Messages {
    async fn of(mut at: OfPairing, before: Option<MessageId>, errors: Errors, typed: String) -> Result<Self> {
        let head = Head::of(&mut at, "messages").await?;
        let mut list = Message::of(&mut at.tx, &head.pairing, before, MOST + 1).await?;
        let more = list.len() > MOST;
        list.truncate(MOST);
        let more = list.last().map(|m| m.id).filter(|_| more);
        let ids: Vec<MessageId> = list.iter().map(|m| m.id).collect();
        let files = Attachment::of(&mut at.tx, &ids).await?;
        Ok(Self { chrome: at.chrome, head, list, files, more, errors, typed, key: Uuid::now_v7() })
    }

    fn files_of(&self, message: &Message) -> Vec<&Attachment> {
        self.files.iter().filter(|f| f.message_id == message.id).collect()
    }

    fn author(&self, message: &Message) -> &str {
        let head = &self.head;
        if message.author_id == head.mentor.id { &head.mentor.given_name } else { &head.mentee.given_name }
    }

    fn file_path(&self, file: &Attachment) -> String {
        self.chrome.at(self.head.pairing.page(&format!("/files/{}", file.id)))
    }
}

/// A form as it came, read before a transaction is opened again.
#[derive(Default)]
struct Typed {
    body: String,
    key: Option<Uuid>,
    files: Vec<Arrived>,
    wrong: Vec<(&'static str, &'static str)>,
}

impl Typed {
    async fn read(mut form: Multipart) -> Result<Self> {
        let mut typed = Self::default();
        while let Some(mut field) = form.next_field().await.map_err(|e| broken(&e))? {
            let (which, name) =
                (field.name().unwrap_or_default().to_owned(), field.file_name().unwrap_or_default().to_owned());
            let mut bytes = Vec::new();
            while let Some(chunk) = field.chunk().await.map_err(|e| broken(&e))? {
                if bytes.len() <= LARGEST {
                    bytes.extend_from_slice(&chunk);
                }
            }
            match which.as_str() {
                "body" => typed.body = text(bytes)?,
                "key" => typed.key = text(bytes)?.parse().ok(),
                "files" if name.is_empty() && bytes.is_empty() => {}
                "files" => typed.add(&name, bytes),
                _ => {}
            }
        }
        Ok(typed)
    }

    fn add(&mut self, name: &str, bytes: Vec<u8>) {
        if bytes.len() > LARGEST {
            self.wrong.push(("files", "message-file-too-large"));
        } else if bytes.is_empty() {
            self.wrong.push(("files", "message-file-empty"));
        } else if self.files.len() >= FILES {
            self.wrong.push(("files", "message-files-too-many"));
        } else {
            match Arrived::read(name, bytes) {
                Some(file) => self.files.push(file),
                None => self.wrong.push(("files", "message-file-kind")),
            }
        }
    }
}

fn text(bytes: Vec<u8>) -> Result<String> {
    String::from_utf8(bytes).ok().filter(|text| !text.contains('\0')).ok_or(Error::BadRequest("form"))
}

fn broken(error: &axum::extract::multipart::MultipartError) -> Error {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE { Error::TooLarge } else { Error::BadRequest("multipart") }
}

pub async fn show(at: OfPairing, Query(asked): Query<Asked>) -> Result<Page<Messages>> {
    at.must_be_agreed()?;
    Ok(Page(Messages::of(at, asked.before, Errors::default(), String::new()).await?))
}

/// A message arrives, with its files: no transaction waits for a slow line.
pub async fn create(
    first: OfPairing,
    mut parts: Parts,
    State(site): State<Site>,
    Now(now): Now,
    body: Result<Multipart, MultipartRejection>,
) -> Result<Answer<Messages>> {
    first.must_be_living()?;
    drop(first);
    refuse_announced(&parts.headers, 3 * LARGEST + 64 * 1024)?;
    let typed = Typed::read(body.map_err(|_| Error::BadRequest("multipart"))?).await?;
    let mut at = OfPairing::from_request_parts(&mut parts, &site).await?;
    at.must_be_living()?;
    let mut errors = Errors::default();
    let words = errors.optional("body", &typed.body, LONGEST);
    if words.is_empty() && typed.files.is_empty() && typed.wrong.is_empty() {
        errors.add("body", "error-required");
    }
    for (field, key) in &typed.wrong {
        errors.add(*field, key);
    }
    if !errors.is_empty() {
        return Ok(Answer::Again(Messages::of(at, None, errors, typed.body).await?));
    }
    let (me, other, pairing) = (at.me.id, at.other(), at.pairing.clone());
    let key = typed.key.unwrap_or_else(Uuid::now_v7);
    if let Some(message) = Message::send(&mut at.tx, &pairing, me, &words, key, now).await? {
        for file in &typed.files {
            Attachment::keep(&mut at.tx, &pairing, message, me, file).await?;
        }
        // One notice a day and direction, however much the two have to say.
        let about = format!("{} {me} {}", pairing.id, at.chrome.today());
        let name = Words::none().name("other", &format!("{} {}", at.me.given_name, at.me.family_name));
        inbox::tell(&mut at.tx, other, Kind::MessageWritten, &about, name, &pairing.page("/messages"), now).await?;
    }
    let next = at.tx.path(&pairing.page("/messages"));
    Ok(Answer::Saved(at.tx.save(to(next).notice("message-sent")).await?))
}
