//! What the shared screen shows one after the other: one question each.
//!
//! A screen is known by a key that stays the same while answers change the plan ("access:ac_x"), so a reload, or somebody
//! who was added, loses nobody's place. Nothing here says a sentence. Tests: at the end of this file.

use plan::lens::Lens;
use plan::model::{AgendaItem, Block, Decision, Task, Workshop};

/// At most so many lines of answers stand on a screen; more of them come with Next.
pub const LINES: usize = 7;

/// One question on the shared screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screen {
    /// Stays the same whatever is answered: the block, and what it is about or which part of it this is.
    pub key: String,
    /// Which item of the agenda it belongs to, from 0.
    pub item: usize,
    /// What the room does.
    pub block: Block,
    /// The record it is about, or which part of the block this is; blank where the block has one screen.
    pub about: String,
}

/// The screens of a workshop, in order. An agenda without items has one screen, so that there is always one.
pub fn screens(lens: &Lens, workshop: &Workshop) -> Vec<Screen> {
    let mut out: Vec<Screen> = Vec::new();
    for (item, entry) in workshop.agenda.iter().enumerate() {
        for about in parts(lens, workshop, entry) {
            let key = key(item, entry.block, &about);
            out.push(Screen { key, item, block: entry.block, about });
        }
    }
    if out.is_empty() {
        let block = Block::Welcome;
        out.push(Screen { key: key(0, block, ""), item: 0, block, about: String::new() });
    }
    out
}

fn key(item: usize, block: Block, about: &str) -> String {
    // Two items may have the same block: each has screens of its own.
    [block.as_str(), ":", &item.to_string(), ":", about].concat()
}

/// Where a screen is that was shown before; if what it was about is gone, the last one of the same item before it.
pub fn place(screens: &[Screen], key: &str) -> usize {
    if let Some(place) = screens.iter().position(|one| one.key == key) {
        return place;
    }
    let mut parts = key.split(':');
    let (block, item) = (parts.next().unwrap_or_default(), parts.next().and_then(|item| item.parse::<usize>().ok()));
    let same = |one: &&Screen| one.block.as_str() == block && item == Some(one.item);
    let near =
        screens.iter().find(same).or_else(|| screens.iter().rfind(|one| item.is_some_and(|item| one.item <= item)));
    near.and_then(|near| screens.iter().position(|one| one.key == near.key)).unwrap_or(0)
}

/// What the screens of one item are about, in order.
fn parts(lens: &Lens, workshop: &Workshop, entry: &AgendaItem) -> Vec<String> {
    let words = |all: &[&str]| all.iter().map(|one| (*one).to_owned()).collect();
    let accounts = || lens.accounts.iter().map(|one| one.id.key.as_str().to_owned());
    match entry.block {
        Block::Talk | Block::Welcome | Block::Pause | Block::Hours => words(&[""]),
        Block::Decide => vec![entry.about.clone()],
        // First where we post, so that more can be added; then each.
        Block::Access => std::iter::once(String::new()).chain(accounts()).collect(),
        Block::Need => or_one(accounts().collect()),
        Block::Roles => words(&["decides", "runs"]).into_iter().chain(accounts()).collect(),
        // First who is here, so that one can be added; then each.
        Block::Departments => {
            let all = lens.departments.iter().map(|one| one.id.key.as_str().to_owned());
            std::iter::once(String::new()).chain(all).collect()
        }
        Block::Crisis => words(&["alone", "pairs", "all", "leads", "authority", "words"]),
        Block::Practice => words(&["card", "act", "login", "approve"]),
        Block::Todo => todo(lens, workshop),
        Block::Close => words(&["there", "parked", "next", "over"]),
    }
}

/// Nothing to go through yet: one screen on which it is added.
fn or_one(parts: Vec<String>) -> Vec<String> {
    if parts.is_empty() { vec![String::new()] } else { parts }
}

/// To-dos of this workshop, one a screen, so that each is read out; then all of them, so many a screen.
fn todo(lens: &Lens, workshop: &Workshop) -> Vec<String> {
    let open = of_workshop(lens, workshop);
    let pages = open.len().div_ceil(LINES).max(1);
    let one = open.iter().map(|task| task.id.key.as_str().to_owned());
    one.chain((1..=pages).map(|page| ["page", &page.to_string()].concat())).collect()
}

/// To-dos that came out of a workshop and are neither done nor dropped.
pub fn of_workshop(lens: &Lens, workshop: &Workshop) -> Vec<Task> {
    let is_open = |task: &Task| task.workshop == Some(workshop.id) && task.done.is_none() && task.not_doing.is_none();
    lens.plan.all::<Task>().into_iter().filter(is_open).collect()
}

/// Decisions that came up in a workshop.
pub fn decisions(lens: &Lens, workshop: &Workshop) -> Vec<Decision> {
    lens.plan.all::<Decision>().into_iter().filter(|one| one.workshop == Some(workshop.id)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Small, id};
    use plan::model::{Account, Person};

    fn workshop(blocks: &[Block]) -> Workshop {
        let agenda = blocks.iter().map(|block| AgendaItem { block: *block, ..AgendaItem::default() }).collect();
        Workshop { agenda, ..Workshop::new(id("ws_1")) }
    }

    #[test]
    fn every_block_has_a_screen_even_in_an_empty_plan_and_no_key_comes_twice() {
        for small in [Small::default(), Small::shop()] {
            let all = screens(&small.lens(), &workshop(Block::ALL));
            for block in Block::ALL {
                assert!(all.iter().any(|screen| screen.block == *block), "{block:?}");
            }
            let mut keys: Vec<_> = all.iter().map(|screen| screen.key.clone()).collect();
            keys.sort();
            keys.dedup();
            assert_eq!(keys.len(), all.len());
        }
        assert_eq!(screens(&Small::default().lens(), &workshop(&[])).len(), 1);
    }

    #[test]
    fn where_we_post_comes_before_the_accounts_and_stays_when_there_are_some() {
        let parts = |small: &Small| -> Vec<String> {
            screens(&small.lens(), &workshop(&[Block::Access])).into_iter().map(|screen| screen.about).collect()
        };
        let mut small = Small::default();
        assert_eq!(parts(&small), [""]);
        small.add(&Account { network: "facebook".into(), ..Account::new(id("ac_f")) });
        assert_eq!(parts(&small), ["", "ac_f"], "a second account can be named");
    }

    #[test]
    fn a_place_outlives_what_is_added_and_what_is_gone() {
        let mut small = Small::shop();
        let day = workshop(&[Block::Welcome, Block::Access, Block::Roles]);
        let before = screens(&small.lens(), &day);
        let at = before.iter().find(|screen| screen.about == "ac_x").unwrap().key.clone();
        small.add(&Person { name: "Jo".into(), ..Person::new(id("p_jo")) });
        small.add(&Account { network: "tiktok".into(), ..Account::new(id("ac_t")) });
        let after = screens(&small.lens(), &day);
        assert_eq!(after[place(&after, &at)].key, at);
        small.edit(&plan::Edit::remove(id::<Account>("ac_x")));
        let gone = screens(&small.lens(), &day);
        assert_eq!(gone[place(&gone, &at)].block, Block::Access, "the same item");
        assert_eq!(place(&gone, "nonsense"), 0);
    }
}
