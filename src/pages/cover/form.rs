//! The form of one watch: who, on which days, from when to when, where. It opens for a new watch, for one of the plan, or
//! for a gap. Tests: `plan::answers::cover::watches`, the journeys.

use super::desk::{Desk, Text, account, blank, ids};
use super::turns_form;
use crate::bridge::{device, surroundings};
use crate::components::{
    Button, ButtonKind, ButtonRow, Checkbox, Choice, Disclosure, FieldError, FieldKind, Note, NoteKind,
};
use leptos::prelude::*;
use plan::Id;
use plan::answers::cover::holes::{Hole, Lacks};
use plan::answers::cover::time_text;
use plan::answers::cover::turns::{self, Turns};
use plan::answers::cover::watches::{self, Entry, Fault, NOBODY, TURNS};
use plan::model::{Day, Watch};

const WHO: &str = "watch-who";
const FROM: &str = "watch-from";
const TO: &str = "watch-to";

#[derive(Clone, Copy)]
pub(super) struct WatchForm {
    desk: Desk,
    open: RwSignal<bool>,
    which: RwSignal<Option<Id<Watch>>>,
    who: Text,
    turns: RwSignal<Turns>,
    days: RwSignal<Vec<String>>,
    from: Text,
    to: Text,
    next_day: RwSignal<bool>,
    accounts: RwSignal<Vec<String>>,
    first: Text,
    last: Text,
    told: Text,
    /// The entry as it was opened.
    start: StoredValue<Entry>,
}

impl WatchForm {
    pub fn new(desk: Desk) -> Self {
        Self {
            desk,
            open: RwSignal::new(false),
            which: RwSignal::new(None),
            who: blank(),
            turns: RwSignal::new(Turns::default()),
            days: RwSignal::new(Vec::new()),
            from: blank(),
            to: blank(),
            next_day: RwSignal::new(false),
            accounts: RwSignal::new(Vec::new()),
            first: blank(),
            last: blank(),
            told: blank(),
            start: StoredValue::new(Entry::default()),
        }
    }

    fn fill(&self, which: Option<Id<Watch>>, entry: Entry) {
        self.start.set_value(entry.clone());
        self.which.set(which);
        self.who.set(entry.who);
        self.turns.set(entry.turns);
        self.days.set(entry.days.iter().map(|day| day.as_str().to_owned()).collect());
        self.from.set(entry.from);
        self.to.set(entry.to);
        self.next_day.set(entry.next_day);
        self.accounts.set(entry.accounts.iter().map(ToString::to_string).collect());
        self.first.set(entry.first);
        self.last.set(entry.last);
        self.told.set(String::new());
    }

    fn entry(&self) -> Entry {
        let text = |text: Text| text.get_untracked();
        let who = text(self.who);
        Entry {
            turns: if who == TURNS { self.turns.get_untracked() } else { Turns::default() },
            who,
            days: ids(self.days, Day::parse),
            from: text(self.from),
            to: text(self.to),
            next_day: self.next_day.get_untracked(),
            accounts: ids(self.accounts, account),
            first: text(self.first),
            last: text(self.last),
        }
    }

    /// Whether nothing was typed or changed.
    pub fn is_blank(&self) -> bool {
        self.start.with_value(|start| *start == self.entry())
    }

    fn show(&self, focus: &'static str) {
        self.open.set(true);
        // The fields are there with the next picture.
        request_animation_frame(move || {
            surroundings::focus(focus);
        });
    }

    /// A blank form.
    pub fn add(&self) {
        self.fill(None, Entry::default());
        self.show(WHO);
    }

    /// A watch of the plan, to change it.
    pub fn change(&self, watch: &Watch) {
        self.fill(Some(watch.id), watches::read(watch));
        self.show(WHO);
    }

    /// A new watch like one of the plan: only the time is missing.
    pub fn again(&self, watch: &Watch) {
        let like = Entry { from: String::new(), to: String::new(), next_day: false, ..watches::read(watch) };
        self.fill(None, like);
        self.show(FROM);
    }

    /// A new watch that fills a gap: only who is missing.
    pub fn fill_gap(&self, hole: &Hole, all_accounts: usize) {
        let part = hole.lacks == Lacks::Part;
        let date = |date: Option<&chrono::NaiveDate>| date.map(|date| plan::date::format(*date)).unwrap_or_default();
        let dates_days: Vec<Day> = hole.dates.iter().map(|date| plan::answers::cover::day_of(*date)).collect();
        let weekly = !hole.days.is_empty();
        let entry = Entry {
            days: plan::answers::cover::in_week(if weekly { &hole.days } else { &dates_days }),
            from: time_text(if part { hole.from } else { hole.best }),
            to: if part { time_text(hole.to) } else { String::new() },
            next_day: part && hole.to > plan::answers::cover::DAY_MINUTES,
            accounts: if hole.accounts.len() < all_accounts { hole.accounts.clone() } else { Vec::new() },
            first: if weekly { String::new() } else { date(hole.dates.first()) },
            last: if weekly { String::new() } else { date(hole.dates.last()) },
            ..Entry::default()
        };
        self.fill(None, entry);
        self.show(WHO);
    }

    /// Blanks the form when this watch goes.
    pub fn close(&self, id: Id<Watch>) {
        if self.which.get_untracked() == Some(id) {
            self.fill(None, Entry::default());
        }
    }

