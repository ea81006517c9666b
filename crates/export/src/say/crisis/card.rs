//! Findings about the crisis card in words: who has none, an old one, or one although gone; whose login was never tried.

use crate::names::Names;
use crate::say::{Words, account_list, as_id, each, people_list, person_name, person_of};
use plan::checks::Finding;
use plan::id::Id;
use plan::model::Person;

/// The sentences for CRI-12 to CRI-15.
pub fn group(names: &Names<'_>, first: &Finding, group: &[&Finding]) -> Words {
    match first.code {
        "CRI-12" => no_card(names, first),
        "CRI-13" => old_card(names, first),
        "CRI-14" => of_leavers(names, group),
        _ => untried(names, group),
    }
}

/// Who is on watch stands first, with the first day of each.
fn no_card(names: &Names<'_>, first: &Finding) -> Words {
    let words = names.words;
    let people = people_list(names, &[first]);
    let who: Vec<Id<Person>> = first.with.iter().filter_map(as_id).collect();
    let name = |id: &Id<Person>| names.people(&[*id]);
    let what = match (who.as_slice(), first.dates.first()) {
        ([one], Some(day)) => words.find_cri_12_watch(&name(one), &words.date(*day)),
        _ => words.find_cri_12(first.amounts.count, &people),
    };
    let mut data: Vec<String> = Vec::new();
    if who.len() > 1 {
        let watches = who.iter().zip(&first.dates);
        data.extend(watches.map(|(id, day)| words.find_cri_12_data(&name(id), &words.date(*day))));
    }
    Words::from((what, words.find_cri_12_fix(&people))).data(data.join(" "))
}

fn old_card(names: &Names<'_>, first: &Finding) -> Words {
    let words = names.words;
    let people = people_list(names, &[first]);
    let data = each(&[first], |finding| held(names, finding.with.iter().filter_map(as_id)), " ");
    let what = words.find_cri_13(first.amounts.count, &people);
    Words::from((what, words.find_cri_13_fix(&people))).data(data)
}

/// Since when they have it.
fn held(names: &Names<'_>, people: impl Iterator<Item = Id<Person>>) -> String {
    let words = names.words;
    let since = |id: Id<Person>| {
        let newest = names.lens.holdings_of(id).map(|held| held.on).max()?;
        Some(words.find_cri_13_data(&names.people(&[id]), &words.date(newest)))
    };
    people.filter_map(since).collect::<Vec<_>>().join(" ")
}

fn of_leavers(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let what = each(group, |finding| words.find_cri_14(&person_name(names, finding)), " ");
    let fix = each(group, |finding| words.find_cri_14_fix(&person_name(names, finding)), ". ");
    let since = |finding: &Finding| {
        let newest = person_of(finding).and_then(|id| names.lens.holdings_of(id).map(|held| held.on).max());
        newest.map(|on| words.find_cri_14_data(&person_name(names, finding), &words.date(on))).unwrap_or_default()
    };
    Words::from((what, fix)).data(each(group, since, " "))
}

fn untried(names: &Names<'_>, group: &[&Finding]) -> Words {
    let words = names.words;
    let account = |finding: &Finding| account_list(names, &[finding]);
    let fix = |finding: &Finding| match person_name(names, finding).as_str() {
        "" => words.find_cri_15_fix_any(&account(finding)),
        person => words.find_cri_15_fix(person, &account(finding)),
    };
    let last = |finding: &Finding| match finding.dates.first() {
        Some(on) => words.find_cri_15_data(&account(finding), &words.date(*on)),
        None => words.find_cri_15_data_never(&account(finding)),
    };
    let what = words.find_cri_15(&account_list(names, group));
    Words::from((what, each(group, fix, ". "))).data(each(group, last, " "))
}
