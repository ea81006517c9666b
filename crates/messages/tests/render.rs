//! Messages with arguments, plurals, lists, dates and times, in English.

use chrono::{NaiveDate, Weekday};
use messages::Words;

const WORDS: Words = Words::english();

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

#[test]
fn text_arguments_stand_where_the_message_puts_them() {
    assert_eq!(WORDS.removed("Tom Ellis"), "Tom Ellis removed.");
    assert_eq!(WORDS.saved_at("14:32"), "Saved in this browser, 14:32");
    assert_eq!(
        WORDS.sheet_heading("Northgate Bikes"),
        "Northgate Bikes: who does what on social media"
    );
}

#[test]
fn numbers_choose_their_form() {
    let shown = [0, 1, 2, 21].map(|n| WORDS.plan_ready_to_fix(n));
    assert_eq!(
        shown,
        [
            "Ready to print.",
            "Ready to print. 1 thing to fix.",
            "Ready to print. 2 things to fix.",
            "Ready to print. 21 things to fix.",
        ]
    );
    assert_eq!(
        WORDS.your_sheet_so_far_fix(3, 1),
        "Your sheet so far: 3 accounts, 1 thing to fix."
    );
}

#[test]
fn terms_are_put_in_place() {
    assert_eq!(
        WORDS.brand_line(),
        "Watchbill: who is on, who decides, who steps in."
    );
}

#[test]
fn an_argument_is_never_taken_for_a_mark() {
    assert_eq!(
        WORDS.removed("{ $name } \u{201c}x\u{201d}"),
        "{ $name } \u{201c}x\u{201d} removed."
    );
}

#[test]
fn lists() {
    assert_eq!(WORDS.list::<&str>(&[]), "");
    assert_eq!(WORDS.list(&["Ama"]), "Ama");
    assert_eq!(WORDS.list(&["Ama", "Tom"]), "Ama and Tom");
    assert_eq!(
        WORDS.list(&["Ama", "Tom", "Luis", "Jo"]),
        "Ama, Tom, Luis and Jo"
    );
}

#[test]
fn dates() {
    let date = day(2026, 11, 22);
    assert_eq!(WORDS.date(date), "22 November 2026");
    assert_eq!(WORDS.date_short(date), "22 Nov");
    assert_eq!(WORDS.date_with_weekday(date), "Sunday 22 November 2026");
    assert_eq!(WORDS.month_year(2026, 5), "May 2026");
    assert_eq!(WORDS.weekday(Weekday::Sat), "Saturday");
    assert_eq!(WORDS.weekday_short(Weekday::Wed), "Wed");
}

#[test]
fn every_month_and_day_has_its_own_name() {
    let months = (1..=12).map(|month| WORDS.date(day(2026, month, 1)));
    for (shown, known) in months.zip(1..=12) {
        let parsed = NaiveDate::parse_from_str(&shown, "%d %B %Y").expect(&shown);
        assert_eq!(parsed, day(2026, known, 1));
        assert!(shown.contains(WORDS.month_short(known)));
    }
    let monday = day(2026, 11, 23);
    for date in monday.iter_days().take(7) {
        use chrono::Datelike;
        let name = WORDS.weekday(date.weekday());
        assert_eq!(name.parse::<Weekday>(), Ok(date.weekday()));
        assert!(name.starts_with(WORDS.weekday_short(date.weekday())));
    }
}

#[test]
fn times() {
    let shown = [0, 9 * 60, 14 * 60 + 32, 1440, 1441].map(|minutes| WORDS.time(minutes));
    assert_eq!(shown, ["00:00", "09:00", "14:32", "24:00", "00:01"]);
    assert_eq!(WORDS.time_range(540, 900), "09:00 to 15:00");
}

#[test]
fn handles_of_one_table_are_equal() {
    assert_eq!(WORDS, Words::english());
    assert_eq!(WORDS.locale(), "en");
}
