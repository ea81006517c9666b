//! CON-05: one theme takes more of your posts than you agreed.
//!
//! Who always tells the same is not followed for long. It speaks about every theme whose share is above the limit of the
//! plan (60 % when nothing is said) where there are two or more themes. It does not claim that the posts really follow the
//! shares, and does not read them.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};

pub static CHECK: Check = Check { code: "CON-05", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let mix = case.lens.mix();
    if mix.themes.len() < 2 {
        return;
    }
    for theme in mix.themes {
        out.look();
        if theme.is_too_much {
            let subject = Subject { table: "pillars", key: theme.pillar.key, field: "" };
            let finding = Finding::new(Severity::S3, subject, Why::TooMany, Fix::field("mix", subject, "percent"));
            out.add(finding.count(theme.percent.unwrap_or_default() as usize).limit(mix.limit));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::Severity;
    use crate::checks::cover::testing::only;
    use crate::checks::fixture::{Fixture, row};
    use crate::model::{Org, Pillar};

    #[test]
    fn fires_above_the_limit_where_there_are_several() {
        let mut f = Fixture::team();
        assert_eq!(f.found("CON-05"), []);
        let tips = f.add_as("tips", |pillar: &mut Pillar| pillar.percent = Some(61));
        assert_eq!(f.found("CON-05"), [], "the only one");
        f.add(|pillar: &mut Pillar| pillar.percent = None);
        assert_eq!(f.found("CON-05"), [row(Severity::S3, "pi_tips")]);
        let finding = only(&f, "CON-05");
        assert_eq!((finding.amounts.count, finding.amounts.limit), (61, 60));
        f.one(|org: &mut Org| org.limits.pillar_percent = Some(61));
        assert_eq!(f.found("CON-05"), []);
        f.one(|org: &mut Org| org.limits.pillar_percent = None);
        f.update(tips, |pillar| pillar.percent = Some(60));
        assert_eq!(f.found("CON-05"), []);
    }
}
