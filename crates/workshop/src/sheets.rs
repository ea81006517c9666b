//! The notes of whoever leads the day as one printed page: minutes, what, what to say, what to watch for.
//!
//! For days without a second screen. Must never: hold private notes, which are no part of the plan. Tests: at the end of
//! this file; that it is one page, in `tests/e2e/workshop.spec.mjs`.

use crate::{agenda, guide};
use export::Names;
use export::outline::{Block, CopyChoice, Outline, Page, PageKind, Row, Table, plain};
use messages::Words;
use plan::lens::Lens;
use plan::model::{AgendaItem, Workshop};

/// The page.
pub fn notes(lens: &Lens, words: Words, workshop: &Workshop) -> Outline {
    let names = Names::of_copy(lens, words, CopyChoice::WithoutContacts);
    let business = names.own(&lens.org.title);
    let what = words.notes_sheet();
    let heading = if business.is_empty() { what.to_owned() } else { words.paper_title(&business, what) };
    let when = words.record_when(&words.date_with_weekday(workshop.on), agenda::length(workshop));
    let mut blocks = vec![
        Block::Title { business, heading: heading.clone(), what: what.to_owned() },
        Block::Dates([&when, " ", words.notes_sheet_private()].concat()),
        Block::List(guide::rounds(&names, workshop)),
    ];
    if workshop.agenda.is_empty() {
        blocks.push(Block::Text(words.notes_sheet_agenda().to_owned()));
    } else {
        let head =
            [words.notes_sheet_minutes(), words.notes_sheet_part(), words.notes_sheet_say(), words.notes_sheet_watch()];
        let times = agenda::times(&workshop.agenda);
        let rows = workshop.agenda.iter().zip(times).enumerate();
        let rows = rows.map(|(place, (item, times))| row(&names, workshop, place, item, times)).collect();
        blocks.push(Block::Table(Table { head: head.map(str::to_owned).to_vec(), rows }));
    }
    Outline { title: heading, pages: vec![Page { kind: PageKind::Person, blocks }] }
}

fn row(names: &Names<'_>, workshop: &Workshop, place: usize, item: &AgendaItem, times: (u32, u32)) -> Row {
    let words = names.words;
    let minutes = words.notes_sheet_times(&times.0.to_string(), &times.1.to_string());
    // What was said once on this page need not be read again.
    let is_first = !workshop.agenda.iter().take(place).any(|before| before.block == item.block);
    let said = guide::guide(words, item.block);
    let (say, watch) = if is_first { (said.say, said.watch) } else { Default::default() };
    Row { cells: [minutes, names.own(&item.text), say, watch].map(plain).to_vec(), note: String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Small;
    use export::outline::text;
    use plan::model::Block as Part;

    #[test]
    fn each_part_has_its_minutes_and_what_is_said_stands_there_once() {
        let mut small = Small::shop();
        let item =
            |minutes, block, text: &str| AgendaItem { minutes, block, text: text.to_owned(), ..Default::default() };
        let agenda = vec![item(6, Part::Welcome, "Hello"), item(4, Part::Decide, "One"), item(3, Part::Decide, "Two")];
        small.change(crate::testing::id("ws_1"), |one: &mut Workshop| one.agenda = agenda);
        let words = Words::english();
        let shown = text(&notes(&small.lens(), words, &small.workshop()));
        let shown = shown.replace('\u{a0}', " ");
        for part in ["0–6", "6–10", "10–13", "Hello", "One", "Two", words.notes_sheet_private()] {
            assert!(shown.contains(part), "{part} in {shown}");
        }
        let say = guide::guide(words, Part::Decide).say;
        assert_eq!(shown.matches(say.as_str()).count(), 1, "{shown}");
    }
}
