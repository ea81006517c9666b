//! 4 The page for a bad hour: what to do, whom to call, the words.
//!
//! It must never hold a password or a weak spot; on the wall also no private number.

use super::Scene;
use crate::outline::{Block, Line, Pair, Row, Step, Table, Tone, plain, toned};
use messages::FirstHour;
use plan::facts::crisis::{ALONE, GENERAL, LEVELS};
use plan::id::Id;
use plan::lens::card::{CardCall, Does};
use plan::lens::crisis::Job;
use plan::model::{Account, Authority, CrisisStep, Person, Tool};
use plan::{Fact, Who};

/// The whole page.
pub fn page(scene: &Scene<'_>) -> Vec<Block> {
    let (words, crisis) = (scene.words, &scene.lens.crisis);
    let mut out = vec![
        bar(scene),
        Block::Danger(danger(scene)),
        Block::Text(words.card_start().to_owned()),
        Block::Steps(steps(scene)),
    ];
    out.extend(calls(scene));
    out.push(Block::Heading(String::new(), words.sheet_words_heading().to_owned()));
    out.push(Block::Quote(crisis_words(scene)));
    if scene.is_public() {
        out.extend(levels(scene));
    } else {
        out.extend(codes(scene));
    }
    let note = scene.note(&crisis.note);
    if !note.is_empty() {
        out.push(Block::Note(note));
    }
    let business = scene.names.own(&scene.lens.org.title);
    let dates = scene.dates();
    out.push(Block::Dates(if business.is_empty() {
        dates
    } else {
        [words.sheet_stop(&business).as_str(), " ", &dates].concat()
    }));
    out
}

/// "Is anyone hurt or in danger? Call 999 first."
pub fn danger(scene: &Scene<'_>) -> String {
    match scene.lens.crisis.emergency_number.trim() {
        "" => scene.words.hurt_first().to_owned(),
        number => scene.words.hurt_first_number(number),
    }
}

fn bar(scene: &Scene<'_>) -> Block {
    match super::heading(scene, plan::lens::steps::Step::Crisis, scene.words.sheet_crisis()) {
        Block::Heading(mark, text) => Block::Bar(mark, text),
        other => other,
    }
}

/// The agreed words, else the starter.
pub fn crisis_words(scene: &Scene<'_>) -> String {
    match scene.lens.crisis.words.as_str() {
        "" => scene.words.starter_words_general().to_owned(),
        words => scene.names.own(words),
    }
}

/// The first hour: own steps, else our five lines; who and how are filled in from the plan.
pub fn steps(scene: &Scene<'_>) -> Vec<Step> {
    let own = &scene.lens.crisis.steps;
    if !own.is_empty() {
        return own.iter().map(|step| fit(own_step(scene, step))).collect();
    }
    let keys = if scene.lens.is_solo() { &ALONE } else { &GENERAL };
    keys.iter().map(|key| fit(Step { what: default_words(scene, key), how: how(scene, key) })).collect()
}

/// Most letters that fit on one line in large type.
const LARGE: usize = 54;

/// A long step keeps its first sentence in large type; the rest goes below.
fn fit(step: Step) -> Step {
    let first = step.what.find(". ").map_or(0, |at| at + 1);
    if step.what.chars().count() <= LARGE || first == 0 {
        return step;
    }
    let (what, rest) = step.what.split_at(first);
    let mut how = rest.trim_start().to_owned();
    if !step.how.is_empty() {
        how.push(' ');
        how.push_str(&step.how);
    }
    Step { what: what.to_owned(), how }
}

fn own_step(scene: &Scene<'_>, step: &CrisisStep) -> Step {
    let what = if step.text.is_empty() { default_words(scene, &step.key) } else { scene.names.own(&step.text) };
    let how = match &step.who {
        Some(who) => scene.words.sheet_step_who(&scene.names.who(who)),
        None => how(scene, &step.key),
    };
    Step { what, how }
}

