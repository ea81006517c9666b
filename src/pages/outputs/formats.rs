//! Other formats: a calendar, tables, text for an email or a wiki, a copy of the plan for others. One choice above them says
//! what they may hold; what the chosen copy gives away is said before the download.
//!
//! Tests: `tests/e2e/formats.spec.mjs`; the files themselves, in the crate `export`.

use super::contents::Place;
use super::{calendar, choice_radios, counted, office};
use crate::bridge::{files, surroundings};
use crate::calm::later;
use crate::components::{Button, ButtonKind, ButtonRow, Choice, Select};
use crate::saved::{Saved, save, saved_line};
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
    /// What the sheet as a text gives away, once it was counted.
    sheet: ReadSignal<Option<Contents>>,
}

impl Copy {
    /// With what it may hold at first.
    pub fn new(store: Store, choice: CopyChoice) -> Self {
        let choice = RwSignal::new(choice);
        let make = move |_: Option<&Arc<Lens>>| {
            let (whole, choice) = (store.lens(), choice.get());
            if choice == CopyChoice::Everything {
                whole
            } else {
                Arc::new(leave_out::lens(&whole, store.words, choice))
            }
        };
        let lens = Memo::new_with_compare(make, |_, _| true);
        let count = move || {
            export::contents_of_text(&store.lens(), &outline::text(&outline_of(store, &lens.get(), choice.get())))
        };
        let sheet = later(move || drop((store.seen(), choice.get())), count);
        Self { store, choice, lens, sheet }
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

    /// What is worked out after the paint, when plan, choice or what `watch` reads change.
    pub fn later<T: Send + Sync + 'static>(
        self,
        watch: impl Fn() + 'static,
        work: impl Fn() -> T + Clone + 'static,
    ) -> ReadSignal<Option<T>> {
        let watch = move || {
            watch();
            drop((self.store.seen(), self.choice.get()));
        };
        later(watch, work)
    }

    /// What a file for programs that was made already gives away.
    pub fn contents_of(&self, text: &str) -> Contents {
        export::contents_of(&self.store.lens(), text)
    }

    /// What the sheet as a message gives away, in words.
    pub fn message_holds(&self) -> String {
        let Some(contents) = self.sheet.get() else { return WAIT.to_owned() };
        let words = self.store.words;
        let (names, phones, emails) = counted(words, contents);
        words.outputs_holds_message(&names, &phones, &emails)
    }

    /// The same in words; a sign for "wait" until it was counted.
    pub fn said(&self, contents: Option<Contents>) -> String {
        contents.map_or_else(|| WAIT.to_owned(), |contents| self.holds(contents))
    }

    /// The name of a file: the business, what it is, the day, the ending.
    pub fn file_name(&self, what: &str, ending: &str) -> String {
        let lens = untrack(|| self.lens());
        export::named(&lens.org.title, what, lens.today, ending)
    }

    /// The sheet for the team.
    pub fn outline(&self) -> Outline {
        outline_of(self.store, &self.lens(), self.choice.get())
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

/// Stands for a count that is on its way.
const WAIT: &str = "…";

fn outline_of(store: Store, lens: &Lens, choice: CopyChoice) -> Outline {
    let sheet = outline::plan(lens, &store.seen().report, store.words, Edition::Team, choice);
    outline::with_card(sheet, lens, store.words, &surroundings::beside("now.html"))
}

/// The whole part.
pub fn part(store: Store) -> AnyView {
    let words = store.words;
    let copy = Copy::new(store, CopyChoice::Everything);
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
    let count = move || export::contents_of_text(&copy.store.lens(), &String::from_utf8_lossy(&bytes()));
    let counted = copy.later(move || kind.track(), count);
    let holds = move || copy.said(counted.get());
    let download = move |()| {
        let name = copy.file_name(kind.get_untracked().name(words), "csv");
        save(saved, name, files::CSV, &untrack(bytes));
    };
    view! {
        {Place::Table.format(words)}
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
    let status = move || match copied.get() {
        None => "",
        Some(true) => words.formats_email_done(),
        Some(false) => words.formats_email_blocked(),
    };
    view! {
        {Place::Email.format(words)}
        <p>{words.formats_email_what()}</p>
        <p class="small">{move || copy.message_holds()}</p>
        <ButtonRow>
            <Button label=words.formats_email_button() kind=ButtonKind::Secondary on_press=press/>
        </ButtonRow>
        <p role="status">{status}</p>
    }
    .into_any()
}

/// What the sheet as a text gives away.
pub fn text_holds(copy: Copy) -> String {
    copy.said(copy.sheet.get())
}

fn markdown_part(copy: Copy) -> AnyView {
    let words = copy.store.words;
    let saved: Saved = RwSignal::new(None);
    let download = move |()| {
        let text = outline::markdown(&untrack(|| copy.outline()));
        save(saved, copy.file_name("", "md"), files::MARKDOWN, &text);
    };
    view! {
        {Place::Markdown.format(words)}
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
        {Place::Copy.format(words)}
        <p>{words.formats_plan_what()}</p>
        <p class="small">{holds}</p>
        <ButtonRow>
            <Button label=words.formats_plan_button() kind=ButtonKind::Secondary on_press=download/>
        </ButtonRow>
        {saved_line(store, saved)}
    }
    .into_any()
}
