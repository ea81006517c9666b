//! What is still open: decisions with who and by when, and what nobody is sure of; each leads to where it is answered.
//!
//! Nothing is answered here. Tests: `plan::lens::open`, `tests/e2e/person.spec.mjs`.

use crate::components::{StateTag, TaskState};
use crate::flow::PlanPage;
use crate::long::Long;
use crate::shell::PlanScreen;
use crate::store::{Store, use_store};
use crate::whereabouts;
use export::Names;
use leptos::prelude::*;
use plan::lens::Lens;
use plan::lens::open::OpenDecision;

/// The page.
pub fn undecided_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    view! {
        <PlanScreen at=PlanPage::Undecided title=words.undecided_title() lead=words.undecided_lead() sheet=true>
            <h2>{words.undecided_decide()}</h2>
            {list(store, "decide", |lens| lens.open_decisions(), words.undecided_decide_none(), true)}
            <h2>{words.undecided_find_out()}</h2>
            {list(store, "find-out", |lens| lens.not_sure(), words.undecided_find_out_none(), false)}
            <h2>{words.targets_title()}</h2>
            <p>{words.targets_lead()}</p>
            {move || aims(store)}
        </PlanScreen>
    }
    .into_any()
}

fn list(
    store: Store,
    id: &'static str,
    of: fn(&Lens) -> Vec<OpenDecision>,
    none: &'static str,
    dated: bool,
) -> AnyView {
    let all = Memo::new(move |_| of(&store.lens()));
    let texts = move || {
        let lens = store.lens();
        let names = Names::new(&lens, store.words);
        all.with(|all| all.iter().map(|open| export::open::what(&names, open)).collect())
    };
    let long = Long::new(store.words, id, move || all.with(Vec::len), texts);
    long.view(move || {
        let lens = store.lens();
        let rows: Vec<AnyView> =
            all.with(|all| long.pick(all).iter().map(|open| row(store, &lens, open, dated)).collect());
        if rows.is_empty() && all.with(Vec::is_empty) {
            return view! { <p>{none}</p> }.into_any();
        }
        view! { <ul class="rows" role="list">{rows}</ul> }.into_any()
    })
}

/// What is not yet as it should be.
fn aims(store: Store) -> AnyView {
    let words = store.words;
    let lens = store.lens();
    let all = export::targets::all(&Names::new(&lens, words));
    if all.is_empty() {
        return view! { <p>{words.targets_none()}</p> }.into_any();
    }
    let rows = all.into_iter().map(|aim| {
        let href = whereabouts::fact(store, aim.table, aim.field, aim.key, PlanPage::Undecided);
        view! {
            <li class="rows__row">
                <p class="cell" dir="auto"><b>{aim.what.clone()}</b></p>
                <p class="cell" dir="auto">{words.targets_line(&aim.today, &aim.then)}</p>
                <a href=href>{words.button_change()}<span class="hidden">" "{aim.what}</span></a>
            </li>
        }
        .into_any()
    });
    let rows: Vec<AnyView> = rows.collect();
    view! { <ul class="rows" role="list">{rows}</ul> }.into_any()
}

fn row(store: Store, lens: &Lens, open: &OpenDecision, dated: bool) -> AnyView {
    let words = store.words;
    let names = Names::new(lens, words);
    let what = export::open::what(&names, open);
    let facts = dated.then(|| {
        let who = open
            .by
            .as_ref()
            .map_or_else(|| words.undecided_nobody().to_owned(), |who| words.undecided_by(&names.who(who)));
        let late = open.until.is_some_and(|until| until < lens.today);
        let when = match open.until {
            Some(until) if late => words.undecided_overdue(&words.date(until)),
            Some(until) => words.undecided_until(&words.date(until)),
            None => words.undecided_no_date().to_owned(),
        };
        let text = [who.as_str(), " · ", &when].concat();
        if late {
            view! { <StateTag state=TaskState::NeedsYou text=text/> }.into_any()
        } else {
            view! { <p class="cell" dir="auto">{text}</p> }.into_any()
        }
    });
    let link = whereabouts::fact(store, open.table, open.field, open.key, PlanPage::Undecided);
    view! {
        <li class="rows__row">
            <p class="cell" dir="auto"><b>{what.clone()}</b></p>
            {facts}
            <a href=link>{words.undecided_answer()}<span class="hidden">" "{what}</span></a>
        </li>
    }
    .into_any()
}
