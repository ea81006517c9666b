//! The coverage engine against a slow, plain reference that walks minute by minute, for any rota.
//!
//! `PROPTEST_CASES` sets how many rotas are tried, 500 at most: a walk over all minutes takes a hundred times what other
//! properties take. Most ranges lie at a clock change of some zone of the list. The exact numbers of the cases stand in
//! `tests/cover_cases`.

mod minutes;
mod rota;
mod turns;
mod walk;

use crate::common::zones;
use minutes::{Minutes, Seen};
use plan::cover::{self, Cover, Zones};
use plan::lens::Lens;
use proptest::prelude::*;
use rota::{Rota, rota};
use std::sync::OnceLock;
use walk::{Facts, day_number};

/// All zones of the list, once.
fn tables() -> &'static Zones {
    static ALL: OnceLock<Zones> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut out = Zones::default();
        for name in rota::ZONES.into_iter().filter(|name| *name != "Nowhere/Known") {
            out.add(zones::zone(name));
        }
        out
    })
}

fn engine(rota: &Rota) -> Cover {
    // Checks ask about today and later, so today is the first date.
    cover::cover(&Lens::new(&rota.plan, rota.from), tables(), rota.from, rota.days)
}

/// Minutes as first and last of each row, to read a failure.
fn stretches(minutes: &[i64]) -> Vec<(i64, i64)> {
    let rows = minutes.chunk_by(|a, b| a + 1 == *b);
    rows.filter_map(|row| Some((*row.first()?, *row.last()?))).collect()
}

fn assert_equal(seed: u64) -> Result<(), TestCaseError> {
    let rota = rota(seed);
    let (found, facts) = (engine(&rota), Facts::of(&rota.plan));
    let (first, last) = (day_number(rota.from), day_number(rota.from) + i64::from(rota.days));
    let minutes = Minutes::walk(&facts, first, last);

    let mut shifts: Vec<Seen> = found.shifts.iter().map(|shift| Seen::of(&facts, shift)).collect();
    shifts.sort();
    prop_assert_eq!(shifts, minutes.shifts(&facts), "shifts of {}", seed);
    prop_assert!(found.shifts.is_sorted_by_key(|shift| shift.start));

    for (account, cover) in facts.accounts.iter().zip(&found.accounts) {
        let fares = minutes.fares(&facts, account);
        let planned: Vec<_> = cover.days.iter().map(|day| (day_number(day.date), day.planned, day.really)).collect();
        let slow: Vec<_> = fares.iter().map(|fares| (fares.day, fares.planned, fares.really)).collect();
        prop_assert_eq!(planned, slow, "days of {} in {}", account.id, seed);
        let over = |wait: &cover::Wait| wait.minutes - wait.target.unwrap();
        let worst: Vec<_> = cover.days.iter().map(|day| day.worst.as_ref().map(over)).collect();
        let slow: Vec<_> = fares.iter().map(|fares| fares.worst).collect();
        prop_assert_eq!(worst, slow, "worst waits of {} in {}", account.id, seed);
        let longest = fares.iter().map(|fares| fares.longest).max();
        prop_assert_eq!(
            cover.longest.map_or(0, |wait| wait.minutes),
            longest.unwrap_or(0),
            "longest of {} in {}",
            account.id,
            seed
        );
        for fares in &fares {
            let gaps = cover.gaps.iter().filter(|gap| day_number(gap.date) == fares.day);
            let lacking: Vec<i64> = gaps.flat_map(|gap| gap.start..gap.end).collect();
            prop_assert_eq!(stretches(&lacking), stretches(&fares.lacking), "gaps of {} in {}", account.id, seed);
        }
        for gap in &cover.gaps {
            prop_assert!(gap.start <= gap.best && gap.best < gap.end.max(gap.start + 1) || gap.best >= gap.end);
            prop_assert!(gap.absence.is_none() || fares.iter().any(|f| f.really > f.planned));
        }
    }

    compare_people(&found, &facts, &minutes, rota.from, seed)
}

fn compare_people(
    found: &Cover,
    facts: &Facts,
    minutes: &Minutes,
    today: chrono::NaiveDate,
    seed: u64,
) -> Result<(), TestCaseError> {
    let shares: Vec<_> = found
        .people
        .iter()
        .map(|share| (share.person, share.shifts, share.minutes, share.weekend_minutes, share.dates, share.in_a_row))
        .collect();
    prop_assert_eq!(shares, minutes.shares(facts, today), "shares in {}", seed);
    let mut doubles: Vec<_> = found.doubles.iter().map(|double| (double.person, double.start, double.end)).collect();
    doubles.sort();
    prop_assert_eq!(doubles, minutes.doubles(), "doubles in {}", seed);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: ProptestConfig::default().cases.min(500),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_engine_is_what_a_walk_over_all_minutes_gives(seed in any::<u64>()) {
        assert_equal(seed)?;
    }
}

/// The test of the test: random rotas reach every kind of answer often enough to mean something.
#[test]
fn random_rotas_reach_every_answer() {
    let mut seen = std::collections::BTreeMap::<String, usize>::new();
    for seed in 0..600 {
        let found = engine(&rota(seed));
        let mut note = |name: String| *seen.entry(name).or_default() += 1;
        for shift in &found.shifts {
            note(format!("{:?}", shift.why).split('(').next().unwrap_or_default().to_owned());
            if shift.is_skipped() {
                note("skipped".to_owned());
            }
            if shift.outside_hours {
                note("outside".to_owned());
            }
        }
        for account in &found.accounts {
            for day in &account.days {
                note(format!("{:?} {}", day.planned, day.planned == day.really));
            }
            for gap in &account.gaps {
                note(format!("{:?}", gap.lack).split('(').next().unwrap_or_default().to_owned());
            }
            account.agreed.iter().for_each(|_| note("agreed".to_owned()));
        }
        found.doubles.iter().for_each(|_| note("double".to_owned()));
    }
    let wanted = [
        "Planned",
        "Turn",
        "Swap",
        "Holiday",
        "StandIn",
        "Fallback",
        "Nobody",
        "outside",
        "Kept true",
        "Kept false",
        "Late true",
        "Late false",
        "Missed true",
        "TooLate",
        "NotFilled",
        "agreed",
        "double",
        "skipped",
    ];
    for name in wanted {
        assert!(seen.get(name).is_some_and(|count| *count >= 10), "{name}: {seen:?}");
    }
}

/// Rotas that were once read wrongly, each with what is special about it.
#[test]
fn rotas_that_were_read_wrongly() {
    // A watch at midnight, on the date whose first hour the clocks of Beirut skip.
    assert_equal(5_553_797_055_276_135_725).unwrap();
    // A look at 0:00, when hours from 24:00 to 24:00 of the day before the last end.
    assert_equal(2_262_078_220_229_129_560).unwrap();
}
