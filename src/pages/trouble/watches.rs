//! Extra watches of a busy time: they stand on the rota for its dates. Before one is added the page says on how many days the
//! promise is not kept. Tests: `plan::answers::crisis::full`, `plan::cover`, the journeys.

use crate::bridge::{device, surroundings};
use crate::components::{
    Arrange, Button, ButtonKind, ButtonRow, Checkboxes, Choice, FieldKind, Select, TextField, UndoLine,
};
use crate::store::Store;
use leptos::prelude::*;
use plan::answers::cover::time_text;
use plan::answers::crisis::full::{self, Extra, ExtraFault};
use plan::lens::Lens;
use plan::model::{Busy, Day, Watch};
use plan::{Edit, Id};

const WHO: &str = "extra-who";
const FROM: &str = "extra-from";
const TO: &str = "extra-to";
const DAYS: &str = "extra-days";

#[derive(Clone, Copy)]
struct Form {
    store: Store,
    busy: Id<Busy>,
    who: RwSignal<String>,
    days: RwSignal<Vec<String>>,
    from: RwSignal<String>,
    to: RwSignal<String>,
    /// What was said so far, as whole answers; a key press alone changes nothing here.
    said: RwSignal<Extra>,
    wrong: RwSignal<Vec<ExtraFault>>,
    gone: RwSignal<bool>,
}

/// The list, the form and the count.
pub(super) fn part(store: Store, busy: Id<Busy>) -> AnyView {
    let words = store.words;
    let text = || RwSignal::new(String::new());
    let form = Form {
        store,
        busy,
        who: text(),
        days: RwSignal::new(Vec::new()),
        from: text(),
        to: text(),
        said: RwSignal::new(Extra::default()),
        wrong: RwSignal::new(Vec::new()),
        gone: RwSignal::new(false),
    };
    view! {
        <h2>{words.rush_watches()}</h2>
        <p>{words.rush_watches_lead()}</p>
        {form.list()}
        {form.fields()}
        <p role="status">{move || form.missing()}</p>
        <ButtonRow>
            <Button label=words.rush_watch_add() kind=ButtonKind::Secondary on_press=move |()| form.add()/>
        </ButtonRow>
    }
    .into_any()
}

impl Form {
    fn draft(&self) -> Extra {
        Extra {
            who: self.who.with_untracked(|who| if who.is_empty() { None } else { Id::parse(who) }),
            days: self.days.with_untracked(|days| days.iter().filter_map(|day| Day::parse(day)).collect()),
            from: self.from.get_untracked(),
            to: self.to.get_untracked(),
        }
    }

    fn note(&self) {
        self.said.set(self.draft());
    }

    fn add(&self) {
        let (store, extra) = (self.store, self.draft());
        let plan = store.plan_now();
        let Some(busy) = plan.get(self.busy) else { return };
        let wrong = extra.faults(&busy);
        let fine = wrong.is_empty();
        let first = wrong.first().copied();
        self.wrong.set(wrong);
        if fine {
            let edits = full::add_watch(&plan, self.busy, &extra, &mut device::new_key);
            // The draft has no fault, so nothing can be refused.
            store.dispatch(&Edit::Many(edits), store.words.rush_watch_added()).ok();
            for text in [self.who, self.from, self.to] {
                text.set(String::new());
            }
            self.days.set(Vec::new());
            self.gone.set(false);
            self.note();
        }
        let place = match first {
            None | Some(ExtraFault::Who) => WHO,
            Some(ExtraFault::Day) => "extra-days-0",
            Some(ExtraFault::From) => FROM,
            Some(ExtraFault::To | ExtraFault::Order(_)) => TO,
        };
        surroundings::focus(place);
    }

    /// How many days of the busy time still miss the promise, with what stands in the form.
    fn missing(&self) -> String {
        let (store, words) = (self.store, self.store.words);
        let mut plan = store.plan();
        let edits = self.said.with(|extra| full::add_watch(&plan, self.busy, extra, &mut device::new_key));
        if let Ok(applied) = plan::apply(&plan, &Edit::Many(edits)) {
            plan = applied.plan;
        }
        match full::missed_days(&Lens::new(&plan, store.today.get()), self.busy) {
            None => words.rush_no_promise().to_owned(),
            Some(0) => words.rush_gaps_none().to_owned(),
            Some(days) => words.rush_gaps(days),
        }
    }

