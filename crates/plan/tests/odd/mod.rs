//! Plans as people leave them: empty, half filled in, at odds with themselves, without a single name, endless.
//!
//! Each is a list of records, so that it can be put together in any order. Shared with the tests of the sentences.
#![expect(clippy::unwrap_used, reason = "test helpers; each test file uses some of them")]

use plan::{Edit, Plan, apply};
use serde_json::{Map, Value, json};

/// One record: table, id (`one` for tables of one), fields.
pub type Entry = (&'static str, String, Value);

/// A plan and what it is.
pub struct Odd {
    pub name: &'static str,
    pub records: Vec<Entry>,
}

/// All of them.
pub fn all() -> Vec<Odd> {
    let odd = |name, records| Odd { name, records };
    vec![
        odd("empty", Vec::new()),
        odd("empty, with departments", vec![org("departments", &[])]),
        odd("half filled", half_filled()),
        odd("at odds with itself", at_odds()),
        odd("without a name", without_a_name()),
        odd("endless", endless()),
    ]
}

/// Puts a plan together, the records in the order given: first bare, then their fields, as one edit.
pub fn plan(records: &[Entry]) -> Plan {
    let single = |id: &str| id == "one";
    let bare = records.iter().filter(|(_, id, _)| !single(id)).map(|(table, id, _)| Edit::Add {
        table: (*table).to_owned(),
        id: id.clone(),
        record: Map::new(),
    });
    let fields = records.iter().map(|(table, id, set)| Edit::Patch {
        table: (*table).to_owned(),
        id: id.clone(),
        set: set.as_object().unwrap().clone(),
    });
    apply(&Plan::default(), &Edit::Many(bare.chain(fields).collect())).unwrap().plan
}

fn org(path: &str, answered: &[&str]) -> Entry {
    ("org", "one".to_owned(), json!({"path": path, "made_on": "2026-11-02", "answered": answered}))
}

fn decided(value: impl Into<Value>) -> Value {
    json!({"state": "decided", "value": value.into()})
}

/// A record with a place in its table.
fn entry(table: &'static str, id: &str, place: usize, mut fields: Value) -> Entry {
    fields.as_object_mut().unwrap().insert("o".to_owned(), json!(format!("a{place:05}")));
    (table, id.to_owned(), fields)
}

/// Stopped in the middle: people and accounts, and one or two words about the rest.
fn half_filled() -> Vec<Entry> {
    vec![
        org("team", &["you", "accounts", "people"]),
        entry("people", "p_ann", 1, json!({"name": "Ann"})),
        entry("people", "p_bo", 2, json!({"name": ""})),
        entry("accounts", "ac_f", 1, json!({"network": "facebook"})),
        entry("accounts", "ac_n", 2, json!({})),
        entry("grants", "gr_1", 1, json!({"person": "p_ann", "account": "ac_f"})),
        entry("grants", "gr_2", 2, json!({"person": "p_bo"})),
        entry("grants", "gr_3", 3, json!({})),
        entry("secrets", "se_1", 1, json!({"accounts": ["ac_n"]})),
        entry("secrets", "se_2", 2, json!({})),
        entry("seats", "st_d", 1, json!({"role": "director"})),
        entry("seats", "st_c", 2, json!({"role": "coordinator", "holder": {"state": "not_sure"}})),
        entry("responsibilities", "rs_1", 1, json!({"text": "Answers reviews", "critical": true})),
        entry("streams", "sm_1", 1, json!({"kind": "photo"})),
        entry("rotations", "ro_1", 1, json!({})),
        entry("watches", "wa_1", 1, json!({"rotation": "ro_1"})),
        entry("watches", "wa_2", 2, json!({"person": "p_ann"})),
        entry("tools", "to_1", 1, json!({"kind": "scheduler"})),
        entry("workshops", "ws_1", 1, json!({})),
        entry("holidays", "ho_1", 1, json!({})),
        entry("busy", "bu_1", 1, json!({"what": "Fair"})),
        entry("scenarios", "sc_1", 1, json!({"chosen": true})),
        entry("goals", "go_1", 1, json!({})),
        entry("guidelines", "gu_1", 1, json!({})),
        entry("decisions", "de_1", 1, json!({"kind": "consulted"})),
        entry("approvals", "ap_1", 1, json!({"colour": "red"})),
        entry("parked", "pk_1", 1, json!({"text": "Who films?"})),
    ]
}

/// Two answers that cannot both be true, wherever the model has room for them.
fn at_odds() -> Vec<Entry> {
    let ann = || json!({"person": "p_ann"});
    let left = json!({"state": "decided", "value": {"is": "left", "on": "2026-10-01"}});
    vec![
        org("team", &["you", "accounts", "people", "access", "passwords", "roles", "content", "crisis"]),
        entry("people", "p_ann", 1, json!({"name": "Ann"})),
        entry("people", "p_gone", 2, json!({"name": "Gus", "status": left, "contract_end": "2027-01-01"})),
        entry(
            "departments",
            "dp_1",
            1,
            json!({
                "name": "Sales", "guide": {"title": "Ours", "drops": ["gu_1"]}, "live": {"from": "2026-10-01", "to": "2026-09-01"},
            }),
        ),
        entry(
            "accounts",
            "ac_x",
            1,
            json!({
                "network": "x", "duplicate_of": "ac_x", "depends_on": "ac_x", "business_owner": decided(json!({"person": "p_gone"})),
                "promise": [{"days": ["mon", "mon"], "from": 900, "to": 600, "target": 0}],
            }),
        ),
        entry("accounts", "ac_c", 2, json!({"network": "facebook", "status": decided("closed")})),
        entry("grants", "gr_1", 1, json!({"person": "p_gone", "account": "ac_x", "level": decided("owner")})),
        entry(
            "grants",
            "gr_2",
            2,
            json!({
                "person": "p_ann", "account": "ac_x", "level": decided("owner"), "usable_from": "2027-01-01", "granted_on": "2027-02-01",
                "removed_on": "2026-01-01",
            }),
        ),
        entry(
            "secrets",
            "se_1",
            1,
            json!({
                "accounts": ["ac_x", "ac_c"], "known_by": decided(json!(["p_gone", "p_gone"])), "others": decided(false),
                "events": [{"kind": "leaver", "raised_on": "2026-10-01", "done_on": "2026-09-01", "person": "p_gone"}],
            }),
        ),
        entry(
            "seats",
            "st_d",
            1,
            json!({
                "role": "director", "holder": decided("p_gone"), "stand_in": decided("p_gone"),
            }),
        ),
        entry("seats", "st_m", 2, json!({"role": "manager", "holder": decided("p_ann"), "stand_in": decided("p_ann")})),
        entry(
            "responsibilities",
            "rs_1",
            1,
            json!({
                "text": "Answers reviews", "from_role": true, "accountable": decided("p_gone"), "doers": [], "backups": ["p_gone"],
                "critical": true,
            }),
        ),
        entry(
            "rotations",
            "ro_1",
            1,
            json!({
                "members": ["p_gone", "p_ann", "p_ann"], "start": "2030-01-01", "skips": [{"from": "2026-12-01", "to": "2026-11-01"}],
            }),
        ),
        entry(
            "watches",
            "wa_1",
            1,
            json!({
                "rotation": "ro_1", "person": "p_gone", "days": ["mon"], "from": 700, "to": 600,
                "active_from": "2026-12-01", "active_to": "2026-11-01",
            }),
        ),
        entry(
            "absences",
            "ab_1",
            1,
            json!({"who": "p_ann", "from": "2026-11-20", "to": "2026-11-10", "stand_in": "p_ann"}),
        ),
        entry(
            "absences",
            "ab_2",
            2,
            json!({"who": "p_ann", "from": "2026-11-01", "to": "2026-11-30", "stand_in": "p_gone"}),
        ),
        entry("holidays", "ho_1", 1, json!({"date": "2026-11-10", "name": "A"})),
        entry("holidays", "ho_2", 2, json!({"date": "2026-11-10", "name": "A"})),
        entry(
            "streams",
            "sm_1",
            1,
            json!({
                "kind": "photo", "made": decided(false), "creators": [ann(), ann()], "rotation": "ro_1",
            }),
        ),
        entry(
            "busy",
            "bu_1",
            1,
            json!({"what": "Fair", "from": "2026-12-07", "to": "2026-12-01", "extra": ["p_gone"]}),
        ),
        entry("goals", "go_1", 1, json!({"kind": "department", "text": "Grow", "parent": "go_2"})),
        entry("goals", "go_2", 2, json!({"kind": "department", "text": "Shrink", "parent": "go_1"})),
        entry("guidelines", "gu_1", 1, json!({"text": "Never talk about your pay", "overrides": "gu_1"})),
        entry("decisions", "de_1", 1, json!({"what": "Tone", "kind": "consulted", "touches": ["dp_1", "dp_1"]})),
        entry(
            "consultations",
            "co_1",
            1,
            json!({
                "department": "dp_1", "question": "Which?", "asked_on": "2026-10-10", "answered_on": "2026-10-01",
            }),
        ),
        entry("workshops", "ws_1", 1, json!({"on": "2027-05-05", "held": true, "attended": ["p_gone"]})),
        entry(
            "training",
            "tr_1",
            1,
            json!({
                "who": "p_ann", "skill": "post", "level": "can_do", "on": "2026-10-01", "valid_until": "2026-01-01",
            }),
        ),
        (
            "crisis",
            "one".to_owned(),
            json!({
                "decides": {"holder": decided(ann()), "stand_in": decided("p_ann")}, "posters": {"ac_c": ["p_gone"]},
            }),
        ),
        (
            "card",
            "one".to_owned(),
            json!({
                "shown_hash": "new", "holdings": [{"who": "p_gone", "form": "paper", "hash": "old", "on": "2026-10-01"}],
            }),
        ),
    ]
}

/// Groups that nobody can name hold everything.
fn without_a_name() -> Vec<Entry> {
    let group = || decided("p_all");
    let who = || json!({"person": "p_all"});
    let mut out = vec![
        org("team", &["you", "accounts", "people", "access", "passwords", "roles", "content", "crisis"]),
        entry("people", "p_all", 1, json!({"name": "The team", "placeholder": 5})),
        entry("people", "p_other", 2, json!({"name": "The agency", "kind": "agency", "placeholder": 0})),
        entry("accounts", "ac_x", 1, json!({"network": "x", "business_owner": decided(who())})),
        entry("secrets", "se_1", 1, json!({"accounts": ["ac_x"], "known_by": decided(json!(["p_all", "p_other"]))})),
        entry("rotations", "ro_1", 1, json!({"members": ["p_all", "p_other"], "start": "2026-11-02"})),
        entry("watches", "wa_1", 1, json!({"rotation": "ro_1", "days": ["sat"], "from": 600, "to": 660})),
        entry("watches", "wa_2", 2, json!({"person": "p_all", "days": ["mon", "tue"], "from": 540, "to": 540})),
        entry("absences", "ab_1", 1, json!({"who": "p_all", "from": "2026-11-02", "to": "2026-11-30"})),
        entry("streams", "sm_1", 1, json!({"kind": "video", "made": decided(true), "creators": [who()]})),
        entry(
            "tools",
            "to_1",
            1,
            json!({"kind": "scheduler", "posts": true, "owner": group(), "pausers": decided(json!(["p_all"]))}),
        ),
        entry(
            "responsibilities",
            "rs_1",
            1,
            json!({
                "text": "Answers", "accountable": group(), "doers": [who()], "backups": ["p_other"], "critical": true,
            }),
        ),
        entry("approvals", "ap_1", 1, json!({"colour": "red", "approver": group(), "deputy": group()})),
        entry("training", "tr_1", 1, json!({"who": "p_all", "skill": "post", "level": "can_do", "on": "2026-10-01"})),
        (
            "crisis",
            "one".to_owned(),
            json!({
                "decides": {"holder": decided(who()), "stand_in": group()}, "posters": {"ac_x": ["p_all"]},
            }),
        ),
    ];
    for (place, who) in ["p_all", "p_other"].into_iter().enumerate() {
        let grant = json!({"person": who, "account": "ac_x", "level": decided("owner")});
        out.push(entry("grants", &format!("gr_{place}"), place, grant));
    }
    for (place, role) in ["director", "manager", "coordinator"].into_iter().enumerate() {
        let seat = json!({"role": role, "holder": group(), "stand_in": group()});
        out.push(entry("seats", &format!("st_{place}"), place, seat));
    }
    out
}

/// More to put right than anybody reads: over a thousand findings.
fn endless() -> Vec<Entry> {
    let mut out =
        vec![org("team", &["you", "accounts", "people", "access", "passwords", "roles", "content", "crisis"])];
    out.push(entry("people", "p_ann", 1, json!({"name": "Ann"})));
    out.push(entry("people", "p_gone", 2, json!({"name": "Gus", "status": decided(json!({"is": "left"}))})));
    out.push(entry("seats", "st_c", 1, json!({"role": "coordinator", "holder": decided("p_ann")})));
    for n in 0..300 {
        let (account, name) = (format!("ac_{n}"), format!("Shop {n}"));
        // From the last to the first, so that the order of ids is not that of the table.
        let fields = json!({"name": name, "network": "facebook", "mfa": {"state": {"state": "not_sure"}}});
        out.push(entry("accounts", &account, 999 - n, fields));
        let grant = json!({"person": "p_gone", "account": account, "level": decided("owner")});
        out.push(entry("grants", &format!("gr_{n}"), n, grant));
        let secret = json!({"accounts": [account], "known_by": decided(json!(["p_gone"])), "others": decided(true)});
        out.push(entry("secrets", &format!("se_{n}"), n, secret));
    }
    out
}
