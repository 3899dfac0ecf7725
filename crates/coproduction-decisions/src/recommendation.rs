//! Recommendations of published reports, which decisions and commitments may answer.

use coproduction_core::{Bilingual, Citation, RecommendationId, Text};

coproduction_core::model! {
    /// A recommendation of a published report.
    pub struct Recommendation {
        required {
            /// Identifies it within the record.
            id: RecommendationId,
            /// The report.
            source: Citation,
        }
        optional {
            /// Its number in the report.
            number: Text,
            /// Its words.
            text: Bilingual,
        }
    }
}
