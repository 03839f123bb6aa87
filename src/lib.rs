//! Ithaca: companies run mentoring programs. The modules stand in dependency order; each uses only those above it.
#![forbid(unsafe_code)]

/// Who fits whom: pure, no database, no web, no clock.
pub mod matching;

/// What every feature stands on; knows no feature.
#[macro_use]
pub mod kit;

/// Signing in: passwords, logins, invitations, reset; who may do what in a company.
pub mod accounts;

/// The tenant: settings, catalogues of job roles and topics, contacts.
pub mod companies;

/// What a person is told, when, and how often.
pub mod inbox;

/// The directory, role history, import, and who holds which role.
pub mod people;

/// Presets, settings and life cycle of programs.
pub mod programs;

/// Taking part in a program.
pub mod enrollment;

/// One mentor, one mentee: agreement, sealed exchange, plan, exit.
pub mod pairings;

/// Planning and logging meetings.
pub mod sessions;

/// Asking for guidance, and its clock.
pub mod guidance;

/// Check-ins and the sealed close.
pub mod feedback;

/// Match runs: run, review, override, publish, next choice.
pub mod matches;

/// Numbers for HR.
pub mod reports;

/// The whole site on one screen.
pub mod app;

/// The commands.
pub mod cli;
