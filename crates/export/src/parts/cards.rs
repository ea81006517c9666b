//! Cards for the wallet: the first steps and whom to call, of the size of a bank card, cut and folded.
//!
//! It must never hold a password or a weak spot. What is on it is `plan::lens::card`; words and logins stay on the sheet,
//! which has the room. Tests: `tests/sheets.rs`.

use super::{Scene, crisis};
use crate::outline::{Block, Cut, Row, Step, Table, Wallet, plain};
use plan::facts::crisis::ALONE;
use plan::lens::card::{CardCall, CrisisCard};

/// Steps on a card that is folded.
const STEPS: usize = 4;
/// The place of the step that stops posts, and how much of it fits.
const STOPS: usize = 1;
const SHORT: usize = 56;
/// Names that fit below one another.
const CALLS: usize = 4;

/// The page with the cards.
pub fn page(scene: &Scene<'_>, cut: Cut) -> Vec<Block> {
    let words = scene.words;
    let fold = words.cards_fold().to_owned();
    let card = match cut {
        Cut::Fold => Wallet { front: front(scene), back: back(scene), fold, count: 4 },
        Cut::Flat => Wallet { front: flat(scene), back: Vec::new(), fold: String::new(), count: 8 },
    };
    let how = if cut == Cut::Fold { words.cards_how_fold() } else { words.cards_how_flat() };
    vec![Block::Note(how.to_owned()), Block::Cards(card)]
}

fn bar(scene: &Scene<'_>) -> Block {
    let business = scene.names.own(&scene.lens.org.title);
    Block::Bar(String::new(), if business.is_empty() { scene.words.sheet_crisis().to_owned() } else { business })
}

fn front(scene: &Scene<'_>) -> Vec<Block> {
    let steps = steps(scene).take(STEPS).map(|(place, mut step)| {
        // How posts are stopped has room here, in few words if need be; all else stands on the sheet.
        if place != STOPS {
            step.how = String::new();
        } else if step.how.chars().count() > SHORT {
            step.how = shorter(scene).into_iter().find(|how| how.chars().count() <= SHORT).unwrap_or_default();
        }
        step
    });
    vec![bar(scene), Block::Danger(crisis::danger(scene)), Block::Steps(steps.collect())]
}

/// The first hour with the places of its steps. Whether anybody is hurt is asked once, in the line above: there are few
/// lines.
fn steps(scene: &Scene<'_>) -> impl Iterator<Item = (usize, Step)> + use<> {
    let card = scene.lens.crisis_card();
    let is_asked =
        card.steps.first().is_some_and(|step| step.text.is_empty() && ALONE.first() == Some(&step.key.as_str()));
    crisis::steps(scene).into_iter().enumerate().skip(usize::from(is_asked))
}

/// How posts are stopped in few words, and who does it; then who does it alone. An own second step may say something else.
fn shorter(scene: &Scene<'_>) -> Vec<String> {
    let card = scene.lens.crisis_card();
    let Some(step) = card.steps.get(STOPS) else { return Vec::new() };
    let who = step.who.as_ref().map(|who| scene.words.sheet_step_who(&scene.names.who(who))).unwrap_or_default();
    let mut out = Vec::new();
    if CrisisCard::names_who_stops(step) {
        let short = crisis::stop_posts_short(scene);
        let is_short = who.is_empty() || short.is_empty();
        out.push(if is_short { short } else { [&scene.words.sheet_stop(&short), " ", &who].concat() });
    }
    out.push(who);
    out
}

fn back(scene: &Scene<'_>) -> Vec<Block> {
    let words = scene.words;
    let card = scene.lens.crisis_card();
    let title =
        if card.calls.len() > 1 { words.card_call_order(card.wait_minutes) } else { words.sheet_call().to_owned() };
    let mut out = vec![Block::Sub(title)];
    out.extend(calls(scene, &card.calls));
    if !scene.lens.is_solo() {
        out.push(Block::Text(words.page_nobody_answers(match &card.authority {
            // The words stand on the sheet, not here.
            Some(plan::model::Authority::Yes) => words.cards_words_on_sheet(),
            Some(plan::model::Authority::OnlyIfWorse) => words.cards_words_if_worse(),
            _ => words.cards_keep_calling(),
        })));
    }
    out.push(dates(scene));
    out.extend(tell(scene));
    out
}

fn flat(scene: &Scene<'_>) -> Vec<Block> {
    let card = scene.lens.crisis_card();
    let mut out = vec![bar(scene), Block::Danger(crisis::danger(scene))];
    out.extend(steps(scene).next().map(|(_, step)| Block::Text(step.what)));
    out.extend(calls(scene, &card.calls));
    out.extend(scene.lens.check_by().map(|check| Block::Note(scene.words.cards_check(&scene.words.date(check)))));
    out.extend(tell(scene));
    out
}

fn calls(scene: &Scene<'_>, all: &[CardCall]) -> Vec<Block> {
    let words = scene.words;
    if all.is_empty() {
        return vec![Block::Lines(2)];
    }
    let head =
        if scene.has_contacts() { vec![words.sheet_name(), words.sheet_phone()] } else { vec![words.sheet_name()] };
    let row = |(place, call): (usize, &CardCall)| {
        let mut cells = vec![plain([&(place + 1).to_string(), ". ", &crisis::caller_short(scene, call)].concat())];
        if scene.has_contacts() {
            cells.push(crisis::number(scene, call));
        }
        Row { cells, note: String::new() }
    };
    let rows = all.iter().take(CALLS).enumerate().map(row).collect();
    let mut out = vec![Block::Table(Table { head: head.into_iter().map(str::to_owned).collect(), rows })];
    let more = all.len().saturating_sub(CALLS);
    if more > 0 {
        out.push(Block::Text(words.cards_more(more as u32)));
    }
    out
}

/// "Made 2 November 2026, check by 2 February 2027."
fn dates(scene: &Scene<'_>) -> Block {
    let words = scene.words;
    let made = words.date(scene.lens.today);
    Block::Note(match scene.lens.check_by() {
        Some(check) => words.cards_dates(&made, &words.date(check)),
        None => words.sheet_made(&made),
    })
}

/// "Lost this card? Tell Priya."
fn tell(scene: &Scene<'_>) -> Option<Block> {
    let person = scene.lens.asked().filter(|_| !scene.lens.is_solo())?;
    Some(Block::Note(scene.words.card_tell(&scene.names.short(person))))
}
