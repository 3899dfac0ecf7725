//! Recommendations of published reports, which decisions and commitments may answer.

use coproduction_core::{Bilingual, Citation, RecommendationId, Text};

coproduction_core::model! {
    /// A recommendation of a published report, to which decisions and commitments can refer.
    pub struct Recommendation {
        required {
            /// The id of the recommendation within this record: a UUID, used for no other.
            id: RecommendationId,
            /// The report that makes the recommendation.
            source: Citation,
        }
        optional {
            /// The number that the report gives it, such as `7` or `3.2`.
            number: Text,
            /// The words of the recommendation, as the report has them.
            text: Bilingual,
        }
    }
}
