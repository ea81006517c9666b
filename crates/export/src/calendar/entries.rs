//! What stands in a calendar: watches, content, campaigns, workshops, to-dos, days to check something.
//!
//! Each entry knows whose it is; who gets it is chosen by the caller. It must never repeat the rules of coverage: who
//! has a watch or a piece of content, the engine says. Tests: `tests/calendar.rs`.

use super::{Whose, Wish, last_day};
use crate::names::Names;
use crate::outline::CopyChoice;
use crate::parts::capital;
use chrono::{Datelike, Months, NaiveDate};
use plan::Who;
use plan::cover::{Minute, Nobody, Shift, Slot, Why, Zones, next_slots, shifts};
use plan::id::Id;
use plan::model::{Account, Campaign, Person, Role, Scope, Stream, Task, Watch, Workshop, WorkshopKind};
use std::collections::BTreeMap;

/// When an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// From a moment until before another; the same for a look.
    Moments(Minute, Minute),
    /// Whole days, both included.
    Dates(NaiveDate, NaiveDate),
}

/// One entry.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its name for ever, without the plan's.
    pub uid: String,
    pub when: When,
    pub summary: String,
    pub description: String,
    /// Whose it is.
    pub people: Vec<Id<Person>>,
    /// It is everybody's, whoever asks.
    pub for_all: bool,
    /// The workshop that it came out of.
    pub workshop: Option<Id<Workshop>>,
    /// Where it happens; blank where it is about no account.
    pub accounts: Vec<Id<Account>>,
    /// It stands in the calendar of everybody.
    pub on_the_whole: bool,
}

impl Entry {
    fn on(uid: String, from: NaiveDate, to: NaiveDate, summary: String) -> Self {
        Self {
            uid,
            when: When::Dates(from, to),
            summary,
            description: String::new(),
            people: Vec::new(),
            for_all: false,
            workshop: None,
            accounts: Vec::new(),
            on_the_whole: true,
        }
    }

    fn of(mut self, people: impl IntoIterator<Item = Id<Person>>) -> Self {
        for person in people {
            if !self.people.contains(&person) {
                self.people.push(person);
            }
        }
        self
    }
}

/// Name of the entry for the day to check the plan.
pub const CHECK: &str = "check";

/// Every entry from today on.
pub fn all(names: &Names<'_>, zones: &Zones, wish: &Wish<'_>) -> Vec<Entry> {
    let mut out = if wish.whose == Whose::Check { checks(names) } else { everything(names, zones, wish) };
    let (first, last) = (names.lens.today, last_day(names.lens.today, wish.days));
    out.retain(|entry| match entry.when {
        When::Moments(..) => true,
        When::Dates(from, to) => from <= last && to >= first,
    });
    out
}

fn everything(names: &Names<'_>, zones: &Zones, wish: &Wish<'_>) -> Vec<Entry> {
    let mut out = watches(names, zones, wish);
    out.extend(card_checks(names, wish, &out));
    out.extend(content(names, wish));
    out.extend(campaigns(names));
    out.extend(workshops(names));
    out.extend(checks(names));
    out.extend(tasks(names));
    out
}

/// `20261122`, behind the name of the record.
fn dated(record: &str, date: NaiveDate) -> String {
    [record, "-", &super::day(date)].concat()
}

fn watches(names: &Names<'_>, zones: &Zones, wish: &Wish<'_>) -> Vec<Entry> {
    let lens = names.lens;
    // What is said of a watch is the same on every date.
    let known: BTreeMap<_, _> = lens.watches.iter().map(|watch| (watch.id.key, About::of(names, watch))).collect();
    let all = shifts(lens, zones, lens.today, wish.days);
    let entry = |shift: &Shift| {
        let agreed = matches!(shift.why, Why::Nobody(Nobody::Agreed));
        if shift.is_skipped() || agreed {
            return None;
        }
        let about = known.get(&shift.watch.key)?;
        Some(watch(names, wish, shift, about))
    };
    all.iter().filter_map(entry).collect()
}

/// What is said of a watch on every date.
struct About {
    accounts: Vec<Id<Account>>,
    /// Their names; blank for all accounts.
    where_: String,
    note: String,
}

impl About {
    fn of(names: &Names<'_>, watch: &Watch) -> Self {
        let accounts: Vec<_> = accounts(names, &watch.scope);
        let where_ = crate::cover::accounts(names, watch.scope.only, &accounts);
        Self { accounts, where_, note: names.own(&watch.note) }
    }
}

