//! Saving the open plan: one write at a time, in the order of the steps; "Saved" is shown when it is true.
//!
//! Each step is one revision with its undo step in one transaction. It is written after the paint, within a second; what
//! was added to it meanwhile is written with it. When another window wrote in between, our steps are put on top of its plan where
//! the records are still the same, and our whole text is kept as a snapshot. Tests: `tests/browser.rs`.

use super::{Backup, Mode, Opening, Store, shelf};
use crate::browser::storage::{Backend, Facts, Moment, StoreFault, StoredDoc, Taken, Undo, WriteFault};
use crate::browser::{clock, ids, pace, panic};
use crate::part::{NotHere, later};
use leptos::prelude::*;
use plan::{Document, Stamp, Step};
use std::collections::VecDeque;
use std::future::Future;

/// Whether the open plan is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Nothing to save yet.
    Fresh,
    /// A write has been on its way for over a second.
    Saving,
    /// The last write completed, at this time of day ("14:32").
    Saved(String),
    /// The last change is only in this window.
    Failed(StoreFault),
}

/// A step that has to be written.
#[derive(Clone, Debug)]
pub(super) enum Ticket {
    /// A new step.
    Step(Step),
    /// The last step grew: as it is now, whole.
    Merged(Step),
    /// The last step was taken back.
    Undone,
    /// The step that was taken back came again.
    Redone,
}

/// Moments to wait for the findings of a change, in milliseconds.
const WAITS: [i32; 6] = [20, 30, 50, 300, 300, 300];

/// Steps waiting to be written.
#[derive(Default)]
pub(super) struct Queue {
    waiting: VecDeque<Ticket>,
    running: bool,
    /// A write will begin in a moment.
    coming: bool,
    /// Revision that storage holds, as far as this window knows.
    expected: Option<String>,
}

impl Queue {
    /// Nothing waits; storage holds this revision.
    pub(super) fn after(expected: Option<String>) -> Self {
        Self { expected, ..Self::default() }
    }

    /// Whether storage held the plan when this window last knew.
    pub(super) fn is_after_something(&self) -> bool {
        self.expected.is_some()
    }

    /// Whether storage holds another revision than this window knows.
    pub(super) fn is_news(&self, rev: &str) -> bool {
        self.expected.as_deref() != Some(rev)
    }

    pub(super) fn push(&mut self, ticket: Ticket) {
        // What is typed while an earlier key waits is written with it.
        match (self.waiting.back_mut(), ticket) {
            (Some(Ticket::Step(last) | Ticket::Merged(last)), Ticket::Merged(step)) => *last = step,
            (_, ticket) => self.waiting.push_back(ticket),
        }
    }
}

/// Starts writing what waits, after the paint, and with what there is to fix, which the list of plans shows. It waits at
/// most a second for that; what goes out of sight before is written then.
pub(super) fn soon(store: Store) {
    if store.mode.get_untracked() != Mode::Own
        || store.work.try_update_value(|work| std::mem::replace(&mut work.queue.coming, true)) == Some(true)
    {
        return;
    }
    store.pending.set(true);
    in_background(async move {
        pace::after_paint().await;
        for wait in WAITS {
            if !store.is_behind() {
                break;
            }
            pace::pause(wait).await;
        }
        store.work.update_value(|work| work.queue.coming = false);
        now(store).await;
    });
}

/// Runs work that belongs to the app and not to a view.
#[expect(clippy::disallowed_methods, reason = "saving must go on when the page that asked for it is gone")]
pub fn in_background(work: impl Future<Output = ()> + 'static) {
    leptos::task::spawn_local(work);
}

/// Writes everything that waits.
pub(super) async fn now(store: Store) {
    let start = store.work.try_update_value(|work| !std::mem::replace(&mut work.queue.running, true));
    if start != Some(true) {
        return;
    }
    while let Some(ticket) = store.work.try_update_value(|work| work.queue.waiting.pop_front()).flatten() {
        say_when_slow(store);
        match write(store, &ticket).await {
            // Kept in this window only: that is not saved.
            Ok(()) if store.backend() == Backend::Memory => store.save.set(SaveState::Failed(StoreFault::Blocked)),
            Ok(()) => store.save.set(SaveState::Saved(clock::now_hhmm())),
            Err(fault) => {
                store.work.update_value(|work| work.queue.waiting.push_front(ticket));
                store.save.set(SaveState::Failed(fault));
                break;
            }
        }
    }
    store.work.update_value(|work| work.queue.running = false);
    store.pending.set(store.work.with_value(|work| work.queue.coming || !work.queue.waiting.is_empty()));
}

