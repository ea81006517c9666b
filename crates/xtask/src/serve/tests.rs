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

fn field(reply: &Response<Cursor<Vec<u8>>>, name: &'static str) -> String {
    let header = reply
        .headers()
        .iter()
        .find(|header| header.field.equiv(name));
    header
        .map(|header| header.value.to_string())
        .unwrap_or_default()
}

#[test]
fn addresses_stay_inside_the_site() {
    assert_eq!(locate("/").as_deref(), Some("index.html"));
    assert_eq!(locate("/app.js?v=1").as_deref(), Some("app.js"));
    assert_eq!(locate("/samples/").as_deref(), Some("samples/index.html"));
    for outside in [
        "/../Cargo.toml",
        "/a/../../b",
        "/%2e%2e/b",
        "//etc/../passwd",
    ] {
        assert_eq!(locate(outside), None, "{outside}");
    }
}

#[test]
fn the_packed_copy_goes_to_those_who_take_it() {
    let dir = site("packed");
    let reply_br = reply(&dir, "/app.wasm", "gzip, deflate, br", "");
    assert_eq!(field(&reply_br, "Content-Encoding"), "br");
    assert_eq!(field(&reply_br, "Content-Type"), "application/wasm");
    assert_eq!(reply_br.into_reader().into_inner(), b"packed");
    let plain = reply(&dir, "/app.wasm", "br;q=0", "");
    assert_eq!(field(&plain, "Content-Encoding"), "");
    assert_eq!(plain.into_reader().into_inner(), b"plain");
    fs::remove_dir_all(&dir).unwrap();
}

#[test]
fn an_unchanged_file_is_not_sent_again() {
    let dir = site("unchanged");
    let tag = field(&reply(&dir, "/", "", ""), "ETag");
    let again = reply(&dir, "/", "", &tag);
    assert_eq!(again.status_code().0, 304);
    let other = reply(&dir, "/", "", "\"0-plain\"");
    assert_eq!(other.status_code().0, 200);
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
    assert_eq!(reply(&dir, "/nothing", "", "").status_code().0, 404);
    fs::remove_dir_all(&dir).unwrap();
}

#[test]
fn a_taken_port_names_a_free_one() {
    let holder = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = holder.local_addr().unwrap().port();
    let message = take(port).unwrap_err().to_string();
    assert!(
        message.starts_with(&format!("port {port} is taken. Port ")),
        "{message}"
    );
    assert!(message.contains("--port"), "{message}");
}
