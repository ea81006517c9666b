//! The plan list in localStorage (`idx`): what the second copies are, without reading them.
//!
//! JSON is built and read as values, so that no serialiser is added to the first download.
use serde_json::{Map, Value};

use super::types::{Facts, Listed};

/// The list as it is stored.
pub(super) fn to_text(list: &[Listed]) -> String {
    Value::Array(list.iter().map(to_value).collect()).to_string()
}

/// The list from what is stored. Entries of another shape are left out; the second copies themselves are found by key.
pub(super) fn from_text(text: &str) -> Vec<Listed> {
    match serde_json::from_str(text) {
        Ok(Value::Array(entries)) => entries.iter().filter_map(from_value).collect(),
        _ => Vec::new(),
    }
}

fn to_value(listed: &Listed) -> Value {
    let facts = &listed.facts;
    let mut entry = Map::new();
    let mut put = |name: &str, text: &str| {
        entry.insert(name.to_owned(), Value::String(text.to_owned()));
    };
    put("id", &listed.id);
    put("title", &facts.title);
    put("rev", &facts.rev);
    put("saved", &facts.saved);
    put("meta", &facts.meta);
    if let Some(deleted_at) = &facts.deleted_at {
        put("deleted_at", deleted_at);
    }
    entry.insert(String::from("counter"), Value::from(facts.counter));
    Value::Object(entry)
}

fn from_value(entry: &Value) -> Option<Listed> {
    let text = |name: &str| entry.get(name).and_then(Value::as_str).map(str::to_owned);
    let counter = entry.get("counter").and_then(Value::as_u64).unwrap_or(0);
    Some(Listed {
        id: text("id")?,
        facts: Facts {
            title: text("title")?,
            rev: text("rev")?,
            counter: u32::try_from(counter).unwrap_or(u32::MAX),
            saved: text("saved")?,
            deleted_at: text("deleted_at"),
            meta: text("meta").unwrap_or_default(),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::{Facts, Listed, from_text, to_text};

    #[test]
    fn the_list_comes_back_as_it_went_and_odd_entries_fall_out() {
        let list = vec![Listed {
            id: String::from("pl_1"),
            facts: Facts {
                title: String::from("Bike \"shop\""),
                rev: String::from("r_1"),
                counter: 7,
                saved: String::from("2026-11-22T10:00:00Z"),
                deleted_at: Some(String::from("2026-11-23T10:00:00Z")),
                meta: String::from("{}"),
            },
        }];
        assert_eq!(from_text(&to_text(&list)), list);
        assert_eq!(from_text("[1,{\"id\":2},null]"), []);
        assert_eq!(from_text("not json"), []);
    }
}
