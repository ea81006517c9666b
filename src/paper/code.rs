//! A code for cameras (`export::qr`) as a drawing with a text in its place. Dark on light in every theme, because cameras
//! need it so. Tests: `tests/qr.rs` of the crate `export`, `tests/e2e/links.spec.mjs`.

use export::qr;
use leptos::prelude::*;

/// How wide it is shown, where there is room.
const WIDE: i32 = 320;

/// The code of a link; nothing when the link is too long for one.
pub fn code(link: &str, name: &str) -> Option<AnyView> {
    let code = qr::code(link)?;
    let size = code.size.to_string();
    let shown = WIDE.max(2 * code.size);
    let view = view! {
        <svg class="code" role="img" aria-label=name.to_owned() viewBox=["0 0 ", &size, " ", &size].concat() width=shown
            shape-rendering="crispEdges">
            <path fill="#fff" d=["M0 0h", &size, "v", &size, "H0z"].concat()/>
            <path fill="#000" d=code.path/>
        </svg>
    };
    Some(view.into_any())
}
