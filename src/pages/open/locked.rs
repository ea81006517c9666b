//! "This plan is locked": its passphrase is asked for. Neither the passphrase nor the plan is kept before "Save this plan".
//! Tests: `tests/e2e/links.spec.mjs`.

use super::{Locked, Opened};
use crate::bridge::sealing::{self, SealFault};
use crate::bridge::surroundings;
use crate::components::{Button, ButtonKind, ButtonRow, FieldError, Form, PassphraseField, error_for};
use crate::shell::PlainScreen;
use crate::store::{Store, in_background};
use export::link::sealed;
use leptos::prelude::*;

const PASSPHRASE: &str = "passphrase";

pub(super) fn locked(store: Store, found: Locked, opened: Opened) -> AnyView {
    let words = store.words;
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let passphrase = RwSignal::new(String::new());
    let working = RwSignal::new(false);
    let found = StoredValue::new(found);
    let wrong = move |why: &'static str| errors.set(vec![FieldError::new(PASSPHRASE, why)]);
    let unlock = move |()| {
        let typed = passphrase.get_untracked();
        if typed.trim().is_empty() {
            wrong(words.links_locked_blank());
            return;
        }
        if working.get_untracked() {
            return;
        }
        errors.set(Vec::new());
        working.set(true);
        let Locked { sealed, name, came } = found.get_value();
        in_background(async move {
            let content = sealing::unseal(&typed, &sealed).await;
            // Somebody went on to another file meanwhile.
            if working.try_set(false).is_some() {
                return;
            }
            match content {
                Ok(content) => match sealed::file_of(&content) {
                    Ok(bytes) => opened.offer(PASSPHRASE, errors, &bytes, &name, came),
                    Err(fault) => {
                        errors.set(vec![FieldError::new(PASSPHRASE, super::problem::locked_file(words, fault))])
                    }
                },
                Err(SealFault::WrongPassphrase) => wrong(words.links_locked_wrong()),
                Err(SealFault::Damaged) => wrong(words.links_file_damaged()),
                Err(SealFault::Unavailable) => wrong(words.links_locked_unsafe()),
            }
        });
    };
    request_animation_frame(|| {
        surroundings::focus_heading();
    });
    view! {
        <PlainScreen title=words.links_locked_title() lead=words.links_locked_lead() errors=errors>
            <Form on_submit=unlock>
                <PassphraseField id=PASSPHRASE label=words.links_passphrase() show=words.links_passphrase_show()
                    value=passphrase error=error_for(errors, PASSPHRASE) error_prefix=words.error_prefix()/>
                <ButtonRow>
                    <Button label=words.links_locked_open() submit=true/>
                    <Button label=words.open_other() kind=ButtonKind::Quiet on_press=move |()| opened.clear()/>
                </ButtonRow>
            </Form>
            <p role="status">{move || if working.get() { words.links_locked_opening() } else { "" }}</p>
        </PlainScreen>
    }
    .into_any()
}
