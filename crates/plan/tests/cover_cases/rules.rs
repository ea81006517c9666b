//! One rule at a time, on the bike shop with one thing changed.

use super::case::{Case, day, new_id};
use crate::common::zones;
use plan::cover::{self, Lack, Nobody, State, Why};
use plan::model::{Absence, Account, Busy, Day, Holiday, HolidayCover, Override, OverrideState, Person, Quiet};
use plan::model::{Rotation, Step, Watch, Window};
use plan::{Edit, Fact, apply};

#[test]
fn a_holiday_is_closed_or_covered() {
    let mut case = Case::bikes();
    let holiday = |id: &str, date: &str, cover| Holiday {
        date: day(date),
        name: "Day off".to_owned(),
        cover: Fact::Decided(cover),
        ..Holiday::new(new_id(id))
    };
    let priya = case.id("priya");
    case.add(&holiday("ho_1", "2026-11-03", HolidayCover { closed: true, person: None }));
    case.add(&holiday("ho_2", "2026-11-04", HolidayCover { closed: false, person: Some(priya) }));
    let cover = case.cover();
    assert!(cover.shifts.iter().all(|shift| shift.date != day("2026-11-03")));
    assert!(cover.accounts.iter().all(|account| account.days.iter().all(|d| d.date != day("2026-11-03"))));
    let covered: Vec<_> = cover.shifts.iter().filter(|shift| shift.date == day("2026-11-04")).collect();
    assert_eq!(covered.len(), 6);
    assert!(covered.iter().all(|shift| shift.who == Some(priya) && shift.why == Why::Holiday(new_id("ho_2"))));
}

#[test]
fn an_agreed_gap_is_no_gap() {
    let mut case = Case::bikes();
    let quiet = Quiet {
        days: vec![Day::Mon],
        from: Some(600),
        to: Some(900),
        reason: "Stock-taking".to_owned(),
        until: Some(day("2026-11-16")),
        ..Quiet::new(new_id("qu_1"))
    };
    case.add(&quiet);
    let cover = case.cover();
    for account in &cover.accounts {
        let late: Vec<_> = account.days.iter().filter(|d| d.planned == State::Late).map(|d| d.date).collect();
        assert_eq!(late.len(), 17, "three Mondays are in time: 9:30 to 10:00 is left of the wait");
        assert!(!late.contains(&day("2026-11-16")) && late.contains(&day("2026-11-23")));
        let agreed: Vec<_> = account.agreed.iter().map(|agreed| (agreed.date, agreed.end - agreed.start)).collect();
        assert_eq!(agreed, ["2026-11-02", "2026-11-09", "2026-11-16"].map(|date| (day(date), 300)));
    }
}

#[test]
fn watches_with_a_length_must_fill_hours_without_a_target() {
    let mut case = Case::bikes();
    case.change_org(|org| {
        org.promise = vec![Window { days: vec![Day::Mon], from: 540, to: 1080, target: None }];
    });
    case.change("luis-morning", |watch: &mut Watch| (watch.from, watch.to) = (540, 720));
    let cover = case.cover();
    let instagram = cover.accounts.iter().find(|account| account.account == case.id("instagram")).unwrap();
    assert_eq!(instagram.planned(State::Missed), 4);
    let gap = instagram.gaps[0];
    assert_eq!(
        (gap.lack, cover.zone.local(gap.start).minute, cover.zone.local(gap.end).minute),
        (Lack::NotFilled, 720, 1080)
    );
    let x = cover.accounts.iter().find(|account| account.account == case.id("x")).unwrap();
    assert_eq!(x.planned(State::Missed), 0, "a look on the date is enough where nobody watches for hours");
}

#[test]
fn a_busy_time_brings_its_own_watches() {
    let mut case = Case::bikes();
    let (sam, busy) = (case.id("sam"), case.id::<Busy>("release"));
    let extra = Watch { person: Some(sam), from: 1080, to: 1200, busy: Some(busy), ..Watch::new(new_id("wa_busy")) };
    case.add(&extra);
    let lens = case.lens();
    let cover = cover::cover(&lens, &zones::of(&lens), day("2026-11-25"), 21);
    let dates: Vec<_> = cover.shifts.iter().filter(|shift| shift.watch == extra.id).map(|shift| shift.date).collect();
    assert_eq!((dates.len(), dates[0], dates[6]), (7, day("2026-12-01"), day("2026-12-07")));
    let share = cover.people.iter().find(|share| share.person == sam).unwrap();
    assert_eq!((share.minutes, share.in_a_row, share.weekend_minutes), (840, 7, 240));
}

