//! "About you": the name of the business, who "you" are, the time zone. Alone, you hold every role and make the content.
//!
//! What is assumed of an owner alone is stored with the first answer and shown on the sheet, so nobody has to wonder where
//! it came from. It must never take back a role or content that somebody has changed since.
//! Tests: at the end of this file.

use super::{Draft, Ids};
use crate::edit::Edit;
use crate::fact::{Aimed, Fact, Who};
use crate::id::Id;
use crate::model::{Org, Path, Person, PersonKind, Role, Scope, Seat, Stream, StreamKind};
use crate::plan::Plan;

/// What stands on the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct You {
    /// Your first name.
    pub name: String,
    /// The name of the business.
    pub business: String,
    /// IANA zone.
    pub tz: String,
}

/// What the plan says.
pub fn read(plan: &Plan) -> You {
    let org: Org = plan.one();
    let name = org.made_by.and_then(|id| plan.get(id)).map(|person: Person| person.name).unwrap_or_default();
    You { name, business: org.title, tz: org.tz }
}

/// The edits that store the answers.
pub fn store(plan: &Plan, answers: &You, ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    let before: Org = plan.one();
    let mut org = before.clone();
    let you = match before.made_by.and_then(|id| plan.get(id)) {
        Some(old) => {
            let new = Person { name: clean(&answers.name), ..Person::clone(&old) };
            draft.change(&old, &new);
            old.id
        }
        None => add_you(&mut draft, &answers.name, org.path, ids),
    };
    org.made_by = Some(you);
    org.title = clean(&answers.business);
    org.tz = clean(&answers.tz);
    draft.change(&before, &org);
    if org.path == Path::Solo {
        assume_alone(&mut draft, you, ids);
    }
    draft.done()
}

/// Text as it is stored: without space around it, one space inside.
pub fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Whether a text has the form of an IANA zone: `Europe/London`, `Etc/GMT+5`, `UTC`.
pub fn is_zone(text: &str) -> bool {
    let part = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_uppercase())
            && part.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '+'))
    };
    (text == "UTC" || text.contains('/')) && text.split('/').all(part)
}

/// The place in a zone that people know: "London" of `Europe/London`, "New York" of `America/New_York`.
pub fn place_of_zone(zone: &str) -> String {
    zone.rsplit('/').next().unwrap_or_default().replace('_', " ")
}

fn add_you(draft: &mut Draft, name: &str, path: Path, ids: Ids<'_>) -> Id<Person> {
    let (id, o) = draft.place::<Person>(ids);
    let kind = if path == Path::Solo { PersonKind::Owner } else { PersonKind::Staff };
    draft.add(&Person { o, name: clean(name), kind, ..Person::new(id) });
    id
}

/// What holds for an owner alone until somebody says otherwise: every role, posts, photos and videos, no blog.
fn assume_alone(draft: &mut Draft, you: Id<Person>, ids: Ids<'_>) {
    let seats: Vec<Seat> = draft.plan.all();
    for role in [Role::Director, Role::Manager, Role::Coordinator] {
        if seats.iter().all(|seat| seat.role != role) {
            let (id, o) = draft.place::<Seat>(ids);
            draft.add(&Seat { o, role, scope: Scope::all(), holder: Aimed::decided(Some(you)), ..Seat::new(id) });
        }
    }
    if draft.plan.count(<Stream as crate::field::Record>::TABLE) > 0 {
        return;
    }
    for (kind, made) in
        [(StreamKind::Posts, true), (StreamKind::Photo, true), (StreamKind::Video, true), (StreamKind::Blog, false)]
    {
        let (id, o) = draft.place::<Stream>(ids);
        let creators = if made { vec![Who::Person(you)] } else { Vec::new() };
        draft.add(&Stream { o, kind, made: Fact::Decided(made), creators, ..Stream::new(id) });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::testing::{apply_all, ids};
    use crate::checks::fixture::Fixture;

    fn rosa() -> You {
        You { name: " Rosa ".into(), business: "Corner  Bakery".into(), tz: "Europe/London".into() }
    }

    #[test]
    fn alone_you_own_it_hold_every_role_and_make_the_content() {
        let mut ids = ids();
        let plan = Fixture::solo().plan;
        let plan = apply_all(&plan, store(&plan, &rosa(), &mut ids));
        assert_eq!(
            read(&plan),
            You { name: "Rosa".into(), business: "Corner Bakery".into(), tz: "Europe/London".into() }
        );
        let you: Person = plan.get(plan.one::<Org>().made_by.unwrap()).unwrap();
        assert_eq!(you.kind, PersonKind::Owner);
        let held = plan.all::<Seat>().into_iter().map(|seat| (seat.role, seat.holder.today));
        let mine = Fact::Decided(Some(you.id));
        assert_eq!(
            held.collect::<Vec<_>>(),
            [(Role::Director, mine.clone()), (Role::Manager, mine.clone()), (Role::Coordinator, mine)]
        );
        let made: Vec<_> = plan.all::<Stream>().into_iter().map(|s| (s.kind, s.made, s.creators.len())).collect();
        let (yes, no) = (Fact::Decided(true), Fact::Decided(false));
        assert_eq!(
            made,
            [
                (StreamKind::Posts, yes.clone(), 1),
                (StreamKind::Photo, yes.clone(), 1),
                (StreamKind::Video, yes, 1),
                (StreamKind::Blog, no, 0)
            ]
        );
    }

    #[test]
    fn in_a_team_only_you_are_written_down() {
        let mut ids = ids();
        let plan = Fixture::team().plan;
        let plan = apply_all(&plan, store(&plan, &rosa(), &mut ids));
        let people: Vec<Person> = plan.all();
        assert_eq!(people.iter().map(|p| (p.name.as_str(), p.kind)).collect::<Vec<_>>(), [("Rosa", PersonKind::Staff)]);
        assert_eq!((plan.count("seats"), plan.count("streams")), (0, 0));
    }

    #[test]
    fn continuing_again_changes_nothing_and_a_new_name_changes_only_the_name() {
        let mut ids = ids();
        let plan = Fixture::solo().plan;
        let plan = apply_all(&plan, store(&plan, &rosa(), &mut ids));
        assert_eq!(store(&plan, &rosa(), &mut ids), []);
        let after = apply_all(&plan, store(&plan, &You { name: "Rosie".into(), ..rosa() }, &mut ids));
        assert_eq!(read(&after).name, "Rosie");
        assert_eq!((after.count("people"), after.count("seats")), (1, 3));
    }

    #[test]
    fn zones_by_their_form() {
        for zone in ["Europe/London", "America/Argentina/Buenos_Aires", "Etc/GMT+5", "UTC"] {
            assert!(is_zone(zone), "{zone}");
        }
        for text in ["", "London", "europe/london", "Europe/", "Europe/Lon don"] {
            assert!(!is_zone(text), "{text}");
        }
        assert_eq!(place_of_zone("America/New_York"), "New York");
    }
}
