//! Findings of step 5 in words: who watches when.

use super::{Family, Words, account_list, accounts, as_id, each, is, person_name};
use crate::cover::{amount, weekday, when};
use crate::names::Names;
use plan::checks::{Finding, Subject, Why};
use plan::cover::weekend_without;
use plan::id::Id;
use plan::model::{Absence, Account, Day, Holiday, ListeningPlace, Person, Rotation, Watch};

pub(super) const FAMILY: Family = Family { good, why, group };

fn good(words: messages::Words, code: &str) -> &'static str {
    match code {
        "COV-01" => words.good_cov_01(),
        "COV-02" => words.good_cov_02(),
        "COV-03" => words.good_cov_03(),
        "COV-04" => words.good_cov_04(),
        "COV-05" => words.good_cov_05(),
        "COV-06" => words.good_cov_06(),
        "COV-07" => words.good_cov_07(),
        "COV-08" => words.good_cov_08(),
        "COV-09" => words.good_cov_09(),
        "COV-10" => words.good_cov_10(),
        _ => "",
    }
}

fn why(names: &Names<'_>, finding: &Finding) -> &'static str {
    let words = names.words;
    match finding.code {
        "COV-01" if finding.subject.table == "listening" => words.find_cov_01_place_why(),
        "COV-01" => words.find_cov_01_why(),
        "COV-02" => words.find_cov_02_why(),
        "COV-03" => words.find_cov_03_why(),
        "COV-04" => words.find_cov_04_why(),
        "COV-05" => words.find_cov_05_why(),
        "COV-06" => words.find_cov_06_why(),
        "COV-07" => words.find_cov_07_why(),
        "COV-08" => words.find_cov_08_why(),
        "COV-09" => words.find_cov_09_why(),
        "COV-10" => words.find_cov_10_why(),
        _ => "",
    }
}

fn group(names: &Names<'_>, first: &Finding, group: &[&Finding]) -> Words {
    match first.code {
        "COV-01" if first.subject.table == "listening" => places(names, group),
        "COV-01" => missed(names, group, names.words.find_cov_01(&account_list(names, group))),
        "COV-02" => weekend(names, group),
        "COV-03" => away(names, group),
        "COV-04" => cannot_answer(names, group),
        "COV-05" => fair_turns(names, group),
        "COV-06" => days_off(names, group),
        "COV-07" => handover(names, group),
        "COV-08" => two_places(names, group),
        "COV-09" => slow(names, group),
        "COV-10" => holidays(names, group),
        _ => Words::default(),
    }
}

/// COV-01 and COV-02: on how many dates.
fn missed(names: &Names<'_>, group: &[&Finding], what: String) -> Words {
    let words = names.words;
    let data = |finding: &Finding| {
        let first = finding.dates.first().map(|date| words.date_short(*date)).unwrap_or_default();
        words.find_cov_01_data(finding.amounts.days, &account_list(names, &[finding]), &first)
    };
    Words::from((what, words.find_cov_01_fix().to_owned())).data(each(group, data, " "))
}

/// COV-01: places to listen.
fn places(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let all = names.lens.plan.all::<ListeningPlace>();
    let name = |finding: &&Finding| {
        let id = as_id::<ListeningPlace>(&finding.subject);
        all.iter().find(|place| Some(place.id) == id).map(|place| names.own(&place.name)).unwrap_or_default()
    };
    let named: Vec<_> = group.iter().map(name).collect();
    let named = words.list(&named);
    if is(group, Why::NotSaid) {
        (words.find_cov_01_place_often(&named), words.find_cov_01_place_fix_often().to_owned()).into()
    } else {
        (words.find_cov_01_place(&named), words.find_cov_01_place_fix().to_owned()).into()
    }
}

/// COV-02.
fn weekend(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    match group.first().map(|first| first.why) {
        Some(Why::NotSure) => (words.find_cov_02_rough().to_owned(), words.find_cov_02_fix_rough().to_owned()).into(),
        Some(Why::NotSaid) => {
            let days = |account: &Account| weekend_without(&names.lens.org, account);
            let mut rows: Vec<(Vec<Day>, Vec<Id<Account>>)> = Vec::new();
            for account in accounts(group).into_iter().filter_map(|id| names.lens.account(id)) {
                let days = days(account);
                match rows.iter_mut().find(|(known, _)| *known == days) {
                    Some((_, accounts)) => accounts.push(account.id),
                    None => rows.push((days, vec![account.id])),
                }
            }
            let line = |(days, accounts): &(Vec<Day>, Vec<Id<Account>>)| {
                let days: Vec<_> = days.iter().map(|day| words.weekday(weekday(*day))).collect();
                words.find_cov_02_notice(&words.list(&days), &names.accounts(accounts))
            };
            let what: Vec<_> = rows.iter().map(line).collect();
            let fix = words.find_cov_02_fix_notice(&account_list(names, group));
            Words::from((what.join(" "), fix)).more(words.find_cov_02_fix_notice_more().to_owned())
        }
        _ => missed(names, group, words.find_cov_02(&account_list(names, group))),
    }
}

/// COV-03.
fn away(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let what = each(group, |one| words.find_cov_03(one.amounts.days, &person_name(names, one)), " ");
    let data = |one: &Finding| {
        let id = one.second.as_ref().and_then(as_id::<Absence>);
        let absence = names.lens.absences.iter().find(|absence| Some(absence.id) == id);
        absence.map_or_else(String::new, |absence| {
            let (from, to) = (words.date_short(absence.from), words.date_short(absence.to));
            words.find_cov_03_data(&person_name(names, one), &from, &to, &account_list(names, &[one]))
        })
    };
    Words::from((what, words.find_cov_03_fix().to_owned())).data(each(group, data, " "))
}

/// COV-04. A person is followed by the accounts where that person cannot answer.
fn cannot_answer(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let mut pairs: Vec<(Id<Person>, Vec<Id<Account>>)> = Vec::new();
    for subject in group.iter().flat_map(|one| &one.with) {
        match (as_id::<Person>(subject), as_id::<Account>(subject), pairs.last_mut()) {
            (Some(person), ..) => pairs.push((person, Vec::new())),
            (_, Some(account), Some((_, accounts))) => accounts.push(account),
            _ => {}
        }
    }
    let mut people: Vec<Id<Person>> = Vec::new();
    let mut data: Vec<String> = Vec::new();
    for (person, accounts) in &pairs {
        if !people.contains(person) {
            people.push(*person);
        }
        let line = words.find_cov_04_where(&names.id(*person), &names.accounts(accounts));
        if !data.contains(&line) {
            data.push(line);
        }
    }
    data.extend(group.iter().map(|one| {
        let watch = watch(names, &one.subject).map(|watch| when(words, watch)).unwrap_or_default();
        words.find_cov_04_data(one.amounts.count, &watch)
    }));
    // A long list of names and accounts fits neither a button nor the paper.
    let (all, accounts) = (names.people(&people), account_list(names, group));
    let (what, fix) = if people.len() > 1 {
        (words.find_cov_04_many(&all), words.find_cov_04_fix_many(&accounts))
    } else {
        data.retain(|line| pairs.len() > 1 || *line != words.find_cov_04_where(&all, &accounts));
        (words.find_cov_04(&all, &accounts), words.find_cov_04_fix(&accounts, &all))
    };
    Words::from((what, fix)).data(data.join(" "))
}

/// COV-05.
fn fair_turns(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let what = |one: &Finding| {
        let people: Vec<Id<Person>> = one.with.iter().filter_map(as_id::<Person>).collect();
        let name = turns(names, one);
        if people.is_empty() {
            words.find_cov_05(&name)
        } else {
            words.find_cov_05_never(&name, &names.people(&people))
        }
    };
    let data = |one: &Finding| words.find_cov_05_data(&one.amounts.count.to_string(), &one.amounts.limit.to_string());
    Words::from((each(group, what, " "), words.find_cov_05_fix().to_owned())).data(each(group, data, " "))
}

/// The name of the turns a finding is about; without one, who takes them.
fn turns(names: &Names<'_>, finding: &Finding) -> String {
    let id = as_id::<Rotation>(&finding.subject);
    let rotation = names.lens.rotations.iter().find(|rotation| Some(rotation.id) == id);
    rotation.map_or_else(String::new, |rotation| match rotation.name.as_str() {
        "" => names.people(&rotation.members),
        name => names.own(name),
    })
}

/// COV-06.
fn days_off(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let what = |one: &Finding| {
        let (person, amounts) = (person_name(names, one), one.amounts);
        let row = (amounts.days > 0).then(|| words.find_cov_06(&person, amounts.days));
        let weekends = (amounts.count > 0).then(|| words.find_cov_06_weekends(&person));
        row.into_iter().chain(weekends).collect::<Vec<_>>().join(" ")
    };
    let data = words.cover_slots_weeks().to_owned();
    Words::from((each(group, what, " "), words.find_cov_06_fix().to_owned())).data(data)
}

/// COV-07.
fn handover(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let all: Vec<_> = group.iter().map(|one| turns(names, one)).collect();
    (words.find_cov_07(&words.list(&all)), words.find_cov_07_fix().to_owned()).into()
}

/// COV-08.
fn two_places(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let what = each(group, |one| words.find_cov_08(&person_name(names, one)), " ");
    let data = |one: &Finding| {
        let watches = one.second.iter().chain(&one.with).filter_map(|subject| watch(names, subject));
        let watches: Vec<_> = watches.map(|watch| when(words, watch)).collect();
        let first = one.dates.first().map(|date| words.date_short(*date)).unwrap_or_default();
        words.find_cov_08_data(&first, &words.list(&watches))
    };
    Words::from((what, words.find_cov_08_fix().to_owned())).data(each(group, data, " "))
}

fn watch<'a>(names: &Names<'a>, subject: &Subject) -> Option<&'a Watch> {
    let id = as_id::<Watch>(subject)?;
    names.lens.watches.iter().find(|watch| watch.id == id)
}

