//! What a thing rests on or is about.

use crate::{CommitmentId, ContributionId, DecisionId, DocumentId, EventId, RecommendationId, ReplyId};

crate::model! {
    /// References to other things in the same record, by kind.
    pub struct Links {
        lists {
            /// Engagement events.
            events: EventId,
            /// Contributions.
            contributions: ContributionId,
            /// Replies.
            replies: ReplyId,
            /// Decisions.
            decisions: DecisionId,
            /// Commitments.
            commitments: CommitmentId,
            /// Documents.
            documents: DocumentId,
            /// Recommendations of published reports.
            recommendations: RecommendationId,
        }
    }
}
