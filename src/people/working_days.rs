//! Which days and hours each site works: deadlines of working days count by it, and mail rests when people do.

use std::collections::BTreeSet;

use askama::Template;
use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::json;

use super::{
    Choices,
    access::{HrAdmin, Reader},
};
use crate::{
    companies::SiteCalendar,
    kit::{
        audit,
        clock::Now,
        db::{CompanyTx, to},
        error::{Error, Result},
        extract::{Form, Query},
        form::Errors,
        page::{Answer, Chrome, Page},
    },
};

#[derive(Template)]
#[template(path = "people/working_days.html")]
pub struct WorkingDays {
    chrome: Chrome,
    /// Every site of the directory, whether it has a calendar of its own.
    sites: Vec<(String, bool)>,
    errors: Errors,
    typed: Typed,
    may_change: bool,
}

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    site: String,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Typed {
    site: String,
    day: Vec<String>,
    holidays: String,
    mail_from: String,
    mail_till: String,
}

impl From<SiteCalendar> for Typed {
    fn from(calendar: SiteCalendar) -> Self {
        let holidays: Vec<String> = calendar.holidays.iter().map(NaiveDate::to_string).collect();
        Self {
            site: calendar.site,
            day: calendar.workdays.iter().map(u32::to_string).collect(),
            holidays: holidays.join("\n"),
            mail_from: calendar.mail_from.to_string(),
            mail_till: calendar.mail_till.to_string(),
        }
    }
}

impl Typed {
    fn parse(&self, errors: &mut Errors) -> SiteCalendar {
        let workdays: BTreeSet<u32> =
            self.day.iter().filter_map(|d| d.parse().ok()).filter(|d| (1..=7).contains(d)).collect();
        if workdays.is_empty() {
            errors.add("day", "working-days-none");
        }
        let mut holidays = BTreeSet::new();
        for line in self.holidays.lines().map(str::trim).filter(|line| !line.is_empty()) {
            match NaiveDate::parse_from_str(line, "%Y-%m-%d") {
                Ok(day) => {
                    holidays.insert(day);
                }
                Err(_) if !errors.is_empty() => {}
                Err(_) => errors.add_with("holidays", "working-days-bad", line.chars().take(40).collect::<String>()),
            }
        }
        if holidays.len() > 500 {
            errors.add_with("holidays", "working-days-many", 500);
        }
        let (from, till) =
            (errors.number("mail_from", &self.mail_from, 0..=23), errors.number("mail_till", &self.mail_till, 1..=24));
        if from >= till && errors.is_empty() {
            errors.add("mail_till", "working-days-hours");
        }
        let hour = |h: i32| i8::try_from(h).unwrap_or_default();
        SiteCalendar { site: self.site.clone(), workdays, holidays, mail_from: hour(from), mail_till: hour(till) }
    }
}

impl WorkingDays {
    /// The days of a week: (number, name, worked on).
    fn days(&self) -> Vec<(String, String, bool)> {
        // 5 January 1970 was a Monday.
        (1..=7)
            .map(|n| {
                let day = NaiveDate::from_ymd_opt(1970, 1, 4).unwrap_or_default() + chrono::Duration::days(n);
                let number = n.to_string();
                let on = self.typed.day.contains(&number);
                (number, self.chrome.lang.weekday(day), on)
            })
            .collect()
    }

    fn heading(&self) -> String {
        if self.typed.site.is_empty() {
            self.chrome.lang.get("working-days-everywhere")
        } else {
            self.typed.site.clone()
        }
    }
}

/// Every site of the directory; `NotFound` unless `site` is one of them, or the company itself.
async fn sites(tx: &mut CompanyTx, site: &str) -> Result<Vec<(String, bool)>> {
    let own: BTreeSet<String> = SiteCalendar::all(tx).await?.into_iter().map(|c| c.site).collect();
    let sites = Choices::of(tx).await?.sites;
    if !site.is_empty() && !sites.iter().any(|known| known == site) {
        return Err(Error::NotFound);
    }
    Ok(sites.into_iter().map(|site| (site.clone(), own.contains(&site))).collect())
}

pub async fn show(Reader(mut member): Reader, Query(asked): Query<Asked>) -> Result<Page<WorkingDays>> {
    let sites = sites(&mut member.tx, &asked.site).await?;
    let calendar = SiteCalendar::of(&mut member.tx, &asked.site).await?;
    let typed = Typed { site: asked.site, ..Typed::from(calendar) };
    let may_change = member.me.hr_admin;
    Ok(Page(WorkingDays { chrome: member.chrome, sites, errors: Errors::default(), typed, may_change }))
}

pub async fn update(
    HrAdmin(mut member): HrAdmin,
    Now(now): Now,
    Form(typed): Form<Typed>,
) -> Result<Answer<WorkingDays>> {
    let sites = sites(&mut member.tx, &typed.site).await?;
    let mut errors = Errors::default();
    let calendar = typed.parse(&mut errors);
    if !errors.is_empty() {
        return Ok(Answer::Again(WorkingDays { chrome: member.chrome, sites, errors, typed, may_change: true }));
    }
    calendar.save(&mut member.tx).await?;
    audit::Entry::new("changed", "company").detail(json!({ "site": calendar.site })).write(&mut member.tx, now).await?;
    let path = member.tx.path("/settings/working-days");
    Ok(Answer::Saved(member.tx.save(to(path).notice("settings-saved")).await?))
}
