//! What only some readers want to know: weekly cover, departments, house rules, goals, who decides, who shares, training.
//!
//! Each part stands here only when somebody has written something down for it.

use super::{Scene, cover, departments, goals, sharing, training};
use crate::outline::{Block, Line, Row, Table};

/// The blocks, or none for an owner alone, whose plan is two pages.
pub fn page(scene: &Scene<'_>) -> Vec<Block> {
    if scene.lens.is_solo() {
        return Vec::new();
    }
    let mut out = cover::part(scene);
    out.extend(departments::part(scene));
    out.extend(goals::rules(scene));
    out.extend(goals::part(scene));
    out.extend(sharing::part(scene));
    out.extend(training::part(scene));
    out
}

pub fn heading(text: &str) -> Block {
    Block::Heading(String::new(), text.to_owned())
}

/// A heading and a table; nothing without rows. A row is its cells and its note.
pub fn table<const N: usize>(title: &str, head: [&str; N], rows: Vec<([Line; N], String)>) -> Vec<Block> {
    if rows.is_empty() {
        return Vec::new();
    }
    let rows = rows.into_iter().map(|(cells, note)| Row { cells: cells.to_vec(), note }).collect();
    vec![heading(title), Block::Table(Table { head: head.map(str::to_owned).to_vec(), rows })]
}
