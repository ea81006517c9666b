//! Findings of step 2 in words: who decides, who runs it, who posts and answers.

mod duties;

use super::{Family, Words, account_list, person_name, person_of};
use crate::names::Names;
use plan::checks::{Finding, Why};
use plan::model::PersonKind;

pub(super) const FAMILY: Family = Family { good, why, group };

fn good(words: messages::Words, code: &str) -> &'static str {
    match code {
        "ROL-01" => words.good_rol_01(),
        "ROL-02" => words.good_rol_02(),
        "ROL-03" => words.good_rol_03(),
        "ROL-04" => words.good_rol_04(),
        "ROL-05" => words.good_rol_05(),
        "ROL-06" => words.good_rol_06(),
        "ROL-07" => words.good_rol_07(),
        "ROL-08" => words.good_rol_08(),
        "ROL-09" => words.good_rol_09(),
        "ROL-10" => words.good_rol_10(),
        "ROL-11" => words.good_rol_11(),
        _ => "",
    }
}

fn why(names: &Names<'_>, finding: &Finding) -> &'static str {
    let words = names.words;
    match finding.code {
        "ROL-01" => match finding.subject.key.as_str() {
            "director" => words.find_rol_01_director_why(),
            "manager" => words.find_rol_01_manager_why(),
            _ => words.find_rol_01_coordinator_why(),
        },
        "ROL-02" => words.find_rol_02_why(),
        "ROL-03" => words.find_rol_03_why(),
        "ROL-04" => words.find_rol_04_why(),
        "ROL-05" => words.find_rol_05_why(),
        "ROL-06" => words.find_rol_06_why(),
        "ROL-07" => words.find_rol_07_why(),
        "ROL-08" => words.find_rol_08_why(),
        "ROL-09" => words.find_rol_09_why(),
        "ROL-10" => words.find_rol_10_why(),
        "ROL-11" => words.find_rol_11_why(),
        _ => "",
    }
}

fn group(names: &Names<'_>, first: &Finding, group: &[&Finding]) -> Words {
    let words = names.words;
    match first.code {
        "ROL-01" => missing(names, first).into(),
        "ROL-02" => duties::nobody_accountable(names, group),
        "ROL-03" => duties::nobody_does_it(names, group),
        "ROL-04" => Words::from(alone(names, first)).data(held(names)),
        "ROL-05" => duties::too_much(names, group),
        "ROL-06" => duties::too_many_asked(names, group),
        "ROL-07" => duties::no_job(names, group),
        "ROL-08" => duties::not_read(names, group),
        "ROL-09" => duties::final_say(names, group),
        "ROL-10" => {
            let all = account_list(names, group);
            Words::from((words.find_rol_10(&all), words.find_rol_10_fix(&all))).data(duties::who_posts(names))
        }
        "ROL-11" => {
            let all = account_list(names, group);
            let people: Vec<_> = group.iter().map(|finding| person_of(finding)).collect();
            let same = people.iter().all(|person| Some(person) == people.first());
            let what =
                if same { words.find_rol_11(&person_name(names, first), &all) } else { words.find_rol_11_many(&all) };
            (what, words.find_rol_11_fix().to_owned()).into()
        }
        _ => Words::default(),
    }
}

/// ROL-04: what the one person holds.
fn held(names: &Names<'_>) -> String {
    let accounts: Vec<_> = names.lens.live().map(|account| account.id).collect();
    if accounts.is_empty() { String::new() } else { names.words.find_rol_04_data(&names.accounts(&accounts)) }
}

fn missing(names: &Names<'_>, finding: &Finding) -> (String, String) {
    let words = names.words;
    let (what, fix) = match finding.subject.key.as_str() {
        "director" => (words.find_rol_01_director(), words.find_rol_01_director_fix()),
        "manager" => (words.find_rol_01_manager(), words.find_rol_01_manager_fix()),
        _ => (words.find_rol_01_coordinator(), words.find_rol_01_coordinator_fix()),
    };
    (what.to_owned(), fix.to_owned())
}

fn alone(names: &Names<'_>, finding: &Finding) -> (String, String) {
    let words = names.words;
    let name = person_name(names, finding);
    let helper = names.lens.team().find(|person| person.kind == PersonKind::Emergency);
    let what = match helper {
        Some(helper) if finding.why == Why::EmergencyContact => words.find_rol_04_covered(&name, &names.short(helper)),
        _ if person_of(finding) == names.lens.org.made_by => words.find_rol_04_you().to_owned(),
        _ => words.find_rol_04(&name),
    };
    let accounts: Vec<_> = names.lens.live().map(|account| account.id).collect();
    let fix = match helper {
        Some(helper) if !accounts.is_empty() => {
            words.find_rol_04_fix_access(&names.short(helper), &names.accounts(&accounts))
        }
        _ => words.find_rol_04_fix().to_owned(),
    };
    (what, fix)
}
