//! The list for somebody who leaves, in words: its parts, and each line. Tests: `tests/leaving.rs`.

use crate::names::Names;
use crate::work;
use plan::Id;
use plan::lens::leaving::{Item, Stage};
use plan::model::{Person, Secret, Tool};

/// The heading of a part.
pub fn stage(names: &Names<'_>, stage: Stage) -> String {
    let key = match stage {
        Stage::Ownership => "ownership",
        Stage::WaysIn => "ways_in",
        Stage::Devices => "devices",
        Stage::Codes => "codes",
        Stage::Passwords => "passwords",
        Stage::Apps => "apps",
        Stage::Work => "work",
        Stage::Tell => "tell",
        Stage::Look => "look",
    };
    names.words.leaving_stage(key)
}

/// A line of the list of a person.
pub fn line(names: &Names<'_>, who: Id<Person>, item: Item) -> String {
    let (words, lens) = (names.words, names.lens);
    let person = lens.person(who).map(|person| names.short(person)).unwrap_or_default();
    let tool =
        |id: Id<Tool>| lens.tools.iter().find(|one| one.id == id).map(|one| names.own(&one.name)).unwrap_or_default();
    match item {
        Item::OnlyOwner(id) => match lens.wait_before(item) {
            0 => words.leaving_owner(&names.account_id(id)),
            days => words.leaving_owner_wait(days, &names.account_id(id)),
        },
        Item::SecondOwner(id) => words.leaving_second_owner(&names.account_id(id)),
        Item::OwnsTool(id) => words.leaving_app(&tool(id)),
        Item::WayIn(id) => {
            let grant = lens.grants.iter().find(|grant| grant.id == id);
            let place = grant.map(|grant| match (grant.account, grant.tool) {
                (Some(account), _) => names.account_id(account),
                (None, Some(id)) => tool(id),
                (None, None) => String::new(),
            });
            words.leaving_way_in(&place.unwrap_or_default(), &person)
        }
        Item::Devices(id) => words.leaving_devices(&names.account_id(id)),
        Item::LoginCode(id) => words.leaving_code(&names.account_id(id)),
        Item::BackupCodes(id) => words.leaving_backup_codes(&names.account_id(id)),
        Item::WayBack(id) => words.leaving_way_back(&names.account_id(id)),
        Item::Password(id) => {
            let secret = lens.secrets.iter().find(|secret| secret.id == id);
            words.leaving_password(&secret.map(|secret| opens(names, secret)).unwrap_or_default())
        }
        Item::Through(id) => words.leaving_through(&tool(id)),
        Item::Duty(duty) => words.leaving_duty(&work::duty(names, duty)),
        Item::Firm(id) => words.leaving_firm(&names.partner(id)),
        Item::Card => words.leaving_card().to_owned(),
        Item::CallList => words.leaving_call_list(&person),
        Item::Look(id) => words.leaving_look(&names.account_id(id)),
    }
}

/// What a password opens.
fn opens(names: &Names<'_>, secret: &Secret) -> String {
    let tools = names.lens.tools.iter().filter(|tool| secret.tools.contains(&tool.id));
    let mut all: Vec<String> = secret.accounts.iter().map(|id| names.account_id(*id)).collect();
    all.extend(tools.map(|tool| names.own(&tool.name)));
    if !secret.mailbox.is_empty() {
        all.push(names.own(&secret.mailbox));
    }
    names.words.list(&all)
}
