//! Findings about apps that can post or read. Tests: `tests/say.rs`, `tests/say_data.rs`.

use super::super::{Words, account_list, as_id, each, person_name};
use crate::names::Names;
use plan::checks::{Finding, Why};
use plan::model::Tool;

fn tool(names: &Names<'_>, finding: &Finding) -> String {
    let id = as_id::<Tool>(&finding.subject);
    let found = names.lens.tools.iter().find(|tool| Some(tool.id) == id);
    let named = found.filter(|tool| !tool.name.is_empty()).map(|tool| names.own(&tool.name));
    named.unwrap_or_else(|| names.words.nameless_tool().to_owned())
}

fn tools(names: &Names<'_>, group: &[&Finding]) -> String {
    let all: Vec<_> = group.iter().map(|finding| tool(names, finding)).collect();
    names.words.list(&all)
}

/// A sentence for each app with the accounts that it reaches; blank for those whose accounts nobody named.
fn reach(names: &Names<'_>, group: &[&Finding], sentence: impl Fn(&str, &str) -> String) -> String {
    let line = |finding: &Finding| match account_list(names, &[finding]) {
        accounts if accounts.is_empty() => String::new(),
        accounts => sentence(&tool(names, finding), &accounts),
    };
    each(group, line, " ").trim().to_owned()
}

/// ACC-12.
pub(super) fn unkept(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let all = tools(names, group);
    let (what, fix) = match group.first().map(|first| first.why) {
        Some(Why::NotSure) => (words.find_acc_12_find_out(&all), words.find_acc_12_fix(&all)),
        Some(Why::Left) => (words.find_acc_12_left(&all), words.find_acc_12_fix(&all)),
        Some(Why::NotSaid) => (words.find_acc_12_purpose(&all), words.find_acc_12_fix_purpose(&all)),
        Some(Why::Old) => {
            let since = |finding: &Finding| {
                let looked = finding.dates.first().map(|looked| words.date(*looked)).unwrap_or_default();
                words.find_acc_12_old(&tool(names, finding), &looked)
            };
            (each(group, since, " "), words.find_acc_12_fix_old(&all))
        }
        _ => (words.find_acc_12(&all), words.find_acc_12_fix(&all)),
    };
    Words::from((what, fix)).data(reach(names, group, |tool, accounts| words.find_acc_12_data(tool, accounts)))
}

/// ACC-13.
pub(super) fn personal(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let line = |finding: &Finding| {
        let (tool, person) = (tool(names, finding), person_name(names, finding));
        match (finding.why, finding.dates.first()) {
            (Why::Left, _) => words.find_acc_13_left(&tool, &person),
            (Why::Leaving, Some(on)) => words.find_acc_13_leaving_on(&tool, &person, &words.date(*on)),
            (Why::Leaving, None) => words.find_acc_13_leaving(&tool, &person),
            _ => words.find_acc_13(&tool, &person),
        }
    };
    let fix = words.find_acc_13_fix(&tools(names, group));
    let data = reach(names, group, |tool, accounts| words.find_acc_13_data(tool, accounts));
    Words::from((each(group, line, " "), fix)).data(data)
}

/// ACC-19.
pub(super) fn cannot_pause(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let all = tools(names, group);
    let data = reach(names, group, |tool, accounts| words.find_acc_19_data(tool, accounts));
    Words::from((words.find_acc_19(&all), words.find_acc_19_fix(&all))).data(data)
}
