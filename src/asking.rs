//! Asking for one fact of one record: the controls behind "Say more" and on the pages about one account, person or app.
//!
//! Each control reads its field from the plan and keeps a complete answer at once, so Undo and Back show the truth. What
//! a field may hold comes from the spec (`plan::answers::spot`); every fact can be "Not sure" or "To be decided", with
//! who and until when. It never knows what a field means: words come in from the page. Tests: `plan::answers::spot`, the
//! journeys in `tests/e2e/access-depth.spec.mjs`.

mod fact;
mod list;
mod rows;
mod text;
mod who;

pub use rows::{Rows, Start};

use crate::choosing;
use crate::components::{Checkbox, Choice, Select};
use crate::shell;
use crate::store::Store;
use crate::ticking::Boxes;
use chrono::Weekday;
use leptos::prelude::*;
use plan::answers::spot::{Entry, Spot, Wrong};
use plan::answers::who::KEPT;
use plan::model::{Account, Day};
use plan::{Edit, Key};

/// Asks about the fields of one record.
#[derive(Clone, Copy)]
pub struct Asker {
    /// The store.
    pub store: Store,
    table: &'static str,
    key: Key,
    within: Option<(&'static str, Entry)>,
    must: bool,
    hidden: bool,
    done: StoredValue<String>,
}

impl Asker {
    /// About a record; `done` says in Undo what was changed ("change Instagram").
    pub fn new(store: Store, table: &'static str, key: Key, done: String) -> Self {
        Self { store, table, key, within: None, must: false, hidden: false, done: StoredValue::new(done) }
    }

    /// About a table of one record ("org").
    pub fn one(store: Store, table: &'static str, done: String) -> Self {
        Self::new(store, table, Spot::one(table, "").key, done)
    }

    /// About one entry of a list or map in a field; paths are then parts of the entry, blank for the entry itself.
    pub const fn within(mut self, field: &'static str, entry: Entry) -> Self {
        self.within = Some((field, entry));
        self
    }

    /// What is asked next cannot be left blank: a name, the days of a busy time.
    pub const fn must(mut self) -> Self {
        self.must = true;
        self
    }

    /// The label of what is asked next is for screen readers; a column has a heading.
    pub const fn in_column(mut self) -> Self {
        self.hidden = true;
        self
    }

    /// The field at a path of the record.
    pub fn spot(&self, path: &'static str) -> Spot {
        match self.within {
            Some((field, entry)) => Spot::entry(self.table, self.key, field, entry, path),
            None => Spot::new(self.table, self.key, path),
        }
    }

    /// The id of the control of a field.
    pub fn id(&self, path: &str) -> String {
        let mut id = path.replace(['/', ':'], "-");
        if !id.is_empty() {
            id.push('-');
        }
        if let Some((field, entry)) = self.within {
            let entry = match entry {
                Entry::Whole => String::new(),
                Entry::At(place) => place.to_string(),
                Entry::Of(key) => key.to_string(),
            };
            for part in [field, "-", &entry, "-"] {
                id.push_str(part);
            }
        }
        id.push_str(self.key.as_str());
        id
    }

    /// Keeps an edit as one step; gives the words for what was refused.
    pub fn keep(&self, edit: &Edit, label: &str) -> Option<String> {
        let done = self.done.with_value(|done| self.store.dispatch(edit, done));
        done.err().map(|refusal| shell::refusal(self.store.words, &refusal, label))
    }

    /// Keeps what a list of choices now shows. With the keyboard every choice that is passed is chosen for a moment: all of
    /// them are one step.
    pub fn pick(&self, edit: &Edit, label: &str) -> Option<String> {
        let merge = ["pick ", self.table, " ", self.key.as_str(), " ", label].concat();
        let done = self.done.with_value(|done| self.store.dispatch_typed(edit, done, &merge));
        done.err().map(|refusal| shell::refusal(self.store.words, &refusal, label))
    }

    /// The words for a typed text that does not fit.
    fn wrong(&self, wrong: Wrong, label: &str) -> String {
        let words = self.store.words;
        match wrong {
            Wrong::TooLong(n) => words.error_too_long(label, n),
            Wrong::Number(min, max) => words.asking_error_number(&min.to_string(), &max.to_string()),
            Wrong::Numbers(min, max) => words.asking_error_numbers(&min.to_string(), &max.to_string()),
            Wrong::Link => words.asking_error_link().to_owned(),
            Wrong::Date => words.asking_error_date().to_owned(),
            Wrong::Month => words.asking_error_month().to_owned(),
        }
    }

