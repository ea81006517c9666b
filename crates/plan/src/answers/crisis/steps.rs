//! "What happens in the first hour?": five lines, who does them, and when it is how bad.
//!
//! Our own lines are stored by key while nobody changed them, so that they follow the language and the names in the plan.
//! A line that was reworded keeps the key beside its text: what the sheet adds to it ("Who can: Tom") still fits. The
//! sheet has room for [`MOST`] lines. Tests: at the end of this file.

use crate::answers::{Draft, you::clean};
use crate::edit::Edit;
use crate::fact::Who;
use crate::facts::crisis::{ALONE, GENERAL, LEVELS};
use crate::lens::Lens;
use crate::model::{Crisis, CrisisLevel, CrisisStep};
use crate::plan::Plan;

/// As many lines as fit on the sheet and the card.
pub const MOST: usize = 5;

/// Gives our own sentence for the key of a line.
pub type Sentences<'a> = &'a dyn Fn(&str) -> String;

/// One line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Key of our own line it started as; blank for a line of one's own.
    pub key: String,
    /// What it says.
    pub text: String,
    /// Who does it; `None` for whoever is there.
    pub who: Option<Who>,
}

/// The lines as they are shown.
pub fn read(lens: &Lens, sentences: Sentences<'_>) -> Vec<Row> {
    if lens.crisis.steps.is_empty() {
        let start = |key: &&str| Row { key: (*key).to_owned(), text: sentences(key), who: None };
        return ours(lens.is_solo()).iter().map(start).collect();
    }
    let row = |step: &CrisisStep| Row {
        key: step.key.clone(),
        text: if step.text.is_empty() { sentences(&step.key) } else { step.text.clone() },
        who: step.who.clone(),
    };
    lens.crisis.steps.iter().map(row).collect()
}

/// Moves a line one place up or down; at the end it stays.
pub fn shift<T>(rows: &mut [T], at: usize, up: bool) -> bool {
    let to = if up { at.checked_sub(1) } else { Some(at + 1) };
    match to {
        Some(to) if to < rows.len() && at < rows.len() => {
            rows.swap(at, to);
            true
        }
        _ => false,
    }
}

/// The first line without words, if there is one.
pub fn blank(rows: &[Row]) -> Option<usize> {
    rows.iter().position(|row| row.text.trim().is_empty())
}

/// The edits that store the lines; our own list in its own order is stored as nothing.
pub fn store(plan: &Plan, solo: bool, rows: &[Row], sentences: Sentences<'_>) -> Vec<Edit> {
    let step = |row: &Row| {
        let text = clean(&row.text);
        let is_ours = !row.key.is_empty() && sentences(&row.key) == text;
        CrisisStep { key: row.key.clone(), text: if is_ours { String::new() } else { text }, who: row.who.clone() }
    };
    let mut steps: Vec<_> = rows.iter().map(step).collect();
    let start = ours(solo).iter().map(|key| CrisisStep { key: (*key).to_owned(), ..CrisisStep::default() });
    if start.eq(steps.iter().cloned()) {
        steps.clear();
    }
    let before: Crisis = plan.one();
    let mut draft = Draft::new(plan);
    let after = Crisis { steps, ..before.clone() };
    draft.change(&before, &after);
    draft.done()
}

/// When it is so bad, in the words of the plan, for the three rows of the screen; blank means our default.
pub fn read_levels(lens: &Lens) -> [String; 3] {
    let of_row = |row: u8| {
        let own = LEVELS.iter().zip(&lens.crisis.levels).filter(|(known, _)| known.row == row);
        own.map(|(_, level)| level.when.clone()).find(|when| !when.is_empty()).unwrap_or_default()
    };
    [0, 1, 2].map(of_row)
}

