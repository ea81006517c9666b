//! Documents that hold one part of the plan: a page for each person, the page for a bad hour, cards, the rota, who does
//! what, house rules, departments, what somebody who leaves still holds, what is asked before a workshop.
//!
//! They are made of the same parts as the whole plan. On the wall, parts that name weak spots or facts about passwords are
//! left out. Tests: `tests/sheets.rs`.

use super::{Scene, cards, cover, crisis, departments, goals, leaving, person, sharing, take_part, todo, watch};
use crate::outline::{Block, Cut, Line, Outline, Page, PageKind, Row, Sheet, Table, only, plain};
use crate::work;
use plan::id::Id;
use plan::lens::Lens;
use plan::lens::jobs::JobRow;
use plan::model::Person;

/// The document of a sheet.
pub fn sheet(scene: &Scene<'_>, what: Sheet) -> Outline {
    let what = match only(scene.lens) {
        Some(Sheet::Plan) => return todo_list(scene),
        Some(only) => only,
        None => what,
    };
    let mut out = match what {
        Sheet::Plan => return super::whole(scene),
        Sheet::Short => short(scene),
        Sheet::People => people(scene),
        Sheet::Person(id) => pages(PageKind::Person, vec![person::page(scene, id)]),
        Sheet::Crisis => pages(PageKind::Crisis, vec![crisis::page(scene)]),
        Sheet::Cards(cut) => pages(PageKind::Cards, vec![cards::page(scene, cut)]),
        Sheet::Rota => one(scene, scene.words.print_rota(), rota(scene)),
        Sheet::Jobs => one(scene, scene.words.print_jobs(), who_does_what(scene)),
        Sheet::Rules => one(scene, scene.words.sheet_rules(), rules(scene)),
        Sheet::Departments => every_department(scene),
        Sheet::TakePart => pages(PageKind::Half, vec![take_part::half(scene); 2]),
        Sheet::Leaving(who, parting) => one(scene, scene.words.print_leaving(), leaving::list(scene, who, parting)),
    };
    if what != Sheet::Short {
        // A number is the place in the whole plan; by itself a part has none.
        out.pages.iter_mut().flat_map(|page| &mut page.blocks).for_each(without_number);
    }
    out.title = title_of(scene, what).filter(|_| out.pages.len() > 1).unwrap_or_else(|| title(scene, &out));
    out
}

/// The title of a sheet of which each page is about somebody or something else.
pub fn title_of(scene: &Scene<'_>, what: Sheet) -> Option<String> {
    let words = scene.words;
    let what = match what {
        Sheet::People => words.print_people(),
        Sheet::Departments => words.print_departments(),
        _ => return None,
    };
    let business = scene.names.own(&scene.lens.org.title);
    Some(if business.is_empty() { what.to_owned() } else { words.paper_title(&business, what) })
}

fn title(scene: &Scene<'_>, outline: &Outline) -> String {
    let first = outline.pages.first().and_then(|page| page.blocks.first());
    match first {
        Some(Block::Title { heading, .. }) => heading.clone(),
        _ => scene.words.card_title(&scene.names.own(&scene.lens.org.title)),
    }
}

fn without_number(block: &mut Block) {
    if let Block::Heading(mark, _) | Block::Bar(mark, _) = block
        && mark.chars().all(|letter| letter.is_ascii_digit())
    {
        mark.clear();
    }
}

/// Pages of one kind; empty ones do not exist.
fn pages(kind: PageKind, all: Vec<Vec<Block>>) -> Outline {
    let page = |blocks: Vec<Block>| (!blocks.is_empty()).then_some(Page { kind, blocks });
    Outline { title: String::new(), pages: all.into_iter().filter_map(page).collect() }
}

/// The two pages of the plan that everybody needs, and the cards.
fn short(scene: &Scene<'_>) -> Outline {
    let mut out = super::whole(scene);
    out.pages.retain(|page| matches!(page.kind, PageKind::Plan | PageKind::Crisis));
    out.pages.push(Page { kind: PageKind::Cards, blocks: cards::page(scene, Cut::Fold) });
    out
}

/// A page for everybody who does something or gets in somewhere; for all, where nobody does.
fn people(scene: &Scene<'_>) -> Outline {
    pages(PageKind::Person, with_page(scene.lens).into_iter().map(|id| person::page(scene, id)).collect())
}

