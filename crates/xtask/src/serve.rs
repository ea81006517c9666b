//! A small server for the built site on this machine only: right types, compressed, the same
//! headers a host should send. It never lists a folder and never leaves the site's own. Tests are at the end.

use std::fs;
use std::io::{Cursor, ErrorKind};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Component, Path, PathBuf};
use std::thread;

use anyhow::{Context, Result, anyhow, bail, ensure};
use tiny_http::{Header, Method, Request, Response, Server};

use crate::build::{self, Kind};
use crate::workspace::Workspace;
use crate::{headers, page, stamp};

const THREADS: usize = 6;

#[derive(Debug, PartialEq)]
pub struct Options {
    pub port: u16,
    /// Another folder than the one that the build fills.
    pub dir: Option<PathBuf>,
    pub build: bool,
    pub kind: Kind,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            port: 8080,
            dir: None,
            build: true,
            kind: Kind::Release,
        }
    }
}

/// Takes the port first: a taken one must not come to light after a long build.
pub fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let listener = take(options.port)?;
    if options.build {
        build::build(workspace, options.kind)?;
    }
    let dir = options
        .dir
        .clone()
        .unwrap_or_else(|| options.kind.dist().into());
    let dir = workspace.path(dir);
    ensure!(
        dir.join("index.html").is_file(),
        "there is no site in {}: run `cargo xtask build`",
        dir.display()
    );
    println!(
        "Watchbill is at http://127.0.0.1:{}/ (stop with Ctrl+C)",
        options.port
    );
    let server = Server::from_listener(listener, None).map_err(|error| anyhow!(error))?;
    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                for request in server.incoming_requests() {
                    // A browser that hangs up in the middle is no trouble of ours.
                    answer(&dir, request).unwrap_or_default();
                }
            });
        }
    });
    Ok(())
}

/// Binds the port, or says which one is free.
fn take(port: u16) -> Result<TcpListener> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(listener) => Ok(listener),
        Err(error) if error.kind() == ErrorKind::AddrInUse => match next_free(port) {
            Some(free) => bail!("port {port} is taken. Port {free} is free: add --port {free}"),
            None => {
                bail!("port {port} is taken, and so are those after it: choose one with --port")
            }
        },
        Err(error) => Err(error).with_context(|| format!("cannot use port {port}")),
    }
}

fn next_free(taken: u16) -> Option<u16> {
    (taken.checked_add(1)?..=u16::MAX)
        .take(200)
        .find(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok())
}

fn answer(dir: &Path, request: Request) -> std::io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        let reply = Response::from_string("Only GET and HEAD are served.").with_status_code(405);
        return request.respond(with(reply, "Allow", "GET, HEAD"));
    }
    let encodings = header(&request, "Accept-Encoding");
    let known = header(&request, "If-None-Match");
    let reply = reply(dir, request.url(), &encodings, &known);
    request.respond(reply)
}

/// The answer to one request for `url`; `known` is the fingerprint that the browser has already.
fn reply(dir: &Path, url: &str, encodings: &str, known: &str) -> Response<Cursor<Vec<u8>>> {
    let found = locate(url).and_then(|path| Some((fs::read(dir.join(&path)).ok()?, path)));
    let (status, body, path) = match found {
        Some((body, path)) => (200, body, path),
        None => {
            let page = fs::read(dir.join("404.html")).unwrap_or_else(|_| b"Not found".to_vec());
            (404, page, "404.html".to_owned())
        }
    };
    let packed = ["br", "gzip"]
        .into_iter()
        .filter(|encoding| accepts(encodings, encoding))
        .find_map(|encoding| {
            let extension = if encoding == "br" { "br" } else { "gz" };
            Some((
                fs::read(dir.join(format!("{path}.{extension}"))).ok()?,
                encoding,
            ))
        });
    let tag: String = stamp::of_bytes(&body).chars().take(16).collect();
    let (body, encoding) = match packed {
        Some((packed, encoding)) => (packed, Some(encoding)),
        None => (body, None),
    };
    let tag = format!("\"{tag}-{}\"", encoding.unwrap_or("plain"));

    let unchanged = status == 200 && known.split(',').any(|one| one.trim() == tag);
    let (status, body) = if unchanged {
        (304, Vec::new())
    } else {
        (status, body)
    };
    let mut reply = Response::from_data(body)
        .with_status_code(status)
        // With a known length the browser can show how far a download has come.
        .with_chunked_threshold(usize::MAX);
    let policy = page::tags(&fs::read_to_string(dir.join("index.html")).unwrap_or_default());
    for (name, value) in headers::of(&path, page::policy(&policy).unwrap_or("default-src 'self'")) {
        reply = with(reply, name, &value);
    }
    reply = with(reply, "Content-Type", media_type(&path));
    reply = with(reply, "ETag", &tag);
    reply = with(reply, "Vary", "Accept-Encoding");
    match encoding {
        Some(encoding) => with(reply, "Content-Encoding", encoding),
        None => reply,
    }
}

fn with(reply: Response<Cursor<Vec<u8>>>, name: &str, value: &str) -> Response<Cursor<Vec<u8>>> {
    match Header::from_bytes(name, value) {
        Ok(header) => reply.with_header(header),
        Err(()) => reply,
    }
}

fn header(request: &Request, name: &'static str) -> String {
    let wanted = |header: &&Header| header.field.equiv(name);
    let value = request.headers().iter().find(wanted);
    value
        .map(|header| header.value.to_string())
        .unwrap_or_default()
}

/// Path of the file below the site for an address, or nothing if it leads outside.
fn locate(url: &str) -> Option<String> {
    let path = url.split(['?', '#']).next()?.trim_start_matches('/');
    let path = if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    };
    let inside = Path::new(&path)
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    // Names of the site are plain ASCII: an escape can only be an attempt to climb out.
    (inside && !path.contains(['%', '\\'])).then_some(path)
}

/// Whether an `Accept-Encoding` list takes this encoding (`q=0` refuses it).
fn accepts(list: &str, encoding: &str) -> bool {
    list.split(',').any(|entry| {
        let mut parts = entry.split(';').map(str::trim);
        parts.next() == Some(encoding)
            && !parts.any(|part| part.strip_prefix("q=").and_then(|q| q.parse().ok()) == Some(0.0))
    })
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "ico" => "image/x-icon",
        "ics" => "text/calendar; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "pdf" => "application/pdf",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests;
