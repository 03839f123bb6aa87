//! Single cells: email, level, year, languages, country, time zone.

use super::fold::fold;

/// An email address in small letters, where it has the shape of one.
pub fn email(cell: &str) -> Option<String> {
    let (name, host) = cell.rsplit_once('@')?;
    let strange = |c: char| c.is_whitespace() || c.is_control() || "<>()[],;:\\\"@".contains(c);
    let whole = !name.is_empty() && !name.contains(strange) && !host.contains(strange);
    let named = host.contains('.') && !host.starts_with('.') && !host.ends_with('.') && !host.contains("..");
    (whole && named && cell.len() <= 254).then(|| cell.to_lowercase())
}

/// A level from 0 to 30: "3", "L3", "Grade 3".
pub fn level(cell: &str) -> Option<i32> {
    let digits = cell.trim_start_matches(|c: char| !c.is_ascii_digit());
    let before = cell.strip_suffix(digits).unwrap_or_default();
    let level: i32 = digits.trim_end_matches(".0").parse().ok()?;
    ((0..=30).contains(&level) && before.chars().all(|c| c.is_alphabetic() || c == ' ')).then_some(level)
}

/// The year of "2006" or of a date that begins or ends with it.
pub fn year(cell: &str) -> Option<i32> {
    let piece = cell.split(|c: char| !c.is_ascii_digit()).find(|p| p.len() == 4)?;
    piece.parse().ok()
}

/// "de en", "DE, EN", "Deutsch; English" as codes in order; the first word that is no language otherwise.
///
/// # Errors
/// With the word that is not known.
pub fn languages(cell: &str) -> Result<Vec<String>, String> {
    let mut codes: Vec<String> = Vec::new();
    for word in cell.split(|c: char| c.is_whitespace() || ",;/|+&".contains(c)).filter(|w| !w.is_empty()) {
        let code = language(word).ok_or_else(|| word.to_owned())?;
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    Ok(codes)
}

fn language(word: &str) -> Option<String> {
    let plain = fold(word);
    let tag = plain.split('-').next().unwrap_or_default();
    if (2..=3).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_lowercase()) {
        return Some(tag.to_owned());
    }
    LANGUAGES.iter().find(|(_, names)| names.contains(&plain.as_str())).map(|(code, _)| (*code).to_owned())
}

/// The code of a country given by code or by name in English, German or Italian; anything else as it stands.
pub fn country(cell: &str) -> String {
    if cell.len() == 2 && cell.bytes().all(|b| b.is_ascii_alphabetic()) {
        return cell.to_ascii_uppercase();
    }
    let plain = fold(cell);
    COUNTRIES
        .iter()
        .find(|(_, names)| names.contains(&plain.as_str()))
        .map_or_else(|| cell.to_owned(), |(code, _)| (*code).to_owned())
}

/// Whether a time zone of that name exists.
pub fn is_zone(cell: &str) -> bool {
    jiff::tz::TimeZone::get(cell).is_ok()
}

const LANGUAGES: &[(&str, &[&str])] = &[
    ("en", &["english", "englisch", "inglese"]),
    ("de", &["german", "deutsch", "tedesco"]),
    ("it", &["italian", "italienisch", "italiano"]),
    ("fr", &["french", "franzosisch", "francese"]),
    ("es", &["spanish", "spanisch", "spagnolo"]),
    ("pt", &["portuguese", "portugiesisch", "portoghese"]),
    ("nl", &["dutch", "niederlandisch", "olandese"]),
    ("pl", &["polish", "polnisch", "polacco"]),
    ("ro", &["romanian", "rumanisch", "rumeno", "romeno"]),
    ("cs", &["czech", "tschechisch", "ceco"]),
    ("da", &["danish", "danisch", "danese"]),
    ("sv", &["swedish", "schwedisch", "svedese"]),
    ("no", &["norwegian", "norwegisch", "norvegese"]),
    ("fi", &["finnish", "finnisch", "finlandese"]),
    ("el", &["greek", "griechisch", "greco"]),
    ("hu", &["hungarian", "ungarisch", "ungherese"]),
    ("tr", &["turkish", "turkisch", "turco"]),
    ("ru", &["russian", "russisch", "russo"]),
    ("uk", &["ukrainian", "ukrainisch", "ucraino"]),
    ("ar", &["arabic", "arabisch", "arabo"]),
    ("zh", &["chinese", "mandarin", "chinesisch", "cinese", "mandarino"]),
    ("ja", &["japanese", "japanisch", "giapponese"]),
    ("hi", &["hindi"]),
    ("ur", &["urdu"]),
];

