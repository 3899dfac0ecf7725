//! A record that has been checked.

use std::ops::Deref;

use coproduction_core::{
    CommitmentId, ContributionId, DecisionId, DocumentId, EventId, Organisation, OrganisationId, Problems,
    ReplyId,
};
use coproduction_decisions::{Commitment, Decision};
use coproduction_events::{Contribution, Document, EngagementEvent, Reply};
use coproduction_members::{Guest, Member, Membership};
use coproduction_members::{GuestId, MemberId, MembershipId};

use crate::ForumRecord;
use crate::check;
use crate::index::Index;

/// A value that has been checked, and cannot be changed any more.
///
/// The only way to one is to check. Its ids are unique and its references resolve, so that rules and
/// measures never meet a dangling one.
///
/// ```
/// use coproduction_core::{Bilingual, Text};
/// use coproduction_members::MemberId;
/// use coproduction_forums::Forum;
/// use coproduction_members::Member;
/// use coproduction_record::{ForumRecord, RecordFormat};
///
/// let id: MemberId = "5f1c9a52-7c6e-4a51-9d55-0d3f3f1f6a10".parse()?;
/// let forum = Forum::new("7a0c4a52-7c6e-4a51-9d55-0d3f3f1f6a10".parse()?, Bilingual::both(Text::parse("Llais Llan")?));
/// let checked = ForumRecord::new(RecordFormat::V1, forum).members([Member::new(id)]).check()?;
/// assert!(checked.member(id).is_some());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Checked<T> {
    value: T,
    index: Index,
}

impl<T> Checked<T> {
    /// The value itself, which is then no longer known to be checked.
    pub fn into_inner(self) -> T {
        self.value
    }
}

impl<T> Deref for Checked<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}

impl ForumRecord {
    /// Checks what the parts of the record say together.
    ///
    /// # Errors
    /// Every problem, in the order of the checks. To keep the record all the same, ask
    /// [`problems`](Self::problems) first.
    pub fn check(self) -> Result<Checked<Self>, Problems> {
        let (problems, index) = check::look(&self);
        match Problems::from_list(problems) {
            Some(problems) => Err(problems),
            None => Ok(Checked { value: self, index }),
        }
    }
}

macro_rules! collections {
    ($( $(#[$meta:meta])* $one:ident: $list:ident, $id:ident, $type:ident; )*) => {
        impl Checked<ForumRecord> {
            $(
                $(#[$meta])*
                pub fn $one(&self, id: $id) -> Option<&$type> {
                    let place = self.index.place(id.uuid())?;
                    self.value.$list.as_ref()?.get(place).filter(|item| item.id == id)
                }
            )*
        }
    };
}

collections! {
    /// The organisation with an id; always there for an id of this record.
    organisation: organisations, OrganisationId, Organisation;
    /// The member with an id; always there for an id of this record.
    member: members, MemberId, Member;
    /// The membership with an id; always there for an id of this record.
    membership: memberships, MembershipId, Membership;
    /// The guest with an id; always there for an id of this record.
    guest: guests, GuestId, Guest;
    /// The event with an id; always there for an id of this record.
    event: events, EventId, EngagementEvent;
    /// The document with an id; always there for an id of this record.
    document: documents, DocumentId, Document;
    /// The contribution with an id; always there for an id of this record.
    contribution: contributions, ContributionId, Contribution;
    /// The reply with an id; always there for an id of this record.
    reply: replies, ReplyId, Reply;
    /// The decision with an id; always there for an id of this record.
    decision: decisions, DecisionId, Decision;
    /// The commitment with an id; always there for an id of this record.
    commitment: commitments, CommitmentId, Commitment;
}