#[test]
fn own_hours_follow_the_own_clock() {
    let mut case = Case::bikes();
    case.change("mel", |person: &mut Person| person.tz = "Pacific/Auckland".to_owned());
    let cover = case.cover();
    let outside: Vec<_> = cover.shifts.iter().filter(|shift| shift.outside_hours).collect();
    // Saturday 11:00 in London is Sunday midnight in Auckland, still a day that Mel can work.
    assert_eq!(outside, Vec::<&plan::cover::Shift>::new());
    case.change("saturday-check", |watch: &mut Watch| (watch.days, watch.from, watch.to) = (vec![Day::Sun], 720, 720));
    let cover = case.cover();
    let outside: Vec<_> = cover.shifts.iter().filter(|shift| shift.outside_hours).collect();
    assert_eq!(outside.len(), 1, "Sunday noon in London is Monday in Auckland");
    assert_eq!(case.name(outside[0].who), "mel");
}

#[test]
fn the_clocks_skip_a_watch_or_make_it_twice_as_long() {
    let mut case = Case::bikes();
    case.change_org(|org| {
        org.tz = "Europe/Berlin".to_owned();
        org.promise = vec![Window { days: vec![Day::Sun], from: 0, to: 360, target: None }];
    });
    let night = Watch {
        person: Some(case.id("ama")),
        days: vec![Day::Sun],
        from: 120,
        to: 180,
        ..Watch::new(new_id("wa_night"))
    };
    case.add(&night);
    let lens = case.lens();
    let at = |date: &str| {
        let cover = cover::cover(&lens, &zones::of(&lens), day(date), 1);
        let shift = cover.shifts.iter().find(|shift| shift.watch == night.id).copied().unwrap();
        let promised: i64 = cover.accounts[0].days[0].pieces.iter().map(|piece| piece.end - piece.start).sum();
        let ama = cover.people.iter().find(|share| share.person == case.id("ama")).unwrap().minutes;
        (shift.end - shift.start, shift.is_skipped(), promised, ama)
    };
    assert_eq!(at("2027-03-21"), (60, false, 360, 60));
    assert_eq!(at("2027-03-28"), (0, true, 300, 0), "02:00 to 03:00 does not exist");
    assert_eq!(at("2026-10-25"), (120, false, 420, 120), "02:00 to 03:00 comes twice");
}

#[test]
fn now_and_next_at_a_moment() {
    let case = Case::bikes();
    let lens = case.lens();
    let zones = zones::of(&lens);
    let zone = zones.get("Europe/London").unwrap();
    let names = |at: plan::cover::Minute| {
        let found = cover::now_and_next(&lens, &zones, at);
        let list = |shifts: &[plan::cover::Shift]| shifts.iter().map(|shift| case.name(shift.who)).collect::<Vec<_>>();
        (list(&found.now), list(&found.next), found.next.first().map(|shift| zone.local(shift.start)))
    };
    let at = |date: &str, minute| names(zone.instant(day(date), minute));
    let (now, next, when) = at("2026-11-06", 905);
    assert_eq!((now, next), (vec!["luis", "tom", "jo"], vec!["luis"]));
    assert_eq!(when.map(|local| (local.date, local.minute)), Some((day("2026-11-07"), 660)));
    let (now, next, _) = at("2026-11-09", 575);
    assert_eq!((now, next), (vec!["luis", "tom", "nobody"], vec!["luis", "tom"]), "nobody is next for Facebook");
    assert_eq!(at("2026-11-09", 585).0, Vec::<&str>::new(), "a look is over after fifteen minutes");
}

#[test]
fn turns_move_on_each_time_over_all_watches_that_share_them() {
    let mut case = Case::bikes();
    let members = ["ama", "priya", "luis"].map(|name| case.id(name)).to_vec();
    let rotation =
        Rotation { step: Step::EachTime, start: Some(day("2026-10-05")), members, ..Rotation::new(new_id("ro_each")) };
    case.add(&rotation);
    for (name, days, from) in [("wa_a", vec![Day::Mon, Day::Thu], 480), ("wa_b", vec![Day::Thu], 420)] {
        case.add(&Watch { days, from, to: from, rotation: Some(rotation.id), ..Watch::new(new_id(name)) });
    }
    let next = cover::next_turns(&case.lens(), rotation.id, day("2026-11-02"), 4);
    let rows: Vec<_> = next.iter().map(|slot| case.name(slot.who.as_ref().unwrap().person())).collect();
    // Four weeks of three looks came before: twelve, so the first is Ama's again; on Thursday the look at 7:00 is first.
    assert_eq!(rows, ["ama", "priya", "luis", "ama"]);
    assert_eq!(next[1].watch, Some(new_id("wa_b")));
}

