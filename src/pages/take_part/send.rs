//! The end: the answers as text, and the ways to send it. Nothing goes out before a button is pressed. Tests:
//! `tests/e2e/take-part.spec.mjs`.

use super::screens::{questions, unkept};
use super::{Phone, framed, name_of, word};
use crate::bridge::{files, surroundings};
use crate::components::{Button, ButtonKind, ButtonRow, PageHead, TextArea};
use crate::shell::go;
use crate::store::in_background;
use leptos::prelude::*;
use workshop::answers;
use workshop::answers::draft::Draft;

/// The type of a file with answers.
const TEXT: &str = "text/plain;charset=utf-8";

/// The last screen. Answers with a problem lead back to it.
pub(super) fn screen(phone: Phone) -> AnyView {
    let words = phone.store.words;
    let wrong =
        phone.invitation.with_value(|invitation| phone.draft.with_untracked(|one| one.first_problem(invitation)));
    // "Clear my answers" leaves this screen with nothing on it, and with the way back.
    let cleared = RwSignal::new(None::<Draft>);
    if let Some(ask) = wrong {
        request_animation_frame(move || go(&phone.route(word(ask))));
        return ().into_any();
    }
    let back = phone.route_of(phone.asks().len().saturating_sub(1)).href();
    let body = move || if cleared.with(Option::is_some) { gone(phone, cleared) } else { ways(phone, cleared) };
    framed(
        words,
        RwSignal::new(Vec::new()),
        words.take_send_title().to_owned(),
        view! {
            <PageHead title=words.take_send_title() back_href=back back=words.button_back() lead=words.take_send_lead()/>
            {body}
        }
        .into_any(),
    )
}

/// The text and the ways out.
fn ways(phone: Phone, cleared: RwSignal<Option<Draft>>) -> AnyView {
    let words = phone.store.words;
    let made = (surroundings::now_ms() / 60_000.0) as u64;
    let text = phone.invitation.with_value(|invitation| {
        let given = phone.draft.with_untracked(|draft| draft.answers(invitation, made));
        answers::text(&given, invitation, words)
    });
    let name = phone.draft.with_untracked(|draft| {
        export::named(&draft.name, words.take_file(), phone.store.today.get_untracked(), "answers.txt")
    });
    let status = RwSignal::new(String::new());
    let by_hand = RwSignal::new(false);
    let shown = text.clone();
    let (to_copy, to_share, to_save) = (text.clone(), text.clone(), text.clone());
    let copy = move |()| {
        let text = to_copy.clone();
        in_background(async move {
            let is_there = files::copy(text).await;
            by_hand.set(!is_there);
            status.set(if is_there { words.take_copied() } else { words.copy_blocked() }.to_owned());
        });
    };
    let share = move |()| {
        let (title, text) = (words.take_text().to_owned(), to_share.clone());
        in_background(async move {
            // Whoever closes the sheet of the device knows it.
            if let Ok(files::Sent::Copied) = files::send(title, text).await {
                status.set(words.take_copied().to_owned());
            }
        });
    };
    let save = move |()| {
        let is_there = files::download(&name, TEXT, &to_save);
        status.set(if is_there { words.take_saved(&name) } else { words.download_blocked().to_owned() });
    };
    let clear = move |()| {
        let before = phone.draft.get_untracked();
        phone.draft.set(Draft::default());
        phone.store.drop_kept(&phone.invitation.with_value(name_of));
        cleared.set(Some(before));
    };
    let share = files::can_share().then(|| view! { <Button label=words.take_share() on_press=share/> });
    let copy_kind = if share.is_some() { ButtonKind::Secondary } else { ButtonKind::Primary };
    let hand = RwSignal::new(text);
    let hand =
        move || by_hand.get().then(|| view! { <TextArea id="by-hand" label=words.take_text() value=hand rows=8/> });
    view! {
        <pre class="sent" tabindex="0" aria-label=words.take_text() role="group" dir="auto">{shown}</pre>
        <ButtonRow>
            {share}
            <Button label=words.take_copy() kind=copy_kind on_press=copy/>
            <Button label=words.take_save() kind=ButtonKind::Secondary on_press=save/>
        </ButtonRow>
        <p role="status">{move || status.get()}</p>
        {hand}
        {unkept(phone)}
        <p>{words.take_stay()}</p>
        {questions(phone)}
        <ButtonRow>
            <a class="button button--quiet" href=phone.route_of(0).href()>{words.take_change()}</a>
            <Button label=words.take_clear() kind=ButtonKind::Quiet on_press=clear/>
        </ButtonRow>
    }
    .into_any()
}

/// After "Clear my answers".
fn gone(phone: Phone, cleared: RwSignal<Option<Draft>>) -> AnyView {
    let words = phone.store.words;
    let back = move |()| {
        if let Some(before) = cleared.get_untracked() {
            phone.change(|draft| *draft = before);
        }
        cleared.set(None);
    };
    view! {
        <p role="status">{words.take_cleared()}</p>
        <ButtonRow>
            <Button label=words.take_bring_back() kind=ButtonKind::Secondary on_press=back/>
            <a class="button button--quiet" href=phone.route_of(0).href()>{words.take_change()}</a>
        </ButtonRow>
    }
    .into_any()
}
