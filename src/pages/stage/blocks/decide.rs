//! One open thing: a vote by raised hands, which is advice, and what was made of it. A sentence that was decided and then
//! left open or parked is kept beside the plan, where no paper takes it for decided: "Decided" brings it back. Tests:
//! `workshop::settle`, `tests/e2e/stage-blocks.spec.mjs`.

use super::asked::{Asked, asked, focus_soon, prompt, quote};
use super::days;
use super::parts::{self, Line, Pages, Stage};
use crate::components::{Button, ButtonKind};
use leptos::prelude::*;
use plan::Edit;
use plan::model::{AgendaItem, Vote};
use workshop::screens::Screen;
use workshop::settle::{self, Ruling};

/// What the room picked before it has said the rest.
const DECIDED: &str = "decided";
const UNDECIDED: &str = "undecided";
const PARKED: &str = "parked";
const OPEN: &str = "";
/// The room looks at the votes again.
const VOTE: &str = "vote";
/// Under which name a sentence that no longer holds is kept beside the plan.
const SENTENCE: &str = "sentence";

/// One open thing on one screen.
#[derive(Clone, Copy)]
struct Thing {
    stage: Stage,
    item: StoredValue<AgendaItem>,
    key: StoredValue<String>,
}

impl Thing {
    fn ruling(self) -> Ruling {
        self.item.with_value(|item| settle::ruling(&self.stage.store.plan(), self.stage.workshop, item))
    }

    /// What is picked: what was made of it, or what the room is about to say.
    fn picked(self) -> String {
        let about_to = self.key.with_value(|key| self.stage.picked(key));
        let is = match self.ruling() {
            Ruling::Decided(_) => DECIDED,
            Ruling::Undecided(..) => UNDECIDED,
            Ruling::Parked => PARKED,
            Ruling::Open => OPEN,
        };
        if about_to.is_empty() { is.to_owned() } else { about_to }
    }

    fn votes(self) -> Vec<Vote> {
        let found = self.item.with_value(|item| settle::find(&self.stage.store.plan(), self.stage.workshop, item));
        found.map(|one| one.votes).unwrap_or_default()
    }

    /// What it is about, as the room may see it: steps that can be undone are named after it.
    fn text(self) -> String {
        self.item.with_value(|item| untrack(|| self.stage.own(&item.text)))
    }

    fn pick(self, what: &str) {
        self.key.with_value(|key| self.stage.pick(key, what));
    }

    fn undecided(self) -> Ruling {
        let plan = self.stage.store.plan_now();
        self.item.with_value(|item| settle::undecided(&plan, self.stage.workshop, item))
    }

    /// Where its sentence is kept while it does not hold; another workshop begins without it.
    fn place(self) -> Option<String> {
        let (plan, workshop) = (self.stage.store.plan_now(), self.stage.workshop);
        let found = self.item.with_value(|item| settle::find(&plan, workshop, item))?;
        Some([SENTENCE, "/", workshop.as_str(), "/", found.id.as_str()].concat())
    }

    /// Keeps the sentence that is about to be taken back.
    fn set_aside(self) {
        if let (Ruling::Decided(result), Some(place)) = (untrack(|| self.ruling()), self.place()) {
            // Where nothing can be kept, it lives in this window.
            self.stage.store.put_day(&place, &result).ok();
        }
    }

    /// What was decided before it was left open or parked holds again; whether there was a sentence.
    fn bring_back(self) -> bool {
        let is_decided = matches!(untrack(|| self.ruling()), Ruling::Decided(_));
        let kept = self.place().filter(|_| !is_decided).and_then(|place| self.stage.store.day(&place));
        kept.filter(|text| !text.is_empty()).is_some_and(|text| self.settle(&Ruling::Decided(text)).is_none())
    }

    fn settle(self, ruling: &Ruling) -> Option<String> {
        let (store, words) = (self.stage.store, self.stage.store.words);
        let new = (store.new_id(), store.new_id());
        let edit =
            self.item.with_value(|item| settle::settle(&store.lens_now(), self.stage.workshop, item, ruling, new));
        let what = words.stage_decide_done(&self.text());
        self.stage.keep(vec![edit], &what, words.stage_decide_result())
    }
}

