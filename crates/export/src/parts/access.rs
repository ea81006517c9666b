//! 1 Who has access: a table of accounts, and the apps connected to them.
//!
//! "Not checked" stands where nobody looked, "No one" only where somebody looked and found nobody (U15).

use super::{Scene, heading};
use crate::outline::{Block, Line, Row, Run, Table, Tone, plain, toned};
use plan::Fact;
use plan::lens::Lens;
use plan::lens::access::{Entry, known_by, rank};
use plan::lens::steps::Step;
use plan::model::{Account, Level, OnOff, Secret};

/// Heading and table; ruled lines while there is no account.
pub fn part(scene: &Scene<'_>) -> Vec<Block> {
    let words = scene.words;
    let mut out = vec![heading(scene, Step::Access, words.step_access())];
    let accounts: Vec<_> = scene.lens.ours().collect();
    if accounts.is_empty() {
        out.push(Block::Lines(3));
        return out;
    }
    out.push(Block::Table(if scene.lens.is_solo() { short(scene, &accounts) } else { long(scene, &accounts) }));
    out
}

/// Three columns, for one person alone.
fn short(scene: &Scene<'_>, accounts: &[&Account]) -> Table {
    let words = scene.words;
    let head = [words.sheet_account(), words.sheet_can_get_in(), words.sheet_two_step()];
    let row = |account: &&Account| Row {
        cells: vec![plain(scene.names.account(account)), everybody(scene, account), two_step(scene, account)],
        note: scene.note(&account.note),
    };
    Table { head: head.map(str::to_owned).to_vec(), rows: accounts.iter().map(row).collect() }
}

/// Five columns.
fn long(scene: &Scene<'_>, accounts: &[&Account]) -> Table {
    let words = scene.words;
    let head = [
        words.sheet_account(),
        words.sheet_full_control(),
        words.sheet_others_in(),
        words.sheet_two_step(),
        words.sheet_password(),
    ];
    let row = |account: &&Account| {
        let (owners, others) = split(scene, account);
        Row {
            cells: vec![
                plain(scene.names.account(account)),
                owners,
                others,
                two_step(scene, account),
                password(scene, account),
            ],
            note: scene.note(&account.note),
        }
    };
    Table { head: head.map(str::to_owned).to_vec(), rows: accounts.iter().map(row).collect() }
}

/// Everybody who can get in.
fn everybody(scene: &Scene<'_>, account: &Account) -> Line {
    let entries = scene.lens.who_can_get_in(account.id);
    let refs: Vec<_> = entries.iter().collect();
    with_rest(scene, account, names(scene, &refs), entries.is_empty())
}

/// Those who can add and remove people, and the others.
fn split(scene: &Scene<'_>, account: &Account) -> (Line, Line) {
    let words = scene.words;
    let entries = scene.lens.who_can_get_in(account.id);
    if !scene.lens.is_access_known(account) {
        let open = || toned(words.not_checked(), Tone::Open);
        return (open(), open());
    }
    let manages = |entry: &&Entry| entry.level.is_some_and(|level| rank(level) >= rank(Level::ManagesPeople));
    let owners: Vec<_> = entries.iter().filter(manages).collect();
    let others: Vec<_> = entries.iter().filter(|entry| !manages(entry)).collect();
    let open_secret = scene.lens.secrets_of(account.id).any(Lens::is_knowledge_open);
    let open_list = matches!(account.access_list, Fact::NotSure | Fact::ToDecide { .. });
    let unsure = open_secret || open_list || others.iter().any(|entry| entry.level.is_none());
    let first = match (owners.is_empty(), unsure) {
        (false, _) => names(scene, &owners),
        (true, true) => toned(words.answer_not_sure(), Tone::Open),
        (true, false) => toned(words.no_one(), Tone::Gap),
    };
    (first, with_rest(scene, account, names(scene, &others), others.is_empty()))
}

