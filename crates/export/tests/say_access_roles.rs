//! Findings of access and roles in words: every case of a check has a sentence of its own, with the data it came from.
//!
//! The findings are made by hand over the bike shop, so that each case can be said without breaking a plan for it.

use crate::checked;

use crate::common::{SAMPLES, lens, open};
use chrono::NaiveDate;
use export::say::{self, Said};
use export::{CopyChoice, Names};
use messages::Words;
use plan::checks::{Finding, Fix, Severity, Subject, Why};
use plan::lens::Lens;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn account(lens: &Lens, network: &str) -> Subject {
    Subject::of(lens.accounts.iter().find(|account| account.network == network).unwrap())
}

fn person(lens: &Lens, name: &str) -> Subject {
    Subject::of(lens.people.iter().find(|person| person.name.starts_with(name)).unwrap())
}

fn tool(lens: &Lens, name: &str) -> Subject {
    Subject::of(lens.tools.iter().find(|tool| tool.name == name).unwrap())
}

fn finding(code: &'static str, subject: Subject, why: Why) -> Finding {
    Finding { code, ..Finding::new(Severity::S2, subject, why, Fix::link("x", subject)) }
}

fn said(lens: &Lens, finding: &Finding) -> Said {
    say::finding(&Names::new(lens, Words::english()), finding)
}

#[test]
fn each_case_of_access_has_its_sentence() {
    let lens = lens(&open("northgate-bikes"));
    let [fb, x] = ["facebook", "x"].map(|network| account(&lens, network));
    let [luis, jo, ama] = ["Luis", "Jo", "Ama"].map(|name| person(&lens, name));
    let [scheduler, link] = ["Scheduler", "Shop-link app"].map(|name| tool(&lens, name));
    let password =
        Subject::of(lens.secrets.iter().find(|secret| secret.accounts.iter().any(|a| a.key == x.key)).unwrap());
    let on = |text| vec![day(text)];
    let cases = [
        (finding("ACC-01", fb, Why::NotSure), "You are not sure who answers for Facebook."),
        (finding("ACC-01", fb, Why::Left).with(vec![jo]), "Jo answered for Facebook, and is gone."),
        (finding("ACC-01", fb, Why::NotDecided), "It is time to decide who answers for Facebook."),
        (
            finding("ACC-05", password.at("leaver"), Why::Plain).with(vec![x, luis]).on(on("2026-11-01")).days(1),
            "Someone who knew the X password left. It has not changed since.",
        ),
        (
            finding("ACC-06", x, Why::TooMany).with(vec![ama, luis]).count(2).limit(1),
            "More people know the X password than need it.",
        ),
        (finding("ACC-08", x, Why::One).with(vec![ama]), "Only Ama gets the login code for X."),
        (finding("ACC-08", x, Why::Left).with(vec![ama]), "Ama gets the login code for X, and is gone."),
        (finding("ACC-09", x, Why::Plain).with(vec![ama, jo]), "The way back into X goes to Ama and Jo."),
        (finding("ACC-09", x, Why::NotSure), "You are not sure where the way back into X goes."),
        (finding("ACC-10", fb, Why::NoDuty).with(vec![luis]), "Luis can get into Facebook, but has no job there."),
        (
            finding("ACC-10", fb, Why::TooMany).with(vec![luis]).count(4).limit(2),
            "Luis is one of 4 people with full control of Facebook.",
        ),
        (finding("ACC-11", x, Why::Plain).and(luis), "Luis posts on X, but has no right to post there."),
        (finding("ACC-11", x, Why::NotSure).and(luis), "Luis posts on X. You are not sure if the login allows it."),
        (
            finding("ACC-11", x, Why::Later).and(luis).on(on("2026-11-09")),
            "Luis posts on X, but can only do so from 9 November 2026.",
        ),
        (finding("ACC-12", scheduler, Why::Nobody), "No one answers for Scheduler."),
        (finding("ACC-12", link, Why::NotSure), "You are not sure who answers for Shop-link app."),
        (finding("ACC-12", link, Why::Left), "Those who answered for Shop-link app have left."),
        (finding("ACC-12", link, Why::NotSaid), "Nobody wrote down what Shop-link app does for you."),
        (
            finding("ACC-12", link, Why::Old).on(on("2026-08-01")),
            "Nobody has looked at Shop-link app since 1 August 2026.",
        ),
        (finding("ACC-13", scheduler, Why::Plain).with(vec![jo, fb]), "Scheduler uses the login of Jo."),
        (finding("ACC-13", scheduler, Why::Left).with(vec![jo, fb]), "Scheduler uses the login of Jo, who is gone."),
        (finding("ACC-13", scheduler, Why::Leaving).with(vec![jo]), "Scheduler uses the login of Jo, who will leave."),
        (
            finding("ACC-13", scheduler, Why::Leaving).with(vec![jo]).on(on("2026-12-31")),
            "Scheduler uses the login of Jo, who leaves on 31 December 2026.",
        ),
        (
            finding("ACC-15", x, Why::Old).on(on("2026-07-01")),
            "Nobody has checked who can get into X since 1 July 2026.",
        ),
        (finding("ACC-16", x, Why::Duplicate).with(vec![fb]), "X is a second account beside Facebook."),
        (finding("ACC-16", x, Why::Old).on(on("2026-07-01")).days(124), "The last post on X was on 1 July 2026."),
        (
            finding("ACC-17", x, Why::Later).with(vec![jo]).on(on("2026-11-09")),
            "Jo can post on X from 9 November 2026, not before.",
        ),
        (finding("ACC-19", scheduler, Why::Nobody), "No one is named who can stop the posts of Scheduler."),
        (finding("ACC-20", password, Why::Told).with(vec![x]), "The X password went by chat or e-mail."),
    ];
    for (finding, what) in &cases {
        let said = said(&lens, finding);
        assert_eq!(said.what, *what, "{} {:?}", finding.code, finding.why);
        for text in [&said.why, &said.more, &said.data] {
            assert!(text.is_empty() || text.ends_with('.'), "{}: {text:?}", finding.code);
            assert!(!text.contains("  "), "{}: {text:?}", finding.code);
        }
        assert!(!said.fix.is_empty() && !said.fix.ends_with('.'), "{}: {:?}", finding.code, said.fix);
    }
}

