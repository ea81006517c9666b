//! Long lists: a field to find an entry, and at most sixty rows in the page at once.
//!
//! A list of twenty or less looks as if this were not there. What is found stays while its text is changed, so that
//! nothing goes away under the hands. Must never: know what an entry is. Tests: `tests/e2e/large.spec.mjs`.

use crate::bridge::surroundings;
use crate::calm::{Calm, Run};
use crate::components::{Button, ButtonKind, ButtonRow, TextField};
use leptos::prelude::*;
use messages::Words;

/// Rows at once.
pub const ROWS: usize = 60;
/// Rows at once where each of them holds many controls.
pub const LARGE: usize = 20;
/// Longer lists have a field to find an entry.
pub const SHORT: usize = 20;

/// A field to look for something. What is sought follows when the typing has paused, so that no key waits for it.
#[derive(Clone, Copy)]
pub struct Seek {
    typed: RwSignal<String>,
    sought: RwSignal<String>,
    calm: StoredValue<Calm, LocalStorage>,
}

impl Default for Seek {
    fn default() -> Self {
        let blank = || RwSignal::new(String::new());
        Self { typed: blank(), sought: blank(), calm: StoredValue::new_local(Calm::default()) }
    }
}

impl Seek {
    /// What is sought; the reader runs again when something else is.
    pub fn text(&self) -> String {
        self.sought.with(|sought| sought.trim().to_owned())
    }

    /// Whether a text has what is sought in it.
    pub fn fits(text: &str, sought: &str) -> bool {
        text.to_lowercase().contains(&sought.to_lowercase())
    }

    fn clear(&self) {
        self.typed.set(String::new());
        self.sought.set(String::new());
    }

    /// The field; `begin` runs just before something else is sought.
    pub fn field(self, words: Words, id: String, begin: impl Fn() + Copy + Send + Sync + 'static) -> AnyView {
        let find = move || {
            // The page may be gone by now.
            if let Some(typed) = self.typed.try_get_untracked() {
                begin();
                self.sought.set(typed);
            }
        };
        let wait = Callback::new(move |_: String| {
            self.calm.with_value(|calm| {
                calm.took(f64::INFINITY);
                calm.again(async move |_: &mut Run| find());
            });
        });
        view! { <TextField id=id label=words.long_find() value=self.typed on_input=wait/> }.into_any()
    }
}

/// Which entries of a list are shown.
#[derive(Clone, Copy)]
pub struct Long {
    words: Words,
    id: &'static str,
    rows: usize,
    seek: Seek,
    from: RwSignal<usize>,
    /// The only entries to show, until something else is sought.
    only: RwSignal<Option<Vec<usize>>>,
    count: Memo<usize>,
    /// The places of what was found, in the whole list.
    found: Memo<Vec<usize>>,
}

impl Long {
    /// A list of `count` entries; `texts` gives what each is found by, `id` begins the ids of the controls.
    pub fn new(
        words: Words,
        id: &'static str,
        count: impl Fn() -> usize + Send + Sync + 'static,
        texts: impl Fn() -> Vec<String> + Send + Sync + 'static,
    ) -> Self {
        let seek = Seek::default();
        let (from, only) = (RwSignal::new(0), RwSignal::new(None));
        let count = Memo::new(move |_| count());
        let found = Memo::new(move |_| {
            let all = 0..count.get();
            let sought = seek.text();
            if let Some(only) = only.get() {
                return only;
            }
            if sought.is_empty() {
                return all.collect::<Vec<_>>();
            }
            let texts = untrack(&texts);
            all.filter(|place| texts.get(*place).is_some_and(|text| Seek::fits(text, &sought))).collect()
        });
        Self { words, id, rows: ROWS, seek, from, only, count, found }
    }

    /// Sentences as they are now, as a plain list.
    pub fn sentences(words: Words, id: &'static str, all: Vec<String>) -> AnyView {
        let all = StoredValue::new(all);
        let long = Self::new(words, id, move || all.with_value(Vec::len), move || all.get_value());
        long.view(move || {
            let line = |line: String| view! { <li dir="auto">{line}</li> }.into_any();
            let lines: Vec<AnyView> = all.with_value(|all| long.pick(all)).into_iter().map(line).collect();
            view! { <ul>{lines}</ul> }
        })
    }

