//! Before the day: the invitation, the answers so far, paper; and what to look at before the screen is shared.
//!
//! What is ticked before sharing is not kept: it is looked at anew each time. Tests: `crates/workshop/tests/invite.rs`,
//! `tests/e2e/workshop.spec.mjs`.

use super::Prep;
use crate::bridge::{files, surroundings};
use crate::components::{Button, ButtonKind, ButtonRow, Checkboxes, Choice, Disclosure, LinkButton, TextArea};
use crate::flow::PlanPage;
use crate::notes_link;
use crate::shell;
use crate::store::in_background;
use leptos::prelude::*;
use workshop::{agenda, invite};

/// The invitation, the answers, and paper.
pub(super) fn before(prep: Prep) -> AnyView {
    let (store, words) = (prep.store, prep.store.words);
    let answers = move || {
        let (got, people) = prep.now.with(|one| (one.answered.len(), agenda::people(one)));
        if people == 0 {
            words.workshop_answers_plain(got as u32)
        } else {
            words.workshop_answers(&got.to_string(), people)
        }
    };
    let key = prep.id.key;
    view! {
        {invitation(prep)}
        <p>
            {answers} " "
            <a href=shell::record_href(store, PlanPage::Collect, key)>{words.workshop_answers_link()}</a>
        </p>
        <ButtonRow>
            <LinkButton href=shell::query_href(store, PlanPage::Print, "what=take-part&from=workshop") label=words.workshop_sheets()
                kind=ButtonKind::Secondary/>
            <LinkButton href=shell::query_href(store, PlanPage::Print, &["what=notes&from=workshop&id=", key.as_str()].concat())
                label=words.workshop_notes_print() kind=ButtonKind::Secondary/>
        </ButtonRow>
    }
    .into_any()
}

/// The message, to copy or to read first.
fn invitation(prep: Prep) -> AnyView {
    let words = prep.store.words;
    let said = RwSignal::new("");
    let text = RwSignal::new(String::new());
    let warning = RwSignal::new(None::<String>);
    let asks_accounts = RwSignal::new(true);
    // It is made anew with the plan: the accounts and the agenda are in it.
    Effect::new(move || {
        let made = invite::ready(&prep.store.lens(), &prep.now.get(), words, &surroundings::address());
        warning.set(made.warning(words));
        asks_accounts.set(made.asks_accounts);
        text.set(made.message);
    });
    let copy = move |()| {
        in_background(async move {
            let ok = files::copy(text.get_untracked()).await;
            said.try_set(if ok { words.copied() } else { words.workshop_invite_blocked() });
        });
    };
    view! {
        <p>{words.workshop_invite_what()}</p>
        {move || warning.get().map(|text| view! { <p>{text}</p> })}
        {move || (!asks_accounts.get()).then(|| no_accounts(prep))}
        <ButtonRow>
            <Button label=words.workshop_invite() kind=ButtonKind::Secondary on_press=copy/>
        </ButtonRow>
        <p role="status">{move || said.get()}</p>
        <Disclosure summary=words.workshop_invite_read()>
            <TextArea id="invitation" label=words.workshop_invite_text() value=text rows=8/>
        </Disclosure>
    }
    .into_any()
}

/// What the phones cannot ask yet, and where that is mended.
fn no_accounts(prep: Prep) -> AnyView {
    let words = prep.store.words;
    view! {
        <p>
            {words.workshop_invite_no_accounts()} " "
            <a href=prep.store.href(PlanPage::Accounts)>{words.workshop_invite_accounts()}</a>
        </p>
    }
    .into_any()
}

/// What to look at before the screen is shared, in this order.
const CHECKS: [&str; 7] = ["files", "others", "messages", "paper", "sound", "notes", "window"];

/// The checklist, and the way to the shared screen.
pub(super) fn share(prep: Prep) -> AnyView {
    let (store, words) = (prep.store, prep.store.words);
    let key = prep.id.key;
    let ticked = RwSignal::new(Vec::<String>::new());
    let options = move || {
        let remote = prep.now.with(|one| one.remote.unwrap_or(0) > 0);
        let shown = CHECKS.iter().filter(|what| remote || **what != "sound");
        shown.map(|what| Choice::new(*what, words.workshop_check(what))).collect::<Vec<_>>()
    };
    let tick = move |(what, on): (String, bool)| {
        ticked.update(|ticked| {
            ticked.retain(|known| *known != what);
            if on {
                ticked.push(what);
            }
        });
    };
    view! {
        <Checkboxes id="checks" legend=words.workshop_share() legend_hidden=true options=Signal::derive(options) ticked=ticked
            on_tick=tick/>
        <ButtonRow>
            <LinkButton href=shell::record_href(store, PlanPage::Stage, key) label=words.workshop_start_sharing()/>
            {notes_link::view(
                shell::record_href(store, PlanPage::Notes, key), words.workshop_open_notes(), Some(words.workshop_new_tab()),
            )}
        </ButtonRow>
    }
    .into_any()
}