#[test]
fn what_a_finding_came_from_stands_beside_it() {
    let lens = lens(&open("northgate-bikes"));
    let [fb, x] = ["facebook", "x"].map(|network| account(&lens, network));
    let [luis, priya] = ["Luis", "Priya"].map(|name| person(&lens, name));
    let password =
        Subject::of(lens.secrets.iter().find(|secret| secret.accounts.iter().any(|a| a.key == x.key)).unwrap());
    let cases = [
        (finding("ACC-02", fb, Why::One), "Full control of Facebook: Ama."),
        (
            finding("ACC-04", password, Why::TooMany).with(vec![x]).count(3).limit(2),
            "On the list for X: Ama, Priya and Tom. The limit is 2.",
        ),
        (
            finding("ACC-05", password.at("suspected"), Why::Plain).with(vec![x]).on(vec![day("2026-10-30")]).days(3),
            "You wrote it down on 30 October 2026, 3 days ago.",
        ),
        (
            finding("ACC-06", x, Why::Others).with(vec![luis, priya]).count(2).limit(1),
            "On the list for X: Luis and Priya. It should be 1 at most. Others may know the password for X. It should be 1 at most.",
        ),
        (finding("ACC-03", password, Why::NoDuty).and(luis).with(vec![x]), "The plan names no job for Luis on X."),
        (finding("ACC-03", password, Why::Left).and(luis).with(vec![x]), "Luis is marked as “used to help”."),
        (
            finding("ACC-13", tool(&lens, "Scheduler"), Why::Plain).with(vec![priya, fb, x]),
            "Scheduler works on Facebook and X.",
        ),
        (
            finding("ROL-05", luis, Why::TooMany).minutes(400, 300),
            "Counted: watches of the next four weeks, duties with minutes, and content with minutes.",
        ),
    ];
    for (finding, data) in &cases {
        assert_eq!(said(&lens, finding).data, *data, "{}", finding.code);
    }
    let more = said(&lens, &finding("ACC-06", x, Why::Others)).more;
    assert!(more.contains("Luis needs the role “") && more.ends_with("tell only those who still need it."), "{more}");
}

