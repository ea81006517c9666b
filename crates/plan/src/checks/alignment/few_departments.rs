//! ALN-07: the plan is one for departments, and at most one of them takes part in anything.
//!
//! Marketing alone does not know what sales, service and the workshop know. Taking part means at least one of: is asked,
//! brings content, answers questions, approves. Only for plans with departments; silent for an owner alone and for a team.
//! It does not claim that every department must take part. S3; the fix is the page of departments.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::model::Path;

pub static CHECK: Check = Check { code: "ALN-07", alone: false, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    if lens.org.path != Path::Departments {
        return;
    }
    out.look();
    let involved: Vec<_> = lens.departments.iter().filter(|one| !one.involved.is_empty()).map(Subject::of).collect();
    if involved.len() <= 1 {
        let subject = Subject::of(&lens.org);
        let why = if involved.is_empty() { Why::Nobody } else { Why::One };
        let finding = Finding::new(Severity::S3, subject, why, Fix::link("departments", subject));
        out.add(finding.count(lens.departments.len()).with(involved));
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, row};
    use crate::model::{Department, Involved, Org, Path};

    #[test]
    fn fires_until_two_departments_take_part() {
        let mut f = Fixture::team();
        f.one(|org: &mut Org| org.path = Path::Departments);
        let alone = [row(Severity::S3, "one")];
        assert_eq!(f.found("ALN-07"), alone);
        f.add(|one: &mut Department| one.involved = vec![Involved::Consulted]);
        f.add(|one: &mut Department| one.name = "Sales".into());
        assert_eq!(f.found("ALN-07"), alone);
        f.add(|one: &mut Department| one.involved = vec![Involved::Approves]);
        assert_eq!(f.found("ALN-07"), []);
    }

    #[test]
    fn silent_on_the_other_paths() {
        for mut f in [Fixture::team(), Fixture::solo(), Fixture::clean()] {
            assert_eq!(f.found("ALN-07"), []);
            f.add(|one: &mut Department| one.name = "Sales".into());
            assert_eq!(f.found("ALN-07"), []);
        }
    }
}
