//! "Add account names (optional)": one handle for each account. Tests: the journeys in `tests/e2e`.

use crate::components::{Disclosure, FieldError, TextField, error_for};
use crate::long::Long;
use crate::shell;
use crate::store::Store;
use leptos::prelude::*;
use plan::Id;
use plan::answers::accounts;
use plan::model::Account;

/// The fields; they follow the ticks.
pub(super) fn handles(store: Store, errors: RwSignal<Vec<FieldError>>) -> AnyView {
    let words = store.words;
    let shown = Memo::new(move |_| {
        let lens = store.lens();
        let names = export::Names::new(&lens, words);
        lens.accounts.iter().map(|account| (account.id, names.account(account))).collect::<Vec<_>>()
    });
    let texts = move || shown.with(|all| all.iter().map(|(_, name)| name.clone()).collect());
    let long = Long::new(words, "handles", move || shown.with(Vec::len), texts);
    let fields = move || {
        let all = shown.with(|all| long.pick(all));
        all.into_iter().map(|(account, name)| handle(store, errors, account, name)).collect::<Vec<_>>()
    };
    let any = Memo::new(move |_| !shown.with(Vec::is_empty));
    (move || {
        any.get().then(|| {
            view! {
                <Disclosure summary=words.accounts_handles()>
                    <p>{words.accounts_handles_hint()}</p>
                    {long.view(fields)}
                </Disclosure>
            }
        })
    })
    .into_any()
}

fn handle(store: Store, errors: RwSignal<Vec<FieldError>>, account: Id<Account>, name: String) -> AnyView {
    let words = store.words;
    let before = store.plan_now().get(account).map(|account| account.handle).unwrap_or_default();
    let value = RwSignal::new(before);
    let mut id = String::from("handle-");
    id.push_str(account.as_str());
    let own = id.clone();
    let label = name.clone();
    let leave = move |text: String| {
        let edit = accounts::set_handle(&store.plan_now(), account, &text);
        if let Err(refusal) = store.dispatch(&edit, &words.accounts_done_name(&label)) {
            let text = shell::refusal(words, &refusal, &label);
            errors.set(vec![FieldError::new(own.clone(), text)]);
        }
    };
    view! {
        <TextField id=id.clone() label=name value=value on_commit=leave
            error=error_for(errors, id) error_prefix=words.error_prefix()/>
    }
    .into_any()
}
