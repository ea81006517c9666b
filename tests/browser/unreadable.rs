//! What cannot be read is set aside untouched, and a newer version's plan is left alone.
use wasm_bindgen_test::wasm_bindgen_test;
use watchbill::browser::ids;
use watchbill::browser::storage::{Opened, StoredDoc, Stores, Undo};

use crate::support::{check, doc, local, mirror_key, plan, stores};

/// A stored plan that no check reads.
fn damaged() -> StoredDoc {
    StoredDoc { text: String::from("{\"format\":\"watchb\u{e9}"), ..doc("r_9", 9, &[]) }
}

#[wasm_bindgen_test]
async fn a_damaged_plan_is_set_aside_and_its_second_copy_opens() {
    let (stores, name) = stores().await;
    stores.write("pl_1", None, &damaged(), Undo::Keep).await.unwrap();
    let copy = doc("r_8", 8, &[]);
    local().set_item(&mirror_key(&name, "pl_1"), &format!("\"{}\"", copy.text)).unwrap();

    let later = Stores::open_named(&name).await;
    let opened = plan(later.open_plan("pl_1", &check).await.unwrap());
    assert_eq!((opened.doc.text, opened.set_aside, opened.expected.as_deref()), (copy.text, true, Some("r_8")));
    let aside = later.quarantine_list().await.unwrap();
    assert_eq!(aside.len(), 1);
    assert_eq!((aside[0].place.as_str(), aside[0].why.as_str()), ("docs/pl_1", "not three words"));
    let raw = later.quarantine_raw(&aside[0].key).await.unwrap();
    assert_eq!(raw, Some(damaged().text));
}

#[wasm_bindgen_test]
async fn a_damaged_second_copy_is_set_aside_before_it_is_written_again() {
    let (stores, name) = stores().await;
    let good = doc("r_1", 1, &[]);
    stores.write("pl_1", None, &good, Undo::Keep).await.unwrap();
    local().set_item(&mirror_key(&name, "pl_1"), "\"r_2 2 r_1").unwrap();

    let later = Stores::open_named(&name).await;
    // It was not read yet in this window, so a write leaves it as it is.
    later.write("pl_1", Some("r_1"), &good, Undo::Keep).await.unwrap();
    assert_eq!(local().get_item(&mirror_key(&name, "pl_1")).unwrap().as_deref(), Some("\"r_2 2 r_1"));
    local().set_item(&mirror_key(&name, "pl_1"), "half a te").unwrap();
    let opened = plan(later.open_plan("pl_1", &check).await.unwrap());
    assert_eq!((opened.doc, opened.set_aside), (good, true));
    let aside = later.quarantine_list().await.unwrap();
    assert_eq!(later.quarantine_raw(&aside[0].key).await.unwrap().as_deref(), Some("half a te"));
    assert_eq!(local().get_item(&mirror_key(&name, "pl_1")).unwrap(), None);
}

#[wasm_bindgen_test]
async fn two_damaged_copies_are_both_kept() {
    let (stores, name) = stores().await;
    stores.write("pl_1", None, &damaged(), Undo::Keep).await.unwrap();
    local().set_item(&mirror_key(&name, "pl_1"), "gone").unwrap();
    let later = Stores::open_named(&name).await;
    assert_eq!(later.open_plan("pl_1", &check).await.unwrap(), Opened::Unreadable);
    let places: Vec<_> = later.quarantine_list().await.unwrap().into_iter().map(|aside| aside.place).collect();
    assert_eq!(places, ["docs/pl_1", "mirror/pl_1"]);
    assert_eq!(later.open_plan("pl_1", &check).await.unwrap(), Opened::Missing);
}

#[wasm_bindgen_test]
async fn a_newer_versions_plan_is_shown_and_left_alone() {
    let (stores, name) = stores().await;
    let newer = StoredDoc { text: String::from("newer 7"), ..doc("r_7", 7, &[]) };
    stores.write("pl_1", None, &newer, Undo::Keep).await.unwrap();
    local().set_item(&mirror_key(&name, "pl_1"), "damaged").unwrap();
    let later = Stores::open_named(&name).await;
    assert_eq!(later.open_plan("pl_1", &check).await.unwrap(), Opened::Newer(newer.text));
    assert_eq!(later.quarantine_list().await.unwrap(), []);
    assert_eq!(local().get_item(&mirror_key(&name, "pl_1")).unwrap().as_deref(), Some("damaged"));
}

#[wasm_bindgen_test]
async fn without_a_database_the_unreadable_text_moves_to_another_key() {
    let name = ids::new_id("test");
    local().set_item(&mirror_key(&name, "pl_1"), "half a te").unwrap();
    let stores = Stores::without_database(&name);
    assert_eq!(stores.open_plan("pl_1", &check).await.unwrap(), Opened::Unreadable);
    let aside = stores.quarantine_list().await.unwrap();
    assert_eq!((aside.len(), aside[0].place.as_str()), (1, "mirror/pl_1"));
    assert_eq!(stores.quarantine_raw(&aside[0].key).await.unwrap().as_deref(), Some("half a te"));
    assert_eq!(stores.open_plan("pl_1", &check).await.unwrap(), Opened::Missing);
}

#[wasm_bindgen_test]
async fn what_was_set_aside_of_a_plan_goes_with_it() {
    let (stores, name) = stores().await;
    for id in ["pl_1", "pl_12"] {
        stores.write(id, None, &damaged(), Undo::Keep).await.unwrap();
        local().set_item(&mirror_key(&name, id), "half a te").unwrap();
    }
    let later = Stores::open_named(&name).await;
    for id in ["pl_1", "pl_12"] {
        assert_eq!(later.open_plan(id, &check).await.unwrap(), Opened::Unreadable);
    }
    later.forget("pl_1").await.unwrap();
    let places: Vec<_> = later.quarantine_list().await.unwrap().into_iter().map(|aside| aside.place).collect();
    assert_eq!(places, ["docs/pl_12", "mirror/pl_12"]);
}
