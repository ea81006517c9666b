//! One block of an outline as a view. Data of the plan goes through text nodes with a direction of their own.

use super::code;
use export::outline::{Block, Check, Code, Line, Pair, Row, Run, Step, Table, Tone, Wallet, joined};
use export::sides;
use leptos::prelude::*;
use std::cell::RefCell;
use std::collections::BTreeSet;

/// Where it is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Beside a question, where its headings are no headings of the page.
    Side,
    /// On a page of its own.
    Document,
}

/// Tells lines that have just been written from those that were there.
pub struct Fresh {
    before: Option<BTreeSet<String>>,
    now: RefCell<BTreeSet<String>>,
}

impl Fresh {
    /// `before`: the lines of the drawing before; `None` for the first one, where nothing is marked.
    pub fn new(before: Option<BTreeSet<String>>) -> Self {
        Self { before, now: RefCell::default() }
    }

    /// All lines of this drawing.
    pub fn into_lines(self) -> BTreeSet<String> {
        self.now.into_inner()
    }

    fn is_new(&self, line: String) -> bool {
        let is_new = self.before.as_ref().is_some_and(|before| !before.contains(&line));
        self.now.borrow_mut().insert(line);
        is_new
    }
}

/// The view of a block.
pub fn view(block: &Block, place: Place, fresh: &Fresh) -> AnyView {
    match block {
        Block::Title { business, heading, what } if place == Place::Side => title(business, what, fresh),
        Block::Title { heading, .. } => {
            view! { <h2 class="paper__name" dir=dir(heading)>{said(heading)}</h2> }.into_any()
        }
        Block::Dates(text) => paragraph("paper__dates", text),
        Block::Danger(text) => paragraph("paper__danger", text),
        Block::Text(text) => paragraph("paper__text", text),
        Block::Note(text) => paragraph("paper__note", text),
        Block::Bar(mark, text) => heading("paper__bar", mark, text, place),
        Block::Heading(mark, text) => heading("paper__h", mark, text, place),
        Block::Sub(text) => match place {
            Place::Side => paragraph("paper__sub", text),
            Place::Document => view! { <h4 class="paper__sub" dir=dir(text)>{said(text)}</h4> }.into_any(),
        },
        Block::Table(table) => table_view(table, fresh),
        Block::Pairs(pairs) => {
            let rows: Vec<AnyView> = pairs.iter().map(|pair| pair_view(pair, fresh)).collect();
            view! { <dl class="paper__pairs">{rows}</dl> }.into_any()
        }
        Block::List(lines) => {
            let rows: Vec<AnyView> = lines
                .iter()
                .map(|line| view! { <li class="paper__item" dir=dir(line)>{said(line)}</li> }.into_any())
                .collect();
            view! { <ul role="list">{rows}</ul> }.into_any()
        }
        Block::Cards(card) => cards(card, place, fresh),
        Block::Checks(checks) => {
            let rows: Vec<AnyView> = checks.iter().map(|check| check_view(check, fresh)).collect();
            view! { <ul role="list">{rows}</ul> }.into_any()
        }
        Block::Steps(steps) => {
            let rows: Vec<AnyView> = steps.iter().map(|step| step_view(step, fresh)).collect();
            view! { <ol class="paper__steps" role="list">{rows}</ol> }.into_any()
        }
        Block::Quote(text) => {
            view! { <blockquote class="paper__words" dir=dir(text)>"“"{said(text)}"”"</blockquote> }.into_any()
        }
        Block::Lines(count) => {
            let lines: Vec<AnyView> = (0..*count).map(|_| empty_line()).collect();
            view! { <div>{lines}</div> }.into_any()
        }
        Block::Columns(left, right) => {
            let part =
                |blocks: &[Block]| -> Vec<AnyView> { blocks.iter().map(|block| view(block, place, fresh)).collect() };
            view! { <div class="paper__columns"><div>{part(left)}</div><div>{part(right)}</div></div> }.into_any()
        }
        Block::Sign(labels) => sign(labels),
        Block::Code(way) => way_to_card(way),
    }
}

