//! Who can get in where, a row for each way in: by a role of the network, by a password. An account that nobody looked at
//! has a row that says so.

use super::{Cell, Parts};
use crate::parts::Scene;
use plan::Fact;
use plan::lens::access::{Entry, Way};
use plan::model::{Account, Grant, OnOff, Secret, Verdict};

pub(super) fn table(scene: &Scene<'_>) -> Parts {
    let words = scene.words;
    let columns = vec![
        (words.sheet_account(), 22),
        (words.tables_handle(), 20),
        (words.tables_who(), 24),
        (words.tables_can(), 18),
        (words.tables_way(), 34),
        (words.tables_here_still(), 12),
        (words.tables_given(), 14),
        (words.tables_looked(), 14),
        (words.sheet_login_then(), 18),
        (words.sheet_two_step(), 14),
        (words.tables_note(), 30),
    ];
    let mut rows = Vec::new();
    for account in scene.lens.ours() {
        let entries = scene.lens.who_can_get_in(account.id);
        if entries.is_empty() {
            rows.push(nobody(scene, account));
        }
        for entry in &entries {
            rows.extend(entry.ways.iter().map(|way| row(scene, account, entry, *way)));
        }
    }
    (columns, rows)
}

/// "Not checked" where nobody looked, "No one" where somebody looked and found nobody.
fn nobody(scene: &Scene<'_>, account: &Account) -> Vec<Cell> {
    let words = scene.words;
    let said = match &account.access_list {
        _ if !scene.lens.is_access_known(account) => words.not_checked().to_owned(),
        Fact::Decided(_) => words.no_one().to_owned(),
        fact => scene.names.open(fact),
    };
    full(
        scene,
        account,
        [said.into(), Cell::Blank, Cell::Blank, Cell::Blank, Cell::Blank, Cell::Blank, Cell::Blank],
        "",
    )
}

fn row(scene: &Scene<'_>, account: &Account, entry: &Entry, way: Way) -> Vec<Cell> {
    let (words, names) = (scene.words, &scene.names);
    let who = names.holder(entry.who);
    let here = if entry.current { words.answer_yes() } else { words.answer_no() };
    let rest = |level: &str, how: String, given, looked, then: String| {
        [who.into(), words.level_name(level).into(), how.into(), here.into(), given, looked, then.into()]
    };
    match way {
        Way::Grant(id) => {
            let grant = scene.lens.grants.iter().find(|grant| grant.id == id);
            let Some(grant) = grant else { return nobody(scene, account) };
            let level = grant.level.today.decided().map_or("", |level| level.as_str());
            let mut how = words.login_route_option(grant.route.as_str());
            if !grant.native_role.is_empty() {
                how = words.sheet_role_title(&how, &names.own(&grant.native_role));
            }
            let looked = grant.verified.as_ref().or(account.verified.as_ref()).map(|verified| verified.on);
            let cells = rest(level, how, grant.granted_on.into(), looked.into(), then(scene, grant));
            full(scene, account, cells, &grant.note)
        }
        Way::Secret(id) => {
            let secret = scene.lens.secrets.iter().find(|secret| secret.id == id);
            let Some(secret) = secret else { return nobody(scene, account) };
            let looked = account.verified.as_ref().map(|verified| verified.on);
            let level = plan::lens::access::gives(secret).as_str();
            let cells = rest(level, password(scene, secret), Cell::Blank, looked.into(), String::new());
            full(scene, account, cells, &secret.note)
        }
    }
}

fn full(scene: &Scene<'_>, account: &Account, cells: [Cell; 7], note: &str) -> Vec<Cell> {
    let words = scene.words;
    let two_step = match &account.mfa.state {
        Fact::Decided(OnOff::On) => words.sheet_on().to_owned(),
        Fact::Decided(OnOff::Off) => words.sheet_off().to_owned(),
        Fact::Unlooked => words.not_checked().to_owned(),
        fact => scene.names.open(fact),
    };
    let mut out: Vec<Cell> = vec![scene.names.account(account).into(), scene.names.handle(&account.handle).into()];
    out.extend(cells);
    out.push(two_step.into());
    out.push(scene.note(note).into());
    out
}

/// "Knows the password. Saved in one browser".
fn password(scene: &Scene<'_>, secret: &Secret) -> String {
    let words = scene.words;
    let mut out = words.tables_knows().to_owned();
    if let Some(kept) = secret.kept.decided() {
        out = [&words.sheet_stop(&out), " ", &words.sheet_kept(kept.as_str())].concat();
    }
    out
}

/// What is to become of it.
fn then(scene: &Scene<'_>, grant: &Grant) -> String {
    let words = scene.words;
    match &grant.decision {
        Fact::Decided(decision) => match (decision.verdict, decision.level) {
            (Verdict::Lower, Some(level)) => words.level_name(level.as_str()),
            (verdict, _) => words.account_next(verdict.as_str()),
        },
        fact @ Fact::ToDecide { .. } => scene.names.open(fact),
        Fact::Unlooked | Fact::NotSure => {
            grant.level.target.map(|level| words.level_name(level.as_str())).unwrap_or_default()
        }
    }
}
