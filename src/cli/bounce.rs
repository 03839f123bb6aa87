//! `ithaca bounce`: takes a report of failed delivery from the mail server's pipe and notes the address that takes no mail.

use std::io::Read;

use uuid::Uuid;

use super::Ground;
use crate::kit::{clock::Clock, config::Config, db::Db, mail::sender};

/// Reads the report from the standard input.
///
/// # Errors
/// When it names no mail of ours, or the database is not to be had.
pub async fn run(config: Config) -> anyhow::Result<()> {
    let mut report = Vec::new();
    std::io::stdin().lock().take(4 << 20).read_to_end(&mut report)?;
    let report = String::from_utf8_lossy(&report);
    if !failed_for_good(&report) {
        println!("nothing to note: the report does not say that delivery failed for good");
        return Ok(());
    }
    let mails = ours(&report);
    anyhow::ensure!(!mails.is_empty(), "the report names no mail of ours: it has no Message-ID that Ithaca gave");
    let ground = Ground::prepare(&config).await?;
    let db = Db::connect(ground.app.clone(), 2).await?;
    for mail in mails {
        sender::bounced(&db, mail, Clock::Real.now()).await?;
        println!("noted: the address of mail {mail} takes no mail");
    }
    ground.stop().await
}

/// RFC 3464: the action failed, with a status of class 5.
fn failed_for_good(report: &str) -> bool {
    let value = |name: &'static str| {
        report.lines().filter_map(move |line| {
            let (key, value) = line.split_once(':')?;
            key.trim().eq_ignore_ascii_case(name).then(|| value.trim().to_lowercase())
        })
    };
    value("action").any(|action| action == "failed") && value("status").any(|status| status.starts_with("5."))
}

/// The mails whose Message-ID stands in the report.
fn ours(report: &str) -> Vec<Uuid> {
    let mut ids: Vec<Uuid> =
        report.split('<').skip(1).filter_map(|piece| piece.split_once('@')?.0.parse().ok()).collect();
    ids.dedup();
    ids
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPORT: &str = "Content-Type: multipart/report; report-type=delivery-status\r\n\r\n\
        Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; ada@nordlicht.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n\
        Message-ID: <019ce9f0-6c3a-7c34-8a53-0e8ed4a27b11@ithaca.test>\r\n";

    #[test]
    fn a_report_of_failed_delivery_names_the_mail_and_a_delay_is_no_failure() {
        assert!(failed_for_good(REPORT));
        assert_eq!(ours(REPORT).len(), 1);
        assert!(!failed_for_good(&REPORT.replace("failed", "delayed").replace("5.1.1", "4.4.1")));
        assert!(ours("Message-ID: <somebody@elsewhere.example>").is_empty());
    }
}
