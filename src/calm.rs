//! Work that follows the plan after the paint, in slices: neither an edit nor a key press waits for it.
//!
//! One run at a time; it is given up and begun again when more has changed. Work that fits into a slice follows at once,
//! so that a plan of an ordinary size is live; longer work waits until there has been nothing new for a moment, so that
//! typing is never held up. Must never: know what the work is. Tests: `tests/browser/pace.rs`.

use crate::browser::{clock, pace};
use crate::store::in_background;
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;

/// Work may hold the page for so long before it gives way.
const SLICE_MS: f64 = 8.0;
/// Longer work begins when there was nothing new for so long.
const QUIET_MS: i32 = 300;

/// Runs of one piece of work.
#[derive(Clone, Default)]
pub struct Calm {
    state: Rc<State>,
}

#[derive(Default)]
struct State {
    /// Counts what has changed.
    turn: Cell<u32>,
    running: Cell<bool>,
    /// What the last whole run took.
    took_ms: Cell<f64>,
}

/// One run: when to give way, and when to give up.
pub struct Run {
    state: Rc<State>,
    turn: u32,
    since: f64,
    spent: f64,
}

impl Run {
    /// Gives way if a slice is used up. False: something has changed, and this run is no longer wanted.
    pub async fn goes_on(&mut self) -> bool {
        let used = clock::now_ms() - self.since;
        if used >= SLICE_MS {
            self.spent += used;
            pace::give_way().await;
            self.since = clock::now_ms();
        }
        self.is_wanted()
    }

    /// Gives way until what there is was painted. False as above.
    pub async fn is_painted(&mut self) -> bool {
        self.spent += clock::now_ms() - self.since;
        pace::after_paint().await;
        self.since = clock::now_ms();
        self.is_wanted()
    }

    /// Whether nothing has changed since it began.
    pub fn is_wanted(&self) -> bool {
        self.state.turn.get() == self.turn
    }
}

impl Calm {
    /// Says how long the work takes, where it was done at once.
    pub fn took(&self, ms: f64) {
        self.state.took_ms.set(ms);
    }

    /// Something has changed: the work is done again, after the paint.
    pub fn again<W: AsyncFn(&mut Run) + 'static>(&self, work: W) {
        let state = self.state.clone();
        state.turn.set(state.turn.get().wrapping_add(1));
        if state.running.replace(true) {
            return;
        }
        in_background(async move {
            loop {
                let turn = state.turn.get();
                pace::after_paint().await;
                if state.took_ms.get() > SLICE_MS {
                    pace::pause(QUIET_MS).await;
                }
                if state.turn.get() != turn {
                    continue;
                }
                let mut run = Run { state: state.clone(), turn, since: clock::now_ms(), spent: 0.0 };
                work(&mut run).await;
                if run.is_wanted() {
                    state.took_ms.set(run.spent + clock::now_ms() - run.since);
                    break;
                }
            }
            state.running.set(false);
        });
    }
}

/// A value that is worked out at once the first time and after the paint from then on. `watch` reads what it follows.
pub fn calmly<T: Send + Sync + 'static>(
    watch: impl Fn() + 'static,
    work: impl Fn() -> T + Clone + 'static,
) -> ReadSignal<T> {
    let calm = Calm::default();
    let begun = clock::now_ms();
    let (value, set_value) = signal(untrack(&work));
    calm.took(clock::now_ms() - begun);
    Effect::new(move |first: Option<()>| {
        watch();
        if first.is_some() {
            let work = work.clone();
            calm.again(async move |_: &mut Run| {
                // The page may be gone by now, and with it what the work would read.
                if !value.is_disposed() {
                    set_value.try_set(untrack(&work));
                }
            });
        }
    });
    value
}

/// A value that is worked out after the paint, the first time too; `None` until then. `watch` reads what it follows. For what
/// a page can be shown without: several of them are done one after another, and none holds the page up for all.
pub fn later<T: Send + Sync + 'static>(
    watch: impl Fn() + 'static,
    work: impl Fn() -> T + Clone + 'static,
) -> ReadSignal<Option<T>> {
    let calm = Calm::default();
    let (value, set_value) = signal(None);
    Effect::new(move || {
        watch();
        let work = work.clone();
        calm.again(async move |run: &mut Run| {
            pace::give_way().await;
            // The page may be gone by now, and with it what the work would read.
            if run.is_wanted() && !value.is_disposed() {
                set_value.try_set(Some(untrack(&work)));
            }
        });
    });
    value
}

/// A long text from its pieces, giving way between them; `None` once nobody wants it any more.
pub async fn gathered(pieces: impl Iterator<Item = String>, is_wanted: impl Fn() -> bool) -> Option<String> {
    let (mut out, mut since) = (String::new(), clock::now_ms());
    for piece in pieces {
        out.push_str(&piece);
        if clock::now_ms() - since >= 4.0 * SLICE_MS {
            // What goes on without a paint also goes before timers, and whoever waits would be told nothing.
            pace::after_paint().await;
            since = clock::now_ms();
            if !is_wanted() {
                return None;
            }
        }
    }
    Some(out)
}
