//! Lists of rules: those for everybody, and the additions of a department. Tests: the journeys.

use crate::components::Choice;
use crate::records::{Field, Input, List};
use crate::store::Store;
use export::Names;
use plan::answers::records::Rule;
use plan::answers::rules;
use plan::field::Object;
use plan::model::{Goal, Guideline, RuleState};
use plan::{Id, Key};

/// The rules for everybody, ours with their words changed included.
pub(super) fn core(store: Store) -> List {
    let words = store.words;
    let mut fields = vec![
        Field::line("text", words.rules_text()).needed(words.rules_text_missing()),
        Field::new("goal", words.rules_goal(), Input::Pick(goals)),
        Field::new("basic", words.rules_basic(), Input::Tick),
        Field::new("audience", words.rules_for(), Input::Pick(audiences)).rule(Rule::First).more(),
    ];
    fields.extend(common(store));
    List {
        id: "rule",
        table: "guidelines",
        prefix: "gu_",
        only: Some(("department", String::new())),
        preset: Object::new(),
        fields,
        about,
        empty: words.rules_empty(),
        add: words.rules_add(),
        below: None,
    }
}

/// The additions of a department.
pub(super) fn additions(store: Store, department: Key) -> List {
    let words = store.words;
    let mut preset = Object::new();
    preset.insert("audience".to_owned(), "department".into());
    let mut fields = vec![
        Field::line("text", words.rules_text()).needed(words.rules_text_missing()),
        Field::new("goal", words.rules_goal(), Input::Pick(goals)),
        Field::new("overrides", words.guides_overrides(), Input::Pick(core_rules)),
    ];
    fields.extend(common(store));
    List {
        id: "addition",
        table: "guidelines",
        prefix: "gu_",
        only: Some(("department", department.to_string())),
        preset,
        fields,
        about,
        empty: words.guides_additions_empty(),
        add: words.guides_additions_add(),
        below: None,
    }
}

fn common(store: Store) -> [Field; 3] {
    let words = store.words;
    [
        Field::new("state", words.rules_state(), Input::Pick(states)).rule(Rule::First).more(),
        Field::new("legal_checked/by", words.rules_legal_by(), Input::Person).more(),
        Field::day("legal_checked/on", words.rules_legal_on()).more(),
    ]
}

/// "Helps: more test rides · Checked for the law".
fn about(names: &Names<'_>, key: Key) -> (String, String) {
    let (words, plan) = (names.words, &names.lens.plan);
    let Some(rule) = plan.get(Id::<Guideline>::of(key)) else { return Default::default() };
    let mut parts = Vec::new();
    if rule.state != RuleState::Active {
        parts.push(words.rules_state_of(rule.state.as_str()));
    }
    let goal = rule.goal.and_then(|id| plan.get(id));
    parts.extend(goal.map(|goal: Goal| words.rules_line_goal(&goal.text)));
    if rule.basic {
        parts.push(words.rules_line_basic().to_owned());
    }
    if rule.legal_checked.is_some() {
        parts.push(words.rules_line_legal().to_owned());
    }
    (rule.text, parts.join(" · "))
}

pub(super) fn goals(store: Store) -> Vec<Choice> {
    let mut all = vec![Choice::new("", store.words.rules_goal_none())];
    all.extend(store.plan().all::<Goal>().into_iter().map(|goal| Choice::new(goal.id.to_string(), goal.text)));
    all
}

fn core_rules(store: Store) -> Vec<Choice> {
    let mut all = vec![Choice::new("", store.words.guides_overrides_none())];
    all.extend(core_choices(store));
    all
}

/// The rules for everybody that hold.
pub(super) fn core_choices(store: Store) -> Vec<Choice> {
    rules::active(&store.plan()).into_iter().map(|rule| Choice::new(rule.id.to_string(), rule.text)).collect()
}

fn audiences(store: Store) -> Vec<Choice> {
    ["staff", "posters", "speakers"].map(|key| Choice::new(key, store.words.rules_for_of(key))).to_vec()
}

fn states(store: Store) -> Vec<Choice> {
    ["active", "draft", "retired"].map(|key| Choice::new(key, store.words.rules_state_of(key))).to_vec()
}