/// The edits that store when it is so bad; `ours` are our defaults, which are stored as nothing.
pub fn store_levels(plan: &Plan, rows: &[String; 3], ours: &[&str; 3]) -> Vec<Edit> {
    let before: Crisis = plan.one();
    let own = |row: usize| match (rows.get(row), ours.get(row)) {
        (Some(text), Some(ours)) if clean(text) != *ours => clean(text),
        _ => String::new(),
    };
    let mut levels = before.levels.clone();
    levels.resize(LEVELS.len(), CrisisLevel::default());
    let mut last = None;
    for (level, known) in levels.iter_mut().zip(&LEVELS) {
        // Two levels share the first row of the screen; the words stand at the first of them.
        let first = last != Some(known.row);
        last = Some(known.row);
        level.when = if first { own(usize::from(known.row)) } else { String::new() };
    }
    if levels.iter().all(|level| level.when.is_empty()) {
        levels.clear();
    }
    let mut draft = Draft::new(plan);
    let after = Crisis { levels, ..before.clone() };
    draft.change(&before, &after);
    draft.done()
}

fn ours(solo: bool) -> &'static [&'static str; 5] {
    if solo { &ALONE } else { &GENERAL }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::testing::apply_all;
    use crate::checks::fixture::Fixture;

    fn sentences(key: &str) -> String {
        ["Do ", key].concat()
    }

    fn store_all(f: &mut Fixture, rows: &[Row]) {
        f.plan = apply_all(&f.plan, store(&f.plan, false, rows, &sentences));
        assert_eq!(read(&f.lens(), &sentences), rows);
        assert_eq!(store(&f.plan, false, rows, &sentences), []);
    }

    #[test]
    fn our_own_lines_are_stored_as_nothing() {
        let mut f = Fixture::team();
        let rows = read(&f.lens(), &sentences);
        assert_eq!(rows.len(), MOST);
        store_all(&mut f, &rows);
        assert!(f.plan.one::<Crisis>().steps.is_empty());
        assert_eq!(read(&Fixture::solo().lens(), &sentences)[0].text, "Do alone-hurt");
    }

    #[test]
    fn another_order_other_words_and_who() {
        let mut f = Fixture::team();
        let ama = f.person("ama");
        let start = read(&f.lens(), &sentences);
        let mut rows = start.clone();
        assert!(shift(&mut rows, 1, true) && shift(&mut rows, 3, false));
        assert!(!shift(&mut rows, 0, true) && !shift(&mut rows, 4, false));
        store_all(&mut f, &rows);
        assert!(f.plan.one::<Crisis>().steps.iter().all(|step| step.text.is_empty()));
        rows[0].who = Some(Who::Person(ama));
        rows[1].text = "Close the shop.".to_owned();
        rows.pop();
        rows.push(Row { text: "Ring the landlord.".to_owned(), ..Row::default() });
        store_all(&mut f, &rows);
        store_all(&mut f, &start);
        assert!(f.plan.one::<Crisis>().steps.is_empty(), "back to ours");
    }

    #[test]
    fn a_line_without_words_is_found() {
        let mut rows = read(&Fixture::team().lens(), &sentences);
        assert_eq!(blank(&rows), None);
        rows[2].text = "  ".to_owned();
        assert_eq!(blank(&rows), Some(2));
    }

    #[test]
    fn levels_are_stored_where_they_differ() {
        let (mut f, ours) = (Fixture::team(), ["one", "ten", "all"]);
        let same = ours.map(str::to_owned);
        assert_eq!(store_levels(&f.plan, &same, &ours), []);
        let mut rows = same.clone();
        rows[1] = "Twenty comments".to_owned();
        f.plan = apply_all(&f.plan, store_levels(&f.plan, &rows, &ours));
        assert_eq!(read_levels(&f.lens()), ["", "Twenty comments", ""]);
        assert_eq!(f.plan.one::<Crisis>().levels[2].when, "Twenty comments");
        assert_eq!(store_levels(&f.plan, &rows, &ours), []);
        f.plan = apply_all(&f.plan, store_levels(&f.plan, &same, &ours));
        assert!(f.plan.one::<Crisis>().levels.is_empty());
    }
}
