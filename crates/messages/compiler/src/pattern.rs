//! Resolves a parsed pattern: terms and references to other messages are put in place.

use std::collections::BTreeMap;

use fluent_syntax::ast;
use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::model::{Key, Piece, Variant};

/// References nested deeper than this are taken for a circle.
const MAX_DEPTH: usize = 8;

/// Everything a pattern can refer to.
pub(crate) struct Resolver<'s> {
    /// By id; attributes as `id.attribute`.
    pub messages: BTreeMap<&'s str, &'s ast::Pattern<&'s str>>,
    /// By name, without the leading dash.
    pub terms: BTreeMap<&'s str, &'s ast::Pattern<&'s str>>,
}

impl<'s> Resolver<'s> {
    /// The pieces of a pattern. The error says what is wrong, without the place.
    pub fn resolve(&self, pattern: &ast::Pattern<&'s str>) -> Result<Vec<Piece>, String> {
        let mut pieces = Vec::new();
        self.pattern(pattern, 0, &mut pieces)?;
        Ok(pieces)
    }

    fn pattern(&self, pattern: &ast::Pattern<&'s str>, depth: usize, out: &mut Vec<Piece>) -> Result<(), String> {
        if depth > MAX_DEPTH {
            return Err("refers to itself, or too deeply to others".to_owned());
        }
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => push_text(out, value)?,
                ast::PatternElement::Placeable { expression } => {
                    self.expression(expression, depth, out)?;
                }
            }
        }
        Ok(())
    }

    fn expression(
        &self,
        expression: &ast::Expression<&'s str>,
        depth: usize,
        out: &mut Vec<Piece>,
    ) -> Result<(), String> {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline, depth, out),
            ast::Expression::Select { selector, variants } => {
                let ast::InlineExpression::VariableReference { id } = selector else {
                    return Err("a select must look at a $variable".to_owned());
                };
                let mut arms = Vec::new();
                for variant in variants {
                    let mut body = Vec::new();
                    self.pattern(&variant.value, depth, &mut body)?;
                    arms.push(Variant { key: key(&variant.key)?, default: variant.default, body });
                }
                out.push(Piece::Select { variable: id.name.to_owned(), variants: arms });
                Ok(())
            }
        }
    }

    fn inline(
        &self,
        inline: &ast::InlineExpression<&'s str>,
        depth: usize,
        out: &mut Vec<Piece>,
    ) -> Result<(), String> {
        use ast::InlineExpression as Inline;
        match inline {
            Inline::StringLiteral { value } => push_text(out, &unescape_unicode_to_string(value)),
            Inline::NumberLiteral { value } => push_text(out, value),
            Inline::VariableReference { id } => {
                out.push(Piece::Variable(id.name.to_owned()));
                Ok(())
            }
            Inline::Placeable { expression } => self.expression(expression, depth, out),
            Inline::MessageReference { id, attribute } => {
                let name = match attribute {
                    Some(attribute) => format!("{}.{}", id.name, attribute.name),
                    None => id.name.to_owned(),
                };
                let target = self.messages.get(name.as_str());
                let target = target.ok_or_else(|| format!("there is no message `{name}`"))?;
                self.pattern(target, depth + 1, out)
            }
            Inline::TermReference { id, attribute: None, arguments: None } => {
                let target = self.terms.get(id.name);
                let target = target.ok_or_else(|| format!("there is no term `-{}`", id.name))?;
                self.pattern(target, depth + 1, out)
            }
            Inline::TermReference { id, .. } => {
                Err(format!("term `-{}` is used with an attribute or arguments: not supported", id.name))
            }
            Inline::FunctionReference { id, .. } => Err(format!("function `{}` is not supported", id.name)),
        }
    }
}

fn key(key: &ast::VariantKey<&str>) -> Result<Key, String> {
    match key {
        ast::VariantKey::Identifier { name } => Ok(Key::Name((*name).to_owned())),
        ast::VariantKey::NumberLiteral { value } => match value.parse() {
            Ok(number) => Ok(Key::Number(number)),
            Err(_) => Err(format!("[{value}] is not a whole number")),
        },
    }
}

/// Adds text, joined to text that stands before it.
fn push_text(out: &mut Vec<Piece>, text: &str) -> Result<(), String> {
    if text.chars().any(|c| c.is_control() && c != '\n') {
        return Err("holds a control character".to_owned());
    }
    if let Some(Piece::Text(before)) = out.last_mut() {
        before.push_str(text);
    } else {
        out.push(Piece::Text(text.to_owned()));
    }
    Ok(())
}
