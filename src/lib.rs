//! Ithaca: mentoring programs for companies.

/// Who fits whom: pure values in, values out.
pub mod matching;

/// What every feature stands on; knows no feature.
pub mod kit;
