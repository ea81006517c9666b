//! Who does how much: watches, time and weekends of everybody in four weeks. Tests: `tests/cover_reference.rs` of `plan`.

use super::desk::Desk;
use crate::components::{Disclosure, Table, TableCell, TableRow};
use leptos::prelude::*;

/// People shown at once.
const SHOWN: usize = 60;

/// The table, behind its heading; nothing while nobody watches.
pub(super) fn shares(desk: Desk) -> AnyView {
    let words = desk.words;
    let rows = move || {
        let (lens, cover) = (desk.store.lens(), desk.store.cover());
        let names = export::Names::new(&lens, words);
        let total = cover.weekends.to_string();
        let mut all: Vec<_> = cover.people.iter().collect();
        // Stable: equals stay in the order of the list.
        all.sort_by_key(|share| std::cmp::Reverse(share.minutes));
        let row = |share: &plan::cover::Share| {
            let shifts = share.shifts;
            let name = names.id(share.person);
            let time = if share.is_never_on() {
                words.cover_share_never().to_owned()
            } else {
                export::cover::amount(words, share.minutes)
            };
            let weekends = words.cover_share_of(share.weekends, &total);
            view! {
                <TableRow head=view! { {name} }.into_any()>
                    <TableCell label=words.cover_share_looks()>{shifts}</TableCell>
                    <TableCell label=words.cover_share_hours()>{time}</TableCell>
                    <TableCell label=words.cover_share_weekends()>{weekends}</TableCell>
                </TableRow>
            }
            .into_any()
        };
        all.into_iter().take(SHOWN).map(row).collect::<Vec<AnyView>>()
    };
    (move || {
        if desk.store.lens().watches.is_empty() {
            return None;
        }
        let rows = rows();
        let columns =
            [words.people_name(), words.cover_share_looks(), words.cover_share_hours(), words.cover_share_weekends()];
        let columns = columns.map(str::to_owned).to_vec();
        Some(view! {
            <Disclosure summary=words.cover_shares()>
                <Table caption=words.cover_shares() caption_hidden=true columns=columns>{rows}</Table>
            </Disclosure>
        })
    })
    .into_any()
}
