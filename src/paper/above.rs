//! What stands above the second and later pages of paper: what it is, and the day. The browser's own margin of the page
//! draws it (`style/print.css`), so that it is on every page without taking room from any. Tests: `tests/e2e/print.spec.mjs`.

use crate::bridge::printing;
use crate::store::Store;
use leptos::prelude::*;

/// Says it as long as this part of the page is there.
pub fn above(store: Store, title: impl Fn() -> String + 'static) {
    let words = store.words;
    Effect::new(move || printing::set_above(Some(&words.way_above(&title(), &words.date(store.today.get())))));
    on_cleanup(|| printing::set_above(None));
}
