//! One picture of the page: heading, what it says, the drawing, its table, and the way to its facts. Tests: the journeys.

use super::{Part, twin};
use crate::components::Disclosure;
use crate::paper;
use crate::route::Route;
use crate::store::Store;
use export::pictures::Picture;
use leptos::prelude::*;

/// The picture with everything around it; `controls` stand between what it says and the drawing.
pub(super) fn section(store: Store, part: Part, picture: Memo<Picture>, controls: impl IntoView + 'static) -> AnyView {
    let words = store.words;
    let id = ["picture-", part.word].concat();
    let heading = id.clone();
    let change = Route::in_plan(&store.id(), part.page).with("from=pictures").href();
    let title = (part.title)(words);
    let said = move || picture.with(|picture| picture.said.clone());
    let drawn = {
        let id = id.clone();
        move || picture.with(|picture| figure(store, &id, picture))
    };
    let table = move || {
        picture.with(|picture| {
            (!picture.table.rows.is_empty()).then(|| {
                let left_out = (picture.left_out > 0).then(|| {
                    view! { <p class="small">{words.pictures_left_out(picture.left_out)}</p> }
                });
                let table = twin::table(store, part.word, picture);
                view! {
                    <div class="picture__twin">
                        <Disclosure summary=words.pictures_table() suffix=title>{table}</Disclosure>
                    </div>
                    {left_out}
                }
            })
        })
    };
    view! {
        <section class="picture" aria-labelledby=heading>
            <h2 id=id tabindex="-1">{title}</h2>
            <p class="picture__said">
                {said} " "
                <a class="screen-only" href=change>{words.pictures_open_page()}<span class="hidden">": " {title}</span></a>
            </p>
            {controls}
            {drawn}
            {table}
        </section>
    }
    .into_any()
}

/// The drawing in its parts; nothing where there is nothing to draw.
fn figure(store: Store, id: &str, picture: &Picture) -> AnyView {
    if picture.parts.is_empty() {
        return ().into_any();
    }
    let total = u32::try_from(picture.parts.len()).unwrap_or(1);
    let parts: Vec<AnyView> = (1_u32..)
        .zip(&picture.parts)
        .map(|(number, drawing)| {
            let id = [id, "-drawing-", &number.to_string()].concat();
            if number == 1 {
                return paper::drawing(drawing, &id, picture.said.clone(), picture.more.clone());
            }
            paper::drawing(drawing, &id, store.words.pictures_part(&picture.title, number, total), String::new())
        })
        .collect();
    let below: Vec<AnyView> = picture
        .below
        .iter()
        .filter(|line| !line.is_empty())
        .map(|line| view! { <p>{line.clone()}</p> }.into_any())
        .collect();
    view! {
        <figure class="picture__figure">
            {parts}
            <figcaption class="picture__caption">{below}</figcaption>
        </figure>
    }
    .into_any()
}
