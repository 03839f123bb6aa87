//! Every address of the site, read from the sources: what is routed and not tested cannot hide.

use std::{collections::BTreeMap, fs, path::Path};

/// One way in: method and address as written in the source.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Way {
    pub method: &'static str,
    pub path: String,
}

/// All ways in, GET before POST, in alphabetical order.
pub fn routes() -> Vec<Way> {
    let mut text = String::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut text);
    let mut found = Vec::new();
    for piece in text.split(".route(").skip(1) {
        let piece = piece.trim_start();
        let Some(path) = piece.strip_prefix('"').and_then(|p| p.split('"').next()) else {
            continue;
        };
        let handlers = &piece[..end_of_call(piece)];
        for (method, word) in [("GET", "get("), ("POST", "post(")] {
            let called = handlers
                .match_indices(word)
                .any(|(at, _)| !handlers[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_'));
            if called {
                found.push(Way { method, path: path.to_owned() });
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

/// Where the call that `.route(` opened is closed again.
fn end_of_call(text: &str) -> usize {
    let mut depth = 0usize;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return at,
            ')' => depth -= 1,
            _ => {}
        }
    }
    text.len()
}

fn read(folder: &Path, into: &mut String) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            read(&path, into);
        } else if path.extension().is_some_and(|e| e == "rs") {
            into.push_str(&fs::read_to_string(&path).expect("a source file"));
        }
    }
}

impl Way {
    /// The address with its placeholders filled; panics where a placeholder is unknown, so that a new one is thought of.
    pub fn address(&self, ids: &BTreeMap<&'static str, String>) -> String {
        self.path
            .split('/')
            .map(|part| match part.strip_prefix('{').and_then(|p| p.strip_suffix('}')) {
                Some(name) => ids
                    .get(name)
                    .unwrap_or_else(|| panic!("what stands for {{{name}}} in {}? add it to full.rs", self.path))
                    .clone(),
                None => part.to_owned(),
            })
            .collect::<Vec<_>>()
            .join("/")
    }
}
