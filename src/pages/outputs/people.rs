//! "One page each": all pages on paper, and for one person everything there is. Tests: `tests/e2e/one-page.spec.mjs`.

use super::contents::Place;
use crate::components::{ButtonKind, ButtonRow, Choice, LinkButton, Select};
use crate::flow::PlanPage;
use crate::one_page;
use crate::shell;
use crate::store::Store;
use export::Names;
use leptos::prelude::*;
use plan::Id;
use plan::model::Person;

/// The part; nothing for an owner alone.
pub fn part(store: Store) -> Option<AnyView> {
    let words = store.words;
    let lens = store.lens_now();
    let first = lens.team().next().filter(|_| !lens.is_solo())?;
    let who = RwSignal::new(first.id.to_string());
    let options = Signal::derive(move || {
        let lens = store.lens();
        let names = Names::new(&lens, words);
        lens.team().map(|person| Choice::new(person.id.as_str(), names.full(person))).collect::<Vec<_>>()
    });
    let print = shell::query_href(store, PlanPage::Print, "what=people");
    let actions = move || Id::<Person>::parse(&who.get()).map(|id| one_page::actions(store, id));
    Some(
        view! {
            <section class="output">
                {Place::People.heading(words)}
                <p>{words.one_page_lead()}</p>
                <ButtonRow>
                    <LinkButton href=print label=words.one_page_all() kind=ButtonKind::Secondary/>
                </ButtonRow>
                <Select id="page-of" label=words.print_whose() options=options selected=who on_pick=move |value| who.set(value)/>
                {actions}
            </section>
        }
        .into_any(),
    )
}
