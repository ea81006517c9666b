//! What every page of the app shares: title, focus, the frame of a question with the sheet beside it, where Continue
//! and Back lead, the plan's line in the header, and the words for a refused edit.
//!
//! Pages build on this and never touch the browser themselves. Tests: the journeys in `tests/e2e`.

use crate::browser::page;
use crate::components::{
    Button, ButtonKind, ButtonRow, Disclosure, ErrorSummary, FieldError, LinkButton, Page, PageHead, PlanBar, SaveLine,
    SheetLine, SheetSide, SheetTab,
};
use crate::flow::{self, PlanPage};
use crate::route::{Route, Screen};
use crate::store::{Mode, SaveState, Store, use_store};
use leptos::prelude::*;
use messages::Words;
use plan::model::Path;
use plan::{Fault, Refusal};

/// Goes to a route; the address changes with it.
pub fn go(route: &Route) {
    page::set_hash(&route.path());
}

/// Goes to a page of the open plan.
pub fn go_to(store: Store, target: PlanPage) {
    go(&Route::in_plan(&store.id(), target));
}

/// The address of a page about one record.
pub fn record_href(store: Store, page: PlanPage, key: plan::Key) -> String {
    record_route(store, page, key).href()
}

/// Goes to a page about one record.
pub fn go_to_record(store: Store, page: PlanPage, key: plan::Key) {
    go(&record_route(store, page, key));
}

/// The address of a page with something chosen on it.
pub fn query_href(store: Store, page: PlanPage, query: &str) -> String {
    Route::in_plan(&store.id(), page).with(query).href()
}

fn record_route(store: Store, page: PlanPage, key: plan::Key) -> Route {
    Route::in_plan(&store.id(), page).with(&["id=", key.as_str()].concat())
}

/// The record that the address names, if it names one: `id`, or `at` where a finding leads here.
pub fn record_here(store: Store) -> Option<plan::Key> {
    store.route.with_untracked(|route| route.param("id").or_else(|| route.param("at")).and_then(plan::Key::parse))
}

/// After a question was answered: back to where "Change" was pressed, else on to the next question.
pub fn go_on(store: Store, from: PlanPage) {
    let back = store.route.with_untracked(|route| route.param("from").and_then(PlanPage::parse));
    go_to(store, back.unwrap_or_else(|| flow::next(store.path_now(), from)));
}

/// Sets the title of the window: the page's own, and the name of the app.
pub fn set_title(words: Words, title: &str, has_errors: bool) {
    let title = if has_errors { words.page_title_error(title) } else { title.to_owned() };
    page::set_title(&words.page_title(&title));
}

/// "Question 2 of 6 · Who has access"; blank for a page that is not asked.
pub fn caption(words: Words, path: Path, target: PlanPage) -> String {
    let step = flow::step(target).map(|step| export::say::step_name(words, step));
    match (flow::place(path, target), step) {
        (Some((number, total)), Some(step)) => words.question_of_in(number as u32, total as u32, step),
        (Some((number, total)), None) => words.question_of(number as u32, total as u32),
        (None, Some(step)) => step.to_owned(),
        (None, None) => String::new(),
    }
}

