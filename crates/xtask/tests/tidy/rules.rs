//! The house rules that are about text in lines: what must not stand where, and what to do instead.

use crate::files::SourceFile;

/// Text that must not stand in certain files.
pub struct Rule {
    pub name: &'static str,
    /// What to do instead.
    pub instead: &'static str,
    /// Where it holds: path prefixes, and exceptions from them.
    pub within: &'static [&'static str],
    pub except: &'static [&'static str],
    pub extensions: &'static [&'static str],
    pub texts: &'static [&'static str],
    /// Whether it holds in comments too.
    pub comments: bool,
}

pub const RULES: &[Rule] = &[
    Rule {
        name: "web APIs are used in src/browser only",
        instead: "add a function to src/browser; components may hold a leptos NodeRef",
        within: &["src/"],
        except: &["src/browser/"],
        extensions: &["rs"],
        texts: &["web_sys::", "js_sys::", "gloo_storage", "wasm_bindgen"],
        comments: false,
    },
    Rule {
        name: "a page knows no other page and no browser",
        instead: "share through src/components or src/store",
        within: &["src/pages/"],
        except: &["src/pages/mod.rs"],
        extensions: &["rs"],
        texts: &["crate::browser", "crate::pages", "super::super::"],
        comments: false,
    },
    Rule {
        name: "components know no store and no pages",
        instead: "hand texts, signals and callbacks in as arguments",
        within: &["src/components/"],
        except: &[],
        extensions: &["rs"],
        texts: &["crate::browser", "crate::pages", "crate::store"],
        comments: false,
    },
    Rule {
        name: "no style attributes: the Content-Security-Policy blocks them",
        instead: "use a class, or style:property=value",
        within: &["src/", "index.html", "public/"],
        except: &[],
        extensions: &["rs", "html", "js"],
        texts: &["style=\"", "style='"],
        comments: false,
    },
    Rule {
        name: "text is never read as HTML",
        instead: "build a view",
        within: &["src/", "public/"],
        except: &[],
        extensions: &["rs", "js"],
        texts: &["inner_html", "innerHTML", "insertAdjacentHTML", "document.write("],
        comments: false,
    },
    Rule {
        name: "nothing is left for later in the code",
        instead: "finish it, or take it out",
        within: &[""],
        except: &[],
        extensions: &["rs"],
        texts: &["todo!(", "unimplemented!(", "dbg!("],
        comments: false,
    },
    Rule {
        name: "a lint is expected with a reason, never switched off",
        instead: "write #[expect(lint, reason = \"…\")]",
        within: &[""],
        except: &[],
        extensions: &["rs"],
        texts: &["#[allow(", "#![allow("],
        comments: false,
    },
    Rule {
        name: "no path of somebody's machine",
        instead: "write it relative to the repository",
        within: &[""],
        except: &[],
        extensions: &["rs", "mjs", "js", "css", "html", "toml", "json", "md", "ftl", "sh"],
        texts: &["/root/", "/home/", "/Users/", "C:\\Users", "/tmp/"],
        comments: true,
    },
    Rule {
        name: "the core has no clock, no chance and no hash order",
        instead: "take today and ids as arguments; use BTreeMap",
        within: &["crates/plan/src/", "crates/export/src/", "crates/messages/src/"],
        except: &[],
        extensions: &["rs"],
        texts: &["HashMap", "HashSet", "SystemTime", "Instant::now", "thread_rng", "getrandom"],
        comments: false,
    },
];

/// Attributes that hold words for people.
pub const WORDED: &[&str] = &["title=\"", "label=\"", "hint=\"", "alt=\"", "placeholder=\"", "heading=\""];

/// What the pure crates must never depend on.
pub const IMPURE: &[&str] = &["leptos", "web-sys", "js-sys", "wasm-bindgen", "gloo", "getrandom", "rand"];

impl Rule {
    pub fn holds_in(&self, file: &SourceFile) -> bool {
        // This file spells out what it forbids.
        let own = file.path == "crates/xtask/tests/tidy/rules.rs";
        !own && file.is(self.extensions) && file.within(self.within) && !file.within(self.except)
    }
}
