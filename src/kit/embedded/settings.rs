//! The server's settings: closed to the network, quiet about data, and durable or fast.

use std::path::Path;

use super::Mode;
use super::home::Home;

/// Every setting that we insist on, as `name=value`.
pub fn of(home: &Home, mode: Mode) -> Vec<String> {
    let own = [
        format!("cluster_name={}", home.server_name()),
        format!("unix_socket_directories={}", quoted(home.socket_dir())),
    ];
    let always = [
        "listen_addresses=",
        "port=5432",
        "unix_socket_permissions=0700",
        "logging_collector=off",
        "log_destination=stderr",
        // Details and hints repeat what people wrote; notes must not reach a log.
        "log_error_verbosity=terse",
        "log_min_error_statement=panic",
    ];
    let by_mode: &[&str] = match mode {
        Mode::Durable => &[
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "max_connections=100",
        ],
        Mode::Throwaway => &[
            "fsync=off",
            "full_page_writes=off",
            "synchronous_commit=off",
            "wal_level=minimal",
            "max_wal_senders=0",
            "max_wal_size=4GB",
            "checkpoint_timeout=1h",
            "autovacuum=off",
            "jit=off",
            "max_connections=200",
            "shared_buffers=96MB",
        ],
    };
    own.into_iter()
        .chain(
            always
                .iter()
                .chain(by_mode)
                .map(|setting| (*setting).to_owned()),
        )
        .collect()
}

/// A path as one entry of a list.
fn quoted(path: &Path) -> String {
    format!("\"{}\"", path.display().to_string().replace('"', "\"\""))
}
