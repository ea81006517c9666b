//! Findings of step 3 in words: who makes what.

use super::{Family, Words, is, person_name, stream};
use crate::names::Names;
use plan::checks::{Finding, Why};

pub(super) const FAMILY: Family = Family { good, why, group };

fn good(words: messages::Words, code: &str) -> &'static str {
    match code {
        "CON-01" => words.good_con_01(),
        "CON-02" => words.good_con_02(),
        _ => "",
    }
}

fn why(names: &Names<'_>, finding: &Finding) -> &'static str {
    let words = names.words;
    match finding.code {
        "CON-01" => words.find_con_01_why(),
        "CON-02" => words.find_con_02_why(),
        _ => "",
    }
}

fn group(names: &Names<'_>, first: &Finding, group: &[&Finding]) -> Words {
    let words = names.words;
    let (what, fix) = match first.code {
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
        _ => Default::default(),
    };
    (what, fix).into()
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
