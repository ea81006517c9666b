//! Content, weekly cover and everything with dates.

use super::{Maker, WEEK, after, before, decided};
use plan::model::*;
use plan::{Fact, Id, Who};

const BANK_HOLIDAYS: [(u64, &str); 6] = [
    (53, "Christmas Day"),
    (54, "Boxing Day"),
    (60, "New Year's Day"),
    (28, "Shop party"),
    (144, "Good Friday"),
    (147, "Easter Monday"),
];

impl Maker {
    /// Everything of steps 3 and 5.
    pub fn work(&mut self) {
        self.busy_times();
        self.turns();
        self.watching();
        self.exceptions();
        self.content();
        self.words();
    }

    fn busy_times(&mut self) {
        for n in 0..4 {
            let campaign = self.id();
            self.campaigns.push(campaign);
            let (from, to) = (after(20 + 30 * n), after(30 + 30 * n));
            let checkpoint = Checkpoint { date: from, text: "Words agreed".to_owned(), who: None };
            let name = format!("Season {}", n + 1);
            let owner = Some(self.person());
            let entity = Campaign { name, from, to, owner, checkpoints: vec![checkpoint], ..Campaign::new(campaign) };
            self.put(&entity);
            let busy = self.id();
            self.busy.push(busy);
            let question = Question { q: "When does it start?".to_owned(), a: "On Monday.".to_owned() };
            let entity = Busy {
                what: format!("Sale {}", n + 1),
                from,
                to,
                extra: self.some_people(3),
                approves: Some(self.person()),
                questions: vec![question],
                campaign: Some(campaign),
                ..Busy::new(busy)
            };
            self.put(&entity);
        }
    }

    fn turns(&mut self) {
        for n in 0..self.size.accounts {
            let id = self.id();
            self.rotations.push(id);
            let members = 3 + self.below(3);
            let skip = Span { from: after(53), to: after(60) };
            let rotation = Rotation {
                name: format!("Turn {}", n + 1),
                members: self.some_people(members),
                step: self.pick(Step::ALL),
                every_days: Some(3),
                start: Some(before(1 + self.below(300) as u64)),
                skips: if self.percent(20) { vec![skip] } else { Vec::new() },
                ..Rotation::new(id)
            };
            self.put(&rotation);
        }
    }

    fn watching(&mut self) {
        for (n, account) in self.accounts.clone().into_iter().enumerate() {
            let scope = Scope::only(vec![account]);
            let turn = self.rotations.get(n).copied();
            for at in [570, 900] {
                let person = self.percent(96).then(|| self.person());
                self.watch(&scope, WEEK.to_vec(), (at, at), person, None);
            }
            let day = self.pick(&WEEK);
            self.watch(&scope, vec![day], (1020, 1080), None, turn);
            self.watch(&scope, vec![Day::Sat, Day::Sun], (660, 660), None, turn);
        }
        for busy in self.busy.clone() {
            let person = Some(self.person());
            let id = self.id();
            let watch = Watch { person, from: 1080, to: 1200, busy: Some(busy), ..Watch::new(id) };
            self.watches.push(id);
            self.put(&watch);
        }
    }

    fn watch(
        &mut self,
        scope: &Scope,
        days: Vec<Day>,
        (from, to): (u32, u32),
        person: Option<Id<Person>>,
        rotation: Option<Id<Rotation>>,
    ) {
        let id = self.id();
        self.watches.push(id);
        let scope = scope.clone();
        self.put(&Watch { scope, days, from, to, person, rotation, ..Watch::new(id) });
    }

