//! A copy of a plan with its texts changed: for copies that leave something out.
//!
//! One walk over every text of every record, by the fields' specs; what a later version wrote is walked too. It must
//! never touch an identity, a key of our lists, a date or a number, and never change the plan it was given.
//! Tests: at the end of this file; what is left out of copies, in the crate `export`.

use crate::field::Object;
use crate::model::spec;
use crate::plan::Plan;
use crate::spec::{COMMON, FieldSpec, Kind};
use serde_json::Value;
use std::sync::Arc;

/// A text of a plan, and where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Text<'a> {
    /// The table.
    pub table: &'static str,
    /// The id of the record.
    pub key: &'a str,
    /// The name of the field; `text` for somebody who is only named in words.
    pub field: &'a str,
    /// The name of somebody in words, in a place where a person of the plan could stand.
    pub is_somebody: bool,
    /// The text.
    pub text: &'a str,
}

/// Shortest limit of plain text that may hold anything: below stand keys of our own lists.
const OPEN_PLAIN: u16 = 100;
/// Plain text of that length that is no text for people.
const FIXED: [&str; 4] = ["o", "tz", "hash", "shown_hash"];

/// The plan with each text replaced by what `change` gives for it.
pub fn texts(plan: &Plan, change: &dyn Fn(Text<'_>) -> String) -> Plan {
    let mut out = plan.clone();
    for (table, records) in plan.tables() {
        let Some(spec) = spec(table) else { continue };
        for (key, record) in records {
            let mut new = record.as_ref().clone();
            let walk = Walk { table: spec.table, key: key.as_str(), change };
            walk.fields(spec.fields, true, &mut new);
            if new != **record {
                out.set(spec.table, *key, Some(Arc::new(new)));
            }
        }
    }
    out.unknown = Arc::default();
    out
}

/// Shows each text of the plan to `see`.
pub fn read(plan: &Plan, see: &dyn Fn(Text<'_>)) {
    let change = |text: Text<'_>| {
        see(text);
        text.text.to_owned()
    };
    for (table, records) in plan.tables() {
        let Some(spec) = spec(table) else { continue };
        for (key, record) in records {
            let walk = Walk { table: spec.table, key: key.as_str(), change: &change };
            walk.fields(spec.fields, true, &mut record.as_ref().clone());
        }
    }
}

struct Walk<'a> {
    table: &'static str,
    key: &'a str,
    change: &'a dyn Fn(Text<'_>) -> String,
}

impl Walk<'_> {
    fn fields(&self, specs: &[FieldSpec], is_record: bool, object: &mut Object) {
        for (name, value) in object.iter_mut() {
            let common = COMMON.iter().filter(|_| is_record);
            let known = specs.iter().chain(common).find(|spec| spec.name == name);
            self.value(known.map(|spec| &spec.kind), name, value);
        }
    }

    fn value(&self, kind: Option<&Kind>, field: &str, value: &mut Value) {
        match (kind, value) {
            (Some(Kind::Text(_)) | None, Value::String(text)) => self.text(field, false, text),
            (Some(Kind::Plain(most)), Value::String(text)) if *most >= OPEN_PLAIN && !FIXED.contains(&field) => {
                self.text(field, false, text);
            }
            (Some(Kind::Who), Value::Object(who)) => {
                if let Some(Value::String(text)) = who.get_mut("text") {
                    self.text("text", true, text);
                }
            }
            (Some(Kind::List(kind)), Value::Array(list)) => {
                list.iter_mut().for_each(|one| self.value(Some(kind), field, one))
            }
            (Some(Kind::Map(_, kind)), Value::Object(map)) => {
                map.iter_mut().for_each(|(_, one)| self.value(Some(kind), field, one));
            }
            (Some(Kind::Object(specs)), Value::Object(object)) => self.fields(specs, false, object),
            (Some(Kind::Fact(kind)), Value::Object(fact)) => {
                for (name, part) in fact.iter_mut() {
                    match name.as_str() {
                        "value" | "target" => self.value(Some(kind), field, part),
                        "by" => self.value(Some(&Kind::Who), field, part),
                        _ => {}
                    }
                }
            }
            (None, Value::Array(list)) => list.iter_mut().for_each(|one| self.value(None, field, one)),
            (None, Value::Object(object)) => object.iter_mut().for_each(|(name, one)| self.value(None, name, one)),
            _ => {}
        }
    }

    fn text(&self, field: &str, is_somebody: bool, text: &mut String) {
        let Self { table, key, change } = *self;
        *text = change(Text { table, key, field, is_somebody, text });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::{Fact, Who};
    use crate::id::Id;
    use crate::model::{Account, Org, Person, Verified};
    use crate::{Edit, apply};

    #[test]
    fn texts_change_and_nothing_else() {
        let person = Person {
            name: "Rosa".into(),
            phone: "07700 900201".into(),
            note: "Calls Tom".into(),
            ..Person::new(Id::parse("p_rosa").unwrap())
        };
        let account = Account {
            network: "instagram".into(),
            handle: "@rosa".into(),
            business_owner: Fact::Decided(Who::Text("Tom next door".into())),
            verified: Some(Verified { on: crate::date::parse("2026-11-02").unwrap(), by: Some(person.id) }),
            ..Account::new(Id::parse("ac_1").unwrap())
        };
        let org = Org {
            title: "Bakery".into(),
            tz: "Europe/London".into(),
            answered: vec!["access".into()],
            ..Org::default()
        };
        let edits = vec![Edit::add(&person), Edit::add(&account), Edit::change(&Org::default(), &org)];
        let plan = apply(&Plan::default(), &Edit::Many(edits)).unwrap().plan;
        let new = texts(&plan, &|text| format!("<{}{}>", text.text, if text.is_somebody { "!" } else { "" }));
        let person_after = new.get(person.id).unwrap();
        assert_eq!((person_after.name.as_str(), person_after.phone.as_str()), ("<Rosa>", "<07700 900201>"));
        assert_eq!((person_after.note.as_str(), &person_after.o), ("<Calls Tom>", &person.o));
        let account_after = new.get(account.id).unwrap();
        assert_eq!(account_after.business_owner, Fact::Decided(Who::Text("<Tom next door!>".into())));
        assert_eq!((account_after.network.as_str(), account_after.handle.as_str()), ("instagram", "<@rosa>"));
        assert_eq!(account_after.verified, account.verified);
        let org_after = new.one::<Org>();
        assert_eq!(
            (org_after.tz.as_str(), org_after.answered, org_after.title.as_str()),
            ("Europe/London", org.answered, "<Bakery>")
        );
    }

    #[test]
    fn what_a_later_version_wrote_is_walked_too() {
        let mut record = Edit::add(&Person::new(Id::parse("p_1").unwrap()));
        if let Edit::Add { record, .. } = &mut record {
            record.insert("later".into(), serde_json::json!({"deep": ["Rosa"]}));
        }
        let plan = apply(&Plan::default(), &record).unwrap().plan;
        let new = texts(&plan, &|text| text.text.replace("Rosa", "…"));
        let (_, object) = new.table("people").next().unwrap();
        assert_eq!(object.get("later"), Some(&serde_json::json!({"deep": ["…"]})));
    }
}
