//! The plans of this browser: list, rename, duplicate, bin, and when each was last taken away as a file.
//!
//! The list is read from what storage says about each plan, never by opening plans. Tests: the home journey in
//! `tests/e2e`, `tests/browser.rs`.

use super::{Store, saving};
use crate::browser::storage::{StoreFault, StoredDoc, Undo};
use crate::browser::{clock, ids};
use chrono::NaiveDate;
use leptos::prelude::*;
use plan::checks::CopyState;
use plan::model::{Org, Part};
use plan::{Document, Edit, Key, Plan, date};
use serde_json::{Value, json};

/// One plan on the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanCard {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// When it was saved last: RFC 3339 in UTC.
    pub saved: String,
    /// When it was deleted; `None` when it is not in the bin.
    pub deleted_at: Option<String>,
    /// Open findings that must be fixed; `None` when nobody counted.
    pub to_fix: Option<u32>,
    /// When it was last taken away as a file.
    pub backup: Backup,
    /// What it holds of another plan; `None` for a whole plan.
    pub part: Option<PartHere>,
}

/// A plan that holds a part of another one, as far as a list needs to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartHere {
    /// What one person needs: whose it is, and their name.
    Of(Key, String),
    /// House rules or a list of to-dos.
    List,
}

impl PartHere {
    fn of(plan: &Plan) -> Option<Self> {
        let org: Org = plan.one();
        let whose = org.part_of.filter(|_| org.part == Some(Part::Person)).and_then(|id| plan.get(id));
        org.part.map(|_| whose.map_or(Self::List, |person| Self::Of(person.id.key, person.name)))
    }

    fn read(value: &Value) -> Option<Self> {
        let text = |name: &str| value.get(name).and_then(Value::as_str);
        text("name").map(|name| match text("who").and_then(Key::parse) {
            Some(key) => Self::Of(key, name.to_owned()),
            None => Self::List,
        })
    }

    fn write(&self) -> Value {
        match self {
            Self::Of(key, name) => json!({"who": key.as_str(), "name": name}),
            Self::List => json!({"name": ""}),
        }
    }
}

/// When a plan was last taken away as a file. Belongs to this browser, not to the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Backup {
    /// The day of the last download.
    pub on: Option<NaiveDate>,
    /// Changes since then.
    pub changes: u32,
    /// The day of the first change since then.
    pub oldest: Option<NaiveDate>,
}

impl Backup {
    /// Reads what was stored; anything unreadable means never.
    pub fn read(text: &str) -> Self {
        let value: Value = serde_json::from_str(text).unwrap_or_default();
        let day = |name: &str| value.get(name).and_then(Value::as_str).and_then(date::parse);
        let changes = value.get("changes").and_then(Value::as_u64).unwrap_or_default();
        Self { on: day("on"), changes: u32::try_from(changes).unwrap_or(u32::MAX), oldest: day("oldest") }
    }

    /// The text that is stored.
    pub fn write(&self) -> String {
        json!({"on": self.on.map(date::format), "changes": self.changes, "oldest": self.oldest.map(date::format)})
            .to_string()
    }

    /// What the check for a missing copy looks at.
    pub fn copy_state(&self) -> CopyState {
        CopyState { changes: self.changes, oldest: self.oldest }
    }

    pub(super) fn count_change(&mut self, today: NaiveDate) {
        self.changes = self.changes.saturating_add(1);
        self.oldest.get_or_insert(today);
    }
}

/// What the list shows of a plan, stored beside it: open findings, and of what it is a part.
pub(super) fn meta(plan: &Plan, to_fix: Option<u32>, backup: &Backup) -> String {
    let part = PartHere::of(plan).map(|part| part.write());
    json!({"fix": to_fix, "backup": backup.write(), "part": part}).to_string()
}

impl Store {
    /// Whether this browser has any plan. The list itself comes with the page that shows it.
    pub async fn has_plans(self) -> Result<bool, StoreFault> {
        let stores = self.work.with_value(|work| work.stores.clone());
        stores.has_plans().await
    }

    /// Whether it looks as if there were one; known without waiting.
    pub fn expects_plans(self) -> bool {
        self.work.with_value(|work| work.stores.expects_plans())
    }

    /// Reads the list of plans again.
    pub async fn read_shelf(self) -> Result<(), StoreFault> {
        let stores = self.work.with_value(|work| work.stores.clone());
        let cards = stores.list().await?.into_iter().map(|listed| {
            let meta: Value = serde_json::from_str(&listed.facts.meta).unwrap_or_default();
            let fix = meta.get("fix").and_then(Value::as_u64).and_then(|fix| u32::try_from(fix).ok());
            PlanCard {
                id: listed.id,
                title: listed.facts.title,
                saved: listed.facts.saved,
                deleted_at: listed.facts.deleted_at,
                to_fix: fix,
                backup: Backup::read(meta.get("backup").and_then(Value::as_str).unwrap_or_default()),
                part: meta.get("part").and_then(PartHere::read),
            }
        });
        self.shelf.set(Some(cards.collect()));
        Ok(())
    }

    /// Puts a plan into the bin, where it stays for 30 days.
    pub async fn delete_plan(self, id: String) -> Result<(), StoreFault> {
        let stores = self.work.with_value(|work| work.stores.clone());
        stores.delete(&id, &clock::now_iso()).await?;
        // An open plan would go on being shown, and answered, under its old address.
        if self.id() == id {
            self.close();
        }
        self.read_shelf().await
    }

