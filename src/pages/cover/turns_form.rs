//! The form of one list of turns: people, order, step, first day, days left out, and the next turns as they would be.
//! Tests: `plan::answers::cover::turns`, the journeys.

use super::desk::{Desk, Text, blank};
use super::turns::{find, save_button};
use crate::bridge::{device, surroundings};
use crate::components::{Button, ButtonKind, Choice, Disclosure, FieldError, FieldKind, Select, TextField, error_for};
use crate::shell;
use crate::ticking::Boxes;
use leptos::prelude::*;
use plan::answers::content;
use plan::answers::cover::turns::{self, Fault, Turns};
use plan::lens::Lens;
use plan::model::{Rotation, Step};
use plan::{Edit, Id};

/// A form; new turns while `which` is blank.
#[derive(Clone, Copy)]
pub(super) struct TurnsForm {
    desk: Desk,
    which: RwSignal<Option<Id<Rotation>>>,
    now: RwSignal<Turns>,
    name: Text,
    start: Text,
    every: Text,
    skip: (Text, Text),
}

const NAME: &str = "turns-name";
const PEOPLE: &str = "turns-people";

impl TurnsForm {
    /// How many turns are shown ahead.
    pub const SHOWN: usize = 12;

    pub fn new(desk: Desk) -> Self {
        let form = Self {
            desk,
            which: RwSignal::new(None),
            now: RwSignal::new(Turns::default()),
            name: blank(),
            start: blank(),
            every: blank(),
            skip: (blank(), blank()),
        };
        let asked = desk.named("turns");
        if let Some(rotation) = find(desk, asked) {
            form.fill(asked, turns::read(&rotation));
        }
        form
    }

    fn fill(&self, which: Option<Id<Rotation>>, turns: Turns) {
        self.which.set(which);
        self.name.set(turns.name.clone());
        self.start.set(turns.start.clone());
        self.every.set(turns.every.clone());
        self.skip.0.set(String::new());
        self.skip.1.set(String::new());
        self.now.set(turns);
    }

    /// Shows turns of the plan to change them, or a blank form; the focus goes to the name.
    pub fn open(&self, which: Option<Id<Rotation>>) {
        let turns = find(self.desk, which).map(|rotation| turns::read(&rotation)).unwrap_or_default();
        self.fill(which, turns);
        surroundings::focus(NAME);
    }

    /// Blanks the form when these turns go.
    pub fn close(&self, id: Id<Rotation>) {
        if self.which.get_untracked() == Some(id) {
            self.fill(None, Turns::default());
        }
    }

    /// Whether nothing was typed, or nothing was changed.
    pub fn is_blank(&self) -> bool {
        let typed = self.typed();
        match find(self.desk, self.which.get_untracked()) {
            Some(stored) => turns::read(&stored) == typed,
            None => typed == Turns::default(),
        }
    }

    fn typed(&self) -> Turns {
        let mut turns = self.now.get_untracked();
        turns.name = self.name.get_untracked();
        turns.start = self.start.get_untracked();
        turns.every = self.every.get_untracked();
        let skip = (self.skip.0.get_untracked(), self.skip.1.get_untracked());
        if !(skip.0.is_empty() && skip.1.is_empty()) {
            turns.skips.push(skip);
        }
        turns
    }

    /// Stores the turns, or says what is wrong.
    pub fn save(&self) -> bool {
        let (desk, words) = (self.desk, self.desk.words);
        let turns = self.typed();
        let long = shell::too_long(words, "rotations", "name", words.cover_turns_name(), &turns.name);
        let long = long.map(|text| FieldError::new(NAME, text));
        let faults = turns.faults().into_iter().map(|fault| say(desk, fault));
        let wrong: Vec<FieldError> = long.into_iter().chain(faults).collect();
        if !wrong.is_empty() {
            desk.errors.set(wrong);
            return false;
        }
        let which = self.which.get_untracked();
        let edits = turns::store(&desk.store.plan_now(), which, &turns, &mut device::new_key);
        let done = if which.is_some() { words.cover_turns_done_change() } else { words.cover_turns_done_add() };
        let fine = desk.keep(edits, done, NAME, words.cover_turns_name());
        if fine {
            self.fill(None, Turns::default());
        }
        fine
    }

