//! One entry of a list or map in a field: a question of a busy time, the words for one account. Tests: `tests.rs`.

use super::{Spot, set, who_of};
use crate::edit::Edit;
use crate::fact::Who;
use crate::field::{Field, Object};
use crate::id::Key;
use crate::plan::Plan;
use crate::spec::Kind;
use serde_json::Value;

/// Which entry of a field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Entry {
    /// The field as a whole.
    #[default]
    Whole,
    /// The entry at a place of a list, from 0.
    At(usize),
    /// The entry of a map that belongs to a record.
    Of(Key),
}

impl Entry {
    pub(super) const fn kind(self, kind: Kind) -> Option<Kind> {
        match (self, kind) {
            (Self::Whole, kind) => Some(kind),
            (Self::At(_), Kind::List(inner)) | (Self::Of(_), Kind::Map(_, inner)) => Some(*inner),
            _ => None,
        }
    }

    pub(super) fn of(self, value: &Value) -> Option<&Value> {
        match self {
            Self::Whole => Some(value),
            Self::At(place) => value.as_array()?.get(place),
            Self::Of(key) => value.as_object()?.get(key.as_str()),
        }
    }

    /// The whole field with a new value at this entry. A row without words stays; a map loses what says nothing.
    pub(super) fn put(self, before: Option<&Value>, value: Value) -> Value {
        match self {
            Self::Whole => value,
            Self::At(place) => {
                let mut list = before.and_then(Value::as_array).cloned().unwrap_or_default();
                if let Some(entry) = list.get_mut(place) {
                    *entry = if value.is_null() { Object::new().into() } else { value };
                }
                Value::Array(list)
            }
            Self::Of(key) => {
                let mut map = before.and_then(Value::as_object).cloned().unwrap_or_default();
                set(&mut map, key.as_str(), value);
                if map.is_empty() { Value::Null } else { Value::Object(map) }
            }
        }
    }
}

impl Spot {
    /// A field inside one entry of a list or map; a blank part is the entry itself.
    pub fn entry(table: &'static str, key: Key, field: &'static str, entry: Entry, part: &'static str) -> Self {
        Self { table, key, field, entry, part, inner: "" }
    }

    /// How many entries the list has.
    pub fn count(&self, plan: &Plan) -> usize {
        self.value(plan).and_then(Value::as_array).map_or(0, Vec::len)
    }

    /// The edit that adds an entry at the end of the list.
    pub fn push(&self, plan: &Plan, entry: Value) -> Edit {
        let mut list = self.value(plan).and_then(Value::as_array).cloned().unwrap_or_default();
        list.push(entry);
        self.write(plan, Value::Array(list))
    }

    /// The edit that takes an entry out of the list.
    pub fn take(&self, plan: &Plan, place: usize) -> Edit {
        let mut list = self.value(plan).and_then(Value::as_array).cloned().unwrap_or_default();
        if place < list.len() {
            list.remove(place);
        }
        self.write(plan, if list.is_empty() { Value::Null } else { Value::Array(list) })
    }

    /// Who is named, in the words that were typed; blank for a person or firm of the plan.
    pub fn named(&self, plan: &Plan) -> String {
        match self.value(plan).and_then(Who::read) {
            Some(Who::Text(text)) => text,
            _ => String::new(),
        }
    }

    /// The edit that names somebody: by the id of a person or firm, else in words. Blank takes the name out.
    pub fn name(&self, plan: &Plan, word: &str) -> Edit {
        let word = crate::answers::you::clean(word);
        let who = self.who(plan, &word);
        self.write(plan, if word.is_empty() { Value::Null } else { who.write() })
    }

    /// Everybody on a list of anybody: ids, and the words for who is in no table.
    pub fn everybody(&self, plan: &Plan) -> Vec<String> {
        let all = self.value(plan).and_then(Value::as_array).into_iter().flatten().filter_map(Who::read);
        all.map(|who| if let Who::Text(text) = who { text } else { super::word_of_who(&who) }).collect()
    }

