//! Fair shares: planned hours a week of everybody, by kind of work, beside the average and the hours that people have.
//!
//! It shows and does not judge: what is fair, the checks and the people say. Facts come from `plan::cover::loads`, the
//! rule behind the checks. Each kind of work has a pattern of its own. Tests: `tests/pictures`.

use super::cover::quiet;
use super::draw::{Anchor, Area, Drawing, Edge, Label, NAME, PART, Paint, Pattern, SMALL, WIDTH};
use super::fit;
use super::{MOST, Picture, Twin, TwinCell, TwinRow};
use crate::cover::amount;
use crate::names::Names;
use plan::cover::{Load, WORK_KINDS, WorkKind};

const LEFT: i32 = 128;
/// Room for the figure behind the longest bar.
const RIGHT: i32 = 170;
const ROW: i32 = 44;
const BAR: i32 = 28;
const HEAD: i32 = 30;

/// The picture.
pub fn picture(names: &Names<'_>, loads: &[Load]) -> Picture {
    let words = names.words;
    let title = words.pictures_shares();
    let busy: Vec<&Load> = loads.iter().filter(|load| load.minutes > 0).collect();
    let Some(most) = busy.first() else {
        return Picture::nothing(title, words.pictures_shares_none());
    };
    let shown: Vec<&Load> = busy.iter().take(MOST).copied().collect();
    let people = u64::try_from(busy.len()).unwrap_or(1).max(1);
    let sum: u64 = busy.iter().map(|load| u64::from(load.minutes)).sum();
    let average = u32::try_from(sum / people).unwrap_or(u32::MAX);
    let said =
        words.pictures_shares_said(&names.id(most.person), &amount(words, most.minutes), &amount(words, average));
    let idle = loads.len() - busy.len();
    let over: Vec<String> = shown
        .iter()
        .filter(|load| load.has.is_some_and(|has| load.minutes > has))
        .map(|load| names.id(load.person))
        .collect();
    let mut more = Vec::new();
    if !over.is_empty() {
        more.push(words.pictures_shares_over(&words.list(&over)));
    }
    if idle > 0 {
        more.push(words.pictures_shares_idle(u32::try_from(idle).unwrap_or(u32::MAX)));
    }
    let has_mark = shown.iter().any(|load| load.has.is_some());
    Picture {
        title: title.to_owned(),
        said,
        more: more.join(" "),
        below: has_mark
            .then(|| words.pictures_legend_hours().to_owned())
            .into_iter()
            .chain(more.iter().cloned())
            .collect(),
        parts: drawings(names, &shown, average),
        table: twin(names, &shown),
        left_out: u32::try_from(busy.len() - shown.len()).unwrap_or(u32::MAX),
    }
}

/// What a kind of work is called.
fn kind_name(names: &Names<'_>, kind: WorkKind) -> String {
    names.words.pictures_kind(match kind {
        WorkKind::Lead => "lead",
        WorkKind::Make => "make",
        WorkKind::Post => "post",
        WorkKind::Watch => "watch",
        WorkKind::Crisis => "crisis",
        WorkKind::Other => "other",
    })
}

const fn look(kind: WorkKind) -> (Paint, Pattern) {
    match kind {
        WorkKind::Lead => (Paint::Ink, Pattern::None),
        WorkKind::Make => (Paint::Sheet, Pattern::Dots),
        WorkKind::Post => (Paint::Sheet, Pattern::Rising),
        WorkKind::Watch => (Paint::Tone, Pattern::None),
        WorkKind::Crisis => (Paint::Sheet, Pattern::Crossed),
        WorkKind::Other => (Paint::Sheet, Pattern::Level),
    }
}

fn block(out: &mut Drawing, at: Area, kind: WorkKind) {
    let (fill, pattern) = look(kind);
    out.boxed(at, Some(fill), None);
    out.pattern(at, pattern, Edge::plain(Paint::Ink, if pattern == Pattern::Dots { 2 } else { 1 }));
    out.boxed(at, None, Some(Edge::plain(Paint::Ink, 1)));
}

