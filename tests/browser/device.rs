//! Clock, ids, files, page and the crash hook.
use std::collections::BTreeSet;

use js_sys::{Array, Uint8Array};
use wasm_bindgen_test::wasm_bindgen_test;
use watchbill::browser::files::FileFault;
use watchbill::browser::{clock, environment, files, ids, page};

/// A file of this many bytes.
fn file(bytes: u32) -> web_sys::File {
    let parts = Array::of1(&Uint8Array::new_with_length(bytes));
    web_sys::File::new_with_u8_array_sequence(&parts, "plan.json").unwrap()
}

#[wasm_bindgen_test]
fn ids_are_a_prefix_and_thirteen_characters_and_differ() {
    let many: BTreeSet<String> = (0..2_000).map(|_| ids::new_id("p")).collect();
    assert_eq!(many.len(), 2_000);
    for id in &many {
        let rest = id.strip_prefix("p_").unwrap();
        assert_eq!(rest.len(), 13);
        assert!(rest.chars().all(|letter| "0123456789abcdefghjkmnpqrstvwxyz".contains(letter)), "{id}");
    }
    let letters: BTreeSet<char> = many.iter().flat_map(|id| id.chars().skip(2)).collect();
    assert_eq!(letters.len(), 32);
}

#[wasm_bindgen_test]
async fn a_file_above_eight_mebibytes_is_not_read() {
    assert_eq!(files::read(&file(8 * 1024 * 1024)).await.unwrap().len(), 8 * 1024 * 1024);
    assert_eq!(files::read(&file(8 * 1024 * 1024 + 1)).await, Err(FileFault::TooBig(8_388_609.0)));
    assert_eq!(files::read(&file(0)).await, Ok(Vec::new()));
}

#[wasm_bindgen_test]
fn a_download_leaves_nothing_in_the_page() {
    let document = web_sys::window().unwrap().document().unwrap();
    let before = document.body().unwrap().child_element_count();
    files::download("plan.json", "application/json", b"{}").unwrap();
    assert_eq!(document.body().unwrap().child_element_count(), before);
}

#[wasm_bindgen_test]
fn moments_are_written_to_the_second_in_utc() {
    assert_eq!(clock::iso(0.0), "1970-01-01T00:00:00Z");
    assert_eq!(clock::iso(1_795_342_991_123.0), "2026-11-22T10:23:11Z");
    assert_eq!(clock::iso(f64::NAN), "");
    assert_eq!(clock::now_iso().len(), 20);
    let date = js_sys::Date::new_0();
    let today = [date.get_full_year(), date.get_month() + 1, date.get_date()];
    let parts: Vec<u32> = clock::today().to_string().split('-').map(|part| part.parse().unwrap()).collect();
    assert_eq!(parts, today);
    assert!(clock::minutes_of_day() < 24 * 60);
    assert!(!clock::zone().is_empty());
}

#[wasm_bindgen_test]
fn the_address_behind_the_hash_is_read_and_replaced() {
    let before = web_sys::window().unwrap().history().unwrap().length().unwrap();
    page::replace_hash("/plan/pl_1/access");
    assert_eq!(page::hash(), "/plan/pl_1/access");
    page::replace_hash("/caf%C3%A9");
    assert_eq!(page::hash(), "/caf\u{e9}");
    page::replace_hash("/100%");
    assert_eq!(page::hash(), "/100%");
    assert_eq!(web_sys::window().unwrap().history().unwrap().length().unwrap(), before);
    assert!(!page::address().contains('#'));
}

#[wasm_bindgen_test]
fn attributes_of_the_page_are_set_and_taken_away() {
    let root = web_sys::window().unwrap().document().unwrap().document_element().unwrap();
    page::set_theme(Some("dark"));
    assert_eq!(root.get_attribute("data-theme").as_deref(), Some("dark"));
    page::set_theme(None);
    assert_eq!(root.get_attribute("data-theme"), None);
    page::set_language("en-GB", "ltr");
    assert_eq!(root.get_attribute("lang").as_deref(), Some("en-GB"));
    assert!(!page::is_safe_mode());
    assert!(!page::focus("nothing"));
}

#[wasm_bindgen_test]
fn a_listener_ends_with_its_owner() {
    use std::cell::Cell;
    use std::rc::Rc;
    let window = web_sys::window().unwrap();
    let calls = Rc::new(Cell::new(0));
    let counting = {
        let calls = Rc::clone(&calls);
        move || calls.set(calls.get() + 1)
    };
    let listener = page::on_hash_change(counting).unwrap();
    let ring = || window.dispatch_event(&web_sys::Event::new("hashchange").unwrap()).unwrap();
    ring();
    drop(listener);
    ring();
    assert_eq!(calls.get(), 1);
}

#[wasm_bindgen_test]
fn leaving_is_asked_about_only_while_guarded() {
    let window = web_sys::window().unwrap();
    let leave = || {
        let options = web_sys::EventInit::new();
        options.set_cancelable(true);
        let event = web_sys::Event::new_with_event_init_dict("beforeunload", &options).unwrap();
        window.dispatch_event(&event).unwrap();
        event.default_prevented()
    };
    assert!(!leave());
    let guard = page::guard_leaving().unwrap();
    assert!(leave());
    drop(guard);
    assert!(!leave());
}

#[wasm_bindgen_test]
fn a_plain_browser_is_no_apps_browser() {
    assert_eq!(environment::app_browser(), None);
    assert!(environment::is_secure());
}
