//! "Who takes over?": one watch on one day goes to somebody else, or two people trade. Two presses from the week.
//! Tests: `plan::answers::cover::{swaps, weeks}`, the journeys.

use super::desk::Desk;
use crate::bridge::device;
use crate::components::{Button, ButtonKind, ButtonRow, Checkbox};
use crate::flow::PlanPage;
use crate::shell::{self, Question};
use leptos::prelude::*;
use plan::answers::cover::swaps::{self, At};
use plan::answers::cover::weeks::{self, Candidate};
use plan::cover::Shift;
use plan::lens::Lens;
use plan::model::{Override, OverrideState, Person, Watch};
use plan::{Edit, Id};
use std::sync::Arc;

#[derive(Clone)]
struct Swap {
    desk: Desk,
    all: Vec<At>,
    date: chrono::NaiveDate,
    propose: RwSignal<bool>,
}

/// The page.
pub fn swap_page() -> AnyView {
    let desk = Desk::new();
    let words = desk.words;
    let date = plan::answers::cover::day(&desk.param("date")).unwrap_or_default();
    let all: Vec<At> = desk.param("watches").split(',').filter_map(|word| Some((Id::parse(word)?, date))).collect();
    let swap = Arc::new(Swap { desk, all, date, propose: RwSignal::new(false) });
    view! {
        <Question at=PlanPage::CoverSwap title=words.cover_swap_title(&words.date_with_weekday(date)) errors=desk.errors>
            {move || swap.view()}
        </Question>
    }
    .into_any()
}

impl Swap {
    fn watches(&self) -> Vec<Id<Watch>> {
        self.all.iter().map(|at| at.0).collect()
    }

    fn view(self: &Arc<Self>) -> AnyView {
        let (desk, words) = (self.desk, self.desk.words);
        let seen = desk.store.seen();
        let (lens, cover) = (&seen.lens, &seen.cover);
        let watches = self.watches();
        let mine: Vec<&Shift> =
            cover.shifts.iter().filter(|shift| shift.date == self.date && watches.contains(&shift.watch)).collect();
        let Some(first) = mine.first() else {
            return view! { <p>{words.cover_swap_gone()}</p> }.into_any();
        };
        let names = export::Names::new(lens, words);
        let times: Vec<String> = mine
            .iter()
            .map(|shift| {
                let (from, to) = (cover.zone.local(shift.start), cover.zone.local(shift.end));
                export::cover::times(words, from.minute, to.minute, shift.is_check)
            })
            .collect();
        let times = words.list(&times);
        let now = match first.who {
            Some(who) => words.cover_swap_now(&names.id(who), &times),
            None => words.cover_swap_nobody(&times),
        };
        let there = self.all.iter().find_map(|at| swaps::find(&lens.plan, *at));
        let candidates = weeks::candidates(lens, cover, &watches, self.date);
        let rows: Vec<AnyView> = candidates.iter().map(|one| self.candidate(lens, &names, one, first.who)).collect();
        let (give, propose) = (Arc::clone(self), self.propose);
        view! {
            <p dir="auto">{now}</p>
            {there.map(|there| self.there(&names, &there))}
            <Checkbox id="swap-propose" label=words.cover_swap_propose() hint=words.cover_swap_propose_hint()
                checked=propose on_tick=move |on: bool| propose.set(on)/>
            <h2>{words.cover_swap_give()}</h2>
            <ul class="rows" role="list">{rows}</ul>
            <ButtonRow>
                <Button label=words.cover_swap_no_one() kind=ButtonKind::Quiet on_press=move |()| give.give(None)/>
            </ButtonRow>
        }
        .into_any()
    }

    /// What was agreed or proposed before.
    fn there(self: &Arc<Self>, names: &export::Names<'_>, there: &Override) -> AnyView {
        let words = self.desk.words;
        let proposed = there.state == OverrideState::Proposed;
        let said = match (proposed, there.who) {
            (true, Some(who)) => words.cover_swap_proposed(&names.id(who)),
            (true, None) => words.cover_swap_proposed_nobody().to_owned(),
            (false, Some(who)) => words.cover_swap_agreed(&names.id(who)),
            (false, None) => words.cover_swap_agreed_nobody().to_owned(),
        };
        let (accept, back) = (Arc::clone(self), Arc::clone(self));
        let accept = move |()| accept.done(swaps::accept(&accept.desk.store.plan_now(), &accept.all));
        let back = move |()| {
            let edits = swaps::take_back(&back.desk.store.plan_now(), &back.all);
            if back.desk.keep(edits, words.cover_swap_back_done(), "", "") {
                shell::go_to(back.desk.store, PlanPage::Cover);
            }
        };
        view! {
            <p dir="auto"><b>{said}</b></p>
            <ButtonRow>
                {proposed.then(|| view! { <Button label=words.cover_swap_accept() on_press=accept/> })}
                <Button label=words.cover_swap_back() kind=ButtonKind::Secondary on_press=back/>
            </ButtonRow>
        }
        .into_any()
    }

    fn candidate(
        self: &Arc<Self>,
        lens: &Lens,
        names: &export::Names<'_>,
        one: &Candidate,
        now: Option<Id<Person>>,
    ) -> AnyView {
        let words = self.desk.words;
        let name = lens.person(one.person).map(|person| names.short(person)).unwrap_or_default();
        let mut notes = vec![words.cover_swap_load(&export::cover::amount(words, one.minutes))];
        if one.away {
            notes.push(words.cover_swap_away().to_owned());
        }
        if one.busy {
            notes.push(words.cover_swap_busy().to_owned());
        }
        if !one.cannot.is_empty() {
            notes.push(words.cover_swap_cannot(&names.accounts(&one.cannot)));
        }
        let class = if one.is_free() { "" } else { "paper__gap" };
        let (give, person) = (Arc::clone(self), one.person);
        let trade = now.zip(one.trade).map(|(mine, on)| {
            let trade = Arc::clone(self);
            let label = words.cover_swap_trade_with(&name, &words.date_short(on));
            let press = move |()| trade.trade(mine, person, on);
            view! { <Button label=label kind=ButtonKind::Quiet on_press=press/> }
        });
        view! {
            <li class="rows__row">
                <p dir="auto"><b>{name.clone()}</b></p>
                <p dir="auto" class=class>{notes.join(" ")}</p>
                <div class="buttons">
                    <Button label=words.cover_swap_give_to(&name) kind=ButtonKind::Secondary
                        on_press=move |()| give.give(Some(person))/>
                    {trade}
                </div>
            </li>
        }
        .into_any()
    }

    fn state(&self) -> OverrideState {
        if self.propose.get_untracked() { OverrideState::Proposed } else { OverrideState::Accepted }
    }

    fn give(&self, who: Option<Id<Person>>) {
        let plan = self.desk.store.plan_now();
        self.done(swaps::give(&plan, &self.all, who, self.state(), &mut device::new_key));
    }

    fn trade(&self, mine: Id<Person>, theirs: Id<Person>, on: chrono::NaiveDate) {
        let plan = self.desk.store.plan_now();
        let other: Vec<At> = self.all.iter().map(|at| (at.0, on)).collect();
        let edits = swaps::trade(&plan, (&self.all, mine), (&other, theirs), self.state(), &mut device::new_key);
        self.done(edits);
    }

    fn done(&self, edits: Vec<Edit>) {
        let words = self.desk.words;
        if self.desk.keep(edits, &words.cover_swap_done(&words.date_short(self.date)), "", "") {
            shell::go_to(self.desk.store, PlanPage::Cover);
        }
    }
}
