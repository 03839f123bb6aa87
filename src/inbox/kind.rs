//! The kinds of notices. To add one: a line here, and its sentence and button in each language's "inbox" section.

use crate::kit::text::Lang;

/// What a notice belongs to: people choose by these what mail repeats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Programs that one takes part in or is invited to.
    Program,
    /// The pairing itself.
    Pairing,
    /// Meetings.
    Session,
    Guidance,
    Feedback,
    /// Looking after mentoring in the company.
    Duty,
}

impl Topic {
    /// In the order of a form.
    pub const ALL: [Self; 6] =
        [Self::Program, Self::Pairing, Self::Session, Self::Guidance, Self::Feedback, Self::Duty];

    /// As the database and a form write it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Program => "program",
            Self::Pairing => "pairing",
            Self::Session => "session",
            Self::Guidance => "guidance",
            Self::Feedback => "feedback",
            Self::Duty => "duty",
        }
    }

    /// Its name.
    pub fn label(self, lang: Lang) -> String {
        lang.get(match self {
            Self::Program => "topic-of-program",
            Self::Pairing => "topic-of-pairing",
            Self::Session => "topic-of-session",
            Self::Guidance => "topic-of-guidance",
            Self::Feedback => "topic-of-feedback",
            Self::Duty => "topic-of-duty",
        })
    }
}

/// How soon mail repeats a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    /// A meeting is planned, moved or canceled: at once, by day and night, and never held back.
    Calendar,
    /// It waits for the reader: at once while the week has room, else in the digest.
    Answer,
    /// Good to know: leaves the last mail of a week to what waits for an answer.
    News,
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $name:literal, $sentence:literal, $button:literal, $topic:ident, $urgency:ident;)*) => {
        /// What a notice says. The placeholders of its sentence stand behind each.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Kind { $($(#[$doc])* $kind,)* }

        impl Kind {
            /// Every kind there is.
            pub const ALL: &[Self] = &[$(Self::$kind,)*];

            /// As the database keeps it.
            pub fn name(self) -> &'static str {
                match self { $(Self::$kind => $name,)* }
            }

            /// The kind of a kept notice.
            pub fn of(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$kind),)* _ => None }
            }

            /// The key of its sentence: the title in the inbox, the subject of the mail.
            pub fn sentence(self) -> &'static str {
                match self { $(Self::$kind => $sentence,)* }
            }

            /// The key of the words on its one button.
            pub fn button(self) -> &'static str {
                match self { $(Self::$kind => $button,)* }
            }

            /// What it belongs to.
            pub fn topic(self) -> Topic {
                match self { $(Self::$kind => Topic::$topic,)* }
            }

            /// How soon mail repeats it.
            pub fn urgency(self) -> Urgency {
                match self { $(Self::$kind => Urgency::$urgency,)* }
            }
        }
    };
}

