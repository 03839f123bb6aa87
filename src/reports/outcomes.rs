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
    spread: Option<Spread>,
}

/// How far the changes of twenty people or more lie apart.
#[derive(Clone, Debug, PartialEq)]
struct Spread {
    /// Not all who are counted: those who came since the last twenty wait for others.
    people: i64,
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
            r#"select b.question, sum(b.people) as "people!", sum(b.answers) as "answers!", sum(b.at_start) as "at_start!", sum(b.at_end) as "at_end!",
                 sum(b.midway) as midway, sum(b.midway_people) as midway_people,
                 (select c.people from growth_changes($1) c where c.question = b.question) as of_people,
                 (select c.changes from growth_changes($1) c where c.question = b.question) as changes
               from growth_batch b where b.program_id = $1
               group by b.question having sum(b.people) >= (select anonymity_threshold from company) order by b.question"#,
            program.id.0
        )
        .fetch_all(tx.conn())
        .await?;
        let average = |sum: i64, n: i64| sum as f64 / n.max(1) as f64;
        let all = rows.into_iter().filter_map(|row| {
            let spread = row.of_people.zip(row.changes.and_then(|changes| changes.try_into().ok()));
            let growth = Self {
                people: row.people,
                at_start: average(row.at_start, row.answers),
                at_end: average(row.at_end, row.answers),
                midway: row.midway.zip(row.midway_people).map(|(sum, n)| average(sum, n)),
                spread: spread.map(|(people, changes)| Spread { people, changes }),
            };
            Some((Question::of(&row.question)?, growth))
        });
        Ok(all.collect())
    }

    /// Where the average change lies in 95 of a hundred draws of as many people from these (the bootstrap's percentiles, computed
    /// over all draws instead of some). None under twenty people: of a few, it could say what one of them answered.
    pub fn interval(&self) -> Option<(f64, f64)> {
        self.spread.as_ref().map(|spread| interval(&spread.changes))
    }

    /// The average change.
    pub fn change(&self) -> f64 {
        self.at_end - self.at_start
    }

    /// "+0.8", from twenty people on "+0.8 (+0.3 to +1.2)".
    pub fn change_words(&self, chrome: &Chrome) -> String {
        let lang = chrome.lang;
        let change = signed(lang, self.change());
        let (Some(spread), Some((low, high))) = (&self.spread, self.interval()) else { return change };
        let (low, high) = (signed(lang, low), signed(lang, high));
        if spread.people == self.people {
            t!(chrome, "growth-change", change = change, low = low, high = high)
        } else {
            t!(chrome, "growth-change-of", change = change, low = low, high = high, people = spread.people)
        }
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
    use std::collections::BTreeMap;

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

    /// All ways in which `n` people may have changed, as how many changed by each step.
    fn ways(n: i64) -> Vec<[i64; 9]> {
        fn fill(step: usize, left: i64, so_far: &mut [i64; 9], all: &mut Vec<[i64; 9]>) {
            if step == 8 {
                so_far[8] = left;
                return all.push(*so_far);
            }
            for here in 0..=left {
                so_far[step] = here;
                fill(step + 1, left - here, so_far, all);
            }
        }
        let mut all = Vec::new();
        fill(0, n, &mut [0; 9], &mut all);
        all
    }

    /// Sentences that tell how many changed by some step, among those that say an average of two steps up or down at the most: beyond, any
    /// average says that few can have gone the other way.
    fn telling(n: i64, words: impl Fn(&Growth) -> String, with_interval: bool) -> usize {
        let mut shown: BTreeMap<String, Vec<[i64; 9]>> = BTreeMap::new();
        for changes in ways(n) {
            let average = changes.iter().zip(-4..).map(|(n, step)| n * step).sum::<i64>() as f64 / n as f64;
            if average.abs() > 2.0 {
                continue;
            }
            let spread = with_interval.then_some(Spread { people: n, changes });
            let growth = Growth { people: n, at_start: 3.0, at_end: 3.0 + average, midway: None, spread };
            shown.entry(words(&growth)).or_default().push(changes);
        }
        let pinned = |ways: &Vec<[i64; 9]>| (0..9).any(|step| ways.iter().all(|way| way[step] == ways[0][step]));
        shown.values().filter(|ways| pinned(ways)).count()
    }

    #[test]
    fn s16_v6_what_is_shown_of_a_few_people_does_not_tell_how_many_took_a_step() {
        let words = |growth: &Growth| {
            let signed = |value| signed(Lang::english(), value);
            let interval = growth.interval().map(|(low, high)| (signed(low), signed(high)));
            format!("{} {:.1} {interval:?}", signed(growth.change()), growth.at_end)
        };
        for n in 5..=9 {
            assert_eq!(telling(n, words, false), 0, "of {n} people");
        }
        // With its interval, an average of five does tell: that is why theirs has none.
        assert!(telling(5, words, true) > 0);
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
