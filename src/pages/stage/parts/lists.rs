//! Lines of the workshop screen, and long lists a few entries at a time. Tests: `tests/e2e/stage.spec.mjs`.

use super::{Line, Stage, Tone};
use crate::components::{Button, ButtonKind};
use leptos::prelude::*;
use workshop::screens::LINES;

/// A list in full, and everything beside it too: one step less and lines that were answered are shortened, then names go.
pub const FULL: usize = LINES + 1;
/// What the page of a list is picked under begins with this.
pub const FROM: &str = "from ";
/// Lists among what is parked, by their ids.
const PARKED: [&str; 2] = ["parked", "raised"];
/// What belongs together and is short: it stands as a whole, and names below it give way.
const WHOLE: [&str; 1] = ["counts"];

/// Lines below a heading (blank for none): a few at a time, "and 5 more" leads on. `id` tells lists of a screen apart.
pub fn lines(stage: Stage, id: &str, heading: &str, rows: impl Fn() -> Vec<Line> + Send + Sync + 'static) -> AnyView {
    let words = stage.store.words;
    let all = Memo::new(move |_| rows());
    let pages = Pages::new(stage, id);
    let body = move || {
        let shown = all.with(|all| {
            let from = pages.from(all.len());
            all.iter().skip(from).take(pages.most()).cloned().collect::<Vec<_>>()
        });
        shown.into_iter().map(line).collect_view()
    };
    let heading = (!heading.is_empty()).then(|| view! { <h2 class="stage__heading">{heading.to_owned()}</h2> });
    view! {
        {heading}
        <ul class="stage__lines" hidden=move || all.with(Vec::is_empty)>{body}</ul>
        {pages.more(words, Signal::derive(move || all.with(Vec::len)))}
    }
    .into_any()
}

fn line(line: Line) -> AnyView {
    let class = if line.tone == Tone::Gap { "stage__line stage__line--gap" } else { "stage__line" };
    let label = (!line.label.is_empty()).then(|| view! { <b dir="auto">{line.label}": "</b> });
    let mark = (line.tone == Tone::Gap).then(|| view! { <span class="stage__mark" aria-hidden="true">"! "</span> });
    view! { <li class=class>{label}<span class="stage__value" dir="auto">{mark}{line.value}</span></li> }.into_any()
}

/// Which entries of a long list are shown, seven at most; kept with the day, so that a reload shows the same ones.
#[derive(Clone, Copy)]
pub struct Pages {
    stage: Stage,
    key: StoredValue<String>,
    room: Option<RwSignal<usize>>,
}

impl Pages {
    pub fn new(stage: Stage, id: &str) -> Self {
        let screen = stage.screen.with_untracked(|screen| screen.as_ref().map(|one| one.key.clone()));
        let key = [FROM, &screen.unwrap_or_default(), " ", id].concat();
        let [below, parked] = stage.room;
        let room = if PARKED.contains(&id) { parked } else { below };
        // Another list begins with as many as there may be.
        if room.get_untracked() < FULL {
            room.set(FULL);
        }
        stage.now.notify();
        Self { stage, key: StoredValue::new(key), room: (!WHOLE.contains(&id)).then_some(room) }
    }

    /// How many are shown at once.
    pub fn most(&self) -> usize {
        self.room.map_or(LINES, |room| room.get().clamp(1, LINES))
    }

    /// The first entry that is shown.
    pub fn from(&self, count: usize) -> usize {
        let from: usize = self.key.with_value(|key| self.stage.picked(key)).parse().unwrap_or_default();
        // What got shorter begins again.
        if from < count { from } else { 0 }
    }

    /// "And 5 more", which goes on, and from the end back to the start.
    pub fn more(&self, words: messages::Words, count: Signal<usize>) -> AnyView {
        let pages = *self;
        (move || {
            let count = count.get();
            let from = pages.from(count);
            let to = from.saturating_add(pages.most());
            let rest = count.saturating_sub(to);
            if rest == 0 && from == 0 {
                return None;
            }
            let label = if rest > 0 { words.stage_more(rest as u32) } else { words.stage_first().to_owned() };
            let next = if rest > 0 { to } else { 0 };
            let press = move |()| {
                let value = if next == 0 { String::new() } else { next.to_string() };
                pages.key.with_value(|key| pages.stage.pick(key, &value));
            };
            Some(view! { <Button label=label kind=ButtonKind::Secondary on_press=press/> })
        })
        .into_any()
    }
}
