//! "When do people need an answer?": promised hours of the plan, and of accounts that differ.
//! Tests: `plan::answers::cover::hours`, the journeys.

use super::desk::{self, Desk, Text, blank};
use crate::asking::Asker;
use crate::components::{
    Button, ButtonKind, ButtonRow, Checkbox, Choice, Disclosure, FieldError, FieldKind, Form, Select, Table, TableCell,
    TableRow, TextField, error_for,
};
use crate::flow::PlanPage;
use crate::shell::{self, Continue, Question};
use leptos::prelude::*;
use plan::answers::cover::hours::{self, Fault, Row, Whose};
use plan::model::{Day, Path};

/// The fields of one day.
#[derive(Clone, Copy)]
struct DayFields {
    day: Day,
    closed: RwSignal<bool>,
    from: Text,
    to: Text,
    also_from: Text,
    also_to: Text,
    target: Text,
}

/// The word for the hours that should be.
const AIM: &str = "aim";

/// Whose hours a word of the select, or of the address, means.
fn whose_of(word: &str) -> Whose {
    if word == AIM { Whose::Aim } else { desk::account(word).map_or(Whose::All, Whose::Of) }
}

#[derive(Clone, Copy)]
struct Page {
    desk: Desk,
    whose: RwSignal<Whose>,
    /// What the form does not show stays in here.
    base: StoredValue<Vec<Row>>,
    days: StoredValue<Vec<DayFields>>,
}

/// The page.
pub fn hours_page() -> AnyView {
    let desk = Desk::new();
    let words = desk.words;
    let days: Vec<DayFields> = Day::ALL
        .iter()
        .map(|day| DayFields {
            day: *day,
            closed: RwSignal::new(false),
            from: blank(),
            to: blank(),
            also_from: blank(),
            also_to: blank(),
            target: blank(),
        })
        .collect();
    let base = StoredValue::new(Vec::new());
    let page =
        Page { desk, whose: RwSignal::new(whose_of(&desk.param("account"))), base, days: StoredValue::new(days) };
    page.fill();
    let submit = move |()| {
        if page.keep() {
            shell::go_on(desk.store, PlanPage::CoverHours);
        }
    };
    view! {
        <Question at=PlanPage::CoverHours title=words.cover_hours_title() lead=words.cover_hours_lead()
            why=words.cover_hours_why() errors=desk.errors wide=true>
            <Form on_submit=submit>
                {page.which()}
                {page.table()}
                {page.copies()}
                {page.more()}
                {move || page.notice()}
                <Continue/>
            </Form>
        </Question>
    }
    .into_any()
}

impl Page {
    /// Shows what the plan says for the account that is chosen.
    fn fill(&self) {
        let plan = self.desk.store.plan_now();
        let own = hours::stored(&plan, self.whose.get_untracked());
        let all = hours::stored(&plan, Whose::All);
        let rows = match (own.is_empty(), all.is_empty()) {
            (false, _) => hours::read(&own),
            (true, false) => hours::read(&all),
            (true, true) => hours::preset(),
        };
        self.show(rows);
    }

    fn show(&self, rows: Vec<Row>) {
        self.days.with_value(|days| {
            for (fields, row) in days.iter().zip(&rows) {
                fields.closed.set(row.closed);
                fields.from.set(row.from.clone());
                fields.to.set(row.to.clone());
                fields.also_from.set(row.also_from.clone());
                fields.also_to.set(row.also_to.clone());
                fields.target.set(row.target.clone());
            }
        });
        self.base.set_value(rows);
    }

    fn rows(&self) -> Vec<Row> {
        let mut rows = self.base.get_value();
        self.days.with_value(|days| {
            for (fields, row) in days.iter().zip(&mut rows) {
                row.closed = fields.closed.get_untracked();
                row.from = fields.from.get_untracked();
                row.to = fields.to.get_untracked();
                row.also_from = fields.also_from.get_untracked();
                row.also_to = fields.also_to.get_untracked();
                row.target = fields.target.get_untracked();
            }
        });
        rows
    }

