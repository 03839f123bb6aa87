//! Titles that the catalogue does not know yet: how a new job role is written, its family, level, and whether it leads people.

use super::fold::fold;

/// Words that say how high a role is, not what it is about.
const RANKS: &[(&str, i32)] = &[
    ("trainee", 0),
    ("intern", 0),
    ("apprentice", 0),
    ("praktikant", 0),
    ("praktikantin", 0),
    ("auszubildende", 0),
    ("auszubildender", 0),
    ("werkstudent", 0),
    ("werkstudentin", 0),
    ("stagista", 0),
    ("tirocinante", 0),
    ("apprendista", 0),
    ("junior", 1),
    ("jr", 1),
    ("assistant", 1),
    ("associate", 1),
    ("entry", 1),
    ("i", 1),
    ("ii", 2),
    ("senior", 3),
    ("sr", 3),
    ("iii", 3),
    ("expert", 3),
    ("esperto", 3),
    ("esperta", 3),
    ("lead", 4),
    ("leader", 4),
    ("leiter", 5),
    ("leiterin", 5),
    ("principal", 4),
    ("staff", 2),
    ("iv", 4),
    ("supervisor", 4),
    ("capo", 4),
    ("teamleiter", 4),
    ("teamleiterin", 4),
    ("manager", 5),
    ("managerin", 5),
    ("responsabile", 5),
    ("coordinatore", 4),
    ("coordinatrice", 4),
    ("head", 6),
    ("abteilungsleiter", 6),
    ("abteilungsleiterin", 6),
    ("bereichsleiter", 7),
    ("bereichsleiterin", 7),
    ("director", 7),
    ("direktor", 7),
    ("direktorin", 7),
    ("direttore", 7),
    ("direttrice", 7),
    ("vp", 8),
    ("president", 8),
    ("presidente", 8),
    ("chief", 9),
    ("ceo", 9),
    ("cfo", 9),
    ("cto", 9),
    ("coo", 9),
    ("geschaftsfuhrer", 9),
    ("geschaftsfuhrerin", 9),
];

const LEADERS: &[&str] = &[
    "manager",
    "managerin",
    "head",
    "lead",
    "leader",
    "leader,",
    "director",
    "direktor",
    "direktorin",
    "direttore",
    "direttrice",
    "leiter",
    "leiterin",
    "leitung",
    "responsabile",
    "capo",
    "caporeparto",
    "capoturno",
    "capogruppo",
    "chief",
    "supervisor",
    "superintendent",
    "vp",
    "president",
    "vorstand",
    "foreman",
    "vorgesetzter",
    "ceo",
    "cfo",
    "cto",
    "coo",
    "geschaftsfuhrer",
    "geschaftsfuhrerin",
    "meister",
];

const SMALL: &[&str] = &[
    "of",
    "the",
    "for",
    "and",
    "fur",
    "der",
    "die",
    "des",
    "di",
    "del",
    "della",
    "dei",
    "e",
    "vice",
    "deputy",
    "stellvertretender",
    "stellvertretende",
    "executive",
];

/// Whether whoever holds a role of this title leads people, as far as the title says.
pub fn leads_people(title: &str) -> bool {
    words(title).iter().any(|w| {
        LEADERS.contains(&w.as_str())
            || (w.len() > 7 && (w.ends_with("leiter") || w.ends_with("leiterin") || w.ends_with("leitung")))
    })
}

/// The level that the title itself speaks of; a plain title is 2.
pub fn level(title: &str) -> i32 {
    words(title)
        .iter()
        .filter_map(|w| RANKS.iter().find(|(rank, _)| rank == w).map(|(_, level)| *level))
        .max()
        .unwrap_or(2)
}

/// What the role is about: the title without its rank ("Senior Engineer" and "Engineer" are of one family).
pub fn family(title: &str) -> String {
    let kept: Vec<&str> = title
        .split_whitespace()
        .filter(|piece| {
            let plain = bare(piece);
            !plain.is_empty() && !RANKS.iter().any(|(rank, _)| *rank == plain) && !SMALL.contains(&plain.as_str())
        })
        .map(|piece| piece.trim_matches([',', ';', '/', '-', '–', '(', ')']))
        .collect();
    let family = kept.join(" ");
    if family.is_empty() { bare_rank(title) } else { family }
}

/// A title that is all rank ("Senior Staff", "Manager") is its own family, without the steps.
fn bare_rank(title: &str) -> String {
    const STEPS: &[&str] =
        &["senior", "sr", "junior", "jr", "i", "ii", "iii", "iv", "assistant", "associate", "deputy", "vice"];
    let kept: Vec<&str> = title.split_whitespace().filter(|piece| !STEPS.contains(&bare(piece).as_str())).collect();
    if kept.is_empty() { title.to_owned() } else { kept.join(" ") }
}

/// A title as the catalogue writes it: shouting becomes speech.
pub fn written(title: &str) -> String {
    let shouted =
        title.chars().any(char::is_alphabetic) && !title.chars().any(char::is_lowercase) && title.chars().count() > 5;
    if !shouted {
        return title.to_owned();
    }
    let speak = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().map(String::from).unwrap_or_default();
        first + &letters.flat_map(char::to_lowercase).collect::<String>()
    };
    title.split(' ').map(|w| if w.chars().count() <= 2 { w.to_owned() } else { speak(w) }).collect::<Vec<_>>().join(" ")
}

fn words(title: &str) -> Vec<String> {
    fold(title).split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

fn bare(piece: &str) -> String {
    fold(piece).chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_says_whether_it_leads_people() {
        for title in [
            "Manager",
            "Head of Grid",
            "Technique Leader",
            "Team Lead, Billing",
            "Finance Director",
            "Abteilungsleiterin Netze",
            "Leiter Vertrieb",
            "Responsabile Acquisti",
            "Direttrice vendite",
        ] {
            assert!(leads_people(title), "{title}");
        }
        for title in ["Engineer", "Senior Staff", "Arbeiter", "Mitarbeiterin Vertrieb", "Analista", "Headhunter"] {
            assert!(!leads_people(title), "{title}");
        }
    }

    #[test]
    fn ranks_make_levels_and_the_rest_makes_the_family() {
        let of = |title: &str| (family(title), level(title));
        assert_eq!(of("Senior Engineer"), ("Engineer".into(), 3));
        assert_eq!(of("Assistant Engineer"), ("Engineer".into(), 1));
        assert_eq!(of("Engineer"), ("Engineer".into(), 2));
        assert_eq!(of("Senior Staff"), ("Staff".into(), 3));
        assert_eq!(of("Staff"), ("Staff".into(), 2));
        assert_eq!(of("Head of Grid Planning"), ("Grid Planning".into(), 6));
        assert_eq!(of("Responsabile Qualità"), ("Qualità".into(), 5));
        assert_eq!(of("Manager"), ("Manager".into(), 5));
    }

    #[test]
    fn shouting_becomes_speech() {
        assert_eq!(written("RESPONSABILE QUALITÀ IT"), "Responsabile Qualità IT");
        assert_eq!(written("VP IT"), "VP IT");
        assert_eq!(written("DevOps Engineer"), "DevOps Engineer");
    }
}
