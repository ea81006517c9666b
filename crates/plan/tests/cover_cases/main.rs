//! What the coverage engine says about the cases, to the minute, from 2026-11-02 for 28 days.
//!
//! The numbers are those of the cases' own page, worked out there by hand: twenty late windows on each network, the
//! longest wait 330 minutes, ten planned days in an absence, a fair Saturday turn, two photo turns with nobody.
//! `rules.rs` changes one thing of a case for each rule.

mod case;
mod rules;
mod suggest;

use case::{Case, day};
use plan::Who;
use plan::cover::{self, Lack, Nobody, State, Why};
use plan::model::{Rotation, Stream, Watch};

#[test]
fn two_looks_a_day_miss_a_promise_of_four_hours_by_ninety_minutes() {
    let cover = Case::bikes().cover();
    assert_eq!(cover.accounts.len(), 3);
    for account in &cover.accounts {
        assert_eq!(
            (account.planned(State::Kept), account.planned(State::Late), account.planned(State::Missed)),
            (4, 20, 0)
        );
        let worst: Vec<u32> = account.days.iter().filter_map(|day| day.worst).map(|wait| wait.minutes).collect();
        assert_eq!(worst, [330; 20]);
        let longest = account.longest.unwrap();
        assert_eq!((longest.minutes, longest.target), (330, Some(240)));
        let late = account.days.iter().find(|day| day.planned == State::Late).unwrap().worst.unwrap();
        assert_eq!((cover.zone.local(late.from).minute, cover.zone.local(late.until.unwrap()).minute), (570, 900));
    }
}

#[test]
fn friday_afternoon_to_saturday_is_exactly_the_target() {
    let mut case = Case::bikes();
    case.change("luis-morning", |watch: &mut Watch| (watch.from, watch.to) = (660, 660));
    let cover = case.cover();
    let instagram = cover.accounts.iter().find(|account| account.account == case.id("instagram")).unwrap();
    // 11:00 to 15:00 is 240, Friday 15:00 to Saturday 11:00 is 180 + 60 = 240: in time.
    assert_eq!(instagram.planned(State::Late), 16, "Monday to Thursday: 15:00 to 18:00 and 9:00 to 11:00 are 300");
    let friday = instagram.days.iter().find(|d| d.date == day("2026-11-06")).unwrap();
    assert_eq!(friday.planned, State::Kept);
}

#[test]
fn an_absence_without_a_stand_in_takes_ten_days() {
    let case = Case::bikes();
    let cover = case.cover();
    let lost: Vec<_> = cover.shifts.iter().filter(|shift| shift.absence.is_some()).collect();
    assert_eq!(lost.len(), 20, "two looks on ten days");
    assert!(lost.iter().all(|shift| case.name(shift.planned) == "jo" && shift.who.is_none()));
    assert!(lost.iter().all(|shift| shift.why == Why::Nobody(Nobody::Away) && shift.is_planned()));
    let mut dates: Vec<_> = lost.iter().map(|shift| shift.date).collect();
    dates.dedup();
    assert_eq!(dates.len(), 10);
    let facebook = cover.accounts.iter().find(|account| account.account == case.id("facebook")).unwrap();
    assert_eq!((facebook.planned(State::Missed), facebook.really(State::Missed)), (0, 10));
    let away: Vec<_> = facebook.gaps.iter().filter(|gap| gap.absence.is_some()).collect();
    assert!(away.iter().all(|gap| gap.absence == Some(case.id("jo-away"))));
    let nobody = |gap: &&&plan::cover::Gap| gap.lack == Lack::Nobody;
    assert_eq!(away.iter().filter(nobody).count(), 10);
    // A message of Saturday noon waits for a week, longer than the 24 hours promised.
    let late: Vec<_> = away.iter().filter(|gap| gap.lack != Lack::Nobody).map(|gap| gap.date).collect();
    assert_eq!(late, [day("2026-11-07"), day("2026-11-14")]);
}

