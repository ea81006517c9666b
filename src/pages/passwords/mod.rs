//! "Passwords and linked apps": two questions for each account in one table, all else behind "Say more".
//!
//! "Not sure" is chosen already, and Continue stores it: an untouched preset is an answer. No field takes a password;
//! what the guard refuses stays in its field alone. Tests: `plan::answers::passwords`, the journeys.

mod ask;
mod dates;
mod more;
mod notes;
mod table;

use crate::bridge::device;
use crate::components::{FieldError, Form, Note, NoteKind};
use crate::flow::PlanPage;
use crate::long::{LARGE, Long};
use crate::shell::{self, Continue, Question};
use crate::store::{Store, use_store};
use export::Names;
use leptos::prelude::*;
use plan::answers::passwords;
use plan::model::Account;
use plan::{Edit, Id};

/// The page.
pub fn passwords_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let errors = RwSignal::new(Vec::new());
    // What was refused when a field was left; the summary takes the focus only after Continue.
    let refused: RwSignal<Vec<FieldError>> = RwSignal::new(Vec::new());
    let asked = RwSignal::new(None);
    let empty = store.lens_now().ours().next().is_none();
    let body = if empty {
        view! { <p>{words.passwords_empty()} " " <a href=store.href(PlanPage::Accounts)>{words.access_to_accounts()}</a></p> }
            .into_any()
    } else {
        let all = accounts(store);
        let texts = move || all.with(|all| all.iter().map(|(_, name)| name.clone()).collect());
        let long = Long::new(words, "passwords", move || all.with(Vec::len), texts).rows(LARGE);
        let shown = Memo::new(move |_| all.with(|all| long.pick(all)));
        view! {
            {long.view(table::table(store, all, shown, asked))}
            {ask::ask(store, asked)}
            {more::more(store, shown, refused)}
        }
        .into_any()
    };
    let submit = move |()| {
        errors.set(refused.get_untracked());
        if refused.with_untracked(|refused| !refused.is_empty()) {
            return;
        }
        let edits = passwords::presets(&store.plan_now(), store.today.get_untracked(), &mut device::new_key);
        if store.answer(PlanPage::Passwords, edits, words.passwords_done()).is_ok() {
            shell::go_on(store, PlanPage::Passwords);
        }
    };
    view! {
        <Question at=PlanPage::Passwords title=words.passwords_title() lead=words.passwords_lead()
            why=words.passwords_why() errors=errors>
            <Note kind=NoteKind::Careful><p>{words.passwords_banner()}</p></Note>
            <Form on_submit=submit>
                {body}
                <Continue/>
            </Form>
        </Question>
    }
    .into_any()
}

/// Accounts and their names.
type Named = Memo<Vec<(Id<Account>, String)>>;

/// Ours; draws again only when these change.
fn accounts(store: Store) -> Named {
    Memo::new(move |_| {
        let lens = store.lens();
        let names = Names::new(&lens, store.words);
        lens.ours().map(|account| (account.id, names.account(account))).collect()
    })
}

/// Hands edits of a choice to the store; without typed text nothing can be refused.
fn keep(store: Store, edits: Vec<Edit>, label: &str) {
    if store.dispatch(&Edit::Many(edits), label).is_err() {
        // A record went in the meantime (another window): the page shows what is there now.
        drop(store.lens_now());
    }
}
