//! A native table with green-bar rows; below 40 rem each row becomes a block and each cell shows its column's name.
//!
//! Never scrolls sideways on a phone. Tests: the browser journeys.
use leptos::prelude::*;

/// A table. `children` are [`TableRow`]s.
#[component]
pub fn Table(
    #[prop(into)] caption: String,
    /// True keeps the caption for screen readers only (a heading above says the same).
    #[prop(optional)]
    caption_hidden: bool,
    columns: Vec<String>,
    children: Children,
) -> AnyView {
    let class = if caption_hidden { "table__caption hidden" } else { "table__caption" };
    let head = columns.into_iter().map(|column| view! { <th scope="col">{column}</th> }).collect_view();
    view! {
        <table class="table" role="table">
            <caption class=class>{caption}</caption>
            <thead class="table__head">
                <tr role="row">{head}</tr>
            </thead>
            <tbody>{children()}</tbody>
        </table>
    }
    .into_any()
}

/// One row: its name, then [`TableCell`]s.
#[component]
pub fn TableRow(
    /// What the row is about; the row's header.
    #[prop(into)]
    head: AnyView,
    children: Children,
) -> AnyView {
    view! {
        <tr class="table__row" role="row">
            <th class="table__name" scope="row" role="rowheader" dir="auto">{head}</th>
            {children()}
        </tr>
    }
    .into_any()
}

/// One cell; `label` repeats the column's name where the row is stacked.
#[component]
pub fn TableCell(#[prop(into)] label: String, children: Children) -> AnyView {
    view! {
        <td class="table__cell" role="cell">
            <span class="table__label">{label}</span>
            <div class="table__value" dir="auto">{children()}</div>
        </td>
    }
    .into_any()
}
