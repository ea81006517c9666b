//! COV-09: somebody looks, but not often enough for the promised answer time.
//!
//! "We answer within four hours" is broken quietly: somebody is there every day, and still people wait too long. A message
//! waits the promised minutes until somebody looks next, over the nights and free days that were not promised. It speaks
//! about an account when on some of the 28 dates from today on, as planned, a message would wait longer than its target
//! though the date is not missed (that is COV-01 and COV-02). The finding shows the wait that is furthest above its
//! target, how many dates are late, and the minute at which one more look helps most. It does not claim that people look
//! at the planned time.

use super::missed::promised;
use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::cover::{AccountCover, Lack, State, Wait};

pub static CHECK: Check = Check { code: "COV-09", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    for (account, cover) in promised(case) {
        let mut pieces = cover.days.iter().flat_map(|day| &day.pieces);
        if !pieces.any(|piece| piece.target.is_some()) {
            continue;
        }
        out.look();
        let late = || cover.days.iter().filter(|day| day.planned == State::Late);
        let over = |wait: &Wait| i64::from(wait.minutes) - i64::from(wait.target.unwrap_or_default());
        let worst = late().filter_map(|day| day.worst).fold(None, |worst: Option<Wait>, wait| match worst {
            Some(worst) if over(&worst) >= over(&wait) => Some(worst),
            Some(_) | None => Some(wait),
        });
        let Some(worst) = worst else { continue };
        let subject = Subject::of(account);
        let finding = Finding::new(Severity::S2, subject, Why::Plain, Fix::link("cover", subject));
        let finding = finding.minutes(worst.minutes, worst.target.unwrap_or_default());
        out.add(finding.count(late().count()).best(best(case, cover, &worst)).on(late().map(|day| day.date).collect()));
    }
}

/// The minute of the day at which one more look helps most against a wait.
fn best(case: &Case<'_>, cover: &AccountCover, worst: &Wait) -> Option<u32> {
    let is_it = |lack: &Lack| matches!(lack, Lack::TooLate(wait) if wait.from == worst.from);
    let gap = cover.gaps.iter().find(|gap| is_it(&gap.lack))?;
    Some(case.cover().zone.local(gap.best).minute)
}

#[cfg(test)]
mod tests {
    use crate::checks::Severity;
    use crate::checks::cover::testing::{WEEK, dates, on, only, promise, three};
    use crate::checks::fixture::{Fixture, row};
    use crate::model::{Day, Quiet};

    #[test]
    fn fires_with_the_longest_wait_the_target_and_the_best_minute() {
        let (mut f, [ama, ..], x) = three();
        promise(&mut f, &WEEK, (540, 1080), Some(240));
        on(&mut f, ama, x, &WEEK, (570, 570));
        on(&mut f, ama, x, &WEEK, (900, 900));
        let finding = only(&f, "COV-09");
        assert_eq!((finding.severity, finding.subject_key().as_str()), (Severity::S2, "ac_x"));
        let amounts = finding.amounts;
        assert_eq!((amounts.minutes, amounts.target, amounts.count), (330, 240, 20));
        assert_eq!(amounts.best, Some(735), "12:15");
        assert_eq!(dates(&finding).len(), 20);
        on(&mut f, ama, x, &WEEK, (735, 735));
        assert_eq!(f.found("COV-09"), [], "then nobody waits too long");
    }

    #[test]
    fn silent_without_a_target_when_missed_and_when_agreed() {
        assert_eq!(Fixture::team().found("COV-09"), []);
        let (mut f, [ama, ..], x) = three();
        promise(&mut f, &[Day::Mon], (540, 1080), None);
        on(&mut f, ama, x, &[Day::Mon], (1000, 1000));
        assert_eq!(f.found("COV-09"), []);
        promise(&mut f, &[Day::Wed], (540, 1080), Some(60));
        assert_eq!((f.found("COV-09").len(), f.found("COV-01").len()), (0, 1));
        on(&mut f, ama, x, &[Day::Wed], (1000, 1000));
        assert_eq!(f.found("COV-09"), [row(Severity::S2, "ac_x")]);
        f.add(|quiet: &mut Quiet| quiet.days = vec![Day::Wed]);
        assert_eq!(f.found("COV-09"), []);
    }

    #[test]
    fn of_two_targets_the_wait_furthest_above_its_own_counts() {
        let (mut f, [ama, ..], x) = three();
        promise(&mut f, &[Day::Mon], (540, 1080), Some(500));
        promise(&mut f, &[Day::Tue], (540, 1080), Some(60));
        on(&mut f, ama, x, &[Day::Mon, Day::Tue], (1075, 1075));
        let amounts = only(&f, "COV-09").amounts;
        assert_eq!((amounts.minutes, amounts.target), (540, 60), "from the look on Tuesday over Monday");
    }
}
