//! A page of optional detail behind a question: its head with the way back, what is wrong, and the sheet beside it.
//!
//! With `?record=…` such a page shows one record of its list, and Back leads to the list. It asks nothing by itself and
//! has no Continue: complete answers are kept at once. Tests: the journeys.

use crate::browser::page as window;
use crate::components::{ErrorSummary, FieldError, Page, PageHead};
use crate::flow::PlanPage;
use crate::route::Route;
use crate::shell;
use crate::store::{Store, use_store};
use leptos::prelude::*;
use plan::Key;

/// Where the page stands and what it is called.
#[derive(Clone, Copy)]
pub struct Place {
    /// Which page it is.
    pub at: PlanPage,
    /// The page it stands behind.
    pub behind: PlanPage,
    /// Its heading.
    pub title: &'static str,
    /// One or two sentences below it.
    pub lead: &'static str,
}

/// Draws a page without records of its own.
pub fn page(place: Place, errors: RwSignal<Vec<FieldError>>, body: AnyView) -> AnyView {
    let store = use_store();
    let words = store.words;
    Effect::new(move || shell::set_title(words, place.title, errors.with(|errors| !errors.is_empty())));
    let body = view! {
        <ErrorSummary title=words.error_summary_title() errors=errors jump=window::focus/>
        <PageHead title=place.title back_href=behind(store, place) back=words.button_back() lead=place.lead/>
        {body}
    };
    view! { <Page sheet=shell::sheet_side(store, Some(place.at))>{body}</Page> }.into_any()
}

/// Draws the list of a table, or the one record that the address names.
pub fn records(
    place: Place,
    table: &'static str,
    name: fn(Store, Key) -> String,
    list: fn(Store) -> AnyView,
    one: fn(Store, Key) -> AnyView,
) -> AnyView {
    let store = use_store();
    let words = store.words;
    let chosen = Memo::new(move |_| {
        let key = store.route.with(|route| route.param("record").or_else(|| route.param("at")).and_then(Key::parse))?;
        store.plan().record(table, key).map(|_| key)
    });
    let is_first = StoredValue::new(true);
    Effect::new(move || {
        chosen.track();
        if !is_first.get_value() {
            request_animation_frame(|| {
                window::focus_heading();
            });
        }
        is_first.set_value(false);
    });
    let body = move || {
        let Some(key) = chosen.get() else {
            shell::set_title(words, place.title, false);
            return view! {
                <PageHead title=place.title back_href=behind(store, place) back=words.button_back() lead=place.lead/>
                {list(store)}
            }
            .into_any();
        };
        let title = Memo::new(move |_| name(store, key));
        Effect::new(move || shell::set_title(words, &title.get(), false));
        let back = Route::in_plan(&store.id(), place.at).href();
        view! {
            <PageHead title=title caption=place.title back_href=back back=words.button_back()/>
            {one(store, key)}
            {crate::remarks::here(store, key)}
        }
        .into_any()
    };
    view! { <Page sheet=shell::sheet_side(store, Some(place.at))>{body}</Page> }.into_any()
}

fn behind(store: Store, place: Place) -> String {
    let from = store.route.with_untracked(|route| route.param("from").and_then(PlanPage::parse));
    store.href(from.unwrap_or(place.behind))
}

/// The address of one record on its page.
pub fn href(store: Store, at: PlanPage, key: Key) -> String {
    Route::in_plan(&store.id(), at).with(&["record=", key.as_str()].concat()).href()
}

/// Goes to one record.
pub fn open(store: Store, at: PlanPage, key: Key) {
    shell::go(&Route::in_plan(&store.id(), at).with(&["record=", key.as_str()].concat()));
}

/// One entry of a list: its name, a line about it, and "Change".
pub fn entry(store: Store, at: PlanPage, key: Key, name: String, about: String) -> AnyView {
    let words = store.words;
    let shown = name.clone();
    let about = (!about.is_empty()).then(|| view! { <p dir="auto">{about}</p> });
    view! {
        <li class="rows__row">
            <p dir="auto"><b>{shown}</b></p>
            {about}
            <div class="buttons">
                <a class="button button--quiet" href=href(store, at, key)>
                    {words.button_change()}<span class="hidden">" "{name}</span>
                </a>
            </div>
        </li>
    }
    .into_any()
}
