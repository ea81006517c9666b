//! The rows as they stand on the screen: what is typed, kept in step with the plan.
//!
//! A row follows the plan when the plan changes elsewhere (Undo, a pasted list); what is being typed is never touched
//! by that, because only rows whose person changed are written anew. Tests: the journeys.

use crate::bridge::{device, surroundings};
use crate::components::{FieldError, error_for};
use crate::long::Long;
use crate::shell;
use crate::store::Store;
use leptos::prelude::*;
use plan::answers::people::{self, Belongs, Row};
use plan::model::{Org, Person};
use plan::{Edit, Id};

/// Parts of the ids of the fields, and the id of the button below the rows.
pub(super) const NAME: &str = "name";
pub(super) const PHONE: &str = "phone";
pub(super) const EMAIL: &str = "email";
pub(super) const BELONGS: &str = "belongs";
pub(super) const AGENCY: &str = "agency";
pub(super) const ADD: &str = "people-add";

/// So many rows are open at first.
const OPEN: usize = 3;

/// One row.
#[derive(Clone, Copy)]
pub(super) struct Line {
    pub id: Id<Person>,
    pub name: RwSignal<String>,
    pub phone: RwSignal<String>,
    pub email: RwSignal<String>,
    pub belongs: RwSignal<String>,
    pub agency: RwSignal<String>,
    /// What the plan said last.
    seen: StoredValue<Option<Row>>,
    /// The person as taken out, and how many jobs went along.
    gone: StoredValue<Option<(Person, u32)>>,
}

impl Line {
    /// The signals belong to the page: a row that is added later must live as long as the first ones.
    fn new(owner: &Owner, id: Id<Person>) -> Self {
        owner.with(|| Self::of(id))
    }

    fn of(id: Id<Person>) -> Self {
        let text = || RwSignal::new(String::new());
        let belongs = RwSignal::new(Belongs::Here.key().to_owned());
        Self {
            id,
            name: text(),
            phone: text(),
            email: text(),
            belongs,
            agency: text(),
            seen: StoredValue::new(None),
            gone: StoredValue::new(None),
        }
    }

    /// The id of a field of this row.
    pub fn field(&self, part: &str) -> String {
        [part, "-", self.id.as_str()].concat()
    }

    /// What stands in the row now.
    pub fn row(&self) -> Row {
        Row {
            id: self.id,
            name: self.name.get_untracked(),
            phone: self.phone.get_untracked(),
            email: self.email.get_untracked(),
            belongs: Belongs::parse(&self.belongs.get_untracked()),
            agency: self.agency.get_untracked(),
        }
    }

    /// What it is found by.
    fn text(&self) -> String {
        [self.name, self.phone, self.email].map(|part| part.get_untracked()).join(" ")
    }

    fn show(&self, row: &Row) {
        self.name.set(row.name.clone());
        self.phone.set(row.phone.clone());
        self.email.set(row.email.clone());
        self.belongs.set(row.belongs.key().to_owned());
        self.agency.set(row.agency.clone());
    }
}

/// All rows, and the store.
#[derive(Clone, Copy)]
pub(super) struct Lines {
    pub store: Store,
    /// What Continue found.
    pub errors: RwSignal<Vec<FieldError>>,
    /// What was refused when a field was left; the summary must not take the focus for it.
    pub refused: RwSignal<Vec<FieldError>>,
    all: RwSignal<Vec<Line>>,
    /// Which of them are shown.
    pub long: Long,
    owner: StoredValue<Owner>,
    /// People taken out on this page; their place shows the undo line until they come back.
    removed: RwSignal<Vec<Id<Person>>>,
}

impl Lines {
    pub fn new(store: Store, errors: RwSignal<Vec<FieldError>>) -> Self {
        let refused = RwSignal::new(Vec::new());
        let owner = StoredValue::new(Owner::current().unwrap_or_default());
        let (all, removed) = (RwSignal::new(Vec::<Line>::new()), RwSignal::new(Vec::new()));
        let texts = move || all.with(|all| all.iter().map(Line::text).collect());
        let long = Long::new(store.words, "people", move || all.with(Vec::len), texts);
        let lines = Self { store, errors, refused, all, long, owner, removed };
        lines.follow(&store.plan_now());
        Effect::new(move || lines.follow(&store.plan()));
        lines
    }

