//! All remarks of a plan, the newest first, each with what it is about; and one about the plan as a whole.
//!
//! Tests: `plan::answers::remarks`, `tests/e2e/remarks.spec.mjs`.

use crate::flow::PlanPage;
use crate::remarks::{form, row};
use crate::shell::PlanScreen;
use crate::store::{Store, use_store};
use crate::whereabouts;
use export::{Names, record};
use leptos::prelude::*;
use plan::answers::remarks;
use plan::model::Comment;

/// The page.
pub fn remarks_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    view! {
        <PlanScreen at=PlanPage::Remarks title=words.remarks_title() lead=words.remarks_lead() sheet=true>
            {move || list(store)}
            <h2>{words.remarks_new()}</h2>
            {form(store, remarks::whole_plan())}
        </PlanScreen>
    }
    .into_any()
}

fn list(store: Store) -> AnyView {
    let mut all = remarks::all(&store.plan());
    if all.is_empty() {
        return view! { <p>{store.words.remarks_none()}</p> }.into_any();
    }
    all.reverse();
    let rows = all.iter().map(|one| row(store, one, Some(about(store, one)))).collect_view();
    view! { <ul class="rows" role="list">{rows}</ul> }.into_any()
}

/// What a remark is on, with the way there.
fn about(store: Store, remark: &Comment) -> AnyView {
    let words = store.words;
    let lens = store.lens();
    if remarks::is_about_plan(remark.on) {
        return view! { <p class="cell"><b>{words.remarks_plan()}</b></p> }.into_any();
    }
    let name = record::name(&Names::new(&lens, words), remark.on);
    match (name, whereabouts::record(store, remark.on, PlanPage::Remarks)) {
        (Some(name), Some(href)) => view! { <p class="cell" dir="auto"><a href=href>{name}</a></p> }.into_any(),
        (name, _) => {
            let name = name.unwrap_or_else(|| words.remarks_gone().to_owned());
            view! { <p class="cell" dir="auto"><b>{name}</b></p> }.into_any()
        }
    }
}