/// A question of a plan: frame, error summary, and the sheet beside it. The form is the page's own.
#[component]
pub fn Question(
    /// Which page it is: gives caption, Back and the tabs.
    at: PlanPage,
    /// The question; also the title of the window.
    #[prop(into)]
    title: String,
    /// One or two sentences below the question.
    #[prop(optional, into)]
    lead: Option<String>,
    /// Why we ask.
    #[prop(optional, into)]
    why: Option<String>,
    /// What has to be mended; the summary takes the focus when it fills.
    #[prop(optional)]
    errors: Option<RwSignal<Vec<FieldError>>>,
    /// True lets a wide table have the sheet's column too.
    #[prop(optional)]
    wide: bool,
    children: Children,
) -> AnyView {
    let store = use_store();
    let words = store.words;
    let path = store.path_now();
    let errors = errors.unwrap_or_else(|| RwSignal::new(Vec::new()));
    let for_title = title.clone();
    Effect::new(move || set_title(words, &for_title, errors.with(|errors| !errors.is_empty())));
    let back = match store.route.with_untracked(|route| route.param("from").and_then(PlanPage::parse)) {
        Some(from) => store.href(from),
        None => store.href(flow::before(path, at)),
    };
    let why = why.map(|why| view! { <Disclosure summary=words.why_we_ask()><p>{why}</p></Disclosure> });
    let body = view! {
        <ErrorSummary title=words.error_summary_title() errors=errors jump=page::focus/>
        <PageHead title=title caption=caption(words, path, at) back_href=back back=words.button_back() lead=lead.unwrap_or_default()/>
        {why}
        {children()}
        {crate::findings::of_step(store, flow::step(at))}
        <BelowForm/>
    };
    if wide {
        view! { <Page wide=true>{body}</Page> }.into_any()
    } else {
        view! { <Page sheet=sheet_side(store, Some(at))>{body}</Page> }.into_any()
    }
}

/// A page of a plan that asks nothing: its head, and optionally the sheet beside it.
#[component]
pub fn PlanScreen(
    /// Which page it is.
    at: PlanPage,
    /// The heading; also the title of the window.
    #[prop(into)]
    title: Signal<String>,
    /// One or two sentences below the heading.
    #[prop(optional, into)]
    lead: Option<String>,
    /// True shows the sheet beside it.
    #[prop(optional)]
    sheet: bool,
    /// Where Back leads, unless the address says where we came from; without it plan home.
    #[prop(optional, into)]
    back: Option<String>,
    children: Children,
) -> AnyView {
    let store = use_store();
    let words = store.words;
    Effect::new(move || set_title(words, &title.get(), false));
    let from = store.route.with_untracked(|route| route.param("from").and_then(PlanPage::parse));
    let back = from.map(|from| store.href(from)).or(back);
    let back = (at != PlanPage::Home).then(|| back.unwrap_or_else(|| store.href(PlanPage::Home)));
    let head = view! {
        <PageHead title=title back_href=back.unwrap_or_default() back=words.button_back() lead=lead.unwrap_or_default()/>
    };
    if sheet {
        let below = (!untrack(|| store.is_part())).then(|| view! { <BelowForm/> });
        view! { <Page sheet=sheet_side(store, Some(at))>{head}{children()}{below}</Page> }.into_any()
    } else {
        view! { <Page wide=true>{head}{children()}</Page> }.into_any()
    }
}

/// A page outside any plan.
#[component]
pub fn PlainScreen(
    /// The heading; also the title of the window.
    #[prop(into)]
    title: String,
    /// One or two sentences below the heading.
    #[prop(optional, into)]
    lead: Option<String>,
    /// What has to be mended.
    #[prop(optional)]
    errors: Option<RwSignal<Vec<FieldError>>>,
    /// True lets a wide table have all the room.
    #[prop(optional)]
    wide: bool,
    children: Children,
) -> AnyView {
    let words = use_store().words;
    let errors = errors.unwrap_or_else(|| RwSignal::new(Vec::new()));
    let for_title = title.clone();
    Effect::new(move || set_title(words, &for_title, errors.with(|errors| !errors.is_empty())));
    view! {
        <Page wide=wide>
            <ErrorSummary title=words.error_summary_title() errors=errors jump=page::focus/>
            <PageHead title=title lead=lead.unwrap_or_default()/>
            {children()}
        </Page>
    }
    .into_any()
}

/// "Continue", and "Stop here for now" beside it.
#[component]
pub fn Continue() -> AnyView {
    let store = use_store();
    let words = store.words;
    let stop = (!store.id().is_empty()).then(|| {
        view! { <LinkButton href=store.href(PlanPage::Home) label=words.button_stop_here() kind=ButtonKind::Quiet/> }
    });
    view! {
        <ButtonRow>
            <Button label=words.button_continue() submit=true/>
            {stop}
        </ButtonRow>
    }
    .into_any()
}

