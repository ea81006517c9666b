//! "Take part": five short screens on everybody's own phone, without a plan; at the end a text to send.
//!
//! The invitation stays in the address, so a reload and Back keep it; what is typed is kept in this browser until it is
//! cleared. A part of its own (`src/parts.rs`): it must call nothing of plans, checks or paper. Nothing is sent by itself.
//! Tests: `tests/e2e/take-part.spec.mjs`; what is in links and answers, in `workshop`.

mod screens;
mod send;

use crate::bridge::surroundings;
use crate::components::{Button, ButtonRow, ErrorSummary, FieldError, Form, Page, PageHead, TextArea, error_for};
use crate::route::{Route, Screen};
use crate::shell::{go, set_title};
use crate::store::{Store, use_store};
use export::link::packed::Fault;
use leptos::prelude::*;
use messages::Words;
use workshop::answers::code;
use workshop::answers::draft::Draft;
use workshop::invite::{self, Ask, Invitation};

const PASTED: &str = "pasted";
/// The last screen in the address.
const SEND: &str = "send";

/// The page.
pub fn take_part_page() -> AnyView {
    let store = use_store();
    let link = Memo::new(move |_| store.route.with(|route| route.param("i").unwrap_or_default().to_owned()));
    (move || {
        let link = link.get();
        if link.is_empty() {
            return ask_for_link(store, None);
        }
        match Invitation::read(&link) {
            Ok(invitation) => Phone::new(store, link, invitation).view(),
            Err(fault) => ask_for_link(store, Some(fault)),
        }
    })
    .into_any()
}

/// Without an invitation, or with one that did not arrive whole.
fn ask_for_link(store: Store, fault: Option<Fault>) -> AnyView {
    let words = store.words;
    let first: Vec<FieldError> = fault.map(|fault| FieldError::new(PASTED, why(words, fault))).into_iter().collect();
    let errors = RwSignal::new(first);
    let pasted = RwSignal::new(String::new());
    let take = move |()| {
        let text = pasted.get_untracked();
        let link = invite::found_in(&text).unwrap_or_else(|| text.split_whitespace().collect());
        if link.is_empty() {
            errors.set(vec![FieldError::new(PASTED, words.take_paste_blank())]);
            return;
        }
        match Invitation::read(&link) {
            Ok(_) => go(&Route::to(Screen::TakePart).with(&["i=", &link].concat())),
            Err(fault) => errors.set(vec![FieldError::new(PASTED, why(words, fault))]),
        }
    };
    framed(
        words,
        errors,
        words.take_title().to_owned(),
        view! {
            <PageHead title=words.take_title() lead=words.take_lead()/>
            <Form on_submit=take>
                <TextArea id=PASTED label=words.take_paste() value=pasted rows=4 error=error_for(errors, PASTED)
                    error_prefix=words.error_prefix()/>
                <ButtonRow><Button label=words.take_paste_go() submit=true/></ButtonRow>
            </Form>
        }
        .into_any(),
    )
}

/// Why a link is no invitation.
fn why(words: Words, fault: Fault) -> String {
    let plain = match fault {
        Fault::Cut { wanted: 0, .. } => words.take_cut_early(),
        Fault::Cut { got, wanted } => return words.take_cut(&got.to_string(), &wanted.to_string()),
        Fault::Damaged => words.take_damaged(),
        Fault::Foreign | Fault::TooBig => words.take_foreign(),
        Fault::Newer => words.take_newer(),
    };
    plain.to_owned()
}

/// A page with its title in the window and the list of what is missing.
fn framed(words: Words, errors: RwSignal<Vec<FieldError>>, title: String, body: AnyView) -> AnyView {
    Effect::new(move || set_title(words, &title, errors.with(|errors| !errors.is_empty())));
    view! {
        <Page>
            <ErrorSummary title=words.error_summary_title() errors=errors jump=surroundings::focus/>
            {body}
        </Page>
    }
    .into_any()
}

/// One invitation and the answers to it.
#[derive(Clone, Copy)]
struct Phone {
    store: Store,
    link: StoredValue<String>,
    invitation: StoredValue<Invitation>,
    draft: RwSignal<Draft>,
    /// This browser keeps nothing.
    unkept: RwSignal<bool>,
}

impl Phone {
    fn new(store: Store, link: String, invitation: Invitation) -> Self {
        let draft = store.kept(&name_of(&invitation)).map(|kept| Draft::read(&kept)).unwrap_or_default();
        Self {
            store,
            // What stands behind the last letter of a pasted link would end up in every address.
            link: StoredValue::new(link),
            invitation: StoredValue::new(invitation),
            draft: RwSignal::new(draft),
            unkept: RwSignal::new(false),
        }
    }

    fn view(self) -> AnyView {
        let is_first = StoredValue::new(true);
        let at = Memo::new(move |_| self.store.route.with(|route| route.param("at").map(str::to_owned)));
        (move || {
            let at = at.get().unwrap_or_default();
            if !is_first.get_value() {
                request_animation_frame(|| {
                    surroundings::focus_heading();
                });
            }
            is_first.set_value(false);
            let asks = self.asks();
            match asks.iter().position(|ask| word(*ask) == at) {
                Some(place) => screens::screen(self, place),
                None if at == SEND => send::screen(self),
                None => screens::screen(self, 0),
            }
        })
        .into_any()
    }

    fn asks(self) -> Vec<Ask> {
        self.invitation.with_value(|invitation| invitation.asks.clone())
    }

    /// The address of a screen.
    fn route(self, at: &str) -> Route {
        let link = self.link.get_value();
        Route::to(Screen::TakePart).with(&["i=", &link, "&at=", at].concat())
    }

    /// The address of the screen at a place; behind the last one the answers are sent.
    fn route_of(self, place: usize) -> Route {
        let asks = self.asks();
        self.route(asks.get(place).map_or(SEND, |ask| word(*ask)))
    }

    /// Changes an answer and keeps it.
    fn change(self, change: impl FnOnce(&mut Draft)) {
        self.draft.update(change);
        let name = self.invitation.with_value(name_of);
        let kept = self.draft.with_untracked(Draft::write);
        self.unkept.set(!self.store.keep(&name, &kept));
    }

    /// "Northgate Bikes: workshop on 3 December 2026".
    fn caption(self) -> String {
        let words = self.store.words;
        self.invitation.with_value(|invitation| match invitation.on {
            Some(on) => words.take_for(&invitation.title, &words.date(on)),
            None => words.take_for_title(&invitation.title),
        })
    }
}

/// Under which name answers are kept.
fn name_of(invitation: &Invitation) -> String {
    ["take-part:", &code(invitation.workshop)].concat()
}

/// The word of a screen in the address.
const fn word(ask: Ask) -> &'static str {
    match ask {
        Ask::Name => "name",
        Ask::Accounts => "accounts",
        Ask::Apps => "apps",
        Ask::Times => "times",
        Ask::Worry => "worry",
    }
}
