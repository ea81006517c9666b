//! The samples: made-up plans that come with the site. They open like any plan, and nothing of them is kept.
//!
//! Tests: the samples journey in `tests/e2e`, `crates/plan/tests/cases.rs` for what is in them.

use super::{Opening, Store};
use crate::browser::fetching;
use leptos::prelude::*;
use plan::Document;

/// Key of each sample: its file is `samples/<key>.plan.json`.
pub const SAMPLES: [&str; 4] = ["corner-bakery", "northgate-bikes", "contributor-comms", "food-charity"];

/// The ids of the plans in these files, in the same order, so that a reload or a link finds its sample again.
const IDS: [&str; 4] = ["pl_v23b6yf5s1jj5", "pl_qxkckh5npq2hr", "pl_7v225xvz10yz9", "pl_een3kec7949n1"];

/// The sample that a plan id belongs to.
pub(super) fn key_of(id: &str) -> Option<&'static str> {
    let place = IDS.iter().position(|known| *known == id)?;
    SAMPLES.get(place).copied()
}

impl Store {
    /// Opens a sample. `false` when its file cannot be had.
    pub async fn open_sample(self, key: &str) -> bool {
        self.opening.set(Opening::Reading);
        let address = ["samples/", key, ".plan.json"].concat();
        let Some(text) = fetching::text(&address).await else { return false };
        let Ok(loaded) = self.read_file(text.as_bytes()) else { return false };
        self.look_at(loaded, text);
        true
    }

    /// A plan of one's own made from the open sample: jobs kept, names and contacts emptied. Gives its id.
    pub async fn start_from_sample(self) -> Option<String> {
        let words = self.words;
        let name = |number: u32, role: Option<plan::model::Role>| match role {
            Some(role) => {
                let role = match role {
                    plan::model::Role::Director => words.role_director(),
                    plan::model::Role::Manager => words.role_manager(),
                    plan::model::Role::Coordinator => words.role_coordinator(),
                };
                words.samples_person_role(number, &role.to_lowercase())
            }
            None => words.samples_person(number),
        };
        let plan = plan::answers::starting_point::emptied(&self.plan_now(), &name);
        let mut document = Document::new("");
        document.plan = plan;
        let title = words.samples_copy(&self.title());
        self.keep_as_new(document, Some(title)).await
    }
}
