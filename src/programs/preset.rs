//! The ready-made kinds of program (PRODUCT.md section 5): each fills everything; HR changes anything before saving.

/// Where a program's settings began.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Preset {
    HighPotentials,
    FirstTimeManagers,
    Expatriates,
    KnowHow,
    Blank,
    Sponsor,
    OpenGuidance,
    Generations,
    Bridge,
    BlankInformal,
}

impl Preset {
    pub const ALL: [Self; 10] = [
        Self::HighPotentials,
        Self::FirstTimeManagers,
        Self::Expatriates,
        Self::KnowHow,
        Self::Blank,
        Self::Sponsor,
        Self::OpenGuidance,
        Self::Generations,
        Self::Bridge,
        Self::BlankInformal,
    ];

    /// As the database and addresses write it.
    pub fn key(self) -> &'static str {
        match self {
            Self::HighPotentials => "high_potentials",
            Self::FirstTimeManagers => "first_time_managers",
            Self::Expatriates => "expatriates",
            Self::KnowHow => "know_how",
            Self::Blank => "blank",
            Self::Sponsor => "sponsor",
            Self::OpenGuidance => "open_guidance",
            Self::Generations => "generations",
            Self::Bridge => "bridge",
            Self::BlankInformal => "blank_informal",
        }
    }

    /// The preset of a key, where there is one.
    pub fn of(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.key() == key)
    }

    /// Nominated or applied, matched by HR, with a beginning and an end (S4).
    pub fn is_formal(self) -> bool {
        matches!(
            self,
            Self::HighPotentials
                | Self::FirstTimeManagers
                | Self::Expatriates
                | Self::KnowHow
                | Self::Blank
        )
    }
}
