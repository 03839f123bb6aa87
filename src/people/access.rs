//! Who may, for the features below: the extractors live beside signing in, because settings above this module need them too.

pub use crate::accounts::access::{Coordinator, HrAdmin, Member, Reader, TalentAdmin};
