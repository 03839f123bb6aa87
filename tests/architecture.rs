//! Who may import whom: `lib.rs` gives the order, every `crate::` path keeps to it.

use std::{
    collections::{BTreeMap, BTreeSet},
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

/// Tables of a feature further down that somebody reads, and why the count or the condition is asked up there.
const READ_FROM_ABOVE: [(&str, &str, &str); 14] = [
    ("accounts/access.rs", "program", "who may is decided with signing in, and a coordinator is one of a program"),
    ("companies/queries.rs", "guidance_request", "a topic counts its uses before it is merged"),
    ("companies/queries.rs", "offer", "a topic counts its uses before it is merged"),
    ("companies/queries.rs", "wanted_topic", "a topic counts its uses before it is merged"),
    ("inbox/queries.rs", "person", "whom mail did not reach is told by name"),
    ("people/job_roles/queries.rs", "enrollment", "a job role counts its uses before it is merged"),
    ("people/job_roles/queries.rs", "pairing", "a job role counts its uses before it is merged"),
    ("people/ends.rs", "pairing", "what ends with somebody is said before HR saves that they leave"),
    ("people/ends.rs", "program", "what ends with somebody is said before HR saves that they leave"),
    ("people/mentoring.rs", "enrollment", "the directory says beside each person how they take part"),
    ("people/mentoring.rs", "pairing", "the directory says beside each person how they take part"),
    ("people/mentoring.rs", "program", "the directory says beside each person how they take part"),
    ("enrollment", "pairing", "who is free, and who waits, is a question about places and pairings in one"),
    ("pairings", "closing_answer", "the next plan takes along what a close left to do"),
];

/// Every table that the migrations make.
fn tables() -> Vec<String> {
    let migrations = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let mut tables = Vec::new();
    for entry in fs::read_dir(migrations).expect("the migrations") {
        let text = fs::read_to_string(entry.expect("an entry").path()).expect("a migration");
        let named =
            text.lines().filter_map(|l| l.strip_prefix("create table ")?.split([' ', '(']).next().map(str::to_owned));
        tables.extend(named);
    }
    assert!(tables.len() > 40, "{tables:?}");
    tables
}

/// Which feature writes each table, by its place in `lib.rs`: the first of several.
fn writers(order: &[String], tables: &[String]) -> BTreeMap<String, BTreeSet<usize>> {
    let mut writers: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for (inside, text) in statements() {
        // The demo lives other people's lives, and the site plays them.
        let Some(feature) = feature(order, &inside).filter(|f| order[*f] != "cli" && order[*f] != "app") else {
            continue;
        };
        for table in after(&text, &["insert into ", "update ", "delete from "]) {
            if tables.contains(&table) {
                writers.entry(table).or_default().insert(feature);
            }
        }
    }
    writers
}

/// Every source file that speaks to the database, by its path inside `src`.
fn statements() -> Vec<(String, String)> {
    let mut sources = Vec::new();
    files(&root(), &mut sources);
    let read = sources.into_iter().map(|path| {
        let inside = path.strip_prefix(root()).expect("inside src").display().to_string();
        (inside, fs::read_to_string(&path).expect("a source file"))
    });
    read.filter(|(_, text)| text.contains("sqlx") || text.contains("select!(")).collect()
}

/// The feature of a file, as its place in `lib.rs`.
fn feature(order: &[String], inside: &str) -> Option<usize> {
    let first = inside.split('/').next()?.trim_end_matches(".rs");
    order.iter().position(|module| module == first)
}

/// The words that follow any of these.
fn after(text: &str, words: &[&str]) -> BTreeSet<String> {
    let follow = |rest: &str| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    words.iter().flat_map(|word| text.split(word).skip(1).map(follow)).collect()
}

#[test]
fn each_table_is_written_by_one_feature() {
    let (order, tables) = (order(), tables());
    let writers = writers(&order, &tables);
    let loose: Vec<_> = writers
        .iter()
        .filter(|(table, by)| by.len() > 1 && !SHARED.iter().any(|(shared, _)| shared == table))
        .map(|(table, by)| (table, by.iter().map(|f| &order[*f]).collect::<Vec<_>>()))
        .collect();
    assert!(loose.is_empty(), "a feature writes only its own tables; go through the other's functions: {loose:?}");
}

#[test]
fn a_feature_reads_its_own_tables_and_those_of_features_above_it() {
    let (order, tables) = (order(), tables());
    let writers = writers(&order, &tables);
    let mut upward = BTreeSet::new();
    for (inside, text) in statements() {
        let Some(here) = feature(&order, &inside).filter(|f| !["kit", "reports"].contains(&order[*f].as_str())) else {
            continue;
        };
        for table in after(&text, &["from ", "join "]) {
            let Some(owner) = writers.get(&table).and_then(BTreeSet::first) else { continue };
            if *owner > here {
                let known = READ_FROM_ABOVE.iter().find(|(file, read, _)| inside.starts_with(file) && *read == table);
                upward.insert(known.map_or((inside.clone(), table.clone()), |(file, read, _)| {
                    ((*file).to_owned(), (*read).to_owned())
                }));
            }
        }
    }
    let known = READ_FROM_ABOVE.iter().map(|(file, table, _)| ((*file).to_owned(), (*table).to_owned())).collect();
    assert_eq!(upward, known, "reads of tables that a feature further down writes, and those with a reason");
}
