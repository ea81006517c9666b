//! The handle on everything that is stored, and what this window knows about it.
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use web_sys::IdbDatabase;

use super::choice::mirror_is_due;
use super::types::{Backend, Facts, Listed, Moment, StoreFault, StoredDoc};
use super::{idb, index, mirror};
use crate::browser::{clock, panic, window};

/// Name of the database and beginning of every localStorage key.
const NAME: &str = "watchbill";

/// Everything that is stored in this browser. Clones share one connection.
#[derive(Clone, Debug)]
pub struct Stores(pub(super) Rc<Inner>);

/// What clones share.
#[derive(Debug)]
pub(super) struct Inner {
    /// Beginning of our localStorage keys.
    pub(super) prefix: String,
    /// The open database.
    pub(super) database: Option<IdbDatabase>,
    /// Why there is no database.
    fault: Option<StoreFault>,
    /// Plans and facts of a browser that keeps nothing.
    pub(super) memory: RefCell<BTreeMap<String, StoredDoc>>,
    pub(super) memory_facts: RefCell<BTreeMap<String, String>>,
    /// Plans whose second copy was read in this window, so that it may be overwritten.
    known: RefCell<BTreeSet<String>>,
    /// The revision that the database is known to hold, by plan.
    safe: RefCell<BTreeMap<String, String>>,
    /// When the second copy of a long plan was written last, in milliseconds since 1970.
    last_long: Cell<f64>,
    /// Everything was cleared through this handle, so that the plan still in the window must not come back.
    pub(super) cleared: Cell<bool>,
}

impl Stores {
    /// Opens what this browser offers. It never fails: where nothing can be kept, plans live in this window
    /// (`Backend::Memory`).
    pub async fn open() -> Self {
        Self::open_named(NAME).await
    }

    /// Opens a set of stores under another name, apart from the app's own.
    pub async fn open_named(name: &str) -> Self {
        let (database, fault) = match idb::open(name).await {
            Ok(database) => (Some(database), None),
            Err(fault) => (None, Some(fault)),
        };
        Self::with(name, database, fault)
    }

    /// The stores of a browser that offers no database.
    #[must_use]
    pub fn without_database(name: &str) -> Self {
        Self::with(name, None, Some(StoreFault::Blocked))
    }

    /// A handle on what was opened.
    fn with(name: &str, database: Option<IdbDatabase>, fault: Option<StoreFault>) -> Self {
        Self(Rc::new(Inner {
            prefix: [name, ":1:"].concat(),
            database,
            fault,
            memory: RefCell::default(),
            memory_facts: RefCell::default(),
            known: RefCell::default(),
            safe: RefCell::default(),
            last_long: Cell::new(0.0),
            cleared: Cell::new(false),
        }))
    }

    /// Which stores this browser gives us.
    #[must_use]
    pub fn backend(&self) -> Backend {
        if self.0.database.is_some() {
            Backend::Database
        } else if mirror::usable() {
            Backend::MirrorOnly
        } else {
            Backend::Memory
        }
    }

    /// Why `backend` is not `Database`.
    #[must_use]
    pub fn fault(&self) -> Option<StoreFault> {
        self.0.fault.clone()
    }

    /// A localStorage key of ours.
    pub(super) fn key(&self, name: &str) -> String {
        [&self.0.prefix, name].concat()
    }

    /// The localStorage key of a plan's second copy.
    pub(super) fn plan_key(&self, id: &str) -> String {
        [&self.0.prefix, "plan:", id].concat()
    }

    /// Notes that a plan's second copy was read and may be overwritten from now on.
    pub(super) fn note_known(&self, id: &str) {
        self.0.known.borrow_mut().insert(id.to_owned());
    }

    /// Whether a plan's second copy may be overwritten: it was read, or there is none.
    pub(super) fn may_mirror(&self, id: &str) -> bool {
        self.0.known.borrow().contains(id) || mirror::read(&self.plan_key(id)).is_none()
    }

