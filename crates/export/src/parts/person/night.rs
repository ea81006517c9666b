//! What one person does when something goes wrong, whom they call, and what they may say.

use super::{Part, in_halves, is_crisis};
use crate::outline::{Block, Row, Table, plain};
use crate::parts::{crisis as sheet, depth};
use crate::work;
use plan::answers::rules;
use plan::fact::Who;
use plan::lens::crisis::Job;
use plan::lens::duties::Duty;
use plan::model::{Advocate, Approval, Colour};

/// What to do first, one's own part, and whom to call.
pub(super) fn crisis(part: Part<'_>) -> Vec<Block> {
    let (scene, words) = (part.scene, part.scene.words);
    let mut out = vec![depth::heading(words.sheet_crisis()), Block::Danger(sheet::danger(scene))];
    out.extend(sheet::steps(scene).first().map(|step| Block::Text(words.page_first(&step.what))));
    let is_own = |duty: &&Duty| is_crisis(**duty) && **duty != Duty::Freeze;
    let mut own: Vec<String> = part.duties.iter().filter(is_own).map(|duty| work::duty(&scene.names, *duty)).collect();
    // As the card says it: who is named for the apps stops them, and nobody else.
    if scene.lens.stops_posts(part.person.id) {
        own.push(words.work_stops().to_owned());
    }
    if !own.is_empty() {
        out.push(Block::List(own));
    }
    out.extend(calls(part));
    out
}

/// Those to call, without this person; numbers only for those who have to call.
fn calls(part: Part<'_>) -> Vec<Block> {
    let (scene, words) = (part.scene, part.scene.words);
    let card = scene.lens.crisis_card();
    let others: Vec<_> = card.calls.iter().filter(|call| call.who != Who::Person(part.person.id)).collect();
    if others.is_empty() {
        return Vec::new();
    }
    // A part of a plan holds nobody else's number, whether there is one or not.
    let with_numbers = scene.has_contacts() && scene.lens.org.part.is_none() && has_to_call(part);
    // Two columns, as half a page has no room for three: what for stands below the name.
    let head = [words.page_call(), if with_numbers { words.sheet_phone() } else { words.sheet_for() }];
    let head = head.map(str::to_owned).to_vec();
    let rows = others.iter().map(|call| {
        let (name, what) = (plain(sheet::caller_short(scene, call)), sheet::what_for(scene, call));
        if with_numbers {
            Row { cells: vec![name, sheet::number(scene, call)], note: what }
        } else {
            Row { cells: vec![name, plain(what)], note: String::new() }
        }
    });
    vec![Block::Table(Table { head, rows: rows.collect() })]
}

fn has_to_call(part: Part<'_>) -> bool {
    let duty = |duty: &Duty| {
        is_crisis(*duty) || matches!(duty, Duty::Seat(_) | Duty::SeatStandIn(_) | Duty::Watch(_) | Duty::RoughWatch(_))
    };
    part.ahead.has_watch() || part.duties.iter().any(duty)
}

/// Who speaks, the agreed words, what needs a yes, the house rules.
pub(super) fn says(part: Part<'_>) -> Vec<Block> {
    let (scene, lens, words) = (part.scene, part.scene.lens, part.scene.words);
    let mut out = vec![depth::heading(words.page_says())];
    let speaker = scene.names.whos(&lens.job_who(Job::Speaks));
    let stands_in = part.duties.contains(&Duty::CrisisStandIn(Job::Speaks));
    if part.duties.contains(&Duty::Crisis(Job::Speaks)) || (stands_in && speaker.is_empty()) {
        out.push(Block::Text(words.page_you_speak().to_owned()));
    } else if stands_in {
        out.push(Block::Text(words.page_you_speak_if_away(&speaker)));
    } else if !speaker.is_empty() {
        out.push(Block::Text(words.page_speaks(&speaker)));
    }
    let watches = |duty: &Duty| matches!(duty, Duty::Watch(_) | Duty::RoughWatch(_));
    if (part.ahead.has_watch() || part.duties.iter().any(watches)) && !lens.is_solo() {
        out.push(Block::Text(words.page_nobody_answers(sheet::authority(scene))));
    }
    out.extend(sheet::quote(scene, sheet::crisis_words(scene), &lens.crisis.words));
    out.extend(
        lens.plan
            .all::<Advocate>()
            .iter()
            .filter(|one| one.who == part.person.id && !one.may_share.is_empty())
            .map(|one| Block::Text(words.page_may_share(&scene.names.own(&one.may_share)))),
    );
    let asks: Vec<String> = lens
        .plan
        .all::<Approval>()
        .iter()
        .filter(|rule| rule.colour != Colour::Green && !rule.applies_to.is_empty())
        .filter(|rule| lens.holder(&rule.approver).is_none_or(|person| person.id != part.person.id))
        .map(|rule| {
            let what = scene.names.own(&rule.applies_to);
            lens.holder(&rule.approver).map_or_else(
                || words.page_ask_first(&what),
                |person| words.page_ask_first_who(&scene.names.short(person), &what),
            )
        })
        .collect();
    out.extend(in_halves(asks, Block::List));
    let house = rules::active(&lens.plan);
    if !house.is_empty() {
        out.push(Block::Sub(words.sheet_rules().to_owned()));
        out.extend(in_halves(house.iter().map(|rule| scene.names.own(&rule.text)).collect(), Block::List));
    }
    out
}
