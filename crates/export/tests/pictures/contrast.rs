//! Every pair of colours that a picture uses, over the tokens themselves: light, dark and paper. 4.5 to 1 for text, 3 to 1
//! for lines that mean something; a gap stands out and nothing else does; files have the colours of the light theme.

use super::{common, large, pictures};
use export::pictures::draw::{Drawing, Item, Paint};
use export::pictures::svg;
use std::collections::{BTreeMap, BTreeSet};

type Colours = BTreeMap<String, [f64; 3]>;

fn file(name: &str) -> String {
    let path = [env!("CARGO_MANIFEST_DIR"), "/../../style/", name].concat();
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn colour(hex: &str) -> [f64; 3] {
    let digits: Vec<u32> = hex.trim_start_matches('#').chars().map(|c| c.to_digit(16).unwrap()).collect();
    match digits.as_slice() {
        [r, g, b] => [r, g, b].map(|v| f64::from(v * 17)),
        [r1, r2, g1, g2, b1, b2] => [r1 * 16 + r2, g1 * 16 + g2, b1 * 16 + b2].map(f64::from),
        _ => panic!("{hex} is no colour"),
    }
}

/// The tokens of the first block of a file that begins with `start`: their light and dark values.
fn tokens(css: &str, start: &str) -> BTreeMap<String, (String, String)> {
    let block = css.split_once(start).unwrap().1.split_once('}').unwrap().0;
    let mut out = BTreeMap::new();
    for (name, value) in block.lines().filter_map(|line| line.trim().strip_prefix("--")?.split_once(": ")) {
        let value = value.trim_end_matches(';');
        let both = match value.strip_prefix("light-dark(").and_then(|rest| rest.strip_suffix(')')) {
            Some(rest) => rest.split_once(", ").unwrap(),
            None => (value, value),
        };
        if both.0.starts_with('#') {
            out.insert(name.to_owned(), (both.0.to_owned(), both.1.to_owned()));
        }
    }
    out
}

/// Light, dark, and paper, where what print does not change stays light.
fn themes() -> [(&'static str, Colours); 3] {
    let screen = tokens(&file("tokens.css"), ":root {");
    let paper = tokens(&file("print.css"), ":root {");
    let light: Colours = screen.iter().map(|(name, (light, _))| (name.clone(), colour(light))).collect();
    let dark: Colours = screen.iter().map(|(name, (_, dark))| (name.clone(), colour(dark))).collect();
    let mut print = light.clone();
    print.extend(paper.iter().map(|(name, (light, _))| (name.clone(), colour(light))));
    [("light", light), ("dark", dark), ("paper", print)]
}

fn luminance(colour: [f64; 3]) -> f64 {
    let [r, g, b] = colour.map(|value| {
        let value = value / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

fn ratio(colours: &Colours, a: Paint, b: Paint) -> f64 {
    let of =
        |paint: Paint| luminance(*colours.get(paint.token()).unwrap_or_else(|| panic!("no token --{}", paint.token())));
    let (a, b) = (of(a), of(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Everything that is drawn of any plan at hand.
fn drawings() -> Vec<Drawing> {
    let mut out = Vec::new();
    for sample in common::SAMPLES {
        let plan = common::open(sample);
        for week in 0..3 {
            out.extend(pictures(&common::lens(&plan), week).into_iter().flat_map(|picture| picture.parts));
        }
    }
    out.extend(pictures(&common::lens(&large::plan(40)), 0).into_iter().flat_map(|picture| picture.parts));
    out
}

#[test]
fn every_text_can_be_read_on_what_lies_below_it() {
    let mut pairs = BTreeSet::new();
    for item in drawings().iter().flat_map(|drawing| &drawing.items) {
        if let Item::Label(label) = item {
            pairs.insert((label.ink, label.on));
        }
    }
    assert!(pairs.len() >= 7, "{pairs:?}");
    for (theme, colours) in themes() {
        for (ink, on) in &pairs {
            let ratio = ratio(&colours, *ink, *on);
            assert!(ratio >= 4.5, "{theme}: {ink:?} on {on:?} is {ratio:.2} to 1");
        }
    }
}

#[test]
fn every_line_that_means_something_can_be_seen() {
    // Which line lies on which ground is seen from the order of the items: the last box that holds its first point.
    let mut pairs = BTreeSet::new();
    for drawing in drawings() {
        let mut boxes = Vec::new();
        for item in &drawing.items {
            match item {
                Item::Box { at, fill, edge } => {
                    let ground = ground(&boxes, (at.x + at.w / 2, at.y - 1));
                    boxes.extend(fill.map(|fill| (*at, fill)));
                    if let Some(edge) = edge {
                        pairs.insert((edge.paint, ground));
                    }
                }
                Item::Lines { all, edge } => {
                    for [x1, y1, x2, y2] in all {
                        pairs.insert((edge.paint, ground(&boxes, ((x1 + x2) / 2, (y1 + y2) / 2))));
                    }
                }
                Item::Ring { x, y, edge, .. } => {
                    pairs.insert((edge.paint, ground(&boxes, (*x, *y))));
                }
                Item::Corner { points: [(x, y), ..], fill } => {
                    pairs.insert((*fill, ground(&boxes, (x + 1, y + 1))));
                }
                Item::Label(_) => {}
            }
        }
    }
    assert!(
        pairs.contains(&(Paint::OnPlate, Paint::Plate)) && pairs.contains(&(Paint::Ink, Paint::Quiet)),
        "{pairs:?}"
    );
    for (theme, colours) in themes() {
        for (line, on) in pairs.iter().filter(|(line, on)| line != on) {
            let ratio = ratio(&colours, *line, *on);
            assert!(ratio >= 3.0, "{theme}: a line of {line:?} on {on:?} is {ratio:.2} to 1");
        }
    }
}

fn ground(boxes: &[(export::pictures::draw::Area, Paint)], (x, y): (i32, i32)) -> Paint {
    let holds = |(at, _): &&(export::pictures::draw::Area, Paint)| {
        (at.x..at.x + at.w).contains(&x) && (at.y..at.y + at.h).contains(&y)
    };
    boxes.iter().rev().find(holds).map_or(Paint::Paper, |(_, fill)| *fill)
}

#[test]
fn only_a_gap_stands_out() {
    for (theme, colours) in themes() {
        let quiet = [Paint::Quiet, Paint::Band, Paint::Sheet];
        let loudest = quiet.map(|paint| ratio(&colours, paint, Paint::Paper)).into_iter().fold(1.0, f64::max);
        let outside = [Paint::Plate, Paint::OnPlate].map(|paint| ratio(&colours, paint, Paint::Paper));
        let edge = outside.into_iter().fold(1.0, f64::max);
        assert!(edge > loudest * 1.5, "{theme}: a gap has {edge:.2} on the page, a quiet cell {loudest:.2}");
        if theme == "dark" {
            let plate = ratio(&colours, Paint::Plate, Paint::Paper);
            assert!(plate > 7.0 && plate > loudest, "{theme}: the plate of a gap is the lightest thing ({plate:.2})");
        }
    }
}

#[test]
fn files_have_the_colours_of_the_light_theme() {
    let [(_, light), ..] = themes();
    for paint in Paint::ALL {
        assert_eq!(light.get(paint.token()), Some(&colour(svg::colour(paint))), "--{}", paint.token());
    }
}
