//! CRI-12: somebody who is on watch within seven days, or leads in a crisis, has no crisis card.
//!
//! On a bad evening nobody can open the plan, which lies in another browser. Everybody who really watches in the next
//! seven days (turns, swaps and stand-ins applied), and who decides, speaks or stands in for that, needs a card; who made
//! the plan has it. Any version counts here; an old one is CRI-13. Silent until a card can be made: the core steps done,
//! and a number for whoever decides. The tick says that these people got it on paper. It does not claim that it is at hand.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::edit::Edit;
use crate::id::{Id, Key};
use crate::lens::Lens;
use crate::lens::crisis::Job;
use crate::model::{CardForm, Holding, Person};
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;

pub static CHECK: Check = Check { code: "CRI-12", alone: false, run };

/// Days looked ahead, after today.
const AHEAD: Days = Days::new(6);

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    let ready = lens.is_core_done()
        && lens.job_holder(Job::Decides).is_some_and(|decides| !lens.phone_of(decides).trim().is_empty());
    if !ready {
        return;
    }
    let last = lens.today.checked_add_days(AHEAD).unwrap_or(lens.today);
    let mut first: BTreeMap<Key, NaiveDate> = BTreeMap::new();
    for shift in case.cover().shifts.iter().filter(|shift| lens.today <= shift.date && shift.date <= last) {
        if let Some(who) = shift.who {
            first.entry(who.key).or_insert(shift.date);
        }
    }
    let leads: Vec<Id<Person>> = [Job::Decides, Job::Speaks]
        .into_iter()
        .flat_map(|job| lens.job_holders(job).into_iter().chain(lens.job_stand_in(job)))
        .map(|person| person.id)
        .collect();
    let needs = |person: &&Person| {
        Some(person.id) != lens.org.made_by && (first.contains_key(&person.id.key) || leads.contains(&person.id))
    };
    let mut without: Vec<&Person> = Vec::new();
    for person in lens.team().filter(needs) {
        out.look();
        if lens.holdings_of(person.id).next().is_none() {
            without.push(person);
        }
    }
    if without.is_empty() {
        return;
    }
    // Whoever is on watch first is named first.
    without.sort_by_key(|person| first.get(&person.id.key).map_or(NaiveDate::MAX, |day| *day));
    let dates: Vec<NaiveDate> = without.iter().filter_map(|person| first.get(&person.id.key)).copied().collect();
    let fix = Fix::Task { how: None, effect: Some(handed_out(lens, &without)) };
    let finding = Finding::new(Severity::S1, Subject::of(&lens.card), Why::Nobody, fix);
    out.add(finding.count(without.len()).with(without.into_iter().map(Subject::of).collect()).on(dates));
}

/// They got the card of today on paper.
fn handed_out(lens: &Lens, people: &[&Person]) -> Edit {
    let mut after = lens.card.clone();
    let hash = lens.card_hash();
    after.holdings.extend(people.iter().map(|person| Holding {
        who: person.id,
        form: CardForm::Paper,
        hash: hash.clone(),
        on: lens.today,
        returned_on: None,
    }));
    Edit::change(&lens.card, &after)
}

#[cfg(test)]
mod tests {
    use crate::checks::fixture::{Fixture, report, row};
    use crate::checks::{Fix, Severity};
    use crate::model::{Card, Org, Path, Person};

    fn without(names: &[&str]) -> Fixture {
        let mut f = Fixture::clean();
        let out: Vec<_> = names.iter().map(|name| crate::Id::parse(name).unwrap()).collect();
        f.one(|card: &mut Card| card.holdings.retain(|held| !out.contains(&held.who)));
        f
    }

    #[test]
    fn one_finding_names_everybody_and_the_tick_hands_it_out() {
        assert_eq!(Fixture::clean().found("CRI-12"), []);
        let mut f = without(&["p_ben", "p_cem", "p_dot"]);
        assert_eq!(f.found("CRI-12"), [row(Severity::S1, "one")]);
        let all = report(&f.lens());
        let finding = all.findings.iter().find(|finding| finding.code == "CRI-12").unwrap();
        let names: Vec<_> = finding.with.iter().map(|who| who.key.to_string()).collect();
        assert_eq!(names, ["p_cem", "p_ben"], "Dot's turn is the week after next");
        assert_eq!(finding.dates, [crate::checks::fixture::today()], "Ben is not on watch");
        let Fix::Task { effect: Some(edit), .. } = &finding.fix else { panic!("{:?}", finding.fix) };
        f.apply(edit);
        assert_eq!(f.found("CRI-12"), []);
        assert_eq!(f.lens().card_holders().len(), 2);
    }

    #[test]
    fn silent_while_no_card_can_be_made_and_when_alone() {
        assert_eq!(Fixture::team().found("CRI-12"), []);
        let mut f = without(&["p_ben"]);
        f.update(crate::Id::parse("p_ama").unwrap(), |ama: &mut Person| ama.phone = String::new());
        assert_eq!(f.found("CRI-12"), [], "the card could not say whom to call");
        let mut f = without(&["p_ben"]);
        f.one(|org: &mut Org| org.answered.retain(|key| key != "content"));
        assert_eq!(f.found("CRI-12"), []);
        let mut f = without(&["p_ben"]);
        f.one(|org: &mut Org| org.path = Path::Solo);
        assert_eq!(f.found("CRI-12"), []);
    }

    #[test]
    fn a_card_given_back_is_no_card_and_who_made_the_plan_has_it() {
        let mut f = Fixture::clean();
        f.one(|card: &mut Card| card.holdings[0].returned_on = Some(crate::checks::fixture::today()));
        assert_eq!(f.found("CRI-12").len(), 1);
        f.one(|org: &mut Org| org.made_by = Some(crate::Id::parse("p_ben").unwrap()));
        let all = report(&f.lens());
        let names = |code| {
            let found = all.findings.iter().find(|finding| finding.code == code);
            found.map(|one| one.with.iter().map(|who| who.key.to_string()).collect::<Vec<_>>())
        };
        assert_eq!(names("CRI-12"), Some(vec!["p_ama".to_owned()]));
    }
}
