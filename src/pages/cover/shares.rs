//! Who does how much: watches, time and weekends of everybody in four weeks. Tests: `tests/cover_reference.rs` of `plan`.

use super::desk::Desk;
use crate::components::{Disclosure, Table, TableCell, TableRow};
use crate::long::Long;
use leptos::prelude::*;
use plan::cover::{Cover, Share};

/// The table, behind its heading; nothing while nobody watches.
pub(super) fn shares(desk: Desk) -> AnyView {
    let words = desk.words;
    let texts = move || {
        let seen = desk.store.seen();
        let names = export::Names::new(&seen.lens, words);
        sorted(&seen.cover).iter().map(|share| names.id(share.person)).collect()
    };
    let long = Long::new(words, "shares", move || desk.store.seen().cover.people.len(), texts);
    let rows = move || {
        let seen = desk.store.seen();
        let (lens, cover) = (&seen.lens, &seen.cover);
        let names = export::Names::new(lens, words);
        let total = cover.weekends.to_string();
        let all = sorted(cover);
        let row = |share: &Share| {
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
        long.pick(&all).into_iter().map(row).collect::<Vec<AnyView>>()
    };
    (move || {
        if desk.store.lens().watches.is_empty() {
            return None;
        }
        let columns =
            [words.people_name(), words.cover_share_looks(), words.cover_share_hours(), words.cover_share_weekends()];
        let columns = columns.map(str::to_owned).to_vec();
        Some(view! {
            <Disclosure summary=words.cover_shares()>
                {long.view(view! { <Table caption=words.cover_shares() caption_hidden=true columns=columns>{rows}</Table> })}
            </Disclosure>
        })
    })
    .into_any()
}

/// Who has most stands first; equals stay in the order of the list.
fn sorted(cover: &Cover) -> Vec<&Share> {
    let mut all: Vec<&Share> = cover.people.iter().collect();
    all.sort_by_key(|share| std::cmp::Reverse(share.minutes));
    all
}
