//! References to what others have published.

use crate::{Bilingual, PartialDate, Text, Uri};

crate::model! {
    /// A reference to a publication.
    pub struct Citation {
        required {
            /// The title of the publication.
            title: Bilingual,
        }
        optional {
            /// Who published it.
            publisher: Bilingual,
            /// When it was published.
            published: PartialDate,
            /// The page or section.
            page: Text,
            /// Where it can be read.
            uri: Uri,
        }
    }
}