    /// One word out of a list that holds all of them; the first is shown while nothing was said.
    pub fn choose(&self, path: &'static str, label: &str, options: Vec<Choice>) -> AnyView {
        let (me, spot) = (*self, self.spot(path));
        let first = options.first().map(|choice| choice.value.clone()).unwrap_or_default();
        let now = Memo::new(move |_| spot.choice(&me.store.plan()));
        let selected = Signal::derive(move || now.with(|now| if now.is_empty() { first.clone() } else { now.clone() }));
        let error = RwSignal::new(None::<String>);
        let name = label.to_owned();
        let pick = move |word: String| error.set(me.pick(&spot.choose(&me.store.plan_now(), &word), &name));
        view! {
            <Select id=self.id(path) label=label options=options selected=selected on_pick=pick error=error
                error_prefix=self.store.words.error_prefix()/>
        }
        .into_any()
    }

    /// The same where "not answered" is an answer.
    pub fn choose_or_not(&self, path: &'static str, label: &str, mut options: Vec<Choice>) -> AnyView {
        options.insert(0, Choice::new("", self.store.words.not_answered()));
        self.choose(path, label, options)
    }

    /// Yes, or nothing said.
    pub fn flag(&self, path: &'static str, label: &str) -> AnyView {
        let (me, spot) = (*self, self.spot(path));
        let on = Memo::new(move |_| spot.is_set(&me.store.plan()));
        let name = label.to_owned();
        // A flag holds no text, so nothing can be refused.
        let tick = move |on: bool| drop(me.keep(&spot.flag(&me.store.plan_now(), on), &name));
        view! { <div class="field"><Checkbox id=self.id(path) label=label checked=on on_tick=tick/></div> }.into_any()
    }

    /// One person, or nobody said. A new person can be added in place.
    pub fn person(&self, path: &'static str, label: &str) -> AnyView {
        let (me, spot) = (*self, self.spot(path));
        let now = Memo::new(move |_| spot.choice(&me.store.plan()));
        let error = RwSignal::new(None::<String>);
        let name = label.to_owned();
        let ask = choosing::Ask {
            id: self.id(path),
            label: label.to_owned(),
            label_hidden: false,
            first: Some(self.store.words.not_answered()),
            after: Vec::new(),
            selected: now.into(),
            on_pick: Callback::new(move |word: String| {
                error.set(me.keep(&spot.choose(&me.store.plan_now(), &word), &name));
            }),
            error: error.into(),
        };
        choosing::person(self.store, ask)
    }

    /// One account, or nobody said; `except` is never offered.
    pub fn account(&self, path: &'static str, label: &str, except: Option<plan::Id<Account>>) -> AnyView {
        let lens = self.store.lens_now();
        let names = export::Names::new(&lens, self.store.words);
        let all = lens.accounts.iter().filter(|account| Some(account.id) != except);
        let options = all.map(|account| Choice::new(account.id.to_string(), names.account(account))).collect();
        self.choose_or_not(path, label, options)
    }

    /// Boxes for a list whose words are all known (days, accounts, ways).
    pub fn boxes(&self, path: &'static str, legend: &str, options: Vec<Choice>) -> AnyView {
        let (me, spot) = (*self, self.spot(path));
        let ticked = Memo::new(move |_| spot.items(&me.store.plan()));
        let name = legend.to_owned();
        let tick = move |(word, on): (String, bool)| {
            drop(me.keep(&spot.tick(&me.store.plan_now(), &word, on), &name));
        };
        Boxes::new(self.id(path), legend, Signal::stored(options), ticked, tick).view(self.store.words)
    }

    /// Boxes for accounts.
    pub fn accounts(&self, path: &'static str, legend: &str) -> AnyView {
        let lens = self.store.lens_now();
        let names = export::Names::new(&lens, self.store.words);
        let all = lens.ours().map(|account| Choice::new(account.id.to_string(), names.account(account)));
        self.boxes(path, legend, all.collect())
    }
}

/// The choice that shows an answer which a select cannot say.
fn kept(store: Store) -> Choice {
    Choice::new(KEPT, store.words.asking_kept())
}

/// Choices out of words and what they are called.
pub fn choices(words: &[&str], name: impl Fn(&str) -> String) -> Vec<Choice> {
    words.iter().map(|word| Choice::new(*word, name(word))).collect()
}

const WEEKDAYS: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// The days of the week.
pub fn days(store: Store) -> Vec<Choice> {
    let names = Day::ALL.iter().zip(WEEKDAYS);
    names.map(|(day, weekday)| Choice::new(day.as_str(), store.words.weekday(weekday))).collect()
}
