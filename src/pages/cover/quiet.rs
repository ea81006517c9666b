//! "When does no one need to watch?": gaps that were agreed, with the reason. Tests: `plan::answers::cover::quiet`.

use super::desk::{Desk, Text, account, blank, ids, quiet as quiet_button};
use crate::bridge::{device, surroundings};
use crate::components::{Arrange, Button, ButtonKind, Choice, FieldError, FieldKind, Form, Radios};
use crate::flow::PlanPage;
use crate::shell::{self, Continue, Question};
use leptos::prelude::*;
use plan::Edit;
use plan::answers::cover::quiet::{self, Entry, Fault};
use plan::answers::cover::time_text;
use plan::lens::Lens;
use plan::model::{Day, Quiet};

const REASON: &str = "quiet-reason";
const WEEKLY: &str = "weekly";
const ONCE: &str = "once";

#[derive(Clone, Copy)]
struct Page {
    desk: Desk,
    accounts: RwSignal<Vec<String>>,
    when: Text,
    days: RwSignal<Vec<String>>,
    first: Text,
    last: Text,
    from: Text,
    to: Text,
    reason: Text,
    until: Text,
}

/// The page.
pub fn quiet_page() -> AnyView {
    let desk = Desk::new();
    let (store, words) = (desk.store, desk.words);
    let list = |name: &str| -> Vec<String> {
        desk.param(name).split(',').filter(|part| !part.is_empty()).map(str::to_owned).collect()
    };
    let clock = |name: &str| desk.param(name).parse::<u32>().map(time_text).unwrap_or_default();
    let first = desk.param("first");
    let text = RwSignal::new;
    let page = Page {
        desk,
        accounts: RwSignal::new(list("accounts")),
        when: text(if first.is_empty() { WEEKLY } else { ONCE }.to_owned()),
        days: RwSignal::new(list("days")),
        last: text(desk.param("last")),
        first: text(first),
        from: text(clock("from")),
        to: text(clock("to")),
        reason: blank(),
        until: blank(),
    };
    let asked = StoredValue::new(page.entry());
    // What was typed and not added counts; what a gap filled in alone does not.
    let submit = move |()| {
        let untouched =
            page.entry() == Entry::default() || (asked.with_value(|asked| *asked == page.entry()) && page.came_bare());
        if untouched || page.save() {
            shell::go_on(store, PlanPage::CoverQuiet);
        }
    };
    view! {
        <Question at=PlanPage::CoverQuiet title=words.cover_quiet_title() lead=words.cover_quiet_why() errors=desk.errors>
            <Form on_submit=submit>
                {page.fields()}
                {move || page.list()}
                {desk.undo_line(REASON)}
                <Continue/>
            </Form>
        </Question>
    }
    .into_any()
}

impl Page {
    /// Whether the page was opened without a gap to agree.
    fn came_bare(&self) -> bool {
        self.desk.param("from").is_empty() && self.desk.param("days").is_empty() && self.desk.param("first").is_empty()
    }

    fn entry(&self) -> Entry {
        let once = self.when.with_untracked(|when| when == ONCE);
        let text = |text: Text| text.get_untracked();
        Entry {
            accounts: ids(self.accounts, account),
            once,
            days: ids(self.days, Day::parse),
            first: if once { text(self.first) } else { String::new() },
            last: if once { text(self.last) } else { String::new() },
            from: text(self.from),
            to: text(self.to),
            reason: text(self.reason),
            until: text(self.until),
        }
    }

    fn save(&self) -> bool {
        let (desk, words) = (self.desk, self.desk.words);
        let entry = self.entry();
        let say = |fault: Fault| match fault {
            Fault::Days => FieldError::new("quiet-days-0", words.cover_error_days()),
            Fault::First => FieldError::new("quiet-first", words.cover_error_quiet_first()),
            Fault::Last => FieldError::new("quiet-last", words.cover_error_quiet_last()),
            Fault::DateOrder(first) => FieldError::new("quiet-last", words.cover_error_date_order(&words.date(first))),
            Fault::Times => FieldError::new("quiet-from", words.cover_error_quiet_times()),
            Fault::Order(from) => FieldError::new("quiet-to", words.cover_error_end(&words.time(from))),
            Fault::Reason => FieldError::new(REASON, words.cover_error_quiet_reason()),
            Fault::Until => FieldError::new("quiet-until", words.cover_error_date()),
        };
        let long = shell::too_long(words, "quiet", "reason", words.cover_quiet_reason(), &entry.reason);
        let long = long.map(|text| FieldError::new(REASON, text));
        let wrong: Vec<FieldError> = entry.faults().into_iter().map(say).chain(long).collect();
        if !wrong.is_empty() {
            desk.errors.set(wrong);
            return false;
        }
        let edits = quiet::add(&desk.store.plan_now(), &entry, &mut device::new_key);
        let fine = desk.keep(edits, words.cover_quiet_done_add(), REASON, words.cover_quiet_reason());
        if fine {
            for text in [self.first, self.last, self.from, self.to, self.reason, self.until] {
                text.set(String::new());
            }
            self.when.set(WEEKLY.to_owned());
            self.days.set(Vec::new());
            self.accounts.set(Vec::new());
        }
        fine
    }

