//! Writes calendars, and what the coverage engine says about them, for the independent readers in `tests/readers`:
//! `cargo run --package export --example calendars -- FOLDER`.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a file that cannot be written must stop the program"
)]

#[path = "../tests/common/mod.rs"]
mod common;
#[path = "../tests/common/rota.rs"]
mod rota;
#[path = "../../plan/tests/common/zones.rs"]
mod zones;

use export::CopyChoice;
use export::calendar::{Whose, Wish, calendar};
use messages::Words;
use plan::cover::{Nobody, Shift, Why, shifts};
use plan::lens::Lens;
use serde_json::{Value, json};
use std::path::Path;

/// With changes by an hour and by half an hour, without a rule, and without any.
const ZONES: [&str; 6] =
    ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Kolkata", "UTC"];
const DAYS: u32 = 365;

fn main() {
    let folder = std::env::args().nth(1).expect("the folder to write to");
    let folder = Path::new(&folder);
    std::fs::create_dir_all(folder).unwrap();
    for zone in ZONES {
        let lens = Lens::new(&rota::plan(zone), rota::today());
        write(folder, &zone.replace('/', "-"), &lens);
    }
    for sample in common::SAMPLES {
        write(folder, sample, &common::lens(&common::open(sample)));
    }
}

/// The calendar of everybody, and one of each of the first two people.
fn write(folder: &Path, name: &str, lens: &Lens) {
    let people = lens.people.iter().take(2).map(|person| Whose::Person(person.id));
    for (place, whose) in std::iter::once(Whose::Everybody).chain(people).enumerate() {
        let card = Some("Do not reply yet.\nCall: Ana, 07700 900100; then Ben \\ מרים 🚲");
        let remind = (place == 1).then_some(15);
        let wish =
            Wish { plan: "pl_test", version: 3, whose, days: DAYS, remind, choice: CopyChoice::Everything, card };
        let zones = zones::of(lens);
        let file = folder.join(format!("{name}-{place}"));
        std::fs::write(file.with_extension("ics"), calendar(lens, &zones, Words::english(), &wish)).unwrap();
        let said = shifts(lens, &zones, lens.today, DAYS);
        let said: Vec<Value> = said.iter().filter(|shift| is_in(shift, whose)).map(shown).collect();
        let first = lens.today;
        let all = json!({ "zone": lens.org.tz, "from": plan::date::format(first), "days": DAYS, "shifts": said });
        std::fs::write(file.with_extension("json"), serde_json::to_string(&all).unwrap()).unwrap();
    }
}

/// Whether a shift belongs into a calendar, told from the engine alone.
fn is_in(shift: &Shift, whose: Whose) -> bool {
    match whose {
        Whose::Person(person) => shift.who == Some(person) && !shift.is_skipped(),
        _ => shift.why != Why::Nobody(Nobody::Agreed) && !shift.is_skipped(),
    }
}

fn shown(shift: &Shift) -> Value {
    let date = plan::date::format(shift.date).replace('-', "");
    json!([format!("{}-{date}@pl_test", shift.watch.as_str()), shift.start, shift.end])
}
