//! Who says yes before a post, who answers what, places to listen, help, and staff who share.

use super::Scene;
use super::depth::{heading, table};
use crate::duties;
use crate::outline::{Block, Pair, plain};
use plan::model::{Advocate, Approval, Expert, ListeningPlace};

/// Every part that has something to say.
pub fn part(scene: &Scene<'_>) -> Vec<Block> {
    let mut out = approvals(scene);
    out.extend(answers(scene));
    out.extend(listening(scene));
    out.extend(help(scene));
    out.extend(advocates(scene));
    out
}

fn approvals(scene: &Scene<'_>) -> Vec<Block> {
    let words = scene.words;
    let row = |one: &Approval| {
        let cells = [
            plain(scene.names.own(&one.applies_to)),
            plain(words.approvals_colour_of(one.colour.as_str())),
            scene.with_stand_in(scene.holder(&one.approver), &one.deputy),
            plain(duties::wait(&scene.names, one)),
        ];
        (cells, scene.note(&one.note))
    };
    let rows = scene.lens.plan.all::<Approval>().iter().map(row).collect();
    let head =
        [words.approvals_what(), words.sheet_approval_colour(), words.approvals_who(), words.sheet_approval_wait()];
    table(words.sheet_approvals(), head, rows)
}

fn answers(scene: &Scene<'_>) -> Vec<Block> {
    let words = scene.words;
    let row = |one: &Expert| {
        let mut who = Vec::new();
        who.extend(one.person.map(|id| scene.names.id(id)));
        who.extend(one.department.map(|id| scene.names.department(id)));
        let mut how = Vec::new();
        how.extend((!one.how.is_empty()).then(|| scene.names.own(&one.how)));
        how.extend(one.minutes.map(|minutes| words.answers_line_minutes(minutes)));
        let cells = [plain(scene.names.own(&one.topic)), plain(who.join(", ")), plain(how.join("; "))];
        (cells, scene.note(&one.note))
    };
    let rows = scene.lens.plan.all::<Expert>().iter().map(row).collect();
    let head = [words.sheet_answers_topic(), words.sheet_answers_who(), words.sheet_answers_how()];
    table(words.sheet_answers(), head, rows)
}

fn listening(scene: &Scene<'_>) -> Vec<Block> {
    let words = scene.words;
    let row = |one: &ListeningPlace| {
        let often = one.every_days.map(|days| words.listening_line_days(days)).unwrap_or_default();
        let place = [&scene.names.own(&one.name), " (", &words.listening_kind_of(one.kind.as_str()), ")"].concat();
        ([plain(place), scene.holder(&one.owner), plain(often)], scene.note(&one.note))
    };
    let rows = scene.lens.plan.all::<ListeningPlace>().iter().map(row).collect();
    let head = [words.sheet_listening_place(), words.sheet_listening_who(), words.sheet_listening_often()];
    table(words.sheet_listening(), head, rows)
}

/// The one who helps everyone else.
fn help(scene: &Scene<'_>) -> Vec<Block> {
    let (words, org) = (scene.words, &scene.lens.org);
    let mut out = Vec::new();
    if let Some(hub) = &org.hub {
        let mut pairs = Vec::new();
        let who = hub.who.as_ref().map(|who| scene.names.who(who)).unwrap_or_default();
        push(&mut pairs, words.hub_who(), who);
        push(&mut pairs, words.hub_with(), scene.names.own(&hub.helps_with));
        push(&mut pairs, words.hub_how(), scene.names.own(&hub.how_to_ask));
        out.extend([heading(words.sheet_help()), Block::Pairs(pairs)]);
    }
    out
}

fn push(pairs: &mut Vec<Pair>, key: &str, value: String) {
    if !value.is_empty() {
        pairs.push(Pair { key: key.to_owned(), value: plain(value), note: String::new() });
    }
}

fn advocates(scene: &Scene<'_>) -> Vec<Block> {
    let words = scene.words;
    let row = |one: &Advocate| {
        let networks: Vec<String> = one.networks.iter().map(|key| words.network_short(key)).collect();
        let cells =
            [plain(scene.names.id(one.who)), plain(words.list(&networks)), plain(scene.names.own(&one.may_share))];
        (cells, scene.note(&one.note))
    };
    let rows = scene.lens.plan.all::<Advocate>().iter().map(row).collect();
    let head = [words.sheet_name(), words.sheet_advocates_where(), words.sheet_advocates_what()];
    table(words.sheet_advocates(), head, rows)
}
