//! M2: what each term gives, and the product's rows that rest on it.

use ithaca::matching::advice::Advisor;
use ithaca::matching::*;

use crate::world::{self, Size, day, mentee, mentor, person, quiet, role, topic};

/// The reason that one term gives for a pair, under weight high.
fn reason(instance: &mut Instance, term: Term, mentor: &str) -> Reason {
    instance.settings.weights = Weights::none();
    instance.settings.weights.set(term, Weight::High);
    let proposal = propose(instance, &()).expect("a proposal");
    let advisor = Advisor::new(instance, &proposal, &()).expect("an advisor");
    let explained = advisor.explain("m", mentor).expect("both people");
    assert_eq!(explained.score, explained.reasons[0].points);
    explained.reasons[0].clone()
}

fn points(instance: &mut Instance, term: Term, mentor: &str) -> u32 {
    reason(instance, term, mentor).points
}

fn past(role: &str, from: i32, to: Option<i32>) -> PastRole {
    PastRole { role: role.into(), from: day(from, 1, 1), to: to.map(|year| day(year, 1, 1)), managed_people: false }
}

/// A mentee `m` who is a plant controller and aims at finance director; mentors are added by the tests.
fn controller() -> Instance {
    let mut instance = quiet();
    role(&mut instance, "plant controller", "finance", 4);
    role(&mut instance, "controller", "finance", 4);
    role(&mut instance, "accountant", "finance", 2);
    role(&mut instance, "finance director", "finance", 6);
    role(&mut instance, "engineer", "engineering", 4);
    ["negotiation", "lean", "python"].iter().for_each(|id| topic(&mut instance, id));
    person(&mut instance, "m", |p| p.role = Some("plant controller".into()));
    mentee(&mut instance, "m");
    instance.mentees[0].purpose = Purpose::Effective;
    instance
}

fn with_history(instance: &mut Instance, id: &str, history: Vec<PastRole>) {
    person(instance, id, |p| p.history = history);
    mentor(instance, id);
}

#[test]
fn s2_the_mentor_who_held_the_role_is_chosen_and_without_the_weight_it_is_a_tie() {
    let mut instance = controller();
    with_history(&mut instance, "never", vec![past("engineer", 2015, Some(2019))]);
    with_history(&mut instance, "held", vec![past("plant controller", 2015, Some(2019))]);
    instance.settings.weights.role_history = Weight::High;
    let proposal = propose(&instance, &()).expect("a proposal");
    assert_eq!(proposal.pairs[0].mentor, "held");
    let fact = Fact::HeldRole {
        role: "plant controller".into(),
        wanted: "plant controller".into(),
        target: false,
        nearness: Nearness::SameRole,
        from: day(2015, 1, 1),
        to: Some(day(2019, 1, 1)),
    };
    assert_eq!(proposal.pairs[0].reasons[0].facts, [fact]);
    instance.settings.weights.role_history = Weight::Off;
    let chosen: Vec<String> = (0..40)
        .map(|seed| {
            instance.settings.seed = seed;
            propose(&instance, &()).expect("a proposal").pairs[0].mentor.clone()
        })
        .collect();
    assert!(chosen.iter().any(|id| id == "held") && chosen.iter().any(|id| id == "never"), "a tie again");
}

#[test]
fn m2_role_history_counts_nearness_then_recency_and_tenure() {
    let mut instance = controller();
    for (id, role, from, to) in [
        ("now", "plant controller", 2020, None),
        ("recent", "plant controller", 2019, Some(2023)),
        ("older", "plant controller", 2014, Some(2018)),
        ("short", "plant controller", 2014, Some(2016)),
        ("long ago", "plant controller", 1999, Some(2000)),
        ("near", "controller", 2018, None),
        ("family", "accountant", 2018, None),
        ("other", "engineer", 2018, None),
    ] {
        with_history(&mut instance, id, vec![past(role, from, to)]);
    }
    let mut of = |id: &str| points(&mut instance, Term::RoleHistory, id) / 4;
    assert_eq!([of("now"), of("recent"), of("older"), of("short"), of("long ago")], [25, 25, 23, 20, 20]);
    assert_eq!([of("near"), of("family"), of("other")], [17, 9, 0]);
}

