//! CRI-08: a busy time is coming, and nobody extra is there for it.
//!
//! More people write then, and they wait longer. A busy time that is not over and begins within 90 days needs an extra
//! person who is there, or a watch of its own: one that belongs to it, or that begins or ends within its dates. Watches
//! that run all year are the usual ones and do not count. It does not claim that the usual ones are too few.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::lens::Lens;
use crate::model::{Busy, Watch};
use chrono::Days;

pub static CHECK: Check = Check { code: "CRI-08", alone: true, run };

/// So many days ahead it is time to plan.
const AHEAD: Days = Days::new(90);

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    let last = lens.today.checked_add_days(AHEAD).unwrap_or(lens.today);
    for busy in lens.busy.iter().filter(|busy| busy.to >= lens.today && busy.from <= last) {
        out.look();
        let helped = busy.extra.iter().any(|id| lens.named(*id).is_some());
        if !helped && !has_watch(lens, busy) {
            let subject = Subject::of(busy);
            let finding = Finding::new(Severity::S2, subject, Why::Nobody, Fix::link("busy-times", subject));
            out.add(finding.on(vec![busy.from, busy.to]));
        }
    }
}

fn has_watch(lens: &Lens, busy: &Busy) -> bool {
    let within = |day: Option<chrono::NaiveDate>| day.is_some_and(|day| busy.from <= day && day <= busy.to);
    let own = |watch: &Watch| watch.busy == Some(busy.id) || within(watch.active_from) || within(watch.active_to);
    lens.watches.iter().any(own)
}

#[cfg(test)]
mod tests {
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, found, row};
    use crate::model::{Busy, Watch};

    fn alone() -> (Fixture, crate::Id<Busy>) {
        let (mut f, release) = (Fixture::clean(), crate::Id::parse("bu_release").unwrap());
        f.update(release, |busy: &mut Busy| busy.extra.clear());
        (f, release)
    }

    #[test]
    fn fires_from_ninety_days_before_until_it_is_over() {
        assert_eq!(Fixture::team().found("CRI-08"), []);
        assert_eq!(Fixture::clean().found("CRI-08"), []);
        let (f, _) = alone();
        let on = |day| found(&f.lens_on(day), "CRI-08");
        assert_eq!(on("2026-09-01"), []);
        assert_eq!(on("2026-09-02"), [row(Severity::S2, "bu_release")]);
        assert_eq!(on("2026-12-07").len(), 1);
        assert_eq!(on("2026-12-08"), []);
    }

    #[test]
    fn a_watch_of_its_own_is_enough_and_who_left_is_not() {
        let (mut f, release) = alone();
        let cem = crate::Id::parse("p_cem").unwrap();
        f.add(|watch: &mut Watch| {
            (watch.person, watch.active_from, watch.active_to) = (Some(cem), None, crate::date::parse("2026-12-05"));
        });
        assert_eq!(f.found("CRI-08"), []);
        let (mut f, _) = alone();
        f.add(|watch: &mut Watch| (watch.person, watch.busy) = (Some(cem), Some(release)));
        assert_eq!(f.found("CRI-08"), []);
        let (mut f, release) = alone();
        let six = f.person("six");
        f.update(six, |six: &mut crate::model::Person| six.placeholder = Some(6));
        f.update(release, |busy: &mut Busy| busy.extra = vec![six]);
        assert_eq!(f.found("CRI-08").len(), 1);
    }
}
