//! The five pictures: what they say of the cases, that each pair of colours can be read, and that nothing leaves its place.

use crate::common;
mod contrast;
mod files;
mod large;
mod shapes;

use expect_test::expect_file;
use export::Names;
use export::outline::Line;
use export::pictures::cover::View;
use export::pictures::{Picture, access, away, cover, jobs, shares};
use messages::Words;
use plan::Plan;
use plan::cover::{HORIZON, Zones, cover as covered, loads};
use plan::lens::Lens;
use plan::lens::away::{Board, Period};

/// All pictures of a plan, the week in both views and from `weeks` weeks on.
pub fn pictures(lens: &Lens, weeks: u64) -> Vec<Picture> {
    let names = Names::new(lens, Words::english());
    let cover = covered(lens, &Zones::default(), lens.today, HORIZON);
    let start = lens.today.checked_add_days(chrono::Days::new(weeks * 7)).unwrap();
    let period = Period { from: lens.today, days: Some(14) };
    let ranking = Board::new(lens, &Zones::default(), period).ranking();
    vec![
        cover::picture(&names, &cover, start, View::Names),
        cover::picture(&names, &cover, start, View::Thin),
        access::picture(&names),
        jobs::picture(&names, &lens.jobs()),
        shares::picture(&names, &loads(lens, &cover)),
        away::picture(&names, &ranking, period),
    ]
}

fn line(line: &Line) -> String {
    line.iter().map(|run| run.text.as_str()).collect()
}

fn text(pictures: &[Picture]) -> String {
    let mut out = String::new();
    for picture in pictures {
        out += &format!("# {}\n{}\n{}\n({})\n", picture.title, picture.said, picture.more, picture.below.join(" / "));
        out += &format!("{}\n", picture.table.head.join(" | "));
        for row in &picture.table.rows {
            let cells: Vec<String> = row.cells.iter().map(|cell| line(&cell.line)).collect();
            out += &format!("{} | {}\n", row.name, cells.join(" | "));
        }
        out += "\n";
    }
    out
}

#[test]
fn what_they_say_of_the_cases() {
    for sample in common::SAMPLES {
        let lens = common::lens(&common::open(sample));
        let mut all = pictures(&lens, 0);
        // The second week is the one in which somebody of the bike shop is away.
        all.extend(pictures(&lens, 1).into_iter().take(1));
        expect_file![format!("{sample}.txt")].assert_eq(&text(&all));
    }
}

#[test]
fn an_empty_plan_says_what_to_do_and_draws_nothing() {
    let lens = common::lens(&Plan::default());
    for picture in pictures(&lens, 0) {
        assert_eq!((picture.parts.len(), picture.table.rows.len()), (0, 0), "{}", picture.title);
        assert!(picture.said.len() > 10, "{}", picture.title);
    }
}

#[test]
fn a_table_is_whole_and_says_everything_once() {
    for sample in common::SAMPLES {
        for picture in pictures(&common::lens(&common::open(sample)), 0) {
            for row in &picture.table.rows {
                assert_eq!(row.cells.len() + 1, picture.table.head.len(), "{sample}: {}", row.name);
                assert!(!row.name.is_empty());
            }
            assert_eq!(picture.parts.is_empty(), picture.table.rows.is_empty(), "{sample}: {}", picture.title);
        }
    }
}

#[test]
fn the_same_plan_gives_the_same_pictures() {
    for sample in common::SAMPLES {
        let plan = common::open(sample);
        assert_eq!(pictures(&common::lens(&plan), 0), pictures(&common::lens(&plan), 0));
    }
}
