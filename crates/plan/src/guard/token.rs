//! Shapes of a single token: dates, addresses, handles, keys.
//!
//! Pure looks at a piece of text without white space. Nothing here may decide about storing; that is the guard's.
//! Tests: at the end of this file and in `tests/guard.rs`.

use super::words;

/// The token without punctuation at its ends.
pub fn trim(token: &str) -> &str {
    token.trim_matches(|c: char| words::TRIM.contains(&c))
}

/// Whether a token is a mask such as `****` or `???` that stands for a secret without telling it.
pub fn is_mask(value: &str) -> bool {
    value.chars().all(|c| matches!(c, '*' | '\u{2022}' | '?' | '_' | '-' | '\u{2026}' | '.'))
}

/// The text after a leading "is", when that is a whole word.
pub fn after_is(text: &str) -> Option<&str> {
    let size = text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len());
    let word = text.get(..size)?.to_ascii_lowercase();
    if words::IS.contains(&word.as_str()) { text.get(size..) } else { None }
}

/// Keys of services, set-up addresses of code apps and signed tokens.
pub fn is_marked(token: &str) -> bool {
    words::MARKERS.iter().any(|marker| token.contains(marker))
        || token.to_ascii_lowercase().contains(words::CODE_APP)
        || run_after(token, "AKIA", |c| c.is_ascii_uppercase() || c.is_ascii_digit()).is_some_and(|(size, _)| size >= 8)
        || run_after(token, "eyJ", is_base64).is_some_and(|(size, tail)| size >= 10 && tail.starts_with('.'))
}

/// How many fitting characters follow `head`, and what follows them.
fn run_after<'a>(token: &'a str, head: &str, fits: fn(char) -> bool) -> Option<(usize, &'a str)> {
    let (_, rest) = token.split_once(head)?;
    let size = rest.find(|c| !fits(c)).unwrap_or(rest.len());
    Some((size, rest.get(size..)?))
}

fn is_base64(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_')
}

/// Whether a token is a date or a time: 2026-03-14, 14/3/26, 03/2026, 22-Nov-2026, 9:30, 9:00-17:30.
pub fn is_date(value: &str) -> bool {
    if value.contains(':') {
        return value.len() <= 11 && value.chars().all(|c| c.is_ascii_digit() || matches!(c, ':' | '-' | '\u{2013}'));
    }
    let mut parts = [""; 3];
    let mut count = 0;
    for part in value.split(['-', '/', '.', '\u{2013}']) {
        match parts.get_mut(count) {
            Some(slot) => *slot = part,
            None => return false,
        }
        count += 1;
    }
    let [first, second, third] = parts;
    match count {
        2 => {
            (is_year(first) && is_month(second))
                || (is_month(first) && is_year(second))
                || (is_day(first) && (is_day(second) || is_month(second)))
                || (is_month(first) && is_day(second))
        }
        3 => {
            (is_year(first) && is_month(second) && is_day(third))
                || (is_day(first) && is_month(second) && is_short_year(third))
                || (is_month(first) && is_day(second) && is_short_year(third))
        }
        _ => false,
    }
}

fn number(text: &str) -> Option<u32> {
    if text.bytes().all(|b| b.is_ascii_digit()) { text.parse().ok() } else { None }
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && number(text).is_some_and(|n| (1900..2200).contains(&n))
}

fn is_short_year(text: &str) -> bool {
    is_year(text) || (text.len() == 2 && number(text).is_some())
}

fn is_day(text: &str) -> bool {
    text.len() <= 2 && number(text).is_some_and(|n| (1..=31).contains(&n))
}

fn is_month(text: &str) -> bool {
    let named = text.len() >= 3 && {
        let word = text.to_ascii_lowercase();
        words::MONTHS.iter().any(|month| month.starts_with(&word))
    };
    named || (text.len() <= 2 && number(text).is_some_and(|n| (1..=12).contains(&n)))
}

/// E-mail, web address, handle, hashtag, digits with punctuation: never asked about.
pub fn is_known_shape(value: &str) -> bool {
    is_email(value) || is_web(value) || is_handle(value) || is_tag(value) || !value.chars().any(char::is_alphabetic)
}

fn is_email(value: &str) -> bool {
    value.strip_prefix("mailto:").unwrap_or(value).split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || ".+-_%".contains(c)) && is_host(host)
    })
}

fn is_web(value: &str) -> bool {
    let address = value.split_once("://").map(|(scheme, rest)| (scheme.chars().all(|c| c.is_ascii_alphabetic()), rest));
    match address {
        Some((known, rest)) => known && !rest.is_empty(),
        None => is_host(value.split(['/', '?', '#', ':']).next().unwrap_or_default()),
    }
}

/// A name with a dot whose last part has two or more letters: `northgate.example`.
fn is_host(host: &str) -> bool {
    let good = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '-');
    host.rsplit_once('.').is_some_and(|(rest, top)| {
        top.chars().count() >= 2 && top.chars().all(char::is_alphabetic) && rest.split('.').all(good)
    })
}

fn is_handle(value: &str) -> bool {
    value.strip_prefix('@').is_some_and(|name| {
        let (name, host) = name.split_once('@').map_or((name, None), |(name, host)| (name, Some(host)));
        !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || "._-/".contains(c)) && host.is_none_or(is_host)
    })
}

fn is_tag(value: &str) -> bool {
    value.strip_prefix('#').is_some_and(|tag| !tag.is_empty() && tag.chars().all(|c| c.is_alphanumeric() || c == '_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_times_are_dates() {
        for text in [
            "2026-03-14",
            "14/03/2026",
            "14.3.26",
            "03/2026",
            "2026-03",
            "22-Nov-2026",
            "Nov-2026",
            "9:30",
            "9:00-17:30",
            "10-15",
        ] {
            assert!(is_date(text), "{text}");
        }
    }

    #[test]
    fn codes_are_no_dates() {
        for text in ["1234", "14032026", "12-34", "May2024", "1234-5678", "2026-03-14-7", "a-b", "", "8842-1193-0"] {
            assert!(!is_date(text), "{text}");
        }
    }

    #[test]
    fn addresses_are_known() {
        for text in [
            "rosa7@example.com",
            "https://instagram.com/bakery24?x=1&y=2",
            "northgate.example/a?b=1",
            "@bakery24",
            "#Bake4Good",
        ] {
            assert!(is_known_shape(text), "{text}");
        }
        for text in ["Passw0rd!.com", "a@b", "#a!", "x://"] {
            assert!(!is_known_shape(text), "{text}");
        }
    }
}
