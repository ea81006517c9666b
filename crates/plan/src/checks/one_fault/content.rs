//! Faults for the checks of this family. See `one_fault.rs`.

use super::{Fault, fault};
use crate::checks::cover::testing::away;
use crate::checks::fixture::Fixture;
use crate::fact::{Fact, Who};
use crate::id::Id;
use crate::model::{Approval, Consistency, Partner, Person, PersonKind, Pillar, Stream};

fn id<R>(name: &str) -> Id<R> {
    Id::parse(name).unwrap()
}

/// Posts that some people make.
fn posts(f: &mut Fixture, makers: &[&str]) {
    f.add_as("posts", |stream: &mut Stream| {
        stream.made = Fact::Decided(true);
        stream.creators = makers.iter().map(|name| Who::Person(id(name))).collect();
    });
}

pub(super) fn faults() -> Vec<Fault> {
    vec![
        fault("CON-01", |f| posts(f, &[]), &[("CON-01", "sm_posts")]),
        fault("CON-02", |f| posts(f, &["p_cem"]), &[("CON-02", "sm_posts")]),
        fault(
            "CON-03",
            |f| f.one(|consistency: &mut Consistency| consistency.checker = Fact::Decided(None)),
            &[("CON-03", "one")],
        ),
        fault(
            "CON-03",
            |f| f.update(id("pa_agency"), |firm: &mut Partner| firm.inside_owner = Fact::NotSure),
            &[("CON-03", "pa_agency")],
        ),
        fault(
            "CON-04",
            |f| f.update(id("ap_prices"), |approval: &mut Approval| approval.deputy = Fact::Decided(None)),
            &[("CON-04", "ap_prices")],
        ),
        fault(
            "CON-04",
            |f| {
                posts(f, &["p_cem"]);
                f.update(id("sm_posts"), |stream: &mut Stream| {
                    stream.check = Fact::Decided(Some(id("p_cem")));
                    stream.stand_in = Fact::Decided(Some(id("p_dot")));
                });
            },
            &[("CON-04", "sm_posts")],
        ),
        fault(
            "CON-05",
            |f| f.update(id("pi_bread"), |theme: &mut Pillar| theme.percent = Some(70)),
            &[("CON-05", "pi_bread")],
        ),
        fault(
            "CON-06",
            |f| {
                // A Friday: a photo of Dot is due, and Dot watches on Saturdays.
                away(f, id("p_dot"), "2026-11-06", "2026-11-06", None);
            },
            &[("CON-06", "sm_photo")],
        ),
        fault(
            "CON-07",
            |f| f.update(id("p_ben"), |ben: &mut Person| ben.kind = PersonKind::Agency),
            &[("CON-07", "se_x p_ben")],
        ),
    ]
}
