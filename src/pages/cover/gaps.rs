//! Where nobody answers in time: each gap once, with a way to fill it or to agree it.
//! Tests: `plan::answers::cover::holes`, the journeys.

use super::desk::{Desk, quiet};
use super::form::WatchForm;
use super::quiet as agreed;
use crate::flow::PlanPage;
use crate::long::Long;
use leptos::prelude::*;
use plan::answers::cover::holes::{self, Hole, Lacks};
use plan::lens::Lens;
use plan::model::Absence;

/// The heading and the list; nothing while no hours are promised.
pub(super) fn gaps(desk: Desk, form: WatchForm) -> AnyView {
    let words = desk.words;
    let all = Memo::new(move |_| {
        let cover = &desk.store.seen().cover;
        (holes::slots(cover).all > 0).then(|| holes::holes(cover))
    });
    let count = move || all.with(|all| all.as_ref().map_or(0, Vec::len));
    let texts = move || {
        let lens = &desk.store.seen().lens;
        all.with(|all| all.iter().flatten().map(|hole| when(desk, lens, hole).1).collect())
    };
    let long = Long::new(words, "gaps", count, texts);
    let head = move || {
        all.with(Option::is_some).then(|| {
            let lead = if count() == 0 { words.cover_gaps_none() } else { words.cover_gaps_text() };
            view! { <h2>{words.cover_gaps(count() as u32)}</h2> <p>{lead}</p> }
        })
    };
    let list = move || {
        let lens = &desk.store.seen().lens;
        let holes = all.with(|all| all.as_ref().map(|all| long.pick(all)).unwrap_or_default());
        let rows: Vec<AnyView> = holes.into_iter().map(|hole| row(desk, form, lens, hole)).collect();
        (!rows.is_empty()).then(|| view! { <ul class="rows" role="list">{rows}</ul> })
    };
    view! { {head} {long.view(list)} }.into_any()
}

/// "Friday, 18:00 to 21:00", with the accounts where it is not all of them.
pub(super) fn when(desk: Desk, lens: &Lens, hole: &Hole) -> (String, String) {
    let words = desk.words;
    let times = words.time_range(hole.from, hole.to);
    let when = if hole.days.is_empty() {
        let dates: Vec<String> = match hole.dates.as_slice() {
            all @ ([] | [_] | [_, _] | [_, _, _]) => all.iter().map(|date| words.date_short(*date)).collect(),
            [first, .., last] => {
                vec![words.cover_away_dates(&words.date_short(*first), &words.date_short(*last))]
            }
        };
        words.cover_gap_on(&words.list(&dates), &times)
    } else {
        words.cover_gap_weekly(&export::cover::days_long(words, &hole.days), &times)
    };
    let names = export::Names::new(lens, words);
    let whole = if hole.accounts.len() == lens.live().count() {
        when.clone()
    } else {
        words.cover_gap_where(&when, &names.accounts(&hole.accounts))
    };
    (when, whole)
}

fn row(desk: Desk, form: WatchForm, lens: &Lens, hole: Hole) -> AnyView {
    let words = desk.words;
    let (short, whole) = when(desk, lens, &hole);
    let why = match hole.lacks {
        Lacks::Nobody => words.cover_gap_nobody().to_owned(),
        Lacks::Part => words.cover_gap_part().to_owned(),
        Lacks::Late(wait) => {
            let target = export::cover::amount(words, wait.target.unwrap_or_default());
            match wait.until {
                Some(_) => words.cover_gap_late(&export::cover::amount(words, wait.minutes), &target),
                None => words.cover_gap_late_far(&target),
            }
        }
    };
    let names = export::Names::new(lens, words);
    let absence: Option<&Absence> = hole.absence.and_then(|id| lens.absences.iter().find(|one| one.id == id));
    let away = absence.map(|absence| {
        let link = desk.link(PlanPage::CoverAway, &["from=cover&absence=", absence.id.as_str()].concat());
        view! {
            <p dir="auto">{words.cover_gap_away(&names.id(absence.who))} " " <a href=link>{words.cover_gap_away_link()}</a></p>
        }
    });
    // `from` in this address is a time of day; without a page to go back to, Continue leads to cover all the same.
    let agree = desk.link(PlanPage::CoverQuiet, &agreed::query(&hole, lens));
    let agree_which = [words.cover_agree(), ": ", &whole].concat();
    let all_accounts = lens.live().count();
    let fill = Callback::new(move |()| form.fill_gap(&hole, all_accounts));
    view! {
        <li class="rows__row">
            <p dir="auto"><b class="paper__gap">{whole}</b> " " {why}</p>
            {away}
            <div class="buttons">
                {quiet(words.cover_fill(), &short, fill)}
                <a class="button button--quiet" href=agree aria-label=agree_which>{words.cover_agree()}</a>
            </div>
        </li>
    }
    .into_any()
}
