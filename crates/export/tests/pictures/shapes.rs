//! Nothing leaves its place, no text is small, and a file is well-formed: for the cases, and for plans of 1 to 500 people
//! with names of every kind.

use std::sync::OnceLock;

use super::{common, large, pictures};
use export::pictures::draw::{Anchor, Drawing, Item, PART, SMALL, WIDTH};
use export::pictures::svg::{About, svg};
use export::pictures::{MOST, Picture, fit};

/// Made once: without optimisation a plan of 500 people takes its time.
fn all() -> &'static [(String, Vec<Picture>)] {
    static ALL: OnceLock<Vec<(String, Vec<Picture>)>> = OnceLock::new();
    ALL.get_or_init(make)
}

fn make() -> Vec<(String, Vec<Picture>)> {
    let cases = common::SAMPLES.map(|sample| (sample.to_owned(), pictures(&common::lens(&common::open(sample)), 1)));
    let sizes = [1, 2, 9, 40, 500].map(|count| (count.to_string(), pictures(&common::lens(&large::plan(count)), 0)));
    cases.into_iter().chain(sizes).collect()
}

/// From left to right, as far as can be known without a font.
fn reach(item: &Item) -> (i32, i32, i32, i32) {
    match item {
        Item::Box { at, .. } => (at.x, at.x + at.w, at.y, at.y + at.h),
        Item::Ring { x, y, r, .. } => (x - r, x + r, y - r, y + r),
        Item::Lines { all, .. } => {
            let (xs, ys) =
                (all.iter().flat_map(|line| [line[0], line[2]]), all.iter().flat_map(|line| [line[1], line[3]]));
            (xs.clone().min().unwrap(), xs.max().unwrap(), ys.clone().min().unwrap(), ys.max().unwrap())
        }
        Item::Corner { points, .. } => {
            let (xs, ys) = (points.map(|point| point.0), points.map(|point| point.1));
            (*xs.iter().min().unwrap(), *xs.iter().max().unwrap(), *ys.iter().min().unwrap(), *ys.iter().max().unwrap())
        }
        Item::Label(label) => {
            let wide = fit::width(&label.text, label.size, label.bold);
            let from = if label.anchor == Anchor::Middle { label.x - wide / 2 } else { label.x };
            (from, from + wide, label.y - label.size, label.y + 2)
        }
    }
}

#[test]
fn nothing_leaves_its_place_and_no_text_is_small() {
    for (name, pictures) in all() {
        for picture in pictures {
            for drawing in &picture.parts {
                assert_eq!(drawing.width, WIDTH);
                assert!((1..=PART).contains(&drawing.height), "{name}: {} is {} high", picture.title, drawing.height);
                for item in &drawing.items {
                    let (left, right, top, bottom) = reach(item);
                    assert!(left >= 0 && right <= WIDTH, "{name}, {}: {left} to {right}: {item:?}", picture.title);
                    assert!(top >= -2 && bottom <= drawing.height + 2, "{name}, {}: {item:?}", picture.title);
                    if let Item::Label(label) = item {
                        assert!(label.size >= SMALL, "{item:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_large_plan_is_cut_and_says_so() {
    let (_, large) = all().last().unwrap();
    for picture in large {
        assert!(picture.table.rows.len() <= MOST, "{}", picture.title);
        let items: usize = picture.parts.iter().map(|part| part.items.len()).sum();
        assert!(items < 2_500, "{}: {items}", picture.title);
    }
    let left: Vec<u32> = large.iter().map(|one| one.left_out).collect();
    assert!(left.iter().skip(2).all(|count| *count > 0), "{left:?}");
}

#[test]
fn turned_over_twice_is_as_before() {
    for (_, pictures) in all() {
        for drawing in pictures.iter().flat_map(|picture| &picture.parts) {
            assert_eq!(drawing.mirrored().mirrored(), *drawing);
            assert_ne!(drawing.mirrored(), *drawing);
        }
    }
}

fn file(drawing: &Drawing, picture: &Picture, is_rtl: bool) -> String {
    svg(drawing, About { language: "en-GB", is_rtl, title: &picture.said, description: &picture.more })
}

#[test]
fn a_file_is_well_formed_and_the_same_every_time() {
    for (name, pictures) in all() {
        for picture in pictures {
            for drawing in &picture.parts {
                for is_rtl in [false, true] {
                    let text = file(drawing, picture, is_rtl);
                    assert_eq!(text, file(drawing, picture, is_rtl));
                    assert!(text.contains("<title id=\"title\">") && text.contains("<desc id=\"desc\">"));
                    assert!(!text.contains("href") && !text.contains("url("), "{name}: nothing from outside");
                    well_formed(&text);
                }
            }
        }
    }
}

/// As much of XML as a file of ours has: tags that close, attributes in quotes, entities that are known.
fn well_formed(text: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = text;
    while let Some((before, tag)) = rest.split_once('<') {
        assert!(!before.contains('>'), "a stray > in {before}");
        for part in before.split('&').skip(1) {
            assert!(["amp;", "lt;", "gt;", "quot;", "apos;"].iter().any(|known| part.starts_with(known)), "{part}");
        }
        let (tag, after) = tag.split_once('>').unwrap();
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name));
        } else {
            assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
            if !tag.ends_with('/') {
                open.push(tag.split(' ').next().unwrap());
            }
        }
    }
    assert_eq!((open.len(), rest.trim()), (0, ""));
}