    pub fn view(self) -> AnyView {
        let (desk, words) = (self.desk, self.desk.words);
        let heading =
            move || if self.which.get().is_some() { words.cover_turns_save() } else { words.cover_turns_add() };
        let save = Callback::new(move |()| {
            if self.save() {
                surroundings::focus(NAME);
            }
        });
        view! {
            <h2>{heading}</h2>
            {desk.text(NAME, words.cover_turns_name(), self.name, FieldKind::Text, words.cover_turns_name_hint())}
            {people(desk, PEOPLE, self.now)}
            {move || self.order()}
            {step(desk, "turns-step", self.now)}
            {move || {
                let custom = self.now.with(|now| now.step == Step::Custom);
                custom.then(|| desk.text("turns-every", words.cover_turns_days(), self.every, FieldKind::Number, ""))
            }}
            {desk.text("turns-start", words.cover_turns_start(), self.start, FieldKind::Date, "")}
            {self.skips()}
            {move || self.next()}
            {save_button(Signal::derive(move || heading().to_owned()), save)}
        }
        .into_any()
    }

    /// The order, with buttons to move.
    fn order(self) -> AnyView {
        let (desk, words) = (self.desk, self.desk.words);
        let members = self.now.with(|now| now.members.clone());
        if members.len() < 2 {
            return ().into_any();
        }
        let lens = desk.store.lens();
        let names = export::Names::new(&lens, words);
        let last = members.len() - 1;
        let rows = members.iter().enumerate().map(|(at, person)| {
            let name = names.id(*person);
            let up = (at > 0).then(|| self.mover(&name, at, at.saturating_sub(1)));
            let down = (at < last).then(|| self.mover(&name, at, at + 1));
            view! { <li><span dir="auto">{name.clone()}</span> " " {up} " " {down}</li> }
        });
        view! { <p class="field__label">{words.cover_turns_order()}</p> <ol>{rows.collect_view()}</ol> }.into_any()
    }

    fn mover(self, name: &str, from: usize, to: usize) -> AnyView {
        let words = self.desk.words;
        let (label, own, other) = if to < from {
            (words.button_move_up_what(name), "turns-up-", "turns-down-")
        } else {
            (words.button_move_down_what(name), "turns-down-", "turns-up-")
        };
        let press = move |()| {
            self.now.update(|now| now.swap(from, to));
            request_animation_frame(move || {
                // At the end of the list only the other way is left.
                if !surroundings::focus(&[own, &to.to_string()].concat()) {
                    surroundings::focus(&[other, &to.to_string()].concat());
                }
            });
        };
        let id = [own, &from.to_string()].concat();
        view! { <Button id=id label=label kind=ButtonKind::Quiet on_press=press/> }.into_any()
    }

    /// Days that are left out: those of the plan, and one more.
    fn skips(self) -> AnyView {
        let (desk, words) = (self.desk, self.desk.words);
        let known = move || {
            let skips = self.now.with(|now| now.skips.clone());
            let rows = skips.iter().enumerate().map(|(at, (from, to))| {
                let date = |text: &str| plan::date::parse(text).map(|date| words.date(date)).unwrap_or_default();
                let said = words.cover_away_dates(&date(from), &date(to));
                let name = said.clone();
                let remove = Callback::new(move |()| self.now.update(|now| drop(now.skips.remove(at))));
                view! { <li>{said} " " {super::desk::quiet(words.button_remove(), &name, remove)}</li> }
            });
            view! { <ul>{rows.collect_view()}</ul> }
        };
        view! {
            <Disclosure summary=words.cover_turns_skip()>
                <p>{words.cover_turns_skip_hint()}</p>
                {known}
                {desk.text("turns-skip-from", words.cover_turns_skip_from(), self.skip.0, FieldKind::Date, "")}
                {desk.text("turns-skip-to", words.cover_turns_skip_to(), self.skip.1, FieldKind::Date, "")}
            </Disclosure>
        }
        .into_any()
    }

