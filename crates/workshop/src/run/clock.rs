//! How much time an item of the agenda has left, and whether the day is ahead or behind. Tests: `tests.rs` beside it.

use super::Run;
use crate::screens::Screen;
use plan::model::AgendaItem;
use serde::{Deserialize, Serialize};

const MINUTE_MS: u64 = 60_000;

/// What is said of the time, each once for an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Word {
    /// One minute is left.
    Minute,
    /// It is up.
    Up,
}

/// The time of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Left {
    /// What is left; after the end, how long it is over.
    pub ms: u64,
    /// It is over.
    pub over: bool,
}

/// Whether the day keeps its agenda, in whole minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// The time has not begun to run.
    NotBegun,
    /// Within a minute.
    OnTime,
    /// So many minutes later than the agenda.
    Behind(u64),
    /// So many minutes sooner than the agenda.
    Ahead(u64),
}

impl Run {
    /// Whether the time of this item stands still although the day has begun.
    pub fn is_paused(&self) -> bool {
        self.begun_ms.is_some() && self.since_ms.is_none()
    }

    /// What the item that is on has used up.
    fn used(&self, item: usize, now_ms: u64) -> u64 {
        let before = self.used_ms.get(&item).copied().unwrap_or_default();
        before.saturating_add(self.since_ms.map_or(0, |since| now_ms.saturating_sub(since)))
    }

    /// The time that the item on the screen has left; `None` for an item without minutes.
    pub fn left(&self, now_ms: u64, screens: &[Screen], agenda: &[AgendaItem]) -> Option<Left> {
        let item = self.item(screens);
        let minutes = agenda.get(item)?.minutes;
        if minutes == 0 && !self.added.contains_key(&item) {
            return None;
        }
        let whole = u64::from(minutes.saturating_add(self.added.get(&item).copied().unwrap_or_default()));
        let (whole, used) = (whole.saturating_mul(MINUTE_MS), self.used(item, now_ms));
        Some(Left { ms: whole.abs_diff(used), over: used > whole })
    }

    /// What has to be said of the time now, if it has not been said.
    pub fn due(&self, now_ms: u64, screens: &[Screen], agenda: &[AgendaItem]) -> Option<Word> {
        self.since_ms?;
        let left = self.left(now_ms, screens, agenda)?;
        let word = if left.over || left.ms == 0 {
            Word::Up
        } else if left.ms <= MINUTE_MS {
            Word::Minute
        } else {
            return None;
        };
        let item = self.item(screens);
        // An item of one minute is told its end only.
        let short = agenda.get(item).is_some_and(|item| item.minutes <= 1);
        let told = self.told.get(&item).is_some_and(|told| *told >= word);
        (!(told || short && word == Word::Minute)).then_some(word)
    }

    /// How long the day has gone on.
    pub fn gone(&self, now_ms: u64) -> u64 {
        self.begun_ms.map_or(0, |begun| now_ms.saturating_sub(begun))
    }

    /// Whether the day is ahead or behind: what has passed on the clock, against what the agenda gave for what is done.
    /// An item that takes its own time and no more is as planned.
    pub fn pace(&self, now_ms: u64, screens: &[Screen], agenda: &[AgendaItem]) -> Pace {
        if self.begun_ms.is_none() {
            return Pace::NotBegun;
        }
        let item = self.item(screens);
        let minutes = |one: &AgendaItem| u64::from(one.minutes).saturating_mul(MINUTE_MS);
        let done: u64 = agenda.iter().take(item).map(minutes).fold(0, u64::saturating_add);
        let here = agenda.get(item).map_or(0, minutes).min(self.used(item, now_ms));
        let (planned, gone) = (done.saturating_add(here), self.gone(now_ms));
        match gone.abs_diff(planned) / MINUTE_MS {
            0 => Pace::OnTime,
            minutes if gone > planned => Pace::Behind(minutes),
            minutes => Pace::Ahead(minutes),
        }
    }
}

/// An amount of time as a clock shows it: "08:00", "1:02:05".
pub fn amount(ms: u64) -> String {
    // Until a second is used up it still shows.
    let seconds = ms.div_ceil(1_000);
    let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes:02}:{seconds:02}") }
}
