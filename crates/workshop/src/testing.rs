//! A small plan for tests, written through the door that the app uses. Test code only.

use plan::field::Record;
use plan::lens::Lens;
use plan::model::{Account, Grant, Level, Person, Role, Scope, Seat, Workshop};
use plan::{Edit, Fact, Id, Plan, apply};

/// The id of that text.
pub fn id<T>(text: &str) -> Id<T> {
    Id::parse(text).unwrap()
}

/// A plan being written.
#[derive(Default)]
pub struct Small {
    /// The plan so far.
    pub plan: Plan,
}

impl Small {
    /// Ama decides, Priya manages, Tom posts on X; a workshop is planned.
    pub fn shop() -> Self {
        let mut out = Self::default();
        for (key, name) in [("p_ama", "Ama Mensah"), ("p_priya", "Priya Shah"), ("p_tom", "Tom Ellis")] {
            out.add(&Person { name: name.to_owned(), ..Person::new(id(key)) });
        }
        out.add(&Account { network: "x".to_owned(), ..Account::new(id("ac_x")) });
        let seat = |key: &str, role, scope, who: &str| {
            let mut seat = Seat { role, scope, ..Seat::new(id(key)) };
            seat.holder.today = Fact::Decided(Some(id(who)));
            seat
        };
        out.add(&seat("st_d", Role::Director, Scope::default(), "p_ama"));
        out.add(&seat("st_m", Role::Manager, Scope::default(), "p_priya"));
        out.add(&seat("st_x", Role::Coordinator, Scope::only(vec![id("ac_x")]), "p_tom"));
        out.add(&Workshop { on: day("2026-12-02"), minutes: Some(90), ..Workshop::new(id("ws_1")) });
        out
    }

    /// Adds a record.
    pub fn add<R: Record>(&mut self, record: &R) {
        self.edit(&Edit::add(record));
    }

    /// Makes an edit.
    pub fn edit(&mut self, edit: &Edit) {
        self.plan = apply(&self.plan, edit).unwrap().plan;
    }

    /// Changes a record.
    pub fn change<R: Record>(&mut self, id: Id<R>, change: impl FnOnce(&mut R)) {
        let before: R = self.plan.get(id).unwrap();
        let mut after = before.clone();
        change(&mut after);
        self.edit(&Edit::change(&before, &after));
    }

    /// Changes the only record of a table.
    pub fn one<R: Record>(&mut self, change: impl FnOnce(&mut R)) {
        let before: R = self.plan.one();
        let mut after = before.clone();
        change(&mut after);
        self.edit(&Edit::change(&before, &after));
    }

    /// Gives somebody a way in.
    pub fn grant(&mut self, person: &str, account: &str, level: Level) {
        let key = ["gr_", person.trim_start_matches("p_"), account.trim_start_matches("ac_")].concat();
        let mut grant = Grant { person: Some(id(person)), account: Some(id(account)), ..Grant::new(id(&key)) };
        grant.level.today = Fact::Decided(level);
        self.add(&grant);
    }

    /// The workshop.
    pub fn workshop(&self) -> Workshop {
        self.plan.get(id("ws_1")).unwrap()
    }

    /// The read model on 28 November 2026.
    pub fn lens(&self) -> Lens {
        Lens::new(&self.plan, day("2026-11-28"))
    }
}

/// A day.
pub fn day(text: &str) -> chrono::NaiveDate {
    plan::date::parse(text).unwrap()
}
