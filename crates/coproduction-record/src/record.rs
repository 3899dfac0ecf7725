//! The record of one forum.

use std::sync::LazyLock;

use coproduction_core::{
    DataHolding, Date, DateTime, Extensions, Organisation, Pointer, Problem, Text, WrittenText,
};
use coproduction_decisions::{Commitment, Decision, Recommendation};
use coproduction_equity::{MonitoringReturn, PublishedTable};
use coproduction_events::{Contribution, Document, EngagementEvent, Reply};
use coproduction_forums::Forum;
use coproduction_members::{Guest, Member, Membership, Payment, SupportOffer};

coproduction_core::vocabulary! {
    /// The format of a record, with its version. Later versions of the library go on reading earlier formats.
    pub enum RecordFormat {
        /// Version 1.
        V1 = "coproduction/forum-record/v1",
    }
}

coproduction_core::vocabulary! {
    /// A collection of a record.
    pub enum Collection {
        /// The organisations.
        Organisations = "organisations",
        /// The members.
        Members = "members",
        /// The memberships.
        Memberships = "memberships",
        /// The guests.
        Guests = "guests",
        /// The support offered.
        SupportOffers = "support-offers",
        /// The facts of payment.
        Payments = "payments",
        /// The engagement events.
        Events = "events",
        /// The documents.
        Documents = "documents",
        /// The contributions.
        Contributions = "contributions",
        /// The replies.
        Replies = "replies",
        /// The decisions.
        Decisions = "decisions",
        /// The commitments.
        Commitments = "commitments",
        /// The recommendations.
        Recommendations = "recommendations",
        /// The monitoring returns.
        MonitoringReturns = "monitoring-returns",
        /// The published tables.
        PublishedTables = "published-tables",
        /// The holdings of special-category data.
        DataHoldings = "data-holdings",
    }
}

coproduction_core::vocabulary! {
    /// How completely a collection is kept.
    pub enum Completeness {
        /// Everything that happened is in it.
        Complete = "complete",
        /// Some of what happened is in it.
        Partial = "partial",
        /// No log of it is kept.
        NotKept = "not-kept",
    }
}

coproduction_core::model! {
    /// From when, to when and how completely a collection is kept: "none happened" and "no log is kept"
    /// are different facts.
    pub struct Coverage {
        required {
            /// The collection of the record that this is about, such as `events` or `replies`.
            collection: Collection,
            /// Whether everything that happened is in it, some of it, or no log was kept.
            completeness: Completeness,
        }
        optional {
            /// The first day of which this is said. Absent, it is not recorded since when.
            from: Date,
            /// The last day of which this is said; absent where it still holds.
            to: Date,
            /// More about how completely the collection is kept: what is missing, say.
            note: WrittenText,
        }
    }
}

coproduction_core::model! {
    /// A change to the record, for its audit trail: when, what, in which role. No name is needed.
    pub struct Change {
        required {
            /// The date and time at which the record was changed.
            at: DateTime,
            /// What was changed, in words for whoever audits the record. No name is needed.
            what: Text,
        }
        optional {
            /// The office of whoever changed it: never a name.
            role: Text,
        }
        lists {
            /// The places that were changed, each a JSON Pointer into the record of that day.
            places: Text,
        }
    }
}

