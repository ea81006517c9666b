//! A drawing of `export::pictures` as SVG: every shape with the classes of its tokens, nothing else.
//!
//! Screen and print are one drawing; dark, forced colours and paper only change the tokens. From right to left the style
//! sheet turns it over. Tests: the journeys in `tests/e2e/pictures.spec.mjs`.

use export::pictures::draw::{Anchor, Drawing, Edge, Item, Label};
use export::pictures::svg;
use leptos::prelude::*;

/// The drawing with its name and description. `id` is that of its name; the description gets `-more` behind it.
pub fn drawing(drawing: &Drawing, id: &str, name: String, description: String) -> AnyView {
    let size = [drawing.width, drawing.height].map(|size| size.to_string()).join(" ");
    let more = [id, "-more"].concat();
    let described = (!description.is_empty()).then(|| more.clone());
    let description = (!description.is_empty()).then(|| view! { <desc id=more>{description}</desc> });
    let items: Vec<AnyView> = drawing.items.iter().map(item).collect();
    view! {
        <svg class="pic" role="img" viewBox=["0 0 ", &size].concat() aria-labelledby=id.to_owned() aria-describedby=described>
            <title id=id.to_owned()>{name}</title>
            {description}
            {items}
        </svg>
    }
    .into_any()
}

fn item(item: &Item) -> AnyView {
    match item {
        Item::Box { at, fill, edge } => view! {
            <rect class=svg::class(*fill, *edge) x=at.x y=at.y width=at.w height=at.h
                stroke-width=thick(*edge) stroke-dasharray=dashes(*edge)/>
        }
        .into_any(),
        Item::Ring { x, y, r, edge } => view! {
            <circle class=svg::class(None, Some(*edge)) cx=*x cy=*y r=*r stroke-width=edge.width/>
        }
        .into_any(),
        Item::Lines { all, edge } => view! {
            <path class=svg::class(None, Some(*edge)) d=svg::path(all) stroke-width=edge.width
                stroke-dasharray=dashes(Some(*edge))/>
        }
        .into_any(),
        Item::Corner { points, fill } => {
            view! { <path class=svg::class(Some(*fill), None) d=svg::corner(points)/> }.into_any()
        }
        Item::Label(label) => text(label),
    }
}

fn text(label: &Label) -> AnyView {
    let bold = if label.bold { " pic-bold" } else { "" };
    let class = [&svg::class(Some(label.ink), None), bold].concat();
    let anchor = (label.anchor == Anchor::Middle).then_some("middle");
    view! {
        <text class=class x=label.x y=label.y font-size=label.size text-anchor=anchor>{label.text.clone()}</text>
    }
    .into_any()
}

fn thick(edge: Option<Edge>) -> Option<i32> {
    edge.map(|edge| edge.width)
}

fn dashes(edge: Option<Edge>) -> Option<&'static str> {
    edge.filter(|edge| edge.dashed).map(|_| "4 4")
}
