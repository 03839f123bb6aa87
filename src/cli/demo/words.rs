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

/// What a mentee wrote about a session: talked through, learned.
pub const MENTEES: &[(&str, &str)] = &[
    ("The sentence I will begin with on Monday.", "That silence after a hard sentence is not mine to fill."),
    ("Why I check the numbers at night.", "Nobody asked me to; I can stop."),
    ("Who decides what in the second quarter.", "To ask what a budget leaves out before I ask for more."),
    ("My plan for the handover, line by line.", "The last ten percent are not mine any more."),
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

/// A mentor's message and the mentee's reply.
pub const MESSAGES: &[(&str, &str)] = &[
    (
        "I found the book I spoke of, it lies at the reception in Hamburg. Page 40 is the one.",
        "Thank you, I read it on the train. Page 40 is me.",
    ),
    (
        "The canteen is loud on Thursdays. Shall we take the small room on the third floor?",
        "Good idea. I bring the coffee.",
    ),
    (
        "How did the conversation go?",
        "Shorter than I feared. He said that he had waited for it. I tell you on Thursday.",
    ),
    (
        "On the way to the site I thought of your question. I was wrong: ask them first, then decide.",
        "I did ask them. You were right the second time.",
    ),
];

/// A chance one of the two noted, how it stands, and what came of it.
pub const CHANCES: &[(&str, &str, &str)] = &[
    ("Present the storm forecast to the grid board", "taken", "Went well; the board asked for a second date"),
    ("Two weeks with the crew in Porto", "possible", ""),
    ("A seat in the working group on night shifts", "let_go", "Too much beside the new team; perhaps next year"),
    ("Stand in for the head of planning in August", "possible", ""),
];

/// The situation, what the mentor did, and what they would do now.
pub const EXPERIENCES: &[(&str, &str, &str)] = &[
    (
        "My best engineer wanted to leave and told me in the corridor.",
        "I offered more money on the spot.",
        "I would ask what has become dull, and listen for an hour before offering anything.",
    ),
    (
        "A supplier failed three weeks before the winter.",
        "I kept it to myself for four days, hoping.",
        "I would tell the board on the first evening, with two ways out.",
    ),
    (
        "Two people of my team did not speak with each other any more.",
        "I spoke with each of them alone, for months.",
        "I would bring them to one table in the second week.",
    ),
];

/// After thirty days: what helps, what hinders, a wish.
pub const CHECK_INS: &[(&str, &str, &str)] = &[
    ("That we begin on time and that the telephone stays outside.", "My calendar.", "To walk instead of sitting."),
    ("The stories that did not end well.", "We both explain too much.", "One question less, one silence more."),
    ("That nothing leaves this room.", "", "To meet once on a site."),
];

/// What somebody does for a goal, and what shows it.
pub const ACTIONS: &[(&str, &str)] = &[
    ("Hold the overdue conversation with one colleague", "Held on a Monday; we agreed on two dates"),
    ("Write the handbook page for the morning forecast", "The page, read by two colleagues"),
    ("Ask the team what to drop from the year's plan", "The plan with three lines crossed out"),
    ("Let somebody else lead the weekly round", "Four rounds led by Jonas"),
];

/// At the close: done, to improve, next, thanks.
pub const CLOSES: &[(&str, &str, &str, &str)] = &[
    (
        "Two hard conversations, rehearsed and held. The team has its own plan for the year.",
        "We met late in the summer, twice not at all.",
        "Lead the budget talks of next spring alone",
        "Thank you for the year, and for the chapter about losing.",
    ),
    (
        "I know whom to ask before I decide, and I ask.",
        "I prepared too little; the best hours were those with one question written down.",
        "Stand in for the head of planning for a month",
        "You listened longer than anybody here. Thank you.",
    ),
    (
        "The forecast is handed over. I sleep.",
        "More time on the site, less in the meeting room.",
        "Take a trainee of my own next autumn",
        "I learned from you at least as much.",
    ),
];