/// Says "Saving…" when a write takes over a second; a quick one is not worth a word.
fn say_when_slow(store: Store) {
    let shown = store.save.get_untracked();
    let slow = move || {
        let still = store.work.with_value(|work| work.queue.running);
        if still && store.save.get_untracked() == shown {
            store.save.set(SaveState::Saving);
        }
    };
    set_timeout(slow, std::time::Duration::from_secs(1));
}

/// With the first plan that is stored, this browser keeps the random name that files carry.
fn keep_name(store: Store) {
    let named = store.work.try_update_value(|work| std::mem::replace(&mut work.is_named, true));
    if named == Some(false) {
        store.set_prefs(store.prefs.get_untracked());
    }
}

async fn write(store: Store, ticket: &Ticket) -> Result<(), StoreFault> {
    keep_name(store);
    for _ in 0..4 {
        let (stores, document, expected) = prepare(store);
        let (id, doc) = (document.head.id.clone(), stored(store, &document));
        let step = match ticket {
            Ticket::Step(step) | Ticket::Merged(step) => plan::history::step_text(step),
            Ticket::Redone => last_step(store),
            Ticket::Undone => String::new(),
        };
        let undo = match ticket {
            Ticket::Step(_) | Ticket::Redone => Undo::Push(&step),
            Ticket::Merged(_) => Undo::ReplaceLast(&step),
            Ticket::Undone => Undo::DropLast,
        };
        match stores.write(&id, expected.as_deref(), &doc, undo).await {
            Ok(()) => {
                written(store, document);
                return Ok(());
            }
            Err(WriteFault::Stale(theirs)) if theirs.facts.deleted_at.is_some() => return taken(store, Taken::ToBin),
            Err(WriteFault::Stale(theirs)) => {
                // Our text is kept whole before anything of it is put on top of theirs.
                stores.snap(&id, "both windows wrote", &doc.text).await.ok();
                adopt(store, theirs).await.unwrap_or_else(|NotHere| Err(StoreFault::Other("offline".to_owned())))?;
            }
            Err(WriteFault::Gone) => return taken(store, Taken::Away),
            Err(WriteFault::Unread) => {
                return Err(StoreFault::Other("stored text was never read".to_owned()));
            }
            Err(WriteFault::Fault(fault)) => return Err(fault),
        }
    }
    Err(StoreFault::Other("other windows keep writing".to_owned()))
}

/// Somebody removed the plan in another window: it does not come back by itself.
fn taken(store: Store, how: Taken) -> Result<(), StoreFault> {
    store.opening.set(Opening::Taken(how));
    Err(StoreFault::Other(String::new()))
}

/// Stores the whole open plan where there is none. What waits is in it, and stays in the queue for its undo steps.
pub(super) async fn whole(store: Store) -> Result<(), StoreFault> {
    let (stores, document, _) = prepare(store);
    match stores.write(&document.head.id, None, &stored(store, &document), Undo::Keep).await {
        Ok(()) => {
            written(store, document);
            Ok(())
        }
        Err(WriteFault::Fault(fault)) => Err(fault),
        // Somebody stored it meanwhile: the next write puts ours on top of it.
        Err(WriteFault::Stale(_) | WriteFault::Gone | WriteFault::Unread) => Ok(()),
    }
}

/// Notes what storage holds now.
fn written(store: Store, document: Document) {
    store.work.update_value(|work| {
        // Another plan may have been opened meanwhile.
        if work.document.head.id == document.head.id {
            work.queue.expected = Some(document.head.rev.clone());
            work.saved_plan = document.plan.clone();
            work.document = document;
        }
    });
}

