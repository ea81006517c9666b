//! What to do first, and the whole list: open findings and to-dos with who and by when.

use super::Scene;
use crate::outline::{Block, Check};
use crate::say;
use chrono::NaiveDate;
use plan::checks::{Finding, Severity, Why, task_of};
use plan::id::Id;
use plan::model::{Person, Task};

/// So many lines stand on the first page.
const FIRST: usize = 6;

/// "Do these first" on the first page, with how many more there are.
pub fn first(scene: &Scene<'_>) -> Vec<Block> {
    let words = scene.words;
    let all = lines(scene);
    if all.is_empty() && !scene.lens.is_core_done() {
        return Vec::new();
    }
    let mut out = vec![Block::Heading("!".to_owned(), words.sheet_do_first().to_owned())];
    if all.is_empty() {
        out.push(Block::Text(words.sheet_nothing().to_owned()));
        return out;
    }
    let more = all.len().saturating_sub(FIRST);
    out.push(Block::Checks(all.into_iter().take(FIRST).collect()));
    if more > 0 {
        out.push(Block::Note(words.sheet_more_to_do(more as u32)));
    }
    out
}

/// What did not fit on the first page.
pub fn rest(scene: &Scene<'_>) -> Vec<Block> {
    let rest: Vec<_> = lines(scene).into_iter().skip(FIRST).collect();
    if rest.is_empty() {
        return Vec::new();
    }
    let title = scene.words.sheet_more_heading().to_owned();
    vec![Block::Heading(String::new(), title), Block::Checks(rest)]
}

/// The whole list by itself.
pub fn all(scene: &Scene<'_>) -> Vec<Block> {
    vec![Block::Checks(lines(scene))]
}

/// Every open line: what is serious first, then own to-dos by day, then the rest.
fn lines(scene: &Scene<'_>) -> Vec<Check> {
    let mut out = Vec::new();
    let rows = scene.report.rows();
    let is_serious = |row: &&Vec<&Finding>| row.first().is_some_and(|first| first.severity == Severity::S1);
    for row in rows.iter().filter(is_serious) {
        push_row(scene, row, &mut out);
    }
    out.extend(own_tasks(scene));
    for row in rows.iter().filter(|row| !is_serious(row)) {
        push_row(scene, row, &mut out);
    }
    out
}

/// A row of findings: one line for those without a to-do, one for each with.
fn push_row(scene: &Scene<'_>, row: &[&Finding], out: &mut Vec<Check>) {
    let (with, without): (Vec<&Finding>, Vec<&Finding>) =
        row.iter().partition(|finding| task_of(scene.lens, finding).is_some());
    if !without.is_empty() {
        out.push(line(scene, &without, None));
    }
    for finding in with {
        out.push(line(scene, &[finding], task_of(scene.lens, finding)));
    }
}

fn line(scene: &Scene<'_>, findings: &[&Finding], task: Option<&Task>) -> Check {
    let said = say::row(&scene.names, findings);
    let mut what = scene.words.sheet_stop(&said.fix);
    if needs_reason(findings) {
        what.push(' ');
        what.push_str(&said.what);
    }
    let who = task.map(|task| who(scene, task.owner, task.due)).unwrap_or_default();
    Check { what, who, done: task.is_some_and(|task| task.done.is_some()) }
}

/// Whether what to do says less than what is wrong; "find out if it is on" says it all.
fn needs_reason(findings: &[&Finding]) -> bool {
    findings
        .iter()
        .any(|finding| !matches!(finding.code, "ACC-07" | "ACC-15" | "PLN-03") && finding.why != Why::NotSure)
}

/// To-dos that came from no finding and are not done.
fn own_tasks(scene: &Scene<'_>) -> Vec<Check> {
    let open = |task: &&Task| {
        task.done.is_none() && task.not_doing.is_none() && task.finding.is_none() && !task.text.is_empty()
    };
    let mut tasks: Vec<_> = scene.lens.tasks.iter().filter(open).collect();
    tasks.sort_by_key(|task| (task.due.is_none(), task.due));
    tasks
        .into_iter()
        .map(|task| Check { what: scene.names.own(&task.text), who: who(scene, task.owner, task.due), done: false })
        .collect()
}

/// "Priya, by 27 Nov"; blank when nobody said.
pub fn who(scene: &Scene<'_>, owner: Option<Id<Person>>, due: Option<NaiveDate>) -> String {
    let words = scene.words;
    let name = owner.map(|id| scene.names.id(id)).unwrap_or_default();
    let when = match due {
        None => String::new(),
        Some(due) if due == scene.lens.today => words.sheet_due_today().to_owned(),
        Some(due) if due < scene.lens.today => words.sheet_overdue(&words.date_short(due)),
        Some(due) => words.sheet_due(&words.date_short(due)),
    };
    match (name.is_empty(), when.is_empty()) {
        (false, false) => words.sheet_who_when(&name, &when),
        (false, true) => name,
        (true, _) => when,
    }
}
