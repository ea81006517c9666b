//! Decisions that somebody said are still to be made, wherever they stand in the plan.
//!
//! Found by the spec of each table, so a new fact joins the list by itself. Tests: at the end of this file.

use super::Lens;
use crate::fact::Who;
use crate::field::{Field, Object};
use crate::id::Key;
use crate::model;
use crate::spec::{FieldSpec, Kind};
use chrono::NaiveDate;
use serde_json::Value;

/// A fact that is to be decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenDecision {
    /// The table of the record.
    pub table: &'static str,
    /// The record.
    pub key: Key,
    /// The field.
    pub field: &'static str,
    /// The field inside it, where the fact stands deeper (`mfa`, `state`); else blank.
    pub part: &'static str,
    /// Who decides, if said.
    pub by: Option<Who>,
    /// By when, if said.
    pub until: Option<NaiveDate>,
}

impl Lens {
    /// All open decisions, those with the earliest date first, those without a date last; else in the order of the
    /// tables.
    pub fn open_decisions(&self) -> Vec<OpenDecision> {
        let mut out = self.facts_in("to_decide");
        out.sort_by_key(|decision| (decision.until.is_none(), decision.until));
        out
    }

    /// Everything of which somebody said "Not sure", in the order of the tables: what to find out.
    pub fn not_sure(&self) -> Vec<OpenDecision> {
        self.facts_in("not_sure")
    }

    fn facts_in(&self, wanted: &str) -> Vec<OpenDecision> {
        let mut out = Vec::new();
        for spec in model::ALL.iter().filter(|spec| spec.fields.iter().any(has_fact)) {
            let mut found = Vec::new();
            let holding = self.plan.table(spec.table).filter(|(_, record)| may_hold(record, wanted));
            for (key, record) in holding {
                facts(spec.fields, record, &mut |field, part, value| {
                    if value.get("state").is_some_and(|state| state == wanted) {
                        let by = value.get("by").and_then(Who::read);
                        let until = value.get("until").and_then(NaiveDate::read);
                        let order = record.get("o").and_then(Value::as_str);
                        found.push((order, OpenDecision { table: spec.table, key, field, part, by, until }));
                    }
                });
            }
            // Stable, so that the facts of a record keep their order.
            found.sort_by_key(|(order, decision)| (*order, decision.key));
            out.extend(found.into_iter().map(|(_, decision)| decision));
        }
        out
    }
}

/// Whether [`facts`] can find anything in a field.
fn has_fact(field: &FieldSpec) -> bool {
    match field.kind {
        Kind::Fact(_) => true,
        Kind::Object(parts) => parts.iter().any(|part| matches!(part.kind, Kind::Fact(_))),
        _ => false,
    }
}

/// A quick look: whether a value of a record, or one inside it, is in that state. Most records hold none.
fn may_hold(record: &Object, wanted: &str) -> bool {
    let is = |value: &Value| value.get("state").is_some_and(|state| state == wanted);
    record
        .values()
        .filter_map(Value::as_object)
        .any(|object| object.get("state").is_some_and(|state| state == wanted) || object.values().any(is))
}

/// Every fact that the model knows: table, field and part.
pub fn all_facts() -> Vec<(&'static str, &'static str, &'static str)> {
    let mut out = Vec::new();
    for spec in model::ALL {
        for field in spec.fields {
            match field.kind {
                Kind::Fact(_) => out.push((spec.table, field.name, "")),
                Kind::Object(parts) => {
                    let facts = parts.iter().filter(|part| matches!(part.kind, Kind::Fact(_)));
                    out.extend(facts.map(|part| (spec.table, field.name, part.name)));
                }
                _ => {}
            }
        }
    }
    out
}

/// Every fact of a record: field, part and value.
fn facts(fields: &'static [FieldSpec], object: &Object, each: &mut dyn FnMut(&'static str, &'static str, &Value)) {
    for field in fields {
        let Some(value) = object.get(field.name) else {
            continue;
        };
        match field.kind {
            Kind::Fact(_) => each(field.name, "", value),
            Kind::Object(parts) => {
                for part in parts {
                    if let (Kind::Fact(_), Some(value)) = (part.kind, value.get(part.name)) {
                        each(field.name, part.name, value);
                    }
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Fact;
    use crate::checks::fixture::Fixture;
    use crate::model::{Account, Org};

    #[test]
    fn facts_are_found_at_any_depth_and_sorted_by_date() {
        let mut f = Fixture::team();
        let account = f.account("x", "x");
        let until = |text| Fact::ToDecide { by: None, until: crate::date::parse(text) };
        f.one(|org: &mut Org| org.no_tools = Fact::ToDecide { by: None, until: None });
        f.update(account, |a: &mut Account| {
            a.business_owner = until("2026-12-01");
            a.mfa.state = Fact::ToDecide { by: None, until: crate::date::parse("2026-11-30") };
        });
        let found = f.lens().open_decisions();
        let names: Vec<_> = found.iter().map(|d| (d.table, d.field, d.part)).collect();
        assert_eq!(names, [("accounts", "mfa", "state"), ("accounts", "business_owner", ""), ("org", "no_tools", "")]);
    }

    #[test]
    fn what_nobody_is_sure_of_is_found_too() {
        let mut f = Fixture::team();
        let account = f.account("x", "x");
        f.update(account, |a: &mut Account| a.mfa.codes_kept = Fact::NotSure);
        let found = f.lens().not_sure();
        let names: Vec<_> = found.iter().map(|d| (d.table, d.key, d.field, d.part)).collect();
        assert_eq!(names, [("accounts", account.key, "mfa", "codes_kept")]);
        assert_eq!(f.lens().open_decisions(), []);
    }
}
