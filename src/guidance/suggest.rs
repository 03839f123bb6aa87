//! Who else can answer: mentors of the company who held the asker's role or offer the topic, each with the reason.

use chrono::NaiveDate;

use crate::{
    companies::TopicId,
    kit::{db::CompanyTx, error::Result, id::PersonId, page::Chrome},
};

/// Somebody who can answer, and why.
pub struct Suggestion {
    pub id: PersonId,
    pub given_name: String,
    pub family_name: String,
    pub department: String,
    pub site: String,
    /// The role they held and the asker holds.
    pub held: Option<String>,
    pub held_from: Option<NaiveDate>,
    pub held_until: Option<NaiveDate>,
    /// The topic they offer, with their line of proof.
    pub offers: Option<String>,
    pub proof: Option<String>,
}

impl Suggestion {
    /// Given and family name.
    pub fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name).trim().to_owned()
    }

    /// "Controlling, Hamburg".
    pub fn line(&self) -> String {
        [self.department.as_str(), self.site.as_str()]
            .into_iter()
            .filter(|w| !w.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    }

    /// The reasons as (icon, sentence), to the asker; to anybody else with the asker's name.
    pub fn reasons(&self, chrome: &Chrome, asker: Option<&str>) -> Vec<(&'static str, String)> {
        use chrono::Datelike;
        let mut reasons = Vec::new();
        let (who, name) = asker.map_or(("you", ""), |name| ("other", name));
        if let (Some(role), Some(from), Some(until)) = (&self.held, self.held_from, self.held_until) {
            let years = if from.year() == until.year() {
                from.year().to_string()
            } else {
                format!("{}\u{2013}{}", from.year(), until.year())
            };
            reasons.push((
                "briefcase",
                t!(chrome, "guidance-why-held", role = role, years = years, who = who, asker = name),
            ));
        }
        if let Some(topic) = &self.offers {
            reasons.push(("target", t!(chrome, "guidance-why-offers", topic = topic)));
        }
        if let Some(proof) = self.proof.as_ref().filter(|p| !p.is_empty()) {
            reasons.push(("lightbulb", t!(chrome, "guidance-why-proof", proof = proof)));
        }
        reasons
    }
}

/// Up to eight people who can answer `asker`: nobody in the line of management, nobody of `not`, the most fitting first.
/// Without a topic, the topics that the asker wants to learn count.
pub async fn suggest(
    tx: &mut CompanyTx,
    asker: PersonId,
    topic: Option<TopicId>,
    not: &[PersonId],
    today: NaiveDate,
) -> Result<Vec<Suggestion>> {
    let not: Vec<uuid::Uuid> = not.iter().map(|p| p.0).collect();
    Ok(sqlx::query_as!(
        Suggestion,
        r#"with recursive
             me as (select id, job_role_id, manager_id from person where id = $1),
             above as (
               select manager_id as id, 1 as depth from me where manager_id is not null
               union
               select p.manager_id, a.depth + 1 from above a join person p on p.id = a.id where p.manager_id is not null and a.depth < 30),
             below as (
               select id, 1 as depth from person where manager_id = $1
               union
               select p.id, b.depth + 1 from below b join person p on p.manager_id = b.id where b.depth < 30),
             place as (
               select e.company_id, e.id, e.person_id from enrollment e join program g on g.company_id = e.company_id and g.id = e.program_id
               where e.side = 'mentor' and e.state in ('approved', 'placed') and g.state in ('enrolling', 'matching', 'running', 'closing')),
             wanted as (
               select w.topic_id from wanted_topic w join enrollment e on e.company_id = w.company_id and e.id = w.enrollment_id
               where e.person_id = $1)
           select p.id as "id: PersonId", p.given_name, p.family_name, p.department, p.site,
             h.title as "held?", h.started_on as "held_from?", h.ended_on as "held_until?", o.name as "offers?", o.proof as "proof?"
           from person p
           left join lateral (
             select r.title, y.started_on, y.ended_on from role_history y
             join job_role r on r.company_id = y.company_id and r.id = y.job_role_id
             where y.company_id = p.company_id and y.person_id = p.id and y.ended_on is not null and y.job_role_id = (select job_role_id from me)
             order by y.started_on desc limit 1) h on true
           left join lateral (
             select t.name, f.proof from place x
             join offer f on f.company_id = x.company_id and f.enrollment_id = x.id
             join topic t on t.company_id = f.company_id and t.id = f.topic_id
             where x.person_id = p.id and (f.topic_id = $2 or ($2::uuid is null and f.topic_id in (select topic_id from wanted)))
             order by f.level desc, f.topic_id limit 1) o on true
           where p.id <> $1 and p.id <> all($3) and (h.title is not null or o.name is not null)
             and exists (select from place x where x.person_id = p.id)
             and p.id not in (select id from above) and p.id not in (select id from below)
             and not has_left(p.leaving_date, $4)
           order by (o.name is not null and h.title is not null) desc, (o.name is not null) desc, h.ended_on desc nulls last, p.id
           limit 8"#,
        asker.0,
        topic.map(|t| t.0),
        &not,
        today
    )
    .fetch_all(tx.conn())
    .await?)
}
