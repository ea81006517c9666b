//! "We accept this": a finding is left as it is, with a reason and a day on which it comes back. Tests: the check
//! journeys in `tests/e2e`.

use crate::components::{Button, ButtonKind, ButtonRow, FieldKind, Form, TextField};
use crate::shell::refusal;
use crate::store::Store;
use leptos::prelude::*;
use plan::answers::todo;
use plan::checks::{Finding, task_of};
use plan::model::Task;
use plan::{Edit, date};

/// The form; one press accepts all findings of the row, as one step.
pub(super) fn form(store: Store, findings: &[&Finding], fix: &str) -> AnyView {
    let words = store.words;
    let key = super::row_key(findings);
    let (reason, until) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (error, date_error) = (RwSignal::new(None::<String>), RwSignal::new(None::<String>));
    let (findings, fix): (Vec<Finding>, String) = (findings.iter().copied().cloned().collect(), fix.to_owned());
    let submit = move |()| {
        let (why, day) = (reason.get_untracked().trim().to_owned(), until.get_untracked().trim().to_owned());
        let parsed = date::parse(&day);
        let past = parsed.is_some_and(|day| day < store.today.get_untracked());
        error.set(why.is_empty().then(|| words.todo_reason_missing().to_owned()));
        date_error.set(match (parsed, day.is_empty()) {
            (None, false) => Some(words.todo_new_date().to_owned()),
            _ if past => Some(words.check_accept_past().to_owned()),
            _ => None,
        });
        if why.is_empty() || date_error.get_untracked().is_some() {
            return;
        }
        let edit = accepted(store, &findings, &fix, &why, parsed);
        if let Err(why) = store.dispatch(&edit, &words.check_accept_label(&fix)) {
            error.set(Some(refusal(words, &why, words.todo_reason())));
        }
    };
    view! {
        <Form on_submit=submit>
            <TextField id=["why-", &key].concat() label=words.todo_reason() value=reason error=error
                error_prefix=words.error_prefix()/>
            <TextField id=["until-", &key].concat() label=words.todo_until() kind=FieldKind::Date value=until
                error=date_error error_prefix=words.error_prefix()/>
            <ButtonRow><Button label=words.check_accept_do() kind=ButtonKind::Secondary submit=true/></ButtonRow>
        </Form>
    }
    .into_any()
}

fn accepted(store: Store, findings: &[Finding], fix: &str, reason: &str, until: Option<chrono::NaiveDate>) -> Edit {
    let (lens, by) = (store.lens_now(), store.org_now().made_by);
    let mut last = store.plan_now().next_order("tasks");
    let mut edits = Vec::new();
    for finding in findings {
        if let Some(task) = task_of(&lens, finding) {
            edits.push(todo::not_doing(task, reason, until, by));
            continue;
        }
        let mut task = todo::from_finding(&lens.plan, finding, fix, store.new_id::<Task>().key);
        task.o.clone_from(&last);
        last = plan::order::between(Some(&last), None);
        edits.push(Edit::add(&todo::left(task, reason, until, by)));
    }
    Edit::Many(edits)
}
