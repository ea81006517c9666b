//! "What happens in the first hour?": five steps in order, and when it is how bad. Tests: `plan::answers::crisis::steps`.

use super::{Base, add_button, move_buttons, people, person, place_in, value};
use crate::bridge::surroundings::focus;
use crate::components::{FieldError, Select, TextArea, UndoLine, error_for};
use crate::flow::PlanPage;
use crate::starters;
use leptos::prelude::*;
use plan::Who;
use plan::answers::crisis::steps::{self, MOST, Row};
use plan::facts::crisis::LEVELS;
use plan::model::Path;

/// The page: the draft of the steps and of the three levels.
#[derive(Clone, Copy)]
struct Hour {
    base: Base,
    rows: RwSignal<Vec<Row>>,
    levels: [RwSignal<String>; 3],
    gone: RwSignal<String>,
    said: RwSignal<String>,
}

/// The page.
pub fn first_hour_page() -> AnyView {
    let base = Base::new();
    let (store, words) = (base.store, base.store.words);
    let hour = Hour {
        base,
        rows: RwSignal::new(Vec::new()),
        levels: [(); 3].map(|()| RwSignal::new(String::new())),
        gone: RwSignal::new(String::new()),
        said: RwSignal::new(String::new()),
    };
    hour.read();
    Effect::new(move |before: Option<()>| {
        store.plan();
        if before.is_some() && untrack(|| hour.rows.with(|rows| steps::blank(rows).is_none())) {
            untrack(|| hour.read());
        }
    });
    let submit = Callback::new(move |()| hour.check() && hour.keep());
    let levels = (store.path_now() != Path::Solo).then(|| hour.level_fields());
    let body = view! { {hour.list()}{levels} };
    base.page(PlanPage::FirstHour, words.crisis_hour_title(), words.crisis_hour_lead(), submit, body.into_any())
}

fn id(at: usize, part: &str) -> String {
    ["step-", &at.to_string(), part].concat()
}

impl Hour {
    fn read(&self) {
        let (words, lens) = (self.base.store.words, self.base.store.lens_now());
        self.rows.set(steps::read(&lens, &|key| starters::step(words, &lens, key)));
        let own = steps::read_levels(&lens);
        for ((signal, text), level) in self.levels.iter().zip(own).zip(words.levels()) {
            signal.set(if text.is_empty() { level.when.to_owned() } else { text });
        }
    }

    /// Shows every step without words; true when there is none.
    fn check(&self) -> bool {
        let words = self.base.store.words;
        let is_blank = |row: &Row| row.text.trim().is_empty();
        let wrong: Vec<_> = self.rows.with_untracked(|rows| {
            let blank = rows.iter().enumerate().filter(|(_, row)| is_blank(row));
            blank.map(|(at, _)| FieldError::new(id(at, ""), words.crisis_hour_empty(at as u32 + 1))).collect()
        });
        let fine = wrong.is_empty();
        self.base.errors.set(wrong);
        fine
    }

    /// Stores the draft, unless a step has no words yet.
    fn keep(&self) -> bool {
        let store = self.base.store;
        let (words, lens, rows) = (store.words, store.lens_now(), self.rows.get_untracked());
        if steps::blank(&rows).is_some() {
            return false;
        }
        let edits = steps::store(&store.plan_now(), lens.is_solo(), &rows, &|key| starters::step(words, &lens, key));
        let step = |path: &str| {
            let at = place_in(path);
            (id(at, ""), words.crisis_hour_step(at as u32 + 1))
        };
        let fine = self.base.keep_at(edits, words.crisis_hour_done(), &step);
        let texts = self.levels.map(|level| level.get_untracked());
        let ours = words.levels().map(|level| level.when);
        let levels = steps::store_levels(&store.plan_now(), &texts, &ours);
        let level = |path: &str| {
            let row = LEVELS.get(place_in(path)).map_or(0, |level| usize::from(level.row));
            let name = words.levels().get(row).map(|level| level.name.to_owned()).unwrap_or_default();
            (["level-", &row.to_string()].concat(), name)
        };
        fine && self.base.keep_at(levels, words.crisis_hour_done(), &level)
    }

    fn shift(&self, at: usize, up: bool) -> Option<usize> {
        let moved = self.rows.try_update(|rows| steps::shift(rows, at, up)).unwrap_or(false);
        if !moved {
            return None;
        }
        let to = if up { at - 1 } else { at + 1 };
        self.gone.set(String::new());
        self.said.set(self.base.store.words.crisis_hour_moved(at as u32 + 1, to as u32 + 1));
        self.keep();
        Some(to)
    }

