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
use chrono::NaiveDate;
use messages::Words;
use plan::checks::Report;
use plan::lens::Lens;
use plan::lens::card::CardCase;
use plan::model::Situation;

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
    /// "Call, in this order. No answer in 10 minutes: next name." Blank where there is nobody to call.
    pub call_title: String,
    /// Whom to call, in order.
    pub calls: Vec<Call>,
    /// "Nobody answers? Do not post. Keep calling." Never without the condition: it would allow what comes after the calls.
    pub authority: String,
    /// Above the words.
    pub words_title: String,
    /// The words to post.
    pub words: String,
    /// Where login codes go, whom to ask if they are away, and where everybody has an own login.
    pub logins: Vec<String>,
    /// "Lost this card? Tell Priya."
    pub tell: String,
    /// Own first hours of the cases that the plan has; those of the other situations are known everywhere.
    pub own: Vec<OwnSteps>,
    /// Own words of the cases, which somebody agreed to; they count instead of the general ones.
    pub own_words: Vec<OwnWords>,
}

/// The first hour that the business wrote for a case. It takes the place of ours.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnSteps {
    /// What is happening.
    pub situation: Situation,
    /// The case.
    pub case: String,
    /// What to do, and who does it.
    pub lines: Vec<String>,
}

/// Words for one case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnWords {
    /// What is happening.
    pub situation: Situation,
    /// The case, and the account where they are for one alone.
    pub case: String,
    /// The words.
    pub words: String,
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
        check: lens.check_by(),
        by: tell.clone().unwrap_or_default(),
        version: lens.card_hash(),
        title: words.card_title(&lens.org.title),
        danger: crisis::danger(&scene),
        steps: crisis::card_steps(&scene),
        call_title: match calls.len() {
            0 => String::new(),
            1 => words.sheet_call().to_owned(),
            _ => words.card_call_order(facts.wait_minutes),
        },
        calls,
        authority: authority(&scene),
        words_title: words.sheet_words_heading().to_owned(),
        words: crisis::crisis_words(&scene),
        logins: crisis::codes(&scene).into_iter().filter_map(line).collect(),
        tell: tell.map(|name| words.card_tell(&name)).unwrap_or_default(),
        own: facts.cases.iter().filter(|case| !case.steps.is_empty()).map(|case| own_steps(&scene, case)).collect(),
        own_words: all_own_words(&scene, &facts.cases),
    }
}

/// An owner alone has nobody on watch who would need to ask.
fn authority(scene: &Scene<'_>) -> String {
    if scene.lens.is_solo() { String::new() } else { scene.words.page_nobody_answers(crisis::authority(scene)) }
}

/// "Made on 2 November 2026. Check it again by 2 February 2027."
fn dates(card: &Card, words: Words) -> String {
    let made = words.date(card.made);
    match card.check {
        Some(check) => words.card_picture_made_check(&made, &words.date(check)),
        None => words.card_picture_made(&made),
    }
}

fn line(block: Block) -> Option<String> {
    match block {
        Block::Text(text) => Some(text),
        _ => None,
    }
}

fn case_name(scene: &Scene<'_>, case: &CardCase) -> String {
    let found = scene.lens.scenarios.iter().find(|one| one.id == case.case);
    found.map(|found| scene.names.case(found)).unwrap_or_default()
}

fn own_steps(scene: &Scene<'_>, case: &CardCase) -> OwnSteps {
    let line = |step: &plan::lens::card::CardStep| {
        let text = scene.names.own(&step.text);
        match &step.who {
            Some(who) => [&text, " ", &scene.words.sheet_step_who(&scene.names.who(who))].concat(),
            None => text,
        }
    };
    let lines = case.steps.iter().map(line).collect();
    OwnSteps { situation: case.situation, case: case_name(scene, case), lines }
}

fn all_own_words(scene: &Scene<'_>, cases: &[CardCase]) -> Vec<OwnWords> {
    let all: Vec<OwnWords> = cases.iter().flat_map(|case| own_words(scene, case)).collect();
    // Where every case says the general words, those stand there anyway.
    let general = crisis::crisis_words(scene);
    let differs = |one: &OwnWords| all.iter().any(|other| other.situation == one.situation && other.words != general);
    all.iter().filter(|one| differs(one)).cloned().collect()
}

fn own_words(scene: &Scene<'_>, case: &CardCase) -> Vec<OwnWords> {
    let name = case_name(scene, case);
    let own = |case_name: String, words: &str| OwnWords {
        situation: case.situation,
        case: case_name,
        words: scene.names.own(words),
    };
    let mut out = Vec::new();
    if !case.words.is_empty() {
        out.push(own(name.clone(), &case.words));
    } else if !case.words_on.is_empty() {
        // Elsewhere the general words count, as on the page of the case.
        out.push(OwnWords { situation: case.situation, case: name.clone(), words: crisis::crisis_words(scene) });
    }
    out.extend(case.words_on.iter().map(|(account, words)| {
        let on = scene.words.card_case_on(&scene.names.account_id(*account));
        own(scene.words.paper_title(&name, &on), words)
    }));
    out
}
