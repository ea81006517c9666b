//! What somebody said is still open, in words: which fact, of which record. Tests: at the end of this file.

use crate::names::Names;
use crate::record;
use plan::Id;
use plan::lens::open::OpenDecision;

/// "What happens with a login on Instagram".
pub fn what(names: &Names<'_>, decision: &OpenDecision) -> String {
    about(names, decision, &[subject(names, decision)])
}

/// The same for several records with the same question.
pub fn about(names: &Names<'_>, decision: &OpenDecision, subjects: &[String]) -> String {
    let inside = ["rough_watch", "mfa"].contains(&decision.field) && decision.part != "state";
    let part = match decision.part {
        "stand_in" => [decision.field, "_stand_in"].concat(),
        part if inside => part.to_owned(),
        _ => decision.field.to_owned(),
    };
    names.words.sheet_fact(&part, &names.words.list(subjects))
}

/// The record an open decision belongs to, in words.
pub fn subject(names: &Names<'_>, decision: &OpenDecision) -> String {
    match decision.table {
        "people" => names.lens.person(Id::of(decision.key)).map(|person| names.short(person)),
        // The question is about the account, whoever the login is for.
        "grants" => {
            let grant = names.lens.grants.iter().find(|one| one.id.key == decision.key);
            grant.and_then(|grant| grant.account).map(|id| names.account_id(id))
        }
        table => record::in_table(names, table, decision.key),
    }
    .unwrap_or_else(|| names.words.thing_plan().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use messages::Words;
    use plan::lens::Lens;
    use plan::model::{Account, Tool};
    use plan::{Edit, Fact, Plan, apply};

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
