//! Behind "Who makes what?": how each kind gets made, turns, time, partners, what fits together, themes, ideas, replies.
//!
//! Nothing here is asked on the short path. A complete answer is kept at once. Tests: `plan::lens::making`,
//! `plan::answers::spot`, `plan::answers::making`, `tests/e2e/content-depth.spec.mjs`.

mod fits;
mod hire;
mod ideas;
mod mix;
mod partners;
mod replies;
mod streams;
mod turns;

pub use fits::consistency_page;
pub use hire::hire_page;
pub use ideas::ideas_page;
pub use mix::mix_page;
pub use partners::partners_page;
pub use replies::replies_page;
pub use streams::streams_page;
pub use turns::turns_page;

use crate::store::Store;
use plan::model::Stream;
use plan::{Id, Key};

/// What a stream is called.
fn stream_name(store: Store, id: Id<Stream>) -> String {
    let lens = store.lens();
    let stream = lens.streams.iter().find(|stream| stream.id == id);
    stream.map(|stream| capital(&export::Names::new(&lens, store.words).content(stream))).unwrap_or_default()
}

/// The same by key.
fn name_of(store: Store, key: Key) -> String {
    stream_name(store, Id::of(key))
}

/// Names of content are written small inside sentences.
fn capital(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map(|first| first.to_uppercase().chain(rest).collect()).unwrap_or_default()
}
