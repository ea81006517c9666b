//! Where we post, then who can get in, one account a screen: counts first, names where that was agreed. Tests: `tests/e2e/stage.spec.mjs`.

use super::parts::{Line, Pressed, Stage, field, lines, names, title};
use crate::bridge::device;
use leptos::prelude::*;
use plan::answers::access::{self, Way, Who};
use plan::answers::accounts;
use plan::answers::you::clean;
use plan::lens::Lens;
use plan::model::{Account, Partner, Person};
use plan::{Fact, Id};
use workshop::screens::Screen;

/// A screen of it; the first is the one where accounts are named.
pub fn view(stage: Stage, screen: &Screen) -> AnyView {
    let words = stage.store.words;
    let Some(account) = Id::<Account>::parse(&screen.about) else { return first(stage) };
    let asked = move || stage.with_names(|names| words.stage_access(&names.account_id(account)));
    let is_shown = Memo::new(move |_| stage.record().prepared.access_shown);
    let who = move || {
        if !is_shown.get() {
            return view! { <p class="stage__said">{words.stage_access_not_shown()}</p> }.into_any();
        }
        let chosen = move || holders(&stage.store.lens(), account);
        let names =
            names(stage, "access", words.stage_access_who(), chosen, move |pressed| tick(stage, account, pressed));
        // The question above says what is pressed.
        view! { <div class="stage__silent">{names}</div> }.into_any()
    };
    view! {
        {title(Signal::derive(asked))}
        {lines(stage, "counts", "", move || counts(stage, account))}
        {who}
    }
    .into_any()
}

/// Everybody who can get in, nameless ones included.
pub(super) fn holders(lens: &Lens, account: Id<Account>) -> Vec<Id<Person>> {
    let ticks = access::ticks(&lens.plan);
    lens.people.iter().map(|person| person.id).filter(|who| ticks.contains(&(*who, account))).collect()
}

/// So many people: a nameless group counts as many as it has.
fn heads(lens: &Lens, all: &[Id<Person>]) -> u32 {
    let of = |id: &Id<Person>| lens.person(*id).map_or(0, |person| person.placeholder.unwrap_or(1));
    all.iter().map(of).fold(0, u32::saturating_add)
}

fn counts(stage: Stage, account: Id<Account>) -> Vec<Line> {
    let words = stage.store.words;
    let lens = stage.store.lens();
    let all = holders(&lens, account);
    let way = |who: &&Id<Person>| access::way(&lens.plan, **who, account) == Some(Way::Password);
    let knowing: Vec<_> = all.iter().filter(way).copied().collect();
    let mut rows = vec![match heads(&lens, &all) {
        0 => Line::gap(words.stage_access_in(), words.stage_access_nobody()),
        count => Line::new(words.stage_access_in(), words.stage_people(count)),
    }];
    if !knowing.is_empty() {
        rows.push(Line::new(words.stage_access_password(), words.stage_people(heads(&lens, &knowing))));
    }
    let firms: Vec<_> = firms(&lens, account);
    if !firms.is_empty() {
        let is_shown = stage.record().prepared.access_shown;
        let names = || {
            stage.with_names(|names| {
                words.list(&firms.iter().map(|id| names.own(&names.partner(*id))).collect::<Vec<_>>())
            })
        };
        let value = if is_shown { names() } else { words.stage_firms(firms.len() as u32) };
        rows.push(Line::new(words.stage_access_firms(), value));
    }
    // Somebody whom nobody can name: the surprise that the room is for.
    rows.extend(match others(&lens, account) {
        Some(Fact::Decided(true)) => Some(Line::gap(words.stage_access_others(), words.stage_access_others_yes())),
        Some(Fact::NotSure) => Some(Line::gap(words.stage_access_others(), words.stage_access_others_unsure())),
        _ => None,
    });
    rows.push(match access::full_control(&lens.plan, account) {
        Some(who) if stage.record().prepared.access_shown => Line::new(words.stage_access_control(), stage.name(who)),
        Some(_) => Line::new(words.stage_access_control(), words.stage_people(1)),
        None => Line::gap(words.stage_access_control(), words.stage_access_control_none()),
    });
    rows
}

/// Firms that have a right of their own.
fn firms(lens: &Lens, account: Id<Account>) -> Vec<Id<Partner>> {
    let grants = lens.grants.iter().filter(|grant| grant.account == Some(account) && grant.removed_on.is_none());
    let mut all: Vec<_> = grants.filter_map(|grant| grant.partner).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Whether others know the shared password, where there is one.
fn others(lens: &Lens, account: Id<Account>) -> Option<Fact<bool>> {
    lens.secrets.iter().find(|secret| secret.accounts.contains(&account)).map(|secret| secret.others.clone())
}

fn tick(stage: Stage, account: Id<Account>, pressed: Pressed) {
    let who = Who::Known(pressed.who);
    let edits = access::tick(&stage.store.plan_now(), who, account, pressed.on, &mut device::new_key);
    // Names that can be pressed are in the plan.
    drop(stage.keep(edits, stage.store.words.stage_access_kept(), ""));
}

/// Those that the plan knows, and a field for another one.
fn first(stage: Stage) -> AnyView {
    let words = stage.store.words;
    let add = move |text: String| {
        let (plan, name) = (stage.store.plan_now(), clean(&text));
        let known = accounts::offered().find(|key| words.network_short(key).eq_ignore_ascii_case(&name));
        let edits = match known {
            Some(network) => accounts::tick(&plan, network, true, &mut device::new_key),
            None => accounts::name_other(&plan, None, &name, &mut device::new_key),
        };
        stage.keep(edits, words.stage_access_added(), words.stage_access_add())
    };
    let rows = move || {
        let lens = stage.store.lens();
        lens.accounts.iter().map(|one| Line::said(stage.with_names(|names| names.account_id(one.id)))).collect()
    };
    view! {
        {title(words.stage_access_none().to_owned())}
        {lines(stage, "accounts", "", rows)}
        {field(stage, "account", words.stage_access_add(), String::new, 60, true, add)}
    }
    .into_any()
}
