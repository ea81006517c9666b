//! The fields of "About you" and what is wrong with them. Tests: the journeys in `tests/e2e`.

use crate::bridge::device;
use crate::components::{Disclosure, FieldError, TextField, error_for};
use crate::flow::PlanPage;
use crate::shell;
use crate::store::Store;
use leptos::prelude::*;
use messages::Words;
use plan::answers::you::{self, You};
use plan::{Edit, Refusal};

const NAME: &str = "you-name";
const BUSINESS: &str = "you-business";
const ZONE: &str = "you-zone";

/// What is typed, and what is wrong with it.
#[derive(Clone, Copy)]
pub(super) struct Fields {
    name: RwSignal<String>,
    pub(super) business: RwSignal<String>,
    zone: RwSignal<String>,
    pub(super) errors: RwSignal<Vec<FieldError>>,
}

impl Fields {
    /// Filled with what the plan says.
    pub(super) fn new(you: &You) -> Self {
        Self {
            name: RwSignal::new(you.name.clone()),
            business: RwSignal::new(you.business.clone()),
            zone: RwSignal::new(you.tz.clone()),
            errors: RwSignal::new(Vec::new()),
        }
    }

    fn answers(&self) -> You {
        You {
            name: self.name.get_untracked(),
            business: self.business.get_untracked(),
            tz: self.zone.get_untracked().trim().to_owned(),
        }
    }

    /// Shows everything that is wrong; true when nothing is.
    pub(super) fn check(&self, words: Words) -> bool {
        let you = self.answers();
        let mut errors = Vec::new();
        let mut text = |id: &str, value: &str, most: usize, empty: &str, label: &str| {
            let length = value.trim().chars().count();
            if length == 0 {
                errors.push(FieldError::new(id, empty));
            } else if length > most {
                errors.push(FieldError::new(id, words.error_too_long(label, most as u32)));
            }
        };
        text(NAME, &you.name, 60, words.you_name_empty(), words.you_name());
        text(BUSINESS, &you.business, 80, words.you_business_empty(), words.you_business());
        if !you::is_zone(&you.tz) {
            errors.push(FieldError::new(ZONE, words.you_zone_wrong()));
        }
        let fine = errors.is_empty();
        self.errors.set(errors);
        fine
    }

    /// Stores the answers; what is refused is shown at its field.
    pub(super) fn store(&self, store: Store) -> bool {
        let edits = you::store(&store.plan_now(), &self.answers(), &mut device::new_key);
        self.shown(store, store.answer(PlanPage::You, edits, store.words.you_done()))
    }

    /// Stores what was just left, when everything fits.
    fn keep(&self, store: Store) {
        let you = self.answers();
        if you.name.trim().is_empty() || you.business.trim().is_empty() || !you::is_zone(&you.tz) {
            return;
        }
        let edits = you::store(&store.plan_now(), &you, &mut device::new_key);
        self.shown(store, store.dispatch(&Edit::Many(edits), store.words.you_done()));
    }

    fn shown(&self, store: Store, done: Result<(), Refusal>) -> bool {
        let words = store.words;
        let Err(refusal) = &done else { return true };
        let (id, label) = match refusal {
            Refusal::BadValue(repair) if repair.table == "people" => (NAME, words.you_name()),
            _ => (BUSINESS, words.you_business()),
        };
        self.errors.set(vec![FieldError::new(id, shell::refusal(words, refusal, label))]);
        false
    }

    /// The fields. With a store each is kept when it is left.
    pub(super) fn view(self, words: Words, store: Option<Store>) -> AnyView {
        let leave = Callback::new(move |_: String| {
            if let Some(store) = store {
                self.keep(store);
            }
        });
        let zone = self.zone;
        let place = move || words.you_zone(&you::place_of_zone(&zone.get()));
        view! {
            <TextField id=NAME label=words.you_name() value=self.name autocomplete="given-name"
                error=error_for(self.errors, NAME) error_prefix=words.error_prefix() on_commit=leave/>
            <TextField id=BUSINESS label=words.you_business() value=self.business hint=words.you_business_hint()
                autocomplete="organization" error=error_for(self.errors, BUSINESS) error_prefix=words.error_prefix()
                on_commit=leave/>
            <p>{place}</p>
            <Disclosure summary=words.button_change() suffix=words.you_zone_what()>
                <TextField id=ZONE label=words.you_zone_label() value=zone hint=words.you_zone_hint()
                    error=error_for(self.errors, ZONE) error_prefix=words.error_prefix() on_commit=leave/>
            </Disclosure>
        }
        .into_any()
    }
}
