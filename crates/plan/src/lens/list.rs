//! The records of one table, decoded, in their order; shared between looks at a plan that differ elsewhere.
//!
//! A look after an edit takes over every list whose table the edit left alone, so that a key press costs what it changes
//! and not the whole plan. Must never: hold anything but what the table says. Tests: at the end of `lens.rs`.

use super::Lens;
use crate::field::Record;
use crate::plan::Plan;
use crate::reads::{self, Reads};
use std::ops::Deref;
use std::sync::Arc;

/// Records in the order of their table.
#[derive(Clone, Debug, Default)]
pub struct List<T>(Arc<Vec<T>>, Reads);

impl<T> Deref for List<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        reads::note(self.1);
        &self.0
    }
}

impl<'a, T> IntoIterator for &'a List<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        reads::note(self.1);
        self.0.iter()
    }
}

impl<R: Record> List<R> {
    /// Reads a table, or takes over the list of an earlier look that saw the same table.
    pub(super) fn read(plan: &Plan, before: Option<&Lens>, list: fn(&Lens) -> &Self) -> Self {
        match before {
            Some(lens) if lens.plan.shares(plan, R::TABLE) => list(lens).clone(),
            Some(_) | None => Self(Arc::new(plan.all()), Reads::of(R::TABLE)),
        }
    }

    /// The list itself, to be changed in a copy of a lens.
    pub(crate) fn own(&mut self) -> &mut Vec<R> {
        reads::note(self.1);
        Arc::make_mut(&mut self.0)
    }
}

impl<T> List<T> {
    /// Says that it is being read, where only its places are.
    pub(super) fn note(&self) {
        reads::note(self.1);
    }

    /// Whether both are the same list, not only equal ones.
    pub(super) fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}
