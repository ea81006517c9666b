//! What the day is for, the one rule, and what is known already: an own answer on the screen in minute three.
//! Tests: `tests/e2e/stage.spec.mjs`.

use super::parts::{Line, Stage, lines, title};
use leptos::prelude::*;
use plan::answers::access;
use workshop::screens::Screen;

/// The screen.
pub fn view(stage: Stage, screen: &Screen) -> AnyView {
    let words = stage.store.words;
    let rows = move || {
        let mut rows = vec![Line::said(words.stage_welcome_rule()), Line::said(words.stage_welcome_write())];
        rows.extend(known(stage).into_iter().map(Line::said));
        rows
    };
    let body = super::joining::view(stage, &screen.key, move || lines(stage, "rules", "", rows));
    view! { {title(words.stage_welcome().to_owned())} {body} }.into_any()
}

/// How many have answered, and where most of them can get in; nothing before anybody has.
fn known(stage: Stage) -> Vec<String> {
    let words = stage.store.words;
    let record = stage.record();
    let done = record.answered.len() as u32;
    if done == 0 {
        return Vec::new();
    }
    let lens = stage.store.lens();
    let asked = record.in_room.unwrap_or_default().saturating_add(record.remote.unwrap_or_default());
    let asked = if asked == 0 { lens.team().count() as u32 } else { asked };
    let ticks = access::ticks(&lens.plan);
    let named = |account| {
        let of_team = |(who, place): &&(_, _)| *place == account && lens.named(*who).is_some();
        ticks.iter().filter(of_team).count() as u32
    };
    // Of two that are equally open, the first of the plan.
    let most = lens.live().map(|account| (named(account.id), account)).reduce(|a, b| if b.0 > a.0 { b } else { a });
    let mut out = vec![words.stage_welcome_answered(done, asked.max(done))];
    out.extend(
        most.map(|(count, account)| stage.with_names(|names| words.stage_welcome_in(count, &names.account(account)))),
    );
    out
}
