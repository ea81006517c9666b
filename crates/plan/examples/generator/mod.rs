//! Makes plans of any size with something in every table: for measuring, and for trying pages with many rows.
//!
//! The same people, accounts and seed give the same plan, byte for byte. The plan is a working one with the usual
//! faults: some people left, some passwords are known to too many, some watches have nobody. It goes through the one
//! door for changes, so it is always valid. Tests: `tests/generated.rs`.
#![expect(clippy::unwrap_used, reason = "a generated plan that does not fit the model must stop the program")]

mod care;
mod rules;
mod team;
mod work;

use chrono::{Days, NaiveDate};
use plan::field::Record;
use plan::model::Day;
use plan::spec::ONE;
use plan::{Edit, Fact, Id, Key, Plan, apply};
use serde_json::Map;
use std::collections::BTreeMap;

/// The working days of most.
pub const WEEK: [Day; 5] = [Day::Mon, Day::Tue, Day::Wed, Day::Thu, Day::Fri];

/// What is to be made.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// People, at least 4.
    pub people: usize,
    /// Accounts, at least 1.
    pub accounts: usize,
    /// Another number gives another plan.
    pub seed: u64,
}

/// The day on which generated plans were made: a Monday.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 2).unwrap()
}

/// A date some days after the day of making.
pub fn after(days: u64) -> NaiveDate {
    today() + Days::new(days)
}

/// A date some days before the day of making.
pub fn before(days: u64) -> NaiveDate {
    today() - Days::new(days)
}

/// A plan being made.
pub struct Maker {
    size: Size,
    seed: u64,
    ids: u64,
    records: Vec<(&'static str, String, Map<String, serde_json::Value>)>,
    orders: BTreeMap<&'static str, String>,
    people: Vec<Id<plan::model::Person>>,
    accounts: Vec<Id<plan::model::Account>>,
    departments: Vec<Id<plan::model::Department>>,
    partners: Vec<Id<plan::model::Partner>>,
    goals: Vec<Id<plan::model::Goal>>,
    skills: Vec<Id<plan::model::Skill>>,
    rotations: Vec<Id<plan::model::Rotation>>,
    watches: Vec<Id<plan::model::Watch>>,
    streams: Vec<Id<plan::model::Stream>>,
    tools: Vec<Id<plan::model::Tool>>,
    campaigns: Vec<Id<plan::model::Campaign>>,
    busy: Vec<Id<plan::model::Busy>>,
}

/// The plan of a size.
pub fn plan(size: Size) -> Plan {
    let size = Size { people: size.people.max(4), accounts: size.accounts.max(1), ..size };
    let mut maker = Maker {
        size,
        seed: size.seed,
        ids: 0,
        records: Vec::new(),
        orders: BTreeMap::new(),
        people: Vec::new(),
        accounts: Vec::new(),
        departments: Vec::new(),
        partners: Vec::new(),
        goals: Vec::new(),
        skills: Vec::new(),
        rotations: Vec::new(),
        watches: Vec::new(),
        streams: Vec::new(),
        tools: Vec::new(),
        campaigns: Vec::new(),
        busy: Vec::new(),
    };
    maker.team();
    maker.work();
    maker.rules();
    maker.care();
    // Records may point at later ones: all are added bare, then their fields are set, as one edit.
    let bare = |(table, id, _): &(&str, String, _)| Edit::Add {
        table: (*table).to_owned(),
        id: id.clone(),
        record: Map::new(),
    };
    let mut edits: Vec<Edit> = maker.records.iter().map(bare).collect();
    for (table, id, set) in maker.records {
        edits.push(Edit::Patch { table: table.to_owned(), id, set });
    }
    apply(&Plan::default(), &Edit::Many(edits)).unwrap().plan
}

impl Maker {
    /// The next number of the seed (splitmix64).
    pub fn roll(&mut self) -> u64 {
        self.seed = self.seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
        Self::mix(self.seed)
    }

    fn mix(mut z: u64) -> u64 {
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        (self.roll() % n.max(1) as u64) as usize
    }

    /// True so many times in a hundred.
    pub fn percent(&mut self, share: usize) -> bool {
        self.below(100) < share
    }

    /// One of some.
    pub fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        let place = self.below(items.len());
        *items.get(place).unwrap()
    }

    /// A person.
    pub fn person(&mut self) -> Id<plan::model::Person> {
        let place = self.below(self.people.len());
        *self.people.get(place).unwrap()
    }

    /// Some different people, in the order of the list.
    pub fn some_people(&mut self, count: usize) -> Vec<Id<plan::model::Person>> {
        let first = self.below(self.people.len());
        let all = self.people.iter().cycle().skip(first).step_by(7);
        let mut out: Vec<_> = all.take(count.min(self.people.len())).copied().collect();
        out.sort();
        out.dedup();
        out
    }

    /// A prefix and 13 characters made of a number.
    pub fn id_text(prefix: &str, number: u64) -> String {
        const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
        let mut bits = Self::mix(number);
        let mut out = prefix.to_owned();
        for _ in 0..13 {
            out.push(char::from(*DIGITS.get((bits & 31) as usize).unwrap()));
            bits = bits.rotate_right(5) ^ number;
        }
        out
    }

    /// A new identity.
    pub fn id<R: Record>(&mut self) -> Id<R> {
        self.ids += 1;
        let text = Self::id_text(R::SPEC.prefix, self.size.seed.wrapping_mul(1_000_003).wrapping_add(self.ids));
        Id::of(Key::parse(&text).unwrap())
    }

    /// Adds a record at the end of its table.
    pub fn put<R: Record>(&mut self, entity: &R) {
        let mut record = entity.write();
        let key = entity.key();
        let single = R::SPEC.prefix.is_empty();
        if !single {
            let order = self.orders.entry(R::TABLE).or_default();
            *order = plan::order::between(Some(order), None);
            record.insert("o".to_owned(), order.clone().into());
        }
        let id = if single { ONE.to_owned() } else { key.to_string() };
        self.records.push((R::TABLE, id, record));
    }
}

/// The text at a place of a list that begins again at its end.
pub fn nth(list: &[&'static str], place: usize) -> &'static str {
    list.get(place % list.len()).unwrap()
}

/// Decided.
pub const fn decided<T>(value: T) -> Fact<T> {
    Fact::Decided(value)
}
