//! Starts the app: panic hook, storage, then the view in place of the static first page.
#![cfg_attr(not(target_arch = "wasm32"), expect(clippy::print_stderr, reason = "there is no page to show it on"))]

#[cfg(target_arch = "wasm32")]
fn main() {
    watchbill::browser::panic::install(watchbill::BUILD);
    watchbill::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Watchbill runs in a browser. Start it with: cargo xtask serve");
}