    /// The same with other rows at once.
    pub const fn rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    /// The places of the rows to draw; the reader runs again when others are asked for.
    pub fn places(&self) -> Vec<usize> {
        let from = self.start();
        self.found.with(|found| found.iter().skip(from).take(self.rows).copied().collect())
    }

    /// The entries to draw, out of the whole list.
    pub fn pick<T: Clone>(&self, all: &[T]) -> Vec<T> {
        self.places().into_iter().filter_map(|place| all.get(place).cloned()).collect()
    }

    /// Shows the rows with this entry of the whole list, whatever was sought.
    pub fn show(&self, place: usize) {
        if !untrack(|| self.places()).contains(&place) {
            self.all();
            self.from.set(place - place % self.rows);
        }
    }

    /// Shows these entries alone, unless they can be seen already: what has to be mended.
    pub fn show_only(&self, places: Vec<usize>) {
        let seen = untrack(|| self.places());
        if places.iter().any(|place| !seen.contains(place)) {
            self.all();
            self.only.set(Some(places));
        }
    }

    fn all(&self) {
        self.seek.clear();
        self.only.set(None);
        self.from.set(0);
    }

    /// Where the rows begin: never behind the end, however short the list has become.
    fn start(&self) -> usize {
        let last = self.found.with(Vec::len).saturating_sub(1);
        self.from.get().min(last - last % self.rows)
    }

    fn status(&self) -> String {
        [self.id, "-shown"].concat()
    }

    /// The field, the rows, and the way to those before and after them.
    pub fn view(self, rows: impl IntoView + 'static) -> AnyView {
        view! { {self.head()} {rows.into_any()} {self.foot()} }.into_any()
    }

    /// What stands above the rows.
    pub fn head(self) -> AnyView {
        let words = self.words;
        let is_long = Memo::new(move |_| self.count.get() > SHORT);
        let said = move || {
            let (from, count) = (self.start(), self.found.with(Vec::len));
            let to = count.min(from + self.rows);
            if count == 0 {
                words.long_none(&self.seek.text())
            } else {
                words.long_shown(&(from + 1).to_string(), &to.to_string(), count as u32)
            }
        };
        let begin = move || {
            self.only.set(None);
            self.from.set(0);
        };
        let whole = move || {
            self.only.with(Option::is_some).then(|| {
                let label = words.long_all(self.count.get() as u32);
                view! { <Button label=label kind=ButtonKind::Quiet on_press=move |()| self.all()/> }
            })
        };
        (move || {
            is_long.get().then(|| {
                view! {
                    {self.seek.field(words, [self.id, "-find"].concat(), begin)}
                    <p class="small" id=self.status() role="status" tabindex="-1">{said}</p>
                    {whole}
                }
            })
        })
        .into_any()
    }

    /// What stands below the rows.
    pub fn foot(self) -> AnyView {
        let words = self.words;
        let before = Memo::new(move |_| self.start() > 0);
        let after = Memo::new(move |_| self.found.with(Vec::len) > self.start() + self.rows);
        let go = move |to: usize| {
            self.from.set(to);
            surroundings::focus(&self.status());
        };
        let back = move |()| go(untrack(|| self.start()).saturating_sub(self.rows));
        let on = move |()| go(untrack(|| self.start()) + self.rows);
        let label = move |after: bool| {
            let rows = self.rows.to_string();
            if after { words.long_after(&rows) } else { words.long_before(&rows) }
        };
        (move || {
            let (before, after) = (before.get(), after.get());
            (before || after).then(|| {
                let back =
                    before.then(|| view! { <Button label=label(false) kind=ButtonKind::Secondary on_press=back/> });
                let on = after.then(|| view! { <Button label=label(true) kind=ButtonKind::Secondary on_press=on/> });
                view! { <ButtonRow>{back} {on}</ButtonRow> }
            })
        })
        .into_any()
    }
}
