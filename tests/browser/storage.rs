//! Keeping plans: what is written comes back, and nothing overwrites what it has not seen.
use wasm_bindgen_test::wasm_bindgen_test;
use watchbill::browser::ids;
use watchbill::browser::storage::{Backend, Moment, Opened, StoreFault, Stores, Undo, WriteFault};

use crate::support::{check, doc, local, mirror_key, plan, stores};

#[wasm_bindgen_test]
async fn a_plan_comes_back_in_another_connection() {
    let (first, name) = stores().await;
    assert_eq!(first.backend(), Backend::Database);
    let written = doc("r_1", 1, &[]);
    first.write("pl_1", None, &written, Undo::Push("step 1")).await.unwrap();

    let second = Stores::open_named(&name).await;
    let opened = plan(second.open_plan("pl_1", &check).await.unwrap());
    assert_eq!(opened.doc, written);
    assert_eq!(opened.expected.as_deref(), Some("r_1"));
    assert!(!opened.from_mirror && !opened.set_aside && !opened.kept_other);
    let list = second.list().await.unwrap();
    assert_eq!(list.len(), 1);
    assert_eq!(list[0].facts, written.facts);
    assert_eq!(second.ops("pl_1").await.unwrap(), ["step 1"]);
    assert_eq!(second.open_plan("pl_2", &check).await.unwrap(), Opened::Missing);
}

#[wasm_bindgen_test]
async fn a_write_that_expects_another_revision_changes_nothing() {
    let (one, name) = stores().await;
    let other = Stores::open_named(&name).await;
    one.write("pl_1", None, &doc("r_1", 1, &[]), Undo::Keep).await.unwrap();
    other.write("pl_1", Some("r_1"), &doc("r_2", 2, &["r_1"]), Undo::Push("theirs")).await.unwrap();

    let mine = doc("r_2b", 2, &["r_1"]);
    let refused = one.write("pl_1", Some("r_1"), &mine, Undo::Push("mine")).await;
    assert_eq!(refused, Err(WriteFault::Stale(Box::new(doc("r_2", 2, &["r_1"])))));
    let refused = one.write("pl_1", None, &mine, Undo::Push("mine")).await;
    assert_eq!(refused, Err(WriteFault::Stale(Box::new(doc("r_2", 2, &["r_1"])))));
    let refused = one.write("pl_2", Some("r_1"), &mine, Undo::Keep).await;
    assert_eq!(refused, Err(WriteFault::Gone));

    assert_eq!(plan(one.open_plan("pl_1", &check).await.unwrap()).doc, doc("r_2", 2, &["r_1"]));
    assert_eq!(one.ops("pl_1").await.unwrap(), ["theirs"]);
    assert_eq!(one.open_plan("pl_2", &check).await.unwrap(), Opened::Missing);
}

#[wasm_bindgen_test]
async fn undo_steps_are_pushed_replaced_dropped_and_stop_at_two_hundred() {
    let (stores, _) = stores().await;
    stores.write("pl_1", None, &doc("r_0", 0, &[]), Undo::Keep).await.unwrap();
    let mut rev = String::from("r_0");
    for number in 1..=203 {
        let next = format!("r_{number}");
        let step = format!("step {number}");
        stores.write("pl_1", Some(&rev), &doc(&next, 1, &[]), Undo::Push(&step)).await.unwrap();
        rev = next;
    }
    let steps = stores.ops("pl_1").await.unwrap();
    assert_eq!(steps.len(), 200);
    assert_eq!(steps.first().unwrap(), "step 4");
    stores.write("pl_1", Some(&rev), &doc(&rev, 1, &[]), Undo::ReplaceLast("typed on")).await.unwrap();
    assert_eq!(stores.ops("pl_1").await.unwrap().last().unwrap(), "typed on");
    stores.write("pl_1", Some(&rev), &doc(&rev, 1, &[]), Undo::DropLast).await.unwrap();
    let steps = stores.ops("pl_1").await.unwrap();
    assert_eq!((steps.len(), steps.last().unwrap().as_str()), (199, "step 202"));
    assert_eq!(stores.ops("pl_2").await.unwrap(), [""; 0]);
}

#[wasm_bindgen_test]
async fn the_second_copy_is_written_with_the_plan_and_on_hidden() {
    let (stores, name) = stores().await;
    let written = doc("r_1", 1, &[]);
    stores.write("pl_1", None, &written, Undo::Keep).await.unwrap();
    let copy = || local().get_item(&mirror_key(&name, "pl_1")).unwrap().unwrap();
    assert_eq!(copy(), format!("\"{}\"", written.text));

    let mut long = doc("r_2", 2, &["r_1"]);
    long.text.push_str(&" x".repeat(600_000));
    assert_eq!(stores.mirror_now("pl_1", &long, Moment::Change), Ok(false));
    assert_eq!(stores.mirror_now("pl_1", &long, Moment::Hidden), Ok(true));
    assert_eq!(stores.mirror_now("pl_1", &long, Moment::Hidden), Ok(false));
    assert_eq!(copy().len(), long.text.len() + 2);
    local().remove_item(&mirror_key(&name, "pl_1")).unwrap();
}

