//! ACC-18: a text of the plan holds what looks like a password.
//!
//! A plan is printed, shared and passed on; a password in it is told to everybody who gets it. Texts are guarded when
//! they are typed and when a file is opened, so this speaks only when the guard's rules grew stricter. It cannot be
//! accepted away. It does not claim to find a passphrase of plain words, and it never shows the text it found.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::clean::{Cleaner, Fault};
use crate::edit::Edit;
use crate::field::Object;
use crate::model;
use serde_json::Value;

pub static CHECK: Check = Check { code: "ACC-18", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    for spec in model::ALL {
        for (key, record) in case.lens.plan.table(spec.table) {
            let mut clean = Object::clone(record);
            let mut repairs = Vec::new();
            Cleaner { strict: false, table: spec.table, id: "", path: Vec::new(), repairs: &mut repairs }
                .record(spec, &mut clean);
            let guilty = |name: &str| {
                repairs
                    .iter()
                    .any(|repair| repair.fault == Fault::Secret && repair.path.split('/').next() == Some(name))
            };
            for field in crate::spec::COMMON.iter().chain(spec.fields).filter(|field| guilty(field.name)) {
                let mut set = Object::new();
                let rest = clean.get(field.name).cloned().unwrap_or(Value::Null);
                set.insert(field.name.to_owned(), rest);
                let edit = Edit::Patch { table: spec.table.to_owned(), id: key.to_string(), set };
                let subject = Subject { table: spec.table, key, field: field.name };
                out.add(Finding::new(Severity::S1, subject, Why::Plain, Fix::Edit(edit)));
            }
            out.look();
        }
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
