//! The print page: for whom, what it may hold, and the paper as it prints. Tests: the print journey.

use super::choice_radios;
use crate::bridge::printing;
use crate::components::{Button, ButtonRow, Choice, Radios};
use crate::flow::PlanPage;
use crate::paper;
use crate::shell::PlanScreen;
use crate::store::use_store;
use export::{CopyChoice, Edition};
use leptos::prelude::*;
use messages::Words;
use plan::model::Path;

/// The page.
pub fn print_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let edition = RwSignal::new(Edition::Team);
    let choice = RwSignal::new(CopyChoice::Everything);
    let failed = RwSignal::new(false);
    let print = move || failed.set(!printing::print());
    let status = move || if failed.get() { words.print_none() } else { "" };
    view! {
        <PlanScreen at=PlanPage::Print title=words.print_title()>
            <div class="beside">
            <div class="beside__say screen-only">
                {edition_radios(words, store.path_now(), edition)}
                {choice_radios(words, "copy", choice)}
                <ButtonRow>
                    <Button label=words.print_button() on_press=move |()| print()/>
                </ButtonRow>
                <p role="status">{status}</p>
                <p class="small">{words.outputs_print_iphone()}</p>
                <p class="small">{words.outputs_print_android()}</p>
            </div>
            <section aria-label=words.print_preview()>{paper::document(store, edition.into(), choice.into())}</section>
            </div>
        </PlanScreen>
    }
    .into_any()
}

/// Boss, team or wall; an owner alone has no boss.
fn edition_radios(words: Words, path: Path, edition: RwSignal<Edition>) -> AnyView {
    let wall = Choice::new("wall", words.print_wall()).hinted(words.print_wall_hint());
    let options = if path == Path::Solo {
        vec![Choice::new("team", words.print_all()).hinted(words.print_team_hint()), wall]
    } else {
        vec![
            Choice::new("team", words.print_team()).hinted(words.print_team_hint()),
            Choice::new("boss", words.print_boss()).hinted(words.print_boss_hint()),
            wall,
        ]
    };
    let selected = move || match edition.get() {
        Edition::Boss => "boss".to_owned(),
        Edition::Team => "team".to_owned(),
        Edition::Wall => "wall".to_owned(),
    };
    let pick = move |value: String| {
        edition.set(match value.as_str() {
            "boss" => Edition::Boss,
            "wall" => Edition::Wall,
            _ => Edition::Team,
        });
    };
    view! {
        <Radios id="edition" legend=words.print_edition() options=options selected=Signal::derive(selected) on_pick=pick/>
    }
    .into_any()
}
