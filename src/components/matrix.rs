//! People by accounts: a native table of tick boxes; on narrow screens one list of boxes per account.
//!
//! Tab visits every box and Space ticks it, as everywhere; the arrow keys are an extra that only moves the focus.
//! One listener for the whole table. Never an ARIA grid, never keeps ticks of its own. Tests: `tests` below, and the browser journeys.
use leptos::prelude::*;
use std::collections::BTreeSet;

/// A row or a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What the callbacks give back.
    pub key: String,
    /// What is shown.
    pub label: String,
    /// For a column: the button in its head ("Same as Facebook"), if any.
    pub action: Option<String>,
}

impl Line {
    /// A row, or a column without a button.
    pub fn new(key: impl Into<String>, label: impl Into<String>) -> Self {
        Self { key: key.into(), label: label.into(), action: None }
    }

    /// The same column with a button in its head.
    pub fn with_action(mut self, action: impl Into<String>) -> Self {
        self.action = Some(action.into());
        self
    }
}

/// Ticked cells as (row key, column key).
pub type Ticks = BTreeSet<(String, String)>;

/// The table and its narrow twin. Lines without keys in common with the old ones are drawn again.
#[component]
pub fn Matrix(
    /// The box in row r and column c has the id `{id}-{r}-{c}`, both counted from 0.
    #[prop(into)]
    id: String,
    #[prop(into)] caption: String,
    /// Heads the first column ("Person").
    #[prop(into)]
    corner: String,
    #[prop(into)] rows: Signal<Vec<Line>>,
    #[prop(into)] columns: Signal<Vec<Line>>,
    #[prop(into)] ticked: Signal<Ticks>,
    /// Names a box from the labels of its row and column: "Priya Shah can get into Instagram".
    #[prop(into)]
    cell_name: Callback<(String, String), String>,
    /// Runs with row key, column key, and whether the box is ticked now.
    #[prop(into)]
    on_tick: Callback<(String, String, bool)>,
    /// Runs with the column key when the button in its head is pressed.
    #[prop(optional, into)]
    on_column: Option<Callback<String>>,
    /// Moves the focus to the element with this id (a function of `browser`).
    focus: fn(&str) -> bool,
) -> AnyView {
    let lines = Memo::new(move |_| (rows.get(), columns.get()));
    let (base, narrow, told) = (id.clone(), id.clone(), caption.clone());
    let keys = move |event: leptos::ev::KeyboardEvent| {
        let size = lines.with_untracked(|(rows, columns)| (rows.len(), columns.len()));
        let whole = event.ctrl_key() || event.meta_key();
        if let Some(from) = place(&event_target_value(&event))
            && let Some((row, column)) = next_place(&event.key(), whole, from, size)
        {
            event.prevent_default();
            focus(&format!("{id}-{row}-{column}"));
        }
    };
    let tick = move |event: leptos::ev::Event| {
        let keys = place(&event_target_value(&event)).and_then(|(row, column)| {
            lines.with_untracked(|(rows, columns)| Some((rows.get(row)?.key.clone(), columns.get(column)?.key.clone())))
        });
        if let Some((row, column)) = keys {
            on_tick.run((row, column, event_target_checked(&event)));
        }
    };
    let cells = Cells { ticked, cell_name, on_column };
    view! {
        <div class="matrix" on:change=tick>
            <div class="matrix__wide">
                <table class="matrix__table" on:keydown=keys>
                    <caption class="matrix__caption">{caption}</caption>
                    {move || lines.with(|(rows, columns)| wide(&base, &corner, rows, columns, cells))}
                </table>
            </div>
            <div class="matrix__narrow">
                <p class="matrix__caption">{told}</p>
                {move || lines.with(|(rows, columns)| stacked(&narrow, rows, columns, cells))}
            </div>
        </div>
    }
    .into_any()
}

/// What a cell needs to draw itself.
#[derive(Clone, Copy)]
struct Cells {
    ticked: Signal<Ticks>,
    cell_name: Callback<(String, String), String>,
    on_column: Option<Callback<String>>,
}

fn wide(id: &str, corner: &str, rows: &[Line], columns: &[Line], cells: Cells) -> AnyView {
    let head = columns
        .iter()
        .map(|column| {
            view! {
                <th class="matrix__column" scope="col">
                    <span dir="auto">{column.label.clone()}</span>
                    {column_action(column, cells.on_column)}
                </th>
            }
        })
        .collect_view();
    let body = rows
        .iter()
        .enumerate()
        .map(|(r, row)| {
            let boxes = columns
                .iter()
                .enumerate()
                .map(|(c, column)| {
                    let name = cells.cell_name.run((row.label.clone(), column.label.clone()));
                    let input =
                        tick_box(format!("{id}-{r}-{c}"), format!("{r}-{c}"), Some(name), row, column, cells.ticked);
                    view! {
                        <td>
                            <label class="matrix__cell">{input}</label>
                        </td>
                    }
                })
                .collect_view();
            view! {
                <tr>
                    <th class="matrix__row" scope="row" dir="auto">{row.label.clone()}</th>
                    {boxes}
                </tr>
            }
        })
        .collect_view();
    view! {
        <thead>
            <tr>
                <th class="matrix__corner" scope="col">{corner.to_owned()}</th>
                {head}
            </tr>
        </thead>
        <tbody>{body}</tbody>
    }
    .into_any()
}