fn accounts(names: &Names<'_>, scope: &Scope) -> Vec<Id<Account>> {
    names.lens.live().filter(|account| scope.covers(account.id)).map(|account| account.id).collect()
}

fn watch(names: &Names<'_>, wish: &Wish<'_>, shift: &Shift, about: &About) -> Entry {
    let words = names.words;
    let who = shift.who.map(|who| names.id(who));
    let summary = match (&who, about.where_.as_str()) {
        (Some(who), "") => words.calendar_watch(who),
        (Some(who), place) => words.calendar_watch_where(who, place),
        (None, "") => words.calendar_watch_open().to_owned(),
        (None, place) => words.calendar_watch_open_where(place),
    };
    let away = shift.planned.filter(|planned| shift.who.is_some_and(|who| who != *planned));
    let instead = away.map(|person| words.calendar_instead(&names.id(person)));
    let card = wish.card.filter(|_| wish.choice == CopyChoice::Everything).unwrap_or_default();
    let parts = [instead.as_deref().unwrap_or_default(), &about.note, card];
    Entry {
        uid: dated(shift.watch.as_str(), shift.date),
        when: When::Moments(shift.start, shift.end),
        summary,
        description: paragraphs(&parts),
        people: shift.who.into_iter().collect(),
        for_all: false,
        workshop: None,
        accounts: about.accounts.clone(),
        on_the_whole: true,
    }
}

/// Paragraphs that say something, a blank line between them.
fn paragraphs(parts: &[&str]) -> String {
    let parts: Vec<_> = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    parts.join("\n\n")
}

/// Whoever may be called, but has no watch with the card in it, looks at the card once a quarter.
fn card_checks(names: &Names<'_>, wish: &Wish<'_>, watches: &[Entry]) -> Vec<Entry> {
    let lens = names.lens;
    let mut called: Vec<Id<Person>> = lens.call_list().iter().filter_map(|call| call.who.person()).collect();
    called.retain(|person| !watches.iter().any(|watch| watch.people.contains(person)));
    if called.is_empty() {
        return Vec::new();
    }
    let last = last_day(lens.today, wish.days);
    let mut out = Vec::new();
    let mut month = lens.today.with_day(1);
    while let Some(first) = month.filter(|first| *first <= last) {
        if first.month0() % 3 == 0 && first >= lens.today {
            let summary = names.words.calendar_card().to_owned();
            out.push(Entry::on(dated("card", first), first, first, summary).of(called.iter().copied()));
        }
        month = first.checked_add_months(Months::new(1));
    }
    out
}

fn content(names: &Names<'_>, wish: &Wish<'_>) -> Vec<Entry> {
    let (lens, words) = (names.lens, names.words);
    let last = last_day(lens.today, wish.days);
    let mut out = Vec::new();
    for stream in lens.streams.iter().filter(|stream| plan::lens::Lens::is_made(stream)) {
        let what = capital(&names.content(stream));
        for slot in next_slots(lens, stream.id, lens.today, wish.days as usize) {
            if slot.date > last {
                break;
            }
            let (who, people) = makers(names, stream, &slot);
            let summary =
                if who.is_empty() { words.calendar_content_open(&what) } else { words.calendar_content(&what, &who) };
            let mut entry = Entry::on(dated(stream.id.as_str(), slot.date), slot.date, slot.date, summary).of(people);
            entry.accounts = accounts(names, &stream.scope);
            entry.description = names.own(&stream.note);
            out.push(entry);
        }
    }
    out
}

fn makers(names: &Names<'_>, stream: &Stream, slot: &Slot) -> (String, Vec<Id<Person>>) {
    match (&slot.who, slot.why) {
        (Some(who), _) => (names.who(who), who.person().into_iter().collect()),
        (None, Why::Nobody(Nobody::Several)) => {
            (names.whos(&stream.creators), stream.creators.iter().filter_map(Who::person).collect())
        }
        (None, _) => (String::new(), Vec::new()),
    }
}

