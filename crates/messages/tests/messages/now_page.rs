//! The page for a strange phone is plain HTML, so its sentences stand there a second time; they must be those of the plan.

use messages::{FirstHour, Words};

const NOW: &str = include_str!("../../../../public/now.html");

/// The steps of a template of the page.
fn steps(template: &str) -> Vec<String> {
    let (_, rest) = NOW.split_once(&format!("<template id=\"steps-{template}\">")).expect("the template");
    let (list, _) = rest.split_once("</template>").expect("its end");
    let items = list.split("<li>").skip(1);
    items.map(|item| item.split_once("</li>").expect("the end of a step").0.to_owned()).collect()
}

#[test]
fn each_case_has_the_steps_that_a_plan_starts_with() {
    let cases = [
        ("angry", FirstHour::Angry),
        ("wrong_post", FirstHour::WrongPost),
        ("lost_account", FirstHour::LostAccount),
        ("hurt", FirstHour::Hurt),
    ];
    for (template, list) in cases {
        assert_eq!(steps(template), Words::english().first_hour(list), "{template}");
    }
}
