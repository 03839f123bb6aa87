//! Everything that time does, in one table. What stands here is done, and nothing else is: the daily round runs this very table, the
//! rehearsal of a program runs it on days to come, and `docs/clocks.md` is written from it (a test compares the two).

use std::{fmt::Write, pin::Pin};

use chrono::{DateTime, NaiveDate, Utc};

use crate::{
    companies::Company,
    enrollment, feedback, guidance,
    inbox::{self, Kind},
    kit::{
        db::CompanyTx,
        error::{Error, Result},
        text::{self, Lang},
    },
    pairings, people, programs, sessions,
};

/// Work on one day of one company: today there, and the moment.
type Work =
    for<'a> fn(&'a mut CompanyTx, NaiveDate, DateTime<Utc>) -> Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>>;

/// One thing that time does.
pub struct Hand {
    /// The job that does it: hands of one job are saved together, and what fails in one job holds up no other.
    pub job: &'static str,
    /// Its row in the description of the product.
    pub row: &'static str,
    pub when: &'static str,
    pub does: &'static str,
    /// What people hear.
    pub tells: &'static [Kind],
    work: Work,
}

macro_rules! hands {
    ($($job:expr, $row:literal: $when:literal => $does:literal, [$($kind:ident),*], $work:path;)*) => {
        /// The daily round, in the company's morning.
        pub const HANDS: &[Hand] = &[$(Hand {
            job: $job,
            row: $row,
            when: $when,
            does: $does,
            tells: &[$(Kind::$kind),*],
            work: |tx, today, now| Box::pin($work(tx, today, now)),
        },)*];
    };
}

hands! {
    people::LEAVERS, "6": "somebody's leaving date has come, or an import says that somebody left" => "their places, pairings and requests end the same day; mentees are offered a new match", [Ended, EndedLookingOn, GuidanceUnasked], super::leaving::end_of_leavers;
    "daily people", "6": "an import can no longer be taken back" => "what it changed is forgotten", [], people::daily;
    "daily enrollment", "S17": "an invitation is unanswered for a week" => "the invited hear of it once more, then never again", [StillInvited], enrollment::clock::repeat_invitations;
    "daily enrollment", "8": "an application waits for three working days, then weekly" => "who runs the program is reminded", [ApplicationsWait], enrollment::clock::report_applications;
    "daily enrollment", "S30": "ten days after the hire date nobody is proposed as sponsor" => "who runs the program is told", [SponsorMissing], enrollment::clock::report_missing_sponsors;
    people::occasions::OCCASIONS, "S30": "each day and after an import or change, the directory gives a reason: a hire date, a first team, work abroad, a leaving date" => "a program that invites by itself does; HR hears of the rest in one notice", [Suggested], enrollment::suggestions::daily;
    "daily pairings", "M10": "two days before the last day to answer a proposal" => "whoever has yet to answer is reminded; the mentee's days begin with the mentor's yes", [AnswerDue], pairings::clock::remind_answers;
    "daily pairings", "M10": "the last day to answer has passed" => "the proposal expires and the next choice is asked", [Proposed, NobodyLeft], pairings::clock::expire_answers;
    "daily pairings", "S8": "day 30, the first third, a month before the end" => "both hear that a stretch of the way begins", [PhaseBuild, PhaseUse, PhaseClose], pairings::clock::begin_phases;
    "daily sessions", "S7": "two days before a planned meeting" => "both are reminded", [SessionSoon], sessions::clock::remind_meetings;
    "daily sessions", "S27": "two weeks after the start, while not met twice or the own exchange is unwritten" => "who has something open is told", [FirstSteps], sessions::clock::remind_first_steps;
    "daily sessions", "S27": "day 30 without a second meeting" => "who runs the program is told how many such pairs there are", [SecondMeetingMissing], sessions::clock::report_second_meetings;
    "daily guidance", "S18": "three working days without an answer, by the calendar of the site of who was asked" => "who was asked is reminded; who asked hears who else can answer", [GuidanceWaiting, GuidanceOthers, GuidanceOpen], guidance::clock::remind_all;
    "daily guidance", "S18": "14 days after the wished date, or 30 after asking" => "the request expires", [GuidanceExpired], guidance::clock::expire;
    "daily feedback", "S7": "quiet for half as long again as agreed, at least a week longer, nothing planned" => "each of the two is asked one private question: paused, finished, stuck?", [RhythmAsked], feedback::clock::ask_quiet_pairs;
    "daily feedback", "S35": "day 30, and midway" => "both are asked for a short check-in", [CheckInDue], feedback::clock::ask_check_ins;
    "daily feedback", "S35": "the day after the last day to give closing feedback" => "the pairing closes without feedback, and says so", [ClosedWithout], feedback::clock::end_closes;
    "daily feedback", "S35": "a week before the last day to give closing feedback" => "whoever is not in yet is reminded", [CloseDue], feedback::clock::remind_closes;
    "daily feedback", "S35": "the agreed time of a pairing is over" => "the close opens for 21 days", [CloseDue], feedback::clock::begin_closes;
    "daily feedback", "V6": "each day" => "answers are counted for HR's totals, in batches that tell nobody apart", [], feedback::clock::count_answers;
    "daily programs", "6": "a month before a program's last day, and after it" => "who runs it is told", [ProgramEnds, ProgramOver], programs::clock::report_endings;
    "daily mail", "7": "something is held back by the cap or by choice: each day or on Mondays, as chosen, or after a week" => "one mail repeats it all, if the week has room", [], inbox::digest::send_digests;
}

