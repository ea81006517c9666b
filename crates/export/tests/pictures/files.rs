//! Pictures as files: everything of a picture is in it, and nothing else than attributes gives it its look.

use super::{common, pictures};
use export::pictures::draw::{Drawing, Item};
use export::pictures::file::whole;
use export::pictures::fit;
use export::pictures::svg::{About, svg};

fn labels(drawing: &Drawing) -> Vec<&str> {
    let items = drawing.items.iter();
    items
        .filter_map(|item| match item {
            Item::Label(label) => Some(label.text.as_str()),
            _ => None,
        })
        .collect()
}

#[test]
fn a_file_has_all_of_a_picture() {
    for sample in common::SAMPLES {
        for picture in pictures(&common::lens(&common::open(sample)), 0) {
            let whole = whole(&picture, "Northgate Bikes");
            let said = labels(&whole).join(" ");
            assert!(said.starts_with(&format!("Northgate Bikes: {}", picture.title)), "{said}");
            for text in picture.below.iter().chain([&picture.said]) {
                let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
                assert!(said.contains(&text), "{sample}: {text}: {said}");
            }
            let parts: usize = picture.parts.iter().map(|part| labels(part).len()).sum();
            assert!(labels(&whole).len() >= parts);
            let drawn: i32 = picture.parts.iter().map(|part| part.height).sum();
            assert!(whole.height > drawn);
            for item in &whole.items {
                if let Item::Label(label) = item {
                    assert!((0..=whole.height).contains(&label.y), "{sample}: {}", label.text);
                    assert!(fit::width(&label.text, label.size, label.bold) <= whole.width, "{}", label.text);
                }
            }
        }
    }
}

#[test]
fn a_file_needs_no_styles() {
    for picture in pictures(&common::lens(&common::open("northgate-bikes")), 0) {
        let about = About { language: "en-GB", is_rtl: false, title: &picture.said, description: &picture.more };
        let text = svg(&whole(&picture, ""), about);
        for word in ["class=", "<style", "style=", "url(", "href"] {
            assert!(!text.contains(word), "{word}");
        }
        assert!(text.contains(" fill=\"#12231c\""), "ink");
    }
}
