//! The core as WebAssembly, for `cargo xtask bench`: generated plans, and each piece of work that pages wait for.
//!
//! Never a part of the app. The caller keeps the time; each function gives back a number, so that no work is left out.

#[path = "../../plan/examples/generator/mod.rs"]
mod generator;

use generator::{Size, today};
use plan::checks::{self, CopyState, Findings, Report, findings};
use plan::cover::{self, Cover, Zone, Zones};
use plan::lens::{Lens, List};
use plan::{Edit, Key, Plan};
use wasm_bindgen::prelude::wasm_bindgen;

/// A generated plan, read and ready.
#[wasm_bindgen]
pub struct Case {
    plan: Plan,
    lens: Lens,
    zones: Zones,
    watched: Cover,
    report: Report,
}

#[wasm_bindgen]
impl Case {
    /// A plan of so many people and accounts.
    #[wasm_bindgen(constructor)]
    pub fn new(people: u32, accounts: u32, seed: u32) -> Self {
        let size = Size { people: people as usize, accounts: accounts as usize, seed: u64::from(seed) };
        let plan = generator::plan(size);
        let lens = Lens::new(&plan, today());
        let zones = zones();
        let watched = cover::cover(&lens, &zones, today(), cover::HORIZON);
        let report = findings(&lens, &watched, CopyState::default());
        Self { plan, lens, zones, watched, report }
    }

    /// Reads the plan: how many people.
    pub fn read(&self) -> usize {
        Lens::new(&self.plan, today()).people.len()
    }

    /// What happens in 28 days: how many shifts.
    pub fn cover(&self) -> usize {
        let cover = cover::cover(&self.lens, &self.zones, today(), cover::HORIZON);
        cover.shifts.len()
    }

    /// How many gaps these days have.
    pub fn gaps(&self) -> usize {
        let cover = cover::cover(&self.lens, &self.zones, today(), cover::HORIZON);
        cover.accounts.iter().map(|account| account.gaps.len()).sum()
    }

    /// The turns of a year: how many rotations.
    pub fn turns(&self) -> usize {
        cover::turn_counts(&self.lens, today(), 364).len()
    }

    /// Names for all gaps: how many choices.
    pub fn suggest(&self) -> usize {
        let mut count = 0;
        let mut new_id = |prefix: &'static str| {
            count += 1;
            Key::parse(&format!("{prefix}new{count}")).unwrap_or_default()
        };
        cover::suggest(&self.lens, &self.zones, &mut new_id).choices.len()
    }

    /// All checks, with the coverage handed in: how many findings.
    pub fn findings(&self) -> usize {
        findings(&self.lens, &self.watched, CopyState::default()).findings.len()
    }

    /// Reads the plan again after an edit of one record of a table: how many people.
    pub fn read_again(&self, table: &str) -> usize {
        let first = self.plan.table(table).next().map(|(key, _)| key).unwrap_or_default();
        let set = serde_json::Map::from_iter([("note".to_owned(), "Ask again".into())]);
        let edit = Edit::Patch { table: table.to_owned(), id: first.to_string(), set };
        plan::apply(&self.plan, &edit).map_or(0, |edited| self.lens.again(&edited.plan, today()).people.len())
    }

    /// How many records a table has.
    pub fn count(&self, table: &str) -> usize {
        self.plan.count(table)
    }

    /// Copies what was found, as taking it over for a new result has to: how many findings.
    pub fn copy(&self) -> usize {
        self.report.clone().findings.len()
    }

    /// The places of the checks that certainly read a table: those that say something else without it.
    pub fn readers(&self, table: &str) -> Vec<u32> {
        let without = without(&self.lens, table);
        let (all, left) = (self.case(&self.lens), self.case(&without));
        let says = |case: &checks::Case<'_>, check: &checks::Check| {
            let mut list = Vec::new();
            let mut out = Findings::new(check.code, &mut list);
            (check.run)(case, &mut out);
            (out.looked(), list)
        };
        let checks = checks::all().zip(0..);
        checks.filter(|(check, _)| says(&all, check) != says(&left, check)).map(|(_, place)| place).collect()
    }

    /// One check by its place on the list: how many findings. Without the sorting that follows it in a run.
    pub fn check(&self, place: usize) -> usize {
        let mut list = Vec::new();
        if let Some(check) = checks::all().nth(place) {
            (check.run)(&self.case(&self.lens), &mut Findings::new(check.code, &mut list));
        }
        list.len()
    }
}

impl Case {
    fn case<'a>(&'a self, lens: &'a Lens) -> checks::Case<'a> {
        checks::Case::new(lens, &self.watched, CopyState::default())
    }
}

/// The plan without the records of a table, as the checks see it.
fn without(lens: &Lens, table: &str) -> Lens {
    let mut out = lens.clone();
    match table {
        "people" => out.people = List::default(),
        "accounts" => out.accounts = List::default(),
        "grants" => out.grants = List::default(),
        "secrets" => out.secrets = List::default(),
        "seats" => out.seats = List::default(),
        "responsibilities" => out.responsibilities = List::default(),
        "streams" => out.streams = List::default(),
        "watches" => out.watches = List::default(),
        "training" => out.training = List::default(),
        "tasks" => out.tasks = List::default(),
        "tools" => out.tools = List::default(),
        _ => {}
    }
    out
}

/// The codes of all checks, in the order of the list.
#[wasm_bindgen]
pub fn codes() -> Vec<String> {
    checks::all().map(|check| check.code.to_owned()).collect()
}

/// London and New York around 2026, in minutes since 1970 UTC.
fn zones() -> Zones {
    let at = |date: &str, minute: i64| {
        plan::date::parse(date).map_or(0, |date| i64::from(date.to_epoch_days()) * 1440 + minute)
    };
    let mut out = Zones::default();
    out.add(Zone {
        name: "Europe/London".to_owned(),
        offset: 60,
        changes: vec![(at("2026-10-25", 60), 0), (at("2027-03-28", 60), 60), (at("2027-10-31", 60), 0)],
    });
    out.add(Zone {
        name: "America/New_York".to_owned(),
        offset: -240,
        changes: vec![(at("2026-11-01", 360), -300), (at("2027-03-14", 420), -240), (at("2027-11-07", 360), -300)],
    });
    out
}
