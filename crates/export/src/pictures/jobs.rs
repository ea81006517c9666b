//! Who does what: jobs below one another, people side by side, a sign in each place. People stand here by first names.
//!
//! A filled box does it, a box stands in (dashed: not ready yet), a ring is asked first, a bare letter is told. With more
//! people than columns, those with the most jobs have one, and the others share the last. Facts come from `lens::jobs`.
//! Tests: `tests/pictures`.

use super::cover::quiet;
use super::draw::{Anchor, Area, Drawing, Edge, Item, Label, PART, Paint, SMALL, WIDTH};
use super::fit;
use super::{MOST, Picture, Twin, TwinCell, TwinRow};
use crate::names::Names;
use crate::outline::{Tone, toned};
use crate::{duties, work};
use plan::fact::Who;
use plan::id::Id;
use plan::lens::backups::{Backup, Critical};
use plan::lens::duties::Duty;
use plan::lens::jobs::JobRow;
use plan::model::{Account, Person, Role};
use std::collections::BTreeMap;

const LEFT: i32 = 232;
/// No column is narrower than a first name needs.
const NARROW: i32 = 58;
const WIDE: i32 = 118;
const HEAD: i32 = 44;
const ROW: i32 = 40;
const LINE: i32 = 18;
const SIGN: i32 = 26;

/// What somebody does about a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    Does,
    StandsIn { ready: bool },
    Asked,
    Told,
}

/// The picture.
pub fn picture(names: &Names<'_>, jobs: &[JobRow]) -> Picture {
    let words = names.words;
    let title = words.pictures_jobs();
    if jobs.is_empty() {
        return Picture::nothing(title, words.pictures_jobs_none());
    }
    let shown: Vec<&JobRow> = jobs.iter().take(MOST).collect();
    let (people, others) = columns(names, &shown);
    let count = |all: usize| u32::try_from(all).unwrap_or(u32::MAX);
    let lacking: Vec<String> =
        shown.iter().filter(|row| row.lacks_stand_in()).map(|row| name(names, row.what, row.account)).collect();
    let more = if lacking.is_empty() { String::new() } else { words.pictures_jobs_lacking(&lacking.join("; ")) };
    Picture {
        title: title.to_owned(),
        said: words.pictures_jobs_said(count(lacking.len()), count(shown.len())),
        more,
        below: vec![legend(names, &shown)],
        parts: drawings(names, &shown, &people, others),
        table: twin(names, &shown),
        left_out: count(jobs.len() - shown.len()),
    }
}

/// What a job is called.
pub fn name(names: &Names<'_>, what: Duty, account: Option<Id<Account>>) -> String {
    let seat = |id| names.lens.seats.iter().find(|seat| seat.id == id);
    match (what, account) {
        (Duty::Seat(id), Some(account)) => duties::name(names, Critical::Coordinator(id, account)),
        (Duty::Seat(id), None) => match seat(id).map(|seat| seat.role) {
            Some(Role::Director) => names.words.role_director().to_owned(),
            Some(Role::Manager) => names.words.role_manager().to_owned(),
            Some(Role::Coordinator) | None => work::duty(names, what),
        },
        (Duty::Responsibility(id), _) => duties::name(names, Critical::Responsibility(id)),
        _ => work::duty(names, what),
    }
}

/// The people with a column, those with the most signs first chosen, in the order of the list; and how many have none.
fn columns(names: &Names<'_>, jobs: &[&JobRow]) -> (Vec<Id<Person>>, usize) {
    let mut count: BTreeMap<Id<Person>, usize> = BTreeMap::new();
    for who in jobs.iter().flat_map(|row| row.people()) {
        *count.entry(who).or_default() += 1;
    }
    let room = usize::try_from((WIDTH - LEFT) / NARROW).unwrap_or(1);
    let people = names.lens.people.iter().enumerate();
    let mut all: Vec<(usize, Id<Person>, usize)> =
        people.filter_map(|(place, person)| Some((place, person.id, *count.get(&person.id)?))).collect();
    let others = if all.len() > room { all.len() + 1 - room } else { 0 };
    all.sort_by_key(|(.., signs)| std::cmp::Reverse(*signs));
    all.truncate(if others > 0 { room - 1 } else { room });
    all.sort_unstable_by_key(|(place, ..)| *place);
    (all.into_iter().map(|(_, who, _)| who).collect(), others)
}

