//! Prints a generated plan file: `cargo run --package plan --example sample -- 500 60 7` for people, accounts and seed.

#[path = "generator/as_file.rs"]
mod as_file;
mod generator;

use generator::Size;

fn main() {
    let number =
        |at: usize, default: u64| std::env::args().nth(at).and_then(|text| text.parse().ok()).unwrap_or(default);
    let size = Size { people: number(1, 500) as usize, accounts: number(2, 60) as usize, seed: number(3, 7) };
    print!("{}", as_file::file(size));
}
