//! What the pages of cover share: storing with its errors, the line of Undo, and fields with less to write.
//! Tests: the journeys.

use crate::bridge::surroundings;
use crate::components::{Button, ButtonKind, Choice, FieldError, FieldKind, Select, TextField, UndoLine, error_for};
use crate::route::Route;
use crate::shell;
use crate::store::{Store, use_store};
use crate::ticking::Boxes;
use leptos::prelude::*;
use messages::Words;
use plan::lens::Lens;
use plan::model::{Account, Day, Person};
use plan::{Edit, Id};

/// The store, what has to be mended, and what was just taken away.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub store: Store,
    pub words: Words,
    pub errors: RwSignal<Vec<FieldError>>,
    gone: RwSignal<String>,
}

/// A text that is typed.
pub(super) type Text = RwSignal<String>;

impl Desk {
    /// A desk for a page.
    pub fn new() -> Self {
        let store = use_store();
        Self { store, words: store.words, errors: RwSignal::new(Vec::new()), gone: RwSignal::new(String::new()) }
    }

    /// Stores edits as one step; what is refused is shown at the control `id`, called `label`.
    pub fn keep(&self, edits: Vec<Edit>, done: &str, id: &str, label: &str) -> bool {
        let refused = self.store.dispatch(&Edit::Many(edits), done).err();
        let fine = refused.is_none();
        let error = refused.map(|refusal| FieldError::new(id, shell::refusal(self.words, &refusal, label)));
        self.errors.set(error.into_iter().collect());
        self.gone.set(String::new());
        fine
    }

    /// Stores edits that take something away, and says so with Undo.
    pub fn remove(&self, edits: Vec<Edit>, done: &str, said: String) {
        if self.keep(edits, done, "", "") {
            self.gone.set(said);
        }
    }

    /// "Tom removed." and Undo, which brings the focus to the control `back`.
    pub fn undo_line(self, back: &'static str) -> AnyView {
        (move || {
            let text = self.gone.get();
            let undo = move |()| {
                self.store.undo();
                self.gone.set(String::new());
                surroundings::focus(back);
            };
            (!text.is_empty()).then(|| view! { <UndoLine text=text undo=self.words.button_undo() on_undo=undo/> })
        })
        .into_any()
    }

    /// One line of text, a date, or a time.
    pub fn text(self, id: &str, label: &str, value: Text, kind: FieldKind, hint: &'static str) -> AnyView {
        let error = error_for(self.errors, id);
        let prefix = self.words.error_prefix();
        if hint.is_empty() {
            view! { <TextField id=id label=label value=value kind=kind error=error error_prefix=prefix/> }.into_any()
        } else {
            view! { <TextField id=id label=label value=value kind=kind hint=hint error=error error_prefix=prefix/> }
                .into_any()
        }
    }

    /// One of some.
    pub fn pick(self, id: &str, label: &str, options: Signal<Vec<Choice>>, value: Text) -> AnyView {
        view! {
            <Select id=id label=label options=options selected=value on_pick=move |word: String| value.set(word)
                error=error_for(self.errors, id) error_prefix=self.words.error_prefix()/>
        }
        .into_any()
    }

    /// Any of some; the first box is `{id}-0`.
    pub fn boxes(self, id: &str, legend: &str, options: Signal<Vec<Choice>>, ticked: RwSignal<Vec<String>>) -> AnyView {
        let tick = move |(value, on): (String, bool)| {
            ticked.update(|all| {
                all.retain(|other| *other != value);
                if on {
                    all.push(value);
                }
            });
        };
        let mut first = String::from(id);
        first.push_str("-0");
        Boxes::new(id, legend, options, ticked, tick).error(error_for(self.errors, first)).view(self.words)
    }

    /// Boxes for the days of the week.
    pub fn days(self, id: &str, ticked: RwSignal<Vec<String>>) -> AnyView {
        let words = self.words;
        let days = Day::ALL.iter().map(|day| Choice::new(day.as_str(), words.weekday(export::cover::weekday(*day))));
        let days: Vec<Choice> = days.collect();
        self.boxes(id, words.cover_days(), Signal::derive(move || days.clone()), ticked)
    }

    /// Boxes for the live accounts; nothing where there is only one.
    pub fn accounts(self, id: &str, ticked: RwSignal<Vec<String>>) -> AnyView {
        let (store, words) = (self.store, self.words);
        let lens = store.lens_now();
        if lens.live().count() < 2 {
            return ().into_any();
        }
        let options = move || accounts(words, &store.lens());
        self.boxes(id, words.cover_accounts(), Signal::derive(options), ticked)
    }

    /// People after a choice with an empty value.
    pub fn people(self, none: &'static str) -> Signal<Vec<Choice>> {
        let store = self.store;
        Signal::derive(move || people(&store.lens(), none))
    }

    /// The address of a page of this plan with something selected on it.
    pub fn link(&self, page: crate::flow::PlanPage, query: &str) -> String {
        Route::in_plan(&self.store.id(), page).with(query).href()
    }

    /// What is selected by the address.
    pub fn param(&self, name: &str) -> String {
        self.store.route.with_untracked(|route| route.param(name).unwrap_or_default().to_owned())
    }

    /// The record that the address names: by the page's own word, or as Check your plan names it.
    pub(super) fn named<R: plan::field::Record>(&self, name: &str) -> Option<Id<R>> {
        [name, "at"]
            .iter()
            .map(|name| self.param(name))
            .filter_map(|word| Id::parse(&word))
            .find(|id: &Id<R>| self.store.plan_now().record(R::TABLE, id.key).is_some())
    }
}

/// Live accounts to choose from.
fn accounts(words: Words, lens: &Lens) -> Vec<Choice> {
    let names = export::Names::new(lens, words);
    lens.live().map(|account| Choice::new(account.id.as_str(), names.account(account))).collect()
}

/// Current people to choose from, after a choice with an empty value.
pub(super) fn people(lens: &Lens, none: &str) -> Vec<Choice> {
    let mut all = vec![Choice::new("", none)];
    all.extend(lens.team().map(|person| Choice::new(person.id.as_str(), person.name.as_str())));
    all
}

/// The people, accounts or days of ticked boxes.
pub(super) fn ids<T>(ticked: RwSignal<Vec<String>>, read: fn(&str) -> Option<T>) -> Vec<T> {
    ticked.with_untracked(|all| all.iter().filter_map(|word| read(word)).collect())
}

/// The id of a person in a word of a form.
pub(super) fn person(word: &str) -> Option<Id<Person>> {
    Id::parse(word)
}

/// The id of an account in a word of a form.
pub(super) fn account(word: &str) -> Option<Id<Account>> {
    Id::parse(word)
}

/// The word of a person in a form.
pub(super) fn word(person: Option<Id<Person>>) -> String {
    person.map(|id| id.to_string()).unwrap_or_default()
}

/// A quiet button: "Remove", and for screen readers what.
pub(super) fn quiet(label: &'static str, what: &str, press: Callback<()>) -> AnyView {
    let hidden = what.to_owned();
    view! { <Button label=label kind=ButtonKind::Quiet suffix=hidden on_press=press/> }.into_any()
}

/// A blank text.
pub(super) fn blank() -> Text {
    RwSignal::new(String::new())
}
