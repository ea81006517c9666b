//! "If you are ill, who could post 'We are closed'?": somebody for an emergency, or no one yet.
//!
//! That person stands in for posting and answering, and is called when something goes wrong. It gives no login: that is
//! something to do in the real world, and the findings say so. "No one yet" is an answer and is stored as one.
//! Tests: at the end of this file.

use super::{by_name, you};
use crate::answers::you::clean;
use crate::answers::{Draft, Ids};
use crate::edit::Edit;
use crate::fact::Fact;
use crate::id::Id;
use crate::lens::Lens;
use crate::lens::crisis::Job;
use crate::model::{Crisis, Person, PersonKind, Presence, Role, Seat};
use crate::plan::Plan;

/// What stands on the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// Who could post; blank for nobody.
    pub name: String,
    /// Their phone, as typed.
    pub phone: String,
    /// "No one yet" is ticked.
    pub nobody: bool,
    /// Your own phone, as typed.
    pub own_phone: String,
}

/// What the plan says.
pub fn read(lens: &Lens) -> Answer {
    let stand_in = seat(&lens.seats).map(|seat| seat.stand_in.clone()).unwrap_or_default();
    let person = lens.holder(&stand_in);
    Answer {
        name: person.map(|person| person.name.clone()).unwrap_or_default(),
        phone: person.map(|person| person.phone.clone()).unwrap_or_default(),
        nobody: stand_in == Fact::Decided(None),
        own_phone: lens.you().map(|you| you.phone.clone()).unwrap_or_default(),
    }
}

/// Whether the name is your own: nobody can stand in for themselves.
pub fn is_you(plan: &Plan, name: &str) -> bool {
    you(plan).is_some_and(|you| you.name.to_lowercase() == clean(name).to_lowercase())
}

/// The edits that store the answer. Without a name and without "No one yet" only your own phone is stored.
pub fn store(plan: &Plan, answer: &Answer, ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    if let Some(you) = you(plan) {
        draft.change(&you, &Person { phone: answer.own_phone.trim().to_owned(), ..you.clone() });
    }
    let seats: Vec<Seat> = plan.all();
    let Some(seat) = seat(&seats) else {
        return draft.done();
    };
    let old = seat.stand_in.decided().copied().flatten().and_then(|id| plan.get(id));
    let name = clean(&answer.name);
    let stand_in = match () {
        () if answer.nobody => None,
        () if name.is_empty() || is_you(plan, &name) => return draft.done(),
        () => Some(person(&mut draft, old.as_ref(), &name, answer.phone.trim(), ids)),
    };
    draft.change(seat, &Seat { stand_in: Fact::Decided(stand_in), ..seat.clone() });
    let before: Crisis = plan.one();
    let mut crisis = before.clone();
    crisis.decides.stand_in = stand_in.map_or(Fact::Unlooked, |id| Fact::Decided(Some(id)));
    draft.change(&before, &crisis);
    if let Some(old) = old.filter(|old| Some(old.id) != stand_in && old.kind == PersonKind::Emergency)
        && !draft.is_used("people", old.id.key)
    {
        draft.remove(old.id);
    }
    draft.done()
}

/// Who would step in: the crisis plan's word for it when the seat has none.
pub fn caller(lens: &Lens) -> Option<&Person> {
    seat(&lens.seats).and_then(|seat| lens.holder(&seat.stand_in)).or_else(|| lens.job_stand_in(Job::Decides))
}

fn seat(seats: &[Seat]) -> Option<&Seat> {
    seats.iter().find(|seat| seat.role == Role::Coordinator)
}

/// Somebody of that name who is there; else the one named before, who gets another name; else somebody new.
fn person(draft: &mut Draft, old: Option<&Person>, name: &str, phone: &str, ids: Ids<'_>) -> Id<Person> {
    let there = by_name(&draft.plan, name)
        .filter(|person| person.status.decided().is_none_or(|status| status.is != Presence::Left))
        .or_else(|| old.filter(|old| old.kind == PersonKind::Emergency).cloned());
    match there {
        Some(before) => {
            let after = Person { name: name.to_owned(), phone: phone.to_owned(), ..before.clone() };
            draft.change(&before, &after);
            before.id
        }
        None => {
            let (id, o) = draft.place::<Person>(ids);
            let (name, phone) = (name.to_owned(), phone.to_owned());
            draft.add(&Person { o, name, phone, kind: PersonKind::Emergency, ..Person::new(id) });
            id
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::testing::{apply_all, ids};
    use crate::checks::fixture::Fixture;
    use crate::model::Org;

    fn rosa() -> Fixture {
        let mut f = Fixture::solo();
        let rosa = f.person("Rosa");
        f.one(|org: &mut Org| org.made_by = Some(rosa));
        for role in [Role::Director, Role::Manager, Role::Coordinator] {
            f.seat(role, rosa, None);
        }
        f
    }

    fn mia() -> Answer {
        Answer { name: "Mia".into(), phone: "07700900201".into(), own_phone: "07700 900100".into(), nobody: false }
    }

    #[test]
    fn somebody_for_an_emergency_is_called_and_stands_in() {
        let (mut f, mut ids) = (rosa(), ids());
        let seats = f.plan.all::<Seat>();
        f.update(seats[2].id, |seat: &mut Seat| seat.stand_in = Fact::Unlooked);
        assert_eq!(read(&f.lens()), Answer { own_phone: "07700 900100".into(), ..Answer::default() });
        f.plan = apply_all(&f.plan, store(&f.plan, &mia(), &mut ids));
        let lens = f.lens();
        assert_eq!(read(&lens), mia());
        assert_eq!(store(&f.plan, &mia(), &mut ids), [], "again changes nothing");
        assert_eq!(caller(&lens).map(|p| (p.name.as_str(), p.kind)), Some(("Mia", PersonKind::Emergency)));
        let calls: Vec<_> = lens.call_list().into_iter().map(|call| (call.phone, call.stand_in)).collect();
        assert_eq!(calls, [("07700 900100".to_owned(), false), ("07700900201".to_owned(), true)]);
    }

    #[test]
    fn no_one_yet_is_an_answer_and_takes_the_name_back() {
        let (mut f, mut ids) = (rosa(), ids());
        f.plan = apply_all(&f.plan, store(&f.plan, &mia(), &mut ids));
        let nobody = Answer { nobody: true, name: String::new(), phone: String::new(), ..mia() };
        f.plan = apply_all(&f.plan, store(&f.plan, &nobody, &mut ids));
        assert_eq!(read(&f.lens()), nobody);
        assert_eq!((f.plan.count("people"), f.found("ROL-04").len()), (1, 1));
    }

    #[test]
    fn a_corrected_name_is_the_same_person() {
        let (mut f, mut ids) = (rosa(), ids());
        f.plan = apply_all(&f.plan, store(&f.plan, &mia(), &mut ids));
        let before = caller(&f.lens()).map(|person| person.id);
        f.plan = apply_all(&f.plan, store(&f.plan, &Answer { name: "Maya".into(), ..mia() }, &mut ids));
        assert_eq!(caller(&f.lens()).map(|person| person.id), before);
        assert_eq!(f.plan.count("people"), 2);
    }

    #[test]
    fn your_own_name_stores_nobody() {
        let (f, mut ids) = (rosa(), ids());
        assert!(is_you(&f.plan, " rosa "));
        let own = Answer { name: "Rosa".into(), ..read(&f.lens()) };
        assert_eq!(store(&f.plan, &own, &mut ids), []);
    }
}
