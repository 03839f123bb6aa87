//! What only a whole Italian sentence knows: articles lose their vowel before "otto", "undici" and "uno", and a month begins with its
//! "primo".

const MONTHS: [&str; 12] = [
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
];

/// Articles, alone or grown together with a preposition, and what they are before a vowel.
const ARTICLES: [(&str, &str); 12] = [
    ("il", "l’"),
    ("al", "all’"),
    ("dal", "dall’"),
    ("del", "dell’"),
    ("nel", "nell’"),
    ("sul", "sull’"),
    ("i", "gli "),
    ("ai", "agli "),
    ("dai", "dagli "),
    ("dei", "degli "),
    ("nei", "negli "),
    ("sui", "sugli "),
];

/// "Dal 8 marzo al 1 aprile" as it is said: "Dall’8 marzo al 1º aprile".
pub fn spoken(text: &str) -> String {
    let mut said = String::with_capacity(text.len() + 4);
    let mut words = text.split(' ').peekable();
    while let Some(word) = words.next() {
        let first = word == "1" && words.peek().is_some_and(|next| is_month(next));
        if !first && begins_with_a_vowel(word) {
            elide(&mut said);
        }
        said.push_str(if first { "1º" } else { word });
        if words.peek().is_some() {
            said.push(' ');
        }
    }
    said
}

fn is_month(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphabetic());
    MONTHS.iter().any(|month| *month == word || month.get(..3) == Some(word))
}

/// Whether a number is said with a vowel first: 8, 80, 8.412; 11, 11.000; 1.
fn begins_with_a_vowel(word: &str) -> bool {
    let end = word.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(word.len());
    let digits: String = word[..end].chars().filter(char::is_ascii_digit).collect();
    let ordinal = word[end..].starts_with(['º', '°', 'ª']);
    !ordinal && (digits.starts_with('8') || digits == "1" || digits.starts_with("11") && digits.len() % 3 == 2)
}

/// Takes the vowel from an article with which the text ends.
fn elide(said: &mut String) {
    let Some(before) = said.strip_suffix(' ') else { return };
    let start = before
        .rfind(|c: char| !c.is_alphabetic())
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    let word = &before[start..];
    let Some((_, form)) = ARTICLES.iter().find(|(article, _)| *article == word.to_lowercase()) else { return };
    let capital = word.starts_with(char::is_uppercase);
    said.truncate(start);
    let mut letters = form.chars();
    if let (true, Some(letter)) = (capital, letters.next()) {
        said.extend(letter.to_uppercase());
        said.push_str(letters.as_str());
    } else {
        said.push_str(form);
    }
}

#[cfg(test)]
mod tests {
    use super::spoken;

    #[test]
    fn an_article_loses_its_vowel_before_eight_eleven_and_one() {
        for (written, said) in [
            ("Dal 8 marzo 2026 al 8 giugno 2026.", "Dall’8 marzo 2026 all’8 giugno 2026."),
            ("Fino al 11 maggio", "Fino all’11 maggio"),
            ("Si chiude il 8 giugno", "Si chiude l’8 giugno"),
            ("Il 11 aprile", "L’11 aprile"),
            ("il 80%, sul 8.412 e nel 11.000", "l’80%, sull’8.412 e nell’11.000"),
            ("È stato scritto il 1 per cento.", "È stato scritto l’1 per cento."),
            ("81 punti sui 88 possibili", "81 punti sugli 88 possibili"),
            ("(dal 8 maggio)", "(dall’8 maggio)"),
        ] {
            assert_eq!(spoken(written), said);
        }
    }

    #[test]
    fn the_first_of_a_month_is_its_primo() {
        for (written, said) in [
            ("il 1 dicembre 2026", "il 1º dicembre 2026"),
            ("martedì 1 settembre 2026, 14:00", "martedì 1º settembre 2026, 14:00"),
            ("1 dic 2026", "1º dic 2026"),
            ("1 settimana", "1 settimana"),
        ] {
            assert_eq!(spoken(written), said);
        }
    }

    #[test]
    fn other_numbers_keep_their_article() {
        for text in [
            "Dal 12 marzo al 18 aprile",
            "il 1.100",
            "il 110",
            "il 10%",
            "il 1º maggio",
            "ogni 8 giorni",
            "apri 8 file",
            "",
        ] {
            assert_eq!(spoken(text), text);
        }
    }
}
