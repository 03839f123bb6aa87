//! Rules, reasons why not, remedies and prices, put into words.

use super::{
    counts::{Counts, Remedy},
    people::People,
    swap::Cost,
};
use crate::kit::text::Lang;

/// What a rule asks for, as a sentence without a stop: "the two do not stand in one line of management".
pub(super) fn rule(lang: Lang, key: &str) -> String {
    t!(lang, "match-rule", rule = key)
}

/// A change that would match more people, as a sentence.
pub(super) fn remedy(lang: Lang, remedy: &Remedy, people: &People) -> String {
    let mentor = || people.mentor(&remedy.what).map(super::Candidate::name).unwrap_or_default();
    let said = match remedy.kind.as_str() {
        "relax" => t!(lang, "match-remedy-relax", rule = rule(lang, &remedy.what), n = remedy.matched),
        "place" => t!(lang, "match-remedy-place", mentor = mentor(), n = remedy.matched),
        _ => t!(lang, "match-remedy-mentors", mentor = mentor(), n = remedy.matched),
    };
    let helped: Vec<String> = remedy.helped.iter().take(3).filter_map(|key| Some(people.mentee(key)?.name())).collect();
    if helped.len() == remedy.helped.len() { format!("{said} ({})", helped.join(", ")) } else { said }
}

/// A price in short: the points, and who is touched.
pub(super) fn cost(lang: Lang, cost: &Cost) -> String {
    let mut said = vec![points(lang, cost.points)];
    if cost.left.is_empty() {
        said.push(t!(lang, "match-cost-others", n = cost.others));
    } else {
        said.push(t!(lang, "match-cost-left", n = cost.left.len(), who = cost.left.join(", ")));
    }
    said.extend(cost.broken.iter().map(|key| format!("{}.", t!(lang, "match-breaks", rule = rule(lang, key)))));
    said.join(" ")
}

/// "12 points less overall."
pub(super) fn points(lang: Lang, points: i64) -> String {
    let amount = lang.number(points.abs());
    let way = if points < 0 {
        "less"
    } else if points > 0 {
        "more"
    } else {
        "same"
    };
    t!(lang, "match-cost-points", way = way, n = points.abs(), amount = amount)
}

/// One bar of the chart, in units of its picture.
pub(super) struct Bar {
    pub x: i64,
    pub y: i64,
    pub height: i64,
    pub middle: i64,
    pub n: i64,
    pub label: String,
    pub weak: bool,
}

/// The pairs by fit, from the weakest ten to the strongest there are.
pub(super) fn bars(counts: &Counts, look_below: i32) -> Vec<Bar> {
    let filled: Vec<usize> = (0..counts.tens.len()).filter(|k| counts.tens.get(*k).is_some_and(|n| *n > 0)).collect();
    let (Some(&first), Some(&last)) = (filled.first(), filled.last()) else { return Vec::new() };
    let most = counts.tens.iter().copied().max().unwrap_or(1).max(1);
    let shown = counts.tens.iter().enumerate().skip(first).take(last - first + 1);
    shown
        .zip(0i64..)
        .map(|((ten, n), place)| {
            let height = if *n == 0 { 0 } else { (n * 44 / most).max(2) };
            let from = i32::try_from(ten).unwrap_or(0) * 10;
            let x = 4 + place * 44;
            Bar {
                x,
                y: 60 - height,
                height,
                middle: x + 19,
                n: *n,
                label: format!("{from}–{}", if ten == 9 { 100 } else { from + 9 }),
                weak: from + 10 <= look_below,
            }
        })
        .collect()
}
