//! Findings of step 7 in words: rules, goals and departments.

use super::{Family, Words, as_id, each, person_name};
use crate::names::Names;
use plan::checks::{Finding, Subject, Why};
use plan::facts::speech;
use plan::field::Record;
use plan::model::{Approval, Consultation, Decision, Department, Goal, Guideline};

pub(super) const FAMILY: Family = Family { good, why, group };

fn good(words: messages::Words, code: &str) -> &'static str {
    match code {
        "ALN-01" => words.good_aln_01(),
        "ALN-02" => words.good_aln_02(),
        "ALN-03" => words.good_aln_03(),
        "ALN-04" => words.good_aln_04(),
        "ALN-05" => words.good_aln_05(),
        "ALN-06" => words.good_aln_06(),
        "ALN-07" => words.good_aln_07(),
        "ALN-08" => words.good_aln_08(),
        "ALN-09" => words.good_aln_09(),
        "ALN-10" => words.good_aln_10(),
        _ => "",
    }
}

fn why(names: &Names<'_>, finding: &Finding) -> &'static str {
    let words = names.words;
    match finding.code {
        "ALN-01" => words.find_aln_01_why(),
        "ALN-02" => words.find_aln_02_why(),
        "ALN-03" => words.find_aln_03_why(),
        "ALN-04" => words.find_aln_04_why(),
        "ALN-05" => words.find_aln_05_why(),
        "ALN-06" => words.find_aln_06_why(),
        "ALN-07" => words.find_aln_07_why(),
        "ALN-08" => words.find_aln_08_why(),
        "ALN-09" => words.find_aln_09_why(),
        "ALN-10" => words.find_aln_10_why(),
        _ => "",
    }
}

fn group(names: &Names<'_>, first: &Finding, group: &[&Finding]) -> Words {
    let words = names.words;
    let count = group.len() as u32;
    match first.code {
        "ALN-01" => {
            let what = words.find_aln_01(count, &quoted(names, group, goal));
            Words::from((what, words.find_aln_01_fix().to_owned())).data(words.find_aln_01_data(count))
        }
        "ALN-02" => {
            let what = words.find_aln_02(count, &quoted(names, group, goal));
            (what, words.find_aln_02_fix().to_owned()).into()
        }
        "ALN-03" => {
            let what = words.find_aln_03(count, &quoted(names, group, rule));
            (what, words.find_aln_03_fix().to_owned()).into()
        }
        "ALN-04" => not_asked(names, group),
        "ALN-05" => not_told(names, group),
        "ALN-06" => guide(names, group),
        "ALN-07" => few(names, first),
        "ALN-08" => {
            let sentence = |finding: &Finding| {
                let approval = read::<Approval>(names, &finding.subject);
                let what = approval.map(|one| quote(names, &one.applies_to)).unwrap_or_default();
                words.find_aln_08(&person_name(names, finding), &what)
            };
            (each(group, sentence, " "), words.find_aln_08_fix().to_owned()).into()
        }
        "ALN-09" => forbids(names, group),
        "ALN-10" => (words.find_aln_10(first.amounts.count), words.find_aln_10_fix().to_owned()).into(),
        _ => Words::default(),
    }
}

/// A record that a finding is about, read from the plan.
fn read<R: Record>(names: &Names<'_>, subject: &Subject) -> Option<R> {
    as_id::<R>(subject).and_then(|id| names.lens.plan.get(id))
}

/// The user's words, in quotes.
fn quote(names: &Names<'_>, text: &str) -> String {
    let text = if text.is_empty() { names.words.nameless_text().to_owned() } else { names.own(text) };
    names.words.find_quote(text.trim_end_matches('.'))
}

fn goal(names: &Names<'_>, subject: &Subject) -> Option<String> {
    read::<Goal>(names, subject).map(|goal| goal.text)
}

fn rule(names: &Names<'_>, subject: &Subject) -> Option<String> {
    read::<Guideline>(names, subject).map(|rule| rule.text)
}

/// What all findings are about, in quotes, as a list.
fn quoted(names: &Names<'_>, group: &[&Finding], text: fn(&Names<'_>, &Subject) -> Option<String>) -> String {
    let all: Vec<_> =
        group.iter().filter_map(|one| text(names, &one.subject)).map(|text| quote(names, &text)).collect();
    names.words.list(&all)
}

/// The department of a finding.
fn department(names: &Names<'_>, finding: &Finding) -> String {
    let all = std::iter::once(&finding.subject).chain(&finding.second).chain(&finding.with);
    let name = all.filter_map(as_id::<Department>).map(|id| names.department(id)).next().unwrap_or_default();
    if name.is_empty() { names.words.nameless_department().to_owned() } else { name }
}

/// The departments of all findings, each once, as a list.
fn departments(names: &Names<'_>, group: &[&Finding]) -> String {
    let mut all: Vec<String> = Vec::new();
    for name in group.iter().map(|finding| department(names, finding)) {
        if !all.contains(&name) {
            all.push(name);
        }
    }
    names.words.list(&all)
}

fn not_asked(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    // One sentence for each decision, with all its departments.
    let sentence = |finding: &Finding| {
        let same: Vec<&Finding> = group.iter().copied().filter(|other| other.subject == finding.subject).collect();
        let decision = read::<Decision>(names, &finding.subject);
        let what = decision.map(|one| quote(names, &one.what)).unwrap_or_default();
        words.find_aln_04(&what, &departments(names, &same))
    };
    (each(group, sentence, " "), words.find_aln_04_fix(&departments(names, group))).into()
}

fn not_told(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let sentence = |finding: &Finding| {
        let on = finding.dates.first().map(|on| words.date(*on)).unwrap_or_default();
        words.find_aln_05(&department(names, finding), &on)
    };
    let question = |finding: &Finding| {
        let asked = read::<Consultation>(names, &finding.subject).filter(|one| !one.question.is_empty());
        asked.map(|one| words.find_aln_05_data(&quote(names, &one.question))).unwrap_or_default()
    };
    let fix = words.find_aln_05_fix(&departments(names, group));
    Words::from((each(group, sentence, " "), fix)).data(each(group, question, " "))
}

fn guide(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let sentence = |finding: &Finding| {
        let whose = department(names, finding);
        if finding.why == Why::NotSaid {
            let since = finding.dates.first().map(|on| words.date(*on)).unwrap_or_default();
            return words.find_aln_06_accept(&whose, &since);
        }
        let dropped: Vec<_> =
            finding.with.iter().filter_map(|one| rule(names, one)).map(|text| quote(names, &text)).collect();
        words.find_aln_06(&whose, &words.list(&dropped))
    };
    (each(group, sentence, " "), words.find_aln_06_fix(&departments(names, group))).into()
}

fn few(names: &Names<'_>, finding: &Finding) -> Words {
    let words = names.words;
    let what = match finding.why {
        Why::One => words.find_aln_07_one(&department(names, finding)),
        _ => words.find_aln_07().to_owned(),
    };
    Words::from((what, words.find_aln_07_fix().to_owned())).data(words.find_aln_07_data(finding.amounts.count))
}

fn forbids(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let all = quoted(names, group, rule);
    let found = |finding: &Finding| {
        let text = rule(names, &finding.subject).unwrap_or_default();
        let found = speech::ban(&text).map(|(ban, topic)| words.find_aln_09_data(&quote(names, &text), ban, topic));
        found.unwrap_or_default()
    };
    Words::from((words.find_aln_09(group.len() as u32, &all), words.find_aln_09_fix(&all)))
        .more(words.find_aln_09_more().to_owned())
        .data(each(group, found, " "))
}
