//! What is typed: texts, numbers, days. What does not fit stays in the field with the reason; what may be a password is
//! asked about first. Tests: `plan::answers::spot`, the journeys.

use super::Asker;
use crate::components::{Button, ButtonKind, ButtonRow, FieldKind, Note, NoteKind, TextArea, TextField};
use leptos::prelude::*;
use plan::answers::spot::{Spot, day};
use plan::guard::{Place, Verdict, guard, take_out};
use plan::spec::Kind;

/// Longer texts get several lines.
const LINE: u16 = 120;

#[derive(Clone, Copy)]
struct Typed {
    asker: Asker,
    spot: Spot,
    label: StoredValue<String>,
    value: RwSignal<String>,
    error: RwSignal<Option<String>>,
    doubt: RwSignal<bool>,
    after: Option<Spot>,
    before: Option<Spot>,
}

impl Asker {
    /// A text; its limit decides between one line and several.
    pub fn text(&self, path: &'static str, label: &str, hint: &str) -> AnyView {
        self.typed(path, label, hint, FieldKind::Text, None, None)
    }

    /// A text of a kind that opens another keyboard on phones.
    pub fn text_of(&self, path: &'static str, label: &str, kind: FieldKind) -> AnyView {
        self.typed(path, label, "", kind, None, None)
    }

    /// A whole number.
    pub fn number(&self, path: &'static str, label: &str, hint: &str) -> AnyView {
        self.typed(path, label, hint, FieldKind::Number, None, None)
    }

    /// A day.
    pub fn date(&self, path: &'static str, label: &str) -> AnyView {
        self.typed(path, label, "", FieldKind::Date, None, None)
    }

    /// A day that needs a hint.
    pub fn date_hinted(&self, path: &'static str, label: &str, hint: &str) -> AnyView {
        self.typed(path, label, hint, FieldKind::Date, None, None)
    }

    /// A day that comes no earlier than the one at `after`.
    pub fn date_after(&self, path: &'static str, label: &str, after: &'static str) -> AnyView {
        self.typed(path, label, "", FieldKind::Date, Some(self.spot(after)), None)
    }

    /// A day that comes no later than the one at `before`.
    pub fn date_before(&self, path: &'static str, label: &str, before: &'static str) -> AnyView {
        self.typed(path, label, "", FieldKind::Date, None, Some(self.spot(before)))
    }

    fn typed(
        &self,
        path: &'static str,
        label: &str,
        hint: &str,
        kind: FieldKind,
        after: Option<Spot>,
        before: Option<Spot>,
    ) -> AnyView {
        let (asker, spot) = (*self, self.spot(path));
        let stored = Memo::new(move |_| spot.text(&asker.store.plan()));
        let one = Typed {
            asker,
            spot,
            label: StoredValue::new(label.to_owned()),
            value: RwSignal::new(stored.get_untracked()),
            error: RwSignal::new(None),
            doubt: RwSignal::new(false),
            after,
            before,
        };
        // Undo and other windows change what is stored; what does not fit stays as it was typed.
        Effect::new(move || one.value.set(stored.get()));
        let words = self.store.words;
        let commit = move |_: String| one.keep(false);
        let is_long = matches!(spot.kind(), Some(Kind::Text(max)) if max > LINE);
        let hint = (!hint.is_empty()).then(|| hint.to_owned());
        let (id, label) = (self.id(path), label.to_owned());
        let (prefix, hidden) = (words.error_prefix(), self.hidden);
        let field = match (is_long, hint) {
            (true, Some(hint)) => view! {
                <TextArea id label value=one.value rows=2 hint error=one.error error_prefix=prefix on_commit=commit/>
            }
            .into_any(),
            (true, None) => view! {
                <TextArea id label value=one.value rows=2 error=one.error error_prefix=prefix on_commit=commit/>
            }
            .into_any(),
            (false, Some(hint)) => view! {
                <TextField id label value=one.value kind hint error=one.error error_prefix=prefix on_commit=commit/>
            }
            .into_any(),
            (false, None) => view! {
                <TextField id label label_hidden=hidden value=one.value kind error=one.error error_prefix=prefix on_commit=commit/>
            }
            .into_any(),
        };
        view! { {field}{move || one.question()} }.into_any()
    }
}

impl Typed {
    fn keep(&self, sure: bool) {
        let typed = self.value.get_untracked();
        let label = self.label.get_value();
        let doubtful = !sure && self.is_guarded() && guard(&typed, self.place()) == Verdict::Ask;
        self.doubt.set(doubtful);
        let words = self.asker.store.words;
        if self.asker.must && typed.trim().is_empty() {
            self.error.set(Some(words.asking_error_blank(&label)));
            return;
        }
        if doubtful {
            self.error.set(Some(words.ask_password().to_owned()));
            return;
        }
        self.error.set(self.out_of_order(&typed).or_else(|| {
            match self.spot.set_text(&self.asker.store.plan_now(), &typed) {
                Ok(edit) => self.asker.keep(&edit, &label),
                Err(wrong) => Some(self.asker.wrong(wrong, &label)),
            }
        }));
    }

    fn is_guarded(&self) -> bool {
        matches!(self.spot.kind(), Some(Kind::Text(_)))
    }

    fn place(&self) -> Place {
        if self.spot.table == "secrets" { Place::PasswordNote } else { Place::Text }
    }

    fn out_of_order(&self, typed: &str) -> Option<String> {
        let (words, plan) = (self.asker.store.words, self.asker.store.plan_now());
        let day = day(typed)?;
        let first = self.after.and_then(|spot| spot.day(&plan)).filter(|first| day < *first);
        let last = self.before.and_then(|spot| spot.day(&plan)).filter(|last| day > *last);
        match (first, last) {
            (Some(first), _) => Some(words.asking_error_early(&words.date(first))),
            (_, Some(last)) => Some(words.asking_error_late(&words.date(last))),
            _ => None,
        }
    }

    fn question(self) -> Option<AnyView> {
        let words = self.asker.store.words;
        let out = move |()| {
            self.value.update(|text| *text = take_out(text, self.place()));
            self.keep(false);
        };
        self.doubt.get().then(|| {
            view! {
                <Note kind=NoteKind::Careful>
                    <p>{words.ask_password()}</p>
                    <ButtonRow>
                        <Button label=words.ask_password_yes() kind=ButtonKind::Secondary on_press=out/>
                        <Button label=words.ask_password_no() kind=ButtonKind::Quiet on_press=move |()| self.keep(true)/>
                    </ButtonRow>
                </Note>
            }
            .into_any()
        })
    }
}
