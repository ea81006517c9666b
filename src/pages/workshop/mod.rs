//! "Run a workshop": for whom, when, how long; then everything that is prepared before the day.
//!
//! What is prepared is kept in the plan at once. Tests: `crates/workshop` (the agenda, the invitation),
//! `tests/e2e/workshop.spec.mjs`.

mod agenda;
mod before;
mod facts;
mod start;

pub use start::start_page;

use crate::flow::PlanPage;
use crate::hand_over;
use crate::shell::{self, PlanScreen};
use crate::store::{Store, use_store};
use export::Names;
use leptos::prelude::*;
use plan::model::Workshop;
use plan::{Edit, Id};
use workshop::agenda::follow;

/// The workshop that is prepared.
#[derive(Clone, Copy)]
struct Prep {
    store: Store,
    id: Id<Workshop>,
    /// As the plan has it now.
    now: Memo<Workshop>,
}

impl Prep {
    fn new(store: Store, id: Id<Workshop>) -> Self {
        let now = Memo::new(move |_| store.plan().get(id).unwrap_or_default());
        Self { store, id, now }
    }

    /// Changes what is around the agenda; an agenda as proposed follows. With the keyboard every radio that is passed is
    /// chosen for a moment: all of them are one step. Gives the words for what was refused.
    fn change(&self, label: &str, change: impl FnOnce(&mut Workshop)) -> Option<String> {
        let (store, words) = (self.store, self.store.words);
        let before = store.plan_now().get(self.id)?;
        let mut after = before.clone();
        change(&mut after);
        let seen = store.seen_now();
        let after = follow(&Names::new(&seen.lens, words), &seen.report, &before, after);
        self.keep(&before, &after, label, &["workshop ", self.id.as_str(), " ", label].concat())
    }

    /// Keeps a workshop as one step; steps with the same `merge` become one.
    fn keep(&self, before: &Workshop, after: &Workshop, label: &str, merge: &str) -> Option<String> {
        let edit = Edit::change(before, after);
        let done = self.store.dispatch_typed(&edit, self.store.words.workshop_changed(), merge);
        done.err().map(|refusal| shell::refusal(self.store.words, &refusal, label))
    }
}

/// Prepare a workshop.
pub fn prepare_page() -> AnyView {
    let store = use_store();
    let named = shell::record_here(store);
    // The same one for as long as the page stands: a new day must not put another in its place.
    let here = Memo::new(move |before: Option<&Option<Id<Workshop>>>| {
        let lens = store.lens();
        let kept = before.copied().flatten().filter(|id| lens.plan.get(*id).is_some());
        kept.or_else(|| workshop::current(&lens, named).map(|one| one.id))
    });
    (move || match here.get() {
        Some(id) => prepare(Prep::new(store, id)),
        None => start::plan_one(store),
    })
    .into_any()
}

fn prepare(prep: Prep) -> AnyView {
    let (store, words) = (prep.store, prep.store.words);
    let title = Signal::derive(move || words.workshop_title(&words.date(prep.now.with(|one| one.on))));
    // On the day itself the record may be needed before anybody says that the day is over.
    let is_over = Memo::new(move |_| prep.now.with(|one| one.held || one.on <= store.today.get()));
    view! {
        <PlanScreen at=PlanPage::Workshop title=title lead=words.workshop_lead()>
            <h2>{words.workshop_when()}</h2>
            {facts::when_and_who(prep)}
            <h2>{words.workshop_talk()}</h2>
            {facts::talk(prep)}
            <h2>{words.workshop_agenda()}</h2>
            {agenda::view(prep)}
            <h2>{words.workshop_before()}</h2>
            {before::before(prep)}
            <h2>{words.workshop_share()}</h2>
            {before::share(prep)}
            {move || is_over.get().then(|| view! {
                <h2>{words.hand_over()}</h2>
                {hand_over::view(store, prep.id)}
            })}
            <p><a href=store.href(PlanPage::Workshops)>{words.workshop_all()}</a></p>
        </PlanScreen>
    }
    .into_any()
}
