//! A page for each of many people: made and drawn in slices, so that nothing waits for the last of them. It says how far it is,
//! and can be stopped. Tests: `tests/e2e/large.spec.mjs`.

use super::{Fresh, Place, above, page_view};
use crate::calm::{Calm, Run};
use crate::components::{Button, ButtonKind, ButtonRow};
use crate::store::Store;
use export::outline::{self, Page, Sheet};
use export::{CopyChoice, Edition};
use leptos::prelude::*;
use std::sync::Arc;

/// From so many pages on.
const MANY: usize = 40;

/// So many are shown at a time: each time the browser lays out the whole document anew.
const AT_ONCE: usize = 24;

/// What is there, how far it is, and whether somebody stopped it.
#[derive(Clone, Copy)]
struct Drawn {
    made: RwSignal<Vec<Arc<Page>>>,
    far: RwSignal<Far>,
    stopped: RwSignal<bool>,
}

/// How far it is: pages that are there, and all.
type Far = (usize, usize);

/// Whether so many have a page that they are drawn in slices.
pub fn is_many(store: Store) -> bool {
    outline::with_page(&store.lens()).len() > MANY
}

/// The pages, one after another.
pub fn many(store: Store, choice: Signal<CopyChoice>) -> AnyView {
    let words = store.words;
    above(store, move || outline::title_of_people(&store.lens(), words, choice.get()));
    let made: RwSignal<Vec<Arc<Page>>> = RwSignal::new(Vec::new());
    let far = RwSignal::new((0, 0));
    let stopped = RwSignal::new(false);
    let calm = Calm::default();
    Effect::new(move || {
        drop((store.seen(), choice.get()));
        stopped.set(false);
        calm.again(async move |run: &mut Run| {
            if made.is_disposed() {
                return;
            }
            draw(store, untrack(|| choice.get()), Drawn { made, far, stopped }, run).await;
        });
    });
    let is_busy = Memo::new(move |_| far.with(|(done, all)| done < all));
    let press = move |()| stopped.set(true);
    let said = move || {
        let (done, all) = far.get();
        match (done < all, stopped.get()) {
            (true, false) => words.many_drawing(&done.to_string(), &all.to_string()),
            (true, true) => words.many_stopped(&done.to_string(), &all.to_string()),
            _ => String::new(),
        }
    };
    let button = move || {
        (is_busy.get() && !stopped.get()).then(|| {
            view! { <ButtonRow><Button label=words.formats_cancel() kind=ButtonKind::Quiet on_press=press/></ButtonRow> }
        })
    };
    let one = |(_, page): (usize, Arc<Page>)| page_view(&page, Place::Document, None, &Fresh::new(None));
    view! {
        <div class="paper paper--document">
        <div class="screen-only paper__many"><p role="status">{said}</p>{button}</div>
        <For each=move || made.get().into_iter().enumerate() key=|(at, page)| (*at, Arc::as_ptr(page) as usize) children=one/>
        </div>
    }
    .into_any()
}

/// Makes page after page; what is there is shown whenever it gives way.
async fn draw(store: Store, choice: CopyChoice, drawn: Drawn, run: &mut Run) {
    let Drawn { made, far, stopped } = drawn;
    let seen = store.seen_now();
    let who = outline::with_page(&seen.lens);
    far.set((0, who.len()));
    made.set(Vec::new());
    let is_over = || made.is_disposed() || stopped.get_untracked();
    let mut next: Vec<Arc<Page>> = Vec::new();
    for (at, id) in who.iter().enumerate() {
        let sheet = Sheet::Person(*id);
        let one = outline::sheet(&seen.lens, &seen.report, store.words, sheet, Edition::Team, choice);
        next.extend(one.pages.into_iter().map(Arc::new));
        if !run.goes_on().await || is_over() {
            return;
        }
        let done = at + 1;
        if next.len() >= AT_ONCE || done == who.len() {
            made.update(|made| made.append(&mut next));
            far.set((done, who.len()));
            if !run.is_painted().await || is_over() {
                return;
            }
        }
    }
}
