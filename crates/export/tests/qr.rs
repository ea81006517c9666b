//! A code says what it was made of, to a reader that has nothing to do with its maker.

#![expect(clippy::unwrap_used, reason = "a test may stop where a code cannot be read")]

use export::qr::{Code, MOST, code};

/// The squares of a path, each `scale` points wide, dark as 0.
fn points(code: &Code, scale: usize) -> (usize, Vec<u8>) {
    let side = code.size as usize * scale;
    let mut out = vec![255; side * side];
    for run in code.path.split('M').skip(1) {
        let (x, rest) = run.split_once(' ').unwrap();
        let (y, rest) = rest.split_once('h').unwrap();
        let (length, _) = rest.split_once('v').unwrap();
        let [x, y, length] = [x, y, length].map(|number| number.parse::<usize>().unwrap() * scale);
        for row in y..y + scale {
            out.get_mut(row * side + x..row * side + x + length).unwrap().fill(0);
        }
    }
    (side, out)
}

fn read(code: &Code) -> String {
    let (side, points) = points(code, 4);
    let at = |x: usize, y: usize| points.get(y * side + x).copied().unwrap();
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, at);
    // It also looks at what only resembles the corner of a code; that never decodes.
    let texts: Vec<String> =
        image.detect_grids().iter().filter_map(|grid| grid.decode().ok()).map(|read| read.1).collect();
    assert_eq!(texts.len(), 1, "one code of {} squares", code.size);
    texts.concat()
}

#[test]
fn a_code_says_its_link() {
    let letters: String = ('a'..='z').chain('A'..='Z').chain('0'..='9').chain(['-', '_']).collect();
    for length in [20, 300, 800, MOST] {
        let link: String =
            "https://plans.example.org/now.html#card=1.".chars().chain(letters.chars().cycle()).take(length).collect();
        assert_eq!(read(&code(&link).unwrap()), link, "{length}");
    }
}

#[test]
fn a_link_that_is_too_long_has_none() {
    assert!(code(&"a".repeat(MOST)).is_some());
    assert_eq!(code(&"a".repeat(MOST + 1)), None);
    assert_eq!(code(&"é".repeat(MOST / 2 + 1)), None, "bytes count, not letters");
}

#[test]
fn the_quiet_edge_is_four_squares() {
    let code = code("x").unwrap();
    assert_eq!(code.size, 21 + 8);
    assert!(code.path.starts_with("M4 4h7v1h-7z"), "{}", code.path);
}
