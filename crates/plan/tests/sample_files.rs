//! The sample files are what their source says, open without a repair, and are written back byte for byte.

use crate::samples;

use plan::file::{Import, load, write};
use plan::guard::{Place, Verdict, guard};
use std::path::Path;

fn file(key: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/samples");
    std::fs::read_to_string(path.join(key).with_extension("plan.json")).unwrap_or_default()
}

#[test]
fn the_files_are_what_their_source_says() {
    for sample in samples::all() {
        let expected = write(&samples::build(&sample));
        assert!(file(sample.key) == expected, "{} is stale: cargo run -p plan --example samples", sample.key);
    }
}

#[test]
fn a_sample_opens_without_a_repair_and_is_written_back_byte_for_byte() {
    for sample in samples::all() {
        let text = file(sample.key);
        let mut new_id = |_: &str| unreachable!("no id is missing");
        let unknown_name = |_: &str| unreachable!("nothing dangles");
        let import = &mut Import { new_id: &mut new_id, unknown_name: &unknown_name };
        let loaded = load(text.as_bytes(), import).expect(sample.key);
        assert_eq!(loaded.repairs, [], "{}", sample.key);
        assert!(!loaded.read_only);
        assert!(write(&loaded.document) == text, "{}", sample.key);
        assert_eq!(plan::invariants(&loaded.document.plan), Vec::<String>::new());
    }
}

#[test]
fn no_text_of_a_sample_looks_like_a_password() {
    for sample in samples::all() {
        for line in file(sample.key).lines().filter(|line| line.contains("\": \"") && !line.contains("sha256:")) {
            let text = line.split_once("\": \"").map_or("", |(_, text)| text);
            let verdict = guard(text.trim_end_matches([',', '"']), Place::Text);
            assert_eq!(verdict, Verdict::Clear, "{}: {line}", sample.key);
        }
    }
}
