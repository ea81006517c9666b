//! Food charity volunteers: nobody is sure.

use super::{Sample, decided, not_sure};
use serde_json::{Value, json};

fn to_decide() -> Value {
    json!({"state": "to_decide", "by": {"text": "Product managers and leads"}, "until": "2026-11-30"})
}

pub fn sample() -> Sample {
    let account = |network: &str, name: &str| {
        json!({
            "network": network, "name": name, "status": to_decide(), "business_owner": to_decide(),
            "access_list": not_sure(), "mfa": {"state": not_sure()},
        })
    };
    let mut second = account("linkedin", "LinkedIn, second page");
    if let Value::Object(fields) = &mut second {
        fields.insert("duplicate_of".to_owned(), json!("=linkedin-1"));
        fields.insert("note".to_owned(), json!("Made by accident."));
    }
    let vault = |account: &str| {
        json!({
            "accounts": [account], "known_by": not_sure(), "others": not_sure(), "kept": decided(json!("manager")),
        })
    };
    let admins = |account: &str| {
        json!({
            "person": "=admins", "account": account, "level": decided(json!("owner")), "native_role": "Super admin",
        })
    };
    let records = vec![
        (
            "org",
            "",
            json!({
                "title": "Food charity volunteers",
                "path": "team",
                "answered": ["you", "accounts", "people", "access", "passwords", "roles"],
                "tz": "Europe/London",
                "made_on": "2026-11-02",
                "made_by": "=alex",
                "review_on": "2027-02-02",
            }),
        ),
        (
            "people",
            "alex",
            json!({
                "name": "Alex Reid", "kind": "volunteer", "involvement": "informed_only",
                "note": "Fills in this plan and asks the others.",
            }),
        ),
        (
            "people",
            "admins",
            json!({
                "name": "Super admins of LinkedIn", "kind": "volunteer", "placeholder": 6, "status": not_sure(),
                "note": "Who still belongs to the team is unclear.",
            }),
        ),
        ("accounts", "youtube", account("youtube", "")),
        ("accounts", "instagram", account("instagram", "")),
        ("accounts", "x", account("x", "")),
        ("accounts", "linkedin-1", account("linkedin", "LinkedIn, first page")),
        ("accounts", "linkedin-2", second),
        ("grants", "admins-1", admins("=linkedin-1")),
        ("grants", "admins-2", admins("=linkedin-2")),
        (
            "secrets",
            "youtube-password",
            json!({
                "accounts": ["=youtube"], "known_by": not_sure(), "others": decided(json!(true)),
                "others_note": "Everybody who can open the shared document.", "kept": decided(json!("document")),
            }),
        ),
        ("secrets", "instagram-password", vault("=instagram")),
        ("secrets", "x-password", vault("=x")),
        ("seats", "director", json!({"holder": to_decide()})),
        ("seats", "manager", json!({"role": "manager", "holder": to_decide()})),
        ("seats", "coordinator", json!({"role": "coordinator", "holder": to_decide()})),
    ];
    Sample { key: "food-charity", records }
}
