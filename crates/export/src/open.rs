//! What somebody said is still open, in words: which fact, of which record. Tests: at the end of this file.

use crate::names::Names;
use crate::work;
use plan::lens::open::OpenDecision;
use plan::model::{Seat, Stream};

/// "What happens with a login on Instagram".
pub fn what(names: &Names<'_>, decision: &OpenDecision) -> String {
    about(names, decision, &[subject(names, decision)])
}

/// The same for several records with the same question.
pub fn about(names: &Names<'_>, decision: &OpenDecision, subjects: &[String]) -> String {
    let inside = ["rough_watch", "mfa"].contains(&decision.field) && decision.part != "state";
    let part = if inside { decision.part } else { decision.field };
    names.words.sheet_fact(part, &names.words.list(subjects))
}

/// The record an open decision belongs to, in words.
pub fn subject(names: &Names<'_>, decision: &OpenDecision) -> String {
    let lens = names.lens;
    match decision.table {
        "accounts" => lens.accounts.iter().find(|r| r.id.key == decision.key).map(|r| names.account(r)),
        "people" => lens.people.iter().find(|r| r.id.key == decision.key).map(|r| names.short(r)),
        "seats" => lens.seats.iter().find(|r: &&Seat| r.id.key == decision.key).map(|r| work::seat(names, r)),
        "streams" => lens.streams.iter().find(|r: &&Stream| r.id.key == decision.key).map(|r| names.content(r)),
        "secrets" => lens.secrets.iter().find(|r| r.id.key == decision.key).map(|r| names.accounts(&r.accounts)),
        "grants" => {
            let grant = lens.grants.iter().find(|r| r.id.key == decision.key);
            grant.and_then(|grant| grant.account).map(|id| names.account_id(id))
        }
        _ => None,
    }
    .unwrap_or_else(|| own_text(names, decision))
}

/// The text by which a record of any other table is known.
fn own_text(names: &Names<'_>, decision: &OpenDecision) -> String {
    let record = names.lens.plan.record(decision.table, decision.key);
    let text = |field: &str| record.and_then(|record| record.get(field)).and_then(|value| value.as_str());
    let found = ["name", "text", "applies_to", "what_text", "what", "title"].iter().find_map(|field| text(field));
    found.map_or_else(|| names.words.thing_plan().to_owned(), |text| names.own(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use messages::Words;
    use plan::lens::Lens;
    use plan::model::{Account, Tool};
    use plan::{Edit, Fact, Id, Plan, apply};

    #[test]
    fn a_fact_inside_another_is_named_by_itself() {
        let later = || Fact::ToDecide { by: None, until: None };
        let id = Id::<Account>::parse("ac_1").unwrap_or_default();
        let mut account = Account { network: "x".into(), ..Account::new(id) };
        account.mfa.state = Fact::ToDecide { by: None, until: None };
        account.mfa.codes_kept = Fact::ToDecide { by: None, until: None };
        let tool = Tool { name: "Later".into(), owner: later(), ..Tool::new(Id::parse("to_1").unwrap_or_default()) };
        let edit = Edit::Many(vec![Edit::add(&account), Edit::add(&tool)]);
        let plan = apply(&Plan::default(), &edit).map(|applied| applied.plan).unwrap_or_default();
        let lens = Lens::new(&plan, chrono::NaiveDate::default());
        let names = Names::new(&lens, Words::english());
        let said: Vec<_> = lens.open_decisions().iter().map(|open| what(&names, open)).collect();
        assert_eq!(said, ["Two-step login for X", "Where the backup codes are kept: X", "Who answers for Later"]);
    }
}
