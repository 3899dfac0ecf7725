//! References to what others have published.

use crate::{Bilingual, PartialDate, Text, Uri};

crate::model! {
    /// A reference to a publication: its title, who published it and when, and where to find it.
    pub struct Citation {
        required {
            /// The title of the publication, in each language in which it has one.
            title: Bilingual,
        }
        optional {
            /// The body that published it, in Welsh and English where it has a name in both.
            publisher: Bilingual,
            /// The day, month or year in which it was published, as far as that is known.
            published: PartialDate,
            /// The page or section that is meant, such as `12`.
            page: Text,
            /// The web address or other URI at which the publication can be read.
            uri: Uri,
        }
    }
}
