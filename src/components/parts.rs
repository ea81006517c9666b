//! Shared bits of the form controls: the choice a person can make, the hint and the error under a label, and the ids that tie them together.
//!
//! Never holds text of its own: every word comes in as a prop. Tests: `tests` below.
use leptos::prelude::*;

/// One thing to choose in radios, tick boxes or a select.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What the callback gives back; unique within one control.
    pub value: String,
    /// What the person reads.
    pub label: String,
    /// One short line below the label, or nothing. A select does not show it.
    pub hint: Option<String>,
}

impl Choice {
    /// A choice without a hint.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None }
    }

    /// The same choice with one line of explanation below its label.
    pub fn hinted(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// The ids that describe a control, for `aria-describedby`: hint first, then error; `None` when there is neither.
pub(super) fn described_by(id: &str, hint: bool, error: bool) -> Option<String> {
    match (hint, error) {
        (true, true) => Some(format!("{id}-hint {id}-error")),
        (true, false) => Some(format!("{id}-hint")),
        (false, true) => Some(format!("{id}-error")),
        (false, false) => None,
    }
}

/// The hint line below a label.
pub(super) fn hint_line(id: &str, hint: Option<String>) -> AnyView {
    let id = format!("{id}-hint");
    hint.map(|text| view! { <p class="field__hint" id=id>{text}</p> }).into_any()
}

/// The error line between label and control; `prefix` ("Error:") is read out but not shown, the bar and the bold text show it.
pub(super) fn error_line(id: &str, error: Signal<Option<String>>, prefix: String) -> AnyView {
    let id = format!("{id}-error");
    (move || {
        error.get().map(|text| {
            view! {
                <p class="field__error" id=id.clone()>
                    <span class="hidden">{prefix.clone()} " "</span>
                    {text}
                </p>
            }
        })
    })
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_control_is_described_by_its_hint_then_its_error() {
        assert_eq!(described_by("name", true, true).as_deref(), Some("name-hint name-error"));
        assert_eq!(described_by("name", false, true).as_deref(), Some("name-error"));
        assert_eq!(described_by("name", true, false).as_deref(), Some("name-hint"));
        assert_eq!(described_by("name", false, false), None);
    }

    #[test]
    fn a_hinted_choice_keeps_value_and_label() {
        let choice = Choice::new("yes", "Yes").hinted("A code goes to a phone");
        assert_eq!(choice.value, "yes");
        assert_eq!(choice.hint.as_deref(), Some("A code goes to a phone"));
    }
}
