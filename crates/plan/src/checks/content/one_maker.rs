//! CON-02: exactly one person makes something, and nobody stands in.
//!
//! If that person is away, nothing appears. Silent for an agency, which has people of its own, while the stand-in is to be
//! decided in time, and for an owner alone. It does not claim that every kind of content is worth a stand-in; the finding
//! can be accepted.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::fact::Who;
use crate::lens::{Lens, find};
use crate::model::{PartnerKind, PersonKind};

pub static CHECK: Check = Check { code: "CON-02", alone: false, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    for stream in lens.streams.iter().filter(|stream| Lens::is_made(stream)) {
        let all = lens.makers_of(stream);
        if all.is_empty() && stream.rotation.is_none() {
            continue;
        }
        out.look();
        let [only] = all.as_slice() else { continue };
        let covered = stream.rotation.is_some()
            || lens.holder(&stream.stand_in).is_some()
            || lens.pending(&stream.stand_in)
            || is_agency(lens, only);
        if !covered {
            let subject = Subject::of(stream);
            let with = only.person().and_then(|id| lens.person(id)).map(Subject::of).into_iter().collect();
            out.add(Finding::new(Severity::S2, subject, Why::One, Fix::link("content", subject)).with(with));
        }
    }
}

fn is_agency(lens: &Lens, who: &Who) -> bool {
    match who {
        Who::Person(id) => lens.person(*id).is_some_and(|person| person.kind == PersonKind::Agency),
        Who::Partner(id) => find(&lens.partners, *id).is_some_and(|partner| partner.kind == PartnerKind::Agency),
        Who::Text(_) | Who::Business => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::Fact;
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, row};
    use crate::model::{Org, Path, Person, PersonKind, Stream};

    #[test]
    fn fires_for_one_maker_without_a_stand_in_and_is_silent_when_alone() {
        let mut f = Fixture::clean();
        let (ama, ben) = (crate::Id::parse("p_ama").unwrap(), crate::Id::parse("p_ben").unwrap());
        let posts = f.stream("posts", &[ama]);
        assert_eq!(f.found("CON-02"), [row(Severity::S2, posts.as_str())]);
        f.one(|org: &mut Org| org.path = Path::Solo);
        assert_eq!(f.found("CON-02"), []);
        f.one(|org: &mut Org| org.path = Path::Team);
        f.update(posts, |stream: &mut Stream| stream.stand_in = Fact::Decided(Some(ben)));
        assert_eq!(f.found("CON-02"), []);
    }

    #[test]
    fn silent_for_an_agency_and_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("CON-02"), []);
        let mut f = Fixture::clean();
        let kim = f.person("kim");
        let posts = f.stream("posts", &[kim]);
        assert_eq!(f.found("CON-02"), [row(Severity::S2, posts.as_str())]);
        f.update(kim, |kim: &mut Person| kim.kind = PersonKind::Agency);
        assert_eq!(f.found("CON-02"), []);
    }
}
