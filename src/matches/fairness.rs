//! How well each group of mentees is served (S26): shown before publishing, never for fewer people than the company's threshold.

use super::MatchRun;
use crate::{
    companies::Company,
    kit::{db::CompanyTx, error::Result, text::Lang},
};

/// Everything the panel shows: what the groups go by, and each group with its fit.
#[derive(Default)]
pub(super) struct Fairness(pub Vec<(String, Vec<Line>)>);

/// One group in the panel.
pub(super) struct Line {
    pub name: String,
    pub people: i64,
    pub matched: i64,
    /// Of 100; the average of those who have a mentor.
    pub fit: i32,
    /// Against the average of everybody, in a few words.
    pub against: String,
}

impl Fairness {
    /// The groups of a run; a way to go by that has one group only says nothing and is left out.
    pub async fn of(tx: &mut CompanyTx, run: &MatchRun, lang: Lang) -> Result<Self> {
        let threshold = Company::find(tx).await?.anonymity_threshold.max(5);
        let all = run.overall_fit();
        let line = |group: Group, is_decade: bool| {
            let fit = run.fit(i32::try_from(group.points.checked_div(group.matched).unwrap_or(0)).unwrap_or(0));
            Line {
                name: match group.name.as_str() {
                    "" => lang.get("match-group-others"),
                    decade if is_decade => t!(lang, "match-group-decade", decade = decade),
                    name => name.to_owned(),
                },
                people: group.people,
                matched: group.matched,
                fit,
                against: t!(lang, "match-group-against", n = (fit - all).abs(), way = way(fit - all)),
            }
        };
        let names = ["match-by-site", "match-by-function", "match-by-generation"];
        let groups = run.fairness(tx, i64::from(threshold)).await?.into_iter().zip(names);
        let shown = groups.filter(|(groups, _)| groups.len() > 1).map(|(groups, name)| {
            let is_decade = name == "match-by-generation";
            (lang.get(name), groups.into_iter().map(|group| line(group, is_decade)).collect())
        });
        Ok(Self(shown.collect()))
    }
}

fn way(difference: i32) -> &'static str {
    match difference {
        ..0 => "less",
        0 => "same",
        _ => "more",
    }
}

/// Mentees of one site, function or decade. An empty name is the small groups together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    pub name: String,
    pub people: i64,
    pub matched: i64,
    pub points: i64,
}

impl MatchRun {
    /// The groups by site, by function and by the decade in which they began to work, large ones first.
    pub(super) async fn fairness(&self, tx: &mut CompanyTx, threshold: i64) -> Result<[Vec<Group>; 3]> {
        let rows = sqlx::query!(
            r#"select g.kind as "kind!", g.name as "name!", count(*) as "people!", count(p.score) as "matched!", coalesce(sum(p.score), 0) as "points!"
               from match_candidate c
               cross join lateral (values ('site', c.site), ('function', c.job_function),
                 ('generation', case when c.generation > 0 then c.generation::text else '' end)) as g (kind, name)
               left join proposed_pair p on p.company_id = c.company_id and p.run_id = c.run_id and p.mentee_enrollment = c.enrollment_id
               where c.run_id = $1 and c.side = 'mentee'
               group by 1, 2 order by 3 desc, 2 limit 400"#,
            self.id.0
        )
        .fetch_all(tx.conn())
        .await?;
        let of = |kind: &str| -> Vec<Group> {
            let rows = rows.iter().filter(|r| r.kind == kind);
            rows.map(|r| Group { name: r.name.clone(), people: r.people, matched: r.matched, points: r.points })
                .collect()
        };
        Ok(["site", "function", "generation"].map(|kind| merged(of(kind), threshold)))
    }
}

/// Small groups become one; where that one is still small it takes in the next larger, so that nothing can be worked out by subtraction.
fn merged(mut groups: Vec<Group>, threshold: i64) -> Vec<Group> {
    let mut rest = Group { name: String::new(), people: 0, matched: 0, points: 0 };
    let is_small = |g: &Group| g.people < threshold || g.name.is_empty();
    let named = groups.iter().position(is_small).map(|_| ());
    while let Some(at) = groups
        .iter()
        .rposition(is_small)
        .or_else(|| (named.is_some() && rest.people < threshold && !groups.is_empty()).then(|| groups.len() - 1))
    {
        let small = groups.remove(at);
        rest.people += small.people;
        rest.matched += small.matched;
        rest.points += small.points;
    }
    if rest.people >= threshold {
        groups.push(rest);
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(name: &str, people: i64) -> Group {
        Group { name: name.into(), people, matched: people, points: people * 10 }
    }

    #[test]
    fn small_groups_are_merged_until_nobody_can_be_worked_out() {
        let shown = merged(vec![group("Hamburg", 20), group("Berlin", 6), group("Porto", 2)], 5);
        assert_eq!(shown, [group("Hamburg", 20), group("", 8)]);
        assert_eq!(
            merged(vec![group("Hamburg", 20), group("Berlin", 3), group("Porto", 2)], 5),
            [group("Hamburg", 20), group("", 5)]
        );
        assert_eq!(merged(vec![group("Hamburg", 4)], 5), []);
        assert_eq!(merged(vec![group("Hamburg", 9), group("Berlin", 5)], 5), [group("Hamburg", 9), group("Berlin", 5)]);
    }
}
