//! Random edits, reproducible from one number each, so that proptest can shrink a run to the few edits that matter.

use super::fill::wrong;
use super::{Object, id, table};
use plan::spec::{COMMON, FieldSpec, Kind, RecordSpec};
use plan::{Edit, Plan, model};
use serde_json::{Value, json};

/// A small generator of numbers (splitmix64).
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        (self.roll() % n.max(1) as u64) as usize
    }

    pub fn percent(&mut self, share: usize) -> bool {
        self.below(100) < share
    }

    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        let place = self.below(items.len());
        items.get(place).unwrap()
    }
}

/// Tables that point at each other most.
pub const KNOTTED: &[&str] = &[
    "people",
    "accounts",
    "grants",
    "seats",
    "secrets",
    "tools",
    "busy",
    "watches",
    "overrides",
    "crisis",
    "streams",
    "campaigns",
    "partners",
    "scenarios",
    "card",
];
/// So many ids a table: few, so that edits meet each other.
const IDS: usize = 6;

/// Names, odd characters, and words that mean something to a reader: skills, a zone, a network, a rule.
const TEXTS: &[&str] = &[
    "Ann",
    "",
    "Mia Ōé 🚲",
    "A\u{202e}b\u{200b}",
    "line\nline",
    "\"<b>\\",
    "ا\u{200c}ب",
    "post",
    "reply",
    "crisis",
    "facebook",
    "America/New_York",
    "Never talk about your pay",
];

/// Long ago, lately, today (for tests that look at plans on 2026-11-02), soon, later.
const DATES: &[&str] = &[
    "1970-01-01",
    "2024-02-29",
    "2026-05-04",
    "2026-08-03",
    "2026-10-19",
    "2026-11-02",
    "2026-11-07",
    "2026-11-22",
    "2027-02-01",
];

/// Makes values; `wild` ones may break every rule.
pub struct Maker<'a> {
    pub plan: &'a Plan,
    pub dice: &'a mut Dice,
    pub wild: bool,
}

impl Maker<'_> {
    fn spec(&mut self) -> &'static RecordSpec {
        if self.dice.percent(75) { table(self.dice.pick::<&str>(KNOTTED)) } else { self.dice.pick(model::ALL) }
    }

    fn free_or_taken(&mut self, spec: &RecordSpec) -> String {
        match self.dice.below(100) {
            0 if self.wild => "x_1".to_owned(),
            1 if self.wild => "__proto__".to_owned(),
            2 if self.wild => format!("{} ", spec.prefix),
            _ => id(spec, self.dice.below(IDS)),
        }
    }

    fn existing(&mut self, spec: &RecordSpec) -> Option<String> {
        let keys: Vec<_> = self.plan.table(spec.table).map(|(key, _)| key).collect();
        (!keys.is_empty()).then(|| self.dice.pick(&keys).to_string())
    }

    pub fn edit(&mut self) -> Edit {
        let spec = self.spec();
        let table = spec.table.to_owned();
        match self.dice.below(100) {
            0..=34 => Edit::Add { table, id: self.free_or_taken(spec), record: self.record(spec) },
            35..=69 => Edit::Patch {
                table,
                id: match self.existing(spec) {
                    Some(id) if self.dice.percent(95) => id,
                    _ => self.free_or_taken(spec),
                },
                set: self.patch(spec),
            },
            70..=88 => Edit::Remove { table, id: self.existing(spec).unwrap_or_else(|| self.free_or_taken(spec)) },
            89 if self.wild => Edit::Remove { table: "nonsense".to_owned(), id: "p_1".to_owned() },
            _ => Edit::Many((0..=self.dice.below(3)).map(|_| self.edit()).collect()),
        }
    }

    pub fn record(&mut self, spec: &RecordSpec) -> Object {
        let mut record = self.fields(COMMON, 50);
        record.extend(self.fields(spec.fields, 40));
        record
    }

    fn patch(&mut self, spec: &RecordSpec) -> Object {
        let mut set = self.fields(spec.fields, 15);
        set.extend(self.fields(COMMON, 10));
        for field in spec.fields {
            if self.dice.percent(5) {
                set.insert(field.name.to_owned(), Value::Null);
            }
        }
        set
    }

    fn fields(&mut self, fields: &[FieldSpec], share: usize) -> Object {
        let mut object = Object::new();
        for field in fields {
            if self.dice.percent(share) {
                object.insert(field.name.to_owned(), self.value(&field.kind));
            }
        }
        if self.dice.percent(10) {
            object.insert("later_field".to_owned(), json!({"x": [1, null, 1.5, "ö"]}));
        }
        object
    }

    fn reference(&mut self, name: &str) -> String {
        let spec = table(name);
        match self.existing(spec) {
            Some(id) if !(self.wild && self.dice.percent(5)) => id,
            _ if self.wild && self.dice.percent(30) => "no id".to_owned(),
            _ => id(spec, self.dice.below(IDS)),
        }
    }

    pub fn value(&mut self, kind: &Kind) -> Value {
        if self.wild && self.dice.percent(2) {
            return wrong(kind);
        }
        match kind {
            Kind::Text(_) if self.wild && self.dice.percent(2) => json!("password: hunter22!"),
            Kind::Text(max) | Kind::Plain(max) => {
                if self.wild && self.dice.percent(1) {
                    return json!("x".repeat(usize::from(*max) + 1));
                }
                let text: String = self.dice.pick(TEXTS).chars().take((*max).into()).collect();
                json!(text)
            }
            Kind::Whole(min, max) => {
                let top = if self.wild { max.saturating_add(2) } else { *max };
                let span = (top - min) as usize + 1;
                json!(*min + self.dice.below(span.min(2000)) as u32)
            }
            Kind::Flag => json!(self.dice.percent(50)),
            Kind::Date => json!(self.dice.pick(DATES)),
            Kind::MonthOrDate => json!(self.dice.pick(&["2026-03", "2026-11", "2026-11-02", "2026-12-31"])),
            Kind::OneOf(words) => json!(self.dice.pick(words)),
            Kind::Ref(name, _) => json!(self.reference(name)),
            Kind::Who => match self.dice.below(4) {
                0 => json!({"business": true}),
                1 => json!({"text": "the café"}),
                2 => json!({"partner": self.reference("partners")}),
                _ => json!({"person": self.reference("people")}),
            },
            Kind::List(inner) => (0..self.dice.below(4)).map(|_| self.value(inner)).collect(),
            Kind::Object(fields) => Value::Object(self.fields(fields, 70)),
            Kind::Map(name, inner) => {
                let pairs = (0..self.dice.below(3)).map(|_| (self.reference(name), self.value(inner)));
                Value::Object(pairs.collect())
            }
            Kind::Fact(inner) => {
                let mut fact = match self.dice.below(4) {
                    0 => json!({"state": "not_sure"}),
                    1 => {
                        json!({"state": "to_decide", "by": self.value(&Kind::Who), "until": self.dice.pick(DATES)})
                    }
                    _ => json!({"state": "decided", "value": self.value(inner)}),
                };
                if self.dice.percent(20) {
                    let target = self.value(inner);
                    fact.as_object_mut().unwrap().insert("target".to_owned(), target);
                }
                fact
            }
        }
    }
}

