//! Findings of step 5 in words: who watches when.

use super::{Family, Words};
use crate::names::Names;
use plan::checks::Finding;

pub(super) const FAMILY: Family = Family { good, why, group };

fn good(_: messages::Words, _: &str) -> &'static str {
    ""
}

fn why(_: &Names<'_>, _: &Finding) -> &'static str {
    ""
}

fn group(_: &Names<'_>, _: &Finding, _: &[&Finding]) -> Words {
    Words::default()
}
