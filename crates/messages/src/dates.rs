//! Dates, times and lists in words. Their patterns and names are messages (`dates.ftl`), so each
//! language orders them its own way.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::Words;

const MINUTES_A_DAY: u32 = 24 * 60;

impl Words {
    /// "22 November 2026"
    pub fn date(self, date: NaiveDate) -> String {
        let (day, year) = (date.day().to_string(), date.year().to_string());
        self.date_long_pattern(&day, self.month(date.month()), &year)
    }

    /// "22 Nov"
    pub fn date_short(self, date: NaiveDate) -> String {
        self.date_short_pattern(&date.day().to_string(), self.month_short(date.month()))
    }

    /// "Sunday 22 November 2026"
    pub fn date_with_weekday(self, date: NaiveDate) -> String {
        self.date_weekday_pattern(self.weekday(date.weekday()), &self.date(date))
    }

    /// "November 2026"; `month` is 1 to 12.
    pub fn month_year(self, year: i32, month: u32) -> String {
        self.month_year_pattern(self.month(month), &year.to_string())
    }

    /// "14:32" from minutes since midnight. 1,440 is "24:00"; more starts the next day.
    pub fn time(self, minutes: u32) -> String {
        let minutes = match minutes {
            0..=MINUTES_A_DAY => minutes,
            _ => minutes % MINUTES_A_DAY,
        };
        let (hour, minute) = (minutes / 60, minutes % 60);
        self.time_pattern(&format!("{hour:02}"), &format!("{minute:02}"))
    }

    /// "09:00 to 15:00" from minutes since midnight.
    pub fn time_range(self, from: u32, to: u32) -> String {
        self.time_range_pattern(&self.time(from), &self.time(to))
    }

    /// "A", "A and B", "A, B and C". Empty for no items.
    pub fn list<S: AsRef<str>>(self, items: &[S]) -> String {
        match items {
            [] => String::new(),
            [only] => only.as_ref().to_owned(),
            [first, middle @ .., last] => {
                let mut text = first.as_ref().to_owned();
                for item in middle {
                    text = self.list_middle_pattern(&text, item.as_ref());
                }
                self.list_last_pattern(&text, last.as_ref())
            }
        }
    }

    /// "Monday"
    pub fn weekday(self, day: Weekday) -> &'static str {
        match day {
            Weekday::Mon => self.weekday_monday(),
            Weekday::Tue => self.weekday_tuesday(),
            Weekday::Wed => self.weekday_wednesday(),
            Weekday::Thu => self.weekday_thursday(),
            Weekday::Fri => self.weekday_friday(),
            Weekday::Sat => self.weekday_saturday(),
            Weekday::Sun => self.weekday_sunday(),
        }
    }

    /// "Mon"
    pub fn weekday_short(self, day: Weekday) -> &'static str {
        match day {
            Weekday::Mon => self.weekday_short_monday(),
            Weekday::Tue => self.weekday_short_tuesday(),
            Weekday::Wed => self.weekday_short_wednesday(),
            Weekday::Thu => self.weekday_short_thursday(),
            Weekday::Fri => self.weekday_short_friday(),
            Weekday::Sat => self.weekday_short_saturday(),
            Weekday::Sun => self.weekday_short_sunday(),
        }
    }

    /// "November"; `month` is 1 to 12, anything else is December.
    pub fn month(self, month: u32) -> &'static str {
        match month {
            1 => self.month_january(),
            2 => self.month_february(),
            3 => self.month_march(),
            4 => self.month_april(),
            5 => self.month_may(),
            6 => self.month_june(),
            7 => self.month_july(),
            8 => self.month_august(),
            9 => self.month_september(),
            10 => self.month_october(),
            11 => self.month_november(),
            _ => self.month_december(),
        }
    }

    /// "Nov"; `month` is 1 to 12, anything else is December.
    pub fn month_short(self, month: u32) -> &'static str {
        match month {
            1 => self.month_short_january(),
            2 => self.month_short_february(),
            3 => self.month_short_march(),
            4 => self.month_short_april(),
            5 => self.month_short_may(),
            6 => self.month_short_june(),
            7 => self.month_short_july(),
            8 => self.month_short_august(),
            9 => self.month_short_september(),
            10 => self.month_short_october(),
            11 => self.month_short_november(),
            _ => self.month_short_december(),
        }
    }
}