    fn fields(self) -> AnyView {
        let (desk, words) = (self.desk, self.desk.words);
        let when = vec![Choice::new(WEEKLY, words.cover_quiet_weekly()), Choice::new(ONCE, words.cover_quiet_once())];
        let dates = move || {
            if self.when.with(|when| when == ONCE) {
                view! {
                    {desk.text("quiet-first", words.cover_quiet_first(), self.first, FieldKind::Date, "")}
                    {desk.text("quiet-last", words.cover_quiet_last(), self.last, FieldKind::Date, "")}
                }
                .into_any()
            } else {
                desk.days("quiet-days", self.days)
            }
        };
        let save = move |()| {
            if self.save() {
                surroundings::focus("quiet-when-0");
            }
        };
        view! {
            <Radios id="quiet-when" legend=words.cover_quiet_when() options=when selected=self.when
                on_pick=move |word: String| self.when.set(word) arrange=Arrange::Line/>
            {dates}
            <p class="field__hint">{words.cover_quiet_all_day()}</p>
            <div class="pair">
                {desk.text("quiet-from", words.cover_from(), self.from, FieldKind::Time, "")}
                {desk.text("quiet-to", words.cover_to(), self.to, FieldKind::Time, "")}
            </div>
            {desk.accounts("quiet-accounts", self.accounts)}
            {desk.text(REASON, words.cover_quiet_reason(), self.reason, FieldKind::Text, words.cover_quiet_reason_hint())}
            {desk.text("quiet-until", words.cover_quiet_until(), self.until, FieldKind::Date, "")}
            <Button label=words.cover_quiet_add() kind=ButtonKind::Secondary on_press=save/>
        }
        .into_any()
    }

    fn list(self) -> AnyView {
        let (desk, words) = (self.desk, self.desk.words);
        let lens = desk.store.lens();
        let all: Vec<Quiet> = lens.plan.all();
        if all.is_empty() {
            return view! { <h2>{words.cover_quiet_list()}</h2> <p>{words.cover_quiet_empty()}</p> }.into_any();
        }
        let rows: Vec<AnyView> = all
            .iter()
            .map(|quiet| {
                let (id, said) = (quiet.id, export::cover::quiet(&export::Names::new(&lens, words), quiet));
                let gone = words.removed(&said);
                let remove = Callback::new(move |()| {
                    desk.remove(vec![Edit::remove(id)], words.cover_quiet_done_remove(), gone.clone());
                });
                let until = quiet.until.map(|until| words.cover_quiet_until_is(&words.date(until)));
                view! {
                    <li class="rows__row">
                        <p dir="auto"><b>{said.clone()}</b></p>
                        <p dir="auto">{quiet.reason.clone()} " " {until}</p>
                        <div class="buttons">{quiet_button(words.button_remove(), &said, remove)}</div>
                    </li>
                }
                .into_any()
            })
            .collect();
        view! { <h2>{words.cover_quiet_list()}</h2> <ul class="rows" role="list">{rows}</ul> }.into_any()
    }
}

/// The part of an address that opens this page with a gap filled in.
pub(super) fn query(hole: &plan::answers::cover::holes::Hole, lens: &Lens) -> String {
    let join = |all: Vec<String>| all.join(",");
    let mut out = String::new();
    let mut put = |name: &str, value: &str| {
        if !value.is_empty() {
            if !out.is_empty() {
                out.push('&');
            }
            out.push_str(name);
            out.push('=');
            out.push_str(value);
        }
    };
    if hole.accounts.len() < lens.live().count() {
        put("accounts", &join(hole.accounts.iter().map(ToString::to_string).collect()));
    }
    if hole.days.is_empty() {
        put("first", &hole.dates.first().map(|date| plan::date::format(*date)).unwrap_or_default());
        put("last", &hole.dates.last().map(|date| plan::date::format(*date)).unwrap_or_default());
    } else {
        put("days", &join(hole.days.iter().map(|day| day.as_str().to_owned()).collect()));
    }
    put("from", &hole.from.to_string());
    put("to", &hole.to.to_string());
    out
}
