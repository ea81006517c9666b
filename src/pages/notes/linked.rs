//! The notes' end of the link: it asks the screen once a second, and says when nothing came back for five.
//!
//! Asking, and not waiting for a sign of life, because browsers slow the timers of a window that is out of sight, but not
//! its answers. Must never: write the plan or the day. Tests: `tests/e2e/notes.spec.mjs`.

use crate::bridge::stage::{Channel, channel_of};
use crate::bridge::surroundings;
use crate::store::Store;
use export::{CopyChoice, Names};
use leptos::prelude::*;
use plan::Id;
use plan::model::Workshop;
use std::time::Duration;
use workshop::link::{Message, Stands};
use workshop::run::{Command, Run};
use workshop::screens::screens;

const ASK_AGAIN: Duration = Duration::from_secs(1);
/// Nothing was heard for so long: the screen is not there.
const SILENT_MS: u64 = 5_000;

/// The link, and how things stand as far as is known.
#[derive(Clone, Copy)]
pub(super) struct Link {
    pub(super) store: Store,
    pub(super) workshop: Id<Workshop>,
    /// What the screen said last; before that, what this browser knows.
    pub(super) stands: RwSignal<Stands>,
    /// Whether the screen answers.
    pub(super) is_linked: Memo<bool>,
    /// Milliseconds since 1970, once a second.
    pub(super) now: RwSignal<u64>,
    channel: StoredValue<Option<Channel>, LocalStorage>,
}

impl Link {
    /// Begins to ask, as long as the page stands.
    pub(super) fn begin(store: Store, record: &Workshop) -> Self {
        let now = RwSignal::new(now_ms());
        let heard = RwSignal::new(0);
        let stands = RwSignal::new(known(store, record));
        let channel = StoredValue::new_local(None);
        let is_linked = Memo::new(move |_| {
            let (now, heard) = (now.get(), heard.get());
            heard > 0 && now.saturating_sub(heard) < SILENT_MS
        });
        let link = Self { store, workshop: record.id, stands, is_linked, now, channel };
        let took = move |text: String| match Message::read(&text) {
            Some(Message::Stands(said)) => {
                now.try_set(now_ms());
                heard.try_set(now_ms());
                if stands.try_with_untracked(|before| *before != *said) == Some(true) {
                    stands.set(*said);
                }
            }
            Some(Message::Gone) => {
                heard.try_set(0);
            }
            Some(Message::Hello | Message::Press(_)) | None => {}
        };
        channel.set_value(Channel::open(&channel_of(&store.id()), took));
        link.send(&Message::Hello);
        let tick = move || {
            if now.try_set(now_ms()).is_none() {
                link.send(&Message::Hello);
            }
        };
        if let Ok(ticking) = set_interval_with_handle(tick, ASK_AGAIN) {
            on_cleanup(move || {
                ticking.clear();
                channel.set_value(None);
            });
        }
        link
    }

    fn send(self, message: &Message) {
        self.channel.with_value(|channel| {
            if let Some(channel) = channel {
                channel.send(&message.write());
            }
        });
    }

    /// A press, for the screen to do.
    pub(super) fn press(self, command: Command) {
        self.send(&Message::Press(command));
    }
}

fn now_ms() -> u64 {
    surroundings::now_ms() as u64
}

/// How things stand as far as this window knows by itself.
fn known(store: Store, record: &Workshop) -> Stands {
    let lens = store.lens_now();
    let names = Names::of_copy(&lens, store.words, CopyChoice::WithoutContacts);
    let key = record.id.key.as_str();
    let kept = store.day_of("run", record.id.key).and_then(|text| Run::read(&text, key, now_ms()));
    let run = kept.unwrap_or_else(|| Run::new(key, record.prepared.initials));
    Stands::of(&names, record, run, &screens(&lens, record))
}
