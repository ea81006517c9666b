//! Findings in words: what is wrong, why it matters, what to do.
//!
//! The one place that turns codes and data of the checks into sentences; screens, paper and to-dos all use it. Findings
//! that share a row (same code, severity and kind of fix) are said together. It must never judge: which findings there
//! are, and how serious, the checks say. Tests: `tests/say.rs`.

mod access;
mod alignment;
mod content;
mod cover;
mod crisis;
mod plan_itself;
mod roles;
mod training;

use crate::names::Names;
use plan::checks::{Finding, Subject, Why};
use plan::field::Record;
use plan::id::Id;
use plan::lens::Lens;
use plan::lens::steps::Step;
use plan::model::{Account, Person, Scenario, Secret, Stream};
use plan::spec::ONE;

/// A finding, or a row of findings, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// What is wrong: whole sentences.
    pub what: String,
    /// Why it matters: whole sentences.
    pub why: String,
    /// What to do, without a full stop: a button or a to-do.
    pub fix: String,
    /// More about doing it: whole sentences; blank for none.
    pub more: String,
    /// The data it was worked out from: whole sentences; blank where `what` says it all.
    pub data: String,
}

/// The sentences for findings of one code and one case.
#[derive(Debug, Default)]
struct Words {
    /// What is wrong: whole sentences.
    what: String,
    /// What to do, without a full stop.
    fix: String,
    /// More about doing it; blank for none.
    more: String,
    /// What it was worked out from; blank where `what` says it all.
    data: String,
}

impl From<(String, String)> for Words {
    fn from((what, fix): (String, String)) -> Self {
        Self { what, fix, ..Self::default() }
    }
}

impl Words {
    fn more(mut self, more: String) -> Self {
        self.more = more;
        self
    }

    fn data(mut self, data: String) -> Self {
        self.data = data;
        self
    }
}

/// The sentences of one family of checks; blank for a code that is not its own.
struct Family {
    /// The line under "Good" for a check that found everything right.
    good: fn(messages::Words, &str) -> &'static str,
    /// Why it matters.
    why: fn(&Names<'_>, &Finding) -> &'static str,
    /// The rest, for findings of one code and one case.
    group: fn(&Names<'_>, &Finding, &[&Finding]) -> Words,
}

fn family(code: &str) -> &'static Family {
    match code.get(..3) {
        Some("ACC") => &access::FAMILY,
        Some("ROL") => &roles::FAMILY,
        Some("CON") => &content::FAMILY,
        Some("CRI") => &crisis::FAMILY,
        Some("COV") => &cover::FAMILY,
        Some("TRN") => &training::FAMILY,
        Some("ALN") => &alignment::FAMILY,
        _ => &plan_itself::FAMILY,
    }
}

/// One finding in words.
pub fn finding(names: &Names<'_>, finding: &Finding) -> Said {
    row(names, &[finding])
}

/// So many findings of a row are said; the rest is counted. Nobody reads a longer list.
const MOST: usize = 12;

/// Findings that share a row, in words.
pub fn row(names: &Names<'_>, row: &[&Finding]) -> Said {
    let (row, more) = row.split_at(row.len().min(MOST));
    let Some(first) = row.first() else {
        return Said::default();
    };
    let family = family(first.code);
    let mut said = Said { why: (family.why)(names, first).to_owned(), ..Said::default() };
    for group in by_why(row) {
        let Some(first) = group.first() else { continue };
        let words = (family.group)(names, first, &group);
        join(&mut said.what, &words.what, " ");
        join(&mut said.fix, &words.fix, ". ");
        join(&mut said.more, &words.more, " ");
        join(&mut said.data, &words.data, " ");
    }
    if !more.is_empty() {
        join(&mut said.what, &names.words.find_more(more.len() as u32), " ");
    }
    said
}

/// The name of a step.
pub fn step_name(words: messages::Words, step: Step) -> &'static str {
    match step {
        Step::Access => words.step_access(),
        Step::Roles => words.step_roles(),
        Step::Content => words.step_content(),
        Step::Crisis => words.step_crisis(),
        Step::Cover => words.step_cover(),
        Step::Training => words.step_training(),
        Step::Rules => words.step_rules(),
        Step::Plan => words.thing_plan(),
    }
}

