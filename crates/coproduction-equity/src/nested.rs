//! Counts by codes that nest: a subtotal is never added to its parts.

use std::collections::BTreeMap;

use crate::KnownCodeList;

/// Counts by code, and which code is part of which.
#[derive(Debug, Default)]
pub(crate) struct Nested<'a> {
    people: BTreeMap<&'a str, u64>,
    parent: BTreeMap<&'a str, &'a str>,
}

impl<'a> Nested<'a> {
    /// Codes that nest as a known list has them; nothing is nested where none is known.
    pub(crate) fn of(list: Option<&'static KnownCodeList>) -> Self {
        let categories = list.into_iter().flat_map(|list| list.categories);
        Self {
            people: BTreeMap::new(),
            parent: categories
                .filter_map(|category| Some((category.code, category.parent?)))
                .collect(),
        }
    }

    /// Counts a code; `false` if it has been counted already.
    pub(crate) fn add(&mut self, code: &'a str, people: u64) -> bool {
        self.people.insert(code, people).is_none()
    }

    pub(crate) fn has(&self, code: &str) -> bool {
        self.people.contains_key(code)
    }

    pub(crate) fn nest(&mut self, code: &'a str, parent: &'a str) {
        self.parent.insert(code, parent);
    }

    /// The nearest subtotal around a code that has been counted.
    pub(crate) fn counted_around(&self, code: &str) -> Option<&'a str> {
        // Codes of a board's own may be nested in a circle: no way up is longer than there are codes.
        let mut at = self.parent.get(code).copied();
        for _ in 0..=self.parent.len() {
            match at {
                Some(parent) if self.people.contains_key(parent) => return Some(parent),
                Some(parent) => at = self.parent.get(parent).copied(),
                None => return None,
            }
        }
        None
    }

    /// The sum of the counted parts of a subtotal; `None` if no part of it has been counted.
    pub(crate) fn parts(&self, code: &str) -> Option<u64> {
        self.sum_of(|around| around == Some(code))
    }

    /// The sum of all that is part of nothing else that has been counted.
    pub(crate) fn total(&self) -> u64 {
        self.sum_of(|around| around.is_none()).unwrap_or_default()
    }

    fn sum_of(&self, wanted: impl Fn(Option<&str>) -> bool) -> Option<u64> {
        self.people
            .iter()
            .filter(|(code, _)| wanted(self.counted_around(code)))
            .map(|(_, people)| *people)
            .reduce(u64::saturating_add)
    }

    /// The count of a code, or the sum of its parts where every one of them has been counted.
    pub(crate) fn count(&self, code: &str) -> Option<u64> {
        self.count_within(code, self.parent.len())
    }

    fn count_within(&self, code: &str, depth: usize) -> Option<u64> {
        if let Some(people) = self.people.get(code) {
            return Some(*people);
        }
        let depth = depth.checked_sub(1)?;
        let mut parts = self
            .parent
            .iter()
            .filter(|(_, parent)| **parent == code)
            .map(|(part, _)| self.count_within(part, depth))
            .peekable();
        parts.peek()?;
        parts.sum()
    }

    /// What has been counted, code by code.
    pub(crate) fn counted(&self) -> impl Iterator<Item = (&'a str, u64)> {
        self.people.iter().map(|(code, people)| (*code, *people))
    }
}
