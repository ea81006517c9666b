//! Answers from the room, on their way into the plan: what arrived, whose it is, and where it says something else than
//! the plan. Nothing here changes the plan; [`edits`] gives one step for all of it.
//!
//! The order in which answers were pasted must never matter, and the same answers again change nothing: blocks stand in
//! the order of their names, and `Workshop::answered` knows whose were taken, and when those were made. Older answers than
//! those of the plan are left out until somebody says otherwise. Tests: `tests/collect.rs`.

mod apply;
mod conflicts;
mod names;
mod say;

pub use apply::{Missing, edits, missing};
pub use conflicts::{Conflict, What, conflicts};
pub use names::{Match, matching};
pub use say::{adds, answer_says, plan_says, subject};

use crate::answers::{Answers, Found, State, code, read};
use plan::guard;
use plan::model::{Answered, Person, Workshop};
use plan::{Id, Plan};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// What becomes of one person's answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// They can be added.
    Fresh,
    /// They were taken in before.
    Again,
    /// They were changed on their way: they can be added after a look.
    Changed,
    /// Later answers of the same person are here.
    Older,
    /// They are for another workshop.
    Foreign,
    /// There is a password in them.
    Secret,
    /// Their end is missing.
    Cut,
    /// A newer version wrote them.
    Newer,
}

/// One person's answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What was answered.
    pub answers: Answers,
    /// Tells answers apart.
    pub sum: String,
    /// What becomes of them.
    pub standing: Standing,
    /// Whose later answers are in the plan already.
    pub later: Vec<Id<Person>>,
}

impl Block {
    /// Whether they can be added.
    pub fn is_usable(&self, plan: &Plan, decisions: &Decisions) -> bool {
        match self.standing {
            Standing::Fresh if !self.is_overtaken(plan, decisions) => true,
            Standing::Fresh | Standing::Changed => decisions.looked.contains(&self.sum),
            _ => false,
        }
    }

    /// Whether later answers of the same person are in the plan: these are left out, unless somebody wants them.
    pub fn is_overtaken(&self, plan: &Plan, decisions: &Decisions) -> bool {
        let is_theirs = || matches!(decisions.who(plan, self), Some(Who::Known(who)) if self.later.contains(&who));
        !self.later.is_empty() && is_theirs()
    }
}

/// Whose answers they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Somebody of the plan.
    Known(Id<Person>),
    /// Somebody new.
    New,
}

/// Which side holds where answers and plan differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// What the plan says.
    Mine,
    /// What was answered.
    Theirs,
}

/// What was decided about the answers, by their sums.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decisions {
    /// Whose they are.
    pub who: BTreeMap<String, Who>,
    /// Which side holds, by sum and what it is about.
    pub sides: BTreeMap<(String, String), Side>,
    /// Changed or older answers that were looked at and can be used.
    pub looked: BTreeSet<String>,
}

impl Decisions {
    /// Whose answers these are, as was decided or as their name says; `None` when it has to be asked.
    pub fn who(&self, plan: &Plan, block: &Block) -> Option<Who> {
        self.who.get(&block.sum).copied().or_else(|| match matching(plan, &block.answers.name) {
            Match::Same(id) | Match::Perhaps(id) => Some(Who::Known(id)),
            Match::Ask(_) => None,
            Match::Nobody => Some(Who::New),
        })
    }
}

/// The answers in a text, in the order of their names.
pub fn blocks(workshop: &Workshop, text: &str) -> Vec<Block> {
    let block = |found: Found| {
        let sum = found.answers.sum();
        let standing = standing(workshop, found.state, &found.answers, &sum);
        let later = later(workshop, &found.answers, &sum);
        Block { standing, sum, later, answers: found.answers }
    };
    let mut out: Vec<Block> = read(text).into_iter().map(block).collect();
    out.sort_by_cached_key(|one| {
        (names::folded(&one.answers.name), Reverse(one.answers.made), one.sum.clone(), one.standing)
    });
    out.dedup_by(|later, first| later.sum == first.sum);
    // A copy that was changed on its way says nothing beside one that came whole.
    let whole: Vec<Answers> =
        out.iter().filter(|one| one.standing <= Standing::Again).map(|one| one.answers.clone()).collect();
    out.retain(|one| {
        let same = |other: &Answers| other.made == one.answers.made && other.name == one.answers.name;
        one.standing != Standing::Changed || !whole.iter().any(same)
    });
    // Of two answers of one person the later ones hold, also when those are in the plan already; they come first.
    let mut before: Option<String> = None;
    for block in out.iter_mut().filter(|one| matches!(one.standing, Standing::Fresh | Standing::Again)) {
        let name = names::folded(&block.answers.name);
        if before.as_ref() == Some(&name) && block.standing == Standing::Fresh {
            block.standing = Standing::Older;
        }
        before = Some(name);
    }
    out
}

fn standing(workshop: &Workshop, state: State, answers: &Answers, sum: &str) -> Standing {
    let texts = [&answers.name, &answers.worry, &answers.rule].into_iter().chain(&answers.apps);
    match state {
        State::Newer => Standing::Newer,
        State::Cut => Standing::Cut,
        _ if answers.workshop != code(workshop.id.key) => Standing::Foreign,
        _ if texts.into_iter().any(|text| guard::is_refused(text)) => Standing::Secret,
        _ if workshop.answered.iter().any(|one| one.sum == sum) => Standing::Again,
        State::Changed => Standing::Changed,
        State::Whole => Standing::Fresh,
    }
}

/// Whose answers in the plan were made after these. Plans of before do not say when, and what nobody knows is not later.
fn later(workshop: &Workshop, answers: &Answers, sum: &str) -> Vec<Id<Person>> {
    let is_later = |one: &&Answered| one.sum != sum && one.made.is_some_and(|made| u64::from(made) > answers.made);
    workshop.answered.iter().filter(is_later).map(|one| one.who).collect()
}

/// Whose answers were taken in, and how many there may be; 0 when nobody said how many take part.
pub fn received(workshop: &Workshop) -> (usize, u32) {
    let people: BTreeSet<Id<Person>> = workshop.answered.iter().map(|one: &Answered| one.who).collect();
    (people.len(), workshop.in_room.unwrap_or(0) + workshop.remote.unwrap_or(0))
}
