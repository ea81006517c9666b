//! The access map: one lane for each account, with who has full control, who can post, who can reply, and the apps.
//!
//! Lanes, not lines between boxes: lines cross, cannot be read aloud and do not print. Weak spots stand in words with
//! "!", never in red: red is for gaps. Facts come from `lens::access`. Tests: `tests/pictures`.

use super::cover::quiet;
use super::draw::{Area, Drawing, Edge, Label, NAME, PART, Paint, SMALL, WIDTH};
use super::fit;
use super::{MOST, Picture, To, Twin, TwinCell, TwinRow};
use crate::names::Names;
use plan::lens::Lens;
use plan::lens::access::{Entry, known_by, rank};
use plan::model::{Account, Level};

/// The column of names of accounts.
const LEFT: i32 = 184;
const HEAD: i32 = 44;
const BETWEEN: i32 = 8;
const LINE: i32 = 22;
/// Names in one column.
const NAMES: usize = 5;

/// What one account has.
struct Lane {
    account: Account,
    /// As many as there are heads.
    columns: Vec<Vec<String>>,
    notes: Vec<String>,
    is_weak: bool,
}

/// The map.
pub fn picture(names: &Names<'_>) -> Picture {
    let words = names.words;
    let title = words.pictures_access();
    let lens = names.lens;
    let accounts: Vec<&Account> = lens.ours().take(MOST).collect();
    if accounts.is_empty() {
        return Picture::nothing(title, words.pictures_access_none());
    }
    let entries: Vec<Vec<Entry>> = accounts.iter().map(|account| lens.who_can_get_in(account.id)).collect();
    let unsure = entries.iter().flatten().any(|one| one.level.is_none());
    let apps = accounts.iter().any(|account| lens.tools.iter().any(|tool| tool.accounts.contains(&account.id)));
    let mut heads = vec![words.pictures_full(), words.pictures_post(), words.pictures_reply()];
    heads.extend(unsure.then(|| words.answer_not_sure()));
    heads.extend(apps.then(|| words.pictures_apps()));
    let lanes: Vec<Lane> =
        accounts.iter().zip(&entries).map(|(account, entries)| lane(names, account, entries, unsure, apps)).collect();
    let count =
        |wanted: &dyn Fn(&Lane) -> bool| u32::try_from(lanes.iter().filter(|one| wanted(one)).count()).unwrap_or(0);
    let weak = count(&|lane| lane.is_weak);
    let all = u32::try_from(lanes.len()).unwrap_or(0);
    Picture {
        title: title.to_owned(),
        said: words.pictures_access_said(weak, all),
        more: lanes
            .iter()
            .filter(|lane| !lane.notes.is_empty())
            .map(|lane| words.pictures_access_note(&names.account(&lane.account), &lane.notes.join("; ")))
            .collect::<Vec<_>>()
            .join(" "),
        below: Vec::new(),
        parts: drawings(names, &heads, &lanes),
        table: twin(names, &heads, &lanes),
        left_out: u32::try_from(lens.ours().count() - lanes.len()).unwrap_or(0),
    }
}

fn lane(names: &Names<'_>, account: &Account, entries: &[Entry], unsure: bool, apps: bool) -> Lane {
    let (words, lens) = (names.words, names.lens);
    let group = |from: Level, below: Option<Level>| -> Vec<String> {
        let fits = |entry: &&Entry| {
            let at = entry.level.map(rank);
            at.is_some_and(|at| at >= rank(from) && below.is_none_or(|below| at < rank(below)))
        };
        entries.iter().filter(fits).map(|entry| names.holder(entry.who)).collect()
    };
    let mut columns = vec![
        group(Level::ManagesPeople, None),
        group(Level::Publisher, Some(Level::ManagesPeople)),
        group(Level::Advertiser, Some(Level::Publisher)),
    ];
    let open: Vec<String> =
        entries.iter().filter(|entry| entry.level.is_none()).map(|entry| names.holder(entry.who)).collect();
    let (is_open, known) = (!open.is_empty(), !account.access_list.is_unlooked() || !entries.is_empty());
    if unsure {
        columns.push(open);
    }
    if apps {
        let mine = lens.tools.iter().filter(|tool| tool.accounts.contains(&account.id));
        columns.push(mine.map(|tool| names.own(&tool.name)).collect());
    }
    let mut notes = Vec::new();
    let mut is_weak = true;
    // Whoever left can get in, but does not count as somebody in charge.
    let is_full = |entry: &&Entry| entry.current && entry.level.map(rank) >= Some(rank(Level::ManagesPeople));
    match entries.iter().filter(is_full).count() {
        _ if !known => notes.push(words.not_checked().to_owned()),
        0 if is_open => notes.push(words.pictures_full_unsure().to_owned()),
        0 => notes.push(words.pictures_full_nobody().to_owned()),
        1 => notes.push(words.pictures_full_one().to_owned()),
        _ => is_weak = false,
    }
    let knowers = lens.secrets_of(account.id).map(|secret| known_by(secret).len()).max().unwrap_or(0);
    let others = lens.secrets_of(account.id).any(|secret| secret.others.decided() == Some(&true));
    if others {
        notes.push(words.pictures_password_others().to_owned());
    } else if knowers > 1 {
        notes.push(words.pictures_password_shared(u32::try_from(knowers).unwrap_or(0)));
    }
    if entries.iter().any(|entry| !entry.current) {
        notes.push(words.pictures_left_inside().to_owned());
    }
    Lane { account: account.clone(), columns, notes, is_weak }
}

