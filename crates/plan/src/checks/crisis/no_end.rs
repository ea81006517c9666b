//! CRI-11: nobody has said when a crisis is over, or nobody leads the look back afterwards.
//!
//! Without an end people stay on alarm, and without a look back the same trouble comes again. Blank answers follow our
//! defaults (the manager leads the look back), so a plan in which neither was touched is silent. Speaks once a case is
//! planned for; silent while it is to be decided in time. It does not judge the words.

use super::has_cases;
use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::lens::Lens;
use crate::model::Person;

pub static CHECK: Check = Check { code: "CRI-11", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    let (over, leads) = (lens.crisis.stand_down.trim(), &lens.crisis.review_owner);
    if !has_cases(lens) || (over.is_empty() && leads.is_unlooked()) {
        return;
    }
    out.look();
    let nobody = leader(lens).is_none() && !lens.pending(leads);
    if over.is_empty() || nobody {
        let subject = Subject::of(&lens.crisis);
        let why = if nobody { Why::Nobody } else { Why::NotSaid };
        out.add(Finding::new(Severity::S3, subject, why, Fix::link("crisis-team", subject)));
    }
}

fn leader(lens: &Lens) -> Option<&Person> {
    match (&lens.crisis.review_owner, lens.is_solo()) {
        (fact, _) if !fact.is_unlooked() => lens.holder(fact),
        (_, true) => lens.director(),
        (_, false) => lens.manager(),
    }
}

#[cfg(test)]
mod tests {
    use crate::Fact;
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, row};
    use crate::model::{Crisis, Scenario};

    #[test]
    fn fires_once_one_of_both_was_touched() {
        let mut f = Fixture::clean();
        assert_eq!(f.found("CRI-11"), [], "defaults");
        let ben = crate::Id::parse("p_ben").unwrap();
        f.one(|crisis: &mut Crisis| crisis.review_owner = Fact::Decided(Some(ben)));
        assert_eq!(f.found("CRI-11"), [row(Severity::S3, "one")]);
        f.one(|crisis: &mut Crisis| crisis.stand_down = "Nothing new for a day".to_owned());
        assert_eq!(f.found("CRI-11"), []);
        f.one(|crisis: &mut Crisis| crisis.review_owner = Fact::Decided(None));
        assert_eq!(f.found("CRI-11"), [row(Severity::S3, "one")]);
        f.one(|crisis: &mut Crisis| crisis.review_owner = Fact::Unlooked);
        assert_eq!(f.found("CRI-11"), [], "the manager leads it");
        f.update(crate::Id::parse("sc_review").unwrap(), |case: &mut Scenario| case.chosen = false);
        f.one(|crisis: &mut Crisis| crisis.review_owner = Fact::Decided(None));
        assert_eq!(f.found("CRI-11"), [], "no case");
        assert_eq!(Fixture::team().found("CRI-11"), []);
    }
}
