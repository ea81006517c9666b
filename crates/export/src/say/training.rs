//! Findings of step 6 in words: who can step in.

use super::{Family, Words, account_list, as_id, each, person_name};
use crate::duties;
use crate::names::Names;
use plan::checks::{Finding, Subject, Why};
use plan::id::Id;
use plan::lens::backups::{Critical, SkillRef};
use plan::lens::crisis::Job;
use plan::model::{Person, Responsibility, Role, Seat};

pub(super) const FAMILY: Family = Family { good, why, group };

fn good(words: messages::Words, code: &str) -> &'static str {
    match code {
        "TRN-01" => words.good_trn_01(),
        "TRN-02" => words.good_trn_02(),
        "TRN-03" => words.good_trn_03(),
        "TRN-04" => words.good_trn_04(),
        "TRN-05" => words.good_trn_05(),
        "TRN-06" => words.good_trn_06(),
        "TRN-07" => words.good_trn_07(),
        _ => "",
    }
}

fn why(names: &Names<'_>, finding: &Finding) -> &'static str {
    let words = names.words;
    match finding.code {
        "TRN-01" => words.find_trn_01_why(),
        "TRN-02" => words.find_trn_02_why(),
        "TRN-03" => words.find_trn_03_why(),
        "TRN-04" => words.find_trn_04_why(),
        "TRN-05" => words.find_trn_05_why(),
        "TRN-06" => words.find_trn_06_why(),
        "TRN-07" => words.find_trn_07_why(),
        _ => "",
    }
}

fn group(names: &Names<'_>, first: &Finding, group: &[&Finding]) -> Words {
    let words = names.words;
    match first.code {
        "TRN-01" => backup(names, first, group),
        "TRN-02" => too_long_ago(names, group),
        "TRN-03" => no_access(names, group),
        "TRN-04" => too_often(names, group),
        "TRN-05" => {
            let day = |place: usize| first.dates.get(place).map(|day| words.date(*day)).unwrap_or_default();
            (words.find_trn_05(&day(0), &day(1)), words.find_trn_05_fix(&day(2))).into()
        }
        "TRN-06" => {
            let people: Vec<_> = group.iter().map(|finding| person_name(names, finding)).collect();
            let (count, all) = (people.len() as u32, words.list(&people));
            let day = first.dates.first().map(|day| words.date(*day)).unwrap_or_default();
            (words.find_trn_06(count, &all, &day), words.find_trn_06_fix(&all)).into()
        }
        "TRN-07" => old_materials(names, group),
        _ => Words::default(),
    }
}

/// TRN-01: nobody is named, or who is named could not step in.
fn backup(names: &Names<'_>, first: &Finding, group: &[&Finding]) -> Words {
    let words = names.words;
    let duty = |finding: &Finding| duty_name(names, &finding.subject);
    // The holder stands first, then who is named.
    let named = |finding: &Finding| {
        finding.with.last().and_then(as_id::<Person>).map(|id| names.people(&[id])).unwrap_or_default()
    };
    let (what, fix) = match first.why {
        Why::Same => (
            each(group, |finding| words.find_trn_01_same(&named(finding), &duty(finding)), " "),
            words.find_trn_01_fix_same().to_owned(),
        ),
        Why::Away => (
            each(group, |finding| words.find_trn_01_away(&named(finding), &duty(finding)), " "),
            each(group, |finding| words.find_trn_01_fix_away(&named(finding)), ". "),
        ),
        Why::Untrained => (
            each(group, |finding| words.find_trn_01_untrained(&named(finding), &duty(finding)), " "),
            each(group, |finding| words.find_trn_01_fix_untrained(&named(finding), &duty(finding)), ". "),
        ),
        _ => {
            let what = each(group, |finding| no_backup(names, finding), " ");
            return (what, words.find_trn_01_fix().to_owned()).into();
        }
    };
    let holds = |finding: &Finding| words.find_trn_01_data(&person_name(names, finding), &duty(finding));
    let data = if first.why == Why::Same { String::new() } else { each(group, holds, " ") };
    Words::from((what, fix)).data(data)
}

/// What a duty is called, by what stands for it in a finding.
fn duty_name(names: &Names<'_>, subject: &Subject) -> String {
    let duty = match subject.table {
        "accounts" => {
            return names.words.sheet_posts_on(&names.accounts(&as_id(subject).into_iter().collect::<Vec<_>>()));
        }
        "crisis" if subject.field == Job::Decides.field() => Critical::Crisis(Job::Decides),
        "crisis" => Critical::Crisis(Job::Speaks),
        "responsibilities" => Critical::Responsibility(Id::of(subject.key)),
        _ => {
            let seat = names.lens.seats.iter().find(|seat| seat.id.key == subject.key);
            match seat.map(|seat| seat.role) {
                Some(Role::Director) => Critical::Director(Id::of(subject.key)),
                _ => Critical::Manager(Id::of(subject.key)),
            }
        }
    };
    duties::name(names, duty)
}

/// TRN-02.
fn too_long_ago(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let said = |finding: &Finding| (person_name(names, finding), skill(names, finding));
    let sentence = |finding: &Finding, say: &dyn Fn(&str, &str) -> String| {
        let (person, skill) = said(finding);
        say(&person, &skill)
    };
    let what = each(group, |finding| sentence(finding, &|person, skill| words.find_trn_02(person, skill)), " ");
    let fix = each(group, |finding| sentence(finding, &|person, skill| words.find_trn_02_fix(person, skill)), ". ");
    let last = |finding: &Finding| {
        let day = finding.dates.first().map(|day| words.date(*day));
        sentence(finding, &|person, skill| match &day {
            Some(day) => words.find_trn_02_data(person, skill, day),
            None => words.find_trn_02_data_none(person, skill),
        })
    };
    Words::from((what, fix)).data(each(group, last, " "))
}

fn skill(names: &Names<'_>, finding: &Finding) -> String {
    let Some(second) = finding.second else { return String::new() };
    let built_in = plan::answers::training::BUILT_IN.into_iter().find(|key| *key == second.key.as_str());
    let skill = built_in.map_or_else(|| SkillRef::Own(Id::of(second.key)), SkillRef::BuiltIn);
    duties::skill(names, skill, false)
}

/// TRN-03.
fn no_access(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let account = |finding: &Finding| account_list(names, &[finding]);
    let what = each(group, |finding| words.find_trn_03(&person_name(names, finding), &account(finding)), " ");
    let fix = each(group, |finding| words.find_trn_03_fix(&account(finding), &person_name(names, finding)), ". ");
    let data = each(group, |finding| words.find_trn_03_data(&person_name(names, finding), &account(finding)), " ");
    Words::from((what, fix)).data(data)
}

/// TRN-04.
fn too_often(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let people: Vec<_> = group.iter().map(|finding| person_name(names, finding)).collect();
    let what = each(group, |finding| words.find_trn_04(&person_name(names, finding), finding.amounts.count), " ");
    let duties = |finding: &Finding| {
        let all: Vec<_> = finding.with.iter().map(|subject| duty_name(names, subject)).collect();
        words.find_trn_04_data(&person_name(names, finding), &words.list(&all))
    };
    Words::from((what, words.find_trn_04_fix(&words.list(&people)))).data(each(group, duties, " "))
}

/// TRN-07.
fn old_materials(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let day =
        |finding: &Finding, place: usize| finding.dates.get(place).map(|day| words.date(*day)).unwrap_or_default();
    let what = each(group, |finding| words.find_trn_07(&day(finding, 0)), " ");
    let data = each(group, |finding| words.find_trn_07_data(&day(finding, 1), &day(finding, 2)), " ");
    Words::from((what, words.find_trn_07_fix().to_owned())).data(data)
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
