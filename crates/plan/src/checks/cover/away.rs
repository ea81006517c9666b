//! COV-03: somebody is away who should watch, and nobody stands in.
//!
//! The absence is known today, so the empty watch need not happen. For each absence the watches of the 28 dates from today
//! on are counted that the plan gives to that person (pattern, turn, swap or holiday) and that nobody really takes over: no
//! stand-in who is there and free, and no person who watches when a watch has nobody. The finding shows how many dates,
//! and on which accounts. It does not claim that the promise is broken: others may be there.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::id::{Id, Key};
use crate::lens::find;
use crate::model::{Absence, Watch};
use chrono::NaiveDate;
use std::collections::BTreeMap;

pub static CHECK: Check = Check { code: "COV-03", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    // Shifts come by start, so dates come in order.
    let mut away: BTreeMap<Key, (Vec<NaiveDate>, Vec<Id<Watch>>)> = BTreeMap::new();
    for shift in case.cover().shifts.iter().filter(|shift| !shift.is_skipped() && shift.planned.is_some()) {
        let Some(absence) = shift.absence else { continue };
        let (dates, watches) = away.entry(absence.key).or_default();
        if shift.who.is_none() {
            if dates.last() != Some(&shift.date) {
                dates.push(shift.date);
            }
            if !watches.contains(&shift.watch) {
                watches.push(shift.watch);
            }
        }
    }
    for (absence, (dates, watches)) in away {
        out.look();
        let Some(absence) = find(&lens.absences, Id::<Absence>::of(absence)) else { continue };
        let Some(person) = lens.person(absence.who).filter(|_| !dates.is_empty()) else { continue };
        let scopes: Vec<_> = watches.iter().filter_map(|id| find(&lens.watches, *id)).map(|w| &w.scope).collect();
        let accounts = lens.live().filter(|account| scopes.iter().any(|scope| scope.covers(account.id)));
        let subject = Subject::of(absence);
        let finding = Finding::new(Severity::S1, Subject::of(person), Why::Nobody, Fix::link("cover-away", subject));
        let finding = finding.and(subject).with(accounts.map(Subject::of).collect());
        out.add(finding.days(dates.len() as i64).on(dates));
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::Severity;
    use crate::checks::cover::testing::{WEEK, away, dates, on, only, three, turns};
    use crate::checks::fixture::{Fixture, row};
    use crate::model::{Absence, Day, Org, Override, OverrideState, Person, PersonStatus, Presence};
    use crate::{Fact, Id};

    #[test]
    fn fires_once_for_each_absence_with_its_dates_and_accounts() {
        let (mut f, [ama, ben, _], x) = three();
        let facebook = f.account("fb", "facebook");
        on(&mut f, ama, x, &WEEK, (570, 570));
        on(&mut f, ama, x, &WEEK, (900, 900));
        on(&mut f, ama, facebook, &[Day::Sun], (900, 900));
        on(&mut f, ben, x, &WEEK, (1000, 1000));
        let absence = away(&mut f, ama, "2026-11-09", "2026-11-20", None);
        let finding = only(&f, "COV-03");
        assert_eq!(finding.subject_key(), ["p_ama ", absence.as_str()].concat());
        assert_eq!((finding.severity, finding.amounts.days), (Severity::S1, 11));
        assert_eq!(dates(&finding)[5], "2026-11-15", "Sunday, on Facebook");
        assert_eq!(finding.with.iter().map(|one| one.key.as_str()).collect::<Vec<_>>(), ["ac_x", "ac_fb"]);
        let second = away(&mut f, ama, "2026-11-25", "2026-11-25", None);
        let keys = [absence, second].map(|id| row(Severity::S1, &["p_ama ", id.as_str()].concat()));
        assert_eq!(f.found("COV-03"), keys);
    }

    #[test]
    fn only_a_stand_in_who_is_there_helps() {
        let (mut f, [ama, ben, _], x) = three();
        on(&mut f, ama, x, &WEEK, (570, 570));
        let absence = away(&mut f, ama, "2026-11-09", "2026-11-20", Some(ben));
        assert_eq!(f.found("COV-03"), []);
        let also = away(&mut f, ben, "2026-11-20", "2026-11-20", None);
        assert_eq!(dates(&only(&f, "COV-03")), ["2026-11-20"], "the stand-in is away, too");
        f.update(also, |also: &mut Absence| {
            (also.from, also.to) = (also.from.succ_opt().unwrap(), also.from.succ_opt().unwrap())
        });
        f.update(ben, |ben: &mut Person| {
            ben.status = Fact::Decided(PersonStatus { is: Presence::Left, on: None });
        });
        assert_eq!(only(&f, "COV-03").amounts.days, 10, "the stand-in has left");
        f.update(absence, |absence: &mut Absence| absence.stand_in = Some(Id::parse("p_cem").unwrap()));
        assert_eq!(f.found("COV-03"), []);
    }

    #[test]
    fn the_person_for_the_rest_and_a_swap_take_over() {
        let (mut f, [ama, ben, _], x) = three();
        let watch = on(&mut f, ama, x, &[Day::Mon], (570, 570));
        away(&mut f, ama, "2026-11-09", "2026-11-09", None);
        assert_eq!(f.found("COV-03").len(), 1);
        let swap = f.add(|swap: &mut Override| {
            (swap.watch, swap.who) = (Some(watch), Some(ben));
            (swap.date, swap.state) = (crate::date::parse("2026-11-09").unwrap(), OverrideState::Accepted);
        });
        assert_eq!(f.found("COV-03"), []);
        f.update(swap, |swap: &mut Override| swap.state = OverrideState::Proposed);
        assert_eq!(f.found("COV-03").len(), 1);
        f.one(|org: &mut Org| org.fallback = Some(ben));
        assert_eq!(f.found("COV-03"), []);
    }

    #[test]
    fn silent_where_nothing_is_planned_then() {
        assert_eq!(Fixture::team().found("COV-03"), []);
        let (mut f, [ama, ben, _], _) = three();
        turns(&mut f, &[ama, ben], &[Day::Sat], (660, 660));
        away(&mut f, ama, "2026-11-09", "2026-11-20", None);
        assert_eq!(f.found("COV-03"), [], "it is Ben's turn");
        away(&mut f, ama, "2026-10-01", "2026-10-31", None);
        away(&mut f, ama, "2026-12-01", "2026-12-31", None);
        assert_eq!(f.found("COV-03"), [], "over, or too far away");
    }
}
