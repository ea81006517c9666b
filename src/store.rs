//! The open plan, as the app sees it: one signal with the plan, one door for changes, undo, read models, saving.
//!
//! Created once at the root and `Copy`; pages get it from the context. Pages never change a plan but through
//! [`Store::dispatch`]. Nothing is written before the plan was read, and nothing of a sample or of a plan from a
//! newer version is ever written. Tests: `tests/browser.rs` (saving), the journeys in `tests/e2e` (undo, reload).

mod covering;
mod day;
mod elsewhere;
mod following;
mod opening;
mod prefs;
mod samples;
mod saving;
mod seeing;
mod shelf;

pub use crate::browser::storage::Taken;
pub use covering::report_of;
pub use elsewhere::follow as follow_other_windows;
pub use opening::Opening;
pub use prefs::Prefs;
pub use samples::SAMPLES;
pub use saving::{SaveState, in_background};
pub use seeing::Seen;
pub use shelf::{Backup, PartHere, PlanCard};

use crate::browser::{clock, ids};
use crate::route::Route;
use chrono::NaiveDate;
use leptos::prelude::*;
use messages::Words;
use plan::field::Record;
use plan::lens::Lens;
use plan::model::{Org, Path};
use plan::{Document, Edit, History, Id, Plan, Refusal, Step};
use std::sync::Arc;

/// What may be done with the open plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// It is stored, or will be with the first answer.
    Own,
    /// A sample: everything works, nothing is kept.
    Sample,
    /// Made by a newer version: looked at, given back byte for byte.
    ReadOnly,
}

/// The store. See the module.
#[derive(Clone, Copy)]
pub struct Store {
    /// The words of the language.
    pub words: Words,
    /// Where we are.
    pub route: RwSignal<Route>,
    /// Today in this browser's zone.
    pub today: RwSignal<NaiveDate>,
    /// Whether the plan of the route is there.
    pub opening: RwSignal<Opening>,
    /// What may be done with it.
    pub mode: RwSignal<Mode>,
    /// Whether it is saved.
    pub save: RwSignal<SaveState>,
    /// A change waits for its write: until then no time of saving is shown.
    pub pending: RwSignal<bool>,
    /// Settings of this browser.
    pub prefs: RwSignal<Prefs>,
    /// When the open plan was last taken away as a file.
    pub backup: RwSignal<Backup>,
    /// What undo would take back, in words; blank when nothing.
    pub undo_label: RwSignal<String>,
    /// What redo would do again, in words; blank when nothing was taken back.
    pub redo_label: RwSignal<String>,
    /// The plans of this browser; `None` until they were read.
    pub shelf: RwSignal<Option<Vec<PlanCard>>>,
    plan: RwSignal<Plan>,
    /// How often a plan was put here, changed or not.
    shown: StoredValue<u32>,
    /// Another plan was opened, or there is something new to say of this one.
    renewed: Trigger,
    seeing: StoredValue<Option<seeing::Seeing>>,
    looked: StoredValue<Option<seeing::Looked>>,
    owner: StoredValue<Owner>,
    work: StoredValue<Work, LocalStorage>,
}

/// What is not shown: the envelope, the steps, and the way to storage.
struct Work {
    stores: crate::browser::storage::Stores,
    document: Document,
    saved_plan: Plan,
    history: History,
    /// Undo stops here while a page says so.
    floor: Option<plan::history::Floor>,
    queue: saving::Queue,
    original: String,
    device: String,
    /// The random name of this browser is in its settings.
    is_named: bool,
    /// Writes what waits; there once a plan was in play. A value, because naming it where the address is followed would
    /// bring all of saving into the first part of the program.
    save: Option<fn(Store)>,
}

/// The store of this app.
#[expect(clippy::expect_used, reason = "the app provides the store before the first view; without it nothing can run")]
pub fn use_store() -> Store {
    use_context::<Store>().expect("the store is provided at the root")
}

