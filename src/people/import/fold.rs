//! Words without accents, case and odd spaces, so that "Zoë  MÜLLER" is "zoe muller".

const LETTERS: &[(&str, &str)] = &[
    ("àáâãäåāăąǎ", "a"),
    ("çćĉċč", "c"),
    ("ďđð", "d"),
    ("èéêëēĕėęě", "e"),
    ("ĝğġģ", "g"),
    ("ĥħ", "h"),
    ("ìíîïĩīĭįı", "i"),
    ("ĵ", "j"),
    ("ķ", "k"),
    ("ĺļľŀł", "l"),
    ("ñńņňŉ", "n"),
    ("òóôõöøōŏőǒ", "o"),
    ("ŕŗř", "r"),
    ("śŝşšș", "s"),
    ("ţťŧț", "t"),
    ("ùúûüũūŭůűųǔ", "u"),
    ("ŵ", "w"),
    ("ýÿŷ", "y"),
    ("źżž", "z"),
    ("ß", "ss"),
    ("æ", "ae"),
    ("œ", "oe"),
    ("þ", "th"),
    ("’‘ʼ", "'"),
    ("–—‐‑", "-"),
];

/// Small letters without accents, single spaces.
pub fn fold(words: &str) -> String {
    let mut plain = String::with_capacity(words.len());
    for piece in words.split_whitespace() {
        if !plain.is_empty() {
            plain.push(' ');
        }
        for letter in piece.chars().flat_map(char::to_lowercase) {
            // A combining accent follows its letter.
            if ('\u{300}'..='\u{36f}').contains(&letter) {
                continue;
            }
            match LETTERS.iter().find(|(from, _)| !letter.is_ascii() && from.contains(letter)) {
                Some((_, to)) => plain.push_str(to),
                None => plain.push(letter),
            }
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn accents_case_and_spaces_do_not_count() {
        assert_eq!(fold("  Zoë \u{a0} MÜLLER-Straße "), "zoe muller-strasse");
        assert_eq!(fold("Wis\u{301}niewska Dąbrowska Łódź"), "wisniewska dabrowska lodz");
        assert_eq!(fold("İstanbul Œuvre Sørensen"), "istanbul oeuvre sorensen");
    }
}
