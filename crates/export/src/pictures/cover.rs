//! Weekly cover: days below one another, times of day side by side, first names in the cells. Only a gap stands out.
//!
//! The second view asks where it is thin: the number of people, and a cut corner where it is only one. Facts come from
//! `plan::cover::week`. Tests: `tests/pictures`.

use super::draw::{Anchor, Area, Drawing, Edge, Item, Label, NAME, PART, Paint, SMALL, WIDTH};
use super::fit;
use super::{Picture, To, Twin, TwinCell, TwinRow};
use crate::names::Names;
use crate::outline::{Tone, plain, toned};
use chrono::{Datelike, NaiveDate};
use plan::cover::week::{Cell, Row, Time, Week, week};
use plan::cover::{Cover, State};

/// What the cells show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Who is on.
    #[default]
    Names,
    /// How many are on.
    Thin,
}

/// Where the cells begin.
const LEFT: i32 = 64;
/// Height of a row, and what lies between two.
const ROW: i32 = 56;
const BETWEEN: i32 = 2;
const HEAD: i32 = 40;
/// More columns than this stand in a second drawing: below 60 units no name fits.
const COLUMNS: usize = 10;
/// More times of day than this are not drawn.
const TIMES: usize = 30;

/// The week that begins on a date.
pub fn picture(names: &Names<'_>, cover: &Cover, start: NaiveDate, view: View) -> Picture {
    let words = names.words;
    let title = words.step_cover();
    let week = week(names.lens, cover, start);
    let (all, missed) = (week.count(Cell::counts), week.count(Cell::is_empty));
    if all == 0 {
        return Picture::nothing(title, words.pictures_cover_none());
    }
    let partly = week.count(Cell::is_gap) - missed;
    let mut said = words.cover_slots(missed, all, &(all - missed).to_string());
    if partly > 0 {
        said = [&said, " ", &words.pictures_cover_partly(partly)].concat();
    }
    let facts = facts(names, cover, &week);
    let more = [facts.as_str(), " ", &gaps(names, &week)].concat().trim_end().to_owned();
    let left_out = week.times.len().saturating_sub(TIMES);
    let parts = blocks(week.times.len().min(TIMES));
    Picture {
        title: title.to_owned(),
        said,
        more,
        below: vec![legend(names, &week, view), facts],
        parts: parts.into_iter().map(|(from, to)| drawing(names, &week, view, from, to)).collect(),
        table: twin(names, &week),
        left_out: u32::try_from(left_out).unwrap_or(u32::MAX),
    }
}

/// The columns of each drawing: as even as possible.
fn blocks(times: usize) -> Vec<(usize, usize)> {
    let count = times.div_ceil(COLUMNS);
    let size = times.div_ceil(count.max(1));
    (0..count).map(|block| (block * size, ((block + 1) * size).min(times))).collect()
}

/// "9:30", "9:00 to 12:00".
fn time(names: &Names<'_>, time: Time) -> String {
    crate::cover::times(names.words, time.from % 1440, time.to % 1440, time.is_look())
}

fn drawing(names: &Names<'_>, week: &Week, view: View, from: usize, to: usize) -> Drawing {
    let words = names.words;
    let rows = i32::try_from(week.rows.len()).unwrap_or_default();
    let mut out = Drawing::new((HEAD + rows * (ROW + BETWEEN)).min(PART));
    let columns = i32::try_from(to - from).unwrap_or(1).max(1);
    let wide = (WIDTH - LEFT) / columns;
    let place = |column: i32| LEFT + column * wide;
    for (column, at) in (0..).zip(week.times.iter().take(to).skip(from)) {
        let lines = fit::lines(&time(names, *at), SMALL, true, wide - 6, 2);
        let first = HEAD - 10 - 16 * i32::try_from(lines.len().saturating_sub(1)).unwrap_or_default();
        for (line, text) in (0..).zip(lines) {
            out.label((place(column) + 2, first + line * 16), text, SMALL, true, Paint::Paper);
        }
    }
    for (line, row) in (0..).zip(&week.rows) {
        let y = HEAD + line * (ROW + BETWEEN);
        out.label((0, y + 24), words.weekday_short(row.date.weekday()), NAME, true, Paint::Paper);
        out.put(quiet((0, y + 42), fit::cut(&words.date_short(row.date), SMALL, false, LEFT - 6)));
        for (column, cell) in (0..).zip(row.cells.iter().take(to).skip(from)) {
            draw_cell(names, &mut out, cell, view, Area::new(place(column), y, wide - BETWEEN, ROW));
        }
    }
    out
}

/// Small, quieter text on the page.
pub(super) const fn quiet((x, y): (i32, i32), text: String) -> Label {
    Label { x, y, text, size: SMALL, bold: false, ink: Paint::Ink2, on: Paint::Paper, anchor: Anchor::Start }
}

