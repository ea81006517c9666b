//! Findings about duties, the hours of people, and who has the final say. Tests: `tests/say.rs`, `tests/say_data.rs`.

use super::super::{Words, as_id, each, is, person_name, person_of};
use crate::names::Names;
use crate::{cover, work};
use plan::checks::{Finding, Why};
use plan::id::Id;
use plan::model::{Department, Person, Responsibility, Right};

fn duty(names: &Names<'_>, finding: &Finding) -> String {
    let id = as_id::<Responsibility>(&finding.subject);
    let found = names.lens.responsibilities.iter().find(|duty| Some(duty.id) == id);
    found.map(|duty| names.own(&duty.text)).unwrap_or_default()
}

fn duties(names: &Names<'_>, group: &[&Finding]) -> String {
    let all: Vec<_> = group.iter().map(|finding| duty(names, finding)).collect();
    names.words.list(&all)
}

/// The people and departments that belong to a finding.
fn asked(names: &Names<'_>, finding: &Finding) -> String {
    let name = |subject: &plan::checks::Subject| {
        let person = as_id::<Person>(subject).map(|id| names.id(id));
        person.or_else(|| as_id::<Department>(subject).map(|id| names.department(id)))
    };
    names.words.list(&finding.with.iter().filter_map(name).collect::<Vec<_>>())
}

/// ROL-02.
pub(super) fn nobody_accountable(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let all = duties(names, group);
    let what = match group.first().map(|first| first.why) {
        Some(Why::Left) => {
            each(group, |finding| words.find_rol_02_left(&person_name(names, finding), &duty(names, finding)), " ")
        }
        Some(Why::NotSure) => words.find_rol_02_find_out(&all),
        _ => words.find_rol_02(&all),
    };
    (what, words.find_rol_02_fix().to_owned()).into()
}

/// ROL-03.
pub(super) fn nobody_does_it(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let left = is(group, Why::Left);
    let what = |finding: &Finding| {
        let (person, duty) = (person_name(names, finding), duty(names, finding));
        if left { words.find_rol_03_left(&person, &duty) } else { words.find_rol_03(&person, &duty) }
    };
    let data = |finding: &Finding| {
        let doers: Vec<Id<Person>> = finding.with.iter().skip(1).filter_map(as_id::<Person>).collect();
        words.find_rol_03_data(&names.people(&doers))
    };
    let data = if left { each(group, data, " ") } else { String::new() };
    Words::from((each(group, what, " "), words.find_rol_03_fix().to_owned())).data(data)
}

/// ROL-05.
pub(super) fn too_much(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let what = |finding: &Finding| {
        let planned = cover::amount(words, finding.amounts.minutes);
        words.find_rol_05(&person_name(names, finding), &planned, &cover::amount(words, finding.amounts.target))
    };
    let fix = words.find_rol_05_fix(&people(names, group));
    Words::from((each(group, what, " "), fix)).data(words.find_rol_05_data().to_owned())
}

/// The people findings are about, in a sentence.
fn people(names: &Names<'_>, group: &[&Finding]) -> String {
    let all: Vec<_> = group.iter().filter_map(|finding| person_of(finding)).collect();
    names.people(&all)
}

/// ROL-06.
pub(super) fn too_many_asked(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let what = each(group, |finding| words.find_rol_06(finding.amounts.count, &duty(names, finding)), " ");
    let data = each(group, |finding| words.find_rol_06_data(&duty(names, finding), &asked(names, finding)), " ");
    Words::from((what, words.find_rol_06_fix().to_owned())).data(data)
}

/// ROL-07.
pub(super) fn no_job(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let fix = words.find_rol_07_fix(&people(names, group));
    Words::from((words.find_rol_07(&people(names, group)), fix)).data(words.find_rol_07_data().to_owned())
}

/// ROL-08.
pub(super) fn not_read(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let all = people(names, group);
    let what = match group {
        [_] => words.find_rol_08(&all),
        _ => words.find_rol_08_many(&all),
    };
    let agreed = group.first().and_then(|first| first.dates.first());
    let data = agreed.map(|on| words.find_rol_08_data(&words.date(*on))).unwrap_or_default();
    let fix = words.find_rol_08_fix(&all);
    Words::from((what, fix)).data(data)
}

/// ROL-09.
pub(super) fn final_say(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let matter = |finding: &Finding| {
        let right = as_id::<Right>(&finding.subject).and_then(|id| names.lens.plan.get(id));
        right.map(|right: Right| work::right(names, &right)).unwrap_or_default()
    };
    let what = |finding: &Finding| {
        let matter = matter(finding);
        match finding.why {
            Why::NotSure => words.find_rol_09_find_out(&matter),
            Why::Left => words.find_rol_09_left(&person_name(names, finding), &matter),
            Why::NotDecided => words.find_rol_09_late(&matter),
            Why::Duplicate => words.find_rol_09_both(&asked(names, finding), &matter),
            _ => words.find_rol_09(&matter),
        }
    };
    (each(group, what, " "), words.find_rol_09_fix().to_owned()).into()
}

/// ROL-10: who posts on the other accounts.
pub(super) fn who_posts(names: &Names<'_>) -> String {
    let lens = names.lens;
    let mut people: Vec<Id<Person>> = Vec::new();
    for seat in lens.seats_of(plan::model::Role::Coordinator) {
        people.extend(lens.seat_holder(seat).map(|person| person.id).filter(|id| !people.contains(id)));
    }
    if people.is_empty() { String::new() } else { names.words.find_rol_10_data(&names.people(&people)) }
}
