//! Settings of one plan: its name, its path, time zone, week and quarter, next check, agreed versions, limits, who keeps
//! copies, backup file, bin.
//!
//! A complete answer is stored at once. Tests: `plan::answers::path`, the journeys in `tests/e2e`.

mod agreed;
mod file;
mod limits;

use crate::bridge::{device, zones as clocks};
use crate::components::{Choice, FieldKind, Radios, Select, TextField};
use crate::flow::PlanPage;
use crate::shell::{self, PlanScreen};
use crate::store::{Store, use_store};
use chrono::Weekday;
use leptos::prelude::*;
use plan::Edit;
use plan::answers::cover::zones;
use plan::answers::{path, you};
use plan::model::{Day, Org, Path};

const WEEKDAYS: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// The page.
pub fn settings_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    view! {
        <PlanScreen at=PlanPage::Settings title=words.plan_settings_title()>
            {name(store)}
            {size(store)}
            {zone(store)}
            {week(store)}
            {review(store)}
            {limits::parts(store)}
            {agreed::part(store)}
            {crate::keepers::copies(store)}
            {file::parts(store)}
        </PlanScreen>
    }
    .into_any()
}

/// Changes a fact on the organisation; gives the words for a refusal.
fn change(store: Store, label: &str, field: &str, set: &dyn Fn(&mut Org)) -> Option<String> {
    let edits = path::change(&store.plan_now(), set);
    let done = store.dispatch_typed(&Edit::Many(edits), label, field);
    done.err().map(|refusal| shell::refusal(store.words, &refusal, field))
}

fn name(store: Store) -> AnyView {
    let words = store.words;
    let (value, error) = (RwSignal::new(store.org_now().title), RwSignal::new(None::<String>));
    let keep = move |text: String| {
        let title = you::clean(&text);
        error.set(if title.is_empty() {
            Some(words.plan_settings_error_name().to_owned())
        } else {
            let set = |org: &mut Org| org.title.clone_from(&title);
            change(store, words.plan_settings_changed_name(), words.plan_settings_name(), &set)
        });
    };
    view! {
        <TextField id="plan-name" label=words.plan_settings_name() value=value on_commit=keep
            error=Signal::derive(move || error.get()) error_prefix=words.error_prefix()/>
    }
    .into_any()
}

fn size(store: Store) -> AnyView {
    let words = store.words;
    let options = vec![
        Choice::new(Path::Solo.as_str(), words.plan_settings_solo()),
        Choice::new(Path::Team.as_str(), words.plan_settings_team()).hinted(words.plan_settings_team_hint()),
        Choice::new(Path::Departments.as_str(), words.plan_settings_departments()),
    ];
    let now = Memo::new(move |_| store.plan().one::<Org>().path);
    let pick = move |word: String| {
        if let Some(to) = Path::ALL.iter().copied().find(|path| path.as_str() == word) {
            let edits = path::switch(&store.plan_now(), to, &mut device::new_key);
            // The names that this fills in are in the plan already, so nothing is refused.
            store.dispatch(&Edit::Many(edits), words.plan_settings_changed_path()).ok();
        }
    };
    let next = move || {
        let page = store.lens().next_question().and_then(|question| PlanPage::parse(question.key))?;
        let link = view! { <a href=store.href(page)>{shell::question_title(words, page)}</a> };
        Some(view! { <p>{words.plan_settings_next()} " " {link}</p> })
    };
    view! {
        <Radios id="path" legend=words.plan_settings_path() hint=words.plan_settings_path_hint() options=options
            selected=Signal::derive(move || now.get().as_str().to_owned()) on_pick=pick/>
        <div role="status">{next}</div>
    }
    .into_any()
}

fn zone(store: Store) -> AnyView {
    let words = store.words;
    let (value, error) = (RwSignal::new(store.org_now().tz), RwSignal::new(None::<String>));
    let keep = move |text: String| {
        let edits = zones::store(&store.plan_now(), None, &text, &clocks::exists);
        error.set(match edits {
            Some(edits) => {
                let label = words.plan_settings_changed_zone();
                let done = store.dispatch_typed(&Edit::Many(edits), label, words.plan_settings_zone());
                done.err().map(|refusal| shell::refusal(words, &refusal, words.plan_settings_zone()))
            }
            None => Some(words.plan_settings_error_zone().to_owned()),
        });
    };
    let names = clocks::names().into_iter().map(|name| view! { <option value=name></option> }).collect_view();
    view! {
        <datalist id="zone-names">{names}</datalist>
        <TextField id="zone" label=words.plan_settings_zone() hint=words.plan_settings_zone_hint() value=value list="zone-names"
            on_commit=keep error=Signal::derive(move || error.get()) error_prefix=words.error_prefix()/>
    }
    .into_any()
}

fn week(store: Store) -> AnyView {
    let words = store.words;
    let now = Memo::new(move |_| store.plan().one::<Org>().week_start.unwrap_or(Day::Mon));
    let options: Vec<Choice> =
        Day::ALL.iter().zip(WEEKDAYS).map(|(day, weekday)| Choice::new(day.as_str(), words.weekday(weekday))).collect();
    let pick = move |word: String| {
        let day = Day::ALL.iter().copied().find(|day| day.as_str() == word);
        change(store, words.plan_settings_changed_week(), words.plan_settings_week(), &|org| org.week_start = day);
    };
    view! {
        <Select id="week" label=words.plan_settings_week() options=options
            selected=Signal::derive(move || now.get().as_str().to_owned()) on_pick=pick/>
    }
    .into_any()
}

fn review(store: Store) -> AnyView {
    let words = store.words;
    let stored = store.org_now().review_on.map(plan::date::format).unwrap_or_default();
    let (value, error) = (RwSignal::new(stored), RwSignal::new(None::<String>));
    let keep = move |text: String| {
        let day = plan::answers::spot::day(&text);
        error.set(if day.is_none() && !text.is_empty() {
            Some(words.plan_settings_error_review().to_owned())
        } else {
            change(store, words.plan_settings_changed_review(), words.plan_settings_review(), &|org| {
                org.review_on = day
            })
        });
    };
    view! {
        <TextField id="review" label=words.plan_settings_review() hint=words.plan_settings_review_hint() value=value kind=FieldKind::Date on_commit=keep
            error=Signal::derive(move || error.get()) error_prefix=words.error_prefix()/>
    }
    .into_any()
}
