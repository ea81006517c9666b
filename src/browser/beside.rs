//! Elements beside `main`: a bar above it and one below, for a screen that has a frame of its own.
//!
//! Must never: outlive the page that put them there, or change what stands in the document already.
//! Tests: the stage journey in `tests/e2e`.
use super::document;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Where an element is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Right above `main`.
    Above,
    /// Right below it.
    Below,
}

/// A view in an element of its own; both go when this value is dropped.
pub struct Beside {
    element: HtmlElement,
    view: Option<Box<dyn std::any::Any>>,
}

/// Puts a view into a new element (`header`, `footer`) with that class; `None` where there is no `main`.
pub fn beside(side: Side, tag: &str, class: &str, view: impl FnOnce() -> AnyView + 'static) -> Option<Beside> {
    let document = document()?;
    let main = document.query_selector("main").ok().flatten()?;
    let parent = main.parent_node()?;
    let element: HtmlElement = document.create_element(tag).ok()?.dyn_into().ok()?;
    element.set_class_name(class);
    let next = match side {
        Side::Above => Some(main.into()),
        Side::Below => main.next_sibling(),
    };
    parent.insert_before(&element, next.as_ref()).ok()?;
    let view = leptos::mount::mount_to(element.clone(), view);
    Some(Beside { element, view: Some(Box::new(view)) })
}

impl Drop for Beside {
    fn drop(&mut self) {
        drop(self.view.take());
        self.element.remove();
    }
}
