//! A small server for the built site on this machine only: right types, compressed, the same
//! headers a host should send. It never lists a folder and never leaves the site's own. Tests are at the end.

use std::fs;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Component, Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use oxhttp::Server;
use oxhttp::model::{Body, Method, Request, Response, StatusCode};

use crate::build::{self, Kind};
use crate::workspace::Workspace;
use crate::{headers, page, stamp};

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
        Self { port: 8080, dir: None, build: true, kind: Kind::Release }
    }
}

/// Looks at the port first: a taken one must not come to light after a long build.
pub fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    must_be_free(options.port)?;
    if options.build {
        build::build(workspace, options.kind)?;
    }
    let dir = options.dir.clone().unwrap_or_else(|| options.kind.dist().into());
    let dir = workspace.path(dir);
    ensure!(dir.join("index.html").is_file(), "there is no site in {}: run `cargo xtask build`", dir.display());
    let server = Server::new(move |request| answer(&dir, request))
        .bind((Ipv4Addr::LOCALHOST, options.port))
        .spawn()
        .with_context(|| format!("cannot use port {}", options.port))?;
    println!("Watchbill is at http://127.0.0.1:{}/ (stop with Ctrl+C)", options.port);
    server.join()?;
    Ok(())
}

/// Says which port is free if this one is not.
fn must_be_free(port: u16) -> Result<()> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AddrInUse => match next_free(port) {
            Some(free) => bail!("port {port} is taken. Port {free} is free: add --port {free}"),
            None => {
                bail!("port {port} is taken, and so are those after it: add --port with another")
            }
        },
        Err(error) => Err(error).with_context(|| format!("cannot use port {port}")),
    }
}

fn next_free(taken: u16) -> Option<u16> {
    (taken.checked_add(1)?..=u16::MAX).take(200).find(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok())
}

/// One answer, before it is written to the line.
#[derive(Debug)]
struct Reply {
    status: StatusCode,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

fn answer(dir: &Path, request: &Request<Body>) -> Response<Body> {
    let field = |name: &str| {
        let value = request.headers().get(name).and_then(|value| value.to_str().ok());
        value.unwrap_or_default().to_owned()
    };
    let mut reply = match *request.method() {
        Method::GET | Method::HEAD => {
            reply(dir, request.uri().path(), &field("Accept-Encoding"), &field("If-None-Match"))
        }
        _ => Reply {
            status: StatusCode::METHOD_NOT_ALLOWED,
            headers: vec![("Allow", "GET, HEAD".to_owned())],
            body: Vec::new(),
        },
    };
    if request.method() == Method::HEAD {
        reply.body.clear();
    }
    let mut response = Response::builder().status(reply.status);
    for (name, value) in reply.headers {
        response = response.header(name, value);
    }
    // Only a header value that is not text can fail, and the policy is the only one from a file.
    response.body(Body::from(reply.body)).unwrap_or_default()
}

/// The answer to a request for `path`; `known` lists the fingerprints that the browser has already.
fn reply(dir: &Path, path: &str, encodings: &str, known: &str) -> Reply {
    let found = locate(path).and_then(|path| Some((fs::read(dir.join(&path)).ok()?, path)));
    let (status, body, path) = match found {
        Some((body, path)) => (StatusCode::OK, body, path),
        None => {
            let page = fs::read(dir.join("404.html")).unwrap_or_else(|_| b"Not found".to_vec());
            (StatusCode::NOT_FOUND, page, "404.html".to_owned())
        }
    };
    let fingerprint: String = stamp::of_bytes(&body).chars().take(16).collect();
    let (body, encoding) = match packed(dir, &path, encodings) {
        Some((packed, encoding)) => (packed, Some(encoding)),
        None => (body, None),
    };
    let tag = format!("\"{fingerprint}-{}\"", encoding.unwrap_or("plain"));
    let index = fs::read_to_string(dir.join("index.html")).unwrap_or_default();
    let policy = page::tags(&index);
    let mut headers = headers::of(&path, page::policy(&policy).unwrap_or("default-src 'self'"));
    headers.extend([
        ("Content-Type", media_type(&path).to_owned()),
        ("Vary", "Accept-Encoding".to_owned()),
        ("ETag", tag.clone()),
    ]);
    if status == StatusCode::OK && known.split(',').any(|one| one.trim() == tag) {
        return Reply { status: StatusCode::NOT_MODIFIED, headers, body: Vec::new() };
    }
    headers.extend(encoding.map(|encoding| ("Content-Encoding", encoding.to_owned())));
    Reply { status, headers, body }
}

/// The smallest copy of the file that the build left and the browser takes.
fn packed(dir: &Path, path: &str, encodings: &str) -> Option<(Vec<u8>, &'static str)> {
    [("br", "br"), ("gzip", "gz")].into_iter().find_map(|(encoding, extension)| {
        let copy = dir.join(format!("{path}.{extension}"));
        accepts(encodings, encoding).then(|| fs::read(copy).ok()).flatten().map(|it| (it, encoding))
    })
}

/// The file below the site for the path of an address, or nothing if it leads outside.
fn locate(path: &str) -> Option<String> {
    let path = path.trim_start_matches('/');
    let path = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    let inside = Path::new(&path).components().all(|part| matches!(part, Component::Normal(_)));
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
