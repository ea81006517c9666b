//! The bin, facts beside the plans, clearing, and a crash.
use wasm_bindgen_test::wasm_bindgen_test;
use watchbill::browser::panic;
use watchbill::browser::storage::{Moment, Opened, StoreFault, Stores, Taken, Undo, WriteFault};

use crate::support::{check, doc, local, mirror_key, plan, stores};

#[wasm_bindgen_test]
async fn the_bin_keeps_gives_back_and_empties_itself() {
    let (stores, name) = stores().await;
    stores.write("pl_1", None, &doc("r_1", 1, &[]), Undo::Push("step")).await.unwrap();
    stores.delete("pl_1", "2026-11-01T00:00:00Z").await.unwrap();
    assert_eq!(stores.open_plan("pl_1", &check).await.unwrap(), Opened::InBin);
    assert_eq!(local().get_item(&mirror_key(&name, "pl_1")).unwrap(), None);
    let listed = &stores.list().await.unwrap()[0];
    assert_eq!(listed.facts.deleted_at.as_deref(), Some("2026-11-01T00:00:00Z"));
    // Another window that still has it open must not bring it back by writing.
    let refused = stores.write("pl_1", Some("r_1"), &doc("r_2", 2, &["r_1"]), Undo::Keep).await;
    assert!(matches!(refused, Err(WriteFault::Stale(stored)) if stored.facts.deleted_at.is_some()));
    assert_eq!(stores.taken("pl_1").await, Ok(Some(Taken::ToBin)));

    stores.restore("pl_1").await.unwrap();
    assert_eq!(plan(stores.open_plan("pl_1", &check).await.unwrap()).doc, doc("r_1", 1, &[]));
    assert_eq!(stores.taken("pl_1").await, Ok(None));
    stores.delete("pl_1", "2026-11-01T00:00:00Z").await.unwrap();
    stores.purge("2026-10-31T00:00:00Z").await.unwrap();
    assert_eq!(stores.list().await.unwrap().len(), 1);
    stores.put_fact(Some("pl_1"), "backup", "x").await.unwrap();
    stores.purge("2026-12-01T00:00:00Z").await.unwrap();
    assert_eq!(stores.list().await.unwrap(), []);
    assert_eq!(stores.ops("pl_1").await.unwrap(), [""; 0]);
    assert_eq!(stores.facts("pl_1").await.unwrap(), []);
    assert_eq!(stores.taken("pl_1").await, Ok(Some(Taken::Away)));
}

#[wasm_bindgen_test]
async fn the_bin_is_emptied_of_what_was_there_for_thirty_days() {
    let (stores, name) = stores().await;
    assert!(!stores.empty_bin().await.unwrap());
    stores.write("pl_old", None, &doc("r_1", 1, &[]), Undo::Keep).await.unwrap();
    stores.write("pl_new", None, &doc("r_1", 1, &[]), Undo::Keep).await.unwrap();
    stores.delete("pl_old", "2001-01-01T00:00:00Z").await.unwrap();
    stores.delete("pl_new", &watchbill::browser::clock::now_iso()).await.unwrap();
    assert!(stores.empty_bin().await.unwrap());
    let later = Stores::open_named(&name).await.list().await.unwrap();
    assert_eq!(later.iter().map(|listed| listed.id.as_str()).collect::<Vec<_>>(), ["pl_new"]);
}

#[wasm_bindgen_test]
async fn whether_there_is_a_plan_is_what_the_list_says() {
    let (stores, name) = stores().await;
    let second_copy = mirror_key(&name, "pl_1");
    assert_eq!((stores.has_plans().await, stores.list().await), (Ok(false), Ok(Vec::new())));
    // Only the second copy is there, as after a database that was cleared.
    local().set_item(&second_copy, "\"text\"").unwrap();
    assert_eq!((stores.has_plans().await, stores.list().await.unwrap().len()), (Ok(true), 1));
    local().remove_item(&second_copy).unwrap();
    stores.write("pl_1", None, &doc("r_1", 1, &[]), Undo::Keep).await.unwrap();
    stores.delete("pl_1", "2026-11-01T00:00:00Z").await.unwrap();
    assert_eq!((stores.has_plans().await, stores.list().await.unwrap().len()), (Ok(true), 1), "in the bin");
    stores.forget("pl_1").await.unwrap();
    assert_eq!((stores.has_plans().await, stores.list().await), (Ok(false), Ok(Vec::new())));
}

