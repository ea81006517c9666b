//! What holds for every sentence: reading age, length, words to avoid, spelling, tone.
//!
//! Limits: mean Flesch-Kincaid grade of the catalogue at most 5, no sentence over 20 words.

use crate::common::{self, Shown, sentences, shown, syllables, words_of};

const MAX_WORDS: usize = 20;
const MAX_GRADE: f64 = 5.0;
/// Sentences shorter than this say nothing about reading age; headings and buttons are.
const MIN_WORDS_SCORED: usize = 4;

/// Jargon, gendered words, and words that scold or grovel.
const AVOIDED: [&str; 35] = [
    "raci",
    "stakeholder",
    "stakeholders",
    "escalate",
    "escalated",
    "escalation",
    "credential",
    "credentials",
    "governance",
    "leverage",
    "leveraging",
    "asset",
    "assets",
    "onboarding",
    "offboarding",
    "he",
    "she",
    "his",
    "her",
    "hers",
    "him",
    "himself",
    "herself",
    "please",
    "sorry",
    "oops",
    "valid",
    "invalid",
    "whoops",
    "simply",
    "obviously",
    "master",
    "blacklist",
    "whitelist",
    "utilise",
];

/// American forms of words that the product uses.
const AMERICAN: [&str; 30] = [
    "color",
    "colors",
    "organization",
    "organizations",
    "organize",
    "center",
    "favorite",
    "behavior",
    "catalog",
    "catalogs",
    "labor",
    "neighbor",
    "canceled",
    "canceling",
    "traveler",
    "apologize",
    "recognize",
    "realize",
    "practicing",
    "license plate",
    "gray",
    "program schedule",
    "check mark",
    "vacation",
    "cell phone",
    "cellphone",
    "apartment",
    "gotten",
    "mom",
    "ads",
];

#[test]
fn sentences_are_short() {
    let mut long = Vec::new();
    for Shown { message, text } in shown() {
        for sentence in sentences(&text) {
            let count = words_of(sentence).len();
            if count > MAX_WORDS {
                long.push(format!("{message}: {count} words: {sentence}"));
            }
        }
    }
    assert!(long.is_empty(), "more than {MAX_WORDS} words:\n{}", long.join("\n"));
}

#[test]
fn a_child_of_ten_can_read_it() {
    let mut grades = Vec::new();
    for Shown { text, message } in shown() {
        for sentence in sentences(&text) {
            let words = words_of(sentence);
            if words.len() < MIN_WORDS_SCORED {
                continue;
            }
            let syllables: usize = words.iter().map(|word| syllables(word)).sum();
            let per_word = syllables as f64 / words.len() as f64;
            let grade = 0.39 * words.len() as f64 + 11.8 * per_word - 15.59;
            grades.push((grade, message.clone(), sentence.to_owned()));
        }
    }
    assert!(grades.len() > 100, "only {} sentences to score", grades.len());
    let mean = grades.iter().map(|(grade, ..)| grade).sum::<f64>() / grades.len() as f64;
    grades.sort_by(|a, b| b.0.total_cmp(&a.0));
    let hardest: Vec<_> = grades.iter().take(10).map(|grade| format!("{grade:?}")).collect();
    assert!(mean <= MAX_GRADE, "mean grade {mean:.2}; hardest:\n{}", hardest.join("\n"));
}

#[test]
fn words_to_avoid_are_avoided() {
    refuse(&AVOIDED, "a word to avoid");
}

#[test]
fn spelling_is_british() {
    refuse(&AMERICAN, "an American form");
}

fn refuse(list: &[&str], what: &str) {
    let mut found = Vec::new();
    for Shown { message, text } in shown() {
        let words: Vec<_> = words_of(&text).iter().map(|word| word.to_lowercase()).collect();
        let flat = format!(" {} ", words.join(" "));
        // What people send to each other in their own name may say please.
        let is_sent = message.ends_with("-message");
        for word in list.iter().filter(|word| !(is_sent && **word == "please")) {
            if flat.contains(&format!(" {word} ")) {
                found.push(format!("{message}: “{word}” is {what}: {text}"));
            }
        }
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

/// The paper is headed with the business; the page's name needs its line beside it.
#[test]
fn the_name_never_stands_alone() {
    let named = ["brand-preview", "page-title"];
    let alone: Vec<_> = shown()
        .into_iter()
        .filter(|shown| shown.text.trim() == "Watchbill" && !named.contains(&&*shown.message))
        .map(|shown| shown.message)
        .collect();
    assert!(alone.is_empty(), "the name without its line: {alone:?}");
    let words = messages::Words::english();
    assert!(words.brand_preview().starts_with("Watchbill – "));
    assert!(!words.sheet_heading("Corner Bakery").contains("Watchbill"));
}

#[test]
fn other_names_of_the_product_are_gone() {
    refuse(&["duty plan", "watch bill app", "duty planner", "watch-bill"], "not the name");
}

#[test]
fn punctuation_is_typographic() {
    let mut found = Vec::new();
    for Shown { message, text } in shown() {
        let faults = ["'", "\"", "...", "  ", " ,", " .", "--"];
        // The ending of plan files begins with a full stop of its own.
        let shown = text.replace(" .plan.json", " plan file");
        if let Some(fault) = faults.iter().find(|fault| shown.contains(**fault)) {
            found.push(format!("{message}: `{fault}` in: {text}"));
        }
    }
    assert!(found.is_empty(), "use ’ “ ” …:\n{}", found.join("\n"));
}

#[test]
fn every_message_says_something() {
    let english = common::english();
    let texts = shown();
    for message in &english.messages {
        let any = texts.iter().any(|shown| shown.message == message.id && !shown.text.is_empty());
        assert!(any, "{} is empty", message.id);
    }
}
