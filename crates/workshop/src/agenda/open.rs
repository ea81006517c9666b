//! What is open in a plan and wants the room: decisions, and findings that need a name and a day. Tests: `tests/agenda.rs`.

use super::fit::Slot;
use export::{Names, say};
use plan::checks::{Finding, Fix, Report, Severity};
use plan::lens::steps::Step;
use plan::model::{Block, Decision};

/// The most characters an item holds.
const MOST: usize = 280;

/// A decision takes the room longer than a name and a day.
const DECISION: u32 = 4;
const FINDING: u32 = 3;

/// Everything open, the most pressing first: serious findings, decisions, what is less serious.
pub(super) fn things(names: &Names<'_>, report: &Report, parts: &[Block]) -> Vec<Slot> {
    let mut out: Vec<Slot> = Vec::new();
    let mut add = |after: Block, text: String, about: String, minutes: u32| {
        let text: String = text.trim().chars().take(MOST).collect();
        if !text.is_empty() && !out.iter().any(|known| known.text == text) {
            out.push(Slot { after, about, ..Slot::new(Block::Decide, text, minutes, minutes, 10) });
        }
    };
    let of = |severity: Severity| report.findings.iter().filter(move |finding| finding.severity == severity);
    let finding = |add: &mut dyn FnMut(Block, String, String, u32), one: &Finding| {
        if let Some(after) = wants_the_room(names, one, parts) {
            let about = [one.code, " ", &one.subject_key()].concat();
            add(after, say::finding(names, one).fix, about, FINDING);
        }
    };
    of(Severity::S1).for_each(|one| finding(&mut add, one));
    for decision in undecided(names) {
        add(Block::Decide, names.own(&decision.what), decision.id.key.to_string(), DECISION);
    }
    for open in names.lens.open_decisions() {
        add(Block::Decide, export::open::what(names, &open), String::new(), DECISION);
    }
    of(Severity::S2).for_each(|one| finding(&mut add, one));
    out
}

/// Decisions without a result, those that are due first.
fn undecided(names: &Names<'_>) -> Vec<Decision> {
    let all = names.lens.plan.all::<Decision>().into_iter();
    let mut open: Vec<Decision> = all.filter(|one| one.decided_on.is_none()).collect();
    open.sort_by_key(|one| (one.due.is_none(), one.due));
    open
}

/// After which part a finding comes, if the room has to speak of it. What a part of the day fills in anyway needs no item of
/// its own, and content, training and house rules have a day of theirs.
fn wants_the_room(names: &Names<'_>, finding: &Finding, parts: &[Block]) -> Option<Block> {
    let (after, part) = match finding.step() {
        Step::Access => (Block::Need, Block::Access),
        Step::Roles => (Block::Roles, Block::Roles),
        Step::Crisis => (Block::Crisis, Block::Crisis),
        Step::Cover => (Block::Hours, Block::Hours),
        Step::Content | Step::Training | Step::Rules | Step::Plan => return None,
    };
    let is_part = parts.contains(&part);
    let wanted = match finding.severity {
        Severity::S1 => true,
        _ => is_part,
    };
    let is_filled_in = is_part && !matches!(finding.fix, Fix::Task { .. });
    (wanted && !is_filled_in && names.lens.is_due(finding)).then_some(after)
}