    fn remove(&self, at: usize) {
        let words = self.base.store.words;
        self.rows.update(|rows| {
            if at < rows.len() {
                rows.remove(at);
            }
        });
        self.keep();
        self.gone.set(words.removed(&words.crisis_hour_step(at as u32 + 1)));
    }

    fn list(self) -> AnyView {
        let words = self.base.store.words;
        let count = Memo::new(move |_| self.rows.with(Vec::len));
        let items = view! { <For each=move || 0..count.get() key=|at| *at children=move |at| self.item(at)/> };
        let add = move || {
            if count.get() < MOST {
                let press = Callback::new(move |()| {
                    self.gone.set(String::new());
                    self.rows.update(|rows| rows.push(Row::default()));
                });
                add_button(words.crisis_hour_add(), press)
            } else {
                view! { <p class="field__hint">{words.crisis_hour_full()}</p> }.into_any()
            }
        };
        let undo = move || {
            let text = self.gone.get();
            let back = move |()| {
                self.gone.set(String::new());
                self.base.store.undo();
                self.read();
                focus("step-0");
            };
            (!text.is_empty()).then(|| view! { <UndoLine text=text undo=words.button_undo() on_undo=back/> })
        };
        view! {
            <h2>{words.crisis_hour_steps()}</h2>
            <p class="field__hint">{words.crisis_hour_keys()}</p>
            <ol class="rows" role="list">{items}</ol>
            {undo}
            {add}
            <p class="hidden" role="status">{move || self.said.get()}</p>
        }
        .into_any()
    }

    fn item(self, at: usize) -> AnyView {
        let (store, words) = (self.base.store, self.base.store.words);
        let row = move || self.rows.with(|rows| rows.get(at).cloned().unwrap_or_default());
        let text = RwSignal::new(String::new());
        Effect::new(move || text.set(row().text));
        let change = move |set: &dyn Fn(&mut Row)| {
            self.rows.update(|rows| {
                if let Some(row) = rows.get_mut(at) {
                    set(row);
                }
            });
        };
        let typed = move |typed: String| change(&|row| typed.clone_into(&mut row.text));
        let leave = move |_: String| {
            self.keep();
        };
        let pick = move |picked: String| {
            change(&|row| row.who = person(&picked).map(Who::Person));
            self.keep();
        };
        let keys = move |event: leptos::ev::KeyboardEvent| {
            let up = event.key() == "ArrowUp";
            if event.alt_key() && (up || event.key() == "ArrowDown") {
                event.prevent_default();
                if let Some(to) = self.shift(at, up) {
                    focus(&id(to, ""));
                }
            }
        };
        let shift = Callback::new(move |up: bool| {
            if let Some(to) = self.shift(at, up) {
                focus(&id(to, if up { "-up" } else { "-down" }));
            }
        });
        let name = Signal::derive(move || words.crisis_hour_step(at as u32 + 1));
        let alone = Signal::derive(move || self.rows.with(|rows| rows.len() < 2));
        let who = (store.path_now() != Path::Solo).then(|| {
            view! {
                <Select id=id(at, "-who") label=words.crisis_hour_who(at as u32 + 1)
                    options=Signal::derive(move || people(&store.lens(), words.crisis_hour_anyone()))
                    selected=Signal::derive(move || value(row().who.and_then(|who| who.person()))) on_pick=pick/>
            }
        });
        let remove = Callback::new(move |()| self.remove(at));
        view! {
            <li class="rows__row rows__row--pair" on:keydown=keys>
                <TextArea id=id(at, "") label=name.get_untracked() value=text rows=2 on_input=typed on_commit=leave
                    error=error_for(self.base.errors, id(at, "")) error_prefix=words.error_prefix()/>
                {who}
                {move_buttons(self.base, &id(at, ""), name, shift, remove, alone)}
            </li>
        }
        .into_any()
    }

    fn level_fields(self) -> AnyView {
        let words = self.base.store.words;
        let leave = Callback::new(move |_: String| {
            self.keep();
        });
        let fields = words.levels().into_iter().zip(self.levels).enumerate().map(|(at, (level, text))| {
            let id = ["level-", &at.to_string()].concat();
            view! {
                <TextArea id=id.clone() label=level.name hint=level.who value=text rows=2 on_commit=leave
                    error=error_for(self.base.errors, id) error_prefix=words.error_prefix()/>
            }
        });
        view! {
            <h2>{words.crisis_hour_levels()}</h2>
            <p>{words.crisis_hour_levels_hint()}</p>
            {fields.collect_view()}
            <p class="field__hint">{words.level_unsure()}</p>
        }
        .into_any()
    }
}
