//! What people do, in words: every duty of the samples has a line that names something.

use crate::common;

use export::{Names, work};
use messages::Words;

#[test]
fn every_duty_of_the_samples_has_a_line_that_says_of_what() {
    let mut seen = 0;
    for sample in common::SAMPLES {
        let lens = common::lens(&common::open(sample));
        let names = Names::new(&lens, Words::english());
        for person in &lens.people {
            let mut lines: Vec<_> =
                lens.duties_of(person.id).into_iter().map(|duty| work::duty(&names, duty)).collect();
            for line in &lines {
                assert!(line.len() > 4 && !line.trim_end().ends_with(':'), "{sample}, {}: “{line}”", person.name);
                seen += 1;
            }
            let count = lines.len();
            lines.sort();
            lines.dedup();
            assert!(lines.len() * 2 >= count, "{sample}, {}: {lines:?}", person.name);
        }
    }
    assert!(seen > 60, "{seen}");
}
