//! Duties, final say, campaigns, and what changes with logins: each a table, printed once somebody said something.
//! Tests: `tests/jobs.rs`.

use super::Scene;
use crate::outline::{Block, Line, Row, Table, Tone, plain, toned};
use crate::work;
use plan::fact::Fact;
use plan::lens::access::Holder;
use plan::model::{Campaign, Grant, Responsibility, Right, Verdict};

/// All tables that have a row.
pub fn part(scene: &Scene<'_>) -> Vec<Block> {
    let words = scene.words;
    let mut out = Vec::new();
    let mut table = |title: &str, head: &[&str], rows: Vec<Row>| out.extend(titled(title, head, rows));
    if !scene.is_public() {
        let head = [words.sheet_login(), words.sheet_login_today(), words.sheet_login_then()];
        table(words.sheet_logins(), &head, logins(scene));
    }
    let head = [
        words.sheet_duty(),
        words.sheet_sees_to(),
        words.sheet_does_it(),
        words.sheet_stands_in(),
        words.sheet_asked_told(),
    ];
    table(words.sheet_duties(), &head, duties(scene));
    let head = [words.sheet_final_say_on(), words.sheet_final_say()];
    table(words.sheet_final_say(), &head, rights(scene));
    let head = [words.sheet_campaign(), words.sheet_campaign_dates(), words.sheet_sees_to()];
    table(words.sheet_campaigns(), &head, campaigns(scene));
    out
}

/// A table below its title; nothing without rows.
fn titled(title: &str, head: &[&str], rows: Vec<Row>) -> Vec<Block> {
    if rows.is_empty() {
        return Vec::new();
    }
    let head = head.iter().map(|&text| text.to_owned()).collect();
    vec![Block::Heading(String::new(), title.to_owned()), Block::Table(Table { head, rows })]
}

/// Logins that somebody wants lowered, removed, or otherwise than today.
fn logins(scene: &Scene<'_>) -> Vec<Row> {
    let words = scene.words;
    let lens = scene.lens;
    let row = |grant: &Grant| {
        let account = lens.account(grant.account?)?;
        let who = grant.person.map(Holder::Person).or_else(|| grant.partner.map(Holder::Partner))?;
        let level = |level: Option<plan::model::Level>| words.level_name(level.map_or("", plan::model::Level::as_str));
        let then = match &grant.decision {
            Fact::Decided(decision) if decision.verdict == Verdict::Remove => words.account_next("remove"),
            Fact::Decided(decision) if decision.verdict == Verdict::Lower => {
                decision.level.map_or_else(|| words.account_next("lower"), |to| level(Some(to)))
            }
            fact @ Fact::ToDecide { .. } => scene.names.open(fact),
            _ => level(Some(grant.level.target.filter(|target| grant.level.today.decided() != Some(target))?)),
        };
        let today = level(grant.level.today.decided().copied());
        let name = words.login_title_of(&scene.names.holder(who), &scene.names.account(account));
        Some(Row { cells: vec![plain(name), plain(today), plain(then)], note: scene.note(&grant.note) })
    };
    lens.grants.iter().filter(|grant| grant.removed_on.is_none()).filter_map(row).collect()
}

fn duties(scene: &Scene<'_>) -> Vec<Row> {
    scene.lens.responsibilities.iter().map(|duty| one_duty(scene, duty)).collect()
}

fn one_duty(scene: &Scene<'_>, duty: &Responsibility) -> Row {
    let names = &scene.names;
    let accountable = match scene.lens.accountable(duty) {
        Some(person) => plain(names.short(person)),
        None if duty.from_role || duty.accountable.decided().is_some() => {
            toned(scene.words.answer_no_one_yet(), Tone::Gap)
        }
        None => toned(names.open(&duty.accountable), Tone::Open),
    };
    let doers = duty.doers.as_ref().map_or_else(|| accountable.clone(), |doers| plain(names.whos(doers)));
    let mut others: Vec<_> = duty.consulted.iter().chain(&duty.informed).copied().collect();
    others.dedup();
    let cells: Vec<Line> = vec![
        plain(names.own(&duty.text)),
        accountable,
        doers,
        plain(names.people(&duty.backups)),
        plain(names.people(&others)),
    ];
    Row { cells, note: scene.note(&duty.note) }
}

fn rights(scene: &Scene<'_>) -> Vec<Row> {
    let row = |right: &Right| Row {
        cells: vec![plain(work::right(&scene.names, right)), plain(work::right_line(&scene.names, right))],
        note: scene.note(&right.note),
    };
    scene.lens.plan.all::<Right>().iter().map(row).collect()
}

fn campaigns(scene: &Scene<'_>) -> Vec<Row> {
    let words = scene.words;
    let row = |campaign: &Campaign| {
        let dates = words.person_away_line(&words.date(campaign.from), &words.date(campaign.to));
        let owner = campaign.owner.map_or_else(|| toned(words.answer_no_one_yet(), Tone::Gap), |id| scene.person(id));
        Row {
            cells: vec![plain(scene.names.own(&campaign.name)), plain(dates), owner],
            note: scene.note(&campaign.note),
        }
    };
    scene.lens.plan.all::<Campaign>().iter().map(row).collect()
}
