//! "As it should be": what is not yet as it should be, today beside the target. Tests: `tests/targets.rs`.

use super::{Scene, depth};
use crate::outline::{Block, plain};
use crate::targets;

/// The part; nothing where all is as it should be. Logins stand with what happens to them.
pub fn part(scene: &Scene<'_>) -> Vec<Block> {
    let words = scene.words;
    let rows = targets::all(&scene.names).into_iter().filter(|aim| aim.table != "grants");
    let rows = rows.map(|aim| ([plain(aim.what), plain(aim.today), plain(aim.then)], String::new())).collect();
    depth::table(words.targets_title(), [words.targets_what(), words.targets_today(), words.targets_then()], rows)
}
