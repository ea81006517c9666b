//! What a workshop leaves behind: who was there, what was decided and what was not, who does what by when, what was parked,
//! and when the next one is. As an outline for paper and Markdown, and its dates as a calendar file.
//!
//! All of it is read from the plan; equal plans give equal bytes. Must never: hold a way to reach anybody, or the private
//! notes of whoever led the day. Tests: `tests/record.rs`.

use crate::screens::decisions;
use crate::settle;
use chrono::NaiveDate;
use export::calendar::{self, Whose, Wish};
use export::outline::{Block, Check, CopyChoice, Outline, Page, PageKind, Row, Table, plain};
use export::{Names, outline};
use messages::Words;
use plan::Id;
use plan::cover::{LONGEST, Zones};
use plan::lens::Lens;
use plan::model::{Decision, Parked, Person, Task, Workshop};

/// The record of a workshop.
pub fn record(lens: &Lens, words: Words, workshop: &Workshop) -> Outline {
    let names = Names::of_copy(lens, words, CopyChoice::WithoutContacts);
    let of = Of { names, words, workshop };
    let mut blocks = of.head();
    blocks.extend(of.there());
    blocks.extend(of.decided());
    blocks.extend(of.open());
    blocks.extend(of.todo());
    blocks.extend(of.parked());
    blocks.extend(of.next());
    let title = match blocks.first() {
        Some(Block::Title { heading, .. }) => heading.clone(),
        _ => words.record_title().to_owned(),
    };
    Outline { title, pages: vec![Page { kind: PageKind::More, blocks }] }
}

/// The record as Markdown.
pub fn markdown(lens: &Lens, words: Words, workshop: &Workshop) -> String {
    outline::markdown(&record(lens, words, workshop))
}

/// The next date and the to-dos as a calendar file. Entries have the names that they have in the plan's own calendar, so
/// that whoever takes both has each once.
pub fn calendar(lens: &Lens, zones: &Zones, words: Words, plan: (&str, u64), workshop: Id<Workshop>) -> String {
    let wish = Wish {
        plan: plan.0,
        version: plan.1,
        whose: Whose::Workshop(workshop),
        days: LONGEST,
        remind: None,
        choice: CopyChoice::WithoutContacts,
        card: None,
    };
    calendar::calendar(lens, zones, words, &wish)
}

struct Of<'a> {
    names: Names<'a>,
    words: Words,
    workshop: &'a Workshop,
}

fn heading(text: &str) -> Block {
    Block::Heading(String::new(), text.to_owned())
}

fn table(head: &[&str], rows: Vec<Row>) -> Block {
    Block::Table(Table { head: head.iter().map(|text| (*text).to_owned()).collect(), rows })
}

