//! Findings of step 6 in words: who can step in.

use super::{Family, Words, as_id, each, person_name};
use crate::names::Names;
use plan::checks::Finding;
use plan::model::{Responsibility, Role, Seat};

pub(super) const FAMILY: Family = Family { good, why, group };

fn good(words: messages::Words, code: &str) -> &'static str {
    match code {
        "TRN-01" => words.good_trn_01(),
        _ => "",
    }
}

fn why(names: &Names<'_>, finding: &Finding) -> &'static str {
    let words = names.words;
    match finding.code {
        "TRN-01" => words.find_trn_01_why(),
        _ => "",
    }
}

fn group(names: &Names<'_>, first: &Finding, group: &[&Finding]) -> Words {
    let words = names.words;
    let (what, fix) = match first.code {
        "TRN-01" => (each(group, |finding| no_backup(names, finding), " "), words.find_trn_01_fix().to_owned()),
        _ => Default::default(),
    };
    (what, fix).into()
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
