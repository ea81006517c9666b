//! Remarks stand at the end of the team's sheet, and a copy without names holds none.

use crate::checked;
use crate::common;

use export::outline::{CopyChoice, Edition, plan, text};
use messages::Words;
use plan::answers::remarks;
use plan::{Key, Plan, apply};

fn remarked(sample: &str) -> Plan {
    let before = common::open(sample);
    let lens = common::lens(&before);
    let ama = lens.people.first().unwrap().id.key;
    let add = |plan: &Plan, on, text: &str, id: &str| {
        apply(plan, &remarks::add(plan, on, "Kim Ng", text, lens.today, Key::parse(id).unwrap()).unwrap()).unwrap().plan
    };
    let after = add(&before, ama, "Ring 07700 900 199 first", "cm_1");
    let after = add(&after, remarks::whole_plan(), "Looks good to me", "cm_2");
    add(&after, Key::parse("p_gone").unwrap(), "Who was that?", "cm_3")
}

#[test]
fn remarks_print_last_with_who_and_when_and_leave_out_what_the_copy_leaves_out() {
    for sample in common::SAMPLES {
        let lens = common::lens(&remarked(sample));
        let report = checked::report(&lens);
        let sheet = |edition, choice| text(&plan(&lens, &report, Words::english(), edition, choice));
        let team = sheet(Edition::Team, CopyChoice::Everything);
        for part in [
            "Ring 07700 900 199 first",
            "Kim Ng, 2 November 2026",
            "The whole plan: Looks good",
            "Something that was removed: Who",
        ] {
            assert!(team.contains(part), "{sample}, {part}: {team}");
        }
        let nameless = sheet(Edition::Team, CopyChoice::WithoutNames);
        assert!(nameless.contains("Looks good") && !nameless.contains("Kim") && !nameless.contains("07700 900 199"));
        assert!(!sheet(Edition::Wall, CopyChoice::Everything).contains("Looks good"));
    }
}
