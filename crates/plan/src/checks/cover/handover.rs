//! COV-07: people take turns to watch, and nothing says how a turn is handed over.
//!
//! What one person has promised the next one must know. It speaks about every rotation with two or more members who are
//! there that a watch uses which is not over, while the plan does not say when and how a turn is handed over. Silent while
//! that is to be decided in time. It does not claim that a handover needs a meeting.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};

pub static CHECK: Check = Check { code: "COV-07", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    let is_said = lens.org.handover.decided().is_some() || lens.pending(&lens.org.handover);
    for rotation in &lens.rotations {
        let members = rotation.members.iter().filter(|id| lens.named(**id).is_some()).count();
        let mut watches = lens.watches.iter().filter(|watch| watch.active_to.is_none_or(|to| to >= lens.today));
        if members < 2 || !watches.any(|watch| watch.rotation == Some(rotation.id)) {
            continue;
        }
        out.look();
        if !is_said {
            let subject = Subject::of(rotation);
            out.add(Finding::new(Severity::S3, subject, Why::NotSaid, Fix::link("cover-turns", subject)));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Fact;
    use crate::checks::Severity;
    use crate::checks::cover::testing::{three, turns};
    use crate::checks::fixture::{Fixture, row};
    use crate::model::{Day, Handover, Org, Person, PersonStatus, Presence, Rotation, Stream, Watch};

    #[test]
    fn fires_until_the_handover_is_said() {
        let (mut f, [ama, ben, _], _) = three();
        let rotation = turns(&mut f, &[ama, ben], &[Day::Sat], (660, 660));
        assert_eq!(f.found("COV-07"), [row(Severity::S3, rotation.as_str())]);
        f.one(|org: &mut Org| org.handover = Fact::NotSure);
        assert_eq!(f.found("COV-07").len(), 1);
        f.one(|org: &mut Org| {
            org.handover = Fact::ToDecide { by: None, until: crate::date::parse("2026-11-30") };
        });
        assert_eq!(f.found("COV-07"), []);
        f.one(|org: &mut Org| org.handover = Fact::Decided(Handover { day: Some(Day::Fri), ..Handover::default() }));
        assert_eq!(f.found("COV-07"), []);
    }

    #[test]
    fn silent_for_one_member_for_a_watch_that_is_over_and_for_content() {
        assert_eq!(Fixture::team().found("COV-07"), []);
        let (mut f, [ama, ben, _], _) = three();
        let rotation = turns(&mut f, &[ama, ben], &[Day::Sat], (660, 660));
        let watch = f.lens().watches[0].id;
        f.update(watch, |watch: &mut Watch| watch.active_to = crate::date::parse("2026-11-01"));
        assert_eq!(f.found("COV-07"), []);
        f.add(|stream: &mut Stream| (stream.made, stream.rotation) = (Fact::Decided(true), Some(rotation)));
        assert_eq!(f.found("COV-07"), []);
        f.update(watch, |watch: &mut Watch| watch.active_to = None);
        assert_eq!(f.found("COV-07").len(), 1);
        f.update(ben, |ben: &mut Person| ben.status = Fact::Decided(PersonStatus { is: Presence::Left, on: None }));
        assert_eq!(f.found("COV-07"), []);
        f.update(rotation, |rotation: &mut Rotation| rotation.members = vec![ama]);
        assert_eq!(f.found("COV-07"), []);
    }
}
