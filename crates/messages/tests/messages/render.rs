//! Messages with arguments, plurals, lists, dates and times, in English.

use chrono::{NaiveDate, Weekday};
use messages::{FirstHour, Words};

const WORDS: Words = Words::english();

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

#[test]
fn text_arguments_stand_where_the_message_puts_them() {
    assert_eq!(WORDS.removed("Tom Ellis"), "Tom Ellis removed.");
    assert_eq!(WORDS.sheet_heading("Northgate Bikes"), "Northgate Bikes: who does what on social media");
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
    assert_eq!(WORDS.your_sheet_so_far_fix(3, 1), "Your sheet so far: 3 accounts, 1 thing to fix.");
}

#[test]
fn terms_are_put_in_place() {
    assert_eq!(WORDS.brand_preview(), "Watchbill – who does what on your social media");
}

#[test]
fn an_argument_is_never_taken_for_a_mark() {
    assert_eq!(WORDS.removed("{ $name } \u{201c}x\u{201d}"), "{ $name } \u{201c}x\u{201d} removed.");
}

#[test]
fn lists() {
    assert_eq!(WORDS.list::<&str>(&[]), "");
    assert_eq!(WORDS.list(&["Ama"]), "Ama");
    assert_eq!(WORDS.list(&["Ama", "Tom"]), "Ama and Tom");
    assert_eq!(WORDS.list(&["Ama", "Tom", "Luis", "Jo"]), "Ama, Tom, Luis and Jo");
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

#[test]
fn network_and_case_names_come_from_keys_or_stand_for_themselves() {
    assert_eq!(WORDS.network_name("google"), "Google (Maps and reviews)");
    assert_eq!(WORDS.network_name("Nextdoor"), "Nextdoor");
    assert_eq!(WORDS.scenario_name("bad_news"), "Bad news, near or far");
    assert_eq!(WORDS.scenario_name("Flood"), "Flood");
    assert_eq!(WORDS.how_people_trap("mastodon"), "");
}

#[test]
fn defaults_are_complete_and_differ() {
    use FirstHour::{Angry, General, Hurt, LostAccount, WrongPost};
    let lists = [General, Angry, WrongPost, LostAccount, Hurt].map(|list| WORDS.first_hour(list));
    for (index, list) in lists.iter().enumerate() {
        let mut steps = list.to_vec();
        steps.sort_unstable();
        steps.dedup();
        assert_eq!(steps.len(), 5, "a step stands twice: {list:?}");
        assert!(lists.iter().skip(index + 1).all(|other| other != list));
    }
    assert!(WORDS.first_hour(General)[0].starts_with("Do not reply yet."));
    assert!(WORDS.first_hour(WrongPost)[0].starts_with("Take a screenshot first."));
    let solo = WORDS.first_hour_solo(Some("Mia"));
    assert_eq!(solo[3], "Read your reply to Mia before you post it.");
    assert!(!WORDS.first_hour_solo(None)[3].contains("Mia"));
    assert_eq!(WORDS.levels().map(|level| level.name), ["Keep an eye on it", "Call one person", "Call everyone"]);
    let rules = WORDS.house_rules();
    assert_eq!(rules[9], "Not sure? Ask first.");
    assert!(rules.iter().all(|rule| rule.chars().count() <= 120), "a rule has at most 120 characters");
}

#[test]
fn starter_words_fit_where_they_are_posted() {
    use FirstHour::{Angry, General, Hurt, LostAccount, WrongPost};
    for list in [General, Angry, WrongPost, LostAccount, Hurt] {
        let words = WORDS.starter_words(list);
        assert!(words.chars().count() <= 280, "{words}");
    }
}
