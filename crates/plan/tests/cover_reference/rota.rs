//! Random rotas, each from one number: few people and accounts, every kind of exception, often at a clock change.

use crate::common::random::Dice;
use chrono::{Days, NaiveDate};
use plan::model::{
    Absence, Account, Available, Busy, Day, Holiday, HolidayCover, Org, Override, OverrideState, Person, PersonStatus,
    Presence, Quiet, Rotation, Scope, Span, Step, Watch, Window,
};
use plan::{Edit, Fact, Id, Plan, apply};

/// Zones with changes of an hour, of half an hour, at midnight, and without any; one that nobody knows.
pub const ZONES: [&str; 9] = [
    "Europe/London",
    "America/New_York",
    "Australia/Lord_Howe",
    "America/Havana",
    "Asia/Beirut",
    "Africa/Casablanca",
    "Asia/Kolkata",
    "UTC",
    "Nowhere/Known",
];

/// Clock changes, by zone, and a day without any.
const CHANGES: [(&str, &str); 12] = [
    ("America/New_York", "2026-03-08"),
    ("America/New_York", "2026-11-01"),
    ("America/Havana", "2026-03-08"),
    ("America/Havana", "2026-11-01"),
    ("Europe/London", "2026-03-29"),
    ("Europe/London", "2026-10-25"),
    ("Asia/Beirut", "2026-03-29"),
    ("Asia/Beirut", "2026-10-25"),
    ("Australia/Lord_Howe", "2026-04-05"),
    ("Australia/Lord_Howe", "2026-10-04"),
    ("Africa/Casablanca", "2026-02-15"),
    ("Asia/Kolkata", "2026-12-24"),
];

/// A rota and the dates to look at.
pub struct Rota {
    pub plan: Plan,
    pub from: NaiveDate,
    pub days: u32,
}

struct Maker {
    dice: Dice,
    plan: Plan,
    from: NaiveDate,
}

/// The rota of a number.
pub fn rota(seed: u64) -> Rota {
    let mut dice = Dice(seed);
    let (zone, change) = *dice.pick(&CHANGES);
    let from = plan::date::parse(change).unwrap() - Days::new(dice.below(4) as u64);
    let days = 1 + dice.below(9) as u32;
    let mut maker = Maker { dice, plan: Plan::default(), from };
    maker.people();
    maker.accounts();
    maker.org(zone);
    maker.busy();
    maker.rotations();
    maker.watches();
    maker.exceptions();
    Rota { plan: maker.plan, from, days }
}

impl Maker {
    fn add<R: plan::field::Record>(&mut self, entity: &R) {
        self.plan = apply(&self.plan, &Edit::add(entity)).unwrap().plan;
    }

    fn date(&mut self) -> NaiveDate {
        self.from + Days::new(self.dice.below(14) as u64) - Days::new(3)
    }

    fn some_date(&mut self, percent: usize) -> Option<NaiveDate> {
        self.dice.percent(percent).then(|| self.date())
    }

    /// Often the hours of a clock change, often a whole hour.
    fn clock(&mut self) -> u32 {
        match self.dice.below(4) {
            0 => self.dice.below(5) as u32 * 30,
            1 => self.dice.below(25) as u32 * 60,
            2 => self.dice.below(1441) as u32,
            _ => 360 + self.dice.below(60) as u32 * 15,
        }
    }

    fn days(&mut self) -> Vec<Day> {
        let share = *self.dice.pick(&[30, 70, 100]);
        Day::ALL.iter().copied().filter(|_| self.dice.percent(share)).collect()
    }

    fn pick<T>(&mut self, prefix: &str, count: usize) -> Id<T> {
        let place = self.dice.below(count);
        Id::parse(&format!("{prefix}_{place}")).unwrap()
    }

    fn person(&mut self) -> Id<Person> {
        self.pick("p", 4)
    }

    fn zone(&mut self) -> String {
        (*self.dice.pick(&ZONES)).to_owned()
    }

    fn people(&mut self) {
        for n in 0..4 {
            let mut person = Person::new(Id::parse(&format!("p_{n}")).unwrap());
            person.o = n.to_string();
            person.name = n.to_string();
            if self.dice.percent(20) {
                let is = *self.dice.pick(&[Presence::Active, Presence::Leaving, Presence::Left]);
                person.status = Fact::Decided(PersonStatus { is, on: self.some_date(70) });
            }
            if self.dice.percent(10) {
                person.placeholder = Some(3);
            }
            if self.dice.percent(40) {
                person.tz = self.zone();
            }
            if self.dice.percent(50) {
                let from = self.dice.percent(60).then(|| self.clock());
                let to = self.dice.percent(60).then(|| self.clock());
                person.available = Some(Available { days: self.days(), from, to });
            }
            self.add(&person);
        }
    }

    fn windows(&mut self, most: usize) -> Vec<Window> {
        let mut out = Vec::new();
        for _ in 0..self.dice.below(most + 1) {
            // Long enough that the engine does not have to look far ahead: the walk goes minute by minute.
            let from = self.dice.below(40) as u32 * 30;
            let to = (from + 180 + self.dice.below(600) as u32) % 1441;
            let mut days = self.days();
            if days.len() < 3 {
                days = Day::ALL.to_vec();
            }
            let target = self.dice.percent(70).then(|| *self.dice.pick(&[0, 15, 60, 240, 500, 1440]));
            out.push(Window { days, from, to, target });
        }
        out
    }

