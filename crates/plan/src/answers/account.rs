//! One account, looked at closely: how safe it is, who needs to get in, and a new way in for somebody.
//!
//! The four lights say only what the plan knows; what nobody said is open, never fine. Tests: at the end of this file.

use super::{Draft, Ids};
use crate::edit::Edit;
use crate::fact::{Aimed, Fact, Who};
use crate::facts::networks::{NativeRole, network};
use crate::id::Id;
use crate::lens::Lens;
use crate::lens::access::{Holder, rank};
use crate::model::{Account, Grant, Level, OnOff, Person, Route, Secret, Verified};
use crate::plan::Plan;
use chrono::NaiveDate;

/// How one question about safety stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Light {
    /// As it should be.
    Good,
    /// Not as it should be.
    Bad,
    /// Nobody said, or nobody is sure.
    Open,
}

/// The four lights of an account: two people can manage it, two-step login is on, it survives one person, the way back
/// belongs to the business.
pub fn lights(lens: &Lens, account: &Account) -> [Light; 4] {
    [two_people(lens, account), two_step(account), survives(lens, account), way_back(lens, account)]
}

/// How many current people with a name can add and remove people there.
pub fn managers(lens: &Lens, account: Id<Account>) -> usize {
    let manages = |level: Option<Level>| level.is_some_and(|level| rank(level) >= rank(Level::ManagesPeople));
    let named = |who: Holder| matches!(who, Holder::Person(id) if lens.named(id).is_some());
    lens.who_can_get_in(account).iter().filter(|entry| named(entry.who) && manages(entry.level)).count()
}

fn two_people(lens: &Lens, account: &Account) -> Light {
    let unsure = lens.who_can_get_in(account.id).iter().any(|entry| entry.level.is_none());
    match managers(lens, account.id) {
        2.. => Light::Good,
        _ if unsure || !lens.is_access_known(account) => Light::Open,
        _ => Light::Bad,
    }
}

const fn two_step(account: &Account) -> Light {
    match account.mfa.state {
        Fact::Decided(OnOff::On) => Light::Good,
        Fact::Decided(OnOff::Off) => Light::Bad,
        _ => Light::Open,
    }
}

fn survives(lens: &Lens, account: &Account) -> Light {
    let mfa = &account.mfa;
    if mfa.code_to.contains(&Who::Business) {
        return Light::Good;
    }
    let codes = mfa.code_to.iter().filter_map(Who::person).chain(mfa.codes_reach.iter().copied());
    let mut people: Vec<_> = codes.filter(|id| lens.named(*id).is_some()).collect();
    people.sort_unstable();
    people.dedup();
    match people.len() {
        0 => Light::Open,
        1 => Light::Bad,
        _ => Light::Good,
    }
}

fn way_back(lens: &Lens, account: &Account) -> Light {
    let Some(ways) = account.recovery.decided().filter(|ways| !ways.is_empty()) else { return Light::Open };
    let owner = lens.owner(account).map(|owner| owner.id);
    let alone = |who: &Who| lens.is_solo() && who.person().is_some() && who.person() == owner;
    if ways.iter().all(|way| way.belongs == Who::Business || alone(&way.belongs)) { Light::Good } else { Light::Bad }
}

/// Somebody with a job on an account who cannot do it there.
#[derive(Clone, Copy, Debug)]
pub struct Lack {
    /// Who.
    pub person: Id<Person>,
    /// What the job needs.
    pub need: Level,
    /// The network's role for it, if it has one.
    pub role: Option<&'static NativeRole>,
}

/// Who gets in without a job there, and who has a job there and cannot do it (A13).
pub fn needs(lens: &Lens, account: &Account) -> (Vec<Id<Person>>, Vec<Lack>) {
    let is = |other: Option<&Person>, id| other.is_some_and(|other| other.id == id);
    let keeps = |person: &Person| {
        is(lens.director(), person.id)
            || is(lens.owner(account), person.id)
            || person.kind == crate::model::PersonKind::Emergency
    };
    let mut without_job = Vec::new();
    for entry in lens.who_can_get_in(account.id) {
        if let Holder::Person(id) = entry.who
            && let Some(person) = lens.named(id)
            && !keeps(person)
            && !lens.has_duty(id, account.id)
        {
            without_job.push(id);
        }
    }
    let lacks = lens.team().filter_map(|person| {
        let need = lens.need(person.id, account.id)?;
        let role = || network(&account.network).and_then(|network| network.role_for(need));
        (!lens.can(person.id, account.id, need, lens.today)).then(|| Lack { person: person.id, need, role: role() })
    });
    (without_job, lacks.collect())
}

