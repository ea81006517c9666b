//! What everybody writes down before a workshop, on paper: half a sheet each. Accounts by name, nobody of the plan.
//! Tests: `tests/sheets.rs`, `tests/e2e/print.spec.mjs`.

use super::Scene;
use crate::outline::{Block, Check};

/// So many lines of accounts have a box; the rest is written by hand.
const MOST: usize = 8;
/// So many letters fit on one of them.
const WIDTH: usize = 40;

/// One half.
pub fn half(scene: &Scene<'_>) -> Vec<Block> {
    let words = scene.words;
    let business = scene.names.own(&scene.lens.org.title);
    let what = words.sheet_ask();
    let heading = if business.is_empty() { what.to_owned() } else { words.paper_title(&business, what) };
    let check = |what: String| Check { what, who: String::new(), done: false };
    let ask = |text: &str| Block::Heading(String::new(), text.to_owned());
    let sign = |texts: &[&str]| Block::Sign(texts.iter().map(|text| (*text).to_owned()).collect());
    let mut lines = 0;
    let names = scene.lens.live().map(|account| scene.names.account(account)).take_while(|name| {
        lines += name.chars().count().div_ceil(WIDTH).max(1);
        lines <= MOST
    });
    let accounts: Vec<Check> = names.map(check).collect();
    let mut left = vec![ask(words.sheet_ask_accounts())];
    let written = if accounts.is_empty() {
        Block::Lines(4)
    } else {
        left.push(Block::Checks(accounts));
        left.push(Block::Text(words.sheet_ask_more().to_owned()));
        // By hand as well: what we do not know of is what we ask for.
        Block::Lines(2)
    };
    left.push(written);
    let days = [words.sheet_ask_weekdays(), words.sheet_ask_saturday(), words.sheet_ask_sunday()];
    let right = vec![
        ask(words.sheet_ask_apps()),
        Block::Lines(1),
        ask(words.sheet_ask_times()),
        Block::Checks(days.map(|day| check(day.to_owned())).to_vec()),
        sign(&[words.sheet_ask_from(), words.sheet_ask_until()]),
        ask(words.sheet_ask_worry()),
        Block::Lines(2),
        ask(words.sheet_ask_rule()),
        Block::Lines(2),
    ];
    vec![
        Block::Title { business, heading, what: what.to_owned() },
        sign(&[words.sheet_ask_name()]),
        Block::Columns(left, right),
        Block::Note(words.sheet_ask_give().to_owned()),
    ]
}