/// The line under "Good" for a check that found everything right; blank for one that has none.
pub fn good(names: &Names<'_>, code: &str) -> &'static str {
    (family(code).good)(names.words, code)
}

/// The findings in groups of one case each, in the order in which the cases come.
fn by_why<'a>(row: &[&'a Finding]) -> Vec<Vec<&'a Finding>> {
    let mut groups: Vec<Vec<&Finding>> = Vec::new();
    for finding in row {
        // Words differ by role, so each is a case of its own.
        let fits = |group: &&mut Vec<&Finding>| {
            group.first().is_some_and(|first| first.why == finding.why && finding.code != "ROL-01")
        };
        match groups.iter_mut().find(fits) {
            Some(group) => group.push(finding),
            None => groups.push(vec![finding]),
        }
    }
    groups
}

fn join(out: &mut String, text: &str, between: &str) {
    if !out.is_empty() && !text.is_empty() {
        out.push_str(between);
    }
    out.push_str(text);
}

/// One sentence for each finding, each sentence once.
fn each(group: &[&Finding], mut sentence: impl FnMut(&Finding) -> String, between: &str) -> String {
    let mut seen: Vec<String> = Vec::new();
    for finding in group {
        let text = sentence(finding);
        if !seen.contains(&text) {
            seen.push(text);
        }
    }
    seen.join(between)
}

fn as_id<R: Record>(subject: &Subject) -> Option<Id<R>> {
    (subject.table == R::TABLE && subject.key.as_str() != ONE).then(|| Id::of(subject.key))
}

/// All accounts that findings are about, each once.
fn accounts(group: &[&Finding]) -> Vec<Id<Account>> {
    let mut out = Vec::new();
    for finding in group {
        for subject in std::iter::once(&finding.subject).chain(&finding.with) {
            if let Some(id) = as_id::<Account>(subject)
                && !out.contains(&id)
            {
                out.push(id);
            }
        }
    }
    out
}

/// The accounts of findings in a sentence.
fn account_list(names: &Names<'_>, group: &[&Finding]) -> String {
    names.accounts(&accounts(group))
}

/// The first person a finding is about.
fn person_of(finding: &Finding) -> Option<Id<Person>> {
    std::iter::once(&finding.subject).chain(&finding.second).chain(&finding.with).find_map(as_id::<Person>)
}

fn person_name(names: &Names<'_>, finding: &Finding) -> String {
    let person = person_of(finding).and_then(|id| names.lens.person(id));
    person.map(|person| names.short(person)).unwrap_or_default()
}

/// All people that findings are about, each once, in a sentence.
fn people_list(names: &Names<'_>, group: &[&Finding]) -> String {
    let mut out = Vec::new();
    for finding in group {
        let subjects = std::iter::once(&finding.subject).chain(&finding.second).chain(&finding.with);
        for id in subjects.filter_map(as_id::<Person>) {
            if !out.contains(&id) {
                out.push(id);
            }
        }
    }
    names.people(&out)
}

fn secret<'a>(lens: &'a Lens, finding: &Finding) -> Option<&'a Secret> {
    let id = as_id::<Secret>(&finding.subject)?;
    lens.secrets.iter().find(|secret| secret.id == id)
}

fn stream<'a>(lens: &'a Lens, finding: &Finding) -> Option<&'a Stream> {
    let id = as_id::<Stream>(&finding.subject)?;
    lens.streams.iter().find(|stream| stream.id == id)
}

fn case<'a>(lens: &'a Lens, subject: &Subject) -> Option<&'a Scenario> {
    let id = as_id::<Scenario>(subject)?;
    lens.scenarios.iter().find(|case| case.id == id)
}

/// Whether all findings have that case.
fn is(group: &[&Finding], why: Why) -> bool {
    group.first().is_some_and(|first| first.why == why)
}
