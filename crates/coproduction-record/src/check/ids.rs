//! Ids, references and lists of words, all in one walk that has no thought for places: nearly always all is well.

use std::collections::BTreeSet;
use std::hash::{BuildHasher, RandomState};

use coproduction_core::EntityKind;
use uuid::Uuid;

use super::{Found, all_differ, references, repeats};
use crate::ForumRecord;
use crate::index::Index;
use crate::walk::{Path, Visitor, walk};

/// Gives the index of the record. What is wrong is found in further walks, only where something may be.
pub(super) fn check(record: &ForumRecord, found: &mut Found) -> Index {
    let mut look = Look::default();
    walk(record, &mut look);
    if look.may_repeat() {
        repeats::of_words(record, found);
    }
    if look.is_in_doubt || !look.all_resolve() || !seats_stand_once(record) {
        references::check(record, found);
    }
    look.index
}

/// Whether no version of the terms of reference has a seat twice.
fn seats_stand_once(record: &ForumRecord) -> bool {
    record.forum.terms.iter().flatten().all(|terms| {
        let mut seats: Vec<_> = terms.seats.iter().flatten().map(|seat| seat.id).collect();
        all_differ(&mut seats)
    })
}

#[derive(Default)]
struct Look {
    index: Index,
    references: Vec<(Uuid, EntityKind)>,
    /// The short names of constituencies.
    names: BTreeSet<Box<str>>,
    /// Whether an id or name is given twice, or a name is not known where it is met.
    is_in_doubt: bool,
    /// The words or ids of one list, as numbers: the same for the same word, and seldom for another.
    list: Vec<u128>,
    words: RandomState,
    /// Whether a list may have one twice.
    has_repeats: bool,
}

impl Look {
    fn all_resolve(&self) -> bool {
        let mut references = self.references.iter();
        references.all(|(id, kind)| self.index.has(*id, *kind))
    }

    fn may_repeat(&mut self) -> bool {
        self.has_repeats |= !all_differ(&mut self.list);
        self.has_repeats
    }

    /// The next item of a list, or the first of another.
    fn item(&mut self, place: usize, number: u128) {
        if place == 0 {
            self.may_repeat();
            self.list.clear();
        }
        self.list.push(number);
    }
}

impl Visitor for Look {
    fn text(&mut self, name: Option<&'static str>, text: &str, path: &Path<'_>) {
        if name.and_then(EntityKind::of_type) == Some(EntityKind::Constituency) {
            self.is_in_doubt |= if path.gives_id() {
                !self.names.insert(text.into())
            } else {
                // They are given before the walk comes to where they are used; if not, the doubt costs a second walk.
                !self.names.contains(text)
            };
        }
        if let Path::Item(_, place) = path {
            self.item(*place, self.words.hash_one(text).into());
        }
    }

    fn id(&mut self, name: &'static str, id: Uuid, path: &Path<'_>) {
        if let Some(kind) = EntityKind::of_type(name) {
            if path.gives_id() {
                self.is_in_doubt |= !self.index.note(id, kind, path.place());
            } else {
                self.references.push((id, kind));
            }
        }
        if let Path::Item(_, place) = path {
            self.item(*place, id.as_u128());
        }
    }
}
