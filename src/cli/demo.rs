//! `ithaca demo`: Nordlicht Energy, a company to try things on.

mod dice;
mod directory;
mod enroll;
mod life;
mod names;
mod words;
