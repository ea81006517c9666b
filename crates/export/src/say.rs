//! Findings in words: what is wrong, why it matters, what to do.
//!
//! The one place that turns codes and data of the checks into sentences; screens, paper and to-dos all use it. Findings
//! that share a row (same code, severity and kind of fix) are said together. It must never judge: which findings there
//! are, and how serious, the checks say. Tests: `tests/say.rs`.

mod people;
mod roles;

use crate::names::Names;
use plan::checks::{Finding, Subject, Why};
use plan::field::Record;
use plan::id::Id;
use plan::lens::Lens;
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
}

/// One finding in words.
pub fn finding(names: &Names<'_>, finding: &Finding) -> Said {
    row(names, &[finding])
}

/// Findings that share a row, in words.
pub fn row(names: &Names<'_>, row: &[&Finding]) -> Said {
    let Some(first) = row.first() else {
        return Said::default();
    };
    let mut said = Said { why: why(names, first).to_owned(), ..Said::default() };
    for group in by_why(row) {
        let (what, fix, more) = group_words(names, &group);
        join(&mut said.what, &what, " ");
        join(&mut said.fix, &fix, ". ");
        join(&mut said.more, &more, " ");
    }
    said
}

/// The line under "Good" for a check that found everything right; blank for one that has none.
pub fn good(names: &Names<'_>, code: &str) -> &'static str {
    let words = names.words;
    match code {
        "ACC-02" => words.good_acc_02(),
        "ACC-03" => words.good_acc_03(),
        "ACC-04" => words.good_acc_04(),
        "ACC-07" => words.good_acc_07(),
        "ACC-14" => words.good_acc_14(),
        "ACC-15" => words.good_acc_15(),
        "ACC-18" => words.good_acc_18(),
        "ROL-01" => words.good_rol_01(),
        "ROL-04" => words.good_rol_04(),
        "ROL-10" => words.good_rol_10(),
        "ROL-11" => words.good_rol_11(),
        "CON-01" => words.good_con_01(),
        "CON-02" => words.good_con_02(),
        "CRI-01" => words.good_cri_01(),
        "CRI-04" => words.good_cri_04(),
        "CRI-09" => words.good_cri_09(),
        "CRI-10" => words.good_cri_10(),
        "TRN-01" => words.good_trn_01(),
        "PLN-02" => words.good_pln_02(),
        "PLN-03" => words.good_pln_03(),
        _ => "",
    }
}

fn why(names: &Names<'_>, finding: &Finding) -> &'static str {
    let words = names.words;
    match finding.code {
        "ACC-02" => words.find_acc_02_why(),
        "ACC-03" => words.find_acc_03_why(),
        "ACC-04" => words.find_acc_04_why(),
        "ACC-07" => words.find_acc_07_why(),
        "ACC-14" => words.find_acc_14_why(),
        "ACC-15" => words.find_acc_15_why(),
        "ACC-18" => words.find_acc_18_why(),
        "ROL-01" => match finding.subject.key.as_str() {
            "director" => words.find_rol_01_director_why(),
            "manager" => words.find_rol_01_manager_why(),
            _ => words.find_rol_01_coordinator_why(),
        },
        "ROL-04" => words.find_rol_04_why(),
        "ROL-10" => words.find_rol_10_why(),
        "ROL-11" => words.find_rol_11_why(),
        "CON-01" => words.find_con_01_why(),
        "CON-02" => words.find_con_02_why(),
        "CRI-01" => words.find_cri_01_why(),
        "CRI-04" => words.find_cri_04_why(),
        "CRI-09" => words.find_cri_09_why(),
        "CRI-10" => words.find_cri_10_why(),
        "TRN-01" => words.find_trn_01_why(),
        "PLN-02" => words.find_pln_02_why(),
        "PLN-03" => words.find_pln_03_why(),
        _ => "",
    }
}

/// What, fix and more for findings of one code and one case.
fn group_words(names: &Names<'_>, group: &[&Finding]) -> (String, String, String) {
    let Some(first) = group.first() else {
        return Default::default();
    };
    let words = names.words;
    match first.code {
        "ACC-02" => people::one_owner(names, group),
        "ACC-03" => people::knows_without_need(names, group),
        "ACC-04" => people::too_many(names, group),
        "ACC-07" => people::two_step(names, group),
        "ACC-14" => people::left(names, group),
        "ACC-15" => people::unknown(names, group),
        "ACC-18" => {
            let places: Vec<_> = group.iter().map(|f| place(names, f)).collect();
            (words.find_acc_18(&words.list(&places)), words.find_acc_18_fix().to_owned(), String::new())
        }
        "PLN-02" => {
            let due = names.lens.org.review_on.unwrap_or(names.lens.today);
            (words.find_pln_02(&words.date(due)), words.find_pln_02_fix().to_owned(), String::new())
        }
        "PLN-03" => (words.find_pln_03(first.amounts.days), words.find_pln_03_fix().to_owned(), String::new()),
        _ => roles::group(names, first, group),
    }
}

/// Where a text stands, without its content: the name of the record, else its id.
fn place(names: &Names<'_>, finding: &Finding) -> String {
    let record = names.lens.plan.record(finding.subject.table, finding.subject.key);
    let name = record.and_then(|record| record.get("name")).and_then(|name| name.as_str()).unwrap_or_default();
    if finding.subject.field == "name" || name.is_empty() {
        names.words.thing_plan().to_owned()
    } else {
        names.own(name)
    }
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
