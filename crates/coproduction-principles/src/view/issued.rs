//! The versions of a document, wherever they are recorded: one in Welsh and its English may be two documents.

use std::iter::once;

use coproduction_core::{Date, LanguageTag};
use coproduction_events::{Document, DocumentKind, EngagementEvent};

use super::notices::Version;
use super::{NoticeLanguages, Parity, View, parity};
use crate::by_id::{HashMap, HashSet};

/// The documents of a record, with those that are the Welsh of others.
pub(crate) struct Issued<'v, 'a> {
    view: &'v View<'a>,
    notices: NoticeLanguages<'a>,
    /// By the place of a document in English alone, that of the same in Welsh.
    welsh_of: HashMap<usize, usize>,
    /// The documents that are the Welsh of another.
    welsh: HashSet<usize>,
    /// Those in English alone that may have Welsh of their own.
    perhaps: HashSet<usize>,
}

/// What tells that two documents are one, from what tells it best.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// One names the other.
    Named,
    /// They are of the same things, and came out on one day.
    ThingsAndDay,
    /// They are of the same things.
    Things,
    /// They came out on one day; of which things they are is not recorded.
    Day,
}

impl<'v, 'a> Issued<'v, 'a> {
    pub(crate) fn of(view: &'v View<'a>) -> Self {
        let mut issued = Self {
            view,
            notices: NoticeLanguages::of(view),
            welsh_of: HashMap::default(),
            welsh: HashSet::default(),
            perhaps: HashSet::default(),
        };
        let mut in_english = Vec::new();
        let mut in_welsh: HashMap<DocumentKind, Vec<(usize, &Document)>> = HashMap::default();
        for (index, document) in view.record.documents.iter().flatten().enumerate() {
            match languages(document) {
                (true, false) => in_welsh.entry(document.kind).or_default().push((index, document)),
                (false, true) => in_english.push((index, document)),
                _ => {}
            }
        }
        in_english.retain(|(_, document)| in_welsh.contains_key(&document.kind));
        let of_kind = |document: &Document| in_welsh.get(&document.kind).into_iter().flatten();
        for sign in [Sign::Named, Sign::ThingsAndDay, Sign::Things, Sign::Day] {
            for (index, english) in &in_english {
                let free = |welsh: &usize| !issued.welsh.contains(welsh);
                let mut those = of_kind(english)
                    .filter(|(other, welsh)| free(other) && told_by(english, welsh) == Some(sign));
                if let (Some((welsh, _)), false) = (those.next(), issued.welsh_of.contains_key(index)) {
                    issued.welsh_of.insert(*index, *welsh);
                    issued.welsh.insert(*welsh);
                }
            }
        }
        for (index, english) in in_english {
            let mut free = of_kind(english).filter(|(welsh, _)| !issued.welsh.contains(welsh));
            if free.any(|(_, welsh)| may_be_one(english, welsh)) {
                issued.perhaps.insert(index);
            }
        }
        issued
    }

    /// Whether a document is the Welsh of another, which is looked at in its place.
    pub(crate) fn is_welsh_of_another(&self, index: usize) -> bool {
        self.welsh.contains(&index)
    }

    /// How the Welsh of a document stands to its English: open where it may be in another document.
    pub(crate) fn parity(&self, index: usize, document: &'a Document) -> Parity {
        let found = parity(self.versions(index, document), self.view.day);
        if found == Parity::Missing && self.perhaps.contains(&index) {
            Parity::Open
        } else {
            found
        }
    }

    /// The first day on which a document was there in either language.
    pub(crate) fn first_day(&self, index: usize, document: &'a Document) -> Option<Date> {
        self.versions(index, document).filter_map(|(_, on)| on).min()
    }

    /// The versions of a document, with those of the same in Welsh, and of a notice those that were given otherwise of its events.
    fn versions(&self, index: usize, document: &'a Document) -> impl Iterator<Item = Version<'a>> {
        let documents = self.view.record.documents.as_deref().unwrap_or_default();
        let welsh = self.welsh_of.get(&index).and_then(|welsh| documents.get(*welsh));
        let own = once(document)
            .chain(welsh)
            .flat_map(|document| document.available.iter().flatten());
        let events = document
            .concerns
            .iter()
            .flat_map(|concerns| concerns.events.iter().flatten());
        let events = events.filter(|_| document.kind == DocumentKind::Notice);
        let given = events.filter_map(|event| self.view.record.event(*event));
        own.map(|version| (&version.language, version.on))
            .chain(given.flat_map(|event| self.given(event)))
    }

    /// Every notice of an event.
    fn given(&self, event: &'a EngagementEvent) -> impl Iterator<Item = Version<'a>> {
        let invitations = event.invitations.iter().flatten();
        let notices = invitations.flat_map(|invitation| invitation.notices.iter().flatten());
        notices
            .map(|notice| (&notice.language, Some(notice.on)))
            .chain(self.notices.published(event.id))
    }
}

/// Whether a document is there in Welsh, and whether in English.
fn languages(document: &Document) -> (bool, bool) {
    let mut all = document
        .available
        .iter()
        .flatten()
        .map(|version| &version.language);
    (
        all.clone().any(LanguageTag::is_welsh),
        all.any(LanguageTag::is_english),
    )
}

/// What tells that a document in English and one in Welsh of the same kind are one.
fn told_by(english: &Document, welsh: &Document) -> Option<Sign> {
    let names = |one: &Document, other: &Document| {
        let documents = one
            .concerns
            .as_ref()
            .and_then(|concerns| concerns.documents.as_ref());
        documents.is_some_and(|documents| documents.contains(&other.id))
    };
    if names(english, welsh) || names(welsh, english) {
        return Some(Sign::Named);
    }
    if !may_be_one(english, welsh) {
        return None;
    }
    let first = |document: &Document| {
        document
            .available
            .iter()
            .flatten()
            .filter_map(|version| version.on)
            .min()
    };
    let on_one_day = first(english).is_some_and(|on| first(welsh) == Some(on));
    match (english.concerns.is_some() && welsh.concerns.is_some(), on_one_day) {
        (true, true) => Some(Sign::ThingsAndDay),
        (true, false) => Some(Sign::Things),
        (false, true) => Some(Sign::Day),
        (false, false) => None,
    }
}

/// Whether nothing on record tells two documents of one kind apart: who wrote them, and what they are of.
fn may_be_one(english: &Document, welsh: &Document) -> bool {
    let authors = english.author.as_ref().zip(welsh.author.as_ref());
    let concerns = english.concerns.as_ref().zip(welsh.concerns.as_ref());
    authors.is_none_or(|(one, other)| one == other) && concerns.is_none_or(|(one, other)| one == other)
}
