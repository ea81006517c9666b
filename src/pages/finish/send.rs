//! Ways to give the sheet to people, and the backup file. Tests: the journeys in `tests/e2e`.

use crate::bridge::files::{self, FileFault, Sent};
use crate::bridge::surroundings;
use crate::components::{Button, ButtonKind, LinkButton};
use crate::flow::PlanPage;
use crate::saved;
use crate::store::{Store, in_background};
use export::{CopyChoice, Edition};
use leptos::prelude::*;
use plan::answers::solo::ill;

/// The buttons: on a phone sending comes first, on a desk printing.
pub(super) fn send(store: Store) -> AnyView {
    let words = store.words;
    let said = RwSignal::new("");
    let phone = surroundings::is_narrow();
    let (send_kind, print_kind) =
        if phone { (ButtonKind::Primary, ButtonKind::Secondary) } else { (ButtonKind::Secondary, ButtonKind::Primary) };
    let label = Signal::derive(move || {
        if !files::can_share() {
            return words.finish_copy().to_owned();
        }
        let lens = store.lens();
        match ill::caller(&lens).filter(|_| lens.is_solo()) {
            Some(person) => words.finish_send_to(&person.name),
            None => words.finish_send().to_owned(),
        }
    });
    let share = move |()| {
        let (title, text) = (store.title(), text(store));
        said.set("");
        in_background(async move {
            match files::send(title, text).await {
                Ok(Sent::Copied) => said.set(words.copied()),
                Ok(Sent::Shared) | Err(FileFault::Cancelled) => {}
                Err(_) => said.set(words.copy_blocked()),
            }
        });
    };
    let backup = move |()| {
        said.set(saved::plan_file(store).map_or(words.download_blocked(), |_| ""));
    };
    let remind = move |()| {
        let (lens, zones, id) = (store.lens_now(), store.zones(), store.id());
        let (title, today) = (store.org_now().title, store.today.get_untracked());
        let name = export::named(&title, words.finish_check_file(), today, "ics");
        let file = export::calendar::check(&lens, &zones, words, (&id, store.version()));
        said.set(if files::download(&name, files::CALENDAR, &file) { "" } else { words.download_blocked() });
    };
    let send = view! { <Button label=label kind=send_kind on_press=share/> }.into_any();
    let print =
        view! { <LinkButton href=store.href(PlanPage::Print) label=words.finish_print() kind=print_kind/> }.into_any();
    let (one, two) = if phone { (send, print) } else { (print, send) };
    view! {
        <div class="buttons">{one} {two}</div>
        <div class="buttons">
            <Button label=words.finish_backup() kind=ButtonKind::Secondary on_press=backup/>
            <span>{words.finish_backup_only()}</span>
        </div>
        {move || {
            let lens = store.lens();
            // A day that has gone by is no use in a calendar: the checks say it.
            lens.check_by().filter(|on| *on >= lens.today).map(|on| view! {
                <div class="buttons">
                    <Button label=words.finish_check_date() kind=ButtonKind::Secondary on_press=remind/>
                    <span>{words.finish_check_date_on(&words.date(on))}</span>
                </div>
            })
        }}
        <p role="status">{move || said.get()}</p>
        {move || (said.get() == words.copy_blocked()).then(|| by_hand(store))}
    }
    .into_any()
}

/// The sheet as text, for a message.
fn text(store: Store) -> String {
    let seen = store.seen_now();
    export::outline::text(&export::outline::plan(
        &seen.lens,
        &seen.report,
        store.words,
        Edition::Team,
        CopyChoice::Everything,
    ))
}

/// The text itself, where the browser does not let us copy it.
fn by_hand(store: Store) -> AnyView {
    let value = RwSignal::new(text(store));
    view! {
        <crate::components::TextArea id="finish-text" label=store.words.finish_text() value=value rows=8/>
    }
    .into_any()
}
