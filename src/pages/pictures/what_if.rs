//! "If one person is away": somebody, from when and for how long; what stops, what gets weaker, what is carried, line by
//! line. Nothing in the plan changes. Tests: `plan/tests/away.rs`, the journeys in `tests/e2e/pictures.spec.mjs`.

use super::two_weeks;
use crate::components::{
    ButtonKind, ButtonRow, Choice, Disclosure, FieldKind, LinkButton, Select, Table, TableCell, TableRow, TextField,
};
use crate::flow::PlanPage;
use crate::route::Route;
use crate::shell::{self, PlanScreen};
use crate::store::{Store, use_store};
use export::Names;
use export::pictures::{MOST, away};
use leptos::prelude::*;
use plan::Id;
use plan::answers::cover::day;
use plan::lens::access::known_by;
use plan::lens::away::{Board, Effect, Outcome, Period};
use plan::model::{Person, Secret};

/// How long somebody may be away: the word of a choice, and days; none is for good.
const LENGTHS: [(&str, Option<u32>); 5] =
    [("day", Some(1)), ("week", Some(7)), ("two_weeks", Some(14)), ("four_weeks", Some(28)), ("good", None)];

/// What is looked at.
#[derive(Clone, Copy)]
struct Asked {
    store: Store,
    who: RwSignal<String>,
    from: RwSignal<String>,
    length: RwSignal<String>,
    ranking: Memo<Vec<Outcome>>,
}

/// The page.
pub fn what_if_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let asked = Asked::new(store);
    let is_empty = Memo::new(move |_| store.lens().team().next().is_none());
    let body = move || {
        if is_empty.get() {
            return view! {
                <p>{words.what_if_nobody()}</p>
                <ButtonRow>
                    <LinkButton href=store.href(PlanPage::People) label=words.training_no_people_link() kind=ButtonKind::Secondary/>
                </ButtonRow>
            }
            .into_any();
        }
        view! {
            <div class="what-if__ask">{asked.fields()}</div>
            <div role="status" class="hidden">{move || asked.said()}</div>
            <div class="what-if">
                {move || asked.answer()}
                {move || asked.everybody()}
            </div>
        }
        .into_any()
    };
    view! {
        <PlanScreen at=PlanPage::WhatIf title=words.what_if_title() lead=words.what_if_lead()
            back=store.href(PlanPage::Pictures)>
            {body}
        </PlanScreen>
    }
    .into_any()
}

impl Asked {
    fn new(store: Store) -> Self {
        let who = RwSignal::new(shell::record_here(store).map(|key| key.to_string()).unwrap_or_default());
        let from = RwSignal::new(plan::date::format(store.today.get_untracked()));
        let length = RwSignal::new("two_weeks".to_owned());
        let ranking = Memo::new(move |_| {
            let period = period(&from.get(), &length.get(), store);
            Board::new(&store.lens(), &store.zones(), period).ranking()
        });
        Self { store, who, from, length, ranking }
    }

    fn period(self) -> Period {
        period(&self.from.get(), &self.length.get(), self.store)
    }

    fn fields(self) -> AnyView {
        let (store, words) = (self.store, self.store.words);
        let people = move || {
            let lens = store.lens();
            let first = Choice::new("", words.answer_choose());
            let team = lens.team().map(|person| Choice::new(person.id.to_string(), person.name.as_str()));
            std::iter::once(first).chain(team).collect::<Vec<_>>()
        };
        let lengths: Vec<Choice> =
            LENGTHS.iter().map(|(word, _)| Choice::new(*word, words.what_if_long(word))).collect();
        let error = move || day(&self.from.get()).is_none().then(|| words.what_if_error_date().to_owned());
        view! {
            <Select id="what-if-who" label=words.what_if_who() options=Signal::derive(people) selected=self.who
                on_pick=move |value: String| self.who.set(value)/>
            <TextField id="what-if-from" label=words.what_if_from() value=self.from kind=FieldKind::Date
                error=Signal::derive(error) error_prefix=words.error_prefix()/>
            <Select id="what-if-long" label=words.what_if_how_long() options=lengths selected=self.length
                on_pick=move |value: String| self.length.set(value)/>
        }
        .into_any()
    }

    /// The person who was chosen, if still there, with what happens.
    fn outcome(self) -> Option<(Id<Person>, Outcome)> {
        let who = Id::<Person>::parse(&self.who.get()).filter(|id| self.store.lens().named(*id).is_some())?;
        let known = self.ranking.with(|all| all.iter().find(|outcome| outcome.who == who).cloned());
        Some((who, known.unwrap_or(Outcome { who, ..Outcome::default() })))
    }

    /// For screen readers: what has changed with a choice.
    fn said(self) -> String {
        let words = self.store.words;
        let Some((_, outcome)) = self.outcome() else { return String::new() };
        let count = |effect| words.what_if_count(effect_name(words, effect), outcome.count(effect));
        [Effect::Stops, Effect::Weakened, Effect::Carried].map(count).join(", ")
    }

