//! The board of questions to departments: asked, answered, told what came of it. Tests: `plan::answers::guides`, the
//! journeys.

use crate::bridge::device;
use crate::components::{Button, ButtonKind, ButtonRow, Choice, FieldError, LinkButton, StateTag, TaskState};
use crate::flow::PlanPage;
use crate::records::{Editor, Field, Input, List, departments};
use crate::shell::Question;
use crate::store::{Store, use_store};
use export::Names;
use leptos::prelude::*;
use plan::answers::Draft;
use plan::answers::guides::{self, Asked};
use plan::answers::records::Rule;
use plan::field::Object;
use plan::model::{Consultation, Department};
use plan::{Edit, Id, Key};

/// The page.
pub fn asking_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let list = Editor::new(store, list(store), errors);
    let any = Memo::new(move |_| store.plan().count("departments") > 0);
    let body = move || {
        if !any.get() {
            return view! {
                <p>{words.asking_none()}</p>
                <ButtonRow>
                    <LinkButton href=store.href(PlanPage::Departments) label=words.guides_add_department() kind=ButtonKind::Secondary/>
                </ButtonRow>
            }
            .into_any();
        }
        view! {
            {move || board(store)}
            {move || start(store)}
            <h2>{words.asking_list()}</h2>
            {list.view()}
        }
        .into_any()
    };
    view! {
        <Question at=PlanPage::Asking title=words.asking_title() lead=words.asking_lead() why=words.asking_why() errors=errors>
            {body}
        </Question>
    }
    .into_any()
}

/// How many questions are where.
fn board(store: Store) -> AnyView {
    let (words, plan) = (store.words, store.plan());
    if plan.count("consultations") == 0 {
        return ().into_any();
    }
    let (waiting, answered) = (guides::count(&plan, Asked::Waiting), guides::count(&plan, Asked::Answered));
    view! {
        <p>{words.asking_count(waiting as u32)} " " {words.asking_count_told(answered as u32)}</p>
    }
    .into_any()
}

/// Our five questions, for each department that was asked nothing yet.
fn start(store: Store) -> AnyView {
    let (words, plan) = (store.words, store.plan());
    let open = guides::not_asked(&plan);
    if open.is_empty() {
        return ().into_any();
    }
    let names: Vec<String> = open.iter().map(|one| one.name.clone()).collect();
    let buttons: Vec<AnyView> = open
        .into_iter()
        .map(|one| {
            let (id, name) = (one.id, one.name.clone());
            let press = move |()| ask(store, id, &name);
            view! {
                <Button label=words.asking_start() suffix=one.name.clone() kind=ButtonKind::Secondary on_press=press/>
            }
            .into_any()
        })
        .collect();
    // The name stands beside its button, because only one of them is read out.
    let rows: Vec<AnyView> = names
        .iter()
        .zip(buttons)
        .map(|(name, button)| {
            view! { <li class="rows__row"><p dir="auto"><b>{name.clone()}</b></p>{button}</li> }.into_any()
        })
        .collect();
    view! {
        <p>{words.asking_not_asked(&words.list(&names))}</p>
        <ul class="rows" role="list">{rows}</ul>
    }
    .into_any()
}

fn ask(store: Store, department: Id<Department>, name: &str) {
    let words = store.words;
    let plan = store.plan_now();
    let mut draft = Draft::new(&plan);
    let five = [
        words.asking_five_1(),
        words.asking_five_2(),
        words.asking_five_3(),
        words.asking_five_4(),
        words.asking_five_5(),
    ];
    for question in five {
        let (id, o) = draft.place::<Consultation>(&mut device::new_key);
        draft.add(&Consultation {
            o,
            department,
            question: question.to_owned(),
            asked_by: store.org_now().made_by,
            asked_on: Some(store.today.get_untracked()),
            ..Consultation::new(id)
        });
    }
    drop(store.dispatch(&Edit::Many(draft.done()), &words.asking_started(name)));
}

fn list(store: Store) -> List {
    let words = store.words;
    let mut preset = Object::new();
    preset.insert("asked_on".to_owned(), plan::date::format(store.today.get_untracked()).into());
    List {
        id: "question",
        table: "consultations",
        prefix: "co_",
        only: None,
        preset,
        fields: vec![
            Field::line("question", words.asking_question()).needed(words.asking_question_missing()),
            Field::new("department", words.asking_department(), Input::Pick(choose))
                .needed(words.asking_department_missing()),
            Field::new("answer", words.asking_answer(), Input::Lines),
            Field::day("answered_on", words.asking_answered_on()).rule(Rule::NotBefore("asked_on")),
            Field::new("outcome", words.asking_outcome(), Input::Pick(outcomes)),
            Field::line("reason", words.asking_reason()),
            Field::day("told_back_on", words.asking_told_on()).rule(Rule::NotBefore("answered_on")),
            Field::new("asked_by", words.asking_by(), Input::Person).more(),
            Field::day("asked_on", words.asking_on()).more(),
        ],
        about,
        empty: words.asking_empty(),
        add: words.asking_add_question(),
        below: Some(state),
    }
}

fn choose(store: Store) -> Vec<Choice> {
    let mut all = vec![Choice::new("", store.words.answer_choose())];
    all.extend(departments(store));
    all
}

fn outcomes(store: Store) -> Vec<Choice> {
    let words = store.words;
    let mut all = vec![Choice::new("", words.asking_outcome_none())];
    all.extend(["accepted", "partly", "not"].map(|key| Choice::new(key, words.asking_outcome_of(key))));
    all
}

fn about(names: &Names<'_>, key: Key) -> (String, String) {
    let words = names.words;
    let Some(one) = names.lens.plan.get(Id::<Consultation>::of(key)) else { return Default::default() };
    let mut parts = vec![names.department(one.department)];
    parts.extend((!one.answer.is_empty()).then_some(one.answer));
    parts.extend(one.outcome.map(|outcome| words.asking_outcome_of(outcome.as_str())));
    parts.extend((!one.reason.is_empty()).then_some(one.reason));
    (one.question, parts.join(" · "))
}

fn state(store: Store, key: Key) -> AnyView {
    let words = store.words;
    let state = Memo::new(move |_| store.plan().get(Id::<Consultation>::of(key)).map(|one| guides::asked(&one)));
    (move || {
        let (tag, word) = match state.get()? {
            Asked::Waiting => (TaskState::Started, "waiting"),
            Asked::Answered => (TaskState::NeedsYou, "answered"),
            Asked::ToldBack => (TaskState::Done, "told"),
        };
        Some(view! { <p><StateTag state=tag text=words.asking_state(word)/></p> })
    })
    .into_any()
}
