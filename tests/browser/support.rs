//! What the tests share: stores of their own, documents, and a check that reads three lines.
use watchbill::browser::ids::new_id;
use watchbill::browser::storage::{Facts, OpenPlan, Opened, Reading, StoredDoc, Stores, Verdict};

/// Stores under a name that no other test uses.
pub async fn stores() -> (Stores, String) {
    let name = new_id("test");
    (Stores::open_named(&name).await, name)
}

/// A document whose text is its revision, counter and ancestors: `rev counter ancestor ancestor`.
pub fn doc(rev: &str, counter: u32, ancestors: &[&str]) -> StoredDoc {
    let facts = Facts {
        title: format!("Title of {rev}"),
        rev: rev.into(),
        counter,
        saved: format!("2026-11-22T10:00:{counter:02}Z"),
        deleted_at: None,
        meta: String::from("{\"people\":2}"),
    };
    let text = format!("{rev} {counter} {}", ancestors.join(" "));
    StoredDoc { facts, text }
}

/// Reads such a text. A text that begins with `newer` is from a newer version; one with other words is damaged.
pub fn check(text: &str) -> Verdict {
    let mut words = text.split_whitespace();
    let (Some(rev), Some(counter)) = (words.next(), words.next().and_then(|word| word.parse().ok())) else {
        return Verdict::Damaged(String::from("not three words"));
    };
    if rev == "newer" {
        return Verdict::Newer;
    }
    let ancestors = words.map(str::to_owned).collect();
    Verdict::Good(Reading { facts: doc(rev, counter, &[]).facts, ancestors })
}

/// The opened plan, or a failed test.
pub fn plan(opened: Opened) -> OpenPlan {
    match opened {
        Opened::Plan(plan) => *plan,
        other => panic!("expected a plan, found {other:?}"),
    }
}

/// The page's localStorage.
#[expect(clippy::disallowed_methods, reason = "a test looks at what is really stored")]
pub fn local() -> web_sys::Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}

/// The key of a second copy.
pub fn mirror_key(name: &str, id: &str) -> String {
    format!("{name}:1:plan:{id}")
}