#[test]
fn s1_the_purpose_decides_whose_role_history_counts() {
    let mut instance = controller();
    instance.mentees[0].target_role = Some("finance director".into());
    with_history(&mut instance, "director", vec![past("finance director", 2016, Some(2024))]);
    with_history(&mut instance, "plant", vec![past("plant controller", 2016, Some(2024))]);
    let mut both = |purpose: Purpose| {
        instance.mentees[0].purpose = purpose;
        ["director", "plant"].map(|id| points(&mut instance, Term::RoleHistory, id) / 4)
    };
    assert_eq!(both(Purpose::Effective), [9, 25]);
    assert_eq!(both(Purpose::Progress), [25, 9]);
    assert_eq!(both(Purpose::Both), [25, 25]);
}

#[test]
fn m2_goals_count_by_rank_and_by_the_level_of_the_offer() {
    let mut instance = controller();
    instance.mentees[0].goals = vec!["negotiation".into(), "lean".into(), "python".into()];
    let offers =
        |list: &[(&str, u8)]| list.iter().map(|(t, level)| Offer { topic: (*t).into(), level: *level }).collect();
    for (id, list) in [
        ("all", &[("negotiation", 3), ("lean", 3), ("python", 3)][..]),
        ("first", &[("negotiation", 3)]),
        ("last", &[("python", 1)]),
    ] {
        mentor(&mut instance, id);
        instance.mentors.last_mut().expect("a mentor").offers = offers(list);
    }
    assert_eq!(points(&mut instance, Term::Goals, "all"), 100);
    assert_eq!(points(&mut instance, Term::Goals, "first"), 48);
    let last = reason(&mut instance, Term::Goals, "last");
    assert_eq!(last.points, 12);
    assert_eq!(last.facts, [Fact::GoalsCovered { covered: vec!["python".into()], of: 3 }]);
}

#[test]
fn s31_a_first_time_manager_gets_somebody_who_once_was_one() {
    let mut instance = controller();
    instance.people[0].history = vec![PastRole { managed_people: true, ..past("plant controller", 2026, None) }];
    with_history(&mut instance, "led", vec![PastRole { managed_people: true, ..past("controller", 2012, Some(2014)) }]);
    with_history(&mut instance, "never", vec![past("controller", 2012, Some(2014))]);
    let led = reason(&mut instance, Term::Situation, "led");
    assert_eq!(led.points, 100);
    let facts = [Fact::For { situation: Situation::FirstTimeManager }, Fact::FirstTeam { year: 2012 }];
    assert_eq!(led.facts, facts);
    assert_eq!(points(&mut instance, Term::Situation, "never"), 0);
    instance.settings.rules.people_manager = true;
    assert_eq!(propose(&instance, &()).expect("a proposal").pairs[0].mentor, "led");
}

#[test]
fn s32_a_mentor_of_the_host_country_outranks_an_equal_one_of_the_home_country() {
    let mut instance = controller();
    let lives = |home: &str, country: &str| (Some(home.to_owned()), Some(country.to_owned()));
    (instance.people[0].home_country, instance.people[0].country) = lives("IT", "PT");
    for (id, home, country) in [("home", "IT", "IT"), ("host", "PT", "PT"), ("abroad too", "DE", "SG")] {
        person(&mut instance, id, |p| (p.home_country, p.country) = lives(home, country));
        mentor(&mut instance, id);
    }
    let of = ["home", "host", "abroad too"].map(|id| points(&mut instance, Term::Situation, id));
    assert_eq!(of, [0, 100, 60]);
    assert_eq!(propose(&instance, &()).expect("a proposal").pairs[0].mentor, "host");
}

#[test]
fn s30_a_new_hire_gets_somebody_who_knows_the_company() {
    let mut instance = controller();
    instance.people[0].hired_on = Some(day(2026, 10, 1));
    for (id, year) in [("old hand", 2015), ("settled", 2023), ("fresh", 2026)] {
        person(&mut instance, id, |p| p.hired_on = Some(day(year, 1, 1)));
        mentor(&mut instance, id);
    }
    let of = ["old hand", "settled", "fresh"].map(|id| points(&mut instance, Term::Situation, id));
    assert_eq!(of, [100, 80, 0]);
}

#[test]
fn s19_each_can_teach_the_other() {
    let mut instance = controller();
    instance.mentees[0].teaches = vec!["python".into()];
    instance.mentees[0].learns = vec!["lean".into()];
    for (id, learns, offers) in
        [("both", "python", "lean"), ("up", "python", "negotiation"), ("neither", "lean", "python")]
    {
        mentor(&mut instance, id);
        let last = instance.mentors.last_mut().expect("a mentor");
        last.learns = vec![learns.into()];
        last.offers = vec![Offer { topic: offers.into(), level: 2 }];
    }
    let of = ["both", "up", "neither"].map(|id| points(&mut instance, Term::Exchange, id));
    assert_eq!(of, [84, 32, 0]);
}

