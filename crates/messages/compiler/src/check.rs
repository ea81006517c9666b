//! Finds the variables of a message, their types and their order, and checks its names.

use crate::model::{Key, Kind, Message, Piece, Variable, Variant};
use crate::rust::is_rust_name;
use crate::source::Raw;

/// Variables of these names are numbers without being asked.
pub const NUMBER_NAMES: [&str; 12] =
    ["count", "n", "number", "total", "minutes", "hours", "days", "weeks", "months", "years", "percent", "row"];

/// The plural categories of CLDR.
pub(crate) const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// More arguments than this make a method nobody can read.
const MAX_VARIABLES: usize = 6;

/// Completes a message whose references are resolved. The error says what is wrong.
pub(crate) fn finish(raw: &Raw<'_>, body: Vec<Piece>) -> Result<Message, String> {
    let mut variables = Vec::new();
    collect(&body, &mut variables)?;
    for variable in &mut variables {
        if NUMBER_NAMES.contains(&variable.name.as_str())
            || raw.comment.contains(&format!("${} (Number)", variable.name))
        {
            if !variable.keys.is_empty() {
                return Err(format!("${} is a number, but a select over it uses names", variable.name));
            }
            variable.kind = Kind::Number;
        }
        if !is_rust_name(&variable.name) {
            return Err(format!("${} cannot be a Rust argument", variable.name));
        }
    }
    if variables.len() > MAX_VARIABLES {
        return Err(format!("has more than {MAX_VARIABLES} variables"));
    }
    if !is_rust_name(&raw.id) {
        return Err("cannot be the name of a Rust method".to_owned());
    }
    Ok(Message { id: raw.id.clone(), file: raw.file.to_path_buf(), line: raw.line, variables, body })
}

fn collect(body: &[Piece], out: &mut Vec<Variable>) -> Result<(), String> {
    for piece in body {
        match piece {
            Piece::Text(_) => {}
            Piece::Variable(name) => {
                if !out.iter().any(|known| known.name == *name) {
                    out.push(text(name));
                }
            }
            Piece::Select { variable, variants } => {
                let found = out.iter().position(|known| known.name == *variable);
                let index = found.unwrap_or_else(|| {
                    out.push(text(variable));
                    out.len() - 1
                });
                if let Some(known) = out.get_mut(index) {
                    look_at(known, variants)?;
                }
                for variant in variants {
                    collect(&variant.body, out)?;
                }
            }
        }
    }
    Ok(())
}

fn text(name: &str) -> Variable {
    Variable { name: name.to_owned(), kind: Kind::Text, keys: Vec::new() }
}

/// Settles the type of a variable by the keys of a select over it.
fn look_at(variable: &mut Variable, variants: &[Variant]) -> Result<(), String> {
    let numeric = |key: &Key| match key {
        Key::Number(_) => true,
        Key::Name(name) => CATEGORIES.contains(&name.as_str()),
    };
    if variants.iter().all(|variant| numeric(&variant.key)) {
        if !variable.keys.is_empty() {
            return Err(format!("${} is used as name and as number", variable.name));
        }
        variable.kind = Kind::Number;
        return Ok(());
    }
    if variable.kind == Kind::Number {
        return Err(format!("${} is used as number and as name", variable.name));
    }
    for variant in variants {
        match &variant.key {
            Key::Number(number) => {
                return Err(format!("[{number}] stands among names of ${}", variable.name));
            }
            Key::Name(name) => {
                if !variable.keys.contains(name) {
                    variable.keys.push(name.clone());
                }
            }
        }
    }
    Ok(())
}
