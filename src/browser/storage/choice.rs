//! Which of two readable copies of one plan is the newer one.
//!
//! Pure, so that it is tested without a browser.
use super::types::Reading;

/// How the database's copy and the mirror's copy are related.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    /// The database has the same or a later revision.
    Database,
    /// The mirror comes from the database's revision: work that a crash kept from the database.
    Mirror,
    /// They went different ways; the database's is taken, the mirror's must be kept too.
    DatabaseKeepMirror,
    /// They went different ways; the mirror's is taken, the database's must be kept too.
    MirrorKeepDatabase,
}

/// Chooses by lineage; where neither comes from the other by the number of revisions, then by the time of saving.
/// Clocks are wrong too often to be asked first.
pub(super) fn choose(database: &Reading, mirror: &Reading) -> Choice {
    let (ours, theirs) = (&database.facts, &mirror.facts);
    if ours.rev == theirs.rev || database.ancestors.contains(&theirs.rev) {
        return Choice::Database;
    }
    if mirror.ancestors.contains(&ours.rev) {
        return Choice::Mirror;
    }
    // Times are RFC 3339 in UTC, so text order is time order.
    if (theirs.counter, &theirs.saved) > (ours.counter, &ours.saved) {
        Choice::MirrorKeepDatabase
    } else {
        Choice::DatabaseKeepMirror
    }
}

/// Whether the second copy may be written now. Long plans would hold up typing, so above a million characters it waits
/// for the page to be hidden, and then for 30 s since the last time.
pub(super) fn mirror_is_due(chars: usize, hidden: bool, since_last_ms: f64) -> bool {
    const LONG: usize = 1_000_000;
    const PAUSE_MS: f64 = 30_000.0;
    chars <= LONG || (hidden && since_last_ms >= PAUSE_MS)
}

#[cfg(test)]
mod tests {
    use super::super::types::Facts;
    use super::{Choice, Reading, choose, mirror_is_due};

    fn reading(rev: &str, counter: u32, saved: &str, ancestors: &[&str]) -> Reading {
        Reading {
            facts: Facts { rev: rev.into(), counter, saved: saved.into(), ..Facts::default() },
            ancestors: ancestors.iter().map(|rev| String::from(*rev)).collect(),
        }
    }

    #[test]
    fn the_descendant_wins_whatever_the_clocks_say() {
        let old = reading("r_1", 1, "2030-01-01T00:00:00Z", &[]);
        let new = reading("r_3", 3, "2020-01-01T00:00:00Z", &["r_2", "r_1"]);
        assert_eq!(choose(&new, &old), Choice::Database);
        assert_eq!(choose(&old, &new), Choice::Mirror);
        assert_eq!(choose(&new, &new), Choice::Database);
    }

    #[test]
    fn two_ways_keep_both_and_take_the_longer_then_the_later() {
        let long = reading("r_a", 9, "2026-01-01T00:00:00Z", &["r_0"]);
        let short = reading("r_b", 8, "2026-02-01T00:00:00Z", &["r_0"]);
        assert_eq!(choose(&long, &short), Choice::DatabaseKeepMirror);
        assert_eq!(choose(&short, &long), Choice::MirrorKeepDatabase);
        let later = reading("r_c", 9, "2026-01-01T00:00:01Z", &["r_0"]);
        assert_eq!(choose(&long, &later), Choice::MirrorKeepDatabase);
    }

    #[test]
    fn long_plans_wait_until_the_page_is_hidden() {
        assert!(mirror_is_due(1_000_000, false, 0.0));
        assert!(!mirror_is_due(1_000_001, false, 60_000.0));
        assert!(!mirror_is_due(1_000_001, true, 29_999.0));
        assert!(mirror_is_due(1_000_001, true, 30_000.0));
    }
}
