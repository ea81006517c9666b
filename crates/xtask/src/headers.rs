//! The HTTP headers of every file of the site. The local server and the `_headers` file for static
//! hosts are both written from here; the README repeats them for nginx and Caddy.

use std::path::Path;

/// Sent with every file. `no-referrer` and `same-origin` keep other sites from learning about a plan.
const ALWAYS: [(&str, &str); 5] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
];

const CACHE: &str = "Cache-Control";
/// A file whose name holds a fingerprint of its bytes never changes.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// Everything else is asked for again: "not changed" costs one short answer.
const ASK_AGAIN: &str = "no-cache";

/// Headers of one file, given its path below the site and the page's own policy.
pub fn of(path: &str, policy: &str) -> Vec<(&'static str, String)> {
    let mut all: Vec<_> = ALWAYS.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
    all.push(("Content-Security-Policy", full_policy(policy)));
    let cache = if fingerprinted(path) { FOR_EVER } else { ASK_AGAIN };
    all.push((CACHE, cache.to_owned()));
    all
}

/// The `_headers` file that Netlify, Cloudflare Pages and others read. They ask again for unnamed
/// files by themselves, and join values of matching rules: so caching is written once per file.
pub fn file(paths: &[String], policy: &str) -> String {
    let mut text = String::from("/*\n");
    for (name, value) in of("index.html", policy) {
        if name != CACHE {
            text.push_str(&format!("  {name}: {value}\n"));
        }
    }
    for path in paths.iter().filter(|path| fingerprinted(path)) {
        text.push_str(&format!("/{path}\n  {CACHE}: {FOR_EVER}\n"));
    }
    text
}

/// `frame-ancestors` works in a header only, so the page's own policy cannot hold it.
fn full_policy(policy: &str) -> String {
    format!("{}; frame-ancestors 'none'", policy.trim().trim_end_matches(';'))
}

/// `app-0123456789abcdef_bg.wasm`: a part of at least 12 hexadecimal digits.
pub fn fingerprinted(path: &str) -> bool {
    let name = Path::new(path).file_name().and_then(|name| name.to_str()).unwrap_or_default();
    name.split(['-', '_', '.']).any(|part| part.len() >= 12 && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_fingerprinted_names_are_kept_for_ever() {
        for name in ["app-0123456789abcdef_bg.wasm", "css/base-9f8e7d6c5b4a3921.css"] {
            assert!(fingerprinted(name), "{name}");
        }
        for name in ["boot.js", "index.html", "now.html", "fonts/plex-600.woff2"] {
            assert!(!fingerprinted(name), "{name}");
        }
    }

    #[test]
    fn nobody_may_frame_the_page() {
        let headers = of("index.html", "default-src 'none'; ");
        let policy = "default-src 'none'; frame-ancestors 'none'".to_owned();
        assert!(headers.contains(&("Content-Security-Policy", policy)));
        assert!(headers.contains(&(CACHE, ASK_AGAIN.to_owned())));
    }

    #[test]
    fn the_file_for_hosts_lists_fingerprinted_files() {
        let paths = ["boot.js".to_owned(), "app-0123456789abcdef.js".to_owned()];
        let text = file(&paths, "default-src 'none'");
        assert!(text.starts_with("/*\n  X-Content-Type-Options: nosniff\n"));
        assert!(text.contains("/app-0123456789abcdef.js\n"));
        assert!(!text.contains("boot.js"));
    }
}
