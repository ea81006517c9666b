//! Other formats: a calendar, tables, text for an email or a wiki, a copy of the plan for others. One choice above them says
//! what they may hold; what the chosen copy gives away is said before the download.
//!
//! Tests: `tests/e2e/formats.spec.mjs`; the files themselves, in the crate `export`.

use super::{calendar, choice_radios, counted, office};
use crate::bridge::files;
use crate::components::{Button, ButtonKind, ButtonRow, Choice, Select};
use crate::store::{Store, in_background};
use export::outline::{self, Outline};
use export::tables::{self, Book, Source, Table, TableKind};
use export::{Contents, CopyChoice, Edition, leave_out};
use leptos::prelude::*;
use plan::lens::Lens;
use std::sync::Arc;

/// The plan as the files may show it.
#[derive(Clone, Copy)]
pub struct Copy {
    pub store: Store,
    pub choice: RwSignal<CopyChoice>,
    lens: Memo<Arc<Lens>>,
}

impl Copy {
    fn new(store: Store) -> Self {
        let choice = RwSignal::new(CopyChoice::Everything);
        let make = move |_: Option<&Arc<Lens>>| {
            let (whole, choice) = (store.lens(), choice.get());
            if choice == CopyChoice::Everything {
                whole
            } else {
                Arc::new(leave_out::lens(&whole, store.words, choice))
            }
        };
        Self { store, choice, lens: Memo::new_with_compare(make, |_, _| true) }
    }

    /// The plan that is left; the reader runs again when plan or choice change.
    pub fn lens(&self) -> Arc<Lens> {
        self.lens.get()
    }

    /// "This file holds 6 names, 5 phone numbers and no emails."
    pub fn holds(&self, contents: Contents) -> String {
        let (names, phones, emails) = counted(self.store.words, contents);
        self.store.words.outputs_holds_file(&names, &phones, &emails)
    }

    /// The same for a document that was made already.
    pub fn holds_text(&self, text: &str) -> String {
        self.holds(export::contents_of(&self.store.lens(), text))
    }

    /// The name of a file: the business, what it is, the day, the ending.
    pub fn file_name(&self, what: &str, ending: &str) -> String {
        let lens = untrack(|| self.lens());
        export::named(&lens.org.title, what, lens.today, ending)
    }

    /// The sheet for the team.
    pub fn outline(&self) -> Outline {
        let seen = self.store.seen();
        outline::plan(&self.lens(), &seen.report, self.store.words, Edition::Team, self.choice.get())
    }

    /// All tables.
    pub fn book(&self) -> Book {
        let (lens, seen, zones) = (self.lens(), self.store.seen(), self.store.zones());
        let (words, choice) = (self.store.words, self.choice.get());
        tables::book(&Source { lens: &lens, report: &seen.report, words, zones: &zones, choice })
    }

    fn table(&self, kind: TableKind) -> Table {
        let (lens, seen, zones) = (self.lens(), self.store.seen(), self.store.zones());
        let (words, choice) = (self.store.words, self.choice.get());
        tables::table(&Source { lens: &lens, report: &seen.report, words, zones: &zones, choice }, kind)
    }
}

/// The whole part.
pub fn part(store: Store) -> AnyView {
    let words = store.words;
    let copy = Copy::new(store);
    view! {
        <section class="output">
            <h2>{words.formats_title()}</h2>
            <p>{words.formats_lead()}</p>
            {choice_radios(words, "files", copy.choice)}
            {calendar::part(copy)}
            {office::part(copy)}
            {table_part(copy)}
            {email_part(copy)}
            {markdown_part(copy)}
            {plan_part(copy)}
        </section>
    }
    .into_any()
}

/// What became of a download: the name of the file, or blank when the browser stopped it.
pub type Saved = RwSignal<Option<String>>;

/// Says what became of it.
pub fn saved_line(store: Store, saved: Saved) -> AnyView {
    let words = store.words;
    let status = move || match saved.get() {
        None => String::new(),
        Some(name) if name.is_empty() => words.download_blocked().to_owned(),
        Some(name) => words.outputs_backup_done(&name),
    };
    view! { <p role="status">{status}</p> }.into_any()
}

/// Hands a file over and notes what became of it.
pub fn save(saved: Saved, name: String, kind: &str, content: &(impl AsRef<[u8]> + ?Sized)) {
    let is_out = files::download(&name, kind, content);
    saved.set(Some(if is_out { name } else { String::new() }));
}