/// The end of a step beyond the core, where nothing has to be answered: whoever works on it says when it is finished.
/// `ready` stores what is still open in a form; false keeps the page.
pub fn finish_step(at: PlanPage, ready: Callback<(), bool>) -> AnyView {
    let store = use_store();
    let words = store.words;
    let finish = move |()| {
        if ready.run(()) && store.answer(at, Vec::new(), words.step_finished()).is_ok() {
            go_to(store, PlanPage::Home);
        }
    };
    view! {
        <h2>{words.step_finish_question()}</h2>
        <ButtonRow>
            <Button label=words.step_finish() on_press=finish/>
            <LinkButton href=store.href(PlanPage::Home) label=words.button_stop_here() kind=ButtonKind::Quiet/>
        </ButtonRow>
    }
    .into_any()
}

/// On phones and the solo path: the line about the sheet, and whether it is saved.
#[component]
fn BelowForm() -> AnyView {
    let store = use_store();
    let words = store.words;
    let text = move || {
        let seen = store.seen();
        let (lens, all) = (&seen.lens, &seen.report.findings);
        let due = |one: &&plan::checks::Finding| one.severity == plan::checks::Severity::S1 && lens.is_due(one);
        let (accounts, fix) = (lens.accounts.len() as u32, all.iter().filter(due).count() as u32);
        if fix == 0 { words.your_sheet_so_far(accounts) } else { words.your_sheet_so_far_fix(accounts, fix) }
    };
    view! {
        <SheetLine text=Signal::derive(text) look=words.your_sheet_look()
            href=Signal::derive(move || store.href(PlanPage::Print))/>
    }
    .into_any()
}

/// The sheet that is being written, with the steps as tabs on its edge.
pub fn sheet_side(store: Store, here: Option<PlanPage>) -> AnyView {
    let words = store.words;
    let path = store.path_now();
    let tabs = Signal::derive(move || {
        if path == Path::Solo || store.is_part() {
            return Vec::new();
        }
        let lens = &store.seen().lens;
        let mut tabs = Vec::new();
        for step in plan::lens::steps::STEPS {
            tabs.push(SheetTab {
                number: flow::number(step).to_string(),
                label: export::say::step_name(words, step).to_owned(),
                href: store.href(flow::first_page(step, path)),
                here: here.and_then(flow::step) == Some(step),
                done: lens.is_done(step),
            });
        }
        let mine = plan::lens::steps::EXTRAS.iter().filter_map(|extra| Some((extra, PlanPage::parse(extra.page)?)));
        for (extra, page) in mine {
            tabs.push(SheetTab {
                number: extra.number.to_string(),
                label: export::say::step_name(words, extra.step).to_owned(),
                href: store.href(page),
                here: here.and_then(flow::step) == Some(extra.step),
                done: lens.is_done(extra.step),
            });
        }
        tabs
    });
    view! {
        <SheetSide label=words.your_sheet() steps=words.steps_label() here=words.steps_here() done=words.state_done() tabs=tabs>
            {crate::paper::sheet(store)}
        </SheetSide>
    }
    .into_any()
}

