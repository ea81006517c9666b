//! Findings as people meet them: a row with what, why, how we know and what can be done; and those of one step, shown on
//! its own pages.
//!
//! What somebody must do in the real world is never a link that sounds as if this page did it: it says where, how, and
//! has "I have done it". Accepting a risk takes a reason, and a day on which it comes back. Must never judge: which
//! findings there are, the checks say. Tests: the check journeys in `tests/e2e`.

mod accept;
mod row;

pub use row::{list_all, row};

use crate::components::{FindingLevel, FindingList, FindingRow};
use crate::flow::PlanPage;
use crate::store::Store;
use export::Names;
use leptos::prelude::*;
use plan::checks::{Finding, Severity};
use plan::lens::steps::Step;

/// So many rows stand below a question; the rest is on Check your plan.
const MOST: usize = 3;

/// What was found about a step, below its question: nothing before the questions that mend it were answered.
pub fn of_step(store: Store, step: Option<Step>) -> AnyView {
    (move || step.and_then(|step| rows(store, step))).into_any()
}

fn rows(store: Store, step: Step) -> Option<AnyView> {
    let words = store.words;
    let seen = store.seen();
    let lens = &seen.lens;
    let mut report = seen.report.clone();
    report.findings.retain(|finding| finding.step() == step && lens.is_due(finding) && lens.is_done(step));
    let all = report.rows();
    if all.is_empty() {
        return None;
    }
    let names = Names::new(lens, words);
    let shown: Vec<AnyView> = all.iter().take(MOST).map(|row| short(&names, row)).collect();
    Some(
        view! {
            <section class="found" aria-labelledby="found-title">
                <h2 id="found-title">{words.check_step_title(all.len() as u32)}</h2>
                <FindingList>{shown}</FindingList>
                <p><a href=store.href(PlanPage::Check)>{words.check_step_all()}</a></p>
            </section>
        }
        .into_any(),
    )
}

/// What and why; what can be done stands on Check your plan.
fn short(names: &Names<'_>, findings: &[&Finding]) -> AnyView {
    let said = export::say::row(names, findings);
    view! { <FindingRow level=level(findings) what=said.what why=said.why/> }.into_any()
}

/// Begins the ids of what stands in a row.
fn row_key(findings: &[&Finding]) -> String {
    let key = findings.first().map(|first| [first.code, "-", &first.subject_key()].concat()).unwrap_or_default();
    key.chars().map(|one| if one.is_ascii_alphanumeric() { one } else { '-' }).collect()
}

fn level(findings: &[&Finding]) -> FindingLevel {
    match findings.first().map(|first| first.severity) {
        Some(Severity::S1) => FindingLevel::Fix,
        _ => FindingLevel::Look,
    }
}
