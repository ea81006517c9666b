//! The table below a picture, with the same facts. On phones it stands in the picture's place: one card a row, blank cells
//! left out, long lists shortened until somebody asks for the rest. Tests: the journeys.

use crate::components::{Button, ButtonKind};
use crate::flow::PlanPage;
use crate::route::Route;
use crate::store::Store;
use export::outline::Tone;
use export::pictures::{Picture, To, Twin, TwinCell, TwinRow};
use leptos::prelude::*;

/// Rows of a phone before somebody asks for more; a week has all its days.
const SHORT: usize = 3;
const WEEK: usize = 7;

/// The table of a picture.
pub(super) fn table(store: Store, word: &'static str, picture: &Picture) -> AnyView {
    let words = store.words;
    let twin = &picture.table;
    let short = if word == "cover" { WEEK } else { SHORT };
    let all = RwSignal::new(false);
    let rows: Vec<AnyView> =
        twin.rows.iter().enumerate().map(|(place, one)| row(store, twin, one, place >= short)).collect();
    let head: Vec<AnyView> = twin
        .head
        .iter()
        .map(|text| view! { <th scope="col" role="columnheader">{text.clone()}</th> }.into_any())
        .collect();
    let rest = twin.rows.len().saturating_sub(short);
    let more = move || {
        (rest > 0 && !all.get()).then(|| {
            let label = words.pictures_all_rows(u32::try_from(rest).unwrap_or(u32::MAX));
            view! {
                <div class="picture__rest">
                    <Button label=label kind=ButtonKind::Secondary on_press=move |()| all.set(true)/>
                </div>
            }
        })
    };
    let class = ["twin twin--", word].concat();
    // Only a table that may be wider than the page can be scrolled, and then with keys too.
    let is_wide = twin.head.len() > 7;
    view! {
        <div class:twin__scroll=is_wide role=is_wide.then_some("region") tabindex=is_wide.then_some("0")
            aria-label=is_wide.then(|| picture.title.clone())>
            <table class=class class:twin--all=move || all.get() role="table">
                <caption class="hidden">{picture.title.clone()}</caption>
                <thead role="rowgroup"><tr role="row">{head}</tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
        {more}
    }
    .into_any()
}

fn row(store: Store, twin: &Twin, row: &TwinRow, late: bool) -> AnyView {
    let name = row.name.clone();
    let name = match row.to {
        Some(to) => view! { <a href=href(store, to)>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    let cells: Vec<AnyView> =
        row.cells.iter().zip(twin.head.iter().skip(1)).map(|(one, head)| cell(store, one, head)).collect();
    view! {
        <tr role="row" class:twin__late=late>
            <th scope="row" role="rowheader" dir="auto">{name}</th>
            {cells}
        </tr>
    }
    .into_any()
}

fn cell(store: Store, cell: &TwinCell, head: &str) -> AnyView {
    let runs: Vec<AnyView> = cell
        .line
        .iter()
        .map(|run| match run.tone {
            Tone::Gap => view! { <b class="paper__gap">{run.text.clone()}</b> }.into_any(),
            Tone::Open => view! { <b>{run.text.clone()}</b> }.into_any(),
            Tone::Plain | Tone::Phone => run.text.clone().into_any(),
        })
        .collect();
    let link = cell.to.clone().map(|(label, to)| {
        view! { " " <a href=href(store, to) aria-label=label>{store.words.pictures_fill_short()}</a> }
    });
    view! {
        <td role="cell" dir="auto" class:twin__blank=cell.is_blank()>
            <span class="twin__label">{head.to_owned()}</span> " "
            {runs}
            {link}
        </td>
    }
    .into_any()
}

fn href(store: Store, to: To) -> String {
    let (page, query) = match to {
        To::Cover => (PlanPage::Cover, "from=pictures".to_owned()),
        To::Account(id) => (PlanPage::Account, ["id=", id.as_str(), "&from=pictures"].concat()),
        To::Away(id) => (PlanPage::WhatIf, ["id=", id.as_str(), "&from=pictures"].concat()),
    };
    Route::in_plan(&store.id(), page).with(&query).href()
}
