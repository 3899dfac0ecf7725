//! Tables that have been published, listed apart from the returns they come from.

use coproduction_core::{Bilingual, Characteristic, Code, Date, DocumentId, ReturnId};

use crate::{CodeList, SecondWay};

coproduction_core::model! {
    /// One cell of a published table: a count, or that the count was withheld.
    pub struct PublishedCell {
        required {
            /// The code of the answer.
            code: Code,
        }
        optional {
            /// The code of the second answer, in a table of two ways.
            second_code: Code,
            /// The count as published.
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
            /// The characteristic.
            characteristic: Characteristic,
            /// Its code list.
            code_list: CodeList,
        }
        optional {
            /// The second characteristic, if the table is of two ways.
            second: SecondWay,
            /// Its title.
            title: Bilingual,
            /// When it was published.
            published_on: Date,
            /// The document it is in.
            document: DocumentId,
            /// The rule of disclosure control it was made by, by name.
            disclosure_profile: Code,
            /// The total as published.
            total: u32,
        }
        lists {
            /// The returns it comes from.
            returns: ReturnId,
            /// The cells.
            cells: PublishedCell,
        }
    }
}