kinds! {
    /// `program`
    Invited = "invited", "notice-invited", "notice-invited-go", Program, Answer;
    /// `program`
    Approved = "approved", "notice-approved", "notice-open-program", Program, News;
    /// `program`: the answer, with its reason, is on the page.
    Declined = "declined", "notice-declined", "notice-read-answer", Program, News;
    /// `program`: a place was free for nobody this time.
    Unmatched = "unmatched", "notice-unmatched", "notice-read-why", Program, News;
    /// `other`, `program`, `due` (a date)
    Proposed = "proposed", "notice-proposed", "notice-meet", Pairing, Answer;
    /// `other`: the mentor has said yes and written why.
    Welcomed = "welcomed", "notice-welcomed", "notice-welcomed-go", Pairing, Answer;
    /// `program`: this pairing did not come about, the next choice is asked.
    NextChoice = "next_choice", "notice-next-choice", "notice-open-program", Program, News;
    /// `other`: both have said yes.
    Begun = "begun", "notice-begun", "notice-open-pairing", Pairing, News;
    /// `other`: both sides of the exchange are in.
    ExchangeOpen = "exchange_open", "notice-exchange-open", "notice-exchange-open-go", Pairing, News;
    /// `other`: neutral words, whatever the reason was.
    Ended = "ended", "notice-ended", "notice-open-pairing", Pairing, News;
    /// `other`, `program`: the same to a mentee for whom somebody new is looked for.
    EndedLookingOn = "ended_looking_on", "notice-ended-looking-on", "notice-open-pairing", Pairing, News;
    /// `program`: to the named contact, when somebody confides a reason or a worry (V7).
    Confided = "confided", "notice-confided", "notice-confided-go", Duty, Answer;
    /// `other`: an agreement waits for the second signature.
    AgreementDrawn = "agreement_drawn", "notice-agreement-drawn", "notice-agreement-drawn-go", Pairing, Answer;
    /// `other`, `when` (a moment)
    SessionPlanned = "session_planned", "notice-session-planned", "notice-open-session", Session, Calendar;
    /// `other`, `when` (a moment)
    SessionMoved = "session_moved", "notice-session-moved", "notice-open-session", Session, Calendar;
    /// `other`, `when` (a moment)
    SessionCanceled = "session_canceled", "notice-session-canceled", "notice-open-pairing", Session, Calendar;
    /// `other`, `when` (a moment): the session is over, and its link logs it without signing in.
    SessionToLog = "session_to_log", "notice-session-to-log", "session-log-it", Session, Answer;
    /// `other`: a mentee chose this person to observe.
    ObserverAsked = "observer_asked", "notice-observer-asked", "notice-observer-asked-go", Feedback, Answer;
    /// `other`
    GuidanceAsked = "guidance_asked", "notice-guidance-asked", "notice-guidance-asked-go", Guidance, Answer;
    /// `other`
    GuidanceAnswered = "guidance_answered", "notice-guidance-answered", "notice-read-answer", Guidance, News;
    /// `other`: the session's own notice says when.
    GuidanceScheduled = "guidance_scheduled", "notice-guidance-scheduled", "notice-open-request", Guidance, News;
    /// `other`: to the mentor, after three working days.
    GuidanceWaiting = "guidance_waiting", "notice-guidance-waiting", "notice-guidance-asked-go", Guidance, Answer;
    /// To the mentee, `names`: who else can answer.
    GuidanceOthers = "guidance_others", "notice-guidance-others", "notice-guidance-others-go", Guidance, News;
    /// To the mentee: nobody else is known who could answer.
    GuidanceOpen = "guidance_open", "notice-guidance-open", "notice-open-request", Guidance, News;
    /// To the mentee: nobody is left of those who were asked, and nobody else is known.
    GuidanceUnasked = "guidance_unasked", "notice-guidance-unasked", "notice-open-request", Guidance, News;
    /// `other`, `next`: handed on to somebody who knows more.
    GuidancePassedOn = "guidance_passed_on", "notice-guidance-passed-on", "notice-open-request", Guidance, News;
    /// Nobody answered in time.
    GuidanceExpired = "guidance_expired", "notice-guidance-expired", "notice-open-request", Guidance, News;
    /// `other`: who asked says thank you.
    GuidanceThanked = "guidance_thanked", "notice-guidance-thanked", "notice-guidance-thanked-go", Guidance, News;
    /// `other`: told once a day, however much was written.
    MessageWritten = "message_written", "notice-message-written", "notice-message-written-go", Pairing, News;
    /// `other`: asks whether the two go on.
    RenewalAsked = "renewal_asked", "notice-renewal-asked", "notice-renewal-asked-go", Pairing, Answer;
    /// `other`: answered it, yes or no.
    RenewalAnswered = "renewal_answered", "notice-renewal-answered", "notice-open-pairing", Pairing, News;
    /// `other`: a short look at how it goes.
    CheckInDue = "check_in_due", "notice-check-in-due", "notice-check-in-due-go", Feedback, Answer;
    /// `other`, `due` (a date)
    CloseDue = "close_due", "notice-close-due", "notice-close-due-go", Feedback, Answer;
    /// `other`: both sides of the closing feedback are in.
    CloseOpen = "close_open", "notice-close-open", "notice-close-open-go", Feedback, News;
    /// `other`, `due` (a date): one side is in, sealed until this person's is in too.
    CloseWaits = "close_waits", "notice-close-waits", "notice-close-due-go", Feedback, Answer;
    /// `other`: the deadline passed before both sides were in.
    ClosedWithout = "closed_without", "notice-closed-without", "notice-open-pairing", Feedback, News;
    /// `n` people: to whoever began an import.
    ImportDone = "import_done", "notice-import-done", "notice-open-people", Duty, News;
    /// `program`: to coordinators, when a match run is through.
    MatchReady = "match_ready", "notice-match-ready", "notice-match-ready-go", Duty, Answer;
    /// `other`, `program`: a mentee waits, and no mentor is left to ask.
    NobodyLeft = "nobody_left", "notice-nobody-left", "notice-nobody-left-go", Duty, Answer;
    /// `n` people of the directory have a reason to be asked: to HR admins, once a day.
    Suggested = "suggested", "notice-suggested", "notice-suggested-go", Duty, Answer;
    /// `other`, `topic`: asked to take over what somebody who leaves knows (S33).
    HeirNamed = "heir_named", "notice-heir-named", "notice-heir-named-go", Program, Answer;
    /// A person was given a right in the company.
    RoleGranted = "role_granted", "notice-role-granted", "notice-role-granted-go", Duty, News;
    /// `other`, `program`, `due` (a date): the last days to answer a proposal.
    AnswerDue = "answer_due", "notice-answer-due", "notice-meet", Pairing, Answer;
    /// `program`: an invitation that nobody answered.
    StillInvited = "still_invited", "notice-still-invited", "notice-invited-go", Program, Answer;
    /// `program`: something is missing before the reader can be matched.
    NotReady = "not_ready", "notice-not-ready", "notice-not-ready-go", Program, Answer;
    /// `other`: what belongs to the first thirty days is still open (S27).
    FirstSteps = "first_steps", "notice-first-steps", "notice-first-steps-go", Pairing, Answer;
    /// `other`: the stretch of getting to know each other is over.
    PhaseBuild = "phase_build", "notice-phase-build", "notice-open-pairing", Pairing, News;
    /// `other`: what was learned is put to use.
    PhaseUse = "phase_use", "notice-phase-use", "notice-open-pairing", Pairing, News;
    /// `other`: the last month has begun.
    PhaseClose = "phase_close", "notice-phase-close", "notice-open-pairing", Pairing, News;
    /// `other`, `days`, `agreed`: one private question to each.
    RhythmAsked = "rhythm_asked", "notice-rhythm-asked", "notice-rhythm-asked-go", Pairing, Answer;
    /// `other`, `when` (a moment); `place`
    SessionSoon = "session_soon", "notice-session-soon", "notice-open-session", Session, Answer;
    /// `n`, `program`: who applied waits for an answer.
    ApplicationsWait = "applications_wait", "notice-applications-wait", "notice-applications-wait-go", Duty, Answer;
    /// `n`, `program`: new hires of ten days and more without a sponsor (S30).
    SponsorMissing = "sponsor_missing", "notice-sponsor-missing", "notice-sponsor-missing-go", Duty, Answer;
    /// `n`, `program`: pairs of thirty days without a second meeting (S27).
    SecondMeetingMissing = "second_meeting_missing", "notice-second-meeting-missing", "notice-second-meeting-missing-go", Duty, Answer;
    /// `program`, `due` (a date): its last month has begun.
    ProgramEnds = "program_ends", "notice-program-ends", "notice-open-program", Duty, News;
    /// `program`: its last day is over, and it still runs.
    ProgramOver = "program_over", "notice-program-over", "notice-open-program", Duty, Answer;
}

impl Kind {
    /// Whether its link opens without a login: then mail takes it to the address its reader has proven, never to another.
    pub fn opens_without_login(self) -> bool {
        self == Self::SessionToLog
    }

    /// The key of what stands below the sentence in a mail, and the placeholder without which it is left out.
    pub(super) fn detail(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::SessionSoon | Self::SessionPlanned | Self::SessionMoved => Some(("notice-session-place", "place")),
            _ => None,
        }
    }

    /// Its sentence with each placeholder as its name in braces: for lists of what there is.
    pub fn in_short(self, lang: Lang) -> String {
        lang.pattern(self.sentence())
    }

    /// The key of the sentence that says why this came; `company` fills it.
    pub(super) fn why(self) -> &'static str {
        match self.topic() {
            Topic::Program => "mail-why-program",
            Topic::Duty => "mail-why-duty",
            _ => "mail-why-pairing",
        }
    }
}
