//! The five screens. Each is checked when it is left; Back keeps what is typed. Tests: `tests/e2e/take-part.spec.mjs`.

use super::{Phone, framed};
use crate::components::{
    Arrange, Button, ButtonRow, Checkboxes, Choice, Disclosure, FieldError, FieldKind, Form, Note, NoteKind, PageHead,
    Radios, Select, TextArea, TextField, error_for,
};
use crate::shell::go;
use leptos::prelude::*;
use messages::Words;
use plan::model::Day;
use workshop::answers::Access;
use workshop::answers::draft::{Draft, Field, Problem};
use workshop::invite::Ask;

/// No department.
const NONE: &str = "none";
const YES: &str = "yes";
const NO: &str = "no";

type Errors = RwSignal<Vec<FieldError>>;

/// The screen at a place.
pub(super) fn screen(phone: Phone, place: usize) -> AnyView {
    let words = phone.store.words;
    let asks = phone.asks();
    let Some(ask) = asks.get(place).copied() else { return super::send::screen(phone) };
    let errors = RwSignal::new(Vec::new());
    let (title, lead) = question(words, ask);
    let fields = match ask {
        Ask::Name => name(phone, errors),
        Ask::Accounts => accounts(phone),
        Ask::Apps => apps(phone, errors),
        Ask::Times => times(phone, errors),
        Ask::Worry => worry(phone, errors),
    };
    let on = move |()| {
        let found = phone.draft.with_untracked(|draft| said(words, draft, ask));
        if found.is_empty() {
            go(&phone.route_of(place + 1));
        } else {
            errors.set(found);
        }
    };
    let caption = words.question_of(place as u32 + 1, asks.len() as u32);
    let foot = if place == 0 {
        view! { <p class="small">{words.take_stay()}</p> {questions(phone)} }.into_any()
    } else {
        ().into_any()
    };
    let head = match place.checked_sub(1) {
        None => view! { <PageHead title=title caption=caption lead=phone.caption()/> }.into_any(),
        Some(before) => {
            let back = phone.route_of(before).href();
            view! { <PageHead title=title caption=caption back_href=back back=words.button_back() lead=lead/> }
                .into_any()
        }
    };
    framed(
        words,
        errors,
        title.to_owned(),
        view! {
            {head}
            <Form on_submit=on>
                {fields}
                <ButtonRow><Button label=words.button_continue() submit=true/></ButtonRow>
            </Form>
            {unkept(phone)}
            {foot}
        }
        .into_any(),
    )
}

fn question(words: Words, ask: Ask) -> (&'static str, &'static str) {
    match ask {
        Ask::Name => (words.take_name_title(), ""),
        Ask::Accounts => (words.take_accounts_title(), words.take_accounts_lead()),
        Ask::Apps => (words.take_apps_title(), words.take_apps_lead()),
        Ask::Times => (words.take_times_title(), words.take_times_lead()),
        Ask::Worry => (words.take_worry_title(), words.take_worry_lead()),
    }
}

/// What is talked about on the day: the wall may be too far away to read.
pub(super) fn questions(phone: Phone) -> Option<AnyView> {
    let all = phone.invitation.with_value(|invitation| invitation.questions.clone());
    let items = |all: Vec<String>| all.into_iter().map(|one| view! { <li dir="auto">{one}</li> }).collect_view();
    (!all.is_empty()).then(|| {
        view! {
            <Disclosure summary=phone.store.words.take_questions()><ol>{items(all)}</ol></Disclosure>
        }
        .into_any()
    })
}

/// Said once typing shows that nothing is kept.
pub(super) fn unkept(phone: Phone) -> impl IntoView {
    let words = phone.store.words;
    move || phone.unkept.get().then(|| view! { <Note kind=NoteKind::Careful><p>{words.take_not_kept()}</p></Note> })
}

/// A text that is written down on every key.
fn text(phone: Phone, now: fn(&Draft) -> &String, set: fn(&mut Draft, String)) -> (RwSignal<String>, Callback<String>) {
    let value = RwSignal::new(phone.draft.with_untracked(|draft| now(draft).clone()));
    (value, Callback::new(move |text| phone.change(|draft| set(draft, text))))
}

fn name(phone: Phone, errors: Errors) -> AnyView {
    let words = phone.store.words;
    let (value, typed) = text(phone, |draft| &draft.name, |draft, text| draft.name = text);
    let known = phone.invitation.with_value(|invitation| invitation.departments.clone());
    let departments = (!known.is_empty()).then(|| {
        let mut options = vec![Choice::new(NONE, words.take_department_none())];
        options.extend(known.iter().map(|one| Choice::new(one.id.as_str(), one.name.clone())));
        let selected = move || {
            let chosen = phone.draft.with(|draft| draft.department.clone());
            if chosen.is_empty() { NONE.to_owned() } else { chosen }
        };
        let pick = move |word: String| {
            phone.change(|draft| draft.department = if word == NONE { String::new() } else { word });
        };
        view! {
            <Select id="department" label=words.take_department() options=options selected=Signal::derive(selected)
                on_pick=pick/>
        }
    });
    view! {
        <TextField id="name" label=words.take_name() hint=words.take_name_hint() value=value on_input=typed
            autocomplete="name" error=error_for(errors, "name") error_prefix=words.error_prefix()/>
        {departments}
    }
    .into_any()
}