/// What time does beside the daily round.
const BESIDES: &[(&str, &str)] = &[
    ("a planned meeting is over", "both are asked to log it, each by a signed link that works once, for three days"),
    (
        "a job is due",
        "one worker claims it for ten minutes; what fails is tried again after 10 seconds, then twice as long each time, an hour at most; after ten tries it is kept as dead and reported",
    ),
    (
        "a mail is due",
        "one worker claims it for five minutes; what fails is tried again after 30 seconds, then twice as long each time, an hour at most, for as long as it takes, and what is in no hurry within its reader’s hours only; a mailbox that does not exist is noted and left alone",
    ),
    ("14 days after an invitation to make an account", "its link is over; it works once"),
    ("two hours after asking for a new password", "its link is over; it works once"),
    ("14 days without a visit, or 90 days after signing in", "a login is over"),
];

/// The jobs of the daily round, each once, in order.
pub fn jobs() -> Vec<&'static str> {
    let mut jobs: Vec<&str> = HANDS.iter().map(|hand| hand.job).collect();
    jobs.dedup();
    jobs
}

/// Does one job of the daily round; false where there is no such job.
///
/// # Errors
/// When the database refuses.
pub async fn perform(tx: &mut CompanyTx, job: &str, now: DateTime<Utc>) -> Result<()> {
    let company = Company::find(tx).await?;
    let today = text::date_in(now, &text::zone(&company.time_zone, "UTC"));
    let mut known = false;
    for hand in HANDS.iter().filter(|hand| hand.job == job) {
        (hand.work)(tx, today, now).await?;
        known = true;
    }
    if known { Ok(()) } else { Err(Error::internal("nobody does this work", job)) }
}

/// The page `docs/clocks.md`.
pub fn page() -> String {
    let mut page = String::from(
        "# Everything that time does\n\n\
         Written from the table in `src/app/clock.rs`, which is also what runs: each morning at six of the company's time, once a day, on\n\
         days counted by the company's calendar and zone. After a standstill one round makes good what was missed. Every hand may run twice: the\n\
         same thing is told once.\n\n\
         | row | when | what happens | what people hear |\n|---|---|---|---|\n",
    );
    let english = Lang::english();
    for hand in HANDS {
        let hears: Vec<String> = hand.tells.iter().map(|kind| kind.in_short(english)).collect();
        let _ = writeln!(page, "| {} | {} | {} | {} |", hand.row, hand.when, hand.does, hears.join("<br>"));
    }
    page.push_str("\n## By the minute\n\n| when | what happens |\n|---|---|\n");
    for (when, does) in BESIDES {
        let _ = writeln!(page, "| {when} | {does} |");
    }
    page
}
