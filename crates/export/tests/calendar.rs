//! The calendar file: what stands in it, for whom, and that its lines are what RFC 5545 asks for. That other programs read
//! the same moments is shown by `tests/readers`.

use crate::common;
use crate::zones;

use crate::rota::{self, day, today};
use export::CopyChoice;
use export::calendar::{Whose, Wish, calendar, check, says};
use messages::Words;
use plan::Plan;
use plan::cover::{Nobody, Why, Zones, shifts};
use plan::id::Id;
use plan::lens::Lens;

const WISH: Wish<'_> = Wish {
    plan: "pl_test",
    version: 7,
    whose: Whose::Everybody,
    days: 365,
    remind: None,
    choice: CopyChoice::Everything,
    card: None,
};

fn file_of(lens: &Lens, wish: &Wish<'_>) -> String {
    calendar(lens, &zones::of(lens), Words::english(), wish)
}

fn file(zone: &str, wish: &Wish<'_>) -> String {
    file_of(&Lens::new(&rota::plan(zone), today()), wish)
}

/// Entries as lists of their unfolded lines.
fn events(file: &str) -> Vec<Vec<String>> {
    let whole = file.replace("\r\n ", "");
    let begins = whole.split("BEGIN:VEVENT\r\n").skip(1);
    begins.map(|event| event.lines().take_while(|line| *line != "END:VEVENT").map(str::to_owned).collect()).collect()
}

fn value<'a>(event: &'a [String], name: &str) -> &'a str {
    let is_it = |line: &&String| line.strip_prefix(name).is_some_and(|rest| rest.starts_with([':', ';']));
    event.iter().find(is_it).and_then(|line| line.split_once(':')).map_or("", |(_, value)| value)
}

fn person(n: usize) -> Whose {
    Whose::Person(Id::parse(&format!("p_{n}")).unwrap())
}

