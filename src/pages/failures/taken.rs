//! The open plan was taken away in another window: keep it, take it along, or let it go here too. Tests:
//! `tests/e2e/removed.spec.mjs`.

use crate::bridge::surroundings;
use crate::components::{Button, ButtonKind, ButtonRow, Note, NoteKind};
use crate::route::{Route, Screen};
use crate::saved;
use crate::shell::{self, PlainScreen};
use crate::store::{Store, Taken, in_background};
use leptos::prelude::*;

/// The page. What is pressed first loses nothing: with changes that are nowhere else that is keeping the plan.
pub fn page(store: Store, how: Taken) -> AnyView {
    let words = store.words;
    let said = RwSignal::new(String::new());
    let (title, lead, keep) = match how {
        Taken::Away => (words.failure_taken(), words.failure_taken_lead(), words.failure_taken_keep()),
        Taken::ToBin => (words.failure_taken_bin(), words.failure_taken_bin_lead(), words.failure_taken_restore()),
    };
    let save = move |()| said.set(saved::became(words, saved::unnoted_plan_file(store)));
    let more = store.has_more();
    let [loud, quiet] = [ButtonKind::Primary, ButtonKind::Secondary];
    let (keep_kind, close_kind) = if more { (loud, quiet) } else { (quiet, loud) };
    let keep = view! { <Button label=keep kind=keep_kind on_press=move |()| keep_it(store, said)/> }.into_any();
    let close =
        view! { <Button label=words.failure_taken_close() kind=close_kind on_press=move |()| close_it(store)/> }
            .into_any();
    let (first, last) = if more { (keep, close) } else { (close, keep) };
    view! {
        <PlainScreen title=title lead=lead>
            {more.then(|| view! { <p>{words.failure_taken_more()}</p> })}
            <ButtonRow>
                {first}
                <Button label=words.plan_home_download() kind=ButtonKind::Secondary on_press=save/>
                {last}
            </ButtonRow>
            <div role="status">{move || {
                let said = said.get();
                (!said.is_empty()).then(|| view! { <Note kind=NoteKind::Plain>{said}</Note> })
            }}</div>
        </PlainScreen>
    }
    .into_any()
}

fn keep_it(store: Store, said: RwSignal<String>) {
    in_background(async move {
        match store.keep_after_all().await {
            Ok(()) => drop(surroundings::focus_heading()),
            // The page may be gone by now.
            Err(_) => drop(said.try_set(store.words.bin_failed().to_owned())),
        }
    });
}

/// Nothing of the plan stays in this window.
fn close_it(store: Store) {
    store.close();
    shell::go(&Route::to(Screen::Home));
}
