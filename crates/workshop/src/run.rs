//! Where the day of a workshop stands: which question is shown, how much time is left, what is open on it.
//!
//! It belongs to one browser and is stored beside the plan, never in it. It is changed by commands alone, so that the
//! shared screen and the notes mean the same by the same press, and a reload loses nothing. Times are milliseconds since
//! 1970, handed in. Must never: know a clock, hold an answer of the plan, or a way to reach anybody.
//! Tests: `run/tests.rs`, `tests/run.rs`.

mod clock;
#[cfg(test)]
mod tests;

pub use clock::{Left, Pace, Word, amount};

use crate::screens::{Screen, place};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// "2 more minutes" adds so many.
pub const MORE: u32 = 2;
/// A way to reach somebody is shown so long, in milliseconds.
pub const SHOWN_MS: u64 = 10_000;
/// After so long without a command it is another day, and the next one begins anew.
const ANOTHER_DAY_MS: u64 = 12 * 3_600_000;

/// Where the day stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Run {
    /// Key of the workshop.
    pub workshop: String,
    /// Key of the screen that is shown; blank is the first one.
    pub at: String,
    /// When the time began to run; `None` until the first step on, so that nobody who is late costs the first item.
    pub begun_ms: Option<u64>,
    /// When the last command came.
    pub last_ms: u64,
    /// Since when the time of this item runs; `None` while it stands still.
    pub since_ms: Option<u64>,
    /// What each item of the agenda has used up before that.
    pub used_ms: BTreeMap<usize, u64>,
    /// Minutes that an item was given on top.
    pub added: BTreeMap<usize, u32>,
    /// What was said of the time of an item, so that it is said once.
    pub told: BTreeMap<usize, Word>,
    /// The screen shows nothing.
    pub blank: bool,
    /// The time is not shown.
    pub time_hidden: bool,
    /// Initials stand in place of names.
    pub initials: bool,
    /// Ways to reach people are shown until then.
    pub shown_until_ms: u64,
    /// Answers behind a button that were opened, by the key of their screen.
    pub opened: BTreeSet<String>,
    /// Who has said something on which item: number of the item, a colon, key of the person.
    pub said: BTreeSet<String>,
    /// What was picked on a screen and is no answer of the plan: which page of a list, who is away in a practice.
    pub picked: BTreeMap<String, String>,
    /// When the answers were given that can be taken back, oldest first.
    pub steps: Vec<u64>,
}

/// One press, on the shared screen or in the notes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// The next screen; lets the time begin.
    Next,
    /// The screen before.
    Back,
    /// A screen by its key.
    To(String),
    /// The time runs, or runs on.
    Go,
    /// The time stands still.
    Pause,
    /// Two more minutes for this item.
    More,
    /// Whether the time is hidden.
    HideTime(bool),
    /// Whether the screen shows nothing.
    Blank(bool),
    /// Whether initials stand in place of names.
    Initials(bool),
    /// Ways to reach people are shown for ten seconds.
    Show,
    /// They are hidden at once.
    Hide,
    /// What was said of the time of this item.
    Told(Word),
    /// An answer behind a button was opened, or shut.
    Open(String, bool),
    /// Whether somebody has said something on this item.
    Said(String, bool),
    /// What was picked on a screen; blank takes it back.
    Pick(String, String),
    /// When the answers were given that can be taken back.
    Steps(Vec<u64>),
}

impl Run {
    /// A day that has not begun.
    pub fn new(workshop: &str, initials: bool) -> Self {
        Self { workshop: workshop.to_owned(), initials, ..Self::default() }
    }

    /// What was stored; `None` where there is nothing to go on with: another workshop, another day, or damage.
    pub fn read(text: &str, workshop: &str, now_ms: u64) -> Option<Self> {
        let run: Self = serde_json::from_str(text).ok()?;
        (run.workshop == workshop && now_ms.saturating_sub(run.last_ms) < ANOTHER_DAY_MS).then_some(run)
    }

    /// The text that is stored and sent to the notes.
    pub fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The screen that is shown.
    pub fn screen<'a>(&self, screens: &'a [Screen]) -> Option<&'a Screen> {
        screens.get(place(screens, &self.at))
    }

    /// Which item of the agenda is on.
    pub fn item(&self, screens: &[Screen]) -> usize {
        self.screen(screens).map_or(0, |screen| screen.item)
    }

    /// Whether somebody has said something on an item.
    pub fn has_said(&self, item: usize, person: &str) -> bool {
        self.said.contains(&voice(item, person))
    }

    /// The day after a command.
    #[must_use]
    pub fn apply(&self, command: &Command, now_ms: u64, screens: &[Screen]) -> Self {
        let mut run = self.clone();
        // A clock that was set back must not take time back.
        let now = now_ms.max(self.last_ms);
        run.last_ms = now;
        let (here, item) = (place(screens, &run.at), run.item(screens));
        match command {
            Command::Next => run.step(here.saturating_add(1), now, screens),
            Command::Back => run.step(here.saturating_sub(1), now, screens),
            Command::To(key) => run.step(place(screens, key), now, screens),
            Command::Go => run.go(now),
            Command::Pause => run.stand(item, now),
            Command::More => {
                let added = run.added.entry(item).or_default();
                *added = added.saturating_add(MORE);
                // There is time again, so its end is said again.
                run.told.remove(&item);
            }
            Command::HideTime(on) => run.time_hidden = *on,
            Command::Blank(on) => run.blank = *on,
            Command::Initials(on) => run.initials = *on,
            Command::Show => run.shown_until_ms = now.saturating_add(SHOWN_MS),
            Command::Hide => run.shown_until_ms = 0,
            Command::Told(word) => {
                run.told.insert(item, *word);
            }
            Command::Open(key, on) => keep(&mut run.opened, key.clone(), *on),
            Command::Said(person, on) => keep(&mut run.said, voice(item, person), *on),
            Command::Pick(what, value) if value.is_empty() => {
                run.picked.remove(what);
            }
            Command::Pick(what, value) => {
                run.picked.insert(what.clone(), value.clone());
            }
            Command::Steps(times) => run.steps.clone_from(times),
        }
        run
    }

    /// Shows another screen. A blank screen is lit again by it, or nobody would see why nothing happens.
    fn step(&mut self, to: usize, now: u64, screens: &[Screen]) {
        let before = self.item(screens);
        let Some(next) = screens.get(to.min(screens.len().saturating_sub(1))) else { return };
        self.blank = false;
        self.at.clone_from(&next.key);
        self.shown_until_ms = 0;
        if next.item != before {
            self.stand(before, now);
            self.go(now);
        } else if self.begun_ms.is_none() {
            self.go(now);
        }
    }

    fn go(&mut self, now: u64) {
        self.begun_ms.get_or_insert(now);
        self.since_ms.get_or_insert(now);
    }

    fn stand(&mut self, item: usize, now: u64) {
        if let Some(since) = self.since_ms.take() {
            let used = self.used_ms.entry(item).or_default();
            *used = used.saturating_add(now.saturating_sub(since));
        }
    }
}

fn voice(item: usize, person: &str) -> String {
    [&item.to_string(), ":", person].concat()
}

fn keep(set: &mut BTreeSet<String>, key: String, on: bool) {
    if on {
        set.insert(key);
    } else {
        set.remove(&key);
    }
}
