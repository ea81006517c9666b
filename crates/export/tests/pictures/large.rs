//! A plan of many people and accounts, with names of every kind. Made here, the same every time.

use plan::model::Level;
use plan::{Edit, Plan, apply};
use serde_json::{Map, Value, json};

/// Names that are long, short, from right to left, in signs, or of pictures.
const NAMES: [&str; 8] = [
    "Wolfeschlegelsteinhausenbergerdorff Maximilian",
    "Bo",
    "دانا הכהן",
    "山田太郎",
    "👩\u{200d}👩\u{200d}👧 Familie",
    "Zoë O’Brien-Nowak",
    "Ana <b>&amp;</b> \"x\"",
    "A\u{301}nh Nguye\u{302}\u{303}n",
];

fn id(prefix: &str, n: usize) -> String {
    format!("{prefix}{n:013}")
}

/// `count` people, an account for every eight of them, and work for most.
pub fn plan(count: usize) -> Plan {
    let mut edits = Vec::new();
    let mut add = |table: &str, id: String, record: Value| {
        let Value::Object(record) = record else { panic!("{table}: no object") };
        edits.push(Edit::Add { table: table.to_owned(), id, record });
    };
    let decided = |value: Value| json!({"state": "decided", "value": value});
    let accounts = count / 8 + 1;
    for n in 0..count {
        let name = format!("{} {n}", NAMES.get(n % NAMES.len()).unwrap());
        add("people", id("p_", n), json!({"name": name, "kind": "staff", "hours": {"min": 60, "max": 60 + n}}));
    }
    for n in 0..accounts {
        let name = format!("{} account {n}", NAMES.get(n % NAMES.len()).unwrap());
        add("accounts", id("ac_", n), json!({"network": "instagram", "name": name}));
        add("tools", id("to_", n), json!({"name": format!("Scheduler of account {n}"), "accounts": [id("ac_", n)]}));
    }
    let levels = [Level::Owner, Level::Publisher, Level::Responder, Level::ManagesPeople];
    for n in 0..count {
        let (person, account) = (id("p_", n), id("ac_", n % accounts));
        let level = levels.get(n % levels.len()).unwrap().as_str();
        add("grants", id("gr_", n), json!({"person": person, "account": account, "level": decided(json!(level))}));
        add(
            "responsibilities",
            id("rs_", n),
            json!({
                "text": format!("Job {n} of the {} with a rather long name", NAMES.get(n % NAMES.len()).unwrap()),
                "accountable": decided(json!(person)), "minutes_per_week": n * 7,
                "backups": if n % 3 == 0 { vec![id("p_", (n + 1) % count)] } else { Vec::new() },
                "consulted": [id("p_", (n + 2) % count)], "informed": [id("p_", (n + 3) % count)],
                "critical": n % 2 == 0, "group": "other",
            }),
        );
        let from = 360 + (n % 24) * 30;
        add(
            "watches",
            id("wa_", n),
            json!({
                "days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "from": from, "to": from + (n % 3) * 45,
                "person": if n % 11 == 10 { Value::Null } else { json!(person) },
                "scope": {"only": true, "accounts": [account]},
            }),
        );
    }
    for (n, role) in ["director", "manager", "coordinator"].iter().enumerate().take(count) {
        add("seats", id("st_", n), json!({"role": role, "holder": decided(json!(id("p_", n)))}));
    }
    let promise = json!([{"days": ["mon", "tue", "sun"], "from": 540, "to": 1080}]);
    let set: Map<String, Value> = match json!({"path": "team", "promise": promise}) {
        Value::Object(set) => set,
        _ => Map::new(),
    };
    edits.push(Edit::Patch { table: "org".to_owned(), id: "one".to_owned(), set });
    match apply(&Plan::default(), &Edit::Many(edits)) {
        Ok(applied) => applied.plan,
        Err(refusal) => panic!("{refusal:?}"),
    }
}
