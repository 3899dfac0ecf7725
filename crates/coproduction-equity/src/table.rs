//! Counts of people by characteristic.

use coproduction_core::{Characteristic, Code, Date, Text, Uri};

coproduction_core::model! {
    /// The code list of a characteristic, with its version: codes of two versions are never mixed.
    pub struct CodeList {
        required {
            /// The name of the list, such as `nhs-wales-ethnic-category` or `census-2021-disability`: one that the
            /// library knows, or a board's own.
            name: Code,
        }
        optional {
            /// Its version.
            version: Text,
            /// The day of its issue.
            issued_on: Date,
            /// Where it is defined.
            uri: Uri,
        }
    }
}

coproduction_core::model! {
    /// How many people gave one answer, or one pair of answers.
    pub struct MonitoringCell {
        required {
            /// The code of the answer, out of the `codeList` of the table.
            code: Code,
            /// How many people.
            people: u32,
        }
        optional {
            /// In a table of two ways, the code of the second answer, out of the `codeList` of `second`.
            second_code: Code,
        }
    }
}

coproduction_core::model! {
    /// How many people gave no value, and why; in a table of two ways, to either question.
    pub struct MissingAnswers {
        optional {
            /// How many people preferred not to say. That is an answer: they count among those who answered.
            prefer_not_to_say: u32,
            /// How many people were not asked.
            not_asked: u32,
            /// How many people were asked who did not know, or whose answer is not known.
            not_known: u32,
            /// How many people have not been asked yet, and will be.
            not_yet_collected: u32,
            /// How many people withdrew their answer.
            withdrawn: u32,
        }
    }
}

coproduction_core::model! {
    /// The second characteristic of a table of two ways.
    pub struct SecondWay {
        required {
            /// The characteristic.
            characteristic: Characteristic,
            /// Its code list.
            code_list: CodeList,
        }
    }
}

coproduction_core::model! {
    /// Counts of people by one characteristic, or by two.
    pub struct MonitoringTable {
        required {
            /// The characteristic.
            characteristic: Characteristic,
            /// Its code list.
            code_list: CodeList,
        }
        optional {
            /// The second characteristic, if the table is of two ways.
            second: SecondWay,
            /// How many gave no value, and why.
            missing: MissingAnswers,
        }
        lists {
            /// The counts.
            cells: MonitoringCell,
        }
    }
}
