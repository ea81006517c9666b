//! COV-10: a holiday comes up, and nobody said whether you are closed or who is there.
//!
//! On a holiday the usual watch is often not there, and nobody notices before. It speaks about every holiday in the 60
//! days from today on without an answer: closed, or a person who is still there on that day. Silent while that is to be
//! decided in time. It does not claim that the list of holidays is whole.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::lens::Lens;
use crate::model::Holiday;
use chrono::Days;

pub static CHECK: Check = Check { code: "COV-10", alone: true, run };

/// Days ahead.
const AHEAD: Days = Days::new(59);

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    let last = lens.today.checked_add_days(AHEAD).unwrap_or(lens.today);
    for holiday in lens.plan.all::<Holiday>() {
        if holiday.date < lens.today || holiday.date > last {
            continue;
        }
        out.look();
        if !is_decided(lens, &holiday) && !lens.pending(&holiday.cover) {
            let subject = Subject::of(&holiday);
            let finding = Finding::new(Severity::S2, subject, Why::NotSaid, Fix::link("cover-away", subject));
            out.add(finding.on(vec![holiday.date]));
        }
    }
}

fn is_decided(lens: &Lens, holiday: &Holiday) -> bool {
    holiday.cover.decided().is_some_and(|cover| {
        let person = cover.person.and_then(|id| lens.person(id));
        cover.closed
            || person.is_some_and(|person| Lens::current_on(person, holiday.date) && person.placeholder.is_none())
    })
}

#[cfg(test)]
mod tests {
    use crate::Fact;
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, row};
    use crate::id::Id;
    use crate::model::{Holiday, HolidayCover, Person, PersonStatus, Presence};

    fn holiday(f: &mut Fixture, name: &str, date: &str) -> Id<Holiday> {
        f.add_as(name, |holiday: &mut Holiday| holiday.date = crate::date::parse(date).unwrap())
    }

    #[test]
    fn fires_for_sixty_days_from_today_on() {
        let mut f = Fixture::team();
        assert_eq!(f.found("COV-10"), []);
        holiday(&mut f, "past", "2026-11-01");
        holiday(&mut f, "first", "2026-11-02");
        holiday(&mut f, "last", "2026-12-31");
        holiday(&mut f, "later", "2027-01-01");
        assert_eq!(f.found("COV-10"), [row(Severity::S2, "ho_first"), row(Severity::S2, "ho_last")]);
    }

    #[test]
    fn closed_or_a_person_who_is_there_is_an_answer() {
        let mut f = Fixture::team();
        let ama = f.person("ama");
        let day = holiday(&mut f, "xmas", "2026-12-25");
        let one = [row(Severity::S2, "ho_xmas")];
        let cover = |closed, person| Fact::Decided(HolidayCover { closed, person });
        for (answer, is_open) in [
            (Fact::NotSure, true),
            (cover(false, None), true),
            (cover(true, None), false),
            (cover(false, Some(ama)), false),
            (Fact::ToDecide { by: None, until: crate::date::parse("2026-11-30") }, false),
            (Fact::ToDecide { by: None, until: crate::date::parse("2026-11-01") }, true),
        ] {
            f.update(day, |holiday| holiday.cover = answer.clone());
            assert_eq!(f.found("COV-10"), if is_open { one.to_vec() } else { Vec::new() }, "{answer:?}");
        }
        f.update(day, |holiday| holiday.cover = cover(false, Some(ama)));
        f.update(ama, |ama: &mut Person| {
            ama.status = Fact::Decided(PersonStatus { is: Presence::Leaving, on: crate::date::parse("2026-12-24") });
        });
        assert_eq!(f.found("COV-10"), one, "Ama will have left");
    }
}