    /// Stores the watch, or says what is wrong.
    pub fn save(&self) -> bool {
        let (desk, words) = (self.desk, self.desk.words);
        let (entry, which) = (self.entry(), self.which.get_untracked());
        let wrong: Vec<FieldError> = entry.faults().into_iter().map(|fault| self.say(fault)).collect();
        if !wrong.is_empty() {
            self.open.set(true);
            desk.errors.set(wrong);
            return false;
        }
        let plan = desk.store.plan_now();
        let overlap = watches::overlap(&plan, &entry, which);
        let name = words.cover_turn_of(&export::cover::days_long(words, &plan::answers::cover::in_week(&entry.days)));
        let edits = watches::store(&plan, which, &entry, &name, &mut device::new_key);
        let done = if which.is_some() { words.cover_done_change() } else { words.cover_done_add() };
        if !desk.keep(edits, done, WHO, words.cover_who()) {
            return false;
        }
        let lens = desk.store.lens_now();
        let who = Id::parse(&entry.who).map(|id| export::Names::new(&lens, words).id(id)).unwrap_or_default();
        self.fill(None, Entry::default());
        if let Some((day, at)) = overlap {
            let day = words.weekday(export::cover::weekday(day));
            self.told.set(words.cover_overlap(&who, day, &words.time(at)));
        }
        true
    }

    fn say(&self, fault: Fault) -> FieldError {
        let words = self.desk.words;
        match fault {
            Fault::Who => FieldError::new(WHO, words.cover_error_who()),
            Fault::Turns(turns::Fault::People) => FieldError::new("watch-turns-0", words.cover_error_turns_people()),
            Fault::Turns(turns::Fault::Start) => FieldError::new("watch-turns-start", words.cover_error_turns_start()),
            Fault::Turns(fault) => turns_form::say(self.desk, fault),
            Fault::Days => FieldError::new("watch-days-0", words.cover_error_days()),
            Fault::From => FieldError::new(FROM, words.cover_error_from()),
            Fault::To => FieldError::new(TO, words.cover_error_to()),
            Fault::Order(from) => FieldError::new(TO, words.cover_error_order(&words.time(from))),
            Fault::Long(from) => FieldError::new(TO, words.cover_error_long(&words.time(from))),
            Fault::First => FieldError::new("watch-first", words.cover_error_date()),
            Fault::Last => FieldError::new("watch-last", words.cover_error_date()),
            Fault::DateOrder(first) => FieldError::new("watch-last", words.cover_error_date_order(&words.date(first))),
        }
    }

    /// The button that opens the form, or the form.
    pub fn view(self) -> AnyView {
        let words = self.desk.words;
        let heading = move || if self.which.get().is_some() { words.cover_change() } else { words.cover_add() };
        let body = move || {
            if self.open.get() {
                view! { <h3>{heading}</h3> {self.fields()} }.into_any()
            } else {
                let add = move |()| self.add();
                view! { <Button id="watch-form" label=words.cover_add() kind=ButtonKind::Secondary on_press=add/> }
                    .into_any()
            }
        };
        let told = move || {
            let told = self.told.get();
            (!told.is_empty()).then(|| view! { <Note kind=NoteKind::Careful><p>{told}</p></Note> })
        };
        view! { <div role="status">{told}</div> {body} }.into_any()
    }

    fn fields(self) -> AnyView {
        let (desk, words) = (self.desk, self.desk.words);
        let store = desk.store;
        let who = move || {
            let lens = store.lens();
            let mut all = vec![Choice::new("", words.answer_choose())];
            all.extend(lens.team().map(|person| Choice::new(person.id.as_str(), person.name.as_str())));
            all.extend(
                lens.rotations.iter().map(|turns| Choice::new(turns.id.as_str(), words.cover_who_turn(&turns.name))),
            );
            if !lens.is_solo() {
                all.push(Choice::new(TURNS, words.cover_who_turns()));
            }
            all.push(Choice::new(NOBODY, words.answer_no_one_yet()));
            all
        };
        let turns = move || {
            self.who.with(|who| who == TURNS).then(|| {
                view! {
                    <div class="reveal">
                        {turns_form::people(desk, "watch-turns", self.turns)}
                        {turns_form::step(desk, "watch-turns-step", self.turns)}
                        {turns_form::start(desk, "watch-turns-start", self.turns)}
                    </div>
                }
            })
        };
        let save = move |()| {
            if self.save() {
                self.hide();
            }
        };
        let label = move || {
            if self.which.get().is_some() { words.cover_change_save() } else { words.cover_add_save() }.to_owned()
        };
        view! {
            {desk.pick(WHO, words.cover_who(), Signal::derive(who), self.who)}
            {turns}
            {desk.days("watch-days", self.days)}
            <div class="pair">
                {desk.text(FROM, words.cover_from(), self.from, FieldKind::Time, "")}
                {desk.text(TO, words.cover_to(), self.to, FieldKind::Time, "")}
            </div>
            <p class="field__hint">{words.cover_look_hint()}</p>
            {desk.accounts("watch-accounts", self.accounts)}
            <Disclosure summary=words.button_say_more()>
                <Checkbox id="watch-next" label=words.cover_next_day() checked=self.next_day
                    on_tick=move |on: bool| self.next_day.set(on)/>
                {desk.text("watch-first", words.cover_first(), self.first, FieldKind::Date, "")}
                {desk.text("watch-last", words.cover_last(), self.last, FieldKind::Date, "")}
            </Disclosure>
            <ButtonRow>
                <Button label=Signal::derive(label) kind=ButtonKind::Secondary on_press=save/>
                <Button label=words.button_cancel() kind=ButtonKind::Quiet on_press=move |()| self.cancel()/>
            </ButtonRow>
        }
        .into_any()
    }

    fn cancel(&self) {
        self.fill(None, Entry::default());
        self.desk.errors.set(Vec::new());
        self.hide();
    }

    fn hide(&self) {
        self.open.set(false);
        request_animation_frame(|| {
            surroundings::focus("watch-form");
        });
    }
}
