//! The same plan in two windows of this browser during a workshop: what one of them stores, the other one shows.
//!
//! Answers are collected in one window while the shared screen stands in another. A window that has stored something rings,
//! with the id of the plan and nothing of it; the others read it. Only pages of the workshop follow: on others, a plan that
//! changes under somebody's hands would be a surprise. Belongs to the part that is fetched after the first screen.
//! Tests: `tests/e2e/collect.spec.mjs`.

use crate::browser::channel::Channel;
use crate::browser::page;
use crate::flow::PlanPage;
use crate::route::Screen;
use crate::store::{SaveState, Store, in_background};
use leptos::prelude::*;

const BELL: &str = "watchbill:stored";
const PAGES: [PlanPage; 4] = [PlanPage::Stage, PlanPage::Notes, PlanPage::Collect, PlanPage::Workshop];

/// Begins to ring and to listen; once, with the first plan in play.
pub fn begin(store: Store) {
    let look = move || {
        let is_for = |screen| matches!(screen, Screen::Plan(page) if PAGES.contains(&page));
        if store.route.with_untracked(|route| is_for(route.screen) && route.plan == store.id()) {
            in_background(store.follow());
        }
    };
    let heard = move |plan: String| {
        if plan == store.id() {
            look();
        }
    };
    let channel = StoredValue::new_local(Channel::open(BELL, heard));
    // A window that slept may have missed it.
    if let Some(listener) = page::on_visible(look) {
        listener.keep();
    }
    Effect::new(move || {
        if matches!(store.save.get(), SaveState::Saved(_)) {
            channel.with_value(|channel| {
                if let Some(channel) = channel {
                    channel.send(&store.id());
                }
            });
        }
    });
}
