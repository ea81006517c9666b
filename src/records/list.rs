//! Records as cards, one form at a time: "Add" below the list, "Change" and "Remove" on each card.
//!
//! A form opens in the place of its card, with the focus in its first field; afterwards the focus goes back to where it
//! came from. Tests: the journeys of the pages that use it.

use super::control::{self, Around};
use super::{Drafts, Field, Input, asks, errors_of, keep, target_id, too_long};
use crate::bridge::{device, surroundings};
use crate::components::{Button, ButtonKind, ButtonRow, FieldError, FieldKind, Form, UndoLine};
use crate::long::Long;
use crate::store::Store;
use export::Names;
use leptos::prelude::*;
use plan::answers::records;
use plan::field::Object;
use plan::{Edit, Key, date};

/// A list as a page wants it.
#[derive(Clone)]
pub struct List {
    /// Begins the ids of its controls; unique on the page.
    pub id: &'static str,
    /// The table.
    pub table: &'static str,
    /// How ids of the table begin.
    pub prefix: &'static str,
    /// Only records whose field holds this text; new ones get it.
    pub only: Option<(&'static str, String)>,
    /// What a new record gets besides.
    pub preset: Object,
    /// What is asked.
    pub fields: Vec<Field>,
    /// The name of a record and what else its card says.
    pub about: fn(&Names<'_>, Key) -> (String, String),
    /// While there is none.
    pub empty: &'static str,
    /// "Add a goal".
    pub add: &'static str,
    /// More on a card, below its text; or nothing.
    pub below: Option<fn(Store, Key) -> AnyView>,
}

/// The list on the page.
#[derive(Clone, Copy)]
pub struct Editor {
    store: Store,
    list: StoredValue<List>,
    /// The record in the form; one that is not in the plan yet is a new one.
    open: RwSignal<Option<Key>>,
    /// The field that the address asks for in that form.
    asked: RwSignal<Option<String>>,
    drafts: StoredValue<Drafts>,
    errors: RwSignal<Vec<FieldError>>,
    /// "Tom Ellis removed.", or blank; the edit that brings the record back, and what Undo would say.
    gone: RwSignal<String>,
    record: StoredValue<Option<(Edit, String)>>,
}

impl Editor {
    /// A list; what is wrong goes to `errors`. A record that the address names is open, at the field it names.
    pub fn new(store: Store, list: List, errors: RwSignal<Vec<FieldError>>) -> Self {
        let editor = Self {
            store,
            list: StoredValue::new(list),
            open: RwSignal::new(None),
            asked: RwSignal::new(None),
            drafts: StoredValue::new(Vec::new()),
            errors,
            gone: RwSignal::new(String::new()),
            record: StoredValue::new(None),
        };
        let (key, field) = store.route.with_untracked(|route| {
            let key = route.param("at").and_then(Key::parse);
            (key, route.param("field").unwrap_or_default().to_owned())
        });
        if let Some(key) = key.filter(|key| editor.lists(*key)) {
            editor.asked.set(Some(field));
            editor.start(key);
        }
        editor
    }

    /// Whether a record stands on this list.
    fn lists(&self, key: Key) -> bool {
        let plan = self.store.plan_now();
        self.list.with_value(|list| {
            let only = list.only.as_ref().map(|(field, text)| (*field, text.as_str()));
            records::keys(&plan, list.table, only).contains(&key)
        })
    }

    /// Stores what stands in an open form; an empty one is closed. False: something is wrong and was said.
    pub fn flush(&self) -> bool {
        let Some(key) = self.open.get_untracked() else { return true };
        let untouched = self.drafts.with_value(|drafts| {
            let fresh = self.answers(Key::default());
            drafts.iter().zip(&fresh).all(|(draft, fresh)| draft.with_untracked(|draft| draft == fresh))
        });
        if untouched && !self.table_has(key) {
            self.close(None);
            return true;
        }
        self.save(key)
    }

    fn save(&self, key: Key) -> bool {
        let store = self.store;
        let known = self.table_has(key);
        self.list.with_value(|list| {
            let texts: Vec<String> =
                self.drafts.with_value(|drafts| drafts.iter().map(|draft| draft.get_untracked()).collect());
            let mut preset = list.preset.clone();
            if let Some((field, text)) = list.only.as_ref().filter(|(_, text)| !text.is_empty()) {
                preset.insert((*field).to_owned(), text.clone().into());
            }
            let plan = store.plan_now();
            match records::write(&plan, list.table, key, &asks(&list.fields), &texts, &preset) {
                Err(problems) => {
                    let mut errors = errors_of(store.words, list.id, &list.fields, problems);
                    errors.extend(too_long(store.words, list.table, list.id, &list.fields, &texts));
                    self.errors.set(errors);
                    false
                }
                Ok(edits) => {
                    let name = called(store, list.fields.first(), texts.first());
                    let words = store.words;
                    let label = if known { words.records_changed(&name) } else { words.records_added(&name) };
                    match keep(store, list.id, &list.fields, edits, &label, "") {
                        Ok(()) => {
                            self.errors.set(Vec::new());
                            true
                        }
                        Err(error) => {
                            self.errors.set(vec![error]);
                            false
                        }
                    }
                }
            }
        })
    }

    /// Opens an empty form.
    pub fn add(&self) {
        self.asked.set(None);
        let prefix = self.list.with_value(|list| list.prefix);
        self.start(device::new_key(prefix));
    }

    /// Opens the form of a record.
    pub fn change(&self, key: Key) {
        self.asked.set(None);
        self.start(key);
    }

    fn start(&self, key: Key) {
        if !self.flush() {
            return;
        }
        self.gone.set(String::new());
        self.open.set(Some(key));
        let asked = self.asked.get_untracked().unwrap_or_default();
        let target = self.list.with_value(|list| {
            let asked = list.fields.iter().find(|field| field.ask.path == asked);
            asked.or_else(|| list.fields.first()).map(|field| target_id(list.id, field))
        });
        focus_soon(target.unwrap_or_default());
    }

    fn close(&self, focus: Option<String>) {
        self.open.set(None);
        self.errors.set(Vec::new());
        if let Some(id) = focus {
            focus_soon(id);
        }
    }

    fn answers(&self, key: Key) -> Vec<String> {
        let plan = self.store.plan_now();
        self.list.with_value(|list| records::read(&plan, list.table, key, &asks(&list.fields), &list.preset))
    }

    fn table_has(&self, key: Key) -> bool {
        let plan = self.store.plan_now();
        self.list.with_value(|list| plan.record(list.table, key).is_some())
    }

    /// The list with its form and "Add".
    pub fn view(self) -> AnyView {
        let store = self.store;
        let keys = Memo::new(move |_| {
            let plan = store.plan();
            self.list.with_value(|list| {
                let only = list.only.as_ref().map(|(field, text)| (*field, text.as_str()));
                records::keys(&plan, list.table, only)
            })
        });
        let texts = move || {
            let lens = store.lens();
            let names = Names::new(&lens, store.words);
            let text = |key: Key| {
                let (name, line) = self.list.with_value(|list| (list.about)(&names, key));
                [name.as_str(), " ", &line].concat()
            };
            keys.with(|keys| keys.iter().map(|key| text(*key)).collect())
        };
        let id = self.list.with_value(|list| list.id);
        let long = Long::new(store.words, id, move || keys.with(Vec::len), texts);
        // The one that the address names may stand far down.
        if let Some(place) = self
            .open
            .get_untracked()
            .and_then(|open| keys.with_untracked(|keys| keys.iter().position(|key| *key == open)))
        {
            long.show(place);
        }
        // One that was just added stands at the end.
        Effect::new(move |before: Option<usize>| {
            let now = keys.with(Vec::len);
            if before.is_some_and(|before| now == before + 1) {
                long.show(now - 1);
            }
            now
        });
        let shown = Memo::new(move |_| keys.with(|keys| long.pick(keys)));
        let empty = move || {
            let none = keys.with(Vec::is_empty) && self.open.get().is_none();
            none.then(|| view! { <p>{self.list.with_value(|list| list.empty)}</p> })
        };
        let add_id = StoredValue::new(self.list.with_value(|list| [list.id, "-add"].concat()));
        let add_label = self.list.with_value(|list| list.add);
        let adding = Memo::new(move |_| self.open.get().filter(|key| !keys.with(|keys| keys.contains(key))));
        let below = move || {
            match adding.get() {
            Some(key) => self.form(key, add_label.to_owned()),
            None => view! {
                <ButtonRow>
                    <Button label=add_label id=add_id.get_value() kind=ButtonKind::Secondary on_press=move |()| self.add()/>
                </ButtonRow>
            }
            .into_any(),
        }
        };
        view! {
            {empty}
            {long.head()}
            <ul class="rows" role="list">
                <For each=move || shown.get() key=|key| *key children=move |key| self.row(key)/>
            </ul>
            {long.foot()}
            {move || self.undo_line()}
            {below}
        }
        .into_any()
    }

    fn row(self, key: Key) -> AnyView {
        let is_open = Memo::new(move |_| self.open.get() == Some(key));
        let about = Memo::new(move |_| {
            let lens = self.store.lens();
            let names = Names::new(&lens, self.store.words);
            self.list.with_value(|list| (list.about)(&names, key))
        });
        let body = move || {
            if is_open.get() {
                let title = self.store.words.records_change_heading(&about.get_untracked().0);
                self.form(key, title)
            } else {
                self.card(key, about)
            }
        };
        view! { <li class="rows__row">{body}</li> }.into_any()
    }

    fn card(self, key: Key, about: Memo<(String, String)>) -> AnyView {
        let words = self.store.words;
        let name = move || about.with(|about| about.0.clone());
        let line = move || {
            let text = about.with(|about| about.1.clone());
            (!text.is_empty()).then(|| view! { <p dir="auto">{text}</p> })
        };
        let below = self.list.with_value(|list| list.below).map(|below| below(self.store, key));
        let remove = move |_| self.remove(key, &about.get_untracked().0);
        view! {
            <p dir="auto"><b>{name}</b></p>
            {line}
            {below}
            <div class="buttons">
                <button class="button button--quiet" type="button" id=self.change_id(key) on:click=move |_| self.change(key)>
                    {words.button_change()}<span class="hidden">" "{name}</span>
                </button>
                <button class="button button--quiet" type="button" on:click=remove>
                    {words.button_remove()}<span class="hidden">" "{name}</span>
                </button>
            </div>
        }
        .into_any()
    }

    fn change_id(&self, key: Key) -> String {
        self.list.with_value(|list| [list.id, "-", key.as_str(), "-change"].concat())
    }

    fn form(self, key: Key, title: String) -> AnyView {
        let words = self.store.words;
        let drafts: Drafts = self.answers(key).into_iter().map(RwSignal::new).collect();
        self.drafts.set_value(drafts.clone());
        let (fields, prefix) = self.list.with_value(|list| (list.fields.clone(), list.id));
        let known = untrack(|| self.table_has(key));
        let back = if known { self.change_id(key) } else { [prefix, "-add"].concat() };
        let back = StoredValue::new(back);
        let save = move |()| {
            if self.save(key) {
                self.close(Some(self.change_id(key)));
            }
        };
        // A mended answer takes its own error away; nothing is stored before "Save".
        let around = Around {
            store: self.store,
            prefix: StoredValue::new(prefix.to_owned()),
            errors: self.errors,
            done: Callback::new(|_| ()),
        };
        let about = title.clone();
        let asked = self.asked.get_untracked().unwrap_or_default();
        let asks_more = fields.iter().any(|field| field.more && field.ask.path == asked);
        view! {
            <Form on_submit=save>
                <h3>{title}</h3>
                {control::all(around, &fields, &drafts, about, asks_more)}
                <ButtonRow>
                    <Button label=words.button_save() kind=ButtonKind::Secondary submit=true/>
                    <Button label=words.button_cancel() kind=ButtonKind::Quiet on_press=move |()| self.close(Some(back.get_value()))/>
                </ButtonRow>
            </Form>
            {known.then(|| crate::remarks::here(self.store, key))}
        }
        .into_any()
    }

    fn remove(self, key: Key, name: &str) {
        let (store, words) = (self.store, self.store.words);
        let label = words.records_removed(name);
        let table = self.list.with_value(|list| list.table);
        let Some(record) = store.plan_now().record(table, key).cloned() else { return };
        let id = key.to_string();
        let back = Edit::Add { table: table.to_owned(), id: id.clone(), record: Object::clone(&record) };
        if store.dispatch(&Edit::Remove { table: table.to_owned(), id }, &label).is_ok() {
            self.record.set_value(Some((back, label)));
            self.gone.set(words.removed(name));
        }
    }

    fn undo_line(self) -> AnyView {
        let (store, words) = (self.store, self.store.words);
        let text = self.gone.get();
        if text.is_empty() {
            return ().into_any();
        }
        let undo = move |()| {
            self.record.with_value(|record| {
                if let Some((edit, label)) = record {
                    // As the last step, everything that went along comes back; later, the record itself.
                    if store.undo_label.get_untracked() == *label {
                        store.undo();
                    } else {
                        drop(store.dispatch(edit, words.button_undo()));
                    }
                    if let Edit::Add { id, .. } = edit {
                        focus_soon(self.change_id(Key::parse(id).unwrap_or_default()));
                    }
                }
            });
            self.gone.set(String::new());
        };
        view! { <UndoLine text=text undo=words.button_undo() on_undo=undo/> }.into_any()
    }
}

/// What the first answer of a form is called: a choice by its words, a day as it is said.
fn called(store: Store, field: Option<&Field>, text: Option<&String>) -> String {
    let text = text.map(|text| text.trim()).unwrap_or_default();
    match field.map(|field| field.input) {
        Some(Input::Pick(options) | Input::Radios(options)) => {
            let chosen = untrack(|| options(store)).into_iter().find(|choice| choice.value == text);
            chosen.map_or_else(|| text.to_owned(), |choice| choice.label)
        }
        Some(Input::Line(FieldKind::Date)) => {
            date::parse(text).map_or_else(|| text.to_owned(), |day| store.words.date(day))
        }
        _ => text.to_owned(),
    }
}

/// Focuses a control once it is drawn.
fn focus_soon(id: String) {
    request_animation_frame(move || {
        surroundings::focus(&id);
    });
}
