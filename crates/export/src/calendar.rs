//! The calendar file (RFC 5545): who watches when, what is due, workshops, campaigns, to-dos, the day to check the plan.
//!
//! Each watch is one entry a date, with the person who really has it, so that turns, swaps, absences and holidays need
//! nothing of the program that reads it. A second import updates: the name of an entry stays the same, and its version is
//! that of the plan. What a swap took away from somebody comes as cancelled. Times carry the plan's zone, described in the
//! file. It must never hold a moment that differs from the coverage engine's.
//! Tests: `tests/calendar.rs`; three independent readers in `tests/readers`.

mod entries;
mod lines;
mod zone;

use crate::names::Names;
use crate::outline::CopyChoice;
use chrono::{Days, NaiveDate};
use entries::{Entry, When};
use ics::components::{Component, Property};
use lines::{date, day, parameter, text};
use messages::Words;
use plan::cover::{LONGEST, Minute, Zone, Zones};
use plan::id::Id;
use plan::lens::Lens;
use plan::model::{Absence, Account, Holiday, Override, Person, Workshop};
use plan::{Edit, apply};
use std::collections::BTreeSet;

/// Whose calendar it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Everybody's.
    Everybody,
    /// What one person has to do.
    Person(Id<Person>),
    /// What happens on one account.
    Account(Id<Account>),
    /// What came out of one workshop: the next date, and what is due.
    Workshop(Id<Workshop>),
    /// The day to check the plan, and nothing else.
    Check,
}

/// What is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'a> {
    /// The plan's id: entries of two plans never mix.
    pub plan: &'a str,
    /// How often the plan was saved: a later file wins over an earlier one.
    pub version: u64,
    /// Whose calendar.
    pub whose: Whose,
    /// How many days from today on, at most [`LONGEST`].
    pub days: u32,
    /// A reminder so many minutes before; `None` for none.
    pub remind: Option<u32>,
    /// What it may hold.
    pub choice: CopyChoice,
    /// Text for every watch: the crisis card.
    pub card: Option<&'a str>,
}

/// For lines that come the morning of a day: nine o'clock.
const MORNING: &str = "PT9H";

/// The file. `lens` is the plan as the copy may show it.
pub fn calendar(lens: &Lens, zones: &Zones, words: Words, wish: &Wish<'_>) -> String {
    Calendar::new(lens, zones, words, wish).collect()
}

/// How many entries the file has, cancelled ones left out, and all that they say, the card once.
pub fn says(lens: &Lens, zones: &Zones, words: Words, wish: &Wish<'_>) -> (usize, String) {
    let names = Names::of_copy(lens, words, wish.choice);
    let wish = Wish { days: wish.days.clamp(1, LONGEST), ..*wish };
    let bare = Wish { card: None, ..wish };
    let entries = chosen(entries::all(&names, zones, &bare), &bare);
    let mut text = name(&names, &wish);
    for entry in &entries {
        text.extend(["\n", &entry.summary, "\n", &entry.description]);
    }
    let has_watch = entries.iter().any(|entry| matches!(entry.when, When::Moments(..)));
    text.extend(["\n", wish.card.filter(|_| has_watch).unwrap_or_default()]);
    (entries.len(), text)
}

/// The day to check the plan, in a file of its own, with a reminder on the morning. It has the name of that entry in the
/// whole calendar, so that whoever takes both has it once. `plan` is its id and how often it was saved.
pub fn check(lens: &Lens, zones: &Zones, words: Words, plan: (&str, u64)) -> String {
    let wish = Wish {
        plan: plan.0,
        version: plan.1,
        whose: Whose::Check,
        days: LONGEST,
        remind: Some(0),
        choice: CopyChoice::WithoutContacts,
        card: None,
    };
    calendar(lens, zones, words, &wish)
}

fn chosen(mut entries: Vec<Entry>, wish: &Wish<'_>) -> Vec<Entry> {
    entries.retain(|entry| match wish.whose {
        Whose::Everybody => entry.on_the_whole,
        Whose::Person(id) => entry.for_all || entry.people.contains(&id),
        Whose::Account(id) => entry.accounts.contains(&id),
        Whose::Workshop(id) => entry.workshop == Some(id),
        Whose::Check => entry.uid == entries::CHECK,
    });
    entries
}