impl Store {
    /// Makes the store; once, at the root.
    pub fn new(stores: crate::browser::storage::Stores, words: Words) -> Self {
        let plan = RwSignal::new(Plan::default());
        let today = RwSignal::new(clock::today());
        let backup = RwSignal::new(Backup::default());
        let mut prefs = Prefs::read(stores.prefs().as_deref());
        let is_named = !prefs.device.is_empty();
        if !is_named {
            prefs.device = ids::new_id("d");
        }
        let device = prefs.device.clone();
        Self {
            words,
            route: RwSignal::new(Route::parse(&crate::browser::page::hash())),
            today,
            opening: RwSignal::new(Opening::Nothing),
            mode: RwSignal::new(Mode::Own),
            save: RwSignal::new(SaveState::Fresh),
            pending: RwSignal::new(false),
            prefs: RwSignal::new(prefs),
            backup,
            undo_label: RwSignal::new(String::new()),
            redo_label: RwSignal::new(String::new()),
            shelf: RwSignal::new(None),
            plan,
            shown: StoredValue::new(0),
            renewed: Trigger::new(),
            seeing: StoredValue::new(None),
            looked: StoredValue::new(None),
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
            work: StoredValue::new_local(Work {
                stores,
                document: Document::default(),
                saved_plan: Plan::default(),
                history: History::default(),
                floor: None,
                queue: saving::Queue::default(),
                original: String::new(),
                device,
                is_named,
                save: None,
            }),
        }
    }

    /// Runs something under the owner of the app, so that what it makes lives as long as the page.
    pub fn at_root<T>(&self, make: impl FnOnce() -> T) -> T {
        self.owner.get_value().with(make)
    }

    /// Starts what goes on beside the views: the warning before leaving with unsaved work, a new day.
    pub fn begin(&self) {
        let store = *self;
        if let Some(listener) = crate::browser::page::on_visible(move || store.today.set(clock::today())) {
            listener.keep();
        }
        let guard = StoredValue::new_local(None);
        Effect::new(move || {
            let unsafe_to_leave = matches!(store.save.get(), SaveState::Failed(_));
            guard.set_value(if unsafe_to_leave { crate::browser::page::guard_leaving() } else { None });
        });
    }

    /// The plan; the reader runs again when it changes.
    pub fn plan(&self) -> Plan {
        self.plan.get()
    }

    /// The plan as it is now, without following it.
    pub fn plan_now(&self) -> Plan {
        self.plan.get_untracked()
    }

    /// The read model of the plan; the reader runs again when the plan changes.
    pub fn lens(&self) -> Arc<Lens> {
        self.seeing().lens.get()
    }

    /// The read model as it is now, without following it.
    pub fn lens_now(&self) -> Arc<Lens> {
        self.seeing().lens.get_untracked()
    }

    /// The organisation record as it is now.
    pub fn org_now(&self) -> Org {
        self.plan.with_untracked(Plan::one)
    }

    /// The path of the plan as it is now.
    pub fn path_now(&self) -> Path {
        self.org_now().path
    }

    /// The plan's title; the reader runs again when it changes.
    pub fn title(&self) -> String {
        self.plan.with(Plan::one::<Org>).title
    }

    /// Id of the open plan, blank when none is open.
    pub fn id(&self) -> String {
        self.work.with_value(|work| work.document.head.id.clone())
    }

    /// The address of a page of the open plan.
    pub fn href(&self, page: crate::flow::PlanPage) -> String {
        Route::in_plan(&self.id(), page).href()
    }

    /// A new id for a record.
    pub fn new_id<R: Record>(&self) -> Id<R> {
        Id::parse(&ids::new_id(R::SPEC.prefix.trim_end_matches('_'))).unwrap_or_default()
    }

    /// Changes the plan in one step that can be undone. `label` says what was done: "remove Tom Ellis".
    pub fn dispatch(&self, edit: &Edit, label: &str) -> Result<(), Refusal> {
        self.change(edit, label, "")
    }

    /// Changes the plan while something is typed: steps with the same `merge` become one.
    pub fn dispatch_typed(&self, edit: &Edit, label: &str, merge: &str) -> Result<(), Refusal> {
        self.change(edit, label, merge)
    }

    /// Stores the answers of a question and that it was continued past, in one step.
    pub fn answer(&self, page: crate::flow::PlanPage, mut edits: Vec<Edit>, label: &str) -> Result<(), Refusal> {
        let before = self.org_now();
        if !before.answered.iter().any(|key| key == page.slug()) {
            let mut after = before.clone();
            after.answered.push(page.slug().to_owned());
            edits.push(Edit::change(&before, &after));
        }
        self.change(&Edit::Many(edits), label, "")
    }

