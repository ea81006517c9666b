//! A short practice: a bad day, one person who is away, three questions. The plan's answer is behind a button; what it
//! cannot answer becomes a to-do. Tests: `workshop::practice`, `tests/e2e/stage-blocks.spec.mjs`.

use super::asked::{Asked, asked_then, prompt};
use super::parts::{self, Line, Stage};
use crate::bridge::surroundings;
use crate::components::{Button, ButtonKind};
use leptos::prelude::*;
use plan::model::{Account, Person, Scenario, Task};
use plan::{Edit, Id};
use workshop::practice::{self, Ask, Break, Reply, Scene};
use workshop::screens::Screen;

const CASE: &str = "practice-case";
const PLACE: &str = "practice-place";
const AWAY: &str = "practice-away";
/// What the plan says, and that something is on the list: they take the focus of the buttons that bring them.
const SAID: &str = "practice-said";
const LISTED: &str = "practice-listed";

pub fn view(stage: Stage, screen: &Screen) -> AnyView {
    match Ask::of(&screen.about) {
        Some(ask) => question(stage, &screen.key, ask),
        None => card(stage),
    }
}

/// What is practised: what was picked, else what is proposed.
fn scene(stage: Stage) -> Scene {
    let lens = stage.store.lens();
    let proposed = practice::proposed(&lens);
    let away = Id::parse(&stage.picked(AWAY)).or(proposed.away).filter(|_| practice::has_others(&lens));
    Scene {
        case: Id::parse(&stage.picked(CASE)).or(proposed.case),
        account: Id::parse(&stage.picked(PLACE)).or(proposed.account),
        away,
    }
}

fn place(stage: Stage, id: Option<Id<Account>>) -> String {
    id.map(|id| stage.with_names(|names| names.account_id(id))).unwrap_or_default()
}

fn case(stage: Stage, id: Option<Id<Scenario>>) -> String {
    let lens = stage.store.lens();
    let found = lens.scenarios.iter().find(|one| Some(one.id) == id);
    found.map(|one| stage.with_names(|names| names.case(one))).unwrap_or_default()
}

fn away(stage: Stage, id: Option<Id<Person>>) -> String {
    id.map(|id| stage.name(id)).unwrap_or_default()
}

/// The scenario card.
fn card(stage: Stage) -> AnyView {
    let (store, words) = (stage.store, stage.store.words);
    let title = move || match case(stage, scene(stage).case) {
        case if case.is_empty() => words.stage_practice_plain().to_owned(),
        case => words.stage_practice_title(&case),
    };
    let phones = move || match called(stage) {
        Some(id) => words.stage_practice_phones(&stage.name(id)),
        None => words.stage_practice_phones_nobody().to_owned(),
    };
    let cases = move || {
        let lens = store.lens();
        let chosen = lens.scenarios.iter().filter(|one| one.chosen).map(|one| one.id);
        chosen.map(|id| (id.to_string(), case(stage, Some(id)))).collect::<Vec<_>>()
    };
    let places = move || {
        let lens = store.lens();
        lens.accounts.iter().map(|one| (one.id.to_string(), place(stage, Some(one.id)))).collect::<Vec<_>>()
    };
    let example = move || scene(stage).case.is_none().then(|| prompt(words.stage_practice_example()));
    let mut all = Vec::new();
    if untrack(|| !cases().is_empty()) {
        let now = move || scene(stage).case.map(|id| id.to_string()).unwrap_or_default();
        all.push(Asked::new(
            words.stage_practice_case(),
            move || case(stage, scene(stage).case),
            move |next| picks(stage, CASE, words.stage_practice_case(), cases, now, next),
        ));
    }
    if untrack(|| !places().is_empty()) {
        let now = move || scene(stage).account.map(|id| id.to_string()).unwrap_or_default();
        all.push(Asked::new(
            words.stage_practice_place(),
            move || place(stage, scene(stage).account),
            move |next| picks(stage, PLACE, words.stage_practice_place(), places, now, next),
        ));
    }
    if untrack(|| practice::has_others(&store.lens())) {
        all.push(Asked::new(
            words.stage_practice_who(),
            move || away(stage, scene(stage).away),
            move |next| {
                let press = move |pressed: parts::Pressed| {
                    stage.pick(AWAY, pressed.who.as_str());
                    next.run(());
                };
                let chosen = move || scene(stage).away.into_iter().collect();
                parts::names(stage, "away", words.stage_practice_who(), chosen, press)
            },
        ));
    }
    let rest = move || view! { {move || prompt(phones())} {move || number(stage)} }.into_any();
    view! {
        {parts::title(Signal::derive(title))}
        {example}
        {prompt(words.stage_practice_when())}
        {asked_then(stage, all, rest)}
    }
    .into_any()
}

/// Whom the room calls: the first of the call list who is not away.
fn called(stage: Stage) -> Option<Id<Person>> {
    let away = scene(stage).away;
    let mut list = stage.store.lens().call_list().into_iter().filter_map(|call| call.who.person());
    list.find(|id| Some(*id) != away)
}

/// The number to call: hidden, but whether there is one is no secret.
fn number(stage: Stage) -> AnyView {
    let words = stage.store.words;
    let lens = stage.store.lens();
    let Some(person) = called(stage).and_then(|id| lens.person(id)) else {
        return ().into_any();
    };
    if lens.phone_of(person).is_empty() {
        let text = words.stage_practice_task_number(&stage.with_names(|names| names.id(person.id)));
        return view! {
            {parts::lines(stage, "number", "", move || vec![Line::gap("", words.stage_practice_no_number())])}
            {listed(stage, text, None)}
        }
        .into_any();
    }
    let id = person.id;
    let read = move || {
        let lens = stage.store.lens();
        lens.person(id).map(|person| lens.phone_of(person).to_owned()).unwrap_or_default()
    };
    view! { <p class="stage__prompt">{words.stage_practice_number()} " " {parts::contact(stage, read)}</p> }.into_any()
}

