//! The read model: every question that more than one screen, print or check asks about a plan.
//!
//! A `Lens` is built from a plan and a day. It decodes each table once and answers with the words of the checks' page:
//! V1 old, V2 holder and pending, V3 current, V4 solo and helpers, V5 ours and live, V6 seats. Access (V7, V15), duties
//! (V8), crisis jobs, the crisis card, backups (V11 to V13), steps and open decisions stand in the files below it. It must never change a
//! plan, hold a word for the screen, or look at a clock.
//!
//! Tests: at the end of the files below, and `tests/cases.rs`.

pub mod access;
pub mod away;
pub mod backups;
pub mod card;
pub mod crisis;
pub mod duties;
mod index;
pub mod jobs;
pub mod leaving;
mod list;
pub mod making;
pub mod needs;
pub mod network;
pub mod open;
pub mod steps;

use crate::fact::{Fact, Who};
use crate::field::Record;
use crate::id::Id;
use crate::model::{
    Absence, Account, AccountStatus, Busy, Card, Consistency, Crisis, Department, Grant, Org, Partner, Path, Person,
    PersonKind, Presence, Responsibility, Role, Rotation, Scenario, Seat, Secret, Stream, Task, Tool, Training, Watch,
};
use crate::plan::Plan;
use chrono::{Days, Months, NaiveDate};
use index::Index;
pub use list::List;

/// A plan seen on one day. All lists are in the order of their table and keep their places: an index points into them. A copy
/// may change the organisation and the crisis plan.
#[derive(Clone, Debug)]
pub struct Lens {
    /// The plan itself, for tables that are not decoded here.
    pub plan: Plan,
    /// The day, in the plan's zone.
    pub today: NaiveDate,
    /// The organisation.
    pub org: Org,
    /// People, nameless groups included.
    pub people: List<Person>,
    /// Partner firms.
    pub partners: List<Partner>,
    /// Departments.
    pub departments: List<Department>,
    /// Accounts, external and closed ones included.
    pub accounts: List<Account>,
    /// Own ways in, removed ones included.
    pub grants: List<Grant>,
    /// Passwords.
    pub secrets: List<Secret>,
    /// Tools.
    pub tools: List<Tool>,
    /// Key roles.
    pub seats: List<Seat>,
    /// Responsibilities.
    pub responsibilities: List<Responsibility>,
    /// Who makes what.
    pub streams: List<Stream>,
    /// What keeps posts fitting together.
    pub consistency: Consistency,
    /// Watches.
    pub watches: List<Watch>,
    /// Turns.
    pub rotations: List<Rotation>,
    /// Absences.
    pub absences: List<Absence>,
    /// The crisis plan.
    pub crisis: Crisis,
    /// Cases to plan for.
    pub scenarios: List<Scenario>,
    /// Busy times.
    pub busy: List<Busy>,
    /// The crisis card.
    pub card: Card,
    /// What people can do.
    pub training: List<Training>,
    /// To-dos.
    pub tasks: List<Task>,
    /// Where things stand in these lists.
    index: Index,
}

/// After so many days a look at access counts as old (V1).
const OLD_AFTER: Days = Days::new(90);

/// The record with that identity in a decoded list.
pub(crate) fn find<T: Record>(list: &[T], id: Id<T>) -> Option<&T> {
    list.iter().find(|record| record.key() == id.key)
}

/// The first word of a name.
pub fn first_word(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or(name)
}

impl Lens {
    /// Looks at a plan on a day.
    pub fn new(plan: &Plan, today: NaiveDate) -> Self {
        Self::read(None, plan, today)
    }

    /// Looks at the plan again after a change: the same as [`Lens::new`], but what was left alone is not read anew. Not for
    /// a copy that was changed.
    pub fn again(&self, plan: &Plan, today: NaiveDate) -> Self {
        Self::read(Some(self), plan, today)
    }

