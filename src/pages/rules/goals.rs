//! "What are your goals?": the plan in one sentence, goals linked upward, and what does not fit yet. Tests:
//! `plan::answers::goals`, the journeys.

use crate::asking::Asker;
use crate::components::{Choice, FieldError};
use crate::flow::PlanPage;
use crate::records::{Editor, Field, Input, List, one_department};
use crate::shell::Question;
use crate::store::{Store, use_store};
use export::Names;
use leptos::prelude::*;
use plan::answers::records::Rule;
use plan::answers::{goals, rules};
use plan::field::Object;
use plan::model::Goal;
use plan::{Id, Key};

/// The page.
pub fn goals_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let list = Editor::new(store, list(store), errors);
    let ask = Asker::one(store, "org", words.goals_strategy_changed().to_owned());
    view! {
        <Question at=PlanPage::Goals title=words.goals_title() lead=words.goals_lead() why=words.goals_why() errors=errors>
            <h2>{words.goals_strategy()}</h2>
            {ask.text("strategy/text", words.goals_strategy_text(), words.goals_strategy_hint())}
            {ask.person("strategy/owner", words.goals_strategy_owner())}
            <h2>{words.goals_list()}</h2>
            {list.view()}
            {move || map(store)}
        </Question>
    }
    .into_any()
}

fn list(store: Store) -> List {
    let words = store.words;
    List {
        id: "goal",
        table: "goals",
        prefix: "go_",
        only: None,
        preset: Object::new(),
        fields: vec![
            Field::line("text", words.goals_text()).needed(words.goals_text_missing()),
            Field::new("kind", words.goals_kind(), Input::Pick(kinds)).rule(Rule::First),
            Field::new("parent", words.goals_parent(), Input::Pick(parents)),
            Field::line("measure", words.goals_measure()).hint(words.goals_measure_hint()),
            Field::new("department", words.goals_department(), Input::Pick(one_department)).more(),
        ],
        about,
        empty: words.goals_empty(),
        add: words.goals_add(),
        below: None,
    }
}

fn kinds(store: Store) -> Vec<Choice> {
    ["business", "social", "department"].map(|key| Choice::new(key, store.words.goals_kind_of(key))).to_vec()
}

fn parents(store: Store) -> Vec<Choice> {
    let mut all = vec![Choice::new("", store.words.goals_parent_none())];
    let offered = goals::may_serve(&store.plan(), None);
    all.extend(offered.into_iter().map(|goal| Choice::new(goal.id.to_string(), goal.text)));
    all
}

fn about(names: &Names<'_>, key: Key) -> (String, String) {
    let (words, plan) = (names.words, &names.lens.plan);
    let Some(goal) = plan.get(Id::<Goal>::of(key)) else { return Default::default() };
    let mut parts = vec![match goal.department {
        Some(id) => names.department(id),
        None => words.goals_kind_of(goal.kind.as_str()),
    }];
    let up = goal.parent.and_then(|id| plan.get(id));
    parts.extend(up.map(|up: Goal| words.goals_line_helps(&up.text)));
    parts.extend((!goal.measure.is_empty()).then(|| words.goals_line_measure(&goal.measure)));
    (goal.text, parts.join(" · "))
}

/// The goals below the ones they serve, and what has no partner.
fn map(store: Store) -> AnyView {
    let words = store.words;
    let plan = store.plan();
    let tree = goals::tree(&plan);
    if tree.is_empty() {
        return ().into_any();
    }
    let lines: Vec<AnyView> = tree
        .into_iter()
        .map(|one| {
            let text = if one.depth > 0 { words.goals_map_below(&one.goal.text) } else { one.goal.text };
            view! { <li dir="auto">{text}</li> }.into_any()
        })
        .collect();
    let texts = |goals: Vec<Goal>| words.list(&goals.into_iter().map(|goal| goal.text).collect::<Vec<_>>());
    let (alone, loose) = (texts(goals::alone(&plan)), texts(goals::loose(&plan)));
    let bare: Vec<String> = rules::without_goal(&plan).into_iter().map(|rule| rule.text).collect();
    let untold: Vec<String> = goals::untold(&plan).into_iter().map(|one| one.name).collect();
    let mut open = Vec::new();
    open.extend((!alone.is_empty()).then(|| words.goals_alone(&alone)));
    open.extend((!loose.is_empty()).then(|| words.goals_loose(&loose)));
    open.extend((!bare.is_empty()).then(|| words.goals_rules(&bare.join(" · "))));
    open.extend((!untold.is_empty()).then(|| words.goals_untold(&words.list(&untold))));
    if open.is_empty() {
        open.push(words.goals_fit_fine().to_owned());
    }
    let open: Vec<AnyView> = open.into_iter().map(|text| view! { <p dir="auto">{text}</p> }.into_any()).collect();
    view! {
        <h2>{words.goals_map()}</h2>
        <ul>{lines}</ul>
        <h2>{words.goals_fit()}</h2>
        {open}
    }
    .into_any()
}
