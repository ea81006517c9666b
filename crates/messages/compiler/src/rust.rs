//! Writes the typed methods: one short line per message, so that the wasm stays small.

use crate::model::{Catalogue, Kind, Message, Piece};
use crate::table::{english_text, fingerprint, plural_rule};

/// Words that cannot name a method or an argument.
const KEYWORDS: [&str; 37] = [
    "as", "async", "await", "break", "const", "continue", "crate", "dyn", "else", "enum", "extern", "false", "fn",
    "for", "gen", "if", "impl", "in", "let", "loop", "match", "mod", "move", "mut", "pub", "ref", "return", "static",
    "struct", "super", "trait", "true", "type", "unsafe", "use", "where", "while",
];

/// Whether an id or a variable can be written as a Rust name.
pub(crate) fn is_rust_name(id: &str) -> bool {
    let name = rust_name(id);
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.chars().all(plain)
        && name != "self"
        && !KEYWORDS.contains(&name.as_str())
}

/// `people-name.hint` becomes `people_name_hint`.
pub(crate) fn rust_name(id: &str) -> String {
    id.replace(['-', '.'], "_")
}

/// The Rust source of the methods of `Words`. Each English sentence stands in its method, so that it goes
/// into the part of the program that says it.
///
/// # Errors
/// When the plural rule of the language is not known.
pub fn write_rust(english: &Catalogue) -> Result<String, String> {
    let mut out = String::from("// Generated from locales/en by build.rs.\n\n");
    let rule = plural_rule(&english.locale)?;
    let texts: Vec<String> = english.messages.iter().map(english_text).collect();
    let list = texts.iter().map(|text| format!("{text:?}")).collect::<Vec<_>>();
    push(
        &mut out,
        format_args!(
            "/// Hash of all ids and variables: a table with another one does not fit this build.\n\
         pub(crate) const FINGERPRINT: u64 = {:#x};\n\n\
         const LOCALE: &str = {:?};\n\
         const PLURAL: Plural = match Plural::from_name({rule:?}) {{ Some(rule) => rule, None => Plural::OneOther }};\n\
         pub(crate) const COUNT: usize = {};\n\
         static ENGLISH: [&str; COUNT] = [{}];\n\n",
            fingerprint(english),
            english.locale,
            texts.len(),
            list.join(", "),
        ),
    );
    out.push_str("impl Words {\n");
    for (index, (message, text)) in english.messages.iter().zip(&texts).enumerate() {
        method(&mut out, index, message, text);
    }
    out.push_str("}\n");
    Ok(out)
}

fn method(out: &mut String, index: usize, message: &Message, text: &str) {
    let name = rust_name(&message.id);
    let doc = format!("```text\n{}\n```", shown(&message.body));
    push(out, format_args!("    #[doc = {doc:?}]\n"));
    if message.variables.is_empty() {
        push(out, format_args!("    pub fn {name}(self) -> &'static str {{ self.fixed({index}, {text:?}) }}\n"));
        return;
    }
    let mut parameters = String::new();
    let mut arguments = Vec::new();
    for variable in &message.variables {
        let argument = rust_name(&variable.name);
        let (kind, arm) = match variable.kind {
            Kind::Number => ("u32", "Number"),
            Kind::Text => ("&str", "Text"),
        };
        push(&mut parameters, format_args!(", {argument}: {kind}"));
        arguments.push(format!("Arg::{arm}({argument})"));
    }
    push(
        out,
        format_args!(
            "    pub fn {name}(self{parameters}) -> String {{ self.fill({index}, {text:?}, &[{}]) }}\n",
            arguments.join(", ")
        ),
    );
}

/// The message as a reader of the documentation sees it.
fn shown(body: &[Piece]) -> String {
    let mut out = String::new();
    for piece in body {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Variable(name) => push(&mut out, format_args!("{{${name}}}")),
            Piece::Select { variable, variants } => {
                let arms = variants.iter().map(|variant| format!("[{}] {}", variant.key.text(), shown(&variant.body)));
                let arms = arms.collect::<Vec<_>>().join(" ");
                push(&mut out, format_args!("{{${variable} -> {arms}}}"));
            }
        }
    }
    out
}

fn push(out: &mut String, text: std::fmt::Arguments<'_>) {
    out.push_str(&text.to_string());
}