/// The name of the business in large letters; before it was typed, a line to write on.
fn title(business: &str, what: &str, fresh: &Fresh) -> AnyView {
    let name = if business.is_empty() {
        empty_line()
    } else {
        let class = marked("paper__name", fresh.is_new(business.to_owned()));
        view! { <p class=class dir=dir(business)>{said(business)}</p> }.into_any()
    };
    view! { {name}<p class="paper__what" dir=dir(what)>{said(what)}</p> }.into_any()
}

/// The direction of a text: its own, but for a sentence of ours with somebody's name in it.
fn dir(text: &str) -> &'static str {
    if sides::pieces(text).is_some() { "ltr" } else { "auto" }
}

/// The text; names that run the other way are apart, so that what stands around them keeps its place.
fn said(text: &str) -> AnyView {
    let Some(pieces) = sides::pieces(text) else { return text.to_owned().into_any() };
    let piece = |(is_rtl, text): (bool, &str)| {
        let text = text.to_owned();
        if is_rtl { view! { <bdi>{text}</bdi> }.into_any() } else { text.into_any() }
    };
    pieces.into_iter().map(piece).collect::<Vec<_>>().into_any()
}

fn empty_line() -> AnyView {
    view! { <div class="paper__lines paper__lines--one"></div> }.into_any()
}

fn paragraph(class: &'static str, text: &str) -> AnyView {
    view! { <p class=class dir=dir(text)>{said(text)}</p> }.into_any()
}

fn heading(class: &'static str, mark: &str, text: &str, place: Place) -> AnyView {
    let mark =
        (!mark.is_empty()).then(|| view! { <span class="paper__number" aria-hidden="true">{mark.to_owned()}</span> });
    let text = view! { {mark}<span dir=dir(text)>{said(text)}</span> };
    match place {
        Place::Side => view! { <p class=class>{text}</p> }.into_any(),
        Place::Document => view! { <h3 class=class>{text}</h3> }.into_any(),
    }
}

/// The class of a line, with the mark of one that has just been written.
fn marked(class: &'static str, is_new: bool) -> String {
    if is_new { [class, " paper__new"].concat() } else { class.to_owned() }
}

fn line(line: &Line) -> Vec<AnyView> {
    let mut out = Vec::new();
    for run in line {
        if !out.is_empty() {
            out.push(view! { " " }.into_any());
        }
        out.push(run_view(run));
    }
    out
}

fn run_view(run: &Run) -> AnyView {
    let class = match run.tone {
        Tone::Plain => "paper__run",
        Tone::Gap => "paper__gap",
        Tone::Open => "paper__open",
        Tone::Phone => "paper__phone figures",
    };
    let is_long = run.text.split_whitespace().any(|word| word.chars().count() > LONG);
    view! { <span class=class class:paper__long=is_long dir=dir(&run.text)>{said(&run.text)}</span> }.into_any()
}

/// A longer word may be broken, so that it does not push a table off its paper; shorter ones stay whole.
const LONG: usize = 24;

fn small_print(text: &str) -> Option<AnyView> {
    (!text.is_empty()).then(|| view! { <span class="paper__small" dir=dir(text)>{said(text)}</span> }.into_any())
}

