//! Choosing a person of the plan: the select that many questions share, and "To be decided" with who and by when.
//!
//! The words of the select are those of `plan::answers::who`. Never stores an answer itself; only a new person is
//! written down here. Tests: `plan::answers::who`, the journeys in `tests/e2e`.

use crate::bridge::device;
use crate::components::{Choice, FieldKind, PersonSelect, Select, TextField};
use crate::store::Store;
use leptos::prelude::*;
use plan::answers::people::same_name;
use plan::answers::who::{KEPT, LATER, NOT_SURE, Open};
use plan::answers::you::clean;
use plan::model::Person;
use plan::{Edit, Id, Who};

/// A select of people.
pub struct Ask {
    /// Id of the select.
    pub id: String,
    /// Its label; starts with the words that stand above the column.
    pub label: String,
    /// True keeps the label for screen readers, where a column has a heading.
    pub label_hidden: bool,
    /// The option for "not answered"; none where something is chosen from the start.
    pub first: Option<&'static str>,
    /// What comes after the people.
    pub after: Vec<Choice>,
    /// The word that is chosen.
    pub selected: Signal<String>,
    /// Takes the new word.
    pub on_pick: Callback<String>,
    /// What is wrong.
    pub error: Signal<Option<String>>,
}

/// What comes after the people in most selects: `none` for nobody, then "Not sure" and "To be decided".
pub fn usual(store: Store, none: (&'static str, &'static str)) -> Vec<Choice> {
    let words = store.words;
    vec![
        Choice::new(none.0, none.1),
        Choice::new(NOT_SURE, words.answer_not_sure()),
        Choice::new(LATER, words.choosing_later()),
    ]
}

/// Draws it.
pub fn person(store: Store, ask: Ask) -> AnyView {
    let words = store.words;
    let Ask { id, label, label_hidden, first, after, selected, on_pick, error } = ask;
    let refused = RwSignal::new(None::<String>);
    let options = move || {
        let lens = store.lens();
        let mut all: Vec<Choice> = first.map(|label| Choice::new("", label)).into_iter().collect();
        all.extend(lens.team().map(|person| Choice::new(person.id.to_string(), person.name.as_str())));
        all.extend(after.iter().cloned());
        let now = selected.get();
        if !all.iter().any(|choice| choice.value == now) {
            // Somebody who has left, or what a select cannot say, stays to be seen.
            let gone = Id::parse(&now).and_then(|id| lens.person(id)).map(|person| person.name.clone());
            all.push(Choice::new(now, gone.unwrap_or_else(|| words.content_several().to_owned())));
        }
        all
    };
    let add = move |name: String| match add_person(store, &name) {
        Ok(id) => {
            refused.set(None);
            on_pick.run(id.to_string());
            true
        }
        Err(why) => {
            refused.set(Some(why));
            false
        }
    };
    view! {
        <PersonSelect id=id label=label label_hidden=label_hidden options=Signal::derive(options) selected=selected on_pick=on_pick
            add_label=words.answer_new_person() name_label=words.choosing_new_name() on_add=add
            error=Signal::derive(move || refused.get().or_else(|| error.get())) error_prefix=words.error_prefix()/>
    }
    .into_any()
}

/// Writes a new person down, or finds the one of that name.
fn add_person(store: Store, name: &str) -> Result<Id<Person>, String> {
    let words = store.words;
    let (plan, name) = (store.plan_now(), clean(name));
    let known =
        plan.all::<Person>().into_iter().find(|person| person.placeholder.is_none() && same_name(&person.name, &name));
    if let Some(known) = known {
        return Ok(known.id);
    }
    let id = Id::of(device::new_key("p_"));
    let person = Person { o: plan.next_order("people"), name: name.clone(), ..Person::new(id) };
    let done = store.dispatch(&Edit::add(&person), &words.choosing_added(&name));
    done.map(|()| id).map_err(|refusal| crate::shell::refusal(words, &refusal, words.choosing_new_name()))
}

/// "Who decides?" and "By when?", below a select that says "To be decided".
pub fn later(store: Store, id: String, what: String, open: Signal<Option<Open>>, on_change: Callback<Open>) -> AnyView {
    let words = store.words;
    let shown = Memo::new(move |_| open.with(Option::is_some));
    (move || {
        if !shown.get() {
            return None;
        }
        let now = open.get_untracked()?;
        let until = RwSignal::new(now.1.map(plan::date::format).unwrap_or_default());
        let current = move || open.get_untracked().unwrap_or_default();
        let by = move || match open.get().and_then(|open| open.0) {
            None => String::new(),
            Some(Who::Person(id)) => id.to_string(),
            Some(_) => KEPT.to_owned(),
        };
        let by = Memo::new(move |_| by());
        let options = move || {
            let lens = store.lens();
            let mut all = vec![Choice::new("", words.answer_choose())];
            all.extend(lens.team().map(|person| Choice::new(person.id.to_string(), person.name.as_str())));
            let kept = open.get().and_then(|open| open.0).filter(|_| by.get() == KEPT);
            all.extend(kept.map(|who| Choice::new(KEPT, export::Names::new(&lens, words).who(&who))));
            all
        };
        let pick = move |word: String| {
            if word != KEPT {
                let by = if word.is_empty() { None } else { Id::parse(&word).map(Who::Person) };
                on_change.run((by, current().1));
            }
        };
        let error = RwSignal::new(None::<String>);
        let date = move |text: String| {
            let day = plan::answers::spot::day(&text);
            let fits = day.is_some() || text.is_empty();
            error.set((!fits).then(|| words.asking_error_date().to_owned()));
            if fits {
                on_change.run((current().0, day));
            }
        };
        Some(view! {
            <div class="reveal">
                <Select id=[&id, "-by"].concat() label=words.choosing_by_what(&what)
                    options=Signal::derive(options) selected=Signal::derive(move || by.get()) on_pick=pick/>
                <TextField id=[&id, "-until"].concat() label=words.choosing_until_what(&what) value=until
                    kind=FieldKind::Date error=error error_prefix=words.error_prefix() on_commit=date/>
            </div>
        })
    })
    .into_any()
}
