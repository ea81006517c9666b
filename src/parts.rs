//! What is fetched when: the home is in the program, the first question, answers for a workshop and all else are parts of
//! their own.
//!
//! Everything that only a part needs goes into its file, so nothing outside may call a page, the read model or the
//! checks directly: it calls a function of [`later!`] instead. The cut is measured by `cargo xtask size`.
//! Tests: `tests/e2e/parts.spec.mjs`, the size budget.

use crate::part::{NotHere, Part, later, place};
use crate::route::Screen;
use crate::store::Store;
use crate::{pages, planning};
use leptos::prelude::*;
use plan::model::Path;

/// The parts of the program.
#[derive(Clone, Copy)]
pub struct Parts {
    start: Part,
    take: Part,
    rest: Part,
}

impl Parts {
    /// Nothing is fetched yet.
    pub fn new(store: Store) -> Self {
        let begun = StoredValue::new(false);
        Self {
            start: Part::new(|| Box::pin(async { ready_start().await.map_err(|_| NotHere) })),
            take: Part::new(|| Box::pin(async { ready_take().await.map_err(|_| NotHere) })),
            rest: Part::new(move || Box::pin(async move { rest(Ask::Begin(store, begun)).await.map(drop) })),
        }
    }

    /// Fetches what an address needs, so that its page can be drawn at once. A part that does not come is no reason to
    /// wait: its place says so.
    pub async fn arrive_for(self, screen: Screen) {
        match screen {
            Screen::Home if !crate::browser::mounting::expects_plans() => {}
            Screen::Start(_) => self.start.arrive().await,
            Screen::TakePart => self.take.arrive().await,
            _ => self.rest.arrive().await,
        }
    }

    /// Fetches everything else, now that the first screen stands. First what the first question needs, which is little:
    /// both at once would share a slow line. Whoever only answers for a workshop, on a phone, needs nothing else.
    pub fn want_all(self, screen: Screen) {
        if screen == Screen::TakePart {
            return;
        }
        crate::store::in_background(async move {
            self.start.arrive().await;
            self.rest.want();
        });
    }
}

/// What stands at an address.
pub fn screen(store: Store, parts: Parts, screen: Screen) -> AnyView {
    match screen {
        Screen::Home => pages::home(),
        Screen::Start(path) => place(store.words, parts.start, move || Box::pin(start(path))),
        Screen::TakePart => place(store.words, parts.take, || Box::pin(take_part())),
        _ => place(store.words, parts.rest, move || Box::pin(rest(Ask::Page(screen)))),
    }
}

/// The plans of this browser, on the home page.
pub fn your_plans(store: Store) -> AnyView {
    at_rest(store, move || Ask::YourPlans(store))
}

/// The sheet beside the first question; it comes when its part does.
pub fn beside_first_question(store: Store, path: Path, business: Signal<String>) -> AnyView {
    at_rest(store, move || Ask::BlankSheet(store, path, business))
}

fn at_rest(store: Store, ask: impl Fn() -> Ask + Send + 'static) -> AnyView {
    use_context::<Parts>().map(|parts| place(store.words, parts.rest, move || Box::pin(rest(ask())))).into_any()
}

/// What is asked of the rest of the program.
enum Ask {
    /// Start what every plan needs, if that has not been done.
    Begin(Store, StoredValue<bool>),
    /// A page.
    Page(Screen),
    /// The list of plans on the home page.
    YourPlans(Store),
    /// The sheet before there is a plan, with the name of the business as it is typed.
    BlankSheet(Store, Path, Signal<String>),
}

later! {
    start, ready ready_start,
    /// The first question of a new plan; without a path the three doors again.
    fn start(path: Option<Path>) -> Result<AnyView, NotHere> {
        Ok(pages::start(path))
    }
}

later! {
    take, ready ready_take,
    /// Answers for a workshop, on anybody's own phone: small, because whoever comes by a code needs nothing else.
    fn take_part() -> Result<AnyView, NotHere> {
        Ok(pages::take_part())
    }
}

later! {
    rest,
    /// Everything else. One function, because each has to be fetched before it answers at once.
    fn rest(ask: Ask) -> Result<AnyView, NotHere> {
        Ok(match ask {
            Ask::Begin(store, begun) => {
                if begun.try_update_value(|begun| std::mem::replace(begun, true)) == Some(false) {
                    store.at_root(|| planning::begin(store));
                }
                ().into_any()
            }
            Ask::Page(Screen::Plan(page)) => planning::plan_place(page),
            Ask::Page(other) => planning::plain_place(other),
            Ask::YourPlans(store) => planning::your_plans(store),
            Ask::BlankSheet(store, path, business) => crate::paper::blank(store, path, business),
        })
    }
}
