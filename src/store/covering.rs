//! The tables of time zones that a plan needs, and what needs nothing but them.
//!
//! They come from the browser, for a year back and somewhat more than two ahead, and are asked for again only when the
//! open plan names other zones, or on a new day. Tests: `tests/browser/zones.rs`, the cover journeys.

use super::Store;
use crate::browser::zones;
use chrono::NaiveDate;
use leptos::prelude::*;
use plan::checks::{CopyState, Report, findings};
use plan::cover::{self, Minute, Zones};
use plan::lens::Lens;
use std::sync::Arc;

/// Days of the tables before and after today: what coverage may ask for.
const BACK: Minute = 366;
const AHEAD: Minute = 800;

/// Follows the zones of a plan.
pub(super) fn follow(lens: Memo<Arc<Lens>>) -> Memo<Arc<Zones>> {
    let wanted = Memo::new(move |_| wanted(&lens.get()));
    Memo::new(move |_| wanted.with(|(today, names)| Arc::new(tables(*today, names))))
}

/// What the checks say about a plan that is looked at before it is opened.
pub fn report_of(lens: &Lens) -> Report {
    let (today, names) = wanted(lens);
    let cover = cover::cover(lens, &tables(today, &names), today, cover::HORIZON);
    findings(lens, &cover, CopyState::default())
}

/// The day and the zones that tables are needed for.
fn wanted(lens: &Lens) -> (NaiveDate, Vec<String>) {
    (lens.today, cover::zone_names(lens).into_iter().map(str::to_owned).collect())
}

fn tables(today: NaiveDate, names: &[String]) -> Zones {
    let midnight = |days: Minute| (Minute::from(today.to_epoch_days()) + days) * 1440;
    let mut out = Zones::default();
    for zone in names.iter().filter_map(|name| zones::zone(name, midnight(-BACK), midnight(AHEAD))) {
        out.add(zone);
    }
    out
}

impl Store {
    /// The time zones that the plan needs; the reader runs again when others are needed.
    pub fn zones(&self) -> Arc<Zones> {
        self.seeing().zones.get()
    }
}
