//! The parts of the program that are fetched when they are first needed, so that the first screen comes fast.
//!
//! The released program is cut at the functions that [`later!`] marks: what only they need goes into a file of its
//! own (`cargo xtask build` cuts it). Nothing else of the app knows about it: a page is shown through [`place`], work is
//! done through a function of [`later!`], and a debug build or a test has everything in one piece.
//! Must never: fetch a part before the first screen stands, or let a part that did not come take the page down.
//! Tests: `tests/e2e/parts.spec.mjs`.

use crate::components::{Button, ButtonKind, ButtonRow, Note, NoteKind};
use leptos::prelude::*;
use messages::Words;
use std::future::Future;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// A part could not be fetched: the line is down, or the site has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotHere;

#[cfg(split)]
impl From<leptos::wasm_split::SplitLoaderError> for NotHere {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self
    }
}

/// Work that gives `T` when its part is there.
pub type Coming<T> = Pin<Box<dyn Future<Output = T>>>;

/// A function whose code belongs to a part: calling it fetches the part. It must give a `Result<_, NotHere>`. `ready`
/// names a second function that only fetches the part.
macro_rules! later {
    ($part:ident, $(ready $ready:ident,)? $(#[doc = $doc:literal])+ $vis:vis fn $name:ident($($arg:ident: $kind:ty),* $(,)?) -> $out:ty $body:block) => {
        #[cfg(split)]
        $(#[doc = $doc])+
        #[leptos::wasm_split::wasm_split(
            $part, wasm_split_path = leptos::wasm_split, fallible
            $(, preload($ready))?
        )]
        $vis fn $name($($arg: $kind),*) -> $out $body

        #[cfg(not(split))]
        $(#[doc = $doc])+
        $vis async fn $name($($arg: $kind),*) -> $out $body

        $(
            #[cfg(not(split))]
            $vis async fn $ready() -> Result<(), crate::part::NotHere> {
                Ok(())
            }
        )?
    };
}
pub(crate) use later;

/// How far a part is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// Nobody has asked for it.
    #[default]
    Away,
    /// It is on its way.
    Coming,
    /// It is there: its functions answer at once.
    Here,
    /// It did not come.
    Failed,
}

/// One part: how far it is, and how it is fetched.
#[derive(Clone, Copy)]
pub struct Part {
    state: RwSignal<State>,
    fetch: StoredValue<Fetch, LocalStorage>,
}

/// Fetches a part.
type Fetch = Box<dyn Fn() -> Coming<Result<(), NotHere>>>;

impl Part {
    /// A part that nobody has asked for yet.
    pub fn new(fetch: impl Fn() -> Coming<Result<(), NotHere>> + 'static) -> Self {
        Self { state: RwSignal::new(State::Away), fetch: StoredValue::new_local(Box::new(fetch)) }
    }

    /// Fetches it, unless it is there or on its way.
    pub fn want(self) {
        if matches!(self.state.get_untracked(), State::Here | State::Coming) {
            return;
        }
        let mut coming = self.fetch.with_value(|fetch| fetch());
        // In a program of one piece it is there at once, and the page is drawn without a pause.
        if let Some(end) = at_once(coming.as_mut()) {
            self.state.set(State::from(end));
            return;
        }
        self.state.set(State::Coming);
        crate::store::in_background(async move { self.state.set(State::from(coming.await)) });
    }

    /// Fetches it and waits for the end.
    pub async fn arrive(self) {
        let coming = self.fetch.with_value(|fetch| fetch());
        self.state.set(State::from(coming.await));
    }
}

impl From<Result<(), NotHere>> for State {
    fn from(end: Result<(), NotHere>) -> Self {
        if end.is_ok() { Self::Here } else { Self::Failed }
    }
}

/// What a future gives without waiting.
fn at_once<T>(future: Pin<&mut (dyn Future<Output = T> + '_)>) -> Option<T> {
    match future.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}

/// A view from a part: fetched first if need be; a sentence and a button where it does not come.
pub fn place(
    words: Words,
    part: Part,
    build: impl Fn() -> Coming<Result<AnyView, NotHere>> + Send + 'static,
) -> AnyView {
    part.want();
    let drawn = Memo::new(move |_| part.state.get());
    (move || match drawn.get() {
        // The part is there, so the future ends at once; the view is built here, where its owner is.
        State::Here => match at_once(pin!(build())) {
            Some(Ok(view)) => view,
            Some(Err(NotHere)) | None => sorry(words, part),
        },
        State::Away | State::Coming => ().into_any(),
        State::Failed => sorry(words, part),
    })
    .into_any()
}

fn sorry(words: Words, part: Part) -> AnyView {
    view! {
        <Note kind=NoteKind::Careful>
            <p role="status">{words.part_failed()}</p>
            <ButtonRow>
                <Button label=words.part_again() kind=ButtonKind::Secondary on_press=move |()| part.want()/>
            </ButtonRow>
        </Note>
    }
    .into_any()
}