    /// Another whole plan as one step; it came through `file::load`.
    fn replace(&self, new: Plan, label: &str) {
        let changes = plan::history::difference(&self.plan_now(), &new);
        self.keep_step(new, changes, label, "");
    }

    fn change(&self, edit: &Edit, label: &str, merge: &str) -> Result<(), Refusal> {
        if self.mode.get_untracked() == Mode::ReadOnly || edit.is_empty() {
            return Ok(());
        }
        let applied = plan::apply(&self.plan_now(), edit)?;
        self.keep_step(applied.plan, applied.changes, label, merge);
        Ok(())
    }

    fn keep_step(&self, new: Plan, changes: Vec<plan::Change>, label: &str, merge: &str) {
        if changes.is_empty() {
            return;
        }
        let step = Step { label: label.to_owned(), merge: merge.to_owned(), at_ms: clock::now_ms() as u64, changes };
        self.work.update_value(|work| {
            let before = work.history.len();
            let merged = work.history.push(step.clone());
            let whole = work.history.last().filter(|_| merged && work.history.len() == before).cloned();
            work.queue.push(match whole {
                Some(whole) => saving::Ticket::Merged(whole),
                // Typed and taken out again: there is nothing left to undo.
                None if merged => saving::Ticket::Undone,
                None => saving::Ticket::Step(step),
            });
        });
        self.show(new);
        self.backup.update(|backup| backup.count_change(self.today.get_untracked()));
        saving::soon(*self);
    }

    /// Records that changed since the plan was last agreed, as far back as Undo reaches.
    pub fn changed_since_agreed(&self) -> Vec<plan::Key> {
        self.work.with_value(|work| plan::answers::editions::changed(work.history.steps()))
    }

    /// Takes the last step back.
    pub fn undo(&self) {
        self.undo_step();
    }

    /// Does the step that was taken back last again.
    pub fn redo(&self) {
        self.redo_step();
    }

    /// The same; gives the words of the step, `None` where there was none to take back.
    pub fn undo_step(&self) -> Option<String> {
        let is_floor = self.work.with_value(|work| work.floor.as_ref().is_some_and(|floor| work.history.is_at(floor)));
        if is_floor {
            return None;
        }
        self.shift(|history, plan| history.undo(plan), saving::Ticket::Undone)
    }

    /// The same; gives the words of the step, `None` where there was none to do again.
    pub fn redo_step(&self) -> Option<String> {
        self.shift(|history, plan| history.redo(plan), saving::Ticket::Redone)
    }

    /// What was done until now is not taken back, until `free_undo`: a page where nobody sees what that would be. `own` says
    /// when that page did the last steps, before a reload.
    pub fn hold_undo(&self, own: &[u64]) {
        self.work.update_value(|work| work.floor = Some(work.history.floor_under(own)));
    }

    /// When the steps were done that can be taken back while undo is held.
    pub fn own_steps(&self) -> Vec<u64> {
        self.work
            .with_value(|work| work.floor.as_ref().map(|floor| work.history.times_above(floor)).unwrap_or_default())
    }

    /// Undo reaches as far as it can again.
    pub fn free_undo(&self) {
        self.work.try_update_value(|work| work.floor = None);
    }

    fn shift(
        &self,
        go: impl FnOnce(&mut History, &Plan) -> Option<plan::history::Moved>,
        ticket: saving::Ticket,
    ) -> Option<String> {
        if self.mode.get_untracked() == Mode::ReadOnly {
            return None;
        }
        let plan = self.plan_now();
        let moved = self.work.try_update_value(|work| {
            let moved = go(&mut work.history, &plan)?;
            work.queue.push(ticket);
            Some(moved)
        });
        let moved = moved.flatten()?;
        self.show(moved.plan);
        self.backup.update(|backup| backup.count_change(self.today.get_untracked()));
        saving::soon(*self);
        Some(moved.label)
    }

    /// Shows another state of the open plan.
    fn show(&self, plan: Plan) {
        self.shown.update_value(|shown| *shown += 1);
        self.plan.set(plan);
        let label = |label: Option<&str>| label.unwrap_or_default().to_owned();
        let (undo, redo) =
            self.work.with_value(|work| (label(work.history.undo_label()), label(work.history.redo_label())));
        self.undo_label.set(undo);
        self.redo_label.set(redo);
    }
}
