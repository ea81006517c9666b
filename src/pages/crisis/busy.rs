//! "When will you be extra busy?": a launch, a sale, a season. Tests: `plan::answers::crisis::busy`.

use super::{Base, add_button, people, person};
use crate::bridge::device;
use crate::components::{Arrange, Choice, FieldError, FieldKind, Select, TextField, UndoLine, error_for};
use crate::flow::PlanPage;
use crate::shell;
use crate::ticking::Boxes;
use leptos::prelude::*;
use plan::answers::crisis::busy::{self, Entry, Fault};
use plan::model::Busy;
use plan::{Edit, Id};

const WHAT: &str = "busy-what";
const FROM: &str = "busy-from";
const TO: &str = "busy-to";

#[derive(Clone, Copy)]
struct Form {
    base: Base,
    what: RwSignal<String>,
    from: RwSignal<String>,
    to: RwSignal<String>,
    extra: RwSignal<Vec<String>>,
    approves: RwSignal<String>,
    gone: RwSignal<String>,
}

/// The page.
pub fn busy_page() -> AnyView {
    let base = Base::new();
    let words = base.store.words;
    let text = || RwSignal::new(String::new());
    let form = Form {
        base,
        what: text(),
        from: text(),
        to: text(),
        extra: RwSignal::new(Vec::new()),
        approves: text(),
        gone: text(),
    };
    // What was typed but not added counts, so that Continue loses nothing.
    let submit = Callback::new(move |()| form.entry().is_blank() || form.add());
    let body = view! { {form.list()}{form.fields()} };
    base.page(PlanPage::Busy, words.crisis_busy_title(), "", submit, body.into_any())
}

impl Form {
    fn entry(&self) -> Entry {
        Entry {
            what: self.what.get_untracked(),
            from: self.from.get_untracked(),
            to: self.to.get_untracked(),
            extra: self.extra.with_untracked(|all| all.iter().filter_map(|value| person(value)).collect()),
            approves: person(&self.approves.get_untracked()),
        }
    }

    fn add(&self) -> bool {
        let (store, words) = (self.base.store, self.base.store.words);
        let entry = self.entry();
        let say = |fault: Fault| match fault {
            Fault::What => FieldError::new(WHAT, words.crisis_busy_no_what()),
            Fault::From => FieldError::new(FROM, words.crisis_busy_no_from()),
            Fault::To => FieldError::new(TO, words.crisis_busy_no_to()),
            Fault::Order(from) => FieldError::new(TO, words.crisis_busy_order(&words.date(from))),
        };
        let label = words.crisis_busy_what();
        let long = shell::too_long(words, "busy", "what", label, &entry.what).map(|text| FieldError::new(WHAT, text));
        let wrong: Vec<_> = long.into_iter().chain(entry.faults().into_iter().map(say)).collect();
        if !wrong.is_empty() {
            self.base.errors.set(wrong);
            return false;
        }
        let edits = busy::add(&store.plan_now(), &entry, &mut device::new_key);
        let fine = self.base.keep(edits, words.crisis_busy_done(), WHAT, words.crisis_busy_what());
        if fine {
            for text in [self.what, self.from, self.to, self.approves, self.gone] {
                text.set(String::new());
            }
            self.extra.set(Vec::new());
        }
        fine
    }

    fn remove(&self, id: Id<Busy>, what: &str) {
        let words = self.base.store.words;
        if self.base.keep(vec![Edit::remove(id)], &words.crisis_busy_removed(what), WHAT, words.crisis_busy_what()) {
            self.gone.set(words.removed(what));
        }
    }

    fn list(self) -> AnyView {
        let (store, words) = (self.base.store, self.base.store.words);
        let rows = move || {
            let lens = store.lens();
            let names = export::Names::new(&lens, words);
            let rows: Vec<AnyView> = lens
                .busy
                .iter()
                .map(|busy| {
                    let mut more = words.crisis_busy_dates(&words.date(busy.from), &words.date(busy.to));
                    more.push_str(". ");
                    if !busy.extra.is_empty() {
                        more.push_str(&words.crisis_busy_extra_are(&names.people(&busy.extra)));
                        more.push(' ');
                    }
                    if let Some(person) = busy.approves {
                        more.push_str(&words.crisis_busy_approves_is(&names.id(person)));
                    }
                    let (id, what) = (busy.id, busy.what.clone());
                    let name = what.clone();
                    view! {
                        <li class="rows__row">
                            <p dir="auto"><b>{what.clone()}</b></p>
                            <p dir="auto">{more}</p>
                            <a class="button button--quiet" href=crate::depth::href(store, PlanPage::Rush, id.key)>
                                {words.button_say_more()}<span class="hidden">" "{what.clone()}</span>
                            </a>
                            <button class="button button--quiet" type="button" on:click=move |_| self.remove(id, &what)>
                                {words.button_remove()}<span class="hidden">" "{name}</span>
                            </button>
                        </li>
                    }
                    .into_any()
                })
                .collect();
            if rows.is_empty() {
                view! { <p>{words.crisis_busy_empty()}</p> }.into_any()
            } else {
                view! { <h2>{words.crisis_busy_list()}</h2><ul class="rows" role="list">{rows}</ul> }.into_any()
            }
        };
        let undo = move || {
            let text = self.gone.get();
            let back = move |()| {
                store.undo();
                self.gone.set(String::new());
                crate::bridge::surroundings::focus(WHAT);
            };
            (!text.is_empty()).then(|| view! { <UndoLine text=text undo=words.button_undo() on_undo=back/> })
        };
        view! { {rows}{undo} }.into_any()
    }

    fn fields(self) -> AnyView {
        let (store, words, errors) = (self.base.store, self.base.store.words, self.base.errors);
        let team = Signal::derive(move || {
            let lens = store.lens();
            lens.team().map(|person| Choice::new(person.id.as_str(), person.name.as_str())).collect::<Vec<_>>()
        });
        let tick = move |(value, on): (String, bool)| {
            self.extra.update(|all| {
                all.retain(|other| *other != value);
                if on {
                    all.push(value);
                }
            });
        };
        let add = Callback::new(move |()| {
            self.add();
        });
        let extra = Boxes::new("busy-extra", words.crisis_busy_extra(), team, self.extra, tick);
        view! {
            <h2>{words.crisis_busy_add_heading()}</h2>
            <TextField id=WHAT label=words.crisis_busy_what() hint=words.crisis_busy_what_hint() value=self.what
                error=error_for(errors, WHAT) error_prefix=words.error_prefix()/>
            <TextField id=FROM label=words.crisis_busy_from() value=self.from kind=FieldKind::Date
                error=error_for(errors, FROM) error_prefix=words.error_prefix()/>
            <TextField id=TO label=words.crisis_busy_to() value=self.to kind=FieldKind::Date
                error=error_for(errors, TO) error_prefix=words.error_prefix()/>
            {extra.arrange(Arrange::Rows).view(words)}
            <Select id="busy-approves" label=words.crisis_busy_approves() selected=self.approves
                options=Signal::derive(move || people(&store.lens(), words.answer_no_one_yet()))
                on_pick=move |value: String| self.approves.set(value)/>
            {add_button(words.crisis_busy_add(), add)}
        }
        .into_any()
    }
}
