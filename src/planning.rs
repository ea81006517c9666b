//! What goes on once a plan is in play: opening the one that the address names, its line in the header, undo keys.
//!
//! Belongs to the part that is fetched after the first screen (`parts.rs`); it must not be called from outside it.
//! Tests: the journeys in `tests/e2e`.

use crate::browser::keys;
use crate::flow::PlanPage;
use crate::pages;
use crate::route::Screen;
use crate::screened::{self, Names};
use crate::store::{Opening, Store, in_background, use_store};
use leptos::prelude::*;

/// A page of a plan once the plan is open; before that, or instead, what is the matter.
pub fn plan_place(target: PlanPage) -> AnyView {
    let store = use_store();
    let ready = Memo::new(move |_| match store.opening.get() {
        Opening::Ready(_) => Ok(()),
        other => Err(other),
    });
    let closed = Memo::new(move |_| ready.with(Result::is_ok) && pages::is_closed(target));
    let hidden = Memo::new(move |_| store.route.with(|route| crate::screened::hides(&route.plan)));
    (move || {
        if hidden.get() {
            return pages::screen_is_open();
        }
        let page = move || match ready.get() {
            Ok(()) if closed.get() => pages::part_home(),
            Ok(()) => pages::of_plan(target),
            Err(why) => pages::not_open(why),
        };
        // The bar of a plan that is only looked at has no place in the shared picture.
        let banner = (target != PlanPage::Stage).then(|| crate::banner::banner(store));
        view! { {banner} {page} }.into_any()
    })
    .into_any()
}

/// A page outside any plan. Those that name plans say something else while a workshop screen is open.
pub fn plain_place(screen: Screen) -> AnyView {
    if !matches!(screen, Screen::Bin | Screen::Open | Screen::Workshop) {
        return pages::plain(screen);
    }
    let names = Memo::new(|_| screened::names());
    (move || match names.get() {
        Names::Unknown => ().into_any(),
        Names::Shown => pages::plain(screen),
        Names::Hidden => pages::screen_is_open(),
    })
    .into_any()
}

/// The plans of this browser, for the home page; not while a workshop screen is open.
pub fn your_plans(store: Store) -> AnyView {
    let names = Memo::new(|_| screened::names());
    (move || match names.get() {
        Names::Unknown => ().into_any(),
        Names::Shown => pages::your_plans(store),
        Names::Hidden => pages::screen_is_open(),
    })
    .into_any()
}

/// Starts what every plan needs; once, under the owner of the app.
pub fn begin(store: Store) {
    crate::screened::begin(store);
    crate::following::begin(store);
    follow_address(store);
    crate::store::follow_other_windows(store);
    follow_keys(store);
    in_background(store.empty_bin());
    crate::mount("plan-bar", move || crate::shell::plan_bar(store));
}

/// Opens the plan that the address names.
fn follow_address(store: Store) {
    let wanted = Memo::new(move |_| store.route.with(|route| route.plan.clone()));
    Effect::new(move || {
        let id = wanted.get();
        if !id.is_empty() && id != store.id() {
            in_background(async move {
                store.open_plan(&id).await;
            });
        }
    });
}

/// Ctrl or Cmd with Z undoes and with Shift redoes, outside text fields, where the field's own undo works.
fn follow_keys(store: Store) {
    if let Some(listener) = keys::on_undo_keys(move |redo| if redo { store.redo() } else { store.undo() }) {
        listener.keep();
    }
}
