//! Faults for the checks of this family. See `one_fault.rs`.

use super::{Fault, fault};
use crate::fact::Fact;
use crate::model::{Account, Card, Org, Parked};

pub(super) fn faults() -> Vec<Fault> {
    vec![
        fault(
            "PLN-01",
            |f| {
                f.update_account("x", |x: &mut Account| {
                    x.status = Fact::ToDecide { by: None, until: crate::date::parse("2026-11-01") };
                });
            },
            &[("PLN-01", "ac_x.status")],
        ),
        fault(
            "PLN-02",
            |f| f.one(|org: &mut Org| org.review_on = crate::date::parse("2026-11-01")),
            &[("PLN-02", "one")],
        ),
        fault("PLN-03", |_| {}, &[("PLN-03", "one")]).not_backed_up(2, "2026-10-20"),
        fault(
            "PLN-04",
            |f| {
                f.add_as("logo", |topic: &mut Parked| topic.on = crate::date::parse("2026-09-01"));
            },
            &[("PLN-04", "pk_logo")],
        ),
        fault("PLN-05", |f| f.one(|card: &mut Card| card.copies.clear()), &[("PLN-05", "one")]),
    ]
}