#[test]
fn an_account_with_its_own_hours_does_not_follow_the_plan() {
    let mut case = Case::bikes();
    case.change("x", |account: &mut Account| {
        account.promise = vec![Window { days: vec![Day::Sun], from: 600, to: 660, target: Some(60) }];
    });
    let cover = case.cover();
    let x = cover.accounts.iter().find(|account| account.account == case.id("x")).unwrap();
    assert_eq!((x.days.len(), x.planned(State::Kept)), (4, 4), "an hour of waiting is in time");
}

#[test]
fn a_stand_in_and_then_the_fallback_take_over() {
    let mut case = Case::bikes();
    let (priya, tom) = (case.id("priya"), case.id("tom"));
    case.change("jo-away", |absence: &mut Absence| absence.stand_in = Some(tom));
    let cover = case.cover();
    let covered: Vec<_> = cover.shifts.iter().filter(|shift| shift.absence.is_some()).collect();
    assert!(covered.iter().all(|shift| shift.who == Some(tom) && shift.why == Why::StandIn(case.id("jo-away"))));
    // The stand-in is away too for two days: the fallback steps in.
    let tom_away = Absence { who: tom, from: day("2026-11-12"), to: day("2026-11-13"), ..Absence::new(new_id("ab_2")) };
    case.add(&tom_away);
    case.change_org(|org| org.fallback = Some(priya));
    let cover = case.cover();
    let fallback: Vec<_> = cover.shifts.iter().filter(|shift| shift.why == Why::Fallback).collect();
    assert_eq!(fallback.len(), 8, "two looks of Jo and two of Tom on two days");
    assert!(fallback.iter().all(|shift| shift.who == Some(priya)));
}

#[test]
fn an_accepted_swap_counts_and_a_proposed_one_does_not() {
    let mut case = Case::bikes();
    let (mel, watch) = (case.id("mel"), case.id("saturday-check"));
    let mut swap = Override {
        watch: Some(watch),
        date: day("2026-11-21"),
        who: Some(mel),
        state: OverrideState::Proposed,
        ..Override::new(new_id("ov_1"))
    };
    case.add(&swap);
    let who = |case: &Case, date: &str| {
        let cover = case.cover();
        let shift = cover.shifts.iter().find(|shift| shift.date == day(date)).copied().unwrap();
        (case.name(shift.who), shift.why)
    };
    assert_eq!(who(&case, "2026-11-21"), ("jo", Why::Turn(case.id("saturday"))));
    let before = swap.clone();
    swap.state = OverrideState::Accepted;
    case.plan = apply(&case.plan, &Edit::change(&before, &swap)).unwrap().plan;
    assert_eq!(who(&case, "2026-11-21"), ("mel", Why::Swap(swap.id)));
    let before = swap.clone();
    swap.who = None;
    case.plan = apply(&case.plan, &Edit::change(&before, &swap)).unwrap().plan;
    case.change_org(|org| org.fallback = Some(org.made_by.unwrap()));
    assert_eq!(who(&case, "2026-11-21"), ("nobody", Why::Nobody(Nobody::Agreed)), "agreed: no fallback");
}

#[test]
fn pieces_of_everything_are_those_of_each() {
    let case = Case::bikes();
    let lens = case.lens();
    let all = cover::pieces(&lens, lens.today, 28);
    for stream in &lens.streams {
        let own: Vec<_> = all.iter().filter(|(id, _)| *id == stream.id).map(|(_, slot)| slot.clone()).collect();
        let next = cover::next_slots(&lens, stream.id, lens.today, 40);
        let last = lens.today + chrono::Days::new(27);
        let expected: Vec<_> = next.into_iter().filter(|slot| slot.date <= last).collect();
        assert_eq!(own, expected, "{stream:?}");
    }
    assert_eq!(all.len(), 12 + 1 + 2, "photos, videos, blog; posts have no dates");
}

#[test]
fn weekend_days_without_a_promise_are_those_of_the_account() {
    let mut case = Case::bikes();
    let free = |case: &Case, name: &str| {
        let lens = case.lens();
        let account = lens.account(case.id(name)).cloned().unwrap_or_default();
        cover::weekend_without(&lens.org, &account)
    };
    assert_eq!(free(&case, "x"), [Day::Sun], "Saturday is promised");
    case.change("x", |account: &mut Account| {
        account.promise = vec![Window { days: vec![Day::Mon], from: 540, to: 600, target: None }];
    });
    assert_eq!(free(&case, "x"), [Day::Sat, Day::Sun], "its own hours count");
    case.change_org(|org| org.weekend = vec![Day::Fri, Day::Sat]);
    assert_eq!(free(&case, "facebook"), [] as [Day; 0]);
    assert!(
        !cover::is_weekend(&case.lens().org, day("2026-11-08"))
            && cover::is_weekend(&case.lens().org, day("2026-11-06"))
    );
    case.change_org(|org| org.promise = Vec::new());
    assert_eq!(free(&case, "facebook"), [] as [Day; 0], "nothing is promised at all");
}
