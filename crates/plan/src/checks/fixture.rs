//! Small plans for tests, written through the door that the app uses.
//!
//! Names are ids: the person `ama` is `p_ama`. Test code only.

mod clean;

use crate::cover::{self, Cover, Zones};
use crate::edit::{Edit, apply};
use crate::fact::{Aimed, Fact, Who};
use crate::field::Record;
use crate::id::Id;
use crate::lens::Lens;
use crate::model::{
    Account, Card, Crisis, Grant, Level, OnOff, Org, Path, Person, PersonKind, Role, Scope, Seat, Secret, Stream,
    StreamKind, Verified, Watch,
};
use crate::plan::Plan;
use crate::spec::ONE;
use chrono::NaiveDate;

/// The day of all tests: a Monday.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 2).unwrap()
}

/// A plan being written.
pub struct Fixture {
    /// The plan so far.
    pub plan: Plan,
    next: u32,
}

impl Fixture {
    /// An empty plan of a team, made today.
    pub fn team() -> Self {
        let mut out = Self { plan: Plan::default(), next: 0 };
        out.one(|org: &mut Org| {
            org.path = Path::Team;
            org.made_on = Some(today());
        });
        out
    }

    /// An empty plan of an owner alone.
    pub fn solo() -> Self {
        let mut out = Self::team();
        out.one(|org: &mut Org| org.path = Path::Solo);
        out
    }

    /// A team of four with two accounts where nothing is amiss: see `clean.rs`.
    pub fn clean() -> Self {
        let mut f = Self::team();
        clean::fill(&mut f);
        f
    }

    /// An owner alone with one account, everything answered.
    pub fn clean_solo() -> Self {
        let mut f = Self::solo();
        let ama = f.person("ama");
        let account = f.account("fb", "facebook");
        f.grant(ama, account, Some(Level::Owner));
        f.update_account("fb", |account| account.mfa.state = Fact::Decided(OnOff::On));
        for role in [Role::Director, Role::Manager, Role::Coordinator] {
            f.seat(role, ama, None);
        }
        for kind in ["photo", "video", "blog"] {
            f.stream(kind, &[ama]);
        }
        f.one(|org: &mut Org| {
            org.answered = ["you", "accounts", "others", "two-step", "ill", "card"].map(str::to_owned).to_vec();
        });
        f
    }

    /// The plan seen today.
    pub fn lens(&self) -> Lens {
        Lens::new(&self.plan, today())
    }

    /// The plan seen on another day.
    pub fn lens_on(&self, day: &str) -> Lens {
        Lens::new(&self.plan, crate::date::parse(day).unwrap())
    }

    /// Applies an edit that must fit.
    pub fn apply(&mut self, edit: &Edit) {
        self.plan = apply(&self.plan, edit).unwrap().plan;
    }

    /// Adds a record with the next free id.
    pub fn add<R: Record>(&mut self, fill: impl FnOnce(&mut R)) -> Id<R> {
        self.next += 1;
        let name = self.next.to_string();
        self.add_as(&name, fill)
    }

    /// Adds a record with an id made of a name.
    pub fn add_as<R: Record>(&mut self, name: &str, fill: impl FnOnce(&mut R)) -> Id<R> {
        let id: Id<R> = Id::parse(&[R::SPEC.prefix, name].concat()).unwrap();
        let mut record = R::read(id.key, &crate::field::Object::new());
        fill(&mut record);
        let mut object = record.write();
        object.insert("o".to_owned(), self.plan.next_order(R::TABLE).into());
        self.apply(&Edit::Add { table: R::TABLE.to_owned(), id: id.to_string(), record: object });
        id
    }

    /// Changes a record.
    pub fn update<R: Record>(&mut self, id: Id<R>, change: impl FnOnce(&mut R)) {
        let before = self.plan.get(id).unwrap();
        let mut after = before.clone();
        change(&mut after);
        self.apply(&Edit::change(&before, &after));
    }

    /// Changes the record of a table of one.
    pub fn one<R: Record>(&mut self, change: impl FnOnce(&mut R)) {
        assert!(R::SPEC.prefix.is_empty());
        let before: R = self.plan.one();
        let mut after = before.clone();
        change(&mut after);
        let Edit::Patch { table, set, .. } = Edit::change(&before, &after) else { panic!() };
        self.apply(&Edit::Patch { table, id: ONE.to_owned(), set });
    }

    /// Adds a member of staff with a phone.
    pub fn person(&mut self, name: &str) -> Id<Person> {
        self.add_as(name, |person: &mut Person| {
            person.name = name.to_owned();
            person.kind = PersonKind::Staff;
            person.phone = "07700 900100".to_owned();
        })
    }