fn drawings(names: &Names<'_>, loads: &[&Load], average: u32) -> Vec<Drawing> {
    let words = names.words;
    let longest = loads.iter().map(|load| load.minutes.max(load.has.unwrap_or(0).min(load.minutes * 2))).max();
    let longest = i64::from(longest.unwrap_or(1).max(average).max(1));
    let room = i64::from(WIDTH - LEFT - RIGHT);
    let wide = |minutes: u32| i32::try_from(i64::from(minutes) * room / longest).unwrap_or(0);
    let kinds: Vec<WorkKind> = WORK_KINDS
        .into_iter()
        .filter(|kind| loads.iter().any(|load| load.parts.get(*kind as usize).is_some_and(|part| *part > 0)))
        .collect();
    let legend = 34 * i32::try_from(kinds.len().div_ceil(3)).unwrap_or(1);
    let rows = usize::try_from((PART - HEAD - legend) / ROW).unwrap_or(1).max(1);
    let mut out = Vec::new();
    for chunk in loads.chunks(rows) {
        let bottom = HEAD + ROW * i32::try_from(chunk.len()).unwrap_or(1);
        let mut drawing = Drawing::new(bottom + 8 + legend);
        let at = LEFT + wide(average);
        let text = words.pictures_average(&amount(words, average));
        let half = fit::width(&text, SMALL, false) / 2;
        let label = quiet((at.clamp(half, WIDTH - half), 16), text);
        drawing.put(Label { anchor: Anchor::Middle, ..label });
        drawing.lines(vec![[at, 22, at, bottom - 4]], Edge::dashed(Paint::Edge, 2));
        for (line, load) in (0..).zip(chunk) {
            row(names, &mut drawing, load, HEAD + line * ROW, &wide);
        }
        for (place, kind) in (0..).zip(&kinds) {
            let (x, y) = (place % 3 * 230, bottom + 12 + place / 3 * 32);
            block(&mut drawing, Area::new(x + 1, y, 32, 20), *kind);
            drawing.label(
                (x + 42, y + 15),
                fit::cut(&kind_name(names, *kind), SMALL, false, 180),
                SMALL,
                false,
                Paint::Paper,
            );
        }
        out.push(drawing);
    }
    out
}

fn row(names: &Names<'_>, out: &mut Drawing, load: &Load, y: i32, wide: &dyn Fn(u32) -> i32) {
    out.label((0, y + 20), fit::cut(&names.id(load.person), NAME, false, LEFT - 12), NAME, false, Paint::Paper);
    let mut done = 0;
    for kind in WORK_KINDS {
        let part = load.parts.get(kind as usize).copied().unwrap_or(0);
        let (from, to) = (LEFT + wide(done), LEFT + wide(done + part));
        if to - from > 1 {
            block(out, Area::new(from, y, to - from, BAR), kind);
        }
        done += part;
    }
    let mut end = LEFT + wide(load.minutes);
    if let Some(has) = load.has {
        let at = LEFT + wide(has);
        if at <= WIDTH - RIGHT {
            out.lines(vec![[at, y - 4, at, y + BAR + 4]], Edge::plain(Paint::Ink, 3));
            end = if at >= end && at < end + RIGHT { at } else { end };
        }
    }
    let text = fit::cut(&amount(names.words, load.minutes), SMALL, true, WIDTH - end - 16);
    // The line of the average passes behind the figure.
    let ground = Area::new(end + 7, y + 4, fit::width(&text, SMALL, true) + 6, 21);
    out.boxed(ground, Some(Paint::Paper), None);
    out.label((end + 10, y + 19), text, SMALL, true, Paint::Paper);
}

fn twin(names: &Names<'_>, loads: &[&Load]) -> Twin {
    let words = names.words;
    let has_hours = loads.iter().any(|load| load.has.is_some());
    let mut head = vec![words.people_name().to_owned(), words.pictures_planned().to_owned()];
    head.extend(has_hours.then(|| words.pictures_has().to_owned()));
    // Where all of it is of one kind, the legend has said so.
    let kinds =
        WORK_KINDS.into_iter().filter(|kind| loads.iter().any(|load| load.parts.get(*kind as usize) > Some(&0)));
    let has_parts = kinds.count() > 1;
    head.extend(has_parts.then(|| words.pictures_parts().to_owned()));
    let row = |load: &&Load| {
        let mut cells = vec![TwinCell::text(amount(words, load.minutes))];
        let has = load.has.map(|has| amount(words, has)).unwrap_or_default();
        cells.extend(has_hours.then(|| TwinCell::text(has)));
        let part = |kind: WorkKind| {
            let minutes = load.parts.get(kind as usize).copied().filter(|minutes| *minutes > 0)?;
            Some(words.pictures_part_of(&kind_name(names, kind), &amount(words, minutes)))
        };
        let parts = || WORK_KINDS.into_iter().filter_map(part).collect::<Vec<_>>().join("; ");
        cells.extend(has_parts.then(|| TwinCell::text(parts())));
        TwinRow { name: names.id(load.person), to: None, cells }
    };
    Twin { head, rows: loads.iter().map(row).collect() }
}
