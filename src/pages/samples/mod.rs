//! Finished plans to look at. Tests: the samples journey in `tests/e2e`.

use crate::components::{Button, ButtonKind, Note, NoteKind};
use crate::flow::PlanPage;
use crate::route::Route;
use crate::shell::{PlainScreen, go};
use crate::store::{SAMPLES, Store, in_background, use_store};
use leptos::prelude::*;

/// The page.
pub fn samples_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let failed = RwSignal::new(false);
    let rows = SAMPLES.map(|key| row(store, key, failed));
    view! {
        <PlainScreen title=words.samples_title() lead=words.samples_lead() wide=true>
            <div role="status">{move || {
                failed.get().then(|| view! { <Note kind=NoteKind::Careful>{words.samples_failed()}</Note> })
            }}</div>
            <ul class="tasks" role="list">{rows.into_iter().collect_view()}</ul>
        </PlainScreen>
    }
    .into_any()
}

fn row(store: Store, key: &'static str, failed: RwSignal<bool>) -> AnyView {
    let words = store.words;
    let (name, what) = match key {
        "corner-bakery" => (words.samples_bakery(), words.samples_bakery_what()),
        "northgate-bikes" => (words.samples_bikes(), words.samples_bikes_what()),
        "contributor-comms" => (words.samples_comms(), words.samples_comms_what()),
        _ => (words.samples_charity(), words.samples_charity_what()),
    };
    let look = move |()| {
        in_background(async move {
            if store.open_sample(key).await {
                go(&Route::in_plan(&store.id(), PlanPage::Home));
            } else {
                store.close();
                failed.set(true);
            }
        });
    };
    view! {
        <li class="task sample">
            <p class="sample__text"><b class="sample__name">{name}</b>" "<span>{what}</span></p>
            <Button label=words.samples_look(name) kind=ButtonKind::Secondary on_press=look/>
        </li>
    }
    .into_any()
}