    /// Adds an account on a network.
    pub fn account(&mut self, name: &str, network: &str) -> Id<Account> {
        self.add_as(name, |account: &mut Account| account.network = network.to_owned())
    }

    /// Changes the account of that name.
    pub fn update_account(&mut self, name: &str, change: impl FnOnce(&mut Account)) {
        self.update(Id::parse(&["ac_", name].concat()).unwrap(), change);
    }

    /// Adds a seat for everything.
    pub fn seat(&mut self, role: Role, holder: Id<Person>, stand_in: Option<Id<Person>>) -> Id<Seat> {
        self.add(|seat: &mut Seat| {
            seat.role = role;
            seat.holder = Aimed::decided(Some(holder));
            seat.stand_in = stand_in.map_or(Fact::Unlooked, |id| Fact::Decided(Some(id)));
        })
    }

    /// Adds a seat for one account.
    pub fn seat_on(&mut self, role: Role, holder: Id<Person>, account: Id<Account>) -> Id<Seat> {
        self.add(|seat: &mut Seat| {
            (seat.role, seat.scope) = (role, Scope::only(vec![account]));
            seat.holder = Aimed::decided(Some(holder));
        })
    }

    /// Whoever holds the card of that version gets the card as it stands now.
    pub fn hand_out_again(&mut self, version: &str) {
        let hash = self.lens().card_hash();
        self.one(|card: &mut Card| {
            for held in card.holdings.iter_mut().filter(|held| held.hash == version) {
                held.hash.clone_from(&hash);
            }
        });
    }

    /// Nobody stands in for anybody any more.
    pub fn clear_stand_ins(&mut self) {
        for seat in self.plan.all::<Seat>() {
            self.update(seat.id, |seat| seat.stand_in = Fact::Decided(None));
        }
    }

    /// Gives a person access; without a level nobody is sure which.
    pub fn grant(&mut self, person: Id<Person>, account: Id<Account>, level: Option<Level>) -> Id<Grant> {
        self.add(|grant: &mut Grant| {
            (grant.person, grant.account) = (Some(person), Some(account));
            grant.level.today = level.map_or(Fact::NotSure, Fact::Decided);
            grant.verified = Some(Verified { on: today(), by: None });
        })
    }

    /// Adds a password.
    pub fn secret(&mut self, name: &str, accounts: &[Id<Account>], known_by: &[Id<Person>]) -> Id<Secret> {
        self.add_as(name, |secret: &mut Secret| {
            secret.accounts = accounts.to_vec();
            secret.known_by = Fact::Decided(known_by.to_vec());
        })
    }

    /// Adds content and who makes it.
    pub fn stream(&mut self, kind: &str, creators: &[Id<Person>]) -> Id<Stream> {
        self.add(|stream: &mut Stream| {
            stream.kind = StreamKind::parse(kind).unwrap();
            stream.made = Fact::Decided(true);
            stream.creators = creators.iter().map(|id| Who::Person(*id)).collect();
        })
    }

    /// Adds a look at an account at nine on Mondays.
    pub fn watch(&mut self, person: Id<Person>, account: Id<Account>) -> Id<Watch> {
        self.add(|watch: &mut Watch| {
            (watch.person, watch.scope) = (Some(person), Scope::only(vec![account]));
            watch.days = vec![crate::model::Day::Mon];
            (watch.from, watch.to) = (540, 540);
        })
    }

    /// Says who decides and speaks, by name.
    pub fn crisis(&mut self, decides: Id<Person>, speaks: Id<Person>) {
        self.one(|crisis: &mut Crisis| {
            crisis.decides.holder = Fact::Decided(Who::Person(decides));
            crisis.speaks.holder = Fact::Decided(Who::Person(speaks));
        });
    }

    /// The findings of one code: severity and subject key.
    pub fn found(&self, code: &str) -> Vec<(super::Severity, String)> {
        found(&self.lens(), code)
    }
}

/// What all checks say about a plan that needs no backup file.
pub fn report(lens: &Lens) -> super::Report {
    super::findings(lens, &watched(lens), super::CopyState::default())
}

/// Who watches in the next weeks, with every clock at UTC.
pub fn watched(lens: &Lens) -> Cover {
    cover::cover(lens, &Zones::default(), lens.today, cover::HORIZON)
}

/// The findings of one code in a plan seen on a day, information included.
pub fn found(lens: &Lens, code: &str) -> Vec<(super::Severity, String)> {
    let report = report(lens);
    let all = report.findings.iter().chain(&report.info);
    all.filter(|finding| finding.code == code).map(|finding| (finding.severity, finding.subject_key())).collect()
}

/// One finding in the form of [`found`].
pub fn row(severity: super::Severity, subject: &str) -> (super::Severity, String) {
    (severity, subject.to_owned())
}
