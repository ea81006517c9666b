//! What is not yet as it should be: how it is today beside the target, for every fact that has both. Tests:
//! `tests/targets.rs`.

use crate::names::Names;
use crate::{cover, record, work};
use plan::model::{Approval, Grant, Level, Seat};
use plan::spec::ONE;
use plan::{Fact, Key};

/// A fact whose target differs from today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aim {
    /// The table of the record.
    pub table: &'static str,
    /// The field.
    pub field: &'static str,
    /// The record.
    pub key: Key,
    /// What it is about.
    pub what: String,
    /// How it is.
    pub today: String,
    /// How it should be.
    pub then: String,
}

/// All of them, in the order of the steps.
pub fn all(names: &Names<'_>) -> Vec<Aim> {
    let (lens, words) = (names.lens, names.words);
    let one = Key::parse(ONE).unwrap_or_default();
    let mut out = Vec::new();
    for grant in lens.grants.iter().filter(|grant| grant.removed_on.is_none()) {
        out.extend(login(names, grant));
    }
    out.extend(lens.seats.iter().filter_map(|one| seat(names, one)));
    let promise = [&lens.org.promise, &lens.org.promise_target].map(|windows| {
        let lines = cover::promise(words, windows);
        if lines.is_empty() { words.cover_hours_none().to_owned() } else { lines.join(" · ") }
    });
    let [today, then] = promise;
    if !lens.org.promise_target.is_empty() && today != then {
        out.push(Aim { table: "org", field: "promise", key: one, what: words.cover_hours().to_owned(), today, then });
    }
    let model = &lens.org.model;
    if let Some(target) = model.target.filter(|target| model.today.decided() != Some(target)) {
        let today = match &model.today {
            Fact::Decided(today) => words.decisions_model_of(today.as_str()),
            open => names.open(open),
        };
        let what = words.decisions_model().to_owned();
        out.push(Aim {
            table: "org",
            field: "model",
            key: one,
            what,
            today,
            then: words.decisions_model_of(target.as_str()),
        });
    }
    out.extend(lens.plan.all::<Approval>().iter().filter_map(|one| approval(names, one)));
    out
}

fn login(names: &Names<'_>, grant: &Grant) -> Option<Aim> {
    let words = names.words;
    let target = grant.level.target.filter(|target| grant.level.today.decided() != Some(target))?;
    let what = record::in_table(names, "grants", grant.id.key)?;
    let today = words.level_name(grant.level.today.decided().copied().map_or("", Level::as_str));
    Some(Aim {
        table: "grants",
        field: "level",
        key: grant.id.key,
        what,
        today,
        then: words.level_name(target.as_str()),
    })
}

fn seat(names: &Names<'_>, seat: &Seat) -> Option<Aim> {
    let target = seat.holder.target.filter(|target| seat.holder.today.decided() != Some(target))?;
    let person = |who: Option<_>| who.map_or_else(|| names.words.no_one().to_owned(), |id| names.id(id));
    let today = match &seat.holder.today {
        Fact::Decided(who) => person(*who),
        open => names.open(open),
    };
    Some(Aim {
        table: "seats",
        field: "holder",
        key: seat.id.key,
        what: work::seat(names, seat),
        today,
        then: person(target),
    })
}

fn approval(names: &Names<'_>, one: &Approval) -> Option<Aim> {
    let words = names.words;
    let target = one.limit_target.filter(|target| one.limit_minutes != Some(*target))?;
    let limit = |minutes: Option<u32>| {
        minutes.map_or_else(
            || words.targets_no_limit().to_owned(),
            |minutes| words.targets_answer_within(&cover::amount(words, minutes)),
        )
    };
    Some(Aim {
        table: "approvals",
        field: "limit_minutes",
        key: one.id.key,
        what: names.own(&one.applies_to),
        today: limit(one.limit_minutes),
        then: limit(Some(target)),
    })
}
