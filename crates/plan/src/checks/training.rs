//! Checks of step 6, who can step in.

mod missed_workshop;
mod named_too_often;
mod no_access;
mod no_backup;
mod no_workshop;
mod old_materials;
mod too_long_ago;

use super::{Check, Subject};
use crate::lens::Lens;
use crate::lens::backups::{Critical, CriticalDuty};

/// By number.
pub static ALL: &[&Check] = &[
    &no_backup::CHECK,
    &too_long_ago::CHECK,
    &no_access::CHECK,
    &named_too_often::CHECK,
    &no_workshop::CHECK,
    &missed_workshop::CHECK,
    &old_materials::CHECK,
];

/// What stands for a duty: its seat, account, crisis job or responsibility. A coordinator's duties are one for each account.
fn subject(lens: &Lens, duty: &CriticalDuty) -> Subject {
    match duty.duty {
        Critical::Director(id) | Critical::Manager(id) => Subject { table: "seats", key: id.key, field: "" },
        Critical::Coordinator(_, id) => Subject { table: "accounts", key: id.key, field: "" },
        Critical::Crisis(job) => Subject::of(&lens.crisis).at(job.field()),
        Critical::Responsibility(id) => Subject { table: "responsibilities", key: id.key, field: "" },
    }
}
