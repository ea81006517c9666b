//! Plural rules for whole numbers, as CLDR gives them. One rule serves many languages.

/// The rule of a language. A table file names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plural {
    /// 1 is `one`, all else `other`: English, German, Dutch, Swedish and others.
    OneOther,
}

impl Plural {
    /// The rule with this name in a table file.
    pub(crate) const fn from_name(name: &str) -> Option<Self> {
        match name.as_bytes() {
            b"one-other" => Some(Self::OneOther),
            _ => None,
        }
    }

    /// The category of a number: `zero`, `one`, `two`, `few`, `many` or `other`.
    pub const fn category(self, number: u32) -> &'static str {
        match (self, number) {
            (Self::OneOther, 1) => "one",
            (Self::OneOther, _) => "other",
        }
    }
}