/// Names, with those who are gone as gaps.
fn names(scene: &Scene<'_>, entries: &[&Entry]) -> Line {
    let words = scene.words;
    let named = |current: bool| -> Vec<String> {
        entries.iter().filter(|entry| entry.current == current).map(|entry| scene.names.holder(entry.who)).collect()
    };
    let (here, gone) = (named(true), named(false));
    let mut out = Line::new();
    if !here.is_empty() {
        out.push(Run { text: words.list(&here), tone: Tone::Plain });
    }
    if !gone.is_empty() {
        out.push(Run { text: words.list(&gone), tone: Tone::Gap });
    }
    out
}

/// Adds what is known about people nobody named.
fn with_rest(scene: &Scene<'_>, account: &Account, mut line: Line, is_empty: bool) -> Line {
    let words = scene.words;
    match (&account.access_list, is_empty) {
        (Fact::Unlooked, true) if !scene.lens.is_access_known(account) => {
            return toned(words.not_checked(), Tone::Open);
        }
        (Fact::NotSure | Fact::ToDecide { .. }, true) => {
            return toned(scene.names.open(&account.access_list), Tone::Open);
        }
        (Fact::NotSure | Fact::Decided(false), false) => {
            line.push(Run { text: words.sheet_and_others().to_owned(), tone: Tone::Open });
        }
        (_, true) => return plain(words.no_one()),
        _ => {}
    }
    line
}

fn two_step(scene: &Scene<'_>, account: &Account) -> Line {
    let words = scene.words;
    match &account.mfa.state {
        Fact::Decided(OnOff::On) => plain(words.sheet_on()),
        Fact::Decided(OnOff::Off) => toned(words.sheet_off(), Tone::Gap),
        Fact::Unlooked => toned(words.not_checked(), Tone::Open),
        fact @ (Fact::NotSure | Fact::ToDecide { .. }) => toned(scene.names.open(fact), Tone::Open),
    }
}

/// Who knows the password and where it is kept.
fn password(scene: &Scene<'_>, account: &Account) -> Line {
    let words = scene.words;
    let mut out = Line::new();
    for secret in scene.lens.secrets_of(account.id) {
        if !out.is_empty() {
            out = scene.then(out, Line::new());
        }
        out.extend(one_password(scene, secret));
    }
    if !out.is_empty() {
        return out;
    }
    let looked = scene.lens.is_answered("access") || scene.lens.is_answered("passwords");
    if looked && scene.lens.is_access_known(account) {
        plain(words.sheet_own_logins())
    } else {
        toned(words.not_checked(), Tone::Open)
    }
}

fn one_password(scene: &Scene<'_>, secret: &Secret) -> Line {
    let words = scene.words;
    let mut out = match &secret.known_by {
        Fact::Decided(people) if people.is_empty() => plain(words.sheet_known_by(words.no_one())),
        Fact::Decided(_) => plain(words.sheet_known_by(&scene.names.people(known_by(secret)))),
        fact => toned(scene.names.open(fact), Tone::Open),
    };
    if secret.others.decided() == Some(&true) {
        out = scene.then(out, toned(words.sheet_others_may_know(), Tone::Gap));
    }
    if let Some(kept) = secret.kept.decided() {
        out = scene.then(out, plain(words.sheet_kept(kept.as_str())));
    }
    out
}

/// Apps that can post or read, for the pages that come after.
pub fn apps(scene: &Scene<'_>) -> Vec<Block> {
    let words = scene.words;
    if scene.lens.tools.is_empty() {
        return Vec::new();
    }
    let head = [words.sheet_app(), words.sheet_app_on(), words.sheet_app_owner(), words.sheet_app_pause()];
    let rows = scene.lens.tools.iter().map(|tool| {
        let pausers = match &tool.pausers {
            Fact::Decided(people) if people.is_empty() => toned(words.no_one(), Tone::Gap),
            Fact::Decided(people) => plain(scene.names.people(people)),
            fact => toned(scene.names.open(fact), Tone::Open),
        };
        let cells = vec![
            plain(scene.names.own(&tool.name)),
            plain(scene.names.accounts(&tool.accounts)),
            scene.holder(&tool.owner),
            pausers,
        ];
        Row { cells, note: scene.note(&tool.note) }
    });
    let table = Table { head: head.map(str::to_owned).to_vec(), rows: rows.collect() };
    vec![Block::Heading(String::new(), words.sheet_apps().to_owned()), Block::Table(table)]
}
