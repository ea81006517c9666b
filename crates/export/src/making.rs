//! How often something is made and how long it takes, in words: for the sheet, for lists and for sums.
//!
//! Nothing here counts; the numbers come from `plan::lens::making`. Tests: at the end of this file.

use crate::cover::weekday;
use messages::Words;
use plan::model::{CadenceKind, Day, Stream};

/// "About 3 a week", "Every second week on Friday", "Each month on day 1 and 15", the words that were written; blank while
/// nobody said.
pub fn pace(words: Words, stream: &Stream) -> String {
    let Some(cadence) = &stream.cadence else { return String::new() };
    let text = match cadence.kind {
        CadenceKind::Roughly => cadence.per_week.map(|n| words.pace_roughly(n)),
        CadenceKind::Weekly if cadence.days.is_empty() => None,
        CadenceKind::Weekly => {
            let on = words.list(&days(words, &cadence.days));
            Some(match cadence.every_weeks.unwrap_or(1) {
                0 | 1 => words.pace_weekly(&on),
                weeks => words.pace_every(weeks, &on),
            })
        }
        CadenceKind::Monthly if cadence.month_days.is_empty() => None,
        CadenceKind::Monthly => {
            let all: Vec<String> = cadence.month_days.iter().map(u32::to_string).collect();
            Some(words.pace_monthly(&words.list(&all)))
        }
    };
    match (text, cadence.words.is_empty()) {
        (Some(text), true) => text,
        (Some(text), false) => words.pace_words(&text, &cadence.words),
        (None, _) => cadence.words.clone(),
    }
}

/// The names of days.
pub fn days(words: Words, days: &[Day]) -> Vec<String> {
    days.iter().map(|day| words.weekday(weekday(*day)).to_owned()).collect()
}

/// The name of the day with that word in the plan.
pub fn day_name(words: Words, word: &str) -> String {
    Day::parse(word).map(|day| words.weekday(weekday(day)).to_owned()).unwrap_or_default()
}

/// "45 minutes", "3 hours", "3 h 15 min".
pub fn time(words: Words, minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => words.time_minutes(minutes),
        (hours, 0) => words.time_hours(hours),
        (hours, minutes) => words.time_both(hours, minutes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::model::Cadence;

    fn stream(kind: CadenceKind, change: impl FnOnce(&mut Cadence)) -> Stream {
        let mut cadence = Cadence { kind, ..Cadence::default() };
        change(&mut cadence);
        Stream { cadence: Some(cadence), ..Stream::default() }
    }

    #[test]
    fn every_pace_has_words() {
        let words = Words::english();
        let say = |stream: &Stream| pace(words, stream);
        assert_eq!(say(&Stream::default()), "");
        assert_eq!(say(&stream(CadenceKind::Roughly, |one| one.per_week = Some(1))), "About 1 a week");
        let more = |one: &mut Cadence| (one.per_week, one.words) = (Some(5), "more in summer".to_owned());
        assert_eq!(say(&stream(CadenceKind::Roughly, more)), "About 5 a week (more in summer)");
        let days = vec![Day::Mon, Day::Fri];
        assert_eq!(say(&stream(CadenceKind::Weekly, |one| one.days = days.clone())), "Every week on Monday and Friday");
        let second = |one: &mut Cadence| (one.days, one.every_weeks) = (vec![Day::Fri], Some(2));
        assert_eq!(say(&stream(CadenceKind::Weekly, second)), "Every second week on Friday");
        assert_eq!(
            say(&stream(CadenceKind::Monthly, |one| one.month_days = vec![1, 15])),
            "Each month on day 1 and 15"
        );
    }

    #[test]
    fn times_are_as_short_as_they_can_be() {
        let words = Words::english();
        let all = [1, 45, 60, 195].map(|minutes| time(words, minutes));
        assert_eq!(all, ["1 minute", "45 minutes", "1 hour", "3 h 15 min"]);
    }
}
