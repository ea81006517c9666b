//! Answers as text. What is for the eye gives way first, so that the whole always fits. Tests: `tests/answers.rs`.

use super::{
    APP, APPS, APPS_AT, Access, Answers, DEPARTMENT_AT, END, HEAD, MOST, NAME, NAME_AT, RULE, RULE_AT, TIMES_AT, Times,
    VERSION, WORRY, WORRY_AT, is_code, plain, sum_of,
};
use crate::invite::Invitation;
use messages::Words;
use plan::answers::cover::time_text;
use plan::model::Day;
use std::fmt::Write;

/// How much is written for the eye: words in front of the answers, and letters of the name of an account.
const ROOMY: [(bool, usize); 7] = [(true, 40), (true, 24), (true, 14), (true, 8), (false, 14), (false, 8), (false, 0)];

/// The answers as they are sent; names of accounts and departments come from the invitation.
pub fn text(answers: &Answers, invitation: &Invitation, words: Words) -> String {
    let mut out = String::new();
    for (labels, longest) in ROOMY {
        out = block(answers, &Writer { invitation, words, labels, longest });
        if out.chars().count() < MOST {
            break;
        }
    }
    out
}

struct Writer<'a> {
    invitation: &'a Invitation,
    words: Words,
    labels: bool,
    longest: usize,
}

fn block(answers: &Answers, with: &Writer<'_>) -> String {
    let words = with.words;
    let mut body = format!(" {VERSION} {} {}\n", answers.workshop, in_letters(answers.made));
    let mut field = |number: u32, label: &str, value: &str| {
        if !value.is_empty() {
            let label = if with.labels { [" ", &plain(label, 24).replace(':', "")].concat() } else { String::new() };
            // Writing to a string cannot fail.
            writeln!(body, "#{number}{label}: {value}").ok();
        }
    };
    field(NAME_AT, words.block_name(), &plain(&answers.name, NAME));
    field(DEPARTMENT_AT, words.block_department(), &with.department(&answers.department));
    for how in Access::ALL {
        let label = match how {
            Access::Own => words.block_own(),
            Access::Shared => words.block_shared(),
            Access::No => words.block_no(),
            Access::NotSure => words.block_unsure(),
        };
        field(how.number(), label, &with.accounts(answers, how));
    }
    field(APPS_AT, words.block_apps(), &apps(&answers.apps));
    field(TIMES_AT, words.block_times(), &answers.times.as_ref().map(|times| with.times(times)).unwrap_or_default());
    field(WORRY_AT, words.block_worry(), &plain(&answers.worry, WORRY));
    field(RULE_AT, words.block_rule(), &plain(&answers.rule, RULE));
    let sum = sum_of(&body);
    [HEAD, &body, END, " ", &sum].concat()
}

impl Writer<'_> {
    /// A name and its code; a name never looks like a code, and holds no comma.
    fn named(&self, name: &str, code: &str) -> String {
        let words = name.split([' ', ',', ';']).filter(|word| !word.is_empty() && !is_code(word));
        let name = plain(&words.collect::<Vec<_>>().join(" "), self.longest);
        if name.is_empty() { code.to_owned() } else { [&name, " ", code].concat() }
    }

    fn department(&self, code: &str) -> String {
        if code.is_empty() {
            return String::new();
        }
        let known = self.invitation.departments.iter().find(|one| super::code(one.id) == code);
        self.named(known.map_or("", |one| one.name.as_str()), code)
    }

    fn accounts(&self, answers: &Answers, how: Access) -> String {
        let mine = answers.access.iter().filter(|(_, answer)| *answer == how);
        let named = mine.map(|(code, _)| {
            let known = self.invitation.accounts.iter().find(|one| super::code(one.id) == *code);
            self.named(known.map_or("", |one| one.name.as_str()), code)
        });
        named.collect::<Vec<_>>().join(", ")
    }

    /// "Mon, Sat, 09:00-17:00 = 16": the digits behind the last sign are read.
    fn times(&self, times: &Times) -> String {
        if times.days.is_empty() {
            return [self.words.answer_none(), " = 0"].concat();
        }
        let name = |day: &u8| {
            let day = Day::ALL.get(usize::from(*day).saturating_sub(1)).copied().unwrap_or_default();
            let name = self.words.weekday(export::cover::weekday(day));
            name.chars().take(self.longest.min(3)).collect::<String>()
        };
        let mut parts: Vec<String> = times.days.iter().map(name).filter(|name| !name.is_empty()).collect();
        let clock = |minutes: Option<u32>| minutes.map(time_text).unwrap_or_default();
        match (times.from, times.to) {
            (None, None) => {}
            (from, to) => parts.push([&clock(from), "-", &clock(to)].concat()),
        }
        let digits: String = times.days.iter().map(u8::to_string).collect();
        [&parts.join(", "), " = ", &digits].concat()
    }
}

/// Names of apps with commas between them, as many as fit.
fn apps(all: &[String]) -> String {
    let mut out = String::new();
    for app in all {
        let app = plain(&app.replace([',', ';'], " "), APP);
        let gap = if out.is_empty() { "" } else { ", " };
        if app.is_empty() || out.chars().count() + gap.len() + app.chars().count() > APPS {
            continue;
        }
        out.push_str(gap);
        out.push_str(&app);
    }
    out
}

/// A number in few letters and digits.
fn in_letters(mut number: u64) -> String {
    let mut out = Vec::new();
    loop {
        out.push(char::from_digit((number % 36) as u32, 36).unwrap_or('0'));
        number /= 36;
        if number == 0 {
            break;
        }
    }
    out.into_iter().rev().collect()
}
