//! "Put the words together": a holding statement from its parts. The parts are not kept, only the words made of them.
//! Tests: `plan::answers::crisis::full`, the journeys.

use crate::components::{Button, ButtonKind, ButtonRow, Disclosure, TextField};
use crate::store::Store;
use leptos::prelude::*;
use plan::Id;
use plan::answers::crisis::{full, words::MOST};
use plan::answers::spot::{Spot, Wrong};
use plan::model::Scenario;

/// How many parts there are.
const PARTS: usize = 6;

/// The parts behind a disclosure; "Use these words" writes the words of the case.
pub(super) fn builder(store: Store, id: Id<Scenario>, title: &str) -> AnyView {
    let words = store.words;
    let values: [RwSignal<String>; PARTS] = [(); PARTS].map(|()| RwSignal::new(String::new()));
    let labels = [
        words.case_build_know(),
        words.case_build_care(),
        words.case_build_doing(),
        words.case_build_should(),
        words.case_build_next(),
        words.case_build_contact(),
    ];
    // What is wrong, and at which part: the longest one where all of it is too long.
    let error = RwSignal::new(None::<(usize, String)>);
    let longest = move || {
        let length = |at: &usize| values.get(*at).map_or(0, |value| value.with_untracked(String::len));
        (0..PARTS).max_by_key(length).unwrap_or_default()
    };
    let whole = Memo::new(move |_| full::compose(&values.map(|value| value.get())));
    let label = words.case_build_done(title);
    let use_it = move |()| {
        let text = whole.get_untracked();
        let spot = Spot::new("scenarios", id.key, "words");
        let done = match spot.set_text(&store.plan_now(), &text) {
            _ if text.is_empty() => Err((0, words.case_build_none().to_owned())),
            Err(Wrong::TooLong(_)) => Err((longest(), words.case_build_long(text.chars().count() as u32))),
            Err(_) => Err((0, words.error_not_kept(words.case_words()))),
            Ok(edit) => store
                .dispatch(&edit, &label)
                .map_err(|refusal| (0, crate::shell::refusal(words, &refusal, words.case_words()))),
        };
        error.set(done.err());
    };
    let field = |at: usize| {
        let (value, label) = (values.get(at).copied()?, labels.get(at).copied()?);
        let id = ["part-", &at.to_string()].concat();
        let here =
            move || error.with(|error| error.as_ref().filter(|(part, _)| *part == at).map(|(_, said)| said.clone()));
        let (here, prefix) = (Signal::derive(here), words.error_prefix());
        Some(if at == 4 {
            let hint = words.case_build_next_hint();
            view! { <TextField id=id label=label hint=hint value=value error=here error_prefix=prefix/> }.into_any()
        } else {
            view! { <TextField id=id label=label value=value error=here error_prefix=prefix/> }.into_any()
        })
    };
    let fields: Vec<AnyView> = (0..PARTS).filter_map(field).collect();
    let left = move || {
        let count = whole.with(|text| text.chars().count());
        (count > MOST).then(|| view! { <p class="field__count">{words.case_build_long(count as u32)}</p> })
    };
    let preview = move || {
        whole.with(|text| {
            (!text.is_empty())
                .then(|| view! { <blockquote class="paper__words" dir="auto">{text.clone()}</blockquote> })
        })
    };
    view! {
        <Disclosure summary=words.case_build()>
            <p>{words.case_build_lead()}</p>
            {fields}
            {preview}
            {left}
            <ButtonRow><Button label=words.case_build_use() kind=ButtonKind::Secondary on_press=use_it/></ButtonRow>
        </Disclosure>
    }
    .into_any()
}
