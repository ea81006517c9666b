//! What the workshop screen shows for each block of the agenda: one file a block.
//!
//! A block reads the plan through the stage and writes through `Stage::keep`; names and texts go through the mask. It has
//! one question, and one thing to answer at a time. Tests: `tests/e2e/stage.spec.mjs`.

mod access;
mod asked;
mod close;
mod crisis;
mod days;
mod decide;
mod departments;
mod hours;
mod joining;
mod need;
mod pause;
mod practice;
mod roles;
mod talk;
mod todo;
mod welcome;

use super::parts::{self, Stage};
use leptos::prelude::*;
use plan::model::Block;
use workshop::screens::Screen;

/// A screen.
pub fn view(stage: Stage, screen: &Screen) -> AnyView {
    match screen.block {
        Block::Talk => talk::view(stage, screen),
        Block::Welcome => welcome::view(stage, screen),
        Block::Access => access::view(stage, screen),
        Block::Need => need::view(stage, screen),
        Block::Roles => roles::view(stage, screen),
        Block::Departments => departments::view(stage, screen),
        Block::Pause => pause::view(stage, screen),
        Block::Crisis => crisis::view(stage, screen),
        Block::Practice => practice::view(stage, screen),
        Block::Hours => hours::view(stage, screen),
        Block::Decide => decide::view(stage, screen),
        Block::Todo => todo::view(stage, screen),
        Block::Close => close::view(stage, screen),
    }
}
