//! "Who makes what?": a row is a kind of content; its answers stand in a stream, turns in a rotation of its own.
//!
//! A row that nobody answered has no stream. What a select cannot say (several people together) is shown and kept.
//! Taking turns away removes the rotation only when nothing else uses it. Tests: `content/tests.rs`, `content/turns.rs`.

#[cfg(test)]
mod tests;
mod turns;

pub use turns::{Turn, TurnFault, fault, next_turns, swap};

use super::who::{KEPT, LATER, NONE, NOT_SURE, open_state};
use super::{Draft, Ids};
use crate::edit::Edit;
use crate::fact::{Fact, Who};
use crate::field::Record;
use crate::id::Id;
use crate::lens::Lens;
use crate::model::{Consistency, Partner, Person, Rotation, Source, Stream, StreamKind};
use crate::plan::Plan;

/// "Take turns".
pub const TURNS: &str = "turns";
/// "Outside help".
pub const OUTSIDE: &str = "outside";
/// "We do not make this".
pub const NOT_MADE: &str = "not-made";

/// One row of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// The first stream of a kind, there or to come.
    Kind(StreamKind),
    /// That stream: a row of its own, or a second one of a kind.
    Own(Id<Stream>),
}

/// The rows beyond the kinds that are always there, in the order of the plan.
pub fn own_slots(plan: &Plan) -> Vec<Slot> {
    let mut seen = Vec::new();
    let mut out = Vec::new();
    for stream in plan.all::<Stream>() {
        if stream.kind == StreamKind::Other || seen.contains(&stream.kind) {
            out.push(Slot::Own(stream.id));
        }
        seen.push(stream.kind);
    }
    out
}

/// The stream of a row, if there is one.
pub fn stream(plan: &Plan, slot: Slot) -> Option<Stream> {
    match slot {
        Slot::Kind(kind) => plan.all::<Stream>().into_iter().find(|stream| stream.kind == kind),
        Slot::Own(id) => plan.get(id),
    }
}

/// The turns of a stream, if people take turns.
pub fn rotation(plan: &Plan, stream: &Stream) -> Option<Rotation> {
    stream.rotation.and_then(|id| plan.get(id))
}

/// What the select shows for who makes it.
pub fn maker(stream: &Stream) -> String {
    if stream.rotation.is_some() {
        return TURNS.to_owned();
    }
    match (stream.creators.as_slice(), &stream.made) {
        ([Who::Person(id)], _) => id.to_string(),
        ([Who::Text(_) | Who::Partner(_)], _) => OUTSIDE.to_owned(),
        ([_, ..], _) => KEPT.to_owned(),
        ([], Fact::Decided(true)) => NONE.to_owned(),
        ([], Fact::Decided(false)) => NOT_MADE.to_owned(),
        ([], Fact::NotSure) => NOT_SURE.to_owned(),
        ([], Fact::ToDecide { .. }) => LATER.to_owned(),
        ([], Fact::Unlooked) => String::new(),
    }
}

/// Changes what is said about a row; its stream is made when there is something to say.
pub fn set(plan: &Plan, slot: Slot, change: &dyn Fn(&mut Stream), ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    put(&mut draft, slot, change, ids);
    draft.done()
}

/// Says who makes it, by the word of the select. `outside` is what outside help without a name is called.
pub fn set_maker(plan: &Plan, slot: Slot, word: &str, outside: &str, ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    let before = stream(plan, slot).unwrap_or_default();
    if word == KEPT || maker(&before) == word {
        return draft.done();
    }
    let mut turns = None;
    if word == TURNS {
        let (id, o) = draft.place::<Rotation>(ids);
        // Whoever made it so far takes the first turn.
        let members = before.creators.iter().filter_map(Who::person).collect();
        draft.add(&Rotation { o, members, ..Rotation::new(id) });
        turns = Some(id);
    }
    let made = open_state(word, &before.made).unwrap_or(Fact::Decided(word != NOT_MADE));
    let creators = match word {
        OUTSIDE => vec![Who::Text(outside.to_owned())],
        "" | TURNS | NOT_MADE | NONE | NOT_SURE | LATER => Vec::new(),
        _ => Id::parse(word).map(Who::Person).into_iter().collect(),
    };
    let source = (word == OUTSIDE).then_some(Source::Freelancer);
    let change = |stream: &mut Stream| {
        stream.made = made.clone();
        stream.creators.clone_from(&creators);
        stream.rotation = turns;
        stream.source = source;
    };
    put(&mut draft, slot, &change, ids);
    if let Some(old) = before.rotation.filter(|old| !draft.is_used(Rotation::TABLE, old.key)) {
        draft.remove(old);
    }
    draft.done()
}

/// Names the outside help: a firm or a person of the plan by name, else the words as they are.
pub fn set_outside(plan: &Plan, slot: Slot, name: &str, ids: Ids<'_>) -> Vec<Edit> {
    let name = super::you::clean(name);
    let same = |other: &str| super::people::same_name(other, &name);
    let firm = plan.all::<Partner>().into_iter().find(|firm| same(&firm.name));
    let person = plan.all::<Person>().into_iter().find(|person| person.placeholder.is_none() && same(&person.name));
    let who = match (firm, person) {
        (Some(firm), _) => Who::Partner(firm.id),
        (None, Some(person)) => Who::Person(person.id),
        (None, None) => Who::Text(name),
    };
    let source = if matches!(who, Who::Partner(_)) { Source::Partner } else { Source::Freelancer };
    let change = |stream: &mut Stream| {
        stream.creators = vec![who.clone()];
        stream.source = Some(source);
    };
    set(plan, slot, &change, ids)
}

/// Changes the turns of a row that has some.
pub fn set_turns(plan: &Plan, slot: Slot, change: &dyn Fn(&mut Rotation)) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    if let Some(before) = stream(plan, slot).and_then(|stream| rotation(plan, &stream)) {
        let mut after = before.clone();
        change(&mut after);
        draft.change(&before, &after);
    }
    draft.done()
}

/// Takes a person into the turns, at the end, or out of them.
pub fn tick_turn(rotation: &mut Rotation, person: Id<Person>, on: bool) {
    rotation.members.retain(|member| *member != person);
    if on {
        rotation.members.push(person);
    }
}

/// Who makes sure that all posts fit together.
pub fn set_checker(plan: &Plan, checker: &Fact<Option<Id<Person>>>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    let before: Consistency = plan.one();
    draft.change(&before, &Consistency { checker: checker.clone(), ..before.clone() });
    draft.done()
}

/// What Continue writes down: what is made and has no stand-in yet has "No one yet".
pub fn presets(plan: &Plan) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    for before in plan.all::<Stream>() {
        if Lens::is_made(&before) && before.stand_in.is_unlooked() {
            draft.change(&before, &Stream { stand_in: Fact::Decided(None), ..before.clone() });
        }
    }
    draft.done()
}

fn put(draft: &mut Draft, slot: Slot, change: &dyn Fn(&mut Stream), ids: Ids<'_>) {
    let before = stream(&draft.plan, slot);
    let mut after = before.clone().unwrap_or_default();
    change(&mut after);
    match (before, slot) {
        (Some(before), _) => draft.change(&before, &after),
        (None, _) if after == Stream::default() => {}
        (None, Slot::Kind(kind)) => {
            let (id, o) = draft.place::<Stream>(ids);
            draft.add(&Stream { id, o, kind, ..after });
        }
        (None, Slot::Own(id)) => {
            let o = draft.plan.next_order(Stream::TABLE);
            draft.add(&Stream { id, o, kind: StreamKind::Other, ..after });
        }
    }
}
