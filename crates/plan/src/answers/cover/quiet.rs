//! Agreed gaps: a time at which nobody needs to watch, with the reason.
//!
//! A gap is agreed each week or for some dates, for every account or for some. Without a reason nothing is stored: whoever
//! reads the plan later has to know why. Tests: at the end of this file.

use super::{DAY_MINUTES, day, in_week, time, time_text};
use crate::answers::you::clean;
use crate::answers::{Draft, Ids};
use crate::edit::Edit;
use crate::id::Id;
use crate::model::{Account, Day, Quiet, Span};
use crate::plan::Plan;
use chrono::NaiveDate;

/// What stands in the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Only these accounts; empty for all.
    pub accounts: Vec<Id<Account>>,
    /// True for dates, false for days of each week.
    pub once: bool,
    /// On which days of the week.
    pub days: Vec<Day>,
    /// First date.
    pub first: String,
    /// Last date.
    pub last: String,
    /// From, `18:00`; blank with `to` for the whole day.
    pub from: String,
    /// To; `00:00` is the end of the day.
    pub to: String,
    /// Why.
    pub reason: String,
    /// Until when it holds; blank for ever.
    pub until: String,
}

/// What is wrong with an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No day of the week.
    Days,
    /// No first date.
    First,
    /// No last date.
    Last,
    /// The last date is before this first date.
    DateOrder(NaiveDate),
    /// One of the two times is missing.
    Times,
    /// The end is not after this start.
    Order(u32),
    /// No reason.
    Reason,
    /// No date.
    Until,
}

impl Entry {
    /// Everything that is wrong, in the order of the form.
    pub fn faults(&self) -> Vec<Fault> {
        let mut out = Vec::new();
        if self.once {
            let (first, last) = (day(&self.first), day(&self.last));
            if first.is_none() {
                out.push(Fault::First);
            }
            match (first, last) {
                (_, None) => out.push(Fault::Last),
                (Some(first), Some(last)) if last < first => out.push(Fault::DateOrder(first)),
                (None | Some(_), Some(_)) => {}
            }
        } else if self.days.is_empty() {
            out.push(Fault::Days);
        }
        match (time(&self.from), self.end()) {
            (None, None) if self.from.is_empty() && self.to.is_empty() => {}
            (Some(from), Some(to)) if to <= from => out.push(Fault::Order(from)),
            (Some(_), Some(_)) => {}
            (None, _) | (_, None) => out.push(Fault::Times),
        }
        if clean(&self.reason).is_empty() {
            out.push(Fault::Reason);
        }
        if !self.until.is_empty() && day(&self.until).is_none() {
            out.push(Fault::Until);
        }
        out
    }

    fn end(&self) -> Option<u32> {
        time(&self.to).map(|minutes| if minutes == 0 { DAY_MINUTES } else { minutes })
    }
}

/// What the plan says about an agreed gap.
pub fn read(quiet: &Quiet) -> Entry {
    let (first, last) = quiet.dates.as_ref().map(|span| (span.from, span.to)).unzip();
    let date = |date: Option<NaiveDate>| date.map(crate::date::format).unwrap_or_default();
    let clock = |minutes: Option<u32>| minutes.map(time_text).unwrap_or_default();
    Entry {
        accounts: quiet.account.into_iter().collect(),
        once: quiet.dates.is_some(),
        days: in_week(&quiet.days),
        first: date(first),
        last: date(last),
        from: clock(quiet.from),
        to: clock(quiet.to),
        reason: quiet.reason.clone(),
        until: date(quiet.until),
    }
}

/// The edits that agree a gap: one record for each account, one for all of them. None for an entry with a fault.
pub fn add(plan: &Plan, entry: &Entry, ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    if !entry.faults().is_empty() {
        return Vec::new();
    }
    let dates = day(&entry.first).zip(day(&entry.last)).filter(|_| entry.once).map(|(from, to)| Span { from, to });
    let each: Vec<Option<Id<Account>>> =
        if entry.accounts.is_empty() { vec![None] } else { entry.accounts.iter().map(|id| Some(*id)).collect() };
    for account in each {
        let (id, o) = draft.place::<Quiet>(ids);
        draft.add(&Quiet {
            o,
            account,
            days: if entry.once { Vec::new() } else { in_week(&entry.days) },
            dates: dates.clone(),
            from: time(&entry.from),
            to: entry.end(),
            reason: clean(&entry.reason),
            until: day(&entry.until),
            ..Quiet::new(id)
        });
    }
    draft.done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::testing::{apply_all, ids};
    use crate::checks::fixture::Fixture;

    fn evening() -> Entry {
        let text = |text: &str| text.to_owned();
        Entry {
            days: vec![Day::Fri],
            from: text("18:00"),
            to: text("00:00"),
            reason: text("We are closed"),
            ..Entry::default()
        }
    }

    #[test]
    fn a_gap_is_agreed_for_each_account_that_is_named() {
        let (mut f, mut ids) = (Fixture::team(), ids());
        let accounts = vec![f.account("x", "x"), f.account("fb", "facebook")];
        let entry = Entry { accounts: accounts.clone(), ..evening() };
        f.plan = apply_all(&f.plan, add(&f.plan, &entry, &mut ids));
        let all = f.plan.all::<Quiet>();
        assert_eq!(all.iter().map(|quiet| quiet.account).collect::<Vec<_>>(), [Some(accounts[0]), Some(accounts[1])]);
        assert_eq!((all[0].from, all[0].to), (Some(1080), Some(1440)));
        assert_eq!(read(&all[0]), Entry { accounts: vec![accounts[0]], ..evening() });
    }

    #[test]
    fn dates_are_agreed_once() {
        let (mut f, mut ids) = (Fixture::team(), ids());
        let entry = Entry {
            once: true,
            first: "2026-12-24".into(),
            last: "2026-12-26".into(),
            until: "2026-12-31".into(),
            days: Vec::new(),
            from: String::new(),
            to: String::new(),
            ..evening()
        };
        f.plan = apply_all(&f.plan, add(&f.plan, &entry, &mut ids));
        assert_eq!(read(&f.plan.all::<Quiet>()[0]), entry);
    }

    #[test]
    fn what_cannot_be_is_said_and_nothing_is_stored() {
        let blank = Entry::default();
        assert_eq!(blank.faults(), [Fault::Days, Fault::Reason]);
        let turned = Entry {
            once: true,
            first: "2026-12-02".into(),
            last: "2026-12-01".into(),
            from: "18:00".into(),
            to: "17:00".into(),
            until: "never".into(),
            ..evening()
        };
        let first = day("2026-12-02").unwrap();
        assert_eq!(turned.faults(), [Fault::DateOrder(first), Fault::Order(1080), Fault::Until]);
        let half = Entry { to: String::new(), reason: " ".into(), ..evening() };
        assert_eq!(half.faults(), [Fault::Times, Fault::Reason]);
        let long_ago = Entry { once: true, first: "0001-01-01".into(), ..evening() };
        assert_eq!(long_ago.faults(), [Fault::First, Fault::Last]);
        for entry in [blank, turned, half, long_ago] {
            assert_eq!(add(&Plan::default(), &entry, &mut ids()), []);
        }
    }
}
