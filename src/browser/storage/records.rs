//! Stored plans as JavaScript objects, the shape of the `docs` store.
use wasm_bindgen::JsValue;

use super::idb::object;
use super::types::{Facts, StoredDoc};
use crate::browser::{property, text_property};

/// The object that is put into `docs`.
pub(super) fn to_object(doc: &StoredDoc) -> JsValue {
    let facts = &doc.facts;
    let mut fields = vec![
        ("text", JsValue::from_str(&doc.text)),
        ("rev", JsValue::from_str(&facts.rev)),
        ("counter", JsValue::from(facts.counter)),
        ("saved", JsValue::from_str(&facts.saved)),
        ("title", JsValue::from_str(&facts.title)),
        ("meta", JsValue::from_str(&facts.meta)),
    ];
    if let Some(deleted_at) = &facts.deleted_at {
        fields.push(("deleted_at", JsValue::from_str(deleted_at)));
    }
    object(&fields)
}

/// A stored plan, or `None` for an object of another shape.
pub(super) fn from_object(value: &JsValue) -> Option<StoredDoc> {
    let text = text_property(value, "text")?;
    Some(StoredDoc { facts: facts_of(value)?, text })
}

/// What the list shows of a stored plan; its text stays where it is.
pub(super) fn facts_of(value: &JsValue) -> Option<Facts> {
    Some(Facts {
        title: text_property(value, "title")?,
        rev: text_property(value, "rev")?,
        counter: counter_of(value),
        saved: text_property(value, "saved")?,
        deleted_at: text_property(value, "deleted_at"),
        meta: text_property(value, "meta").unwrap_or_default(),
    })
}

/// The number of revisions; 0 when it is missing, because it only decides between copies without a common history.
fn counter_of(value: &JsValue) -> u32 {
    let number = property(value, "counter").as_f64().unwrap_or(0.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "`as` saturates, which is what is wanted"
    )]
    let counter = number as u32;
    counter
}
