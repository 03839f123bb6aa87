//! How well each group of mentees is served (S26): shown before publishing, never for fewer people than the company's threshold.

use super::MatchRun;
use crate::kit::{db::CompanyTx, error::Result};

/// Mentees of one site or department. An empty name is the small groups together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    pub name: String,
    pub people: i64,
    pub matched: i64,
    pub points: i64,
}

impl MatchRun {
    /// The groups by site and by department, large ones first.
    pub(super) async fn fairness(&self, tx: &mut CompanyTx, threshold: i64) -> Result<[Vec<Group>; 2]> {
        let rows = sqlx::query!(
            r#"select g.kind as "kind!", g.name as "name!", count(*) as "people!", count(p.score) as "matched!", coalesce(sum(p.score), 0) as "points!"
               from match_candidate c
               cross join lateral (values ('site', c.site), ('department', c.department)) as g (kind, name)
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
        Ok([merged(of("site"), threshold), merged(of("department"), threshold)])
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
