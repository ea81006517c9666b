//! Who has the final say, who runs it, who posts and answers on each account; and who stands in. One name, then the next
//! question. Tests: `plan::answers::roles`, `tests/e2e/stage.spec.mjs`.

use super::parts::{Line, Pressed, Stage, lines, names, title};
use crate::bridge::{device, surroundings};
use crate::components::{Button, ButtonKind};
use leptos::prelude::*;
use plan::answers::roles::{self, Post};
use plan::model::{Account, Person, Role, Seat};
use plan::{Fact, Id};
use workshop::screens::Screen;

/// What is asked now.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ask {
    Holder,
    StandIn,
    Nothing,
}

/// What is picked to be asked again.
const HOLDER: &str = "holder";
const STAND_IN: &str = "stand-in";
/// Nothing more is asked than what is still open.
const SAID: &str = "said";

/// A screen of it.
pub fn view(stage: Stage, screen: &Screen) -> AnyView {
    let post = match screen.about.as_str() {
        "decides" => Post::all(Role::Director),
        "runs" => Post::all(Role::Manager),
        about => Id::<Account>::parse(about).map_or(Post::all(Role::Coordinator), Post::on),
    };
    let about = ["ask ", &screen.key].concat();
    let seat = Memo::new(move |_| roles::seat(&stage.store.plan(), post).unwrap_or_default());
    let ask = {
        let about = about.clone();
        // Whom the plan names is announced where that was settled before the day; else the room says it once.
        let is_open =
            move || matches!(post.role, Role::Director | Role::Manager) && !stage.record().prepared.director_named;
        Memo::new(move |_| match (stage.picked(&about).as_str(), seat.with(|seat| (holder(seat), is_settled(seat)))) {
            (HOLDER, _) | (_, (None, _)) => Ask::Holder,
            ("", _) if is_open() => Ask::Holder,
            (STAND_IN, _) | (_, (Some(_), false)) => Ask::StandIn,
            _ => Ask::Nothing,
        })
    };
    let words = stage.store.words;
    let asked = move || match (ask.get(), seat.with(holder)) {
        (Ask::Holder, _) | (_, None) => question(stage, post),
        (Ask::StandIn, Some(who)) => words.stage_roles_stand_in_who(&stage.name(who)),
        (Ask::Nothing, Some(who)) => statement(stage, post, &stage.name(who)),
    };
    let body = move || match ask.get() {
        Ask::Holder => ask_holder(stage, post, seat, about.clone()),
        Ask::StandIn => ask_stand_in(stage, post, seat, about.clone()),
        Ask::Nothing => settled(stage, seat, &about),
    };
    view! { {title(Signal::derive(asked))} {body} }.into_any()
}

fn holder(seat: &Seat) -> Option<Id<Person>> {
    seat.holder.today.decided().copied().flatten()
}

/// Whether somebody has said who stands in, be it nobody.
fn is_settled(seat: &Seat) -> bool {
    !matches!(seat.stand_in, Fact::Unlooked) && !roles::stands_in_for_self(seat)
}

fn question(stage: Stage, post: Post) -> String {
    let words = stage.store.words;
    match (post.role, post.account) {
        (Role::Director, _) => words.stage_roles_decides().to_owned(),
        (Role::Manager, _) => words.stage_roles_runs().to_owned(),
        (Role::Coordinator, None) => words.stage_roles_all().to_owned(),
        (Role::Coordinator, Some(id)) => stage.with_names(|names| words.stage_roles_posts(&names.account_id(id))),
    }
}

fn statement(stage: Stage, post: Post, name: &str) -> String {
    let words = stage.store.words;
    match (post.role, post.account) {
        (Role::Director, _) => words.stage_roles_announce(name),
        (Role::Manager, _) => words.stage_roles_runs_now(name),
        (Role::Coordinator, None) => question(stage, post),
        (Role::Coordinator, Some(id)) => {
            stage.with_names(|names| words.stage_roles_posts_now(name, &names.account_id(id)))
        }
    }
}

/// Stores a change of the seat; then the next question is there, and the focus on it.
fn change(stage: Stage, post: Post, about: &str, change: &dyn Fn(&mut Seat)) {
    let edits = roles::set(&stage.store.plan_now(), post, change, &mut device::new_key);
    // Names that can be pressed are in the plan.
    drop(stage.keep(edits, stage.store.words.stage_roles_changed(), ""));
    stage.pick(about, SAID);
    focus_question();
}

fn focus_question() {
    request_animation_frame(|| {
        surroundings::focus_heading();
    });
}

fn ask_holder(stage: Stage, post: Post, seat: Memo<Seat>, about: String) -> AnyView {
    let chosen = move || seat.with(holder).into_iter().collect();
    let press = move |pressed: Pressed| {
        change(stage, post, &about, &|seat| seat.holder.today = Fact::Decided(Some(pressed.who)));
    };
    names(stage, "holder", stage.store.words.stage_roles_who(), chosen, press)
}

fn ask_stand_in(stage: Stage, post: Post, seat: Memo<Seat>, about: String) -> AnyView {
    let words = stage.store.words;
    let now = move || seat.with(|seat| seat.stand_in.decided().copied().flatten());
    let wrong = RwSignal::new(String::new());
    let press = {
        let about = about.clone();
        move |pressed: Pressed| {
            if seat.with_untracked(holder) == Some(pressed.who) {
                wrong.set(words.stage_roles_self(&untrack(|| stage.name(pressed.who))));
                return;
            }
            change(stage, post, &about, &|seat| seat.stand_in = Fact::Decided(Some(pressed.who)));
        }
    };
    let nobody = move |()| change(stage, post, &about, &|seat| seat.stand_in = Fact::Decided(None));
    view! {
        {names(stage, "stand-in", words.stage_roles_who(), move || now().into_iter().collect(), press)}
        <p class="stage__said stage__said--wrong" hidden=move || wrong.with(String::is_empty)>{move || wrong.get()}</p>
        <Button label=words.stage_roles_stand_in_nobody() kind=ButtonKind::Secondary on_press=nobody/>
    }
    .into_any()
}

fn settled(stage: Stage, seat: Memo<Seat>, about: &str) -> AnyView {
    let words = stage.store.words;
    let rows = move || {
        let seat = seat.get();
        let who = holder(&seat).map(|who| stage.name(who)).unwrap_or_default();
        let label = words.stage_roles_stand_in(&who);
        vec![match seat.stand_in.decided().copied().flatten() {
            Some(person) => Line::new(label, stage.name(person)),
            None => Line::gap(label, words.stage_roles_stand_in_none()),
        }]
    };
    let again = |what: &'static str, label: String| {
        let about = about.to_owned();
        let press = move |()| {
            stage.pick(&about, what);
            focus_question();
        };
        view! { <Button label=label kind=ButtonKind::Secondary on_press=press/> }.into_any()
    };
    view! {
        {lines(stage, "settled", "", rows)}
        <div class="stage__buttons">
            {again(HOLDER, words.stage_roles_change().to_owned())}
            {again(STAND_IN, words.stage_roles_change_stand_in().to_owned())}
        </div>
    }
    .into_any()
}
