//! Findings about the plan as a whole in words.

use super::{Family, Words};
use crate::names::Names;
use plan::checks::Finding;

pub(super) const FAMILY: Family = Family { good, why, group };

fn good(words: messages::Words, code: &str) -> &'static str {
    match code {
        "PLN-02" => words.good_pln_02(),
        "PLN-03" => words.good_pln_03(),
        _ => "",
    }
}

fn why(names: &Names<'_>, finding: &Finding) -> &'static str {
    let words = names.words;
    match finding.code {
        "PLN-02" => words.find_pln_02_why(),
        "PLN-03" => words.find_pln_03_why(),
        _ => "",
    }
}

fn group(names: &Names<'_>, first: &Finding, _: &[&Finding]) -> Words {
    let words = names.words;
    let (what, fix) = match first.code {
        "PLN-02" => {
            let due = names.lens.org.review_on.unwrap_or(names.lens.today);
            (words.find_pln_02(&words.date(due)), words.find_pln_02_fix().to_owned())
        }
        "PLN-03" => (words.find_pln_03(first.amounts.days), words.find_pln_03_fix().to_owned()),
        _ => Default::default(),
    };
    (what, fix).into()
}