/// The edit for this number on this plan; one in four breaks rules.
pub fn edit(plan: &Plan, seed: u64) -> Edit {
    let mut dice = Dice(seed);
    let wild = dice.percent(25);
    Maker { plan, dice: &mut dice, wild }.edit()
}

/// The plan after these edits; refused ones are left out.
pub fn plan(seeds: &[u64]) -> Plan {
    seeds.iter().fold(Plan::default(), |plan, seed| match plan::apply(&plan, &edit(&plan, *seed)) {
        Ok(applied) => applied.plan,
        Err(_) => plan,
    })
}

/// Changes one random place of a JSON value: another type, gone, doubled, an odd text or number.
pub fn spoil(value: &mut Value, dice: &mut Dice) {
    let inside = match value {
        Value::Array(items) => items.len(),
        Value::Object(object) => object.len(),
        _ => 0,
    };
    if inside == 0 || dice.percent(8) {
        *value = odd(dice);
        return;
    }
    let place = dice.below(inside);
    match value {
        Value::Array(items) => {
            if dice.percent(10) {
                items.remove(place);
            } else {
                spoil(items.get_mut(place).unwrap(), dice);
            }
        }
        Value::Object(object) => {
            let name = object.keys().nth(place).unwrap().clone();
            if dice.percent(5) {
                object.remove(&name);
            } else if dice.percent(5) {
                let moved = object.remove(&name).unwrap();
                let name = dice.pick(&["__proto__", "", "p_0000000000001", "ac_9", "\u{1}p_1", "state"]);
                object.insert((*name).to_owned(), moved);
            } else {
                spoil(object.get_mut(&name).unwrap(), dice);
            }
        }
        _ => {}
    }
}

fn odd(dice: &mut Dice) -> Value {
    let odd = [
        json!(null),
        json!(true),
        json!(-1),
        json!(1.5),
        json!(u64::MAX),
        json!(9_223_372_036_854_775_808_u64),
        json!(""),
        json!("\u{0}\u{202e}"),
        json!("2026-02-30"),
        json!("p_0000000000001"),
        json!("st_0000000000009"),
        json!("p_missing"),
        json!("password: hunter22!"),
        json!([]),
        json!([[[]]]),
        json!({}),
        json!({"person": "p_gone"}),
        json!({"state": "later_state", "value": 1}),
        json!({"state": "decided"}),
        json!({"target": 5}),
    ];
    dice.pick(&odd).clone()
}
