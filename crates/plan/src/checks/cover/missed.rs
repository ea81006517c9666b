//! COV-01: hours are promised on a working day and nobody is there; or nobody looks at a place to listen.
//!
//! A promise that is not kept costs more trust than none. A day is missed (V10) when nobody watches inside the promised
//! hours and the first message waits longer than promised; without an answer time, when nobody watches that day, or when
//! watches leave a part of the hours free. The 28 dates from today on count, as planned: who is away is COV-03's business,
//! the weekend is COV-02's. What was agreed to stay quiet is not promised. A place to listen needs somebody who looks, and
//! how often; while that person is to be decided in time it is silent. It does not claim that the watching is done.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::cover::{AccountCover, State, is_weekend};
use crate::lens::Lens;
use crate::model::{Account, ListeningPlace};
use chrono::NaiveDate;

pub static CHECK: Check = Check { code: "COV-01", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    for (account, cover) in promised(case) {
        out.look();
        let dates = missed(lens, cover, false);
        if !dates.is_empty() {
            let subject = Subject::of(account);
            let finding = Finding::new(Severity::S1, subject, Why::Nobody, Fix::link("cover", subject));
            out.add(finding.days(dates.len() as i64).on(dates));
        }
    }
    for place in lens.plan.all::<ListeningPlace>() {
        out.look();
        let nobody = lens.holder(&place.owner).is_none() && !lens.pending(&place.owner);
        if nobody || place.every_days.is_none() {
            let subject = Subject::of(&place);
            let (why, field) = if nobody { (Why::One, "owner") } else { (Why::NotSaid, "every_days") };
            out.add(Finding::new(Severity::S1, subject, why, Fix::field("answers", subject, field)));
        }
    }
}

/// The live accounts with a promise, each with what happens there.
pub fn promised<'a>(case: &Case<'a>) -> impl Iterator<Item = (&'a Account, &'a AccountCover)> + use<'a> {
    // The engine names live accounts in the order of their table.
    let pairs = case.lens.live().zip(&case.cover().accounts);
    pairs.filter(|(account, cover)| account.id == cover.account && cover.is_promised)
}

/// The dates on which the promise is missed as planned, on the weekend or on other days.
pub fn missed(lens: &Lens, cover: &AccountCover, weekend: bool) -> Vec<NaiveDate> {
    let days = cover.days.iter().filter(|day| day.planned == State::Missed);
    days.map(|day| day.date).filter(|date| is_weekend(&lens.org, *date) == weekend).collect()
}

#[cfg(test)]
mod tests {
    use crate::Fact;
    use crate::checks::Severity;
    use crate::checks::cover::testing::{WEEK, away, dates, on, only, promise, three};
    use crate::checks::fixture::{Fixture, row};
    use crate::model::{Account, Day, External, Holiday, HolidayCover, ListeningPlace, Org, Path, Quiet};

    #[test]
    fn fires_where_nobody_is_there_when_hours_are_promised() {
        let (mut f, [ama, ..], x) = three();
        promise(&mut f, &WEEK, (540, 1020), Some(240));
        assert_eq!(f.found("COV-01"), [row(Severity::S1, "ac_x")]);
        assert_eq!(only(&f, "COV-01").amounts.days, 20);
        on(&mut f, ama, x, &WEEK[1..], (600, 600));
        let finding = only(&f, "COV-01");
        assert_eq!(dates(&finding), ["2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23"]);
        on(&mut f, ama, x, &[Day::Mon], (960, 960));
        assert_eq!(f.found("COV-01"), [], "late on Monday is not missed");
        f.one(|org: &mut Org| org.path = Path::Solo);
        assert_eq!(f.found("COV-09").len(), 1);
    }

    #[test]
    fn without_an_answer_time_a_watch_must_fill_the_hours_and_a_look_is_enough() {
        let (mut f, [ama, ..], x) = three();
        promise(&mut f, &[Day::Mon], (540, 1020), None);
        let watch = on(&mut f, ama, x, &[Day::Mon], (540, 900));
        assert_eq!(f.found("COV-01"), [row(Severity::S1, "ac_x")]);
        f.update(watch, |watch| watch.to = 540);
        assert_eq!(f.found("COV-01"), []);
    }

    #[test]
    fn silent_without_a_promise_and_for_what_was_agreed_or_closed() {
        assert_eq!(Fixture::team().found("COV-01"), []);
        let (mut f, ..) = three();
        assert_eq!(f.found("COV-01"), []);
        promise(&mut f, &[Day::Mon], (540, 1020), Some(60));
        f.add(|quiet: &mut Quiet| (quiet.days, quiet.reason) = (vec![Day::Mon], "Nobody writes then".to_owned()));
        assert_eq!(f.found("COV-01"), []);

        let (mut f, _, x) = three();
        promise(&mut f, &[Day::Tue], (540, 1020), Some(60));
        for date in ["2026-11-03", "2026-11-10", "2026-11-17"] {
            f.add(|holiday: &mut Holiday| {
                holiday.date = crate::date::parse(date).unwrap();
                holiday.cover = Fact::Decided(HolidayCover { closed: true, person: None });
            });
        }
        assert_eq!(dates(&only(&f, "COV-01")), ["2026-11-24"]);
        f.update(x, |account: &mut Account| account.external = Some(External::default()));
        assert_eq!(f.found("COV-01"), []);
    }

    #[test]
    fn an_absence_and_the_weekend_are_said_by_others() {
        let (mut f, [ama, ..], x) = three();
        promise(&mut f, &[Day::Mon, Day::Sat], (540, 1020), Some(480));
        on(&mut f, ama, x, &[Day::Mon], (600, 600));
        away(&mut f, ama, "2026-11-01", "2026-11-30", None);
        assert_eq!((f.found("COV-01").len(), f.found("COV-02").len(), f.found("COV-03").len()), (0, 1, 1));
        f.one(|org: &mut Org| org.weekend = vec![Day::Mon]);
        assert_eq!(dates(&only(&f, "COV-01"))[0], "2026-11-07", "Saturday is a working day there");
    }

    #[test]
    fn a_place_to_listen_needs_a_person_and_a_rhythm() {
        let (mut f, [ama, ..], _) = three();
        let place = f.add_as("reviews", |place: &mut ListeningPlace| place.name = "Reviews".to_owned());
        assert_eq!(f.found("COV-01"), [row(Severity::S1, "ls_reviews")]);
        f.update(place, |place| place.owner = Fact::Decided(Some(ama)));
        assert_eq!(f.found("COV-01"), [row(Severity::S1, "ls_reviews")]);
        f.update(place, |place| place.every_days = Some(7));
        assert_eq!(f.found("COV-01"), []);
        f.update(place, |place| place.owner = Fact::ToDecide { by: None, until: crate::date::parse("2026-11-30") });
        assert_eq!(f.found("COV-01"), []);
        f.update(place, |place| place.owner = Fact::ToDecide { by: None, until: crate::date::parse("2026-11-01") });
        assert_eq!(f.found("COV-01"), [row(Severity::S1, "ls_reviews")]);
    }
}