    /// The edit that puts somebody on a list of anybody, by id or in words, or takes somebody off.
    pub fn tick_anybody(&self, plan: &Plan, word: &str, on: bool) -> Edit {
        let mut all = self.everybody(plan);
        all.retain(|other| other != word);
        if on {
            all.push(word.to_owned());
        }
        let all: Vec<Value> = all.iter().map(|word| self.who(plan, word).write()).collect();
        self.write(plan, if all.is_empty() { Value::Null } else { Value::Array(all) })
    }

    fn who(&self, plan: &Plan, word: &str) -> Who {
        let key = Key::parse(word).unwrap_or_default();
        let is_known = ["people", "partners"].iter().any(|table| plan.record(table, key).is_some());
        let who = if is_known || word == super::BUSINESS { who_of(word) } else { None };
        who.unwrap_or_else(|| Who::Text(word.to_owned()))
    }

    /// The edit that says which accounts something is for. Without any it is for all of them.
    pub fn tick_account(&self, plan: &Plan, account: &str, on: bool) -> Edit {
        let mut scope = self.value(plan).and_then(Value::as_object).cloned().unwrap_or_default();
        let mut accounts = self.accounts(plan);
        accounts.retain(|other| other != account);
        if on {
            accounts.push(account.to_owned());
        }
        let only = !accounts.is_empty();
        set(&mut scope, "only", if only { true.into() } else { Value::Null });
        set(&mut scope, "accounts", if only { accounts.into() } else { Value::Null });
        self.write(plan, if scope.is_empty() { Value::Null } else { Value::Object(scope) })
    }

