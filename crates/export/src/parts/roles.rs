//! 2 Roles: who has the final say, who runs it, who posts and answers, each with a stand-in.

use super::{Scene, heading};
use crate::outline::{Block, Line, Pair, Tone, plain, toned};
use plan::lens::steps::Step;
use plan::model::{Person, Role, Seat};

/// Heading and roles; below them, by account, who posts and answers where that differs.
pub fn part(scene: &Scene<'_>) -> Vec<Block> {
    let words = scene.words;
    let mut out = vec![heading(scene, Step::Roles, words.step_roles())];
    if let Some(person) = one_for_all(scene) {
        out.push(Block::Pairs(alone(scene, person)));
        return out;
    }
    let split = scene.lens.seats_of(Role::Coordinator).count() > 1;
    let roles = if split { &[Role::Director, Role::Manager][..] } else { Role::ALL };
    let pairs = of_roles(scene, roles);
    if pairs.is_empty() {
        out.push(Block::Lines(3));
        return out;
    }
    out.push(Block::Pairs(pairs));
    if split {
        out.push(Block::Sub(words.role_coordinator_does().to_owned()));
        out.push(Block::Pairs(scene.lens.seats_of(Role::Coordinator).map(|seat| by_account(scene, seat)).collect()));
    }
    out
}

/// "Instagram": who posts and answers there.
fn by_account(scene: &Scene<'_>, seat: &Seat) -> Pair {
    let covers = scene.lens.live().filter(|account| seat.scope.covers(account.id)).map(|account| account.id);
    let place = scene.names.accounts(&covers.collect::<Vec<_>>());
    let key = match (place.is_empty(), seat.own_title.is_empty()) {
        (true, true) => scene.words.role_coordinator_does().to_owned(),
        (true, false) => scene.names.own(&seat.own_title),
        (false, true) => place,
        (false, false) => scene.words.sheet_role_title(&place, &scene.names.own(&seat.own_title)),
    };
    let value = scene.with_stand_in(scene.holder(&seat.holder.today), &seat.stand_in);
    pair(&key, value, scene.note(&seat.note))
}

/// The one person who holds every role, if it is so and nobody else is named anywhere.
fn one_for_all<'a>(scene: &Scene<'a>) -> Option<&'a Person> {
    let lens = scene.lens;
    let person = lens.director().filter(|_| lens.is_solo())?;
    let same = |seat: &Seat| lens.seat_holder(seat).is_some_and(|holder| holder.id == person.id);
    Role::ALL.iter().all(|role| lens.seat(*role).is_some()).then_some(())?;
    lens.seats.iter().all(same).then_some(person)
}

/// The owner alone, and who helps when the owner is ill.
fn alone(scene: &Scene<'_>, person: &Person) -> Vec<Pair> {
    let words = scene.words;
    let name = scene.names.short(person);
    let mut out = vec![pair(words.sheet_all_roles(), plain(name.clone()), String::new())];
    let helper = scene.lens.helper_when_ill();
    let value = match helper {
        Some(helper) => plain(scene.names.short(helper)),
        None if scene.lens.is_answered("ill") => scene.missing(words.no_one()),
        None => toned(words.not_answered(), Tone::Open),
    };
    if helper.is_some() || !scene.is_public() {
        let note = helper.map(|helper| scene.note(&helper.note)).unwrap_or_default();
        out.push(pair(&words.sheet_if_away(&name), value, note));
    }
    out
}

/// One line for each seat of these roles; for a role without one, that nobody was named.
pub fn of_roles(scene: &Scene<'_>, roles: &[Role]) -> Vec<Pair> {
    let lens = scene.lens;
    if lens.seats.is_empty() && !scene.is_begun(Step::Roles) {
        return Vec::new();
    }
    let mut out = Vec::new();
    for role in roles {
        let mut seats = lens.seats_of(*role).peekable();
        if seats.peek().is_none() {
            out.push(pair(does(scene, *role), toned(scene.words.not_answered(), Tone::Open), String::new()));
        }
        for seat in seats {
            let value = scene.with_stand_in(scene.holder(&seat.holder.today), &seat.stand_in);
            out.push(pair(&name(scene, seat), value, scene.note(&seat.note)));
        }
    }
    out
}

/// "Posts and answers on Instagram", with the business's own title behind it.
pub fn name(scene: &Scene<'_>, seat: &Seat) -> String {
    crate::work::seat(&scene.names, seat)
}

fn does(scene: &Scene<'_>, role: Role) -> &'static str {
    match role {
        Role::Director => scene.words.role_director_does(),
        Role::Manager => scene.words.role_manager_does(),
        Role::Coordinator => scene.words.role_coordinator_does(),
    }
}

fn pair(key: &str, value: Line, note: String) -> Pair {
    Pair { key: key.to_owned(), value, note }
}