#[wasm_bindgen_test]
fn settings_that_cannot_be_read_are_blank() {
    let read = |json: &str| watchbill::browser::texts(json, ["theme", "text"]);
    assert_eq!(read(r#"{"theme":"dark","text":3}"#), ["dark", ""]);
    for odd in ["", "null", "[]", "{", "\"dark\""] {
        assert_eq!(read(odd), ["", ""], "{odd}");
    }
}

#[wasm_bindgen_test]
async fn facts_belong_to_one_plan_or_to_the_browser() {
    let (stores, _) = stores().await;
    stores.put_fact(Some("pl_1"), "me", "p_1").await.unwrap();
    stores.put_fact(Some("pl_1"), "backup", "monday").await.unwrap();
    stores.put_fact(Some("pl_10"), "me", "p_2").await.unwrap();
    stores.put_fact(None, "me", "nobody").await.unwrap();
    let pair = |name: &str, text: &str| (String::from(name), String::from(text));
    assert_eq!(stores.facts("pl_1").await.unwrap(), [pair("backup", "monday"), pair("me", "p_1")]);
    assert_eq!(stores.fact(None, "me").await.unwrap().as_deref(), Some("nobody"));
    assert_eq!(stores.fact(Some("pl_1"), "draft").await.unwrap(), None);
    assert_eq!(stores.prefs(), None);
    stores.put_prefs("{\"theme\":\"dark\"}").unwrap();
    assert_eq!(stores.prefs().as_deref(), Some("{\"theme\":\"dark\"}"));
}

#[wasm_bindgen_test]
async fn clearing_takes_what_is_ours_and_nothing_else() {
    let (stores, name) = stores().await;
    stores.write("pl_1", None, &doc("r_1", 1, &[]), Undo::Keep).await.unwrap();
    let foreign = format!("{name}-neighbour");
    local().set_item(&foreign, "theirs").unwrap();
    stores.clear_everything().await.unwrap();
    // The page is hidden when it loads again; the plan that is still in the window must not come back.
    let left = doc("r_2", 2, &["r_1"]);
    assert!(stores.mirror_now("pl_1", &left, Moment::Hidden).is_err());
    assert!(stores.write("pl_1", None, &left, Undo::Keep).await.is_err());
    assert!(stores.put_prefs("{}").is_err());

    assert_eq!(local().get_item(&foreign).unwrap().as_deref(), Some("theirs"));
    local().remove_item(&foreign).unwrap();
    assert_eq!(local().get_item(&mirror_key(&name, "pl_1")).unwrap(), None);
    assert_eq!(Stores::open_named(&name).await.list().await.unwrap(), []);
}

#[wasm_bindgen_test]
async fn after_a_crash_nothing_is_written() {
    let (stores, name) = stores().await;
    stores.write("pl_1", None, &doc("r_1", 1, &[]), Undo::Keep).await.unwrap();
    let next = doc("r_2", 2, &["r_1"]);

    let crash = panic::hold_writes();
    let outcomes = (
        stores.write("pl_1", Some("r_1"), &next, Undo::Keep).await,
        stores.mirror_now("pl_1", &next, Moment::Hidden),
        stores.delete("pl_1", "2026-11-22T10:00:00Z").await,
        stores.forget("pl_1").await,
        stores.clear_everything().await,
        stores.put_fact(None, "me", "x").await,
        stores.put_prefs("{}"),
    );
    drop(crash);

    let poisoned = || StoreFault::Poisoned;
    assert_eq!(outcomes.0, Err(WriteFault::Fault(poisoned())));
    assert_eq!(outcomes.1, Err(poisoned()));
    assert_eq!([outcomes.2, outcomes.3, outcomes.4, outcomes.5, outcomes.6], [(); 5].map(|()| Err(poisoned())));
    assert_eq!(plan(Stores::open_named(&name).await.open_plan("pl_1", &check).await.unwrap()).doc.facts.rev, "r_1");
}