fn stacked(id: &str, rows: &[Line], columns: &[Line], cells: Cells) -> AnyView {
    columns
        .iter()
        .enumerate()
        .map(|(c, column)| {
            let boxes = rows
                .iter()
                .enumerate()
                .map(|(r, row)| {
                    let name = cells.cell_name.run((row.label.clone(), column.label.clone()));
                    let input = tick_box(
                        format!("{id}-narrow-{r}-{c}"),
                        format!("{r}-{c}"),
                        Some(name),
                        row,
                        column,
                        cells.ticked,
                    );
                    view! {
                        <label class="choice">
                            {input}
                            <span class="choice__label" dir="auto">
                                {row.label.clone()}
                            </span>
                        </label>
                    }
                })
                .collect_view();
            view! {
                <fieldset class="field">
                    <legend class="field__label" dir="auto">{column.label.clone()}</legend>
                    {column_action(column, cells.on_column)}
                    <div class="choices choices--grid">{boxes}</div>
                </fieldset>
            }
        })
        .collect_view()
        .into_any()
}

fn column_action(column: &Line, on_column: Option<Callback<String>>) -> AnyView {
    let key = column.key.clone();
    column
        .action
        .clone()
        .zip(on_column)
        .map(|(label, run)| {
            view! {
                <button class="button button--quiet" type="button" on:click=move |_| run.run(key.clone())>
                    {label}
                </button>
            }
        })
        .into_any()
}

fn tick_box(
    id: String,
    place: String,
    name: Option<String>,
    row: &Line,
    column: &Line,
    ticked: Signal<Ticks>,
) -> AnyView {
    let pair = (row.key.clone(), column.key.clone());
    view! {
        <input
            class="choice__box"
            id=id
            type="checkbox"
            value=place
            aria-label=name
            prop:checked=move || ticked.with(|all| all.contains(&pair))
        />
    }
    .into_any()
}

/// Row and column of a box, from its `value` ("3-1").
fn place(value: &str) -> Option<(usize, usize)> {
    let (row, column) = value.split_once('-')?;
    Some((row.parse().ok()?, column.parse().ok()?))
}

/// Where a key leads from a place in a table of this size (rows, columns); `None` = the key is not ours, or it would leave the table.
fn next_place(key: &str, whole: bool, from: (usize, usize), size: (usize, usize)) -> Option<(usize, usize)> {
    let (row, column) = from;
    let (last_row, last_column) = (size.0.checked_sub(1)?, size.1.checked_sub(1)?);
    let to = match key {
        "ArrowUp" => (row.checked_sub(1)?, column),
        "ArrowDown" => (row + 1, column),
        "ArrowLeft" => (row, column.checked_sub(1)?),
        "ArrowRight" => (row, column + 1),
        "Home" => (if whole { 0 } else { row }, 0),
        "End" => (if whole { last_row } else { row }, last_column),
        _ => return None,
    };
    (to.0 <= last_row && to.1 <= last_column).then_some(to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_move_by_one_and_stop_at_the_edge() {
        let size = (3, 2);
        assert_eq!(next_place("ArrowDown", false, (0, 0), size), Some((1, 0)));
        assert_eq!(next_place("ArrowDown", false, (2, 0), size), None);
        assert_eq!(next_place("ArrowLeft", false, (1, 0), size), None);
        assert_eq!(next_place("ArrowRight", false, (1, 0), size), Some((1, 1)));
        assert_eq!(next_place("ArrowUp", false, (0, 1), size), None);
    }

    #[test]
    fn home_and_end_stay_in_the_row_unless_ctrl_is_held() {
        assert_eq!(next_place("Home", false, (2, 1), (3, 2)), Some((2, 0)));
        assert_eq!(next_place("End", true, (0, 0), (3, 2)), Some((2, 1)));
        assert_eq!(next_place("Home", true, (2, 1), (3, 2)), Some((0, 0)));
    }

    #[test]
    fn other_keys_and_empty_tables_are_left_alone() {
        assert_eq!(next_place("a", false, (0, 0), (3, 2)), None);
        assert_eq!(next_place("End", true, (0, 0), (0, 0)), None);
        assert_eq!(place("3-1"), Some((3, 1)));
        assert_eq!(place("on"), None);
    }
}
