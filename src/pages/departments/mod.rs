//! "What does each department want?": a card of fields for each department; none is fine.
//!
//! A department is written down with its name. Tests: `plan::answers::departments`, the journeys in `tests/e2e`.

mod row;

use crate::bridge::device;
use crate::components::{Button, ButtonKind, FieldError, Form};
use crate::flow::PlanPage;
use crate::shell::{self, Continue, Question};
use crate::store::use_store;
use leptos::prelude::*;
use plan::Id;
use plan::answers::departments::{self, Problem, Row};
use row::Line;

/// The page.
pub fn departments_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let start: Vec<Line> = departments::rows(&store.plan_now()).iter().map(Line::new).collect();
    let lines = RwSignal::new(start);
    let kept = move || lines.get().into_iter().filter(|line| !line.removed.get()).collect::<Vec<_>>();
    // Removed rows keep their number, so that the others keep theirs.
    let number = move |line: Line| {
        lines.with_untracked(|all| all.iter().position(|other| other.id == line.id).map_or(0, |at| at as u32 + 1))
    };
    let submit = move |()| {
        let now: Vec<(Line, Row)> = untrack(kept).into_iter().map(|line| (line, line.row())).collect();
        let rows: Vec<Row> = now.iter().map(|(_, row)| row.clone()).collect();
        let mut wrong = Vec::new();
        for (at, problem) in departments::problems(&store.plan_now(), &rows) {
            let Some((line, _)) = now.get(at) else { continue };
            wrong.push(match problem {
                Problem::NoName => FieldError::new(line.field(row::NAME), words.departments_error_name(number(*line))),
                Problem::Link => FieldError::new(line.field(row::GUIDE), words.departments_error_link()),
            });
        }
        for (line, _) in &now {
            wrong.extend(line.keep(store));
        }
        let fine = wrong.is_empty();
        errors.set(wrong);
        if fine && store.answer(PlanPage::Departments, Vec::new(), words.departments_answered()).is_ok() {
            shell::go_on(store, PlanPage::Departments);
        }
    };
    let add = move |()| {
        let line = Line::new(&Row { id: Id::of(device::new_key("dp_")), ..Row::default() });
        lines.update(|lines| lines.push(line));
        // The button stays where it was, so the new field takes the focus.
        let field = line.field(row::NAME);
        request_focus(field);
    };
    let empty = move || kept().is_empty().then(|| view! { <p>{words.departments_empty()}</p> });
    // What can wait: nothing of it is asked on the way through.
    let later = move || {
        let any = store.plan().count("departments") > 0;
        any.then(|| {
            view! {
                <ul class="links" role="list">
                    <li><a href=store.href(PlanPage::Asking)>{words.rules_to_asking()}</a></li>
                    <li><a href=store.href(PlanPage::Guides)>{words.rules_to_guides()}</a></li>
                </ul>
            }
        })
    };
    view! {
        <Question at=PlanPage::Departments title=shell::question_title(words, PlanPage::Departments)
            lead=words.departments_lead() why=words.departments_why() errors=errors>
            <Form on_submit=submit>
                {empty}
                <For each=move || lines.get() key=|line| line.id children=move |line| row::view(store, line, number(line), errors)/>
                <Button label=words.departments_add() kind=ButtonKind::Secondary on_press=add/>
                {later}
                <Continue/>
            </Form>
        </Question>
    }
    .into_any()
}

/// Focuses a field once it is drawn.
fn request_focus(field: String) {
    request_animation_frame(move || {
        crate::bridge::surroundings::focus(&field);
    });
}