fn campaigns(names: &Names<'_>) -> Vec<Entry> {
    let words = names.words;
    let mut out = Vec::new();
    for campaign in names.lens.plan.all::<Campaign>() {
        let name = names.own(&campaign.name);
        let mut whole =
            Entry::on(campaign.id.as_str().to_owned(), campaign.from, campaign.to, words.calendar_campaign(&name))
                .of(campaign.owner);
        whole.description = names.own(&campaign.note);
        out.push(whole);
        for (place, point) in campaign.checkpoints.iter().enumerate() {
            let before = campaign.checkpoints.iter().take(place).filter(|other| other.date == point.date).count();
            let mut uid = dated(campaign.id.as_str(), point.date);
            if before > 0 {
                uid = [&uid, "-", &before.to_string()].concat();
            }
            let summary = words.calendar_checkpoint(&name, &names.own(&point.text));
            let people = point.who.as_ref().and_then(Who::person).or(campaign.owner);
            out.push(Entry::on(uid, point.date, point.date, summary).of(people));
        }
    }
    out
}

fn workshops(names: &Names<'_>) -> Vec<Entry> {
    let words = names.words;
    let all = names.lens.plan.all::<Workshop>();
    let summary = |kind: WorkshopKind| match kind {
        WorkshopKind::Training => words.calendar_workshop_training().to_owned(),
        WorkshopKind::Planning => words.calendar_workshop_planning().to_owned(),
    };
    let planned = |on: NaiveDate| all.iter().any(|other| !other.held && other.on == on);
    let entry = |workshop: &Workshop| {
        let uid = workshop.id.as_str().to_owned();
        let mut out = Entry::on(uid, workshop.on, workshop.on, summary(workshop.kind));
        out.for_all = true;
        out.workshop = all
            .iter()
            .find(|other| other.next_on == Some(workshop.on) && other.id != workshop.id)
            .map(|other| other.id);
        let leads = workshop.facilitator.map(|id| words.calendar_leads(&names.id(id)));
        let topics: Vec<_> = workshop.topics.iter().map(|topic| ["- ", &names.own(topic)].concat()).collect();
        let agenda: Vec<_> = workshop.agenda.iter().map(|item| ["- ", &names.own(&item.text)].concat()).collect();
        let (topics, agenda) = (topics.join("\n"), agenda.join("\n"));
        out.description =
            paragraphs(&[leads.as_deref().unwrap_or_default(), &topics, &agenda, &names.own(&workshop.note)]);
        out
    };
    // A date that was agreed on and that nobody has planned yet.
    let next = |workshop: &Workshop| {
        let on = workshop.next_on.filter(|on| !planned(*on))?;
        let mut out = Entry::on([workshop.id.as_str(), "-next"].concat(), on, on, summary(workshop.kind));
        (out.for_all, out.workshop) = (true, Some(workshop.id));
        Some(out)
    };
    let here = all.iter().filter(|workshop| !workshop.held).map(entry);
    here.chain(all.iter().filter_map(next)).collect()
}

/// Days on which the plan and the house rules want a look.
fn checks(names: &Names<'_>) -> Vec<Entry> {
    let (lens, words) = (names.lens, names.words);
    let roles = [Role::Director, Role::Manager];
    let seats = lens.seats.iter().filter(|seat| roles.contains(&seat.role));
    let holders: Vec<_> = seats.filter_map(|seat| lens.seat_holder(seat)).map(|person| person.id).collect();
    let people = || holders.iter().copied().chain(lens.you().map(|you| you.id));
    let rows =
        [(CHECK, lens.check_by(), words.calendar_check()), ("rules", lens.org.rules_review_on, words.calendar_rules())];
    let entry = |(uid, on, summary): (&str, Option<NaiveDate>, &str)| {
        on.map(|on| Entry::on(uid.to_owned(), on, on, summary.to_owned()).of(people()))
    };
    rows.into_iter().filter_map(entry).collect()
}

fn tasks(names: &Names<'_>) -> Vec<Entry> {
    let open = |task: &&Task| task.done.is_none() && task.not_doing.is_none() && !task.text.is_empty();
    let entry = |task: &Task| {
        let due = task.due?;
        let summary = names.words.calendar_task(&names.own(&task.text));
        let mut out = Entry::on(task.id.as_str().to_owned(), due, due, summary).of(task.owner);
        out.accounts = task.account.into_iter().collect();
        out.workshop = task.workshop;
        out.description = names.own(&task.note);
        Some(out)
    };
    names.lens.tasks.iter().filter(open).filter_map(entry).collect()
}
