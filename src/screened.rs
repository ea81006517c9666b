//! Whether the workshop screen of a plan is open in any window of this browser: as long as it is, no page shows the names
//! of other plans, because the shared picture may begin on the wrong page.
//!
//! The screen holds a lock while it is shown, so a window that ends in any way leaves nothing behind. Belongs to the part
//! that is fetched after the first screen. Tests: `tests/e2e/stage.spec.mjs`.

use crate::browser::channel::Channel;
use crate::browser::{locks, page};
use crate::components::{ButtonKind, ButtonRow, LinkButton};
use crate::flow::PlanPage;
use crate::route::{Route, Screen};
use crate::shell::{self, PlainScreen};
use crate::store::{Store, in_background, use_store};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::time::Duration;

/// What the names of these locks begin with; the id of the plan follows.
pub const HELD: &str = "watchbill:stage:";
/// Rings when one is taken or let go.
const BELL: &str = "watchbill:stage";
/// A window that crashed rings no bell.
const LOOK_AGAIN: Duration = Duration::from_secs(2);

thread_local! {
    static SEEN: Cell<Option<RwSignal<Option<Vec<String>>>>> = const { Cell::new(None) };
    static CHANNEL: RefCell<Option<Channel>> = const { RefCell::new(None) };
    static LOOKING: Cell<bool> = const { Cell::new(false) };
}

/// Starts looking; once, when the first plan or list may be shown.
pub fn begin(store: Store) {
    SEEN.set(Some(store.at_root(|| RwSignal::new(None))));
    CHANNEL.set(Channel::open(BELL, |_| look()));
    if let Some(listener) = page::on_visible(look) {
        listener.keep();
    }
    look();
}

/// Tells all windows, this one too, to look again.
pub fn ring() {
    CHANNEL.with_borrow(|channel| {
        if let Some(channel) = channel {
            channel.send("look");
        }
    });
    look();
}

fn look() {
    in_background(async {
        let names = locks::all_held().await;
        let plans: Vec<String> = names.iter().filter_map(|name| name.strip_prefix(HELD)).map(str::to_owned).collect();
        let any = !plans.is_empty();
        if let Some(seen) = SEEN.get()
            && seen.with_untracked(|seen| seen.as_ref() != Some(&plans))
        {
            seen.set(Some(plans));
        }
        if any && !LOOKING.replace(true) {
            set_timeout(
                || {
                    LOOKING.set(false);
                    look();
                },
                LOOK_AGAIN,
            );
        }
    });
}

/// What a page that names several plans may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Names {
    /// It is not known yet; nothing is shown for a moment.
    Unknown,
    /// Show them.
    Shown,
    /// The workshop screen is open.
    Hidden,
}

/// Whether names of several plans may be shown; the reader runs again when that changes.
pub fn names() -> Names {
    match SEEN.get().and_then(|seen| seen.get()) {
        None => Names::Unknown,
        Some(plans) if plans.is_empty() => Names::Shown,
        Some(_) => Names::Hidden,
    }
}

/// The plan whose screen is open, if one is.
pub fn open_one() -> Option<String> {
    SEEN.get().and_then(|seen| seen.get()).and_then(|plans| plans.first().cloned())
}

/// Whether a page of that plan must not be shown: the screen of another plan is open.
pub fn hides(plan: &str) -> bool {
    let plans = SEEN.get().and_then(|seen| seen.get()).unwrap_or_default();
    !plans.is_empty() && plans.iter().all(|open| open != plan)
}

/// Which plan a page of the workshop belongs to: the one that is open in this window, else the one whose screen is open.
/// No list, because this window may be shared already.
pub fn choose(target: PlanPage, title: &'static str, lead: &'static str, there: &'static str) -> AnyView {
    let store = use_store();
    let words = store.words;
    if !store.id().is_empty() {
        // The day stays with its workshop when that has been held and another one is the next.
        match workshop::current(&store.lens_now(), None) {
            Some(workshop) => shell::go_to_record(store, target, workshop.id.key),
            None => shell::go_to(store, target),
        }
        return ().into_any();
    }
    let open = move || {
        let href = Route::in_plan(&open_one()?, target).href();
        Some(view! {
            <p>{words.stage_choose_open()}</p>
            <ButtonRow><LinkButton href=href label=there/></ButtonRow>
        })
    };
    view! {
        <PlainScreen title=title lead=lead>
            {open}
            <ButtonRow>
                <LinkButton href=Route::to(Screen::Home).href() label=words.home_title() kind=ButtonKind::Secondary/>
            </ButtonRow>
        </PlainScreen>
    }
    .into_any()
}

/// What stands in the place of a workshop's page when the plan has no workshop.
pub fn no_workshop(title: &'static str) -> AnyView {
    let store = use_store();
    let words = store.words;
    view! {
        <PlainScreen title=title lead=words.stage_none()>
            <ButtonRow><LinkButton href=store.href(PlanPage::Workshop) label=words.stage_prepare()/></ButtonRow>
        </PlainScreen>
    }
    .into_any()
}
