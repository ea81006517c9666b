//! Why a file cannot be opened, and what was mended in one that can, in words. Tests: the bad-input journey.

use crate::bridge::files::FileFault;
use export::link::packed::Fault as LinkFault;
use messages::Words;
use plan::file::Unreadable;
use plan::{Fault, Repair};

/// Why the browser could not read a file.
pub(super) fn unread(words: Words, fault: &FileFault) -> String {
    match fault {
        FileFault::TooBig(_) => words.open_too_big(),
        _ => words.open_unreadable(),
    }
    .to_owned()
}

/// Why bytes are no plan.
pub(super) fn unreadable(words: Words, why: Unreadable) -> String {
    let plain = match why {
        Unreadable::NotJson(line, column) => return words.open_not_json(&line.to_string(), &column.to_string()),
        Unreadable::CutShort(line) => return words.open_cut_short(&line.to_string()),
        Unreadable::Envelope(field) => return words.open_envelope(field),
        Unreadable::Empty => words.open_empty(),
        Unreadable::TooBig => words.open_too_big(),
        Unreadable::NotText(_) => words.open_not_text(),
        Unreadable::TooDeep => words.open_too_deep(),
        Unreadable::NotAPlan => words.open_not_a_plan(),
        Unreadable::Answers => words.open_answers(),
    };
    plain.to_owned()
}

/// Why a link holds no plan.
pub(super) fn link(words: Words, why: LinkFault) -> String {
    let plain = match why {
        LinkFault::Cut { wanted: 0, .. } => words.links_link_cut_early(),
        LinkFault::Cut { got, wanted } => return words.links_link_cut(&got.to_string(), &wanted.to_string()),
        LinkFault::Damaged => words.links_link_damaged(),
        LinkFault::Foreign => words.links_link_foreign(),
        LinkFault::Newer => words.links_link_newer(),
        LinkFault::TooBig => words.links_too_big(),
    };
    plain.to_owned()
}

/// Why a locked file cannot be opened.
pub(super) fn locked_file(words: Words, why: LinkFault) -> &'static str {
    match why {
        LinkFault::Cut { .. } => words.links_file_cut(),
        LinkFault::Damaged | LinkFault::Foreign => words.links_file_damaged(),
        LinkFault::Newer => words.links_file_newer(),
        LinkFault::TooBig => words.links_too_big(),
    }
}

/// What was mended, one sentence each.
pub(super) fn repair(words: Words, repair: &Repair) -> String {
    let place = place(words, repair);
    match repair.fault {
        Fault::WrongType => words.repair_wrong_type(&place),
        Fault::OutOfRange => words.repair_out_of_range(&place),
        Fault::TooLong => words.repair_too_long(&place),
        Fault::Long => words.repair_long(&place),
        Fault::Invisible => words.repair_invisible(&place),
        Fault::UnknownWord => words.repair_unknown_word(&place),
        Fault::BadId => words.repair_bad_id(&place),
        Fault::Duplicate => words.repair_duplicate(&place),
        Fault::Dangling => words.repair_dangling(&place),
        Fault::Secret => words.repair_secret(&place),
        Fault::MaybeSecret => words.repair_maybe_secret(&place),
        Fault::TooMany => words.repair_too_many(&place),
        Fault::SecondSeat => words.repair_second_seat(&place),
        Fault::Hash => words.repair_hash().to_owned(),
    }
}

/// "People › p_1 › phone".
fn place(words: Words, repair: &Repair) -> String {
    let table = if repair.table.is_empty() { String::new() } else { words.table_name(&repair.table) };
    let path = repair.path.replace('/', " › ");
    let parts = [table.as_str(), repair.id.as_str(), path.as_str()];
    let known: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty() && *part != plan::spec::ONE).collect();
    known.join(" › ")
}
