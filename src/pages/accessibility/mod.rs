//! Accessibility: what we aim for, and what is known to be missing. Tests: the frame journey in `tests/e2e`.

use crate::shell::PlainScreen;
use crate::store::use_store;
use leptos::prelude::*;

/// The page.
pub fn accessibility_page() -> AnyView {
    let words = use_store().words;
    view! {
        <PlainScreen title=words.accessibility_title()>
            <p>{words.accessibility_aim()}</p>
            <p>{words.accessibility_ways()}</p>
            <p>{words.accessibility_motion()}</p>
            <h2>{words.accessibility_known()}</h2>
            <ul>
                <li>{words.accessibility_known_readers()}</li>
                <li>{words.accessibility_known_print()}</li>
            </ul>
        </PlainScreen>
    }
    .into_any()
}
