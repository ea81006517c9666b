//! ACC-18: a text of the plan holds what looks like a password.
//!
//! A plan is printed, shared and passed on; a password in it is told to everybody who gets it. Texts are guarded when
//! they are typed and when a file is opened, so this speaks only when the guard's rules grew stricter. It cannot be
//! accepted away. It does not claim to find a passphrase of plain words, and it never shows the text it found.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::clean::{Cleaner, Fault, is_invisible};
use crate::edit::Edit;
use crate::field::Object;
use crate::guard::is_refused;
use crate::model;
use crate::spec::{Kind, LONGEST_TEXT};
use serde_json::Value;

pub static CHECK: Check = Check { code: "ACC-18", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    for spec in model::ALL {
        let fields = || crate::spec::COMMON.iter().chain(spec.fields);
        let texts: Vec<&str> = fields().filter(|field| may_hold_text(&field.kind)).map(|field| field.name).collect();
        for (key, record) in case.lens.plan.table(spec.table) {
            out.look();
            if !record.iter().any(|(name, value)| texts.contains(&name.as_str()) && is_suspect(value)) {
                continue;
            }
            let mut clean = Object::clone(record);
            let mut repairs = Vec::new();
            Cleaner { strict: false, table: spec.table, id: "", path: Vec::new(), repairs: &mut repairs }
                .record(spec, &mut clean);
            let guilty = |name: &str| {
                repairs
                    .iter()
                    .any(|repair| repair.fault == Fault::Secret && repair.path.split('/').next() == Some(name))
            };
            for field in fields().filter(|field| guilty(field.name)) {
                let mut set = Object::new();
                let rest = clean.get(field.name).cloned().unwrap_or(Value::Null);
                set.insert(field.name.to_owned(), rest);
                let edit = Edit::Patch { table: spec.table.to_owned(), id: key.to_string(), set };
                let subject = Subject { table: spec.table, key, field: field.name };
                out.add(Finding::new(Severity::S1, subject, Why::Plain, Fix::Edit(edit)));
            }
        }
    }
}

/// Whether the guard looks at anything in a value of that kind.
fn may_hold_text(kind: &Kind) -> bool {
    match kind {
        Kind::Text(_) | Kind::Who | Kind::Fact(_) => true,
        Kind::List(inner) | Kind::Map(_, inner) => may_hold_text(inner),
        Kind::Object(fields) => fields.iter().any(|field| may_hold_text(&field.kind)),
        Kind::Plain(_) | Kind::Whole(..) | Kind::Flag | Kind::Date => false,
        Kind::MonthOrDate | Kind::OneOf(_) | Kind::Ref(..) => false,
    }
}

/// Whether any text in a value could be taken out by the walk: it alone decides, and it is dear.
fn is_suspect(value: &Value) -> bool {
    match value {
        Value::String(text) => {
            // The walk cuts texts and takes out what cannot be seen before it asks the guard.
            let is_plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
            let seen = || text.chars().filter(|c| !is_invisible(*c)).collect::<String>();
            text.len() > LONGEST_TEXT || is_refused(text) || (!is_plain && is_refused(&seen()))
        }
        Value::Array(items) => items.iter().any(is_suspect),
        Value::Object(fields) => fields.values().any(is_suspect),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::fixture::{Fixture, found, row};
    use crate::checks::{Fix, Severity};
    use crate::id::Key;
    use serde_json::json;
    use std::sync::Arc;

    /// The door refuses a password, so it is put behind the door, as by an older version with weaker rules.
    fn with_password(f: &mut Fixture) {
        let account = f.account("x", "x");
        let record = json!({"network": "x", "note": "password: hunter2", "purpose": "fine"});
        let record = record.as_object().cloned().map(Arc::new);
        f.plan.set("accounts", account.key, record);
    }

    #[test]
    fn fires_and_one_edit_takes_the_text_out() {
        let mut f = Fixture::team();
        with_password(&mut f);
        assert_eq!(f.found("ACC-18"), [row(Severity::S1, "ac_x.note")]);
        let report = crate::checks::fixture::report(&f.lens());
        assert_eq!(report.findings[0].code, "ACC-18", "before everything else");
        let Fix::Edit(edit) = &report.findings[0].fix else { panic!("no edit") };
        f.apply(edit);
        assert_eq!(f.found("ACC-18"), []);
        let rest = f.plan.record("accounts", Key::parse("ac_x").unwrap()).unwrap();
        assert_eq!(rest.get("purpose"), Some(&json!("fine")));
    }

    #[test]
    fn finds_it_deep_in_a_record_and_behind_a_hidden_sign() {
        for (name, value) in [
            ("purpose", json!("pass\u{200b}word: hunter2")),
            ("business_owner", json!({"state": "decided", "value": {"text": "PIN 4711!"}})),
            ("business_owner", json!({"state": "to_decide", "by": {"text": "pw: hunter2"}})),
            ("note", json!("sk_live_4eC39HqLyjWDarjtT1zdp7dc")),
        ] {
            let mut f = Fixture::team();
            let account = f.account("x", "x");
            let record = json!({"network": "x", name: value}).as_object().cloned().map(Arc::new);
            f.plan.set("accounts", account.key, record);
            assert_eq!(f.found("ACC-18"), [row(Severity::S1, &format!("ac_x.{name}"))], "{value}");
        }
    }

    #[test]
    fn silent_on_an_empty_and_a_clean_plan() {
        assert_eq!(Fixture::team().found("ACC-18"), []);
        assert_eq!(Fixture::clean().found("ACC-18"), []);
    }

    #[test]
    fn cannot_be_accepted() {
        let mut f = Fixture::team();
        with_password(&mut f);
        f.add(|task: &mut crate::model::Task| {
            let (code, subject) = ("ACC-18".to_owned(), "ac_x.note".to_owned());
            task.finding = Some(crate::model::FindingRef { code, subject });
            task.not_doing = Some(crate::model::NotDoing::default());
        });
        assert_eq!(found(&f.lens(), "ACC-18").len(), 1);
    }
}
