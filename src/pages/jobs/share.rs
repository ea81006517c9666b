//! "Share with an assistant": for each duty you, the assistant, or both. Tests: `plan::answers::duties`, the journeys.

use crate::components::{Choice, Disclosure, Select};
use crate::long::Long;
use crate::store::Store;
use leptos::prelude::*;
use plan::answers::duties::{self, Share};
use plan::model::{PersonKind, Responsibility};
use plan::{Edit, Id};

/// Choose the assistant, then one select for each duty.
pub(super) fn part(store: Store) -> AnyView {
    let words = store.words;
    let lens = store.lens_now();
    let first = lens.team().find(|person| person.kind == PersonKind::Assistant).map(|person| person.id.to_string());
    let helper = RwSignal::new(first.unwrap_or_default());
    let people = Memo::new(move |_| {
        let lens = store.lens();
        let mut all = vec![Choice::new("", words.answer_choose())];
        all.extend(lens.team().map(|person| Choice::new(person.id.to_string(), person.name.as_str())));
        all
    });
    let duties = Memo::new(move |_| {
        let lens = store.lens();
        lens.responsibilities.iter().map(|duty| (duty.id, duty.text.clone())).collect::<Vec<_>>()
    });
    let texts = move || duties.with(|duties| duties.iter().map(|(_, text)| text.clone()).collect());
    let long = Long::new(words, "share", move || duties.with(Vec::len), texts);
    let rows = move || {
        let Some(helper) = Id::parse(&helper.get()) else { return ().into_any() };
        let rows = move || {
            let shown = duties.with(|duties| long.pick(duties));
            let rows: Vec<AnyView> = shown.into_iter().map(|(id, text)| row(store, id, &text, helper)).collect();
            view! { <div class="choices choices--grid">{rows}</div> }
        };
        long.view(rows)
    };
    view! {
        <Disclosure summary=words.share_title()>
            <p>{words.share_hint()}</p>
            <Select id="share-with" label=words.share_with() options=people selected=helper
                on_pick=move |word: String| helper.set(word)/>
            {rows}
        </Disclosure>
    }
    .into_any()
}

fn row(store: Store, id: Id<Responsibility>, text: &str, helper: Id<plan::model::Person>) -> AnyView {
    let words = store.words;
    let me = move || {
        let lens = store.lens();
        let duty = lens.responsibilities.iter().find(|duty| duty.id == id)?.clone();
        let who = lens.accountable(&duty).map(|person| (person.id, person.name.clone()));
        Some((duty, who))
    };
    let now = Memo::new(move |_| {
        me().map_or("me", |(duty, _)| match duties::share(&duty, helper) {
            Share::Me => "me",
            Share::Helper => "helper",
            Share::Both => "both",
        })
        .to_owned()
    });
    let first = untrack(me).and_then(|(_, who)| who);
    let name = first.as_ref().map_or_else(|| words.duties_nobody().to_owned(), |(_, name)| name.clone());
    let them = store.lens_now().person(helper).map(|person| person.name.clone()).unwrap_or_default();
    let options = vec![Choice::new("me", name), Choice::new("helper", them), Choice::new("both", words.share_both())];
    let label = text.to_owned();
    let pick = move |word: String| {
        let to = match word.as_str() {
            "helper" => Share::Helper,
            "both" => Share::Both,
            _ => Share::Me,
        };
        let owner = first.as_ref().map_or(helper, |(id, _)| *id);
        let edits = duties::set_share(&store.plan_now(), id, owner, helper, to);
        // A choice holds no typed text, so nothing can be refused.
        drop(store.dispatch(&Edit::Many(edits), &label));
    };
    view! {
        <Select id=["share-", id.as_str()].concat() label=words.share_who(text) options=options selected=now on_pick=pick/>
    }
    .into_any()
}
