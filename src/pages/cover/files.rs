//! Holidays from a calendar file: read, shown, and added only when somebody says so.
//!
//! The file is read on this device and nothing of it is kept but the days that were ticked. Tests:
//! `plan::answers::cover::ics`, the journeys.

use super::desk::Desk;
use crate::bridge::{device, files};
use crate::components::{Arrange, Button, ButtonKind, Checkbox, Checkboxes, Choice, Disclosure, FieldError, error_for};
use crate::store::in_background;
use leptos::ev::Event;
use leptos::prelude::*;
use plan::answers::cover::holidays;
use plan::answers::cover::ics::{self, Problem, Read};

const FILE: &str = "holiday-file";
const DAYS: &str = "holiday-days";

#[derive(Clone, Copy)]
struct Calendar {
    desk: Desk,
    read: RwSignal<Option<Read>>,
    ticked: RwSignal<Vec<String>>,
    closed: RwSignal<bool>,
    said: RwSignal<String>,
}

/// The part of the page.
pub(super) fn calendar(desk: Desk) -> AnyView {
    let words = desk.words;
    let part = Calendar {
        desk,
        read: RwSignal::new(None),
        ticked: RwSignal::new(Vec::new()),
        closed: RwSignal::new(true),
        said: RwSignal::new(String::new()),
    };
    let error = error_for(desk.errors, FILE);
    let change = move |event: Event| {
        let Some(file) = files::picked(&event).into_iter().next() else { return };
        in_background(async move {
            match files::read(&file).await {
                Ok(bytes) => part.take(&String::from_utf8_lossy(&bytes)),
                Err(files::FileFault::TooBig(_)) => part.wrong(words.cover_error_ics_big()),
                Err(_) => part.wrong(words.cover_error_ics_unreadable()),
            }
        });
    };
    view! {
        <Disclosure summary=words.cover_ics()>
            <div class="field" class:field--wrong=move || error.get().is_some()>
                <label class="field__label" for=FILE>{words.cover_ics_choose()}</label>
                <p class="field__hint" id="holiday-file-hint">{words.cover_ics_hint()}</p>
                {move || error.get().map(|error| view! {
                    <p class="field__error" id="holiday-file-error">
                        <span class="hidden">{words.error_prefix()} " "</span>
                        {error}
                    </p>
                })}
                <input class="drop__file" id=FILE type="file" accept=".ics,text/calendar" on:change=change
                    aria-describedby="holiday-file-hint holiday-file-error"/>
            </div>
            {move || part.preview()}
            <p role="status">{move || part.said.get()}</p>
        </Disclosure>
    }
    .into_any()
}

impl Calendar {
    fn wrong(self, text: &str) {
        self.read.set(None);
        self.desk.errors.set(vec![FieldError::new(FILE, text)]);
    }

    fn take(self, text: &str) {
        let (store, words) = (self.desk.store, self.desk.words);
        self.said.set(String::new());
        match ics::read(text, store.today.get_untracked(), words.cover_ics_unnamed()) {
            Err(Problem::NotCalendar) => self.wrong(words.cover_error_ics_not()),
            Err(Problem::NoDays) => self.wrong(words.cover_error_ics_empty()),
            Ok(mut read) => {
                self.desk.errors.set(Vec::new());
                read.days = holidays::fresh(&store.plan_now(), &read.days);
                self.ticked.set(read.days.iter().map(|day| plan::date::format(day.date)).collect());
                self.read.set(Some(read));
            }
        }
    }

    fn preview(self) -> AnyView {
        let words = self.desk.words;
        let Some(read) = self.read.get() else { return ().into_any() };
        let mut notes = Vec::new();
        if read.left_out > 0 {
            notes.push(words.cover_ics_left_out(read.left_out));
        }
        if read.elsewhen > 0 {
            notes.push(words.cover_ics_elsewhen(read.elsewhen));
        }
        let notes = notes.into_iter().map(|note| view! { <p>{note}</p> }).collect_view();
        if read.days.is_empty() {
            return view! { <p>{words.cover_ics_known()}</p> {notes} }.into_any();
        }
        let options: Vec<Choice> = read
            .days
            .iter()
            .map(|day| {
                let said = words.cover_ics_day(&words.date_with_weekday(day.date), &day.name);
                Choice::new(plan::date::format(day.date), said)
            })
            .collect();
        let tick = move |(value, on): (String, bool)| {
            self.ticked.update(|all| {
                all.retain(|other| *other != value);
                if on {
                    all.push(value);
                }
            });
        };
        view! {
            <h3>{words.cover_ics_read()}</h3>
            <Checkboxes id=DAYS legend=words.cover_ics_tick() options=options ticked=self.ticked on_tick=tick
                arrange=Arrange::Rows error=error_for(self.desk.errors, "holiday-days-0") error_prefix=words.error_prefix()/>
            {notes}
            <Checkbox id="holiday-closed" label=words.cover_ics_closed() checked=self.closed
                on_tick=move |on: bool| self.closed.set(on)/>
            <Button label=words.cover_ics_add() kind=ButtonKind::Secondary on_press=move |()| self.add()/>
        }
        .into_any()
    }

    fn add(self) {
        let (store, words) = (self.desk.store, self.desk.words);
        let ticked = self.ticked.get_untracked();
        let Some(read) = self.read.get_untracked() else { return };
        let days: Vec<ics::Day> =
            read.days.into_iter().filter(|day| ticked.contains(&plan::date::format(day.date))).collect();
        if days.is_empty() {
            self.desk.errors.set(vec![FieldError::new("holiday-days-0", words.cover_error_ics_tick())]);
            return;
        }
        let edits = holidays::add_all(&store.plan_now(), &days, self.closed.get_untracked(), &mut device::new_key);
        if self.desk.keep(edits, words.cover_ics_done(), FILE, words.cover_ics()) {
            self.read.set(None);
            self.said.set(words.cover_ics_added(days.len() as u32));
            crate::bridge::surroundings::focus(FILE);
        }
    }
}
