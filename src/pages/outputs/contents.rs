//! What is on the page, as links to each part: it is long, and most people come for one thing.
//!
//! Tests: `tests/e2e/formats.spec.mjs`.

use crate::bridge::surroundings;
use crate::flow::PlanPage;
use crate::route::Route;
use crate::store::Store;
use leptos::prelude::*;
use messages::Words;

/// A part of the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Print,
    People,
    Send,
    Link,
    Backup,
    Calendar,
    Excel,
    Word,
    Table,
    Email,
    Markdown,
    Copy,
}

impl Place {
    const ALL: [Self; 12] = [
        Self::Print,
        Self::People,
        Self::Send,
        Self::Link,
        Self::Backup,
        Self::Calendar,
        Self::Excel,
        Self::Word,
        Self::Table,
        Self::Email,
        Self::Markdown,
        Self::Copy,
    ];

    /// Its name in addresses.
    const fn word(self) -> &'static str {
        match self {
            Self::Print => "print",
            Self::People => "people",
            Self::Send => "send",
            Self::Link => "link",
            Self::Backup => "backup",
            Self::Calendar => "calendar",
            Self::Excel => "excel",
            Self::Word => "word",
            Self::Table => "table",
            Self::Email => "email",
            Self::Markdown => "markdown",
            Self::Copy => "copy",
        }
    }

    fn id(self) -> String {
        ["output-", self.word()].concat()
    }

    fn title(self, words: Words) -> &'static str {
        match self {
            Self::Print => words.outputs_print_title(),
            Self::People => words.one_page_title(),
            Self::Send => words.outputs_send_title(),
            Self::Link => words.links_title(),
            Self::Backup => words.outputs_backup_title(),
            Self::Calendar => words.formats_calendar_title(),
            Self::Excel => words.formats_excel_title(),
            Self::Word => words.formats_word_title(),
            Self::Table => words.formats_csv_title(),
            Self::Email => words.formats_email_title(),
            Self::Markdown => words.formats_markdown_title(),
            Self::Copy => words.formats_plan_title(),
        }
    }

    /// The heading of a part of the page.
    pub fn heading(self, words: Words) -> AnyView {
        view! { <h2 id=self.id() tabindex="-1">{self.title(words)}</h2> }.into_any()
    }

    /// The heading of one of the other formats.
    pub fn format(self, words: Words) -> AnyView {
        view! { <h3 id=self.id() tabindex="-1">{self.title(words)}</h3> }.into_any()
    }
}

/// The links. An owner alone has no pages of others.
pub fn part(store: Store) -> AnyView {
    let words = store.words;
    follow(store);
    let is_solo = store.lens_now().is_solo();
    let links = Place::ALL.into_iter().filter(|place| *place != Place::People || !is_solo).map(|place| {
        let href = Route::in_plan(&store.id(), PlanPage::Outputs).with(&["at=", place.word()].concat()).href();
        // A second press of the same link changes no address.
        view! { <li><a href=href on:click=move |_| go_to(place)>{place.title(words)}</a></li> }
    });
    view! {
        <nav aria-label=words.pictures_contents()>
            <ul class="links" role="list">{links.collect_view()}</ul>
        </nav>
    }
    .into_any()
}

/// Goes to the part that the address names.
fn follow(store: Store) {
    let wanted = Memo::new(move |_| store.route.with(|route| route.param("at").map(str::to_owned)));
    Effect::new(move || {
        let is_wanted = |place: &Place| wanted.with(|word| word.as_deref() == Some(place.word()));
        if let Some(place) = Place::ALL.into_iter().find(is_wanted) {
            go_to(place);
        }
    });
}

/// After the heading of the page has had the focus.
fn go_to(place: Place) {
    request_animation_frame(move || {
        request_animation_frame(move || {
            surroundings::focus(&place.id());
        });
    });
}
