//! Sorted, disjoint stretches of whole numbers: of moments or of days. Tests: at the end of this file.

/// A stretch from its first number until before its last.
pub(crate) type Span = (i64, i64);

/// Stretches in order, none empty, none touching another; each with the length of all before it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Spans(Vec<(Span, i64)>);

/// Sorts pairs. The one sort of this folder: one instance keeps the program small.
pub(crate) fn sort(pairs: &mut [(i64, i64)]) {
    pairs.sort_unstable();
}

impl Spans {
    /// The union of any stretches.
    pub fn of(mut all: Vec<Span>) -> Self {
        if !all.is_sorted() {
            sort(&mut all);
        }
        let mut out: Vec<(Span, i64)> = Vec::new();
        for (from, to) in all {
            if to <= from {
                continue;
            }
            match out.last_mut() {
                Some((last, _)) if from <= last.1 => last.1 = last.1.max(to),
                Some((last, before)) => {
                    let before = *before + last.1 - last.0;
                    out.push(((from, to), before));
                }
                None => out.push(((from, to), 0)),
            }
        }
        Self(out)
    }

    /// The stretches.
    pub fn iter(&self) -> impl Iterator<Item = Span> {
        self.0.iter().map(|(span, _)| *span)
    }

    /// The stretches that touch a range, in order.
    pub fn near(&self, from: i64, to: i64) -> impl Iterator<Item = Span> {
        let first = self.0.partition_point(|(span, _)| span.1 <= from);
        self.0.iter().skip(first).map(|(span, _)| *span).take_while(move |span| span.0 < to)
    }

    /// Whether a number is inside.
    pub fn has(&self, at: i64) -> bool {
        self.near(at, at + 1).next().is_some()
    }

    /// How many numbers below `at` are inside.
    pub fn below(&self, at: i64) -> i64 {
        let next = self.0.partition_point(|(span, _)| span.0 < at);
        let last = next.checked_sub(1).and_then(|last| self.0.get(last));
        last.map_or(0, |(span, before)| before + span.1.min(at) - span.0)
    }

    /// How many numbers from `from` until before `to` are inside.
    pub fn between(&self, from: i64, to: i64) -> i64 {
        (self.below(to) - self.below(from)).max(0)
    }

    /// The number inside that has `count` others inside from `from` on before it.
    pub fn after(&self, from: i64, count: i64) -> Option<i64> {
        let wanted = self.below(from) + count;
        let next = self.0.partition_point(|(span, before)| before + span.1 - span.0 <= wanted);
        self.0.get(next).map(|(span, before)| span.0 + wanted - before)
    }

    /// What a range leaves over when these stretches are taken out.
    pub fn left_of(&self, from: i64, to: i64) -> Vec<Span> {
        let mut out = Vec::new();
        let mut at = from;
        for (start, end) in self.near(from, to) {
            if start > at {
                out.push((at, start));
            }
            at = at.max(end);
        }
        if at < to {
            out.push((at, to));
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn list(spans: &Spans) -> Vec<i64> {
        spans.iter().flat_map(|(from, to)| from..to).collect()
    }

    proptest! {
        #[test]
        fn they_are_what_a_row_of_numbers_gives(
            all in prop::collection::vec((0_i64..40, 0_i64..12), 0..8), from in 0_i64..50, length in 0_i64..50,
        ) {
            let all: Vec<Span> = all.into_iter().map(|(from, length)| (from, from + length)).collect();
            let spans = Spans::of(all.clone());
            let inside = |at: i64| all.iter().any(|(from, to)| *from <= at && at < *to);
            let slow: Vec<i64> = (0..60).filter(|at| inside(*at)).collect();
            let to = from + length;
            prop_assert_eq!(list(&spans), slow.clone());
            prop_assert_eq!(spans.between(from, to), slow.iter().filter(|at| (from..to).contains(*at)).count() as i64);
            prop_assert_eq!(spans.has(from), inside(from));
            let left: Vec<i64> = spans.left_of(from, to).into_iter().flat_map(|(from, to)| from..to).collect();
            prop_assert_eq!(left, (from..to).filter(|at| !inside(*at)).collect::<Vec<_>>());
            let after = slow.iter().copied().filter(|at| *at >= from).nth(length as usize);
            prop_assert_eq!(spans.after(from, length), after);
        }
    }
}
