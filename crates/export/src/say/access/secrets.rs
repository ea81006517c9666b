//! Findings about passwords, login codes and the way back. Tests: `tests/say.rs`, `tests/say_data.rs`.

use super::super::{Words, account_list, accounts, as_id, each, is, join, secret};
use crate::names::Names;
use plan::checks::{Finding, Subject, Why};
use plan::date::MonthOrDate;
use plan::id::Id;
use plan::lens::access::known_by;
use plan::model::{Level, Person};

/// What a password is called: by what it opens.
fn called(names: &Names<'_>, finding: &Finding) -> String {
    let accounts = account_list(names, &[finding]);
    let Some(secret) = secret(names.lens, finding).filter(|_| accounts.is_empty()) else { return accounts };
    let opens = |tool: &&plan::model::Tool| secret.tools.contains(&tool.id);
    let tools: Vec<_> = names.lens.tools.iter().filter(opens).map(|tool| names.own(&tool.name)).collect();
    match (tools.is_empty(), secret.mailbox.is_empty()) {
        (false, _) => names.words.list(&tools),
        (true, false) => names.own(&secret.mailbox),
        (true, true) => names.words.find_password_mailbox().to_owned(),
    }
}

/// The passwords of a row, each once.
fn all_called(names: &Names<'_>, group: &[&Finding]) -> String {
    let mut all: Vec<String> = Vec::new();
    for name in group.iter().map(|finding| called(names, finding)) {
        if !all.contains(&name) {
            all.push(name);
        }
    }
    names.words.list(&all)
}

/// The people a finding names.
fn people(finding: &Finding) -> Vec<Id<Person>> {
    finding.with.iter().filter_map(as_id::<Person>).collect()
}

/// ACC-04: who is on the list, and how many are agreed.
pub(super) fn who_knows(names: &Names<'_>, group: &[&Finding]) -> String {
    let words = names.words;
    let line = |finding: &Finding| {
        let (account, limit) = (account_list(names, &[finding]), finding.amounts.limit.to_string());
        match secret(names.lens, finding).map(known_by) {
            Some([_, ..]) if finding.amounts.count > 0 => {
                let known =
                    secret(names.lens, finding).into_iter().flat_map(|secret| names.lens.current_knowers(secret));
                let known: Vec<_> = known.map(|person| person.id).collect();
                words.find_acc_04_data(&account, &names.people(&known), &limit)
            }
            _ => words.find_acc_04_data_none(&account, &limit),
        }
    };
    each(group, line, " ")
}

/// ACC-05.
pub(super) fn change_due(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let what = each(group, |finding| words.find_acc_05(finding.subject.field, &called(names, finding)), " ");
    let day = |finding: &Finding| {
        let first = finding.dates.first().map(|first| words.date(*first)).unwrap_or_default();
        words.find_acc_05_data(finding.amounts.days, &first)
    };
    Words::from((what, words.find_acc_05_fix(&all_called(names, group))))
        .more([super::give_only(names, group).as_str(), words.find_acc_05_more()].join(" ").trim().to_owned())
        .data(each(group, day, " "))
}

/// ACC-06.
pub(super) fn more_than_roles(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let all = account_list(names, group);
    let data = |finding: &Finding| {
        let (account, limit) = (account_list(names, &[finding]), finding.amounts.limit.to_string());
        if finding.amounts.count == 0 {
            words.find_acc_06_data_others(&account, &limit)
        } else {
            let mut line = words.find_acc_06_data(&account, &names.people(&people(finding)), &limit);
            if finding.why == Why::Others {
                join(&mut line, &words.find_acc_06_data_others(&account, &limit), " ");
            }
            line
        }
    };
    let mut more = roles(names, group);
    join(&mut more, words.find_acc_06_then(), " ");
    Words::from((words.find_acc_06(&all), words.find_acc_06_fix(&all))).more(more).data(each(group, data, " "))
}

/// Which role everybody should have instead of the password.
fn roles(names: &Names<'_>, group: &[&Finding]) -> String {
    let mut lines: Vec<String> = Vec::new();
    for account in accounts(group) {
        for secret in names.lens.secrets_of(account) {
            for ask in names.lens.may_be_told(secret).roles.iter().filter(|ask| ask.account == account) {
                let role = names.words.role_name(ask.role.key);
                let line = names.words.find_acc_06_role(&names.id(ask.person), &role);
                if !lines.contains(&line) {
                    lines.push(line);
                }
            }
        }
    }
    lines.join(" ")
}

/// ACC-08.
pub(super) fn one_code(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let left = is(group, Why::Left);
    let line = |finding: &Finding| {
        let (who, account) = (plain_people(names, finding), account_list(names, &[finding]));
        if left { words.find_acc_08_left(&who, &account) } else { words.find_acc_08(&who, &account) }
    };
    let fix = words.find_acc_08_fix(&account_list(names, group));
    Words::from((each(group, line, " "), fix)).more(words.find_acc_08_more().to_owned())
}

/// The names without a mark for those who left, where the sentence says it.
fn plain_people(names: &Names<'_>, finding: &Finding) -> String {
    let known = people(finding).into_iter().filter_map(|id| names.lens.person(id));
    names.words.list(&known.map(|person| names.short(person)).collect::<Vec<_>>())
}

/// ACC-09.
pub(super) fn way_back(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let all = account_list(names, group);
    if is(group, Why::NotSure) {
        return (words.find_acc_09_find_out(&all), words.find_acc_09_fix_find_out(&all)).into();
    }
    let line = |finding: &Finding| words.find_acc_09(&account_list(names, &[finding]), &names.people(&people(finding)));
    let alone = names.lens.is_solo();
    let fix = if alone { words.find_acc_09_fix_own(&all) } else { words.find_acc_09_fix(&all) };
    let more = if alone { String::new() } else { words.find_acc_09_more().to_owned() };
    Words::from((each(group, line, " "), fix)).more(more)
}

/// ACC-20.
pub(super) fn careless(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let line = |finding: &Finding| {
        let (account, secret) = (called(names, finding), secret(names.lens, finding));
        if finding.why == Why::Kept {
            let place = secret.and_then(|secret| secret.kept.decided()).map_or("", |kept| kept.as_str());
            return words.find_acc_20_kept(place, &account);
        }
        match secret.and_then(|secret| secret.told_on) {
            None => words.find_acc_20_told(&account),
            Some(MonthOrDate::Day(day)) => words.find_acc_20_told_on(&account, &words.date(day)),
            Some(MonthOrDate::Month(year, month)) => {
                words.find_acc_20_told_on(&account, &words.month_year(year, month))
            }
        }
    };
    let more = [super::give_only(names, group).as_str(), words.find_acc_20_more()].join(" ").trim().to_owned();
    Words::from((each(group, line, " "), words.find_acc_20_fix(&all_called(names, group)))).more(more)
}

/// Which role lets somebody post on the account of a finding.
pub(super) fn posting_role(names: &Names<'_>, account: Option<&Subject>) -> Option<String> {
    let account = names.lens.account(as_id(account?)?)?;
    let role = plan::facts::networks::network(&account.network)?.role_for(Level::Publisher)?;
    Some(names.words.find_acc_11_role(&names.words.role_name(role.key)))
}