/// A new way in for a person or a firm, by the word of a select; gives its id for the page about it.
pub fn give(plan: &Plan, account: Id<Account>, who: &str, ids: Ids<'_>) -> Option<(Id<Grant>, Vec<Edit>)> {
    let mut draft = Draft::new(plan);
    let (id, o) = draft.place::<Grant>(ids);
    let level = Aimed { today: Fact::NotSure, target: None };
    let mut grant = Grant { o, account: Some(account), level, ..Grant::new(id) };
    if who.starts_with("pa_") {
        grant.partner = Id::parse(who);
        grant.route = Route::Partner;
    } else {
        grant.person = Id::parse(who);
    }
    if grant.partner.is_none() && grant.person.is_none() {
        return None;
    }
    draft.add(&grant);
    Some((id, draft.done()))
}

/// What was decided about a way in, as a word: keep, lower, remove; blank while nothing was.
pub fn decision_word(grant: &Grant) -> &'static str {
    match &grant.decision {
        Fact::Decided(decision) => decision.verdict.as_str(),
        Fact::ToDecide { .. } => "later",
        Fact::NotSure => "not_sure",
        Fact::Unlooked => "",
    }
}

/// A password for an account, known to nobody yet.
pub fn add_password(plan: &Plan, account: Option<Id<Account>>, ids: Ids<'_>) -> (Id<Secret>, Vec<Edit>) {
    let mut draft = Draft::new(plan);
    let (id, o) = draft.place::<Secret>(ids);
    draft.add(&Secret { o, accounts: account.into_iter().collect(), ..Secret::new(id) });
    (id, draft.done())
}

/// "I checked this today."
pub fn checked(plan: &Plan, account: Id<Account>, today: NaiveDate, by: Option<Id<Person>>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    if let Some(before) = plan.get(account) {
        draft.change(&before, &Account { verified: Some(Verified { on: today, by }), ..before.clone() });
    }
    draft.done()
}

/// The same for one way in.
pub fn checked_way(plan: &Plan, grant: Id<Grant>, today: NaiveDate, by: Option<Id<Person>>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    if let Some(before) = plan.get(grant) {
        draft.change(&before, &Grant { verified: Some(Verified { on: today, by }), ..before.clone() });
    }
    draft.done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::fixture::Fixture;
    use crate::model::{Recovery, RecoveryKind, Role};

    fn look(f: &Fixture, account: Id<Account>) -> [Light; 4] {
        let lens = f.lens();
        lens.account(account).map_or([Light::Open; 4], |account| lights(&lens, account))
    }

    #[test]
    fn nothing_said_is_open_and_never_fine() {
        let mut f = Fixture::team();
        let account = f.account("x", "x");
        assert_eq!(look(&f, account), [Light::Open; 4]);
    }

    #[test]
    fn each_light_follows_its_own_fact() {
        let mut f = Fixture::team();
        let (ama, ben, account) = (f.person("ama"), f.person("ben"), f.account("x", "x"));
        f.grant(ama, account, Some(Level::Owner));
        let back = |belongs| Fact::Decided(vec![Recovery { kind: RecoveryKind::Email, belongs }]);
        f.update_account("x", |account| {
            account.mfa.state = Fact::Decided(OnOff::Off);
            account.mfa.code_to = vec![Who::Person(ama)];
            account.recovery = back(Who::Person(ben));
        });
        assert_eq!(look(&f, account), [Light::Bad; 4]);
        f.grant(ben, account, Some(Level::ManagesPeople));
        f.update_account("x", |account| {
            account.mfa.state = Fact::Decided(OnOff::On);
            account.mfa.codes_reach = vec![ben];
            account.recovery = back(Who::Business);
        });
        assert_eq!(look(&f, account), [Light::Good; 4]);
    }

    #[test]
    fn a_job_is_what_gives_a_reason_to_get_in() {
        let mut f = Fixture::team();
        let [ama, ben, cem] = ["ama", "ben", "cem"].map(|name| f.person(name));
        let account = f.account("x", "x");
        f.seat(Role::Director, ama, None);
        f.seat(Role::Coordinator, cem, None);
        f.grant(ama, account, Some(Level::Owner));
        f.grant(ben, account, Some(Level::Publisher));
        let lens = f.lens();
        let Some((without_job, lacks)) = lens.account(account).map(|account| needs(&lens, account)) else { panic!() };
        assert_eq!(without_job, [ben]);
        let lacks: Vec<_> = lacks.iter().map(|lack| (lack.person, lack.need, lack.role.map(|role| role.key))).collect();
        assert_eq!(lacks, [(cem, Level::Publisher, Some("x-contributor"))]);
    }

    #[test]
    fn a_firm_gets_in_through_its_own_access() {
        let mut f = Fixture::team();
        let account = f.account("x", "x");
        let firm = f.add(|firm: &mut crate::model::Partner| firm.name = "Brightside".into());
        let mut ids = crate::answers::testing::ids();
        let Some((id, edits)) = give(&f.plan, account, firm.as_str(), &mut ids) else { panic!() };
        f.apply(&Edit::Many(edits));
        let grant = f.plan.get(id).unwrap_or_default();
        assert_eq!((grant.partner, grant.route), (Some(firm), Route::Partner));
        assert!(give(&f.plan, account, "", &mut ids).is_none());
    }
}
