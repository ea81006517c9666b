//! Promised hours: when people need an answer, for the plan and for accounts that differ.
//!
//! The form has one row for each day with up to two times; more than two (from a file) stay as they are. Hours that the form
//! did not change are stored as they were, however a file groups them. Tests: at the end of this file.

use super::{DAY_MINUTES, time, time_text};
use crate::answers::Draft;
use crate::edit::Edit;
use crate::id::Id;
use crate::model::{Account, Day, Org, Window};
use crate::plan::Plan;

/// Answered within, in minutes, as the form offers it.
pub const TARGETS: [u32; 7] = [30, 60, 120, 240, 480, 1440, 2880];

/// Whose hours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Whose {
    /// Those of the plan.
    #[default]
    All,
    /// Those of an account that differs.
    Of(Id<Account>),
    /// Those that the business would like to promise one day.
    Aim,
}

/// The row of one day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Nobody needs an answer on this day.
    pub closed: bool,
    /// From, `09:00`.
    pub from: String,
    /// To; `00:00` is the end of the day.
    pub to: String,
    /// From, a second time on the same day; blank for none.
    pub also_from: String,
    /// To, the second time.
    pub also_to: String,
    /// Answered within so many minutes of promised time; blank for no limit.
    pub target: String,
    /// What the form does not show.
    rest: Vec<(u32, u32)>,
}

/// What is wrong with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Neither closed nor a first time.
    From,
    /// No end.
    To,
    /// The end is not after this start.
    Order(u32),
    /// One half of the second time is missing.
    Also,
    /// The end of the second time is not after this start.
    AlsoOrder(u32),
    /// The second time starts before the first one ends.
    Overlap(u32),
}

/// The seven rows that a plan of nobody's hours starts with: Monday to Friday, nine to five.
pub fn preset() -> Vec<Row> {
    let open = Row { from: "09:00".to_owned(), to: "17:00".to_owned(), ..Row::default() };
    let closed = Row { closed: true, ..Row::default() };
    Day::ALL.iter().map(|day| if is_weekend(*day) { closed.clone() } else { open.clone() }).collect()
}

/// The rows of hours, Monday first.
pub fn read(windows: &[Window]) -> Vec<Row> {
    Day::ALL.iter().map(|day| row(windows, *day)).collect()
}

/// Whether an account has hours of its own.
pub fn stored(plan: &Plan, whose: Whose) -> Vec<Window> {
    match whose {
        Whose::All => plan.one::<Org>().promise,
        Whose::Of(account) => plan.get(account).map(|account: Account| account.promise).unwrap_or_default(),
        Whose::Aim => plan.one::<Org>().promise_target,
    }
}

/// Everything that is wrong, with the row from 0.
pub fn faults(rows: &[Row]) -> Vec<(usize, Fault)> {
    let mut out = Vec::new();
    for (at, row) in rows.iter().enumerate().filter(|(_, row)| !row.closed) {
        let (from, to) = (time(&row.from), end(&row.to));
        match (from, to) {
            (None, _) => out.push((at, Fault::From)),
            (_, None) => out.push((at, Fault::To)),
            (Some(from), Some(to)) if to <= from => out.push((at, Fault::Order(from))),
            (Some(_), Some(to)) => out.extend(also_fault(row, to).map(|fault| (at, fault))),
        }
    }
    out
}

fn also_fault(row: &Row, first_end: u32) -> Option<Fault> {
    match (time(&row.also_from), end(&row.also_to)) {
        (None, None) if row.also_from.is_empty() && row.also_to.is_empty() => None,
        (Some(from), Some(to)) if to <= from => Some(Fault::AlsoOrder(from)),
        (Some(from), Some(_)) if from < first_end => Some(Fault::Overlap(first_end)),
        (Some(_), Some(_)) => None,
        (None, _) | (_, None) => Some(Fault::Also),
    }
}

/// The first row for all days, or for the other weekdays.
pub fn copy_monday(rows: &mut [Row], weekdays_only: bool) {
    let Some(monday) = rows.first().cloned() else { return };
    for (row, day) in rows.iter_mut().zip(Day::ALL) {
        if !(weekdays_only && is_weekend(*day)) {
            row.clone_from(&monday);
        }
    }
}

/// The edits that store rows without a fault; nothing where the plan says the same already.
pub fn store(plan: &Plan, whose: Whose, rows: &[Row]) -> Vec<Edit> {
    let before = stored(plan, whose);
    let same = !before.is_empty() && read(&before) == rows;
    if same || !faults(rows).is_empty() {
        return Vec::new();
    }
    set(plan, whose, windows(rows))
}

/// The edits that take hours away: an account then has those of the plan, and there is no aim any more.
pub fn clear(plan: &Plan, whose: Whose) -> Vec<Edit> {
    set(plan, whose, Vec::new())
}

fn set(plan: &Plan, whose: Whose, promise: Vec<Window>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    let org: Org = plan.one();
    match whose {
        Whose::All => draft.change(&org, &Org { promise, ..org.clone() }),
        Whose::Aim => draft.change(&org, &Org { promise_target: promise, ..org.clone() }),
        Whose::Of(account) => {
            if let Some(before) = plan.get(account) {
                draft.change(&before, &Account { promise, ..before.clone() });
            }
        }
    }
    draft.done()
}

fn row(windows: &[Window], day: Day) -> Row {
    let mut own: Vec<&Window> = windows.iter().filter(|window| window.days.contains(&day)).collect();
    own.sort_by_key(|window| window.from);
    let at = |place: usize| own.get(place).copied();
    let text =
        |window: Option<&Window>, pick: fn(&Window) -> u32| window.map(|w| time_text(pick(w))).unwrap_or_default();
    Row {
        closed: own.is_empty(),
        from: text(at(0), |window| window.from),
        to: text(at(0), |window| window.to),
        also_from: text(at(1), |window| window.from),
        also_to: text(at(1), |window| window.to),
        target: at(0).and_then(|window| window.target).map(|minutes| minutes.to_string()).unwrap_or_default(),
        rest: own.iter().skip(2).map(|window| (window.from, window.to)).collect(),
    }
}

