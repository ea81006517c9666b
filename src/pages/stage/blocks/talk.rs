//! The room talks about the item's own text. Tests: `tests/e2e/stage.spec.mjs`.

use super::asked::prompt;
use super::parts::{Stage, title};
use leptos::prelude::*;
use workshop::screens::Screen;

/// A screen of it.
pub fn view(stage: Stage, screen: &Screen) -> AnyView {
    let (item, block) = (screen.item, screen.block);
    let text = move || {
        let text = stage.record().agenda.get(item).map(|item| stage.own(&item.text)).unwrap_or_default();
        if text.is_empty() { stage.store.words.stage_block(block.as_str()) } else { text }
    };
    view! { {title(Signal::derive(text))} {prompt(stage.store.words.stage_welcome_write())} }.into_any()
}
