//! Mentees beside people of the same department, level and tenure who took part in no program: who changed role, who left.
//! A comparison, no cause: whoever joins a program may differ in what no directory holds.

use chrono::NaiveDate;

use crate::{
    kit::{db::CompanyTx, error::Result, suppression},
    programs::Program,
};

/// Two groups that are alike in department, level and years in the company.
pub struct Comparison {
    pub since: NaiveDate,
    pub mentees: i64,
    pub others: i64,
    /// Of a hundred mentees, of a hundred of the others (weighted as the mentees are spread).
    pub changed: (i64, i64),
    pub left: (i64, i64),
}

impl Comparison {
    /// None before the program has begun, and while either group is smaller than the company's number.
    pub async fn of(tx: &mut CompanyTx, program: &Program, today: NaiveDate) -> Result<Option<Self>> {
        let row = sqlx::query!(
            r#"select since, mentees as "mentees!", others as "others!", mentees_changed, others_changed, mentees_left, others_left,
                 (select anonymity_threshold from company) as "least!"
               from comparison_facts($1, $2)"#,
            program.id.0,
            today
        )
        .fetch_one(tx.conn())
        .await?;
        let least = i64::from(row.least).max(suppression::FEWEST as i64);
        let Some(since) = row.since.filter(|_| row.mentees >= least && row.others >= least) else { return Ok(None) };
        let percent = |share: Option<f64>| (share.unwrap_or_default() * 100.0).round() as i64;
        Ok(Some(Self {
            since,
            mentees: row.mentees,
            others: row.others,
            changed: (percent(row.mentees_changed), percent(row.others_changed)),
            left: (percent(row.mentees_left), percent(row.others_left)),
        }))
    }
}