/// Our own sentence for the key of a step.
fn default_words(scene: &Scene<'_>, key: &str) -> String {
    let words = scene.words;
    if let Some(place) = GENERAL.iter().position(|known| *known == key) {
        return words.first_hour(FirstHour::General).get(place).map(|text| (*text).to_owned()).unwrap_or_default();
    }
    let place = ALONE.iter().position(|known| *known == key);
    let reader = scene.lens.helper_when_ill().map(|person| scene.names.short(person));
    place.and_then(|place| words.first_hour_solo(reader.as_deref()).get(place).cloned()).unwrap_or_default()
}

/// What the plan knows about doing a step.
fn how(scene: &Scene<'_>, key: &str) -> String {
    match key {
        "stop-posts" | "alone-stop" => stop_posts(scene),
        "nobody" => authority(scene).to_owned(),
        "words" => posters(scene),
        _ => String::new(),
    }
}

fn stop_posts(scene: &Scene<'_>) -> String {
    let (words, card) = (scene.words, scene.lens.crisis_card());
    let mut out = String::new();
    if !card.stop_tools.is_empty() {
        let list: Vec<_> = card.stop_tools.iter().map(|tool| tool_name(scene, *tool)).collect();
        out = words.sheet_pause(card.stop_tools.len() as u32, &words.list(&list));
    }
    if !card.stop_people.is_empty() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&words.sheet_stop(&words.card_stop_posts_who(&scene.names.people(&card.stop_people))));
    }
    out
}

fn tool_name(scene: &Scene<'_>, id: Id<Tool>) -> String {
    let found = scene.lens.tools.iter().find(|tool| tool.id == id);
    found.map(|tool| scene.names.own(&tool.name)).unwrap_or_default()
}

