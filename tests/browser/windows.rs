//! What windows of one browser know of each other: channels, locks, and what a workshop keeps beside a plan.
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use wasm_bindgen_test::wasm_bindgen_test;
use watchbill::browser::channel::Channel;
use watchbill::browser::ids::new_id;
use watchbill::browser::locks::{all_held, hold};
use watchbill::browser::storage::{Stores, Undo};

use crate::support::{doc, stores};

/// Waits until something is so, or fails.
async fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    for _ in 0..200 {
        if is_so() {
            return;
        }
        let (done, wait) = call_and_wait();
        leptos::prelude::set_timeout(done, Duration::from_millis(10));
        wait.await.unwrap();
    }
    panic!("never: {what}");
}

/// A call, and a future that ends with it.
fn call_and_wait() -> (impl FnOnce() + 'static, wasm_bindgen_futures::JsFuture) {
    let end = Rc::new(RefCell::new(None));
    let kept = Rc::clone(&end);
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        kept.replace(Some(resolve));
    });
    let call = move || {
        if let Some(resolve) = end.take() {
            drop(resolve.call0(&wasm_bindgen::JsValue::UNDEFINED));
        }
    };
    (call, promise.into())
}

#[wasm_bindgen_test]
async fn a_channel_reaches_others_never_itself_and_ends_with_its_value() {
    let name = new_id("channel");
    let (here, there) = (Rc::new(RefCell::new(Vec::new())), Rc::new(RefCell::new(Vec::new())));
    let keep = |list: &Rc<RefCell<Vec<String>>>| {
        let list = Rc::clone(list);
        move |text| list.borrow_mut().push(text)
    };
    let one = Channel::open(&name, keep(&here)).unwrap();
    let other = Channel::open(&name, keep(&there)).unwrap();
    one.send("hello");
    until("the other hears it", || *there.borrow() == ["hello"]).await;
    other.send("back");
    until("the answer comes", || *here.borrow() == ["back"]).await;
    drop(other);
    one.send("nobody");
    let third = Channel::open(&name, keep(&here)).unwrap();
    third.send("end");
    until("the last one comes", || *here.borrow() == ["back", "end"]).await;
    assert_eq!(*there.borrow(), ["hello"]);
}

#[wasm_bindgen_test]
async fn a_lock_is_seen_goes_with_its_value_and_the_newest_has_it() {
    let name = new_id("lock");
    let (given, lost) = (Rc::new(Cell::new(0)), Rc::new(Cell::new(0)));
    let count = |cell: &Rc<Cell<u32>>| {
        let cell = Rc::clone(cell);
        move || cell.set(cell.get() + 1)
    };
    let first = hold(&name, count(&given), count(&lost)).unwrap();
    until("it is given", || given.get() == 1).await;
    assert!(all_held().await.contains(&name));
    let second = hold(&name, count(&given), count(&lost)).unwrap();
    until("another takes it", || given.get() == 2 && lost.get() == 1).await;
    drop(first);
    assert!(all_held().await.contains(&name));
    drop(second);
    for _ in 0..100 {
        if !all_held().await.contains(&name) {
            assert_eq!(lost.get(), 1, "letting go is not losing");
            return;
        }
    }
    panic!("it is still held");
}

#[wasm_bindgen_test]
async fn the_day_is_there_at_once_and_goes_with_its_plan() {
    let (stores, name) = stores().await;
    stores.write("pl_1", None, &doc("r_1", 1, &[]), Undo::Keep).await.unwrap();
    stores.put_day("pl_1", "run", "{\"at\":\"welcome\"}").unwrap();
    stores.put_day("pl_2", "run", "other").unwrap();
    let reloaded = Stores::open_named(&name).await;
    assert_eq!(reloaded.day("pl_1", "run").as_deref(), Some("{\"at\":\"welcome\"}"));
    stores.forget("pl_1").await.unwrap();
    assert_eq!(stores.day("pl_1", "run"), None);
    assert_eq!(stores.day("pl_2", "run").as_deref(), Some("other"));
    stores.clear_everything().await.unwrap();
    assert_eq!(stores.day("pl_2", "run"), None);
}