    /// Takes that note back: the second copy has to stay as it is.
    pub(super) fn forget_known(&self, id: &str) {
        self.0.known.borrow_mut().remove(id);
    }

    /// Notes which revision of a plan the database holds.
    pub(super) fn note_safe(&self, id: &str, rev: &str) {
        self.0.safe.borrow_mut().insert(id.to_owned(), rev.to_owned());
    }

    /// Writes a localStorage key of ours.
    pub(super) fn put_local(&self, key: &str, text: &str) -> Result<(), StoreFault> {
        if self.0.cleared.get() {
            return Err(idb::other("cleared"));
        }
        mirror::write(key, text)
    }

    /// The plan list that stands beside the second copies.
    pub(super) fn index(&self) -> Vec<Listed> {
        mirror::read(&self.key("idx")).map_or_else(Vec::new, |text| index::from_text(&text))
    }

    /// Puts a plan into that list, or takes it out (`None`).
    pub(super) fn put_index(&self, id: &str, facts: Option<&Facts>) -> Result<(), StoreFault> {
        let mut list = self.index();
        list.retain(|listed| listed.id != id);
        if let Some(facts) = facts {
            list.push(Listed { id: id.to_owned(), facts: facts.clone() });
        }
        self.put_local(&self.key("idx"), &index::to_text(&list))
    }

    /// Writes the second copy of a plan now, without waiting: call it on every change and when the page is hidden.
    /// `false` when it was left for later, because a long plan would hold up typing.
    ///
    /// # Errors
    /// Why it was not written. While the database works this is no reason for alarm.
    pub fn mirror_now(&self, id: &str, doc: &StoredDoc, moment: Moment) -> Result<bool, StoreFault> {
        if panic::poisoned() {
            return Err(StoreFault::Poisoned);
        }
        let now = clock::now_ms();
        let since = now - self.0.last_long.get();
        // Bytes are at least as many as characters, which errs on the careful side.
        if !mirror_is_due(doc.text.len(), moment == Moment::Hidden, since) {
            return Ok(false);
        }
        if !mirror_is_due(doc.text.len(), false, 0.0) {
            self.0.last_long.set(now);
        }
        self.write_mirror(id, doc).map(|()| true)
    }

    /// Writes the second copy of a plan and its line in the list.
    pub(super) fn write_mirror(&self, id: &str, doc: &StoredDoc) -> Result<(), StoreFault> {
        if !self.may_mirror(id) {
            return Err(idb::other("the second copy was not read"));
        }
        let key = self.plan_key(id);
        let mut outcome = self.put_local(&key, &doc.text);
        while outcome == Err(StoreFault::Full) && self.drop_oldest_mirror(id) {
            outcome = self.put_local(&key, &doc.text);
        }
        outcome?;
        self.note_known(id);
        self.put_index(id, Some(&doc.facts))
    }

    /// Makes room by removing the oldest second copy of another plan whose revision the database holds.
    fn drop_oldest_mirror(&self, keep: &str) -> bool {
        let safe = self.0.safe.borrow();
        let oldest = self
            .index()
            .into_iter()
            .filter(|listed| listed.id != keep && safe.get(&listed.id) == Some(&listed.facts.rev))
            .filter(|listed| mirror::read(&self.plan_key(&listed.id)).is_some())
            .min_by(|one, other| one.facts.saved.cmp(&other.facts.saved));
        let Some(oldest) = oldest else { return false };
        mirror::remove(&self.plan_key(&oldest.id));
        true
    }
}

/// Asks the browser not to clear this site's storage by itself. From a click, after the first edit; the answer may take
/// for ever (Firefox asks the person), so nobody waits for it.
pub fn ask_to_persist() {
    let Some(window) = window() else { return };
    let navigator = window.navigator();
    // On a page without https there is no such object.
    if !crate::browser::property(&navigator, "storage").is_undefined() {
        drop(navigator.storage().persist());
    }
}