/// Lines of one column of names: one name a line.
fn stacked(all: &[String], size: i32, room: i32) -> Vec<String> {
    let shown = if all.len() > NAMES { NAMES - 1 } else { all.len() };
    let mut out: Vec<String> = all.iter().take(shown).map(|name| fit::cut(name, size, false, room)).collect();
    if all.len() > shown {
        out.push(["+", &(all.len() - shown).to_string()].concat());
    }
    out
}

fn drawings(names: &Names<'_>, heads: &[&str], lanes: &[Lane]) -> Vec<Drawing> {
    let mut out: Vec<Drawing> = Vec::new();
    let columns = i32::try_from(heads.len()).unwrap_or(1).max(1);
    let wide = (WIDTH - LEFT) / columns;
    for (place, lane) in lanes.iter().enumerate() {
        let texts: Vec<Vec<String>> = lane.columns.iter().map(|all| stacked(all, NAME, wide - 12)).collect();
        let notes: Vec<String> =
            lane.notes.iter().flat_map(|note| fit::lines(&["! ", note].concat(), SMALL, true, LEFT - 28, 3)).collect();
        let lines = texts.iter().map(Vec::len).max().unwrap_or(0);
        let count = |n: usize| i32::try_from(n).unwrap_or(0);
        let height = (count(lines) * LINE + 20).max(40 + count(notes.len()) * 18).max(56);
        if out.last().is_none_or(|drawing| drawing.height + height + BETWEEN > PART) {
            out.push(with_heads(heads, wide));
        }
        let Some(drawing) = out.last_mut() else { continue };
        let y = drawing.height;
        let ground = if place % 2 == 0 { Paint::Sheet } else { Paint::Band };
        drawing.boxed(Area::new(0, y, WIDTH, height), Some(ground), None);
        drawing.lines(vec![[0, y + height, WIDTH, y + height]], Edge::plain(Paint::Edge, 1));
        let name = fit::cut(&names.account(&lane.account), NAME, true, LEFT - 24);
        drawing.label((12, y + 26), name, NAME, true, ground);
        for (line, note) in (0..).zip(notes) {
            drawing.label((12, y + 48 + line * 18), note, SMALL, true, ground);
        }
        for (column, texts) in (0..).zip(texts) {
            for (line, text) in (0..).zip(texts) {
                drawing.label((LEFT + column * wide, y + 26 + line * LINE), text, NAME, false, ground);
            }
        }
        drawing.height += height + BETWEEN;
    }
    out
}

fn with_heads(heads: &[&str], wide: i32) -> Drawing {
    let mut out = Drawing::new(HEAD);
    for (column, head) in (0..).zip(heads) {
        let lines = fit::lines(head, SMALL, true, wide - 8, 2);
        let first = HEAD - 12 - 16 * i32::try_from(lines.len().saturating_sub(1)).unwrap_or(0);
        for (line, text) in (0..).zip(lines) {
            out.put(Label { bold: true, ..quiet((LEFT + column * wide, first + line * 16), text) });
        }
    }
    out.lines(vec![[0, HEAD - 4, WIDTH, HEAD - 4]], Edge::plain(Paint::Ink, 2));
    out
}

fn twin(names: &Names<'_>, heads: &[&str], lanes: &[Lane]) -> Twin {
    let words = names.words;
    let mut head = vec![words.pictures_account().to_owned()];
    head.extend(heads.iter().map(|&text| text.to_owned()));
    head.push(words.pictures_look_at().to_owned());
    let row = |lane: &Lane| {
        let mut cells: Vec<TwinCell> = lane.columns.iter().map(|all| TwinCell::text(words.list(all))).collect();
        cells.push(TwinCell::text(lane.notes.join("; ")));
        TwinRow { name: names.account(&lane.account), to: Some(To::Account(lane.account.id)), cells }
    };
    Twin { head, rows: lanes.iter().map(row).collect() }
}

/// Whether there is anything to draw.
pub fn is_there(lens: &Lens) -> bool {
    lens.ours().next().is_some()
}
