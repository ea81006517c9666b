//! The core as WebAssembly, for `cargo xtask bench`: generated plans, and each piece of work that pages wait for.
//!
//! Never a part of the app. The caller keeps the time; each function gives back a number, so that no work is left out.

#[path = "../../plan/examples/generator/mod.rs"]
mod generator;

use generator::{Size, today};
use plan::checks::{self, CopyState, Findings, findings};
use plan::cover::{self, Cover, Zone, Zones};
use plan::lens::Lens;
use plan::{Key, Plan};
use wasm_bindgen::prelude::wasm_bindgen;

/// A generated plan, read and ready.
#[wasm_bindgen]
pub struct Case {
    plan: Plan,
    lens: Lens,
    zones: Zones,
    watched: Cover,
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
        Self { plan, lens, zones, watched }
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

    /// One check by its place on the list: how many findings. Without the sorting that follows it in a run.
    pub fn check(&self, place: usize) -> usize {
        let case = checks::Case::new(&self.lens, &self.watched, CopyState::default());
        let mut list = Vec::new();
        if let Some(check) = checks::all().nth(place) {
            (check.run)(&case, &mut Findings::new(check.code, &mut list));
        }
        list.len()
    }
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