    fn exceptions(&mut self) {
        for n in 0..self.size.people / 10 + 1 {
            let swap = Override {
                watch: Some(self.pick(&self.watches.clone())),
                date: after(self.below(28) as u64),
                who: Some(self.person()),
                state: if n % 3 == 0 { OverrideState::Proposed } else { OverrideState::Accepted },
                ..Override::new(self.id())
            };
            self.put(&swap);
        }
        for _ in 0..self.size.people / 6 + 1 {
            let from = self.below(60) as u64;
            let absence = Absence {
                who: self.person(),
                from: after(from),
                to: after(from + self.below(14) as u64),
                stand_in: self.percent(60).then(|| self.person()),
                ..Absence::new(self.id())
            };
            self.put(&absence);
        }
        for (n, (days, name)) in BANK_HOLIDAYS.into_iter().enumerate() {
            let cover = match n % 3 {
                0 => decided(HolidayCover { closed: true, person: None }),
                1 => decided(HolidayCover { closed: false, person: Some(self.person()) }),
                _ => Fact::NotSure,
            };
            let id = self.id();
            self.put(&Holiday { date: after(days), name: name.to_owned(), cover, ..Holiday::new(id) });
        }
        for _ in 0..self.size.accounts / 6 + 1 {
            let quiet = Quiet {
                account: Some(self.pick(&self.accounts.clone())),
                days: vec![self.pick(&[Day::Sat, Day::Sun])],
                reason: "Nobody writes then.".to_owned(),
                until: Some(after(200)),
                ..Quiet::new(self.id())
            };
            self.put(&quiet);
        }
    }

    fn content(&mut self) {
        let mut pillars = Vec::new();
        for (name, percent) in [("How to", 40), ("People", 30), ("Offers", 30)] {
            let id = self.id();
            pillars.push(id);
            self.put(&Pillar { name: name.to_owned(), percent: Some(percent), ..Pillar::new(id) });
        }
        for n in 0..self.size.accounts.max(4) {
            let id = self.id();
            self.streams.push(id);
            let by_turns = self.percent(50);
            let cadence = Cadence {
                kind: self.pick(CadenceKind::ALL),
                days: vec![self.pick(Day::ALL)],
                every_weeks: Some(1 + self.below(2) as u32),
                start: Some(before(28)),
                month_days: vec![1 + self.below(31) as u32],
                per_week: Some(2),
                ..Cadence::default()
            };
            let stream = Stream {
                kind: self.pick(StreamKind::ALL),
                name: format!("Stream {}", n + 1),
                made: decided(true),
                creators: vec![Who::Person(self.person())],
                rotation: if by_turns { Some(self.pick(&self.rotations.clone())) } else { None },
                stand_in: decided(Some(self.person())),
                source: Some(self.pick(Source::ALL)),
                cadence: Some(cadence),
                minutes_per_piece: Some(30 + 30 * self.below(4) as u32),
                check: decided(Some(self.person())),
                pillars: pillars.clone(),
                ..Stream::new(id)
            };
            self.put(&stream);
        }
        let consistency = Consistency {
            voice: "Warm and short.".to_owned(),
            do_list: "Say thank you.".to_owned(),
            do_not: "No jokes about weather.".to_owned(),
            hashtags: "#harbour".to_owned(),
            checker: decided(Some(self.person())),
            ..Consistency::default()
        };
        self.put(&consistency);
    }

    fn words(&mut self) {
        let row = TriageRow { kind: "A question".to_owned(), action: "Answer".to_owned(), tell: None };
        self.put(&Triage { rows: vec![row], ..Triage::default() });
        for n in 0..12 {
            let (question, text) = (format!("Question {}?", n + 1), "Thank you for asking.".to_owned());
            let reply = Reply { question, text, ..Reply::new(self.id()) };
            self.put(&reply);
            let expert = Expert {
                topic: format!("Topic {}", n + 1),
                department: Some(self.pick(&self.departments.clone())),
                person: Some(self.person()),
                how: "By phone".to_owned(),
                minutes: Some(240),
                ..Expert::new(self.id())
            };
            self.put(&expert);
            let idea = Idea {
                department: Some(self.pick(&self.departments.clone())),
                text: format!("Idea {}", n + 1),
                stream: Some(self.pick(&self.streams.clone())),
                ..Idea::new(self.id())
            };
            self.put(&idea);
        }
    }
}
