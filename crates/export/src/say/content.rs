//! Findings of step 3 in words: who makes what.

use super::{Family, Words, account_list, as_id, each, is, person_name, stream};
use crate::names::Names;
use plan::checks::{Finding, Why};
use plan::id::Id;
use plan::model::{Approval, Partner, Person, Pillar};

pub(super) const FAMILY: Family = Family { good, why, group };

fn good(words: messages::Words, code: &str) -> &'static str {
    match code {
        "CON-01" => words.good_con_01(),
        "CON-02" => words.good_con_02(),
        "CON-03" => words.good_con_03(),
        "CON-04" => words.good_con_04(),
        "CON-05" => words.good_con_05(),
        "CON-06" => words.good_con_06(),
        "CON-07" => words.good_con_07(),
        _ => "",
    }
}

fn why(names: &Names<'_>, finding: &Finding) -> &'static str {
    let words = names.words;
    match finding.code {
        "CON-01" => words.find_con_01_why(),
        "CON-02" => words.find_con_02_why(),
        "CON-03" if finding.subject.table == "partners" => words.find_con_03_partner_why(),
        "CON-03" => words.find_con_03_why(),
        "CON-04" if finding.why == Why::One => words.find_con_04_own_why(),
        "CON-04" => words.find_con_04_why(),
        "CON-05" => words.find_con_05_why(),
        "CON-06" => words.find_con_06_why(),
        "CON-07" => words.find_con_07_why(),
        _ => "",
    }
}

fn group(names: &Names<'_>, first: &Finding, group: &[&Finding]) -> Words {
    match first.code {
        "CON-01" => nobody(names, group),
        "CON-02" => one_maker(names, first, group),
        "CON-03" if first.subject.table == "partners" => firms(names, group),
        "CON-03" => fits(names),
        "CON-04" => approvals(names, group),
        "CON-05" => one_theme(names, group),
        "CON-06" => away(names, group),
        "CON-07" => agency_password(names, group),
        _ => Words::default(),
    }
}

/// CON-01.
fn nobody(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let all = content(names, group);
    let what = if is(group, Why::NotSaid) { words.find_con_01_not_said(&all) } else { words.find_con_01(&all) };
    (what, words.find_con_01_fix().to_owned()).into()
}

/// CON-02.
fn one_maker(names: &Names<'_>, first: &Finding, group: &[&Finding]) -> Words {
    let words = names.words;
    let (all, person) = (content(names, group), person_name(names, first));
    let fix = words.find_con_02_fix().to_owned();
    if group.len() == 1 && !person.is_empty() {
        return (words.find_con_02(&person, &all), fix).into();
    }
    let data = |one: &Finding| {
        let makers = stream(names.lens, one).map(|stream| names.whos(&stream.creators)).unwrap_or_default();
        if makers.is_empty() { makers } else { words.find_con_02_data(&makers, &content(names, &[one])) }
    };
    Words::from((words.find_con_02_many(&all), fix)).data(each(group, data, " "))
}

/// CON-03: the plan.
fn fits(names: &Names<'_>) -> Words {
    let words = names.words;
    let what = (words.find_con_03().to_owned(), words.find_con_03_fix().to_owned());
    Words::from(what).data(words.find_con_03_data(&names.whos(&names.lens.all_makers())))
}

/// CON-03: firms.
fn firms(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let firms = group.iter().filter_map(|one| as_id::<Partner>(&one.subject)).map(|id| names.partner(id));
    let firms = words.list(&firms.collect::<Vec<_>>());
    (words.find_con_03_partner(&firms), words.find_con_03_partner_fix(&firms)).into()
}

/// CON-04.
fn approvals(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    if is(group, Why::One) {
        let what = |one: &Finding| words.find_con_04_own(&person_name(names, one), &content(names, &[one]));
        return (each(group, what, " "), words.find_con_04_own_fix().to_owned()).into();
    }
    let all = names.lens.plan.all::<Approval>();
    let what = |one: &Finding| {
        let id = as_id::<Approval>(&one.subject);
        let approval = all.iter().find(|approval| Some(approval.id) == id);
        let what = approval.map(|approval| names.own(&approval.applies_to)).unwrap_or_default();
        words.find_con_04(&person_name(names, one), &what)
    };
    (each(group, what, " "), words.find_con_04_fix().to_owned()).into()
}

/// CON-05.
fn one_theme(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let all = names.lens.plan.all::<Pillar>();
    let what = |one: &Finding| {
        let id = as_id::<Pillar>(&one.subject);
        let theme = all.iter().find(|pillar| Some(pillar.id) == id);
        let theme = theme.map(|pillar| names.own(&pillar.name)).unwrap_or_default();
        words.find_con_05(&theme, &one.amounts.count.to_string(), &one.amounts.limit.to_string())
    };
    (each(group, what, " "), words.find_con_05_fix().to_owned()).into()
}

/// So many dates are all named; of more only the first ones.
const DATES: usize = 6;

/// CON-06.
fn away(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let what = |one: &Finding| {
        let people: Vec<Id<Person>> = one.with.iter().filter_map(as_id::<Person>).collect();
        words.find_con_06(&names.people(&people), &content(names, &[one]))
    };
    let data = |one: &Finding| {
        let mut dates: Vec<_> = one.dates.iter().take(DATES).map(|date| words.date_short(*date)).collect();
        if one.dates.len() > DATES {
            dates.push("…".to_owned());
        }
        words.find_con_06_data(&words.list(&dates))
    };
    Words::from((each(group, what, " "), words.find_con_06_fix().to_owned())).data(each(group, data, " "))
}

/// CON-07.
fn agency_password(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let (person, accounts) = (|one: &Finding| person_name(names, one), |one: &Finding| account_list(names, &[one]));
    let what = each(group, |one| words.find_con_07(&person(one), &accounts(one)), " ");
    let fix = each(group, |one| words.find_con_07_fix(&accounts(one), &person(one)), ". ");
    Words::from((what, fix)).more(words.find_con_07_fix_more().to_owned())
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
