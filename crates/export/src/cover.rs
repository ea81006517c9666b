//! How cover is said: days, times, amounts of time, promised hours, one watch.
//!
//! The pages and the sheet say it with the same functions. Pure; days stand in the order of the week. Tests: at the end of
//! this file.

use crate::names::Names;
use chrono::Weekday;
use messages::Words;
use plan::id::Id;
use plan::model::{Account, Day, Quiet, Rotation, Watch, Window};

/// The weekday of a day of the plan.
pub const fn weekday(day: Day) -> Weekday {
    match day {
        Day::Mon => Weekday::Mon,
        Day::Tue => Weekday::Tue,
        Day::Wed => Weekday::Wed,
        Day::Thu => Weekday::Thu,
        Day::Fri => Weekday::Fri,
        Day::Sat => Weekday::Sat,
        Day::Sun => Weekday::Sun,
    }
}

/// "Mon to Fri", "Sat and Sun".
pub fn days(words: Words, days: &[Day]) -> String {
    let week: Vec<Day> = Day::ALL.iter().copied().filter(|day| days.contains(day)).collect();
    let place = |day: &Day| Day::ALL.iter().position(|other| other == day).unwrap_or_default();
    if let (Some(first), Some(last)) = (week.first(), week.last())
        && week.len() >= 3
        && place(last) - place(first) + 1 == week.len()
    {
        return words.sheet_days(words.weekday_short(weekday(*first)), words.weekday_short(weekday(*last)));
    }
    let names: Vec<_> = week.iter().map(|day| words.weekday_short(weekday(*day))).collect();
    words.list(&names)
}

/// The same, with the whole name for one day alone: "Friday".
pub fn days_long(words: Words, all: &[Day]) -> String {
    match all {
        [only] => words.weekday(weekday(*only)).to_owned(),
        _ => days(words, all),
    }
}

/// "09:30" for a look, "10:00 to 16:00" for a stretch, in minutes since midnight.
pub fn times(words: Words, from: u32, to: u32, is_look: bool) -> String {
    if is_look { words.time(from) } else { words.time_range(from, to) }
}

/// "4 hours", "30 minutes", "1 hour and 30 minutes".
pub fn amount(words: Words, minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, rest) => words.cover_minutes_amount(rest),
        (hours, 0) => words.cover_hours_amount(hours),
        (hours, rest) => words.cover_hours_minutes(&words.cover_hours_amount(hours), &words.cover_minutes_amount(rest)),
    }
}

/// From, to, and answered within, in minutes.
type Stretch = (u32, u32, Option<u32>);

/// Promised hours, a line for days with the same ones: "Mon to Fri: 09:00 to 18:00, answered within 4 hours".
pub fn promise(words: Words, windows: &[Window]) -> Vec<String> {
    // Days on which the same stretches are promised stand together.
    let mut rows: Vec<(Vec<Day>, Vec<Stretch>)> = Vec::new();
    for day in Day::ALL {
        let mut own: Vec<_> =
            windows.iter().filter(|w| w.days.contains(day)).map(|w| (w.from, w.to, w.target)).collect();
        own.sort_unstable();
        if own.is_empty() {
            continue;
        }
        match rows.iter_mut().find(|(_, other)| *other == own) {
            Some((days, _)) => days.push(*day),
            None => rows.push((vec![*day], own)),
        }
    }
    let line = |(all, own): (Vec<Day>, Vec<Stretch>)| {
        let stretches: Vec<String> = own.iter().map(|(from, to, _)| words.time_range(*from, *to)).collect();
        let (days, stretches) = (days(words, &all), words.list(&stretches));
        match own.first().and_then(|(.., target)| *target) {
            Some(target) => words.cover_hours_within(&days, &stretches, &amount(words, target)),
            None => words.cover_hours_line(&days, &stretches),
        }
    };
    rows.into_iter().map(line).collect()
}

/// Which accounts a watch covers, blank for all of them.
pub fn accounts(names: &Names<'_>, only: bool, accounts: &[Id<Account>]) -> String {
    let covered = names.lens.live().filter(|account| !only || accounts.contains(&account.id)).count();
    if covered == 0 || covered == names.lens.live().count() { String::new() } else { names.accounts(accounts) }
}

