//! The page for one case: who, words, replies, and when it is over. It is shown on its screen and printed after the plan.
//!
//! What the case does not say follows from the crisis plan. It never holds a phone number. Tests: `tests/outline.rs`.

use super::Scene;
use crate::outline::{Block, Pair, Step, Tone, plain, toned};
use messages::FirstHour;
use plan::fact::Who;
use plan::lens::card::WhoStops;
use plan::lens::crisis::Job;
use plan::model::{Level, Scenario, Situation, Variant};

/// The blocks of a case, without its heading.
pub fn card(scene: &Scene<'_>, case: &Scenario) -> Vec<Block> {
    let words = scene.words;
    let mut pairs = vec![line(words.card_case_level(), level(scene, case))];
    if case.variant != Variant::None {
        pairs.push(line(words.case_variant(), words.case_variant_name(case.variant.as_str())));
    }
    if !scene.lens.is_solo() {
        people(scene, case, &mut pairs);
    }
    pairs.push(Pair {
        key: words.card_case_scheduled().to_owned(),
        value: plain(freeze(scene, case)),
        note: String::new(),
    });
    let mut out =
        vec![Block::Pairs(pairs), Block::Sub(words.card_case_first().to_owned()), Block::Steps(steps(scene, case))];
    out.push(Block::Sub(words.sheet_words_heading().to_owned()));
    let general = &scene.lens.crisis.words;
    let (said, whole) = match case.words.as_str() {
        "" => (super::crisis::crisis_words(scene), general),
        own => (scene.names.own(own), &case.words),
    };
    out.extend(super::crisis::quote(scene, said, whole));
    let mut rest: Vec<Pair> = case
        .words_on
        .iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(account, text)| line(&words.card_case_on(&scene.names.account_id(*account)), scene.names.own(text)))
        .collect();
    rest.extend(
        [(words.card_case_reply(), &case.reply_rule), (words.card_case_team(), &case.internal)]
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(key, text)| line(key, scene.names.own(text))),
    );
    rest.push(line(words.card_case_over(), over(scene)));
    if let Some(person) = reviewer(scene) {
        rest.push(line(words.card_case_review(), person));
    }
    if !scene.lens.is_solo() {
        out.push(agreed(scene, case));
    }
    out.push(Block::Pairs(rest));
    let note = scene.note(&case.note);
    if !note.is_empty() {
        out.push(Block::Note(note));
    }
    out
}

/// Whether a case says more than its words, so that it has a page of its own.
fn is_full(case: &Scenario) -> bool {
    let has_text = [&case.internal, &case.reply_rule].iter().any(|text| !text.is_empty());
    let has_people = case.lead.is_some() || case.deputy.is_some() || case.facts_from.is_some();
    has_text || has_people || !case.steps.is_empty() || !case.words_on.is_empty() || case.variant != Variant::None
}

/// The pages of the cases that say more than their words.
pub fn pages(scene: &Scene<'_>) -> Vec<Block> {
    let full = scene.lens.scenarios.iter().filter(|case| case.chosen && is_full(case));
    let mut out = Vec::new();
    for case in full {
        if out.is_empty() {
            out.push(Block::Heading(String::new(), scene.words.sheet_case_pages().to_owned()));
        }
        out.push(Block::Sub(scene.names.case(case)));
        out.extend(card(scene, case));
    }
    out
}

fn line(key: &str, value: String) -> Pair {
    Pair { key: key.to_owned(), value: plain(value), note: String::new() }
}

fn level(scene: &Scene<'_>, case: &Scenario) -> String {
    let row = plan::facts::crisis::LEVELS.get(case.level as usize).map_or(0, |level| usize::from(level.row));
    scene.words.levels().get(row).map(|level| [level.name, ". ", level.who].concat()).unwrap_or_default()
}