pub fn view(stage: Stage, screen: &Screen) -> AnyView {
    let words = stage.store.words;
    let item = untrack(|| stage.record()).agenda.get(screen.item).cloned().unwrap_or_default();
    let text = item.text.clone();
    let key = ["decide ", &screen.key].concat();
    let thing = Thing { stage, item: StoredValue::new(item), key: StoredValue::new(key) };
    let options = move || {
        let all = [
            (DECIDED, words.stage_decide_decided()),
            (UNDECIDED, words.stage_decide_undecided()),
            (PARKED, words.stage_decide_park()),
        ];
        all.map(|(value, text)| (value.to_owned(), text.to_owned())).to_vec()
    };
    let choose = move |what: String| {
        if stage.is_held() {
            return;
        }
        if what != PARKED && thing.picked() == what {
            // Pressed once more: the room goes on voting.
            thing.pick(VOTE);
            focus_soon("choice");
        } else if what == PARKED {
            // Parking takes no words.
            thing.set_aside();
            drop(thing.settle(&Ruling::Parked));
            thing.pick("");
        } else if what == UNDECIDED {
            // That it is not decided is an answer, before anybody has said who decides it.
            thing.set_aside();
            drop(thing.settle(&thing.undecided()));
            thing.pick("");
        } else {
            let is_back = thing.bring_back();
            thing.pick(if is_back { "" } else { what.as_str() });
            // What is typed next is the sentence; left on the button, its letters would be keys of the screen.
            focus_soon("result");
        }
    };
    // What is being typed below outlives everything but another choice.
    let picked = Memo::new(move |_| thing.picked());
    view! {
        {parts::title(Signal::derive(move || stage.own(&text)))}
        {move || (picked.with(String::is_empty) && thing.votes().is_empty()).then(|| groups(stage))}
        {move || decides(thing, matches!(picked.get().as_str(), OPEN | VOTE))}
        {move || match picked.get().as_str() {
            OPEN | VOTE => votes(thing),
            // Names and days need the place.
            UNDECIDED => ().into_any(),
            _ => tally(thing),
        }}
        <div class="stage__silent">{parts::choice(words.stage_decide_how(), options, move || picked.get(), choose)}</div>
        {move || said(thing, &picked.get())}
    }
    .into_any()
}

/// Small groups first, in the room and elsewhere, so that it is not the loudest who is heard.
fn groups(stage: Stage) -> AnyView {
    let words = stage.store.words;
    let is_remote = untrack(|| stage.record().remote.is_some_and(|count| count > 0));
    prompt(if is_remote { words.stage_decide_groups_remote() } else { words.stage_decide_groups() })
}

/// "Ama decides", above every vote, and what the vote is then.
fn decides(thing: Thing, is_voting: bool) -> AnyView {
    let (store, words) = (thing.stage.store, thing.stage.store.words);
    let found = thing.item.with_value(|item| settle::find(&store.plan(), thing.stage.workshop, item));
    let who = match settle::decider(&store.lens(), found.as_ref()) {
        Some(id) => words.stage_decide_decides(&thing.stage.name(id)),
        None => words.stage_decide_nobody().to_owned(),
    };
    loud(if is_voting { words.stage_decide_advice(&who, words.stage_decide_vote()) } else { who })
}

fn loud(text: String) -> AnyView {
    view! { <p class="stage__prompt stage__prompt--loud" dir="auto">{text}</p> }.into_any()
}

/// Choices and their dots, typed by whoever drives.
fn votes(thing: Thing) -> AnyView {
    let (stage, words) = (thing.stage, thing.stage.store.words);
    let now = Memo::new(move |_| thing.votes());
    let keep = move |votes: &[Vote]| {
        let plan = stage.store.plan_now();
        let new = stage.store.new_id();
        let edit: Edit = thing.item.with_value(|item| settle::vote(&plan, stage.workshop, item, votes, new));
        let what = words.stage_decide_voted(&thing.text());
        stage.keep(vec![edit], &what, words.stage_decide_choice())
    };
    let add = move |choice: String| {
        let mut all = now.get_untracked();
        all.push(Vote { choice: choice.trim().to_owned(), dots: 0 });
        keep(&all)
    };
    let step = move |place: usize, more: bool| {
        let mut all = now.get_untracked();
        if let Some(vote) = all.get_mut(place) {
            vote.dots = if more { vote.dots.saturating_add(1) } else { vote.dots.saturating_sub(1) };
        }
        // A number is never refused.
        drop(keep(&all));
    };
    let pages = Pages::new(stage, "votes");
    let row = move |(place, vote): (usize, Vote)| {
        let choice = stage.own(&vote.choice);
        let dots = words.stage_decide_dots(vote.dots);
        view! {
            <li class="votes__row">
                <span class="votes__choice" dir="auto">{choice.clone()}</span>
                <button type="button" class="button button--secondary votes__step" aria-label=words.stage_decide_less(&choice)
                    on:click=move |_| step(place, false)>"−"</button>
                <b class="votes__dots">{dots}</b>
                <button type="button" class="button button--secondary votes__step" aria-label=words.stage_decide_more(&choice)
                    on:click=move |_| step(place, true)>"+"</button>
            </li>
        }
    };
    let rows = move || {
        let all = now.get();
        let from = pages.from(all.len());
        all.into_iter().enumerate().skip(from).take(pages.most()).map(row).collect_view()
    };
    let count = Signal::derive(move || now.with(Vec::len));
    view! {
        <h2 class="hidden">{words.stage_decide_vote()}</h2>
        <ul class="votes" role="list" hidden=move || now.with(Vec::is_empty)>{rows}</ul>
        {pages.more(words, count)}
        {parts::field(stage, "choice", words.stage_decide_choice(), String::new, 120, true, add)}
    }
    .into_any()
}

