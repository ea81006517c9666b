//! The copy for the boss: one page with who does what, what is decided, and what waits for a decision.
//!
//! Weak spots are counted, not listed: the page is about decisions (U20).

use super::{Scene, heading, more, roles, room, sign, watch};
use crate::outline::{Block, Check, Pair, Row, Table, plain};
use crate::say;
use plan::checks::{Finding, Severity};
use plan::lens::crisis::Job;
use plan::lens::steps::Step;
use plan::model::Role;

/// Most rows of the lists.
#[derive(Clone, Copy)]
struct Most {
    accounts: usize,
    decisions: usize,
    watches: usize,
    /// Those who look at one time.
    people: usize,
}

/// From the fullest page to the one that fits with long names and many people.
const MOST: [Most; 5] = [
    Most { accounts: 10, decisions: 8, watches: 10, people: 8 },
    Most { accounts: 8, decisions: 6, watches: 7, people: 6 },
    Most { accounts: 6, decisions: 4, watches: 5, people: 4 },
    Most { accounts: 4, decisions: 3, watches: 3, people: 3 },
    Most { accounts: 3, decisions: 2, watches: 2, people: 2 },
];

/// The whole page.
pub fn page(scene: &Scene<'_>) -> Vec<Block> {
    let mut out = Vec::new();
    for most in MOST {
        out = at_most(scene, most);
        if room::PLAN.holds(&out) {
            break;
        }
    }
    out
}

fn at_most(scene: &Scene<'_>, most: Most) -> Vec<Block> {
    let words = scene.words;
    let mut out = scene.head();
    out.extend(decide(scene, most.decisions));
    out.push(heading(scene, Step::Access, words.sheet_posts_and_stand_in()));
    out.extend(accounts(scene, most.accounts));
    out.push(heading(scene, Step::Roles, words.step_roles()));
    let pairs = roles::of_roles(scene, &[Role::Director, Role::Manager]);
    out.push(if pairs.is_empty() { Block::Lines(3) } else { Block::Pairs(pairs) });
    let mut watch = watch::of_at_most(scene, most.people);
    if !watch.is_empty() {
        out.push(Block::Sub(words.sheet_who_looks().to_owned()));
        let more = watch.len().saturating_sub(most.watches);
        watch.truncate(most.watches);
        out.push(Block::Pairs(watch));
        if more > 0 {
            out.push(Block::Note(words.sheet_more_watches(more as u32)));
        }
    }
    out.push(heading(scene, Step::Crisis, words.sheet_crisis()));
    out.push(Block::Pairs(leads(scene)));
    out.push(sign(scene));
    out
}

/// What is open for somebody who decides: open decisions, and roles that nobody holds or stands in for.
fn decide(scene: &Scene<'_>, most: usize) -> Vec<Block> {
    let words = scene.words;
    let mut checks = more::decisions(scene);
    let mut logins = 0;
    for row in scene.report.rows() {
        let Some(first) = row.first() else { continue };
        if first.code.starts_with("ACC") {
            logins += u32::from(first.severity == Severity::S1);
        } else if is_decision(first) {
            let said = say::row(&scene.names, &row);
            let what = [&words.sheet_stop(&said.fix), " ", &said.what].concat();
            checks.push(Check { what, who: String::new(), done: false });
        }
    }
    let mut out = vec![Block::Heading("!".to_owned(), words.sheet_you_decide().to_owned())];
    let more = checks.len().saturating_sub(most);
    checks.truncate(most);
    if checks.is_empty() {
        out.push(Block::Text(words.sheet_nothing_to_decide().to_owned()));
    } else {
        out.push(Block::Checks(checks));
    }
    if more > 0 {
        out.push(Block::Note(words.sheet_more_to_do(more as u32)));
    }
    if logins > 0 {
        out.push(Block::Note(words.sheet_logins_to_fix(logins)));
    }
    out
}

fn is_decision(finding: &Finding) -> bool {
    matches!(finding.code, "ROL-01" | "ROL-10" | "ROL-11" | "CRI-01" | "CRI-10" | "CON-01" | "CON-02" | "TRN-01")
}

/// Each account with who posts there and who stands in.
fn accounts(scene: &Scene<'_>, most: usize) -> Vec<Block> {
    let (words, lens) = (scene.words, scene.lens);
    let live: Vec<_> = lens.live().collect();
    if live.is_empty() {
        return vec![Block::Lines(2)];
    }
    let row = |account: &&plan::model::Account| {
        let seat = lens.coordinator_seat(account.id);
        let open = || crate::outline::toned(words.not_answered(), crate::outline::Tone::Open);
        let cells = vec![
            plain(scene.names.account(account)),
            seat.map_or_else(open, |seat| scene.holder(&seat.holder.today)),
            seat.map_or_else(open, |seat| scene.holder(&seat.stand_in)),
        ];
        Row { cells, note: String::new() }
    };
    let head = [words.sheet_account(), words.role_coordinator_does(), words.sheet_stand_in_head()];
    let more = live.len().saturating_sub(most);
    let rows = live.iter().take(most).map(row).collect();
    let mut out = vec![Block::Table(Table { head: head.map(str::to_owned).to_vec(), rows })];
    if more > 0 {
        out.push(Block::Note(words.sheet_more_accounts(more as u32)));
    }
    out
}

/// Who decides and who speaks in a bad hour.
fn leads(scene: &Scene<'_>) -> Vec<Pair> {
    let (words, lens) = (scene.words, scene.lens);
    let mut out = Vec::new();
    for (job, key) in [(Job::Decides, words.crisis_decides()), (Job::Speaks, words.crisis_speaks())] {
        let who = lens.job_who(job);
        let fact = &lens.job(job).holder;
        let mut value = match (who.is_empty(), fact.is_unlooked()) {
            (false, _) => plain(scene.names.whos(&who)),
            (true, false) => plain(scene.names.open(fact)),
            (true, true) => scene.missing(words.no_one()),
        };
        if let Some(stand_in) = lens.job_stand_in(job) {
            value = scene.then(value, plain(words.sheet_stand_in_is(&scene.names.short(stand_in))));
        }
        out.push(Pair { key: key.to_owned(), value, note: String::new() });
    }
    out
}
