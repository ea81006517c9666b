//! ACC-04: a password is known to more people than agreed, or could be known to somebody who is not on the list.
//!
//! The more people know a password, the less anybody can tell who used it. "Others could know it" covers suspicion and is
//! serious at once; "not sure" means: find out. Silent while nobody was asked. It does not claim that three is the right
//! number; the plan may say another.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why, effects};

pub static CHECK: Check = Check { code: "ACC-04", alone: true, run };

/// Most people that may know one password, unless the plan says another number.
const KNOWERS: u32 = 3;

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    let needs = case.needs();
    let limit = lens.org.limits.knowers.unwrap_or(KNOWERS);
    for secret in &lens.secrets {
        let with: Vec<_> = lens.opened_by(secret).map(Subject::of).collect();
        if with.is_empty() {
            continue;
        }
        out.look();
        let known = lens.current_knowers(secret).count();
        let others = secret.others.decided() == Some(&true);
        let why = match () {
            () if others => Why::Others,
            () if known > limit as usize => Why::TooMany,
            () if secret.others.is_not_sure() => Why::NotSure,
            () => continue,
        };
        let subject = Subject::of(secret);
        let (severity, fix) = if why == Why::NotSure {
            (Severity::S2, Fix::link("passwords", subject))
        } else {
            (
                Severity::S1,
                Fix::Task { how: Some("how-password"), effect: Some(effects::password_changed(lens, needs, secret)) },
            )
        };
        out.add(Finding::new(severity, subject, why, fix).with(with).count(known).limit(limit));
    }
}

#[cfg(test)]
mod tests {
    use crate::Fact;
    use crate::checks::fixture::{Fixture, row};
    use crate::checks::{Fix, Severity};
    use crate::model::{Org, Secret};

    #[test]
    fn fires_above_the_limit() {
        let mut f = Fixture::clean();
        let account = f.account("yt", "youtube");
        let people = ["ama", "ben", "cem", "dot"].map(|name| crate::Id::parse(&["p_", name].concat()).unwrap());
        let secret = f.secret("yt", &[account], &people[..3]);
        assert_eq!(f.found("ACC-04"), []);
        f.update(secret, |secret: &mut Secret| secret.known_by = Fact::Decided(people.to_vec()));
        assert_eq!(f.found("ACC-04"), [row(Severity::S1, "se_yt")]);
        f.one(|org: &mut Org| org.limits.knowers = Some(4));
        assert_eq!(f.found("ACC-04"), []);
    }

    #[test]
    fn others_are_serious_and_not_sure_means_find_out() {
        let mut f = Fixture::clean();
        let account = f.account("yt", "youtube");
        let secret = f.secret("yt", &[account], &[]);
        f.update(secret, |secret: &mut Secret| secret.others = Fact::NotSure);
        assert_eq!(f.found("ACC-04"), [row(Severity::S2, "se_yt")]);
        f.update(secret, |secret: &mut Secret| secret.others = Fact::Decided(true));
        assert_eq!(f.found("ACC-04"), [row(Severity::S1, "se_yt")]);
        let report = crate::checks::fixture::report(&f.lens());
        let finding = report.findings.iter().find(|f| f.code == "ACC-04").unwrap();
        let Fix::Task { effect: Some(edit), .. } = &finding.fix else { panic!("no effect") };
        f.apply(edit);
        assert_eq!(f.found("ACC-04"), []);
    }

    #[test]
    fn silent_while_unasked_and_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("ACC-04"), []);
        let mut f = Fixture::clean();
        let account = f.account("yt", "youtube");
        f.secret("yt", &[account], &[]);
        assert_eq!(f.found("ACC-04"), []);
    }
}
