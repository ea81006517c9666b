//! Settings of this browser: theme, text size, single keys. Tests: the settings journey in `tests/e2e`.

use crate::components::{Checkbox, Choice, LinkButton, Radios};
use crate::route::{Route, Screen};
use crate::shell::PlainScreen;
use crate::store::{Prefs, use_store};
use leptos::prelude::*;

/// The page.
pub fn settings_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    // A radio button needs a value; the device's own setting is stored as a blank.
    let shown = |text: String| {
        if text.is_empty() { DEVICE.to_owned() } else { text }
    };
    let stored = |value: String| {
        if value == DEVICE { String::new() } else { value }
    };
    let themes = vec![
        Choice::new(DEVICE, words.settings_theme_device()),
        Choice::new("light", words.settings_theme_light()),
        Choice::new("dark", words.settings_theme_dark()),
    ];
    let sizes = vec![
        Choice::new(DEVICE, words.settings_text_usual()),
        Choice::new("large", words.settings_text_large()),
        Choice::new("larger", words.settings_text_larger()),
    ];
    let set = move |change: &dyn Fn(&mut Prefs)| {
        let mut prefs = store.prefs.get_untracked();
        change(&mut prefs);
        store.set_prefs(prefs);
    };
    let letters = RwSignal::new(store.has_stage_letters());
    let set_letters = move |on: bool| {
        letters.set(on);
        store.set_stage_letters(on);
    };
    view! {
        <PlainScreen title=words.settings_title() lead=words.settings_lead()>
            <Radios id="theme" legend=words.settings_theme() options=themes
                selected=Signal::derive(move || shown(store.prefs.get().theme))
                on_pick=move |value: String| set(&|prefs| prefs.theme = stored(value.clone()))/>
            <Radios id="text-size" legend=words.settings_text() options=sizes
                selected=Signal::derive(move || shown(store.prefs.get().text))
                on_pick=move |value: String| set(&|prefs| prefs.text = stored(value.clone()))/>
            <h2>{words.stage_title()}</h2>
            <Checkbox id="stage-letters" label=words.settings_letters() hint=words.settings_letters_hint() checked=letters
                on_tick=set_letters/>
            <h2>{words.settings_data()}</h2>
            <LinkButton href=Route::to(Screen::Data).href() label=words.data_title()
                kind=crate::components::ButtonKind::Secondary/>
        </PlainScreen>
    }
    .into_any()
}

const DEVICE: &str = "device";
