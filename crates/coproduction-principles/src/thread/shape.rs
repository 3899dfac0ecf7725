//! What a thread is made of. It has ids and places, and no text of the record.

use coproduction_core::{
    CommitmentId, ContributionId, Date, DecisionId, DocumentId, EventId, Pointer, RecommendationId, ReplyId,
    Side,
};
use coproduction_decisions::{BodyResponseStatus, CommitmentState, DecisionOutcome, DecisionState};
use coproduction_record::Collection;

use super::{Break, Fate, Gap, OnRecord, Stage, Telling, Way};

/// The thread of a record, in the order of the record.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Thread {
    /// The last day that it speaks of: the day asked for, or the one that the record was kept to where that is earlier.
    pub day: Date,
    /// The collections on its way of which not everything is known.
    pub not_known: Vec<NotKnown>,
    /// Each decision that was there by the day.
    pub decisions: Vec<DecisionThread>,
    /// Each contribution that was there by the day.
    pub contributions: Vec<ContributionThread>,
    /// Where the thread breaks off, by code and then in the order of the record.
    pub breaks: Vec<Break>,
}

/// A collection of which not everything is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct NotKnown {
    /// The collection.
    pub collection: Collection,
    /// Why.
    pub why: Gap,
}

/// A decision with what it was informed by, and what followed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DecisionThread {
    /// The decision.
    pub decision: DecisionId,
    /// Its place in the record.
    pub pointer: Pointer,
    /// Whether it had been decided by the day, where that is recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decided: Option<bool>,
    /// The day on which it was decided, or that of its meeting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// How far it had come, as recorded; absent where it was decided after the day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<DecisionState>,
    /// What was decided, as the forum recorded it; absent where that was after the day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<DecisionOutcome>,
    /// What it was informed by.
    pub informed_by: Informed,
    /// The commitments that carry it out, or carry out a reply that reports it.
    pub commitments: Vec<CommitmentThread>,
    /// The last answer of the accountable body.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body_answer: Option<AnswerOfBody>,
    /// Whether contributors were told of it, by the replies that report it; absent where none does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub told: Option<Telling>,
    /// The first day on which they were told of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub told_on: Option<Date>,
}

/// What a decision was informed by.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Informed {
    /// Whether anything is: *none* where the record says that no contribution and no event did.
    pub recorded: OnRecord,
    /// How many contributions, by the side they came from.
    pub by_side: BySide,
    /// The contributions, each with how it is tied to the decision. Written are those that are tied by more than their event: the
    /// others are all those of the events.
    #[serde(serialize_with = "closer")]
    pub contributions: Vec<Tied>,
    /// The contributions that are tied to it and were made after it had been taken, so that they cannot have informed it; not
    /// those of an event that had begun by then.
    pub too_late: Vec<ContributionId>,
    /// The events that it names.
    pub events: Vec<EventId>,
    /// The replies that it names.
    pub replies: Vec<ReplyId>,
    /// The earlier decisions that it names.
    pub decisions: Vec<DecisionId>,
    /// The commitments that it names.
    pub commitments: Vec<CommitmentId>,
    /// The documents that it names.
    pub documents: Vec<DocumentId>,
    /// The recommendations that it names or answers.
    pub recommendations: Vec<RecommendationId>,
}

/// Numbers of contributions, by the side they came from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct BySide {
    /// Those of people with lived experience.
    pub lived_experience: usize,
    /// Those of professionals.
    pub professional: usize,
    /// Those of others.
    pub other: usize,
    /// Those of which it is not recorded.
    pub not_recorded: usize,
}

impl BySide {
    /// Counts one more.
    pub const fn add(&mut self, side: Option<Side>) {
        match side {
            Some(Side::LivedExperience) => self.lived_experience += 1,
            Some(Side::Professional) => self.professional += 1,
            Some(_) => self.other += 1,
            None => self.not_recorded += 1,
        }
    }

    /// All of them.
    pub const fn all(self) -> usize {
        self.lived_experience + self.professional + self.other + self.not_recorded
    }
}

/// A contribution that a decision was informed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Tied {
    /// The contribution.
    pub contribution: ContributionId,
    /// How it is tied to the decision: the closest way.
    pub way: Way,
}

/// An answer of the accountable body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AnswerOfBody {
    /// What it answered.
    pub status: BodyResponseStatus,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
}

/// A commitment with how far it had come by the day.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CommitmentThread {
    /// The commitment.
    pub commitment: CommitmentId,
    /// Its place in the record.
    pub pointer: Pointer,
    /// The last state, where one is recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<CommitmentState>,
    /// When it was reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// When it is due.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_on: Option<Date>,
    /// Evidence of what changed.
    pub evidence: OnRecord,
}

/// A contribution with what became of it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ContributionThread {
    /// The contribution.
    pub contribution: ContributionId,
    /// Its place in the record.
    pub pointer: Pointer,
    /// The side it came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub side: Option<Side>,
    /// The day on which it was made, or on which its event began.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// How far its thread runs: the least that is certain.
    pub stage: Stage,
    /// Whether it runs beyond an answer, and so far, only by what was made of its whole event: nothing names it, or a reply to it.
    pub by_event_only: bool,
    /// What became of it, by the last status of a reply that names it, or else of one to its event.
    pub fate: Fate,
    /// The replies that answer it.
    pub answered_by: Vec<AnsweredBy>,
    /// Whether whoever made it was told; absent where there is no answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub told: Option<Telling>,
    /// The first day on which they were told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub told_on: Option<Date>,
    /// The decisions that it informed. Written are those that it is tied to by more than its event.
    #[serde(serialize_with = "closer")]
    pub informed: Vec<Informs>,
    /// The commitments that followed from those decisions, or from the replies.
    pub commitments: Vec<CommitmentThread>,
}

/// A reply that answers a contribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AnsweredBy {
    /// The reply.
    pub reply: ReplyId,
    /// How: it names the contribution, or its event.
    pub way: Way,
}

/// A decision that a contribution informed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Informs {
    /// The decision.
    pub decision: DecisionId,
    /// How the contribution is tied to it: the closest way.
    pub way: Way,
}

/// Something that is tied one way or another.
trait InAWay {
    fn way(&self) -> Way;
}

impl InAWay for Tied {
    fn way(&self) -> Way {
        self.way
    }
}

impl InAWay for Informs {
    fn way(&self) -> Way {
        self.way
    }
}

/// Writes what is tied by more than an event: thousands of contributions to one event may be tied to thousands of decisions.
fn closer<T: InAWay + serde::Serialize, S: serde::Serializer>(
    all: &[T],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(all.iter().filter(|tied| tied.way() != Way::Event))
}
