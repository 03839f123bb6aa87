//! What a job title says by its words: family, level, whether people are led.

/// Words of rank in titles, with the level they stand for.
const RANKS: [(&str, u8); 14] = [
    ("assistant", 1),
    ("junior", 1),
    ("trainee", 1),
    ("sr", 3),
    ("senior", 3),
    ("lead", 4),
    ("leader", 4),
    ("principal", 4),
    ("manager", 5),
    ("head", 5),
    ("director", 6),
    ("vp", 7),
    ("president", 7),
    ("chief", 8),
];

fn title_words(title: &str) -> impl Iterator<Item = String> {
    title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}

fn rank_of(word: &str) -> Option<u8> {
    RANKS.iter().find(|rank| rank.0 == word).map(|rank| rank.1)
}

/// A title without its words of rank: "Senior Engineer" and "Engineer" are one family.
pub fn family(title: &str) -> String {
    let plain: Vec<String> = title_words(title).filter(|word| rank_of(word).is_none() && word != "of").collect();
    if plain.is_empty() { title.to_lowercase() } else { plain.join(" ") }
}

/// The level that the words of rank stand for; 2 without any.
pub fn rank(title: &str) -> Option<u8> {
    Some(title_words(title).filter_map(|word| rank_of(&word)).max().unwrap_or(2))
}

/// Whether a title says that people are led.
pub fn leads(title: &str) -> bool {
    title_words(title)
        .any(|word| ["manager", "leader", "head", "director", "chief", "vp", "president"].contains(&&word[..]))
}
