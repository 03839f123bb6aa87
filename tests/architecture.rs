//! Who may import whom: `lib.rs` gives the order, every `crate::` path keeps to it.

use std::{
    fs,
    path::{Path, PathBuf},
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The modules as `lib.rs` lists them, first to last.
fn order() -> Vec<String> {
    let text = fs::read_to_string(root().join("lib.rs")).expect("lib.rs");
    text.lines().filter_map(|l| l.strip_prefix("pub mod ")?.strip_suffix(';').map(str::to_owned)).collect()
}

fn files(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files(&path, into);
        } else if path.extension().is_some_and(|e| e == "rs") {
            into.push(path);
        }
    }
}

/// The first names after every `crate::`, groups opened: `crate::{kit::x, people::y}` names kit and people.
fn named(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for piece in text.split("crate::").skip(1) {
        let Some(group) = piece.strip_prefix('{') else {
            found.push(piece.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
            continue;
        };
        let (mut depth, mut word, mut at_start) = (0usize, String::new(), true);
        for c in group.chars() {
            match c {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => at_start = true,
                c if depth == 0 && at_start && (c.is_alphanumeric() || c == '_') => word.push(c),
                c if depth == 0 && at_start && !word.is_empty() && !c.is_whitespace() => {
                    found.push(std::mem::take(&mut word));
                    at_start = false;
                }
                _ => {}
            }
            if c == ',' && depth == 0 && !word.is_empty() {
                found.push(std::mem::take(&mut word));
            }
        }
        if !word.is_empty() {
            found.push(word);
        }
    }
    found
}

#[test]
fn a_module_uses_only_modules_that_stand_above_it() {
    let order = order();
    assert!(order.len() >= 14, "{order:?}");
    let place = |name: &str| order.iter().position(|m| m == name);
    let mut sources = Vec::new();
    files(&root(), &mut sources);
    let mut upward = Vec::new();
    for path in sources {
        let inside = path.strip_prefix(root()).expect("inside src");
        let own = inside
            .components()
            .next()
            .expect("a part")
            .as_os_str()
            .to_string_lossy()
            .trim_end_matches(".rs")
            .to_owned();
        let Some(here) = place(&own) else { continue };
        let text = fs::read_to_string(&path).expect("a source file");
        for name in named(&text) {
            if place(&name).is_some_and(|there| there > here) {
                upward.push(format!("{} uses {name}", inside.display()));
            }
        }
    }
    assert!(upward.is_empty(), "{upward:#?}");
}

#[test]
fn matching_stands_on_nothing_but_the_standard_library_and_serde() {
    let mut sources = Vec::new();
    files(&root().join("matching"), &mut sources);
    for path in sources {
        let text = fs::read_to_string(&path).expect("a source file");
        for foreign in ["sqlx", "axum", "tokio", "chrono", "rand", "SystemTime", "Instant::now", "crate::kit"] {
            assert!(!text.contains(foreign), "{} names {foreign}", path.display());
        }
    }
}

#[test]
fn only_the_database_room_holds_the_pool_and_only_the_clock_reads_the_time() {
    let mut sources = Vec::new();
    files(&root(), &mut sources);
    for path in sources {
        let text = fs::read_to_string(&path).expect("a source file");
        let inside = path.strip_prefix(root()).expect("inside src").display().to_string();
        if inside != "kit/db/pool.rs" {
            assert!(!text.contains("PgPool"), "{inside} names the pool");
        }
        if inside != "kit/clock.rs" {
            assert!(!text.contains("Utc::now"), "{inside} reads the clock");
        }
    }
}

/// Tables that two features write, and why.
const SHARED: [(&str, &str); 3] = [
    ("audit", "the import writes the lines of thousands of people in one statement"),
    ("company", "a feature keeps its own settings of a company beside the company"),
    ("job_role", "companies hold the catalogue; an import adds to it, and merging moves histories along"),
];

#[test]
fn each_table_is_written_by_one_feature() {
    let mut tables = Vec::new();
    let migrations = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    for entry in fs::read_dir(migrations).expect("the migrations") {
        let text = fs::read_to_string(entry.expect("an entry").path()).expect("a migration");
        let named =
            text.lines().filter_map(|l| l.strip_prefix("create table ")?.split([' ', '(']).next().map(str::to_owned));
        tables.extend(named);
    }
    assert!(tables.len() > 40, "{tables:?}");
    let mut writers: std::collections::BTreeMap<String, std::collections::BTreeSet<String>> =
        std::collections::BTreeMap::new();
    let mut sources = Vec::new();
    files(&root(), &mut sources);
    for path in sources {
        let inside = path.strip_prefix(root()).expect("inside src");
        let feature = inside
            .components()
            .next()
            .expect("a part")
            .as_os_str()
            .to_string_lossy()
            .trim_end_matches(".rs")
            .to_owned();
        // The demo lives other people's lives, and the site's own tests set their scene.
        if feature == "cli" || feature == "app" {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a source file");
        for word in ["insert into ", "update ", "delete from "] {
            for after in text.split(word).skip(1) {
                let table: String = after.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                if tables.contains(&table) {
                    writers.entry(table).or_default().insert(feature.clone());
                }
            }
        }
    }
    let loose: Vec<_> = writers
        .iter()
        .filter(|(table, by)| by.len() > 1 && !SHARED.iter().any(|(shared, _)| shared == table))
        .collect();
    assert!(loose.is_empty(), "a feature writes only its own tables; go through the other's functions: {loose:?}");
}
