//! Names that may mean the same: by the three-letter pieces they share, with usual short forms written out.

use std::collections::{BTreeSet, HashMap};

/// From this share of common pieces on, two names are offered as one.
const LEAST: f64 = 0.55;
/// Pieces of more names than this say nothing.
const COMMON: usize = 400;
const MOST: usize = 60;

/// Short forms as people write them in titles.
const SHORT: &[(&str, &str)] = &[
    ("sr", "senior"),
    ("jr", "junior"),
    ("eng", "engineer"),
    ("engr", "engineer"),
    ("mgr", "manager"),
    ("dir", "director"),
    ("vp", "vice president"),
    ("hr", "human resources"),
    ("it", "information technology"),
    ("dev", "developer"),
    ("sw", "software"),
    ("swe", "software engineer"),
    ("qa", "quality assurance"),
    ("admin", "administrator"),
    ("asst", "assistant"),
    ("resp", "responsabile"),
    ("ing", "ingegnere"),
    ("dott", "dottore"),
    ("ltg", "leitung"),
    ("abt", "abteilung"),
];

/// Words that tell two roles apart, however alike the rest is.
const STEPS: &[&str] = &[
    "trainee",
    "junior",
    "senior",
    "lead",
    "head",
    "chief",
    "director",
    "manager",
    "principal",
    "assistant",
    "associate",
    "deputy",
    "vice",
    "i",
    "ii",
    "iii",
    "iv",
    "v",
    "leiter",
    "leiterin",
    "leitung",
    "responsabile",
    "capo",
    "direttore",
    "direttrice",
];

/// Pairs of places in the list whose names are alike, the most alike first. The names come in small letters without accents.
pub fn alike(names: &[String]) -> Vec<(usize, usize)> {
    let words: Vec<Vec<String>> = names.iter().map(|name| written_out(name)).collect();
    let pieces: Vec<BTreeSet<String>> = words.iter().map(|words| pieces(words)).collect();
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, of) in pieces.iter().enumerate() {
        for piece in of {
            places.entry(piece).or_default().push(at);
        }
    }
    let mut shared: HashMap<(usize, usize), usize> = HashMap::new();
    for at in places.values().filter(|at| at.len() <= COMMON) {
        for (n, first) in at.iter().enumerate() {
            for second in at.iter().skip(n + 1) {
                *shared.entry((*first, *second)).or_default() += 1;
            }
        }
    }
    let mut found: Vec<(f64, usize, usize)> = shared
        .into_iter()
        .filter_map(|((a, b), both)| {
            let (first, second) = (pieces.get(a)?, pieces.get(b)?);
            let share = both as f64 / (first.len() + second.len() - both) as f64;
            let apart = steps(words.get(a)?) != steps(words.get(b)?);
            (share >= LEAST && !apart).then_some((share, a, b))
        })
        .collect();
    found.sort_by(|x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
    found.into_iter().take(MOST).map(|(_, a, b)| (a, b)).collect()
}

fn written_out(name: &str) -> Vec<String> {
    name.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .flat_map(|word| {
            let long = SHORT.iter().find(|(short, _)| *short == word).map_or(word, |(_, long)| *long);
            long.split(' ').map(str::to_owned)
        })
        .collect()
}

/// As the database's trigrams: two blanks before each word, one behind.
fn pieces(words: &[String]) -> BTreeSet<String> {
    let mut pieces = BTreeSet::new();
    for word in words {
        let padded: Vec<char> = format!("  {word} ").chars().collect();
        pieces.extend(padded.windows(3).map(|three| three.iter().collect::<String>()));
    }
    pieces
}

fn steps(words: &[String]) -> BTreeSet<&str> {
    words
        .iter()
        .map(String::as_str)
        .filter(|word| STEPS.contains(word) || word.chars().all(|c| c.is_ascii_digit()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::alike;

    fn of(names: &[&str]) -> Vec<(usize, usize)> {
        alike(&names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn short_forms_typing_slips_and_endings_are_alike() {
        assert_eq!(of(&["senior software engineer", "sr. swe", "plant controller"]), [(0, 1)]);
        assert_eq!(of(&["plant controller", "plant controler"]), [(0, 1)]);
        assert_eq!(of(&["grid planner (m/f)", "grid planner"]), [(0, 1)]);
    }

    #[test]
    fn another_step_of_the_ladder_is_another_role() {
        assert_eq!(of(&["grid engineer", "senior grid engineer", "junior grid engineer", "grid engineer ii"]), []);
        assert_eq!(of(&["data analyst", "plant controller"]), []);
    }
}
