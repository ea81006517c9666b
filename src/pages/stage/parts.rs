//! What the blocks of the workshop screen are made of: the day, names as the mask shows them, and the pieces of a screen.
//!
//! A screen has one `title`, at most seven lines, and one thing to answer at a time. Whatever a block shows of somebody
//! comes through `name`, `own` or `contact`, so that the mask cannot be forgotten. Must never: put a way to reach anybody,
//! or a private note, into the document while it is hidden. Tests: `tests/e2e/stage.spec.mjs`.

mod half;
mod lists;
mod names;
mod refused;
mod typing;

pub use lists::{FROM, FULL, Pages, lines};
pub use names::{Pressed, names, names_of};
pub use refused::{AskedLine, Place, Question, Refused};
pub use typing::{field, long_field};

use super::parked;
use crate::bridge::stage::leave_field;
use crate::bridge::surroundings;
use crate::components::{Button, ButtonKind};
use crate::shell;
use crate::store::Store;
use export::{CopyChoice, Names};
use leptos::prelude::*;
use plan::model::{Person, Workshop};
use plan::{Edit, Id};
use workshop::masked::{self, Masked};
use workshop::run::{Command, Run};
use workshop::screens::Screen;

/// The name under which the day of a workshop is kept beside the plan.
pub(super) const RUN: &str = "run";

/// The workshop screen of one plan. `Copy`, handed to every block.
#[derive(Clone, Copy)]
pub struct Stage {
    /// The open plan; blocks write through `keep`.
    pub store: Store,
    /// Which workshop.
    pub workshop: Id<Workshop>,
    /// Where the day stands; changed by `tell` alone.
    pub run: RwSignal<Run>,
    /// All screens, in order.
    pub screens: Memo<Vec<Screen>>,
    /// The screen that is shown.
    pub screen: Memo<Option<Screen>>,
    /// Milliseconds since 1970, twice a second.
    pub now: RwSignal<u64>,
    /// What people are called with initials; made when they are shown, once for each state of the plan.
    pub masked: Memo<Masked>,
    /// How many entries of a list there is room for, `FULL` where nothing gives way: below the question, and among what is
    /// parked.
    pub room: [RwSignal<usize>; 2],
    /// What was typed and could not be kept.
    pub refused: StoredValue<Vec<Refused>>,
    /// What was taken back on this screen.
    pub undoing: RwSignal<Undoing>,
    /// How many ways to reach somebody stand on the screen, hidden or shown.
    pub contacts: RwSignal<u32>,
}

/// What was taken back since the last answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Undoing {
    /// So many steps can be done again.
    pub again: u32,
    /// What is said of the last press.
    pub said: String,
}

impl Stage {
    /// One press: the day goes on, and is kept at once.
    pub fn tell(self, command: &Command) {
        if matches!(command, Command::Next | Command::Back | Command::To(_) | Command::Blank(_)) {
            // What is being typed is an answer too.
            leave_field();
            if self.is_held() {
                return;
            }
        }
        // With initials, what was said holds a whole name.
        if matches!(command, Command::Next | Command::Back | Command::To(_) | Command::Blank(_) | Command::Initials(_))
            && self.undoing.with_untracked(|undoing| !undoing.said.is_empty())
        {
            self.undoing.update(|undoing| undoing.said.clear());
        }
        if *command == Command::Show && self.contacts.with_untracked(|count| *count == 0) {
            // Nothing would be shown, and the screen must not say that something is.
            return;
        }
        let now = now_ms();
        let screens = self.screens.get_untracked();
        let mut next = self.run.with_untracked(|run| run.apply(command, now, &screens));
        if matches!(command, Command::Next | Command::Back | Command::To(_)) {
            // Nobody in particular raised it, and the list has its place again.
            parked::end_question(&mut next);
        }
        // Where nothing can be kept, the day lives in this window.
        self.store.put_day_of(RUN, self.workshop.key, &next.write()).ok();
        self.now.set(now);
        self.run.set(next);
    }

    /// The record of the workshop; the reader runs again when the plan changes.
    pub fn record(self) -> Workshop {
        self.store.plan().get(self.workshop).unwrap_or_default()
    }

    /// Stores an answer, as one step that can be undone. Gives what is wrong with it, if anything; `what` names the field.
    pub fn keep(self, edits: Vec<Edit>, label: &str, what: &str) -> Option<String> {
        let done = self.store.dispatch(&Edit::Many(edits), label);
        if done.is_ok() {
            self.undoing.set(Undoing::default());
        }
        done.err().map(|refusal| shell::refusal(self.store.words, &refusal, what))
    }