#[test]
fn the_samples_say_what_their_findings_came_from() {
    let mut said = 0;
    for sample in SAMPLES {
        let lens = lens(&open(sample));
        let names = Names::new(&lens, Words::english());
        for row in checked::report(&lens).rows() {
            let data = say::row(&names, &row).data;
            assert!(data.is_empty() || data.ends_with('.'), "{sample} {}: {data:?}", row[0].code);
            assert!(!data.contains("  ") && !data.contains(" .") && !data.contains(": ."), "{sample}: {data:?}");
            said += usize::from(!data.is_empty());
        }
    }
    assert!(said > 10, "only {said} rows say it");
}

#[test]
fn each_case_of_roles_has_its_sentence() {
    let lens = lens(&open("contributor-comms"));
    let duty = Subject::of(lens.responsibilities.iter().find(|duty| duty.text == "Train new leads").unwrap());
    let [kai, lena] = ["Kai", "Lena"].map(|name| person(&lens, name));
    let cases = [
        (finding("ROL-02", duty, Why::Nobody), "No one makes sure of this: Train new leads."),
        (finding("ROL-02", duty, Why::NotSure), "You are not sure who makes sure of this: Train new leads."),
        (finding("ROL-02", duty, Why::Left).with(vec![kai]), "Kai made sure of this, and is gone: Train new leads."),
        (
            finding("ROL-03", duty, Why::Nobody).with(vec![kai]),
            "Kai makes sure of this, but no one does it: Train new leads.",
        ),
        (
            finding("ROL-03", duty, Why::Left).with(vec![kai, lena]),
            "Kai makes sure of this, but all who did it are gone: Train new leads.",
        ),
        (
            finding("ROL-05", kai, Why::TooMany).minutes(390, 300),
            "Kai has 6 hours and 30 minutes of work a week, and time for 5 hours.",
        ),
        (
            finding("ROL-06", duty, Why::TooMany).with(vec![kai, lena]).count(5).limit(4),
            "5 people and departments are asked about this: Train new leads.",
        ),
        (finding("ROL-07", lena, Why::Plain), "The plan has no job for Lena."),
        (finding("ROL-08", lena, Why::Plain), "Lena has not read and agreed to the newest plan."),
    ];
    for (finding, what) in &cases {
        let said = said(&lens, finding);
        assert_eq!(said.what, *what, "{} {:?}", finding.code, finding.why);
        assert!(said.data.is_empty() || said.data.ends_with('.'), "{}: {:?}", finding.code, said.data);
        assert!(!said.fix.is_empty() && !said.fix.ends_with('.'), "{}: {:?}", finding.code, said.fix);
    }
    let both = [&finding("ROL-08", kai, Why::Plain), &finding("ROL-08", lena, Why::Plain)];
    let row = say::row(&Names::new(&lens, Words::english()), &both);
    assert_eq!(row.what, "These people have not read and agreed to the newest plan: Kai and Lena.");
}

#[test]
fn a_copy_without_names_names_nobody() {
    let lens = lens(&open("northgate-bikes"));
    let [luis, x] = [person(&lens, "Luis"), account(&lens, "x")];
    let names = Names::of_copy(&lens, Words::english(), CopyChoice::WithoutNames);
    for code in ["ACC-08", "ACC-09", "ACC-10", "ACC-11", "ROL-07"] {
        let subject = if code == "ROL-07" { luis } else { x };
        let said = say::finding(&names, &finding(code, subject, Why::One).and(luis).with(vec![luis]));
        assert!(!format!("{said:?}").contains("Luis"), "{code}: {said:?}");
    }
}
