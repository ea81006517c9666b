//! If one person is away: one tile for each, with what stops at once in large figures, most missed first.
//!
//! Every figure can be opened: the table leads to the list behind it, and `lines` says each of its lines. Facts come from
//! `lens::away`. Tests: `tests/pictures`.

use super::draw::{Area, Drawing, Edge, NAME, Paint, SMALL, WIDTH};
use super::fit;
use super::jobs;
use super::{MOST, Picture, To, Twin, TwinCell, TwinRow};
use crate::duties;
use crate::names::Names;
use plan::lens::away::{Because, Effect, Line, Outcome, Period, What};
use plan::lens::backups::Backup;
use plan::model::{Campaign, Tool};

const TILES: usize = 12;
const ACROSS: i32 = 3;
const BETWEEN: i32 = 16;
const HIGH: i32 = 116;

/// The picture of a ranking.
pub fn picture(names: &Names<'_>, ranking: &[Outcome], period: Period) -> Picture {
    let words = names.words;
    let title = words.training_away();
    let Some(first) = ranking.first() else {
        return Picture::nothing(title, words.pictures_away_none());
    };
    let shown: Vec<&Outcome> = ranking.iter().take(MOST).collect();
    let stops = first.count(Effect::Stops);
    let who = names.id(first.who);
    let said = if stops == 0 { words.pictures_away_calm().to_owned() } else { words.pictures_away_said(&who, stops) };
    let calm = ranking.iter().filter(|outcome| outcome.count(Effect::Stops) == 0).count();
    let more = [length(names, period), words.pictures_away_others(u32::try_from(calm).unwrap_or(u32::MAX))];
    Picture {
        title: title.to_owned(),
        said,
        more: more.join(" "),
        below: more.to_vec(),
        parts: vec![drawing(names, &shown)],
        table: twin(names, &shown),
        left_out: u32::try_from(ranking.len() - shown.len()).unwrap_or(u32::MAX),
    }
}

/// "Away for 14 days from 2 November 2026." or that it is for good.
pub fn length(names: &Names<'_>, period: Period) -> String {
    let from = names.words.date(period.from);
    match period.days {
        Some(days) => names.words.pictures_away_length(days, &from),
        None => names.words.pictures_away_for_good(&from),
    }
}

fn drawing(names: &Names<'_>, ranking: &[&Outcome]) -> Drawing {
    let words = names.words;
    let tiles: Vec<&&Outcome> = ranking.iter().take(TILES).collect();
    let rows = i32::try_from(tiles.len().div_ceil(ACROSS as usize)).unwrap_or(1);
    let wide = (WIDTH - 2 - (ACROSS - 1) * BETWEEN) / ACROSS;
    let mut out = Drawing::new(rows * (HIGH + BETWEEN) - BETWEEN + 4);
    for (place, outcome) in (0..).zip(tiles) {
        let (x, y) = (1 + place % ACROSS * (wide + BETWEEN), 2 + place / ACROSS * (HIGH + BETWEEN));
        let stops = outcome.count(Effect::Stops);
        let edge = if stops > 0 { Edge::plain(Paint::Ink, 3) } else { Edge::plain(Paint::Edge, 1) };
        out.boxed(Area::new(x, y, wide, HIGH), Some(Paint::Sheet), Some(edge));
        let room = wide - 28;
        let name = fit::cut(&words.pictures_without(&names.id(outcome.who)), NAME, true, room);
        out.label((x + 14, y + 28), name, NAME, true, Paint::Sheet);
        let figure = stops.to_string();
        let after = fit::width(&figure, 36, true) + 10;
        out.label((x + 14, y + 72), figure, 36, true, Paint::Sheet);
        let stop = fit::cut(&words.pictures_stop(stops), NAME, false, room - after);
        out.label((x + 14 + after, y + 70), stop, NAME, false, Paint::Sheet);
        let rest = words.pictures_rest(outcome.count(Effect::Weakened), outcome.count(Effect::Carried));
        out.label((x + 14, y + 100), fit::cut(&rest, SMALL, false, room), SMALL, false, Paint::Sheet);
    }
    out
}

fn twin(names: &Names<'_>, ranking: &[&Outcome]) -> Twin {
    let words = names.words;
    let head = [
        words.people_name(),
        words.pictures_effect_stops(),
        words.pictures_effect_weakened(),
        words.pictures_effect_carried(),
    ];
    let row = |outcome: &&Outcome| {
        let cell = |effect| TwinCell::text(outcome.count(effect).to_string());
        let cells = [Effect::Stops, Effect::Weakened, Effect::Carried].map(cell).to_vec();
        TwinRow { name: names.id(outcome.who), to: Some(To::Away(outcome.who)), cells }
    };
    Twin { head: head.map(str::to_owned).to_vec(), rows: ranking.iter().map(row).collect() }
}

/// One line of the list behind a figure: what, and why.
pub fn line(names: &Names<'_>, line: &Line) -> (String, String) {
    (what(names, line.what), because(names, line))
}

fn what(names: &Names<'_>, what: What) -> String {
    let words = names.words;
    match what {
        What::Job(duty, account) => jobs::name(names, duty, account),
        What::Watches(account, count) => words.pictures_watches(count, &names.account_id(account)),
        What::Access(account) => names.account_id(account),
        What::App(tool) => {
            let tool: Tool = names.lens.plan.get(tool).unwrap_or_default();
            let count = u32::try_from(tool.accounts.len()).unwrap_or(u32::MAX);
            words.pictures_app(count, &names.own(&tool.name))
        }
        What::Workshops => words.workshops_title().to_owned(),
        What::StandsIn(duty, account) => words.work_stands_in(&jobs::name(names, duty, account)),
        What::Campaign(id) => {
            names.lens.plan.get(id).map(|campaign: Campaign| names.own(&campaign.name)).unwrap_or_default()
        }
    }
}

fn because(names: &Names<'_>, line: &Line) -> String {
    let words = names.words;
    let who = names.people(&line.by);
    match line.because {
        Because::StandIn(Backup::Valid) => words.pictures_because_ready(&who),
        Because::StandIn(Backup::None | Backup::Same) => match line.what {
            What::StandsIn(..) => words.pictures_because_no_backup(&who),
            _ => words.pictures_because_nobody().to_owned(),
        },
        Because::StandIn(state) => match line.what {
            What::StandsIn(..) => words.pictures_because_no_backup(&who),
            _ => words.pictures_not_ready(&who, &duties::ready(names, state)),
        },
        Because::Others if who.is_empty() => words.pictures_because_firm().to_owned(),
        Because::Others => words.pictures_because_others(&who),
        Because::NobodyElse => words.pictures_because_nobody_else().to_owned(),
        Because::OnlyFullControl => words.pictures_because_full().to_owned(),
        Because::NoCoordinator => words.pictures_because_coordinator(&who),
        Because::OneFewer => words.pictures_because_fewer(&who),
        Because::TheirLogin => words.pictures_because_login().to_owned(),
    }
}
