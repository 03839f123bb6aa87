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
        matches!(self, Self::HighPotentials | Self::FirstTimeManagers | Self::Expatriates | Self::KnowHow | Self::Blank)
    }

    /// The text key of its name.
    pub fn title(self) -> &'static str {
        match self {
            Self::HighPotentials => "preset-high-potentials-title",
            Self::FirstTimeManagers => "preset-first-time-managers-title",
            Self::Expatriates => "preset-expatriates-title",
            Self::KnowHow => "preset-know-how-title",
            Self::Blank => "preset-blank-title",
            Self::Sponsor => "preset-sponsor-title",
            Self::OpenGuidance => "preset-open-guidance-title",
            Self::Generations => "preset-generations-title",
            Self::Bridge => "preset-bridge-title",
            Self::BlankInformal => "preset-blank-informal-title",
        }
    }

    /// The text key of the sentence that explains it to a manager.
    pub fn why(self) -> &'static str {
        match self {
            Self::HighPotentials => "preset-high-potentials-why",
            Self::FirstTimeManagers => "preset-first-time-managers-why",
            Self::Expatriates => "preset-expatriates-why",
            Self::KnowHow => "preset-know-how-why",
            Self::Blank => "preset-blank-why",
            Self::Sponsor => "preset-sponsor-why",
            Self::OpenGuidance => "preset-open-guidance-why",
            Self::Generations => "preset-generations-why",
            Self::Bridge => "preset-bridge-why",
            Self::BlankInformal => "preset-blank-informal-why",
        }
    }

    /// The text key of what its matching looks for.
    pub fn looks_for(self) -> &'static str {
        match self {
            Self::HighPotentials => "preset-high-potentials-looks",
            Self::FirstTimeManagers => "preset-first-time-managers-looks",
            Self::Expatriates => "preset-expatriates-looks",
            Self::KnowHow => "preset-know-how-looks",
            Self::Blank => "preset-blank-looks",
            Self::Sponsor => "preset-sponsor-looks",
            Self::OpenGuidance => "preset-open-guidance-looks",
            Self::Generations => "preset-generations-looks",
            Self::Bridge => "preset-bridge-looks",
            Self::BlankInformal => "preset-blank-informal-looks",
        }
    }

    /// The text key of the description that it fills in.
    pub fn aim(self) -> &'static str {
        match self {
            Self::HighPotentials => "preset-high-potentials-aim",
            Self::FirstTimeManagers => "preset-first-time-managers-aim",
            Self::Expatriates => "preset-expatriates-aim",
            Self::KnowHow => "preset-know-how-aim",
            Self::Blank => "preset-blank-aim",
            Self::Sponsor => "preset-sponsor-aim",
            Self::OpenGuidance => "preset-open-guidance-aim",
            Self::Generations => "preset-generations-aim",
            Self::Bridge => "preset-bridge-aim",
            Self::BlankInformal => "preset-blank-informal-aim",
        }
    }

    /// The drawing of its card.
    pub fn drawing(self) -> &'static str {
        match self {
            Self::HighPotentials => "way-summit",
            Self::FirstTimeManagers => "way-first",
            Self::Expatriates | Self::Bridge => "way-abroad",
            Self::KnowHow => "way-handover",
            Self::Blank | Self::BlankInformal => "way-blank",
            Self::Sponsor => "way-door",
            Self::OpenGuidance => "way-open",
            Self::Generations => "way-exchange",
        }
    }
}