fn picks(
    stage: Stage,
    what: &'static str,
    legend: &'static str,
    options: impl Fn() -> Vec<(String, String)> + Send + Sync + 'static,
    now: impl Fn() -> String + Send + Sync + 'static,
    next: Callback<()>,
) -> AnyView {
    let pick = move |value: String| {
        stage.pick(what, &value);
        next.run(());
    };
    parts::choice_of_many(stage, what, legend, options, now, pick)
}

fn question(stage: Stage, key: &str, ask: Ask) -> AnyView {
    let words = stage.store.words;
    let title = match ask {
        Ask::Acts => words.stage_practice_acts(),
        Ask::Login => words.stage_practice_login(),
        Ask::Approves => words.stage_practice_approves(),
    };
    let about = move || {
        let scene = scene(stage);
        let place = Some(place(stage, scene.account)).filter(|place| !place.is_empty());
        let place = place.map(|place| prompt(words.stage_practice_where(&place)));
        let away = Some(away(stage, scene.away)).filter(|name| !name.is_empty());
        let away = away.map(|name| prompt(words.stage_practice_away(&name)));
        view! { {place}{away} }
    };
    let open = Memo::new({
        let key = key.to_owned();
        move |_| stage.is_open(&key)
    });
    // What is open when the screen comes takes nobody's focus.
    Effect::new(move |before: Option<bool>| {
        let now = open.get();
        if now && before == Some(false) {
            focus_soon(SAID);
        }
        now
    });
    view! {
        {parts::title(title)}
        {about}
        {prompt(words.stage_practice_sure())}
        {parts::answer(stage, key, words.stage_practice_show(), move || shown(stage, ask))}
    }
    .into_any()
}

/// What the plan says, and where it breaks the button for the to-do.
fn shown(stage: Stage, ask: Ask) -> AnyView {
    let words = stage.store.words;
    let reply = Memo::new(move |_| practice::reply(&stage.store.lens(), &scene(stage), ask));
    let lines = move || {
        let place = place(stage, scene(stage).account);
        let text = match reply.get() {
            Reply::Person(id) if ask == Ask::Login => words.stage_practice_can(&stage.name(id), &place),
            Reply::Person(id) => stage.name(id),
            Reply::StandIn(id) => words.stage_practice_stand_in(&stage.name(id)),
            Reply::WatchMayPost => words.stage_practice_watch().to_owned(),
            Reply::Broken(why) => return vec![Line::gap("", broken(stage, why, &place))],
        };
        vec![Line::said(text)]
    };
    let button = move || match reply.get() {
        Reply::Broken(why) => Some(to_do(stage, ask, why)),
        _ => None,
    };
    view! {
        <div id=SAID role="status" tabindex="-1">{parts::lines(stage, "said", "", lines)}</div>
        {button}
    }
    .into_any()
}

fn broken(stage: Stage, why: Break, place: &str) -> String {
    let words = stage.store.words;
    match why {
        Break::Nobody => words.stage_practice_nobody().to_owned(),
        Break::NoStandIn(id) => words.stage_practice_no_stand_in(&stage.name(id)),
        Break::CannotPost(id) => words.stage_practice_cannot(&stage.name(id), place),
        Break::NotChecked(id) => words.stage_practice_not_checked(&stage.name(id), place),
    }
}

/// A break on the list: with whole names, because the list outlives the masked screen.
fn to_do(stage: Stage, ask: Ask, why: Break) -> AnyView {
    let words = stage.store.words;
    let account = scene(stage).account;
    let place = place(stage, account);
    let whole = |id| stage.with_names(|names| names.id(id));
    let ask = match ask {
        Ask::Acts => "acts",
        Ask::Login => "login",
        Ask::Approves => "approves",
    };
    let text = match why {
        Break::Nobody => words.stage_practice_task_nobody(ask, &place),
        Break::NoStandIn(id) => words.stage_practice_task_stand_in(ask, &whole(id), &place),
        Break::CannotPost(id) => words.stage_practice_task_cannot(&whole(id), &place),
        Break::NotChecked(id) => words.stage_practice_task_check(&whole(id), &place),
    };
    listed(stage, text, account)
}

/// The button that puts it on the list, once.
fn listed(stage: Stage, text: String, account: Option<Id<Account>>) -> AnyView {
    let (store, words) = (stage.store, stage.store.words);
    if store.plan().all::<Task>().iter().any(|task| task.text == text && task.done.is_none()) {
        return view! {
            <p id=LISTED class="stage__prompt" tabindex="-1">{words.stage_practice_listed()}</p>
        }
        .into_any();
    }
    let press = move |()| {
        let o = store.plan_now().next_order("tasks");
        let workshop = Some(stage.workshop);
        let task = Task { o, text: text.clone(), account, workshop, ..Task::new(store.new_id()) };
        let label = words.stage_todo_added(&untrack(|| stage.own(&text)));
        // Our own sentence is never refused.
        drop(stage.keep(vec![Edit::add(&task)], &label, words.stage_todo_add()));
        focus_soon(LISTED);
    };
    view! { <Button label=words.stage_practice_to_do() kind=ButtonKind::Secondary on_press=press/> }.into_any()
}

/// What was pressed is gone by then.
fn focus_soon(id: &'static str) {
    request_animation_frame(move || {
        surroundings::focus(id);
    });
}
