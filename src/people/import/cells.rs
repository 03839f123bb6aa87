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

/// The code of a country given by code or by name in English, German or Italian; none for a country that does not exist.
pub fn country(cell: &str) -> Option<String> {
    let plain = fold(cell);
    let code = plain.to_ascii_uppercase();
    let named = COUNTRIES.iter().find(|(_, names)| names.contains(&plain.as_str())).map(|(code, _)| *code);
    named.or_else(|| CODES.split(' ').find(|known| *known == code)).map(str::to_owned)
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

/// ISO 3166-1, and Kosovo as everybody writes it.
const CODES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH \
    CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU \
    GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF \
    MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS \
    RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG \
    VI VN VU WF WS XK YE YT ZA ZM ZW";

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
    ("AE", &["united arab emirates", "uae", "vereinigte arabische emirate", "emirati arabi uniti"]),
    ("AL", &["albania", "albanien"]),
    ("AR", &["argentina", "argentinien"]),
    ("BA", &["bosnia and herzegovina", "bosnien und herzegowina", "bosnia ed erzegovina"]),
    ("BG", &["bulgaria", "bulgarien"]),
    ("CL", &["chile", "cile"]),
    ("CO", &["colombia", "kolumbien"]),
    ("CY", &["cyprus", "zypern", "cipro"]),
    ("EE", &["estonia", "estland"]),
    ("EG", &["egypt", "agypten", "egitto"]),
    ("HK", &["hong kong", "hongkong"]),
    ("HR", &["croatia", "kroatien", "croazia"]),
    ("ID", &["indonesia", "indonesien"]),
    ("IL", &["israel", "israele"]),
    ("IS", &["iceland", "island", "islanda"]),
    ("KE", &["kenya", "kenia"]),
    ("KR", &["south korea", "republic of korea", "korea", "sudkorea", "corea del sud"]),
    ("LI", &["liechtenstein"]),
    ("LT", &["lithuania", "litauen", "lituania"]),
    ("LV", &["latvia", "lettland", "lettonia"]),
    ("MA", &["morocco", "marokko", "marocco"]),
    ("MT", &["malta"]),
    ("MY", &["malaysia", "malesia"]),
    ("NG", &["nigeria"]),
    ("NZ", &["new zealand", "neuseeland", "nuova zelanda"]),
    ("PE", &["peru"]),
    ("PH", &["philippines", "philippinen", "filippine"]),
    ("PK", &["pakistan"]),
    ("QA", &["qatar", "katar"]),
    ("RS", &["serbia", "serbien"]),
    ("RU", &["russia", "russian federation", "russland"]),
    ("SA", &["saudi arabia", "saudi arabien", "arabia saudita"]),
    ("SI", &["slovenia", "slowenien"]),
    ("TH", &["thailand", "thailandia"]),
    ("TN", &["tunisia", "tunesien"]),
    ("TW", &["taiwan"]),
    ("VN", &["vietnam", "viet nam"]),
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
        for (cell, code) in [("de", "DE"), ("Österreich", "AT"), ("UK", "GB"), ("Kenya", "KE")] {
            assert_eq!(country(cell).as_deref(), Some(code));
        }
        assert_eq!((country("Narnia"), country("ZZ")), (None, None));
        assert!(is_zone("Europe/Rome") && !is_zone("../../etc/passwd"));
    }
}
