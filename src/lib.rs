//! Ithaca: companies run mentoring programs. The modules stand in dependency order; each uses only those above it.
#![forbid(unsafe_code)]

/// Who fits whom: pure, no database, no web, no clock.
pub mod matching;
/// What every feature stands on; knows no feature.
#[macro_use]
pub mod kit;
/// Signing in: passwords, logins, invitations, reset.
pub mod accounts;
/// The whole site on one screen.
pub mod app;
/// The commands.
pub mod cli;
/// The tenant: settings, catalogues of job roles and topics, contacts.
pub mod companies;
/// Taking part in a program.
pub mod enrollment;
/// Check-ins and the sealed close.
pub mod feedback;
/// Asking for guidance, and its clock.
pub mod guidance;
/// What a person is told, when, and how often.
pub mod inbox;
/// Match runs: run, review, override, publish, next choice.
pub mod matches;
/// One mentor, one mentee: agreement, sealed exchange, plan, exit.
pub mod pairings;
/// The directory, role history, import, and who may do what in a company.
pub mod people;
/// Presets, settings and life cycle of programs.
pub mod programs;
/// Numbers for HR.
pub mod reports;
/// Planning and logging meetings.
pub mod sessions;
