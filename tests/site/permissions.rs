//! Who may do what: every route, seven visitors, one table. A route that is not in the table fails the build.
//!
//! The table is `permissions.txt`. After a change write it anew with `ITHACA_WRITE_PERMISSIONS=1 cargo test --test site permissions`
//! and read the difference before committing it.

use crate::support::{full, routes};

const TABLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/site/permissions.txt");

#[tokio::test]
async fn every_route_answers_each_of_seven_visitors_as_the_table_says() {
    let ways = routes();
    assert!(ways.len() > 5, "{ways:?}");
    let names: Vec<_> = full().await.people.iter().map(|(name, _)| *name).collect();
    let mut columns = Vec::new();
    for (visitor, name) in names.iter().enumerate() {
        // A world of one's own: what one visitor changes, the next does not see.
        let mut all = full().await;
        let (_, browser) = all.people.swap_remove(visitor);
        let mut column = Vec::new();
        for way in &ways {
            let address = way.address(&all.ids);
            // Some ways in end a login: everybody comes with a fresh one.
            let mut browser = all.world.again(&browser).await;
            let answer =
                if way.method == "GET" { browser.get(&address).await } else { browser.post(&address, &[]).await };
            assert!(!answer.status.is_server_error(), "{} {} as {}: {}", way.method, way.path, name, answer.status);
            let to_sign_in = answer.location().starts_with("/sign-in");
            column.push(if to_sign_in { "sign-in".to_owned() } else { answer.status.as_u16().to_string() });
        }
        columns.push(column);
    }
    let width = ways.iter().map(|w| w.path.len()).max().unwrap_or_default() + 5;
    let mut table = format!("{:width$}", "");
    for name in &names {
        table.push_str(&format!(" {name:>11}"));
    }
    for (at, way) in ways.iter().enumerate() {
        table.push_str(&format!("\n{:width$}", format!("{:4} {}", way.method, way.path)));
        for column in &columns {
            table.push_str(&format!(" {:>11}", column[at]));
        }
    }
    table.push('\n');
    if std::env::var_os("ITHACA_WRITE_PERMISSIONS").is_some() {
        std::fs::write(TABLE, &table).expect("the table is written");
    }
    let kept = std::fs::read_to_string(TABLE).unwrap_or_default();
    let different: Vec<_> = table.lines().filter(|l| !kept.lines().any(|k| k == *l)).collect();
    assert!(kept == table, "not as in permissions.txt (see the top of this file):\n{}", different.join("\n"));
}

#[tokio::test]
async fn v9_another_companys_admin_finds_nothing_at_any_address_of_this_company() {
    let all = full().await;
    let (_, mut stranger) = all.people.into_iter().find(|(name, _)| *name == "stranger").expect("the stranger");
    let before = all.world.fingerprint().await;
    for way in routes().iter().filter(|w| w.path.starts_with("/{company}")) {
        let address = way.address(&all.ids);
        let answer =
            if way.method == "GET" { stranger.get(&address).await } else { stranger.post(&address, &[]).await };
        assert_eq!(answer.status.as_u16(), 404, "{} {}: {}", way.method, way.path, answer.body);
    }
    assert_eq!(before, all.world.fingerprint().await, "a stranger changed something");
}
