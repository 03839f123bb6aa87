//! Every sentence in every language: no key missing, none unused.

use std::{collections::BTreeSet, fs, path::Path};

use ithaca::kit::text::all_keys;

fn read_all(folder: &Path, into: &mut String) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            read_all(&path, into);
        } else if path.extension().is_some_and(|e| e == "rs" || e == "html" || e == "txt") {
            into.push_str(&fs::read_to_string(&path).expect("a source file"));
        }
    }
}

/// Whether the sources hold this key as a word of its own, in quotes.
fn sources() -> String {
    let mut text = String::new();
    for folder in ["src", "templates"] {
        read_all(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut text);
    }
    text
}

#[test]
fn every_language_has_every_key() {
    let languages = all_keys();
    let (_, english) = languages.iter().find(|(tag, _)| *tag == "en").expect("English");
    for (tag, keys) in &languages {
        let missing: Vec<_> = english.difference(keys).collect();
        let extra: Vec<_> = keys.difference(english).collect();
        assert!(missing.is_empty(), "{tag} lacks {missing:?}");
        assert!(extra.is_empty(), "{tag} has {extra:?}, English does not");
    }
}

#[test]
fn every_key_is_used_and_every_used_key_exists() {
    let sources = sources();
    let languages = all_keys();
    let (_, english) = languages.iter().find(|(tag, _)| *tag == "en").expect("English");
    let unused: Vec<_> = english.iter().filter(|key| !sources.contains(&format!("\"{key}\""))).collect();
    assert!(unused.is_empty(), "no page or mail uses {unused:?}");

    let mut asked = BTreeSet::new();
    let mut before = "";
    for piece in sources.split("t!(") {
        // "format!(" and "assert!(" end alike.
        let is_ours = !before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
        before = piece;
        let Some((_, rest)) = piece.split_once(',').filter(|_| is_ours) else {
            continue;
        };
        if let Some(key) = rest.trim_start().strip_prefix('"').and_then(|r| r.split('"').next()) {
            asked.insert(key.to_owned());
        }
    }
    assert!(asked.len() > 20, "the search for keys finds only {asked:?}");
    // The example in the macro's own description.
    asked.remove("sessions-held");
    let missing: Vec<_> = asked.iter().filter(|key| !english.contains(*key)).collect();
    assert!(missing.is_empty(), "no text for {missing:?}");
}