const COUNTRIES: &[(&str, &[&str])] = &[
    ("DE", &["germany", "deutschland", "germania"]),
    ("IT", &["italy", "italien", "italia"]),
    ("AT", &["austria", "osterreich"]),
    ("CH", &["switzerland", "schweiz", "svizzera"]),
    ("FR", &["france", "frankreich", "francia"]),
    ("ES", &["spain", "spanien", "spagna"]),
    ("PT", &["portugal", "portogallo"]),
    (
        "GB",
        &[
            "united kingdom",
            "great britain",
            "uk",
            "vereinigtes konigreich",
            "grossbritannien",
            "regno unito",
            "gran bretagna",
        ],
    ),
    ("IE", &["ireland", "irland", "irlanda"]),
    ("NL", &["netherlands", "the netherlands", "niederlande", "paesi bassi", "olanda"]),
    ("BE", &["belgium", "belgien", "belgio"]),
    ("LU", &["luxembourg", "luxemburg", "lussemburgo"]),
    ("DK", &["denmark", "danemark", "danimarca"]),
    ("SE", &["sweden", "schweden", "svezia"]),
    ("NO", &["norway", "norwegen", "norvegia"]),
    ("FI", &["finland", "finnland", "finlandia"]),
    ("PL", &["poland", "polen", "polonia"]),
    ("CZ", &["czechia", "czech republic", "tschechien", "repubblica ceca", "cechia"]),
    ("SK", &["slovakia", "slowakei", "slovacchia"]),
    ("HU", &["hungary", "ungarn", "ungheria"]),
    ("RO", &["romania", "rumanien"]),
    ("GR", &["greece", "griechenland", "grecia"]),
    ("TR", &["turkey", "turkei", "turchia", "turkiye"]),
    ("UA", &["ukraine", "ucraina"]),
    ("US", &["united states", "united states of america", "usa", "vereinigte staaten", "stati uniti"]),
    ("CA", &["canada", "kanada"]),
    ("MX", &["mexico", "mexiko", "messico"]),
    ("BR", &["brazil", "brasilien", "brasile"]),
    ("IN", &["india", "indien"]),
    ("CN", &["china", "cina"]),
    ("JP", &["japan", "giappone"]),
    ("SG", &["singapore", "singapur"]),
    ("AU", &["australia", "australien"]),
    ("ZA", &["south africa", "sudafrika", "sudafrica"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_become_values() {
        assert_eq!(email("Ada.Lovelace@Nordlicht.Example").as_deref(), Some("ada.lovelace@nordlicht.example"));
        for wrong in [
            "",
            "ada",
            "ada@",
            "@x.de",
            "ada@x",
            "a b@x.de",
            "ada@x..de",
            "<ada@x.de>",
            "ada@@x.de",
            "ada@x.de, ben@x.de",
        ] {
            assert_eq!(email(wrong), None, "{wrong}");
        }
        assert_eq!(level("L3"), Some(3));
        assert_eq!(level("Grade 12"), Some(12));
        assert_eq!((level("-3"), level("high"), level("31"), level("3b")), (None, None, None, None));
        assert_eq!((year("2006"), year("01.09.2006"), year("06")), (Some(2006), Some(2006), None));
        assert_eq!(languages("de en-GB, Italiano;DE"), Ok(vec!["de".into(), "en".into(), "it".into()]));
        assert_eq!(languages("klingon"), Err("klingon".into()));
        assert_eq!(
            (country("de").as_str(), country("Österreich").as_str(), country("Narnia").as_str()),
            ("DE", "AT", "Narnia")
        );
        assert!(is_zone("Europe/Rome") && !is_zone("../../etc/passwd"));
    }
}
