//! The crisis sheet, and the card of an owner alone: what only people can say, and what is assumed on the first visit.
//!
//! Everything else follows from the roles and is shown, not asked. The cases to plan for are assumed once: when nobody
//! has been past the sheet and the plan holds no case. It must never assume them again, and never hold a sentence:
//! starter words come in as [`Starters`]. The pages behind "Change" are the files below; their changes start with
//! [`first_cases`], so that a change before "Continue" keeps the three cases that were shown.
//! Tests: at the end of this file the bike shop and the bakery of the sample cases; at the end of each file below.

pub mod busy;
pub mod calls;
pub mod cases;
pub mod full;
pub mod leads;
pub mod steps;
pub mod words;

use super::{Draft, Ids};
use crate::edit::Edit;
use crate::fact::Fact;
use crate::facts::{crisis::SCENARIOS, emergency};
use crate::id::Id;
use crate::lens::Lens;
use crate::model::{Authority, Crisis, Org, Path, Person, Scenario};
use crate::plan::Plan;
use chrono::NaiveDate;

/// Gives the words a case starts with, by its key in our list.
pub type Starters<'a> = &'a dyn Fn(&crate::facts::crisis::Scenario) -> String;

/// What is asked on the sheet itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// May the person on watch post the words when nobody answers?
    pub authority: Fact<Authority>,
    /// The emergency number, as typed.
    pub number: String,
    /// Numbers of people, as typed.
    pub phones: Vec<(Id<Person>, String)>,
}

/// What the plan says; the emergency number of the plan's time zone where nobody has been past the sheet.
pub fn read(lens: &Lens) -> Answer {
    let said = &lens.crisis.emergency_number;
    let number = if said.is_empty() && !is_answered(&lens.org) {
        emergency::number(&lens.org.tz).unwrap_or_default()
    } else {
        said
    };
    let phones = without_number(lens).into_iter().map(|id| (id, String::new())).collect();
    Answer { authority: lens.crisis.authority.clone(), number: number.to_owned(), phones }
}

/// People on the call list without a number, in its order.
pub fn without_number(lens: &Lens) -> Vec<Id<Person>> {
    let open = lens.call_list().into_iter().filter(|call| call.phone.trim().is_empty());
    open.filter_map(|call| call.who.person()).filter(|id| lens.named(*id).is_some()).collect()
}

/// The edits that store what was said. A blank number of a person changes nothing.
pub fn store(plan: &Plan, answer: &Answer) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    store_into(&mut draft, answer);
    draft.done()
}

/// The edits of "Continue" on the sheet: what was said, and on the first visit the cases that were shown.
pub fn go_past(plan: &Plan, answer: &Answer, first: &[Edit]) -> Vec<Edit> {
    let mut draft = begin(plan, first);
    store_into(&mut draft, answer);
    draft.done()
}

/// The edits of "Looks right" below the card of an owner alone: the card was seen with these words.
pub fn card_seen(plan: &Plan, today: NaiveDate, number: &str, words: &str, first: &[Edit]) -> Vec<Edit> {
    let mut draft = begin(plan, first);
    let before: Crisis = plan.one();
    let mut after = before.clone();
    number.trim().clone_into(&mut after.emergency_number);
    if after.words.is_empty() {
        words.clone_into(&mut after.words);
    }
    after.card_seen_on = after.card_seen_on.or(Some(today));
    draft.change(&before, &after);
    draft.done()
}

/// The edits that add the cases ticked at the start, with their words; none when cases were looked at before.
pub fn first_cases(plan: &Plan, starters: Starters<'_>, ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    if plan.count("scenarios") == 0 && !is_answered(&plan.one()) {
        for known in SCENARIOS.iter().filter(|known| known.rank == 2) {
            cases::add(&mut draft, known, starters, ids);
        }
    }
    draft.done()
}

/// The plan as the pages show it: with the cases that are assumed.
pub fn preview(plan: &Plan, first: &[Edit]) -> Plan {
    begin(plan, first).plan
}

