//! The control of one field, tied to its draft. Tests: the journeys of the pages that use it.

use super::{Drafts, Field, Input, Options, control_id, target_id};
use crate::choosing::{self, Ask};
use crate::components::{
    Arrange, Checkbox, Choice, Disclosure, FieldError, FieldKind, Radios, Select, TextArea, TextField, error_for,
};
use crate::store::Store;
use crate::ticking::Boxes;
use leptos::prelude::*;
use plan::answers::records::{join, split};
use plan::answers::who::{KEPT, LATER, NONE, Open};
use plan::{Id, Who, date};

/// What the controls of a form share.
#[derive(Clone, Copy)]
pub(super) struct Around {
    pub(super) store: Store,
    pub(super) prefix: StoredValue<String>,
    pub(super) errors: RwSignal<Vec<FieldError>>,
    /// Runs with the place of the field when a control is complete.
    pub(super) done: Callback<usize>,
}

/// The controls of a form; those under "Say more" stand in a disclosure of that name, which may be open from the start.
pub(super) fn all(around: Around, fields: &[Field], drafts: &Drafts, about: String, open: bool) -> AnyView {
    let (mut first, mut more) = (Vec::new(), Vec::new());
    for (at, (field, draft)) in fields.iter().zip(drafts).enumerate() {
        let view = one(around, at, *field, *draft);
        if field.more { more.push(view) } else { first.push(view) }
    }
    let more = (!more.is_empty()).then(|| {
        view! { <Disclosure summary=around.store.words.button_say_more() suffix=about open=open>{more}</Disclosure> }
    });
    view! { {first}{more} }.into_any()
}

fn one(around: Around, at: usize, field: Field, draft: RwSignal<String>) -> AnyView {
    let (words, errors) = (around.store.words, around.errors);
    let id = around.prefix.with_value(|prefix| control_id(prefix, &field));
    let error = around.prefix.with_value(|prefix| error_for(errors, target_id(prefix, &field)));
    let done = around.done;
    let hint = (!field.hint.is_empty()).then_some(field.hint);
    let set = Callback::new(move |text: String| {
        draft.set(text);
        done.run(at);
    });
    let typed = Callback::new(move |_: String| done.run(at));
    match field.input {
        Input::Line(kind) => line(id, field, draft, kind, error, typed, words.error_prefix()),
        Input::Lines => match hint {
            Some(hint) => view! {
                <TextArea id=id label=field.label value=draft hint=hint error=error error_prefix=words.error_prefix() on_commit=typed/>
            }
            .into_any(),
            None => view! {
                <TextArea id=id label=field.label value=draft error=error error_prefix=words.error_prefix() on_commit=typed/>
            }
            .into_any(),
        },
        Input::Pick(options) => view! {
            <Select id=id label=field.label hint=hint.unwrap_or_default() options=choices(around.store, options) selected=draft on_pick=set
                error=error error_prefix=words.error_prefix()/>
        }
        .into_any(),
        Input::Radios(options) => view! {
            <Radios id=id legend=field.label hint=hint.unwrap_or_default() options=choices(around.store, options) selected=draft on_pick=set
                error=error error_prefix=words.error_prefix()/>
        }
        .into_any(),
        Input::Boxes(options) => boxes(around.store, id, field, draft, options, error, set),
        Input::Tick => view! {
            <Checkbox id=id label=field.label hint=hint.unwrap_or_default() checked=Signal::derive(move || draft.with(|text| text == "yes"))
                on_tick=move |on: bool| set.run(if on { "yes".to_owned() } else { String::new() })/>
        }
        .into_any(),
        Input::Person => person(around.store, id, field, draft, error, set),
        Input::OpenPerson => open_person(around.store, id, field, draft, error, set),
    }
}

fn line(
    id: String,
    field: Field,
    draft: RwSignal<String>,
    kind: FieldKind,
    error: Signal<Option<String>>,
    typed: Callback<String>,
    prefix: &'static str,
) -> AnyView {
    if field.hint.is_empty() {
        view! { <TextField id=id label=field.label value=draft kind=kind error=error error_prefix=prefix on_commit=typed/> }
            .into_any()
    } else {
        view! {
            <TextField id=id label=field.label value=draft kind=kind hint=field.hint error=error error_prefix=prefix on_commit=typed/>
        }
        .into_any()
    }
}

fn choices(store: Store, options: Options) -> Signal<Vec<Choice>> {
    Signal::derive(move || options(store))
}

fn boxes(
    store: Store,
    id: String,
    field: Field,
    draft: RwSignal<String>,
    options: Options,
    error: Signal<Option<String>>,
    set: Callback<String>,
) -> AnyView {
    let ticked = Signal::derive(move || draft.with(|text| split(text).map(str::to_owned).collect::<Vec<_>>()));
    let tick = move |(word, on): (String, bool)| set.run(draft.with_untracked(|text| join(text, &word, on)));
    Boxes::new(id, field.label, choices(store, options), ticked, tick)
        .hint(field.hint)
        .arrange(Arrange::Rows)
        .error(error)
        .view(store.words)
}

fn person(
    store: Store,
    id: String,
    field: Field,
    draft: RwSignal<String>,
    error: Signal<Option<String>>,
    set: Callback<String>,
) -> AnyView {
    // A firm or words that stand here already stay, and stay to be seen.
    let after = if draft.with_untracked(|text| text == KEPT) {
        vec![Choice::new(KEPT, store.words.records_as_it_is())]
    } else {
        Vec::new()
    };
    let first = Some(store.words.answer_no_one_yet());
    let ask = Ask {
        id,
        label: field.label.to_owned(),
        label_hidden: false,
        first,
        after,
        selected: draft.into(),
        on_pick: set,
        error,
    };
    choosing::person(store, ask)
}

fn open_person(
    store: Store,
    id: String,
    field: Field,
    draft: RwSignal<String>,
    error: Signal<Option<String>>,
    set: Callback<String>,
) -> AnyView {
    let words = store.words;
    let selected = Signal::derive(move || draft.with(|text| split(text).next().unwrap_or_default().to_owned()));
    let pick = Callback::new(move |word: String| {
        set.run(if word == LATER { [LATER, " - -"].concat() } else { word });
    });
    let after = choosing::usual(store, (NONE, words.answer_no_one_yet()));
    let open = Signal::derive(move || draft.with(|text| open_of(text)));
    let change = Callback::new(move |open: Open| set.run(text_of(&open)));
    let ask = Ask {
        id: id.clone(),
        label: field.label.to_owned(),
        label_hidden: false,
        first: Some(words.answer_choose()),
        after,
        selected,
        on_pick: pick,
        error,
    };
    view! {
        {choosing::person(store, ask)}
        {choosing::later(store, id, field.label.to_owned(), open, change)}
    }
    .into_any()
}

/// Who decides and by when, of "later p_1 2026-12-01".
fn open_of(text: &str) -> Option<Open> {
    let mut words = split(text);
    if words.next() != Some(LATER) {
        return None;
    }
    let by = match words.next().unwrap_or("-") {
        "-" => None,
        KEPT => Some(Who::Text(KEPT.to_owned())),
        id => Id::parse(id).map(Who::Person),
    };
    Some((by, words.next().and_then(date::parse)))
}

fn text_of(open: &Open) -> String {
    let by = match &open.0 {
        None => "-",
        Some(Who::Person(id)) => id.as_str(),
        Some(_) => KEPT,
    };
    let until = open.1.map_or_else(|| "-".to_owned(), date::format);
    [LATER, " ", by, " ", &until].concat()
}
