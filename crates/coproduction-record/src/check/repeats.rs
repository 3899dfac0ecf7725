//! Entries that stand twice where each can stand once.

use std::collections::HashMap;
use std::hash::Hash;

use coproduction_core::{Fault, Problem};
use coproduction_members::CostKind;
use uuid::Uuid;

use super::{At, Found, all_differ, items};
use crate::ForumRecord;
use crate::walk::{Path, Visitor, walk};

pub(super) fn check(record: &ForumRecord, found: &mut Found) {
    let root = At::Root;
    for (event, at) in items(record.events.as_ref(), &root, "events") {
        once(event.attendance.as_ref(), &at, "attendance", found, |a| {
            Some(a.member)
        });
        once(event.guests.as_ref(), &at, "guests", found, |g| Some(g.guest));
        once(event.head_counts.as_ref(), &at, "headCounts", found, |h| {
            Some(&h.constituency)
        });
        once(event.access.as_ref(), &at, "access", found, |a| {
            (a.kind != coproduction_events::AccessKind::Other).then_some(a.kind)
        });
        let survey = at.member("survey");
        let by_language = event.survey.as_ref().and_then(|s| s.by_language.as_ref());
        once(by_language, &survey, "byLanguage", found, |l| Some(&l.language));
        for (invitation, at) in items(event.invitations.as_ref(), &at, "invitations") {
            // A reminder is another notice in the same language.
            once(invitation.notices.as_ref(), &at, "notices", found, |n| {
                Some((&n.language, n.on))
            });
        }
    }
    for (payment, at) in items(record.payments.as_ref(), &root, "payments") {
        once(payment.costs.as_ref(), &at, "costs", found, |c| {
            (c.kind != CostKind::Other).then_some(c.kind)
        });
    }
    for (decision, at) in items(record.decisions.as_ref(), &root, "decisions") {
        if let Some(count) = &decision.count {
            once(Some(&count.lines), &at.member("count"), "lines", found, |l| {
                Some((l.option, &l.constituency))
            });
        }
        if let Some(coproduction_decisions::Electorate::Counts { counts }) = &decision.electorate {
            once(Some(counts), &at.member("electorate"), "counts", found, |c| {
                Some(&c.constituency)
            });
        }
    }
    for (returned, at) in items(record.monitoring_returns.as_ref(), &root, "monitoringReturns") {
        for (table, at) in items(returned.tables.as_ref(), &at, "tables") {
            once(table.cells.as_ref(), &at, "cells", found, |c| {
                Some((&c.code, &c.second_code))
            });
        }
    }
    for (table, at) in items(record.published_tables.as_ref(), &root, "publishedTables") {
        once(table.cells.as_ref(), &at, "cells", found, |c| {
            Some((&c.code, &c.second_code))
        });
    }
    for (terms, at) in items(record.forum.terms.as_ref(), &root.member("forum"), "terms") {
        let quorum = terms.quorum.as_ref().and_then(|q| q.constituencies.as_ref());
        once(quorum, &at.member("quorum"), "constituencies", found, |q| {
            Some(&q.constituency)
        });
    }
}

/// Reports every item whose key an earlier item of the list has. `None` is no key.
fn once<'r, T, K: Ord + Hash>(
    list: Option<&'r Vec<T>>,
    around: &At<'_>,
    name: &str,
    found: &mut Found,
    key: impl Fn(&'r T) -> Option<K>,
) {
    let list = list.map(Vec::as_slice).unwrap_or_default();
    let mut keys: Vec<K> = list.iter().filter_map(&key).collect();
    if all_differ(&mut keys) {
        return;
    }
    let mut seen: HashMap<K, usize> = HashMap::with_capacity(list.len());
    for (index, item) in list.iter().enumerate() {
        let Some(key) = key(item) else { continue };
        match seen.get(&key) {
            Some(first) => {
                let first = At::Item(around, name, *first).pointer();
                found.report(Fault::RepeatedEntry { first }, At::Item(around, name, index));
            }
            None => drop(seen.insert(key, index)),
        }
    }
}

/// Reports words and ids that stand twice in one list.
pub(super) fn of_words(record: &ForumRecord, found: &mut Found) {
    let mut words = Words {
        seen: HashMap::new(),
        found,
    };
    walk(record, &mut words);
}

struct Words<'f> {
    /// Where each of the list that the walk is at was met first.
    seen: HashMap<String, usize>,
    found: &'f mut Found,
}

impl Words<'_> {
    fn item(&mut self, text: String, list: &Path<'_>, place: usize) {
        if place == 0 {
            // Not emptied: that takes as long as the longest list so far is.
            self.seen = HashMap::new();
        }
        let first = *self.seen.entry(text).or_insert(place);
        if first != place {
            let list = list.pointer();
            let fault = Fault::RepeatedEntry {
                first: list.item(first),
            };
            self.found.0.push(Problem::new(fault, list.item(place)));
        }
    }
}

impl Visitor for Words<'_> {
    fn text(&mut self, _: Option<&'static str>, text: &str, path: &Path<'_>) {
        if let Path::Item(list, place) = path {
            self.item(text.to_owned(), list, *place);
        }
    }

    fn id(&mut self, _: &'static str, id: Uuid, path: &Path<'_>) {
        if let Path::Item(list, place) = path {
            self.item(id.to_string(), list, *place);
        }
    }
}
