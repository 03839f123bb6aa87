//! What the demo's people wrote.

/// Why a mentee wants a mentor now.
pub const WHY_NOW: &[&str] = &[
    "Since autumn I lead the people I used to sit beside. I would like to do it well, and soon.",
    "I know my craft, but the room goes quiet when I speak. I want to learn to be heard.",
    "My next step could be a site of my own. I would like to hear from somebody who has run one.",
    "I came from abroad last year and still read between the lines too slowly.",
    "Two colleagues retire next year, and with them half of what we know.",
    "I say yes too often. I would like to learn to choose.",
];

/// What either side can teach the other.
pub const CAN_TEACH: &[&str] = &[
    "How the new forecasts are made, and when not to believe them.",
    "Reading a balance sheet in ten minutes.",
    "What a night shift on the platform is really like.",
    "Making a small tool out of a large spreadsheet.",
    "Negotiating with a harbor authority without losing a friend.",
    "What people under thirty expect from a first year.",
];

/// A mentor's success.
pub const SUCCESSES: &[&str] = &[
    "Three people from my first team now lead teams themselves.",
    "We brought the Oulu substation back in nine hours, and nobody was shouting.",
    "I closed a plant and nobody had to leave the company.",
    "The first storm season with the new maintenance plan: not one turbine lost.",
];

/// A mentor's defeat.
pub const DEFEATS: &[&str] = &[
    "I kept a failing project alive for a year because I could not tell a friend that his design did not work.",
    "I was promoted for being right, and then lost a good team by being right all the time.",
    "I moved my family for a job that was gone after six months.",
    "I signed a contract that I had not understood. It took two years to undo.",
];

/// What changed because of it.
pub const CHANGED: &[&str] = &[
    "I write difficult conversations down before I have them. I still do.",
    "I ask one more question before I answer.",
    "I let people make the mistakes that are cheap.",
    "I tell bad news on the day I hear it.",
];

/// One line of proof for an offered topic.
pub const PROOFS: &[&str] = &[
    "Led two teams through a merger, 2014 to 2017.",
    "Gave this training to forty colleagues.",
    "Built it from nothing in Porto.",
    "Eight years of it, the last three as the one people call.",
    "Wrote the handbook we use.",
];

/// "Why I want to work with you".
pub const WELCOMES: &[&str] = &[
    "You lead the people you used to sit beside. I did that in 2011, badly at first. I would like to save you some of it.",
    "Your question about being heard made me smile: it was mine for years. Let us work on it.",
    "You want a site of your own one day. I know two or three things nobody tells you before.",
    "I would like to learn from you how your generation sees this company, and I can tell you where it came from.",
];

/// What was learned, talked through, challenged in a session.
pub const SESSIONS: &[(&str, &str, &str)] = &[
    (
        "A one-to-one begins with the other person's list, not with mine.",
        "The first weeks with the team, who is quiet and why.",
        "Whether every decision must wait for everybody.",
    ),
    (
        "Say the hard sentence first, then be silent.",
        "The conversation with a colleague who misses deadlines; we rehearsed it twice.",
        "The wish to be liked by everybody.",
    ),
    (
        "Delegating means that it will be done differently, and that this is fine.",
        "Which tasks to give away before the summer.",
        "Checking numbers at night that somebody else has checked.",
    ),
    (
        "How budgets are really made, from March to October.",
        "The plan for the second quarter and what it leaves out.",
        "Asking for one person more without a plan for that person.",
    ),
    (
        "A defeat told early is a lesson, told late it is a scandal.",
        "The story of the substation, and what it has to do with forecasts.",
        "The belief that experts do not ask.",
    ),
];

/// A private note of a mentor.
pub const PRIVATE: &[&str] = &[
    "Do not offer a solution next time. Ask what has been tried.",
    "Sounded tired. Ask about the nights.",
    "I talked too much. Twenty minutes at the most.",
];

/// Sealed exchange: the way, a defeat, a success, the hope.
pub const EXCHANGES: &[(&str, &str, &str, &str)] = &[
    (
        "Grid engineer in the north, then Hamburg. My first team was six people, four of them older than me.",
        "I lost a project and, for a time, a friend, because I would not say that it was failing.",
        "Three people of that first team lead teams today.",
        "How the new forecasts are made, and when not to believe them.",
    ),
    (
        "Physics, three years of forecasting wind, and since September I lead the five people I used to sit beside.",
        "In my first months I redid everyone's work at night. In November I fell ill, and the forecasts were fine without me.",
        "The storm forecast of January. We were six hours early.",
        "To say the hard thing early and still be liked. Or not to need to be.",
    ),
];

/// A goal of a development plan: title, personal, family.
pub const GOALS: &[(&str, bool, &str)] = &[
    ("Give difficult feedback within a week", false, "social"),
    ("Hand over the day-ahead forecast", false, "work"),
    ("Plan the team's year together with the team", false, "work"),
    ("Sleep with the telephone in another room", true, "social"),
];

/// What mentees asked, and which help they wished for.
pub const QUESTIONS: &[(&str, &str)] = &[
    ("advise", "A colleague older than me takes every task and finishes none. How did you begin such a conversation?"),
    (
        "decide",
        "I am offered the night planning of the grid. It is visible, and it would cost me my team. What would you weigh?",
    ),
    ("listen", "The first storm week with my own team is over. I would like to tell somebody how it was."),
    ("orient", "Whom should I know in Hamburg before I ask for a budget?"),
];

/// What mentors answered.
pub const ANSWERS: &[&str] = &[
    "I began mine with the one task that mattered most to both of us, and left the rest for later. My first try was a list. Never begin with a list.",
    "I said yes to such an offer once, for the wrong reason. Write down what you would miss after a month, then call me.",
    "Come by on Thursday. I had such a week in 2012 and told nobody, which was the mistake.",
];

/// A mentee's thanks for an answer.
pub const THANKS: &str = "I did it on Monday, without a list. It helped.";
