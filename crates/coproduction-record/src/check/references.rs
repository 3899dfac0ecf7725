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

/// Everything that is wrong with them, with its place.
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

#[derive(Default)]
struct Ids {
    given: HashMap<Key, (EntityKind, Pointer)>,
    references: HashSet<(Key, EntityKind)>,
    /// The seats of each version of the terms of reference.
    seats: HashMap<(Pointer, Key), Pointer>,
    duplicates: Vec<Problem>,
}

impl Visitor for Ids {
    fn text(&mut self, name: Option<&'static str>, text: &str, path: &Path<'_>) {
        if name.and_then(EntityKind::of_type) == Some(EntityKind::Constituency) {
            self.note(EntityKind::Constituency, Key::Name(text.into()), path);
        }
    }

    fn id(&mut self, name: &'static str, id: Uuid, path: &Path<'_>) {
        if let Some(kind) = EntityKind::of_type(name) {
            self.note(kind, Key::Uuid(id), path);
        }
    }
}

impl Ids {
    fn note(&mut self, kind: EntityKind, key: Key, path: &Path<'_>) {
        if !path.gives_id() {
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
}

struct Places<'a> {
    unresolved: &'a HashSet<(Key, EntityKind)>,
    given: &'a HashMap<Key, (EntityKind, Pointer)>,
    found: &'a mut Found,
}

impl Visitor for Places<'_> {
    fn text(&mut self, name: Option<&'static str>, text: &str, path: &Path<'_>) {
        if name.and_then(EntityKind::of_type) == Some(EntityKind::Constituency) {
            self.look(EntityKind::Constituency, Key::Name(text.into()), path);
        }
    }

    fn id(&mut self, name: &'static str, id: Uuid, path: &Path<'_>) {
        if let Some(kind) = EntityKind::of_type(name) {
            self.look(kind, Key::Uuid(id), path);
        }
    }
}

impl Places<'_> {
    fn look(&mut self, expected: EntityKind, key: Key, path: &Path<'_>) {
        let reference = (key, expected);
        if !path.gives_id() && self.unresolved.contains(&reference) {
            let fault = match self.given.get(&reference.0) {
                Some((found, _)) => Fault::WrongKind {
                    expected,
                    found: *found,
                },
                None => Fault::DanglingReference { expected },
            };
            self.found.0.push(Problem::new(fault, path.pointer()));
        }
    }
}
