//! "Do this first", shown under the answer it follows from. Tests: the journeys in `tests/e2e`.

use crate::components::DoFirst;
use crate::store::Store;
use leptos::prelude::*;
use plan::Id;
use plan::checks::{Finding, Severity, Why};
use plan::lens::Lens;
use plan::lens::steps::Step;
use plan::model::Account;
use std::time::Duration;

/// What to do first, and the account it is about.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct First {
    pub(super) account: Id<Account>,
    what: String,
    why: String,
}

/// A box that appears moves what stands below it; it waits until a press that made it appear is over.
const PRESS: Duration = Duration::from_millis(400);

/// The first serious finding about who can get in that names an account of the page.
pub(super) fn first(store: Store) -> RwSignal<Option<First>> {
    let words = store.words;
    let found = Memo::new(move |_| {
        let seen = store.seen();
        let lens = &seen.lens;
        let serious = |finding: &&Finding| {
            finding.severity == Severity::S1 && finding.step() == Step::Access && finding.code != "ACC-07"
        };
        let finding = seen.report.findings.iter().find(serious)?;
        let account = account_of(finding)?;
        let said = export::say::finding(&export::Names::new(lens, words), finding);
        let why = knows(lens, finding).map_or(said.what, |name| words.others_first_know(&name));
        Some(First { account, what: words.others_first(&said.fix), why })
    });
    let shown = RwSignal::new(found.get_untracked());
    Effect::new(move || {
        let now = found.get();
        if now != shown.get_untracked() {
            let show = move || {
                if let Some(found) = found.try_get_untracked() {
                    shown.try_set(found);
                }
            };
            set_timeout(show, PRESS);
        }
    });
    shown
}

/// The box.
pub(super) fn show(store: Store, first: &First) -> AnyView {
    view! { <DoFirst title=store.words.do_this_first() what=first.what.clone() why=first.why.clone()/> }.into_any()
}

/// The first finding of all, when every account was answered and nothing serious was found.
pub(super) fn next(store: Store) -> AnyView {
    let words = store.words;
    let seen = store.seen();
    let about = |finding: &&Finding| finding.step() == Step::Access && finding.code != "ACC-07";
    let Some(finding) = seen.report.findings.iter().find(about) else {
        return ().into_any();
    };
    let said = export::say::finding(&export::Names::new(&seen.lens, words), finding);
    let what = words.others_first(&said.fix);
    view! { <DoFirst title=words.do_this_first() what=what why=said.what/> }.into_any()
}

fn account_of(finding: &Finding) -> Option<Id<Account>> {
    let mut subjects = std::iter::once(&finding.subject).chain(&finding.with);
    subjects.find(|subject| subject.table == "accounts").map(|subject| Id::of(subject.key))
}

/// Who left and may still know a password that opens one account.
fn knows(lens: &Lens, finding: &Finding) -> Option<String> {
    let person = lens.person(Id::of(finding.second?.key))?;
    let plain = finding.code == "ACC-03" && finding.why == Why::Left && finding.with.len() == 1;
    plain.then(|| person.name.clone())
}
