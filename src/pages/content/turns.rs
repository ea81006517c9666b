//! "Whose turn is it?": people in their order, how often it changes, the first day, the next six turns. Tests: the journeys.

use super::{id, name, row};
use crate::bridge::device;
use crate::components::{Button, ButtonKind, Choice, FieldError, FieldKind, Select, TextField, error_for};
use crate::store::Store;
use crate::ticking::Boxes;
use leptos::prelude::*;
use plan::answers::content::{self, Slot, TurnFault};
use plan::model::{Rotation, Step};
use plan::{Edit, Id};

const SHOWN: usize = 6;
const PEOPLE: &str = "-turns";
const START: &str = "-start";

/// The turns of a row, or nothing where nobody takes turns.
pub(super) fn panel(store: Store, slot: Slot, errors: RwSignal<Vec<FieldError>>) -> AnyView {
    let has = Memo::new(move |_| turns(store, slot).is_some());
    (move || has.get().then(|| fields(store, slot, errors))).into_any()
}

/// What keeps Continue from going on.
pub(super) fn wrong(store: Store, slot: Slot) -> Option<FieldError> {
    let words = store.words;
    match content::fault(&untrack(|| turns(store, slot))?)? {
        TurnFault::People => Some(FieldError::new(id(slot, PEOPLE) + "-0", words.content_error_turn_people())),
        TurnFault::Start => Some(FieldError::new(id(slot, START), words.content_error_turn_start())),
    }
}

fn turns(store: Store, slot: Slot) -> Option<Rotation> {
    let plan = store.plan();
    content::stream(&plan, slot).and_then(|stream| content::rotation(&plan, &stream))
}

fn change(store: Store, slot: Slot, part: &str, set: &dyn Fn(&mut Rotation)) {
    let edits: Vec<Edit> = content::set_turns(&store.plan_now(), slot, set);
    // Ticks, selects and dates offer nothing that the plan refuses.
    row::keep(store, slot, part, edits).ok();
}

fn fields(store: Store, slot: Slot, errors: RwSignal<Vec<FieldError>>) -> AnyView {
    let words = store.words;
    let now = Memo::new(move |_| turns(store, slot).unwrap_or_default());
    let people = move || {
        store.lens().team().map(|person| Choice::new(person.id.to_string(), person.name.as_str())).collect::<Vec<_>>()
    };
    let ticked = move || now.with(|turns| turns.members.iter().map(ToString::to_string).collect::<Vec<_>>());
    let tick = move |(value, on): (String, bool)| {
        if let Some(person) = Id::parse(&value) {
            change(store, slot, PEOPLE, &|turns| content::tick_turn(turns, person, on));
        }
    };
    let steps = move || {
        let offered = [Step::Week, Step::TwoWeeks, Step::Month, Step::Day, Step::BusinessDay, Step::EachTime];
        let own = now.with(|turns| turns.step == Step::Custom).then_some(Step::Custom);
        offered
            .into_iter()
            .chain(own)
            .map(|step| Choice::new(step.as_str(), words.content_step(step.as_str())))
            .collect::<Vec<_>>()
    };
    let pick = move |word: String| {
        let step = Step::ALL.iter().copied().find(|step| step.as_str() == word);
        change(store, slot, "-step", &|turns| turns.step = step.unwrap_or(turns.step));
    };
    let start = RwSignal::new(now.with_untracked(|turns| turns.start).map(plan::date::format).unwrap_or_default());
    // A day that cannot be stays in its field with the reason; the plan keeps the one it had.
    let no_day = RwSignal::new(false);
    let set_start = move |text: String| {
        let day = plan::answers::spot::day(&text);
        no_day.set(day.is_none() && !text.is_empty());
        if !no_day.get_untracked() {
            change(store, slot, START, &|turns| turns.start = day);
        }
    };
    let fault = move || now.with(content::fault);
    let (of_people, of_start) = (error_for(errors, id(slot, PEOPLE) + "-0"), error_for(errors, id(slot, START)));
    let people_error = move || of_people.get().filter(|_| fault() == Some(TurnFault::People));
    let start_error = move || {
        let missing = of_start.get().filter(|_| fault() == Some(TurnFault::Start));
        if no_day.get() { Some(words.asking_error_date().to_owned()) } else { missing }
    };
    let boxes = Boxes::new(
        id(slot, PEOPLE),
        words.content_turns_people(),
        Signal::derive(people),
        Signal::derive(ticked),
        tick,
    );
    view! {
        <section>
            <h2>{move || words.content_turns(&name(store, slot))}</h2>
            {boxes.error(Signal::derive(people_error)).view(words)}
            <Select id=id(slot, "-step") label=words.content_turns_every() options=Signal::derive(steps)
                selected=Signal::derive(move || now.with(|turns| turns.step.as_str().to_owned())) on_pick=pick/>
            <TextField id=id(slot, START) label=words.content_turns_start() value=start kind=FieldKind::Date on_commit=set_start
                error=Signal::derive(start_error) error_prefix=words.error_prefix()/>
            <p class="field__label">{words.content_turns_next()}</p>
            {move || next(store, slot, &now.get())}
        </section>
    }
    .into_any()
}

/// The list; the people of the first round can be moved.
fn next(store: Store, slot: Slot, turns: &Rotation) -> AnyView {
    let words = store.words;
    let all = content::next_turns(turns, store.today.get(), SHOWN);
    if all.is_empty() || turns.members.len() < 2 {
        return view! { <p>{words.content_turns_none()}</p> }.into_any();
    }
    let lens = store.lens_now();
    let names = export::Names::new(&lens, words);
    let places: Vec<usize> = all.iter().take(turns.members.len()).map(|turn| turn.place).collect();
    let mut rows = Vec::new();
    for (at, turn) in all.iter().enumerate() {
        let person = names.id(turn.who);
        let text = turn
            .date
            .map_or_else(|| person.clone(), |date| words.content_turn_on(&words.date_with_weekday(date), &person));
        let here = places.get(at).copied();
        let before = at.checked_sub(1).and_then(|at| places.get(at).copied());
        let after = places.get(at + 1).copied();
        let up =
            here.zip(before).map(|pair| mover(store, slot, pair, words.button_move_up_what(&person), (at, at - 1)));
        let down =
            here.zip(after).map(|pair| mover(store, slot, pair, words.button_move_down_what(&person), (at, at + 1)));
        rows.push(view! { <li><span dir="auto">{text}</span> " " {up} " " {down}</li> });
    }
    view! { <ol>{rows}</ol> }.into_any()
}

/// A button that moves somebody in the list `from` one line to the next; the focus goes along.
fn mover(store: Store, slot: Slot, pair: (usize, usize), label: String, (from, to): (usize, usize)) -> AnyView {
    let (way, other) = if to < from { ("-up-", "-down-") } else { ("-down-", "-up-") };
    let press = move |()| {
        change(store, slot, "-move", &|turns| content::swap(turns, pair.0, pair.1));
        request_animation_frame(move || {
            let focus = |way: &str| crate::bridge::surroundings::focus(&(id(slot, way) + &to.to_string()));
            // At the end of the list only the other way is left.
            if !focus(way) {
                focus(other);
            }
        });
    };
    let own = id(slot, way) + &from.to_string();
    view! { <Button id=own label=label kind=ButtonKind::Quiet on_press=press/> }.into_any()
}

/// A new own row.
pub(super) fn new_row() -> Slot {
    Slot::Own(Id::of(device::new_key("sm_")))
}
