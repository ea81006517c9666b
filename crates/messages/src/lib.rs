//! Every sentence that is shown or printed, as typed methods on [`Words`].
//!
//! The sentences live in `locales/en/*.ftl`, one file per page or topic. `build.rs` compiles
//! them: the message `people-title` becomes `words.people_title()`, its attribute `.hint`
//! becomes `words.people_title_hint()`, and a message with variables takes them as arguments in
//! the order in which the English text names them. A missing id or argument is a compile error.
//! Which variables are numbers is said in `messages_compiler`.
//!
//! English is embedded, each sentence in the code that says it: so a part of the program that is
//! fetched later brings its own sentences along. Another language is a table file that is fetched
//! at run time and read by [`Table::parse`]; it must come from the same messages as the build.
//!
//! This crate must never read a clock, the machine's locale or the browser, and no other part
//! of the product may hold a sentence of its own.
//!
//! Tests, in `tests/messages/`: `catalogue.rs` (reading age, words to avoid, every message
//! renders), `render.rs` (plurals, arguments, dates, lists of defaults), `tables.rs` (a second
//! language), `compiler.rs` (faults in Fluent files), `unused.rs` (messages nobody uses: a report,
//! and a failure when `WATCHBILL_STRICT_WORDS=1`, which `cargo xtask test` sets).

mod dates;
mod defaults;
mod plural;
mod render;
mod table;

pub use defaults::{FirstHour, Level};
pub use plural::Plural;
pub use render::Arg;
pub use table::{Table, TableError};

/// The words of one language: a handle, free to copy. See the generated methods for the messages.
#[derive(Clone, Copy)]
pub struct Words(Option<&'static Table>);

impl Words {
    /// British English, which is part of the program.
    pub const fn english() -> Self {
        Self(None)
    }

    /// The words of a table that was fetched. The caller leaks it: a language is loaded once.
    pub const fn of(table: &'static Table) -> Self {
        Self(Some(table))
    }

    /// A message by its place, for tests and tools that walk over all of them. Whoever calls it has
    /// every sentence in the program.
    pub fn render(self, index: usize, args: &[Arg<'_>]) -> String {
        self.fill(index, ENGLISH.get(index).copied().unwrap_or_default(), args)
    }

    /// Name of the folder the words come from: `en`. For the page's `lang` there is
    /// `words.language_tag()`.
    pub fn locale(self) -> &'static str {
        self.0.map_or(LOCALE, Table::locale)
    }

    /// A message without variables. Generated methods call this.
    #[inline(never)]
    fn fixed(self, index: usize, english: &'static str) -> &'static str {
        self.0.map_or(english, |table| table.fixed(index))
    }

    /// A message with its variables. Generated methods call this.
    #[inline(never)]
    fn fill(self, index: usize, english: &'static str, args: &[Arg<'_>]) -> String {
        let mut out = String::new();
        let plural = self.0.map_or(PLURAL, Table::plural);
        render::render(self.fixed(index, english), plural, args, &mut out);
        out
    }
}

impl PartialEq for Words {
    /// Two handles are equal when they point to the same table.
    fn eq(&self, other: &Self) -> bool {
        self.0.map(std::ptr::from_ref) == other.0.map(std::ptr::from_ref)
    }
}

impl Eq for Words {}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Words").field(&self.locale()).finish()
    }
}

include!(concat!(env!("OUT_DIR"), "/words.rs"));
