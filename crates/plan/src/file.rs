//! The plan file: reading any bytes, and writing a document.
//!
//! Reading gives a document with a list of repairs, or one reason with the place in the file; it never guesses in
//! silence and never panics. Writing is a pure function of the document, so a file that is opened and written again
//! is the same bytes. A file whose `minReader` is above ours is read only: its bytes are given back as they came.
//! Steps from older versions will live in `file/migrate.rs`; version 1 is the first. Tests: `tests/files.rs`.

mod json;
mod tables;

use crate::clean::{Fault, Repair};
use crate::document::{Document, Head};
use crate::field::Object;
use crate::model::Org;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// The format id of plan files.
pub const FORMAT: &str = "watchbill/plan";
/// The version that we write.
pub const VERSION: u64 = 1;
/// Files may ask for a reader up to this one.
pub const READER: u64 = 1;
/// Most bytes of a file: 8 MiB.
pub const MOST_BYTES: usize = 8 * 1024 * 1024;
/// The name of the app in files.
const APP: &str = "Watchbill";

/// What reading needs from outside.
pub struct Import<'a> {
    /// Makes an id with this prefix, for records whose own id cannot be used.
    pub new_id: &'a mut dyn FnMut(&str) -> String,
    /// The name for a record of this table that is mentioned but missing, for example "Unknown person".
    pub unknown_name: &'a dyn Fn(&str) -> String,
}

/// A file that could be read.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The plan.
    pub document: Document,
    /// What was mended, in the order of the file.
    pub repairs: Vec<Repair>,
    /// The file asks for a newer reader: show it, never store it, give the same bytes back.
    pub read_only: bool,
}

/// Why a file cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// No bytes, or only blanks.
    Empty,
    /// More than 8 MiB.
    TooBig,
    /// A picture or other binary file; the byte where it stops being text.
    NotText(usize),
    /// Not JSON; line and column, from 1.
    NotJson(usize, usize),
    /// The file ends too early, in this line.
    CutShort(usize),
    /// Nested deeper than 127 levels.
    TooDeep,
    /// JSON, but not a plan.
    NotAPlan,
    /// One person's answers, not a plan.
    Answers,
    /// A plan file whose envelope misses this field or holds nonsense in it.
    Envelope(&'static str),
}

/// Reads a plan file.
pub fn load(bytes: &[u8], import: &mut Import<'_>) -> Result<Loaded, Unreadable> {
    let (value, duplicates) = json::parse(bytes)?;
    let Value::Object(mut root) = value else {
        return Err(Unreadable::NotAPlan);
    };
    match root.remove("format").as_ref().and_then(Value::as_str) {
        Some(FORMAT) => {}
        Some("watchbill/answers") => return Err(Unreadable::Answers),
        _ => return Err(Unreadable::NotAPlan),
    }
    let mut repairs: Vec<Repair> = duplicates
        .into_iter()
        .map(|path| fault(Fault::Duplicate, path))
        .collect();
    let number = |root: &mut Object, name| {
        root.remove(name)
            .as_ref()
            .and_then(Value::as_u64)
            .filter(|n| *n > 0)
    };
    let version = number(&mut root, "version").ok_or(Unreadable::Envelope("version"))?;
    let min_reader = number(&mut root, "minReader").unwrap_or(1);
    let Some(Value::Object(content)) = root.remove("content") else {
        return Err(Unreadable::Envelope("content"));
    };
    let Some(Value::Object(plan)) = root.remove("plan") else {
        return Err(Unreadable::Envelope("plan"));
    };
    let head =
        head(&plan, root.remove("app"), version, min_reader).ok_or(Unreadable::Envelope("plan"))?;
    let stated = root.remove("hash");
    if stated
        .as_ref()
        .and_then(Value::as_str)
        .is_some_and(|stated| stated != hash(&content))
    {
        repairs.push(fault(Fault::Hash, String::new()));
    }
    let mut object = |name: &str| match root.remove(name) {
        Some(Value::Object(object)) => object,
        _ => Object::new(),
    };
    let (tombstones, ext) = (object("tombstones"), object("ext"));
    let plan = tables::read(content, import, &mut repairs);
    let document = Document {
        plan,
        head,
        tombstones,
        ext,
        unknown: root,
    };
    Ok(Loaded {
        document,
        repairs,
        read_only: min_reader > READER,
    })
}

/// Writes a plan file: UTF-8, line feeds, two spaces, keys of `content` in order.
pub fn write(document: &Document) -> String {
    let Document {
        plan,
        head,
        tombstones,
        ext,
        unknown,
    } = document;
    let content = tables::write(plan);
    let org = plan.one::<Org>();
    let hash = hash(&content);
    let mut parts = vec![
        ("format".to_owned(), json!(FORMAT)),
        ("version".to_owned(), json!(head.version)),
        ("minReader".to_owned(), json!(head.min_reader)),
        (
            "app".to_owned(),
            json!({"name": APP, "version": head.app_version, "build": head.app_build}),
        ),
        (
            "plan".to_owned(),
            json!({
                "id": head.id, "title": org.title, "rev": head.rev, "counter": head.counter,
                "ancestors": head.ancestors, "saved": head.saved, "device": head.device, "tz": org.tz,
            }),
        ),
        ("hash".to_owned(), json!(hash)),
        ("content".to_owned(), Value::Object(content)),
        ("tombstones".to_owned(), Value::Object(tombstones.clone())),
        ("ext".to_owned(), Value::Object(ext.clone())),
    ];
    parts.extend(
        unknown
            .iter()
            .map(|(name, value)| (name.clone(), value.clone())),
    );
    json::pretty(&parts)
}

/// SHA-256 of the content as compact JSON with keys in order.
fn hash(content: &Object) -> String {
    let text = serde_json::to_string(content).unwrap_or_default();
    let mut out = String::from("sha256:");
    for byte in Sha256::digest(text.as_bytes()) {
        for digit in [byte >> 4, byte & 15] {
            out.push(char::from_digit(u32::from(digit), 16).unwrap_or('0'));
        }
    }
    out
}

fn head(plan: &Object, app: Option<Value>, version: u64, min_reader: u64) -> Option<Head> {
    let text = |name: &str| {
        plan.get(name)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    let app = |name: &str| {
        app.as_ref()
            .and_then(|app| app.get(name)?.as_str())
            .unwrap_or_default()
            .to_owned()
    };
    let ancestors = plan
        .get("ancestors")
        .and_then(Value::as_array)
        .map(Vec::as_slice)
        .unwrap_or_default();
    Some(Head {
        id: Some(text("id"))
            .filter(|id| id.starts_with("pl_") && crate::id::Key::parse(id).is_some())?,
        rev: text("rev"),
        counter: plan
            .get("counter")
            .and_then(Value::as_u64)
            .unwrap_or_default(),
        ancestors: ancestors
            .iter()
            .filter_map(Value::as_str)
            .take(256)
            .map(str::to_owned)
            .collect(),
        saved: text("saved"),
        device: text("device"),
        app_version: app("version"),
        app_build: app("build"),
        min_reader,
        version,
    })
}

/// A fault of the file as a whole.
const fn fault(fault: Fault, path: String) -> Repair {
    Repair {
        fault,
        table: String::new(),
        id: String::new(),
        path,
    }
}