#[test]
fn s9_wanted_and_offered_styles_and_s26_bridge_and_place_and_language() {
    let mut instance = controller();
    instance.mentees[0].styles = vec!["guide".into(), "challenge".into()];
    let set = |p: &mut Person, site: &str, start: u16, languages: &[&str]| {
        p.site = Some(site.into());
        p.country = Some(site[..2].into());
        p.career_start = Some(start);
        p.languages = languages.iter().map(|l| (*l).to_owned()).collect();
    };
    set(&mut instance.people[0], "IT-1", 2015, &["it", "en"]);
    person(&mut instance, "near", |p| set(p, "IT-1", 2013, &["it", "en", "de"]));
    person(&mut instance, "far", |p| {
        set(p, "DE-1", 1994, &["de", "en"]);
        p.role = Some("engineer".into());
    });
    person(&mut instance, "country", |p| set(p, "IT-2", 2004, &["it"]));
    for id in ["near", "far", "country"] {
        mentor(&mut instance, id);
        instance.mentors.last_mut().expect("a mentor").styles = vec!["guide".into()];
    }
    let mut of = |term: Term| ["near", "far", "country"].map(|id| points(&mut instance, term, id) / 4);
    assert_eq!(of(Term::Style), [12, 12, 12]);
    assert_eq!(of(Term::Location), [25, 0, 12]);
    assert_eq!(of(Term::Language), [18, 10, 10]);
    assert_eq!(of(Term::Generation), [0, 20, 10]);
    assert_eq!(of(Term::Bridge), [0, 25, 16]);
}

#[test]
fn m2_wishes_of_both_sides_count_and_never_beat_a_hard_rule() {
    let mut instance = controller();
    ["first", "second", "none"].iter().for_each(|id| mentor(&mut instance, id));
    instance.mentees[0].wishes = vec!["first".into(), "second".into()];
    instance.mentors[1].wishes = vec!["m".into()];
    let of = ["first", "second", "none"].map(|id| points(&mut instance, Term::Wishes, id) / 4);
    assert_eq!(of, [15, 22, 0]);
    instance.settings.rules.not_paired_before = true;
    instance.past_pairings.push(Pair { mentee: "m".into(), mentor: "second".into() });
    assert_eq!(propose(&instance, &()).expect("a proposal").pairs[0].mentor, "first");
}

#[test]
fn m2_the_number_behind_each_word_is_fixed_and_a_score_is_at_most_1000() {
    assert_eq!(Weight::ALL.map(Weight::points), [0, 25, 50, 100]);
    assert_eq!(Weights::all(Weight::High).best_possible(), 1000);
}

#[test]
fn m2_every_score_is_the_sum_of_its_stated_points() {
    for seed in 0..20 {
        let size = Size { mentees: 60, mentors: 40, roles: 20, topics: 15, capacity: 3 };
        let mut instance = world::company(seed, size);
        instance.settings.weights = Weights::all(Weight::High);
        let proposal = propose(&instance, &()).expect("a proposal");
        assert!(!proposal.pairs.is_empty());
        for pair in &proposal.pairs {
            assert_eq!(pair.score, pair.reasons.iter().map(|reason| reason.points).sum::<u32>());
            assert!(pair.reasons.iter().all(|reason| reason.points <= reason.of));
            assert!(pair.reasons.iter().all(|reason| (reason.points > 0) != reason.facts.is_empty()));
        }
    }
}

#[test]
fn s25_raising_the_weight_raises_the_share_of_pairs_across_generations() {
    let share = |weight: Weight| {
        let size = Size { mentees: 100, mentors: 80, roles: 20, topics: 15, capacity: 2 };
        let mut instance = world::company(5, size);
        instance.settings.weights.generation = weight;
        let proposal = propose(&instance, &()).expect("a proposal");
        let generation =
            |id: &str| instance.people.iter().find(|p| p.id == id).and_then(|p| p.career_start).map(|y| y / 10);
        proposal.pairs.iter().filter(|pair| generation(&pair.mentee) != generation(&pair.mentor)).count()
    };
    let shares = Weight::ALL.map(share);
    assert!(shares[0] < shares[3], "{shares:?}");
}
