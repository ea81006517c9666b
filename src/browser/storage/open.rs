//! Opening a plan: reads both copies, judges them, chooses, sets aside what is unreadable.
//!
//! Nothing is written before both copies were read; a read that fails ends it.
use wasm_bindgen::JsValue;
use web_sys::IdbDatabase;

use super::choice::{Choice, choose};
use super::records::from_object;
use super::stores::Stores;
use super::types::{Backend, OpenPlan, Opened, Reading, StoreFault, StoredDoc, Undo, Verdict};
use super::{idb, mirror};

/// The caller's check of a stored text.
type Check<'a> = &'a dyn Fn(&str) -> Verdict;

/// A copy that was read and judged.
struct Copy {
    doc: StoredDoc,
    reading: Reading,
}

/// What one of the two places holds.
enum Found {
    Nothing,
    Good(Box<Copy>),
    Newer(String),
    /// It was unreadable and stands in the quarantine now.
    SetAside,
    /// It is unreadable and could not be set aside, so it must stay.
    Stuck,
}

impl Stores {
    /// Opens a plan. `check` reads a text and says what it is; it must not have effects.
    ///
    /// # Errors
    /// Why a copy could not be read. Nothing was written then.
    pub async fn open_plan(&self, id: &str, check: Check<'_>) -> Result<Opened, StoreFault> {
        match (&self.0.database, self.backend()) {
            (Some(database), _) => self.open_from_database(database, id, check).await,
            (None, Backend::MirrorOnly) => self.open_from_mirror(id, check).await,
            (None, _) => Ok(self.open_from_memory(id)),
        }
    }

    /// Opens from the database and the second copy.
    async fn open_from_database(
        &self,
        database: &IdbDatabase,
        id: &str,
        check: Check<'_>,
    ) -> Result<Opened, StoreFault> {
        let stored = read_doc(database, id).await?;
        let spare = mirror::read(&self.plan_key(id));
        let doc = from_object(&stored);
        if doc.as_ref().is_some_and(|doc| doc.facts.deleted_at.is_some()) {
            return Ok(Opened::InBin);
        }
        let ours = match self.judge(stored, doc, id, check).await {
            // A newer version's plan: its second copy is none of our business either.
            Found::Newer(text) => return Ok(Opened::Newer(text)),
            ours => ours,
        };
        let theirs = self.judge_mirror(id, spare, check).await;
        let set_aside = matches!(ours, Found::SetAside) || matches!(theirs, Found::SetAside);
        // A second copy that has to stay is never overwritten: the plan is not noted as known.
        let stays = matches!(theirs, Found::Newer(_) | Found::Stuck);
        if !stays {
            self.note_known(id);
        }
        let mut opened = match (ours, theirs) {
            (Found::Good(ours), Found::Good(theirs)) => self.open_better(id, *ours, *theirs).await,
            (Found::Good(ours), _) => from_database(*ours, false),
            (Found::Nothing | Found::SetAside, Found::Good(theirs)) => self.adopt(id, None, *theirs).await,
            (_, Found::Newer(text)) => return Ok(Opened::Newer(text)),
            (Found::Nothing, Found::Nothing) => return Ok(Opened::Missing),
            _ => return Ok(Opened::Unreadable),
        };
        opened.set_aside = set_aside;
        Ok(Opened::Plan(Box::new(opened)))
    }

    /// Judges the database's copy; what is unreadable is moved to the quarantine.
    async fn judge(&self, stored: JsValue, doc: Option<StoredDoc>, id: &str, check: Check<'_>) -> Found {
        if stored.is_undefined() {
            return Found::Nothing;
        }
        let why = match doc {
            None => String::from("the record has another shape"),
            Some(doc) => match check(&doc.text) {
                Verdict::Good(reading) => return Found::Good(Box::new(Copy { doc, reading })),
                Verdict::Newer => return Found::Newer(doc.text),
                Verdict::Damaged(why) => why,
            },
        };
        match self.set_doc_aside(id, &stored, &why).await {
            Ok(()) => Found::SetAside,
            Err(_) => Found::Stuck,
        }
    }

