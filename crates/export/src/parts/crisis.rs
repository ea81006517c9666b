//! 4 The page for a bad hour: what to do, whom to call, the words.
//!
//! It must never hold a password or a weak spot; on the wall also no private number.

use super::Scene;
use super::roles::helper;
use crate::outline::{Block, Line, Pair, Row, Step, Table, Tone, plain, toned};
use messages::FirstHour;
use plan::facts::crisis::{ALONE, GENERAL, LEVELS};
use plan::id::Id;
use plan::lens::crisis::{CallEntry, Job};
use plan::model::{Account, Authority, CrisisStep};
use plan::{Fact, Who};

/// The whole page.
pub fn page(scene: &Scene<'_>) -> Vec<Block> {
    let (words, crisis) = (scene.words, &scene.lens.crisis);
    let danger = match crisis.emergency_number.as_str() {
        "" => words.hurt_first().to_owned(),
        number => words.hurt_first_number(number),
    };
    let mut out =
        vec![bar(scene), Block::Danger(danger), Block::Text(words.card_start().to_owned()), Block::Steps(steps(scene))];
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
    let business = &scene.lens.org.title;
    let dates = scene.dates();
    out.push(Block::Dates(if business.is_empty() {
        dates
    } else {
        [words.sheet_stop(business).as_str(), " ", &dates].concat()
    }));
    out
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
    let reader = helper(scene).map(|person| scene.names.short(person));
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
    let words = scene.words;
    let tools: Vec<_> = scene.lens.tools.iter().filter(|tool| tool.posts).collect();
    let mut out = String::new();
    if !tools.is_empty() {
        let list: Vec<_> = tools.iter().map(|tool| scene.names.own(&tool.name)).collect();
        out = words.sheet_pause(tools.len() as u32, &words.list(&list));
    }
    let mut people: Vec<_> = Vec::new();
    for tool in &tools {
        for person in tool.pausers.decided().into_iter().flatten() {
            if !people.contains(person) && scene.lens.named(*person).is_some() {
                people.push(*person);
            }
        }
    }
    if let Some(freezer) = scene.lens.freezer()
        && !people.contains(&freezer.id)
    {
        people.push(freezer.id);
    }
    if !people.is_empty() && !scene.lens.is_solo() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&words.sheet_stop(&words.card_stop_posts_who(&scene.names.people(&people))));
    }
    out
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
    let calls = call_list(scene);
    let minutes = scene.lens.wait_minutes();
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
        if let Some(person) = scene.asked() {
            out.push(Block::Note(words.sheet_numbers_elsewhere(&scene.names.short(person))));
        }
    } else if !scene.has_contacts() {
        out.push(Block::Note(words.sheet_numbers_hidden().to_owned()));
    }
    out
}

/// The call list; nobody is told to call their own phone.
fn call_list(scene: &Scene<'_>) -> Vec<CallEntry> {
    let lens = scene.lens;
    let mut calls = lens.call_list();
    if lens.is_solo() {
        let me = lens.director().or_else(|| lens.you()).map(|person| person.id);
        calls.retain(|call| call.who.person().is_none() || call.who.person() != me);
        let helper = helper(scene).filter(|_| lens.crisis.call_list.is_empty());
        if let Some(helper) = helper
            && !calls.iter().any(|call| call.who.person() == Some(helper.id))
        {
            let phone = lens.phone_of(helper).to_owned();
            calls.push(CallEntry {
                who: Who::Person(helper.id),
                phone,
                role: String::new(),
                job: None,
                stand_in: true,
            });
        }
    }
    calls
}

fn caller(scene: &Scene<'_>, call: &CallEntry) -> String {
    match call.who.person().and_then(|id| scene.lens.person(id)) {
        Some(person) => {
            let name = scene.names.full(person);
            match person.partner.map(|id| scene.names.partner(id)) {
                Some(firm) if !firm.is_empty() => [&name, ", ", &firm].concat(),
                _ => name,
            }
        }
        None => scene.names.who(&call.who),
    }
}

fn number(scene: &Scene<'_>, call: &CallEntry) -> Line {
    if call.phone.trim().is_empty() {
        toned(scene.words.sheet_no_number(), Tone::Gap)
    } else {
        toned(call.phone.trim(), Tone::Phone)
    }
}

/// "decides", "decides if Ama is away", or the words of the list.
fn what_for(scene: &Scene<'_>, call: &CallEntry) -> String {
    let (words, lens) = (scene.words, scene.lens);
    if !call.role.is_empty() {
        return scene.names.own(&call.role);
    }
    let Some(person) = call.who.person() else {
        return String::new();
    };
    if lens.is_solo() {
        let me = lens.director().or_else(|| lens.you()).filter(|me| me.id != person);
        return me.map(|me| words.sheet_if_away(&scene.names.short(me))).unwrap_or_default();
    }
    let mut out = Vec::new();
    for job in [Job::Decides, Job::Speaks] {
        let holder = lens.job_holder(job);
        let name = holder.map(|holder| scene.names.short(holder)).unwrap_or_default();
        let decides = job == Job::Decides;
        if holder.is_some_and(|holder| holder.id == person) {
            out.push(if decides { words.card_decides() } else { words.card_speaks() }.to_owned());
        } else if lens.job_stand_in(job).is_some_and(|stand_in| stand_in.id == person) {
            out.push(if decides { words.card_decides_if_away(&name) } else { words.sheet_speaks_if_away(&name) });
        }
    }
    words.list(&out)
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
fn codes(scene: &Scene<'_>) -> Vec<Block> {
    let words = scene.words;
    let mut groups: Vec<(&Vec<Who>, Vec<Id<Account>>)> = Vec::new();
    for account in scene.lens.live().filter(|account| !account.mfa.code_to.is_empty()) {
        match groups.iter_mut().find(|(who, _)| *who == &account.mfa.code_to) {
            Some((_, accounts)) => accounts.push(account.id),
            None => groups.push((&account.mfa.code_to, vec![account.id])),
        }
    }
    let mut out = Vec::new();
    for (who, accounts) in groups {
        let text = words.card_code_goes_to(&scene.names.accounts(&accounts), &scene.names.whos(who));
        out.push(Block::Text(text));
    }
    out
}