fn people(scene: &Scene<'_>, case: &Scenario, pairs: &mut Vec<Pair>) {
    let (words, lens) = (scene.words, scene.lens);
    let job = |job: Job| scene.names.whos(&lens.job_who(job));
    let lead = match case.lead {
        Some(lead) => scene.person(lead),
        None if job(Job::Decides).is_empty() => scene.missing(words.no_one()),
        None => plain(job(Job::Decides)),
    };
    pairs.push(Pair { key: words.card_case_lead().to_owned(), value: lead, note: String::new() });
    if let Some(deputy) = case.deputy {
        pairs.push(Pair { key: words.card_case_deputy().to_owned(), value: scene.person(deputy), note: String::new() });
    }
    if let Some(who) = &case.facts_from {
        pairs.push(line(words.card_case_facts(), scene.names.who(who)));
    }
    for (key, one) in [(words.card_case_speaks(), Job::Speaks), (words.card_case_notes(), Job::KeepsNotes)] {
        let who = job(one);
        if !who.is_empty() {
            pairs.push(line(key, who));
        }
    }
    let mut value = Vec::new();
    for account in lens.live() {
        for person in lens.posters(account.id) {
            let (who, where_to) = (scene.names.short(person), scene.names.account(account));
            let can = lens.can(person.id, account.id, Level::Publisher, lens.today);
            let (text, tone) = if can || scene.is_public() {
                (words.card_case_poster_can(&who, &where_to), Tone::Plain)
            } else {
                (words.card_case_poster_cannot(&who, &where_to), Tone::Gap)
            };
            value.extend(toned(words.sheet_stop(&text), tone));
        }
    }
    if !value.is_empty() {
        pairs.push(Pair { key: words.card_case_posters().to_owned(), value, note: String::new() });
    }
}

/// Who stops them is whom the card names, and who does the step.
fn freeze(scene: &Scene<'_>, case: &Scenario) -> String {
    let (words, lens) = (scene.words, scene.lens);
    if !case.freeze {
        return words.card_case_go_on().to_owned();
    }
    let WhoStops { people, ask, .. } = lens.who_stops();
    let mut who: Vec<Who> = lens.does_stop(Some(case)).cloned().collect();
    for one in people.into_iter().map(Who::Person) {
        if !who.contains(&one) {
            who.push(one);
        }
    }
    match ask {
        Some(ask) if who.is_empty() => {
            [&words.sheet_stop(words.card_case_stop()), " ", &words.card_stop_posts_ask(&scene.names.id(ask))].concat()
        }
        _ if who.is_empty() => words.card_case_stop().to_owned(),
        _ => words.card_case_stop_by(&scene.names.whos(&who)),
    }
}

fn steps(scene: &Scene<'_>, case: &Scenario) -> Vec<Step> {
    let words = scene.words;
    if !case.steps.is_empty() {
        let own = |step: &plan::model::CrisisStep| Step {
            what: scene.names.own(&step.text),
            how: step.who.as_ref().map(|who| words.sheet_step_who(&scene.names.who(who))).unwrap_or_default(),
        };
        return case.steps.iter().map(own).collect();
    }
    let list = match case.situation {
        Situation::Angry => FirstHour::Angry,
        Situation::WrongPost => FirstHour::WrongPost,
        Situation::LostAccount => FirstHour::LostAccount,
        Situation::Hurt => FirstHour::Hurt,
        Situation::Other => FirstHour::General,
    };
    words.first_hour(list).iter().map(|what| Step { what: (*what).to_owned(), how: String::new() }).collect()
}

fn agreed(scene: &Scene<'_>, case: &Scenario) -> Block {
    let words = scene.words;
    match &case.agreed {
        None => Block::Pairs(vec![Pair {
            key: words.case_agreed().to_owned(),
            value: scene.missing(words.card_case_not_agreed()),
            note: String::new(),
        }]),
        Some(agreed) => {
            let date = words.date(agreed.on);
            Block::Text(match agreed.by {
                Some(person) => words.card_case_agreed(&scene.names.id(person), &date),
                None => words.card_case_agreed_on(&date),
            })
        }
    }
}

fn over(scene: &Scene<'_>) -> String {
    match scene.lens.crisis.stand_down.as_str() {
        "" => scene.words.card_case_over_ours().to_owned(),
        text => scene.names.own(text),
    }
}

/// Who looks back: as said, else the manager, else the director.
fn reviewer(scene: &Scene<'_>) -> Option<String> {
    let lens = scene.lens;
    let fact = &lens.crisis.review_owner;
    if !fact.is_unlooked() {
        return lens.holder(fact).map(|person| scene.names.short(person));
    }
    lens.manager().or_else(|| lens.director()).map(|person| scene.names.short(person))
}