    /// Takes a plan out of the bin.
    pub async fn restore_plan(self, id: String) -> Result<(), StoreFault> {
        let stores = self.work.with_value(|work| work.stores.clone());
        stores.restore(&id).await?;
        self.read_shelf().await
    }

    /// Deletes a plan for ever.
    pub async fn forget_plan(self, id: String) -> Result<(), StoreFault> {
        let stores = self.work.with_value(|work| work.stores.clone());
        stores.forget(&id).await?;
        self.read_shelf().await
    }

    /// Deletes the open plan for ever, with all that this browser knows of it, and closes it.
    pub async fn remove_for_good(self) -> Result<(), StoreFault> {
        // What still waits would bring the plan back.
        saving::now(self).await;
        let (stores, id) = self.work.with_value(|work| (work.stores.clone(), work.document.head.id.clone()));
        stores.forget(&id).await?;
        self.close();
        // The page that shows the list says it if it cannot be read.
        self.read_shelf().await.ok();
        Ok(())
    }

    /// Deletes for ever what has been in the bin for 30 days. A browser that cannot do it now does it at the next start.
    pub async fn empty_bin(self) {
        let stores = self.work.with_value(|work| work.stores.clone());
        if stores.empty_bin().await == Ok(true) {
            // The page that shows the list says it if it cannot be read.
            self.read_shelf().await.ok();
        }
    }

    /// Deletes everything that this app keeps in this browser.
    pub async fn clear_browser(self) -> Result<(), StoreFault> {
        let stores = self.work.with_value(|work| work.stores.clone());
        stores.clear_everything().await
    }

    /// Gives a plan on the list a new title. Opens it for that, so that its file changes too.
    pub async fn rename_plan(self, id: String, title: String) -> bool {
        if !self.open_plan(&id).await {
            return false;
        }
        let before = self.org_now();
        let after = Org { title: title.clone(), ..before.clone() };
        if self.dispatch(&Edit::change(&before, &after), &title).is_err() {
            return false;
        }
        saving::now(self).await;
        self.read_shelf().await.is_ok()
    }

    /// Makes a second plan with a new id from one on the list. Gives the new id.
    pub async fn duplicate_plan(self, id: String, title: String) -> Option<String> {
        if !self.open_plan(&id).await {
            return None;
        }
        let mut document = self.work.with_value(|work| work.document.clone());
        document.plan = self.plan_now();
        self.keep_as_new(document, Some(title)).await
    }

    /// Stores a document as a new plan with a new id, under another title if one is given. Gives the new id.
    pub async fn keep_as_new(self, mut document: Document, title: Option<String>) -> Option<String> {
        let id = ids::new_id("pl");
        document.head.id.clone_from(&id);
        document.head.ancestors.clear();
        document.head.rev.clear();
        document.head.counter = 0;
        if let Some(title) = title {
            let before: Org = document.plan.one();
            let edit = Edit::change(&before, &Org { title, ..before.clone() });
            document.plan = plan::apply(&document.plan, &edit).ok()?.plan;
        }
        let saved = document.plan.clone();
        let device = self.work.with_value(|work| work.device.clone());
        document.stamp(&saved, &saving::stamp(&device));
        self.keep_exactly(&document).await.then_some(id)
    }

    /// Stores a document exactly as it is, for a plan that is not in this browser yet.
    pub async fn keep_exactly(self, document: &Document) -> bool {
        let stores = self.work.with_value(|work| work.stores.clone());
        let doc =
            StoredDoc { facts: saving::facts(document, None, &Backup::default()), text: plan::file::write(document) };
        stores.write(&document.head.id, None, &doc, Undo::Keep).await.is_ok()
    }

    /// Notes that the open plan was taken away as a file today.
    pub fn note_backup(&self) {
        let backup = Backup { on: Some(self.today.get_untracked()), changes: 0, oldest: None };
        self.backup.set(backup.clone());
        if self.mode.get_untracked() == super::Mode::Own {
            let stores = self.work.with_value(|work| work.stores.clone());
            let id = self.id();
            saving::in_background(async move {
                // The file is out; that this browser cannot note it costs a reminder, nothing else.
                stores.put_fact(Some(&id), "backup", &backup.write()).await.ok();
            });
        }
    }

    /// How often the open plan was saved: a file made later has a higher version.
    pub fn version(&self) -> u64 {
        self.work.with_value(|work| work.document.head.counter)
    }

    /// An id for a plan that is a copy of this one.
    pub fn copy_id(&self) -> String {
        ids::new_id("pl")
    }

    /// The file of the open plan: its bytes as stored; for a plan of a newer version the bytes that came.
    pub fn file_text(&self) -> String {
        let plan = self.plan_now();
        self.work.with_value(|work| {
            if !work.original.is_empty() {
                return work.original.clone();
            }
            let mut document = work.document.clone();
            document.plan = plan;
            plan::file::write(&document)
        })
    }
}

impl Store {
    /// What could not be read and was set aside: key and where it was stored.
    pub async fn set_aside(self) -> Vec<(String, String)> {
        let stores = self.work.with_value(|work| work.stores.clone());
        let list = stores.quarantine_list().await.unwrap_or_default();
        list.into_iter().map(|entry| (entry.key, entry.place)).collect()
    }

    /// The text of something that was set aside, as it was.
    pub async fn set_aside_text(self, key: String) -> Option<String> {
        let stores = self.work.with_value(|work| work.stores.clone());
        stores.quarantine_raw(&key).await.ok().flatten()
    }

    /// Which stores this browser gives us.
    pub fn backend(&self) -> crate::browser::storage::Backend {
        self.work.with_value(|work| work.stores.backend())
    }
}
