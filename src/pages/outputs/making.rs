//! Something that is being made: what takes longer says so, and can be stopped. Tests: `tests/e2e/formats.spec.mjs`.

use crate::components::{Button, ButtonKind};
use leptos::prelude::*;
use messages::Words;
use std::time::Duration;

/// Nobody needs to be told of a wait that is shorter.
const NOTICED: Duration = Duration::from_millis(300);

/// How far it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Idle,
    /// Being made.
    Making,
    /// It takes long enough to say so.
    Slow,
}

/// One thing that can be made.
#[derive(Clone, Copy)]
pub struct Making {
    state: RwSignal<State>,
    /// Tells one try from the next.
    tries: RwSignal<u32>,
}

impl Making {
    pub fn new() -> Self {
        Self { state: RwSignal::new(State::Idle), tries: RwSignal::new(0) }
    }

    /// A new try begins; an older one is given up.
    pub fn begin(self) -> u32 {
        self.tries.update(|tries| *tries += 1);
        let this = self.tries.get_untracked();
        self.state.set(State::Making);
        let tell = move || {
            if self.is(this) && self.state.try_get_untracked() == Some(State::Making) {
                self.state.set(State::Slow);
            }
        };
        set_timeout(tell, NOTICED);
        this
    }

    /// Whether somebody still waits for that try.
    pub fn is(self, this: u32) -> bool {
        self.tries.try_get_untracked() == Some(this)
    }

    /// It is done; `false` when nobody waits for it any more.
    pub fn end(self, this: u32) -> bool {
        let is_wanted = self.is(this);
        if is_wanted {
            self.state.set(State::Idle);
        }
        is_wanted
    }

    /// "Making the file…", once it takes long.
    pub fn said(self, words: Words) -> &'static str {
        if self.state.get() == State::Slow { words.formats_making() } else { "" }
    }

    /// The button that stops it, once it takes long; `also` stops what makes it.
    pub fn stop(self, words: Words, also: impl Fn() + Copy + Send + Sync + 'static) -> Option<AnyView> {
        let stop = move |()| {
            self.tries.update(|tries| *tries += 1);
            self.state.set(State::Idle);
            also();
        };
        let is_slow = self.state.get() == State::Slow;
        is_slow
            .then(|| view! { <Button label=words.formats_cancel() kind=ButtonKind::Quiet on_press=stop/> }.into_any())
    }
}
