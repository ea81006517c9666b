//! Tests of the local server's answers, without a network where none is needed.

use super::*;

fn site(name: &str) -> PathBuf {
    let dir = std::env::temp_dir().join(format!("serve-{name}-{}", std::process::id()));
    fs::create_dir_all(&dir).unwrap();
    let page = r#"<meta http-equiv="Content-Security-Policy" content="default-src 'none'">"#;
    fs::write(dir.join("index.html"), page).unwrap();
    fs::write(dir.join("app.wasm"), "plain").unwrap();
    fs::write(dir.join("app.wasm.br"), "packed").unwrap();
    dir
}

fn field(reply: &Reply, name: &str) -> String {
    let header = reply.headers.iter().find(|(field, _)| *field == name);
    header.map(|(_, value)| value.clone()).unwrap_or_default()
}

#[test]
fn addresses_stay_inside_the_site() {
    assert_eq!(locate("/").as_deref(), Some("index.html"));
    assert_eq!(locate("/app.js").as_deref(), Some("app.js"));
    assert_eq!(locate("/samples/").as_deref(), Some("samples/index.html"));
    for outside in ["/../Cargo.toml", "/a/../../b", "/%2e%2e/b", "//etc/../passwd"] {
        assert_eq!(locate(outside), None, "{outside}");
    }
}

#[test]
fn the_packed_copy_goes_to_those_who_take_it() {
    let dir = site("packed");
    let reply_br = reply(&dir, "/app.wasm", "gzip, deflate, br", "");
    assert_eq!(field(&reply_br, "Content-Encoding"), "br");
    assert_eq!(field(&reply_br, "Content-Type"), "application/wasm");
    assert_eq!(reply_br.body, b"packed");
    let plain = reply(&dir, "/app.wasm", "br;q=0", "");
    assert_eq!(field(&plain, "Content-Encoding"), "");
    assert_eq!(plain.body, b"plain");
    fs::remove_dir_all(&dir).unwrap();
}

#[test]
fn an_unchanged_file_is_not_sent_again() {
    let dir = site("unchanged");
    let tag = field(&reply(&dir, "/", "", ""), "ETag");
    let again = reply(&dir, "/", "", &tag);
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    let other = reply(&dir, "/", "", "\"0-plain\"");
    assert_eq!(other.status, StatusCode::OK);
    fs::remove_dir_all(&dir).unwrap();
}

#[test]
fn every_answer_is_guarded() {
    let dir = site("guarded");
    for url in ["/", "/app.wasm", "/nothing"] {
        let reply = reply(&dir, url, "", "");
        assert_eq!(field(&reply, "X-Content-Type-Options"), "nosniff");
        let policy = field(&reply, "Content-Security-Policy");
        assert_eq!(policy, "default-src 'none'; frame-ancestors 'none'");
    }
    assert_eq!(reply(&dir, "/nothing", "", "").status, StatusCode::NOT_FOUND);
    fs::remove_dir_all(&dir).unwrap();
}

#[test]
fn many_lines_at_once_are_all_answered() {
    use std::io::{Read, Write};
    use std::net::TcpStream;

    let dir = site("lines");
    let probe = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = probe.local_addr().unwrap().port();
    drop(probe);
    let folder = dir.clone();
    Server::new(move |request| answer(&folder, request)).bind((Ipv4Addr::LOCALHOST, port)).spawn().unwrap();
    let open = || loop {
        if let Ok(line) = TcpStream::connect((Ipv4Addr::LOCALHOST, port)) {
            return line;
        }
    };
    // Browsers keep lines open, also ones they have not used yet: none may hold up another.
    let mut lines: Vec<TcpStream> = (0..12).map(|_| open()).collect();
    for line in lines.iter_mut().rev() {
        line.write_all(b"HEAD /?from=here HTTP/1.1\r\nHost: here\r\n\r\n").unwrap();
        let mut start = [0; 15];
        line.read_exact(&mut start).unwrap();
        assert_eq!(&start, b"HTTP/1.1 200 OK");
    }
    fs::remove_dir_all(&dir).unwrap();
}

#[test]
fn a_taken_port_names_a_free_one() {
    let holder = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = holder.local_addr().unwrap().port();
    let message = must_be_free(port).unwrap_err().to_string();
    assert!(message.starts_with(&format!("port {port} is taken. Port ")), "{message}");
    assert!(message.contains("--port"), "{message}");
}
