//! COV-05: the turns of a rotation are not shared fairly.
//!
//! Counted are the turns of the 364 days from today on, swaps applied and absences not, of every rotation that a watch or
//! some content uses. It speaks when a member who is there has none, or when the difference between most and least is more
//! than one turn and more than a quarter of the mean. A rotation of one is silent, and so
//! is one without a single date yet: there is nothing to share. It does not claim that a turn on Friday
//! costs as much as one on Sunday.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::cover::turn_counts;
use crate::lens::find;

pub static CHECK: Check = Check { code: "COV-05", alone: true, run };

/// A year of whole weeks.
const YEAR: u32 = 364;

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    if !lens.rotations.iter().any(|rotation| rotation.members.len() > 1) {
        return;
    }
    for count in turn_counts(lens, lens.today, YEAR).into_iter().filter(|count| count.is_used) {
        let turns: Vec<_> = count.members.iter().filter_map(|(id, turns)| Some((lens.named(*id)?, *turns))).collect();
        let (Some(most), Some(least)) =
            (turns.iter().map(|(_, turns)| *turns).max(), turns.iter().map(|(_, turns)| *turns).min())
        else {
            continue;
        };
        if turns.len() < 2 || most == 0 {
            continue;
        }
        out.look();
        let all: u32 = turns.iter().map(|(_, turns)| turns).sum();
        let apart = most - least;
        let is_far = apart > 1 && u64::from(apart) * 4 * turns.len() as u64 > u64::from(all);
        let never: Vec<Subject> =
            turns.iter().filter(|(_, turns)| *turns == 0).map(|(person, _)| Subject::of(*person)).collect();
        if never.is_empty() && !is_far {
            continue;
        }
        let Some(rotation) = find(&lens.rotations, count.rotation) else { continue };
        let subject = Subject::of(rotation);
        let why = if never.is_empty() { Why::Plain } else { Why::Nobody };
        let finding = Finding::new(Severity::S3, subject, why, Fix::link("cover-turns", subject));
        out.add(finding.with(never).count(most as usize).limit(least));
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::cover::testing::{WEEK, away, only, three, turns};
    use crate::checks::fixture::{Fixture, row};
    use crate::checks::{Severity, Why};
    use crate::model::{Cadence, CadenceKind, Day, Person, PersonStatus, Presence, Rotation, Step, Stream, Watch};
    use crate::{Fact, Id};

    #[test]
    fn equal_turns_are_fair_and_one_more_is_too() {
        assert_eq!(Fixture::team().found("COV-05"), []);
        let (mut f, [ama, ben, cem], _) = three();
        turns(&mut f, &[ama, ben, cem], &[Day::Sat], (660, 660));
        assert_eq!(f.found("COV-05"), [], "52 turns: 18, 17, 17");
        away(&mut f, ama, "2026-11-02", "2027-10-01", None);
        assert_eq!(f.found("COV-05"), [], "an absence is not unfair");
    }

    #[test]
    fn fires_when_one_has_far_more_or_one_has_none() {
        let (mut f, [ama, ben, cem], _) = three();
        let rotation = turns(&mut f, &[ama, ben, ama], &[Day::Sat], (660, 660));
        let finding = only(&f, "COV-05");
        assert_eq!(
            (finding.severity, finding.why, finding.subject_key().as_str()),
            (Severity::S3, Why::Plain, rotation.as_str())
        );
        assert_eq!((finding.amounts.count, finding.amounts.limit), (35, 17));
        // Every day a turn, seven members, watched on Mondays only: always the same one.
        f.update(rotation, |rotation: &mut Rotation| {
            rotation.members = vec![ama, ben, cem, ama, ben, cem, ama];
            rotation.step = Step::Day;
        });
        f.update(f.lens().watches[0].id, |watch: &mut Watch| watch.days = vec![Day::Mon]);
        let finding = only(&f, "COV-05");
        assert_eq!((finding.why, finding.amounts.count), (Why::Nobody, 52));
        assert_eq!(finding.with.iter().map(|one| one.key.as_str()).collect::<Vec<_>>(), ["p_ben", "p_cem"]);
    }

    #[test]
    fn one_member_who_is_there_and_turns_that_nothing_uses_are_silent() {
        let (mut f, [ama, ben, _], _) = three();
        let rotation = turns(&mut f, &[ama, ben, ama], &[Day::Sat], (660, 660));
        f.update(ben, |ben: &mut Person| ben.status = Fact::Decided(PersonStatus { is: Presence::Left, on: None }));
        assert_eq!(f.found("COV-05"), []);
        f.update(ben, |ben: &mut Person| ben.status = Fact::Unlooked);
        assert_eq!(f.found("COV-05").len(), 1);
        f.update(f.lens().watches[0].id, |watch: &mut Watch| (watch.rotation, watch.person) = (None, Some(ama)));
        assert_eq!(f.found("COV-05"), []);
        f.add(|stream: &mut Stream| {
            (stream.made, stream.rotation) = (Fact::Decided(true), Some(rotation));
            let days = WEEK.to_vec();
            stream.cadence = Some(Cadence { kind: CadenceKind::Weekly, days, ..Cadence::default() });
        });
        assert_eq!(f.found("COV-05"), [row(Severity::S3, rotation.as_str())], "content uses them, too");
        let undated = f.add(|rotation: &mut Rotation| rotation.members = vec![ama, ben]);
        f.add(|stream: &mut Stream| (stream.made, stream.rotation) = (Fact::Decided(true), Some(undated)));
        assert!(!f.found("COV-05").contains(&row(Severity::S3, undated.as_str())), "no dates, nothing to share");
        let other: Id<Rotation> = f.add(|rotation: &mut Rotation| rotation.members = vec![ama, ben, ama]);
        assert!(!f.found("COV-05").contains(&row(Severity::S3, other.as_str())));
    }
}
