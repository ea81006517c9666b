//! "Someone will be away": absences with what loses its cover, and holidays. Tests: `plan::answers::cover::absences`.

use super::desk::{Desk, Text, blank, person, quiet, word};
use super::{files, holidays};
use crate::bridge::{device, surroundings};
use crate::components::{Button, ButtonKind, FieldError, FieldKind, Form};
use crate::flow::PlanPage;
use crate::long::Long;
use crate::shell::{self, Continue, Question};
use leptos::prelude::*;
use plan::answers::cover::absences::{self, Entry, Fault};
use plan::cover::Cover;
use plan::model::{Absence, Person};
use plan::{Edit, Id};

const WHO: &str = "away-who";
const FROM: &str = "away-from";
const TO: &str = "away-to";
const STAND_IN: &str = "away-stand-in";
/// Days ahead for which it is said what loses its cover.
const AHEAD: u32 = 92;

#[derive(Clone, Copy)]
struct Away {
    desk: Desk,
    which: RwSignal<Option<Id<Absence>>>,
    who: Text,
    from: Text,
    to: Text,
    stand_in: Text,
}

/// The page.
pub fn away_page() -> AnyView {
    let desk = Desk::new();
    let (store, words) = (desk.store, desk.words);
    let form = Away { desk, which: RwSignal::new(None), who: blank(), from: blank(), to: blank(), stand_in: blank() };
    form.fill(desk.named("absence"));
    let days = holidays::Holidays::new(desk);
    // What was typed and not added counts, so that Continue loses nothing.
    let submit = move |()| {
        if (form.is_blank() || form.save()) && (days.is_blank() || days.save()) {
            shell::go_on(store, PlanPage::CoverAway);
        }
    };
    view! {
        <Question at=PlanPage::CoverAway title=words.cover_away_title() lead=words.cover_away_why() errors=desk.errors>
            <Form on_submit=submit>
                {form.fields()}
                {form.list()}
                {desk.undo_line(WHO)}
                {days.view()}
                {files::calendar(desk)}
                <Continue/>
            </Form>
        </Question>
    }
    .into_any()
}

impl Away {
    fn fill(&self, which: Option<Id<Absence>>) {
        let stored = which.and_then(|id| self.desk.store.plan_now().get(id));
        self.which.set(stored.as_ref().map(|absence: &Absence| absence.id));
        let entry = stored.map(|absence| absences::read(&absence)).unwrap_or_default();
        self.who.set(word(entry.who));
        self.stand_in.set(word(entry.stand_in));
        self.from.set(entry.from);
        self.to.set(entry.to);
    }

    fn entry(&self) -> Entry {
        Entry {
            who: person(&self.who.get_untracked()),
            from: self.from.get_untracked(),
            to: self.to.get_untracked(),
            stand_in: person(&self.stand_in.get_untracked()),
        }
    }

    fn is_blank(&self) -> bool {
        let stored = self.which.get_untracked().and_then(|id| self.desk.store.plan_now().get(id));
        self.entry() == stored.map(|absence| absences::read(&absence)).unwrap_or_default()
    }

    fn save(&self) -> bool {
        let (desk, words) = (self.desk, self.desk.words);
        let (plan, entry, which) = (desk.store.plan_now(), self.entry(), self.which.get_untracked());
        let wrong: Vec<FieldError> =
            absences::faults(&plan, &entry, which).into_iter().map(|fault| self.say(&entry, fault)).collect();
        if !wrong.is_empty() {
            desk.errors.set(wrong);
            return false;
        }
        let edits = absences::store(&plan, which, &entry, &mut device::new_key);
        let done = if which.is_some() { words.cover_away_done_change() } else { words.cover_away_done_add() };
        let fine = desk.keep(edits, done, WHO, words.cover_away_who());
        if fine {
            self.fill(None);
        }
        fine
    }

    fn say(&self, entry: &Entry, fault: Fault) -> FieldError {
        let words = self.desk.words;
        let name = |id: Option<Id<Person>>| {
            let lens = self.desk.store.lens_now();
            id.map(|id| export::Names::new(&lens, words).id(id)).unwrap_or_default()
        };
        let (who, stand_in) = (name(entry.who), name(entry.stand_in));
        match fault {
            Fault::Who => FieldError::new(WHO, words.cover_error_away_who()),
            Fault::From => FieldError::new(FROM, words.cover_error_away_from()),
            Fault::To => FieldError::new(TO, words.cover_error_away_to()),
            Fault::Order(from) => FieldError::new(TO, words.cover_error_date_order(&words.date(from))),
            Fault::Same => FieldError::new(STAND_IN, words.cover_error_away_same(&who)),
            Fault::Overlap(from, to) => {
                FieldError::new(FROM, words.cover_error_away_overlap(&who, &words.date(from), &words.date(to)))
            }
            Fault::BothAway(from, to) => {
                FieldError::new(STAND_IN, words.cover_error_away_both(&stand_in, &words.date(from), &words.date(to)))
            }
        }
    }

