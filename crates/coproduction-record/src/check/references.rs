//! Ids: each given once, each reference to something of the right kind.

use std::collections::{HashMap, HashSet};

use coproduction_core::{EntityKind, Fault, Pointer, Problem};
use uuid::Uuid;

use super::Found;
use super::repeats::Words;
use crate::ForumRecord;
use crate::walk::{Path, Visitor, walk};

/// An id of any kind. Constituencies have short names, everything else has a UUID.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key {
    Uuid(Uuid),
    Name(Box<str>),
}

pub(super) fn check(record: &ForumRecord, found: &mut Found) {
    let mut quick = Quick::default();
    walk(record, &mut quick);
    found.0.append(&mut quick.words.found);
    if quick.all_is_well() && seats_stand_once(record) {
        return;
    }
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

/// Whether no version of the terms of reference has a seat twice.
fn seats_stand_once(record: &ForumRecord) -> bool {
    record.forum.terms.iter().flatten().all(|terms| {
        let mut seats: Vec<_> = terms.seats.iter().flatten().map(|seat| seat.id).collect();
        seats.sort_unstable();
        seats.windows(2).all(|pair| !matches!(pair, [a, b] if a == b))
    })
}

/// Whether every id is given once and every reference leads to one, without a thought for places: nearly always
/// it is so.
#[derive(Default)]
struct Quick {
    words: Words,
    given: Vec<(Uuid, EntityKind)>,
    references: Vec<(Uuid, EntityKind)>,
    names: Vec<Box<str>>,
    named: Vec<Box<str>>,
}

impl Quick {
    fn all_is_well(mut self) -> bool {
        self.given.sort_unstable();
        // Seats may stand in several versions of the terms of reference.
        self.given.dedup_by(|a, b| a == b && a.1 == EntityKind::Seat);
        let once = self
            .given
            .windows(2)
            .all(|pair| !matches!(pair, [(a, _), (b, _)] if a == b));
        self.names.sort_unstable();
        once && self
            .names
            .windows(2)
            .all(|pair| !matches!(pair, [a, b] if a == b))
            && self
                .references
                .iter()
                .all(|reference| self.given.binary_search(reference).is_ok())
            && self
                .named
                .iter()
                .all(|name| self.names.binary_search(name).is_ok())
    }
}

impl Visitor for Quick {
    fn scalar(&mut self, name: &'static str, text: &str, path: &Path) {
        if EntityKind::of_type(name) == Some(EntityKind::Constituency) {
            let list = if gives(path) {
                &mut self.names
            } else {
                &mut self.named
            };
            if gives(path) || !list.iter().any(|known| **known == *text) {
                list.push(text.into());
            }
        }
    }

    fn id(&mut self, name: &'static str, id: Uuid, path: &Path) {
        if let Some(kind) = EntityKind::of_type(name) {
            let list = if gives(path) {
                &mut self.given
            } else {
                &mut self.references
            };
            list.push((id, kind));
        }
    }

    fn item(&mut self, text: &str, path: &Path) {
        self.words.item(text, path);
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
        if EntityKind::of_type(name) == Some(EntityKind::Constituency) {
            self.note(EntityKind::Constituency, Key::Name(text.into()), path);
        }
    }

    fn id(&mut self, name: &'static str, id: Uuid, path: &Path) {
        if let Some(kind) = EntityKind::of_type(name) {
            self.note(kind, Key::Uuid(id), path);
        }
    }

    fn item(&mut self, _: &str, _: &Path) {}
}

impl Ids {
    fn note(&mut self, kind: EntityKind, key: Key, path: &Path) {
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
}

struct Places<'a> {
    unresolved: &'a HashSet<(Key, EntityKind)>,
    given: &'a HashMap<Key, (EntityKind, Pointer)>,
    found: &'a mut Found,
}

impl Visitor for Places<'_> {
    fn scalar(&mut self, name: &'static str, text: &str, path: &Path) {
        if EntityKind::of_type(name) == Some(EntityKind::Constituency) {
            self.look(EntityKind::Constituency, Key::Name(text.into()), path);
        }
    }

    fn id(&mut self, name: &'static str, id: Uuid, path: &Path) {
        if let Some(kind) = EntityKind::of_type(name) {
            self.look(kind, Key::Uuid(id), path);
        }
    }

    fn item(&mut self, _: &str, _: &Path) {}
}

impl Places<'_> {
    fn look(&mut self, expected: EntityKind, key: Key, path: &Path) {
        let reference = (key, expected);
        if !gives(path) && self.unresolved.contains(&reference) {
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