    /// Takes the last answer back, or does it again, and says which. What was done before this screen opened stays.
    pub fn step_back(self, is_back: bool) {
        let (store, words) = (self.store, self.store.words);
        let masked = |text: &str| untrack(|| self.own(text));
        // Whom this takes out of the plan, or brings back, only the plan before it, or after it, can mask.
        let label = masked(&if is_back { store.undo_label } else { store.redo_label }.get_untracked());
        let is_done = if is_back { store.undo_step() } else { store.redo_step() }.is_some();
        self.undoing.update(|undoing| {
            undoing.said = match (is_done, is_back) {
                (true, true) => words.stage_undone(&masked(&label)),
                (true, false) => words.stage_redone(&masked(&label)),
                (false, _) => words.stage_undo_none().to_owned(),
            };
            undoing.again = match (is_done, is_back) {
                (true, true) => undoing.again.saturating_add(1),
                (true, false) => undoing.again.saturating_sub(1),
                (false, true) => undoing.again,
                (false, false) => 0,
            };
        });
    }

    /// A person as the screen may show them: the whole name, or initials.
    pub fn name(self, id: Id<Person>) -> String {
        let lens = self.store.lens();
        let initials = self.run.with(|run| run.initials);
        match lens.person(id) {
            Some(_) if initials => self.masked.with(|masked| masked.name(id)),
            // Some write a number behind a name.
            Some(person) => self.with_names(|names| names.own(&names.full(person))),
            None => String::new(),
        }
    }

    /// Calls with names that hold no way to reach anybody, for accounts, cases and texts (`names.own`). People's names go
    /// through `name`.
    pub fn with_names<T>(self, read: impl FnOnce(&Names<'_>) -> T) -> T {
        let lens = self.store.lens();
        read(&Names::of_copy(&lens, self.store.words, CopyChoice::WithoutContacts))
    }

    /// A text that somebody wrote, without ways to reach anybody, and with initials where names are not shown.
    pub fn own(self, text: &str) -> String {
        let text = self.with_names(|names| names.own(text));
        let initials = self.run.with(|run| run.initials);
        if initials { self.masked.with(|masked| masked.text(&text)) } else { text }
    }

    /// A name that somebody wrote, of whom the plan need not know.
    pub fn signed(self, name: &str) -> String {
        if self.run.with(|run| run.initials) { masked::letters(name) } else { self.own(name) }
    }

    /// A text as a field may hold it: blank where the mask hides a part of it, so that what stands on the screen never takes
    /// the place of what was written.
    pub fn typed(self, text: &str) -> String {
        let shown = self.own(text);
        if shown == text { shown } else { String::new() }
    }

    /// Something else stands below the question: it begins with all the room.
    pub fn fit_anew(self) {
        let [below, _] = self.room;
        if below.get_untracked() < FULL {
            below.set(FULL);
        }
        self.now.notify();
    }

    /// Whether ways to reach people are shown now.
    pub fn is_showing(self) -> bool {
        let until = self.run.with(|run| run.shown_until_ms);
        until > 0 && self.now.get() < until
    }

    /// Whether the answer behind the button of a screen is open.
    pub fn is_open(self, key: &str) -> bool {
        self.run.with(|run| run.opened.contains(key))
    }

    /// What was picked under a name, blank when nothing was.
    pub fn picked(self, what: &str) -> String {
        self.run.with(|run| run.picked.get(what).cloned().unwrap_or_default())
    }

    /// Picks something that is no answer of the plan.
    pub fn pick(self, what: &str, value: &str) {
        self.tell(&Command::Pick(what.to_owned(), value.to_owned()));
    }
}

/// Now, by this device's clock.
pub(super) fn now_ms() -> u64 {
    surroundings::now_ms() as u64
}

/// From so many letters on, a question is set smaller, so that what belongs to it stays on the screen.
const LONG: usize = 60;

/// The question of a screen.
pub fn title(text: impl Into<Signal<String>>) -> AnyView {
    let text: Signal<String> = text.into();
    let is_long = move || text.with(|text| text.chars().count() > LONG);
    view! {
        <h1 class="stage__question" class:stage__question--long=is_long tabindex="-1" dir="auto">{move || text.get()}</h1>
    }
    .into_any()
}

/// How a line stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// As it is.
    #[default]
    Plain,
    /// Something is missing: red, bold, with a mark.
    Gap,
}

/// One line of a screen: what it is about, and what holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// What it is about; blank for a line that is a sentence.
    pub label: String,
    /// What holds.
    pub value: String,
    /// How it stands out.
    pub tone: Tone,
}

