//! What stands in the place of a plan that cannot be shown: never a dead end, never a blank page.
//!
//! Tests: the failure journeys in `tests/e2e`.

mod taken;

use crate::bridge::surroundings::{StoreFault, clears_after_a_week};
use crate::components::{ButtonKind, ButtonRow, LinkButton};
use crate::route::{Route, Screen};
use crate::shell::PlainScreen;
use crate::store::{Opening, use_store};
use leptos::prelude::*;

/// The page for a plan that is not open, and why.
pub fn not_open(why: Opening) -> AnyView {
    let words = use_store().words;
    match why {
        Opening::Nothing | Opening::Reading | Opening::Ready(_) => {
            view! { <p class="opening" role="status">{words.failure_reading()}</p> }.into_any()
        }
        Opening::Missing => {
            let cleared = clears_after_a_week().then(|| view! { <p>{words.failure_cleared()}</p> }.into_any());
            page(words.failure_missing(), words.failure_missing_lead(), cleared, &[Screen::Open, Screen::Home])
        }
        Opening::InBin => page(words.failure_bin(), words.failure_bin_lead(), None, &[Screen::Bin, Screen::Home]),
        Opening::Taken(how) => taken::page(use_store(), how),
        Opening::Unreadable => page(
            words.failure_unreadable(),
            words.failure_unreadable_lead(),
            None,
            &[Screen::Data, Screen::Open, Screen::Home],
        ),
        Opening::Fault(fault) => {
            let why = match fault {
                StoreFault::Other(why) => Some(view! { <p>{words.failure_fault_why(&why)}</p> }.into_any()),
                StoreFault::Blocked | StoreFault::Full | StoreFault::Poisoned => None,
            };
            page(words.failure_fault(), words.failure_fault_lead(), why, &[Screen::Open, Screen::Data])
        }
    }
}

/// There is no such page.
pub fn not_found() -> AnyView {
    let words = use_store().words;
    page(words.failure_not_found(), words.failure_not_found_lead(), None, &[Screen::Home])
}

/// The workshop screen is open, and this page would name other plans.
pub fn screen_is_open() -> AnyView {
    let words = use_store().words;
    page(words.stage_others_title(), words.stage_others_lead(), None, &[])
}

fn page(title: &'static str, lead: &'static str, more: Option<AnyView>, ways: &[Screen]) -> AnyView {
    let words = use_store().words;
    let links = ways.iter().enumerate().map(|(place, screen)| {
        let label = match screen {
            Screen::Open => words.failure_open(),
            Screen::Bin => words.failure_bin_open(),
            Screen::Data => words.failure_unreadable_data(),
            _ => words.failure_plans(),
        };
        let kind = if place == 0 { ButtonKind::Primary } else { ButtonKind::Secondary };
        view! { <LinkButton href=Route::to(*screen).href() label=label kind=kind/> }.into_any()
    });
    let links = links.collect_view();
    let row = (!ways.is_empty()).then(|| view! { <ButtonRow>{links}</ButtonRow> });
    view! {
        <PlainScreen title=title lead=lead>
            {more}
            {row}
        </PlainScreen>
    }
    .into_any()
}
