//! "What do you post about?": themes with their shares, the limit for one theme, and the share of each kind. Tests: the
//! journeys.

use super::stream_name;
use crate::asking::Asker;
use crate::depth::{self, Place};
use crate::flow::PlanPage;
use crate::records::{Editor, Field, List};
use crate::store::{Store, use_store};
use export::Names;
use leptos::prelude::*;
use plan::field::Object;
use plan::model::Pillar;
use plan::{Id, Key};

/// The page.
pub fn mix_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let errors = RwSignal::new(Vec::new());
    let list = List {
        id: "theme",
        table: "pillars",
        prefix: "pi_",
        only: None,
        preset: Object::new(),
        fields: vec![
            Field::line("name", words.mix_theme()).needed(words.mix_theme_missing()),
            Field::number("percent", words.mix_percent(), 0, 100),
        ],
        about,
        empty: words.mix_empty(),
        add: words.mix_add(),
        below: None,
    };
    let ask = Asker::one(store, "org", words.mix_done().to_owned());
    let place =
        Place { at: PlanPage::Mix, behind: PlanPage::Content, title: words.mix_title(), lead: words.mix_lead() };
    let body = view! {
        <h2 class="hidden">{words.mix_list()}</h2>
        {Editor::new(store, list, errors).view()}
        {move || themes(store)}
        {ask.number("limits/pillar_percent", words.mix_limit(), words.mix_limit_hint())}
        {move || kinds(store)}
    };
    depth::page(place, errors, body.into_any())
}

fn about(names: &Names<'_>, key: Key) -> (String, String) {
    let pillar: Option<Pillar> = names.lens.plan.get(Id::of(key));
    let share = |pillar: &Pillar| match pillar.percent {
        Some(percent) => names.words.mix_share(percent),
        None => names.words.mix_no_share().to_owned(),
    };
    pillar.map(|pillar| (pillar.name.clone(), share(&pillar))).unwrap_or_default()
}

/// The bars of the themes, and what is off about them.
fn themes(store: Store) -> AnyView {
    let (lens, words) = (store.lens(), store.words);
    let mix = lens.mix();
    let known: Vec<_> = mix.themes.iter().filter(|theme| theme.percent.is_some()).collect();
    if known.is_empty() {
        return ().into_any();
    }
    let rows: Vec<AnyView> = known
        .iter()
        .map(|theme| {
            let name = lens.plan.get(theme.pillar).map(|pillar: Pillar| pillar.name).unwrap_or_default();
            let percent = theme.percent.unwrap_or_default();
            let more = if theme.is_too_much { words.mix_too_much(mix.limit) } else { String::new() };
            bar(name, percent, words.mix_share(percent), more)
        })
        .collect();
    let off = if mix.sum == 100 { "" } else { words.mix_sum_off() };
    view! {
        <h2>{words.mix_themes()}</h2>
        <ul class="bars" role="list">{rows}</ul>
        <p>{words.mix_sum(mix.sum)} " " {off}</p>
    }
    .into_any()
}

/// The bars of the kinds of content, by pieces.
fn kinds(store: Store) -> AnyView {
    let (mix, words) = (store.lens().mix(), store.words);
    if mix.kinds.is_empty() {
        return ().into_any();
    }
    let row = |(id, _, percent): &(Id<plan::model::Stream>, u32, u32)| {
        bar(stream_name(store, *id), *percent, words.mix_share(*percent), String::new())
    };
    let rows: Vec<AnyView> = mix.kinds.iter().map(row).collect();
    view! {
        <h2>{words.mix_kinds()}</h2>
        <ul class="bars" role="list">{rows}</ul>
    }
    .into_any()
}

fn bar(name: String, percent: u32, text: String, more: String) -> AnyView {
    let width = [&percent.min(100).to_string(), "%"].concat();
    let more = (!more.is_empty()).then(|| view! { <p class="small">{more}</p> });
    view! {
        <li class="bars__row">
            <span class="bars__name" dir="auto">{name}</span>
            <span class="bars__text figures">{text}</span>
            <span class="bars__track" aria-hidden="true"><span class="bars__fill" style=("--share", width)></span></span>
            {more}
        </li>
    }
    .into_any()
}