    fn line(&self, id: Id<Person>) -> Line {
        self.owner.with_value(|owner| Line::new(owner, id))
    }

    /// Brings the rows in step with the plan.
    fn follow(&self, plan: &plan::Plan) {
        let mut all = self.all.get_untracked();
        let mut grew = false;
        for person in people::people(plan) {
            let known = all.iter().position(|line| line.id == person.id);
            let line = match known.and_then(|at| all.get(at).copied()) {
                Some(line) => line,
                None => {
                    let line = self.line(person.id);
                    let used = |line: &Line| line.seen.with_value(Option::is_some) || !line.row().is_blank();
                    let end = all.iter().rposition(used).map_or(0, |at| at + 1);
                    all.insert(end, line);
                    grew = true;
                    line
                }
            };
            let now = Row::of(plan, &person);
            if line.seen.with_value(|seen| seen.as_ref() != Some(&now)) {
                line.show(&now);
                line.seen.set_value(Some(now));
            }
            if self.removed.with_untracked(|gone| gone.contains(&person.id)) {
                self.removed.update(|gone| gone.retain(|id| *id != person.id));
            }
        }
        for line in &all {
            // Undone before it was ever taken out by hand: the row is empty again.
            let gone = plan.get(line.id).is_none() && line.seen.with_value(Option::is_some);
            if gone && !self.removed.with_untracked(|removed| removed.contains(&line.id)) {
                line.show(&Row::default());
                line.seen.set_value(None);
            }
        }
        while all.len() < OPEN {
            all.push(self.line(Id::of(device::new_key("p_"))));
            grew = true;
        }
        if grew {
            self.all.set(all);
        }
    }

    /// The rows to draw; the reader runs again when one comes or goes.
    pub fn shown(&self) -> Vec<Line> {
        self.all.with(|all| self.long.pick(all))
    }

    /// Shows the rows in which something has to be mended alone, unless they can be seen.
    pub fn show_only(&self, wrong: &dyn Fn(&Line) -> bool) {
        let wrong = |all: &Vec<Line>| {
            all.iter().enumerate().filter(|(_, line)| wrong(line)).map(|(place, _)| place).collect::<Vec<_>>()
        };
        self.long.show_only(self.all.with_untracked(wrong));
    }

    fn show(&self, id: Id<Person>) {
        if let Some(place) = self.all.with_untracked(|all| all.iter().position(|line| line.id == id)) {
            self.long.show(place);
        }
    }

    /// The rows that were not taken out, as they are now.
    pub fn shown_now(&self) -> Vec<Line> {
        let removed = self.removed.get_untracked();
        self.all.get_untracked().into_iter().filter(|line| !removed.contains(&line.id)).collect()
    }

    /// The number of a row among those that are shown, from 1.
    pub fn number(&self, id: Id<Person>) -> u32 {
        let removed = self.removed.get();
        let mut shown = self.all.get().into_iter().filter(|line| !removed.contains(&line.id));
        shown.position(|line| line.id == id).map_or(0, |at| at as u32 + 1)
    }

    /// Whether a row shows its undo line.
    pub fn is_removed(&self, id: Id<Person>) -> bool {
        self.removed.with(|gone| gone.contains(&id))
    }

    /// One more row; its name takes the focus.
    pub fn add(&self) {
        let line = self.line(Id::of(device::new_key("p_")));
        self.all.update(|all| all.push(line));
        self.show(line.id);
        focus_soon(line.field(NAME));
    }

    /// Enter in a name: on to the next row, a new one at the end. False leaves Enter to the form.
    pub fn next(&self, line: Line) -> bool {
        if line.name.with_untracked(|name| name.trim().is_empty()) {
            return false;
        }
        let shown = self.shown_now();
        let at = shown.iter().position(|other| other.id == line.id);
        match at.and_then(|at| shown.get(at + 1)) {
            Some(next) => {
                self.show(next.id);
                if !surroundings::focus(&next.field(NAME)) {
                    focus_soon(next.field(NAME));
                }
            }
            None => self.add(),
        }
        true
    }

