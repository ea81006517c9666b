//! Draws an outline as paper: the sheet beside the questions, and the print page.
//!
//! The outline comes from `export`; here is only its look, as classes of `style/sheet.css`. It must never say anything
//! that is not in the outline, so that screen and print cannot differ. Tests: the journeys in `tests/e2e`.

mod above;
mod blocks;
mod code;
mod drawing;
mod many;

pub use above::above;
pub use code::code;
pub use drawing::drawing;
pub use many::{is_many, many};

use crate::flow::{self, PlanPage, Step};
use crate::long::ROWS;
use crate::route::Screen;
use crate::store::Store;
use blocks::{Fresh, Place};
use export::outline::{self, Block, CopyChoice, Edition, Outline, Page, PageKind};
use leptos::prelude::*;
use messages::Words;
use plan::Plan;
use plan::checks::Report;
use plan::lens::Lens;
use plan::model::Path;
use std::collections::BTreeSet;

/// The sheet beside the questions: it follows the plan, and marks the line that has just been written. Stands inside
/// the paper of `SheetSide`.
///
/// What a question still to come will ask is not yet something to do. Beside a question only the page it belongs to is shown; printing such a page prints all
/// of them. Tables are cut after sixty rows.
pub fn sheet(store: Store) -> AnyView {
    let words = store.words;
    let outline = Memo::new(move |_| {
        let seen = store.seen();
        let mut report = seen.report.clone();
        report.findings.retain(|finding| seen.lens.is_due(finding));
        let mut outline = outline::plan(&seen.lens, &report, words, Edition::Team, CopyChoice::Everything);
        for page in &mut outline.pages {
            page.blocks = short(words, std::mem::take(&mut page.blocks));
        }
        outline
    });
    above(store, move || outline.with(|outline| outline.title.clone()));
    let shown = Memo::new(move |_| store.route.with(|route| shown_at(route.screen)));
    let seen = StoredValue::new(None::<BTreeSet<String>>);
    (move || {
        let fresh = Fresh::new(seen.get_value());
        // A part of a plan is one document.
        let shown = if store.seen().lens.org.part.is_some() { None } else { shown.get() };
        let pages = outline.with(|outline| pages(outline, Place::Side, shown, &fresh));
        seen.set_value(Some(fresh.into_lines()));
        pages
    })
    .into_any()
}

/// Beside a question nobody reads hundreds of rows, and the page would have to carry them: what is left out is counted.
fn short(words: Words, blocks: Vec<Block>) -> Vec<Block> {
    let mut out = Vec::with_capacity(blocks.len());
    for mut block in blocks {
        let left = match &mut block {
            Block::Table(table) => cut(&mut table.rows),
            Block::Pairs(pairs) => cut(pairs),
            Block::Checks(checks) => cut(checks),
            Block::Columns(left, right) => {
                (*left, *right) = (short(words, std::mem::take(left)), short(words, std::mem::take(right)));
                0
            }
            _ => 0,
        };
        out.push(block);
        if left > 0 {
            out.push(Block::Note(words.long_sheet(left)));
        }
    }
    out
}

/// Keeps the first rows; says how many went.
fn cut<T>(rows: &mut Vec<T>) -> u32 {
    let left = rows.len().saturating_sub(ROWS);
    rows.truncate(ROWS);
    left as u32
}

/// The sheet before there is a plan: ruled lines, and the name of the business as it is typed.
pub fn blank(store: Store, path: Path, business: Signal<String>) -> AnyView {
    (move || {
        let mut lens = Lens::new(&Plan::default(), store.today.get());
        (lens.org.title, lens.org.path) = (business.get(), path);
        let report = Report::default();
        let outline = outline::plan(&lens, &report, store.words, Edition::Team, CopyChoice::Everything);
        pages(&outline, Place::Side, Some(PageKind::Plan), &Fresh::new(None))
    })
    .into_any()
}

/// A document as it prints.
pub fn printed(store: Store, outline: Memo<Outline>) -> AnyView {
    above(store, move || outline.with(|outline| outline.title.clone()));
    view! {
        <div class="paper paper--document">
            {move || outline.with(|outline| pages(outline, Place::Document, None, &Fresh::new(None)))}
        </div>
    }
    .into_any()
}

