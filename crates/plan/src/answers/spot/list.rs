//! Lists in a field: who is on it, putting somebody on it and taking somebody off. A list may be what a fact decided.

use super::{Spot, set, value_of, word_of};
use crate::edit::Edit;
use crate::field::Object;
use crate::plan::Plan;
use crate::spec::Kind;
use serde_json::Value;

impl Spot {
    fn list<'a>(&self, plan: &'a Plan) -> Option<&'a Vec<Value>> {
        let whole = self.value(plan)?;
        whole.as_array().or_else(|| whole.get("value")?.as_array())
    }

    /// The words on a list, in its order.
    pub fn items(&self, plan: &Plan) -> Vec<String> {
        self.list(plan).into_iter().flatten().filter_map(|value| word_of(value, "")).collect()
    }

    /// The edit that puts a word on a list or takes it off. A fact whose list becomes empty is not answered any more:
    /// "no one" is an answer of its own.
    pub fn tick(&self, plan: &Plan, word: &str, on: bool) -> Edit {
        let kind = self.kind();
        let (is_fact, item) = match kind {
            Some(Kind::Fact(Kind::List(item))) => (true, **item),
            Some(Kind::List(item)) => (false, *item),
            _ => return Edit::Many(Vec::new()),
        };
        let mut list = self.list(plan).cloned().unwrap_or_default();
        list.retain(|value| word_of(value, "").as_deref() != Some(word));
        if on {
            list.push(value_of(item, "", word));
        }
        if !is_fact {
            return self.write(plan, if list.is_empty() { Value::Null } else { Value::Array(list) });
        }
        let mut fact = Object::new();
        set(&mut fact, "target", self.fact(plan).remove("target").unwrap_or_default());
        if !list.is_empty() {
            set(&mut fact, "state", "decided".into());
            set(&mut fact, "value", Value::Array(list));
        }
        self.put(plan, if fact.is_empty() { Value::Null } else { Value::Object(fact) })
    }
}