    fn read(before: Option<&Self>, plan: &Plan, today: NaiveDate) -> Self {
        let mut out = Self {
            today,
            org: plan.one(),
            people: List::read(plan, before, |lens| &lens.people),
            partners: List::read(plan, before, |lens| &lens.partners),
            departments: List::read(plan, before, |lens| &lens.departments),
            accounts: List::read(plan, before, |lens| &lens.accounts),
            grants: List::read(plan, before, |lens| &lens.grants),
            secrets: List::read(plan, before, |lens| &lens.secrets),
            tools: List::read(plan, before, |lens| &lens.tools),
            seats: List::read(plan, before, |lens| &lens.seats),
            responsibilities: List::read(plan, before, |lens| &lens.responsibilities),
            streams: List::read(plan, before, |lens| &lens.streams),
            consistency: plan.one(),
            watches: List::read(plan, before, |lens| &lens.watches),
            rotations: List::read(plan, before, |lens| &lens.rotations),
            absences: List::read(plan, before, |lens| &lens.absences),
            crisis: plan.one(),
            scenarios: List::read(plan, before, |lens| &lens.scenarios),
            busy: List::read(plan, before, |lens| &lens.busy),
            card: plan.one(),
            training: List::read(plan, before, |lens| &lens.training),
            tasks: List::read(plan, before, |lens| &lens.tasks),
            plan: plan.clone(),
            index: Index::default(),
        };
        out.index = Index::new(&out, before);
        out
    }

