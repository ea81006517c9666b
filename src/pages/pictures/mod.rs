//! Your plan in pictures: five drawings from the same read models as everything else, each with a table of the same facts.
//!
//! Nothing is asked here; each picture leads to the page where its facts are changed. Tests: `export/tests/pictures`, the
//! journeys in `tests/e2e/pictures.spec.mjs`.

mod download;
mod figure;
mod twin;
mod what_if;

pub use what_if::what_if_page;

use crate::bridge::{printing, surroundings};
use crate::components::{Button, ButtonKind, ButtonRow, Choice, LinkButton, Radios, Select};
use crate::flow::PlanPage;
use crate::route::Route;
use crate::shell::PlanScreen;
use crate::store::{Store, use_store};
use export::Names;
use export::pictures::cover::View;
use export::pictures::{Picture, access, away, cover, jobs, shares};
use leptos::prelude::*;
use messages::Words;
use plan::answers::cover::weeks;
use plan::lens::away::{Board, Period};

/// A picture of the page: its word in addresses, and where its facts are changed.
#[derive(Clone, Copy)]
struct Part {
    word: &'static str,
    page: PlanPage,
    title: fn(Words) -> &'static str,
}

const COVER: Part = Part { word: "cover", page: PlanPage::Cover, title: |words| words.step_cover() };
const ACCESS: Part = Part { word: "access", page: PlanPage::Access, title: |words| words.pictures_access() };
const JOBS: Part = Part { word: "jobs", page: PlanPage::Duties, title: |words| words.pictures_jobs() };
const SHARES: Part = Part { word: "shares", page: PlanPage::Cover, title: |words| words.pictures_shares() };
const AWAY: Part = Part { word: "away", page: PlanPage::Training, title: |words| words.training_away() };
const PARTS: [Part; 5] = [COVER, ACCESS, JOBS, SHARES, AWAY];

/// Somebody away for two weeks from today.
const fn two_weeks(from: chrono::NaiveDate) -> Period {
    Period { from, days: Some(14) }
}

/// The page.
pub fn pictures_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let is_empty = Memo::new(move |_| {
        let lens = store.lens();
        lens.accounts.is_empty() && lens.team().count() < 2
    });
    follow_part(store);
    let body = move || {
        if is_empty.get() {
            return view! {
                <p>{words.pictures_empty()}</p>
                <ButtonRow>
                    <LinkButton href=store.href(PlanPage::Accounts) label=words.pictures_empty_link() kind=ButtonKind::Secondary/>
                </ButtonRow>
            }
            .into_any();
        }
        all(store)
    };
    view! {
        <PlanScreen at=PlanPage::Pictures title=words.pictures_title() lead=words.pictures_lead()>
            <p class="pictures__business" dir="auto">{move || store.title()}</p>
            {body}
        </PlanScreen>
    }
    .into_any()
}

