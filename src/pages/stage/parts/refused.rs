//! What was typed on the workshop screen and could not be kept: the first press that would take it away is held, and it
//! comes back with its field for as long as its question stands.
//!
//! Must never: come back on another question than the one it was typed for. Tests: `tests/e2e/stage-keeping.spec.mjs`.

use super::Stage;
use crate::bridge::surroundings;
use leptos::prelude::*;

/// What a field is typed for, in the context of the field. One without it stands beside all questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question(pub String);

/// The line of a question that a field answers, in the context of the field: asked again, the field is there again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AskedLine {
    /// Which line is asked.
    pub at: RwSignal<usize>,
    /// This one.
    pub place: usize,
}

/// What could not be kept, with the reason above its field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    question: Option<Question>,
    line: Option<AskedLine>,
    /// The id of the field.
    id: String,
    text: String,
    why: String,
    /// Whether a press was held back for it: the next one goes on.
    seen: bool,
}

impl Refused {
    fn is_of(&self, id: &str, question: Option<&Question>) -> bool {
        self.id == id && self.question.as_ref() == question
    }
}

/// One field, to say what becomes of what is typed there.
#[derive(Clone)]
pub struct Place {
    pub(super) stage: Stage,
    pub(super) id: String,
    pub(super) question: Option<Question>,
    line: Option<AskedLine>,
}

impl Place {
    /// Where a field with that id is being drawn.
    pub fn new(stage: Stage, id: &str) -> Self {
        Self { stage, id: id.to_owned(), question: use_context(), line: use_context() }
    }

    /// What was refused here before, and why.
    pub fn refused(&self) -> Option<(String, String)> {
        let found = self.stage.refused.try_update_value(|all| {
            let one = all.iter_mut().find(|one| one.is_of(&self.id, self.question.as_ref()))?;
            // The same question may have been drawn anew.
            one.line = self.line;
            Some((one.text.clone(), one.why.clone()))
        });
        found.flatten()
    }

    /// The stage holds the next press for it; one that was held for the same text is held no more.
    pub fn refuse(&self, text: String, why: &str) {
        // It may be what must be stored nowhere.
        self.finish();
        self.stage.refused.try_update_value(|all| {
            let is_here = |one: &Refused| one.is_of(&self.id, self.question.as_ref());
            if all.iter().any(|one| is_here(one) && one.text == text) {
                return;
            }
            all.retain(|one| !is_here(one));
            let (question, line, id) = (self.question.clone(), self.line, self.id.clone());
            all.push(Refused { question, line, id, text, why: why.to_owned(), seen: false });
        });
    }

    /// Nothing in this field waits to be seen.
    pub fn clear(&self) {
        self.finish();
        self.stage.refused.try_update_value(|all| all.retain(|one| !one.is_of(&self.id, self.question.as_ref())));
    }
}

impl Stage {
    /// Whether this press is held back, once, so that what could not be kept is seen before it is gone.
    pub fn is_held(self) -> bool {
        let take = |all: &mut Vec<Refused>| {
            let one = all.iter_mut().find(|one| !one.seen)?;
            one.seen = true;
            Some((one.id.clone(), one.line, one.why.is_empty()))
        };
        while let Some((id, line, waits)) = self.refused.try_update_value(take).flatten() {
            // What waits for an answer is on its way to the screen; a field that is gone is not.
            if surroundings::focus(&id) || waits {
                return true;
            }
            if let Some(line) = line
                && line.at.try_set(line.place).is_none()
            {
                request_animation_frame(move || {
                    surroundings::focus(&id);
                });
                return true;
            }
        }
        false
    }

    /// Holds the next press on this screen once for what has that id, though nothing was refused there: it waits for an
    /// answer. It may be drawn only after the press that is held.
    pub fn hold_for(self, id: &str) {
        self.free(id);
        let question = self.screen.with_untracked(|screen| screen.as_ref().map(|one| Question(one.key.clone())));
        let (id, text, why) = (id.to_owned(), String::new(), String::new());
        self.refused.try_update_value(|all| all.push(Refused { question, line: None, id, text, why, seen: false }));
    }

    /// Nothing is held for it.
    pub fn free(self, id: &str) {
        self.refused.try_update_value(|all| all.retain(|one| one.id != id));
    }

    /// A line was answered in another way than by what was refused there.
    pub fn forget_line(self, line: AskedLine) {
        self.refused.update_value(|all| all.retain(|one| one.line != Some(line)));
    }

    /// Another question: what was typed for others is gone.
    pub fn forget_others(self, question: &str) {
        // Behind its key may stand whom a part of it is about.
        let is_it = |other: &Question| other.0.split(' ').next() == Some(question);
        let stays = |one: &Refused| one.question.as_ref().is_none_or(is_it);
        self.refused.update_value(|all| all.retain(stays));
    }
}
