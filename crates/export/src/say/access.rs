//! Findings of step 1 in words: who can get in, who knows a password, two-step login.

mod apps;
mod logins;
mod secrets;

use super::{Family, Words, account_list, accounts, each, is, person_name, secret};
use crate::names::Names;
use plan::checks::{Finding, Why};
use plan::facts::networks::{Deed, how};
use plan::id::Id;
use plan::lens::access::{Holder, rank};
use plan::model::{Account, Level, Person};

pub(super) const FAMILY: Family = Family { good, why, group };

fn good(words: messages::Words, code: &str) -> &'static str {
    match code {
        "ACC-01" => words.good_acc_01(),
        "ACC-02" => words.good_acc_02(),
        "ACC-03" => words.good_acc_03(),
        "ACC-04" => words.good_acc_04(),
        "ACC-05" => words.good_acc_05(),
        "ACC-06" => words.good_acc_06(),
        "ACC-07" => words.good_acc_07(),
        "ACC-08" => words.good_acc_08(),
        "ACC-09" => words.good_acc_09(),
        "ACC-10" => words.good_acc_10(),
        "ACC-11" => words.good_acc_11(),
        "ACC-12" => words.good_acc_12(),
        "ACC-13" => words.good_acc_13(),
        "ACC-14" => words.good_acc_14(),
        "ACC-15" => words.good_acc_15(),
        "ACC-16" => words.good_acc_16(),
        "ACC-17" => words.good_acc_17(),
        "ACC-18" => words.good_acc_18(),
        "ACC-19" => words.good_acc_19(),
        "ACC-20" => words.good_acc_20(),
        _ => "",
    }
}