    /// What a person is called: the first name where nobody else has it; groups keep their whole name.
    pub fn short_name<'a>(&self, person: &'a Person) -> &'a str {
        let first = first_word(&person.name);
        let same = |other: &&Person| first_word(&other.name) == first;
        let clear = person.placeholder.is_none() && self.people.iter().filter(same).nth(1).is_none();
        if clear { first } else { &person.name }
    }

    /// Whether an account is told from another only by its handle: neither has a name of its own, both the same network.
    pub fn needs_handle(&self, account: &Account) -> bool {
        let twin =
            |other: &Account| other.id != account.id && other.name.is_empty() && other.network == account.network;
        account.name.is_empty() && !account.handle.is_empty() && self.accounts.iter().any(twin)
    }

    /// "You": the person who made the plan, if still there.
    pub fn you(&self) -> Option<&Person> {
        self.org.made_by.and_then(|id| self.person(id))
    }

    /// V1: whether a date lies more than 90 days back.
    pub fn is_old(&self, date: NaiveDate) -> bool {
        self.today.checked_sub_days(OLD_AFTER).is_some_and(|limit| date < limit)
    }

    /// V2: the current person in a decided fact.
    pub fn holder(&self, fact: &Fact<Option<Id<Person>>>) -> Option<&Person> {
        fact.decided().copied().flatten().and_then(|id| self.named(id))
    }

    /// V2 for facts that may name a firm or words too: only a current person is a holder.
    pub fn who_holder(&self, fact: &Fact<Who>) -> Option<&Person> {
        fact.decided().and_then(Who::person).and_then(|id| self.named(id))
    }

    /// V2: whether a decision is still to come, in time.
    pub fn pending<T>(&self, fact: &Fact<T>) -> bool {
        fact.is_pending(self.today)
    }

    /// V3: whether a person is there on a day. A nameless group counts as there.
    pub fn current_on(person: &Person, day: NaiveDate) -> bool {
        match person.status.decided() {
            None => true,
            Some(status) => match status.is {
                Presence::Active => true,
                Presence::Leaving => status.on.is_none_or(|on| on >= day),
                Presence::Left => false,
            },
        }
    }

    /// V3 today.
    pub fn is_current(&self, person: &Person) -> bool {
        Self::current_on(person, self.today)
    }

    /// The person, if current today and not a nameless group.
    pub fn named(&self, id: Id<Person>) -> Option<&Person> {
        self.person(id).filter(|person| self.is_current(person) && person.placeholder.is_none())
    }

    /// Everybody who is current today and has a name: what a choice of people offers.
    pub fn team(&self) -> impl Iterator<Item = &Person> {
        self.people.iter().filter(|person| self.is_current(person) && person.placeholder.is_none())
    }

    /// V4: whether one person does everything.
    pub fn is_solo(&self) -> bool {
        self.org.path == Path::Solo
    }

    /// The day to look at the plan again, on paper, card and calendar alike: as the plan says, else in three months.
    pub fn check_by(&self) -> Option<NaiveDate> {
        self.org.review_on.or_else(|| self.today.checked_add_months(Months::new(3)))
    }

    /// V4: how many people regularly help.
    pub fn helpers(&self) -> usize {
        self.team().filter(|person| Self::is_helper(person)).count()
    }

    /// V4: whether somebody helps regularly, by kind.
    pub const fn is_helper(person: &Person) -> bool {
        !matches!(person.kind, PersonKind::Emergency | PersonKind::Freelancer | PersonKind::Agency)
    }

    /// V5: whether an account is ours: not another organisation's, not closed.
    pub fn is_ours(account: &Account) -> bool {
        account.external.is_none() && account.status.decided() != Some(&AccountStatus::Closed)
    }

    /// V5: whether an account is ours and stays.
    pub fn is_live(account: &Account) -> bool {
        Self::is_ours(account) && account.status.decided() != Some(&AccountStatus::ToClose)
    }

    /// V5: our accounts.
    pub fn ours(&self) -> impl Iterator<Item = &Account> {
        self.accounts.iter().filter(|account| Self::is_ours(account))
    }

    /// V5: our accounts that stay.
    pub fn live(&self) -> impl Iterator<Item = &Account> {
        self.accounts.iter().filter(|account| Self::is_live(account))
    }

    /// The first seat of a role.
    pub fn seat(&self, role: Role) -> Option<&Seat> {
        self.seats_of(role).next()
    }

    /// All seats of a role.
    pub fn seats_of(&self, role: Role) -> impl Iterator<Item = &Seat> {
        self.seats.iter().filter(move |seat| seat.role == role)
    }

    /// Who holds a seat today (V2).
    pub fn seat_holder(&self, seat: &Seat) -> Option<&Person> {
        self.holder(&seat.holder.today)
    }

    /// V6: has the final say.
    pub fn director(&self) -> Option<&Person> {
        self.seats_of(Role::Director).find_map(|seat| self.seat_holder(seat))
    }

    /// V6: run it week by week.
    pub fn managers(&self) -> impl Iterator<Item = &Person> {
        self.seats_of(Role::Manager).filter_map(|seat| self.seat_holder(seat))
    }

    /// The first manager.
    pub fn manager(&self) -> Option<&Person> {
        self.managers().next()
    }

    /// V6: posts and answers there.
    pub fn coordinator(&self, account: Id<Account>) -> Option<&Person> {
        self.coordinator_seat(account).and_then(|seat| self.seat_holder(seat))
    }

    /// V6: answers for the account; the director when nobody was asked.
    pub fn owner(&self, account: &Account) -> Option<&Person> {
        if account.business_owner.is_unlooked() { self.director() } else { self.who_holder(&account.business_owner) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PersonStatus;

    fn day(text: &str) -> NaiveDate {
        crate::date::parse(text).unwrap_or_default()
    }

    #[test]
    fn a_leaver_is_there_until_the_day() {
        let mut person = Person::default();
        let at = |person: &Person, text| Lens::current_on(person, day(text));
        assert!(at(&person, "2026-11-02"), "nobody was asked");
        person.status = Fact::NotSure;
        assert!(at(&person, "2026-11-02"));
        person.status = Fact::Decided(PersonStatus { is: Presence::Leaving, on: Some(day("2026-11-02")) });
        assert!(at(&person, "2026-11-02"));
        assert!(!at(&person, "2026-11-03"));
        person.status = Fact::Decided(PersonStatus { is: Presence::Left, on: None });
        assert!(!at(&person, "2026-11-02"));
    }

    #[test]
    fn a_closed_or_foreign_account_is_not_ours() {
        let mut account = Account::default();
        assert!(Lens::is_live(&account));
        account.status = Fact::Decided(AccountStatus::ToClose);
        assert!(Lens::is_ours(&account) && !Lens::is_live(&account));
        account.status = Fact::Decided(AccountStatus::Closed);
        assert!(!Lens::is_ours(&account));
        let foreign = Account { external: Some(crate::model::External::default()), ..Account::default() };
        assert!(!Lens::is_ours(&foreign));
    }

    #[test]
    fn ninety_days_are_not_old() {
        let lens = Lens::new(&Plan::default(), day("2026-11-02"));
        assert!(!lens.is_old(day("2026-08-04")));
        assert!(lens.is_old(day("2026-08-03")));
    }
}
