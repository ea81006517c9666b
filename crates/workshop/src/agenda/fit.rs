//! Makes parts fit into the minutes there are: first shorter, then fewer. Tests: at the end of this file.

use super::ORDER;
use plan::model::{AgendaItem, Block};

/// A part before its minutes are settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Slot {
    pub block: Block,
    /// The part that it comes after; its own where it stands for itself.
    pub after: Block,
    pub text: String,
    pub about: String,
    /// What it gets.
    pub minutes: u32,
    /// What it wants.
    pub want: u32,
    /// Less makes no sense.
    pub least: u32,
    /// What has the most leaves first.
    pub rank: u32,
}

impl Slot {
    pub fn new(block: Block, text: String, want: u32, least: u32, rank: u32) -> Self {
        Self { block, after: block, text, about: String::new(), minutes: want, want, least: least.min(want), rank }
    }

    /// A part of a training day; its order is settled.
    pub fn of_training(item: AgendaItem) -> Self {
        let least = item.minutes.div_ceil(2);
        let rank = if item.block == Block::Todo { 0 } else { 10 - least.min(9) };
        Self { about: item.about, ..Self::new(item.block, item.text, item.minutes, least, rank) }
    }

    /// Its place in the day: something open comes after the part it belongs to.
    pub fn place(&self) -> (usize, bool) {
        (place(self.after), self.block == Block::Decide)
    }

    pub fn into_item(self) -> AgendaItem {
        AgendaItem { text: self.text, minutes: self.minutes, block: self.block, about: self.about }
    }
}

/// The place of a part in the day.
pub(super) fn place(block: Block) -> usize {
    ORDER.iter().position(|known| *known == block).unwrap_or(ORDER.len())
}

/// How many open things there are.
pub(super) fn decisions(slots: &[Slot]) -> usize {
    slots.iter().filter(|slot| slot.block == Block::Decide).count()
}

/// The minutes that may be given away: some are always late.
pub(super) const fn without_slack(minutes: u32) -> u32 {
    let slack = match minutes {
        0..15 => 0,
        15..30 => 1,
        _ => 2,
    };
    minutes - slack
}

/// The parts in the minutes there are. While they do not fit, the one with the most to spare gives a minute; when none has
/// any, the one that matters least goes and the others start again. One always stays.
pub(super) fn fit(mut slots: Vec<Slot>, budget: u32) -> Vec<Slot> {
    loop {
        let sum: u32 = slots.iter().map(|slot| slot.minutes).sum();
        if sum <= budget {
            return slots;
        }
        let spare = slots.iter_mut().filter(|slot| slot.minutes > slot.least);
        if let Some(slot) = spare.max_by_key(|slot| (slot.minutes - slot.least, slot.rank)) {
            slot.minutes -= 1;
            continue;
        }
        let last = slots.iter().enumerate().max_by_key(|(place, slot)| (slot.rank, *place)).map(|(place, _)| place);
        match last.filter(|_| slots.len() > 1) {
            Some(place) => {
                slots.remove(place);
                for slot in &mut slots {
                    slot.minutes = slot.want;
                }
            }
            None => {
                for slot in &mut slots {
                    slot.minutes = budget.max(1);
                }
                return slots;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn slots() -> impl Strategy<Value = Vec<Slot>> {
        let slot = (0..ORDER.len(), 1..30_u32, 1..30_u32, 0..10_u32)
            .prop_map(|(at, want, least, rank)| Slot::new(ORDER[at], format!("{at} {want}"), want, least, rank));
        prop::collection::vec(slot, 1..14)
    }

    proptest! {
        #[test]
        fn what_fits_never_passes_the_minutes_and_is_never_empty(slots in slots(), budget in 1..200_u32) {
            let fitted = fit(slots.clone(), budget);
            prop_assert!(!fitted.is_empty());
            prop_assert!(fitted.iter().map(|slot| slot.minutes).sum::<u32>() <= budget);
            prop_assert!(fitted.iter().all(|slot| slot.minutes > 0));
            // Nothing was shortened below its least, unless it stands alone.
            prop_assert!(fitted.len() == 1 || fitted.iter().all(|slot| slot.minutes >= slot.least));
            // The order stays, and nothing is made up.
            let mut rest = slots.iter();
            prop_assert!(fitted.iter().all(|one| rest.any(|slot| slot.text == one.text)));
            // Nothing was shortened where everything fits.
            let all: u32 = slots.iter().map(|slot| slot.want).sum();
            prop_assert!(all > budget || fitted == slots);
        }

        #[test]
        fn what_matters_most_stays_longest(slots in slots(), budget in 1..200_u32) {
            let fitted = fit(slots.clone(), budget);
            let gone = slots.iter().filter(|slot| !fitted.iter().any(|one| one.text == slot.text));
            let highest = fitted.iter().map(|slot| slot.rank).max().unwrap_or_default();
            for slot in gone {
                prop_assert!(slot.rank >= highest, "{slot:?} went before one of {highest}");
            }
        }
    }
}
