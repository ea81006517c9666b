//! The way to the private notes of a workshop, from the shared screen and from where the day is prepared.
//!
//! Must never: open the notes in the window that is shared, where the browser can do better. Tests: the stage journey.

use crate::bridge::stage::open_window;
use leptos::prelude::*;

/// A link, so that every browser can open it; where it can, a press opens a window of its own, which can be taken to
/// another screen. `more` is for screen readers alone.
pub fn view(href: String, label: &'static str, more: Option<&'static str>) -> AnyView {
    let address = href.clone();
    let open = move |event: leptos::ev::MouseEvent| {
        let is_plain = !(event.ctrl_key() || event.meta_key() || event.shift_key());
        if is_plain && open_window(&address) {
            event.prevent_default();
        }
    };
    let more = more.map(|more| view! { <span class="hidden">" " {more}</span> });
    view! {
        <a class="button button--secondary" href=href target="_blank" rel="opener" on:click=open>
            {label}{more}
        </a>
    }
    .into_any()
}
