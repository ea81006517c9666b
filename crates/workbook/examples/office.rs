//! Writes workbooks and Word documents, and what must stand in them, for the independent readers in `tests/readers`:
//! `cargo run --package workbook --example office -- FOLDER`.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a file that cannot be written must stop the program"
)]

#[path = "../tests/plans/mod.rs"]
mod plans;

use export::CopyChoice;
use std::path::Path;
use std::time::Instant;

fn main() {
    let folder = std::env::args().nth(1).expect("the folder to write to");
    let folder = Path::new(&folder);
    std::fs::create_dir_all(folder).unwrap();
    for (name, plan) in plans::all() {
        let made = plans::Made::of(&plan, CopyChoice::Everything);
        let started = Instant::now();
        let files = [("xlsx", workbook::xlsx(&made.book).unwrap()), ("docx", workbook::docx(&made.outline).unwrap())];
        println!("{name}: {} ms", started.elapsed().as_millis());
        let told = [("book.json", serde_json::to_vec(&made.book)), ("outline.json", serde_json::to_vec(&made.outline))];
        for (ending, bytes) in files.into_iter().chain(told.map(|(ending, bytes)| (ending, bytes.unwrap()))) {
            std::fs::write(folder.join([name.as_str(), ".", ending].concat()), bytes).unwrap();
        }
    }
}
