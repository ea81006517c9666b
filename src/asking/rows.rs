//! Rows inside a record: the questions of a busy time, the lines of a record, who approves. Each has its fields and
//! "Remove"; below them one field or choice adds the next. Tests: `plan::answers::spot`, the journeys.

use super::Asker;
use crate::bridge::surroundings::focus;
use crate::components::{Button, ButtonKind, ButtonRow, Choice, FieldKind, Select, TextField};
use leptos::prelude::*;
use messages::Words;
use plan::answers::spot::Entry;
use plan::field::Object;

/// What a new row starts with.
#[derive(Clone, Copy)]
pub enum Start {
    /// A line of text.
    Text,
    /// A person of the team.
    Person,
    /// A day.
    Day,
}

/// A list of rows.
#[derive(Clone, Copy)]
pub struct Rows {
    /// The list.
    pub field: &'static str,
    /// Above it.
    pub heading: &'static str,
    /// What the n-th row is called, from 1.
    pub name: fn(Words, u32) -> String,
    /// The controls of a row; the asker is about that row.
    pub draw: fn(Asker) -> AnyView,
    /// The part a new row starts with.
    pub part: &'static str,
    /// What it is asked by.
    pub start: Start,
    /// Above that control.
    pub label: &'static str,
    /// The button.
    pub add: &'static str,
    /// What a new row has besides, for example the time.
    pub fill: fn(&mut Object),
}

impl Asker {
    /// Draws rows.
    pub fn rows(&self, rows: Rows) -> AnyView {
        let (me, list) = (*self, self.spot(rows.field));
        let count = Memo::new(move |_| list.count(&me.store.plan()));
        let list_id = self.id(rows.field);
        let target = list_id.clone();
        let all = move || (0..count.get()).map(|at| me.row(rows, at, &target)).collect_view();
        view! {
            <h2>{rows.heading}</h2>
            <div id=list_id tabindex="-1">{all}</div>
            {self.adder(rows)}
        }
        .into_any()
    }

    fn row(&self, rows: Rows, at: usize, list_id: &str) -> AnyView {
        let (me, words, list) = (*self, self.store.words, self.spot(rows.field));
        let name = (rows.name)(words, at as u32 + 1);
        let (gone, target) = (words.crisis_busy_removed(&name), list_id.to_owned());
        let remove = move |()| {
            // The row is there, so nothing can be refused.
            me.store.dispatch(&list.take(&me.store.plan_now(), at), &gone).ok();
            focus(&target);
        };
        view! {
            <fieldset class="rows__row field">
                <legend class="field__label">{name.clone()}</legend>
                {(rows.draw)(self.within(rows.field, Entry::At(at)))}
                <ButtonRow><Button label=words.button_remove() suffix=name kind=ButtonKind::Quiet on_press=remove/></ButtonRow>
            </fieldset>
        }
        .into_any()
    }

    fn adder(&self, rows: Rows) -> AnyView {
        let (me, words, list) = (*self, self.store.words, self.spot(rows.field));
        let id = self.id(rows.field) + "-add";
        let (value, error) = (RwSignal::new(String::new()), RwSignal::new(None::<String>));
        let target = id.clone();
        let add = move |()| {
            let text = value.with_untracked(|text| text.trim().to_owned());
            if text.is_empty() {
                error.set(Some(words.asking_error_blank(rows.label)));
                focus(&target);
                return;
            }
            if matches!(rows.start, Start::Day) && plan::answers::spot::day(&text).is_none() {
                error.set(Some(words.asking_error_date().to_owned()));
                focus(&target);
                return;
            }
            let mut entry = Object::new();
            entry.insert(rows.part.to_owned(), text.into());
            (rows.fill)(&mut entry);
            error.set(me.keep(&list.push(&me.store.plan_now(), entry.into()), rows.label));
            if error.with_untracked(Option::is_none) {
                value.set(String::new());
                focus(&target);
            }
        };
        let prefix = words.error_prefix();
        let control = match rows.start {
            Start::Text | Start::Day => {
                let kind = if matches!(rows.start, Start::Day) { FieldKind::Date } else { FieldKind::Text };
                view! { <TextField id=id label=rows.label kind=kind value=value error=error error_prefix=prefix/> }
                    .into_any()
            }
            Start::Person => {
                let options = Signal::derive(move || {
                    let mut all = vec![Choice::new("", words.answer_choose())];
                    all.extend(crate::records::team(me.store));
                    all
                });
                view! {
                    <Select id=id label=rows.label options=options selected=value on_pick=move |word: String| value.set(word)
                        error=error error_prefix=prefix/>
                }
                .into_any()
            }
        };
        view! {
            {control}
            <ButtonRow><Button label=rows.add kind=ButtonKind::Secondary on_press=add/></ButtonRow>
        }
        .into_any()
    }
}
