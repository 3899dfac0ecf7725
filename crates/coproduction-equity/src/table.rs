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
            /// The version of the list, as whoever issued it names it. Codes of two versions are never mixed.
            version: Text,
            /// The day on which this version of the list was issued.
            issued_on: Date,
            /// The web address or other URI at which the list and its codes are defined.
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
            /// How many people gave this answer: a whole number. A count of 0 is a count, and not a gap.
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
            /// How many people of the group were not asked the question.
            not_asked: u32,
            /// How many people were asked who did not know, or whose answer is not known.
            not_known: u32,
            /// How many people have not been asked yet, and will be.
            not_yet_collected: u32,
            /// How many people gave an answer and then withdrew it.
            withdrawn: u32,
        }
    }
}

coproduction_core::model! {
    /// The second characteristic of a table of two ways.
    pub struct SecondWay {
        required {
            /// The second characteristic by which people are counted, such as `age`.
            characteristic: Characteristic,
            /// The list, with its version, that the second codes are of.
            code_list: CodeList,
        }
    }
}

coproduction_core::model! {
    /// Counts of people by one characteristic, or by two.
    pub struct MonitoringTable {
        required {
            /// The characteristic by which people are counted, such as `age`.
            characteristic: Characteristic,
            /// The list, with its version, that the codes of the cells are of.
            code_list: CodeList,
        }
        optional {
            /// The second characteristic, if the table is of two ways.
            second: SecondWay,
            /// How many people gave no value, and for what reason.
            missing: MissingAnswers,
        }
        lists {
            /// The counts, answer by answer. Who gave no value is counted in `missing`.
            cells: MonitoringCell,
        }
    }
}