coproduction_core::model! {
    /// Everything about one forum. A collection that is absent is not recorded; an empty one says that
    /// there was none.
    pub struct ForumRecord {
        required {
            /// The format of the document and its version: always this one text.
            format: RecordFormat,
            /// The forum itself: what it is for, who answers for it, and its terms of reference.
            forum: Forum,
        }
        optional {
            /// The day up to which the record was kept.
            recorded_to: Date,
            /// Local additions to the record, each under a URI that its author controls. Never about a person.
            extensions: Extensions,
        }
        lists {
            /// From when, to when and how completely each collection is kept; a collection may have several
            /// periods.
            coverage: Coverage,
            /// What was changed in the record and when, for its audit trail; an empty list says that nothing was.
            changes: Change,
            /// The organisations that the record refers to.
            organisations: Organisation,
            /// The people who hold or have held a seat, by opaque ids. Past members stay.
            members: Member,
            /// Who held which seat from when to when. Past memberships stay.
            memberships: Membership,
            /// The people who took part without being members.
            guests: Guest,
            /// The support offered to every member alike.
            support_offers: SupportOffer,
            /// Whether payment was offered, claimed and made. No sum of money is recorded.
            payments: Payment,
            /// The meetings, surveys and other events at which people take part.
            events: EngagementEvent,
            /// The documents of the forum and of the bodies that it deals with.
            documents: Document,
            /// What people said or wrote to the forum, each thing an entry of its own.
            contributions: Contribution,
            /// What people were told had become of what they said.
            replies: Reply,
            /// The decisions, each from the day that it was proposed; withdrawn ones stay.
            decisions: Decision,
            /// The actions that were promised, and how far each has come.
            commitments: Commitment,
            /// The recommendations of published reports.
            recommendations: Recommendation,
            /// The monitoring returns: counts, never answers of a person.
            monitoring_returns: MonitoringReturn,
            /// The tables of monitoring counts that have been published.
            published_tables: PublishedTable,
            /// On what terms special-category data are held.
            data_holdings: DataHolding,
        }
    }
}

/// The places of the first entries of each collection: rules point at them by the hundred, and most lists are no longer.
static ENTRIES: LazyLock<Vec<Vec<Pointer>>> = LazyLock::new(|| {
    let first = |collection: &Collection| (0..32).map(|index| collection.place().item(index)).collect();
    Collection::ALL.iter().map(first).collect()
});

impl Collection {
    /// The field of the record that holds it.
    pub const fn field(self) -> &'static str {
        // After the slash.
        self.within_record().split_at(1).1
    }

    /// Its place in the record.
    pub const fn place(self) -> Pointer {
        Pointer::from_static(self.within_record())
    }

    /// The place of one of its entries.
    ///
    /// ```
    /// use coproduction_record::Collection;
    /// assert_eq!(Collection::Events.entry(3).as_str(), "/events/3");
    /// assert_eq!(Collection::Events.entry(300).as_str(), "/events/300");
    /// ```
    pub fn entry(self, index: usize) -> Pointer {
        let known = ENTRIES.get(self as usize).and_then(|known| known.get(index));
        known.cloned().unwrap_or_else(|| self.place().item(index))
    }

    /// Its place, as RFC 6901 writes it. No name is escaped.
    const fn within_record(self) -> &'static str {
        match self {
            Self::Organisations => "/organisations",
            Self::Members => "/members",
            Self::Memberships => "/memberships",
            Self::Guests => "/guests",
            Self::SupportOffers => "/supportOffers",
            Self::Payments => "/payments",
            Self::Events => "/events",
            Self::Documents => "/documents",
            Self::Contributions => "/contributions",
            Self::Replies => "/replies",
            Self::Decisions => "/decisions",
            Self::Commitments => "/commitments",
            Self::Recommendations => "/recommendations",
            Self::MonitoringReturns => "/monitoringReturns",
            Self::PublishedTables => "/publishedTables",
            Self::DataHoldings => "/dataHoldings",
        }
    }
}

impl ForumRecord {
    /// What the record declares about how a collection is kept, period by period.
    pub fn coverage_of(&self, collection: Collection) -> impl Iterator<Item = &Coverage> {
        self.coverage
            .iter()
            .flatten()
            .filter(move |c| c.collection == collection)
    }

    /// Everything that is wrong with the record, in the order of the checks; empty where nothing is.
    pub fn problems(&self) -> Vec<Problem> {
        crate::check::look(self).0
    }

    /// The record as JSON text, indented, with a line end.
    pub fn to_json(&self) -> String {
        // Every key is a text and every number finite, so writing cannot fail.
        serde_json::to_string_pretty(self)
            .map(|text| text + "\n")
            .unwrap_or_default()
    }
}
