//! The plan file: reading any bytes, and writing a document.
//!
//! Reading gives a document with a list of repairs, or one reason with the place in the file; it never guesses in
//! silence and never panics. Writing is a pure function of the document, so a file that is opened and written again
//! is the same bytes. A file whose `minReader` is above ours is read only: its bytes are given back as they came.
//! Steps from older versions will live in `file/migrate.rs`; version 1 is the first. Tests: `tests/files.rs`.

mod head;
mod json;
mod tables;

use crate::clean::{Fault, Repair};
use crate::document::{Document, Head};
use crate::field::Object;
use crate::model::{self, Org};
use crate::spec::ONE;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// The format id of plan files.
pub const FORMAT: &str = "watchbill/plan";
/// The version that we write.
pub const VERSION: u64 = 1;
/// Files may ask for a reader up to this one.
pub const READER: u64 = 1;
/// What one person's answers for a workshop begin with; they are text, and no plan.
pub const ANSWERS: &str = "WATCHBILL ANSWERS";

/// Most bytes of a file: 8 MiB.
pub const MOST_BYTES: usize = 8 * 1024 * 1024;

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
    let mut repairs: Vec<Repair> = duplicates.into_iter().map(|path| twice(&path)).collect();
    let version = whole(root.remove("version").as_ref()).ok_or(Unreadable::Envelope("version"))?;
    let min_reader = match root.remove("minReader") {
        None => 1,
        stated => whole(stated.as_ref()).ok_or(Unreadable::Envelope("minReader"))?,
    };
    let Some(Value::Object(content)) = root.remove("content") else {
        return Err(Unreadable::Envelope("content"));
    };
    let Some(Value::Object(mut plan)) = root.remove("plan") else {
        return Err(Unreadable::Envelope("plan"));
    };
    let mut part = |root: &mut Object, name: &str| match root.remove(name) {
        Some(Value::Object(object)) => object,
        None => Object::new(),
        Some(_) => {
            repairs.push(fault(Fault::WrongType, name.to_owned()));
            Object::new()
        }
    };
    let mut app = part(&mut root, "app");
    let (tombstones, ext) = (part(&mut root, "tombstones"), part(&mut root, "ext"));
    let head = Head {
        version,
        min_reader,
        ..head::read(&mut plan, &mut app, &mut repairs).ok_or(Unreadable::Envelope("plan"))?
    };
    for (name, rest) in [("app", app), ("plan", plan)] {
        if !rest.is_empty() {
            root.insert(name.to_owned(), Value::Object(rest));
        }
    }
    let stated = root.remove("hash");
    if stated.as_ref().and_then(Value::as_str).is_some_and(|stated| stated != hash(&content)) {
        repairs.push(fault(Fault::Hash, String::new()));
    }
    let plan = tables::read(content, import, &mut repairs);
    let document = Document { plan, head, tombstones, ext, unknown: root };
    Ok(Loaded { document, repairs, read_only: min_reader > READER })
}

/// Writes a plan file: UTF-8, line feeds, two spaces, keys of `content` in order.
pub fn write(document: &Document) -> String {
    let Document { plan, head, tombstones, ext, unknown } = document;
    let content = tables::write(plan);
    let org = plan.one::<Org>();
    let hash = hash(&content);
    let (mut app, mut about) = head::write(head, &org);
    for (name, part) in [("app", &mut app), ("plan", &mut about)] {
        if let Some(Value::Object(rest)) = unknown.get(name) {
            for (name, value) in rest {
                part.entry(name.as_str()).or_insert_with(|| value.clone());
            }
        }
    }
    let mut parts = vec![
        ("format", json!(FORMAT)),
        ("version", json!(head.version)),
        ("minReader", json!(head.min_reader)),
        ("app", Value::Object(app)),
        ("plan", Value::Object(about)),
        ("hash", json!(hash)),
        ("content", Value::Object(content)),
        ("tombstones", Value::Object(tombstones.clone())),
        ("ext", Value::Object(ext.clone())),
    ];
    for (name, value) in unknown {
        if name != "app" && name != "plan" {
            parts.push((name, value.clone()));
        }
    }
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

/// A whole number from 1.
fn whole(value: Option<&Value>) -> Option<u64> {
    value?.as_u64().filter(|number| *number > 0)
}

/// A fault of the file as a whole.
const fn fault(fault: Fault, path: String) -> Repair {
    Repair { fault, table: String::new(), id: String::new(), path }
}

/// A key that stands twice, told with its record when it stands in one.
fn twice(path: &[json::Step]) -> Repair {
    let mut steps: Vec<String> = path
        .iter()
        .map(|step| match step {
            json::Step::Key(key) => key.clone(),
            json::Step::Item(place) => place.to_string(),
        })
        .collect();
    let mut repair = fault(Fault::Duplicate, String::new());
    let spec = steps
        .get(1)
        .filter(|_| steps.first().is_some_and(|first| first == "content"))
        .and_then(|table| model::spec(table));
    if let Some(spec) = spec {
        let record = if spec.is_single() { 2 } else { 3 };
        if steps.len() > record {
            repair.table = spec.table.to_owned();
            repair.id = if spec.is_single() { ONE.to_owned() } else { steps.get(2).cloned().unwrap_or_default() };
            steps.drain(..record);
        }
    }
    repair.path = steps.join("/");
    repair
}
