//! PLN-04: a topic was parked a month ago, and nobody has come back to it.
//!
//! A parked topic that is never taken up again tells people that parking means no. Speaks 30 days after the day it was
//! parked; silent without a day. One press says that it is settled. It does not claim that it is important.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::edit::Edit;
use crate::lens::Lens;
use crate::model::Parked;

pub static CHECK: Check = Check { code: "PLN-04", alone: true, run };

const DAYS: i64 = 30;

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    for topic in lens.plan.all::<Parked>().iter().filter(|topic| topic.closed_on.is_none()) {
        let Some(on) = topic.on else { continue };
        out.look();
        let days = (lens.today - on).num_days();
        if days >= DAYS {
            let fix = Fix::Edit(settled(lens, topic));
            out.add(Finding::new(Severity::S3, Subject::of(topic), Why::Plain, fix).days(days).on(vec![on]));
        }
    }
}

fn settled(lens: &Lens, topic: &Parked) -> Edit {
    let mut after = topic.clone();
    after.closed_on = Some(lens.today);
    Edit::change(topic, &after)
}

#[cfg(test)]
mod tests {
    use crate::checks::fixture::{Fixture, report, row};
    use crate::checks::{Fix, Severity};
    use crate::model::Parked;

    #[test]
    fn fires_after_a_month_until_it_is_settled() {
        assert_eq!(Fixture::team().found("PLN-04"), []);
        let mut f = Fixture::clean();
        let topic = f.add_as("logo", |topic: &mut Parked| topic.on = crate::date::parse("2026-10-04"));
        assert_eq!(f.found("PLN-04"), [], "29 days");
        f.update(topic, |topic| topic.on = crate::date::parse("2026-10-03"));
        assert_eq!(f.found("PLN-04"), [row(Severity::S3, "pk_logo")]);
        let all = report(&f.lens());
        let finding = all.findings.iter().find(|finding| finding.code == "PLN-04").unwrap();
        let Fix::Edit(edit) = &finding.fix else { panic!("{:?}", finding.fix) };
        f.apply(edit);
        assert_eq!(f.found("PLN-04"), []);
    }
}
