//! Findings of step 4 in words: who decides, speaks, can be reached, and what is prepared.

use super::{Family, Words, case, person_name, person_of};
use crate::names::Names;
use plan::checks::{Finding, Why};
use plan::lens::crisis::Job;

pub(super) const FAMILY: Family = Family { good, why, group };

fn good(words: messages::Words, code: &str) -> &'static str {
    match code {
        "CRI-01" => words.good_cri_01(),
        "CRI-04" => words.good_cri_04(),
        "CRI-09" => words.good_cri_09(),
        "CRI-10" => words.good_cri_10(),
        _ => "",
    }
}

fn why(names: &Names<'_>, finding: &Finding) -> &'static str {
    let words = names.words;
    match finding.code {
        "CRI-01" => words.find_cri_01_why(),
        "CRI-04" => words.find_cri_04_why(),
        "CRI-09" => words.find_cri_09_why(),
        "CRI-10" => words.find_cri_10_why(),
        _ => "",
    }
}

fn group(names: &Names<'_>, first: &Finding, group: &[&Finding]) -> Words {
    let words = names.words;
    let (what, fix) = match first.code {
        "CRI-01" => crisis_team(names, first),
        "CRI-04" => {
            let cases: Vec<_> = first
                .with
                .iter()
                .filter_map(|subject| case(names.lens, subject))
                .map(|case| names.case(case))
                .collect();
            let all = words.list(&cases);
            if first.why == Why::NotSaid {
                (words.find_cri_04_agreed(&all), words.find_cri_04_fix_agreed().to_owned())
            } else {
                (words.find_cri_04(&all), words.find_cri_04_fix().to_owned())
            }
        }
        "CRI-09" => (no_phone(names, first, group), words.find_cri_09_fix().to_owned()),
        "CRI-10" => (words.find_cri_10(&person_name(names, first)), words.find_cri_10_fix().to_owned()),
        _ => Default::default(),
    };
    (what, fix).into()
}

fn crisis_team(names: &Names<'_>, finding: &Finding) -> (String, String) {
    let words = names.words;
    if let Some(case) = case(names.lens, &finding.subject) {
        let lead = case.lead.and_then(|id| names.lens.person(id)).map(|lead| names.short(lead)).unwrap_or_default();
        return (words.find_cri_01_scenario(&lead, &names.case(case)), words.find_cri_01_fix().to_owned());
    }
    let has = |leg: &str| finding.with.iter().any(|subject| subject.field == leg);
    let name = |job| names.lens.job_holder(job).map(|person| names.short(person)).unwrap_or_default();
    let mut what = String::new();
    match (has("decides"), has("speaks")) {
        (true, true) => what.push_str(words.find_cri_01_both()),
        (true, false) => what.push_str(words.find_cri_01_decides()),
        (false, true) => what.push_str(words.find_cri_01_speaks()),
        (false, false) => {}
    }
    let stand_ins = match (has("decides.stand_in"), has("speaks.stand_in")) {
        (true, true) => words.find_cri_01_both_stand_in().to_owned(),
        (true, false) => words.find_cri_01_decides_stand_in(&name(Job::Decides)),
        (false, true) => words.find_cri_01_speaks_stand_in(&name(Job::Speaks)),
        (false, false) => String::new(),
    };
    let fix = if what.is_empty() { words.find_cri_01_fix_stand_in() } else { words.find_cri_01_fix() };
    super::join(&mut what, &stand_ins, " ");
    (what, fix.to_owned())
}

fn no_phone(names: &Names<'_>, first: &Finding, group: &[&Finding]) -> String {
    let words = names.words;
    if group.len() > 1 {
        let people: Vec<_> = group.iter().map(|finding| person_name(names, finding)).collect();
        return words.find_cri_09_many(&words.list(&people));
    }
    let leads = |job| names.lens.job_holders(job).iter().any(|person| Some(person.id) == person_of(first));
    let name = person_name(names, first);
    if leads(Job::Decides) || leads(Job::Speaks) { words.find_cri_09(&name) } else { words.find_cri_09_stand_in(&name) }
}