    /// Stores the rows, or says what is wrong.
    fn keep(&self) -> bool {
        let words = self.desk.words;
        let (rows, whose) = (self.rows(), self.whose.get_untracked());
        let mut wrong: Vec<FieldError> =
            hours::faults(&rows).into_iter().map(|(at, fault)| self.say(at, fault)).collect();
        if wrong.is_empty() && whose != Whose::All && rows.iter().all(|row| row.closed) {
            wrong.push(FieldError::new("closed-mon", words.cover_error_hours_none()));
        }
        let fine = wrong.is_empty();
        self.desk.errors.set(wrong);
        let plan = self.desk.store.plan_now();
        // An account that says the same as the plan has no hours of its own; the same is no aim.
        let follows = whose != Whose::All
            && hours::stored(&plan, whose).is_empty()
            && hours::read(&hours::stored(&plan, Whose::All)) == rows;
        fine && (follows
            || self.desk.keep(
                hours::store(&plan, whose, &rows),
                words.cover_hours_done(),
                "from-mon",
                words.cover_hours(),
            ))
    }

    fn say(&self, at: usize, fault: Fault) -> FieldError {
        let words = self.desk.words;
        let day = Day::ALL.get(at).copied().unwrap_or(Day::Mon);
        let name = words.weekday(export::cover::weekday(day));
        let (field, text) = match fault {
            Fault::From => ("from-", words.cover_error_hours_from(name)),
            Fault::To => ("to-", words.cover_error_hours_to(name)),
            Fault::Order(from) => ("to-", words.cover_error_end(&words.time(from))),
            Fault::Also => ("also-from-", words.cover_error_hours_also(name)),
            Fault::AlsoOrder(from) => ("also-to-", words.cover_error_end(&words.time(from))),
            Fault::Overlap(end) => ("also-from-", words.cover_error_hours_overlap(name, &words.time(end))),
        };
        FieldError::new([field, day.as_str()].concat(), text)
    }

    /// Which account; nothing where there is only one.
    fn which(self) -> AnyView {
        let (store, words) = (self.desk.store, self.desk.words);
        let alone = store.path_now() == Path::Solo && store.lens_now().live().count() < 2;
        if alone && hours::stored(&store.plan_now(), Whose::Aim).is_empty() {
            return ().into_any();
        }
        let options = move || {
            let lens = store.lens();
            let names = export::Names::new(&lens, words);
            let mut all = vec![Choice::new("", words.cover_hours_for_all())];
            if lens.live().count() > 1 {
                all.extend(lens.live().map(|account| Choice::new(account.id.as_str(), names.account(account))));
            }
            all.push(Choice::new(AIM, words.targets_hours()));
            all
        };
        let selected = move || match self.whose.get() {
            Whose::All => String::new(),
            Whose::Of(id) => id.to_string(),
            Whose::Aim => AIM.to_owned(),
        };
        // What was typed for one account is stored before the next one is shown.
        let pick = move |value: String| {
            if self.keep() {
                self.whose.set(whose_of(&value));
                self.fill();
            }
        };
        let hint = move || {
            let whose = self.whose.get();
            let follows = hours::stored(&store.plan(), whose).is_empty();
            let lens = store.lens();
            let (own, none, same) = match whose {
                Whose::All => return None,
                Whose::Aim => {
                    let (own, none) = (words.targets_hours_own(), words.targets_hours_none());
                    (own.to_owned(), none.to_owned(), words.targets_hours_clear())
                }
                Whose::Of(account) => {
                    let name = export::Names::new(&lens, words).account_id(account);
                    (words.cover_hours_own(&name), words.cover_hours_own_hint(&name), words.cover_hours_same())
                }
            };
            let again = move |()| {
                let edits = hours::clear(&store.plan_now(), whose);
                if self.desk.keep(edits, words.cover_hours_done(), "cover-whose", words.cover_hours()) {
                    self.fill();
                }
            };
            Some(if follows {
                view! { <p>{none}</p> }.into_any()
            } else {
                view! {
                    <p>{own}</p>
                    <Button label=same kind=ButtonKind::Quiet on_press=again/>
                }
                .into_any()
            })
        };
        view! {
            <Select id="cover-whose" label=words.cover_hours_for() options=Signal::derive(options)
                selected=Signal::derive(selected) on_pick=pick/>
            <div role="status">{hint}</div>
        }
        .into_any()
    }

    fn table(self) -> AnyView {
        let words = self.desk.words;
        let columns = [words.cover_day(), words.cover_from(), words.cover_to(), words.cover_within()];
        let rows = self.days.with_value(|days| days.iter().map(|day| self.row(*day)).collect_view());
        view! {
            <Table caption=words.cover_hours_table() columns=columns.map(str::to_owned).to_vec()>{rows}</Table>
        }
        .into_any()
    }

