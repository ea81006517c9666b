//! Putting the app in the place of the static first page.
//!
//! For: the start of the app. The static home stays in memory, because it is also the app's first-visit home.
//! Must never: run twice, or remove anything outside `#app`. Tests: the first journey in `tests/e2e`.
use super::{document, page};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

thread_local! {
    static HOME: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
}

/// Starts what runs futures; before the first signal that has an effect.
pub fn start_executor() {
    // It is an error only when somebody else did it before, and then it is done.
    any_spawner::Executor::init_wasm_bindgen().ok();
}

/// The element with that id.
#[must_use]
pub fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Empties `#app` and keeps the static home.
pub fn take_over() {
    let Some(app) = element("app") else { return };
    // From here on the app itself says what is shown.
    page::set_route(None);
    let home = app.query_selector(".home").ok().flatten().and_then(|home| home.dyn_into().ok());
    app.set_text_content(None);
    HOME.with(|slot| *slot.borrow_mut() = home);
}

/// Puts the static home into an element; `false` when there is none.
pub fn show_static_home(into: &HtmlElement) -> bool {
    HOME.with(|slot| slot.borrow().as_ref().is_some_and(|home| into.append_child(home).is_ok()))
}
