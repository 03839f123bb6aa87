//! The command line: a bad value of any variable is named at start, and the program ends with status 2.
#![allow(clippy::panic)]

use std::process::Command;

fn ithaca(command: &str, variable: &str, value: &str) -> (Option<i32>, String) {
    let empty = std::env::temp_dir().join(format!("ithaca-settings-{}", std::process::id()));
    let ran = Command::new(env!("CARGO_BIN_EXE_ithaca"))
        .arg(command)
        .env_clear()
        .env("ITHACA_DATA_DIR", empty)
        .env(variable, value)
        .output()
        .expect("it runs");
    (ran.status.code(), String::from_utf8_lossy(&ran.stderr).into_owned())
}

#[test]
fn a_bad_value_of_any_variable_is_named_and_ends_with_status_2() {
    for (variable, value) in [
        ("DATABASE_URL", "nonsense"),
        ("DATABASE_URL", ""),
        ("DATABASE_URL", "postgres://nobody:secret@127.0.0.1:1/none"),
        ("ITHACA_OWNER_DATABASE_URL", "mysql://host/db"),
        ("ITHACA_DATA_DIR", "/proc/none"),
        ("ITHACA_DATA_DIR", ""),
        ("ITHACA_LISTEN", "here"),
        ("ITHACA_LISTEN", "127.0.0.1:99999"),
        ("ITHACA_PUBLIC_URL", "ftp://ithaca.example"),
        ("ITHACA_PUBLIC_URL", "https://ithaca.example/path"),
        ("ITHACA_SMTP_URL", "bogus"),
        ("ITHACA_MAIL_FROM", "nobody"),
        ("ITHACA_DATABASE_CONNECTIONS", "0"),
        ("ITHACA_DATABASE_CONNECTIONS", "many"),
        ("ITHACA_TRUST_PROXY", "perhaps"),
    ] {
        let (status, said) = ithaca("serve", variable, value);
        assert_eq!(status, Some(2), "{variable}={value}: {said}");
        let option = format!("--{}", variable.trim_start_matches("ITHACA_").to_lowercase().replace('_', "-"));
        assert!(said.contains(variable) || said.contains(&option), "{variable}={value} is not named in: {said}");
        assert!(!said.contains("secret"), "a password stands in: {said}");
    }
}

#[test]
fn help_lists_every_command() {
    let ran = Command::new(env!("CARGO_BIN_EXE_ithaca")).arg("--help").output().expect("it runs");
    let said = String::from_utf8_lossy(&ran.stdout).into_owned();
    for command in ["serve", "demo", "migrate", "company", "match", "verify"] {
        assert!(said.contains(&format!("  {command} ")), "{command} is missing in: {said}");
    }
}
