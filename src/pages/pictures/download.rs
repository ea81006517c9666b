//! A picture as a file: SVG for documents and printers, PNG for chats. Light colours, and all that stands around the drawing.
//! Tests: `tests/e2e/picture-files.spec.mjs`; the drawing, in `export::pictures::file`.

use crate::bridge::files;
use crate::bridge::pictures::{self, PNG, SVG};
use crate::components::{Button, ButtonKind, ButtonRow, Disclosure};
use crate::store::{Store, in_background};
use export::pictures::draw::Drawing;
use export::pictures::svg::{About, MARGIN, svg};
use export::pictures::{Picture, file};
use leptos::prelude::*;

/// Points of a PNG for each unit of a drawing: sharp on every screen.
const SHARP: f64 = 2.0;

/// All pictures that are drawn, each with its buttons; closed, because the page is long on a phone.
pub(super) fn part<const N: usize>(store: Store, pictures: [(&'static str, Memo<Picture>); N]) -> AnyView {
    let words = store.words;
    let said = RwSignal::new(String::new());
    let rows = pictures.map(|(title, picture)| row(store, title, picture, said)).into_iter().collect_view();
    view! {
        <Disclosure summary=words.picture_file_all()>
            <ul class="rows" role="list">{rows}</ul>
            <p role="status">{move || said.get()}</p>
        </Disclosure>
    }
    .into_any()
}

fn row(store: Store, title: &'static str, picture: Memo<Picture>, said: RwSignal<String>) -> AnyView {
    let words = store.words;
    let is_drawn = Memo::new(move |_| picture.with(|picture| !picture.parts.is_empty()));
    let whole = move || picture.with_untracked(|picture| file::whole(picture, &store.org_now().title));
    let name = move |ending| export::named(&store.org_now().title, title, store.today.get_untracked(), ending);
    let save_svg = move |()| {
        let text = picture.with_untracked(|picture| {
            let about = About {
                language: words.language_tag(),
                is_rtl: false,
                title: &picture.said,
                description: &picture.more,
            };
            svg(&whole(), about)
        });
        said.set(saved(store, name("svg"), SVG, text.as_bytes()));
    };
    let save_png = move |()| {
        let (drawing, name): (Drawing, String) = (whole(), name("png"));
        in_background(async move {
            let made = pictures::png(&drawing, MARGIN, SHARP).await;
            said.set(match made {
                Some(bytes) => saved(store, name, PNG, &bytes),
                None => words.picture_file_failed().to_owned(),
            });
        });
    };
    (move || {
        is_drawn.get().then(|| {
            view! {
                <li class="rows__row rows__row--line">
                    <p><b>{title}</b></p>
                    <ButtonRow>
                        <Button label=words.picture_file_png() suffix=title kind=ButtonKind::Quiet on_press=save_png/>
                        <Button label=words.picture_file_svg() suffix=title kind=ButtonKind::Quiet on_press=save_svg/>
                    </ButtonRow>
                </li>
            }
        })
    })
    .into_any()
}

/// Hands the file over, and says what became of it.
fn saved(store: Store, name: String, kind: &str, bytes: &[u8]) -> String {
    let words = store.words;
    if files::download(&name, kind, bytes) {
        words.outputs_backup_done(&name)
    } else {
        words.download_blocked().to_owned()
    }
}