#[test]
fn the_saturday_turn_is_fair_and_goes_on_for_twelve_weeks() {
    let case = Case::bikes();
    let lens = case.lens();
    let next = cover::next_turns(&lens, case.id::<Rotation>("saturday"), lens.today, 12);
    let rows: Vec<_> = next
        .iter()
        .map(|slot| (plan::date::format(slot.date), case.name(slot.who.as_ref().unwrap().person())))
        .collect();
    let expected = [
        ("2026-11-07", "luis"),
        ("2026-11-14", "tom"),
        ("2026-11-21", "jo"),
        ("2026-11-28", "mel"),
        ("2026-12-05", "luis"),
        ("2026-12-12", "tom"),
        ("2026-12-19", "jo"),
        ("2026-12-26", "mel"),
        ("2027-01-02", "luis"),
        ("2027-01-09", "tom"),
        ("2027-01-16", "jo"),
        ("2027-01-23", "mel"),
    ];
    assert_eq!(rows, expected.map(|(date, who)| (date.to_owned(), who)));
    let counts = cover::turn_counts(&lens, lens.today, 364);
    let saturday = counts.iter().find(|count| count.rotation == case.id("saturday")).unwrap();
    assert!(saturday.is_used && saturday.members.iter().all(|(_, turns)| *turns == 13), "{saturday:?}");
    let photos = counts.iter().find(|count| count.rotation == case.id("photo-turn")).unwrap();
    assert!(photos.is_used && photos.members.iter().all(|(_, turns)| *turns == 52), "{photos:?}");
}

#[test]
fn two_photo_turns_fall_into_the_absence() {
    let case = Case::bikes();
    let lens = case.lens();
    let next = cover::next_slots(&lens, case.id::<Stream>("photos"), lens.today, 12);
    assert_eq!(next.len(), 12);
    let lost: Vec<_> = next.iter().filter(|slot| slot.absence.is_some()).map(|slot| slot.date).collect();
    assert_eq!(lost, [day("2026-11-13"), day("2026-11-20")]);
    assert!(next.iter().filter(|slot| slot.absence.is_some()).all(|slot| slot.who.is_none()));
    let blog = cover::next_slots(&lens, case.id::<Stream>("blog"), lens.today, 3);
    let rows: Vec<_> = blog.iter().map(|slot| (slot.date, slot.who.clone())).collect();
    let priya = Some(Who::Person(case.id("priya")));
    assert_eq!(rows, [day("2026-11-06"), day("2026-11-20"), day("2026-12-04")].map(|date| (date, priya.clone())));
    let videos = cover::next_slots(&lens, case.id::<Stream>("videos"), lens.today, 3);
    let dates: Vec<_> = videos.iter().map(|slot| slot.date).collect();
    assert_eq!(dates, [day("2026-11-15"), day("2026-12-01"), day("2026-12-15")]);
}

#[test]
fn shares_count_a_look_once() {
    let case = Case::bikes();
    let cover = case.cover();
    let rows: Vec<_> = cover
        .people
        .iter()
        .map(|share| (case.name(Some(share.person)), share.shifts, share.minutes, share.weekends, share.is_never_on()))
        .collect();
    assert_eq!(
        rows,
        [
            ("ama", 0, 0, 0, true),
            ("priya", 0, 0, 0, true),
            ("luis", 41, 615, 1, false),
            ("tom", 41, 615, 1, false),
            ("jo", 21, 315, 1, false),
            ("mel", 1, 15, 1, false),
            ("sam", 0, 0, 0, true),
            ("kim", 0, 0, 0, true),
        ]
    );
    assert_eq!(cover.weekends, 4);
    let jo = cover.people.iter().find(|share| share.person == case.id("jo")).unwrap();
    assert_eq!((jo.away, jo.uncovered), (20, 20));
    assert_eq!(cover.doubles, []);
}

#[test]
fn the_bakery_keeps_its_promise_and_promises_nothing_on_sunday() {
    let cover = Case::bakery().cover();
    for account in &cover.accounts {
        assert_eq!(account.days.len(), account.planned(State::Kept), "{account:?}");
        assert_eq!(account.gaps, []);
    }
}
