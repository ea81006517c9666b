//! "Which time zone do you work in?": the plan's, and that of people elsewhere. Tests: `plan::answers::cover::zones`.

use super::desk::Desk;
use crate::bridge::{device, zones as clocks};
use crate::components::{Disclosure, FieldError, Form, TextField, error_for};
use crate::flow::PlanPage;
use crate::shell::{self, Continue, Question};
use leptos::prelude::*;
use plan::answers::cover::zones::{self, Whose};

const LIST: &str = "zone-names";

/// The page.
pub fn zones_page() -> AnyView {
    let desk = Desk::new();
    let (store, words) = (desk.store, desk.words);
    let plan = store.plan_now();
    let stored = zones::stored(&plan, None);
    let own = RwSignal::new(if stored.is_empty() { device::zone() } else { stored });
    let lens = store.lens_now();
    let people: Vec<_> = lens
        .team()
        .map(|person| (person.id, person.name.clone(), RwSignal::new(zones::stored(&plan, Some(person.id)))))
        .collect();
    let any = people.iter().any(|(_, _, zone)| !zone.get_untracked().is_empty());
    let all = StoredValue::new(people);
    let submit = move |()| {
        let mut wrong = keep(desk, None, "zone-plan", &own.get_untracked());
        all.with_value(|all| {
            for (id, _, zone) in all {
                wrong.extend(keep(desk, Some(*id), &["zone-", id.as_str()].concat(), &zone.get_untracked()));
            }
        });
        let fine = wrong.is_empty();
        desk.errors.set(wrong);
        if fine {
            shell::go_on(store, PlanPage::CoverZones);
        }
    };
    let rows = all.with_value(|all| {
        all.iter()
            .map(|(id, name, zone)| field(desk, ["zone-", id.as_str()].concat(), words.cover_zones_of(name), *zone))
            .collect_view()
    });
    let names = clocks::names().into_iter().map(|name| view! { <option value=name></option> }).collect_view();
    view! {
        <Question at=PlanPage::CoverZones title=words.cover_zones_title() lead=words.cover_zones_why() errors=desk.errors>
            <Form on_submit=submit>
                <datalist id=LIST>{names}</datalist>
                {field(desk, "zone-plan".to_owned(), words.cover_zones_plan().to_owned(), own)}
                <Disclosure summary=words.cover_zones_people() open=any>
                    <p>{words.cover_zones_people_hint()}</p>
                    {rows}
                </Disclosure>
                <Continue/>
            </Form>
        </Question>
    }
    .into_any()
}

/// A field that offers the zones this browser knows.
fn field(desk: Desk, id: String, label: String, value: RwSignal<String>) -> AnyView {
    let words = desk.words;
    let error = error_for(desk.errors, id.clone());
    let now = move || {
        let time = clocks::clock_in(value.get().trim());
        time.map(|minutes| view! { <p class="field__hint">{words.cover_zones_now(&words.time(minutes))}</p> })
    };
    view! {
        <TextField id=id label=label value=value list=LIST hint=words.cover_zones_hint() error=error
            error_prefix=words.error_prefix()/>
        {now}
    }
    .into_any()
}

/// Stores one zone, or says that there is none of that name.
fn keep(desk: Desk, whose: Whose, id: &str, text: &str) -> Vec<FieldError> {
    let (store, words) = (desk.store, desk.words);
    let Some(edits) = zones::store(&store.plan_now(), whose, text, &clocks::exists) else {
        return vec![FieldError::new(id, words.cover_error_zone())];
    };
    let done = store.dispatch(&plan::Edit::Many(edits), words.cover_zones_done_plan());
    done.err()
        .map(|refusal| FieldError::new(id, shell::refusal(words, &refusal, words.cover_zones_plan())))
        .into_iter()
        .collect()
}
