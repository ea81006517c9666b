//! Where nobody answers in time: each gap once, with a way to fill it or to agree it.
//! Tests: `plan::answers::cover::holes`, the journeys.

use super::desk::{Desk, quiet};
use super::form::WatchForm;
use super::quiet as agreed;
use crate::flow::PlanPage;
use leptos::prelude::*;
use plan::answers::cover::holes::{self, Hole, Lacks};
use plan::lens::Lens;
use plan::model::Absence;

/// Gaps shown at once.
const SHOWN: usize = 12;

/// The heading and the list; nothing while no hours are promised.
pub(super) fn gaps(desk: Desk, form: WatchForm) -> AnyView {
    let words = desk.words;
    (move || {
        let (lens, cover) = (desk.store.lens(), desk.store.cover());
        if holes::slots(&cover).all == 0 {
            return None;
        }
        let all = holes::holes(&cover);
        let heading = words.cover_gaps(all.len() as u32);
        let lead = if all.is_empty() { words.cover_gaps_none() } else { words.cover_gaps_text() };
        let more = all.len().saturating_sub(SHOWN);
        let rows: Vec<AnyView> = all.into_iter().take(SHOWN).map(|hole| row(desk, form, &lens, hole)).collect();
        let more = (more > 0).then(|| view! { <p>{words.cover_more_gaps(more as u32)}</p> });
        let list = (!rows.is_empty()).then(|| view! { <ul class="rows" role="list">{rows}</ul> });
        Some(view! { <h2>{heading}</h2> <p>{lead}</p> {list} {more} }.into_any())
    })
    .into_any()
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
