//! Northgate Bikes: six people, one network each.

use super::{Entry, Sample, decided, nobody, not_sure, person};
use serde_json::{Value, json};

const WEEK: [&str; 5] = ["mon", "tue", "wed", "thu", "fri"];

pub fn sample() -> Sample {
    let mut records = vec![(
        "org",
        "",
        json!({
            "title": "Northgate Bikes",
            "path": "team",
            "answered": ["you", "accounts", "people", "access", "passwords", "roles", "content", "crisis"],
            "tz": "Europe/London",
            "made_on": "2026-11-02",
            "made_by": "=priya",
            "review_on": "2027-02-02",
            "promise": [
                {"days": WEEK, "from": 540, "to": 1080, "target": 240},
                {"days": ["sat"], "from": 600, "to": 960, "target": 1440},
            ],
            "public_notice": decided(json!(false)),
            "rough_watch": {
                "weekdays": decided(json!({"text": "The coordinator of each network"})),
                "evenings": nobody(),
                "weekend": decided(json!({"text": "Saturday in turns"})),
            },
            "no_tools": decided(json!(false)),
        }),
    )];
    records.extend(people());
    records.extend(access());
    records.extend(roles());
    records.extend(content());
    records.extend(crisis());
    Sample { key: "northgate-bikes", records }
}

fn people() -> Vec<Entry> {
    vec![
        ("people", "ama", json!({"name": "Ama Mensah", "kind": "owner", "hours": {"min": 180, "max": 180}})),
        (
            "people",
            "priya",
            json!({
                "name": "Priya Shah", "job_title": "Marketing manager", "hours": {"min": 720, "max": 720},
            }),
        ),
        ("people", "luis", json!({"name": "Luis Ortega", "hours": {"min": 300, "max": 300}})),
        ("people", "tom", json!({"name": "Tom Ellis", "hours": {"min": 180, "max": 180}})),
        ("people", "jo", json!({"name": "Jo Park", "hours": {"min": 240, "max": 240}})),
        (
            "people",
            "mel",
            json!({
                "name": "Mel Adams", "kind": "assistant", "job_title": "Weekend assistant",
                "hours": {"min": 240, "max": 240}, "available": {"days": ["sat", "sun"]},
            }),
        ),
        ("people", "sam", json!({"name": "Sam Reed", "kind": "freelancer", "partner": "=reed-video"})),
        ("people", "kim", json!({"name": "Kim Ng", "kind": "agency", "partner": "=brightside"})),
        (
            "partners",
            "reed-video",
            json!({
                "name": "Reed Video", "kind": "freelancer", "inside_owner": decided(json!("=priya")),
                "scope": "Two videos a month, delivered to Priya.",
            }),
        ),
        (
            "partners",
            "brightside",
            json!({
                "name": "Brightside", "kind": "agency", "scope": "Runs the Facebook adverts through its own portfolio.",
            }),
        ),
        ("absences", "jo-away", json!({"who": "=jo", "from": "2026-11-09", "to": "2026-11-20"})),
    ]
}

fn access() -> Vec<Entry> {
    let account = |network: &str, handle: &str| {
        json!({
            "network": network, "handle": handle, "access_list": decided(json!(true)), "mfa": {"state": not_sure()},
        })
    };
    let mut instagram = account("instagram", "@northgatebikes");
    if let Value::Object(fields) = &mut instagram {
        fields.insert("depends_on".to_owned(), json!("=facebook"));
    }
    let grant = |who: &str, account: &str, level: &str, role: &str| json!({"person": who, "account": account, "level": decided(json!(level)), "native_role": role});
    vec![
        ("accounts", "facebook", account("facebook", "@northgatebikes")),
        ("accounts", "instagram", instagram),
        ("accounts", "x", account("x", "@northgatebikes")),
        ("grants", "ama-facebook", grant("=ama", "=facebook", "owner", "Full control")),
        ("grants", "priya-facebook", grant("=priya", "=facebook", "publisher", "Content")),
        ("grants", "jo-facebook", grant("=jo", "=facebook", "publisher", "Content")),
        (
            "grants",
            "brightside-facebook",
            json!({
                "partner": "=brightside", "account": "=facebook", "level": decided(json!("advertiser")), "route": "partner",
            }),
        ),
        ("grants", "priya-instagram", grant("=priya", "=instagram", "publisher", "Content and messages")),
        (
            "secrets",
            "instagram-password",
            json!({
                "accounts": ["=instagram"], "known_by": decided(json!(["=ama", "=luis"])), "others": not_sure(),
            }),
        ),
        (
            "secrets",
            "x-password",
            json!({
                "accounts": ["=x"], "known_by": decided(json!(["=ama", "=priya", "=tom"])),
                "others": decided(json!(true)), "others_note": "Probably most of the shop.",
                "events": [{"kind": "suspected", "raised_on": "2026-11-02"}],
            }),
        ),
        (
            "tools",
            "scheduler",
            json!({
                "name": "Scheduler", "purpose": "Plans and sends posts.",
                "accounts": ["=facebook", "=instagram", "=x"], "posts": true,
                "through": decided(json!({"who": "=priya", "login": "personal", "account": "=facebook"})),
                "pausers": decided(json!([])),
            }),
        ),
        (
            "tools",
            "shop-link",
            json!({
                "name": "Shop-link app", "kind": "other", "owner": not_sure(), "accounts": ["=instagram"],
                "through": not_sure(), "note": "Nobody remembers connecting it.",
            }),
        ),
    ]
}

