//! The sender: takes what is due from the outbox to the mail server. A failing server delays; nothing is lost.

use std::time::Duration;

use chrono::{DateTime, Utc};
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{
        Attachment, Mailbox, MultiPart, SinglePart,
        header::{ContentType, Header, HeaderName, HeaderValue},
    },
    transport::smtp::PoolConfig,
};
use secrecy::{ExposeSecret, SecretString};
use sqlx::PgConnection;
use tokio::task::JoinSet;
use uuid::Uuid;

use super::{
    SITE,
    waiting::{self, Failure, Waiting},
};
use crate::kit::{
    clock::Clock,
    config::Config,
    db::{CompanyTx, Db},
    error::{Error, Result},
    id::CompanyId,
};

/// A mail is held for five minutes: whatever is claimed is on its way at once, and has gone or failed by then.
const PATIENCE: Duration = Duration::from_secs(60);
/// Mails on their way at once, each on a connection of its own. What a server of mail takes from one client at least; and enough, where it
/// answers in a twentieth of a second, for twenty thousand a minute.
const AT_ONCE: usize = 16;
/// Answers about this mail's mailbox. Any other refusal (a password, a quota, a closed server) is the server's own and may end.
const NO_SUCH_MAILBOX: [u16; 3] = [550, 551, 553];

/// Connections to the mail server, kept between mails.
#[derive(Clone)]
pub struct Sender {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    site: String,
}

/// The address of a mail server with its way of encryption: asked for, unless the server is this machine.
fn builder(url: &str) -> Result<lettre::transport::smtp::AsyncSmtpTransportBuilder, String> {
    let here =
        ["@localhost", "@127.0.0.1", "@[::1]", "//localhost", "//127.0.0.1", "//[::1]"].iter().any(|h| url.contains(h));
    let url = if url.starts_with("smtp://") && !url.contains("tls=") && !here {
        format!("{url}{}tls=required", if url.contains('?') { '&' } else { '?' })
    } else {
        url.to_owned()
    };
    Ok(AsyncSmtpTransport::<Tokio1Executor>::from_url(&url)
        .map_err(|e| e.to_string())?
        .timeout(Some(Duration::from_secs(20)))
        .pool_config(PoolConfig::new().max_size(AT_ONCE as u32)))
}

fn transport(url: &str) -> Result<AsyncSmtpTransport<Tokio1Executor>, String> {
    builder(url).map(|b| b.build())
}

/// Checks a mail server's address at start.
///
/// # Errors
/// With what is wrong, in words for the operator.
pub fn smtp_url(text: &str) -> Result<SecretString, String> {
    if !text.starts_with("smtp://") && !text.starts_with("smtps://") {
        return Err("expected an address like smtp://user:password@host:587 or smtps://user:password@host".into());
    }
    // Only the address is checked: a transport would need the runtime that does not run yet.
    builder(text).map(|_| SecretString::from(text))
}

/// Checks the sender's address at start.
///
/// # Errors
/// With what is wrong, in words for the operator.
pub fn mail_from(text: &str) -> Result<String, String> {
    text.parse::<Mailbox>()
        .map(|_| text.to_owned())
        .map_err(|e| format!("expected an address like \"Ithaca <ithaca@example.com>\": {e}"))
}

/// A report came back that this mail cannot be delivered.
///
/// # Errors
/// When the database refuses.
pub async fn bounced(db: &Db, mail: Uuid, now: DateTime<Utc>) -> Result<()> {
    let mut tx = db.accounts().await?;
    sqlx::query!("select mail_failed($1, $2, 'came back', true)", mail, now).fetch_one(tx.conn()).await?;
    tx.commit().await
}

impl Sender {
    /// The sender of this configuration; none without a mail server.
    ///
    /// # Errors
    /// When an address cannot be understood.
    pub fn from_config(config: &Config) -> Result<Option<Self>> {
        let Some(url) = &config.smtp_url else {
            return Ok(None);
        };
        Ok(Some(Self {
            transport: transport(url.expose_secret()).map_err(|e| Error::internal("ITHACA_SMTP_URL", e))?,
            from: config.mail_from.parse().map_err(|e| Error::internal("ITHACA_MAIL_FROM", e))?,
            site: config.public_url.clone(),
        }))
    }