fn table_part(copy: Copy) -> AnyView {
    let words = copy.store.words;
    let kind = RwSignal::new(TableKind::People);
    let saved: Saved = RwSignal::new(None);
    let options: Vec<Choice> = (0..)
        .zip(TableKind::ALL)
        .map(|(place, kind): (usize, _)| Choice::new(place.to_string(), kind.name(words)))
        .collect();
    let selected = move || TableKind::ALL.iter().position(|one| *one == kind.get()).unwrap_or_default().to_string();
    let pick = move |value: String| {
        let place = value.parse().unwrap_or(0_usize);
        kind.set(TableKind::ALL.get(place).copied().unwrap_or(TableKind::People));
    };
    let bytes = move || tables::csv(&copy.table(kind.get()));
    let holds = move || copy.holds_text(&String::from_utf8_lossy(&bytes()));
    let download = move |()| {
        let name = copy.file_name(kind.get_untracked().name(words), "csv");
        save(saved, name, files::CSV, &untrack(bytes));
    };
    view! {
        <h3>{words.formats_csv_title()}</h3>
        <p>{words.formats_csv_what()}</p>
        <Select id="table" label=words.formats_csv_table() options=options selected=Signal::derive(selected) on_pick=pick/>
        <p class="small">{holds}</p>
        <ButtonRow>
            <Button label=words.formats_csv_button() kind=ButtonKind::Secondary on_press=download/>
        </ButtonRow>
        {saved_line(copy.store, saved)}
    }
    .into_any()
}

fn email_part(copy: Copy) -> AnyView {
    let words = copy.store.words;
    // "Some" once the button was pressed: whether it is on the clipboard.
    let copied = RwSignal::new(None::<bool>);
    let press = move |()| {
        let outline = untrack(|| copy.outline());
        in_background(async move {
            copied.set(Some(files::copy_rich(outline::html(&outline), outline::text(&outline)).await));
        });
    };
    let holds = move || {
        let contents = export::contents_of(&copy.store.lens(), &outline::text(&copy.outline()));
        let (names, phones, emails) = counted(words, contents);
        words.outputs_holds_message(&names, &phones, &emails)
    };
    let status = move || match copied.get() {
        None => "",
        Some(true) => words.formats_email_done(),
        Some(false) => words.formats_email_blocked(),
    };
    view! {
        <h3>{words.formats_email_title()}</h3>
        <p>{words.formats_email_what()}</p>
        <p class="small">{holds}</p>
        <ButtonRow>
            <Button label=words.formats_email_button() kind=ButtonKind::Secondary on_press=press/>
        </ButtonRow>
        <p role="status">{status}</p>
    }
    .into_any()
}

/// What the sheet as a text gives away.
fn text_holds(copy: Copy) -> String {
    copy.holds_text(&outline::text(&copy.outline()))
}

fn markdown_part(copy: Copy) -> AnyView {
    let words = copy.store.words;
    let saved: Saved = RwSignal::new(None);
    let download = move |()| {
        let text = outline::markdown(&untrack(|| copy.outline()));
        save(saved, copy.file_name("", "md"), files::MARKDOWN, &text);
    };
    view! {
        <h3>{words.formats_markdown_title()}</h3>
        <p>{words.formats_markdown_what()}</p>
        <p class="small">{move || text_holds(copy)}</p>
        <ButtonRow>
            <Button label=words.formats_markdown_button() kind=ButtonKind::Secondary on_press=download/>
        </ButtonRow>
        {saved_line(copy.store, saved)}
    }
    .into_any()
}

/// A plan file for others.
fn plan_part(copy: Copy) -> AnyView {
    let (store, words) = (copy.store, copy.store.words);
    let saved: Saved = RwSignal::new(None);
    let download = move |()| {
        let (whole, choice) = (store.lens_now(), copy.choice.get_untracked());
        let text = leave_out::plan_file(&whole, words, choice, &store.copy_id());
        save(saved, copy.file_name(words.formats_plan_name(), "plan.json"), files::PLAN_FILE, &text);
    };
    let holds = move || copy.holds(export::contents(&store.lens(), copy.choice.get()));
    view! {
        <h3>{words.formats_plan_title()}</h3>
        <p>{words.formats_plan_what()}</p>
        <p class="small">{holds}</p>
        <ButtonRow>
            <Button label=words.formats_plan_button() kind=ButtonKind::Secondary on_press=download/>
        </ButtonRow>
        {saved_line(store, saved)}
    }
    .into_any()
}
