//! CRI-13: the crisis card has changed since people got it.
//!
//! An old card sends people to the wrong number. Each current person's newest card is compared with the card as it stands
//! today, by its version (`lens::card`); the day it was made and the name of the business are no part of it. One finding
//! with everybody's name. Silent until the card was handed out. The tick says that they got the new one in the form they
//! have. It does not claim that the old one was thrown away.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::edit::Edit;
use crate::id::Id;
use crate::lens::Lens;
use crate::model::Person;

pub static CHECK: Check = Check { code: "CRI-13", alone: false, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    if lens.card.holdings.is_empty() {
        return;
    }
    let cards = lens.newest_cards();
    let mut old = Vec::new();
    for person in lens.team() {
        let Some((_, is_new)) = cards.get(&person.id) else { continue };
        out.look();
        if !is_new {
            old.push(person.id);
        }
    }
    if !old.is_empty() {
        let fix = Fix::Task { how: None, effect: Some(sent_again(lens, &old)) };
        let people = old.iter().filter_map(|id| lens.person(*id)).map(Subject::of).collect();
        let finding = Finding::new(Severity::S1, Subject::of(&lens.card), Why::Plain, fix);
        out.add(finding.with(people).count(old.len()));
    }
}

/// Their newest card is now the card of today, in the same form.
fn sent_again(lens: &Lens, people: &[Id<Person>]) -> Edit {
    let mut after = lens.card.clone();
    let hash = lens.card_hash();
    for who in people {
        let theirs = after.holdings.iter_mut().filter(|held| held.who == *who && held.returned_on.is_none());
        if let Some(newest) = theirs.max_by_key(|held| held.on) {
            // A card written down for a later day stays the newest.
            (newest.hash, newest.on) = (hash.clone(), newest.on.max(lens.today));
        }
    }
    Edit::change(&lens.card, &after)
}

#[cfg(test)]
mod tests {
    use crate::checks::fixture::{Fixture, report, row};
    use crate::checks::{Fix, Severity};
    use crate::model::{Card, CardForm, Org, Path, Person};

    #[test]
    fn a_changed_number_names_everybody_with_the_old_card() {
        let mut f = Fixture::clean();
        assert_eq!(f.found("CRI-13"), []);
        f.one(|card: &mut Card| card.holdings[1].form = CardForm::Link);
        f.update(crate::Id::parse("p_ama").unwrap(), |ama: &mut Person| ama.phone = "07700 900999".to_owned());
        assert_eq!(f.found("CRI-13"), [row(Severity::S1, "one")]);
        let all = report(&f.lens());
        let finding = all.findings.iter().find(|finding| finding.code == "CRI-13").unwrap();
        let names: Vec<_> = finding.with.iter().map(|who| who.key.to_string()).collect();
        assert_eq!(names, ["p_ben", "p_cem", "p_dot"]);
        let Fix::Task { effect: Some(edit), .. } = &finding.fix else { panic!("{:?}", finding.fix) };
        f.apply(edit);
        assert_eq!(f.found("CRI-13"), []);
        let lens = f.lens();
        assert_eq!((lens.card.holdings.len(), lens.card.holdings[1].form), (3, CardForm::Link));
        assert_eq!(lens.card_holders().len(), 3);
    }

    #[test]
    fn silent_for_another_name_before_the_hand_out_and_when_alone() {
        assert_eq!(Fixture::team().found("CRI-13"), []);
        let mut f = Fixture::clean();
        f.one(|org: &mut Org| org.title = "Another name".to_owned());
        assert_eq!(f.found("CRI-13"), []);
        f.one(|card: &mut Card| card.holdings[0].hash = "old".to_owned());
        assert_eq!(f.found("CRI-13").len(), 1);
        f.one(|org: &mut Org| org.path = Path::Solo);
        assert_eq!(f.found("CRI-13"), []);
    }
}
