//! Boxes for people, accounts or days out of many: what is ticked and what was found, never hundreds at once.
//!
//! Twenty or less are boxes and nothing else. A tick moves nothing; what is ticked comes first only when something else is
//! sought. Must never: keep an answer. Tests: at the end of this file, `tests/e2e/large.spec.mjs`.

use crate::components::{Arrange, Checkboxes, Choice};
use crate::long::{ROWS, SHORT, Seek};
use leptos::prelude::*;
use messages::Words;

/// So many are found at once.
const FOUND: usize = 12;

/// A group of boxes.
pub struct Boxes {
    /// Id of the group; the n-th box is `{id}-{n}`.
    pub id: String,
    /// Its name.
    pub legend: String,
    /// One line below the name, or blank.
    pub hint: &'static str,
    /// What can be ticked.
    pub options: Signal<Vec<Choice>>,
    /// What can always be ticked, whatever is sought ("Not sure").
    pub always: Vec<Choice>,
    /// What is ticked.
    pub ticked: Signal<Vec<String>>,
    /// Runs with the value and whether it is ticked now.
    pub on_tick: Callback<(String, bool)>,
    /// How the boxes stand.
    pub arrange: Arrange,
    /// What is wrong.
    pub error: Signal<Option<String>>,
}

impl Boxes {
    /// A grid without a hint, in which nothing can be wrong.
    pub fn new(
        id: impl Into<String>,
        legend: impl Into<String>,
        options: impl Into<Signal<Vec<Choice>>>,
        ticked: impl Into<Signal<Vec<String>>>,
        on_tick: impl Fn((String, bool)) + Send + Sync + 'static,
    ) -> Self {
        Self {
            id: id.into(),
            legend: legend.into(),
            hint: "",
            options: options.into(),
            always: Vec::new(),
            ticked: ticked.into(),
            on_tick: Callback::new(on_tick),
            arrange: Arrange::Grid,
            error: Signal::stored(None),
        }
    }

    /// With a line below the name.
    pub const fn hint(mut self, hint: &'static str) -> Self {
        self.hint = hint;
        self
    }

    /// With what can always be ticked.
    pub fn always(mut self, always: Vec<Choice>) -> Self {
        self.always = always;
        self
    }

    /// With boxes that stand so.
    pub const fn arrange(mut self, arrange: Arrange) -> Self {
        self.arrange = arrange;
        self
    }

    /// With what is wrong.
    pub fn error(mut self, error: Signal<Option<String>>) -> Self {
        self.error = error;
        self
    }

    /// Draws them.
    pub fn view(self, words: Words) -> AnyView {
        let Self { id, legend, hint, options, always, ticked, on_tick, arrange, error } = self;
        let seek = Seek::default();
        let options = Memo::new(move |_| options.get());
        let is_long = Memo::new(move |_| options.with(Vec::len) > SHORT);
        let shown = Memo::new(move |_| {
            let sought = seek.text();
            let mut shown = if is_long.get() {
                let ticked = ticked.get_untracked();
                options.with(|all| in_sight(all, &ticked, &sought))
            } else {
                options.get()
            };
            shown.extend(always.iter().cloned());
            shown
        });
        let said = move || {
            let sought = seek.text();
            let all = options.with(Vec::len) as u32;
            let found = options.with(|all| all.iter().filter(|one| Seek::fits(&one.label, &sought)).count());
            if sought.is_empty() {
                words.ticking_some(all)
            } else if found == 0 {
                words.long_none(&sought)
            } else if found > FOUND {
                words.ticking_many(&FOUND.to_string(), found as u32)
            } else {
                words.ticking_found(found as u32)
            }
        };
        let (find, status) = ([&id, "-find"].concat(), [&id, "-shown"].concat());
        let above = move || {
            is_long.get().then(|| {
                view! {
                    {seek.field(words, find.clone(), || ())}
                    <p class="small" id=status.clone() role="status">{said}</p>
                }
            })
        };
        view! {
            <Checkboxes id=id legend=legend hint=hint options=shown ticked=ticked on_tick=on_tick arrange=arrange error=error
                error_prefix=words.error_prefix() above=above.into_any()/>
        }
        .into_any()
    }
}

/// The boxes to draw out of many: what was found, and what is ticked; while nothing is sought, the first ones.
fn in_sight(all: &[Choice], ticked: &[String], sought: &str) -> Vec<Choice> {
    let is_ticked = |one: &&Choice| ticked.contains(&one.value);
    if sought.is_empty() {
        let first = all.iter().filter(is_ticked).take(ROWS - FOUND);
        let rest = all.iter().filter(|one| !is_ticked(one));
        let count = all.iter().filter(is_ticked).count();
        return first.chain(rest.take(FOUND.saturating_sub(count))).cloned().collect();
    }
    let mut shown: Vec<Choice> = all.iter().filter(|one| Seek::fits(&one.label, sought)).take(FOUND).cloned().collect();
    let others = all.iter().filter(|one| is_ticked(one) && !shown.contains(one));
    let others: Vec<Choice> = others.take(ROWS - FOUND).cloned().collect();
    shown.extend(others);
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(count: usize) -> Vec<Choice> {
        (0..count).map(|n| Choice::new(n.to_string(), format!("Person {n}"))).collect()
    }

    fn shown(count: usize, ticked: &[usize], sought: &str) -> Vec<usize> {
        let ticked: Vec<String> = ticked.iter().map(ToString::to_string).collect();
        let shown = in_sight(&all(count), &ticked, sought);
        shown.iter().filter_map(|one| one.value.parse().ok()).collect()
    }

    #[test]
    fn what_is_ticked_comes_first_and_others_fill_the_rows() {
        assert_eq!(shown(500, &[], ""), (0..12).collect::<Vec<_>>());
        assert_eq!(shown(500, &[400, 3], "")[..4], [3, 400, 0, 1]);
        assert_eq!(shown(500, &[400, 3], "").len(), 12);
        let many: Vec<usize> = (100..120).collect();
        assert_eq!(shown(500, &many, ""), many, "no room for others");
    }

    #[test]
    fn what_was_found_comes_first_and_ticks_stay_in_sight() {
        assert_eq!(shown(500, &[3], "PERSON 49"), [49, 490, 491, 492, 493, 494, 495, 496, 497, 498, 499, 3]);
        assert_eq!(shown(500, &[490], "person 490"), [490], "once");
        assert_eq!(shown(500, &[3], "nobody"), [3]);
    }

    #[test]
    fn there_are_never_more_rows_than_a_list_may_have() {
        let everybody: Vec<usize> = (0..500).collect();
        assert!(shown(500, &everybody, "").len() <= ROWS);
        assert!(shown(500, &everybody, "person").len() <= ROWS);
    }
}
