//! What the plan says of itself: what to fix, and who really watches. Worked out after the paint, in slices.
//!
//! Readers keep the last whole result, with the plan that it was made from, until the next one is there. The first one
//! of a plan that is opened is made at once. Tests: the journeys; `cargo xtask bench` measures a key press.

use super::{Backup, Store, covering};
use crate::browser::clock;
use crate::calm::{Calm, Run};
use chrono::NaiveDate;
use leptos::prelude::*;
use plan::checks::{self, Case, CopyState, Looks, Report};
use plan::cover::{self, Cover, Zones};
use plan::lens::Lens;
use plan::model::Org;
use std::sync::Arc;

/// A plan on a day, with what was found in it.
#[derive(Debug)]
pub struct Seen {
    /// The plan that was looked at.
    pub lens: Arc<Lens>,
    /// What the checks found.
    pub report: Report,
    /// Who really watches on the 28 dates from that day on. Taken over where an edit is of no concern to it.
    pub cover: Arc<Cover>,
    zones: Arc<Zones>,
    looks: Looks,
    of: Stamp,
}

/// What a result was made from: how often the plan was shown anew, the day, and the state of the copies.
type Stamp = (u32, NaiveDate, CopyState);

/// What saving needs to know of the last result. It stands apart, because saving belongs to the first screen and the
/// result itself would bring the read model with it.
#[derive(Clone, Debug)]
pub(super) struct Looked {
    /// Which plan.
    id: String,
    of: Stamp,
    /// How much there was to fix at once; of a part of a plan nobody can say.
    due: Option<u32>,
}

/// The read model of the open plan, and what was found in it. Made with the first page that asks, because the checks are
/// a part of the program that the first screen does not wait for.
#[derive(Clone, Copy)]
pub(super) struct Seeing {
    store: Store,
    pub(super) lens: Memo<Arc<Lens>>,
    pub(super) zones: Memo<Arc<Zones>>,
    seen: Memo<Arc<Seen>>,
    /// The next result, until the memo takes it.
    next: StoredValue<Option<Arc<Seen>>>,
}

impl Seeing {
    /// Follows the open plan.
    fn of(store: Store) -> Self {
        let (plan, today) = (store.plan, store.today);
        // An edit reads anew only the tables that it touches.
        let look = move |before: Option<&Arc<Lens>>| {
            let (plan, today) = (plan.get(), today.get());
            Arc::new(before.map_or_else(|| Lens::new(&plan, today), |before| before.again(&plan, today)))
        };
        let lens = Memo::new_with_compare(look, |_, _| true);
        let zones = covering::follow(lens);
        let next = StoredValue::new(None);
        let calm = StoredValue::new_local(Calm::default());
        let seen = Memo::new_with_compare(
            move |_| {
                store.renewed.track();
                let seen = next.try_update_value(Option::take).flatten().unwrap_or_else(|| {
                    let begun = clock::now_ms();
                    let seen = at_once(store.stamp(), lens.get_untracked(), zones.get_untracked());
                    calm.with_value(|calm| calm.took(clock::now_ms() - begun));
                    seen
                });
                let due = seen.lens.org.part.is_none().then(|| seen.report.count(checks::Severity::S1));
                store.looked.set_value(Some(Looked { id: store.id(), of: seen.of, due }));
                seen
            },
            |_, _| true,
        );
        let me = Self { store, lens, zones, seen, next };
        Effect::new(move || {
            store.plan.track();
            store.today.track();
            store.backup.track();
            calm.with_value(|calm| calm.again(async move |run: &mut Run| me.look_again(run).await));
        });
        me
    }

    /// Looks at the plan anew, unless that was done already.
    async fn look_again(self, run: &mut Run) {
        let stamp = self.store.stamp();
        let before = self.seen.get_untracked();
        if before.of != stamp
            && let Some(seen) = in_slices(run, stamp, &before, self.lens, self.zones).await
        {
            self.next.set_value(Some(seen));
            self.store.renewed.notify();
        }
    }

    fn is_behind(&self) -> bool {
        self.seen.get_untracked().of != self.store.stamp()
    }
}

fn at_once(of: Stamp, lens: Arc<Lens>, zones: Arc<Zones>) -> Arc<Seen> {
    let cover = Arc::new(cover::cover(&lens, &zones, lens.today, cover::HORIZON));
    let (report, looks) = checks::look(&Case::new(&lens, &cover, of.2));
    // What a part of a plan does not hold is not missing.
    let report = if lens.org.part.is_some() { Report::default() } else { report };
    Arc::new(Seen { lens, report, cover, zones, looks, of })
}

async fn in_slices(
    run: &mut Run,
    of: Stamp,
    before: &Seen,
    lens: Memo<Arc<Lens>>,
    zones: Memo<Arc<Zones>>,
) -> Option<Arc<Seen>> {
    let (lens, zones) = (lens.get_untracked(), zones.get_untracked());
    if !run.goes_on().await {
        return None;
    }
    if lens.org.part.is_some() || before.lens.org.part.is_some() {
        return Some(at_once(of, lens, zones));
    }
    let cover = if Arc::ptr_eq(&before.zones, &zones) && !cover::is_concerned(&before.lens, &lens) {
        before.cover.clone()
    } else {
        Arc::new(cover::cover(&lens, &zones, lens.today, cover::HORIZON))
    };
    let case = Case::new(&lens, &cover, of.2);
    let earlier = Case::new(&before.lens, &before.cover, before.of.2);
    // A check that read nothing of what has changed says what it said.
    let mut checks = checks::Run::after(&earlier, &before.report, &before.looks, &case);
    loop {
        if !run.goes_on().await {
            return None;
        }
        if !checks.advance(&case) {
            break;
        }
    }
    let (report, looks) = checks.end();
    Some(Arc::new(Seen { report, cover, zones, looks, of, lens }))
}

impl Store {
    pub(super) fn seeing(&self) -> Seeing {
        if let Some(seeing) = self.seeing.get_value() {
            return seeing;
        }
        let seeing = self.at_root(|| Seeing::of(*self));
        self.seeing.set_value(Some(seeing));
        seeing
    }

    /// Whether the plan holds a part of another one, so that nothing of it is missing and it has no steps.
    pub fn is_part(&self) -> bool {
        self.plan().one::<Org>().part.is_some()
    }

    fn stamp(&self) -> Stamp {
        (self.shown.get_value(), self.today.get_untracked(), self.backup.with_untracked(Backup::copy_state))
    }

    /// The plan with what was found in it; the reader runs again when there is something new, some moments after a change.
    pub fn seen(&self) -> Arc<Seen> {
        self.seeing().seen.get()
    }

    /// The same for the plan exactly as it is now, without following it: for what leaves the page.
    pub fn seen_now(&self) -> Arc<Seen> {
        let seeing = self.seeing();
        if seeing.is_behind() {
            self.renewed.notify();
        }
        seeing.seen.get_untracked()
    }

    /// How much there was to fix at once when the plan was last looked at, if anything has asked yet.
    pub(super) fn due_at_once(&self) -> Option<u32> {
        self.looked.get_value().filter(|looked| looked.id == self.id()).and_then(|looked| looked.due)
    }

    /// Whether the plan has changed since it was last looked at.
    pub(super) fn is_behind(&self) -> bool {
        self.looked.get_value().is_some_and(|looked| looked.of != self.stamp())
    }
}
