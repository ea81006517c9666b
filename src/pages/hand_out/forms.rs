//! The card itself: open it as others will see it, copy it, take its picture and its contacts. Tests:
//! `tests/e2e/hand-out.spec.mjs`.

use crate::bridge::files;
use crate::bridge::pictures::{PNG, png};
use crate::components::{Button, ButtonKind, ButtonRow, Disclosure, LinkButton};
use crate::flow::PlanPage;
use crate::paper;
use crate::store::{Store, in_background};
use export::card::{card, contacts, picture, text};
use leptos::prelude::*;

/// The type of a file of contacts.
const CONTACTS: &str = "text/vcard";

pub(super) fn forms(store: Store) -> AnyView {
    let words = store.words;
    let said = RwSignal::new(String::new());
    let numbers = move || {
        let card = card(&store.lens(), words);
        words.hand_out_numbers(card.calls.iter().filter(|call| !call.phone.is_empty()).count() as u32)
    };
    let copy = move |whole: String| {
        in_background(async move {
            let ok = files::copy(whole).await;
            said.set(if ok { words.copied() } else { words.copy_blocked() }.to_owned());
        });
    };
    let copy_link = move |()| copy(super::address(store));
    let copy_text = move |()| copy(text::text(&card(&store.lens_now(), words), words));
    let save = move |()| {
        let file = contacts::contacts(&card(&store.lens_now(), words), words);
        if file.is_empty() {
            said.set(words.hand_out_no_numbers().to_owned());
        } else if !files::download(words.hand_out_contacts_file(), CONTACTS, &file) {
            said.set(words.download_blocked().to_owned());
        }
    };
    let draw = move |()| {
        let drawing = picture::picture(&card(&store.lens_now(), words), words);
        let name = export::named(&store.org_now().title, words.card_picture_name(), store.today.get_untracked(), "png");
        in_background(async move {
            said.set(match png(&drawing, 0, 1.0).await {
                None => words.picture_file_failed().to_owned(),
                Some(bytes) if files::download(&name, PNG, &bytes) => words.card_picture_done(&name),
                Some(_) => words.download_blocked().to_owned(),
            });
        });
    };
    let open = Memo::new(move |_| {
        store.plan();
        super::address(store)
    });
    let code = move || {
        paper::code(&open.get(), words.links_code_name()).map(|code| {
            view! { <Disclosure summary=words.links_code()><p>{words.links_code_what()}</p>{code}</Disclosure> }
        })
    };
    view! {
        <section class="output">
            <h2>{words.hand_out_card_title()}</h2>
            <p>{words.hand_out_card_lead()}</p>
            <p class="small">{numbers}</p>
            <ButtonRow>
                {move || view! { <LinkButton href=open.get() label=words.hand_out_open() kind=ButtonKind::Secondary/> }}
                <Button label=words.hand_out_copy_link() kind=ButtonKind::Secondary on_press=copy_link/>
                <Button label=words.hand_out_copy_text() kind=ButtonKind::Secondary on_press=copy_text/>
                <Button label=words.card_picture_button() kind=ButtonKind::Secondary on_press=draw/>
                <Button label=words.hand_out_contacts() kind=ButtonKind::Secondary on_press=save/>
                <LinkButton href=store.href(PlanPage::Print) label=words.print_button() kind=ButtonKind::Quiet/>
            </ButtonRow>
            <p role="status">{move || said.get()}</p>
            {code}
        </section>
    }
    .into_any()
}
