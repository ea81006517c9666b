//! The calendar file: for whom, how far ahead, with which reminder.
//!
//! Tests: `tests/e2e/formats.spec.mjs`; the file itself in `export::calendar`.

use super::contents::Place;
use super::formats::Copy;
use super::making::Making;
use crate::bridge::{files, surroundings};
use crate::calm::gathered;
use crate::components::{Button, ButtonKind, ButtonRow, Checkbox, Choice, Select};
use crate::saved::{Saved, save, saved_line};
use crate::store::in_background;
use export::calendar::{self, Calendar, Whose, Wish};
use export::card::{self, link};
use export::{Contents, CopyChoice, Names};
use leptos::prelude::*;
use messages::Words;
use plan::cover::Zones;
use plan::lens::Lens;

/// Days of the two ways to look ahead; today and the same day three months later are both in the shorter one.
const QUARTER: u32 = 93;
const YEAR: u32 = 365;
/// Minutes before something begins.
const REMINDERS: [u32; 3] = [0, 15, 60];

/// What the form says.
#[derive(Clone, Copy)]
struct Form {
    whose: RwSignal<String>,
    days: RwSignal<u32>,
    remind: RwSignal<Option<u32>>,
    with_card: RwSignal<bool>,
}

/// The whole part.
pub fn part(copy: Copy) -> AnyView {
    let words = copy.store.words;
    let form = Form {
        whose: RwSignal::new(String::new()),
        days: RwSignal::new(QUARTER),
        remind: RwSignal::new(Some(0)),
        with_card: RwSignal::new(true),
    };
    let saved: Saved = RwSignal::new(None);
    let watch = move || drop((form.whose.get(), form.days.get(), form.with_card.get()));
    let counted = copy.later(watch, move || says(copy, form));
    let holds = move || match counted.get() {
        None => copy.said(None),
        Some((entries, contents)) => {
            [words.formats_calendar_entries(entries).as_str(), " ", &copy.said(Some(contents))].concat()
        }
    };
    let making = Making::new();
    let download = move |()| {
        let name = copy.file_name(&untrack(|| whose_name(copy, form)), "ics");
        let this = making.begin();
        saved.set(None);
        in_background(async move {
            let calendar = untrack(|| with_wish(copy, form, Calendar::new));
            if let Some(text) = gathered(calendar, move || making.is(this)).await
                && making.end(this)
            {
                save(saved, name, files::CALENDAR, &text);
            }
        });
    };
    view! {
        {Place::Calendar.format(words)}
        <p>{words.formats_calendar_what()}</p>
        {fields(copy, form)}
        <p class="small">{holds}</p>
        <ButtonRow>
            <Button label=words.formats_calendar_button() kind=ButtonKind::Secondary on_press=download/>
            {move || making.stop(words, || ())}
        </ButtonRow>
        <p role="status">{move || making.said(words)}</p>
        {saved_line(copy.store, saved)}
        <p class="small">{words.formats_calendar_again()}</p>
        <p class="small">{words.formats_calendar_google()}</p>
    }
    .into_any()
}

