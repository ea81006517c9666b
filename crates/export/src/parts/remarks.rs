//! Remarks on paper, at the very end: about what, who and when. Tests: `tests/remarks.rs`.

use super::{Scene, making};
use crate::outline::{Block, Pair, plain};
use crate::record;
use plan::Who;
use plan::answers::remarks;

/// The part; nothing without remarks.
pub fn part(scene: &Scene<'_>) -> Vec<Block> {
    let (words, names) = (scene.words, &scene.names);
    let pairs = remarks::all(&scene.lens.plan).into_iter().map(|comment| {
        let by = if comment.by.is_empty() { String::new() } else { names.who(&Who::Text(comment.by)) };
        let note = match comment.date {
            Some(date) if by.is_empty() => words.date(date),
            Some(date) => words.remarks_who_when(&by, &words.date(date)),
            None => by,
        };
        let key = match remarks::is_about_plan(comment.on) {
            true => words.remarks_plan().to_owned(),
            false => record::name(names, comment.on).unwrap_or_else(|| words.remarks_gone().to_owned()),
        };
        Pair { key, value: plain(names.own(&comment.text)), note }
    });
    let pairs: Vec<Pair> = pairs.collect();
    making::headed(words.remarks_title(), if pairs.is_empty() { Vec::new() } else { vec![Block::Pairs(pairs)] })
}