    /// Sends what is due; answers how many mails left. As soon as some have left, the next ones are on their way, held from that moment on.
    ///
    /// # Errors
    /// When the database does not answer: what the server took is then sent again after the hold.
    pub async fn send_due(&self, db: &Db, clock: &Clock) -> Result<usize> {
        let mut left = 0;
        let mut on_their_way = JoinSet::new();
        // A database that does not answer ends it, but not before what is on its way has arrived.
        let mut trouble = Ok(());
        loop {
            let room = AT_ONCE - on_their_way.len();
            let held = match &trouble {
                Ok(()) => Waiting::claim(db, room, clock.now()).await,
                Err(_) => Ok(Vec::new()),
            };
            let held = held.unwrap_or_else(|error| {
                trouble = Err(error);
                Vec::new()
            });
            // Nothing more is due: what arrives is noted at once, before anything is claimed again.
            let all = held.len() < room;
            for mail in held {
                let sender = self.clone();
                on_their_way.spawn(async move { (mail.id, sender.send(&mail).await) });
            }
            let mut arrived = on_their_way.join_next().await;
            if arrived.is_none() {
                return trouble.map(|()| left);
            }
            while let Some(first) = arrived {
                let more = std::iter::from_fn(|| on_their_way.try_join_next());
                let back = std::iter::once(first).chain(more).collect::<std::result::Result<Vec<_>, _>>();
                let back = back.map_err(|e| Error::internal("sending mail", e))?;
                left += back.iter().filter(|(_, sent)| sent.is_ok()).count();
                if let Err(error) = waiting::note(db, &back, clock.now()).await {
                    trouble = Err(error);
                }
                let waits = all || on_their_way.len() > AT_ONCE / 2;
                arrived = if waits { on_their_way.try_join_next() } else { None };
            }
        }
    }

    /// The demo's sender: what is due counts as sent, and stays to be read on its page.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn lay_out_due(db: &Db, now: DateTime<Utc>) -> Result<()> {
        let mut tx = db.accounts().await?;
        Self::lay_out(tx.conn(), None, now).await?;
        tx.commit().await
    }

    /// The same for one company, in a transaction that is undone: the rehearsal's.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn lay_out_due_of(tx: &mut CompanyTx, now: DateTime<Utc>) -> Result<()> {
        let company = tx.company();
        Self::lay_out(tx.conn(), Some(company), now).await
    }

    async fn lay_out(conn: &mut PgConnection, company: Option<CompanyId>, now: DateTime<Utc>) -> Result<()> {
        loop {
            let laid_out = sqlx::query_scalar!(
                r#"select mail_sent(array(select id from claim_mail($1, 500, $2)), $1) as "n!""#,
                now,
                company.map(|c| c.0)
            );
            if laid_out.fetch_one(&mut *conn).await? == 0 {
                return Ok(());
            }
        }
    }

    async fn send(&self, mail: &Waiting) -> Result<(), Failure> {
        let message = self.message(mail).map_err(|problem| Failure { for_good: true, problem })?;
        match tokio::time::timeout(PATIENCE, self.transport.send(message)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(Failure {
                for_good: error.status().is_some_and(|code| NO_SUCH_MAILBOX.contains(&code.into())),
                problem: class(&error),
            }),
            Err(_) => Err(Failure { for_good: false, problem: "the mail server did not answer".into() }),
        }
    }

    /// The message: the same id each time it is tried, so that a mail program shows a repeated one once.
    fn message(&self, mail: &Waiting) -> Result<Message, String> {
        let host = self.from.email.domain();
        let mut message = Message::builder()
            .from(self.from.clone())
            .to(mail.address.parse().map_err(|e| format!("the address: {e}"))?)
            .subject(mail.subject.clone())
            .date(mail.queued_at.into())
            .message_id(Some(format!("<{}@{host}>", mail.id)))
            .header(Raw::<0>("auto-generated".into()));
        if let Some(stop) = &mail.stop {
            message = message
                .header(Raw::<1>(format!("<{}{stop}>", self.site)))
                .header(Raw::<2>("List-Unsubscribe=One-Click".into()));
        }
        let mut body = MultiPart::alternative()
            .singlepart(SinglePart::plain(self.complete(&mail.text)))
            .singlepart(SinglePart::html(self.complete(&mail.html)));
        // Mail programs with a calendar read the part beside the text; the others offer the file.
        if let Some(calendar) = &mail.calendar {
            let method = if calendar.contains("METHOD:CANCEL") { "CANCEL" } else { "REQUEST" };
            let kind = format!("text/calendar; charset=utf-8; method={method}");
            let kind = ContentType::parse(&kind).map_err(|e| e.to_string())?;
            body = body.singlepart(SinglePart::builder().header(kind.clone()).body(calendar.clone()));
            body = MultiPart::mixed()
                .multipart(body)
                .singlepart(Attachment::new("invite.ics".into()).body(calendar.clone(), kind));
        }
        message.multipart(body).map_err(|e| e.to_string())
    }

    fn complete(&self, words: &str) -> String {
        words.replace(&format!("{SITE}/"), &format!("{}/", self.site))
    }
}

/// What went wrong, by class and code: the server's own words may repeat the reader's address.
fn class(error: &lettre::transport::smtp::Error) -> String {
    match error.status() {
        Some(code) => format!("the mail server answered {code}"),
        None if error.is_timeout() => "the mail server did not answer".into(),
        None if error.is_client() => "the mail could not be offered to the server".into(),
        None => "no connection to the mail server".into(),
    }
}

/// The headers that lettre has no type for, by their place in this list.
const NAMES: [&str; 3] = ["Auto-Submitted", "List-Unsubscribe", "List-Unsubscribe-Post"];

#[derive(Clone)]
struct Raw<const N: usize>(String);

impl<const N: usize> Header for Raw<N> {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str(NAMES[N])
    }

    fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self(text.to_owned()))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.clone())
    }
}
