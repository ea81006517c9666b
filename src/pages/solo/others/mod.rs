//! "Who else could get in?": one line for each account, and at once what to do first.
//!
//! "Not sure" is chosen at the start and is stored by Continue; everything complete is stored when it is chosen.
//! Tests: `plan::answers::solo::others`, the journeys in `tests/e2e`.

mod first;
mod more;
mod row;

use crate::components::{FieldError, Form};
use crate::flow::PlanPage;
use crate::shell::{self, Continue, Question};
use crate::store::use_store;
use leptos::prelude::*;
use row::Row;

/// The page.
pub fn others_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let rows: Vec<Row> = {
        let lens = store.lens_now();
        let names = export::Names::new(&lens, words);
        let rows = lens.ours().enumerate().map(|(at, account)| Row::new(&lens, at, account, names.account(account)));
        rows.collect()
    };
    let rows = StoredValue::new_local(rows);
    let submit = move |()| {
        let wrong: Vec<FieldError> = rows.with_value(|rows| rows.iter().flat_map(|row| row.check(store)).collect());
        if !wrong.is_empty() {
            errors.set(wrong);
            return;
        }
        let wrong: Vec<FieldError> = rows.with_value(|rows| rows.iter().filter_map(|row| row.settle(store)).collect());
        let fine = wrong.is_empty();
        errors.set(wrong);
        if fine && store.answer(PlanPage::Others, Vec::new(), words.others_done_all()).is_ok() {
            shell::go_on(store, PlanPage::Others);
        }
    };
    let first = first::first(store);
    let lines = rows.with_value(|rows| rows.iter().map(|row| row.view(store, errors, first)).collect_view());
    let none = rows.with_value(Vec::is_empty).then(|| {
        view! { <p>{words.others_none()} " " <a href=store.href(PlanPage::Accounts)>{words.others_none_link()}</a></p> }
    });
    let all_said = move || rows.with_value(|rows| rows.iter().all(Row::is_said));
    view! {
        <Question at=PlanPage::Others title=shell::question_title(words, PlanPage::Others)
            why=words.others_why() errors=errors>
            <Form on_submit=submit>
                {none}
                {lines}
                {move || (all_said() && first.with(Option::is_none)).then(|| first::next(store))}
                <Continue/>
            </Form>
        </Question>
    }
    .into_any()
}
