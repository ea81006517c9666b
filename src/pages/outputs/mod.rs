//! Print and share: paper or PDF, a message to people, the backup file, and other formats. What each copy gives away is said
//! before it leaves.
//!
//! Tests: the journeys in `tests/e2e`; what a copy holds, in `export::share` and `export::leave_out`.

mod calendar;
mod formats;
mod link;
mod office;
mod people;
mod print;

pub use print::print_page;

use crate::bridge::{files, surroundings};
use crate::components::{Button, ButtonKind, ButtonRow, Choice, LinkButton, Note, NoteKind, Radios, TextArea};
use crate::flow::PlanPage;
use crate::shell::PlanScreen;
use crate::store::{Store, use_store};
use export::outline;
use export::{Contents, CopyChoice, Edition};
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
            <h2>{words.outputs_print_title()}</h2>
            <p>{words.outputs_print_what()}</p>
            <ButtonRow>
                <LinkButton href=store.href(PlanPage::Print) label=words.print_button()/>
                <LinkButton href=store.href(PlanPage::Pictures) label=words.pictures_print() kind=ButtonKind::Secondary/>
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
    let choice = RwSignal::new(CopyChoice::WithoutContacts);
    let state = RwSignal::new(Sending::Nothing);
    let message = RwSignal::new(String::new());
    let send = move || {
        let text = message_text(store, choice.get_untracked());
        message.set(text.clone());
        let title = outline_title(store);
        crate::store::in_background(async move {
            state.set(match files::send(title, text).await {
                Ok(files::Sent::Copied) => Sending::Copied,
                Ok(files::Sent::Shared) | Err(files::FileFault::Cancelled) => Sending::Nothing,
                Err(_) => Sending::Blocked,
            });
        });
    };
    let holds = move || {
        let contents = export::contents(&store.lens(), choice.get());
        let (names, phones, emails) = counted(words, contents);
        words.outputs_holds_message(&names, &phones, &emails)
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
            <h2>{words.outputs_send_title()}</h2>
            <p>{words.outputs_send_what()}</p>
            {choice_radios(words, "holds", choice)}
            <p class="small">{holds}</p>
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

fn outline_title(store: Store) -> String {
    outline_of(store, CopyChoice::WithoutNames).title
}

fn outline_of(store: Store, choice: CopyChoice) -> outline::Outline {
    let seen = store.seen_now();
    outline::plan(&seen.lens, &seen.report, store.words, Edition::Team, choice)
}

fn message_text(store: Store, choice: CopyChoice) -> String {
    outline::text(&outline_of(store, choice))
}

fn counted(words: Words, contents: Contents) -> (String, String, String) {
    (words.outputs_names(contents.names), words.outputs_phones(contents.phones), words.outputs_emails(contents.emails))
}

fn backup_part(store: Store) -> AnyView {
    let words = store.words;
    // "Some" once the button was pressed: the name of the file, or blank when the browser stopped it.
    let saved = RwSignal::new(None::<String>);
    let download = move || {
        let name = export::file_name(&store.org_now().title, store.today.get_untracked());
        if files::download(&name, files::PLAN_FILE, &store.file_text()) {
            store.note_backup();
            saved.set(Some(name));
        } else {
            saved.set(Some(String::new()));
        }
    };
    let holds = move || {
        let (names, phones, emails) = counted(words, export::contents(&store.lens(), CopyChoice::Everything));
        words.outputs_holds_file(&names, &phones, &emails)
    };
    let status = move || match saved.get() {
        None => String::new(),
        Some(name) if name.is_empty() => words.download_blocked().to_owned(),
        Some(name) => words.outputs_backup_done(&name),
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
            <h2>{words.outputs_backup_title()}</h2>
            <p>{words.outputs_backup_what()}</p>
            <p class="small">{holds}" "{words.outputs_leak()}</p>
            <ButtonRow>
                <Button label=words.outputs_backup_button() kind=ButtonKind::Secondary on_press=move |()| download()/>
            </ButtonRow>
            <p role="status">{status}</p>
            <p class="small">{last}</p>
        </section>
    }
    .into_any()
}
