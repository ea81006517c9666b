//! Places that are not on the list: one name each. Tests: `plan::answers::accounts`, the journeys in `tests/e2e`.

use crate::bridge::device;
use crate::components::{Button, ButtonKind, FieldError, TextField, error_for};
use crate::shell;
use crate::store::Store;
use leptos::prelude::*;
use messages::Words;
use plan::answers::accounts;
use plan::model::Account;
use plan::{Edit, Id};

/// One place: its account once it has one, the name as typed, and the name that was stored last.
#[derive(Clone, Copy)]
struct Place {
    account: RwSignal<Option<Id<Account>>>,
    name: RwSignal<String>,
    stored: RwSignal<String>,
}

/// The places of the page.
#[derive(Clone, Copy)]
pub(super) struct Places {
    /// Whether Other is ticked.
    pub(super) shown: RwSignal<bool>,
    rows: RwSignal<Vec<Place>>,
}

fn id_of(at: usize) -> String {
    let mut id = String::from("accounts-other-");
    id.push_str(&at.to_string());
    id
}

fn place(account: Option<Id<Account>>, name: String) -> Place {
    Place { account: RwSignal::new(account), name: RwSignal::new(name.clone()), stored: RwSignal::new(name) }
}

fn blank() -> Place {
    place(None, String::new())
}

impl Places {
    /// Those of the plan.
    pub(super) fn new(store: Store) -> Self {
        let rows: Vec<Place> = accounts::others(&store.plan_now())
            .into_iter()
            .map(|account| {
                let name = if account.name.is_empty() { &account.network } else { &account.name };
                place(Some(account.id), store.words.network_short(name))
            })
            .collect();
        Self { shown: RwSignal::new(!rows.is_empty()), rows: RwSignal::new(rows) }
    }

    /// Shows a first blank row, or takes all places away.
    pub(super) fn show(&self, store: Store, on: bool) {
        self.shown.set(on);
        if on {
            self.rows.set(vec![blank()]);
            return;
        }
        let words = store.words;
        let edits: Vec<Edit> = self
            .rows
            .get_untracked()
            .into_iter()
            .filter_map(|row| row.account.get_untracked())
            .flat_map(|id| accounts::name_other(&store.plan_now(), Some(id), "", &mut device::new_key))
            .collect();
        self.rows.set(Vec::new());
        // A removal is never refused.
        store.dispatch(&Edit::Many(edits), &words.accounts_done_remove(words.answer_other())).ok();
    }

    /// Stores every name; what is wrong, at its field.
    pub(super) fn store(&self, store: Store) -> Vec<FieldError> {
        let words = store.words;
        let rows = self.rows.get_untracked();
        let mut wrong = Vec::new();
        if self.shown.get_untracked() && rows.iter().all(|row| row.name.with_untracked(|name| name.trim().is_empty())) {
            wrong.push(FieldError::new(id_of(0), words.accounts_other_empty()));
            return wrong;
        }
        for (at, row) in rows.into_iter().enumerate() {
            wrong.extend(keep(store, row).map(|text| FieldError::new(id_of(at), text)));
        }
        wrong
    }

    /// The name fields, while Other is ticked.
    pub(super) fn view(self, words: Words, errors: RwSignal<Vec<FieldError>>) -> AnyView {
        let rows = self.rows;
        let store = crate::store::use_store();
        let fields = move || {
            let mut fields = Vec::new();
            for (at, row) in rows.get().into_iter().enumerate() {
                let leave = move |_: String| {
                    if let Some(text) = keep(store, row) {
                        errors.set(vec![FieldError::new(id_of(at), text)]);
                    }
                };
                fields.push(view! {
                    <TextField id=id_of(at) label=words.accounts_other_name() value=row.name on_commit=leave
                        error=error_for(errors, id_of(at)) error_prefix=words.error_prefix()/>
                });
            }
            fields
        };
        let add = move |()| {
            let at = rows.with_untracked(Vec::len);
            rows.update(|rows| rows.push(blank()));
            request_animation_frame(move || {
                crate::bridge::surroundings::focus(&id_of(at));
            });
        };
        (move || {
            self.shown.get().then(|| {
                view! {
                    <div class="reveal">
                        {fields}
                        <Button label=words.accounts_other_add() kind=ButtonKind::Quiet on_press=add/>
                    </div>
                }
            })
        })
        .into_any()
    }
}

/// Stores one name. Gives the words for what was refused.
fn keep(store: Store, row: Place) -> Option<String> {
    let words = store.words;
    let name = row.name.get_untracked();
    if row.stored.with_untracked(|stored| *stored == name) {
        return None;
    }
    let mut made = None;
    let mut ids = |prefix: &'static str| {
        let key = device::new_key(prefix);
        made = Some(Id::of(key));
        key
    };
    let edits = accounts::name_other(&store.plan_now(), row.account.get_untracked(), &name, &mut ids);
    match store.dispatch(&Edit::Many(edits), &words.accounts_done_add(name.trim())) {
        Ok(()) => {
            if name.trim().is_empty() {
                row.account.set(None);
            } else if made.is_some() {
                row.account.set(made);
            }
            row.stored.set(name);
            None
        }
        Err(refusal) => Some(shell::refusal(words, &refusal, words.accounts_other_name())),
    }
}
