//! CON-01: content is made and nobody who is there makes it; or nobody said who makes photos, videos or a blog.
//!
//! Content without a name does not appear. "We do not make that" is an answer and silent. Firms and words count as
//! somebody. It does not claim that a business needs all three.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::facts::content::KINDS;
use crate::lens::{Lens, find};
use crate::model::Stream;

pub static CHECK: Check = Check { code: "CON-01", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    for stream in lens.streams.iter().filter(|stream| Lens::is_made(stream)) {
        out.look();
        if lens.makers_of(stream).is_empty() && !turns_are_taken(lens, stream) {
            let subject = Subject::of(stream);
            out.add(Finding::new(Severity::S1, subject, Why::Nobody, Fix::link("content", subject)));
        }
    }
    for row in KINDS.iter().filter(|row| row.expected) {
        out.look();
        let said =
            |stream: &&Stream| stream.made.decided().is_some() || lens.pending(&stream.made) || Lens::is_made(stream);
        if !lens.streams.iter().filter(|stream| stream.kind == row.kind).any(|stream| said(&stream)) {
            let subject = Subject::word("content", row.kind.as_str());
            out.add(Finding::new(Severity::S3, subject, Why::NotSaid, Fix::link("content", subject)));
        }
    }
}

fn turns_are_taken(lens: &Lens, stream: &Stream) -> bool {
    let rotation = stream.rotation.and_then(|id| find(&lens.rotations, id));
    rotation.is_some_and(|rotation| rotation.members.iter().any(|id| lens.named(*id).is_some()))
}

#[cfg(test)]
mod tests {
    use crate::Fact;
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, row};
    use crate::model::{Rotation, Stream};

    #[test]
    fn an_empty_plan_says_three_kinds_also_when_alone() {
        let all = ["blog", "photo", "video"].map(|kind| row(Severity::S3, kind));
        assert_eq!(Fixture::team().found("CON-01"), all);
        assert_eq!(Fixture::solo().found("CON-01"), all);
    }

    #[test]
    fn not_made_is_an_answer_and_made_by_nobody_is_serious() {
        let mut f = Fixture::clean();
        assert_eq!(f.found("CON-01"), []);
        let posts = f.stream("posts", &[]);
        assert_eq!(f.found("CON-01"), [row(Severity::S1, posts.as_str())]);
        f.update(posts, |stream: &mut Stream| stream.made = Fact::Decided(false));
        assert_eq!(f.found("CON-01"), []);
        let video = f.lens().streams[1].id;
        f.update(video, |stream: &mut Stream| (stream.made, stream.creators) = (Fact::NotSure, Vec::new()));
        assert_eq!(f.found("CON-01"), [row(Severity::S3, "video")]);
    }

    #[test]
    fn turns_count_as_somebody() {
        let mut f = Fixture::clean();
        let posts = f.stream("posts", &[]);
        let members = vec![crate::Id::parse("p_ama").unwrap()];
        let rotation = f.add(|rotation: &mut Rotation| rotation.members = members);
        f.update(posts, |stream: &mut Stream| stream.rotation = Some(rotation));
        assert_eq!(f.found("CON-01"), []);
    }
}
