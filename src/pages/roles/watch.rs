//! "Who looks at messages?": weekdays, evenings, weekend. Tests: the journeys.

use crate::choosing::{self, Ask};
use crate::components::{Choice, Table, TableCell, TableRow};
use crate::store::Store;
use leptos::prelude::*;
use plan::answers::path;
use plan::answers::who::{self, Open};
use plan::model::{Org, RoughWatch};
use plan::{Edit, Fact, Who};

/// A part of the week.
#[derive(Clone, Copy)]
enum When {
    Weekdays,
    Evenings,
    Weekend,
}

impl When {
    fn of(self, watch: &mut RoughWatch) -> &mut Fact<Option<Who>> {
        match self {
            Self::Weekdays => &mut watch.weekdays,
            Self::Evenings => &mut watch.evenings,
            Self::Weekend => &mut watch.weekend,
        }
    }
}

/// The heading and the three selects.
pub(super) fn questions(store: Store) -> AnyView {
    let words = store.words;
    let all = [
        one(store, When::Weekdays, "weekdays", words.sheet_weekdays()),
        one(store, When::Evenings, "evenings", words.sheet_evenings()),
        one(store, When::Weekend, "weekend", words.sheet_weekend()),
    ];
    view! {
        <h2>{words.roles_watch()}</h2>
        <Table caption=words.roles_watch() caption_hidden=true columns=vec![words.roles_when().to_owned(), words.roles_who().to_owned()]>
            {all.into_iter().collect_view()}
        </Table>
    }
    .into_any()
}

fn one(store: Store, when: When, id: &'static str, label: &'static str) -> AnyView {
    let words = store.words;
    let fact = move || when.of(&mut store.plan().one::<Org>().rough_watch).clone();
    let fact = Memo::new(move |_| fact());
    let selected = Memo::new(move |_| {
        let word = fact.with(who::word_of_who);
        // The preset; Continue stores it.
        if word.is_empty() { who::NOT_SURE.to_owned() } else { word }
    });
    let set = move |now: &Fact<Option<Who>>| {
        let edits = path::change(&store.plan_now(), &|org| when.of(&mut org.rough_watch).clone_from(now));
        // A select offers nothing that the plan refuses.
        store.dispatch_typed(&Edit::Many(edits), words.roles_changed_watch(), id).ok();
    };
    let pick = Callback::new(move |word: String| set(&fact.with_untracked(|fact| who::fact_of_who(&word, fact))));
    let open = move || fact.with(|fact| matches!(fact, Fact::ToDecide { .. }).then(|| who::open(fact)));
    let decide = Callback::new(move |(by, until): Open| set(&Fact::ToDecide { by, until }));
    let mut after = choosing::usual(store, (who::NONE, words.roles_watch_agreed()));
    if let Fact::Decided(Some(told @ (Who::Text(_) | Who::Partner(_) | Who::Business))) = fact.get_untracked() {
        let lens = store.lens_now();
        after.push(Choice::new(who::KEPT, export::Names::new(&lens, words).who(&told)));
    }
    let ask = Ask {
        id: id.to_owned(),
        label: label.to_owned(),
        label_hidden: true,
        first: None,
        after,
        selected: selected.into(),
        on_pick: pick,
        error: Signal::derive(|| None),
    };
    view! {
        <TableRow head=view! { {label} }.into_any()>
            <TableCell label=words.roles_who()>
                {choosing::person(store, ask)}
                {choosing::later(store, id.to_owned(), label.to_owned(), Signal::derive(open), decide)}
            </TableCell>
        </TableRow>
    }
    .into_any()
}
