//! What every feature stands on: configuration, database, errors, pages, text. Knows no feature.

#[macro_use]
pub mod text;
#[macro_use]
pub mod id;
pub mod assets;
pub mod audit;
pub mod chart;
pub mod clock;
pub mod config;
pub mod cookie;
pub mod db;
pub mod embedded;
pub mod error;
pub mod export;
pub mod extract;
pub mod form;
pub mod jobs;
pub mod mail;
pub mod migrate;
pub mod origin;
pub mod page;
pub mod site;
mod summary;
pub mod suppression;
pub mod token;