    /// Judges the second copy; what is unreadable is moved to the quarantine.
    async fn judge_mirror(&self, id: &str, spare: Option<String>, check: Check<'_>) -> Found {
        let Some(text) = spare else {
            return Found::Nothing;
        };
        match check(&text) {
            Verdict::Good(reading) => {
                let doc = StoredDoc { facts: reading.facts.clone(), text };
                Found::Good(Box::new(Copy { doc, reading }))
            }
            Verdict::Newer => Found::Newer(text),
            Verdict::Damaged(why) => match self.set_mirror_aside(id, &text, &why).await {
                Ok(()) => Found::SetAside,
                Err(_) => Found::Stuck,
            },
        }
    }

    /// Opens the newer of two readable copies, and keeps the other one where they went different ways.
    async fn open_better(&self, id: &str, ours: Copy, theirs: Copy) -> OpenPlan {
        let rev = ours.doc.facts.rev.clone();
        match choose(&ours.reading, &theirs.reading) {
            Choice::Database => from_database(ours, false),
            Choice::Mirror => self.adopt(id, Some(rev), theirs).await,
            Choice::DatabaseKeepMirror => {
                let kept = self.snap(id, "other copy", &theirs.doc.text).await.is_ok();
                if !kept {
                    self.forget_known(id);
                }
                from_database(ours, kept)
            }
            Choice::MirrorKeepDatabase => {
                if self.snap(id, "other copy", &ours.doc.text).await.is_err() {
                    // Without room for both, the database's copy is opened and the other one stays where it is.
                    self.forget_known(id);
                    return from_database(ours, false);
                }
                let mut opened = self.adopt(id, Some(rev), theirs).await;
                opened.kept_other = true;
                opened
            }
        }
    }

    /// Takes the second copy over into the database. Where that fails now, the first edit's write does it.
    async fn adopt(&self, id: &str, expected: Option<String>, copy: Copy) -> OpenPlan {
        let written = self.write(id, expected.as_deref(), &copy.doc, Undo::Keep).await.is_ok();
        let expected = if written { Some(copy.doc.facts.rev.clone()) } else { expected };
        OpenPlan { doc: copy.doc, expected, from_mirror: true, set_aside: false, kept_other: false }
    }

    /// Opens where localStorage is all there is.
    async fn open_from_mirror(&self, id: &str, check: Check<'_>) -> Result<Opened, StoreFault> {
        let listed = self.index().into_iter().find(|listed| listed.id == id);
        if listed.is_some_and(|listed| listed.facts.deleted_at.is_some()) {
            return Ok(Opened::InBin);
        }
        let spare = mirror::read(&self.plan_key(id));
        match self.judge_mirror(id, spare, check).await {
            Found::Nothing => Ok(Opened::Missing),
            Found::Newer(text) => Ok(Opened::Newer(text)),
            Found::SetAside | Found::Stuck => Ok(Opened::Unreadable),
            Found::Good(copy) => {
                self.note_known(id);
                let expected = Some(copy.doc.facts.rev.clone());
                // The list may be older than the copy after a crash; writes compare with the list.
                self.put_index(id, Some(&copy.doc.facts))?;
                let opened =
                    OpenPlan { doc: copy.doc, expected, from_mirror: true, set_aside: false, kept_other: false };
                Ok(Opened::Plan(Box::new(opened)))
            }
        }
    }

    /// Opens a plan of this window.
    fn open_from_memory(&self, id: &str) -> Opened {
        match self.0.memory.borrow().get(id).cloned() {
            None => Opened::Missing,
            Some(doc) if doc.facts.deleted_at.is_some() => Opened::InBin,
            Some(doc) => {
                let expected = Some(doc.facts.rev.clone());
                Opened::Plan(Box::new(OpenPlan {
                    doc,
                    expected,
                    from_mirror: false,
                    set_aside: false,
                    kept_other: false,
                }))
            }
        }
    }
}

/// The database's copy as an opened plan.
fn from_database(copy: Copy, kept_other: bool) -> OpenPlan {
    let expected = Some(copy.doc.facts.rev.clone());
    OpenPlan { doc: copy.doc, expected, from_mirror: false, set_aside: false, kept_other }
}

/// The stored record of a plan, `undefined` when there is none.
pub(super) async fn read_doc(database: &IdbDatabase, id: &str) -> Result<JsValue, StoreFault> {
    let docs = idb::store(&idb::reading(database, &["docs"])?, "docs")?;
    let wanted = docs.get(&id.into()).map_err(|error| idb::fault(&error))?;
    idb::request(&wanted).await
}