impl Line {
    /// A label and what holds.
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self { label: label.into(), value: value.into(), tone: Tone::Plain }
    }

    /// A sentence.
    pub fn said(text: impl Into<String>) -> Self {
        Self::new("", text)
    }

    /// A label and what is missing.
    pub fn gap(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self { tone: Tone::Gap, ..Self::new(label, value) }
    }
}

/// One answer out of a few, as big buttons. Choosing the chosen one again hands its value on too; the block decides what
/// that means.
pub fn choice(
    legend: impl Into<String>,
    options: impl Fn() -> Vec<(String, String)> + Send + Sync + 'static,
    chosen: impl Fn() -> String + Send + Sync + 'static,
    on_choose: impl Fn(String) + Send + Sync + 'static,
) -> AnyView {
    choose(None, legend, options, chosen, on_choose)
}

/// The same out of many, a few at a time.
pub fn choice_of_many(
    stage: Stage,
    id: &str,
    legend: impl Into<String>,
    options: impl Fn() -> Vec<(String, String)> + Send + Sync + 'static,
    chosen: impl Fn() -> String + Send + Sync + 'static,
    on_choose: impl Fn(String) + Send + Sync + 'static,
) -> AnyView {
    choose(Some((stage, Pages::new(stage, id))), legend, options, chosen, on_choose)
}

fn choose(
    pages: Option<(Stage, Pages)>,
    legend: impl Into<String>,
    options: impl Fn() -> Vec<(String, String)> + Send + Sync + 'static,
    chosen: impl Fn() -> String + Send + Sync + 'static,
    on_choose: impl Fn(String) + Send + Sync + 'static,
) -> AnyView {
    let (options, chosen) = (Memo::new(move |_| options()), Memo::new(move |_| chosen()));
    let choose = Callback::new(on_choose);
    let button = move |(value, label): (String, String)| {
        let (mine, told) = (value.clone(), value);
        press_button(
            label,
            Signal::derive(move || chosen.with(|now| *now == mine)),
            Callback::new(move |()| {
                choose.run(told.clone());
            }),
        )
    };
    let count = Signal::derive(move || options.with(Vec::len));
    let shown = Memo::new(move |_| {
        let (from, most) = pages.map_or((0, usize::MAX), |(_, pages)| (pages.from(count.get()), pages.most()));
        options.with(|all| all.iter().skip(from).take(most).cloned().collect::<Vec<_>>())
    });
    view! {
        <fieldset class="stage__group">
            <legend class="stage__heading">{legend.into()}</legend>
            <div class="stage__buttons">
                {move || shown.get().into_iter().map(button).collect_view()}
                {pages.map(|(stage, pages)| pages.more(stage.store.words, count))}
            </div>
        </fieldset>
    }
    .into_any()
}

/// A big button that is pressed or not.
pub(super) fn press_button(label: String, pressed: Signal<bool>, on_press: Callback<()>) -> AnyView {
    view! {
        <button
            class="button button--secondary stage__press"
            type="button"
            aria-pressed=move || if pressed.get() { "true" } else { "false" }
            on:click=move |_| on_press.run(())
        >
            <span class="stage__tick" aria-hidden="true"></span>
            <span dir="auto">{label}</span>
        </button>
    }
    .into_any()
}

/// Something behind a button: first the room answers, then the plan does. Remembered with the day.
pub fn answer(stage: Stage, key: &str, label: &str, content: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    let key = key.to_owned();
    let open = Memo::new({
        let key = key.clone();
        move |_| stage.is_open(&key)
    });
    let label = label.to_owned();
    (move || {
        if open.get() {
            return content();
        }
        let key = key.clone();
        let press = move |()| stage.tell(&Command::Open(key.clone(), true));
        view! { <Button label=label.clone() kind=ButtonKind::Secondary on_press=press/> }.into_any()
    })
    .into_any()
}

/// A way to reach somebody: "Hidden", and for ten seconds what it is, when that was asked for in the notes. `read` is asked
/// only then, so that nothing of it is anywhere before.
pub fn contact(stage: Stage, read: impl Fn() -> String + Send + Sync + 'static) -> AnyView {
    let showing = Memo::new(move |_| stage.is_showing());
    let words = stage.store.words;
    stage.contacts.update(|count| *count = count.saturating_add(1));
    on_cleanup(move || {
        stage.contacts.try_update(|count| *count = count.saturating_sub(1));
    });
    (move || {
        if showing.get() {
            let text = read();
            return view! { <span class="stage__contact" dir="auto">{text}</span> }.into_any();
        }
        view! { <span class="stage__masked">{words.stage_masked()}</span> }.into_any()
    })
    .into_any()
}
