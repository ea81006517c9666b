//! Putting the app in the place of the static first page.
//!
//! For: the start of the app. The static home stays in memory, because it is also the app's first-visit home.
//! Must never: run twice, or remove anything outside `#app`. Tests: the first journey in `tests/e2e`.
use super::{document, page};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};

/// What was typed into the static first question before the app was there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// Your first name.
    pub name: String,
    /// Business name.
    pub business: String,
    /// Continue was pressed.
    pub pressed: bool,
}

thread_local! {
    static TYPED: RefCell<Option<Typed>> = const { RefCell::new(None) };
    static FOCUS: RefCell<String> = const { RefCell::new(String::new()) };
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

/// Whether `early.js` found plans in this browser, so that the home will list them.
#[must_use]
pub fn expects_plans() -> bool {
    super::root().is_some_and(|root| root.get_attribute("data-route").as_deref() == Some("plans"))
}

/// Empties `#app` and keeps the static home.
pub fn take_over() {
    let Some(app) = element("app") else { return };
    // From here on the app itself says what is shown.
    page::set_route(None);
    keep_typed();
    let home = app.query_selector(".home").ok().flatten().and_then(|home| home.dyn_into().ok());
    app.set_text_content(None);
    HOME.with(|slot| *slot.borrow_mut() = home);
}

/// Puts the static home into an element; `false` when there is none.
pub fn show_static_home(into: &HtmlElement) -> bool {
    HOME.with(|slot| slot.borrow().as_ref().is_some_and(|home| into.append_child(home).is_ok()))
}

fn keep_typed() {
    let value = |id: &str| {
        let field: Option<HtmlInputElement> = element(id).and_then(|field| field.dyn_into().ok());
        field.map(|field| field.value()).unwrap_or_default()
    };
    let form = document().and_then(|document| document.query_selector(".first-question form").ok().flatten());
    let pressed = form.is_some_and(|form| form.has_attribute("data-pressed"));
    let typed = Typed { name: value("you-name"), business: value("you-business"), pressed };
    if typed != Typed::default() {
        TYPED.with(|slot| *slot.borrow_mut() = Some(typed));
    }
    let focus = document().and_then(|document| document.active_element()).map(|active| active.id());
    FOCUS.with(|slot| *slot.borrow_mut() = focus.unwrap_or_default());
}

/// What was typed into the static first question; only the first caller gets it.
#[must_use]
pub fn take_typed() -> Option<Typed> {
    TYPED.with(|slot| slot.borrow_mut().take())
}

/// Puts the focus back where it was before the app took over, with the caret behind what was typed.
pub fn restore_focus() {
    let id = FOCUS.with(|slot| std::mem::take(&mut *slot.borrow_mut()));
    if id.is_empty() || !page::focus(&id) {
        return;
    }
    if let Some(field) = element(&id).and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
        let end = u32::try_from(field.value().encode_utf16().count()).unwrap_or(0);
        // Fields that hold no text have no caret.
        drop(field.set_selection_range(end, end));
    }
}
