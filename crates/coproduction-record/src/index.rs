//! Where each thing of a record is, by its id.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use coproduction_core::EntityKind;
use uuid::Uuid;

/// What each id of a record is given to.
#[derive(Debug, Clone, Default)]
pub(crate) struct Index(HashMap<Uuid, Given>);

/// What an id is given to.
#[derive(Debug, Clone, Copy)]
struct Given {
    kind: EntityKind,
    /// Its place in its list.
    place: usize,
}

impl Index {
    /// Notes what an id is given to. Says whether that may be: each id is given once, but for a seat's, which stays
    /// the same across versions of the terms of reference.
    pub(crate) fn note(&mut self, id: Uuid, kind: EntityKind, place: usize) -> bool {
        match self.0.entry(id) {
            Entry::Vacant(entry) => {
                entry.insert(Given { kind, place });
                true
            }
            Entry::Occupied(entry) => kind == EntityKind::Seat && entry.get().kind == kind,
        }
    }

    /// Whether an id is given to a thing of a kind.
    pub(crate) fn has(&self, id: Uuid, kind: EntityKind) -> bool {
        self.0.get(&id).is_some_and(|given| given.kind == kind)
    }

    /// The place in its list of what an id is given to.
    pub(crate) fn place(&self, id: Uuid) -> Option<usize> {
        self.0.get(&id).map(|given| given.place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_given_once_but_for_a_seat() {
        let mut index = Index::default();
        let (a, b) = (Uuid::from_u128(1), Uuid::from_u128(2));
        assert!(index.note(a, EntityKind::Member, 7) && index.note(b, EntityKind::Seat, 0));
        assert!(index.note(b, EntityKind::Seat, 1), "in another version");
        assert!(!index.note(a, EntityKind::Member, 8) && !index.note(b, EntityKind::Event, 0));
        assert!(index.has(a, EntityKind::Member) && !index.has(a, EntityKind::Guest));
        assert_eq!(index.place(a), Some(7));
    }
}
