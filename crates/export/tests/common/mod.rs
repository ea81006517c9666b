//! The samples, read from the repository, and the day on which tests look at them.

use chrono::NaiveDate;
use plan::Plan;
use plan::file::{Import, load};
use plan::lens::Lens;

pub const SAMPLES: [&str; 4] = ["corner-bakery", "northgate-bikes", "contributor-comms", "food-charity"];

/// A sample by the name of its file.
pub fn open(name: &str) -> Plan {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/samples/").to_owned() + name + ".plan.json";
    let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut count = 0;
    let mut new_id = |prefix: &str| {
        count += 1;
        format!("{prefix}new{count:010}")
    };
    let unknown_name = |table: &str| format!("Unknown {table}");
    load(&bytes, &mut Import { new_id: &mut new_id, unknown_name: &unknown_name }).unwrap().document.plan
}

/// A plan on the day of the cases.
pub fn lens(plan: &Plan) -> Lens {
    Lens::new(plan, NaiveDate::from_ymd_opt(2026, 11, 2).unwrap())
}