fn table_view(table: &Table, fresh: &Fresh) -> AnyView {
    let head: Vec<AnyView> =
        table.head.iter().map(|name| view! { <th scope="col" dir=dir(name)>{said(name)}</th> }.into_any()).collect();
    let rows: Vec<AnyView> = table.rows.iter().map(|row| row_view(row, &table.head, fresh)).collect();
    view! {
        <table class="paper__table">
            <thead>
                <tr>{head}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row_view(row: &Row, head: &[String], fresh: &Fresh) -> AnyView {
    let mut texts = String::new();
    let mut cells: Vec<AnyView> = Vec::new();
    for (place, cell) in row.cells.iter().enumerate() {
        texts.push_str(&joined(cell));
        texts.push('\n');
        cells.push(if place == 0 {
            let class = is_times(&joined(cell)).then_some("paper__times");
            view! { <th scope="row" class=class>{line(cell)}{small_print(&row.note)}</th> }.into_any()
        } else {
            let label = head.get(place).cloned().unwrap_or_default();
            view! { <td data-label=label>{line(cell)}</td> }.into_any()
        });
    }
    let class = marked("paper__row", fresh.is_new(texts));
    view! { <tr class=class>{cells}</tr> }.into_any()
}

/// Whether it is "0–6": numbers that mean nothing when they are broken.
fn is_times(text: &str) -> bool {
    text.contains('–') && text.chars().all(|one| one == '–' || one.is_ascii_digit())
}

fn pair_view(pair: &Pair, fresh: &Fresh) -> AnyView {
    let text = [pair.key.as_str(), "\n", &joined(&pair.value), "\n", &pair.note].concat();
    let class = marked("paper__pair", fresh.is_new(text));
    view! {
        <div class=class>
            <dt dir=dir(&pair.key)>{said(&pair.key)}</dt>
            <dd>{line(&pair.value)}{small_print(&pair.note)}</dd>
        </div>
    }
    .into_any()
}

fn check_view(check: &Check, fresh: &Fresh) -> AnyView {
    let class = if check.done { "paper__check paper__check--done" } else { "paper__check" };
    let class = marked(class, fresh.is_new([check.what.as_str(), "\n", &check.who].concat()));
    let who = (!check.who.is_empty()).then(|| view! { " "<b dir=dir(&check.who)>{said(&check.who)}</b> });
    view! {
        <li class=class>
            <span><span dir=dir(&check.what)>{said(&check.what)}</span>{who}</span>
        </li>
    }
    .into_any()
}

fn step_view(step: &Step, fresh: &Fresh) -> AnyView {
    let class = marked("paper__step", fresh.is_new([step.what.as_str(), "\n", &step.how].concat()));
    let how = (!step.how.is_empty()).then(|| view! { <span dir=dir(&step.how)>{said(&step.how)}</span> });
    view! {
        <li class=class>
            <b dir=dir(&step.what)>{said(&step.what)}</b>
            {how}
        </li>
    }
    .into_any()
}

/// The code for cameras, as large as its place, and what it is for.
fn way_to_card(way: &Code) -> AnyView {
    let code = code::code(&way.link, &way.scan);
    view! { <div class="paper__way">{code}<p class="paper__note" dir=dir(&way.scan)>{said(&way.scan)}</p></div> }
        .into_any()
}

fn sign(labels: &[String]) -> AnyView {
    let blanks: Vec<AnyView> = labels
        .iter()
        .map(|label| view! { <span class="paper__blank" dir=dir(label)>{said(label)}</span> }.into_any())
        .collect();
    view! { <p class="paper__sign">{blanks}</p> }.into_any()
}

/// The card as often as fills the paper; only the first is read out.
fn cards(card: &Wallet, place: Place, fresh: &Fresh) -> AnyView {
    let face = |blocks: &[Block]| {
        let views: Vec<AnyView> = blocks.iter().map(|block| view(block, place, fresh)).collect();
        view! { <div class="wallet__face">{views}</div> }.into_any()
    };
    let one = |number: u32| {
        let fold = view! { <span class="wallet__fold" aria-hidden="true">{card.fold.clone()}</span> };
        let back = (!card.back.is_empty()).then(|| view! { {fold}{face(&card.back)} });
        view! { <div class="wallet" aria-hidden=(number > 0).then_some("true")>{face(&card.front)}{back}</div> }
            .into_any()
    };
    let all: Vec<AnyView> = (0..card.count).map(one).collect();
    view! { <div class="wallets" class:wallets--flat=card.back.is_empty()>{all}</div> }.into_any()
}