    fn fields(self) -> AnyView {
        let (desk, words) = (self.desk, self.desk.words);
        let label = move || {
            if self.which.get().is_some() { words.cover_away_save() } else { words.cover_away_add() }.to_owned()
        };
        let save = move |()| {
            if self.save() {
                surroundings::focus(WHO);
            }
        };
        view! {
            {desk.pick(WHO, words.cover_away_who(), desk.people(words.answer_choose()), self.who)}
            <div class="pair">
                {desk.text(FROM, words.cover_away_from(), self.from, FieldKind::Date, "")}
                {desk.text(TO, words.cover_away_to(), self.to, FieldKind::Date, "")}
            </div>
            {desk.pick(STAND_IN, words.cover_away_stand_in(), desk.people(words.answer_no_one_yet()), self.stand_in)}
            <Button label=Signal::derive(label) kind=ButtonKind::Secondary on_press=save/>
        }
        .into_any()
    }

    /// Who is away from today on, and what has nobody then.
    fn list(self) -> AnyView {
        let (desk, words) = (self.desk, self.desk.words);
        let coming = Memo::new(move |_| {
            let (lens, today) = (desk.store.lens(), desk.store.today.get());
            lens.absences.iter().filter(|absence| absence.to >= today).cloned().collect::<Vec<Absence>>()
        });
        let texts = move || {
            let lens = desk.store.lens();
            let names = export::Names::new(&lens, words);
            coming.with(|coming| coming.iter().map(|absence| names.id(absence.who)).collect())
        };
        let long = Long::new(words, "absences", move || coming.with(Vec::len), texts);
        let rows = move || {
            let (lens, today) = (desk.store.lens(), desk.store.today.get());
            let shown = coming.with(|coming| long.pick(coming));
            if coming.with(Vec::is_empty) {
                return view! { <p>{words.cover_away_empty()}</p> }.into_any();
            }
            let last = shown.iter().map(|absence| absence.to).max().unwrap_or(today);
            let days = u32::try_from((last - today).num_days() + 1).unwrap_or(AHEAD).min(AHEAD);
            let cover = plan::cover::cover(&lens, &desk.store.zones(), today, days);
            let rows: Vec<AnyView> = shown.iter().map(|absence| self.row(&lens, &cover, absence)).collect();
            view! { <ul class="rows" role="list">{rows}</ul> }.into_any()
        };
        view! { <h2>{words.cover_away_list()}</h2> {long.view(rows)} }.into_any()
    }

    fn row(self, lens: &plan::lens::Lens, cover: &Cover, absence: &Absence) -> AnyView {
        let (desk, words) = (self.desk, self.desk.words);
        let names = export::Names::new(lens, words);
        let (id, name) = (absence.id, names.id(absence.who));
        let dates = words.cover_away_dates(&words.date(absence.from), &words.date(absence.to));
        let stand_in = match absence.stand_in {
            Some(other) => words.cover_away_stand_in_is(&names.id(other)),
            None => words.cover_away_no_stand_in().to_owned(),
        };
        let mine: Vec<_> = cover.shifts.iter().filter(|shift| shift.absence == Some(id)).collect();
        let open: Vec<_> = mine.iter().filter(|shift| shift.who.is_none()).collect();
        let mut open_dates: Vec<_> = open.iter().map(|shift| shift.date).collect();
        open_dates.dedup();
        let (loses, class) = if mine.is_empty() {
            (words.cover_away_none_planned().to_owned(), "")
        } else {
            let said: Vec<String> = open_dates.iter().map(|date| words.date_short(*date)).collect();
            let class = if open.is_empty() { "" } else { "paper__gap" };
            (words.cover_away_loses(open.len() as u32, &words.list(&said)), class)
        };
        let change = Callback::new(move |()| {
            self.fill(Some(id));
            surroundings::focus(WHO);
        });
        let said = words.removed(&name);
        let remove = Callback::new(move |()| {
            if self.which.get_untracked() == Some(id) {
                self.fill(None);
            }
            desk.remove(vec![Edit::remove(id)], words.cover_away_done_remove(), said.clone());
        });
        view! {
            <li class="rows__row">
                <p dir="auto"><b>{name.clone()}</b> " " {dates}</p>
                <p dir="auto">{stand_in} " " <span class=class>{loses}</span></p>
                <div class="buttons">
                    {quiet(words.button_change(), &name, change)}
                    {quiet(words.button_remove(), &name, remove)}
                </div>
            </li>
        }
        .into_any()
    }
}
