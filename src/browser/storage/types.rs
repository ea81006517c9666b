//! The words that storage and its callers share.

/// Which stores this browser gives us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backend {
    /// IndexedDB is the truth, localStorage the second copy.
    Database,
    /// No IndexedDB: localStorage, written and read back.
    MirrorOnly,
    /// Neither: plans live in this window only.
    Memory,
}

/// Why something could not be stored or read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreFault {
    /// The browser does not let this page keep anything.
    Blocked,
    /// There is no room left.
    Full,
    /// The app has crashed in this window; nothing may be written any more.
    Poisoned,
    /// Anything else, in the browser's words, for the diagnostics.
    Other(String),
}

/// What the list of plans shows, without reading a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The plan's title.
    pub title: String,
    /// Revision of the text, `r_...`.
    pub rev: String,
    /// How many revisions there were.
    pub counter: u32,
    /// When this revision was made, RFC 3339 in UTC.
    pub saved: String,
    /// When the plan was put in the bin, RFC 3339 in UTC.
    pub deleted_at: Option<String>,
    /// Text of the caller's, for example counts as JSON.
    pub meta: String,
}

/// A stored plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StoredDoc {
    /// What the list shows.
    pub facts: Facts,
    /// The whole plan file.
    pub text: String,
}

/// One line of the list of plans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The plan's id.
    pub id: String,
    /// What the list shows.
    pub facts: Facts,
}

/// What the caller's check found in a stored text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is a plan that this version reads and writes.
    Good(Reading),
    /// It was made by a newer version: shown, never changed.
    Newer,
    /// It cannot be read; why, for the diagnostics.
    Damaged(String),
}

/// What a readable text says about itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// What the list will show; `deleted_at` is not looked at.
    pub facts: Facts,
    /// Earlier revisions this text comes from, newest first.
    pub ancestors: Vec<String>,
}

/// What opening a plan found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened {
    /// A plan to work on.
    Plan(Box<OpenPlan>),
    /// The text of a plan that a newer version made; nothing was touched.
    Newer(String),
    /// It is in the bin.
    InBin,
    /// It is not in this browser.
    Missing,
    /// Every copy was unreadable and was set aside (`Stores::quarantine_list`).
    Unreadable,
}

/// An opened plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenPlan {
    /// The text, and what it says about itself.
    pub doc: StoredDoc,
    /// What the first `Stores::write` must expect.
    pub expected: Option<String>,
    /// The second copy was newer than the database, after a crash.
    pub from_mirror: bool,
    /// One of the two copies was unreadable and was set aside.
    pub set_aside: bool,
    /// The two copies went different ways; the other one was kept as a snapshot.
    pub kept_other: bool,
}

/// What happens to the stored undo steps together with a write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undo<'a> {
    /// They stay as they are.
    Keep,
    /// This step is added; above 200 the oldest goes.
    Push(&'a str),
    /// This step takes the place of the last one (typing on in one field).
    ReplaceLast(&'a str),
    /// The last step goes: it was undone.
    DropLast,
}

/// How another window took a plan away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It is in the bin.
    ToBin,
    /// It is not in this browser any more.
    Away,
}

/// Why a plan was not written. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WriteFault {
    /// Another window wrote since; what is stored now.
    Stale(Box<StoredDoc>),
    /// The plan was there and is not any more: cleared in another window.
    Gone,
    /// What is stored under this id was never read in this window, or cannot be.
    Unread,
    /// The browser could not do it.
    Fault(StoreFault),
}

impl From<StoreFault> for WriteFault {
    fn from(fault: StoreFault) -> Self {
        Self::Fault(fault)
    }
}

/// When the second copy is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// After a change.
    Change,
    /// The page goes out of sight or away.
    Hidden,
}

/// Something unreadable that was set aside.
#[derive(Clone, Debug, PartialEq)]
pub struct SetAside {
    /// For `Stores::quarantine_raw`.
    pub key: String,
    /// Where it was: `docs/<id>` or `mirror/<id>`.
    pub place: String,
    /// Why it could not be read.
    pub why: String,
    /// When, RFC 3339 in UTC.
    pub at: String,
}
