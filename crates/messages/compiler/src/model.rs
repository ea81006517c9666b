//! What a folder of Fluent files says, after references are resolved. Data only.

use std::fmt;
use std::path::PathBuf;

/// All messages of one language, in the order of the files (by name) and of their lines.
#[derive(Debug, Clone, PartialEq)]
pub struct Catalogue {
    /// Name of the folder, a BCP 47 tag: `en`, `en-XA`.
    pub locale: String,
    /// Every message and every attribute. Terms are gone: they stand resolved inside messages.
    pub messages: Vec<Message>,
}

/// One sentence with an id of its own: a message's value or one of its attributes.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// `people-title`, or `people-name.hint` for an attribute.
    pub id: String,
    /// Where it stands, for error messages.
    pub file: PathBuf,
    /// Line of the message in `file`, from 1.
    pub line: usize,
    /// Variables in order of first appearance.
    pub variables: Vec<Variable>,
    /// The text and its placeholders.
    pub body: Vec<Piece>,
}

/// A `$variable` of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variable {
    /// Without the dollar sign.
    pub name: String,
    /// Decides the Rust type of the argument.
    pub kind: Kind,
    /// For text that a select looks at: the names it knows.
    pub keys: Vec<String>,
}

/// Type of a variable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `u32`
    Number,
    /// `&str`
    Text,
}

/// A part of a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    /// Text as it stands.
    Text(String),
    /// `{ $name }`
    Variable(String),
    /// `{ $name -> ... }`
    Select {
        /// The variable looked at.
        variable: String,
        /// In the order written; exactly one is the default.
        variants: Vec<Variant>,
    },
}

/// One arm of a select.
#[derive(Debug, Clone, PartialEq)]
pub struct Variant {
    /// What stands in the brackets.
    pub key: Key,
    /// Marked with a star.
    pub default: bool,
    /// What is shown.
    pub body: Vec<Piece>,
}

/// Key of an arm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Key {
    /// A plural category (`one`) or a name (`facebook`).
    Name(String),
    /// An exact number (`0`).
    Number(u32),
}

impl Key {
    /// The key as it is stored in a table.
    pub fn text(&self) -> String {
        match self {
            Self::Name(name) => name.clone(),
            Self::Number(number) => number.to_string(),
        }
    }
}

/// Something in a Fluent file that must be put right before the build can go on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// File it was found in.
    pub file: PathBuf,
    /// Line from 1; 0 if it concerns the whole file.
    pub line: usize,
    /// What is wrong, with the text it concerns.
    pub what: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file.display(), self.line, self.what)
    }
}