    fn row(self, fields: DayFields) -> AnyView {
        let words = self.desk.words;
        let name = words.weekday(export::cover::weekday(fields.day));
        let tick = move |on: bool| fields.closed.set(on);
        let closed = ["closed-", fields.day.as_str()].concat();
        let from = self.time("from-", fields, words.cover_from_on(name), fields.from);
        let to = self.time("to-", fields, words.cover_to_on(name), fields.to);
        let head = view! {
            {name}
            <Checkbox id=closed label=words.cover_closed_on(name) checked=fields.closed on_tick=tick/>
        };
        view! {
            <TableRow head=head.into_any()>
                <TableCell label=words.cover_from()>{from}</TableCell>
                <TableCell label=words.cover_to()>{to}</TableCell>
                <TableCell label=words.cover_within()>
                    {move || (!fields.closed.get()).then(|| self.target(fields, name))}
                </TableCell>
            </TableRow>
        }
        .into_any()
    }

    /// A time of a day that is not closed.
    fn time(self, part: &str, fields: DayFields, label: String, value: Text) -> AnyView {
        let (desk, prefix) = (self.desk, self.desk.words.error_prefix());
        let id = [part, fields.day.as_str()].concat();
        let shown = Memo::new(move |_| !fields.closed.get());
        (move || {
            let (id, label) = (id.clone(), label.clone());
            let error = error_for(desk.errors, id.clone());
            shown.get().then(|| {
                view! {
                    <TextField id=id label=label label_hidden=true value=value kind=FieldKind::Time error=error
                        error_prefix=prefix/>
                }
            })
        })
        .into_any()
    }

    fn target(self, fields: DayFields, name: &'static str) -> AnyView {
        let words = self.desk.words;
        let options = move || {
            let mut all = vec![Choice::new("", words.cover_within_none())];
            let now = fields.target.get();
            let known = hours::TARGETS.iter().map(|minutes| (minutes.to_string(), *minutes));
            all.extend(known.map(|(value, minutes)| Choice::new(value, export::cover::amount(words, minutes))));
            if let Ok(minutes) = now.parse::<u32>()
                && !hours::TARGETS.contains(&minutes)
            {
                all.push(Choice::new(now, export::cover::amount(words, minutes)));
            }
            all
        };
        view! {
            <Select id=["target-", fields.day.as_str()].concat() label=words.cover_within_on(name) label_hidden=true
                options=Signal::derive(options) selected=fields.target on_pick=move |value: String| fields.target.set(value)/>
        }
        .into_any()
    }

    fn copies(self) -> AnyView {
        let words = self.desk.words;
        let copy = move |weekdays: bool| {
            let mut rows = self.rows();
            hours::copy_monday(&mut rows, weekdays);
            self.show(rows);
        };
        view! {
            <ButtonRow>
                <Button label=words.cover_copy_weekdays() kind=ButtonKind::Quiet on_press=move |()| copy(true)/>
                <Button label=words.cover_copy_all() kind=ButtonKind::Quiet on_press=move |()| copy(false)/>
            </ButtonRow>
        }
        .into_any()
    }

    /// A second time on the same day.
    fn more(self) -> AnyView {
        let words = self.desk.words;
        let rows = self.days.with_value(|days| {
            days.iter()
                .map(|fields| {
                    let name = words.weekday(export::cover::weekday(fields.day));
                    let [from, to] = ["also-from-", "also-to-"].map(|part| [part, fields.day.as_str()].concat());
                    view! {
                        <div class="pair" hidden={
                            let closed = fields.closed;
                            move || closed.get()
                        }>
                            {self.desk.text(&from, &words.cover_also_from_on(name), fields.also_from, FieldKind::Time, "")}
                            {self.desk.text(&to, &words.cover_also_to_on(name), fields.also_to, FieldKind::Time, "")}
                        </div>
                    }
                })
                .collect_view()
        });
        view! { <Disclosure summary=words.cover_also()>{rows}</Disclosure> }.into_any()
    }

    /// Whether the profile says when nobody answers.
    fn notice(self) -> AnyView {
        let (store, words) = (self.desk.store, self.desk.words);
        let done = words.cover_hours_notice_done().to_owned();
        let asker = match self.whose.get() {
            Whose::All => Asker::one(store, "org", done),
            Whose::Of(account) => Asker::new(store, "accounts", account.key, done),
            // What the profile says is said of today.
            Whose::Aim => return ().into_any(),
        };
        view! { <p class="field__hint">{words.cover_hours_notice_hint()}</p> {asker.yes_no("public_notice", words.cover_hours_notice())} }
            .into_any()
    }
}