fn draw_cell(names: &Names<'_>, out: &mut Drawing, cell: &Cell, view: View, at: Area) {
    let words = names.words;
    if cell.people.is_empty() {
        if cell.is_gap() {
            out.gap(at, words.pictures_gap());
        } else if cell.agreed {
            out.boxed(at, Some(Paint::Band), Some(Edge::dashed(Paint::Edge, 1)));
            out.put(middle(at, "–".to_owned(), NAME, Paint::Band));
        }
        return;
    }
    out.boxed(at, Some(Paint::Quiet), None);
    let height = if cell.is_gap() { at.h / 2 } else { at.h };
    if view == View::Thin {
        let upper = Area { h: height, ..at };
        out.put(middle(upper, cell.people.len().to_string(), 22, Paint::Quiet));
        if let ([_], false) = (cell.people.as_slice(), cell.is_gap()) {
            let right = at.x + at.w;
            let points = [(right - 21, at.y), (right, at.y), (right, at.y + 21)];
            out.items.push(Item::Corner { points, fill: Paint::Ink });
        }
    } else {
        let people: Vec<String> = cell.people.iter().map(|id| names.id(*id)).collect();
        let most = if cell.is_gap() { 1 } else { 2 };
        let lines = fit::names(&people, NAME, at.w - 14, most);
        let first = at.y + if cell.is_gap() || lines.len() > 1 { 22 } else { 34 };
        for (line, text) in (0..).zip(lines) {
            out.label((at.x + 8, first + line * 21), text, NAME, false, Paint::Quiet);
        }
    }
    if cell.is_gap() {
        // Somebody is there, but not for every account.
        let whole =
            where_(names, cell).map_or_else(|| words.pictures_gap().to_owned(), |at| words.pictures_gap_at(&at));
        let fits = fit::width(&whole, NAME, true) <= at.w - 24;
        let text = if fits { whole.as_str() } else { words.pictures_gap() };
        out.gap(Area { y: at.y + height, h: at.h - height, ..at }, text);
    }
}

fn middle(at: Area, text: String, size: i32, on: Paint) -> Label {
    let (x, y) = (at.x + at.w / 2, at.y + at.h / 2 + size * 2 / 5);
    Label { x, y, text, size, bold: true, ink: Paint::Ink, on, anchor: Anchor::Middle }
}

fn legend(names: &Names<'_>, week: &Week, view: View) -> String {
    let words = names.words;
    let cells = || week.rows.iter().flat_map(|row| &row.cells);
    let mut out: Vec<&str> = Vec::new();
    if view == View::Thin {
        out.push(words.pictures_legend_number());
        if cells().any(|cell| cell.people.len() == 1 && !cell.is_gap()) {
            out.push(words.pictures_legend_corner());
        }
    }
    if cells().any(Cell::is_gap) {
        out.push(words.pictures_legend_gap());
    }
    if cells().any(|cell| cell.agreed) {
        out.push(words.pictures_legend_agreed());
    }
    out.join(" ")
}

/// Which dates it is about, and where people wait too long.
fn facts(names: &Names<'_>, cover: &Cover, week: &Week) -> String {
    let words = names.words;
    let mut out = Vec::new();
    if let (Some(first), Some(last)) = (week.rows.first(), week.rows.last()) {
        out.push(words.pictures_cover_week(&words.date_short(first.date), &words.date_short(last.date)));
    }
    let within = |date: NaiveDate| week.rows.iter().any(|row| row.date == date);
    let days = cover.accounts.iter().flat_map(|account| &account.days);
    let late = days.filter(|day| day.really == State::Late && within(day.date)).count();
    if late > 0 {
        out.push(words.pictures_cover_late(u32::try_from(late).unwrap_or(u32::MAX)));
    }
    out.join(" ")
}

/// Every gap with its day and time; blank where there is none.
fn gaps(names: &Names<'_>, week: &Week) -> String {
    let words = names.words;
    let mut gaps = Vec::new();
    for row in &week.rows {
        for (cell, at) in row.cells.iter().zip(&week.times).filter(|(cell, _)| cell.is_gap()) {
            let when = words.cover_gap_on(words.weekday(row.date.weekday()), &time(names, *at));
            gaps.push(where_(names, cell).map_or(when.clone(), |place| words.cover_gap_where(&when, &place)));
        }
    }
    let left = gaps.len().saturating_sub(GAPS);
    gaps.truncate(GAPS);
    if left > 0 {
        gaps.push(words.pictures_gaps_more(u32::try_from(left).unwrap_or(u32::MAX)));
    }
    if gaps.is_empty() { String::new() } else { words.pictures_cover_gaps(&gaps.join("; ")) }
}

/// So many gaps are read out one by one.
const GAPS: usize = 12;

/// At which accounts, where it is not all of them.
fn where_(names: &Names<'_>, cell: &Cell) -> Option<String> {
    (cell.open.len() < names.lens.live().count()).then(|| names.accounts(&cell.open))
}

fn twin(names: &Names<'_>, week: &Week) -> Twin {
    let mut head = vec![names.words.cover_day().to_owned()];
    head.extend(week.times.iter().map(|at| time(names, *at)));
    Twin { head, rows: week.rows.iter().map(|row| twin_row(names, week, row)).collect() }
}

fn twin_row(names: &Names<'_>, week: &Week, row: &Row) -> TwinRow {
    let words = names.words;
    let name = words.date_weekday_pattern(words.weekday_short(row.date.weekday()), &words.date_short(row.date));
    let cell = |(cell, at): (&Cell, &Time)| {
        let mut line = plain(names.people(&cell.people));
        if !cell.is_gap() {
            return TwinCell::of(if cell.agreed { plain(words.pictures_agreed()) } else { line });
        }
        if !cell.people.is_empty() {
            line.extend(plain(" "));
        }
        let gap = where_(names, cell).map_or_else(|| words.pictures_gap().to_owned(), |at| words.pictures_gap_at(&at));
        line.extend(toned(gap, Tone::Gap));
        let about = words.pictures_fill(&words.cover_gap_on(words.weekday(row.date.weekday()), &time(names, *at)));
        TwinCell { line, to: Some((about, To::Cover)) }
    };
    TwinRow { name, to: None, cells: row.cells.iter().zip(&week.times).map(cell).collect() }
}
