//! The questions of an owner alone: who else could get in, two-step login, who could post when you are ill.
//!
//! Tests: at the end of this file the bakery of the sample cases, typed from nothing; at the end of each file below.

pub mod ill;
pub mod others;
pub mod two_step;

use crate::id::Id;
use crate::model::{Org, Person};
use crate::plan::Plan;

/// "You": the person who made the plan, if that person is still in it.
fn you(plan: &Plan) -> Option<Person> {
    plan.one::<Org>().made_by.and_then(|id: Id<Person>| plan.get(id))
}

/// Somebody else of that name, whatever its capitals; nameless groups are nobody.
fn by_name(plan: &Plan, name: &str) -> Option<Person> {
    let wanted = name.to_lowercase();
    let you = plan.one::<Org>().made_by;
    plan.all::<Person>()
        .into_iter()
        .find(|person| Some(person.id) != you && person.placeholder.is_none() && person.name.to_lowercase() == wanted)
}

#[cfg(test)]
mod tests {
    use super::ill;
    use super::others::{self, Other, Reach, Tie};
    use super::two_step::{self, Place};
    use crate::answers::testing::{apply_all, ids};
    use crate::answers::{accounts, you};
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, today};
    use crate::date::MonthOrDate;
    use crate::lens::Lens;
    use crate::model::{Account, Kept, OnOff, Org, RecoveryKind, Told};
    use crate::plan::Plan;

    /// The bakery as its owner types it; `full` adds what stands under "Say more" in the sample case.
    fn bakery(full: bool) -> Plan {
        let (mut ids, mut plan) = (ids(), Fixture::solo().plan);
        let about = you::You { name: "Rosa".into(), business: "Corner Bakery".into(), tz: "Europe/London".into() };
        plan = apply_all(&plan, you::store(&plan, &about, &mut ids));
        for network in ["instagram", "facebook", "google"] {
            plan = apply_all(&plan, accounts::tick(&plan, network, true, &mut ids));
        }
        let accounts: Vec<Account> = plan.all();
        let [facebook, instagram, google] = [0, 1, 2].map(|at| accounts[at].id);
        let only_me = others::Answer { reach: Reach::OnlyMe, ..others::Answer::default() };
        let sam = others::Answer {
            reach: Reach::SomeoneElse,
            others: vec![Other { name: "Sam".into(), tie: Some(Tie::UsedToHelp) }],
            told: full.then_some(Told::Chat),
            told_on: MonthOrDate::parse("2026-03").filter(|_| full),
            kept: full.then_some(Kept::Head),
        };
        for (account, answer) in [(facebook, &only_me), (instagram, &sam), (google, &only_me)] {
            plan = apply_all(&plan, others::store(&plan, today(), account, answer, &mut ids));
        }
        let states = [(facebook, Some(OnOff::On)), (instagram, Some(OnOff::Off)), (google, None)];
        plan = apply_all(&plan, two_step::store_states(&plan, &states));
        plan = apply_all(&plan, two_step::store_code(&plan, &Place::Mine));
        if full {
            plan = apply_all(&plan, two_step::store_recovery(&plan, RecoveryKind::Phone, &Place::Mine));
        }
        let own_phone = "07700900101".to_owned();
        let nobody = ill::Answer { nobody: true, own_phone, ..ill::Answer::default() };
        plan = apply_all(&plan, ill::store(&plan, &nobody, &mut ids));
        let before: Org = plan.one();
        let answered = ["you", "accounts", "others", "two-step", "ill", "card"].map(str::to_owned).to_vec();
        apply_all(&plan, vec![crate::Edit::change(&before, &Org { answered, ..before.clone() })])
    }

    fn found(plan: &Plan) -> Vec<(Severity, &'static str, String)> {
        let lens = Lens::new(plan, today());
        let name = |key| plan.get(crate::Id::<Account>::of(key)).map(|account| account.network);
        let report = crate::checks::fixture::report(&lens);
        report.findings.iter().map(|f| (f.severity, f.code, name(f.subject.key).unwrap_or_default())).collect()
    }

    #[test]
    fn the_bakery_has_the_findings_of_its_case() {
        use Severity::{S1, S2};
        let row = |severity, code, network: &str| (severity, code, network.to_owned());
        let expected = [
            row(S1, "ACC-03", ""),
            row(S1, "ACC-07", "instagram"),
            row(S1, "ACC-07", "google"),
            row(S2, "ACC-02", "facebook"),
            row(S2, "ACC-02", "instagram"),
            row(S2, "ACC-02", "google"),
            row(S2, "ROL-04", ""),
            row(S2, "ACC-20", ""),
            row(S2, "PLN-05", ""),
        ];
        assert_eq!(found(&bakery(true)), expected);
        let short: Vec<_> = expected.into_iter().filter(|(_, code, _)| *code != "ACC-20").collect();
        assert_eq!(found(&bakery(false)), short, "the short path alone says the same, but how it was told");
    }

    #[test]
    fn after_the_password_is_changed_and_two_step_login_is_on() {
        let mut plan = bakery(true);
        for _ in 0..2 {
            let report = crate::checks::fixture::report(&Lens::new(&plan, today()));
            let crate::checks::Fix::Task { effect: Some(edit), .. } = &report.findings[0].fix else {
                panic!("{report:?}")
            };
            plan = apply_all(&plan, vec![edit.clone()]);
        }
        let google = plan.all::<Account>()[2].id;
        plan = apply_all(&plan, two_step::store_states(&plan, &[(google, Some(OnOff::On))]));
        let codes: Vec<_> = found(&plan).into_iter().map(|(_, code, _)| code).collect();
        assert_eq!(codes, ["ACC-02", "ACC-02", "ACC-02", "ROL-04", "PLN-05"]);
    }
}
