//! Guides: the core rules for everyone beside a department's own additions, what does not fit together, and whether the
//! department is ready to take part. Tests: `plan::answers::guides`, the journeys.

use super::own;
use crate::asking::{Asker, choices};
use crate::components::{ButtonKind, ButtonRow, Disclosure, FieldError, LinkButton, StateTag, TaskState};
use crate::flow::PlanPage;
use crate::records::Editor;
use crate::route::Route;
use crate::shell::Question;
use crate::store::{Store, use_store};
use export::{Names, duties};
use leptos::prelude::*;
use plan::Id;
use plan::answers::guides::{self, Asked};
use plan::answers::rules;
use plan::model::{Department, Guideline, Involved};

/// The page. Which department is said by the address: `?department=dp_1`, from a finding `?at=` with it or one of its
/// rules; without it the first.
pub fn guides_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let all = Memo::new(move |_| {
        let lens = store.lens();
        lens.departments.iter().map(|one| (one.id, one.name.clone())).collect::<Vec<_>>()
    });
    let here = Memo::new(move |_| {
        let asked = store.route.with(|route| {
            let at = route.param("department").or_else(|| route.param("at"))?;
            let of_rule = || untrack(|| store.plan().get(Id::<Guideline>::parse(at)?))?.department;
            Id::<Department>::parse(at).or_else(of_rule)
        });
        all.with(|all| {
            let known = all.iter().find(|(id, _)| Some(*id) == asked).or_else(|| all.first());
            known.map(|(id, _)| *id)
        })
    });
    let body = move || {
        match here.get() {
        Some(id) => department(store, id, errors),
        None => view! {
            <p>{words.guides_none()}</p>
            <ButtonRow>
                <LinkButton href=store.href(PlanPage::Departments) label=words.guides_add_department() kind=ButtonKind::Secondary/>
            </ButtonRow>
        }
        .into_any(),
    }
    };
    let links = move || {
        let all = all.get();
        (all.len() > 1).then(|| {
            let links: Vec<AnyView> = all.into_iter().map(|(id, name)| link(store, id, name, here)).collect();
            view! { <nav aria-label=words.guides_choose()><ul class="links" role="list">{links}</ul></nav> }
        })
    };
    view! {
        <Question at=PlanPage::Guides title=words.guides_title() lead=words.guides_lead() why=words.guides_why() errors=errors>
            {links}
            {body}
        </Question>
    }
    .into_any()
}

fn link(store: Store, id: Id<Department>, name: String, here: Memo<Option<Id<Department>>>) -> AnyView {
    let query = ["department=", id.as_str()].concat();
    let href = Route::in_plan(&store.id(), PlanPage::Guides).with(&query).href();
    let current = move || (here.get() == Some(id)).then_some("page");
    view! { <li><a href=href aria-current=current dir="auto">{name}</a></li> }.into_any()
}

fn department(store: Store, id: Id<Department>, errors: RwSignal<Vec<FieldError>>) -> AnyView {
    let words = store.words;
    let name = untrack(|| store.plan().get(id)).map(|one| one.name).unwrap_or_default();
    let additions = Editor::new(store, own::additions(store, id.key), errors);
    let ask = Asker::new(store, "departments", id.key, words.guides_changed(&name));
    let kinds: Vec<&str> = Involved::ALL.iter().map(|kind| kind.as_str()).collect();
    let drops = Memo::new(move |_| own::core_choices(store));
    let dropped = move || {
        let core = drops.get();
        (!core.is_empty()).then(|| {
            view! {
                <Disclosure summary=words.button_say_more() suffix=words.guides_drops()>
                    {ask.boxes("guide/drops", words.guides_drops(), core)}
                </Disclosure>
            }
        })
    };
    view! {
        <h2 dir="auto">{name.clone()}</h2>
        {move || ready(store, id)}
        <h3>{words.guides_core()}</h3>
        {move || core(store)}
        <h3>{words.guides_additions(&name)}</h3>
        {additions.view()}
        <h3>{words.guides_conflicts()}</h3>
        {move || conflicts(store, id)}
        {dropped}
        <h3>{words.guides_about()}</h3>
        {ask.date("guide/accepted_core_on", words.guides_accepted())}
        {ask.anybody("representative", words.guides_speaker())}
        {ask.boxes("involved", words.guides_involved(), choices(&kinds, |word| words.guides_involved_of(word)))}
        {ask.date_before("live/from", words.guides_live_from(), "live/to")}
        {ask.date_after("live/to", words.guides_live_to(), "live/from")}
    }
    .into_any()
}

/// "Ready to take part", or what is missing; and how far it was asked.
fn ready(store: Store, id: Id<Department>) -> AnyView {
    let words = store.words;
    let lens = store.lens();
    let Some(one) = lens.departments.iter().find(|one| one.id == id) else { return ().into_any() };
    let now = guides::readiness(&lens, one);
    let names = Names::new(&lens, words);
    let mut missing = Vec::new();
    if !now.accepted {
        missing.push(words.guides_need_accept().to_owned());
    }
    match now.speaker {
        None => missing.push(words.guides_need_speaker().to_owned()),
        Some(person) if !now.trained => missing.push(words.guides_need_training(&names.id(person))),
        Some(_) => {}
    }
    missing.extend(now.starts.map(|on| words.guides_starts(&words.date(on))));
    let (tag, text) = match (now.is_ready(), now.live) {
        (true, true) => (TaskState::Done, words.guides_ready_live()),
        (true, false) => (TaskState::Done, words.guides_ready()),
        (false, true) => (TaskState::NeedsYou, words.guides_not_ready()),
        (false, false) => (TaskState::Started, words.guides_not_ready()),
    };
    let asked = match guides::department_asked(&lens.plan, id) {
        None => "none",
        Some(Asked::Waiting) => "waiting",
        Some(Asked::Answered) => "answered",
        Some(Asked::ToldBack) => "told",
    };
    view! {
        <p><StateTag state=tag text=text/></p>
        <p dir="auto">{missing.join(" ")}</p>
        <p>
            <a href=store.href(PlanPage::Asking)>{words.rules_to_asking()}</a> ": " {words.guides_asked(asked)}
        </p>
    }
    .into_any()
}

fn core(store: Store) -> AnyView {
    let words = store.words;
    let all = rules::active(&store.plan());
    if all.is_empty() {
        return view! {
            <p>{words.guides_core_none()} " " <a href=store.href(PlanPage::Rules)>{words.guides_core_link()}</a></p>
        }
        .into_any();
    }
    let lines: Vec<AnyView> =
        all.into_iter().map(|rule| view! { <li dir="auto">{rule.text}</li> }.into_any()).collect();
    view! { <ul>{lines}</ul> }.into_any()
}

fn conflicts(store: Store, id: Id<Department>) -> AnyView {
    let words = store.words;
    let lens = store.lens();
    let Some(one) = lens.departments.iter().find(|one| one.id == id) else { return ().into_any() };
    let names = Names::new(&lens, words);
    let lines: Vec<AnyView> = guides::conflicts(&lens.plan, one)
        .iter()
        .map(|conflict| {
            let text = duties::conflict(&names, conflict);
            view! { <li><StateTag state=TaskState::NeedsYou text=text/></li> }.into_any()
        })
        .collect();
    if lines.is_empty() {
        return view! { <p>{words.guides_conflicts_none()}</p> }.into_any();
    }
    view! { <ul role="list">{lines}</ul> }.into_any()
}
