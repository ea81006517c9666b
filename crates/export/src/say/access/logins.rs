//! Findings about accounts and the logins of people. Tests: `tests/say.rs`, `tests/say_data.rs`.

use super::super::{Words, account_list, as_id, each, is, person_name, person_of};
use super::secrets::posting_role;
use crate::names::Names;
use chrono::NaiveDate;
use plan::checks::{Finding, Why};
use plan::lens::access::{Holder, rank};
use plan::model::{Account, Level, Partner};

fn first_date(names: &Names<'_>, finding: &Finding) -> String {
    finding.dates.first().map(|date| names.words.date(*date)).unwrap_or_default()
}

/// The account that a finding is about, without what belongs to it.
fn own_account(names: &Names<'_>, finding: &Finding) -> String {
    as_id::<Account>(&finding.subject).map(|id| names.account_id(id)).unwrap_or_default()
}

/// ACC-01.
pub(super) fn no_owner(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let all = account_list(names, group);
    let what = match group.first().map(|first| first.why) {
        Some(Why::Left) => {
            each(group, |one| words.find_acc_01_left(&person_name(names, one), &account_list(names, &[one])), " ")
        }
        Some(Why::NotDecided) => words.find_acc_01_late(&all),
        _ => words.find_acc_01(&all),
    };
    (what, words.find_acc_01_fix(&all)).into()
}

/// ACC-02: who has full control today.
pub(super) fn who_manages(names: &Names<'_>, group: &[&Finding]) -> String {
    let line = |finding: &Finding| {
        let Some(account) = as_id::<Account>(&finding.subject) else { return String::new() };
        let name = names.account_id(account);
        let entries = names.lens.who_can_get_in(account).into_iter();
        let full = entries.filter(|entry| {
            entry.current && entry.level.is_some_and(|level| rank(level) >= rank(Level::ManagesPeople))
        });
        let people: Vec<_> = full
            .filter_map(|entry| match entry.who {
                Holder::Person(id) => Some(names.id(id)),
                Holder::Partner(_) => None,
            })
            .collect();
        match people.as_slice() {
            [] => names.words.find_acc_02_data_none(&name),
            people => names.words.find_acc_02_data(&name, &names.words.list(people)),
        }
    };
    each(group, line, " ")
}

/// ACC-03: since when somebody is gone, or where the plan names no job.
pub(super) fn why_not(names: &Names<'_>, group: &[&Finding]) -> String {
    let words = names.words;
    let line = |finding: &Finding| {
        let name = person_name(names, finding);
        if finding.why == Why::NoDuty {
            return words.find_acc_03_data_no_job(&name, &account_list(names, &[finding]));
        }
        match left_on(names, finding) {
            Some(on) => words.find_acc_03_data(&name, &words.date(on)),
            None => words.find_acc_03_data_left(&name),
        }
    };
    each(group, line, " ")
}

fn left_on(names: &Names<'_>, finding: &Finding) -> Option<NaiveDate> {
    names.lens.person(person_of(finding)?)?.status.decided()?.on
}

/// ACC-14: since when.
pub(super) fn since(names: &Names<'_>, group: &[&Finding]) -> String {
    let words = names.words;
    let line = |finding: &Finding| {
        let firm = finding.with.iter().find_map(as_id::<Partner>);
        let person = person_of(finding).and_then(|id| names.lens.person(id));
        if finding.why != Why::ContractEnded {
            let on = left_on(names, finding).map(|on| words.date(on));
            return on.map(|on| words.find_acc_14_data(&person_name(names, finding), &on)).unwrap_or_default();
        }
        let firm = firm.or_else(|| person.and_then(|person| person.partner));
        let end = |id| names.lens.partners.iter().find(|other| Some(other.id) == id).and_then(|one| one.contract_end);
        let own = person.and_then(|person| person.contract_end);
        let (name, end) = match (own, person) {
            (Some(end), Some(person)) if end < names.lens.today => (names.short(person), Some(end)),
            _ => (firm.map(|id| names.partner(id)).unwrap_or_default(), end(firm)),
        };
        end.map(|end| words.find_acc_14_data_contract(&name, &words.date(end))).unwrap_or_default()
    };
    each(group, line, " ").trim().to_owned()
}

/// ACC-10.
pub(super) fn not_needed(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let many = is(group, Why::TooMany);
    let about = |finding: &Finding| (person_name(names, finding), account_list(names, &[finding]));
    let what = |finding: &Finding| {
        let (person, account) = about(finding);
        match many {
            true => words.find_acc_10_many(&person, finding.amounts.count, &account),
            false => words.find_acc_10(&person, &account),
        }
    };
    let fix = |finding: &Finding| {
        let (person, account) = about(finding);
        if many { words.find_acc_10_fix_lower(&account, &person) } else { words.find_acc_10_fix(&account, &person) }
    };
    let limit = group.first().map_or(0, |first| first.amounts.limit).to_string();
    let data = if many { words.find_acc_10_data(&limit) } else { String::new() };
    let said = Words::from((each(group, what, " "), each(group, fix, ". ")));
    said.more(words.find_acc_10_more().to_owned()).data(data)
}

/// ACC-11.
pub(super) fn cannot_post(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let about = |finding: &Finding| (person_name(names, finding), own_account(names, finding));
    let what = |finding: &Finding| {
        let (person, account) = about(finding);
        match finding.why {
            Why::NotSure => words.find_acc_11_find_out(&person, &account),
            Why::Later => words.find_acc_11_later(&person, &account, &first_date(names, finding)),
            _ => words.find_acc_11(&person, &account),
        }
    };
    let fix = |finding: &Finding| {
        let (person, account) = about(finding);
        match finding.why {
            Why::NotSure => words.find_acc_11_fix_find_out(&person, &account),
            _ => words.find_acc_11_fix(&account, &person),
        }
    };
    let role = |finding: &Finding| posting_role(names, Some(&finding.subject)).unwrap_or_default();
    Words::from((each(group, what, " "), each(group, fix, ". "))).more(each(group, role, " ").trim().to_owned())
}

/// ACC-15: nobody looked for a long time.
pub(super) fn not_checked(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let line = |finding: &Finding| words.find_acc_15_old(&own_account(names, finding), &first_date(names, finding));
    let fix = words.find_acc_15_fix_old().to_owned();
    Words::from((each(group, line, " "), fix)).data(words.find_acc_15_data().to_owned())
}

/// ACC-16.
pub(super) fn unused(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let double = is(group, Why::Duplicate);
    let what = |finding: &Finding| {
        let account = own_account(names, finding);
        let other = finding.with.iter().find_map(as_id::<Account>).map(|id| names.account_id(id)).unwrap_or_default();
        match double {
            true => words.find_acc_16_double(&account, &other),
            false => words.find_acc_16_quiet(&account, &first_date(names, finding)),
        }
    };
    let fix = |finding: &Finding| {
        let account = own_account(names, finding);
        if double { words.find_acc_16_fix_double(&account) } else { words.find_acc_16_fix_quiet(&account) }
    };
    let days = |finding: &Finding| words.find_acc_16_data_quiet(finding.amounts.days);
    let data = if double { String::new() } else { each(group, days, " ") };
    Words::from((each(group, what, " "), each(group, fix, ". "))).data(data)
}

/// ACC-17.
pub(super) fn waiting(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let line = |finding: &Finding| {
        words.find_acc_17(&person_name(names, finding), &own_account(names, finding), &first_date(names, finding))
    };
    (each(group, line, " "), each(group, |finding| words.find_acc_17_fix(&first_date(names, finding)), ". ")).into()
}
