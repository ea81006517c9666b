//! "Who helps with social media?": one row for each person, you first; or a pasted list.
//!
//! A row is kept when a field of it is left; Continue asks for what is missing. Enter in a name goes on to the next
//! row, so that six names are typed without a hand on the mouse. Tests: `plan::answers::people`, the journeys.

mod lines;
mod more;
mod paste;
mod row;

use crate::bridge::device;
use crate::components::{Button, ButtonKind, FieldError, Form, Table};
use crate::flow::PlanPage;
use crate::shell::{self, Continue, Question};
use crate::store::{Store, use_store};
use leptos::prelude::*;
use lines::Lines;
use messages::Words;
use plan::answers::people::{self, Problem, Row};
use row::row;

/// The page.
pub fn people_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let errors = RwSignal::new(Vec::new());
    let lines = Lines::new(store, errors);
    let columns = vec![
        words.access_corner().to_owned(),
        words.people_name_column().to_owned(),
        words.people_phone().to_owned(),
        words.people_email().to_owned(),
    ];
    let rows = move || {
        view! { <For each=move || lines.shown() key=|line| line.id let(line)>{row(lines, line)}</For> }
    };
    view! {
        <Question at=PlanPage::People title=words.people_title() lead=words.people_lead() why=words.people_why() errors=errors>
            <Form on_submit=move |()| submit(store, lines, errors)>
                <p>{words.people_tell()}" "{words.people_ask_first()}</p>
                {lines.long.head()}
                <div class="people">
                    <Table caption=words.people_caption() caption_hidden=true columns=columns>{rows()}</Table>
                </div>
                {lines.long.foot()}
                <Button id=lines::ADD label=words.people_add() kind=ButtonKind::Secondary on_press=move |()| lines.add()/>
                {paste::paste(lines)}
                {more::more(store)}
                <Continue/>
            </Form>
        </Question>
    }
    .into_any()
}

fn submit(store: Store, lines: Lines, errors: RwSignal<Vec<FieldError>>) {
    let words = store.words;
    let plan = store.plan_now();
    let all: Vec<_> = lines.shown_now();
    let rows: Vec<Row> = all.iter().map(|line| line.row()).collect();
    let mut found: Vec<FieldError> = people::problems(&plan, &rows)
        .into_iter()
        .filter_map(|(at, problem)| {
            let (line, row) = (all.get(at)?, rows.get(at)?);
            let (field, text) = problem_text(words, at as u32 + 1, row, problem);
            Some(FieldError::new(line.field(field), text))
        })
        .collect();
    if rows.iter().all(|row| row.name.trim().is_empty())
        && let Some(line) = all.first()
    {
        found = vec![FieldError::new(line.field(lines::NAME), words.people_error_none())];
    }
    found.extend(lines.refused.get_untracked());
    if found.is_empty() {
        let edits = people::write_rows(&plan, &rows, store.today.get_untracked(), &mut device::new_key);
        match store.answer(PlanPage::People, edits, words.people_done_all()) {
            Ok(()) => return shell::go_on(store, PlanPage::People),
            Err(refusal) => {
                let id = all.first().map(|line| line.field(lines::NAME)).unwrap_or_default();
                found = vec![FieldError::new(id, shell::refusal(words, &refusal, words.people_name()))];
            }
        }
    }
    let wrong = |line: &lines::Line| found.iter().any(|error| error.id.ends_with(line.id.as_str()));
    lines.show_only(&wrong);
    errors.set(found);
}

fn problem_text(words: Words, number: u32, row: &Row, problem: Problem) -> (&'static str, String) {
    let most = people::LONGEST_NAME as u32;
    match problem {
        Problem::NoName => (lines::NAME, words.people_error_name(number)),
        Problem::LongName => (lines::NAME, words.error_too_long(words.people_name(), most)),
        Problem::SameName => (lines::NAME, words.people_error_same(row.name.trim())),
        Problem::Email => (lines::EMAIL, words.error_email().to_owned()),
        Problem::LongAgency => (lines::AGENCY, words.error_too_long(words.people_agency(), most)),
    }
}
