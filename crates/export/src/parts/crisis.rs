//! 4 The page for a bad hour: what to do, whom to call, the words.
//!
//! It must never hold a password or a weak spot; on the wall also no private number.

use super::Scene;
use crate::names::LEFT_OUT;
use crate::outline::{Block, Line, Pair, Row, Step, Table, Tone, plain, toned};
use crate::work;
use messages::FirstHour;
use plan::Fact;
use plan::facts::crisis::{ALONE, GENERAL, LEVELS};
use plan::id::Id;
use plan::lens::card::{CardCall, CardLogin};
use plan::model::{Account, Authority, CrisisStep, Person, Tool};

/// The whole page.
pub fn page(scene: &Scene<'_>) -> Vec<Block> {
    let (words, crisis) = (scene.words, &scene.lens.crisis);
    let steps = steps(scene);
    let allowed = allowed_below(scene, &steps);
    let mut out =
        vec![bar(scene), Block::Danger(danger(scene)), Block::Text(words.card_start().to_owned()), Block::Steps(steps)];
    out.extend(calls(scene));
    out.extend(allowed);
    out.push(Block::Heading(String::new(), words.sheet_words_heading().to_owned()));
    out.extend(quote(scene, crisis_words(scene), &crisis.words));
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

/// Words to post; where this copy leaves something out of what the plan has, whoever would post them is told so. In a part
/// of a plan that was left out when it was made, and only the sign for it tells: one that ends a word is somebody's own.
pub fn quote(scene: &Scene<'_>, said: String, whole: &str) -> Vec<Block> {
    let signs = |text: &str| {
        let ends = |start: &str| start.chars().next_back().is_some_and(char::is_alphanumeric);
        text.match_indices(LEFT_OUT).filter(|(at, _)| !text.get(..*at).is_some_and(ends)).count()
    };
    let kept = if scene.lens.org.part.is_some() { 0 } else { signs(whole) };
    let lacks = !whole.is_empty() && signs(&said) > kept;
    let note = lacks.then(|| Block::Note(scene.words.sheet_words_left_out().to_owned()));
    [Block::Quote(said)].into_iter().chain(note).collect()
}

/// The first hour: own steps, else our five lines; who and how are filled in from the plan.
pub fn steps(scene: &Scene<'_>) -> Vec<Step> {
    first_hour(scene, true)
}

/// The same for the card that travels: who posts stands on the sheet alone, so that the card is no older when it changes.
pub fn card_steps(scene: &Scene<'_>) -> Vec<Step> {
    first_hour(scene, false)
}

fn first_hour(scene: &Scene<'_>, with_posters: bool) -> Vec<Step> {
    let how = |key: &str| match key {
        "stop-posts" | "alone-stop" => stop_posts(scene),
        "nobody" => authority(scene).to_owned(),
        "words" if with_posters => posters(scene),
        _ => String::new(),
    };
    let own = &scene.lens.crisis.steps;
    if !own.is_empty() {
        return own.iter().map(|step| fit(own_step(scene, step, how))).collect();
    }
    let keys = if scene.lens.is_solo() { &ALONE } else { &GENERAL };
    keys.iter().map(|key| fit(Step { what: default_words(scene, key), how: how(key) })).collect()
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
    add(&mut how, &step.how);
    Step { what: what.to_owned(), how }
}

/// One sentence behind another.
fn add(text: &mut String, more: &str) {
    if !text.is_empty() && !more.is_empty() {
        text.push(' ');
    }
    text.push_str(more);
}

fn own_step(scene: &Scene<'_>, step: &CrisisStep, how: impl Fn(&str) -> String) -> Step {
    let what = if step.text.is_empty() { default_words(scene, &step.key) } else { scene.names.own(&step.text) };
    // Who does it stands behind how, and in the place of those who post otherwise.
    let mut how = match step.key.as_str() {
        "words" if step.who.is_some() => String::new(),
        // Own words may not say what it is for.
        "nobody" if !step.text.is_empty() => scene.words.page_nobody_answers(authority(scene)),
        key => how(key),
    };
    if let Some(who) = &step.who {
        add(&mut how, &scene.words.sheet_step_who(&scene.names.who(who)));
    }
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

/// The same in few words: "Scheduler: Tom and Priya".
pub fn stop_posts_short(scene: &Scene<'_>) -> String {
    let (words, card) = (scene.words, scene.lens.crisis_card());
    let tools: Vec<_> = card.stop_tools.iter().map(|tool| tool_name(scene, *tool)).collect();
    if let Some(ask) = card.stop_ask {
        return words.cards_stop_ask(&words.list(&tools), &scene.names.id(ask));
    }
    let people = few(scene, &card.stop_people);
    match (tools.is_empty(), card.stop_people.is_empty()) {
        (false, false) => words.cards_stop(&words.list(&tools), &people),
        (false, true) => words.list(&tools),
        (true, _) => people,
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
        add(&mut out, &words.sheet_stop(&words.card_stop_posts_who(&few(scene, &card.stop_people))));
    }
    if let Some(ask) = card.stop_ask {
        // The wall tells whom to ask, not where the plan is weak.
        if !scene.is_public() {
            add(&mut out, words.card_stop_posts_nobody());
        }
        add(&mut out, &words.card_stop_posts_ask(&scene.names.id(ask)));
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

/// The same below the list of calls, where it stands below no step; an owner alone asks nobody.
fn allowed_below(scene: &Scene<'_>, steps: &[Step]) -> Option<Block> {
    let allowed = authority(scene);
    let is_said = scene.lens.is_solo() || steps.iter().any(|step| step.how.contains(allowed));
    (!is_said).then(|| Block::Text(scene.words.page_nobody_answers(allowed)))
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
    if people.is_empty() { String::new() } else { scene.words.sheet_posts_in_crisis(&few(scene, &people)) }
}

/// Names in a line of a page that has to fit on one sheet of paper.
const FEW: usize = 6;

/// People in a sentence; of many only the first, and how many more there are.
fn few(scene: &Scene<'_>, people: &[Id<Person>]) -> String {
    let more = people.len().saturating_sub(FEW);
    let shown = if more > 1 { FEW } else { people.len() };
    let mut names: Vec<String> = people.iter().take(shown).map(|id| scene.names.id(*id)).collect();
    if more > 1 {
        names.push(scene.words.way_more_people(more as u32));
    }
    scene.words.list(&names)
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

/// "decides", "decides if Ama is away; speaks", or the words of the list.
pub fn what_for(scene: &Scene<'_>, call: &CardCall) -> String {
    if !call.role.is_empty() {
        return scene.names.own(&call.role);
    }
    let said = call.does.iter().map(|does| work::in_crisis(&scene.names, *does));
    // With "and" between them, who speaks would seem to do so only then.
    said.collect::<Vec<_>>().join("; ")
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

/// Where login codes go and whom to ask if they are away, accounts with the same answer in one sentence; then where
/// everybody has an own login.
pub fn codes(scene: &Scene<'_>) -> Vec<Block> {
    let (words, names) = (scene.words, &scene.names);
    let logins = scene.lens.crisis_card().logins;
    let own: Vec<Id<Account>> = logins.iter().filter(|login| login.own_login).map(|login| login.account).collect();
    // Those with the same answer stand behind the first of them.
    let mut groups: Vec<(CardLogin, Vec<Id<Account>>)> = Vec::new();
    for login in logins.into_iter().filter(|login| !login.code_to.is_empty()) {
        match groups.iter_mut().find(|(first, _)| (&first.code_to, &first.ask) == (&login.code_to, &login.ask)) {
            Some((_, accounts)) => accounts.push(login.account),
            None => groups.push((login.clone(), vec![login.account])),
        }
    }
    let mut out = Vec::new();
    for (CardLogin { code_to, ask, .. }, accounts) in groups {
        let holders = names.whos(&code_to);
        let mut text = words.card_code_goes_to(&names.accounts(&accounts), &holders);
        if !ask.is_empty() {
            text = [&text, " ", &words.card_code_if_away(code_to.len() as u32, &holders, &names.people(&ask))].concat();
        }
        out.push(Block::Text(text));
    }
    // An owner alone is everybody.
    if !own.is_empty() && !scene.lens.is_solo() {
        out.push(Block::Text(words.card_own_login(&names.accounts(&own))));
    }
    out
}
