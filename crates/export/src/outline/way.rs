//! The way from paper to the crisis card on a phone: a code for cameras, and the address of the card's page.
//!
//! It stands on the page for a bad hour, and on a wallet card that has the room. Its link holds the numbers of the call
//! list, so a page that shows no number never gets it: neither the copy for the wall nor one without contact details.
//! Tests: `tests/qr.rs`, `tests/e2e/print.spec.mjs`.

use super::{Block, Code, Outline, Page, PageKind, Tone, Wallet};
use crate::card::{card, link};
use crate::qr;
use messages::Words;
use plan::lens::Lens;

/// Most squares of a code on 28 mm of a wallet card: each is then as large as a phone reads with ease, 0.31 mm.
const SMALL: i32 = 89;
/// Most names on a wallet card beside such a code.
const FEW: usize = 2;

/// The document with the way to the card. `page` is the whole address of the card's page, as this site has it.
pub fn with_card(mut outline: Outline, lens: &Lens, words: Words, page: &str) -> Outline {
    let has_place =
        |page: &Page| matches!(page.kind, PageKind::Crisis | PageKind::Cards) && page.blocks.iter().any(has_number);
    if !outline.pages.iter().any(has_place) {
        return outline;
    }
    // Words of the cases stand on paper too; a link with all of them may be too long for a code, or for a small one.
    let card = card(lens, words);
    let within = |letters: usize| {
        let link = [page, &link::fragment_within(&card, letters)].concat();
        let size = qr::code(&link)?.size;
        Some((size, Code { link, scan: words.way_scan().to_owned() }))
    };
    let is_small = |(size, _): &(i32, Code)| *size <= SMALL;
    let way = within(qr::MOST.saturating_sub(page.len()));
    let small = way.clone().filter(is_small).or_else(|| within(0).filter(is_small)).map(|(_, way)| way);
    let way = way.map(|(_, way)| way);
    let short = page.split_once("://").map_or(page, |(_, rest)| rest);
    for page in outline.pages.iter_mut().filter(|page| has_place(page)) {
        put(&mut page.blocks, way.as_ref(), small.as_ref());
        if page.kind == PageKind::Crisis {
            page.blocks.push(Block::Note(words.way_address(short)));
        }
    }
    outline
}

/// Behind the list of numbers, and, where there is a small one, on the back of a wallet card.
fn put(blocks: &mut Vec<Block>, way: Option<&Code>, small: Option<&Code>) {
    for block in blocks.iter_mut() {
        if let (Block::Cards(wallet), Some(small)) = (block, small)
            && has_room(wallet)
        {
            wallet.back.push(Block::Code(small.clone()));
        }
    }
    let place = blocks.iter().position(|block| matches!(block, Block::Table(_)) && has_number(block));
    if let (Some(place), Some(way)) = (place, way) {
        blocks.insert(place + 1, Block::Code(way.clone()));
    }
}

fn has_room(wallet: &Wallet) -> bool {
    let names = wallet.back.iter().map(|block| if let Block::Table(table) = block { table.rows.len() } else { 0 });
    !wallet.back.is_empty() && names.sum::<usize>() <= FEW
}

fn has_number(block: &Block) -> bool {
    match block {
        Block::Table(table) => {
            table.rows.iter().flat_map(|row| &row.cells).flatten().any(|run| run.tone == Tone::Phone)
        }
        Block::Cards(Wallet { front, back, .. }) => front.iter().chain(back).any(has_number),
        _ => false,
    }
}
