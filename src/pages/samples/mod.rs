//! Finished plans to look at. Tests: the samples journey in `tests/e2e`.

use crate::components::{Button, ButtonKind, Note, NoteKind, Table, TableCell, TableRow};
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
            <Table caption=words.samples_title() caption_hidden=true
                columns=vec![words.thing_plan().to_owned(), String::new(), String::new()]>
                {rows.into_iter().collect_view()}
            </Table>
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
        <TableRow head=view! { {name} }.into_any()>
            <TableCell label="">{what}</TableCell>
            <TableCell label="">
                <Button label=words.samples_look(name) kind=ButtonKind::Secondary on_press=look/>
            </TableCell>
        </TableRow>
    }
    .into_any()
}
