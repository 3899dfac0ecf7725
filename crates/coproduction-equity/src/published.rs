//! Tables that have been published, listed apart from the returns they come from.

use coproduction_core::{Bilingual, Characteristic, Code, Date, DocumentId, ReturnId};

use crate::{CodeList, SecondWay};

coproduction_core::model! {
    /// One cell of a published table: a count, or that the count was withheld.
    pub struct PublishedCell {
        required {
            /// The code of the answer, out of the `codeList` of the table.
            code: Code,
        }
        optional {
            /// In a table of two ways, the code of the second answer, out of the `codeList` of `second`.
            second_code: Code,
            /// How many people, as published; a rounded count as it was rounded.
            people: u32,
            /// Whether the count was withheld, so that nobody can be told from it.
            withheld: bool,
        }
    }
}

coproduction_core::model! {
    /// A table of monitoring counts that has been published.
    pub struct PublishedTable {
        required {
            /// The characteristic by which the table counts people, such as `age`.
            characteristic: Characteristic,
            /// The list, with its version, that the codes of the cells are of.
            code_list: CodeList,
        }
        optional {
            /// The second characteristic, if the table is of two ways.
            second: SecondWay,
            /// The title of the table, as it was published.
            title: Bilingual,
            /// The day on which the table was published.
            published_on: Date,
            /// The document of this record in which the table was published, by its id.
            document: DocumentId,
            /// The name of the disclosure profile that the table was made by, such as `threshold-5`.
            disclosure_profile: Code,
            /// How many people the table counts in all, as published.
            total: u32,
        }
        lists {
            /// The monitoring returns that the table was made from, by their ids.
            returns: ReturnId,
            /// The cells of the table as they were published, each a count or marked as withheld.
            cells: PublishedCell,
        }
    }
}