    /// Keeps a row, as far as it is complete.
    pub fn keep(&self, line: Line) {
        let (store, words) = (self.store, self.store.words);
        let plan = store.plan_now();
        let row = line.row();
        let is_new = plan.get(line.id).is_none();
        let edit = Edit::Many(people::write_row(&plan, &row, &mut device::new_key));
        let name = row.name.trim();
        let label = if is_new { words.people_done_add(name) } else { words.people_done_change(name) };
        let mine = [NAME, PHONE, EMAIL, AGENCY].map(|part| line.field(part));
        self.refused.update(|errors| errors.retain(|error| !mine.contains(&error.id)));
        if let Err(refusal) = store.dispatch(&edit, &label) {
            // Said beside the field that holds what does not fit.
            let (part, label) = match &refusal {
                plan::Refusal::BadValue(repair) if repair.table == "partners" => (AGENCY, words.people_agency()),
                plan::Refusal::BadValue(repair) if repair.path == "phone" => (PHONE, words.people_phone()),
                plan::Refusal::BadValue(repair) if repair.path == "email" => (EMAIL, words.people_email()),
                _ => (NAME, words.people_name()),
            };
            let text = shell::refusal(words, &refusal, label);
            self.refused.update(|errors| errors.push(FieldError::new(line.field(part), text)));
        }
    }

    /// What is wrong with a field.
    pub fn error(&self, id: String) -> Signal<Option<String>> {
        let (errors, refused) = (error_for(self.errors, id.clone()), error_for(self.refused, id));
        Signal::derive(move || errors.get().or_else(|| refused.get()))
    }

    /// Takes a row out. Somebody who stands in the plan leaves an undo line.
    pub fn remove(&self, line: Line) {
        let store = self.store;
        let Some(person) = store.plan_now().get(line.id) else {
            self.all.update(|all| all.retain(|other| other.id != line.id));
            surroundings::focus(ADD);
            return;
        };
        let jobs = store.lens_now().duties_of(line.id).len() as u32;
        line.gone.set_value(Some((person, jobs)));
        self.removed.update(|gone| gone.push(line.id));
        let label = store.words.people_done_remove(line.name.get_untracked().trim());
        if store.dispatch(&Edit::remove(line.id), &label).is_err() {
            self.removed.update(|gone| gone.retain(|id| *id != line.id));
        }
    }

    /// What stands in the place of a person who was taken out.
    pub fn removed_text(&self, line: Line) -> String {
        let words = self.store.words;
        let name = line.name.get_untracked();
        let jobs = line.gone.with_value(|gone| gone.as_ref().map_or(0, |(_, jobs)| *jobs));
        if jobs == 0 { words.removed(name.trim()) } else { words.people_removed_jobs(jobs, name.trim()) }
    }

    /// Brings a person back: by undo, or once more when something else was done since.
    pub fn bring_back(&self, line: Line) {
        let store = self.store;
        let label = store.words.people_done_remove(line.name.get_untracked().trim());
        if store.undo_label.with_untracked(|last| *last == label) {
            store.undo();
        } else {
            // What pointed at the person cannot come back any more; everything else does, in its old place.
            let person = line.gone.with_value(|gone| gone.as_ref().map(|(person, _)| Edit::add(person)));
            let label = store.words.people_done_add(line.name.get_untracked().trim());
            if store.dispatch(&person.unwrap_or(Edit::Many(Vec::new())), &label).is_err() {
                self.keep(line);
            }
        }
        focus_soon(line.field(NAME));
    }

    /// Whether this is the row of the person who makes the plan.
    pub fn is_you(&self, id: Id<Person>) -> bool {
        self.store.plan_now().one::<Org>().made_by == Some(id)
    }
}

/// Moves the focus once the row is there.
fn focus_soon(id: String) {
    request_animation_frame(move || {
        surroundings::focus(&id);
    });
}
