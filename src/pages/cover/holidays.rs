//! Holidays of the plan, each with what happens. Tests: `plan::answers::cover::holidays`, the journeys.

use super::desk::{Desk, Text, blank, quiet};
use crate::bridge::{device, surroundings};
use crate::choosing;
use crate::components::{Button, ButtonKind, Choice, FieldError, FieldKind, Select, Table, TableCell, TableRow};
use crate::long::Long;
use leptos::prelude::*;
use plan::Edit;
use plan::answers::cover::holidays::{self, CLOSED, Entry, Fault};
use plan::answers::who::{LATER, NOT_SURE, Open, Unsettled};
use plan::lens::Lens;
use plan::model::Holiday;

const DATE: &str = "holiday-date";
const NAME: &str = "holiday-name";

#[derive(Clone, Copy)]
pub(super) struct Holidays {
    desk: Desk,
    date: Text,
    name: Text,
    cover: Text,
}

impl Holidays {
    pub fn new(desk: Desk) -> Self {
        Self { desk, date: blank(), name: blank(), cover: blank() }
    }

    fn entry(&self) -> Entry {
        Entry { date: self.date.get_untracked(), name: self.name.get_untracked(), cover: self.cover.get_untracked() }
    }

    /// Whether nothing was typed.
    pub fn is_blank(&self) -> bool {
        let entry = self.entry();
        entry.date.is_empty() && entry.name.trim().is_empty()
    }

    /// Stores the holiday of the form, or says what is wrong.
    pub fn save(&self) -> bool {
        let (desk, words) = (self.desk, self.desk.words);
        let (plan, entry) = (desk.store.plan_now(), self.entry());
        let say = |fault: Fault| match fault {
            Fault::Date => FieldError::new(DATE, words.cover_error_holiday_date()),
            Fault::Known => FieldError::new(DATE, words.cover_error_holiday_known()),
            Fault::Name => FieldError::new(NAME, words.cover_error_holiday_name()),
        };
        let wrong: Vec<FieldError> = holidays::faults(&plan, &entry).into_iter().map(say).collect();
        if !wrong.is_empty() {
            desk.errors.set(wrong);
            return false;
        }
        let edits = holidays::add(&plan, &entry, &mut device::new_key);
        let fine = desk.keep(edits, words.cover_holiday_done_add(), NAME, words.cover_holiday_name());
        if fine {
            for text in [self.date, self.name, self.cover] {
                text.set(String::new());
            }
        }
        fine
    }

    pub fn view(self) -> AnyView {
        let (desk, words) = (self.desk, self.desk.words);
        let save = move |()| {
            if self.save() {
                surroundings::focus(DATE);
            }
        };
        let store = desk.store;
        let options = Signal::derive(move || answers(desk, &store.lens()));
        view! {
            <h2>{words.cover_holidays()}</h2>
            {list(desk)}
            {desk.text(DATE, words.cover_holiday_date(), self.date, FieldKind::Date, "")}
            {desk.text(NAME, words.cover_holiday_name(), self.name, FieldKind::Text, "")}
            {desk.pick("holiday-cover", words.cover_holiday_what(), options, self.cover)}
            <Button label=words.cover_holiday_add() kind=ButtonKind::Secondary on_press=save/>
        }
        .into_any()
    }
}

/// What may happen on a holiday.
fn answers(desk: Desk, lens: &Lens) -> Vec<Choice> {
    let words = desk.words;
    let mut all = vec![Choice::new("", words.not_answered()), Choice::new(CLOSED, words.cover_holiday_we_close())];
    let people = lens.team().map(|person| (person.id.to_string(), person.name.as_str()));
    all.extend(people.map(|(value, name)| Choice::new(value, words.cover_holiday_covers(name))));
    all.push(Choice::new(NOT_SURE, words.answer_not_sure()));
    all.push(Choice::new(LATER, words.choosing_later()));
    all
}

/// The holidays from today on.
fn list(desk: Desk) -> AnyView {
    let (store, words) = (desk.store, desk.words);
    let coming = Memo::new(move |_| {
        let today = store.today.get();
        let mut all: Vec<Holiday> = store.plan().all::<Holiday>().into_iter().filter(|one| one.date >= today).collect();
        all.sort_by_key(|one| one.date);
        all
    });
    let said = move |one: &Holiday| words.cover_ics_day(&words.date(one.date), &one.name);
    let texts = move || coming.with(|coming| coming.iter().map(said).collect());
    let long = Long::new(words, "holidays", move || coming.with(Vec::len), texts);
    long.view(move || {
        let lens = store.lens();
        if coming.with(Vec::is_empty) {
            return view! { <p>{words.cover_holidays_empty()}</p> }.into_any();
        }
        let shown = coming.with(|coming| long.pick(coming));
        let rows = shown.iter().map(|holiday| row(desk, &lens, holiday)).collect_view();
        let columns = [words.cover_holiday_date(), words.cover_holiday_what()].map(str::to_owned).to_vec();
        view! { <Table caption=words.cover_holidays() caption_hidden=true columns=columns>{rows}</Table> }.into_any()
    })
}

fn row(desk: Desk, lens: &Lens, holiday: &Holiday) -> AnyView {
    let (store, words) = (desk.store, desk.words);
    let (id, name, date) = (holiday.id, holiday.name.clone(), words.date(holiday.date));
    let said = words.cover_ics_day(&date, &name);
    let now = holidays::word(&holiday.cover);
    let options = answers(desk, lens);
    let done = StoredValue::new(words.cover_holiday_done_change(&name));
    // A select, a name and a day hold nothing that the plan refuses.
    let keep = move |edits: Vec<Edit>| done.with_value(|done| drop(store.dispatch(&Edit::Many(edits), done)));
    let pick = move |word: String| keep(holidays::cover(&store.plan_now(), id, &word));
    let open = Memo::new(move |_| {
        let cover = store.plan().get(id).map(|holiday: Holiday| holiday.cover)?;
        Unsettled::of(&cover)?.later()
    });
    let decide = Callback::new(move |(by, until): Open| keep(holidays::decide_later(&store.plan_now(), id, by, until)));
    let what = words.cover_holiday_what_on(&name, &date);
    let select_id = ["holiday-", id.as_str()].concat();
    let (gone, undo) = (words.removed(&name), words.cover_holiday_done_remove(&name));
    let remove = Callback::new(move |()| desk.remove(vec![Edit::remove(id)], &undo, gone.clone()));
    view! {
        <TableRow head=view! { {said} }.into_any()>
            <TableCell label=words.cover_holiday_what()>
                <Select id=select_id.clone() label=what.clone() label_hidden=true options=options selected=now on_pick=pick/>
                {choosing::later(store, select_id, what, open.into(), decide)}
                {quiet(words.button_remove(), &name, remove)}
            </TableCell>
        </TableRow>
    }
    .into_any()
}