fn accounts(phone: Phone) -> AnyView {
    let words = phone.store.words;
    let options = || {
        vec![
            Choice::new(Access::Own.key(), words.take_own()),
            Choice::new(Access::Shared.key(), words.take_shared()),
            Choice::new(Access::No.key(), words.answer_no()),
            Choice::new(Access::NotSure.key(), words.answer_not_sure()),
        ]
    };
    let all = phone.invitation.with_value(|invitation| invitation.accounts.clone());
    let rows = all.into_iter().enumerate().map(|(place, account)| {
        let id = account.id;
        let chosen = move || phone.draft.with(|draft| draft.about(id).map_or("", Access::key).to_owned());
        let pick = move |word: String| {
            if let Some(how) = Access::parse(&word) {
                phone.change(|draft| draft.answer(id, how));
            }
        };
        view! {
            <Radios id=format!("account-{place}") legend=account.name options=options() selected=Signal::derive(chosen)
                on_pick=pick arrange=Arrange::Line/>
        }
    });
    rows.collect_view().into_any()
}

fn apps(phone: Phone, errors: Errors) -> AnyView {
    let words = phone.store.words;
    let (value, typed) = text(phone, |draft| &draft.apps, |draft, text| draft.apps = text);
    view! {
        <TextArea id="apps" label=words.take_apps() value=value on_input=typed error=error_for(errors, "apps")
            error_prefix=words.error_prefix()/>
    }
    .into_any()
}

fn times(phone: Phone, errors: Errors) -> AnyView {
    let words = phone.store.words;
    let can = Memo::new(move |_| phone.draft.with(|draft| draft.can_watch));
    let chosen = move || can.get().map_or("", |can| if can { YES } else { NO }).to_owned();
    let pick = move |word: String| phone.change(|draft| draft.can_watch = Some(word == YES));
    let day = move |number: usize, day: &Day| {
        Choice::new((number + 1).to_string(), words.weekday(export::cover::weekday(*day)))
    };
    let days = move || Day::ALL.iter().enumerate().map(|(number, one)| day(number, one)).collect::<Vec<_>>();
    let more = move || {
        let (from, typed_from) = text(phone, |draft| &draft.from, |draft, text| draft.from = text);
        let (to, typed_to) = text(phone, |draft| &draft.to, |draft, text| draft.to = text);
        let ticked = move || phone.draft.with(|draft| draft.days.iter().map(u8::to_string).collect::<Vec<_>>());
        let tick = move |(day, on): (String, bool)| {
            if let Ok(day) = day.parse() {
                phone.change(|draft| draft.tick(day, on));
            }
        };
        view! {
            <Checkboxes id="days" legend=words.take_days() options=days() ticked=Signal::derive(ticked) on_tick=tick
                arrange=Arrange::Grid error=error_for(errors, "days-0") error_prefix=words.error_prefix()/>
            <TextField id="from" label=words.take_from() kind=FieldKind::Time value=from on_input=typed_from
                error=error_for(errors, "from") error_prefix=words.error_prefix()/>
            <TextField id="to" label=words.take_to() kind=FieldKind::Time value=to on_input=typed_to
                error=error_for(errors, "to") error_prefix=words.error_prefix()/>
        }
    };
    let options = vec![Choice::new(YES, words.answer_yes()), Choice::new(NO, words.answer_no())];
    view! {
        <Radios id="can" legend=words.take_times_can() options=options selected=Signal::derive(chosen) on_pick=pick
            arrange=Arrange::Line/>
        {move || (can.get() == Some(true)).then(more)}
    }
    .into_any()
}

fn worry(phone: Phone, errors: Errors) -> AnyView {
    let words = phone.store.words;
    let (worry, typed_worry) = text(phone, |draft| &draft.worry, |draft, text| draft.worry = text);
    let (rule, typed_rule) = text(phone, |draft| &draft.rule, |draft, text| draft.rule = text);
    view! {
        <TextArea id="worry" label=words.take_worry() hint=words.take_worry_hint() value=worry rows=3
            on_input=typed_worry error=error_for(errors, "worry") error_prefix=words.error_prefix()/>
        <TextArea id="rule" label=words.take_rule() hint=words.take_rule_hint() value=rule rows=3 on_input=typed_rule
            error=error_for(errors, "rule") error_prefix=words.error_prefix()/>
    }
    .into_any()
}

/// What is wrong on a screen, in words.
fn said(words: Words, draft: &Draft, ask: Ask) -> Vec<FieldError> {
    let say = |(field, problem): (Field, Problem)| {
        let (id, label) = match field {
            Field::Name => ("name", words.take_name()),
            Field::Apps => ("apps", words.take_apps()),
            Field::Days => ("days-0", words.take_days()),
            Field::From => ("from", words.take_from()),
            Field::To => ("to", words.take_to()),
            Field::Worry => ("worry", words.take_worry()),
            Field::Rule => ("rule", words.take_rule()),
        };
        let text = match problem {
            Problem::Missing if field == Field::Days => words.take_days_missing().to_owned(),
            Problem::Missing => words.take_name_missing().to_owned(),
            Problem::Long(most) => words.error_too_long(label.trim_end_matches('?'), most as u32),
            Problem::Secret => words.error_password().to_owned(),
            Problem::Time => words.take_time_wrong().to_owned(),
            Problem::Order => words.take_time_order(&draft.from),
        };
        FieldError::new(id, text)
    };
    draft.problems(ask).into_iter().map(say).collect()
}