#[test]
fn every_line_is_short_and_ends_as_it_must() {
    let card = "Do not reply yet. Take a screenshot.\nCall: 07700 900101 🚲 ".repeat(12);
    let file = file("Europe/London", &Wish { card: Some(&card), remind: Some(15), ..WISH });
    assert!(file.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(file.matches('\n').count(), file.matches("\r\n").count());
    let longest = file.split("\r\n").map(str::len).max();
    assert!(longest <= Some(75), "{longest:?}");
    assert!(!file.contains("\r\n\r\n"));
}

#[test]
fn each_watch_that_somebody_has_is_there_once() {
    let lens = Lens::new(&rota::plan("America/New_York"), today());
    let zones = zones::of(&lens);
    let all = shifts(&lens, &zones, today(), 365);
    let held = all.iter().filter(|shift| !shift.is_skipped() && shift.why != Why::Nobody(Nobody::Agreed)).count();
    let file = file_of(&lens, &WISH);
    let events = events(&file);
    let mut names: Vec<_> = events.iter().map(|event| value(event, "UID")).collect();
    let watches = events.iter().filter(|event| value(event, "UID").starts_with("wa_"));
    let live = watches.filter(|event| value(event, "STATUS") == "CONFIRMED").count();
    assert_eq!(live, held);
    assert!(held > 900, "a year of watches: {held}");
    names.sort_unstable();
    let before = names.len();
    names.dedup();
    assert_eq!(names.len(), before, "no name twice");
    let cancelled = events.iter().filter(|event| value(event, "STATUS") == "CANCELLED").count();
    assert_eq!(says(&lens, &zones, Words::english(), &WISH).0 + cancelled, before);
}

#[test]
fn a_swap_is_cancelled_for_one_and_new_for_the_other() {
    let mine = |n| events(&file("Europe/London", &Wish { whose: person(n), ..WISH }));
    let status = |events: &[Vec<String>], uid: &str| {
        events.iter().find(|event| value(event, "UID") == uid).map(|event| value(event, "STATUS").to_owned())
    };
    let uid = "wa_office-20260203@pl_test";
    assert_eq!(status(&mine(0), uid).as_deref(), Some("CANCELLED"));
    assert_eq!(status(&mine(2), uid).as_deref(), Some("CONFIRMED"));
    assert_eq!(status(&mine(3), uid), None);
    let nobody = "wa_office-20260204@pl_test";
    assert_eq!(status(&mine(0), nobody).as_deref(), Some("CANCELLED"), "agreed: nobody");
    let closed = "wa_night-20261225@pl_test";
    assert_eq!(status(&events(&file("Europe/London", &WISH)), closed).as_deref(), Some("CANCELLED"));
}

#[test]
fn a_later_file_has_the_same_names_and_a_higher_version() {
    let (first, second) = (file("Europe/London", &WISH), file("Europe/London", &Wish { version: 9, ..WISH }));
    let names = |file: &str| events(file).iter().map(|event| value(event, "UID").to_owned()).collect::<Vec<_>>();
    assert_eq!(names(&first), names(&second));
    assert!(events(&first).iter().all(|event| value(event, "SEQUENCE") == "7"));
    assert!(events(&second).iter().all(|event| value(event, "SEQUENCE") == "9"));
    assert_eq!(first, file("Europe/London", &WISH), "equal input, equal bytes");
}

#[test]
fn everything_with_a_date_is_there() {
    let file = file("Europe/London", &WISH);
    let events = events(&file);
    let find = |uid: &str| {
        let uid = [uid, "@pl_test"].concat();
        events.iter().find(|event| value(event, "UID") == uid).unwrap_or_else(|| panic!("{uid} is not there"))
    };
    assert_eq!(value(find("sm_photo-20260228"), "SUMMARY"), "Photos: Ben", "a month without a 31st");
    assert_eq!(value(find("ca_1"), "DTEND"), "20260315", "the day after the last");
    assert_eq!(value(find("ca_1-20260302"), "SUMMARY"), "Spring: sale: Photos ready");
    assert_eq!(value(find("ca_1-20260302-1"), "SUMMARY"), "Spring: sale: Words ready");
    assert!(value(find("ws_1"), "DESCRIPTION").contains("Two-step login"));
    assert_eq!(value(find("check"), "DTSTART"), "20260405");
    assert_eq!(value(find("rules"), "DTSTART"), "20260501");
    assert_eq!(value(find("ta_1"), "SUMMARY"), "To do: Ask for the login\\; tell Ben");
    assert_eq!(value(find("wa_office-20260105"), "SUMMARY"), "On watch: Ana\\,");
    assert_eq!(value(find("wa_office-20260105"), "DESCRIPTION"), "Reply\\; then\\, note it\\\\ down");
    assert_eq!(value(find("wa_early-20260111"), "SUMMARY"), "On watch: 田中 (Facebook)");
    assert_eq!(value(find("wa_open-20260603"), "SUMMARY"), "On watch: no one yet");
}

#[test]
fn one_person_and_one_account_get_their_own() {
    let for_ben = events(&file("Europe/London", &Wish { whose: person(1), ..WISH }));
    let has = |events: &[Vec<String>], start: &str| events.iter().any(|event| value(event, "UID").starts_with(start));
    for (start, is_there) in
        [("wa_small", true), ("sm_photo", true), ("ws_1", true), ("ta_1", true), ("sm_posts", false), ("ca_1", false)]
    {
        assert_eq!(has(&for_ben, start), is_there, "{start}");
    }
    let facebook = events(&file("Europe/London", &Wish { whose: Whose::Account(Id::parse("ac_1").unwrap()), ..WISH }));
    assert!(has(&facebook, "wa_early") && has(&facebook, "wa_office"));
    assert!(!has(&facebook, "sm_posts") && !has(&facebook, "ca_1"));
}

#[test]
fn reminders_come_when_asked_for() {
    assert!(!file("Europe/London", &WISH).contains("VALARM"));
    let with = file("Europe/London", &Wish { remind: Some(15), days: 30, ..WISH });
    assert!(with.contains("TRIGGER:-PT15M\r\n") && with.contains("TRIGGER:PT9H\r\n"));
    let at_start = file("Europe/London", &Wish { remind: Some(0), days: 30, ..WISH });
    assert!(at_start.contains("TRIGGER:PT0M\r\n"));
}

#[test]
fn the_card_stands_in_each_watch_and_never_in_a_copy_without_numbers() {
    let card = Some("CALL ANA 07700 900100");
    let with = events(&file("Europe/London", &Wish { card, days: 60, ..WISH }));
    let watches = with.iter().filter(|event| value(event, "UID").starts_with("wa_"));
    assert!(watches.into_iter().all(|event| value(event, "DESCRIPTION").contains("CALL ANA")));
    let without = file("Europe/London", &Wish { card, choice: CopyChoice::WithoutContacts, days: 60, ..WISH });
    assert!(!without.contains("CALL ANA"));
}

#[test]
fn whoever_is_called_but_never_watches_checks_the_card() {
    let lens = common::lens(&common::open("northgate-bikes"));
    let file = file_of(&lens, &WISH);
    let events = events(&file);
    let checks: Vec<_> = events.iter().filter(|event| value(event, "UID").starts_with("card-")).collect();
    assert_eq!(checks.len(), 4, "one a quarter");
    assert_eq!(value(checks.first().unwrap(), "DTSTART"), "20270101");
}

#[test]
fn without_a_zone_times_are_in_utc() {
    for zone in ["", "UTC"] {
        let file = file(zone, &Wish { days: 7, ..WISH });
        assert!(!file.contains("VTIMEZONE") && !file.contains("TZID"), "{zone}");
        assert!(file.contains("DTSTART:20260105T090000Z\r\n"), "{zone}");
    }
}

#[test]
fn an_empty_plan_has_nothing_but_the_day_to_check_it_which_is_that_of_the_paper() {
    let lens = Lens::new(&Plan::default(), day("2026-11-28"));
    let file = calendar(&lens, &Zones::default(), Words::english(), &Wish { days: 93, ..WISH });
    assert!(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    let events = events(&file);
    assert_eq!(events.len(), 1, "{file}");
    assert_eq!((value(&events[0], "UID"), value(&events[0], "DTSTART")), ("check@pl_test", "20270228"));
    let paper = export::outline::text(&export::outline::plan(
        &lens,
        &plan::checks::Report::default(),
        Words::english(),
        export::Edition::Team,
        CopyChoice::Everything,
    ));
    assert!(paper.contains("Check it again by 28 February 2027."), "{paper}");
}

#[test]
fn the_days_are_those_that_were_asked_for() {
    let week = events(&file("Europe/London", &Wish { days: 7, ..WISH }));
    let dates: Vec<_> =
        week.iter().map(|event| value(event, "DTSTART").get(..8).unwrap_or_default().to_owned()).collect();
    assert!(dates.iter().all(|date| ("20260105".."20260112").contains(&date.as_str())), "{dates:?}");
    assert_eq!(day("2026-01-05"), today());
}

#[test]
fn the_samples_have_calendars_too() {
    for sample in common::SAMPLES {
        let file = file_of(&common::lens(&common::open(sample)), &WISH);
        assert!(file.split("\r\n").all(|line| line.len() <= 75), "{sample}");
        assert!(!events(&file).is_empty(), "{sample}");
    }
}

#[test]
fn the_day_to_check_the_plan_is_a_file_of_its_own_and_the_same_entry() {
    let lens = Lens::new(&rota::plan("Europe/London"), today());
    let alone = check(&lens, &zones::of(&lens), Words::english(), ("pl_test", 7));
    let [one] = &events(&alone)[..] else { panic!("{alone}") };
    let on = lens.check_by().unwrap();
    assert_eq!(value(one, "UID"), "check@pl_test");
    assert_eq!(value(one, "DTSTART"), plan::date::format(on).replace('-', ""));
    assert_eq!(value(one, "TRIGGER"), "PT9H");
    let whole = events(&file_of(&lens, &WISH));
    let same = whole.iter().find(|event| value(event, "UID") == "check@pl_test").unwrap();
    assert_eq!(value(same, "DTSTART"), value(one, "DTSTART"));
    // A day that has gone by is in no calendar.
    let late = Lens::new(&lens.plan, on.succ_opt().unwrap());
    if late.check_by() == Some(on) {
        assert_eq!(events(&check(&late, &zones::of(&late), Words::english(), ("pl_test", 7))).len(), 0);
    }
}
