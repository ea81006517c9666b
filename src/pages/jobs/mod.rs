//! Behind Roles: who makes sure of what. Duties from a list and of one's own, shared with an assistant; one duty in full;
//! who has the final say on money, campaigns and strategy; campaigns with their dates.
//!
//! Each answer is kept at once. Tests: `plan::answers::duties`, `tests/e2e/jobs.spec.mjs`.

mod campaigns;
mod duty;
mod rights;
mod share;

pub use campaigns::campaigns_page;
pub use duty::duty_page;
pub use rights::rights_page;

use crate::bridge::device;
use crate::components::{
    Arrange, Button, ButtonKind, ButtonRow, Checkboxes, Choice, Disclosure, Form, Select, TextField,
};
use crate::flow::PlanPage;
use crate::long::Long;
use crate::route::Route;
use crate::shell::{self, PlanScreen};
use crate::store::{Store, use_store};
use export::Names;
use leptos::prelude::*;
use plan::Edit;
use plan::answers::duties::{self, Fault};
use plan::facts::duties::DUTIES;
use plan::model::Group;

/// The groups in the order of the page.
const GROUPS: [Group; 5] = [Group::Director, Group::Manager, Group::Coordinator, Group::Creator, Group::Other];

/// The list of duties.
pub fn duties_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let picture = Route::in_plan(&store.id(), PlanPage::Pictures).with("at=jobs&from=duties").href();
    view! {
        <PlanScreen at=PlanPage::Duties title=words.duties_title() lead=words.duties_lead() sheet=true
            back=store.href(PlanPage::Roles)>
            {list(store)}
            <h2>{words.duties_offered()}</h2>
            {GROUPS.map(|group| offered(store, group)).into_iter().collect_view()}
            <h2>{words.duties_own()}</h2>
            {own(store)}
            {share::part(store)}
            <ul class="links" role="list">
                <li><a href=store.href(PlanPage::FinalSay)>{words.rights_title()}</a></li>
                <li><a href=store.href(PlanPage::Campaigns)>{words.campaigns_title()}</a></li>
                <li><a href=picture>{words.pictures_see_jobs()}</a></li>
            </ul>
        </PlanScreen>
    }
    .into_any()
}

fn list(store: Store) -> AnyView {
    let texts = move || store.lens().responsibilities.iter().map(|duty| duty.text.clone()).collect();
    let long = Long::new(store.words, "duties", move || store.lens().responsibilities.len(), texts);
    long.view(move || rows(store, long))
}

fn rows(store: Store, long: Long) -> AnyView {
    let words = store.words;
    let lens = store.lens();
    let names = Names::new(&lens, words);
    if lens.responsibilities.is_empty() {
        return view! { <p>{words.duties_empty()}</p> }.into_any();
    }
    let rows: Vec<AnyView> = long
        .places()
        .into_iter()
        .filter_map(|place| lens.responsibilities.get(place))
        .map(|duty| {
            let href = shell::record_href(store, PlanPage::Duty, duty.id.key);
            let who = lens
                .accountable(duty)
                .map_or_else(|| words.duties_nobody().to_owned(), |person| words.duties_sees_to(&names.short(person)));
            view! {
                <li class="rows__row">
                    <a href=href dir="auto">{duty.text.clone()}</a>
                    <p class="cell" dir="auto">{who}</p>
                </li>
            }
            .into_any()
        })
        .collect();
    view! { <ul class="rows" role="list">{rows}</ul> }.into_any()
}

fn offered(store: Store, group: Group) -> AnyView {
    let words = store.words;
    let all = DUTIES.iter().filter(|duty| duty.group == group);
    let options: Vec<Choice> = all.map(|duty| Choice::new(duty.key, words.duty_name(duty.key))).collect();
    let ticked = Memo::new(move |_| duties::ticked(&store.plan()));
    let tick = move |(key, on): (String, bool)| {
        let text = words.duty_name(&key);
        let edits = duties::tick(&store.plan_now(), &key, &text, on, &mut device::new_key);
        let label = if on { words.duties_added(&text) } else { words.duties_removed(&text) };
        // A tick holds no typed text, so nothing can be refused.
        drop(store.dispatch(&Edit::Many(edits), &label));
    };
    let name = words.duties_group(group.as_str());
    view! {
        <Disclosure summary=name.clone()>
            <Checkboxes id=["duties-", group.as_str()].concat() legend=name legend_hidden=true options=options ticked=ticked
                on_tick=tick arrange=Arrange::Rows/>
        </Disclosure>
    }
    .into_any()
}

fn own(store: Store) -> AnyView {
    let words = store.words;
    let (text, group) = (RwSignal::new(String::new()), RwSignal::new(Group::Other.as_str().to_owned()));
    let error = RwSignal::new(None::<String>);
    let groups: Vec<Choice> =
        GROUPS.iter().map(|group| Choice::new(group.as_str(), words.duties_group(group.as_str()))).collect();
    let submit = move |()| {
        let typed = text.get_untracked();
        error.set(match duties::add(&store.plan_now(), &typed, &group.get_untracked(), &mut device::new_key) {
            Err(Fault::Nothing) => Some(words.duties_missing().to_owned()),
            Err(Fault::Twice) => Some(words.duties_twice().to_owned()),
            Ok((id, edits)) => match store.dispatch(&Edit::Many(edits), &words.duties_added(typed.trim())) {
                Ok(()) => {
                    shell::go_to_record(store, PlanPage::Duty, id.key);
                    None
                }
                Err(why) => Some(shell::refusal(store.words, &why, words.duties_text())),
            },
        });
    };
    view! {
        <Form on_submit=submit>
            <TextField id="duty-text" label=words.duties_text() hint=words.duties_text_hint() value=text error=error
                error_prefix=words.error_prefix()/>
            <Select id="duty-group" label=words.duties_of() options=groups selected=group
                on_pick=move |word: String| group.set(word)/>
            <ButtonRow><Button label=words.duties_add() kind=ButtonKind::Secondary submit=true/></ButtonRow>
        </Form>
    }
    .into_any()
}
