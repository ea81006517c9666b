//! One open thing and what the room made of it: decided, undecided with who and by when, or parked.
//!
//! A vote is advice: it is kept beside the decision and decides nothing. Tests: at the end of this file.

use chrono::NaiveDate;
use plan::lens::Lens;
use plan::model::{AgendaItem, Decision, Parked, Person, Vote, Workshop};
use plan::{Edit, Fact, Id, Key, Plan};

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ruling {
    /// Nothing yet.
    Open,
    /// The result in one sentence.
    Decided(String),
    /// Who decides, and by when.
    Undecided(Option<Id<Person>>, Option<NaiveDate>),
    /// Left for later.
    Parked,
}

/// What an item of the agenda is about: a decision of the plan, or one of this workshop with the same words.
pub fn find(plan: &Plan, workshop: Id<Workshop>, item: &AgendaItem) -> Option<Decision> {
    let known = Key::parse(&item.about).and_then(|key| plan.get(Id::<Decision>::of(key)));
    let here = |one: &Decision| one.workshop == Some(workshop) && one.what == item.text;
    known.or_else(|| plan.all::<Decision>().into_iter().find(here))
}

/// What became of an item so far.
pub fn ruling(plan: &Plan, workshop: Id<Workshop>, item: &AgendaItem) -> Ruling {
    let parked = |one: &Parked| one.workshop == Some(workshop) && one.text == item.text && one.closed_on.is_none();
    if plan.all::<Parked>().iter().any(parked) {
        return Ruling::Parked;
    }
    let Some(decision) = find(plan, workshop, item) else { return Ruling::Open };
    if decision.decided_on.is_some() {
        return Ruling::Decided(decision.result);
    }
    if decision.workshop != Some(workshop) {
        return Ruling::Open;
    }
    match &decision.decider {
        Fact::Decided(who) if who.is_some() || decision.due.is_some() => Ruling::Undecided(*who, decision.due),
        // Asked, and nobody knew.
        Fact::NotSure => Ruling::Undecided(None, decision.due),
        _ => Ruling::Open,
    }
}

/// Not decided yet: with the name and the day that an open decision of the plan has.
pub fn undecided(plan: &Plan, workshop: Id<Workshop>, item: &AgendaItem) -> Ruling {
    let known = find(plan, workshop, item).filter(|one| one.decided_on.is_none());
    let who = known.as_ref().and_then(|one| one.decider.decided().copied().flatten());
    Ruling::Undecided(who, known.and_then(|one| one.due))
}

/// Decisions of a workshop that were parked: they are not decided, and nobody has to.
pub fn parked(plan: &Plan, workshop: &Workshop) -> Vec<Id<Decision>> {
    let items = workshop.agenda.iter().filter(|item| ruling(plan, workshop.id, item) == Ruling::Parked);
    items.filter_map(|item| find(plan, workshop.id, item)).map(|one| one.id).collect()
}

/// Who decides: whom the decision names, else whoever has the final say.
pub fn decider(lens: &Lens, decision: Option<&Decision>) -> Option<Id<Person>> {
    let named = decision.and_then(|one| one.decider.decided().copied().flatten());
    named.or_else(|| lens.director().map(|person| person.id))
}

/// The edit that stores what became of an item on a day. New ids are for a decision and for a parked topic that are not
/// there yet.
pub fn settle(
    lens: &Lens,
    workshop: Id<Workshop>,
    item: &AgendaItem,
    ruling: &Ruling,
    new: (Id<Decision>, Id<Parked>),
) -> Edit {
    let plan = &lens.plan;
    let mut edits = Vec::new();
    let parked: Vec<Parked> = plan.all();
    let here = |one: &&Parked| one.workshop == Some(workshop) && one.text == item.text && one.closed_on.is_none();
    if let Ruling::Parked = ruling {
        if !parked.iter().any(|one| here(&one)) {
            let o = plan.next_order("parked");
            let topic = Parked {
                o,
                text: item.text.clone(),
                on: Some(lens.today),
                workshop: Some(workshop),
                ..Parked::new(new.1)
            };
            edits.push(Edit::add(&topic));
        }
        if find(plan, workshop, item).is_some_and(|one| one.decided_on.is_some()) {
            edits.push(keep(plan, workshop, item, new.0, reopen));
        }
        return Edit::Many(edits);
    }
    // It is on the table again.
    edits.extend(parked.iter().filter(here).map(|one| Edit::remove(one.id)));
    let who = decider(lens, find(plan, workshop, item).as_ref());
    let change = |one: &mut Decision| match ruling {
        Ruling::Decided(result) => {
            result.trim().clone_into(&mut one.result);
            (one.decided_on, one.due) = (Some(lens.today), None);
            one.decider = Fact::Decided(who);
        }
        Ruling::Undecided(who, due) => {
            reopen(one);
            one.due = *due;
            one.decider = if who.is_some() { Fact::Decided(*who) } else { Fact::NotSure };
        }
        Ruling::Open | Ruling::Parked => {
            reopen(one);
            one.due = None;
            if one.decider == Fact::NotSure {
                one.decider = Fact::Unlooked;
            }
        }
    };
    edits.push(keep(plan, workshop, item, new.0, change));
    Edit::Many(edits)
}

/// What was decided no longer holds, and its sentence with it.
fn reopen(one: &mut Decision) {
    if one.decided_on.take().is_some() {
        one.result.clear();
    }
}

