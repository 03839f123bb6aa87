//! Made-up companies of any size, the same for the same numbers.

use ithaca::matching::*;

/// SplitMix64.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x1234_5678)
    }

    pub fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as usize % most.max(1)
    }

    pub fn percent(&mut self, chance: usize) -> bool {
        self.below(100) < chance
    }

    pub fn some(&mut self, most: usize, of: usize) -> Vec<usize> {
        let mut picked = Vec::new();
        for _ in 0..self.below(most + 1) {
            let one = self.below(of);
            if !picked.contains(&one) {
                picked.push(one);
            }
        }
        picked
    }
}

/// How large a made-up company is.
#[derive(Clone, Copy)]
pub struct Size {
    pub mentees: usize,
    pub mentors: usize,
    pub roles: usize,
    pub topics: usize,
    pub capacity: u32,
}

pub fn day(year: i32, month: u32, day: u32) -> Date {
    Date::new(year, month, day).expect("a day")
}

pub fn today() -> Date {
    day(2026, 11, 23)
}

/// An empty company: every rule and every weight off.
pub fn quiet() -> Instance {
    let mut settings = Settings::on(today());
    settings.rules = Rules::none();
    settings.weights = Weights::none();
    Instance::new(settings)
}

/// Adds a person and answers the id.
pub fn person(instance: &mut Instance, id: &str, set: impl FnOnce(&mut Person)) -> String {
    let mut person = Person { id: id.into(), ..Person::default() };
    set(&mut person);
    instance.people.push(person);
    id.into()
}

pub fn mentee(instance: &mut Instance, id: &str) {
    if !instance.people.iter().any(|p| p.id == id) {
        person(instance, id, |_| ());
    }
    instance.mentees.push(Mentee { person: id.into(), ..Mentee::default() });
}

pub fn mentor(instance: &mut Instance, id: &str) {
    if !instance.people.iter().any(|p| p.id == id) {
        person(instance, id, |_| ());
    }
    instance.mentors.push(Mentor { person: id.into(), ..Mentor::default() });
}

pub fn role(instance: &mut Instance, id: &str, family: &str, level: u8) {
    instance.job_roles.push(JobRole { id: id.into(), title: id.into(), family: family.into(), level: Some(level) });
}

pub fn topic(instance: &mut Instance, id: &str) {
    instance.topics.push(Topic { id: id.into(), title: id.into() });
}

/// A whole company with every kind of fact, some of them missing.
pub fn company(seed: u64, size: Size) -> Instance {
    let mut dice = Dice::new(seed);
    let mut settings = Settings::on(today());
    settings.seed = seed;
    settings.weights = Weights { generation: Weight::Low, bridge: Weight::Low, ..Weights::default() };
    let mut instance = Instance::new(settings);
    for k in 0..size.roles {
        role(&mut instance, &format!("role-{k}"), &format!("family-{}", k % (size.roles / 5 + 1)), (k % 6) as u8);
    }
    for k in 0..size.topics {
        topic(&mut instance, &format!("topic-{k}"));
    }
    let total = size.mentees + size.mentors;
    for k in 0..total {
        let senior = k >= size.mentees;
        let one = employee(&mut dice, k, total, senior, size.roles);
        instance.people.push(one);
    }
    let id = |k: usize| format!("p{k}");
    let topics = |list: Vec<usize>| list.into_iter().map(|t| format!("topic-{t}")).collect::<Vec<_>>();
    for i in 0..size.mentees {
        let mut goals = dice.some(4, size.topics);
        if goals.is_empty() {
            goals.push(dice.below(size.topics));
        }
        let wishes = if dice.percent(20) { dice.some(3, size.mentors) } else { Vec::new() };
        instance.mentees.push(Mentee {
            person: id(i),
            purpose: [Purpose::Both, Purpose::Effective, Purpose::Progress][dice.below(3)],
            target_role: dice.percent(70).then(|| format!("role-{}", dice.below(size.roles))),
            goals: topics(goals),
            teaches: topics(dice.some(2, size.topics)),
            learns: topics(dice.some(2, size.topics)),
            styles: styles(&mut dice),
            wishes: wishes.into_iter().map(|j| id(size.mentees + j)).collect(),
            not_with: if dice.percent(5) { vec![id(size.mentees + dice.below(size.mentors))] } else { Vec::new() },
            situations: None,
            ready: !dice.percent(1),
        });
    }
    for j in 0..size.mentors {
        let mut offers = dice.some(5, size.topics);
        if offers.is_empty() {
            offers.push(dice.below(size.topics));
        }
        let wishes = if dice.percent(10) { dice.some(2, size.mentees) } else { Vec::new() };
        instance.mentors.push(Mentor {
            person: id(size.mentees + j),
            offers: topics(offers).into_iter().map(|topic| Offer { topic, level: 1 + dice.below(3) as u8 }).collect(),
            learns: topics(dice.some(3, size.topics)),
            styles: styles(&mut dice),
            wishes: wishes.into_iter().map(id).collect(),
            not_with: if dice.percent(5) { vec![id(dice.below(size.mentees))] } else { Vec::new() },
            capacity: 1 + dice.below(size.capacity as usize) as u32,
            ready: !dice.percent(3),
        });
    }
    instance
}

