//! "Which accounts does your business have?": ticks in an even grid, places of your own, names of accounts.
//!
//! A tick is stored at once. Tests: `plan::answers::accounts`, the journeys in `tests/e2e`.

mod handles;
mod places;

use crate::bridge::device;
use crate::components::{Arrange, Checkboxes, Choice, FieldError, Form, UndoLine, error_for};
use crate::flow::PlanPage;
use crate::shell::{self, Continue, Question};
use crate::store::{Store, use_store};
use leptos::prelude::*;
use places::Places;
use plan::Edit;
use plan::answers::accounts::{self, OTHER};

/// Id of the first box, where the error summary goes.
const FIRST: &str = "accounts-0";

/// The page.
pub fn accounts_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let gone = RwSignal::new(String::new());
    let places = Places::new(store);
    let mut options: Vec<Choice> = accounts::offered().map(|key| Choice::new(key, words.network_name(key))).collect();
    options.push(Choice::new(OTHER, words.answer_other()));
    let ticked = Signal::derive(move || {
        let mut all: Vec<String> = accounts::ticked(&store.plan()).into_iter().map(str::to_owned).collect();
        if places.shown.get() {
            all.push(OTHER.to_owned());
        }
        all
    });
    let tick = move |(network, on): (String, bool)| {
        gone.set(String::new());
        if network == OTHER {
            places.show(store, on);
        } else {
            pick(store, &network, on, gone);
        }
    };
    let submit = move |()| {
        let mut wrong = places.store(store);
        if wrong.is_empty() && store.plan_now().count("accounts") == 0 {
            wrong.push(FieldError::new(FIRST, words.accounts_none()));
        }
        let fine = wrong.is_empty();
        errors.set(wrong);
        if fine && store.answer(PlanPage::Accounts, Vec::new(), words.accounts_done()).is_ok() {
            shell::go_on(store, PlanPage::Accounts);
        }
    };
    view! {
        <Question at=PlanPage::Accounts title=shell::question_title(words, PlanPage::Accounts)
            why=words.accounts_why() errors=errors>
            <Form on_submit=submit>
                <div class="places">
                <Checkboxes id="accounts" legend=words.accounts_legend() hint=words.accounts_hint() options=options
                    ticked=ticked on_tick=tick arrange=Arrange::Grid
                    error=error_for(errors, FIRST) error_prefix=words.error_prefix()/>
                </div>
                {move || undo_line(store, gone)}
                {places.view(words, errors)}
                {handles::handles(store, errors)}
                <Continue/>
            </Form>
        </Question>
    }
    .into_any()
}

/// Ticks a network or takes it away; what went with it is said.
fn pick(store: Store, network: &str, on: bool, gone: RwSignal<String>) {
    let words = store.words;
    let name = words.network_short(network);
    let label = if on { words.accounts_done_add(&name) } else { words.accounts_done_remove(&name) };
    let loss = accounts::loss(&store.lens_now(), network);
    let edits = accounts::tick(&store.plan_now(), network, on, &mut device::new_key);
    if store.dispatch(&Edit::Many(edits), &label).is_ok() && !on && loss != accounts::Loss::default() {
        let mut text = words.accounts_gone(loss.logins, &name);
        if loss.watches > 0 {
            text.push(' ');
            text.push_str(&words.accounts_gone_watches(loss.watches));
        }
        gone.set(text);
    }
}

fn undo_line(store: Store, gone: RwSignal<String>) -> Option<AnyView> {
    let text = gone.get();
    let undo = move |()| {
        store.undo();
        gone.set(String::new());
        crate::bridge::surroundings::focus(FIRST);
    };
    (!text.is_empty()).then(|| view! { <UndoLine text=text undo=store.words.button_undo() on_undo=undo/> }.into_any())
}