/// The edit that keeps how many dots each choice got; blank choices are left out.
pub fn vote(plan: &Plan, workshop: Id<Workshop>, item: &AgendaItem, votes: &[Vote], new: Id<Decision>) -> Edit {
    let votes: Vec<Vote> = votes.iter().filter(|vote| !vote.choice.trim().is_empty()).cloned().collect();
    keep(plan, workshop, item, new, |one| one.votes = votes)
}

fn keep(
    plan: &Plan,
    workshop: Id<Workshop>,
    item: &AgendaItem,
    new: Id<Decision>,
    change: impl FnOnce(&mut Decision),
) -> Edit {
    let found = find(plan, workshop, item);
    let mut after = found.clone().unwrap_or_else(|| Decision {
        o: plan.next_order("decisions"),
        what: item.text.clone(),
        ..Decision::new(new)
    });
    after.workshop = Some(workshop);
    change(&mut after);
    match found {
        Some(before) => Edit::change(&before, &after),
        None => Edit::add(&after),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Small, day, id};

    fn item() -> AgendaItem {
        AgendaItem { text: "Who may spend on ads?".to_owned(), ..AgendaItem::default() }
    }

    fn settled(small: &mut Small, item: &AgendaItem, ruling: &Ruling) {
        let edit = settle(&small.lens(), id("ws_1"), item, ruling, (id("de_new"), id("pk_new")));
        small.edit(&edit);
        assert_eq!(&super::ruling(&small.plan, id("ws_1"), item), ruling);
        let again = settle(&small.lens(), id("ws_1"), item, ruling, (id("de_other"), id("pk_other")));
        assert_eq!(plan::apply(&small.plan, &again).unwrap().plan, small.plan, "again changes nothing");
    }

    #[test]
    fn a_thing_can_be_decided_left_undecided_parked_and_taken_up_again() {
        let mut small = Small::shop();
        assert_eq!(ruling(&small.plan, id("ws_1"), &item()), Ruling::Open);
        settled(&mut small, &item(), &Ruling::Parked);
        settled(&mut small, &item(), &Ruling::Undecided(Some(id("p_priya")), Some(day("2026-12-09"))));
        settled(&mut small, &item(), &Ruling::Decided("Priya, up to 50 a month".to_owned()));
        let decision = small.plan.all::<Decision>().remove(0);
        assert_eq!(decision.decider, Fact::Decided(Some(id("p_priya"))), "who was named stays");
        assert_eq!((decision.workshop, decision.decided_on), (Some(id("ws_1")), Some(day("2026-11-28"))));
        settled(&mut small, &item(), &Ruling::Parked);
        assert_eq!(small.plan.count("decisions"), 1);
        let decision = small.plan.all::<Decision>().remove(0);
        assert_eq!((decision.decided_on, decision.result.as_str()), (None, ""), "parked is not decided");
    }

    #[test]
    fn not_decided_is_an_answer_without_a_name_and_a_day() {
        let mut small = Small::shop();
        let bare = Ruling::Undecided(None, None);
        assert_eq!(undecided(&small.plan, id("ws_1"), &item()), bare);
        settled(&mut small, &item(), &bare);
        settled(&mut small, &item(), &Ruling::Undecided(None, Some(day("2026-12-09"))));
        settled(&mut small, &item(), &Ruling::Open);
        settled(&mut small, &item(), &Ruling::Decided("Priya".to_owned()));
        assert_eq!(undecided(&small.plan, id("ws_1"), &item()), bare, "who decided it was not asked again");
        settled(&mut small, &item(), &bare);
        // What the plan knows of it stays.
        let (who, due) = (Some(id("p_priya")), Some(day("2026-12-11")));
        let decider = Fact::Decided(who);
        small.add(&Decision { what: "Logo".to_owned(), decider, due, ..Decision::new(id("de_logo")) });
        let item = AgendaItem { about: "de_logo".to_owned(), ..item() };
        assert_eq!(undecided(&small.plan, id("ws_1"), &item), Ruling::Undecided(who, due));
    }

    #[test]
    fn an_open_decision_of_the_plan_is_the_one_that_is_settled() {
        let mut small = Small::shop();
        small.add(&Decision { what: "Logo".to_owned(), ..Decision::new(id("de_logo")) });
        let item = AgendaItem { about: "de_logo".to_owned(), text: "Which logo?".to_owned(), ..AgendaItem::default() };
        settled(&mut small, &item, &Ruling::Decided("The round one".to_owned()));
        let decision: Decision = small.plan.get(id("de_logo")).unwrap();
        assert_eq!(decision.decider, Fact::Decided(Some(id("p_ama"))), "the final say");
        assert_eq!(small.plan.count("decisions"), 1);
    }

    #[test]
    fn a_vote_decides_nothing() {
        let mut small = Small::shop();
        let votes = [("Priya", 7), (" ", 3), ("Ama", 5)].map(|(choice, dots)| Vote { choice: choice.to_owned(), dots });
        let edit = vote(&small.plan, id("ws_1"), &item(), &votes, id("de_new"));
        small.edit(&edit);
        assert_eq!(ruling(&small.plan, id("ws_1"), &item()), Ruling::Open);
        let kept: Vec<_> = find(&small.plan, id("ws_1"), &item()).unwrap().votes.iter().map(|vote| vote.dots).collect();
        assert_eq!(kept, [7, 5]);
    }
}
