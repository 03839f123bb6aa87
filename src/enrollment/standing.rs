//! Which side, where a place stands, and what is missing: words of the database with their text keys.

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Side {
    Mentor,
    Mentee,
}

/// Where a place stands (PRODUCT.md section 6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum State {
    Invited,
    Applied,
    Approved,
    Declined,
    Withdrawn,
    Placed,
    Finished,
}

impl Side {
    /// As the database writes it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Mentor => "mentor",
            Self::Mentee => "mentee",
        }
    }

    /// The one across the table.
    pub fn other(self) -> Self {
        match self {
            Self::Mentor => Self::Mentee,
            Self::Mentee => Self::Mentor,
        }
    }

    /// The side of a word of an address or form.
    pub fn of(key: &str) -> Option<Self> {
        [Self::Mentor, Self::Mentee].into_iter().find(|side| side.key() == key)
    }

    /// The text key of its name.
    pub fn label(self) -> &'static str {
        match self {
            Self::Mentor => "side-mentor",
            Self::Mentee => "side-mentee",
        }
    }
}

impl State {
    /// As the database writes it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Applied => "applied",
            Self::Approved => "approved",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
            Self::Placed => "placed",
            Self::Finished => "finished",
        }
    }

    /// The text key of its name.
    pub fn label(self) -> &'static str {
        match self {
            Self::Invited => "enrollment-state-invited",
            Self::Applied => "enrollment-state-applied",
            Self::Approved => "enrollment-state-approved",
            Self::Declined => "enrollment-state-declined",
            Self::Withdrawn => "enrollment-state-withdrawn",
            Self::Placed => "enrollment-state-placed",
            Self::Finished => "enrollment-state-finished",
        }
    }
}

/// What a person still has to do before being matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The invitation is not answered, or the application not approved.
    Approval,
    /// The agreement to the role (S13, S14).
    Agreement,
    /// The orientation with its questions (S13).
    Orientation,
    /// A formal program's mentor has no story yet (S15).
    Story,
}

impl Missing {
    /// The text key of the sentence.
    pub fn label(self) -> &'static str {
        match self {
            Self::Approval => "missing-approval",
            Self::Agreement => "missing-agreement",
            Self::Orientation => "missing-orientation",
            Self::Story => "missing-story",
        }
    }
}