fn sign(row: &JobRow, who: Id<Person>) -> Option<Sign> {
    match () {
        () if row.is_done_by(who) || row.sees_to == Some(who) => Some(Sign::Does),
        () if row.stands_in.contains(&who) => {
            Some(Sign::StandsIn { ready: matches!(row.backup, None | Some(Backup::Valid)) })
        }
        () if row.asked.contains(&who) => Some(Sign::Asked),
        () if row.told.contains(&who) => Some(Sign::Told),
        () => None,
    }
}

/// The note below a job, if it has a weak spot.
fn note(names: &Names<'_>, row: &JobRow) -> String {
    match row.backup {
        Some(Backup::None | Backup::Same) => names.words.pictures_no_stand_in().to_owned(),
        None | Some(Backup::Valid) => String::new(),
        Some(state) => duties::ready(names, state),
    }
}

fn drawings(names: &Names<'_>, jobs: &[&JobRow], people: &[Id<Person>], others: usize) -> Vec<Drawing> {
    let words = names.words;
    let columns = i32::try_from(people.len() + usize::from(others > 0)).unwrap_or(1).max(1);
    let wide = ((WIDTH - LEFT) / columns).min(WIDE);
    // What the people do not need, the jobs have.
    let left = WIDTH - wide * columns;
    let middle = |column: i32| left + column * wide + wide / 2;
    let mut heads: Vec<String> = people.iter().map(|id| names.id(*id)).collect();
    if others > 0 {
        heads.push(words.pictures_others(u32::try_from(others).unwrap_or(u32::MAX)));
    }
    let mut out: Vec<Drawing> = Vec::new();
    for (place, row) in jobs.iter().enumerate() {
        let mut texts = fit::lines(&name(names, row.what, row.account), SMALL, false, left - 20, 2);
        let plain = texts.len();
        let note = note(names, row);
        if !note.is_empty() {
            texts.push(fit::cut(&["! ", &note].concat(), SMALL, true, left - 20));
        }
        let count = i32::try_from(texts.len()).unwrap_or(1);
        let height = ROW.max(count * LINE + 10);
        if out.last().is_none_or(|drawing| drawing.height + height > PART) {
            out.push(with_heads(&heads, wide, middle));
        }
        let Some(drawing) = out.last_mut() else { continue };
        let y = drawing.height;
        let ground = if place % 2 == 0 { Paint::Sheet } else { Paint::Band };
        drawing.boxed(Area::new(0, y, WIDTH, height), Some(ground), None);
        let first = y + (height - count * LINE) / 2 + 13;
        for (line, text) in texts.into_iter().enumerate() {
            let at = first + i32::try_from(line).unwrap_or(0) * LINE;
            drawing.label((10, at), text, SMALL, line >= plain, ground);
        }
        for (column, who) in (0..).zip(people) {
            if let Some(sign) = sign(row, *who) {
                draw_sign(names, drawing, sign, (middle(column), y + height / 2), ground);
            }
        }
        let rest = row.people().filter(|who| !people.contains(who)).collect::<std::collections::BTreeSet<_>>().len();
        let elsewhere = rest + row.does.iter().filter(|who| !matches!(who, Who::Person(_))).count();
        if others > 0 && rest > 0 {
            drawing.put(letter(middle(columns - 1), y + height / 2, &elsewhere.to_string(), Paint::Ink, ground));
        }
        drawing.height += height;
    }
    out
}

fn with_heads(heads: &[String], wide: i32, middle: impl Fn(i32) -> i32) -> Drawing {
    let mut out = Drawing::new(HEAD);
    for (column, head) in (0..).zip(heads) {
        let lines = fit::lines(head, SMALL, true, wide - 4, 2);
        let first = HEAD - 12 - 16 * i32::try_from(lines.len().saturating_sub(1)).unwrap_or(0);
        for (line, text) in (0..).zip(lines) {
            let at = quiet((middle(column), first + line * 16), text);
            out.put(Label { bold: true, ink: Paint::Ink, anchor: Anchor::Middle, ..at });
        }
    }
    out.lines(vec![[0, HEAD - 2, WIDTH, HEAD - 2]], Edge::plain(Paint::Ink, 2));
    out
}

