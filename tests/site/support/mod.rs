//! What a test stands on: a world with a company, people in it, and browsers that they sit at.

pub mod browser;
mod fixtures;
mod forms;
mod full;
mod mail;
mod pair;
mod post_office;
mod postgres;
mod reading;
mod routes;
mod world;

pub use browser::{Answer, Browser};
pub use forms::{FormOnPage, forms, links};
pub use full::{Full, full};
pub use pair::{Pair, pair};
pub use post_office::{Mood, PostOffice};
pub use routes::routes;
pub use world::{World, world};