/// What the pattern gives to the reader, but a swap, an absence or a holiday took away.
fn gone(names: &Names<'_>, zones: &Zones, wish: &Wish<'_>, entries: &[Entry]) -> Vec<Entry> {
    let plan = &names.lens.plan;
    let mut edits: Vec<Edit> = plan.all::<Override>().iter().map(|one| Edit::remove(one.id)).collect();
    edits.extend(plan.all::<Absence>().iter().map(|one| Edit::remove(one.id)));
    edits.extend(plan.all::<Holiday>().iter().map(|one| Edit::remove(one.id)));
    if edits.is_empty() {
        return Vec::new();
    }
    let Ok(applied) = apply(plan, &Edit::Many(edits)) else { return Vec::new() };
    let lens = Lens::new(&applied.plan, names.lens.today);
    let names = Names::of_copy(&lens, names.words, wish.choice);
    let mut pattern = chosen(entries::all(&names, zones, wish), wish);
    let kept: BTreeSet<&str> = entries.iter().map(|entry| entry.uid.as_str()).collect();
    pattern.retain(|one| !kept.contains(one.uid.as_str()));
    pattern
}

/// "Northgate Bikes: Tom".
fn name(names: &Names<'_>, wish: &Wish<'_>) -> String {
    let whose = match wish.whose {
        Whose::Everybody | Whose::Check => names.words.calendar_name().to_owned(),
        Whose::Person(id) => names.id(id),
        Whose::Account(id) => names.account_id(id),
        Whose::Workshop(_) => names.words.record_title().to_owned(),
    };
    let business = names.own(&names.lens.org.title);
    if business.is_empty() { whose } else { names.words.calendar_name_of(&business, &whose) }
}

/// A file in pieces, so that whoever writes a long one can give way between them.
pub struct Calendar {
    plan: String,
    version: u64,
    remind: Option<u32>,
    today: NaiveDate,
    zone: Zone,
    /// What stands before all entries, until it was given.
    head: Option<String>,
    /// Entries, and whether each is cancelled.
    rest: std::vec::IntoIter<(Entry, bool)>,
    end: Option<&'static str>,
}

/// Entries of a piece.
const PIECE: usize = 50;
const END: &str = "END:VCALENDAR\r\n";

impl Iterator for Calendar {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        if let Some(head) = self.head.take() {
            return Some(head);
        }
        let piece: Vec<(Entry, bool)> = self.rest.by_ref().take(PIECE).collect();
        if piece.is_empty() {
            return self.end.take().map(str::to_owned);
        }
        let events = piece.iter().map(|(entry, cancelled)| self.event(entry, *cancelled).to_string());
        Some(lines::folded(&events.collect::<String>()))
    }
}

impl Calendar {
    /// The file to be; `lens` is the plan as the copy may show it.
    pub fn new(lens: &Lens, zones: &Zones, words: Words, wish: &Wish<'_>) -> Self {
        let names = Names::of_copy(lens, words, wish.choice);
        let wish = Wish { days: wish.days.clamp(1, LONGEST), ..*wish };
        let entries = chosen(entries::all(&names, zones, &wish), &wish);
        let gone = gone(&names, zones, &wish, &entries);
        let marked = |entries: Vec<Entry>, cancelled| entries.into_iter().map(move |entry| (entry, cancelled));
        let all: Vec<(Entry, bool)> = marked(entries, false).chain(marked(gone, true)).collect();
        let mut out = Self {
            plan: wish.plan.to_owned(),
            version: wish.version,
            remind: wish.remind,
            today: lens.today,
            zone: zones.get(&lens.org.tz).cloned().unwrap_or_default(),
            head: None,
            rest: all.into_iter(),
            end: Some(END),
        };
        out.head = Some(out.head(&name(&names, &wish)));
        out
    }

