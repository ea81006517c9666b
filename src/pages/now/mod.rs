//! Something is going wrong: useful on a strange phone without any plan. Very few words, nothing that can fail.
//!
//! Never a dead end, never a start wizard, never an error. Tests: the emergency journey in `tests/e2e`.

mod record;

use crate::bridge::files;
use crate::components::{Button, ButtonKind, ButtonRow, LinkButton};
use crate::flow::PlanPage;
use crate::route::{Route, Screen};
use crate::shell::PlainScreen;
use crate::store::{PartHere, Store, in_background, use_store};
use leptos::prelude::*;

/// The page.
pub fn now_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    in_background(async move {
        // Without a list the steps below still stand; that is all this page needs.
        store.read_shelf().await.ok();
    });
    let steps = [words.now_step_1(), words.now_step_2(), words.now_step_3(), words.now_step_4(), words.now_step_5()];
    let looks = [words.now_card_paper(), words.now_card_picture(), words.now_card_link(), words.now_card_calendar()];
    let copied = RwSignal::new("");
    let copy = move |text: &'static str| {
        in_background(async move {
            let ok = files::copy(text.to_owned()).await;
            copied.set(if ok { words.copied() } else { words.copy_blocked() });
        });
    };
    let asked = RwSignal::new("");
    let ask = move |()| {
        in_background(async move {
            let sent = files::send(words.now_title().to_owned(), words.now_ask_message().to_owned()).await;
            match sent {
                Ok(files::Sent::Copied) => asked.set(words.copied()),
                Ok(files::Sent::Shared) => asked.set(""),
                Err(files::FileFault::Cancelled) => {}
                Err(_) => asked.set(words.copy_blocked()),
            }
        });
    };
    view! {
        <PlainScreen title=words.now_title()>
            <div class="now">
            <p class="alarm">{words.hurt_first()}</p>
            <p>{words.now_calm()}</p>
            {move || plans_here(store)}
            <h2>{words.now_card()}</h2>
            <p>{words.now_card_look()}</p>
            <ul>{looks.map(|look| view! { <li>{look}</li> }).into_iter().collect_view()}</ul>
            <ButtonRow>
                <LinkButton href=Route::to(Screen::Open).href() label=words.now_open()/>
                <Button label=words.now_ask() kind=ButtonKind::Secondary on_press=ask/>
            </ButtonRow>
            <p class="quote">{words.now_ask_message()}</p>
            <p role="status">{move || asked.get()}</p>
            <h2>{words.now_none()}</h2>
            <p>{words.now_none_lead()}</p>
            <ol class="steps-big" role="list">{steps.map(|step| view! { <li>{step}</li> }).into_iter().collect_view()}</ol>
            <h2>{words.now_words()}</h2>
            <blockquote class="quote">{words.starter_words_general()}</blockquote>
            <p>{words.starter_words_hint_time()}</p>
            <ButtonRow>
                <Button label=words.now_copy_words() kind=ButtonKind::Secondary
                    on_press=move |()| copy(words.starter_words_general())/>
            </ButtonRow>
            <p role="status">{move || copied.get()}</p>
            {record::record(store)}
            </div>
        </PlainScreen>
    }
    .into_any()
}

/// The crisis sheets of the plans in this browser, if there are any. A part of a plan has none: one person's leads to their
/// page, and of the others it is said.
fn plans_here(store: Store) -> Option<AnyView> {
    let words = store.words;
    let plans = store.shelf.get()?.into_iter().filter(|card| card.deleted_at.is_none());
    let links: Vec<AnyView> = plans
        .map(|card| {
            let (page, text) = match &card.part {
                None => (Route::in_plan(&card.id, PlanPage::Crisis), words.now_here_open(&card.title)),
                Some(PartHere::Of(key, name)) => (
                    Route::in_plan(&card.id, PlanPage::Person).with(&["id=", key.as_str()].concat()),
                    words.now_here_person(name, &card.title),
                ),
                Some(PartHere::List) => {
                    return view! { <li dir="auto">{words.now_here_list(&card.title)}</li> }.into_any();
                }
            };
            view! { <li><a href=page.href()>{text}</a></li> }.into_any()
        })
        .collect();
    (!links.is_empty())
        .then(|| view! { <h2>{words.now_here()}</h2><ul class="links-big" role="list">{links}</ul> }.into_any())
}
