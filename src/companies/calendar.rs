//! Which days and hours a site works: its own calendar, else the company's, else Monday to Friday from seven to seven.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use jiff::tz::TimeZone;

use crate::kit::{db::CompanyTx, error::Result, text};

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

    /// The same, out of all the company's.
    pub fn at(all: &[Self], site: &str) -> Self {
        let of = |site: &str| all.iter().find(|calendar| calendar.site == site).cloned();
        of(site).or_else(|| of("")).unwrap_or_else(|| Self::usual(site))
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

    /// The first moment from `at` on at which mail of no hurry may reach somebody in this zone.
    pub fn mail_hour(&self, at: DateTime<Utc>, zone: &TimeZone) -> DateTime<Utc> {
        let today = text::date_in(at, zone);
        for day in today.iter_days().take(LONGEST_REST).filter(|d| self.works_on(*d)) {
            let from = text::moment_in(day, self.mail_from, 0, zone);
            let till = match self.mail_till {
                24 => day.succ_opt().and_then(|next| text::moment_in(next, 0, 0, zone)),
                hour => text::moment_in(day, hour, 0, zone),
            };
            if let (Some(from), Some(till)) = (from, till)
                && at < till
            {
                return at.max(from);
            }
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn moment(text: &str) -> DateTime<Utc> {
        text.parse().expect("a moment")
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

    #[test]
    fn mail_waits_for_the_morning_and_for_monday_where_its_reader_is() {
        let usual = SiteCalendar::usual("");
        let (berlin, tokyo) = (text::zone("Europe/Berlin", "UTC"), text::zone("Asia/Tokyo", "UTC"));
        let noon = moment("2026-03-10T11:00:00Z");
        assert_eq!(usual.mail_hour(noon, &berlin), noon);
        // 20:00 in Tokyo: tomorrow at seven there.
        assert_eq!(usual.mail_hour(noon, &tokyo), moment("2026-03-10T22:00:00Z"));
        // Friday evening: Monday at seven, and the clocks went forward on Sunday.
        assert_eq!(usual.mail_hour(moment("2026-03-27T20:00:00Z"), &berlin), moment("2026-03-30T05:00:00Z"));
        // And back again in October.
        assert_eq!(usual.mail_hour(moment("2026-10-23T20:00:00Z"), &berlin), moment("2026-10-26T06:00:00Z"));
    }
}
