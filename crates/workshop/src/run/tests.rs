//! The time of a day, command by command.

use super::*;
use plan::model::{AgendaItem, Block};

const MINUTE: u64 = 60_000;
/// Nine in the morning of some day.
const NINE: u64 = 1_764_320_400_000;

fn agenda() -> Vec<AgendaItem> {
    [6, 9, 10].map(|minutes| AgendaItem { minutes, ..AgendaItem::default() }).to_vec()
}

fn screens() -> Vec<Screen> {
    let screen = |item: usize, block: Block, about: &str| Screen {
        key: format!("{}:{item}:{about}", block.as_str()),
        item,
        block,
        about: about.to_owned(),
    };
    vec![
        screen(0, Block::Welcome, ""),
        screen(1, Block::Access, "ac_1"),
        screen(1, Block::Access, "ac_2"),
        screen(2, Block::Talk, ""),
    ]
}

/// Commands, each so many milliseconds after nine.
fn after(commands: &[(u64, Command)]) -> Run {
    let start = Run::new("ws_1", false);
    commands.iter().fold(start, |run, (at, command)| run.apply(command, NINE + at, &screens()))
}

fn left(run: &Run, at: u64) -> (u64, bool) {
    let left = run.left(NINE + at, &screens(), &agenda()).unwrap();
    (left.ms / 1000, left.over)
}

#[test]
fn the_time_begins_with_the_first_step_on() {
    let run = Run::new("ws_1", false);
    assert_eq!(left(&run, 20 * MINUTE), (360, false));
    assert_eq!(run.pace(NINE + 20 * MINUTE, &screens(), &agenda()), Pace::NotBegun);
    let run = after(&[(20 * MINUTE, Command::Next)]);
    assert_eq!(run.at, "access:1:ac_1");
    assert_eq!(left(&run, 21 * MINUTE), (8 * 60, false));
}

#[test]
fn screens_of_one_item_share_its_time() {
    let run = after(&[(0, Command::Go), (5 * MINUTE, Command::Next), (7 * MINUTE, Command::Next)]);
    assert_eq!(run.at, "access:1:ac_2");
    assert_eq!(left(&run, 8 * MINUTE), (6 * 60, false));
    assert_eq!(left(&run, 15 * MINUTE), (60, true));
}

#[test]
fn going_back_goes_on_with_the_time_that_was_left() {
    let run = after(&[(0, Command::Go), (5 * MINUTE, Command::Next), (6 * MINUTE, Command::Back)]);
    assert_eq!(run.at, "welcome:0:");
    assert_eq!(left(&run, 6 * MINUTE), (60, false));
}

#[test]
fn a_pause_stops_the_time_and_more_gives_two_minutes() {
    let run = after(&[(0, Command::Go), (MINUTE, Command::Pause), (MINUTE, Command::More)]);
    assert!(run.is_paused());
    assert_eq!(left(&run, 9 * MINUTE), (7 * 60, false));
    let run = run.apply(&Command::Go, NINE + 9 * MINUTE, &screens());
    assert_eq!(left(&run, 10 * MINUTE), (6 * 60, false));
}

#[test]
fn each_word_is_said_once_and_again_after_more_time() {
    let (screens, agenda) = (screens(), agenda());
    let run = after(&[(0, Command::Go)]);
    let due = |run: &Run, at: u64| run.due(NINE + at, &screens, &agenda);
    assert_eq!(due(&run, 5 * MINUTE - 1), None);
    assert_eq!(due(&run, 5 * MINUTE), Some(Word::Minute));
    let run = run.apply(&Command::Told(Word::Minute), NINE + 5 * MINUTE, &screens);
    assert_eq!(due(&run, 5 * MINUTE + 1), None);
    assert_eq!(due(&run, 6 * MINUTE), Some(Word::Up));
    let run = run.apply(&Command::Told(Word::Up), NINE + 6 * MINUTE, &screens);
    assert_eq!(due(&run, 20 * MINUTE), None);
    let run = run.apply(&Command::More, NINE + 6 * MINUTE, &screens);
    assert_eq!(due(&run, 6 * MINUTE + 1), None);
    assert_eq!(due(&run, 7 * MINUTE), Some(Word::Minute));
    let still = run.apply(&Command::Pause, NINE + 7 * MINUTE, &screens);
    assert_eq!(due(&still, 30 * MINUTE), None);
}

#[test]
fn a_reload_after_the_end_says_only_that_it_is_over() {
    let run = after(&[(0, Command::Go)]);
    assert_eq!(run.due(NINE + 30 * MINUTE, &screens(), &agenda()), Some(Word::Up));
}

#[test]
fn the_pace_is_in_whole_minutes_and_pauses_cost_time() {
    let pace = |run: &Run, at: u64| run.pace(NINE + at, &screens(), &agenda());
    let run = after(&[(0, Command::Go)]);
    assert_eq!(pace(&run, 5 * MINUTE), Pace::OnTime);
    assert_eq!(pace(&run, 8 * MINUTE), Pace::Behind(2));
    let early = after(&[(0, Command::Go), (3 * MINUTE, Command::Next)]);
    assert_eq!(pace(&early, 5 * MINUTE), Pace::Ahead(3));
    let rested = after(&[(0, Command::Go), (0, Command::Pause), (4 * MINUTE, Command::Go)]);
    assert_eq!(pace(&rested, 5 * MINUTE), Pace::Behind(4));
}

#[test]
fn the_ends_of_the_list_hold() {
    let run = after(&[(0, Command::Back)]);
    assert_eq!(run.at, "welcome:0:");
    let run = after(&[(0, Command::Next), (0, Command::Next), (0, Command::Next), (0, Command::Next)]);
    assert_eq!(run.at, "talk:2:");
    assert_eq!(after(&[(0, Command::To("access:1:ac_gone".into()))]).at, "access:1:ac_1");
}

#[test]
fn a_step_lights_the_screen_and_hides_numbers() {
    let run = after(&[(0, Command::Blank(true)), (0, Command::Show)]);
    assert!(run.blank && run.shown_until_ms == NINE + SHOWN_MS);
    let run = run.apply(&Command::Next, NINE + 1, &screens());
    assert!(!run.blank && run.shown_until_ms == 0);
}

#[test]
fn who_has_said_something_is_known_for_each_item() {
    let run = after(&[(0, Command::Said("p_1".into(), true)), (0, Command::Next)]);
    assert!(run.has_said(0, "p_1") && !run.has_said(1, "p_1"));
}

#[test]
fn another_workshop_another_day_or_damage_begins_anew() {
    let text = after(&[(0, Command::Next)]).write();
    assert!(Run::read(&text, "ws_1", NINE + 60 * MINUTE).is_some());
    assert_eq!(Run::read(&text, "ws_2", NINE), None);
    assert_eq!(Run::read(&text, "ws_1", NINE + ANOTHER_DAY_MS), None);
    assert_eq!(Run::read("{\"workshop\":", "ws_1", NINE), None);
}

#[test]
fn amounts_read_like_a_clock() {
    assert_eq!(amount(8 * MINUTE), "08:00");
    assert_eq!(amount(59_001), "01:00");
    assert_eq!(amount(0), "00:00");
    assert_eq!(amount(62 * MINUTE + 5_000), "1:02:05");
}
