//! Findings about the plan as a whole in words.

use super::{Family, Words, as_id, each, person_name};
use crate::names::Names;
use crate::open;
use plan::checks::Finding;
use plan::lens::open::OpenDecision;
use plan::model::Parked;

pub(super) const FAMILY: Family = Family { good, why, group };

fn good(words: messages::Words, code: &str) -> &'static str {
    match code {
        "PLN-01" => words.good_pln_01(),
        "PLN-02" => words.good_pln_02(),
        "PLN-03" => words.good_pln_03(),
        "PLN-04" => words.good_pln_04(),
        "PLN-05" => words.good_pln_05(),
        _ => "",
    }
}

fn why(names: &Names<'_>, finding: &Finding) -> &'static str {
    let words = names.words;
    match finding.code {
        "PLN-01" => words.find_pln_01_why(),
        "PLN-02" => words.find_pln_02_why(),
        "PLN-03" => words.find_pln_03_why(),
        "PLN-04" => words.find_pln_04_why(),
        "PLN-05" => words.find_pln_05_why(),
        _ => "",
    }
}

fn group(names: &Names<'_>, first: &Finding, group: &[&Finding]) -> Words {
    let words = names.words;
    match first.code {
        "PLN-01" => overdue(names, group),
        "PLN-02" => {
            let due = names.lens.org.review_on.unwrap_or(names.lens.today);
            Words::from((words.find_pln_02(&words.date(due)), words.find_pln_02_fix().to_owned()))
                .data(words.find_pln_02_data(first.amounts.days))
        }
        "PLN-03" => Words::from((words.find_pln_03(first.amounts.days), words.find_pln_03_fix().to_owned()))
            .data(words.find_pln_03_data(first.amounts.count)),
        "PLN-04" => (each(group, |finding| parked(names, finding), " "), words.find_pln_04_fix().to_owned()).into(),
        "PLN-05" => {
            let fix = match person_name(names, first).as_str() {
                "" => words.find_pln_05_fix_any().to_owned(),
                person => words.find_pln_05_fix(person),
            };
            (words.find_pln_05().to_owned(), fix).into()
        }
        _ => Words::default(),
    }
}

/// PLN-01.
fn overdue(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let all = names.lens.open_decisions();
    let is_it = |finding: &Finding, open: &OpenDecision| {
        let subject = finding.subject;
        (subject.table, subject.key, subject.field) == (open.table, open.key, open.field)
    };
    let what = |finding: &Finding| {
        let parts: Vec<_> = all.iter().filter(|open| is_it(finding, open)).map(|one| open::what(names, one)).collect();
        let parts = words.list(&parts);
        match finding.dates.first() {
            Some(day) => words.find_pln_01(&words.date(*day), &parts),
            None => words.find_pln_01_no_date(&parts),
        }
    };
    let who = |finding: &Finding| {
        let by = all.iter().filter(|open| is_it(finding, open)).filter_map(|open| open.by.as_ref());
        let mut people: Vec<String> = by.map(|who| names.who(who)).filter(|name| !name.is_empty()).collect();
        people.dedup();
        if people.is_empty() { String::new() } else { words.find_pln_01_data(&words.list(&people)) }
    };
    let mut data = each(group, who, " ").trim().to_owned();
    while data.contains("  ") {
        data = data.replace("  ", " ");
    }
    Words::from((each(group, what, " "), words.find_pln_01_fix().to_owned())).data(data)
}

/// PLN-04.
fn parked(names: &Names<'_>, finding: &Finding) -> String {
    let topic = as_id::<Parked>(&finding.subject).and_then(|id| names.lens.plan.get(id));
    let day = finding.dates.first().map(|day| names.words.date(*day)).unwrap_or_default();
    names.words.find_pln_04(&day, &topic.map(|topic| names.own(&topic.text)).unwrap_or_default())
}
