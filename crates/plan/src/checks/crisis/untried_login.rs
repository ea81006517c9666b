//! CRI-15: nobody has tried the login of an account from an own phone within a year.
//!
//! A login that works at the desk may fail on a phone at night. Speaks for each live account once a card was handed out;
//! a try of a current person counts for 365 days. The to-do names who posts there in a crisis, else the stand-in, else who
//! has the final say; the tick says that this person tried it today. It does not claim that it works tomorrow.

use crate::answers::handout;
use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::id::Id;
use crate::lens::Lens;
use crate::model::{Account, Person};
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;

pub static CHECK: Check = Check { code: "CRI-15", alone: false, run };

const YEAR: Days = Days::new(365);

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    if lens.card.holdings.is_empty() {
        return;
    }
    let since = lens.today.checked_sub_days(YEAR).unwrap_or(NaiveDate::MIN);
    let mut last: BTreeMap<Id<Account>, NaiveDate> = BTreeMap::new();
    for tried in lens.card.tried.iter().filter(|tried| lens.named(tried.who).is_some()) {
        let newest = last.entry(tried.account).or_insert(tried.on);
        *newest = tried.on.max(*newest);
    }
    for account in lens.live() {
        out.look();
        let newest = last.get(&account.id).copied();
        if newest.is_none_or(|on| on < since) {
            let who = tester(lens, account);
            let effect = who.map(|who| handout::tried(lens, who.id, account.id));
            let fix = Fix::Task { how: None, effect };
            let finding = Finding::new(Severity::S2, Subject::of(account), Why::Plain, fix);
            out.add(finding.with(who.map(Subject::of).into_iter().collect()).on(newest.into_iter().collect()));
        }
    }
}

fn tester<'a>(lens: &'a Lens, account: &Account) -> Option<&'a Person> {
    let stand_in = || lens.coordinator_seat(account.id).and_then(|seat| lens.holder(&seat.stand_in));
    lens.posters(account.id).into_iter().next().or_else(stand_in).or_else(|| lens.director())
}

#[cfg(test)]
mod tests {
    use crate::checks::fixture::{Fixture, found, report, row};
    use crate::checks::{Fix, Severity};
    use crate::model::{Card, Org, Path};

    #[test]
    fn fires_for_each_account_until_somebody_tried() {
        let mut f = Fixture::clean();
        assert_eq!(f.found("CRI-15"), []);
        assert_eq!(found(&f.lens_on("2027-11-02"), "CRI-15"), []);
        assert_eq!(found(&f.lens_on("2027-11-03"), "CRI-15").len(), 2);
        f.one(|card: &mut Card| drop(card.tried.remove(0)));
        assert_eq!(f.found("CRI-15"), [row(Severity::S2, "ac_x")]);
        let all = report(&f.lens());
        let finding = all.findings.iter().find(|finding| finding.code == "CRI-15").unwrap();
        assert_eq!(finding.with[0].key.as_str(), "p_cem");
        let Fix::Task { effect: Some(edit), .. } = &finding.fix else { panic!("{:?}", finding.fix) };
        f.apply(edit);
        assert_eq!(f.found("CRI-15"), []);
    }

    #[test]
    fn silent_before_the_hand_out_and_when_alone() {
        assert_eq!(Fixture::team().found("CRI-15"), []);
        let mut f = Fixture::clean();
        f.one(|card: &mut Card| card.tried.clear());
        f.one(|org: &mut Org| org.path = Path::Solo);
        assert_eq!(f.found("CRI-15"), []);
        f.one(|org: &mut Org| org.path = Path::Team);
        assert_eq!(f.found("CRI-15").len(), 2);
        f.one(|card: &mut Card| card.holdings.clear());
        assert_eq!(f.found("CRI-15"), []);
    }
}
