//! Step 6: what each person can do, who would step in, own skills, and the workshops.
//!
//! Every choice is stored at once. Whether somebody counts as a backup is said by `lens::backups` alone. Tests:
//! `plan::answers::training`, `plan::answers::workshop`, the journeys in `tests/e2e/training.spec.mjs`.

mod away;
mod more;
mod table;
mod workshops;

pub use workshops::workshops_page;

use crate::components::{ButtonKind, ButtonRow, FieldError, LinkButton};
use crate::flow::PlanPage;
use crate::records::{Editor, Field, List};
use crate::shell::{self, Question};
use crate::store::{Store, use_store};
use export::Names;
use leptos::prelude::*;
use plan::Key;
use plan::answers::{training, workshop};
use plan::field::Object;
use plan::model::Skill;
use plan::{Id, Plan};

/// The page.
pub fn training_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let own = Editor::new(store, own_skills(store), errors);
    let is_empty = Memo::new(move |_| store.lens().team().next().is_none());
    let people = move || {
        if is_empty.get() {
            return view! {
                <p>{words.training_no_people()}</p>
                <ButtonRow>
                    <LinkButton href=store.href(PlanPage::People) label=words.training_no_people_link() kind=ButtonKind::Secondary/>
                </ButtonRow>
            }
            .into_any();
        }
        view! {
            {move || (!training::is_begun(&store.lens())).then(|| view! { <p>{words.training_empty()}</p> })}
            {table::view(store)}
        }
        .into_any()
    };
    let ready = Callback::new(move |()| own.flush());
    view! {
        <Question at=PlanPage::Training title=words.training_title() lead=words.training_lead() why=words.training_why()
            errors=errors wide=true>
            {people}
            <h2>{words.training_away()}</h2>
            {away::view(store)}
            <h2>{words.training_own()}</h2>
            <p>{words.training_own_lead()}</p>
            {own.view()}
            <h2>{words.workshops_title()}</h2>
            <p>{move || next(store)}</p>
            <ButtonRow>
                <LinkButton href=store.href(PlanPage::Workshops) label=words.workshops_open() kind=ButtonKind::Secondary/>
            </ButtonRow>
            {shell::finish_step(PlanPage::Training, ready)}
        </Question>
    }
    .into_any()
}

/// "The next one is on 22 February 2027."
fn next(store: Store) -> String {
    let (lens, words) = (store.lens(), store.words);
    match workshop::next_planned(&lens) {
        Some(planned) => words.workshops_next(&words.date(planned.on)),
        None => words.workshops_next_by(&words.date(workshop::next_due(&lens))),
    }
}

fn own_skills(store: Store) -> List {
    let words = store.words;
    List {
        id: "skill",
        table: "skills",
        prefix: "sk_",
        only: None,
        preset: Object::new(),
        fields: vec![Field::line("name", words.training_own_name()).needed(words.training_own_missing())],
        about: |names: &Names<'_>, key: Key| (skill_name(&names.lens.plan, key), String::new()),
        empty: words.training_own_empty(),
        add: words.training_own_add(),
        below: None,
    }
}

fn skill_name(plan: &Plan, key: Key) -> String {
    plan.get(Id::<Skill>::of(key)).map(|skill| skill.name).unwrap_or_default()
}
