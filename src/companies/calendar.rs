//! Which days and hours a site works: its own calendar, else the company's, else Monday to Friday from seven to seven.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use crate::kit::{db::CompanyTx, error::Result};

/// The days and hours on which people of a site work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteCalendar {
    /// As the directory writes it; empty is the company itself.
    pub site: String,
    /// Monday is 1.
    pub workdays: BTreeSet<u32>,
    pub holidays: BTreeSet<NaiveDate>,
    /// Mail of no hurry leaves from this hour of the reader's day.
    pub mail_from: i8,
    /// And not from this hour on.
    pub mail_till: i8,
}

/// No site rests longer in one go.
const LONGEST_REST: usize = 400;

struct Row {
    site: String,
    workdays: Vec<i32>,
    holidays: Vec<NaiveDate>,
    mail_from: i32,
    mail_till: i32,
}

impl From<Row> for SiteCalendar {
    fn from(row: Row) -> Self {
        Self {
            site: row.site,
            workdays: row.workdays.into_iter().filter_map(|d| u32::try_from(d).ok()).collect(),
            holidays: row.holidays.into_iter().collect(),
            mail_from: i8::try_from(row.mail_from).unwrap_or(7),
            mail_till: i8::try_from(row.mail_till).unwrap_or(19),
        }
    }
}

impl SiteCalendar {
    /// Monday to Friday from seven to seven: where nobody has said otherwise.
    pub fn usual(site: &str) -> Self {
        Self {
            site: site.to_owned(),
            workdays: (1..=5).collect(),
            holidays: BTreeSet::new(),
            mail_from: 7,
            mail_till: 19,
        }
    }

    /// The calendar that holds at a site.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(tx: &mut CompanyTx, site: &str) -> Result<Self> {
        let row = sqlx::query_as!(
            Row,
            "select site, workdays, holidays, mail_from, mail_till from site_calendar where site in ($1, '') order by site desc limit 1",
            site
        );
        Ok(row.fetch_optional(tx.conn()).await?.map_or_else(|| Self::usual(site), Self::from))
    }

    /// Every calendar of the company, its own first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn all(tx: &mut CompanyTx) -> Result<Vec<Self>> {
        let rows = sqlx::query_as!(
            Row,
            "select site, workdays, holidays, mail_from, mail_till from site_calendar order by site"
        );
        Ok(rows.fetch_all(tx.conn()).await?.into_iter().map(Self::from).collect())
    }

    /// Keeps it.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn save(&self, tx: &mut CompanyTx) -> Result<()> {
        let workdays: Vec<i32> = self.workdays.iter().filter_map(|d| i32::try_from(*d).ok()).collect();
        let holidays: Vec<NaiveDate> = self.holidays.iter().copied().collect();
        sqlx::query!(
            "insert into site_calendar (company_id, site, workdays, holidays, mail_from, mail_till) values (current_company(), $1, $2, $3, $4, $5)
             on conflict (company_id, site) do update
               set workdays = excluded.workdays, holidays = excluded.holidays, mail_from = excluded.mail_from, mail_till = excluded.mail_till",
            self.site,
            &workdays,
            &holidays,
            i32::from(self.mail_from),
            i32::from(self.mail_till)
        )
        .execute(tx.conn())
        .await?;
        Ok(())
    }

    /// Whether people work on this day.
    pub fn works_on(&self, day: NaiveDate) -> bool {
        self.workdays.contains(&day.weekday().number_from_monday()) && !self.holidays.contains(&day)
    }

    /// The day that is `count` working days after `day`.
    pub fn working_days_after(&self, day: NaiveDate, count: usize) -> NaiveDate {
        let mut working = day.iter_days().skip(1).take(LONGEST_REST).filter(|d| self.works_on(*d));
        working.nth(count.saturating_sub(1)).unwrap_or(day)
    }

    /// The day that is `count` working days before `day`.
    pub fn working_days_before(&self, day: NaiveDate, count: usize) -> NaiveDate {
        let mut working =
            (1..).take(LONGEST_REST).map(|n| day - chrono::Duration::days(n)).filter(|d| self.works_on(*d));
        working.nth(count.saturating_sub(1)).unwrap_or(day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn s18_three_working_days_skip_weekends_and_holidays_of_the_site() {
        let hamburg = SiteCalendar::usual("Hamburg");
        assert_eq!(hamburg.working_days_after(day("2026-03-10"), 3), day("2026-03-13"));
        assert_eq!(hamburg.working_days_after(day("2026-03-12"), 3), day("2026-03-17"));
        assert_eq!(hamburg.working_days_after(day("2026-03-14"), 3), day("2026-03-18"));
        let mut dubai = SiteCalendar::usual("Dubai");
        dubai.workdays = [7, 1, 2, 3, 4].into();
        dubai.holidays = [day("2026-03-15")].into();
        assert_eq!(dubai.working_days_after(day("2026-03-12"), 3), day("2026-03-18"));
        assert_eq!(hamburg.working_days_before(day("2026-03-17"), 3), day("2026-03-12"));
    }
}
