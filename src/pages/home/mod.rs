//! Your plans; on the first visit the static page that was there from the start.
//!
//! What may go wrong with this browser is said here, before question 1. Tests: the home journey in `tests/e2e`.

mod row;

use crate::bridge::{files, surroundings};
use crate::components::{Button, ButtonKind, Note, NoteKind, Table};
use crate::parts;
use crate::route::{Route, Screen};
use crate::shell::{PlainScreen, doors};
use crate::store::{PlanCard, Store, in_background, use_store};
use leptos::html::Div;
use leptos::prelude::*;
use messages::Words;

/// The page.
pub fn home_page() -> AnyView {
    let store = use_store();
    // The static page stands already: it must not go away while a slow device looks for plans.
    let has_plans = RwSignal::new((!store.expects_plans()).then_some(Ok(false)));
    in_background(async move {
        let found = store.has_plans().await;
        // The page may be gone by now.
        if has_plans.try_with_untracked(|known| !matches!((known, &found), (Some(Ok(false)), Ok(false)))) == Some(true)
        {
            has_plans.set(Some(found));
        }
    });
    (move || match has_plans.get() {
        None => ().into_any(),
        Some(Ok(false)) => first_visit(store, false),
        Some(Ok(true)) => parts::your_plans(store),
        Some(Err(_)) => first_visit(store, true),
    })
    .into_any()
}

fn first_visit(store: Store, unread: bool) -> AnyView {
    let words = store.words;
    crate::shell::set_brand_title(words);
    let place = NodeRef::<Div>::new();
    Effect::new(move || {
        if let Some(place) = place.get() {
            surroundings::show_static_home(&place);
        }
    });
    let cleared = surroundings::clears_after_a_week().then(|| {
        view! { <Note kind=NoteKind::Plain title=words.home_empty()>{words.home_empty_safari()}</Note> }
    });
    let unread = unread.then(|| unread_note(words));
    view! {
        {warnings(store)}
        {unread}
        <div node_ref=place></div>
        {cleared}
    }
    .into_any()
}

fn unread_note(words: Words) -> AnyView {
    view! { <Note kind=NoteKind::Careful>{words.home_unread()}</Note> }.into_any()
}

/// What may go wrong with this browser, said before anything is typed.
fn warnings(store: Store) -> AnyView {
    let words = store.words;
    let copied = RwSignal::new("");
    let copy = move |()| {
        in_background(async move {
            let ok = files::copy(surroundings::address()).await;
            copied.set(if ok { words.copied() } else { words.copy_blocked() });
        });
    };
    let app = surroundings::app_browser().map(|app| {
        view! {
            <Note kind=NoteKind::Careful>
                <p>{words.home_app_browser(app)}</p>
                <Button label=words.home_app_browser_copy() kind=ButtonKind::Secondary on_press=copy/>
                <p role="status">{move || copied.get()}</p>
            </Note>
        }
    });
    let blocked = (store.backend() == surroundings::Backend::Memory)
        .then(|| view! { <Note kind=NoteKind::Careful>{words.home_blocked()}</Note> });
    view! { {app}{blocked} }.into_any()
}

/// The list of plans; fetched later, because a first visit has none.
pub fn your_plans(store: Store) -> AnyView {
    let unread = RwSignal::new(false);
    in_background(async move {
        if store.read_shelf().await.is_err() {
            // The page may be gone by now.
            unread.try_set(true);
            store.shelf.set(Some(Vec::new()));
        }
    });
    let known = Memo::new(move |_| store.shelf.with(Option::is_some));
    (move || known.get().then(|| list(store, unread))).into_any()
}

fn list(store: Store, unread: RwSignal<bool>) -> AnyView {
    let words = store.words;
    let said = RwSignal::new(row::Said::default());
    let shown = move || shelf(store).into_iter().filter(|card| card.deleted_at.is_none()).collect::<Vec<_>>();
    let deleted = move || shelf(store).iter().filter(|card| card.deleted_at.is_some()).count() as u32;
    let columns = [
        words.home_column_plan(),
        words.home_column_saved(),
        words.home_column_backup(),
        words.home_column_fix(),
        words.home_column_more(),
    ];
    let columns: Vec<String> = columns.iter().map(|column| (*column).to_owned()).collect();
    let table = move || {
        let plans = shown();
        if plans.is_empty() {
            return view! { <p>{words.home_empty()}</p> }.into_any();
        }
        view! {
            <Table caption=words.home_title() caption_hidden=true columns=columns.clone()>
                {plans.into_iter().map(|card| row::row(store, card, said)).collect_view()}
            </Table>
        }
        .into_any()
    };
    let bin = move || {
        let count = deleted();
        (count > 0).then(|| {
            view! { <li><a href=Route::to(Screen::Bin).href()>{words.home_bin(count)}</a></li> }
        })
    };
    let safe = surroundings::is_safe_mode().then(|| view! { <Note kind=NoteKind::Careful>{words.home_safe()}</Note> });
    view! {
        <PlainScreen title=words.home_title() wide=true>
            {warnings(store)}
            {move || unread.get().then(|| unread_note(words))}
            {safe}
            {row::said_line(store, said)}
            {table}
            <p>{words.home_one_edits()}</p>
            <ul class="links" role="list">
                <li><a href=Route::to(Screen::Now).href()>{words.home_now()}</a></li>
                <li><a href=Route::to(Screen::Open).href()>{words.home_file()}</a></li>
                <li><a href=Route::to(Screen::Samples).href()>{words.home_samples()}</a></li>
                <li><a href=Route::to(Screen::Workshop).href()>{words.workshop_start_title()}</a></li>
                {bin}
            </ul>
            <h2>{words.home_new()}</h2>
            {doors(words)}
        </PlainScreen>
    }
    .into_any()
}

fn shelf(store: Store) -> Vec<PlanCard> {
    store.shelf.get().unwrap_or_default()
}
