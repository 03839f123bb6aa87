//! The kinds of notices. To add one: a line here, and its sentence and button in each language's "inbox" section.

/// Why a person gets a mail: the sentence at its foot.
#[derive(Clone, Copy)]
enum Why {
    /// Takes part in a program, or was invited to.
    Program,
    /// Is a mentor or mentee of a pairing.
    Pairing,
    /// Looks after mentoring in the company.
    Duty,
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $name:literal, $sentence:literal, $button:literal, $why:ident;)*) => {
        /// What a notice says. The placeholders of its sentence stand behind each.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Kind { $($(#[$doc])* $kind,)* }

        impl Kind {
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

            fn reason(self) -> Why {
                match self { $(Self::$kind => Why::$why,)* }
            }
        }
    };
}

kinds! {
    /// `program`
    Invited = "invited", "notice-invited", "notice-invited-go", Program;
    /// `program`
    Approved = "approved", "notice-approved", "notice-open-program", Program;
    /// `program`: the answer, with its reason, is on the page.
    Declined = "declined", "notice-declined", "notice-read-answer", Program;
    /// `program`: a place was free for nobody this time.
    Unmatched = "unmatched", "notice-unmatched", "notice-read-why", Program;
    /// `other`, `program`, `due` (a date)
    Proposed = "proposed", "notice-proposed", "notice-meet", Pairing;
    /// `other`: the mentor has said yes and written why.
    Welcomed = "welcomed", "notice-welcomed", "notice-welcomed-go", Pairing;
    /// `program`: this pairing did not come about, the next choice is asked.
    NextChoice = "next_choice", "notice-next-choice", "notice-open-program", Program;
    /// `other`: both have said yes.
    Begun = "begun", "notice-begun", "notice-open-pairing", Pairing;
    /// `other`: both sides of the exchange are in.
    ExchangeOpen = "exchange_open", "notice-exchange-open", "notice-exchange-open-go", Pairing;
    /// `other`: neutral words, whatever the reason was.
    Ended = "ended", "notice-ended", "notice-open-pairing", Pairing;
    /// `other`, `program`: the same to a mentee for whom somebody new is looked for.
    EndedLookingOn = "ended_looking_on", "notice-ended-looking-on", "notice-open-pairing", Pairing;
    /// `program`: to the named contact, when somebody confides a reason or a worry (V7).
    Confided = "confided", "notice-confided", "notice-confided-go", Duty;
    /// `other`: an agreement waits for the second signature.
    AgreementDrawn = "agreement_drawn", "notice-agreement-drawn", "notice-agreement-drawn-go", Pairing;
    /// `other`, `when` (a moment)
    SessionPlanned = "session_planned", "notice-session-planned", "notice-open-session", Pairing;
    /// `other`, `when` (a moment)
    SessionMoved = "session_moved", "notice-session-moved", "notice-open-session", Pairing;
    /// `other`, `when` (a moment)
    SessionCanceled = "session_canceled", "notice-session-canceled", "notice-open-pairing", Pairing;
    /// `other`, `when` (a moment): the session is over, and its link logs it without signing in.
    SessionToLog = "session_to_log", "notice-session-to-log", "session-log-it", Pairing;
    /// `other`: a mentee chose this person to observe.
    ObserverAsked = "observer_asked", "notice-observer-asked", "notice-observer-asked-go", Program;
    /// `other`
    GuidanceAsked = "guidance_asked", "notice-guidance-asked", "notice-guidance-asked-go", Pairing;
    /// `other`
    GuidanceAnswered = "guidance_answered", "notice-guidance-answered", "notice-read-answer", Pairing;
    /// `other`: the session's own notice says when.
    GuidanceScheduled = "guidance_scheduled", "notice-guidance-scheduled", "notice-open-request", Pairing;
    /// `other`: to the mentor, after three working days.
    GuidanceWaiting = "guidance_waiting", "notice-guidance-waiting", "notice-guidance-asked-go", Pairing;
    /// To the mentee, `names`: who else can answer.
    GuidanceOthers = "guidance_others", "notice-guidance-others", "notice-guidance-others-go", Pairing;
    /// To the mentee: nobody else is known who could answer.
    GuidanceOpen = "guidance_open", "notice-guidance-open", "notice-open-request", Pairing;
    /// To the mentee: nobody is left of those who were asked, and nobody else is known.
    GuidanceUnasked = "guidance_unasked", "notice-guidance-unasked", "notice-open-request", Pairing;
    /// `other`, `next`: handed on to somebody who knows more.
    GuidancePassedOn = "guidance_passed_on", "notice-guidance-passed-on", "notice-open-request", Pairing;
    /// Nobody answered in time.
    GuidanceExpired = "guidance_expired", "notice-guidance-expired", "notice-open-request", Pairing;
    /// `other`: who asked says thank you.
    GuidanceThanked = "guidance_thanked", "notice-guidance-thanked", "notice-guidance-thanked-go", Pairing;
    /// `other`: told once a day, however much was written.
    MessageWritten = "message_written", "notice-message-written", "notice-message-written-go", Pairing;
    /// `other`: asks whether the two go on.
    RenewalAsked = "renewal_asked", "notice-renewal-asked", "notice-renewal-asked-go", Pairing;
    /// `other`: answered it, yes or no.
    RenewalAnswered = "renewal_answered", "notice-renewal-answered", "notice-open-pairing", Pairing;
    /// `other`: a short look at how it goes.
    CheckInDue = "check_in_due", "notice-check-in-due", "notice-check-in-due-go", Pairing;
    /// `other`, `due` (a date)
    CloseDue = "close_due", "notice-close-due", "notice-close-due-go", Pairing;
    /// `other`: both sides of the closing feedback are in.
    CloseOpen = "close_open", "notice-close-open", "notice-close-open-go", Pairing;
    /// `other`, `due` (a date): one side is in, sealed until this person's is in too.
    CloseWaits = "close_waits", "notice-close-waits", "notice-close-due-go", Pairing;
    /// `other`: the deadline passed before both sides were in.
    ClosedWithout = "closed_without", "notice-closed-without", "notice-open-pairing", Pairing;
    /// `n` people: to whoever began an import.
    ImportDone = "import_done", "notice-import-done", "notice-open-people", Duty;
    /// `program`: to coordinators, when a match run is through.
    MatchReady = "match_ready", "notice-match-ready", "notice-match-ready-go", Duty;
    /// `other`, `program`: a mentee waits, and no mentor is left to ask.
    NobodyLeft = "nobody_left", "notice-nobody-left", "notice-nobody-left-go", Duty;
    /// `n` people of the directory have a reason to be asked: to HR admins, once a day.
    Suggested = "suggested", "notice-suggested", "notice-suggested-go", Duty;
    /// A person was given a right in the company.
    RoleGranted = "role_granted", "notice-role-granted", "notice-role-granted-go", Duty;
}

impl Kind {
    /// The key of the sentence that says why this came; `company` fills it.
    pub(super) fn why(self) -> &'static str {
        match self.reason() {
            Why::Program => "mail-why-program",
            Why::Pairing => "mail-why-pairing",
            Why::Duty => "mail-why-duty",
        }
    }
}