    /// The accounts something is for; none when it is for all of them.
    pub fn accounts(&self, plan: &Plan) -> Vec<String> {
        let all = self.value(plan).and_then(|scope| scope.get("accounts")?.as_array());
        all.into_iter().flatten().filter_map(|id| id.as_str().map(str::to_owned)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::spot::{Wrong, day};
    use crate::checks::fixture::Fixture;
    use crate::id::Id;
    use crate::model::{Account, Busy, Crisis, Partner, Scenario, Scope, Stream};

    fn apply(f: &mut Fixture, edit: &Edit) {
        f.apply(edit);
    }

    #[test]
    fn rows_grow_shrink_and_keep_their_other_parts() {
        let mut f = Fixture::team();
        f.person("ama");
        let rows = Spot::one("triage", "rows");
        for kind in ["Praise", "A rant", "A question"] {
            let edit = rows.push(&f.plan, serde_json::json!({ "kind": kind }));
            apply(&mut f, &edit);
        }
        let part = |place, part| Spot::entry("triage", rows.key, "rows", Entry::At(place), part);
        let edit = part(1, "tell").name(&f.plan, "p_ama");
        apply(&mut f, &edit);
        let edit = rows.take(&f.plan, 0);
        apply(&mut f, &edit);
        assert_eq!((rows.count(&f.plan), part(0, "kind").text(&f.plan)), (2, "A rant".to_owned()));
        assert_eq!(part(0, "tell").choice(&f.plan), "p_ama");
        let edit = part(1, "kind").set_text(&f.plan, "").unwrap();
        apply(&mut f, &edit);
        assert_eq!(rows.count(&f.plan), 2, "a row without words stays until it is removed");
        let edit = part(0, "tell").name(&f.plan, "  the night   shift ");
        apply(&mut f, &edit);
        assert_eq!(part(0, "tell").named(&f.plan), "the night shift");
        for _ in 0..2 {
            let edit = rows.take(&f.plan, 0);
            apply(&mut f, &edit);
        }
        assert_eq!(rows.count(&f.plan), 0);
    }

    #[test]
    fn what_belongs_to_an_account_goes_when_it_says_nothing() {
        let mut f = Fixture::team();
        f.person("ama");
        let account: Id<Account> = f.account("x", "x");
        let case = f.add(|case: &mut Scenario| case.chosen = true);
        let words = Spot::entry("scenarios", case.key, "words_on", Entry::Of(account.key), "");
        let edit = words.set_text(&f.plan, "Short words.").unwrap();
        apply(&mut f, &edit);
        assert_eq!(f.plan.get(case).unwrap().words_on.get(&account).map(String::as_str), Some("Short words."));
        assert_eq!(words.set_text(&f.plan, &"x".repeat(281)), Err(Wrong::TooLong(280)));
        let edit = words.set_text(&f.plan, " ").unwrap();
        apply(&mut f, &edit);
        assert!(f.plan.get(case).unwrap().words_on.is_empty());
        let one = Spot::one("crisis", "posters");
        let posters = Spot::entry("crisis", one.key, "posters", Entry::Of(account.key), "");
        let edit = posters.tick(&f.plan, "p_ama", true);
        apply(&mut f, &edit);
        assert_eq!(f.plan.one::<Crisis>().posters.get(&account).map(Vec::len), Some(1));
        let edit = posters.tick(&f.plan, "p_ama", false);
        apply(&mut f, &edit);
        assert!(f.plan.one::<Crisis>().posters.is_empty());
    }

    #[test]
    fn anybody_on_a_list_and_some_accounts_or_all() {
        let mut f = Fixture::team();
        f.person("ama");
        let account = f.account("x", "x");
        f.add_as("bright", |firm: &mut Partner| firm.name = "Brightside".to_owned());
        let stream = f.add(|_: &mut Stream| {});
        let makers = Spot::new("streams", stream.key, "creators");
        for word in ["p_ama", "pa_bright", "the night shift"] {
            let edit = makers.tick_anybody(&f.plan, word, true);
            apply(&mut f, &edit);
        }
        assert_eq!(makers.everybody(&f.plan), ["p_ama", "pa_bright", "the night shift"]);
        let all = f.plan.get(stream).unwrap().creators;
        assert!(matches!(all.as_slice(), [Who::Person(_), Who::Partner(_), Who::Text(_)]));
        let edit = makers.tick_anybody(&f.plan, "the night shift", false);
        apply(&mut f, &edit);
        assert_eq!(makers.everybody(&f.plan).len(), 2);

        let scope = Spot::new("streams", stream.key, "scope");
        let edit = scope.tick_account(&f.plan, account.as_str(), true);
        apply(&mut f, &edit);
        assert_eq!(f.plan.get(stream).unwrap().scope, Scope::only(vec![account]));
        let edit = scope.tick_account(&f.plan, account.as_str(), false);
        apply(&mut f, &edit);
        assert_eq!(f.plan.get(stream).unwrap().scope, Scope::all());
    }

    #[test]
    fn days_of_the_month_and_addresses() {
        let mut f = Fixture::team();
        let stream = f.add(|_: &mut Stream| {});
        let days = Spot::new("streams", stream.key, "cadence/month_days");
        let edit = days.set_text(&f.plan, "15, 1 15.").unwrap();
        apply(&mut f, &edit);
        assert_eq!(days.text(&f.plan), "1, 15");
        for bad in ["0", "1, 32", "first", ","] {
            assert_eq!(days.set_text(&f.plan, bad), Err(Wrong::Numbers(1, 31)), "{bad}");
        }
        let link = Spot::one("consistency", "document/url");
        assert_eq!(link.set_text(&f.plan, "www.example.org"), Err(Wrong::Link));
        let minutes = Spot::new("streams", stream.key, "minutes_per_piece");
        assert_eq!(minutes.set_text(&f.plan, "100001"), Err(Wrong::Number(0, 100_000)));
        let busy = f.add(|busy: &mut Busy| busy.from = day("2026-12-01").unwrap());
        assert_eq!(Spot::new("busy", busy.key, "from").day(&f.plan), day("2026-12-01"));
    }
}
