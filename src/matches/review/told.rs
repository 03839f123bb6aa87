//! What the review says: addresses, sentences, numbers.

use super::*;

impl Review {
    pub(super) fn path(&self, rest: &str) -> String {
        self.chrome.at(self.run.path(rest))
    }

    /// The review with another filter.
    pub(super) fn filtered(&self, show: &str) -> String {
        let asked = Asked { show: show.to_owned(), after: String::new(), ..self.asked.clone() };
        format!("{}?{}", self.path(""), asked.query())
    }

    pub(super) fn is_unmatched(&self) -> bool {
        self.asked.show() == "unmatched"
    }

    /// As the pair stands by now, in a sentence.
    pub(super) fn theirs(&self, both: &Overtaken) -> String {
        let lang = self.chrome.lang;
        let stands = if both.mentor.is_empty() {
            crate::t!(lang, "match-overtaken-nobody", mentee = both.mentee)
        } else {
            crate::t!(lang, "match-overtaken-stands", mentee = both.mentee, mentor = both.mentor)
        };
        both.deed.as_ref().map_or(stands.clone(), |deed| format!("{deed} {stands}"))
    }

    /// A change's address, so that it leads back to the same list.
    pub(super) fn back(&self, rest: &str) -> String {
        format!("{}?{}", self.path(rest), self.asked.query())
    }

    pub(super) fn next_page(&self, after: &str) -> String {
        let asked = Asked { after: after.to_owned(), ..self.asked.clone() };
        format!("{}?{}", self.path(""), asked.query())
    }

    pub(super) fn opened(&self, who: &Candidate) -> String {
        format!("{}?{}#pair-{}", self.path(""), self.asked.open(who.enrollment), who.enrollment)
    }

    pub(super) fn closed(&self, who: &Candidate) -> String {
        format!("{}?{}#pair-{}", self.path(""), self.asked.query(), who.enrollment)
    }

    pub(super) fn person(&self, who: &Candidate) -> String {
        self.chrome.at(format!("/people/{}", who.person))
    }

    pub(super) fn why(&self, pair: &Pair) -> Vec<Said> {
        reasons::chief(self.chrome.lang, &pair.reasons, Reader::Coordinator(&pair.mentee.given_name), 3)
    }

    pub(super) fn parts(&self, pair: &Pair) -> Vec<Part> {
        let part = |r: &Reason| Part {
            name: reasons::term(self.chrome.lang, r.term),
            points: r.points,
            of: r.of,
            width: (r.points * 100).checked_div(r.of).unwrap_or(0),
        };
        pair.reasons.iter().map(part).collect()
    }

    pub(super) fn all_reasons(&self, pair: &Pair) -> Vec<Said> {
        reasons::sentences(self.chrome.lang, &pair.reasons, Reader::Coordinator(&pair.mentee.given_name))
    }

    pub(super) fn rule(&self, key: &str) -> String {
        words::rule(self.chrome.lang, key)
    }

    pub(super) fn cost(&self, cost: &Cost) -> String {
        words::cost(self.chrome.lang, cost)
    }

    pub(super) fn points(&self, points: &i64) -> String {
        words::points(self.chrome.lang, *points)
    }

    /// What became of a pair that was published.
    fn became(&self, pair: &Pair) -> Option<&Pairing> {
        let both = (pair.mentee.enrollment, pair.mentor.enrollment);
        self.became.iter().rev().find(|p| (p.mentee_enrollment, p.mentor_enrollment) == both)
    }

    /// Whether the line between the two is solid: fixed in a draft, agreed by both after it.
    pub(super) fn is_solid(&self, pair: &Pair) -> bool {
        match self.run.state {
            State::Published => self.became(pair).is_some_and(|p| p.state.is_living() || p.state.is_over()),
            _ => pair.locked_by.is_some(),
        }
    }

    /// "Proposed", "Locked by Amara Okafor" ...; once published, what became of it.
    pub(super) fn standing(&self, pair: &Pair) -> String {
        let lang = self.chrome.lang;
        match pair.locked_by {
            _ if self.run.state == State::Published => {
                lang.get(self.became(pair).map_or("match-never-asked", Pairing::became))
            }
            _ if self.run.state == State::Discarded => lang.get("match-state-discarded"),
            Some(by) if by == self.me => lang.get(if pair.by_hand { "match-by-hand-you" } else { "match-locked-you" }),
            Some(by) => {
                let name = name_of(&self.lockers, by);
                if pair.by_hand {
                    crate::t!(lang, "match-by-hand-by", name = name)
                } else {
                    crate::t!(lang, "match-locked-by", name = name)
                }
            }
            None if pair.changed => lang.get("match-changed-since"),
            None if pair.score < self.run.look_below => lang.get("match-worth-a-look"),
            None => lang.get("match-proposed"),
        }
    }

