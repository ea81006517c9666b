//! The link for the room: what an empty list says, and the same below the list later. Tests: `tests/e2e/collect.spec.mjs`;
//! what is in the link, in `workshop::invite`.

use super::Desk;
use crate::bridge::{files, surroundings};
use crate::components::{Button, ButtonKind, ButtonRow, Disclosure, Note, TextArea};
use crate::paper;
use crate::store::in_background;
use export::link::Fits;
use leptos::prelude::*;
use workshop::collect;
use workshop::invite;

/// Nothing has come yet.
pub(super) fn empty(desk: Desk) -> AnyView {
    let words = desk.store.words;
    view! { <Note><p>{words.collect_empty()}</p>{ways(desk)}</Note> }.into_any()
}

/// Once something has come, the link stands below.
pub(super) fn below(desk: Desk) -> impl IntoView {
    let words = desk.store.words;
    let any = Memo::new(move |_| collect::received(&desk.now()).0 > 0);
    move || any.get().then(|| view! { <Disclosure summary=words.collect_link()>{ways(desk)}</Disclosure> })
}

fn ways(desk: Desk) -> AnyView {
    let words = desk.store.words;
    let home = surroundings::beside("");
    let made = invite::ready(&desk.store.lens_now(), &desk.now(), words, &home);
    let copied = RwSignal::new(None::<bool>);
    let by_hand = RwSignal::new(made.address.clone());
    let code = paper::code(&made.address, words.collect_code_name());
    let code = match code {
        Some(code) => view! { <Disclosure summary=words.collect_code()>{code}</Disclosure> }.into_any(),
        None => view! { <p>{words.collect_no_code()}</p> }.into_any(),
    };
    let warning = made.warning(words).map(|text| view! { <p>{text}</p> });
    let fits = match made.fits {
        Fits::Anywhere => words.links_fits_anywhere(),
        Fits::MostChats => words.links_fits_most(),
        Fits::Email | Fits::Nowhere => words.collect_link_long(),
    };
    let length = [words.links_length(made.address.len() as u32).as_str(), " ", fits].concat();
    let address = made.address;
    let copy = move |()| {
        let address = address.clone();
        in_background(async move { copied.set(Some(files::copy(address).await)) });
    };
    let status = move || match copied.get() {
        None => "",
        Some(true) => words.collect_link_copied(),
        Some(false) => words.copy_blocked(),
    };
    let hand = move || {
        (copied.get() == Some(false))
            .then(|| view! { <TextArea id="link-text" label=words.collect_link_text() value=by_hand rows=4/> })
    };
    view! {
        {warning}
        <ButtonRow><Button label=words.collect_copy_link() kind=ButtonKind::Secondary on_press=copy/></ButtonRow>
        <p role="status">{status}</p>
        {hand}
        <p class="small">{length}</p>
        {code}
    }
    .into_any()
}