    fn head(&self, name: &str) -> String {
        let mut out = Component::new("VCALENDAR");
        out.add_property(Property::new("VERSION", "2.0"));
        out.add_property(Property::new("PRODID", "-//Watchbill//Watchbill 1//EN"));
        out.add_property(Property::new("CALSCALE", "GREGORIAN"));
        out.add_property(Property::new("METHOD", "PUBLISH"));
        out.add_property(text("X-WR-CALNAME", name));
        if !self.is_utc() {
            // Not of the standard, but the one hint that Apple and Google take for days without a time.
            out.add_property(text("X-WR-TIMEZONE", &self.zone.name));
            out.add_component(zone::described(&self.zone));
        }
        let mut whole = lines::folded(&out.to_string());
        whole.truncate(whole.len().saturating_sub(END.len()));
        whole
    }

    fn is_utc(&self) -> bool {
        self.zone.name.is_empty() || (self.zone.changes.is_empty() && self.zone.offset == 0)
    }

    fn event(&self, entry: &Entry, cancelled: bool) -> Component<'static> {
        let mut out = Component::new("VEVENT");
        out.add_property(Property::new("UID", [&entry.uid, "@", &self.plan].concat()));
        out.add_property(Property::new("DTSTAMP", [&day(self.today), "T000000Z"].concat()));
        out.add_property(Property::new("SEQUENCE", self.version.min(i32::MAX as u64).to_string()));
        match entry.when {
            When::Moments(start, end) => {
                let by_clock =
                    !self.is_utc() && !zone::comes_twice(&self.zone, start) && !zone::comes_twice(&self.zone, end);
                out.add_property(self.moment("DTSTART", start, by_clock));
                // A look at a moment has no end: by the standard it ends when it begins.
                if end > start {
                    out.add_property(self.moment("DTEND", end, by_clock));
                }
            }
            When::Dates(first, last) => {
                out.add_property(date("DTSTART", first));
                out.add_property(date("DTEND", last.checked_add_days(Days::new(1)).unwrap_or(last)));
            }
        }
        out.add_property(text("SUMMARY", &entry.summary));
        if !entry.description.is_empty() {
            out.add_property(text("DESCRIPTION", &entry.description));
        }
        // To be on watch is no reason to turn down a meeting.
        out.add_property(Property::new("TRANSP", "TRANSPARENT"));
        let status = if cancelled { "CANCELLED" } else { "CONFIRMED" };
        out.add_property(Property::new("STATUS", status));
        if let (Some(minutes), false) = (self.remind, cancelled) {
            out.add_component(self.alarm(entry, minutes));
        }
        out
    }

    fn alarm(&self, entry: &Entry, minutes: u32) -> Component<'static> {
        let mut out = Component::new("VALARM");
        out.add_property(Property::new("ACTION", "DISPLAY"));
        out.add_property(text("DESCRIPTION", &entry.summary));
        let trigger = match entry.when {
            When::Dates(..) => MORNING.to_owned(),
            When::Moments(..) if minutes == 0 => "PT0M".to_owned(),
            When::Moments(..) => format!("-PT{minutes}M"),
        };
        out.add_property(Property::new("TRIGGER", trigger));
        out
    }

    /// A moment by the clock of the plan, or in UTC. In the hour that comes twice, programs do not agree which of both is meant,
    /// whatever the standard says: there it is UTC.
    fn moment(&self, name: &'static str, at: Minute, by_clock: bool) -> Property<'static> {
        let shown = if by_clock { self.zone.local(at) } else { Zone::default().local(at) };
        let text = format!("{}T{:02}{:02}00", day(shown.date), shown.minute / 60, shown.minute % 60);
        if !by_clock {
            return Property::new(name, text + "Z");
        }
        let mut out = Property::new(name, text);
        out.add(parameter("TZID", &self.zone.name));
        out
    }
}

/// The last day of the file.
fn last_day(today: NaiveDate, days: u32) -> NaiveDate {
    today.checked_add_days(Days::new(u64::from(days.saturating_sub(1)))).unwrap_or(today)
}
