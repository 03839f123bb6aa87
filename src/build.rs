//! Embeds `static/` and the language files of `templates/text/`: adding a language is adding a file.

use std::{env, error::Error, fmt::Write, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    memory_serve::load_directory("./static");
    println!("cargo:rerun-if-changed=migrations");
    println!("cargo:rerun-if-changed=templates/text");

    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("templates/text");
    let mut files: Vec<_> = fs::read_dir(&folder)?.collect::<Result<Vec<_>, _>>()?.iter().map(|e| e.path()).collect();
    files.sort();
    let mut list = String::from("&[\n");
    for file in files.iter().filter(|f| f.extension().is_some_and(|e| e == "ftl")) {
        let tag = file.file_stem().and_then(|s| s.to_str()).ok_or("a language file needs a plain name")?;
        writeln!(list, "    ({tag:?}, include_str!({file:?})),")?;
    }
    list.push_str("]\n");
    fs::write(Path::new(&env::var("OUT_DIR")?).join("languages.rs"), list)?;
    Ok(())
}
