//! Reads the files of one language and puts them together: parsing, duplicates, references.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast;
use fluent_syntax::parser::{ParserError, parse};

use crate::check::finish;
use crate::model::{Catalogue, Message, Problem};
use crate::pattern::Resolver;

/// Reads every `*.ftl` file of a folder whose name is the language.
///
/// # Errors
/// All problems found, not only the first one.
pub fn read_locale(folder: &Path) -> Result<Catalogue, Vec<Problem>> {
    let locale = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let unreadable = |file: &Path, error: std::io::Error| {
        vec![Problem { file: file.to_path_buf(), line: 0, what: format!("cannot be read: {error}") }]
    };
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| unreadable(folder, error))? {
        let path = entry.map_err(|error| unreadable(folder, error))?.path();
        if path.extension().is_some_and(|ext| ext == "ftl") {
            files.push(path);
        }
    }
    files.sort();
    let mut sources = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).map_err(|error| unreadable(&file, error))?;
        sources.push((file, text));
    }
    read_sources(&locale, &sources)
}

/// A message or an attribute before its references are resolved.
pub(crate) struct Raw<'s> {
    pub id: String,
    pub file: &'s Path,
    pub line: usize,
    pub comment: String,
    pub pattern: &'s ast::Pattern<&'s str>,
}

/// Reads a language from texts that are already in memory: (file name, content).
///
/// # Errors
/// All problems found, not only the first one.
pub fn read_sources(locale: &str, sources: &[(PathBuf, String)]) -> Result<Catalogue, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut parsed = Vec::new();
    for (file, text) in sources {
        match parse(text.as_str()) {
            Ok(resource) => parsed.push((file, text, resource)),
            Err((_, errors)) => {
                for error in errors {
                    let (line, shown) = place(text, &error);
                    problems.push(problem(file, line, format!("{error}: `{shown}`")));
                }
            }
        }
    }

    let mut raws = Vec::new();
    let mut terms = BTreeMap::new();
    for (file, text, resource) in &parsed {
        for entry in &resource.body {
            match entry {
                ast::Entry::Message(message) => {
                    let line = line_of(text, message.id.name);
                    let comment = message.comment.as_ref().map(|c| c.content.join("\n"));
                    let raw =
                        |id, pattern| Raw { id, file, line, comment: comment.clone().unwrap_or_default(), pattern };
                    if let Some(pattern) = &message.value {
                        raws.push(raw(message.id.name.to_owned(), pattern));
                    }
                    for attribute in &message.attributes {
                        let id = format!("{}.{}", message.id.name, attribute.id.name);
                        raws.push(raw(id, &attribute.value));
                    }
                }
                ast::Entry::Term(term) => {
                    let line = line_of(text, term.id.name);
                    if !term.attributes.is_empty() {
                        let what = format!("term `-{}` has attributes", term.id.name);
                        problems.push(problem(file, line, what));
                    }
                    if terms.insert(term.id.name, &term.value).is_some() {
                        let what = format!("term `-{}` stands twice", term.id.name);
                        problems.push(problem(file, line, what));
                    }
                }
                ast::Entry::Junk { content } => {
                    problems.push(problem(file, 0, format!("not understood: `{content}`")));
                }
                ast::Entry::Comment(_) | ast::Entry::GroupComment(_) | ast::Entry::ResourceComment(_) => {}
            }
        }
    }

    let mut by_id = BTreeMap::new();
    for raw in &raws {
        // `a-b.c` and `a-b-c` would become the same method.
        if let Some(first) = by_id.insert(raw.id.replace('.', "-"), raw) {
            let what = format!("`{}` stands twice: also in {}:{}", raw.id, first.file.display(), first.line);
            problems.push(problem(raw.file, raw.line, what));
        }
    }

    let resolver = Resolver { messages: raws.iter().map(|raw| (raw.id.as_str(), raw.pattern)).collect(), terms };
    let mut messages = Vec::new();
    for raw in &raws {
        let message = resolver.resolve(raw.pattern).and_then(|body| finish(raw, body));
        match message {
            Ok(message) => messages.push(message),
            Err(what) => {
                problems.push(problem(raw.file, raw.line, format!("`{}`: {what}", raw.id)));
            }
        }
    }
    if problems.is_empty() { Ok(Catalogue { locale: locale.to_owned(), messages }) } else { Err(problems) }
}

impl Catalogue {
    /// The message with this id.
    pub fn get(&self, id: &str) -> Option<&Message> {
        self.messages.iter().find(|message| message.id == id)
    }
}

fn problem(file: &Path, line: usize, what: String) -> Problem {
    Problem { file: file.to_path_buf(), line, what }
}

/// Line and text of a fault. Something left open is noticed only at the end of the file, so an
/// empty line stands for the entry that the parser gave up on.
fn place<'s>(text: &'s str, error: &ParserError) -> (usize, &'s str) {
    let starts = std::iter::once(error.pos.start).chain(error.slice.clone().map(|s| s.start));
    let mut lines = starts.map(|start| {
        let line = line_at(text, start);
        (line, text.lines().nth(line.saturating_sub(1)).unwrap_or_default().trim())
    });
    let first = lines.next().unwrap_or_default();
    if first.1.is_empty() { lines.next().unwrap_or(first) } else { first }
}

/// Line of a byte position, from 1.
fn line_at(text: &str, position: usize) -> usize {
    let before = text.as_bytes().iter().take(position);
    before.filter(|byte| **byte == b'\n').count() + 1
}

/// Line of a name that the parser cut out of `text`, from 1.
fn line_of(text: &str, name: &str) -> usize {
    let position = name.as_ptr().addr().saturating_sub(text.as_ptr().addr());
    line_at(text, position)
}
