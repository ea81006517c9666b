//! Reads a built HTML page: what it loads, its Content-Security-Policy, and what that policy forbids in it.
//!
//! Never changes a page. Tests are at the end.

use std::collections::BTreeMap;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use html5gum::{DefaultEmitter, Token, Tokenizer};
use sha2::{Digest, Sha256};

/// One start tag with its attributes, and the text up to the next tag.
#[derive(Debug, Default)]
pub struct Tag {
    pub name: String,
    pub attributes: BTreeMap<String, String>,
    pub text: String,
}

impl Tag {
    pub fn get(&self, attribute: &str) -> Option<&str> {
        self.attributes.get(attribute).map(String::as_str)
    }
}

/// Every start tag of the page, in order.
pub fn tags(html: &str) -> Vec<Tag> {
    let mut tags: Vec<Tag> = Vec::new();
    let mut is_open = false;
    let mut emitter = DefaultEmitter::default();
    // What stands in a script or a style is not markup.
    emitter.naively_switch_states(true);
    for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
        match token {
            Token::StartTag(tag) => {
                is_open = true;
                tags.push(Tag {
                    name: text(&tag.name),
                    attributes: tag.attributes.iter().map(|(name, value)| (text(name), text(value))).collect(),
                    text: String::new(),
                });
            }
            Token::EndTag(_) => is_open = false,
            Token::String(string) if is_open => {
                if let Some(tag) = tags.last_mut() {
                    tag.text.push_str(&text(&string));
                }
            }
            _ => {}
        }
    }
    tags
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// The Content-Security-Policy of the page's `<meta>`.
pub fn policy(tags: &[Tag]) -> Option<&str> {
    let is_policy = |tag: &&Tag| {
        tag.name == "meta"
            && tag.get("http-equiv").is_some_and(|name| name.eq_ignore_ascii_case("content-security-policy"))
    };
    tags.iter().find(is_policy)?.get("content")
}

/// The tag that starts the app: the one script with `data-wasm`.
pub fn starter(tags: &[Tag]) -> Option<&Tag> {
    tags.iter().find(|tag| tag.name == "script" && tag.get("data-wasm").is_some())
}

/// Files of the site that the page loads by itself before anybody does anything: CSS, JavaScript, wasm.
/// Relative paths, each once, in order.
pub fn first_load(tags: &[Tag]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for tag in tags {
        let names: &[&str] = match (tag.name.as_str(), tag.get("rel")) {
            ("link", Some("stylesheet" | "modulepreload" | "preload")) => &["href"],
            ("script", _) => &["src", "data-js", "data-parts", "data-wasm", "data-styles"],
            _ => &[],
        };
        for url in names.iter().filter_map(|name| tag.get(name)) {
            let path = url.split(['?', '#']).next().unwrap_or(url);
            let path = path.trim_start_matches("./").trim_start_matches('/').to_owned();
            let counts = [".css", ".js", ".mjs", ".wasm"].iter().any(|end| path.ends_with(end));
            if counts && !path.contains("://") && !found.contains(&path) {
                found.push(path);
            }
        }
    }
    found
}

/// The attribute of the starting tag that names the styles of what comes after the first screen.
pub const REST_STYLES: &str = "data-rest-styles";

/// The styles that come with a part of the program, after the first screen.
pub fn rest_styles(tags: &[Tag]) -> Option<&str> {
    starter(tags)?.get(REST_STYLES).map(|name| name.trim_start_matches("./"))
}

/// How a policy names inline text that it allows.
pub fn hash(inline: &str) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(inline)))
}

/// What the page holds inline that its policy blocks, one sentence each.
pub fn inline(tags: &[Tag]) -> Vec<String> {
    let mut found = Vec::new();
    let policy = policy(tags).unwrap_or_default();
    let is_named = |tag: &Tag| policy.contains(&hash(&tag.text));
    for tag in tags {
        let name = &tag.name;
        let data = tag.get("type").is_some_and(|kind| kind.ends_with("json"));
        if name == "script" && !data && !tag.text.trim().is_empty() && !is_named(tag) {
            found.push("a <script> with its code inside".to_owned());
        }
        if name == "style" && !is_named(tag) {
            found.push("a <style> element".to_owned());
        }
        for (attribute, value) in &tag.attributes {
            if attribute == "style" {
                found.push(format!("a style attribute on <{name}>"));
            } else if attribute.starts_with("on") {
                found.push(format!("an {attribute} attribute on <{name}>"));
            } else if value.trim_start().to_ascii_lowercase().starts_with("javascript:") {
                found.push(format!("a javascript: address on <{name}>"));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<!doctype html><html><head>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
        <link rel="icon" href="icon.svg">
        <link rel="stylesheet" href="./app-0a.css" integrity="sha384-x">
        <link rel="modulepreload" href="./app-1b.js">
        <link rel="preload" href="./app-1b_bg.wasm" as="fetch">
        <link rel="preload" href="./fonts/a.woff2" as="font">
        <script type="module" src="./boot.js" data-js="./app-1b.js" data-wasm="./app-1b_bg.wasm"></script>
        </head><body><main id="app">Hello</main></body></html>"#;

    #[test]
    fn lists_what_loads_first_once() {
        let loads = first_load(&tags(PAGE));
        assert_eq!(loads, ["app-0a.css", "app-1b.js", "app-1b_bg.wasm", "boot.js"]);
    }

    #[test]
    fn finds_the_policy_and_the_starter() {
        let tags = tags(PAGE);
        assert_eq!(policy(&tags), Some("default-src 'none'"));
        assert_eq!(starter(&tags).and_then(|tag| tag.get("src")), Some("./boot.js"));
    }

    #[test]
    fn a_clean_page_has_nothing_inline() {
        assert_eq!(inline(&tags(PAGE)), Vec::<String>::new());
    }

    #[test]
    fn everything_inline_is_named() {
        let bad = r#"<style>a{}</style><p style="x" onclick="y"></p><a href=" JavaScript:z">a</a>
            <script>start()</script><script type="application/ld+json">{}</script>"#;
        assert_eq!(
            inline(&tags(bad)),
            [
                "a <style> element",
                "an onclick attribute on <p>",
                "a style attribute on <p>",
                "a javascript: address on <a>",
                "a <script> with its code inside",
            ]
        );
    }
}