/// The page for a bad hour in its parts, as it prints, each with what stands after it (the link to change it). A part
/// reaches from one heading to the next; `after` sees its blocks.
pub fn crisis_parts(outline: &Outline, after: &dyn Fn(&[Block]) -> Option<AnyView>) -> AnyView {
    let page = outline.pages.iter().find(|page| page.kind == PageKind::Crisis);
    let blocks = page.map(|page| page.blocks.as_slice()).unwrap_or_default();
    let (fresh, mut rest, mut parts) = (Fresh::new(None), blocks, Vec::new());
    while let Some((_, tail)) = rest.split_first() {
        let is_head = |block: &Block| matches!(block, Block::Heading(..) | Block::Sub(_) | Block::Dates(_));
        let length = 1 + tail.iter().position(is_head).unwrap_or(tail.len());
        let (part, next) = rest.split_at(length);
        let views: Vec<AnyView> = part.iter().map(|block| blocks::view(block, Place::Document, &fresh)).collect();
        parts.push(view! { {views}{after(part)} });
        rest = next;
    }
    view! { <div class="paper paper--document"><div class="paper__page paper__page--crisis">{parts}</div></div> }
        .into_any()
}

/// Some blocks as they print.
pub fn part(blocks: &[Block]) -> AnyView {
    let fresh = Fresh::new(None);
    let views: Vec<AnyView> = blocks.iter().map(|block| blocks::view(block, Place::Document, &fresh)).collect();
    view! { <div class="paper paper--document"><div class="paper__page">{views}</div></div> }.into_any()
}

/// Which page of the sheet belongs to a screen; `None` shows them all.
fn shown_at(screen: Screen) -> Option<PageKind> {
    let Screen::Plan(page) = screen else {
        return None;
    };
    match flow::step(page) {
        Some(Step::Crisis) => Some(PageKind::Crisis),
        Some(Step::Cover | Step::Training | Step::Rules) => Some(PageKind::Depth),
        Some(_) => Some(PageKind::Plan),
        None if page == PlanPage::You => Some(PageKind::Plan),
        None => None,
    }
}

fn pages(outline: &Outline, place: Place, shown: Option<PageKind>, fresh: &Fresh) -> Vec<AnyView> {
    // A page that has nothing on it yet does not exist; the first one stands in.
    let is_there = |kind: &PageKind| outline.pages.iter().any(|page| page.kind == *kind);
    let shown = shown.map(|kind| if is_there(&kind) { kind } else { PageKind::Plan });
    outline.pages.iter().map(|page| page_view(page, place, shown, fresh)).collect()
}

fn page_view(page: &Page, place: Place, shown: Option<PageKind>, fresh: &Fresh) -> AnyView {
    let class = match page.kind {
        PageKind::Crisis => match outline::size(&page.blocks) {
            outline::Size::Roomy => "paper__page paper__page--crisis paper__page--roomy",
            outline::Size::Usual => "paper__page paper__page--crisis",
            outline::Size::Snug => "paper__page paper__page--crisis paper__page--snug",
            outline::Size::Full => "paper__page paper__page--crisis paper__page--full",
        },
        PageKind::Person => "paper__page paper__page--person",
        PageKind::Cards => "paper__page paper__page--cards",
        PageKind::Depth => "paper__page paper__page--depth",
        PageKind::Half => "paper__page paper__page--half",
        PageKind::Plan | PageKind::More => "paper__page",
    };
    let is_late = matches!(page.kind, PageKind::More | PageKind::Depth);
    let is_away = shown.map_or(is_late && matches!(place, Place::Side), |shown| shown != page.kind);
    let views =
        |blocks: &[Block]| -> Vec<AnyView> { blocks.iter().map(|block| blocks::view(block, place, fresh)).collect() };
    let inside = match outline::split_lines(&page.blocks) {
        (all, []) => views(all).into_any(),
        (rest, lines) => {
            view! { <div class="paper__rest">{views(rest)}</div><div class="paper__log">{views(lines)}</div> }
                .into_any()
        }
    };
    view! { <div class=class class:paper__page--away=is_away>{inside}</div> }.into_any()
}
