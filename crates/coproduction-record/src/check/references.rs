//! Ids: each given once, each reference to something of the right kind.

use std::collections::{HashMap, HashSet};

use coproduction_core::{EntityKind, Fault, Pointer, Problem};
use uuid::Uuid;

use super::Found;
use crate::ForumRecord;
use crate::walk::{Path, Visitor, walk};

/// An id of any kind. Constituencies have short names, everything else has a UUID.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key {
    Uuid(Uuid),
    Name(Box<str>),
}

impl Key {
    fn of(kind: EntityKind, text: &str) -> Option<Self> {
        match kind {
            EntityKind::Constituency => Some(Self::Name(text.into())),
            _ => Uuid::try_parse(text).ok().map(Self::Uuid),
        }
    }
}

pub(super) fn check(record: &ForumRecord, found: &mut Found) {
    let mut ids = Ids::default();
    walk(record, &mut ids);
    let unresolved: HashSet<(Key, EntityKind)> = ids
        .references
        .into_iter()
        .filter(|(key, kind)| ids.given.get(key).is_none_or(|(given, _)| given != kind))
        .collect();
    found.0.extend(ids.duplicates);
    if !unresolved.is_empty() {
        // Places are only worked out now that one is needed.
        walk(
            record,
            &mut Places {
                unresolved: &unresolved,
                given: &ids.given,
                found,
            },
        );
    }
}

/// Whether a scalar is the id of the thing it stands in, and not a reference to another.
fn gives(path: &Path) -> bool {
    path.field() == Some("id")
}

#[derive(Default)]
struct Ids {
    given: HashMap<Key, (EntityKind, Pointer)>,
    references: HashSet<(Key, EntityKind)>,
    /// The seats of each version of the terms of reference.
    seats: HashMap<(Pointer, Key), Pointer>,
    duplicates: Vec<Problem>,
}

impl Visitor for Ids {
    fn scalar(&mut self, name: &'static str, text: &str, path: &Path) {
        let Some((kind, key)) = EntityKind::of_type(name).and_then(|kind| Some((kind, Key::of(kind, text)?)))
        else {
            return;
        };
        if !gives(path) {
            self.references.insert((key, kind));
            return;
        }
        let here = path.pointer();
        if kind == EntityKind::Seat {
            // A seat keeps its id across versions of the terms of reference, but is once in each.
            let version = here.parent().and_then(|seat| seat.parent()).unwrap_or_default();
            if let Some(first) = self.seats.insert((version, key.clone()), here.clone()) {
                self.duplicates
                    .push(Problem::new(Fault::DuplicateId { first }, here));
                return;
            }
            if self.given.get(&key).is_some_and(|(known, _)| *known == kind) {
                return;
            }
        }
        if let Some((_, first)) = self.given.get(&key) {
            self.duplicates
                .push(Problem::new(Fault::DuplicateId { first: first.clone() }, here));
        } else {
            self.given.insert(key, (kind, here));
        }
    }

    fn item(&mut self, _: &str, _: &Path) {}
}

struct Places<'a> {
    unresolved: &'a HashSet<(Key, EntityKind)>,
    given: &'a HashMap<Key, (EntityKind, Pointer)>,
    found: &'a mut Found,
}

impl Visitor for Places<'_> {
    fn scalar(&mut self, name: &'static str, text: &str, path: &Path) {
        let Some(expected) = EntityKind::of_type(name).filter(|_| !gives(path)) else {
            return;
        };
        let Some(key) = Key::of(expected, text) else {
            return;
        };
        let reference = (key, expected);
        if self.unresolved.contains(&reference) {
            let fault = match self.given.get(&reference.0) {
                Some((found, _)) => Fault::WrongKind {
                    expected,
                    found: *found,
                },
                None => Fault::DanglingReference { expected },
            };
            self.found.report(fault, path.pointer());
        }
    }

    fn item(&mut self, _: &str, _: &Path) {}
}
