//! A drawing on a canvas is a PNG of the right size, with what was drawn where it was drawn.
use export::pictures::draw::{Area, Drawing, Edge, Item, Paint};
use wasm_bindgen_test::wasm_bindgen_test;
use watchbill::browser::canvas::png;

fn drawing() -> Drawing {
    let mut out = Drawing { width: 100, height: 50, items: Vec::new() };
    out.boxed(Area::new(10, 10, 30, 20), Some(Paint::Ink), Some(Edge::dashed(Paint::Edge, 2)));
    out.items.push(Item::Ring { x: 70, y: 20, r: 8, edge: Edge::plain(Paint::Ink, 2) });
    out.items.push(Item::Corner { points: [(0, 0), (9, 0), (0, 9)], fill: Paint::Plate });
    out.lines(vec![[0, 49, 100, 49]], Edge::plain(Paint::Rule, 1));
    out.label((50, 45), "Ama 🚲 مرحبا", 14, true, Paint::Sheet);
    out
}

/// Width and height as they stand in the file.
fn size(png: &[u8]) -> (u32, u32) {
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    (number(16), number(20))
}

#[wasm_bindgen_test]
async fn the_file_is_a_png_of_the_right_size() {
    assert_eq!(size(&png(&drawing(), 0, 1.0).await.unwrap()), (100, 50));
    assert_eq!(size(&png(&drawing(), 16, 2.0).await.unwrap()), (264, 164));
    let empty = Drawing { items: Vec::new(), ..drawing() };
    assert_ne!(png(&drawing(), 0, 1.0).await, png(&empty, 0, 1.0).await, "something is drawn");
}

#[wasm_bindgen_test]
async fn a_drawing_that_is_too_large_is_made_smaller() {
    let large = Drawing { width: 4_000, height: 16_000, items: Vec::new() };
    let (width, height) = size(&png(&large, 0, 2.0).await.unwrap());
    assert!(f64::from(width) * f64::from(height) <= 16_000_000.0 && width > 1_900, "{width} {height}");
}
