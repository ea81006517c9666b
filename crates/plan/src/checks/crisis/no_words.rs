//! CRI-04: cases are planned for without words to post, or nobody agreed to the words.
//!
//! Words that are found and agreed beforehand are the difference between minutes and hours. General words of the crisis
//! sheet count for every case. One finding with the cases listed. Extra work that is known ahead (a release) needs no
//! words. Alone, nobody has to agree. It does not judge the words.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::facts::crisis::scenario;
use crate::model::Scenario;

pub static CHECK: Check = Check { code: "CRI-04", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    let surge = |case: &Scenario| scenario(&case.catalogue).is_some_and(|known| known.surge);
    let chosen: Vec<_> = lens.scenarios.iter().filter(|case| case.chosen && !surge(case)).collect();
    if chosen.is_empty() {
        return;
    }
    out.look();
    let general = !lens.crisis.words.trim().is_empty();
    let wordless = |case: &&&Scenario| case.words.trim().is_empty() && !general;
    let open = |case: &&&Scenario| wordless(case) || (!lens.is_solo() && case.agreed.is_none());
    let with: Vec<_> = chosen.iter().filter(open).map(|case| Subject::of(*case)).collect();
    if !with.is_empty() {
        let why = if chosen.iter().any(|case| wordless(&case)) { Why::Nobody } else { Why::NotSaid };
        let subject = Subject::of(&lens.crisis);
        let count = with.len();
        out.add(Finding::new(Severity::S2, subject, why, Fix::link("crisis", subject)).with(with).count(count));
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, row, today};
    use crate::model::{Crisis, Scenario, Verified};

    fn with_case(mut f: Fixture, key: &str) -> (Fixture, crate::Id<Scenario>) {
        let id = f.add(|case: &mut Scenario| (case.catalogue, case.chosen) = (key.to_owned(), true));
        (f, id)
    }

    #[test]
    fn fires_without_words_and_without_agreement() {
        let (mut f, case) = with_case(Fixture::clean(), "bad_review");
        assert_eq!(f.found("CRI-04"), [row(Severity::S2, "one")]);
        f.update(case, |case: &mut Scenario| case.words = "We are looking into it.".to_owned());
        assert_eq!(f.found("CRI-04").len(), 1, "nobody agreed");
        f.update(case, |case: &mut Scenario| case.agreed = Some(Verified { on: today(), by: None }));
        assert_eq!(f.found("CRI-04"), []);
    }

    #[test]
    fn alone_general_words_are_enough() {
        let (mut f, _) = with_case(Fixture::clean_solo(), "bad_review");
        assert_eq!(f.found("CRI-04").len(), 1);
        f.one(|crisis: &mut Crisis| crisis.words = "We are looking into it.".to_owned());
        assert_eq!(f.found("CRI-04"), []);
    }

    #[test]
    fn silent_for_a_release_and_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("CRI-04"), []);
        let (f, _) = with_case(Fixture::clean(), "rush");
        assert_eq!(f.found("CRI-04"), []);
    }
}
