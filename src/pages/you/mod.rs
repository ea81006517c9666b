//! "About you": the first question of every path, for a new plan and for one that is there. And the three doors again.
//!
//! Nothing of a new plan is stored before Continue. Tests: `plan::answers::you`, the journeys in `tests/e2e`.

mod form;

use crate::bridge::device;
use crate::components::{ErrorSummary, Form, Page, PageHead, SheetSide};
use crate::flow::PlanPage;
use crate::parts;
use crate::route::{Route, Screen};
use crate::shell::{self, Continue, PlainScreen, Question};
use crate::store::use_store;
use form::Fields;
use leptos::prelude::*;
use plan::answers::you::{self, You};
use plan::model::Path;

/// The page of a plan that is there.
pub fn you_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let fields = Fields::new(&you::read(&store.plan_now()));
    let submit = move |()| {
        if fields.check(words) && fields.store(store) {
            shell::go_on(store, PlanPage::You);
        }
    };
    view! {
        <Question at=PlanPage::You title=shell::question_title(words, PlanPage::You) errors=fields.errors>
            <Form on_submit=submit>
                {fields.view(words, Some(store))}
                <Continue/>
            </Form>
        </Question>
    }
    .into_any()
}

/// The first question of a new plan; without a path the three doors again.
pub fn start_page(path: Option<Path>) -> AnyView {
    let words = use_store().words;
    match path {
        Some(path) => first_question(path),
        None => view! {
            <PlainScreen title=words.start_title() wide=true>
                {shell::doors(words)}
                <p>{words.start_later()}</p>
            </PlainScreen>
        }
        .into_any(),
    }
}

fn first_question(path: Path) -> AnyView {
    let store = use_store();
    let words = store.words;
    let title = shell::question_title(words, PlanPage::You);
    let typed = crate::bridge::surroundings::take_typed().unwrap_or_default();
    let fields = Fields::new(&You { tz: device::zone(), name: typed.name, business: typed.business });
    let for_title = title.clone();
    Effect::new(move || shell::set_title(words, &for_title, fields.errors.with(|errors| !errors.is_empty())));
    let submit = move |()| {
        if !fields.check(words) {
            return;
        }
        let id = store.start_plan(path);
        if fields.store(store) {
            device::replace_address(&Route::in_plan(&id, PlanPage::You));
            shell::go_on(store, PlanPage::You);
        }
    };
    if typed.pressed {
        // Continue was pressed before the app was there. The page has to stand first, because Continue leaves it.
        request_animation_frame(move || submit(()));
    }
    let sheet = view! {
        <SheetSide label=words.your_sheet()>{parts::beside_first_question(store, path, fields.business.into())}</SheetSide>
    };
    view! {
        <Page sheet=sheet.into_any()>
            <ErrorSummary title=words.error_summary_title() errors=fields.errors jump=crate::bridge::surroundings::focus/>
            <PageHead title=title caption=shell::caption(words, path, PlanPage::You)
                back_href=Route::to(Screen::Home).href() back=words.button_back()/>
            <Form on_submit=submit>
                {fields.view(words, None)}
                <Continue/>
            </Form>
        </Page>
    }
    .into_any()
}
