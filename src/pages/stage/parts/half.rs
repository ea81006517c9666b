//! What is being typed on the workshop screen and is no answer yet: the last field's, kept beside the plan with the day, so
//! that a reload brings it back where it was.
//!
//! Must never: reach the plan, hold what was refused, or show what the mask would hide. Tests:
//! `tests/e2e/stage-half.spec.mjs`.

use super::{Place, Stage};
use leptos::prelude::*;
use plan::guard;

/// Under which name it is kept beside the plan.
const HALF: &str = "typed";

impl Place {
    /// What was being typed here; nothing where the mask hides a part of it.
    pub fn unfinished(&self) -> Option<String> {
        let kept = self.stage.half()?;
        let text = kept.strip_prefix(&self.key())?;
        let shown = untrack(|| self.stage.typed(text));
        (!shown.is_empty()).then_some(shown)
    }

    /// This is being typed here.
    pub fn typing(&self, text: &str) {
        // What would be refused as a password is stored nowhere, not for a moment either.
        if guard::is_refused(text) {
            return self.finish();
        }
        self.stage.keep_half(&[&self.key(), text].concat());
    }

    /// Nothing is being typed here any more.
    pub fn finish(&self) {
        if self.stage.half().is_some_and(|kept| kept.starts_with(&self.key())) {
            self.stage.keep_half("");
        }
    }

    /// Two lines that name the field, in front of its text.
    fn key(&self) -> String {
        let question = self.question.as_ref().map_or("", |question| &question.0);
        [question, "\n", &self.id, "\n"].concat()
    }
}

impl Stage {
    fn half(self) -> Option<String> {
        self.store.day_of(HALF, self.workshop.key).filter(|kept| !kept.is_empty())
    }

    fn keep_half(self, text: &str) {
        // Where nothing can be kept, it lives in this window.
        self.store.put_day_of(HALF, self.workshop.key, text).ok();
    }

    /// Another day begins.
    pub fn forget_half(self) {
        if self.half().is_some() {
            self.keep_half("");
        }
    }
}
