//! Whether what stands between the bars of the workshop screen fits there. Where the whole page scrolls, as on a phone or
//! much enlarged, everything fits. Tests: `tests/e2e/stage.spec.mjs`.
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::document;

/// What stays free above and below, in pixels.
const AIR: i32 = 30;

/// Whether anything in this part of the screen ends below what is seen.
pub fn lacks_room(selector: &str) -> bool {
    let Some(document) = document() else { return false };
    let one = |selector: &str| document.query_selector(selector).ok().flatten();
    let (Some(app), Some(stage), Some(part)) = (one("#app"), one(".stage"), one(selector)) else { return false };
    let room = app.client_height();
    if app.scroll_height() <= room {
        return false;
    }
    let top = top_of(&stage);
    // Both are measured from the same place, wherever that is.
    let is_below = |element: &Element| top_of(element) - top + height_of(element) + AIR > room;
    std::iter::successors(part.first_element_child(), Element::next_element_sibling).any(|element| is_below(&element))
}

fn top_of(element: &Element) -> i32 {
    element.dyn_ref::<HtmlElement>().map_or(0, HtmlElement::offset_top)
}

fn height_of(element: &Element) -> i32 {
    element.dyn_ref::<HtmlElement>().map_or(0, HtmlElement::offset_height)
}
