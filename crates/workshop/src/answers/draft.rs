//! What stands on the five screens while it is typed, what is wrong with it, and how it is kept between two visits.
//!
//! Kept as lines that begin with a letter; what is not known is left out, so an older or newer page reads it too. It must
//! never give away answers with a problem. Tests: `tests/answers.rs`.

use super::{APP, APPS, Access, Answers, NAME, RULE, Times, WORRY, code};
use crate::invite::{Ask, Invitation};
use plan::Key;
use plan::answers::cover::time;
use plan::answers::you::clean;
use plan::guard;

/// The screens as they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Name.
    pub name: String,
    /// Id of the department, or blank.
    pub department: String,
    /// Accounts and their answers, in the order in which they were given.
    pub access: Vec<(Key, Access)>,
    /// Apps, one on each line.
    pub apps: String,
    /// Whether the person could watch; `None` when nothing was said.
    pub can_watch: Option<bool>,
    /// Days of the week from 1 (Monday).
    pub days: Vec<u8>,
    /// From, as typed.
    pub from: String,
    /// To, as typed.
    pub to: String,
    /// A worry.
    pub worry: String,
    /// A house rule.
    pub rule: String,
}

/// A field of the screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Name.
    Name,
    /// Apps.
    Apps,
    /// Days.
    Days,
    /// From.
    From,
    /// To.
    To,
    /// Worry.
    Worry,
    /// House rule.
    Rule,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It is blank.
    Missing,
    /// It has more characters than this.
    Long(usize),
    /// It looks like a password.
    Secret,
    /// It is no time of day.
    Time,
    /// It does not come after the start.
    Order,
}

impl Draft {
    /// Whether nothing was answered.
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }

    /// The answer about an account.
    pub fn about(&self, account: Key) -> Option<Access> {
        self.access.iter().find(|(known, _)| *known == account).map(|(_, how)| *how)
    }

    /// Answers about an account.
    pub fn answer(&mut self, account: Key, how: Access) {
        self.access.retain(|(known, _)| *known != account);
        self.access.push((account, how));
    }

    /// Ticks a day, or takes its tick out.
    pub fn tick(&mut self, day: u8, on: bool) {
        self.days.retain(|known| *known != day);
        if on {
            self.days.push(day);
            self.days.sort_unstable();
        }
    }

    fn app_names(&self) -> Vec<String> {
        let parts = self.apps.split(['\n', ',', ';']).map(clean);
        parts.filter(|app| !app.is_empty()).collect()
    }

    /// What is wrong on one screen.
    pub fn problems(&self, ask: Ask) -> Vec<(Field, Problem)> {
        let mut out = Vec::new();
        let mut text = |field: Field, text: &str, longest: usize| {
            if clean(text).chars().count() > longest {
                out.push((field, Problem::Long(longest)));
            } else if guard::is_refused(text) {
                out.push((field, Problem::Secret));
            }
        };
        match ask {
            Ask::Name if clean(&self.name).is_empty() => out.push((Field::Name, Problem::Missing)),
            Ask::Name => text(Field::Name, &self.name, NAME),
            Ask::Accounts => {}
            Ask::Apps => {
                let names = self.app_names();
                text(Field::Apps, &names.join(", "), APPS);
                if out.is_empty() && names.iter().any(|name| name.chars().count() > APP) {
                    out.push((Field::Apps, Problem::Long(APP)));
                }
            }
            Ask::Times if self.can_watch == Some(true) => self.time_problems(&mut out),
            Ask::Times => {}
            Ask::Worry => {
                text(Field::Worry, &self.worry, WORRY);
                text(Field::Rule, &self.rule, RULE);
            }
        }
        out
    }

    fn time_problems(&self, out: &mut Vec<(Field, Problem)>) {
        if self.days.is_empty() {
            out.push((Field::Days, Problem::Missing));
        }
        let mut ends = [None, None];
        for ((field, typed), end) in [(Field::From, &self.from), (Field::To, &self.to)].into_iter().zip(&mut ends) {
            *end = time(typed.trim());
            if end.is_none() && !typed.trim().is_empty() {
                out.push((field, Problem::Time));
            }
        }
        if let [Some(from), Some(to)] = ends
            && from >= to
        {
            out.push((Field::To, Problem::Order));
        }
    }

    /// The first screen with a problem.
    pub fn first_problem(&self, invitation: &Invitation) -> Option<Ask> {
        invitation.asks.iter().copied().find(|ask| !self.problems(*ask).is_empty())
    }

    /// The answers, made in that minute since 1970. Only what the invitation asks for is in them.
    pub fn answers(&self, invitation: &Invitation, made: u64) -> Answers {
        let asked = |ask: Ask| invitation.asks.contains(&ask);
        let department = invitation.departments.iter().find(|one| one.id.as_str() == self.department);
        let about = |one: &crate::invite::Place| Some((code(one.id), self.about(one.id)?));
        let mut access: Vec<_> = invitation.accounts.iter().filter_map(about).collect();
        access.sort_by_key(|(_, how)| *how);
        let times = match self.can_watch {
            Some(true) => {
                Some(Times { days: self.days.clone(), from: time(self.from.trim()), to: time(self.to.trim()) })
            }
            Some(false) => Some(Times::default()),
            None => None,
        };
        Answers {
            workshop: code(invitation.workshop),
            made,
            name: clean(&self.name),
            department: department.map(|one| code(one.id)).unwrap_or_default(),
            access: if asked(Ask::Accounts) { access } else { Vec::new() },
            apps: if asked(Ask::Apps) { self.app_names() } else { Vec::new() },
            times: times.filter(|_| asked(Ask::Times)),
            worry: if asked(Ask::Worry) { clean(&self.worry) } else { String::new() },
            rule: if asked(Ask::Worry) { clean(&self.rule) } else { String::new() },
        }
    }

    /// As it is kept in the browser.
    pub fn write(&self) -> String {
        let mut out = String::new();
        let mut line = |letter: char, text: &str| {
            if !text.is_empty() {
                out.push(letter);
                out.push_str(&text.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', ""));
                out.push('\n');
            }
        };
        line('n', &self.name);
        line('d', &self.department);
        for (account, how) in &self.access {
            line('a', &[account.as_str(), " ", how.key()].concat());
        }
        line('l', &self.apps);
        line('c', self.can_watch.map_or("", |can| if can { "yes" } else { "no" }));
        line('y', &self.days.iter().map(u8::to_string).collect::<String>());
        line('f', &self.from);
        line('u', &self.to);
        line('w', &self.worry);
        line('r', &self.rule);
        out
    }

    /// Reads what was kept.
    pub fn read(kept: &str) -> Self {
        let mut out = Self::default();
        for line in kept.lines() {
            let mut letters = line.chars();
            let letter = letters.next().unwrap_or_default();
            let text = unescaped(letters.as_str());
            match letter {
                'n' => out.name = text,
                'd' => out.department = text,
                'a' => {
                    let (account, how) = text.split_once(' ').unwrap_or_default();
                    if let (Some(account), Some(how)) = (Key::parse(account), Access::parse(how)) {
                        out.answer(account, how);
                    }
                }
                'l' => out.apps = text,
                'c' => out.can_watch = Some(text == "yes"),
                'y' => text.bytes().for_each(|day| out.tick(day.saturating_sub(b'0').clamp(1, 7), true)),
                'f' => out.from = text,
                'u' => out.to = text,
                'w' => out.worry = text,
                'r' => out.rule = text,
                _ => {}
            }
        }
        out
    }
}

fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => out.push(if letters.next() == Some('n') { '\n' } else { '\\' }),
            letter => out.push(letter),
        }
    }
    out
}