    /// The next turns as they would be with what stands in the form.
    fn next(self) -> AnyView {
        let (desk, words) = (self.desk, self.desk.words);
        for typed in [self.start, self.every, self.skip.0, self.skip.1] {
            typed.track();
        }
        let (which, mut turns) = (self.which.get(), self.now.with(|_| self.typed()));
        if turns.members.is_empty() && turns.start.is_empty() {
            return ().into_any();
        }
        if turns.name.is_empty() {
            turns.name.push('-');
        }
        let (plan, today) = (desk.store.plan(), desk.store.today.get());
        let lens = desk.store.lens_now();
        let names = export::Names::new(&lens, words);
        if !turns.faults().is_empty() {
            return view! { <p>{words.cover_turns_next_none()}</p> }.into_any();
        }
        let edits = turns::store(&plan, which, &turns, &mut device::new_key);
        let tried = which.and_then(|id| {
            let applied = plan::apply(&plan, &Edit::Many(edits)).ok()?;
            Some(plan::cover::next_turns(&Lens::new(&applied.plan, today), id, today, Self::SHOWN))
        });
        let lines: Vec<String> = match tried.filter(|slots| !slots.is_empty()) {
            Some(slots) => slots
                .iter()
                .map(|slot| {
                    let who = slot.who.as_ref().map_or_else(|| words.cover_nobody().to_owned(), |who| names.who(who));
                    words.cover_turns_next_line(&words.date_with_weekday(slot.date), &who)
                })
                .collect(),
            None => {
                let all = content::next_turns(&turns.rotation(&Rotation::default()), today, Self::SHOWN);
                let line = |turn: &content::Turn| {
                    let who = names.id(turn.who);
                    turn.date.map_or_else(
                        || who.clone(),
                        |date| words.cover_turns_next_line(&words.date_with_weekday(date), &who),
                    )
                };
                all.iter().map(line).collect()
            }
        };
        let rows = lines.into_iter().map(|line| view! { <li dir="auto">{line}</li> }).collect_view();
        view! { <p class="field__label">{words.cover_turns_next()}</p> <ol>{rows}</ol> }.into_any()
    }
}

/// Boxes for the people who take turns, in the order of ticking.
pub(super) fn people(desk: Desk, id: &'static str, now: RwSignal<Turns>) -> AnyView {
    let (store, words) = (desk.store, desk.words);
    let options = move || {
        let lens = store.lens();
        lens.team().map(|person| Choice::new(person.id.as_str(), person.name.as_str())).collect::<Vec<_>>()
    };
    let ticked = move || now.with(|now| now.members.iter().map(ToString::to_string).collect::<Vec<_>>());
    let tick = move |(value, on): (String, bool)| {
        if let Some(person) = Id::parse(&value) {
            now.update(|now| now.tick(person, on));
        }
    };
    Boxes::new(id, words.cover_turns_people(), Signal::derive(options), Signal::derive(ticked), tick)
        .hint(words.cover_turns_people_hint())
        .error(error_for(desk.errors, [id, "-0"].concat()))
        .view(words)
}

/// How often the turn moves on.
pub(super) fn step(desk: Desk, id: &'static str, now: RwSignal<Turns>) -> AnyView {
    let words = desk.words;
    let options: Vec<Choice> =
        Step::ALL.iter().map(|step| Choice::new(step.as_str(), words.cover_turns_step(step.as_str()))).collect();
    let selected = move || now.with(|now| now.step.as_str().to_owned());
    let pick = move |word: String| now.update(|now| now.step = Step::parse(&word).unwrap_or_default());
    view! {
        <Select id=id label=words.cover_turns_every() options=options selected=Signal::derive(selected) on_pick=pick/>
    }
    .into_any()
}

/// A date field of turns that stand in another form.
pub(super) fn start(desk: Desk, id: &'static str, now: RwSignal<Turns>) -> AnyView {
    let words = desk.words;
    let value = RwSignal::new(now.with_untracked(|now| now.start.clone()));
    let typed = move |text: String| now.update(|now| now.start = text);
    view! {
        <TextField id=id label=words.cover_turns_start() value=value kind=FieldKind::Date on_input=typed
            error=error_for(desk.errors, id) error_prefix=words.error_prefix()/>
    }
    .into_any()
}

/// What is wrong, at its control.
pub(super) fn say(desk: Desk, fault: Fault) -> FieldError {
    let words = desk.words;
    match fault {
        Fault::Name => FieldError::new(NAME, words.cover_error_turns_name()),
        Fault::People => FieldError::new([PEOPLE, "-0"].concat(), words.cover_error_turns_people()),
        Fault::Every => FieldError::new("turns-every", words.cover_error_turns_every()),
        Fault::Start => FieldError::new("turns-start", words.cover_error_turns_start()),
        Fault::Skip(_) => FieldError::new("turns-skip-from", words.cover_error_turns_skip()),
        Fault::SkipEnd(_) => FieldError::new("turns-skip-to", words.cover_error_turns_skip()),
        Fault::SkipOrder(_, from) => FieldError::new("turns-skip-to", words.cover_error_date_order(&words.date(from))),
    }
}
