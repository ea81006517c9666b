//! What the tests of this folder share: the published samples, each with a workshop.

use chrono::NaiveDate;
use plan::file::{Import, load};
use plan::lens::Lens;
use plan::model::{Org, Workshop};
use plan::{Edit, Id, Plan, apply};

/// The published samples.
pub const SAMPLES: [&str; 4] = ["contributor-comms", "corner-bakery", "food-charity", "northgate-bikes"];

/// The day on which the plans are looked at.
pub fn today() -> NaiveDate {
    plan::date::parse("2026-11-22").unwrap()
}

/// The plan of a sample, with a workshop in it.
pub fn open(sample: &str) -> Plan {
    let path = format!("{}/../../public/samples/{sample}.plan.json", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(path).unwrap();
    let mut count = 0;
    let mut new_id = |prefix: &str| {
        count += 1;
        format!("{prefix}new{count:010}")
    };
    let unknown_name = |table: &str| format!("Unknown {table}");
    let loaded = load(&bytes, &mut Import { new_id: &mut new_id, unknown_name: &unknown_name }).unwrap();
    let plan = loaded.document.plan;
    let planned = Workshop {
        on: plan::date::parse("2026-12-03").unwrap(),
        facilitator: plan.one::<Org>().made_by,
        in_room: Some(8),
        remote: Some(4),
        ..Workshop::new(Id::parse("ws_0000000000001").unwrap())
    };
    apply(&plan, &Edit::add(&planned)).unwrap().plan
}

/// The workshop that `open` added.
pub fn workshop(plan: &Plan) -> Workshop {
    plan.get(Id::parse("ws_0000000000001").unwrap()).unwrap()
}

/// The plan seen on that day.
pub fn lens(plan: &Plan) -> Lens {
    Lens::new(plan, today())
}
