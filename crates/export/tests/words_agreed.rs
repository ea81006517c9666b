//! Words of a case that nobody agreed to say so wherever the whole plan shows them, as the card leaves them out.

use crate::checked;
use crate::zones;

use crate::common::{lens, open};
use export::outline::{self, CopyChoice, Edition};
use export::tables::{Source, TableKind, csv, table};
use messages::Words;
use plan::Plan;
use plan::model::{Scenario, Verified};

/// The first case has agreed words, the second has words that nobody agreed to.
fn with_words(sample: &str) -> Plan {
    let mut plan = open(sample);
    let on = plan::date::parse("2026-11-01").unwrap();
    for (place, before) in plan.all::<Scenario>().into_iter().take(2).enumerate() {
        let after = Scenario {
            chosen: true,
            words: format!("Words {place}."),
            agreed: (place == 0).then_some(Verified { on, by: None }),
            ..before.clone()
        };
        plan = plan::apply(&plan, &plan::Edit::change(&before, &after)).unwrap().plan;
    }
    plan
}

/// The whole plan as text, as Markdown and as a page; and the table of the bad day.
fn forms(plan: &Plan) -> [String; 4] {
    let (lens, words) = (lens(plan), Words::english());
    let report = checked::report(&lens);
    let drawn = outline::plan(&lens, &report, words, Edition::Team, CopyChoice::Everything);
    let zones = zones::of(&lens);
    let source = Source { lens: &lens, report: &report, words, zones: &zones, choice: CopyChoice::Everything };
    let table = String::from_utf8(csv(&table(&source, TableKind::Crisis))).unwrap();
    [outline::text(&drawn), outline::markdown(&drawn), outline::html(&drawn), table]
}

#[test]
fn words_that_nobody_agreed_to_are_marked() {
    for form in forms(&with_words("northgate-bikes")) {
        assert!(form.contains("Words 0.") && form.contains("Words 1."), "{form}");
        assert_eq!(form.matches("Not agreed yet").count(), 1, "{form}");
        let (agreed, not) = (form.find("Words 0.").unwrap(), form.find("Not agreed yet").unwrap());
        assert!(agreed < not && not < form.find("Words 1.").unwrap(), "the mark stands before the second: {form}");
    }
    for form in forms(&with_words("corner-bakery")) {
        assert!(!form.contains("Not agreed yet"), "an owner alone asks nobody: {form}");
    }
}