fn roles() -> Vec<Entry> {
    let seat = |role: &str, who: &str, account: Option<&str>| {
        let mut seat = json!({"role": role, "holder": decided(json!(who)), "stand_in": nobody()});
        if let (Some(account), Value::Object(fields)) = (account, &mut seat) {
            fields.insert("scope".to_owned(), json!({"only": true, "accounts": [account]}));
        }
        seat
    };
    let check = |who: &str, account: &str, at: u32| {
        let scope = json!({"only": true, "accounts": [account]});
        json!({"scope": scope, "days": WEEK, "from": at, "to": at, "person": who})
    };
    vec![
        ("seats", "director", json!({"holder": decided(json!("=ama")), "stand_in": nobody()})),
        ("seats", "manager", seat("manager", "=priya", None)),
        ("seats", "coordinator-facebook", seat("coordinator", "=jo", Some("=facebook"))),
        ("seats", "coordinator-instagram", seat("coordinator", "=luis", Some("=instagram"))),
        ("seats", "coordinator-x", seat("coordinator", "=tom", Some("=x"))),
        (
            "approvals",
            "price",
            json!({
                "applies_to": "Anything with a price", "colour": "red", "approver": decided(json!("=ama")),
                "deputy": nobody(), "on_timeout": "waits",
            }),
        ),
        (
            "rotations",
            "saturday",
            json!({
                "name": "Saturday turn", "members": ["=luis", "=tom", "=jo", "=mel"], "start": "2026-11-07",
            }),
        ),
        ("watches", "luis-morning", check("=luis", "=instagram", 570)),
        ("watches", "luis-afternoon", check("=luis", "=instagram", 900)),
        ("watches", "tom-morning", check("=tom", "=x", 570)),
        ("watches", "tom-afternoon", check("=tom", "=x", 900)),
        ("watches", "jo-morning", check("=jo", "=facebook", 570)),
        ("watches", "jo-afternoon", check("=jo", "=facebook", 900)),
        (
            "watches",
            "saturday-check",
            json!({
                "days": ["sat"], "from": 660, "to": 660, "rotation": "=saturday", "active_from": "2026-11-07",
            }),
        ),
    ]
}

fn content() -> Vec<Entry> {
    vec![
        (
            "rotations",
            "photo-turn",
            json!({
                "name": "Photo turn", "members": ["=luis", "=tom", "=jo"], "step": "each_time", "start": "2026-11-02",
            }),
        ),
        (
            "streams",
            "posts",
            json!({
                "made": decided(json!(true)), "stand_in": nobody(),
                "creators": [person("=luis"), person("=tom"), person("=jo")],
            }),
        ),
        (
            "streams",
            "photos",
            json!({
                "kind": "photo", "made": decided(json!(true)), "rotation": "=photo-turn", "stand_in": nobody(),
                "cadence": {"kind": "weekly", "days": ["mon", "wed", "fri"], "start": "2026-11-02"},
            }),
        ),
        (
            "streams",
            "videos",
            json!({
                "kind": "video", "made": decided(json!(true)), "creators": [person("=sam")], "source": "freelancer",
                "stand_in": nobody(), "scope": {"only": true, "accounts": ["=facebook", "=instagram"]},
                "cadence": {"kind": "monthly", "month_days": [1, 15]},
            }),
        ),
        (
            "streams",
            "blog",
            json!({
                "kind": "blog", "made": decided(json!(true)), "creators": [person("=priya")], "stand_in": nobody(),
                "cadence": {"kind": "weekly", "days": ["fri"], "every_weeks": 2, "start": "2026-11-06"},
            }),
        ),
        ("consistency", "", json!({"checker": nobody()})),
    ]
}

fn crisis() -> Vec<Entry> {
    let scenario = |key: &str, situation: &str, level: u32, freeze: bool| json!({"catalogue": key, "situation": situation, "level": level, "freeze": freeze, "chosen": true});
    vec![
        (
            "crisis",
            "",
            json!({
                "decides": {"holder": decided(person("=ama")), "stand_in": nobody()},
                "speaks": {"holder": decided(person("=priya")), "stand_in": nobody()},
                "emergency_number": "999",
            }),
        ),
        ("scenarios", "bad-review", scenario("bad_review", "angry", 2, false)),
        ("scenarios", "wrong-post", scenario("wrong_post", "wrong_post", 2, true)),
        ("scenarios", "account-taken", scenario("account_lost", "lost_account", 3, true)),
        (
            "busy",
            "release",
            json!({
                "what": "E-bike release", "from": "2026-12-01", "to": "2026-12-07", "note": "Much awaited.",
            }),
        ),
        (
            "workshops",
            "june",
            json!({
                "on": "2026-06-15", "held": true, "facilitator": "=priya", "attended": ["=ama", "=priya", "=luis", "=jo"],
            }),
        ),
    ]
}