fn employee(dice: &mut Dice, k: usize, total: usize, senior: bool, roles: usize) -> Person {
    let start = if senior { 1985 + dice.below(25) } else { 2005 + dice.below(20) } as i32;
    let mut history = Vec::new();
    let mut year = start;
    for _ in 0..(if senior { 2 + dice.below(4) } else { 1 + dice.below(2) }) {
        let years = 1 + dice.below(6) as i32;
        let to = (year + years < 2026).then(|| day(year + years, 1 + dice.below(12) as u32, 1 + dice.below(28) as u32));
        let from = day(year.min(2025), 1, 1 + dice.below(28) as u32);
        let managed_people = dice.percent(if senior { 50 } else { 8 });
        history.push(PastRole { role: format!("role-{}", dice.below(roles)), from, to, managed_people });
        match to {
            Some(_) => year += years,
            None => break,
        }
    }
    let country = ["DE", "IT", "PT", "NO", "SG", "CA"][dice.below(6)];
    let site = format!("{country}-{}", dice.below(3));
    let hours = [Hours::new(420, 930), Hours::new(480, 990), Hours::new(0, 540), Hours::new(780, 1290)];
    let mut languages = vec!["en".to_owned()];
    for (language, chance) in [("de", 30), ("it", 25), ("pt", 15), ("fr", 10)] {
        if dice.percent(chance) {
            languages.push(language.to_owned());
        }
    }
    if dice.percent(4) {
        languages = vec![["de", "it", "ja"][dice.below(3)].to_owned()];
    }
    Person {
        id: format!("p{k}"),
        name: format!("Person {k}"),
        role: dice.percent(95).then(|| format!("role-{}", dice.below(roles))),
        level: dice.percent(50).then(|| (if senior { 3 } else { 1 } + dice.below(4)) as u8),
        department: dice.percent(97).then(|| format!("department-{}", dice.below(12))),
        site: dice.percent(97).then_some(site),
        country: Some(country.to_owned()),
        home_country: Some(if dice.percent(92) { country } else { ["DE", "IT", "PT"][dice.below(3)] }.to_owned()),
        languages,
        hours: if dice.percent(90) { hours[dice.below(4)] } else { None },
        manager: dice.percent(90).then(|| format!("p{}", dice.below(total))),
        hired_on: dice.percent(95).then(|| day((start + dice.below(8) as i32).min(2026), 1 + dice.below(10) as u32, 1)),
        career_start: dice.percent(90).then_some(start as u16),
        history,
    }
}

fn styles(dice: &mut Dice) -> Vec<String> {
    dice.some(3, 4).into_iter().map(|k| ["guide", "support", "challenge", "open doors"][k].to_owned()).collect()
}
