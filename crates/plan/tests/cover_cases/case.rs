//! A case as a plan, with the names that the case gives its records.
#![expect(clippy::unwrap_used, reason = "test helpers")]

use crate::common::zones;
use crate::samples::{self, Sample};
use chrono::NaiveDate;
use plan::cover::{self, Cover};
use plan::lens::Lens;
use plan::model::{Org, Person};
use plan::{Edit, Id, Plan, apply};

pub fn day(text: &str) -> NaiveDate {
    plan::date::parse(text).unwrap()
}

/// A case and names for its records.
pub struct Case {
    pub sample: Sample,
    pub plan: Plan,
}

impl Case {
    pub fn bikes() -> Self {
        let sample = samples::all().into_iter().find(|sample| sample.key == "northgate-bikes").unwrap();
        let plan = samples::build(&sample).plan;
        Self { sample, plan }
    }

    pub fn bakery() -> Self {
        let sample = samples::all().into_iter().find(|sample| sample.key == "corner-bakery").unwrap();
        let plan = samples::build(&sample).plan;
        Self { sample, plan }
    }

    pub fn id<T>(&self, name: &str) -> Id<T> {
        Id::parse(&samples::id_of(&self.sample, name)).unwrap()
    }

    pub fn name(&self, id: Option<Id<Person>>) -> &'static str {
        let key = id.map(|id| id.to_string());
        let found = self
            .sample
            .records
            .iter()
            .find(|(table, name, _)| *table == "people" && Some(samples::id_of(&self.sample, name)) == key);
        found.map_or("nobody", |(_, name, _)| name)
    }

    pub fn cover(&self) -> Cover {
        let lens = Lens::new(&self.plan, day("2026-11-02"));
        cover::cover(&lens, &zones::of(&lens), lens.today, cover::HORIZON)
    }

    pub fn lens(&self) -> Lens {
        Lens::new(&self.plan, day("2026-11-02"))
    }

    pub fn change<R: plan::field::Record>(&mut self, name: &str, change: impl FnOnce(&mut R)) {
        let before = self.plan.get(self.id::<R>(name)).unwrap();
        let mut after = before.clone();
        change(&mut after);
        self.plan = apply(&self.plan, &Edit::change(&before, &after)).unwrap().plan;
    }

    pub fn change_org(&mut self, change: impl FnOnce(&mut Org)) {
        let before: Org = self.plan.one();
        let mut after = before.clone();
        change(&mut after);
        self.plan = apply(&self.plan, &Edit::change(&before, &after)).unwrap().plan;
    }

    pub fn add<R: plan::field::Record>(&mut self, entity: &R) {
        self.plan = apply(&self.plan, &Edit::add(entity)).unwrap().plan;
    }
}

pub fn new_id<T>(text: &str) -> Id<T> {
    Id::parse(text).unwrap()
}
