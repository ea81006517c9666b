//! Answers found in a text: an e-mail with quote marks, a chat, several of them one after the other. What stands around
//! them means nothing. Never guesses in silence: what was changed on its way says so. Tests: `tests/answers.rs`.

use super::{
    APP, APPS_AT, Access, Answers, DEPARTMENT_AT, END, HEAD, NAME, NAME_AT, RULE, RULE_AT, TIMES_AT, Times, VERSION,
    WORRY, WORRY_AT, is_code, plain, plain_letter, sum_of,
};
use plan::answers::cover::time;

/// How answers arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// As they were sent.
    Whole,
    /// Letters differ; they can be used after a look.
    Changed,
    /// The beginning or the end is missing, or nobody knows whose they are.
    Cut,
    /// A newer version wrote them.
    Newer,
}

/// Answers in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// How they arrived.
    pub state: State,
    /// What could be read of them.
    pub answers: Answers,
}

/// All answers in a text in their order, each once.
pub fn read(text: &str) -> Vec<Found> {
    let text = one_line(text);
    let mut out: Vec<Found> = Vec::new();
    let mut parts = text.split(HEAD);
    let before = beheaded(parts.next().unwrap_or_default());
    let found = parts.flat_map(|part| {
        let behind = part.split_once(END).map(|(_, rest)| beheaded(rest)).unwrap_or_default();
        std::iter::once(one(part)).chain(behind)
    });
    for found in before.into_iter().chain(found) {
        // A reply holds what it replies to; a longer look at the same may have been cut.
        let same = |other: &Found| other.state == found.state && other.answers == found.answers;
        if !out.iter().any(same) {
            out.push(found);
        }
    }
    // The same answers may have come whole further down.
    let whole: Vec<Answers> =
        out.iter().filter(|one| one.state == State::Whole).map(|one| one.answers.clone()).collect();
    let is_same = |cut: &Answers, other: &Answers| {
        // Whoever else answered in the same minute has another name, and a lost beginning says no minute.
        !cut.name.is_empty() && other.name.starts_with(&cut.name) && (cut.made == 0 || cut.made == other.made)
    };
    out.retain(|one| one.state != State::Cut || !whole.iter().any(|other| is_same(&one.answers, other)));
    out
}

/// Answers whose first line was not copied: they end without a beginning. They are told of, as others would be lost in
/// silence beside those that came whole.
fn beheaded(text: &str) -> Vec<Found> {
    let mut parts: Vec<&str> = text.split(END).collect();
    parts.pop();
    let found = |part: &str| {
        let mut answers = Answers::default();
        // Nothing stands in front of the first number any more.
        let part = [" ", part].concat();
        let name = fields(&part).into_iter().find(|(number, _)| *number == NAME_AT);
        if let Some((number, value)) = name {
            take(&mut answers, number, value);
        }
        Found { state: State::Cut, answers }
    };
    parts.into_iter().map(found).collect()
}

/// The text without line ends, marks of quoting in front of lines, and marks of bold.
fn one_line(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let line =
            line.trim_start_matches(|c: char| c == '>' || c == '|' || c.is_whitespace() || plain_letter(c).is_none());
        for letter in line.chars().filter_map(plain_letter).chain([' ']) {
            if letter != ' ' || !out.ends_with(' ') {
                out.push(letter);
            }
        }
    }
    out
}

fn one(part: &str) -> Found {
    let (body, end) = match part.split_once(END) {
        Some((body, rest)) => (body, rest.split_whitespace().next()),
        None => (part, None),
    };
    let mut head = body.split_whitespace();
    let version = head.next().and_then(|word| word.parse::<u32>().ok());
    let workshop = head.next().unwrap_or_default();
    let made = head.next().and_then(|word| u64::from_str_radix(word, 36).ok()).unwrap_or_default();
    let mut answers = Answers { workshop: workshop.to_owned(), made, ..Answers::default() };
    for (number, value) in fields(body) {
        take(&mut answers, number, value);
    }
    let sum = end.map(|word| word.chars().filter(char::is_ascii_hexdigit).take(8).collect::<String>());
    let state = match sum {
        _ if version.is_some_and(|version| version > VERSION) => State::Newer,
        Some(sum) if sum == sum_of(body) => State::Whole,
        Some(_) if !answers.name.is_empty() => State::Changed,
        Some(_) | None => State::Cut,
    };
    Found { state, answers }
}

/// The numbers of a block and what stands behind them. A sign without a digit belongs to somebody's own words.
fn fields(body: &str) -> Vec<(u32, &str)> {
    let is_mark = |at: &usize| body.as_bytes().get(at + 2).is_some_and(u8::is_ascii_digit);
    let marks: Vec<usize> = body.match_indices(" #").map(|(at, _)| at).filter(is_mark).collect();
    let ends = marks.iter().skip(1).copied().chain([body.len()]);
    let field = |(from, to): (&usize, usize)| {
        let part = body.get(from + 2..to)?;
        let digits = part.bytes().take_while(u8::is_ascii_digit).count();
        let (_, value) = part.split_once(':')?;
        Some((part.get(..digits)?.parse().ok()?, value.trim()))
    };
    marks.iter().zip(ends).filter_map(field).collect()
}

fn take(answers: &mut Answers, number: u32, value: &str) {
    match number {
        NAME_AT => answers.name = plain(value, NAME),
        DEPARTMENT_AT => answers.department = codes(value).next().unwrap_or_default().to_owned(),
        APPS_AT => {
            answers.apps = value.split([',', ';']).map(|app| plain(app, APP)).filter(|app| !app.is_empty()).collect();
        }
        TIMES_AT => answers.times = times(value),
        WORRY_AT => answers.worry = plain(value, WORRY),
        RULE_AT => answers.rule = plain(value, RULE),
        _ => {
            let Some(how) = Access::ALL.into_iter().find(|how| how.number() == number) else { return };
            for code in codes(value) {
                if answers.access.iter().all(|(known, _)| known != code) {
                    answers.access.push((code.to_owned(), how));
                }
            }
        }
    }
}

/// The codes in a value, whatever stands between them.
fn codes(value: &str) -> impl Iterator<Item = &str> {
    value.split(|c: char| !c.is_alphanumeric()).filter(|word| is_code(word))
}

fn times(value: &str) -> Option<Times> {
    let digits = value.split_whitespace().next_back()?;
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut days: Vec<u8> = digits.bytes().map(|byte| byte - b'0').filter(|day| (1..=7).contains(day)).collect();
    days.sort_unstable();
    days.dedup();
    // Each side of the dash, whichever dash a program made of it.
    let span = value.split([' ', ',']).find(|word| word.contains(':')).unwrap_or_default();
    let (from, to) = span.split_once(['-', '–', '—', '‑']).unwrap_or((span, ""));
    if days.is_empty() { Some(Times::default()) } else { Some(Times { days, from: time(from), to: time(to) }) }
}
