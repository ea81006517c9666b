//! The next four weeks as they really will be, with names: one table a week, the first one open.
//!
//! Only weeks that are open are drawn, and never more lines of a date than can be read. Tests: `plan::answers::cover::weeks`, the journeys.

use super::desk::Desk;
use crate::components::{ButtonRow, Choice, Select, Table, TableCell, TableRow};
use crate::flow::PlanPage;
use chrono::NaiveDate;
use leptos::prelude::*;
use plan::Id;
use plan::answers::cover::weeks::{self, Date, Line};
use plan::cover::{Nobody, Why};
use plan::lens::Lens;

/// Lines of one date shown at once.
const LINES: usize = 8;
/// From so many accounts on, one can be chosen.
const MANY: usize = 2;

/// The heading, the week that is shown, and the way to the others.
pub(super) fn weeks(desk: Desk) -> AnyView {
    let words = desk.words;
    let at = RwSignal::new(0_usize);
    let only = RwSignal::new(String::new());
    let starts = Memo::new(move |_| weeks::starts(desk.store.today.get()));
    let accounts = move || {
        let lens = desk.store.lens();
        let names = export::Names::new(&lens, words);
        let mut all = vec![Choice::new("", words.cover_show_all())];
        all.extend(lens.live().map(|account| Choice::new(account.id.as_str(), names.account(account))));
        all
    };
    let accounts = Memo::new(move |_| accounts());
    let body = move || {
        let lens = desk.store.lens();
        if lens.watches.is_empty() {
            return None;
        }
        let pick = move |value: String| only.set(value);
        let show = (accounts.with(Vec::len) > MANY).then(|| {
            view! { <Select id="weeks-show" label=words.cover_show() options=accounts selected=only on_pick=pick/> }
        });
        let button = move |(place, start): (usize, NaiveDate)| {
            let last = start.checked_add_days(chrono::Days::new(6)).unwrap_or(start);
            let label = words.cover_week_of(&words.date_short(start), &words.date_short(last));
            let is_here = move || at.get() == place;
            let class = move || if is_here() { "button" } else { "button button--secondary" };
            view! {
                <button class=class type="button" aria-pressed=move || if is_here() { "true" } else { "false" }
                    on:click=move |_| at.set(place)>
                    {label}
                </button>
            }
            .into_any()
        };
        let buttons: Vec<AnyView> = starts.get().into_iter().enumerate().map(button).collect();
        Some(view! {
            <h2>{words.cover_weeks()}</h2>
            <p>{words.cover_weeks_lead()}</p>
            {show}
            <ButtonRow>{buttons}</ButtonRow>
            {move || starts.with(|starts| starts.get(at.get()).map(|start| table(desk, *start, &only.get())))}
        })
    };
    body.into_any()
}

fn table(desk: Desk, start: NaiveDate, only: &str) -> AnyView {
    let (store, words) = (desk.store, desk.words);
    let seen = store.seen();
    let (lens, cover) = (&seen.lens, &seen.cover);
    let week = weeks::week(lens, cover, start, Id::parse(only));
    let rows: Vec<AnyView> = week.iter().map(|date| row(desk, lens, date)).collect();
    let columns = [words.cover_day(), words.cover_column_who()].map(str::to_owned).to_vec();
    let caption = words.cover_week_table(&words.date(start));
    view! { <Table caption=caption caption_hidden=true columns=columns>{rows}</Table> }.into_any()
}

fn row(desk: Desk, lens: &Lens, date: &Date) -> AnyView {
    use chrono::Datelike;
    let words = desk.words;
    let names = export::Names::new(lens, words);
    let holiday = date.holiday.as_ref().map(|holiday| {
        let closed = holiday.cover.decided().is_some_and(|cover| cover.closed);
        let name = names.own(&holiday.name);
        view! { <span class="small">" " {if closed { words.cover_holiday_closed(&name) } else { name }}</span> }
    });
    let day = words.date_weekday_pattern(words.weekday_short(date.date.weekday()), &words.date_short(date.date));
    let more = date.lines.len().saturating_sub(LINES);
    let lines: Vec<AnyView> = date.lines.iter().take(LINES).map(|one| line(desk, &names, date.date, one)).collect();
    let body = if lines.is_empty() {
        view! { <p class="small">{words.cover_nothing()}</p> }.into_any()
    } else {
        view! { <ul class="watches" role="list">{lines}</ul> }.into_any()
    };
    let more = (more > 0).then(|| view! { <p class="small">{words.cover_more_lines(more as u32)}</p> });
    view! {
        <TableRow head=view! { {day} {holiday} }.into_any()>
            <TableCell label=words.cover_column_who()>{body}{more}</TableCell>
        </TableRow>
    }
    .into_any()
}

fn line(desk: Desk, names: &export::Names<'_>, date: NaiveDate, one: &Line) -> AnyView {
    let words = desk.words;
    let times: Vec<String> =
        one.times.iter().map(|(from, to)| export::cover::times(words, *from, *to, from == to)).collect();
    let times = words.list(&times);
    let name = |id: Option<plan::Id<plan::model::Person>>| id.map(|id| names.id(id)).unwrap_or_default();
    let (who, gap) = match (one.who, weeks::nobody(one.why)) {
        (Some(who), _) if one.planned.is_some_and(|planned| planned != who) => {
            (words.cover_for_person(&names.id(who), &name(one.planned)), false)
        }
        (Some(who), _) => (names.id(who), false),
        (None, Some(Nobody::Away)) => (words.cover_nobody_away(&name(one.planned)), true),
        (None, Some(Nobody::Agreed)) => (words.cover_nobody_agreed().to_owned(), false),
        (None, _) => (words.cover_nobody().to_owned(), true),
    };
    let accounts = export::cover::accounts(names, one.scope.only, &one.scope.accounts);
    let said = if accounts.is_empty() {
        words.cover_line(&times, &who)
    } else {
        words.cover_line_where(&times, &who, &accounts)
    };
    let mut notes: Vec<String> = Vec::new();
    if matches!(one.why, Why::Swap(_)) {
        notes.push(words.cover_is_swap().to_owned());
    }
    if matches!(one.why, Why::Fallback) {
        notes.push(words.cover_is_fallback().to_owned());
    }
    if let Some(proposed) = one.proposed {
        let who = proposed.map_or_else(|| words.cover_nobody().to_owned(), |id| names.id(id));
        notes.push(words.cover_is_proposed(&who));
    }
    if one.outside {
        notes.push(words.cover_outside(&who));
    }
    let notes = (!notes.is_empty()).then(|| view! { <span class="small">" (" {notes.join(", ")} ")"</span> });
    let watches: Vec<String> = one.watches.iter().map(ToString::to_string).collect();
    let query = ["from=cover&date=", &plan::date::format(date), "&watches=", &watches.join(",")].concat();
    let hidden = words.cover_line(&words.date_short(date), &said);
    let class = if gap { "paper__gap" } else { "" };
    view! {
        <li dir="auto">
            <span class=class>{said}</span> {notes} " "
            <a class="watches__swap" href=desk.link(PlanPage::CoverSwap, &query)>
                {words.cover_swap()}<span class="hidden">" " {hidden}</span>
            </a>
        </li>
    }
    .into_any()
}
