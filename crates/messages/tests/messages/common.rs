//! Reads the English files again, and gives every form in which each message can be shown.

use std::path::{Path, PathBuf};

use messages::Arg;
use messages_compiler::{Catalogue, Kind, Message, read_locale};

/// One way a message can look.
pub struct Shown {
    /// Its id.
    pub message: String,
    /// With sample arguments.
    pub text: String,
}

/// The English messages, as the build saw them.
pub fn english() -> Catalogue {
    let folder: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/en");
    match read_locale(&folder) {
        Ok(catalogue) => catalogue,
        Err(problems) => panic!("{problems:?}"),
    }
}

/// Every message with every number form and every name its selects know.
pub fn shown() -> Vec<Shown> {
    let mut all = Vec::new();
    let words = messages::Words::english();
    for (index, message) in english().messages.iter().enumerate() {
        for args in arguments(message) {
            let args: Vec<_> = args.iter().map(Sample::arg).collect();
            all.push(Shown { message: message.id.clone(), text: words.render(index, &args) });
        }
    }
    all
}

/// An argument that owns its text.
#[derive(Clone, Debug)]
pub enum Sample {
    Number(u32),
    Text(String),
}

impl Sample {
    pub fn arg(&self) -> Arg<'_> {
        match self {
            Self::Number(number) => Arg::Number(*number),
            Self::Text(text) => Arg::Text(text),
        }
    }
}

/// Lists of arguments that between them reach every variant.
pub fn arguments(message: &Message) -> Vec<Vec<Sample>> {
    let mut lists = vec![Vec::new()];
    for variable in &message.variables {
        let choices: Vec<_> = match variable.kind {
            Kind::Number => [0, 1, 2, 5, 21].map(Sample::Number).to_vec(),
            Kind::Text if variable.keys.is_empty() => vec![Sample::Text("Sam".to_owned())],
            Kind::Text => {
                let own = std::iter::once("Sam".to_owned());
                variable.keys.iter().cloned().chain(own).map(Sample::Text).collect()
            }
        };
        let longer = |list: &Vec<Sample>| {
            let list = list.clone();
            choices.iter().map(move |choice| [list.as_slice(), std::slice::from_ref(choice)].concat())
        };
        lists = lists.iter().flat_map(|list| longer(list).collect::<Vec<_>>()).collect();
    }
    lists
}

/// Splits a text into sentences. A colon ends one too: what follows is a list or a quote.
pub fn sentences(text: &str) -> Vec<&str> {
    let ends = |c: char| matches!(c, '.' | '?' | '!' | ':' | '\n' | '…' | '·');
    text.split(ends).map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// The words of a text, without marks around them.
pub fn words_of(text: &str) -> Vec<&str> {
    text.split(|c: char| c.is_whitespace() || c == '–' || c == '/')
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .collect()
}

/// Syllables by groups of vowels; a last "e" is silent.
pub fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let mut groups = 0;
    let mut before = false;
    for c in word.chars() {
        let now = vowel(c);
        groups += usize::from(now && !before);
        before = now;
    }
    let silent = word.ends_with('e') && !word.ends_with("le") && groups > 1;
    (groups - usize::from(silent)).max(1)
}
