//! The site from its users' view: one binary, a folder of sentences.
#![allow(dead_code, clippy::panic)]

mod support;

mod accounts;
mod catalogues;
mod companies;
mod directory;
mod enrollment;
mod feedback;
mod guidance;
mod hostile;
mod import;
mod import_again;
mod inbox;
mod joining;
mod leaving;
mod match_plans;
mod matches;
mod messages;
mod outcomes;
mod pairings;
mod passing_on;
mod people;
mod permissions;
mod privacy;
mod programs;
mod reports;
mod roles;
mod sessions;
mod signing_in;
mod suggestions;
mod tenancy;
mod text;
mod working;
mod writing;
