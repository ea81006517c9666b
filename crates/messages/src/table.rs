//! The table of another language: all its messages as one text and the end of each message in it.

use std::fmt;

use crate::FINGERPRINT;
use crate::plural::Plural;

/// All messages of one language.
#[derive(Debug)]
pub struct Table {
    locale: String,
    plural: Plural,
    /// End of each message in `text`, in bytes; a message starts where the one before ends.
    ends: Vec<u32>,
    text: String,
}

/// Why a table file cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableError {
    /// It is not a table of messages, or it is cut short.
    Damaged,
    /// It was made from other messages than this program.
    OtherBuild {
        /// Fingerprint of the file.
        found: u64,
        /// Fingerprint of this program.
        expected: u64,
    },
    /// It names a plural rule that this program does not know.
    UnknownPlural(String),
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Damaged => f.write_str("not a table of messages, or cut short"),
            Self::OtherBuild { found, expected } => {
                write!(f, "the table was made for messages {found:016x}, this program has {expected:016x}")
            }
            Self::UnknownPlural(name) => write!(f, "unknown plural rule: {name}"),
        }
    }
}

impl std::error::Error for TableError {}

impl Table {
    /// Reads a table file. Its layout stands in `messages-compiler` (`table.rs`).
    ///
    /// # Errors
    /// When the file is damaged or does not belong to this build.
    pub fn parse(bytes: &[u8]) -> Result<Self, TableError> {
        let mut reader = Reader(bytes);
        if reader.take(4)? != b"WBW1" {
            return Err(TableError::Damaged);
        }
        let found = u64::from_le_bytes(reader.array()?);
        if found != FINGERPRINT {
            return Err(TableError::OtherBuild { found, expected: FINGERPRINT });
        }
        let locale = reader.name()?;
        let rule = reader.name()?;
        let plural = Plural::from_name(&rule).ok_or(TableError::UnknownPlural(rule))?;
        let count = u32::from_le_bytes(reader.array()?);
        let mut ends = Vec::new();
        for _ in 0..count {
            ends.push(u32::from_le_bytes(reader.array()?));
        }
        let text = std::str::from_utf8(reader.0).map_err(|_| TableError::Damaged)?;
        let mut start = 0;
        for end in &ends {
            let end = usize::try_from(*end).map_err(|_| TableError::Damaged)?;
            text.get(start..end).ok_or(TableError::Damaged)?;
            start = end;
        }
        if start != text.len() || ends.len() != crate::COUNT {
            return Err(TableError::Damaged);
        }
        Ok(Self { locale, plural, ends, text: text.to_owned() })
    }

    /// The language's folder name, a BCP 47 tag.
    pub fn locale(&self) -> &str {
        &self.locale
    }

    /// Number of messages.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are no messages at all.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// A message with its marks, by its place.
    #[inline(never)]
    pub(crate) fn fixed(&self, index: usize) -> &str {
        let end_of = |index: usize| self.ends.get(index).and_then(|end| usize::try_from(*end).ok());
        let start = index.checked_sub(1).and_then(end_of).unwrap_or_default();
        let end = end_of(index).unwrap_or_default();
        self.text.get(start..end).unwrap_or_default()
    }

    /// How the language tells one from many.
    pub(crate) const fn plural(&self) -> Plural {
        self.plural
    }
}

/// Takes a byte string apart.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], TableError> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or(TableError::Damaged)?;
        self.0 = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], TableError> {
        self.take(N)?.try_into().map_err(|_| TableError::Damaged)
    }

    fn name(&mut self) -> Result<String, TableError> {
        let [length] = self.array()?;
        let bytes = self.take(usize::from(length))?;
        String::from_utf8(bytes.to_vec()).map_err(|_| TableError::Damaged)
    }
}