    fn accounts(&mut self) {
        for n in 0..2 {
            let mut account = Account::new(Id::parse(&format!("ac_{n}")).unwrap());
            account.o = n.to_string();
            account.network = "x".to_owned();
            if self.dice.percent(30) {
                account.promise = self.windows(2);
            }
            self.add(&account);
        }
    }

    fn org(&mut self, zone: &str) {
        let before: Org = self.plan.one();
        let mut org = before.clone();
        org.tz = if self.dice.percent(80) { zone.to_owned() } else { self.zone() };
        org.promise = self.windows(3);
        if self.dice.percent(30) {
            org.weekend = self.days();
        }
        org.week_start = self.dice.percent(30).then(|| *self.dice.pick(Day::ALL));
        org.fallback = self.dice.percent(30).then(|| self.person());
        self.plan = apply(&self.plan, &Edit::change(&before, &org)).unwrap().plan;
    }

    fn span(&mut self, longest: usize) -> (NaiveDate, NaiveDate) {
        let from = self.date();
        (from, from + Days::new(self.dice.below(longest) as u64))
    }

    fn busy(&mut self) {
        let (from, to) = self.span(8);
        self.add(&Busy { what: "busy".to_owned(), from, to, ..Busy::new(Id::parse("bu_0").unwrap()) });
    }

    fn rotations(&mut self) {
        for n in 0..3 {
            let mut rotation = Rotation::new(Id::parse(&format!("ro_{n}")).unwrap());
            rotation.o = n.to_string();
            rotation.members = (0..self.dice.below(4)).map(|_| self.person()).collect();
            rotation.step = *self.dice.pick(Step::ALL);
            rotation.every_days = self.dice.percent(70).then(|| self.dice.below(12) as u32);
            rotation.start = self.dice.percent(80).then(|| self.date() - Days::new(self.dice.below(90) as u64));
            for _ in 0..self.dice.below(3) {
                let (from, to) = self.span(20);
                let back = Days::new(self.dice.below(60) as u64);
                rotation.skips.push(Span { from: from - back, to: to - back });
            }
            self.add(&rotation);
        }
    }

    fn watches(&mut self) {
        for n in 0..self.dice.below(6) {
            let mut watch = Watch::new(Id::parse(&format!("wa_{n}")).unwrap());
            watch.o = n.to_string();
            if self.dice.percent(40) {
                let one = self.pick("ac", 2);
                watch.scope = Scope::only(vec![one]);
            }
            watch.days = self.days();
            watch.from = self.clock();
            watch.to = if self.dice.percent(35) { watch.from } else { self.clock() };
            watch.ends_next_day = self.dice.percent(12);
            if self.dice.percent(15) {
                // The hour that the clocks skip, or a part of it.
                watch.from = 60 * self.dice.below(3) as u32;
                watch.to = watch.from + *self.dice.pick(&[30, 60]);
                (watch.ends_next_day, watch.days) = (false, Day::ALL.to_vec());
            }
            match self.dice.below(8) {
                0 => {}
                1..4 => watch.person = Some(self.person()),
                _ => watch.rotation = Some(self.pick("ro", 3)),
            }
            watch.active_from = self.some_date(20);
            watch.active_to = self.some_date(15);
            watch.busy = self.dice.percent(15).then(|| Id::parse("bu_0").unwrap());
            self.add(&watch);
        }
    }

    fn exceptions(&mut self) {
        let watches = self.plan.count("watches");
        for n in 0..if watches == 0 { 0 } else { self.dice.below(4) } {
            let mut item = Override::new(Id::parse(&format!("ov_{n}")).unwrap());
            item.o = n.to_string();
            item.watch = Some(self.pick("wa", watches));
            item.date = self.date();
            item.who = self.dice.percent(70).then(|| self.person());
            item.state = *self.dice.pick(OverrideState::ALL);
            self.add(&item);
        }
        for n in 0..self.dice.below(4) {
            let mut item = Absence::new(Id::parse(&format!("ab_{n}")).unwrap());
            (item.o, item.who, (item.from, item.to)) = (n.to_string(), self.person(), self.span(9));
            item.stand_in = self.dice.percent(50).then(|| self.person());
            self.add(&item);
        }
        for n in 0..self.dice.below(3) {
            let mut item = Holiday::new(Id::parse(&format!("ho_{n}")).unwrap());
            (item.o, item.name, item.date) = (n.to_string(), n.to_string(), self.date());
            let person = self.dice.percent(60).then(|| self.person());
            item.cover = match self.dice.below(3) {
                0 => Fact::NotSure,
                1 => Fact::Decided(HolidayCover { closed: true, person: None }),
                _ => Fact::Decided(HolidayCover { closed: false, person }),
            };
            self.add(&item);
        }
        for n in 0..self.dice.below(3) {
            let mut item = Quiet::new(Id::parse(&format!("qu_{n}")).unwrap());
            item.o = n.to_string();
            item.account = self.dice.percent(60).then(|| self.pick("ac", 2));
            item.days = self.days();
            item.dates = self.dice.percent(40).then(|| self.span(5)).map(|(from, to)| Span { from, to });
            item.from = self.dice.percent(70).then(|| self.clock());
            item.to = self.dice.percent(70).then(|| self.clock());
            item.until = self.some_date(30);
            self.add(&item);
        }
    }
}