/// Whose page it is, in their order.
pub fn with_page(lens: &Lens) -> Vec<Id<Person>> {
    let is_any = lens.team().any(|one| person::is_needed(lens, one));
    lens.team().filter(|one| !is_any || person::is_needed(lens, one)).map(|one| one.id).collect()
}

/// A document of one part below its name.
fn one(scene: &Scene<'_>, what: &str, blocks: Vec<Block>) -> Outline {
    if blocks.is_empty() {
        return Outline::default();
    }
    let mut out = head(scene, what);
    out.extend(blocks);
    pages(PageKind::More, vec![out])
}

/// "Northgate Bikes: house rules", and the dates.
fn head(scene: &Scene<'_>, what: &str) -> Vec<Block> {
    let business = scene.names.own(&scene.lens.org.title);
    let heading = if business.is_empty() { what.to_owned() } else { scene.words.paper_title(&business, what) };
    vec![Block::Title { business, heading, what: what.to_owned() }, Block::Dates(scene.dates())]
}

/// A plan that is nothing but a list has the name of the list.
fn todo_list(scene: &Scene<'_>) -> Outline {
    let what = scene.words.list_todo();
    let business = scene.names.own(&scene.lens.org.title);
    let heading = if business.is_empty() { what.to_owned() } else { business.clone() };
    let mut blocks =
        vec![Block::Title { business, heading: heading.clone(), what: what.to_owned() }, Block::Dates(scene.dates())];
    blocks.extend(todo::all(scene));
    Outline { title: heading, ..pages(PageKind::More, vec![blocks]) }
}

fn rota(scene: &Scene<'_>) -> Vec<Block> {
    let mut out = cover::weeks(scene);
    if out.is_empty() {
        return out;
    }
    out.extend(watch::part(scene));
    if !scene.is_public() {
        out.extend(cover::facts_part(scene));
    }
    out
}

/// Every job with who does it and who stands in; the same list as the picture.
fn who_does_what(scene: &Scene<'_>) -> Vec<Block> {
    let words = scene.words;
    let mut rows: Vec<Row> = scene.lens.jobs().iter().map(|row| job(scene, row)).collect();
    if scene.lens.holder(&scene.lens.consistency.checker).is_some() {
        let who = scene.holder(&scene.lens.consistency.checker);
        rows.push(Row { cells: vec![plain(words.work_fits()), who, plain(""), plain("")], note: String::new() });
    }
    let head = [words.sheet_duty(), words.sheet_does_it(), words.sheet_stands_in(), words.sheet_asked_told()];
    let mut out = vec![Block::Table(Table { head: head.map(str::to_owned).to_vec(), rows })];
    out.extend(watch::part(scene));
    out
}

fn job(scene: &Scene<'_>, row: &JobRow) -> Row {
    let (words, names) = (scene.words, &scene.names);
    let mut what = work::duty(names, row.what);
    if let Some(account) = row.account.filter(|_| scene.lens.live().count() > 1) {
        let place = names.account_id(account);
        // The role may name its accounts already.
        if !what.contains(&place) {
            what = words.sheet_who_where(&what, &place);
        }
    }
    let mut does: Line = plain(names.whos(&row.does));
    if row.does.is_empty() {
        does = scene.missing(words.no_one());
    }
    if let Some(id) = row.sees_to {
        does = scene.then(does, plain(words.page_sees_to(&names.id(id))));
    }
    let stand_in = if row.stands_in.is_empty() && row.lacks_stand_in() && !scene.is_public() {
        scene.missing(words.no_one())
    } else {
        plain(names.people(&row.stands_in))
    };
    let others: Vec<_> = row.asked.iter().chain(&row.told).copied().collect();
    Row { cells: vec![plain(what), does, stand_in, plain(names.people(&others))], note: String::new() }
}

/// The rules, and a line to sign; for the team also who says yes and who answers what.
fn rules(scene: &Scene<'_>) -> Vec<Block> {
    let mut out = goals::rules_list(scene);
    if out.is_empty() {
        return out;
    }
    if !scene.is_public() {
        if scene.lens.org.part.is_none() {
            out.extend(sharing::part(scene));
        }
        let words = scene.words;
        out.push(Block::Sign(vec![words.page_read().to_owned(), words.sheet_agreed_on().to_owned()]));
    }
    out
}

fn every_department(scene: &Scene<'_>) -> Outline {
    let all = scene.lens.departments.iter().map(|one| {
        let mut page = head(scene, &scene.names.own(&one.name));
        page.extend(departments::page(scene, one));
        page
    });
    pages(PageKind::Depth, all.collect())
}
