//! What a record holds, and what it does not.

use crate::{Collection, ForumRecord};

/// How a collection stands in a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// It is absent: not recorded.
    NotRecorded,
    /// It is empty: there was none.
    Empty,
    /// It has so many entries.
    Entries(usize),
}

/// A collection and how it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holding {
    /// The collection.
    pub collection: Collection,
    /// How it stands.
    pub kept: Kept,
}

/// What a record holds, collection by collection, in the order of the format.
///
/// ```
/// use coproduction_core::{Bilingual, Text};
/// use coproduction_forums::Forum;
/// use coproduction_record::{Collection, ForumRecord, Holdings, Kept, RecordFormat};
///
/// let forum = Forum::new("7a0c4a52-7c6e-4a51-9d55-0d3f3f1f6a10".parse()?, Bilingual::both(Text::parse("Llais Llan")?));
/// let record = ForumRecord::new(RecordFormat::V1, forum).members([]);
/// let holdings = Holdings::of(&record);
/// assert_eq!(holdings.iter().find(|h| h.collection == Collection::Members).unwrap().kept, Kept::Empty);
/// assert_eq!(holdings.iter().find(|h| h.collection == Collection::Events).unwrap().kept, Kept::NotRecorded);
/// # Ok::<(), coproduction_core::FormError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holdings(Vec<Holding>);

impl Holdings {
    /// What the record holds.
    pub fn of(record: &ForumRecord) -> Self {
        Self(
            Collection::ALL
                .iter()
                .map(|collection| Holding {
                    collection: *collection,
                    kept: kept(record, *collection),
                })
                .collect(),
        )
    }

    /// Each collection, in the order of the format.
    pub fn iter(&self) -> std::slice::Iter<'_, Holding> {
        self.0.iter()
    }

    /// How many entries a collection has; `None` where it is not recorded.
    pub(crate) fn of_collection(&self, collection: Collection) -> Option<usize> {
        self.0
            .iter()
            .find(|h| h.collection == collection)
            .and_then(|h| match h.kept {
                Kept::NotRecorded => None,
                Kept::Empty => Some(0),
                Kept::Entries(n) => Some(n),
            })
    }
}

impl<'a> IntoIterator for &'a Holdings {
    type Item = &'a Holding;
    type IntoIter = std::slice::Iter<'a, Holding>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

fn kept(record: &ForumRecord, collection: Collection) -> Kept {
    let length = match collection {
        Collection::Organisations => record.organisations.as_ref().map(Vec::len),
        Collection::Members => record.members.as_ref().map(Vec::len),
        Collection::Memberships => record.memberships.as_ref().map(Vec::len),
        Collection::Guests => record.guests.as_ref().map(Vec::len),
        Collection::SupportOffers => record.support_offers.as_ref().map(Vec::len),
        Collection::Payments => record.payments.as_ref().map(Vec::len),
        Collection::Events => record.events.as_ref().map(Vec::len),
        Collection::Documents => record.documents.as_ref().map(Vec::len),
        Collection::Contributions => record.contributions.as_ref().map(Vec::len),
        Collection::Replies => record.replies.as_ref().map(Vec::len),
        Collection::Decisions => record.decisions.as_ref().map(Vec::len),
        Collection::Commitments => record.commitments.as_ref().map(Vec::len),
        Collection::Recommendations => record.recommendations.as_ref().map(Vec::len),
        Collection::MonitoringReturns => record.monitoring_returns.as_ref().map(Vec::len),
        Collection::PublishedTables => record.published_tables.as_ref().map(Vec::len),
        Collection::DataHoldings => record.data_holdings.as_ref().map(Vec::len),
    };
    length.map_or(Kept::NotRecorded, |n| {
        if n == 0 { Kept::Empty } else { Kept::Entries(n) }
    })
}