    pub(super) fn is_order(&self, order: &str) -> bool {
        self.asked.order() == order
    }

    pub(super) fn percent(&self) -> i32 {
        self.run.progress / 10
    }

    pub(super) fn open_row(&self, pair: &Pair) -> bool {
        self.swap.as_ref().is_some_and(|s| s.who.enrollment == pair.mentee.enrollment)
    }

    /// Somebody is open who has no row on this page: the detail stands above the list.
    pub(super) fn open_apart(&self) -> bool {
        self.swap.as_ref().is_some_and(|s| !self.pairs.iter().any(|p| p.mentee.enrollment == s.who.enrollment))
    }

    /// What was done, as a sentence.
    pub(super) fn deed(&self, made: &Made) -> String {
        let kind = made.change.kind.key();
        crate::t!(self.chrome.lang, "match-deed", kind = kind, mentee = made.mentee, mentor = made.mentor, by = made.by)
    }

    pub(super) fn rules(&self, keys: &[String]) -> String {
        keys.iter().map(|key| self.rule(key)).collect::<Vec<_>>().join("; ")
    }

    pub(super) fn undo(&self, change: &Change) -> String {
        self.back(&format!("/overrides/{}/withdrawal", change.id))
    }

    /// Role, department and site, on the quiet line.
    pub(super) fn line(&self, who: &Candidate) -> String {
        let site = if who.site.is_empty() { String::new() } else { format!(" · {}", who.site) };
        format!("{}{site}", who.line())
    }

    pub(super) fn mentor_line(&self, pair: &Pair) -> String {
        let places = crate::t!(self.chrome.lang, "match-places", used = pair.used, places = pair.mentor.places);
        format!("{} · {places}", self.line(&pair.mentor))
    }

    pub(super) fn lot(&self, lot: &Lot, mentor: &str) -> String {
        let lang = self.chrome.lang;
        match lot.before {
            Some(before) => {
                crate::t!(lang, "match-lot", name = lot.mentee, mentor = mentor, after = lot.after, before = before)
            }
            None => crate::t!(lang, "match-lot-new", name = lot.mentee, mentor = mentor, after = lot.after),
        }
    }

    pub(super) fn reason_label(&self, price: &Price) -> String {
        self.chrome.lang.get(if price.cost.broken.is_empty() { "match-reason-optional" } else { "match-reason" })
    }

    /// What a form of this page keeps of the list.
    pub(super) fn kept(&self) -> Vec<(&'static str, &str)> {
        let asked = &self.asked;
        let all = [
            ("show", asked.show.as_str()),
            ("q", asked.q.as_str()),
            ("order", asked.order.as_str()),
            ("after", asked.after.as_str()),
        ];
        all.into_iter().filter(|(_, value)| !value.is_empty()).collect()
    }

    pub(super) fn seconds(&self) -> String {
        format!("{}.{}", self.run.took_ms / 1000, self.run.took_ms % 1000 / 100)
    }

    /// "Total 8,412, upper bound 8,412: no better assignment exists", or what the changes by hand cost.
    pub(super) fn proof(&self) -> String {
        let (lang, run) = (self.chrome.lang, &self.run);
        let (total, bound) = (lang.number(run.total), lang.number(run.upper_bound));
        let lost = run.upper_bound - run.total;
        if lost == 0 && run.proven {
            return crate::t!(lang, "match-proof", total = total, bound = bound);
        }
        if self.made.iter().any(|m| !m.change.carried) {
            // Pairs that break a rule, or one person less with a mentor, can bring the total above what the rules allow.
            if lost < 0 {
                return crate::t!(lang, "match-proof-beyond", total = total, bound = bound);
            }
            return crate::t!(lang, "match-proof-by-hand", total = total, bound = bound, lost = lang.number(lost));
        }
        crate::t!(lang, "match-proof-open", total = total, bound = bound, lost = lang.number(lost.max(0)))
    }

    pub(super) fn failure(&self) -> String {
        crate::t!(self.chrome.lang, "match-failure", why = self.run.failure)
    }
}