fn why(names: &Names<'_>, finding: &Finding) -> &'static str {
    let words = names.words;
    match finding.code {
        "ACC-01" => words.find_acc_01_why(),
        "ACC-02" => words.find_acc_02_why(),
        "ACC-03" => words.find_acc_03_why(),
        "ACC-04" => words.find_acc_04_why(),
        "ACC-05" => words.find_acc_05_why(),
        "ACC-06" => words.find_acc_06_why(),
        "ACC-07" => words.find_acc_07_why(),
        "ACC-08" => words.find_acc_08_why(),
        "ACC-09" => words.find_acc_09_why(),
        "ACC-10" => words.find_acc_10_why(),
        "ACC-11" => words.find_acc_11_why(),
        "ACC-12" => words.find_acc_12_why(),
        "ACC-13" => words.find_acc_13_why(),
        "ACC-14" => words.find_acc_14_why(),
        "ACC-15" => words.find_acc_15_why(),
        "ACC-16" => words.find_acc_16_why(),
        "ACC-17" => words.find_acc_17_why(),
        "ACC-18" => words.find_acc_18_why(),
        "ACC-19" => words.find_acc_19_why(),
        "ACC-20" => words.find_acc_20_why(),
        _ => "",
    }
}

fn group(names: &Names<'_>, first: &Finding, group: &[&Finding]) -> Words {
    match first.code {
        "ACC-01" => logins::no_owner(names, group),
        "ACC-02" => one_owner(names, group).data(logins::who_manages(names, group)),
        "ACC-03" => knows_without_need(names, group).data(logins::why_not(names, group)),
        "ACC-04" => too_many(names, group).data(secrets::who_knows(names, group)),
        "ACC-05" => secrets::change_due(names, group),
        "ACC-06" => secrets::more_than_roles(names, group),
        "ACC-07" => two_step(names, group),
        "ACC-08" => secrets::one_code(names, group),
        "ACC-09" => secrets::way_back(names, group),
        "ACC-10" => logins::not_needed(names, group),
        "ACC-11" => logins::cannot_post(names, group),
        "ACC-12" => apps::unkept(names, group),
        "ACC-13" => apps::personal(names, group),
        "ACC-14" => left(names, group).data(logins::since(names, group)),
        "ACC-15" if is(group, Why::Old) => logins::not_checked(names, group),
        "ACC-15" => unknown(names, group),
        "ACC-16" => logins::unused(names, group),
        "ACC-17" => logins::waiting(names, group),
        "ACC-18" => secret_text(names, group),
        "ACC-19" => apps::cannot_pause(names, group),
        "ACC-20" => secrets::careless(names, group),
        _ => Words::default(),
    }
}

/// ACC-02.
fn one_owner(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let all = account_list(names, group);
    let what = match group.first().map(|finding| finding.why) {
        Some(Why::NotSure) => words.find_acc_02_find_out(&all),
        Some(Why::Nobody) => words.find_acc_02_none(&all),
        _ => match only_owner(names, group) {
            Some(person) => words.find_acc_02_only(&names.id(person), &all),
            None => words.find_acc_02(&all),
        },
    };
    if is(group, Why::NotSure) {
        return (what, words.find_acc_02_fix_find_out(&all)).into();
    }
    let known =
        |id: &Id<Account>| names.lens.account(*id).is_some_and(|account| how(&account.network, Deed::Add).is_some());
    let (with, without): (Vec<_>, Vec<_>) = accounts(group).into_iter().partition(known);
    let mut fix = String::new();
    if !with.is_empty() {
        fix = words.find_acc_02_fix(&names.accounts(&with));
    }
    if !without.is_empty() {
        super::join(&mut fix, &words.find_acc_02_fix_any(&names.accounts(&without)), ". ");
    }
    (what, fix).into()
}

/// The one person with full control of all these accounts.
fn only_owner(names: &Names<'_>, group: &[&Finding]) -> Option<Id<Person>> {
    let mut only = None;
    for account in accounts(group) {
        for entry in names.lens.who_can_get_in(account) {
            let manages = entry.level.is_some_and(|level| rank(level) >= rank(Level::ManagesPeople));
            let Holder::Person(person) = entry.who else {
                continue;
            };
            if manages && entry.current {
                if only.is_some_and(|other| other != person) {
                    return None;
                }
                only = Some(person);
            }
        }
    }
    only.filter(|id| names.lens.named(*id).is_some())
}

/// ACC-03.
fn knows_without_need(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let left = is(group, Why::Left);
    let what = each(
        group,
        |finding| {
            let (person, accounts) = (person_name(names, finding), account_list(names, &[finding]));
            if left { words.find_acc_03(&person, &accounts) } else { words.find_acc_03_no_job(&person, &accounts) }
        },
        " ",
    );
    if left {
        let fix = words.find_acc_03_fix(&account_list(names, group));
        return Words::from((what, fix)).more(give_only(names, group));
    }
    (what, each(group, |finding| words.find_acc_03_fix_plan(&person_name(names, finding)), ". ")).into()
}

/// ACC-04.
fn too_many(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let all = account_list(names, group);
    if is(group, Why::NotSure) {
        return (words.find_acc_04_find_out(&all), words.find_acc_04_fix_find_out(&all)).into();
    }
    let what = if is(group, Why::Others) {
        words.find_acc_04_others(&all)
    } else {
        each(group, |finding| words.find_acc_04(finding.amounts.count, &account_list(names, &[finding])), " ")
    };
    Words::from((what, words.find_acc_04_fix(&all))).more(give_only(names, group))
}

/// Who may be told the new password.
fn give_only(names: &Names<'_>, group: &[&Finding]) -> String {
    let mut people = Vec::new();
    for secret in group.iter().filter_map(|finding| secret(names.lens, finding)) {
        for person in names.lens.may_be_told(secret).people {
            if !people.contains(&person) {
                people.push(person);
            }
        }
    }
    match people.as_slice() {
        [] => names.words.fix_give_only_no_list().to_owned(),
        // Alone there is nobody to give it to.
        [_] if names.lens.is_solo() => String::new(),
        people => names.words.fix_give_only(&names.people(people)),
    }
}

/// ACC-07.
fn two_step(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let all = account_list(names, group);
    let (what, fix) = match group.first().map(|finding| finding.why) {
        Some(Why::Off) => (words.find_acc_07(&all), words.find_acc_07_fix(&all)),
        Some(Why::NotSure) => (words.find_acc_07_find_out(&all), words.find_acc_07_fix_find_out(&all)),
        _ => (words.find_acc_07_not_asked(&all), words.find_acc_07_fix_find_out(&all)),
    };
    (what, fix).into()
}

/// ACC-14.
fn left(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let holder = |finding: &Finding| {
        let firm = finding.with.iter().find_map(super::as_id::<plan::model::Partner>);
        firm.map_or_else(|| person_name(names, finding), |firm| names.partner(firm))
    };
    let what = each(
        group,
        |finding| {
            let (who, accounts) = (holder(finding), account_list(names, &[finding]));
            if finding.why == Why::ContractEnded {
                words.find_acc_14_contract(&who, &accounts)
            } else {
                words.find_acc_14(&who, &accounts)
            }
        },
        " ",
    );
    let fix = each(group, |finding| words.find_acc_14_fix(&account_list(names, &[finding]), &holder(finding)), ". ");
    (what, fix).into()
}

/// ACC-15.
fn unknown(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let what = each(
        group,
        |finding| {
            let accounts = account_list(names, &[finding]);
            match finding.amounts.count {
                0 => words.find_acc_15(&accounts),
                count => words.find_acc_15_count(count, &accounts),
            }
        },
        " ",
    );
    (what, words.find_acc_15_fix(&account_list(names, group))).into()
}

/// ACC-18. Says where a text stands, never what it says.
fn secret_text(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let places: Vec<_> = group.iter().map(|finding| place(names, finding)).collect();
    (words.find_acc_18(&words.list(&places)), words.find_acc_18_fix().to_owned()).into()
}

/// Where a text stands, without its content: the name of the record, else the plan.
fn place(names: &Names<'_>, finding: &Finding) -> String {
    let record = names.lens.plan.record(finding.subject.table, finding.subject.key);
    let name = record.and_then(|record| record.get("name")).and_then(|name| name.as_str()).unwrap_or_default();
    if finding.subject.field == "name" || name.is_empty() {
        names.words.thing_plan().to_owned()
    } else {
        names.own(name)
    }
}