fn fields(copy: Copy, form: Form) -> AnyView {
    let words = copy.store.words;
    let whose = Signal::derive(move || owners(words, &copy.lens(), copy.choice.get()));
    let days = vec![
        Choice::new(QUARTER.to_string(), words.formats_calendar_quarter()),
        Choice::new(YEAR.to_string(), words.formats_calendar_year()),
    ];
    let said = move || form.days.get().to_string();
    let pick_days = move |value: String| form.days.set(value.parse().unwrap_or(QUARTER));
    let reminders = vec![
        Choice::new("", words.formats_remind_no()),
        Choice::new("0", words.formats_remind_start()),
        Choice::new("15", words.formats_remind_minutes()),
        Choice::new("60", words.formats_remind_hour()),
    ];
    let remind = move || form.remind.get().map(|minutes| minutes.to_string()).unwrap_or_default();
    let pick_remind = move |value: String| {
        form.remind.set(value.parse().ok().filter(|minutes| REMINDERS.contains(minutes)));
    };
    // The card is for the night: without its numbers it would be of no use.
    let card = move || {
        (copy.choice.get() == CopyChoice::Everything).then(|| {
            view! {
                <Checkbox
                    id="calendar-card"
                    label=words.formats_calendar_card()
                    hint=words.formats_calendar_card_hint()
                    checked=form.with_card
                    on_tick=move |on| form.with_card.set(on)
                />
            }
        })
    };
    view! {
        <Select
            id="calendar-whose"
            label=words.formats_calendar_whose()
            options=whose
            selected=form.whose
            on_pick=move |value| form.whose.set(value)
        />
        <Select id="calendar-days" label=words.formats_calendar_days() options=days selected=Signal::derive(said) on_pick=pick_days/>
        <Select
            id="calendar-remind"
            label=words.formats_remind()
            options=reminders
            selected=Signal::derive(remind)
            on_pick=pick_remind
        />
        {card}
    }
    .into_any()
}

/// Everybody, each person, each account.
fn owners(words: Words, lens: &Lens, choice: CopyChoice) -> Vec<Choice> {
    let names = Names::of_copy(lens, words, choice);
    let mut out = vec![Choice::new("", words.formats_calendar_everybody())];
    out.extend(lens.team().map(|person| Choice::new(person.id.as_str(), names.full(person))));
    out.extend(
        lens.live()
            .map(|account| Choice::new(account.id.as_str(), words.formats_calendar_account(&names.account(account)))),
    );
    out
}

/// Whose the form says; somebody who went meanwhile is everybody.
fn whose(lens: &Lens, said: &str) -> Whose {
    let person = lens.team().find(|person| person.id.as_str() == said).map(|person| Whose::Person(person.id));
    let account = || lens.live().find(|account| account.id.as_str() == said).map(|account| Whose::Account(account.id));
    person.or_else(account).unwrap_or(Whose::Everybody)
}

/// For the name of the file.
fn whose_name(copy: Copy, form: Form) -> String {
    let lens = copy.lens();
    let names = Names::of_copy(&lens, copy.store.words, copy.choice.get());
    let who = match whose(&lens, &form.whose.get()) {
        Whose::Everybody | Whose::Workshop(_) | Whose::Check => String::new(),
        Whose::Person(id) => names.id(id),
        Whose::Account(id) => names.account_id(id),
    };
    [copy.store.words.formats_calendar_name(), " ", &who].concat()
}

/// How many entries it will have, and what it gives away.
fn says(copy: Copy, form: Form) -> (u32, Contents) {
    let (entries, text) = with_wish(copy, form, calendar::says);
    (entries as u32, copy.contents_of(&text))
}

/// Does something with what the form asks for.
fn with_wish<T>(copy: Copy, form: Form, then: impl Fn(&Lens, &Zones, Words, &Wish<'_>) -> T) -> T {
    let (lens, zones, words) = (copy.lens(), copy.store.zones(), copy.store.words);
    let choice = copy.choice.get();
    let card = (form.with_card.get() && choice == CopyChoice::Everything).then(|| card_text(copy)).flatten();
    let id = copy.store.id();
    let wish = Wish {
        plan: &id,
        version: copy.store.version(),
        whose: whose(&lens, &form.whose.get()),
        days: form.days.get(),
        remind: form.remind.get(),
        choice,
        card: card.as_deref(),
    };
    then(&lens, &zones, words, &wish)
}

/// The crisis card as a text and as a link, once somebody filled it in.
fn card_text(copy: Copy) -> Option<String> {
    let lens = copy.lens();
    lens.is_crisis_known().then_some(())?;
    let words = copy.store.words;
    let card = card::card(&lens, words);
    let address = [surroundings::beside("now.html").as_str(), &link::fragment(&card)].concat();
    Some([card::text::text(&card, words).trim_end(), "\n", &words.way_link(&address)].concat())
}