/// COV-09. Accounts with the same wait are said together.
fn slow(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let (mut what, mut data) = (Vec::new(), Vec::new());
    for same in together(group, |one| (one.amounts.minutes, one.amounts.target)) {
        let Some(first) = same.first() else { continue };
        let (wait, target) = (amount(words, first.amounts.minutes), amount(words, first.amounts.target));
        what.push(words.find_cov_09(&account_list(names, &same), &wait, &target));
    }
    for same in together(group, |one| (one.amounts.count, one.amounts.best.unwrap_or(u32::MAX))) {
        let Some(first) = same.first() else { continue };
        data.push(words.find_cov_09_data(first.amounts.count, &account_list(names, &same)));
        data.extend(first.amounts.best.map(|minute| words.find_cov_09_best(&words.time(minute))));
    }
    Words::from((what.join(" "), words.find_cov_09_fix().to_owned())).data(data.join(" "))
}

/// Findings with the same numbers together, in the order in which they come.
fn together<'a>(group: &[&'a Finding], mark: fn(&Finding) -> (u32, u32)) -> Vec<Vec<&'a Finding>> {
    let mut out: Vec<Vec<&Finding>> = Vec::new();
    for finding in group {
        match out.iter_mut().find(|same| same.first().is_some_and(|first| mark(first) == mark(finding))) {
            Some(same) => same.push(finding),
            None => out.push(vec![finding]),
        }
    }
    out
}

/// COV-10.
fn holidays(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let all = names.lens.plan.all::<Holiday>();
    let day = |finding: &&Finding| {
        let id = as_id::<Holiday>(&finding.subject);
        all.iter().find(|holiday| Some(holiday.id) == id).map_or_else(String::new, |holiday| {
            let date = words.date_short(holiday.date);
            if holiday.name.is_empty() { date } else { words.find_cov_10_day(&names.own(&holiday.name), &date) }
        })
    };
    let days: Vec<_> = group.iter().map(day).collect();
    (words.find_cov_10(&words.list(&days)), words.find_cov_10_fix().to_owned()).into()
}
