//! Print and share: paper or PDF, a message to people, the backup file, and other formats. What each copy gives away is said
//! before it leaves.
//!
//! Tests: the journeys in `tests/e2e`; what a copy holds, in `export::share` and `export::leave_out`.

mod calendar;
mod contents;
mod formats;
mod link;
mod making;
mod office;
mod people;
mod print;

pub use print::print_page;

use crate::bridge::{files, surroundings};
use crate::components::{Button, ButtonKind, ButtonRow, Choice, LinkButton, Note, NoteKind, Radios, TextArea};
use crate::flow::PlanPage;
use crate::saved;
use crate::shell::PlanScreen;
use crate::store::{Store, use_store};
use contents::Place;
use export::outline;
use export::{Contents, CopyChoice};
use formats::Copy;
use leptos::prelude::*;
use messages::Words;

/// The page.
pub fn outputs_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let app = surroundings::app_browser().map(|app| {
        let text = words.outputs_app_browser(app);
        view! { <Note kind=NoteKind::Careful><p>{text}</p></Note> }
    });
    view! {
        <PlanScreen at=PlanPage::Outputs title=words.outputs_title() lead=words.outputs_lead() sheet=true>
            {app}
            {contents::part(store)}
            {paper_part(store)}
            {people::part(store)}
            {send_part(store)}
            {link::part(store)}
            {backup_part(store)}
            {formats::part(store)}
        </PlanScreen>
    }
    .into_any()
}

fn paper_part(store: Store) -> AnyView {
    let words = store.words;
    view! {
        <section class="output">
            {Place::Print.heading(words)}
            <p>{words.outputs_print_what()}</p>
            <ButtonRow>
                <LinkButton href=store.href(PlanPage::Print) label=words.print_button()/>
                <LinkButton href=store.href(PlanPage::Pictures) label=words.outputs_pictures() kind=ButtonKind::Secondary/>
                <LinkButton href=store.href(PlanPage::HandOut) label=words.plan_home_hand_out() kind=ButtonKind::Secondary/>
            </ButtonRow>
            <p class="small">{words.outputs_print_iphone()}</p>
            <p class="small">{words.outputs_print_android()}</p>
        </section>
    }
    .into_any()
}

/// What became of sending.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sending {
    Nothing,
    Copied,
    Blocked,
}

fn send_part(store: Store) -> AnyView {
    let words = store.words;
    let copy = Copy::new(store, CopyChoice::WithoutContacts);
    let state = RwSignal::new(Sending::Nothing);
    let message = RwSignal::new(String::new());
    let send = move || {
        let outline = untrack(|| copy.outline());
        let (title, text) = (outline.title.clone(), outline::text(&outline));
        message.set(text.clone());
        crate::store::in_background(async move {
            state.set(match files::send(title, text).await {
                Ok(files::Sent::Copied) => Sending::Copied,
                Ok(files::Sent::Shared) | Err(files::FileFault::Cancelled) => Sending::Nothing,
                Err(_) => Sending::Blocked,
            });
        });
    };
    let status = move || match state.get() {
        Sending::Nothing => "",
        Sending::Copied => words.outputs_send_copied(),
        Sending::Blocked => words.outputs_send_blocked(),
    };
    let by_hand = move || {
        (state.get() == Sending::Blocked)
            .then(|| view! { <TextArea id="message" label=words.outputs_send_text() value=message rows=8/> })
    };
    view! {
        <section class="output">
            {Place::Send.heading(words)}
            <p>{words.outputs_send_what()}</p>
            {choice_radios(words, "holds", copy.choice)}
            <p class="small">{move || copy.message_holds()}</p>
            <ButtonRow>
                <Button label=words.outputs_send_button() kind=ButtonKind::Secondary on_press=move |()| send()/>
            </ButtonRow>
            <p role="status">{status}</p>
            {by_hand}
        </section>
    }
    .into_any()
}

/// The radio for names and contact details; the print page has the same.
fn choice_radios(words: Words, id: &'static str, choice: RwSignal<CopyChoice>) -> AnyView {
    let options = vec![
        Choice::new("all", words.outputs_choice_all()).hinted(words.outputs_choice_all_hint()),
        Choice::new("no-contacts", words.outputs_choice_no_contacts()),
        Choice::new("no-names", words.outputs_choice_no_names()),
    ];
    let selected = move || match choice.get() {
        CopyChoice::Everything => "all".to_owned(),
        CopyChoice::WithoutContacts => "no-contacts".to_owned(),
        CopyChoice::WithoutNames => "no-names".to_owned(),
    };
    let pick = move |value: String| {
        choice.set(match value.as_str() {
            "no-contacts" => CopyChoice::WithoutContacts,
            "no-names" => CopyChoice::WithoutNames,
            _ => CopyChoice::Everything,
        });
    };
    view! {
        <Radios id=id legend=words.outputs_choice() options=options selected=Signal::derive(selected) on_pick=pick/>
    }
    .into_any()
}

fn counted(words: Words, contents: Contents) -> (String, String, String) {
    (words.outputs_names(contents.names), words.outputs_phones(contents.phones), words.outputs_emails(contents.emails))
}

fn backup_part(store: Store) -> AnyView {
    let words = store.words;
    let said = RwSignal::new(String::new());
    let download = move |()| said.set(saved::became(words, saved::plan_file(store)));
    let holds = move || {
        let (names, phones, emails) = counted(words, export::contents(&store.lens(), CopyChoice::Everything));
        words.outputs_holds_file(&names, &phones, &emails)
    };
    let last = move || {
        let backup = store.backup.get();
        match backup.on {
            None => words.backup_never().to_owned(),
            Some(on) => {
                let days = (store.today.get() - on).num_days().max(0) as u32;
                [words.backup_days(days).as_str(), ". ", &words.backup_changes(backup.changes)].concat()
            }
        }
    };
    view! {
        <section class="output">
            {Place::Backup.heading(words)}
            <p>{words.outputs_backup_what()}</p>
            <p class="small">{holds}" "{words.outputs_leak()}</p>
            <ButtonRow>
                <Button label=words.outputs_backup_button() kind=ButtonKind::Secondary on_press=download/>
            </ButtonRow>
            <p role="status">{said}</p>
            <p class="small">{last}</p>
        </section>
    }
    .into_any()
}