fn all(store: Store) -> AnyView {
    let words = store.words;
    let failed = RwSignal::new(false);
    let print = move |()| failed.set(!printing::print());
    let contents = PARTS.map(|part| {
        let href = Route::in_plan(&store.id(), PlanPage::Pictures).with(&["at=", part.word].concat()).href();
        view! { <li><a href=href>{(part.title)(words)}</a></li> }
    });
    let (cover, access, jobs) = (cover_part(store), access_of(store), jobs_of(store));
    let (shares, away) = (shares_of(store), away_of(store));
    let drawn = [(COVER, cover.1), (ACCESS, access), (JOBS, jobs), (SHARES, shares), (AWAY, away)];
    view! {
        <div class="pictures">
            <nav class="pictures__contents screen-only" aria-label=words.pictures_contents()>
                <ul class="links" role="list">{contents.into_iter().collect_view()}</ul>
                <ButtonRow>
                    <Button label=words.pictures_print() kind=ButtonKind::Secondary on_press=print/>
                </ButtonRow>
                <p role="status">{move || if failed.get() { words.pictures_print_failed() } else { "" }}</p>
            </nav>
            <div class="pictures__all">
                {cover.0}
                {figure::section(store, ACCESS, access, ())}
                {figure::section(store, JOBS, jobs, ())}
                {figure::section(store, SHARES, shares, ())}
                {figure::section(store, AWAY, away, ())}
                <div class="screen-only">
                    {download::part(store, drawn.map(|(part, picture)| ((part.title)(words), picture)))}
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// The section, and its picture as it is chosen there.
fn cover_part(store: Store) -> (AnyView, Memo<Picture>) {
    let words = store.words;
    let at = RwSignal::new(0_usize);
    let view = RwSignal::new(View::Names);
    let starts = Memo::new(move |_| weeks::starts(store.today.get()));
    let picture = Memo::new(move |_| {
        let seen = store.seen();
        let start = starts.with(|starts| starts.get(at.get()).copied()).unwrap_or(seen.lens.today);
        cover::picture(&Names::new(&seen.lens, words), &seen.cover, start, view.get())
    });
    let week = move |(place, start): (usize, chrono::NaiveDate)| {
        let last = start.checked_add_days(chrono::Days::new(6)).unwrap_or(start);
        Choice::new(place.to_string(), words.cover_week_of(&words.date_short(start), &words.date_short(last)))
    };
    let week_options = move || starts.get().into_iter().enumerate().map(week).collect::<Vec<_>>();
    let views =
        vec![Choice::new("names", words.pictures_cover_names()), Choice::new("thin", words.pictures_cover_thin())];
    let selected = move || if view.get() == View::Thin { "thin".to_owned() } else { "names".to_owned() };
    let is_there = Memo::new(move |_| picture.with(|picture| !picture.parts.is_empty()));
    let controls = move || {
        is_there.get().then(|| {
            view! {
                <div class="picture__controls screen-only">
                    <Select id="picture-week" label=words.pictures_cover_weeks() options=Signal::derive(week_options)
                        selected=Signal::derive(move || at.get().to_string())
                        on_pick=move |value: String| at.set(value.parse().unwrap_or(0))/>
                    <div class="picture__wide">
                        <Radios id="picture-view" legend=words.pictures_cover_view() options=views.clone()
                            arrange=crate::components::Arrange::Line selected=Signal::derive(selected)
                            on_pick=move |value: String| view.set(if value == "thin" { View::Thin } else { View::Names })/>
                    </div>
                </div>
            }
        })
    };
    (figure::section(store, COVER, picture, controls), picture)
}

fn access_of(store: Store) -> Memo<Picture> {
    Memo::new(move |_| access::picture(&Names::new(&store.lens(), store.words)))
}

fn jobs_of(store: Store) -> Memo<Picture> {
    Memo::new(move |_| {
        let lens = store.lens();
        jobs::picture(&Names::new(&lens, store.words), &lens.jobs())
    })
}

fn shares_of(store: Store) -> Memo<Picture> {
    Memo::new(move |_| {
        let seen = store.seen();
        shares::picture(&Names::new(&seen.lens, store.words), &plan::cover::loads(&seen.lens, &seen.cover))
    })
}

fn away_of(store: Store) -> Memo<Picture> {
    Memo::new(move |_| {
        let lens = store.lens();
        let period = two_weeks(lens.today);
        let ranking = Board::new(&lens, &store.zones(), period).ranking();
        away::picture(&Names::new(&lens, store.words), &ranking, period)
    })
}

/// Goes to the picture that the address names, after the heading of the page has had the focus.
fn follow_part(store: Store) {
    let wanted = Memo::new(move |_| store.route.with(|route| route.param("at").map(str::to_owned)));
    Effect::new(move || {
        let Some(part) = PARTS.into_iter().find(|part| wanted.with(|word| word.as_deref() == Some(part.word))) else {
            return;
        };
        let id = ["picture-", part.word].concat();
        request_animation_frame(move || {
            request_animation_frame(move || {
                surroundings::focus(&id);
            });
        });
    });
}
