//! Corner Bakery: the owner does everything.

use super::{Sample, decided, nobody, not_sure, person};
use serde_json::json;

const WORDS: &str = "Thank you for telling us. We are finding out what happened. We will write here again by [time].";

pub fn sample() -> Sample {
    let everything = || decided(json!("=rosa"));
    let recovery = || decided(json!([{"kind": "phone", "belongs": {"person": "=rosa"}}]));
    let shop_days = json!(["tue", "wed", "thu", "fri", "sat"]);
    let scenario = |key: &str, situation: &str, level: u32, freeze: bool| {
        json!({
            "catalogue": key, "situation": situation, "level": level, "freeze": freeze, "chosen": true,
            "words": WORDS, "agreed": {"on": "2026-11-02", "by": "=rosa"},
        })
    };
    let records = vec![
        (
            "org",
            "",
            json!({
                "title": "Corner Bakery",
                "path": "solo",
                "answered": ["you", "accounts", "others", "two-step", "ill", "card"],
                "tz": "Europe/London",
                "made_on": "2026-11-02",
                "made_by": "=rosa",
                "review_on": "2027-02-02",
                "promise": [{"days": shop_days, "from": 420, "to": 900}],
                "public_notice": decided(json!(true)),
                "rough_watch": {
                    "weekdays": decided(person("=rosa")),
                    "evenings": nobody(),
                    "weekend": decided(person("=rosa")),
                },
                "no_tools": decided(json!(true)),
                "note": "Rosa's sister Mia would help in an emergency. She has no access anywhere yet.",
            }),
        ),
        (
            "people",
            "rosa",
            json!({
                "name": "Rosa Vale", "kind": "owner", "phone": "07700 900201",
                "hours": {"min": 360, "max": 360},
            }),
        ),
        (
            "people",
            "sam",
            json!({
                "name": "Sam Webb", "status": decided(json!({"is": "left"})),
                "note": "Helped at weekends. Nobody remembers until when.",
            }),
        ),
        (
            "accounts",
            "instagram",
            json!({
                "network": "instagram", "handle": "@cornerbakery",
                "access_list": decided(json!(true)), "public_notice": decided(json!(true)),
                "mfa": {"state": decided(json!("off"))}, "recovery": recovery(),
            }),
        ),
        (
            "accounts",
            "facebook",
            json!({
                "network": "facebook", "handle": "@cornerbakery",
                "access_list": decided(json!(true)), "public_notice": decided(json!(true)),
                "mfa": {"state": decided(json!("on")), "code_to": [{"person": "=rosa"}]}, "recovery": recovery(),
            }),
        ),
        (
            "accounts",
            "google",
            json!({
                "network": "google",
                "access_list": decided(json!(true)), "public_notice": decided(json!(true)),
                "mfa": {"state": not_sure(), "code_to": [{"person": "=rosa"}]}, "recovery": recovery(),
            }),
        ),
        (
            "grants",
            "rosa-facebook",
            json!({
                "person": "=rosa", "account": "=facebook", "level": decided(json!("owner")), "route": "own_login",
            }),
        ),
        (
            "grants",
            "rosa-google",
            json!({
                "person": "=rosa", "account": "=google", "level": decided(json!("owner")), "native_role": "Primary owner",
            }),
        ),
        (
            "secrets",
            "instagram-password",
            json!({
                "accounts": ["=instagram"], "known_by": decided(json!(["=rosa", "=sam"])),
                "others": decided(json!(false)), "told": ["chat"], "told_on": "2026-03",
                "events": [
                    {"kind": "told", "raised_on": "2026-11-02"},
                    {"kind": "leaver", "raised_on": "2026-11-02", "person": "=sam"},
                ],
            }),
        ),
        ("seats", "director", json!({"holder": everything(), "stand_in": nobody()})),
        ("seats", "manager", json!({"role": "manager", "holder": everything(), "stand_in": nobody()})),
        ("seats", "coordinator", json!({"role": "coordinator", "holder": everything(), "stand_in": nobody()})),
        (
            "streams",
            "photos",
            json!({
                "kind": "photo", "made": decided(json!(true)), "creators": [{"person": "=rosa"}],
                "cadence": {"kind": "roughly", "per_week": 5, "words": "a photo most days"},
            }),
        ),
        (
            "streams",
            "videos",
            json!({
                "kind": "video", "made": decided(json!(true)), "creators": [{"person": "=rosa"}],
                "cadence": {"kind": "roughly", "words": "a short one now and then"},
            }),
        ),
        ("streams", "blog", json!({"kind": "blog", "made": decided(json!(false))})),
        ("watches", "morning", json!({"days": shop_days, "from": 420, "to": 420, "person": "=rosa"})),
        ("watches", "afternoon", json!({"days": shop_days, "from": 930, "to": 930, "person": "=rosa"})),
        ("crisis", "", json!({"emergency_number": "999", "words": WORDS, "card_seen_on": "2026-11-02"})),
        ("scenarios", "bad-review", scenario("bad_review", "angry", 2, false)),
        ("scenarios", "wrong-post", scenario("wrong_post", "wrong_post", 2, true)),
        ("scenarios", "account-taken", scenario("account_lost", "lost_account", 3, true)),
    ];
    Sample { key: "corner-bakery", records }
}
