//! CON-06: something should come out while its maker is away, and nobody stands in.
//!
//! Regular readers notice a gap. Looked at are the pieces with a date of the 90 days from today on, made by one person or
//! in turns, swaps applied. It speaks about content with a piece in an absence of its maker without a stand-in who is
//! there: the one of the absence, or, where one person makes it, the one for the content. Silent for content with a rough
//! pace, which has no dates. It does not claim that the piece cannot be made before.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::cover::{Nobody, Slot, Why as Because, pieces};
use crate::fact::Who;
use crate::id::Id;
use crate::lens::{Lens, find};
use crate::model::Stream;

pub static CHECK: Check = Check { code: "CON-06", alone: true, run };

/// Days ahead.
const AHEAD: u32 = 90;

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let pieces = pieces(case.lens, case.lens.today, AHEAD);
    for group in pieces.chunk_by(|(one, _), (other, _)| one == other) {
        out.look();
        let lost = |slot: &&Slot| slot.why == Because::Nobody(Nobody::Away);
        let slots: Vec<&Slot> = group.iter().map(|(_, slot)| slot).filter(lost).collect();
        if let (Some((stream, _)), false) = (group.first(), slots.is_empty()) {
            add(case.lens, out, *stream, &slots);
        }
    }
}

fn add(lens: &Lens, out: &mut Findings<'_>, stream: Id<Stream>, slots: &[&Slot]) {
    let Some(stream) = find(&lens.streams, stream) else { return };
    let mut people = Vec::new();
    for id in slots.iter().filter_map(|slot| slot.planned.as_ref().and_then(Who::person)) {
        if let Some(subject) = lens.person(id).map(Subject::of).filter(|subject| !people.contains(subject)) {
            people.push(subject);
        }
    }
    let dates: Vec<_> = slots.iter().map(|slot| slot.date).collect();
    let subject = Subject::of(stream);
    // Swaps are made where people take turns; else the stand-in is missing.
    let page = if stream.rotation.is_some() { "turns" } else { "streams" };
    let finding = Finding::new(Severity::S2, subject, Why::Nobody, Fix::link(page, subject));
    out.add(finding.with(people).days(dates.len() as i64).on(dates));
}

#[cfg(test)]
mod tests {
    use crate::Fact;
    use crate::checks::Severity;
    use crate::checks::cover::testing::{away, dates, only};
    use crate::checks::fixture::{Fixture, row};
    use crate::fact::Who;
    use crate::id::Id;
    use crate::model::{Absence, Cadence, CadenceKind, Day, Person, PersonStatus, Presence, Rotation, Step, Stream};

    fn weekly(f: &mut Fixture, creators: &[Id<Person>]) -> Id<Stream> {
        let stream = f.stream("blog", creators);
        f.update(stream, |stream: &mut Stream| {
            let days = vec![Day::Fri];
            stream.cadence = Some(Cadence { kind: CadenceKind::Weekly, days, ..Cadence::default() });
        });
        stream
    }

    #[test]
    fn fires_for_each_piece_of_one_maker_until_somebody_stands_in() {
        let mut f = Fixture::team();
        assert_eq!(f.found("CON-06"), []);
        let (ama, ben) = (f.person("ama"), f.person("ben"));
        let blog = weekly(&mut f, &[ama]);
        assert_eq!(f.found("CON-06"), []);
        let absence = away(&mut f, ama, "2026-11-09", "2026-11-20", None);
        let finding = only(&f, "CON-06");
        assert_eq!((finding.severity, finding.subject_key().as_str()), (Severity::S2, blog.as_str()));
        assert_eq!(dates(&finding), ["2026-11-13", "2026-11-20"]);
        assert_eq!(finding.with[0].key.as_str(), "p_ama");
        f.update(blog, |stream: &mut Stream| stream.stand_in = Fact::Decided(Some(ben)));
        assert_eq!(f.found("CON-06"), []);
        f.update(blog, |stream: &mut Stream| stream.stand_in = Fact::Decided(None));
        f.update(absence, |absence: &mut Absence| absence.stand_in = Some(ben));
        assert_eq!(f.found("CON-06"), []);
        f.update(ben, |ben: &mut Person| ben.status = Fact::Decided(PersonStatus { is: Presence::Left, on: None }));
        assert_eq!(f.found("CON-06").len(), 1);
    }

    #[test]
    fn in_turns_only_the_stand_in_of_the_absence_helps() {
        let mut f = Fixture::team();
        let (ama, ben) = (f.person("ama"), f.person("ben"));
        let blog = weekly(&mut f, &[]);
        let rotation = f.add(|rotation: &mut Rotation| {
            (rotation.members, rotation.step) = (vec![ama, ben], Step::EachTime);
            rotation.start = crate::date::parse("2026-11-06");
        });
        f.update(blog, |stream: &mut Stream| {
            (stream.rotation, stream.stand_in) = (Some(rotation), Fact::Decided(Some(ama)));
        });
        let absence = away(&mut f, ben, "2026-11-09", "2026-11-20", None);
        assert_eq!(dates(&only(&f, "CON-06")), ["2026-11-13"]);
        f.update(absence, |absence: &mut Absence| absence.stand_in = Some(ama));
        assert_eq!(f.found("CON-06"), []);
    }

    #[test]
    fn silent_without_dates_beyond_ninety_days_and_for_several_or_a_firm() {
        let mut f = Fixture::team();
        let (ama, ben) = (f.person("ama"), f.person("ben"));
        let blog = weekly(&mut f, &[ama]);
        away(&mut f, ama, "2027-01-31", "2027-02-28", None);
        assert_eq!(f.found("CON-06"), []);
        away(&mut f, ama, "2027-01-29", "2027-01-29", None);
        assert_eq!(f.found("CON-06"), [row(Severity::S2, blog.as_str())], "the ninetieth day is the 30th");
        f.update(blog, |stream: &mut Stream| stream.creators.push(Who::Person(ben)));
        assert_eq!(f.found("CON-06"), []);
        f.update(blog, |stream: &mut Stream| stream.creators = vec![Who::Text("A firm".to_owned())]);
        assert_eq!(f.found("CON-06"), []);
        f.update(blog, |stream: &mut Stream| {
            stream.creators = vec![Who::Person(ama)];
            stream.cadence = Some(Cadence { per_week: Some(3), ..Cadence::default() });
        });
        assert_eq!(f.found("CON-06"), []);
    }
}
