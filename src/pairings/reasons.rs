//! Why two people fit, in sentences: puts the facts of a match into the reader's language.

use crate::{
    kit::text::Lang,
    matching::{Date, Fact, Nearness, Reason, Situation, Term},
};

/// Who reads the sentences; the name is the mentee's.
#[derive(Clone, Copy)]
pub enum Reader<'a> {
    Mentee,
    Mentor(&'a str),
    Coordinator(&'a str),
}

/// One sentence with the icon that stands before it. Roles and topics carry the titles of the day of the run.
pub struct Said {
    pub icon: &'static str,
    pub words: String,
    /// Speaks against the pair: begins with "But".
    pub less: bool,
}

impl Said {
    /// The sentence in pieces: (words, whether they are the fact itself and stand out).
    pub fn parts(&self) -> Vec<(&str, bool)> {
        self.words
            .split("**")
            .enumerate()
            .filter(|(_, part)| !part.is_empty())
            .map(|(k, part)| (part, k % 2 == 1))
            .collect()
    }

    /// The sentence for plain text.
    pub fn plain(&self) -> String {
        self.words.replace("**", "")
    }
}

/// Every sentence that the reasons bear out, role history first, then what weighs most; what speaks against comes last.
pub fn sentences(lang: Lang, reasons: &[Reason], reader: Reader<'_>) -> Vec<Said> {
    let mut said: Vec<(bool, bool, u32, Said)> = Vec::new();
    for reason in reasons {
        for (less, words) in of_term(lang, reason, reader) {
            let second = reason.term != Term::RoleHistory;
            said.push((less, second, u32::MAX - reason.points, Said { icon: icon(reason.term), words, less }));
        }
    }
    said.sort_by_key(|(less, second, weight, _)| (*less, *second, *weight));
    said.into_iter().map(|(_, _, _, said)| said).collect()
}

/// The most telling sentences, at most `most`, keeping room for one that speaks against.
pub fn chief(lang: Lang, reasons: &[Reason], reader: Reader<'_>, most: usize) -> Vec<Said> {
    let mut said = sentences(lang, reasons, reader);
    while said.len() > most {
        let firm = said.iter().filter(|s| !s.less).count();
        let drop = if firm >= most && firm < said.len() { firm - 1 } else { said.len() - 1 };
        said.remove(drop);
    }
    said
}

/// The name of a term, for "how 91 is made up".
pub fn term(lang: Lang, term: Term) -> String {
    lang.get(match term {
        Term::RoleHistory => "term-role-history",
        Term::Goals => "term-goals",
        Term::Situation => "term-situation",
        Term::Exchange => "term-exchange",
        Term::Generation => "term-generation",
        Term::Bridge => "term-bridge",
        Term::Style => "term-style",
        Term::Wishes => "term-wishes",
        Term::Location => "term-location",
        Term::Language => "term-language",
    })
}

fn icon(term: Term) -> &'static str {
    match term {
        Term::RoleHistory => "briefcase",
        Term::Goals => "target",
        Term::Situation => "sprout",
        Term::Exchange => "arrow-left-right",
        Term::Generation => "users",
        Term::Bridge => "building-2",
        Term::Style => "hand-helping",
        Term::Wishes => "heart-handshake",
        Term::Location => "map-pin",
        Term::Language => "languages",
    }
}

fn of_term(lang: Lang, reason: &Reason, reader: Reader<'_>) -> Vec<(bool, String)> {
    if reason.points == 0 {
        return match reason.term {
            Term::RoleHistory => vec![(true, lang.get("reason-role-none"))],
            Term::Goals => vec![(true, lang.get("reason-goals-none"))],
            _ => Vec::new(),
        };
    }
    reason.facts.iter().filter_map(|fact| of_fact(lang, fact, reader)).collect()
}

