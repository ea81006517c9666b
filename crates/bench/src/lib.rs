//! The core as WebAssembly, for `cargo xtask bench`: generated plans, and each piece of work that pages wait for.
//!
//! Never a part of the app. The caller keeps the time; each function gives back a number, so that no work is left out.

#[path = "../../plan/examples/generator/mod.rs"]
mod generator;

use export::outline::Edition;
use export::tables::{Source, book};
use export::{CopyChoice, leave_out, outline};
use generator::{Size, today};
use messages::Words;
use plan::checks::{self, CopyState, Findings, Looks, Report, Run, findings};
use plan::cover::{self, Cover, Zone, Zones};
use plan::lens::Lens;
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
    looks: Looks,
    /// After an edit.
    edited: Lens,
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
        let (report, looks) = checks::look(&checks::Case::new(&lens, &watched, CopyState::default()));
        let edited = lens.clone();
        Self { plan, lens, zones, watched, report, looks, edited }
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

    /// A workbook without names, from the whole plan on: how many bytes.
    pub fn nameless_workbook(&self) -> usize {
        let copy = self.nameless();
        let (lens, report, words) = (&copy, &self.report, Words::english());
        let source = Source { lens, report, words, zones: &self.zones, choice: CopyChoice::WithoutNames };
        workbook::xlsx(&book(&source)).map_or(0, |bytes| bytes.len())
    }

    /// The same as a document for Word.
    pub fn nameless_document(&self) -> usize {
        let (copy, choice) = (self.nameless(), CopyChoice::WithoutNames);
        let drawn = outline::plan(&copy, &self.report, Words::english(), Edition::Team, choice);
        workbook::docx(&drawn).map_or(0, |bytes| bytes.len())
    }

    /// Edits one record of a table: what the other functions about an edit are about.
    pub fn edit(&mut self, table: &str) {
        let first = self.plan.table(table).next().map(|(key, _)| key).unwrap_or_default();
        let set = serde_json::Map::from_iter([("note".to_owned(), "Ask again".into())]);
        let edit = Edit::Patch { table: table.to_owned(), id: first.to_string(), set };
        self.edited = plan::apply(&self.plan, &edit)
            .map_or_else(|_| self.lens.clone(), |edited| self.lens.again(&edited.plan, today()));
    }

    /// Reads the plan again after the edit: how many people.
    pub fn read_again(&self) -> usize {
        self.lens.again(&self.edited.plan, today()).people.len()
    }

    /// The checks after the edit, those taken over that did not read what it changed: how many were run.
    pub fn check_again(&self) -> usize {
        let case = self.case(&self.edited);
        let mut run = Run::after(&self.case(&self.lens), &self.report, &self.looks, &case);
        while run.advance(&case) {}
        let asked = run.asked();
        if run.end().0.findings.is_empty() { 0 } else { asked }
    }

    /// How many records a table has.
    pub fn count(&self, table: &str) -> usize {
        self.plan.count(table)
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
    fn nameless(&self) -> Lens {
        leave_out::lens(&self.lens, Words::english(), CopyChoice::WithoutNames)
    }

    fn case<'a>(&'a self, lens: &'a Lens) -> checks::Case<'a> {
        checks::Case::new(lens, &self.watched, CopyState::default())
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
