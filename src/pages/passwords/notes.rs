//! The typed texts about a password. The guard stands before them: what it refuses stays in the field, and what it
//! doubts is asked about. Tests: `crates/plan/tests/guard.rs`, the journeys.

use super::more::Part;
use crate::components::{Button, ButtonKind, ButtonRow, FieldError, Note, NoteKind, TextArea, error_for};
use crate::shell;
use leptos::prelude::*;
use plan::Edit;
use plan::answers::passwords::Details;
use plan::guard::{Place, Verdict, guard, take_out};

/// "Who else might know it?" and the note.
pub(super) fn notes(part: Part) -> AnyView {
    let words = part.store.words;
    view! {
        {field(part, "others-note", words.passwords_others_who(), None, |details| &mut details.others_note)}
        {field(part, "secret-note", words.passwords_note(), Some(words.passwords_note_hint()), |details| &mut details.note)}
    }
    .into_any()
}

fn field(
    part: Part,
    id: &str,
    label: &'static str,
    hint: Option<&'static str>,
    of: fn(&mut Details) -> &mut String,
) -> AnyView {
    let words = part.store.words;
    let id = part.field(id);
    let text = RwSignal::new(of(&mut Details::of(&part.store.plan_now(), part.account)).clone());
    let doubt = RwSignal::new(false);
    let error_id = StoredValue::new(id.clone());
    let store_text = Callback::new(move |sure: bool| {
        let typed = text.get_untracked();
        doubt.set(!sure && guard(&typed, Place::PasswordNote) == Verdict::Ask);
        let id = error_id.get_value();
        part.errors.update(|errors| errors.retain(|error| error.id != id));
        if doubt.get_untracked() {
            part.errors.update(|errors| errors.push(FieldError::new(id, words.ask_password())));
            return;
        }
        let mut details = Details::of(&part.store.plan_now(), part.account);
        *of(&mut details) = typed;
        let edit = Edit::Many(part.edits(&details));
        if let Err(refusal) = part.store.dispatch(&edit, &part.label.get_value()) {
            let text = shell::refusal(words, &refusal, label);
            part.errors.update(|errors| errors.push(FieldError::new(id, text)));
        }
    });
    let question = move || {
        doubt.get().then(|| {
            let out = move |()| {
                text.update(|text| *text = take_out(text, Place::PasswordNote));
                store_text.run(false);
            };
            view! {
                <Note kind=NoteKind::Careful>
                    <p>{words.ask_password()}</p>
                    <ButtonRow>
                        <Button label=words.ask_password_yes() kind=ButtonKind::Secondary on_press=out/>
                        <Button label=words.ask_password_no() kind=ButtonKind::Quiet on_press=move |()| store_text.run(true)/>
                    </ButtonRow>
                </Note>
            }
        })
    };
    view! {
        <TextArea id=id.clone() label=label hint=hint.unwrap_or_default() value=text rows=2 error=error_for(part.errors, id)
            error_prefix=words.error_prefix() on_commit=move |_: String| store_text.run(false)/>
        {question}
    }
    .into_any()
}