#[wasm_bindgen_test]
async fn after_a_crash_the_second_copy_brings_the_last_change_back() {
    let (stores, name) = stores().await;
    stores.write("pl_1", None, &doc("r_1", 1, &[]), Undo::Keep).await.unwrap();
    let last = doc("r_2", 2, &["r_1"]);
    assert_eq!(stores.mirror_now("pl_1", &last, Moment::Change), Ok(true));

    let later = Stores::open_named(&name).await;
    let opened = plan(later.open_plan("pl_1", &check).await.unwrap());
    assert_eq!((opened.doc.text, opened.expected.as_deref(), opened.from_mirror), (last.text, Some("r_2"), true));
    // It is in the database now: without the second copy it still comes back.
    local().remove_item(&mirror_key(&name, "pl_1")).unwrap();
    assert_eq!(plan(later.open_plan("pl_1", &check).await.unwrap()).doc.facts.rev, "r_2");
}

#[wasm_bindgen_test]
async fn two_copies_that_went_different_ways_are_both_kept() {
    let (stores, name) = stores().await;
    stores.write("pl_1", None, &doc("r_2", 2, &["r_1"]), Undo::Keep).await.unwrap();
    let longer = doc("r_5", 5, &["r_1"]);
    assert_eq!(stores.mirror_now("pl_1", &longer, Moment::Change), Ok(true));

    let later = Stores::open_named(&name).await;
    let opened = plan(later.open_plan("pl_1", &check).await.unwrap());
    assert_eq!((opened.doc.text, opened.kept_other), (longer.text, true));
    assert_eq!(later.snaps("pl_1").await.unwrap(), [doc("r_2", 2, &["r_1"]).text]);
}

#[wasm_bindgen_test]
async fn without_a_database_localstorage_keeps_the_plan() {
    let name = ids::new_id("test");
    let stores = Stores::without_database(&name);
    assert_eq!(stores.backend(), Backend::MirrorOnly);
    stores.write("pl_1", None, &doc("r_1", 1, &[]), Undo::Push("step")).await.unwrap();

    let later = Stores::without_database(&name);
    let unread = later.write("pl_1", Some("r_1"), &doc("r_2", 2, &["r_1"]), Undo::Keep).await;
    assert_eq!(unread, Err(WriteFault::Unread));
    let opened = plan(later.open_plan("pl_1", &check).await.unwrap());
    assert_eq!((opened.doc.text, opened.expected.as_deref()), (doc("r_1", 1, &[]).text, Some("r_1")));
    later.write("pl_1", Some("r_1"), &doc("r_2", 2, &["r_1"]), Undo::Keep).await.unwrap();
    let stale = stores.write("pl_1", Some("r_1"), &doc("r_3", 3, &["r_1"]), Undo::Keep).await;
    assert_eq!(stale, Err(WriteFault::Stale(Box::new(doc("r_2", 2, &["r_1"])))));
    assert_eq!(later.list().await.unwrap()[0].facts.rev, "r_2");

    later.put_fact(Some("pl_1"), "backup", "yesterday").await.unwrap();
    assert_eq!(later.fact(Some("pl_1"), "backup").await.unwrap().as_deref(), Some("yesterday"));
    later.delete("pl_1", "2026-11-22T10:00:00Z").await.unwrap();
    assert_eq!(later.open_plan("pl_1", &check).await.unwrap(), Opened::InBin);
    later.clear_everything().await.unwrap();
    assert_eq!(later.list().await.unwrap(), []);
}

#[wasm_bindgen_test]
async fn full_storage_is_said_and_the_database_still_saves() {
    let (stores, name) = stores().await;
    let filler = format!("{name}:filler");
    // Leaves no room for the second copy, whatever other tests have stored.
    let mut size = 5_200_000_usize;
    while size > 100 {
        let held = local().get_item(&filler).unwrap().unwrap_or_default();
        if local().set_item(&filler, &(held + &"x".repeat(size))).is_err() {
            size /= 2;
        }
    }
    let big = {
        let mut big = doc("r_1", 1, &[]);
        big.text.push_str(&" y".repeat(1_000));
        big
    };
    assert_eq!(stores.mirror_now("pl_1", &big, Moment::Change), Err(StoreFault::Full));
    let outcome = stores.write("pl_1", None, &big, Undo::Keep).await;
    local().remove_item(&filler).unwrap();
    assert_eq!(outcome, Ok(()));
    assert_eq!(plan(stores.open_plan("pl_1", &check).await.unwrap()).doc, big);
}