/// The plan's line in the header: name, save line, Undo. Empty when no plan is open.
pub fn plan_bar(store: Store) -> AnyView {
    let words = store.words;
    // Neither on the shared screen nor in the notes beside it, nor while the screen of another plan is open.
    let is_for = |screen| matches!(screen, Screen::Plan(page) if !matches!(page, PlanPage::Stage | PlanPage::Notes));
    let shown = Memo::new(move |_| {
        store.route.with(|route| is_for(route.screen) && !crate::screened::hides(&route.plan))
            && store.opening.with(|opening| matches!(opening, crate::store::Opening::Ready(_)))
    });
    let save_text = move || match store.save.get() {
        SaveState::Fresh => String::new(),
        SaveState::Saving => words.saving().to_owned(),
        SaveState::Saved(_) => words.saved_in_browser().to_owned(),
        SaveState::Failed(_) => words.save_failed().to_owned(),
    };
    let time = move || match store.save.get() {
        SaveState::Saved(time) if !store.pending.get() => time,
        _ => String::new(),
    };
    let failed = move || matches!(store.save.get(), SaveState::Failed(_));
    let undo = move || {
        let label = store.undo_label.get();
        if label.is_empty() || store.mode.get() == Mode::ReadOnly { label } else { words.button_undo_what(&label) }
    };
    let redo = move || {
        let label = store.redo_label.get();
        if label.is_empty() || store.mode.get() == Mode::ReadOnly { label } else { words.button_redo_what(&label) }
    };
    let bar = move || {
        shown.get().then(|| {
            view! {
                <PlanBar name=Signal::derive(move || store.title()) href=Signal::derive(move || store.href(PlanPage::Home))
                    undo=Signal::derive(undo) on_undo=move |()| store.undo()
                    redo=Signal::derive(redo) on_redo=move |()| store.redo()>
                    <SaveLine text=Signal::derive(save_text) time=Signal::derive(time) failed=Signal::derive(failed)/>
                </PlanBar>
            }
        })
    };
    bar.into_any()
}

/// The words for a refused edit; `label` is the name of the field it came from.
pub fn refusal(words: Words, refusal: &Refusal, label: &str) -> String {
    match refusal {
        Refusal::BadValue(repair) => match repair.fault {
            Fault::Secret => words.error_password().to_owned(),
            Fault::TooLong => words.error_too_long(label, limit(&repair.table, &repair.path)),
            _ => words.error_not_kept(label),
        },
        Refusal::UnknownTable(_)
        | Refusal::UnknownRecord(_)
        | Refusal::BadId(_)
        | Refusal::Dangling { .. }
        | Refusal::SecondSeat
        | Refusal::TooMany(_) => words.error_not_kept(label),
    }
}

/// What is wrong with a typed text that its field cannot hold, before the rest of a form is complete.
pub fn too_long(words: Words, table: &str, field: &str, label: &str, text: &str) -> Option<String> {
    let limit = plain_limit(table, field)?;
    (plan::answers::you::clean(text).chars().count() > limit as usize).then(|| words.error_too_long(label, limit))
}

fn limit(table: &str, path: &str) -> u32 {
    plain_limit(table, path.split('/').next().unwrap_or_default()).unwrap_or(280)
}

/// The longest text of a field that holds nothing else.
fn plain_limit(table: &str, field: &str) -> Option<u32> {
    match plan::model::spec(table)?.field(field)?.kind {
        plan::spec::Kind::Text(max) | plan::spec::Kind::Plain(max) => Some(u32::from(max)),
        _ => None,
    }
}

/// The title of the first page: the name and what it is.
pub fn set_brand_title(words: Words) {
    page::set_title(words.brand_preview());
}

/// The three doors to a new plan.
pub fn doors(words: Words) -> AnyView {
    let door = |path, name: &'static str, what: &'static str, time: &'static str| {
        view! {
            <li>
                <a class="door" href=Route::to(Screen::Start(Some(path))).href()>
                    <span class="door__name">{name}</span>
                    <span class="door__what">{what}</span>
                    <span class="door__time">{time}</span>
                </a>
            </li>
        }
        .into_any()
    };
    let all = [
        door(Path::Solo, words.home_door_solo(), words.home_door_solo_what(), words.home_door_solo_time()),
        door(Path::Team, words.home_door_team(), words.home_door_team_what(), words.home_door_team_time()),
        door(
            Path::Departments,
            words.home_door_departments(),
            words.home_door_departments_what(),
            words.home_door_departments_time(),
        ),
    ];
    view! { <ul class="doors" role="list">{all.into_iter().collect_view()}</ul> }.into_any()
}

/// The question of a page, for links to it.
pub fn question_title(words: Words, target: PlanPage) -> String {
    words.question_title(target.slug())
}