/// A draft that starts with the assumed cases, if the plan still has none.
fn begin(plan: &Plan, first: &[Edit]) -> Draft {
    let mut draft = Draft::new(plan);
    if plan.count("scenarios") == 0 {
        for edit in first {
            draft.push(edit.clone());
        }
    }
    draft
}

fn store_into(draft: &mut Draft, answer: &Answer) {
    let before: Crisis = draft.plan.one();
    let mut after = before.clone();
    if !answer.authority.is_unlooked() {
        after.authority.clone_from(&answer.authority);
    }
    answer.number.trim().clone_into(&mut after.emergency_number);
    draft.change(&before, &after);
    for (id, phone) in &answer.phones {
        set_phone(draft, *id, phone);
    }
}

/// Gives a person a number; a blank one changes nothing.
fn set_phone(draft: &mut Draft, id: Id<Person>, phone: &str) {
    if let Some(before) = draft.plan.get(id)
        && !phone.trim().is_empty()
    {
        let after = Person { phone: phone.trim().to_owned(), ..before.clone() };
        draft.change(&before, &after);
    }
}

fn is_answered(org: &Org) -> bool {
    let sheet = if org.path == Path::Solo { "card" } else { "crisis" };
    org.answered.iter().any(|key| key == sheet)
}

/// Cases that are planned for, in their order.
pub fn chosen(lens: &Lens) -> impl Iterator<Item = &Scenario> {
    lens.scenarios.iter().filter(|case| case.chosen)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::testing::{apply_all, ids};
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, row, today};
    use crate::model::Role;

    fn starters(case: &crate::facts::crisis::Scenario) -> String {
        ["Words for ", case.key].concat()
    }

    /// The bike shop up to the crisis sheet: six people, nobody with a stand-in, no numbers.
    fn bike_shop() -> (Fixture, Id<Person>, Id<Person>) {
        let mut f = Fixture::team();
        f.one(|org: &mut Org| org.tz = "Europe/London".to_owned());
        let all = ["ama", "priya", "luis", "tom", "jo", "sam"].map(|name| f.person(name));
        for id in all {
            f.update(id, |person: &mut Person| person.phone.clear());
        }
        f.seat(Role::Director, all[0], None);
        f.seat(Role::Manager, all[1], None);
        for (name, who) in [("instagram", all[2]), ("x", all[3]), ("facebook", all[4])] {
            let account = f.account(name, name);
            f.seat_on(Role::Coordinator, who, account);
        }
        f.clear_stand_ins();
        (f, all[0], all[1])
    }

    fn pass(f: &mut Fixture, answer: &Answer, key: &str) {
        let mut ids = ids();
        let first = first_cases(&f.plan, &starters, &mut ids);
        f.plan = apply_all(&f.plan, go_past(&f.plan, answer, &first));
        f.one(|org: &mut Org| org.answered.push(key.to_owned()));
    }

    fn crisis_codes(f: &Fixture) -> Vec<(Severity, &'static str, String)> {
        let report = crate::checks::fixture::report(&f.lens());
        let own = report.findings.iter().filter(|finding| finding.code.starts_with("CRI"));
        own.map(|finding| (finding.severity, finding.code, finding.subject_key())).collect()
    }

    #[test]
    fn the_bike_shop_has_the_crisis_findings_of_its_case() {
        let (mut f, ..) = bike_shop();
        let answer = Answer { authority: Fact::Decided(Authority::Yes), ..read(&f.lens()) };
        assert_eq!(answer.number, "999");
        assert_eq!(answer.phones.len(), 2, "owner and manager");
        pass(&mut f, &answer, "crisis");
        let one = |severity, code, key: &str| (severity, code, key.to_owned());
        assert_eq!(
            crisis_codes(&f),
            [
                one(Severity::S1, "CRI-01", "one"),
                one(Severity::S2, "CRI-04", "one"),
                one(Severity::S2, "CRI-09", "p_ama"),
                one(Severity::S2, "CRI-09", "p_priya"),
            ]
        );
        let report = crate::checks::fixture::report(&f.lens());
        let of = |code| report.findings.iter().find(|finding| finding.code == code).unwrap();
        let legs: Vec<_> = of("CRI-01").with.iter().map(|leg| leg.field).collect();
        assert_eq!(legs, ["decides.stand_in", "speaks.stand_in"]);
        assert_eq!(of("CRI-04").with.len(), 3, "three cases");
    }

    #[test]
    fn the_sheet_continued_again_changes_nothing() {
        let (mut f, ..) = bike_shop();
        let answer = Answer { authority: Fact::Decided(Authority::OnlyIfWorse), ..read(&f.lens()) };
        pass(&mut f, &answer, "crisis");
        let again = read(&f.lens());
        assert_eq!(again, answer);
        let mut ids = ids();
        let first = first_cases(&f.plan, &starters, &mut ids);
        assert_eq!(first, []);
        assert_eq!(go_past(&f.plan, &again, &first), []);
    }

    #[test]
    fn a_number_typed_on_the_sheet_is_the_persons_own() {
        let (mut f, ama, priya) = bike_shop();
        let mut answer = read(&f.lens());
        assert_eq!(answer.phones.iter().map(|(id, _)| *id).collect::<Vec<_>>(), [ama, priya]);
        answer.phones[0].1 = " 07700 900101 ".to_owned();
        f.plan = apply_all(&f.plan, store(&f.plan, &answer));
        assert_eq!(f.plan.get(ama).unwrap().phone, "07700 900101");
        assert_eq!(without_number(&f.lens()), [priya]);
        assert_eq!(store(&f.plan, &answer), []);
    }

    #[test]
    fn cases_taken_back_stay_away() {
        let (mut f, ..) = bike_shop();
        let answer = read(&f.lens());
        pass(&mut f, &answer, "crisis");
        for case in f.plan.all::<Scenario>() {
            f.apply(&Edit::remove(case.id));
        }
        assert_eq!(first_cases(&f.plan, &starters, &mut ids()), []);
        assert!(f.found("CRI-04").is_empty());
    }

    #[test]
    fn the_bakery_looks_at_its_card_and_has_no_crisis_finding() {
        let mut f = Fixture::solo();
        let rosa = f.person("rosa");
        f.one(|org: &mut Org| org.made_by = Some(rosa));
        for role in [Role::Director, Role::Manager, Role::Coordinator] {
            f.seat(role, rosa, None);
        }
        let first = first_cases(&f.plan, &starters, &mut ids());
        let edits = card_seen(&f.plan, today(), "999", "Thank you.", &first);
        f.plan = apply_all(&f.plan, edits);
        f.one(|org: &mut Org| org.answered.push("card".to_owned()));
        assert_eq!(crisis_codes(&f), []);
        let crisis: Crisis = f.plan.one();
        assert_eq!(crisis.card_seen_on, Some(today()));
        assert_eq!((crisis.words.as_str(), f.plan.count("scenarios")), ("Thank you.", 3));
        let first = first_cases(&f.plan, &starters, &mut ids());
        let later = today().succ_opt().unwrap();
        assert_eq!(card_seen(&f.plan, later, "999", "Other words.", &first), [], "again changes nothing");
        f.update(rosa, |rosa: &mut Person| rosa.phone.clear());
        assert_eq!(f.found("CRI-09"), [row(Severity::S2, "p_rosa")]);
    }

    #[test]
    fn one_person_for_everything_is_said() {
        let (mut f, ama, _) = bike_shop();
        for seat in f.plan.all::<crate::model::Seat>() {
            f.update(seat.id, |seat| seat.holder = crate::fact::Aimed::decided(Some(ama)));
        }
        let answer = read(&f.lens());
        pass(&mut f, &answer, "crisis");
        assert_eq!(f.found("CRI-10"), [row(Severity::S2, "one")]);
    }
}