    fn answer(self) -> AnyView {
        let (store, words) = (self.store, self.store.words);
        let Some((who, outcome)) = self.outcome() else { return ().into_any() };
        let lens = store.lens();
        let names = Names::new(&lens, words);
        let heading = words.pictures_without(&names.id(who));
        if outcome.lines.is_empty() {
            return view! { <h2 dir="auto">{heading}</h2> <p>{words.what_if_nothing(&names.id(who))}</p> }.into_any();
        }
        let groups = [Effect::Stops, Effect::Weakened, Effect::Carried]
            .map(|effect| group(&names, &outcome, effect, effect == Effect::Stops));
        let absence = Route::in_plan(&store.id(), PlanPage::CoverAway).with("from=what-if").href();
        let stand_ins = Route::in_plan(&store.id(), PlanPage::Roles).with("from=what-if").href();
        view! {
            <h2 dir="auto">{heading}</h2>
            <p>{away::length(&names, self.period())}</p>
            {groups.into_iter().collect_view()}
            {change(&names, &outcome)}
            <ul class="links" role="list">
                <li><a href=stand_ins>{words.what_if_stand_ins()}</a></li>
                <li><a href=absence>{words.what_if_plan_absence()}</a></li>
            </ul>
        }
        .into_any()
    }

    /// Everybody in the order of how much they would be missed.
    fn everybody(self) -> AnyView {
        let (store, words) = (self.store, self.store.words);
        let lens = store.lens();
        let names = Names::new(&lens, words);
        let effects = [Effect::Stops, Effect::Weakened, Effect::Carried];
        let row = |outcome: &Outcome| {
            let route = Route::in_plan(&store.id(), PlanPage::WhatIf).with(&["id=", outcome.who.as_str()].concat());
            let cells = effects.map(|effect| {
                let count = outcome.count(effect).to_string();
                view! { <TableCell label=effect_name(words, effect)>{count}</TableCell> }
            });
            view! {
                <TableRow head=view! { <a href=route.href()>{names.id(outcome.who)}</a> }.into_any()>
                    {cells.into_iter().collect_view()}
                </TableRow>
            }
            .into_any()
        };
        let (rows, all) =
            self.ranking.with(|all| (all.iter().take(MOST).map(row).collect::<Vec<AnyView>>(), all.len()));
        if rows.is_empty() {
            return view! { <p>{words.pictures_away_none()}</p> }.into_any();
        }
        let left = all.saturating_sub(MOST);
        let left =
            (left > 0).then(|| view! { <p>{words.pictures_left_out(u32::try_from(left).unwrap_or(u32::MAX))}</p> });
        let mut columns = vec![words.people_name().to_owned()];
        columns.extend(effects.map(|effect| effect_name(words, effect).to_owned()));
        view! {
            <h2>{words.what_if_others()}</h2>
            <Table caption=words.what_if_others() caption_hidden=true columns=columns>{rows}</Table>
            {left}
        }
        .into_any()
    }
}

fn period(from: &str, length: &str, store: Store) -> Period {
    let days = LENGTHS.iter().find(|(word, _)| *word == length).map(|(_, days)| *days);
    let period = two_weeks(day(from).unwrap_or(store.today.get()));
    days.map_or(period, |days| Period { days, ..period })
}

fn effect_name(words: messages::Words, effect: Effect) -> &'static str {
    match effect {
        Effect::Stops => words.pictures_effect_stops(),
        Effect::Weakened => words.pictures_effect_weakened(),
        Effect::Carried => words.pictures_effect_carried(),
    }
}

/// One figure, and the list behind it.
fn group(names: &Names<'_>, outcome: &Outcome, effect: Effect, open: bool) -> AnyView {
    let words = names.words;
    let count = outcome.count(effect);
    let summary = words.what_if_count(effect_name(words, effect), count);
    if count == 0 {
        return view! { <p class="what-if__none">{summary}</p> }.into_any();
    }
    let lines: Vec<AnyView> = outcome
        .with(effect)
        .map(|line| {
            let (what, because) = away::line(names, line);
            view! { <li dir="auto"><b>{what}</b> <span class="what-if__why">{because}</span></li> }.into_any()
        })
        .collect();
    view! { <Disclosure summary=summary open=open><ul>{lines}</ul></Disclosure> }.into_any()
}

/// Passwords that somebody who leaves for good takes along.
fn change(names: &Names<'_>, outcome: &Outcome) -> AnyView {
    let words = names.words;
    let mine = |secret: &&Secret| outcome.change.contains(&secret.id) && known_by(secret).contains(&outcome.who);
    let lines: Vec<AnyView> = names
        .lens
        .secrets
        .iter()
        .filter(mine)
        .map(|secret| {
            let line = words.what_if_change_line(&names.id(outcome.who), &names.accounts(&secret.accounts));
            view! { <li dir="auto">{line}</li> }.into_any()
        })
        .collect();
    if lines.is_empty() {
        return ().into_any();
    }
    let summary = words.what_if_count(words.what_if_change(), u32::try_from(lines.len()).unwrap_or(u32::MAX));
    view! { <Disclosure summary=summary open=true><ul>{lines}</ul></Disclosure> }.into_any()
}
