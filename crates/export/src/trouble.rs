//! Busy times, extra watches, practices and real events in one line each: for lists and for the sheet. Tests: at the end of
//! this file.

use crate::making::days;
use crate::names::Names;
use plan::answers::cover::time_text;
use plan::model::{Busy, Incident, IncidentKind, Watch};

/// "A practice, 22 November 2026: A bad review spreads".
pub fn event(names: &Names<'_>, incident: &Incident) -> String {
    let words = names.words;
    let kind = match incident.kind {
        IncidentKind::Drill => "drill",
        IncidentKind::Real => "real",
    };
    let (day, _) = plan::answers::crisis::full::when(incident);
    let date = plan::date::parse(&day).map_or(day, |day| words.date(day));
    let what = words.incidents_kind_name(kind);
    let case = names.lens.scenarios.iter().find(|case| Some(case.id) == incident.scenario);
    match case {
        Some(case) => words.incidents_name_of(&what, &date, &names.case(case)),
        None => words.incidents_name(&what, &date),
    }
}

/// "1 December 2026 to 7 December 2026. Extra people: Tom. Priya says yes to posts."
pub fn busy(names: &Names<'_>, busy: &Busy) -> String {
    let words = names.words;
    let mut out = words.sheet_stop(&words.crisis_busy_dates(&words.date(busy.from), &words.date(busy.to)));
    let mut add = |text: String| {
        out.push(' ');
        out.push_str(&text);
    };
    if !busy.extra.is_empty() {
        add(words.crisis_busy_extra_are(&names.people(&busy.extra)));
    }
    if let Some(person) = busy.approves {
        add(words.crisis_busy_approves_is(&names.id(person)));
    }
    out
}

/// "Tom: Monday and Friday, 18:00 to 21:00".
pub fn extra(names: &Names<'_>, watch: &Watch) -> String {
    let words = names.words;
    let who = watch.person.map_or_else(|| words.no_one().to_owned(), |person| names.id(person));
    let on = if watch.days.is_empty() {
        words.rush_watch_all_days().to_owned()
    } else {
        words.list(&days(words, &watch.days))
    };
    let (from, to) = (time_text(watch.from), time_text(watch.to));
    if watch.from == watch.to && !watch.ends_next_day {
        words.rush_watch_look(&who, &on, &from)
    } else {
        words.rush_watch(&who, &on, &from, &to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use messages::Words;
    use plan::lens::Lens;
    use plan::model::Day;
    use plan::{Id, Plan};

    #[test]
    fn events_busy_times_and_extra_watches_have_one_line() {
        let lens = Lens::new(&Plan::default(), plan::date::parse("2026-11-02").unwrap());
        let names = Names::new(&lens, Words::english());
        let at = |at: &str| Incident { at: at.to_owned(), ..Incident::new(Id::default()) };
        assert_eq!(event(&names, &at("2026-11-22 21:06")), "A practice, 22 November 2026");
        assert_eq!(event(&names, &at("last spring")), "A practice, last spring", "what a file says stays");
        let day = |text| plan::date::parse(text).unwrap();
        let release = Busy { from: day("2026-12-01"), to: day("2026-12-07"), ..Busy::new(Id::default()) };
        assert_eq!(busy(&names, &release), "1 December 2026 to 7 December 2026.");
        let watch = |days: Vec<Day>, to| Watch { days, from: 1080, to, ..Watch::new(Id::default()) };
        assert_eq!(extra(&names, &watch(vec![Day::Mon, Day::Fri], 1260)), "No one: Monday and Friday, 18:00 to 21:00");
        assert_eq!(extra(&names, &watch(Vec::new(), 1080)), "No one: every day, a look at 18:00");
    }
}
