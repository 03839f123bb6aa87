//! How mentees see themselves at the end against the start: the same people at both, with how sure the average is. No cause is claimed.

use crate::{
    feedback::Question,
    kit::{db::CompanyTx, error::Result, page::Chrome, text::Lang},
    programs::Program,
};

/// One self-rating at both ends, over whole batches.
#[derive(Clone, Debug, PartialEq)]
pub struct Growth {
    pub people: i64,
    pub at_start: f64,
    pub at_end: f64,
    /// The average midway, of those who answered then as well.
    pub midway: Option<f64>,
    /// How many changed by -4 to 4 steps.
    changes: [i64; 9],
}

/// Up to so many people the interval is exact; above, a normal distribution is as near as anybody could see.
const EXACT: i64 = 150;

/// What lies outside on either side of an interval of 95 in a hundred.
const TAIL: f64 = 0.025;

impl Growth {
    /// Every self-rating of a program that may be shown.
    pub async fn of(tx: &mut CompanyTx, program: &Program) -> Result<Vec<(Question, Self)>> {
        let rows = sqlx::query!(
            r#"select question, people, at_start, at_end, changes, midway, midway_people from growth_batch
               where program_id = $1 and (select sum(b.people) from growth_batch b where b.company_id = growth_batch.company_id
                 and b.program_id = growth_batch.program_id and b.question = growth_batch.question) >= (select anonymity_threshold from company)
               order by question, number"#,
            program.id.0
        )
        .fetch_all(tx.conn())
        .await?;
        let mut all: Vec<(Question, Self)> = Vec::new();
        let questions: std::collections::BTreeSet<&str> = rows.iter().map(|r| r.question.as_str()).collect();
        for word in questions {
            let Some(question) = Question::of(word) else { continue };
            let (mut people, mut start, mut end, mut midway, mut midway_people) = (0, 0, 0, 0, 0);
            let mut changes = [0; 9];
            for row in rows.iter().filter(|r| r.question == word) {
                people += i64::from(row.people);
                start += row.at_start;
                end += row.at_end;
                midway += row.midway.unwrap_or_default();
                midway_people += row.midway_people.unwrap_or_default();
                for (all, n) in changes.iter_mut().zip(&row.changes) {
                    *all += i64::from(*n);
                }
            }
            let rated = changes.iter().sum::<i64>().max(1) as f64;
            let midway = (midway_people > 0).then(|| f64::from(midway) / f64::from(midway_people));
            let (at_start, at_end) = (f64::from(start) / rated, f64::from(end) / rated);
            all.push((question, Self { people, at_start, at_end, midway, changes }));
        }
        Ok(all)
    }

    /// Where the average change lies in 95 of a hundred draws of as many people from these (the bootstrap's percentiles, computed
    /// over all draws instead of some).
    pub fn interval(&self) -> (f64, f64) {
        interval(&self.changes)
    }

    /// The average change.
    pub fn change(&self) -> f64 {
        self.at_end - self.at_start
    }

    /// "+0.8 (+0.3 to +1.2)".
    pub fn change_words(&self, chrome: &Chrome) -> String {
        let (low, high) = self.interval();
        let lang = chrome.lang;
        t!(
            chrome,
            "growth-change",
            change = signed(lang, self.change()),
            low = signed(lang, low),
            high = signed(lang, high)
        )
    }

    /// Start and end as places on a line and in words.
    pub fn climb(&self, lang: &Lang) -> (i64, i64, String, String) {
        let x = |step: f64| 8 + ((step - 1.0) * 36.0).round() as i64;
        (x(self.at_start), x(self.at_end), lang.tenths(self.at_start), lang.tenths(self.at_end))
    }
}

/// "+0.8", with a proper minus.
fn signed(lang: Lang, value: f64) -> String {
    let rounded = (value * 10.0).round() / 10.0;
    if rounded < 0.0 { format!("−{}", lang.tenths(-rounded)) } else { format!("+{}", lang.tenths(rounded.abs())) }
}

fn interval(changes: &[i64; 9]) -> (f64, f64) {
    let n = changes.iter().sum::<i64>();
    if n == 0 {
        return (0.0, 0.0);
    }
    let share = changes.map(|count| count as f64 / n as f64);
    let moment = |of: fn(f64) -> f64| share.iter().zip(-4i32..).map(|(p, step)| p * of(f64::from(step))).sum::<f64>();
    if n > EXACT {
        let mean = moment(|step| step);
        let spread = ((moment(|step| step * step) - mean * mean) / n as f64).sqrt() * 1.959_964;
        return (mean - spread, mean + spread);
    }
    let sums = sums_of(&share, n);
    let at = |tail: f64| {
        let mut below = 0.0;
        let place = sums.iter().position(|p| {
            below += p;
            below >= tail
        });
        (place.unwrap_or(sums.len() - 1) as f64 - 4.0 * n as f64) / n as f64
    };
    (at(TAIL), at(1.0 - TAIL))
}

/// How likely each sum of `n` draws is, from the least (-4 n) to the most.
fn sums_of(share: &[f64; 9], n: i64) -> Vec<f64> {
    let mut sums = vec![1.0];
    for _ in 0..n {
        let mut next = vec![0.0; sums.len() + 8];
        for (at, p) in sums.iter().enumerate() {
            for (step, q) in share.iter().enumerate() {
                next[at + step] += p * q;
            }
        }
        sums = next;
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_changing_alike_leaves_no_doubt() {
        assert_eq!(interval(&[0, 0, 0, 0, 0, 7, 0, 0, 0]), (1.0, 1.0));
        assert_eq!(interval(&[0; 9]), (0.0, 0.0));
    }

    #[test]
    fn the_interval_is_what_drawing_again_and_again_gives() {
        // 12 people: four stayed, five rose by one, two by two, one fell by one.
        let changes = [0, 0, 0, 1, 4, 5, 2, 0, 0];
        let (low, high) = interval(&changes);
        let people: Vec<f64> =
            changes.iter().zip(-4..).flat_map(|(n, step)| vec![f64::from(step); *n as usize]).collect();
        let mut state = 7u64;
        let mut means: Vec<f64> = (0..20_000)
            .map(|_| {
                let draw = |state: &mut u64| {
                    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                    people[(*state >> 33) as usize % people.len()]
                };
                (0..people.len()).map(|_| draw(&mut state)).sum::<f64>() / people.len() as f64
            })
            .collect();
        means.sort_by(f64::total_cmp);
        assert!((means[500] - low).abs() < 0.1 && (means[19_500] - high).abs() < 0.1, "{low} {high}");
        assert!(low < 8.0 / 12.0 && 8.0 / 12.0 < high);
    }

    #[test]
    fn many_people_are_as_sure_as_a_few_of_the_same_kind_say() {
        let (few, many) = (interval(&[0, 0, 0, 15, 60, 75, 0, 0, 0]), interval(&[0, 0, 0, 16, 64, 80, 0, 0, 0]));
        assert!((few.0 - many.0).abs() < 0.02 && (few.1 - many.1).abs() < 0.02, "{few:?} {many:?}");
    }

    #[test]
    fn a_fall_is_written_with_a_minus() {
        let signed = |value| signed(Lang::english(), value);
        assert_eq!([signed(-0.84), signed(0.0), signed(1.25)], ["−0.8", "+0.0", "+1.3"]);
        assert_eq!(super::signed(Lang::of("it").expect("Italian"), 3.04), "+3,0");
    }
}