fn last_step(store: Store) -> String {
    store.work.with_value(|work| work.history.last().map(plan::history::step_text).unwrap_or_default())
}

/// The document as it would be saved now, with a new revision.
fn prepare(store: Store) -> (crate::browser::storage::Stores, Document, Option<String>) {
    let plan = store.plan_now();
    store.work.with_value(|work| {
        let mut document = work.document.clone();
        document.plan = plan;
        document.stamp(&work.saved_plan, &stamp(&work.device));
        (work.stores.clone(), document, work.queue.expected.clone())
    })
}

later! {
    rest,
    /// Puts our changes on top of what another window stored. Nothing is lost where the part does not come: the step
    /// stays in the queue.
    pub(super) fn adopt(store: Store, theirs: Box<StoredDoc>) -> Result<Result<(), StoreFault>, NotHere> {
        let Ok(loaded) = super::opening::read(theirs.text.as_bytes(), store.words) else {
            return Ok(Err(StoreFault::Other("the other window's text cannot be read".to_owned())));
        };
        let ours = store.plan_now();
        let merged = store.work.try_update_value(|work| {
            let merged = plan::history::rebase(&work.saved_plan, &ours, &loaded.document.plan);
            work.saved_plan = loaded.document.plan.clone();
            work.queue.expected = Some(loaded.document.head.rev.clone());
            work.document = loaded.document;
            merged
        });
        if let Some(merged) = merged {
            store.show(merged);
        }
        Ok(Ok(()))
    }
}

/// From now on what waits is written when the page is left, and the second copy when it goes out of sight; once, with
/// the first plan in play.
pub(super) fn watch(store: Store) {
    let is_first = store.work.try_update_value(|work| work.save.replace(at_once).is_none());
    if is_first == Some(true)
        && let Some(listeners) = crate::browser::page::on_hidden(move || on_hidden(store))
    {
        for listener in listeners {
            listener.keep();
        }
    }
}

/// The mirror and what waits, written while the page goes out of sight.
fn on_hidden(store: Store) {
    if store.mode.get_untracked() != Mode::Own || panic::poisoned() {
        return;
    }
    // What another window took away does not come back through its second copy.
    if has_unsaved(store) && !matches!(store.opening.get_untracked(), Opening::Taken(_)) {
        let (stores, document, _) = prepare(store);
        // There is no later in which a failure could be shown; the database write goes on if the page lives.
        stores.mirror_now(&document.head.id, &stored(store, &document), Moment::Hidden).ok();
        soon(store);
    }
}

fn stored(store: Store, document: &Document) -> StoredDoc {
    let facts = facts(document, store.due_at_once(), &store.backup.get_untracked());
    StoredDoc { facts, text: plan::file::write(document) }
}

/// What storage says about a document in the list.
pub(super) fn facts(document: &Document, to_fix: Option<u32>, backup: &Backup) -> Facts {
    let head = &document.head;
    Facts {
        title: document.title(),
        rev: head.rev.clone(),
        counter: u32::try_from(head.counter).unwrap_or(u32::MAX),
        saved: head.saved.clone(),
        deleted_at: None,
        meta: shelf::meta(&document.plan, to_fix, backup),
    }
}

/// What a save brings along: a new revision, the time, this browser, this build.
pub(super) fn stamp(device: &str) -> Stamp {
    Stamp {
        rev: ids::new_id("r"),
        saved: clock::now_iso(),
        now_ms: clock::now_ms() as u64,
        device: device.to_owned(),
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
        app_build: crate::BUILD.to_owned(),
    }
}

fn at_once(store: Store) {
    if store.mode.get_untracked() == Mode::Own && has_unsaved(store) {
        in_background(now(store));
    }
}

/// Whether there are changes that only this window holds.
pub(super) fn has_unsaved(store: Store) -> bool {
    store.work.with_value(|work| !work.queue.waiting.is_empty() || work.queue.running)
}

impl Store {
    /// Tries again to write what could not be written.
    pub fn save_again(&self) {
        soon(*self);
    }

    /// Writes what waits without waiting for anything.
    pub fn save_at_once(&self) {
        if let Some(save) = self.work.with_value(|work| work.save) {
            save(*self);
        }
    }
}
