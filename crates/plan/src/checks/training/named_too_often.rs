//! TRN-04: one person is named to step in for more than three duties that must not stop.
//!
//! On the day that counts, one person can do one of them. Each duty counts once, a coordinator's once for each live
//! account, and only where somebody holds it. Speaks about people who are there. It does not claim that all of it would
//! ever happen at once.

use super::subject;
use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::id::Key;
use std::collections::BTreeMap;

pub static CHECK: Check = Check { code: "TRN-04", alone: false, run };

/// More than so many are too many.
const MOST: usize = 3;

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    let mut named: BTreeMap<Key, Vec<Subject>> = BTreeMap::new();
    for duty in lens.critical_duties().iter().filter(|duty| duty.holder.is_some()) {
        let mut backups = duty.backups.clone();
        backups.sort();
        backups.dedup();
        for id in backups {
            named.entry(id.key).or_default().push(subject(lens, duty));
        }
    }
    for person in lens.team() {
        let Some(duties) = named.get(&person.id.key) else { continue };
        out.look();
        if duties.len() > MOST {
            let who = Subject::of(person);
            let finding = Finding::new(Severity::S2, who, Why::TooMany, Fix::link("roles", who));
            out.add(finding.count(duties.len()).limit(MOST as u32).with(duties.clone()));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Fact;
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, row};
    use crate::model::{Org, Path, Person, PersonStatus, Presence, Role, Seat};

    fn ben_everywhere() -> Fixture {
        let mut f = Fixture::clean();
        let (ben, seat) = (crate::Id::parse("p_ben").unwrap(), f.lens().seat(Role::Coordinator).unwrap().id);
        f.update(seat, |seat: &mut Seat| seat.stand_in = Fact::Decided(Some(ben)));
        f
    }

    #[test]
    fn fires_for_more_than_three() {
        assert_eq!(Fixture::team().found("TRN-04"), []);
        assert_eq!(Fixture::clean().found("TRN-04"), []);
        let mut f = ben_everywhere();
        assert_eq!(f.found("TRN-04"), [row(Severity::S2, "p_ben")], "director, crisis, two accounts");
        f.one(|org: &mut Org| org.path = Path::Solo);
        assert_eq!(f.found("TRN-04"), []);
        let mut f = ben_everywhere();
        f.update(crate::Id::parse("p_ben").unwrap(), |ben: &mut Person| {
            ben.status = Fact::Decided(PersonStatus { is: Presence::Left, on: None });
        });
        assert_eq!(f.found("TRN-04"), []);
    }
}