impl Of<'_> {
    fn head(&self) -> Vec<Block> {
        let (words, workshop) = (self.words, self.workshop);
        let business = self.names.own(&self.names.lens.org.title);
        let what = words.record_title();
        let heading = if business.is_empty() { what.to_owned() } else { words.paper_title(&business, what) };
        let minutes = crate::agenda::length(workshop);
        let mut dates = words.record_when(&words.date_with_weekday(workshop.on), minutes);
        if let Some(who) = workshop.facilitator {
            dates.push(' ');
            dates.push_str(&words.record_led_by(&self.names.id(who)));
        }
        vec![Block::Title { business, heading, what: what.to_owned() }, Block::Dates(dates)]
    }

    fn there(&self) -> Vec<Block> {
        let names = self.names.people(&self.workshop.attended);
        let text = if names.is_empty() { self.words.record_there_none().to_owned() } else { names };
        vec![heading(self.words.record_there()), Block::Text(text)]
    }

    fn decider(&self, one: &Decision) -> String {
        one.decider.decided().copied().flatten().map(|id| self.names.id(id)).unwrap_or_default()
    }

    /// Decisions with what came out, and what the room voted.
    fn decided(&self) -> Vec<Block> {
        let words = self.words;
        let all = decisions(self.names.lens, self.workshop);
        let row = |one: &Decision| {
            let cells = [self.names.own(&one.what), self.names.own(&one.result), self.decider(one)];
            Row { cells: cells.map(plain).to_vec(), note: self.votes(one) }
        };
        let rows: Vec<Row> = all.iter().filter(|one| one.decided_on.is_some()).map(row).collect();
        let lines: Vec<String> = self.workshop.decisions.iter().map(|line| self.names.own(line)).collect();
        let mut out = vec![heading(words.record_decided())];
        if rows.is_empty() && lines.is_empty() {
            out.push(Block::Text(words.record_decided_none().to_owned()));
        }
        if !rows.is_empty() {
            out.push(table(&[words.record_what(), words.record_result(), words.record_decider()], rows));
        }
        if !lines.is_empty() {
            out.push(Block::List(lines));
        }
        out
    }

    fn votes(&self, one: &Decision) -> String {
        let words = self.words;
        let votes = one.votes.iter().filter(|vote| vote.dots > 0);
        let votes: Vec<String> =
            votes.map(|vote| words.record_vote(&self.names.own(&vote.choice), &vote.dots.to_string())).collect();
        if votes.is_empty() { String::new() } else { words.record_votes(&words.list(&votes)) }
    }

    /// What nobody has decided, with who does and by when.
    fn open(&self) -> Vec<Block> {
        let words = self.words;
        let mut all = decisions(self.names.lens, self.workshop);
        let parked = settle::parked(&self.names.lens.plan, self.workshop);
        all.retain(|one| one.decided_on.is_none() && !parked.contains(&one.id));
        if all.is_empty() {
            return Vec::new();
        }
        let row = |one: &Decision| {
            let due = one.due.map(|due| words.date(due)).unwrap_or_default();
            let who = Some(self.decider(one)).filter(|who| !who.is_empty());
            let who = who.unwrap_or_else(|| words.answer_no_one_yet().to_owned());
            let cells = [self.names.own(&one.what), who, due];
            Row { cells: cells.map(plain).to_vec(), note: self.votes(one) }
        };
        let rows = all.iter().map(row).collect();
        let head = [words.record_what(), words.record_decider(), words.record_by_when()];
        vec![heading(words.record_open()), table(&head, rows)]
    }

    /// To-dos with owner and day, those that are due first on top; what nobody will do is left out.
    fn todo(&self) -> Vec<Block> {
        let words = self.words;
        let all = self.names.lens.plan.all::<Task>().into_iter();
        let mut all: Vec<Task> =
            all.filter(|one| one.workshop == Some(self.workshop.id) && one.not_doing.is_none()).collect();
        all.sort_by_key(|one| (one.due.is_none(), one.due));
        let mut out = vec![heading(words.record_todo())];
        if all.is_empty() {
            out.push(Block::Text(words.record_todo_none().to_owned()));
            return out;
        }
        let check = |one: &Task| Check {
            what: self.names.own(&one.text),
            who: self.who(one.owner, one.due),
            done: one.done.is_some(),
        };
        out.push(Block::Checks(all.iter().map(check).collect()));
        out
    }

    fn who(&self, owner: Option<Id<Person>>, due: Option<NaiveDate>) -> String {
        let words = self.words;
        let name = owner.map(|id| self.names.id(id)).unwrap_or_default();
        match due {
            None => name,
            Some(due) if name.is_empty() => words.record_due_nobody(&words.date(due)),
            Some(due) => words.record_due(&name, &words.date(due)),
        }
    }

    fn parked(&self) -> Vec<Block> {
        let words = self.words;
        let all = self.names.lens.plan.all::<Parked>().into_iter();
        let all = all.filter(|one| one.workshop == Some(self.workshop.id) && one.closed_on.is_none());
        let line = |one: Parked| {
            let (text, by) = (self.names.own(&one.text), self.names.own(&one.by));
            if by.is_empty() { text } else { words.record_parked_by(&text, &by) }
        };
        let lines: Vec<String> = all.map(line).collect();
        if lines.is_empty() { Vec::new() } else { vec![heading(words.record_parked()), Block::List(lines)] }
    }

    fn next(&self) -> Vec<Block> {
        let words = self.words;
        let text = match self.workshop.next_on {
            Some(on) => words.record_next_on(&words.date_with_weekday(on)),
            None => words.record_next_none().to_owned(),
        };
        vec![heading(words.record_next()), Block::Text(text)]
    }
}