/// Who watches by the pattern: a person, "Saturday turn: Luis and Tom take turns", or "no one yet".
pub fn who(names: &Names<'_>, watch: &Watch) -> String {
    let find = |id: Id<Rotation>| names.lens.rotations.iter().find(|rotation| rotation.id == id);
    match (watch.rotation.and_then(find), watch.person) {
        (Some(rotation), _) => {
            names.words.cover_watch_turns(&names.own(&rotation.name), &names.people(&rotation.members))
        }
        (None, Some(person)) => names.id(person),
        (None, None) => names.words.cover_watch_nobody().to_owned(),
    }
}

/// When a watch is: "Mon to Fri, 09:30".
pub fn when(words: Words, watch: &Watch) -> String {
    let is_look = watch.from == watch.to && !watch.ends_next_day;
    words.cover_gap_on(&days(words, &watch.days), &times(words, watch.from, watch.to, is_look))
}

/// One watch: "Mon to Fri, 09:30: Luis, Instagram".
pub fn watch(names: &Names<'_>, watch: &Watch) -> String {
    let words = names.words;
    let is_look = watch.from == watch.to && !watch.ends_next_day;
    let (days, times) = (days(words, &watch.days), times(words, watch.from, watch.to, is_look));
    let (who, accounts) = (who(names, watch), accounts(names, watch.scope.only, &watch.scope.accounts));
    if accounts.is_empty() {
        words.cover_watch_line(&days, &times, &who)
    } else {
        words.cover_watch_where(&days, &times, &who, &accounts)
    }
}

/// An agreed gap: "Sunday, all day", "25 December 2026, 09:00 to 12:00: Facebook".
pub fn quiet(names: &Names<'_>, quiet: &Quiet) -> String {
    let words = names.words;
    let when = match &quiet.dates {
        Some(span) if span.from == span.to => words.date(span.from),
        Some(span) => words.cover_away_dates(&words.date(span.from), &words.date(span.to)),
        None => days_long(words, &quiet.days),
    };
    let times = match (quiet.from, quiet.to) {
        (None, None) => words.cover_quiet_whole_day().to_owned(),
        (from, to) => words.time_range(from.unwrap_or(0), to.unwrap_or(24 * 60)),
    };
    let said = words.cover_gap_on(&when, &times);
    match quiet.account {
        Some(account) => words.cover_quiet_line(&said, &names.account_id(account)),
        None => said,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn window(days: &[Day], from: u32, to: u32, target: Option<u32>) -> Window {
        Window { days: days.to_vec(), from, to, target }
    }

    #[test]
    fn promised_hours_are_said_day_by_day() {
        let words = Words::english();
        let work = [Day::Mon, Day::Tue, Day::Wed, Day::Thu, Day::Fri];
        let shop = [window(&work, 540, 1080, Some(240)), window(&[Day::Sat], 600, 960, Some(1440))];
        let expected =
            ["Mon to Fri: 09:00 to 18:00, answered within 4 hours", "Sat: 10:00 to 16:00, answered within 24 hours"];
        assert_eq!(promise(words, &shop), expected);
        let split = [window(&[Day::Mon], 840, 1020, None), window(&[Day::Mon], 540, 720, None)];
        assert_eq!(promise(words, &split), ["Mon: 09:00 to 12:00 and 14:00 to 17:00"]);
        assert_eq!(promise(words, &[]), Vec::<String>::new());
    }

    #[test]
    fn amounts_and_days_are_said() {
        let words = Words::english();
        let said: Vec<_> = [1, 30, 60, 90, 330].iter().map(|minutes| amount(words, *minutes)).collect();
        assert_eq!(said, ["1 minute", "30 minutes", "1 hour", "1 hour and 30 minutes", "5 hours and 30 minutes"]);
        assert_eq!(days_long(words, &[Day::Fri]), "Friday");
        assert_eq!(days_long(words, &[Day::Sat, Day::Sun]), "Sat and Sun");
        assert_eq!(times(words, 540, 540, true), "09:00");
    }
}