/// What the person on watch may do when nobody answers.
pub fn authority(scene: &Scene<'_>) -> &'static str {
    let words = scene.words;
    match &scene.lens.crisis.authority {
        Fact::Decided(Authority::Yes) => words.card_authority_yes(),
        Fact::Decided(Authority::NoKeepCalling) => words.card_authority_keep_calling(),
        Fact::Decided(Authority::OnlyIfWorse) => words.card_authority_only_worse(),
        Fact::Unlooked | Fact::NotSure | Fact::ToDecide { .. } => words.card_authority_open(),
    }
}

fn posters(scene: &Scene<'_>) -> String {
    let mut people = Vec::new();
    for account in scene.lens.live() {
        for person in scene.lens.posters(account.id) {
            if !people.contains(&person.id) {
                people.push(person.id);
            }
        }
    }
    if people.is_empty() { String::new() } else { scene.words.sheet_posts_in_crisis(&scene.names.people(&people)) }
}

/// Whom to call, in order, with the numbers where they may stand.
pub fn calls(scene: &Scene<'_>) -> Vec<Block> {
    let words = scene.words;
    let card = scene.lens.crisis_card();
    let (calls, minutes) = (card.calls, card.wait_minutes);
    let heading = if calls.len() > 1 { words.card_call_order(minutes) } else { words.sheet_call().to_owned() };
    let mut out = vec![Block::Heading(String::new(), heading)];
    if calls.is_empty() {
        out.push(Block::Lines(2));
        return out;
    }
    let mut head = vec![words.sheet_name().to_owned()];
    if scene.has_contacts() {
        head.push(words.sheet_phone().to_owned());
    }
    head.push(words.sheet_for().to_owned());
    let rows = calls.iter().enumerate().map(|(place, call)| {
        let name = [&(place + 1).to_string(), ". ", &caller(scene, call)].concat();
        let mut cells = vec![plain(name)];
        if scene.has_contacts() {
            cells.push(number(scene, call));
        }
        cells.push(plain(what_for(scene, call)));
        Row { cells, note: String::new() }
    });
    out.push(Block::Table(Table { head, rows: rows.collect() }));
    if scene.is_public() {
        if let Some(person) = scene.lens.asked() {
            out.push(Block::Note(words.sheet_numbers_elsewhere(&scene.names.short(person))));
        }
    } else if !scene.has_contacts() {
        out.push(Block::Note(words.sheet_numbers_hidden().to_owned()));
    }
    out
}

fn caller(scene: &Scene<'_>, call: &CardCall) -> String {
    caller_by(scene, call, |person| scene.names.full(person))
}

/// The same by the first name where it is clear.
pub fn caller_short(scene: &Scene<'_>, call: &CardCall) -> String {
    caller_by(scene, call, |person| scene.names.short(person))
}

/// A person of a firm is shown with the firm.
fn caller_by(scene: &Scene<'_>, call: &CardCall, name: impl Fn(&Person) -> String) -> String {
    match call.who.person().and_then(|id| scene.lens.person(id)) {
        Some(person) => {
            let name = name(person);
            match person.partner.map(|id| scene.names.partner(id)) {
                Some(firm) if !firm.is_empty() => [&name, ", ", &firm].concat(),
                _ => name,
            }
        }
        None => scene.names.who(&call.who),
    }
}

/// The number of a call, or that there is none yet.
pub fn number(scene: &Scene<'_>, call: &CardCall) -> Line {
    if call.phone.is_empty() {
        toned(scene.words.sheet_no_number(), Tone::Gap)
    } else {
        toned(call.phone.as_str(), Tone::Phone)
    }
}

/// "decides", "decides if Ama is away", or the words of the list.
pub fn what_for(scene: &Scene<'_>, call: &CardCall) -> String {
    if !call.role.is_empty() {
        return scene.names.own(&call.role);
    }
    let words = scene.words;
    let name = |id: Option<Id<Person>>| {
        let person = id.and_then(|id| scene.lens.person(id));
        person.map(|person| scene.names.short(person)).unwrap_or_default()
    };
    let said = call.does.iter().map(|does| match *does {
        Does::Leads(Job::Decides) => words.card_decides().to_owned(),
        Does::Leads(_) => words.card_speaks().to_owned(),
        Does::StandsIn(Job::Decides, holder) => words.card_decides_if_away(&name(holder)),
        Does::StandsIn(_, holder) => words.sheet_speaks_if_away(&name(holder)),
        Does::Helps(owner) => words.sheet_if_away(&name(Some(owner))),
    });
    words.list(&said.collect::<Vec<_>>())
}

/// How bad it is, and who acts then; an owner alone has nobody to tell apart.
pub fn levels(scene: &Scene<'_>) -> Vec<Block> {
    if scene.lens.is_solo() {
        return Vec::new();
    }
    let own = |row: u8| {
        let of_row = LEVELS.iter().zip(&scene.lens.crisis.levels).filter(move |(known, _)| known.row == row);
        of_row.map(|(_, level)| level.when.as_str()).find(|when| !when.is_empty())
    };
    let pair = |(row, level): (usize, messages::Level)| {
        let when = own(row as u8).map_or_else(|| level.when.to_owned(), |when| scene.names.own(when));
        Pair { key: level.name.to_owned(), value: plain([&when, " ", level.who].concat()), note: String::new() }
    };
    let pairs = scene.words.levels().into_iter().enumerate().map(pair).collect();
    vec![Block::Sub(scene.words.sheet_how_bad().to_owned()), Block::Pairs(pairs)]
}

/// Where login codes go, accounts with the same answer in one sentence.
pub fn codes(scene: &Scene<'_>) -> Vec<Block> {
    let words = scene.words;
    let mut groups: Vec<(Vec<Who>, Vec<Id<Account>>)> = Vec::new();
    for login in scene.lens.crisis_card().logins.into_iter().filter(|login| !login.code_to.is_empty()) {
        match groups.iter_mut().find(|(who, _)| *who == login.code_to) {
            Some((_, accounts)) => accounts.push(login.account),
            None => groups.push((login.code_to, vec![login.account])),
        }
    }
    let mut out = Vec::new();
    for (who, accounts) in groups {
        let text = words.card_code_goes_to(&scene.names.accounts(&accounts), &scene.names.whos(&who));
        out.push(Block::Text(text));
    }
    out
}