    fn list(self) -> AnyView {
        let (store, words) = (self.store, self.store.words);
        let rows = move || {
            let lens = store.lens();
            let mine: Vec<&Watch> = lens.watches.iter().filter(|watch| watch.busy == Some(self.busy)).collect();
            if mine.is_empty() {
                return view! { <p>{words.rush_watches_none()}</p> }.into_any();
            }
            let names = export::Names::new(&lens, words);
            let rows: Vec<AnyView> =
                mine.iter().map(|watch| self.row(watch, export::trouble::extra(&names, watch))).collect();
            view! { <ul class="rows" role="list">{rows}</ul> }.into_any()
        };
        let back = move |()| {
            store.undo();
            self.gone.set(false);
            surroundings::focus(WHO);
        };
        let undo = move || {
            self.gone
                .get()
                .then(|| view! { <UndoLine text=words.rush_watch_gone() undo=words.button_undo() on_undo=back/> })
        };
        view! { {rows}{undo} }.into_any()
    }

    fn row(self, watch: &Watch, text: String) -> AnyView {
        let (store, words, id) = (self.store, self.store.words, watch.id);
        let hidden = text.clone();
        let remove = move |_| {
            // The watch is there: its row shows it.
            if store.dispatch(&Edit::remove(id), words.rush_watch_removed()).is_ok() {
                self.gone.set(true);
            }
        };
        view! {
            <li class="rows__row">
                <p dir="auto">{text}</p>
                <div class="buttons">
                    <button class="button button--quiet" type="button" on:click=remove>
                        {words.button_remove()}<span class="hidden">" "{hidden}</span>
                    </button>
                </div>
            </li>
        }
        .into_any()
    }

    fn fields(self) -> AnyView {
        let (store, words) = (self.store, self.store.words);
        let people = Signal::derive(move || {
            let mut all = vec![Choice::new("", words.answer_choose())];
            all.extend(crate::records::team(store));
            all
        });
        let days: Vec<Choice> = Day::ALL
            .iter()
            .map(|day| Choice::new(day.as_str(), export::making::day_name(words, day.as_str())))
            .collect();
        let tick = move |(day, on): (String, bool)| {
            self.days.update(|days| {
                days.retain(|other| *other != day);
                if on {
                    days.push(day);
                }
            });
            self.note();
        };
        let pick = move |who: String| {
            self.who.set(who);
            self.note();
        };
        let left = Callback::new(move |_: String| self.note());
        let error = move |find: fn(&ExtraFault) -> bool| {
            Signal::derive(move || {
                let fault = self.wrong.with(|wrong| wrong.iter().copied().find(find))?;
                Some(match fault {
                    ExtraFault::Who => words.rush_watch_no_who().to_owned(),
                    ExtraFault::Day => words.rush_watch_no_day().to_owned(),
                    ExtraFault::From => words.rush_watch_no_from().to_owned(),
                    ExtraFault::To => words.rush_watch_bad_to().to_owned(),
                    ExtraFault::Order(from) => words.rush_watch_order(&time_text(from)),
                })
            })
        };
        let prefix = words.error_prefix();
        view! {
            <Select id=WHO label=words.rush_watch_who() options=people selected=self.who on_pick=pick
                error=error(|fault| matches!(fault, ExtraFault::Who)) error_prefix=prefix/>
            <Checkboxes id=DAYS legend=words.rush_watch_days() hint=words.rush_watch_days_hint() options=days ticked=self.days
                on_tick=tick arrange=Arrange::Grid error=error(|fault| matches!(fault, ExtraFault::Day)) error_prefix=prefix/>
            <TextField id=FROM label=words.rush_watch_from() kind=FieldKind::Time value=self.from on_commit=left
                error=error(|fault| matches!(fault, ExtraFault::From)) error_prefix=prefix/>
            <TextField id=TO label=words.rush_watch_to() hint=words.rush_watch_to_hint() kind=FieldKind::Time value=self.to
                on_commit=left error=error(|fault| matches!(fault, ExtraFault::To | ExtraFault::Order(_))) error_prefix=prefix/>
        }
        .into_any()
    }
}
