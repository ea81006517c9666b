//! What a translator or an author can get wrong in a Fluent file, and what the build says.

use std::path::PathBuf;

use messages_compiler::{Kind, Piece, read_sources, write_rust};

fn problems(text: &str) -> String {
    let sources = [(PathBuf::from("page.ftl"), text.to_owned())];
    match read_sources("en", &sources) {
        Ok(catalogue) => panic!("accepted: {catalogue:?}"),
        Err(problems) => {
            let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
            lines.join("\n")
        }
    }
}

fn rust(text: &str) -> String {
    let sources = [(PathBuf::from("page.ftl"), text.to_owned())];
    let catalogue = read_sources("en", &sources).expect("accepted");
    write_rust(&catalogue).expect("written")
}

#[track_caller]
fn says(text: &str, expected: &str) {
    let said = problems(text);
    assert!(said.contains(expected), "said: {said}");
}

#[test]
fn faults_name_file_line_and_text() {
    says("a = A\n\nb = { $x\n", "page.ftl:3: ");
    says("a = A\nwhat is this\n", "page.ftl:2: ");
    says("a = A\nwhat is this\n", "`what is this`");
    says("a = A\n\na = B\n", "page.ftl:3: `a` stands twice: also in page.ftl:1");
    says("a-b = A\na = A\n  .b = B\n", "stands twice");
    says("-t = T\n-t = U\na = A\n", "term `-t` stands twice");
    says("a = { b }\n", "page.ftl:1: `a`: there is no message `b`");
    says("a = { -b }\n", "there is no term `-b`");
    says("a = { b }\nb = { a }\n", "refers to itself");
    says("a = { NUMBER($n) }\n", "function `NUMBER` is not supported");
    says("a = { -t(x: 1) }\n-t = T\n", "with an attribute or arguments");
    says("-t = T\n  .x = X\na = A\n", "term `-t` has attributes");
    says("a = { $x -> \n  [1] A\n *[sam] B\n }\n", "[1] stands among names of $x");
    says("a = { $n ->\n  [1.5] A\n *[other] B\n }\n", "[1.5] is not a whole number");
    says("a = { $count ->\n  [sam] A\n *[tom] B\n }\n", "$count is a number");
    says("loop = A\n", "cannot be the name of a Rust method");
    says("a = { $type }\n", "$type cannot be a Rust argument");
    says("a = { $b }{ $c }{ $d }{ $e }{ $f }{ $g }{ $h }\n", "more than 6 variables");
    says("a = A { \"\\u0002\" }\n", "control character");
}

#[test]
fn all_faults_are_told_at_once() {
    let said = problems("a = { b }\nc = { d }\n");
    assert_eq!(said.lines().count(), 2, "{said}");
}

#[test]
fn arguments_come_in_the_order_of_the_text_with_their_types() {
    let source = rust("a-b = { $who } has { $count ->\n  [one] a job\n *[other] { $count } jobs\n } on { $account }\n");
    assert!(source.contains("pub fn a_b(self, who: &str, count: u32, account: &str) -> String"), "{source}");
}

#[test]
fn messages_without_variables_are_plain_text() {
    assert!(rust("a = A\n").contains("pub fn a(self) -> &'static str"));
}

#[test]
fn attributes_are_methods_of_their_own() {
    let source = rust("people-name = Name\n  .hint = First name\n");
    assert!(source.contains("pub fn people_name(self)"), "{source}");
    assert!(source.contains("pub fn people_name_hint(self)"), "{source}");
}

#[test]
fn the_english_text_is_the_documentation() {
    assert!(rust("a = Hello, { $name }.\n").contains("Hello, {$name}."));
}

#[test]
fn names_in_a_select_are_text_and_numbers_are_numbers() {
    let source = rust(concat!(
        "a = { $network ->\n  [x] X\n *[own] { $network }\n }\n",
        "b = { $left ->\n  [0] none\n *[other] { $left }\n }\n",
        "# $size (Number) - in characters\nc = { $size }\n",
    ));
    assert!(source.contains("pub fn a(self, network: &str)"), "{source}");
    assert!(source.contains("pub fn b(self, left: u32)"), "{source}");
    assert!(source.contains("pub fn c(self, size: u32)"), "{source}");
}

#[test]
fn references_and_terms_are_put_in_place() {
    let text = "-t = Bill\na = { -t }: { b }\nb = who { $who }\n";
    let sources = [(PathBuf::from("page.ftl"), text.to_owned())];
    let catalogue = read_sources("en", &sources).expect("accepted");
    let message = catalogue.get("a").expect("a");
    let expected = [Piece::Text("Bill: who ".to_owned()), Piece::Variable("who".to_owned())];
    assert_eq!(message.body, expected);
    assert_eq!(message.variables[0].kind, Kind::Text);
}
