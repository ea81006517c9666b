//! "What do all your posts have in common?": one page for everyone who makes posts. Tests: the journeys.

use crate::asking::Asker;
use crate::depth::{self, Place};
use crate::flow::PlanPage;
use crate::store::use_store;
use leptos::prelude::*;

/// The page.
pub fn consistency_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let ask = Asker::one(store, "consistency", words.consistency_done().to_owned());
    let place = Place {
        at: PlanPage::Consistency,
        behind: PlanPage::Content,
        title: words.consistency_title(),
        lead: words.consistency_lead(),
    };
    let body = view! {
        {ask.text("voice", words.consistency_voice(), words.consistency_voice_hint())}
        {ask.text("do_list", words.consistency_do(), "")}
        {ask.text("do_not", words.consistency_do_not(), "")}
        {ask.text("claims", words.consistency_claims(), words.consistency_claims_hint())}
        {ask.text("visual", words.consistency_visual(), "")}
        {ask.text("hashtags", words.consistency_hashtags(), "")}
        {ask.fact_person("checker", words.content_fits(), words.answer_no_one_yet())}
        {ask.text("document/url", words.consistency_url(), "")}
        {ask.anybody("document/keeper", words.consistency_keeper())}
        {ask.text("note", words.consistency_note(), "")}
    };
    depth::page(place, RwSignal::new(Vec::new()), body.into_any())
}
