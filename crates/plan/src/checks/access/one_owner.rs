//! ACC-02: fewer than two people can manage who gets into an account.
//!
//! If the only one is ill, leaves, or is locked out, nobody can add or remove people, and networks rarely help. A nameless
//! group counts by its size. Where somebody may have full control but nobody is sure, the finding says "find out"; so it
//! does where nothing was written down at all. It does not claim that the second person knows how.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::facts::networks::{Deed, how};
use crate::lens::Lens;
use crate::lens::access::{gives, rank};
use crate::model::{Account, Level};

pub static CHECK: Check = Check { code: "ACC-02", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    for account in lens.ours() {
        out.look();
        let Heads { able, maybe, written } = count(lens, account);
        if able >= 2 {
            continue;
        }
        let subject = Subject::of(account);
        let why = match able {
            _ if maybe || !written => Why::NotSure,
            0 => Why::Nobody,
            _ => Why::One,
        };
        let fix = if why == Why::NotSure {
            Fix::link("access", subject)
        } else {
            Fix::Task { how: how(&account.network, Deed::Add), effect: None }
        };
        let severity = if lens.is_solo() || why == Why::NotSure { Severity::S2 } else { Severity::S1 };
        out.add(Finding::new(severity, subject, why, fix).count(able).limit(2));
    }
}

/// Who could manage an account.
pub(super) struct Heads {
    /// People who can manage others.
    pub able: usize,
    /// Somebody may be one of them.
    maybe: bool,
    /// Anything is written down.
    written: bool,
}

/// Counts them: current people by name, nameless groups by their size.
pub(super) fn count(lens: &Lens, account: &Account) -> Heads {
    let manages = |level: Level| rank(level) >= rank(Level::ManagesPeople);
    let mut named = Vec::new();
    let mut groups = 0;
    let (mut maybe, mut written) = (false, false);
    for grant in lens.grants_on(account.id) {
        written = true;
        let Some(person) = grant.person.and_then(|id| lens.person(id)).filter(|person| lens.is_current(person)) else {
            continue;
        };
        match (grant.level.today.decided(), person.placeholder) {
            (None, _) => maybe = true,
            (Some(level), Some(size)) if manages(*level) => groups += size as usize,
            (Some(level), None) if manages(*level) => named.push(person.id),
            _ => {}
        }
    }
    for secret in lens.secrets_of(account.id) {
        written = true;
        maybe |= Lens::is_knowledge_open(secret);
        if manages(gives(secret)) {
            named.extend(lens.current_knowers(secret).map(|person| person.id));
        }
    }
    named.sort_unstable();
    named.dedup();
    Heads { able: named.len() + groups, maybe, written }
}

#[cfg(test)]
mod tests {
    use crate::Fact;
    use crate::checks::fixture::{Fixture, row};
    use crate::checks::{Severity, Why};
    use crate::model::{Level, Org, Path, Person, Secret};

    #[test]
    fn fires_with_one_owner_and_not_with_two() {
        let mut f = Fixture::team();
        let (ama, ben, account) = (f.person("ama"), f.person("ben"), f.account("fb", "facebook"));
        f.grant(ama, account, Some(Level::Owner));
        f.grant(ben, account, Some(Level::Publisher));
        assert_eq!(f.found("ACC-02"), [row(Severity::S1, "ac_fb")]);
        f.one(|org: &mut Org| org.path = Path::Solo);
        assert_eq!(f.found("ACC-02"), [row(Severity::S2, "ac_fb")]);
        f.grant(ben, account, Some(Level::ManagesPeople));
        assert_eq!(f.found("ACC-02"), []);
    }

    #[test]
    fn a_password_counts_and_both_ways_count_once() {
        let mut f = Fixture::team();
        let (ama, ben, account) = (f.person("ama"), f.person("ben"), f.account("ig", "instagram"));
        f.grant(ama, account, Some(Level::Owner));
        let secret = f.secret("ig", &[account], &[ama]);
        assert_eq!(f.found("ACC-02"), [row(Severity::S1, "ac_ig")]);
        f.update(secret, |secret: &mut Secret| secret.known_by = Fact::Decided(vec![ama, ben]));
        assert_eq!(f.found("ACC-02"), []);
        f.update(secret, |secret: &mut Secret| secret.gives = Some(Level::Publisher));
        assert_eq!(f.found("ACC-02"), [row(Severity::S1, "ac_ig")]);
    }

    #[test]
    fn where_nobody_is_sure_it_says_find_out() {
        let mut f = Fixture::team();
        let account = f.account("fb", "facebook");
        assert_eq!(f.found("ACC-02"), [row(Severity::S2, "ac_fb")], "nothing is written down");
        let ama = f.person("ama");
        f.grant(ama, account, Some(Level::Owner));
        f.grant(ama, account, None);
        assert_eq!(f.found("ACC-02"), [row(Severity::S2, "ac_fb")]);
        let report = crate::checks::fixture::report(&f.lens());
        assert!(report.findings.iter().any(|f| f.code == "ACC-02" && f.why == Why::NotSure && f.amounts.count == 1));
    }

    #[test]
    fn a_group_counts_by_its_size() {
        let mut f = Fixture::team();
        let (six, account) = (f.person("six"), f.account("li", "linkedin"));
        f.update(six, |six: &mut Person| six.placeholder = Some(6));
        f.grant(six, account, Some(Level::Owner));
        assert_eq!(f.found("ACC-02"), []);
    }

    #[test]
    fn silent_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("ACC-02"), []);
    }
}
