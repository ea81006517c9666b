//! What somebody typed into a field, as a value of its kind, or why it does not fit.

use super::Spot;
use crate::date::{self, MonthOrDate};
use crate::edit::Edit;
use crate::field::Field;
use crate::plan::Plan;
use crate::spec::Kind;
use chrono::{Datelike, NaiveDate};
use serde_json::Value;

/// The highest number a form takes: more minutes than any plan means.
const MOST: u32 = 100_000;

/// Why a typed text does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Longer than so many characters.
    TooLong(u32),
    /// Not a whole number between both.
    Number(u32, u32),
    /// Not a list of whole numbers between both.
    Numbers(u32, u32),
    /// Not a day of our time.
    Date,
    /// Neither a day nor a month of our time.
    Month,
    /// A web address that does not start with https.
    Link,
}

impl Spot {
    /// The text of the field, as it would be typed; blank while nothing was said.
    pub fn text(&self, plan: &Plan) -> String {
        match self.value(plan) {
            Some(Value::String(text)) => text.clone(),
            Some(Value::Number(number)) => number.to_string(),
            Some(Value::Array(list)) => {
                let all: Vec<String> = list.iter().filter(|value| value.is_u64()).map(Value::to_string).collect();
                all.join(", ")
            }
            _ => String::new(),
        }
    }

    /// The edit for a typed text; blank takes it out.
    pub fn set_text(&self, plan: &Plan, typed: &str) -> Result<Edit, Wrong> {
        let typed = typed.trim();
        let value = match self.kind() {
            _ if typed.is_empty() => Value::Null,
            Some(Kind::Text(max) | Kind::Plain(max)) if typed.chars().count() > usize::from(max) => {
                return Err(Wrong::TooLong(u32::from(max)));
            }
            Some(Kind::Plain(_)) if self.is_link() && !typed.starts_with("https://") => return Err(Wrong::Link),
            Some(Kind::Whole(min, max)) => {
                let max = max.min(MOST);
                Value::from(whole(typed, min, max).ok_or(Wrong::Number(min, max))?)
            }
            Some(Kind::List(Kind::Whole(min, max))) => {
                Value::from(wholes(typed, *min, *max).ok_or(Wrong::Numbers(*min, *max))?)
            }
            Some(Kind::Date) => day(typed).ok_or(Wrong::Date)?.write(),
            Some(Kind::MonthOrDate) => month(typed).ok_or(Wrong::Month)?.write(),
            _ => Value::from(typed),
        };
        Ok(self.write(plan, value))
    }

    /// A part called `url` holds a web address that people press.
    fn is_link(&self) -> bool {
        self.part == "url"
    }
}

fn whole(text: &str, min: u32, max: u32) -> Option<u32> {
    text.parse().ok().filter(|number| (min..=max).contains(number))
}

/// Numbers with commas or spaces between them, each once, in their order.
fn wholes(text: &str, min: u32, max: u32) -> Option<Vec<u32>> {
    let mut all = std::collections::BTreeSet::new();
    for part in text.split([',', ' ']).filter(|part| !part.is_empty()) {
        all.insert(whole(part.trim_end_matches('.'), min, max)?);
    }
    (!all.is_empty()).then(|| all.into_iter().collect())
}

/// A day that a plan can mean: neither year 0 nor year 9999.
pub fn day(text: &str) -> Option<NaiveDate> {
    date::parse(text).filter(|day| (1990..=2100).contains(&day.year()))
}

/// A day, or a month as `2026-03`, `3/2026` or `03.2026`.
fn month(text: &str) -> Option<MonthOrDate> {
    let turned = text.split_once(['/', '.']).filter(|(month, year)| month.len() <= 2 && year.len() == 4);
    let turned = turned.map(|(month, year)| [year, if month.len() == 1 { "-0" } else { "-" }, month].concat());
    let found = MonthOrDate::parse(turned.as_deref().unwrap_or(text))?;
    (1990..=2100).contains(&found.last_day().year()).then_some(found)
}
