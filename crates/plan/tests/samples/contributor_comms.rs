//! The communications team of a large open-source project.

use super::{Sample, decided, nobody, not_sure, person};
use serde_json::json;

pub fn sample() -> Sample {
    let own = |network: &str, handle: &str| json!({"network": network, "handle": handle, "mfa": {"state": not_sure()}});
    let grant = |account: &str| json!({"person": "=kai", "account": account, "level": decided(json!("owner")), "route": "own_login"});
    let critical = |text: &str| {
        json!({
            "text": text, "group": "coordinator", "accountable": decided(json!("=kai")), "critical": true,
        })
    };
    let listen = |name: &str, kind: &str| {
        json!({
            "name": name, "kind": kind, "owner": decided(json!("=kai")), "every_days": 7,
            "note": "Team members look here for news.",
        })
    };
    let records = vec![
        (
            "org",
            "",
            json!({
                "title": "Contributor Comms",
                "path": "team",
                "answered": ["you", "accounts", "people", "access", "passwords", "roles", "content"],
                "tz": "America/Los_Angeles",
                "made_on": "2026-11-02",
                "made_by": "=kai",
                "review_on": "2027-02-02",
                "meetings": [{"title": "Team meeting", "day": "fri", "time": 480, "every_weeks": 1}],
                "rough_watch": {"weekdays": decided(person("=kai"))},
                "no_tools": decided(json!(false)),
            }),
        ),
        (
            "people",
            "robin",
            json!({
                "name": "Robin Hale", "kind": "volunteer", "job_title": "Subproject lead", "tz": "Europe/Berlin",
            }),
        ),
        (
            "people",
            "noor",
            json!({
                "name": "Noor Aziz", "kind": "volunteer", "job_title": "Subproject lead and tech lead",
                "tz": "Asia/Kolkata",
            }),
        ),
        (
            "people",
            "kai",
            json!({
                "name": "Kai Moreno", "kind": "volunteer", "job_title": "Social media coordinator",
                "hours": {"min": 180, "max": 300}, "tz": "America/Los_Angeles",
            }),
        ),
        (
            "people",
            "lena",
            json!({
                "name": "Lena Fox", "kind": "volunteer", "job_title": "Blog coordinator", "tz": "Europe/London",
            }),
        ),
        (
            "people",
            "members",
            json!({
                "name": "Team members", "kind": "volunteer", "placeholder": 5, "hours": {"min": 60, "max": 180},
                "note": "They live in many time zones.",
            }),
        ),
        ("accounts", "x", own("x", "@contributorcomms")),
        ("accounts", "mastodon", own("mastodon", "@contributors@social.example")),
        (
            "accounts",
            "project-x",
            json!({
                "network": "x", "name": "X of the whole project",
                "external": {
                    "owner": "The foundation",
                    "how_to_ask": "Ask the foundation's communications team.",
                    "limits": "Only a few posts; each one must be asked for.",
                },
            }),
        ),
        ("grants", "kai-x", grant("=x")),
        ("grants", "kai-mastodon", grant("=mastodon")),
        (
            "grants",
            "kai-scheduler",
            json!({
                "person": "=kai", "tool": "=scheduler", "level": decided(json!("owner")), "may": ["create", "approve"],
                "note": "Adds and removes members. A shadow may be allowed to approve.",
            }),
        ),
        ("grants", "members-scheduler", json!({"person": "=members", "tool": "=scheduler", "may": ["create"]})),
        (
            "tools",
            "scheduler",
            json!({
                "name": "Scheduler", "purpose": "Members write posts, the coordinator approves and plans them.",
                "owner": decided(json!("=kai")), "accounts": ["=x", "=mastodon"], "posts": true,
                "billing": {"asked_by": {"person": "=robin"}, "paid_by": {"text": "The foundation"}},
            }),
        ),
        ("listening", "list", listen("Contributors' mailing list", "list")),
        ("listening", "chat", listen("Contributors' chat channel", "chat")),
        ("seats", "director", json!({"holder": decided(json!("=robin")), "stand_in": decided(json!("=noor"))})),
        (
            "seats",
            "manager",
            json!({
                "role": "manager", "holder": decided(json!("=kai")), "stand_in": nobody(), "shadow_wanted": true,
            }),
        ),
        (
            "seats",
            "coordinator",
            json!({
                "role": "coordinator", "holder": decided(json!("=kai")), "stand_in": nobody(), "shadow_wanted": true,
                "own_title": "Social media coordinator",
            }),
        ),
        ("responsibilities", "tool-admin", critical("Administer the scheduler: add and remove members")),
        ("responsibilities", "new-leads", critical("Train new leads")),
        (
            "responsibilities",
            "time-critical",
            json!({
                "text": "Watch replies and handle time-critical posts", "group": "coordinator",
                "accountable": decided(json!("=kai")),
            }),
        ),
        (
            "responsibilities",
            "news",
            json!({
                "text": "Look for news on the mailing list and in the chat", "group": "coordinator",
                "accountable": decided(json!("=kai")), "doers": [{"person": "=members"}],
            }),
        ),
        (
            "approvals",
            "member-posts",
            json!({
                "applies_to": "Posts by members", "colour": "amber", "approver": decided(json!("=kai")),
                "deputy": nobody(),
            }),
        ),
        (
            "streams",
            "blog",
            json!({
                "kind": "blog", "made": decided(json!(true)), "creators": [person("=lena")], "stand_in": nobody(),
            }),
        ),
        (
            "consistency",
            "",
            json!({
                "document": {"url": "https://contributors.example/guidelines", "keeper": {"person": "=kai"}},
            }),
        ),
        ("busy", "autumn", json!({"what": "Autumn conference", "from": "2026-11-09", "to": "2026-11-12"})),
        ("busy", "spring", json!({"what": "Spring conference", "from": "2027-03-22", "to": "2027-03-25"})),
    ];
    Sample { key: "contributor-comms", records }
}
