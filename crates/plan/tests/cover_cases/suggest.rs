//! Suggested names: who, why, and that the plan is better afterwards.
#![expect(clippy::unwrap_used, reason = "tests fail by panicking, their helpers too")]

use super::case::{Case, day, new_id};
use crate::common::zones;
use plan::cover::{self, Hole, HoleKind, State, Suggestion, Training, Unfit};
use plan::model::{Absence, Day, Grant, Involvement, Level, Person, PersonKind, SkillLevel, Watch, Window};
use plan::model::{Available, Hours, Scope};
use plan::{Aimed, Edit, Id, Key, apply};

fn suggest(case: &Case) -> Suggestion {
    let lens = case.lens();
    let mut count = 0;
    let mut new_id = |prefix: &'static str| {
        count += 1;
        Key::parse(&format!("{prefix}{count}")).unwrap()
    };
    cover::suggest(&lens, &zones::of(&lens), &mut new_id)
}

fn taken(case: &mut Case, suggestion: &Suggestion) {
    let edit = suggestion.edit.clone().unwrap();
    case.plan = apply(&case.plan, &edit).unwrap().plan;
}

/// The bike shop with no watches, no promise but Monday nine to ten, and everybody able on X.
fn small() -> Case {
    let mut case = Case::bikes();
    let watches: Vec<Id<Watch>> = case.plan.all::<Watch>().iter().map(|watch| watch.id).collect();
    for id in watches {
        case.plan = apply(&case.plan, &Edit::remove(id)).unwrap().plan;
    }
    for name in ["facebook", "instagram"] {
        case.plan = apply(&case.plan, &Edit::remove(case.id::<plan::model::Account>(name))).unwrap().plan;
    }
    case.change_org(|org| org.promise = vec![Window { days: vec![Day::Mon], from: 540, to: 600, target: Some(60) }]);
    for (n, who) in ["ama", "priya", "luis", "tom", "jo", "mel"].into_iter().enumerate() {
        let grant = Grant {
            person: Some(case.id(who)),
            account: Some(case.id("x")),
            level: Aimed::decided(Level::Responder),
            ..Grant::new(new_id(&format!("gr_{n}")))
        };
        case.add(&grant);
    }
    case
}

fn reason(case: &Case, others: &[(Id<Person>, Unfit)], name: &str) -> Option<Unfit> {
    others.iter().find(|(id, _)| *id == case.id(name)).map(|(_, reason)| *reason)
}

#[test]
fn the_bike_shop_keeps_its_promise_with_the_suggested_names() {
    let mut case = Case::bikes();
    let suggestion = suggest(&case);
    assert_eq!(suggestion.left, []);
    assert_eq!(suggestion, suggest(&case), "the same plan gives the same names");
    let before = case.cover();
    taken(&mut case, &suggestion);
    let after = case.cover();
    for (before, after) in before.accounts.iter().zip(&after.accounts) {
        assert_eq!(before.planned(State::Late), 20);
        assert_eq!((after.really(State::Kept), after.gaps.len()), (after.days.len(), 0), "{after:?}");
    }
    assert!(after.people.iter().all(|share| share.outside_hours == 0));
    let lens = case.lens();
    for choice in &suggestion.choices {
        let person = lens.person(choice.person).unwrap();
        let most = person.hours.as_ref().map_or(u32::MAX, |hours| hours.max);
        assert!(cover::planned_minutes(&lens, &after, choice.person) <= most, "{choice:?}");
    }
    let stand_in = suggestion.choices.iter().find(|choice| matches!(choice.hole.kind, HoleKind::Away(_))).unwrap();
    assert_eq!(case.name(Some(stand_in.person)), "ama", "can get in on Facebook, with the fewest minutes");
    assert_eq!(stand_in.because.training, Training::NotAsked);
    assert_eq!(reason(&case, &stand_in.others, "jo"), Some(Unfit::Same));
    assert_eq!(reason(&case, &stand_in.others, "luis"), Some(Unfit::NoAccess));
    assert_eq!(reason(&case, &stand_in.others, "priya"), Some(Unfit::More));
}

#[test]
fn a_gap_of_every_monday_is_one_watch() {
    let mut case = small();
    let suggestion = suggest(&case);
    assert_eq!(suggestion.choices.len(), 1);
    let choice = &suggestion.choices[0];
    let Hole { kind: HoleKind::Hours(hours), dates } = &choice.hole else { panic!("{choice:?}") };
    assert_eq!((hours.from, hours.to, hours.is_weekly, dates.len()), (570, 570, true, 4), "a look at half past nine");
    assert_eq!((case.name(Some(choice.person)), choice.because.fit), ("ama", 4), "not Jo, who is away, nor Mel");
    assert_eq!(reason(&case, &choice.others, "mel"), Some(Unfit::OutsideHours));
    assert_eq!(reason(&case, &choice.others, "jo"), Some(Unfit::Away));
    taken(&mut case, &suggestion);
    let watches = case.plan.all::<Watch>();
    assert_eq!((watches.len(), watches[0].days.clone(), watches[0].active_to), (1, vec![Day::Mon], None));
    assert_eq!(case.cover().accounts[0].gaps, []);
}

