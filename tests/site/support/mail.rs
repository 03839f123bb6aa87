//! The mail that waits or went, and the links in it.

use super::World;

/// A mail of the outbox.
#[derive(Debug, sqlx::FromRow)]
pub struct Mail {
    pub address: String,
    pub subject: String,
    pub text: String,
    pub html: String,
}

impl Mail {
    /// The address inside the site that the mail's button leads to.
    pub fn link(&self) -> &str {
        let line = self.text.lines().find_map(|l| l.strip_prefix("ithaca:/"));
        line.unwrap_or_else(|| panic!("no link in {}", self.text))
    }
}

impl World {
    /// Every mail that was written, first to last.
    pub async fn mail(&self) -> Vec<Mail> {
        let mut owner = self.owner().await;
        sqlx::query_as("select address, subject, text_body as text, html_body as html from outbox order by id")
            .fetch_all(&mut owner)
            .await
            .expect("mail")
    }

    /// The last mail to this address.
    pub async fn last_mail(&self, address: &str) -> Mail {
        let mail = self.mail().await;
        mail.into_iter().rfind(|m| m.address == address).expect("a mail")
    }
}
