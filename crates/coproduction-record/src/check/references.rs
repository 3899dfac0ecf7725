//! Ids: each given once, each reference to something of the right kind.

use std::collections::{HashMap, HashSet};

use coproduction_core::{EntityKind, Fault, Pointer};
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
    duplicates: Vec<coproduction_core::Problem>,
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
        if let Some((known, first)) = self.given.get(&key) {
            // A seat keeps its id across versions of the terms of reference.
            let same_seat = kind == EntityKind::Seat && *known == kind && !same_list(first, &here);
            if !same_seat {
                let fault = Fault::DuplicateId { first: first.clone() };
                self.duplicates.push(coproduction_core::Problem::new(fault, here));
            }
        } else {
            self.given.insert(key, (kind, here));
        }
    }

    fn item(&mut self, _: &str, _: &Path) {}
}

/// Whether two ids stand in items of the same list.
fn same_list(a: &Pointer, b: &Pointer) -> bool {
    let list = |p: &Pointer| p.parent().and_then(|item| item.parent());
    list(a) == list(b)
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