#[test]
fn weekends_are_shared_before_minutes() {
    let mut case = small();
    case.change_org(|org| {
        org.promise =
            [Day::Sat, Day::Sun].map(|day| Window { days: vec![day], from: 540, to: 600, target: None }).to_vec();
    });
    case.plan = apply(&case.plan, &Edit::remove(case.id::<Absence>("jo-away"))).unwrap().plan;
    // Ama has a short weekend look already, Priya a long weekday watch.
    let own = |id: &str, who, days, from, to| Watch {
        person: Some(who),
        scope: Scope::only(Vec::new()),
        days,
        from,
        to,
        ..Watch::new(new_id(id))
    };
    case.add(&own("wa_ama", case.id("ama"), vec![Day::Sat], 1200, 1200));
    case.add(&own("wa_priya", case.id("priya"), vec![Day::Mon], 600, 700));
    case.change("luis", |person: &mut Person| person.kind = PersonKind::Emergency);
    case.change("tom", |person: &mut Person| person.involvement = Involvement::InformedOnly);
    case.change("mel", |person: &mut Person| person.hours = Some(Hours { min: 10, max: 10 }));
    let suggestion = suggest(&case);
    let first = &suggestion.choices[0];
    assert_eq!(case.name(Some(first.person)), "jo", "{first:?}");
    assert!(first.because.is_weekend);
    assert_eq!(reason(&case, &first.others, "luis"), Some(Unfit::NoDuties));
    assert_eq!(reason(&case, &first.others, "tom"), Some(Unfit::NoDuties));
    assert_eq!(reason(&case, &first.others, "mel"), Some(Unfit::TooMuch));
    assert_eq!(reason(&case, &first.others, "priya"), Some(Unfit::More));
    let second = &suggestion.choices[1];
    assert_eq!(case.name(Some(second.person)), "priya", "Jo has four weekends now; Ama has them too");
}

#[test]
fn training_counts_as_soon_as_anybody_has_any() {
    let mut case = small();
    let record = |id: &str, who, level| plan::model::Training {
        who,
        skill: "reply".to_owned(),
        level,
        on: Some(day("2026-10-01")),
        ..plan::model::Training::new(new_id(id))
    };
    case.add(&record("tr_1", case.id("luis"), SkillLevel::CanDo));
    case.add(&record("tr_2", case.id("ama"), SkillLevel::Learning));
    let suggestion = suggest(&case);
    let choice = &suggestion.choices[0];
    assert_eq!((case.name(Some(choice.person)), choice.because.training), ("luis", Training::Trained));
    assert_eq!(reason(&case, &choice.others, "ama"), Some(Unfit::Untrained));
    assert_eq!(reason(&case, &choice.others, "tom"), Some(Unfit::More), "coordinates X: able without a record");
}

#[test]
fn nobody_fits_and_it_says_why() {
    let mut case = small();
    for name in ["ama", "priya", "luis", "tom"] {
        case.change(name, |person: &mut Person| {
            person.available = Some(Available { days: vec![Day::Tue], from: None, to: None });
        });
    }
    let suggestion = suggest(&case);
    assert_eq!((suggestion.edit, suggestion.choices.len()), (None, 0));
    assert_eq!(suggestion.left.len(), 1);
    assert_eq!(reason(&case, &suggestion.left[0].others, "ama"), Some(Unfit::OutsideHours));
}

#[test]
fn a_watch_without_a_name_gets_one_and_two_at_once_do_not_get_the_same() {
    let mut case = small();
    for (id, from, to) in [("wa_early", 600, 720), ("wa_late", 660, 780)] {
        case.add(&Watch { days: vec![Day::Tue], from, to, ..Watch::new(new_id(id)) });
    }
    let suggestion = suggest(&case);
    taken(&mut case, &suggestion);
    let who: Vec<_> = ["wa_early", "wa_late"].map(|id| case.plan.get::<Watch>(new_id(id)).unwrap().person).to_vec();
    assert!(who[0].is_some() && who[1].is_some() && who[0] != who[1], "{who:?}");
    assert_eq!(case.cover().doubles, []);
    assert!(case.cover().shifts.iter().all(|shift| shift.who.is_some()));
}

#[test]
fn an_absence_that_nobody_can_cover_as_a_whole_is_shared_out() {
    let mut case = Case::bikes();
    // Ama works on Mondays only, Priya on the other days.
    for (name, days) in [("ama", vec![Day::Mon]), ("priya", vec![Day::Tue, Day::Wed, Day::Thu, Day::Fri])] {
        case.change(name, |person: &mut Person| {
            person.available = Some(Available { days: days.clone(), from: None, to: None });
        });
    }
    let suggestion = suggest(&case);
    taken(&mut case, &suggestion);
    assert_eq!(case.plan.get::<Absence>(case.id("jo-away")).unwrap().stand_in, None);
    assert_eq!(case.plan.count("overrides"), 20, "each lost look has a name");
    let cover = case.cover();
    assert!(cover.shifts.iter().filter(|shift| shift.absence.is_some()).all(|shift| shift.who.is_some()));
    let swapped = cover.shifts.iter().filter(|shift| matches!(shift.why, cover::Why::Swap(_)));
    assert!(swapped.clone().count() == 20 && swapped.clone().all(|shift| !shift.outside_hours));
}
