//! What a test stands on: a world with a company, people in it, and browsers that they sit at.

mod browser;
mod fixtures;
mod postgres;
mod world;

pub use browser::{Answer, Browser};
pub use postgres::database;
pub use world::{World, world};