/// Days with the same hours stand in one window.
fn windows(rows: &[Row]) -> Vec<Window> {
    let mut out: Vec<Window> = Vec::new();
    for (row, day) in rows.iter().zip(Day::ALL).filter(|(row, _)| !row.closed) {
        let target = row.target.parse().ok();
        let first = time(&row.from).zip(end(&row.to));
        let second = time(&row.also_from).zip(end(&row.also_to));
        for (from, to) in first.into_iter().chain(second).chain(row.rest.iter().copied()) {
            match out.iter_mut().find(|other| (other.from, other.to, other.target) == (from, to, target)) {
                Some(other) => other.days.push(*day),
                None => out.push(Window { days: vec![*day], from, to, target }),
            }
        }
    }
    out
}

/// An end of `00:00` is the end of the day.
fn end(text: &str) -> Option<u32> {
    time(text).map(|minutes| if minutes == 0 { DAY_MINUTES } else { minutes })
}

const fn is_weekend(day: Day) -> bool {
    matches!(day, Day::Sat | Day::Sun)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::testing::apply_all;
    use crate::checks::fixture::Fixture;

    fn open(from: &str, to: &str) -> Row {
        Row { from: from.to_owned(), to: to.to_owned(), ..Row::default() }
    }

    /// Mon-Fri 9-18 within four hours, Saturday 10-16 within a day.
    fn shop() -> Vec<Row> {
        let mut rows = preset();
        rows[0] = Row { target: "240".to_owned(), ..open("09:00", "18:00") };
        copy_monday(&mut rows, true);
        rows[5] = Row { target: "1440".to_owned(), ..open("10:00", "16:00") };
        rows
    }

    #[test]
    fn hours_come_back_as_they_were_typed() {
        let mut f = Fixture::team();
        f.plan = apply_all(&f.plan, store(&f.plan, Whose::All, &shop()));
        let promise = stored(&f.plan, Whose::All);
        assert_eq!(promise.len(), 2);
        assert_eq!(
            (promise[0].days.len(), promise[0].from, promise[0].to, promise[0].target),
            (5, 540, 1080, Some(240))
        );
        assert_eq!(read(&promise), shop());
        assert_eq!(store(&f.plan, Whose::All, &shop()), [], "again changes nothing");
    }

    #[test]
    fn a_grouping_of_a_file_stays_and_so_does_a_third_time() {
        let mut f = Fixture::team();
        let window = |from, to| Window { days: vec![Day::Mon], from, to, target: None };
        let odd = vec![window(600, 660), window(480, 540), window(720, 780)];
        f.one(|org: &mut Org| org.promise.clone_from(&odd));
        let mut rows = read(&odd);
        assert_eq!((rows[0].from.as_str(), rows[0].also_to.as_str()), ("08:00", "11:00"));
        assert_eq!(store(&f.plan, Whose::All, &rows), []);
        rows[1] = open("09:00", "00:00");
        f.plan = apply_all(&f.plan, store(&f.plan, Whose::All, &rows));
        let mut ends: Vec<_> = stored(&f.plan, Whose::All).iter().map(|window| window.to).collect();
        ends.sort_unstable();
        assert_eq!(ends, [540, 660, 780, 1440]);
    }

    #[test]
    fn what_cannot_be_is_said_for_its_day() {
        let mut rows = preset();
        rows[0] = open("", "17:00");
        rows[1] = open("09:00", "");
        rows[2] = open("09:00", "09:00");
        rows[3] = Row { also_from: "12:00".into(), also_to: "18:00".into(), ..open("09:00", "13:00") };
        rows[4] = Row { also_from: "14:00".into(), ..open("09:00", "13:00") };
        rows[5] = Row { also_from: "15:00".into(), also_to: "14:00".into(), ..open("09:00", "13:00") };
        let expected = [
            (0, Fault::From),
            (1, Fault::To),
            (2, Fault::Order(540)),
            (3, Fault::Overlap(780)),
            (4, Fault::Also),
            (5, Fault::AlsoOrder(900)),
        ];
        assert_eq!(faults(&rows), expected);
        assert_eq!(store(&Fixture::team().plan, Whose::All, &rows), []);
    }

    #[test]
    fn an_account_has_its_own_hours_until_they_are_taken_away() {
        let mut f = Fixture::team();
        let x = f.account("x", "x");
        f.plan = apply_all(&f.plan, store(&f.plan, Whose::Of(x), &shop()));
        assert_eq!((stored(&f.plan, Whose::Of(x)).len(), stored(&f.plan, Whose::All).len()), (2, 0));
        f.plan = apply_all(&f.plan, clear(&f.plan, Whose::Of(x)));
        assert_eq!(stored(&f.plan, Whose::Of(x)), []);
    }

    #[test]
    fn what_should_be_stands_beside_what_is() {
        let mut f = Fixture::team();
        f.plan = apply_all(&f.plan, store(&f.plan, Whose::All, &preset()));
        f.plan = apply_all(&f.plan, store(&f.plan, Whose::Aim, &shop()));
        assert_eq!((read(&stored(&f.plan, Whose::All)), read(&stored(&f.plan, Whose::Aim))), (preset(), shop()));
        f.plan = apply_all(&f.plan, clear(&f.plan, Whose::Aim));
        assert_eq!((stored(&f.plan, Whose::All).len(), stored(&f.plan, Whose::Aim)), (1, vec![]));
    }
}
