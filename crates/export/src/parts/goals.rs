//! House rules, goals, the way the work is shared, and decisions.

use super::Scene;
use super::depth::{heading, table};
use crate::outline::{Block, Pair, plain};
use plan::answers::{goals, rules};
use plan::model::{Decision, Guideline, RuleState};

/// The rules for everybody; drafts are marked, rules that no longer hold are left out.
pub fn rules(scene: &Scene<'_>) -> Vec<Block> {
    let mut out = rules_list(scene);
    if !out.is_empty() {
        out.insert(0, heading(scene.words.sheet_rules()));
    }
    out
}

/// The same without its heading. On the wall stand only rules that hold.
pub fn rules_list(scene: &Scene<'_>) -> Vec<Block> {
    let (words, org) = (scene.words, &scene.lens.org);
    let mut all = rules::core(&scene.lens.plan);
    all.retain(|rule| rule.state == RuleState::Active || (rule.state == RuleState::Draft && !scene.is_public()));
    if all.is_empty() {
        return Vec::new();
    }
    let line = |rule: &Guideline| {
        let text = scene.names.own(&rule.text);
        if rule.state == RuleState::Draft { words.sheet_rule_draft(&text) } else { text }
    };
    let mut out = vec![Block::List(all.iter().map(line).collect())];
    let mut dates = Vec::new();
    dates.extend(org.rules_changed_on.map(|on| words.sheet_rules_agreed(&words.date(on))));
    dates.extend(org.rules_review_on.map(|on| words.sheet_rules_look(&words.date(on))));
    if !dates.is_empty() {
        out.push(Block::Note(dates.join(" ")));
    }
    out
}

/// Strategy, goals, model, decisions.
pub fn part(scene: &Scene<'_>) -> Vec<Block> {
    let (words, org) = (scene.words, &scene.lens.org);
    let mut out = Vec::new();
    if !org.strategy.text.is_empty() {
        out.push(heading(words.sheet_strategy()));
        out.push(Block::Quote(scene.names.own(&org.strategy.text)));
        let owner = org.strategy.owner.or_else(|| scene.lens.director().map(|person| person.id));
        out.extend(owner.map(|id| Block::Note(words.decisions_line_decider(&scene.names.id(id)))));
    }
    let rows = goals::tree(&scene.lens.plan)
        .into_iter()
        .map(|one| {
            let whose = one
                .goal
                .department
                .map_or_else(|| words.goals_kind_of(one.goal.kind.as_str()), |id| scene.names.department(id));
            let text = scene.names.own(&one.goal.text);
            // What hangs below another goal follows it and says so.
            let text = if one.depth > 0 { words.goals_map_below(&text) } else { text };
            let cells = [plain(text), plain(whose), plain(scene.names.own(&one.goal.measure))];
            (cells, scene.note(&one.goal.note))
        })
        .collect();
    out.extend(table(
        words.sheet_goals(),
        [words.sheet_goal(), words.sheet_goal_kind(), words.sheet_goal_measure()],
        rows,
    ));
    out.extend(model(scene));
    out.extend(decisions(scene));
    out
}

fn model(scene: &Scene<'_>) -> Vec<Block> {
    let (words, model) = (scene.words, &scene.lens.org.model);
    let mut pairs = Vec::new();
    let mut add = |key: &str, value: String| {
        pairs.push(Pair { key: key.to_owned(), value: plain(value), note: String::new() });
    };
    if let Some(now) = model.today.decided() {
        add(words.sheet_model(), words.decisions_model_of(now.as_str()));
    } else if !model.today.is_unlooked() {
        add(words.sheet_model(), scene.names.open(&model.today));
    }
    if let Some(target) = model.target.filter(|target| Some(target) != model.today.decided()) {
        add(words.sheet_model_target(), words.decisions_model_of(target.as_str()));
    }
    if pairs.is_empty() { Vec::new() } else { vec![heading(words.sheet_model()), Block::Pairs(pairs)] }
}

fn decisions(scene: &Scene<'_>) -> Vec<Block> {
    let words = scene.words;
    let row = |one: &Decision| {
        let mut result = scene.names.own(&one.result);
        if let Some(on) = one.decided_on {
            result =
                [result.as_str(), if result.is_empty() { "" } else { " " }, &words.decisions_line_on(&words.date(on))]
                    .concat();
        }
        let cells = [
            plain(scene.names.own(&one.what)),
            plain(words.decisions_kind_of(one.kind.as_str())),
            scene.holder(&one.decider),
            plain(result),
        ];
        (cells, scene.note(&one.note))
    };
    let rows = scene.lens.plan.all::<Decision>().iter().map(row).collect();
    let head = [
        words.sheet_decisions(),
        words.sheet_decision_how(),
        words.sheet_decision_who(),
        words.sheet_decision_result(),
    ];
    table(words.sheet_decisions(), head, rows)
}
