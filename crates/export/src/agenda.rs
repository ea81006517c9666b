//! The agenda of a training day and what changed since the last one, in words. Tests: at the end of this file.

use crate::names::Names;
use crate::{duties, say};
use chrono::NaiveDate;
use plan::answers::workshop::{self, Changed, Part};
use plan::checks::Report;
use plan::model::{AgendaItem, Block};

/// A proposal for an hour, from what is open in the plan.
pub fn propose(names: &Names<'_>, report: &Report) -> Vec<AgendaItem> {
    let words = names.words;
    let text = |part: Part| match part {
        Part::Changed => words.agenda_changed().to_owned(),
        Part::Access => words.agenda_access().to_owned(),
        Part::Finding(place) => {
            report.findings.get(place).map(|finding| say::finding(names, finding).fix).unwrap_or_default()
        }
        Part::Practise(person, duty) => {
            words.agenda_practise(&words.sheet_who_where(&names.id(person), &duties::name(names, duty)))
        }
        Part::Drill => words.agenda_drill().to_owned(),
        Part::Decide => words.agenda_decide().to_owned(),
    };
    let mut out: Vec<AgendaItem> = Vec::new();
    for (minutes, part) in workshop::agenda(names.lens, report) {
        let (block, about) = on_screen(report, &part);
        let item = AgendaItem { text: text(part), minutes, block, about };
        // Two findings may have the same remedy.
        if !item.text.is_empty() && !out.iter().any(|known| known.text == item.text) {
            out.push(item);
        }
    }
    out
}

/// What the room does in a part, and what it is about.
fn on_screen(report: &Report, part: &Part) -> (Block, String) {
    match part {
        Part::Changed | Part::Practise(..) => (Block::Talk, String::new()),
        Part::Access => (Block::Access, String::new()),
        Part::Finding(place) => {
            let finding = report.findings.get(*place);
            let about = finding.map(|finding| [finding.code, " ", &finding.subject_key()].concat());
            (Block::Decide, about.unwrap_or_default())
        }
        Part::Drill => (Block::Practice, String::new()),
        Part::Decide => (Block::Todo, String::new()),
    }
}

/// What changed after a day, a line each.
pub fn changes(names: &Names<'_>, since: Option<NaiveDate>) -> Vec<(NaiveDate, String)> {
    let words = names.words;
    let text = |what: &Changed| match what {
        Changed::Edition(n, note) => words.workshops_since_edition(*n, &names.own(note)),
        Changed::Rules => words.workshops_since_rules().to_owned(),
        Changed::Decision(what) => words.workshops_since_decision(&names.own(what)),
        Changed::Left(person) => {
            let name = names.lens.person(*person).map(|person| names.short(person)).unwrap_or_default();
            words.workshops_since_left(&name)
        }
        Changed::Granted(person, account) => {
            words.workshops_since_granted(&names.id(*person), &names.account_id(*account))
        }
        Changed::Removed(person, account) => {
            words.workshops_since_removed(&names.id(*person), &names.account_id(*account))
        }
        Changed::Password(accounts) => words.workshops_since_password(&names.accounts(accounts)),
    };
    workshop::changes(names.lens, since).iter().map(|(on, what)| (*on, text(what).trim_end().to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use messages::Words;
    use plan::checks::{CopyState, findings};
    use plan::cover::{self, Zones};
    use plan::lens::Lens;
    use plan::model::{Account, Edition, Org};
    use plan::{Edit, Plan, apply};

    #[test]
    fn an_agenda_has_every_part_once_and_in_words() {
        let account = Account { network: "instagram".into(), ..Account::new(plan::Id::parse("ac_1").unwrap()) };
        let edition =
            Edition { n: 2, on: plan::date::parse("2026-11-01").unwrap(), note: "New rota".into(), changed: vec![] };
        let org = Org { editions: vec![edition], ..Org::default() };
        let edit = Edit::Many(vec![Edit::add(&account), Edit::change(&Org::default(), &org)]);
        let plan = apply(&Plan::default(), &edit).unwrap().plan;
        let lens = Lens::new(&plan, plan::date::parse("2026-11-22").unwrap());
        let names = Names::new(&lens, Words::english());
        let cover = cover::cover(&lens, &Zones::default(), lens.today, cover::HORIZON);
        let items = propose(&names, &findings(&lens, &cover, CopyState::default()));
        assert_eq!(items.first().map(|item| item.text.as_str()), Some("What changed since last time"));
        let mut texts: Vec<_> = items.iter().map(|item| item.text.clone()).collect();
        texts.sort();
        texts.dedup();
        assert_eq!(texts.len(), items.len());
        let changed: Vec<_> = changes(&names, None).into_iter().map(|(_, text)| text).collect();
        assert_eq!(changed, ["Version 2 of the plan was agreed. New rota"]);
    }
}