fn of_fact(lang: Lang, fact: &Fact, reader: Reader<'_>) -> Option<(bool, String)> {
    let (who, mentee) = match reader {
        Reader::Mentee => ("you", ""),
        Reader::Mentor(name) | Reader::Coordinator(name) => ("other", name),
    };
    let words = match fact {
        Fact::HeldRole { role, target, nearness, from, to, .. } => {
            let years = years(lang, *from, *to);
            let held = if *target { "target" } else { "current" };
            let now = if to.is_none() { "yes" } else { "no" };
            match nearness {
                Nearness::SameRole => {
                    t!(
                        lang,
                        "reason-role-same",
                        role = role,
                        years = years,
                        now = now,
                        held = held,
                        who = who,
                        mentee = mentee
                    )
                }
                Nearness::SameFamilyAndLevel => {
                    t!(lang, "reason-role-level", role = role, years = years, now = now)
                }
                Nearness::SameFamily => t!(lang, "reason-role-family", role = role, years = years, now = now),
            }
        }
        Fact::GoalsCovered { covered, of } => {
            let (n, topics) = (covered.len(), list(lang, covered));
            let few = n * 2 < *of;
            let key = if few { "reason-goals-few" } else { "reason-goals" };
            return Some((few, t!(lang, key, n = n, of = *of, topics = topics)));
        }
        Fact::Tenure { years } => t!(lang, "reason-tenure", years = *years),
        Fact::FirstTeam { year } => t!(lang, "reason-first-team", year = year.to_string()),
        Fact::HostCountry { country } => {
            t!(lang, "reason-host-country", country = place(lang, country), who = who, mentee = mentee)
        }
        Fact::WorksAbroad { .. } => lang.get("reason-works-abroad"),
        Fact::For { situation } => return heading(lang, *situation, who, mentee),
        Fact::TeachEachOther { mentee_teaches, mentor_teaches } => {
            let (up, down) = (list(lang, mentee_teaches), list(lang, mentor_teaches));
            match (mentee_teaches.is_empty(), mentor_teaches.is_empty()) {
                (false, false) => t!(lang, "reason-teach-both", up = up, down = down),
                (false, true) => t!(lang, "reason-teach-up", up = up),
                _ => t!(lang, "reason-teach-down", down = down),
            }
        }
        Fact::Generations { mentee, mentor } => {
            t!(lang, "reason-generations", mentee = mentee.to_string(), mentor = mentor.to_string())
        }
        Fact::Bridge { site, family, generation } => {
            let differ = [
                (*site, "reason-bridge-site"),
                (*family, "reason-bridge-family"),
                (*generation, "reason-bridge-generation"),
            ];
            let names: Vec<String> = differ.iter().filter(|d| d.0).map(|d| lang.get(d.1)).collect();
            t!(lang, "reason-bridge", what = list(lang, &names))
        }
        Fact::StylesOffered { offered, .. } => {
            let names: Vec<String> = offered.iter().map(|s| t!(lang, "reason-style-name", style = s)).collect();
            t!(lang, "reason-style", styles = list(lang, &names), who = who, mentee = mentee)
        }
        Fact::Wished { by_mentee, by_mentor } => wished(lang, by_mentee.is_some(), by_mentor.is_some(), reader)?,
        Fact::SameSite { site } => t!(lang, "reason-site", site = site),
        Fact::SameCountry { country } => t!(lang, "reason-country", country = place(lang, country)),
        Fact::SharedLanguages { languages } => {
            let names: Vec<String> = languages.iter().map(|l| t!(lang, "reason-language-name", code = l)).collect();
            t!(lang, "reason-languages", languages = list(lang, &names))
        }
    };
    Some((false, words))
}

/// Wishes belong to whoever made them: nobody reads the other's.
fn wished(lang: Lang, by_mentee: bool, by_mentor: bool, reader: Reader<'_>) -> Option<String> {
    match reader {
        Reader::Mentee => by_mentee.then(|| lang.get("reason-wish-own")),
        Reader::Mentor(_) => by_mentor.then(|| lang.get("reason-wish-own")),
        Reader::Coordinator(_) => Some(lang.get("reason-wish-met")),
    }
}

fn heading(lang: Lang, situation: Situation, who: &str, mentee: &str) -> Option<(bool, String)> {
    let key = match situation {
        Situation::NewHire => "new_hire",
        Situation::FirstTimeManager => "first_time_manager",
        Situation::Expatriate => "expatriate",
    };
    Some((false, t!(lang, "reason-situation", situation = key, who = who, mentee = mentee)))
}

/// "2015–2019", "2019", or "since 2015".
fn years(lang: Lang, from: Date, to: Option<Date>) -> String {
    match to {
        Some(to) if to.year() == from.year() => from.year().to_string(),
        Some(to) => format!("{}–{}", from.year(), to.year()),
        None => t!(lang, "reason-since", year = from.year().to_string()),
    }
}

fn place(lang: Lang, country: &str) -> String {
    t!(lang, "reason-country-name", code = country)
}

/// "a, b and c".
fn list(lang: Lang, names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., last] => t!(lang, "reason-and", rest = rest.join(", "), last = last),
    }
}
