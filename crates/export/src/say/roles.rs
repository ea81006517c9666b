//! Findings of steps 2 to 4 and of stand-ins in words.

use super::{account_list, as_id, case, each, is, person_name, person_of, stream};
use crate::names::Names;
use plan::checks::{Finding, Why};
use plan::lens::crisis::Job;
use plan::model::{PersonKind, Responsibility, Role, Seat};

type Said = (String, String, String);

/// Every code that is not about access or the plan itself.
pub fn group(names: &Names<'_>, first: &Finding, group: &[&Finding]) -> Said {
    let words = names.words;
    let (what, fix) = match first.code {
        "ROL-01" => missing(names, first),
        "ROL-04" => alone(names, first),
        "ROL-10" => {
            let all = account_list(names, group);
            (words.find_rol_10(&all), words.find_rol_10_fix(&all))
        }
        "ROL-11" => {
            let all = account_list(names, group);
            let people: Vec<_> = group.iter().map(|finding| person_of(finding)).collect();
            let same = people.iter().all(|person| Some(person) == people.first());
            let what =
                if same { words.find_rol_11(&person_name(names, first), &all) } else { words.find_rol_11_many(&all) };
            (what, words.find_rol_11_fix().to_owned())
        }
        "CON-01" => {
            let all = content(names, group);
            let what = if is(group, Why::NotSaid) { words.find_con_01_not_said(&all) } else { words.find_con_01(&all) };
            (what, words.find_con_01_fix().to_owned())
        }
        "CON-02" => {
            let (all, person) = (content(names, group), person_name(names, first));
            let what = if group.len() == 1 && !person.is_empty() {
                words.find_con_02(&person, &all)
            } else {
                words.find_con_02_many(&all)
            };
            (what, words.find_con_02_fix().to_owned())
        }
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
        "TRN-01" => (each(group, |finding| no_backup(names, finding), " "), words.find_trn_01_fix().to_owned()),
        _ => Default::default(),
    };
    (what, fix, String::new())
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

fn content(names: &Names<'_>, group: &[&Finding]) -> String {
    let kinds: Vec<_> = group
        .iter()
        .map(|finding| match stream(names.lens, finding) {
            Some(stream) => names.content(stream),
            None => names.content_word(finding.subject.key.as_str()),
        })
        .collect();
    names.words.list(&kinds)
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

fn no_backup(names: &Names<'_>, finding: &Finding) -> String {
    let words = names.words;
    let name = person_name(names, finding);
    if let Some(seat) =
        as_id::<Seat>(&finding.subject).and_then(|id| names.lens.seats.iter().find(|seat| seat.id == id))
    {
        return match seat.role {
            Role::Director => words.find_trn_01_director(&name),
            Role::Manager | Role::Coordinator => words.find_trn_01_manager(&name),
        };
    }
    let id = as_id::<Responsibility>(&finding.subject);
    let duty = names.lens.responsibilities.iter().find(|duty| Some(duty.id) == id);
    words.find_trn_01_duty(&name, &duty.map(|duty| names.own(&duty.text)).unwrap_or_default())
}