/// The votes in one line, once the room has gone on.
fn tally(thing: Thing) -> AnyView {
    let (stage, words) = (thing.stage, thing.stage.store.words);
    let line = move || {
        let one = |vote: Vote| words.record_vote(&stage.own(&vote.choice), &words.stage_decide_dots(vote.dots));
        let all: Vec<_> = thing.votes().into_iter().filter(|vote| vote.dots > 0).map(one).collect();
        if all.is_empty() { Vec::new() } else { vec![Line::new(words.stage_decide_vote(), words.list(&all))] }
    };
    parts::lines(stage, "tally", "", line)
}

/// What belongs to what was picked.
fn said(thing: Thing, picked: &str) -> AnyView {
    let (stage, words) = (thing.stage, thing.stage.store.words);
    match picked {
        DECIDED => {
            let result = Memo::new(move |_| match thing.ruling() {
                Ruling::Decided(result) => result,
                _ => String::new(),
            });
            let sentence = move || {
                let text = stage.own(&result.get());
                (!text.is_empty()).then(|| quote(text))
            };
            let keep = move |text: String| {
                let wrong = thing.settle(&Ruling::Decided(text));
                if wrong.is_none() {
                    thing.pick("");
                }
                wrong
            };
            view! {
                {sentence}
                {parts::long_field(stage, "result", words.stage_decide_result(), move || stage.typed(&result.get()), 280, keep)}
                {move || (!result.with(String::is_empty)).then(|| prompt(words.stage_decide_read()))}
            }
            .into_any()
        }
        UNDECIDED => later(thing),
        PARKED => {
            let again = move |()| {
                drop(thing.settle(&Ruling::Open));
                thing.pick("");
            };
            view! { <Button label=words.stage_decide_again() kind=ButtonKind::Secondary on_press=again/> }.into_any()
        }
        _ => ().into_any(),
    }
}

/// Who decides it, and by when.
fn later(thing: Thing) -> AnyView {
    let (stage, words) = (thing.stage, thing.stage.store.words);
    let now = move || match thing.ruling() {
        Ruling::Undecided(who, due) => (who, due),
        _ => (None, None),
    };
    let keep = move |ruling: Ruling| {
        if thing.settle(&ruling).is_none() {
            thing.pick("");
        }
    };
    let who = Asked::new(
        words.stage_decide_who(),
        move || now().0.map(|id| stage.name(id)).unwrap_or_default(),
        move |next: Callback<()>| {
            let press = move |pressed: parts::Pressed| {
                let due = untrack(now).1;
                keep(Ruling::Undecided(pressed.on.then_some(pressed.who), due));
                if pressed.on {
                    next.run(());
                }
            };
            parts::names(stage, "decider", words.stage_decide_who(), move || now().0.into_iter().collect(), press)
        },
    );
    let when = Asked::new(
        words.stage_decide_when(),
        move || now().1.map(|day| words.date_with_weekday(day)).unwrap_or_default(),
        move |next: Callback<()>| {
            let set = move |day| {
                let who = untrack(now).0;
                keep(Ruling::Undecided(who, day));
                if day.is_some() {
                    next.run(());
                }
                None
            };
            days::days(stage, "due", words.stage_decide_when(), move || now().1, set)
        },
    );
    asked(stage, vec![who, when])
}
