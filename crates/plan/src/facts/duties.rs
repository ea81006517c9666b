//! Duties to start from, by group: the first of each group are those of the source article, the rest is common practice
//! (`domain facts` 4.1). Their words are the message `duty-name`; all can be changed. Tests: at the end of this file.

use crate::model::Group;

/// A duty that is offered.
#[derive(Debug)]
pub struct OfferedDuty {
    /// The identity, also in plan files (`responsibility.catalogue`).
    pub key: &'static str,
    /// Whose it usually is.
    pub group: Group,
    /// Must not stop when somebody is away.
    pub critical: bool,
}

const fn duty(key: &'static str, group: Group, critical: bool) -> OfferedDuty {
    OfferedDuty { key, group, critical }
}

/// The duties in the order of the page.
pub static DUTIES: &[OfferedDuty] = &[
    duty("plan-ahead", Group::Director, false),
    duty("last-word", Group::Director, true),
    duty("set-goals", Group::Director, false),
    duty("agree-rules", Group::Director, false),
    duty("open-close-accounts", Group::Director, false),
    duty("look-back", Group::Director, false),
    duty("run-days", Group::Manager, true),
    duty("campaigns-on-time", Group::Manager, false),
    duty("calendar", Group::Manager, false),
    duty("rota", Group::Manager, false),
    duty("access-list", Group::Manager, true),
    duty("app-list", Group::Manager, false),
    duty("numbers", Group::Manager, false),
    duty("agency", Group::Manager, false),
    duty("train", Group::Manager, false),
    duty("after-trouble", Group::Manager, false),
    duty("publish", Group::Coordinator, true),
    duty("watch-replies", Group::Coordinator, true),
    duty("answer", Group::Coordinator, true),
    duty("pass-on", Group::Coordinator, false),
    duty("note-questions", Group::Coordinator, false),
    duty("hand-over", Group::Coordinator, false),
    duty("profile-details", Group::Coordinator, false),
    duty("report-fakes", Group::Coordinator, false),
    duty("blog", Group::Creator, false),
    duty("photos", Group::Creator, false),
    duty("videos", Group::Creator, false),
    duty("research", Group::Creator, false),
    duty("permissions", Group::Creator, false),
    duty("alt-text", Group::Creator, false),
    duty("expert", Group::Other, false),
    duty("legal", Group::Other, false),
    duty("it-help", Group::Other, false),
    duty("adverts", Group::Other, false),
];

/// The offered duty with that key.
pub fn duty_of(key: &str) -> Option<&'static OfferedDuty> {
    DUTIES.iter().find(|duty| duty.key == key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_unique_and_stand_in_groups() {
        crate::facts::unique(DUTIES.iter().map(|duty| duty.key));
        assert!(DUTIES.is_sorted_by_key(|duty| duty.group));
    }
}
