//! Approval rules by colour, and how long a post may wait under each (B16).
//!
//! Tests: at the end of this file.

use crate::lens::Lens;
use crate::model::{Approval, Colour, OnTimeout};

/// What can hold a post up, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// Nobody is named to say yes.
    Nobody,
    /// The person who says yes is away today and nobody stands in.
    Away,
    /// There is no time limit, so it may wait for ever.
    NoLimit,
    /// After the time it goes to the deputy, but there is none.
    NoDeputy,
    /// After the time it still waits.
    Waits,
    /// It waits at most this many minutes; with a deputy who takes over, twice as long.
    AtMost(u32),
    /// It goes out at once.
    Free,
}

/// How long a post may wait.
pub fn wait(lens: &Lens, rule: &Approval) -> Wait {
    if rule.colour == Colour::Green {
        return Wait::Free;
    }
    let there = |fact| lens.holder(fact).filter(|person| !lens.is_away(person.id, lens.today));
    let deputy = there(&rule.deputy).is_some();
    if lens.holder(&rule.approver).is_none() {
        return Wait::Nobody;
    }
    if there(&rule.approver).is_none() && !deputy {
        return Wait::Away;
    }
    let Some(limit) = rule.limit_minutes else { return Wait::NoLimit };
    match rule.on_timeout {
        OnTimeout::Deputy if !deputy => Wait::NoDeputy,
        OnTimeout::Deputy => Wait::AtMost(limit.saturating_mul(2)),
        OnTimeout::GoesOut => Wait::AtMost(limit),
        OnTimeout::Waits => Wait::Waits,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Fact;
    use crate::checks::fixture::{Fixture, today};
    use crate::model::Absence;

    #[test]
    fn every_way_to_wait() {
        let mut f = Fixture::team();
        let (ama, ben) = (f.person("ama"), f.person("ben"));
        let rule = f.add(|rule: &mut Approval| rule.colour = Colour::Amber);
        let now = |f: &Fixture| wait(&f.lens(), &f.plan.get(rule).unwrap());
        assert_eq!(now(&f), Wait::Nobody);
        f.update(rule, |rule: &mut Approval| rule.approver = Fact::Decided(Some(ama)));
        assert_eq!(now(&f), Wait::NoLimit);
        f.update(rule, |rule: &mut Approval| rule.limit_minutes = Some(60));
        assert_eq!(now(&f), Wait::NoDeputy);
        f.update(rule, |rule: &mut Approval| rule.deputy = Fact::Decided(Some(ben)));
        assert_eq!(now(&f), Wait::AtMost(120));
        f.update(rule, |rule: &mut Approval| rule.on_timeout = OnTimeout::GoesOut);
        assert_eq!(now(&f), Wait::AtMost(60));
        f.update(rule, |rule: &mut Approval| rule.on_timeout = OnTimeout::Waits);
        assert_eq!(now(&f), Wait::Waits);
        for who in [ama, ben] {
            f.add(|absence: &mut Absence| (absence.who, absence.from, absence.to) = (who, today(), today()));
        }
        assert_eq!(now(&f), Wait::Away);
        f.update(rule, |rule: &mut Approval| rule.colour = Colour::Green);
        assert_eq!(now(&f), Wait::Free);
    }
}
