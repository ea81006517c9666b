//! Opening a plan: from this browser, a sample, a new one, or a file that was just read.
//!
//! Nothing is written here. What cannot be read is set aside by storage before anything else may write its key.
//! Tests: the journeys in `tests/e2e`, `tests/browser.rs`.

use super::{Backup, Mode, SaveState, Store, saving};
use crate::browser::ids;
use crate::browser::storage::{OpenPlan, Opened, Reading, StoreFault, Taken, Verdict};
use leptos::prelude::*;
use messages::Words;
use plan::file::{Import, Loaded, Unreadable};
use plan::model::{Org, Path};
use plan::{Document, Edit, History, Repair};

/// Whether the plan of the route is there.
#[derive(Clone, Debug, PartialEq)]
pub enum Opening {
    /// No plan is asked for.
    Nothing,
    /// It is being read.
    Reading,
    /// It is open; what had to be mended while reading it.
    Ready(Vec<Repair>),
    /// It is not in this browser.
    Missing,
    /// It is in the bin.
    InBin,
    /// Another window took it away while it was open here; this window still has it.
    Taken(Taken),
    /// Every copy was unreadable and was set aside.
    Unreadable,
    /// Storage cannot be read.
    Fault(StoreFault),
}

/// Reads plan text with ids of this browser.
pub(super) fn read(bytes: &[u8], words: Words) -> Result<Loaded, Unreadable> {
    let mut new_id = |prefix: &str| ids::new_id(prefix.trim_end_matches('_'));
    let unknown = |table: &str| words.unknown_record(table);
    plan::file::load(bytes, &mut Import { new_id: &mut new_id, unknown_name: &unknown })
}

impl Store {
    /// Reads a plan file; nothing is stored or shown yet.
    pub fn read_file(&self, bytes: &[u8]) -> Result<Loaded, Unreadable> {
        read(bytes, self.words)
    }

    /// Opens a plan of this browser unless it is open already. `true` when it is there.
    pub async fn open_plan(self, id: &str) -> bool {
        if self.id() == id && matches!(self.opening.get_untracked(), Opening::Ready(_)) {
            return true;
        }
        if self.mode.get_untracked() == Mode::Own {
            saving::now(self).await;
        }
        self.opening.set(Opening::Reading);
        let stores = self.work.with_value(|work| work.stores.clone());
        let words = self.words;
        let check = move |text: &str| verdict(text, words);
        let opened = match stores.open_plan(id, &check).await {
            Ok(opened) => opened,
            Err(fault) => {
                self.opening.set(Opening::Fault(fault));
                return false;
            }
        };
        match opened {
            Opened::Plan(found) => {
                let steps = stores.ops(id).await.unwrap_or_default();
                let backup = stores.fact(Some(id), "backup").await.ok().flatten().unwrap_or_default();
                self.take(&found, &steps, Backup::read(&backup))
            }
            Opened::Newer(text) => match read(text.as_bytes(), words) {
                Ok(loaded) => {
                    self.look_at(loaded, text);
                    true
                }
                Err(_) => self.fail(Opening::Unreadable),
            },
            Opened::InBin => self.fail(Opening::InBin),
            Opened::Missing => match super::samples::key_of(id) {
                Some(key) if self.open_sample(key).await => true,
                _ => self.fail(Opening::Missing),
            },
            Opened::Unreadable => self.fail(Opening::Unreadable),
        }
    }

    fn fail(self, why: Opening) -> bool {
        self.close();
        self.opening.set(why);
        false
    }

    fn take(self, found: &OpenPlan, steps: &[String], backup: Backup) -> bool {
        let Ok(loaded) = read(found.doc.text.as_bytes(), self.words) else {
            return self.fail(Opening::Unreadable);
        };
        self.work.update_value(|work| {
            work.history = History::from_texts(steps);
            work.queue = saving::Queue::after(found.expected.clone());
        });
        self.put(loaded.document, Mode::Own, String::new(), loaded.repairs);
        self.backup.set(backup);
        true
    }

    /// Shows a plan that is never stored: a sample, or one of a newer version (then with its bytes).
    pub fn look_at(&self, loaded: Loaded, text: String) {
        let mode = if loaded.read_only { Mode::ReadOnly } else { Mode::Sample };
        self.work.update_value(|work| {
            work.history = History::default();
            work.queue = saving::Queue::default();
        });
        let original = if loaded.read_only { text } else { String::new() };
        self.put(loaded.document, mode, original, loaded.repairs);
        self.backup.set(Backup::default());
    }

    /// Starts a new plan on this path. It is stored with the first answer. Gives its id.
    pub fn start_plan(&self, path: Path) -> String {
        let id = ids::new_id("pl");
        let mut document = Document::new(&id);
        let before = Org::default();
        let after = Org {
            path,
            tz: crate::browser::clock::zone(),
            made_on: Some(self.today.get_untracked()),
            ..before.clone()
        };
        if let Ok(applied) = plan::apply(&document.plan, &Edit::change(&before, &after)) {
            document.plan = applied.plan;
        }
        self.work.update_value(|work| {
            work.history = History::default();
            work.queue = saving::Queue::default();
        });
        self.put(document, Mode::Own, String::new(), Vec::new());
        self.backup.set(Backup::default());
        id
    }

    fn put(&self, document: Document, mode: Mode, original: String, repairs: Vec<Repair>) {
        saving::watch(*self);
        let plan = document.plan.clone();
        self.work.update_value(|work| {
            work.saved_plan = plan.clone();
            work.document = document;
            work.original = original;
        });
        self.mode.set(mode);
        self.save.set(SaveState::Fresh);
        self.show(plan);
        self.renewed.notify();
        self.opening.set(Opening::Ready(repairs));
    }

    /// Puts the plan of a file in the place of the plan with the same id that is in this browser. One step that can be
    /// undone; the old text is kept as a snapshot too.
    pub async fn replace_plan(self, document: Document, label: &str) -> bool {
        let id = document.head.id.clone();
        if !self.open_plan(&id).await || self.mode.get_untracked() != Mode::Own {
            return false;
        }
        let stores = self.work.with_value(|work| work.stores.clone());
        if stores.snap(&id, "replaced by a file", &self.file_text()).await.is_err() {
            return false;
        }
        self.replace(document.plan, label);
        saving::now(self).await;
        !matches!(self.save.get_untracked(), SaveState::Failed(_))
    }

    /// Closes the open plan.
    pub fn close(&self) {
        self.work.update_value(|work| {
            work.document = Document::default();
            work.saved_plan = plan::Plan::default();
            work.history = History::default();
            work.queue = saving::Queue::default();
            work.original.clear();
        });
        self.mode.set(Mode::Own);
        self.save.set(SaveState::Fresh);
        self.show(plan::Plan::default());
        self.renewed.notify();
        self.opening.set(Opening::Nothing);
    }
}

pub(super) fn verdict(text: &str, words: Words) -> Verdict {
    match read(text.as_bytes(), words) {
        Ok(loaded) if loaded.read_only => Verdict::Newer,
        Ok(loaded) => Verdict::Good(Reading {
            facts: saving::facts(&loaded.document, None, &Backup::default()),
            ancestors: loaded.document.head.ancestors,
        }),
        Err(why) => Verdict::Damaged(format!("{why:?}")),
    }
}
