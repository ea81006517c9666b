//! The crisis card in words: the one source of its picture, its link, its text in calendars and messages, and its
//! contacts. Paper draws the same facts from the same read model.
//!
//! The card is [`plan::lens::card`] with the sentences of a language. It must never hold a password or a weak spot, and
//! it is the one document that carries telephone numbers to people who have no plan. Tests: `tests/card.rs`.

pub mod contacts;
pub mod link;
pub mod picture;
pub mod text;

use crate::outline::{Block, CopyChoice, Edition, Step};
use crate::parts::{Scene, crisis};
use chrono::{Months, NaiveDate};
use messages::Words;
use plan::checks::Report;
use plan::facts::crisis::SITUATIONS;
use plan::lens::Lens;
use plan::model::{Scenario, Situation};

/// Somebody to call.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Call {
    /// The first name where it is clear; a person of a firm with the firm.
    pub name: String,
    /// The number as written; blank when none is known.
    pub phone: String,
    /// "decides", "speaks if Ama is away".
    pub does: String,
}

/// The card. Every text is shown as it is; a blank one is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// The business.
    pub business: String,
    /// The day it was made.
    pub made: NaiveDate,
    /// Check it again by this day.
    pub check: Option<NaiveDate>,
    /// Who made it.
    pub by: String,
    /// Its version: [`Lens::card_hash`].
    pub version: String,
    /// "Northgate Bikes: when something goes wrong".
    pub title: String,
    /// "Is anyone hurt or in danger? Call 999 first."
    pub danger: String,
    /// The first hour.
    pub steps: Vec<Step>,
    /// "Call, in this order. No answer in 10 minutes: next name."
    pub call_title: String,
    /// Whom to call, in order.
    pub calls: Vec<Call>,
    /// What the person on watch may do when nobody answers.
    pub authority: String,
    /// Above the words.
    pub words_title: String,
    /// The words to post.
    pub words: String,
    /// Where login codes go.
    pub logins: Vec<String>,
    /// "Lost this card? Tell Priya."
    pub tell: String,
    /// Own first hours of the cases that the plan has, by what is happening; the others are known everywhere.
    pub own: Vec<(Situation, Vec<String>)>,
}

/// The card as it stands on the day of the lens.
pub fn card(lens: &Lens, words: Words) -> Card {
    let report = Report::default();
    let scene = Scene::new(lens, &report, words, Edition::Team, CopyChoice::Everything);
    let facts = lens.crisis_card();
    let calls: Vec<Call> = facts
        .calls
        .iter()
        .map(|call| Call {
            name: crisis::caller_short(&scene, call),
            phone: call.phone.clone(),
            does: crisis::what_for(&scene, call),
        })
        .collect();
    let tell = facts.tell.map(|id| scene.names.id(id));
    Card {
        business: lens.org.title.clone(),
        made: lens.today,
        check: lens.org.review_on.or_else(|| lens.today.checked_add_months(Months::new(3))),
        by: tell.clone().unwrap_or_default(),
        version: lens.card_hash(),
        title: words.card_title(&lens.org.title),
        danger: crisis::danger(&scene),
        steps: crisis::steps(&scene),
        call_title: if calls.len() > 1 {
            words.card_call_order(facts.wait_minutes)
        } else {
            words.sheet_call().to_owned()
        },
        calls,
        // An owner alone has nobody on watch who would need to ask.
        authority: if lens.is_solo() { String::new() } else { crisis::authority(&scene).to_owned() },
        words_title: words.sheet_words_heading().to_owned(),
        words: crisis::crisis_words(&scene),
        logins: crisis::codes(&scene).into_iter().filter_map(line).collect(),
        tell: tell.map(|name| words.card_tell(&name)).unwrap_or_default(),
        own: SITUATIONS.iter().filter_map(|situation| own_steps(&scene, *situation)).collect(),
    }
}

fn line(block: Block) -> Option<String> {
    match block {
        Block::Text(text) => Some(text),
        _ => None,
    }
}

/// The first hour that the business wrote for a case of that kind; the first such case speaks for all.
fn own_steps(scene: &Scene<'_>, situation: Situation) -> Option<(Situation, Vec<String>)> {
    let is_own = |case: &&Scenario| case.chosen && case.situation == situation && !case.steps.is_empty();
    let case = scene.lens.scenarios.iter().find(is_own)?;
    let lines = case.steps.iter().filter(|step| !step.text.is_empty()).map(|step| scene.names.own(&step.text));
    let lines: Vec<String> = lines.collect();
    (!lines.is_empty()).then_some((situation, lines))
}