fn letter(x: i32, y: i32, text: &str, ink: Paint, on: Paint) -> Label {
    let text = text.to_owned();
    Label { x, y: y + 5, text, size: SMALL, bold: true, ink, on, anchor: Anchor::Middle }
}

fn draw_sign(names: &Names<'_>, out: &mut Drawing, sign: Sign, (x, y): (i32, i32), ground: Paint) {
    let at = Area::new(x - SIGN / 2, y - SIGN / 2, SIGN, SIGN);
    let words = names.words;
    let (text, ink, on) = match sign {
        Sign::Does => {
            out.boxed(at, Some(Paint::Ink), None);
            (words.pictures_sign("does"), Paint::OnInk, Paint::Ink)
        }
        Sign::StandsIn { ready } => {
            let edge = if ready { Edge::plain(Paint::Ink, 2) } else { Edge::dashed(Paint::Ink, 2) };
            out.boxed(at, None, Some(edge));
            (words.pictures_sign("stands_in"), Paint::Ink, ground)
        }
        Sign::Asked => {
            out.items.push(Item::Ring { x, y, r: SIGN / 2, edge: Edge::plain(Paint::Edge, 2) });
            (words.pictures_sign("asked"), Paint::Ink, ground)
        }
        Sign::Told => (words.pictures_sign("told"), Paint::Ink, ground),
    };
    out.put(letter(x, y, &text, ink, on));
}

/// What the signs mean, as far as they are there.
fn legend(names: &Names<'_>, jobs: &[&JobRow]) -> String {
    let words = names.words;
    let mut out = vec![words.pictures_legend_does()];
    let not_ready = |row: &&JobRow| !row.stands_in.is_empty() && !matches!(row.backup, None | Some(Backup::Valid));
    let any = |wanted: &dyn Fn(&&JobRow) -> bool| jobs.iter().any(wanted);
    out.extend(any(&|row| !row.stands_in.is_empty()).then(|| words.pictures_legend_stands_in()));
    out.extend(any(&not_ready).then(|| words.pictures_legend_not_ready()));
    out.extend(any(&|row| !row.asked.is_empty()).then(|| words.pictures_legend_asked()));
    out.extend(any(&|row| !row.told.is_empty()).then(|| words.pictures_legend_told()));
    out.join(" · ")
}

fn twin(names: &Names<'_>, jobs: &[&JobRow]) -> Twin {
    let words = names.words;
    let has_asked = jobs.iter().any(|row| !row.asked.is_empty());
    let has_told = jobs.iter().any(|row| !row.told.is_empty());
    let mut head =
        vec![words.pictures_job().to_owned(), words.pictures_does().to_owned(), words.pictures_stands_in().to_owned()];
    head.extend(has_asked.then(|| words.pictures_asked().to_owned()));
    head.extend(has_told.then(|| words.pictures_told().to_owned()));
    let row = |row: &&JobRow| {
        let mut does = row.does.clone();
        does.extend(row.sees_to.map(Who::Person));
        let mut cells = vec![TwinCell::text(names.whos(&does)), stands_in(names, row)];
        cells.extend(has_asked.then(|| TwinCell::text(names.people(&row.asked))));
        cells.extend(has_told.then(|| TwinCell::text(names.people(&row.told))));
        TwinRow { name: name(names, row.what, row.account), to: None, cells }
    };
    Twin { head, rows: jobs.iter().map(row).collect() }
}

fn stands_in(names: &Names<'_>, row: &JobRow) -> TwinCell {
    let note = note(names, row);
    let who = names.people(&row.stands_in);
    if note.is_empty() {
        return TwinCell::text(who);
    }
    let said = if who.is_empty() { note } else { names.words.pictures_not_ready(&who, &note) };
    TwinCell::of(toned(said, Tone::Open))
}
