//! Giving way, and work that follows a change: done once for many changes, and again when something changes meanwhile.
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;
use watchbill::browser::{clock, pace};
use watchbill::calm::{Calm, Run, calmly};

/// Waits until something is so, ten seconds at most: how fast timers run here says nothing.
async fn until(is_so: impl Fn() -> bool) {
    for _ in 0..1_000 {
        if is_so() {
            return;
        }
        pace::pause(10).await;
    }
}

#[wasm_bindgen_test]
async fn a_paint_a_pause_and_a_moment_end() {
    let begun = clock::now_ms();
    pace::pause(30).await;
    assert!(clock::now_ms() - begun >= 29.0);
    pace::give_way().await;
    pace::after_paint().await;
    assert!(clock::now_ms() - begun < 5_000.0);
}

#[wasm_bindgen_test]
async fn many_changes_are_followed_once_and_never_at_once() {
    drop(any_spawner::Executor::init_wasm_bindgen());
    let done = Rc::new(RefCell::new(Vec::new()));
    let calm = Calm::default();
    for change in 0..5 {
        let done = done.clone();
        calm.again(async move |_: &mut Run| done.borrow_mut().push(change));
    }
    assert!(done.borrow().is_empty(), "nothing runs in the task of the change");
    pace::pause(600).await;
    assert_eq!(done.borrow().len(), 1);
}

#[wasm_bindgen_test]
async fn a_change_while_it_runs_ends_the_run_and_begins_another() {
    drop(any_spawner::Executor::init_wasm_bindgen());
    let runs = Rc::new(RefCell::new((0, 0)));
    let calm = Calm::default();
    let work = {
        let runs = runs.clone();
        async move |run: &mut Run| {
            runs.borrow_mut().0 += 1;
            for _ in 0..20 {
                pace::pause(10).await;
                if !run.goes_on().await {
                    return;
                }
            }
            runs.borrow_mut().1 += 1;
        }
    };
    calm.again(work.clone());
    until(|| runs.borrow().0 == 1).await;
    calm.again(work);
    until(|| runs.borrow().1 == 1).await;
    assert_eq!(*runs.borrow(), (2, 1), "begun twice, finished once");
}

#[wasm_bindgen_test]
async fn long_work_waits_until_there_is_nothing_new() {
    drop(any_spawner::Executor::init_wasm_bindgen());
    let count = Rc::new(RefCell::new(0));
    let calm = Calm::default();
    calm.took(100.0);
    for _ in 0..6 {
        let count = count.clone();
        calm.again(async move |_: &mut Run| *count.borrow_mut() += 1);
        pace::pause(120).await;
    }
    assert_eq!(*count.borrow(), 0, "somebody is typing");
    pace::pause(1_000).await;
    assert_eq!(*count.borrow(), 1);
}

#[wasm_bindgen_test]
async fn what_follows_a_page_ends_with_it() {
    drop(any_spawner::Executor::init_wasm_bindgen());
    let outer = Owner::new();
    let followed = outer.with(|| RwSignal::new(0));
    let page = Owner::new();
    let read = Rc::new(RefCell::new(Vec::new()));
    let value = page.with(|| {
        let typed = RwSignal::new("typed");
        let read = read.clone();
        let work = move || read.borrow_mut().push((typed.get(), followed.get()));
        calmly(move || followed.track(), work)
    });
    assert_eq!(read.borrow().len(), 1, "the first time at once");
    // The effect that follows begins in a task of its own.
    pace::pause(50).await;
    followed.set(1);
    until(|| read.borrow().len() == 2).await;
    followed.set(2);
    // The effect has seen the change, and the paint is still to come.
    pace::give_way().await;
    page.cleanup();
    drop(page);
    pace::pause(400).await;
    assert!(value.is_disposed());
    assert_eq!(*read.borrow(), [("typed", 0), ("typed", 1)], "nothing is read once the page is gone");
}
