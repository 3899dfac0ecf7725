//! Entries that stand twice where each can stand once.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use coproduction_core::{Fault, Problem};
use coproduction_members::CostKind;

use super::{At, Found, items};
use crate::ForumRecord;
use crate::walk::{Path, Step};

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
            once(invitation.notices.as_ref(), &at, "notices", found, |n| {
                Some(&n.language)
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
fn once<'r, T, K: Eq + Hash>(
    list: Option<&'r Vec<T>>,
    around: &At<'_>,
    name: &str,
    found: &mut Found,
    key: impl Fn(&'r T) -> Option<K>,
) {
    let list = list.map(Vec::as_slice).unwrap_or_default();
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

/// Finds words and ids that stand twice in one list.
#[derive(Default)]
pub(super) struct Words {
    list: Vec<Step>,
    seen: Vec<String>,
    many: HashSet<String>,
    pub(super) found: Vec<Problem>,
}

impl Words {
    /// An item of a list that is a word or an id.
    pub(super) fn item(&mut self, text: &str, path: &Path) {
        let [list @ .., Step::Item(index)] = path.steps() else {
            return;
        };
        if *index == 0 || self.list != list {
            self.list.clear();
            self.list.extend_from_slice(list);
            self.seen.clear();
            self.many.clear();
        }
        // Most lists are of a few; the others are looked up.
        let known = if self.seen.len() < 16 {
            self.seen.iter().any(|s| s == text)
        } else {
            self.many.contains(text)
        };
        if known && let Some(first) = self.seen.iter().position(|s| s == text) {
            let around = path.pointer().parent().unwrap_or_default();
            self.found.push(Problem::new(
                Fault::RepeatedEntry {
                    first: around.item(first),
                },
                path.pointer(),
            ));
        }
        if self.seen.len() == 15 {
            self.many.extend(self.seen.iter().cloned());
        }
        if self.seen.len() >= 15 {
            self.many.insert(text.to_owned());
        }
        self.seen.push(text.to_owned());
    }
}
