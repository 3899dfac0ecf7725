//! What a thing rests on or is about.

use crate::{CommitmentId, ContributionId, DecisionId, DocumentId, EventId, RecommendationId, ReplyId};

crate::model! {
    /// References to other things in the same record, by kind.
    pub struct Links {
        lists {
            /// Engagement events of this record, by their ids.
            events: EventId,
            /// Contributions of this record, by their ids.
            contributions: ContributionId,
            /// Replies of this record, by their ids.
            replies: ReplyId,
            /// Decisions of this record, by their ids.
            decisions: DecisionId,
            /// Commitments of this record, by their ids.
            commitments: CommitmentId,
            /// Documents of this record, by their ids.
            documents: DocumentId,
            /// Recommendations of published reports that this record lists, by their ids.
            recommendations: RecommendationId,
        }
    }
}
