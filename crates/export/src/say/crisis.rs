//! Findings of step 4 in words: who decides, speaks, can be reached, and what is prepared.

mod card;

use super::{Family, Words, account_list, as_id, case, each, people_list, person_name, person_of};
use crate::names::Names;
use plan::checks::{Finding, Why};
use plan::lens::crisis::Job;

pub(super) const FAMILY: Family = Family { good, why, group };

fn good(words: messages::Words, code: &str) -> &'static str {
    match code {
        "CRI-01" => words.good_cri_01(),
        "CRI-02" => words.good_cri_02(),
        "CRI-03" => words.good_cri_03(),
        "CRI-04" => words.good_cri_04(),
        "CRI-05" => words.good_cri_05(),
        "CRI-06" => words.good_cri_06(),
        "CRI-07" => words.good_cri_07(),
        "CRI-08" => words.good_cri_08(),
        "CRI-09" => words.good_cri_09(),
        "CRI-10" => words.good_cri_10(),
        "CRI-11" => words.good_cri_11(),
        "CRI-12" => words.good_cri_12(),
        "CRI-13" => words.good_cri_13(),
        "CRI-14" => words.good_cri_14(),
        "CRI-15" => words.good_cri_15(),
        _ => "",
    }
}

fn why(names: &Names<'_>, finding: &Finding) -> &'static str {
    let words = names.words;
    match finding.code {
        "CRI-01" => words.find_cri_01_why(),
        "CRI-02" => words.find_cri_02_why(),
        "CRI-03" => words.find_cri_03_why(),
        "CRI-04" => words.find_cri_04_why(),
        "CRI-05" => words.find_cri_05_why(),
        "CRI-06" => words.find_cri_06_why(),
        "CRI-07" => words.find_cri_07_why(),
        "CRI-08" => words.find_cri_08_why(),
        "CRI-09" => words.find_cri_09_why(),
        "CRI-10" => words.find_cri_10_why(),
        "CRI-11" => words.find_cri_11_why(),
        "CRI-12" => words.find_cri_12_why(),
        "CRI-13" => words.find_cri_13_why(),
        "CRI-14" => words.find_cri_14_why(),
        "CRI-15" => words.find_cri_15_why(),
        _ => "",
    }
}

fn group(names: &Names<'_>, first: &Finding, group: &[&Finding]) -> Words {
    let words = names.words;
    match first.code {
        "CRI-01" => crisis_team(names, first).into(),
        "CRI-02" => {
            let what = words.find_cri_02(&person_name(names, first), &account_list(names, group));
            Words::from((what, words.find_cri_02_fix().to_owned())).data(sharers(names))
        }
        "CRI-03" => not_able(names, first, group),
        "CRI-04" => cases(names, first).into(),
        "CRI-05" => approvers(names, first),
        "CRI-06" => practice(names, first),
        "CRI-07" => nobody_stops(names, first).into(),
        "CRI-08" => busy(names, group),
        "CRI-09" => (no_phone(names, first, group), words.find_cri_09_fix().to_owned()).into(),
        "CRI-10" => {
            let what = words.find_cri_10(&person_name(names, first));
            Words::from((what, words.find_cri_10_fix().to_owned())).data(sharers(names))
        }
        "CRI-11" => {
            let nobody = first.why == Why::Nobody;
            let what = if nobody { words.find_cri_11() } else { words.find_cri_11_over() };
            (what.to_owned(), words.find_cri_11_fix().to_owned()).into()
        }
        "CRI-12" | "CRI-13" | "CRI-14" | "CRI-15" => card::group(names, first, group),
        _ => Words::default(),
    }
}

fn sharers(names: &Names<'_>) -> String {
    names.words.find_cri_10_data(names.lens.helpers() as u32)
}

/// CRI-03.
fn not_able(names: &Names<'_>, first: &Finding, group: &[&Finding]) -> Words {
    let words = names.words;
    if first.why == Why::Untrained {
        let people = people_list(names, group);
        let fix = words.find_cri_03_fix_untrained(&people);
        return Words::from((words.find_cri_03_untrained(&people), fix))
            .data(words.find_cri_03_data_untrained().to_owned());
    }
    let name = |finding: &Finding| (account_list(names, &[finding]), person_name(names, finding));
    let what = |finding: &Finding| {
        let (account, person) = name(finding);
        words.find_cri_03(&person, &account)
    };
    let fix = |finding: &Finding| {
        let (account, person) = name(finding);
        words.find_cri_03_fix(&account, &person)
    };
    Words::from((each(group, what, " "), each(group, fix, ". "))).data(words.find_cri_03_data().to_owned())
}

/// CRI-04.
fn cases(names: &Names<'_>, first: &Finding) -> (String, String) {
    let words = names.words;
    let cases = first.with.iter().filter_map(|subject| case(names.lens, subject)).map(|case| names.case(case));
    let all = words.list(&cases.collect::<Vec<_>>());
    if first.why == Why::NotSaid {
        (words.find_cri_04_agreed(&all), words.find_cri_04_fix_agreed().to_owned())
    } else {
        (words.find_cri_04(&all), words.find_cri_04_fix().to_owned())
    }
}

/// CRI-05.
fn approvers(names: &Names<'_>, first: &Finding) -> Words {
    let words = names.words;
    let mut what = String::new();
    let many = first.why == Why::TooMany;
    if many {
        what.push_str(&words.find_cri_05_many(first.amounts.count));
    }
    if !first.with.is_empty() {
        super::join(&mut what, &words.find_cri_05(&people_list(names, &[first])), " ");
    }
    let fix = if many { words.find_cri_05_fix_many() } else { words.find_cri_05_fix() };
    let data = if many { words.find_cri_05_data() } else { "" };
    Words::from((what, fix.to_owned())).data(data.to_owned())
}

/// CRI-06.
fn practice(names: &Names<'_>, first: &Finding) -> Words {
    let words = names.words;
    let fix = words.find_cri_06_fix().to_owned();
    match first.dates.first() {
        Some(last) => {
            Words::from((words.find_cri_06(&words.date(*last)), fix)).data(words.find_cri_06_data(first.amounts.days))
        }
        None => Words::from((words.find_cri_06_never().to_owned(), fix))
            .data(words.find_cri_06_data_never(first.amounts.days)),
    }
}

/// CRI-07.
fn nobody_stops(names: &Names<'_>, first: &Finding) -> (String, String) {
    let words = names.words;
    let is_one_of = |tool: &&plan::model::Tool| first.with.iter().any(|subject| as_id(subject) == Some(tool.id));
    let tools: Vec<_> = names.lens.tools.iter().filter(is_one_of).map(|tool| names.own(&tool.name)).collect();
    let all = words.list(&tools);
    let what = if tools.len() > 1 { words.find_cri_07_many(&all) } else { words.find_cri_07(&all) };
    (what, words.find_cri_07_fix().to_owned())
}

/// CRI-08.
fn busy(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let name = |finding: &Finding| {
        let found = names.lens.busy.iter().find(|busy| as_id(&finding.subject) == Some(busy.id));
        found.map(|busy| names.own(&busy.what)).unwrap_or_default()
    };
    let day =
        |finding: &Finding, place: usize| finding.dates.get(place).map(|day| words.date(*day)).unwrap_or_default();
    let what = each(group, |finding| words.find_cri_08(&name(finding), &day(finding, 0)), " ");
    let all: Vec<_> = group.iter().map(|finding| name(finding)).collect();
    let data = each(group, |finding| words.find_cri_08_data(&day(finding, 0), &day(finding, 1)), " ");
    Words::from((what, words.find_cri_08_fix(&words.list(&all)))).data(data)
}

fn crisis_team(names: &Names<'_>, finding: &Finding) -> (String, String) {
    let words = names.words;
    if let Some(case) = case(names.lens, &finding.subject) {
        let lead = case.lead.and_then(|id| names.lens.person(id)).map(|lead| names.short(lead)).unwrap_or_default();
        return (words.find_cri_01_scenario(&lead, &names.case(case)), words.find_cri_01_fix().to_owned());
    }
    let has = |leg: &str| finding.with.iter().any(|subject| subject.field == leg);
    let name = |job| names.lens.job_holder(job).map(|person| names.short(person)).unwrap_or_default();
    // Who would do it because of their roles: other sheets name them, so that "no one" would contradict those.
    let [decides, speaks] =
        [("decides", Job::Decides), ("speaks", Job::Speaks)].map(|(leg, job)| (has(leg), name(job)));
    let decides_only = |(is_missing, who): &(bool, String)| match (is_missing, who.as_str()) {
        (false, _) => String::new(),
        (true, "") => words.find_cri_01_decides().to_owned(),
        (true, who) => words.find_cri_01_decides_preset(who),
    };
    let speaks_only = |(is_missing, who): &(bool, String)| match (is_missing, who.as_str()) {
        (false, _) => String::new(),
        (true, "") => words.find_cri_01_speaks().to_owned(),
        (true, who) => words.find_cri_01_speaks_preset(who),
    };
    let mut what = match (&decides, &speaks) {
        ((true, one), (true, other)) if one.is_empty() && other.is_empty() => words.find_cri_01_both().to_owned(),
        ((true, one), (true, other)) if one == other => words.find_cri_01_preset_one(one),
        ((true, one), (true, other)) if !one.is_empty() && !other.is_empty() => words.find_cri_01_preset(one, other),
        _ => {
            let mut what = decides_only(&decides);
            super::join(&mut what, &speaks_only(&speaks), " ");
            what
        }
    };
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
