//! What can be wrong with a tally, and what it says.

use coproduction_core::Message;

/// What can be wrong with a row of a tally. It never repeats what was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum TallyFault {
    /// A line is longer than any row.
    LineTooLong,
    /// A line is not UTF-8.
    NotUtf8,
    /// A line is not one JSON object.
    NotJson,
    /// A line of CSV has more or fewer fields than the header, or quotation marks out of place.
    WrongColumns,
    /// The first line of CSV does not name every column once.
    WrongHeader,
    /// A field is there twice.
    RepeatedField,
    /// A field is not one of a row's.
    UnknownField,
    /// A field is missing.
    MissingField(&'static str),
    /// The row is of another format or version.
    UnknownFormat,
    /// The board is not a code, or the GSS code of one that has an ODS code.
    WrongBoard,
    /// What is counted is not a word of this version.
    UnknownMeasure,
    /// The category is not one of what is counted.
    UnknownCategory,
    /// The bucket is not one of the category.
    UnknownBucket,
    /// The class is not that of what is counted.
    WrongClass,
    /// The row is restricted, and such rows were not asked for.
    RestrictedNotAllowed,
    /// The count is not a whole number from 0 to [`LARGEST`](super::LARGEST).
    WrongCount,
    /// A sum is beyond [`LARGEST`](super::LARGEST).
    TooLarge,
    /// A count of people is beyond 4,294,967,295.
    TooManyPeople,
    /// There are more problems, and reading stopped.
    TooMany,
}

impl TallyFault {
    /// The code of this kind. A code is for ever.
    pub const fn code(self) -> &'static str {
        match self {
            Self::LineTooLong => "line-too-long",
            Self::NotUtf8 => "not-utf-8",
            Self::NotJson => "not-json",
            Self::WrongColumns => "wrong-columns",
            Self::WrongHeader => "wrong-header",
            Self::RepeatedField => "repeated-field",
            Self::UnknownField => "unknown-field",
            Self::MissingField(_) => "missing-field",
            Self::UnknownFormat => "unknown-format",
            Self::WrongBoard => "wrong-board",
            Self::UnknownMeasure => "unknown-measure",
            Self::UnknownCategory => "unknown-category",
            Self::UnknownBucket => "unknown-bucket",
            Self::WrongClass => "wrong-class",
            Self::RestrictedNotAllowed => "restricted-not-allowed",
            Self::WrongCount => "wrong-count",
            Self::TooLarge => "too-large",
            Self::TooManyPeople => "too-many-people",
            Self::TooMany => "too-many-problems",
        }
    }

    /// What is wrong and what to do, in both languages.
    pub fn message(self) -> Message {
        let (en, cy) = match self {
            Self::LineTooLong => (
                "The line is longer than any row of a tally: is this a tally?",
                "Mae'r llinell yn hirach nag unrhyw res o gyfrif: ai cyfrif yw hwn?",
            ),
            Self::NotUtf8 => (
                "The line is not UTF-8: save the file as UTF-8.",
                "Nid UTF-8 yw'r llinell: cadwch y ffeil fel UTF-8.",
            ),
            Self::NotJson => (
                "The line is not one JSON object: write one row on each line.",
                "Nid un gwrthrych JSON yw'r llinell: ysgrifennwch un rhes ar bob llinell.",
            ),
            Self::WrongColumns => (
                "The line does not have one field for each column of the header.",
                "Nid oes gan y llinell un maes ar gyfer pob colofn yn y pennawd.",
            ),
            Self::WrongHeader => (
                "The first line must name each column once: format, board, measure, category, bucket, restricted, count.",
                "Rhaid i'r llinell gyntaf enwi pob colofn unwaith: format, board, measure, category, bucket, restricted, count.",
            ),
            Self::RepeatedField => (
                "A field is there twice: keep one.",
                "Mae maes yno ddwywaith: cadwch un.",
            ),
            Self::UnknownField => (
                "There is a field that no row has: leave it out.",
                "Mae maes nad oes gan unrhyw res: gadewch ef allan.",
            ),
            Self::MissingField(field) => {
                return Message::new(
                    format!("A field is missing: {field}."),
                    format!("Mae maes ar goll: {field}."),
                );
            }
            Self::UnknownFormat => (
                "The row is not of the format coproduction/tally/v1: other versions are never mixed with it.",
                "Nid yw'r rhes yn y fformat coproduction/tally/v1: ni chymysgir fersiynau eraill ag ef.",
            ),
            Self::WrongBoard => (
                "The board is not an ODS code or a GSS code. A health board of Wales is named by its ODS code, such as 7A1.",
                "Nid cod ODS na chod GSS yw'r bwrdd. Enwir bwrdd iechyd yng Nghymru â'i god ODS, er enghraifft 7A1.",
            ),
            Self::UnknownMeasure => (
                "What is counted is not a word of this version.",
                "Nid yw'r hyn a gyfrifir yn air o'r fersiwn hon.",
            ),
            Self::UnknownCategory => (
                "The category is not one of what is counted.",
                "Nid yw'r categori'n un o rai'r hyn a gyfrifir.",
            ),
            Self::UnknownBucket => (
                "The bucket is not one of this category.",
                "Nid yw'r dosbarth yn un o rai'r categori hwn.",
            ),
            Self::WrongClass => (
                "\"restricted\" must be true for monitoring, and false for everything else.",
                "Rhaid i \"restricted\" fod yn true ar gyfer monitro, ac yn false ar gyfer popeth arall.",
            ),
            Self::RestrictedNotAllowed => (
                "The row is restricted: it may be a count of few people. Leave it out, or say that such rows may be read.",
                "Mae'r rhes yn gyfyngedig: gall fod yn gyfrif o ychydig o bobl. Gadewch hi allan, neu dywedwch y caniateir darllen rhesi o'r fath.",
            ),
            Self::WrongCount => (
                "The count is not a whole number from 0 to 9007199254740991.",
                "Nid yw'r cyfrif yn rhif cyfan o 0 i 9007199254740991.",
            ),
            Self::TooLarge => (
                "A sum is larger than 9007199254740991: are the same tallies there many times?",
                "Mae swm yn fwy na 9007199254740991: a yw'r un cyfrifon yno lawer gwaith?",
            ),
            Self::TooManyPeople => (
                "A count of people is larger than 4294967295. Correct it.",
                "Mae cyfrif o bobl yn fwy na 4294967295. Cywirwch ef.",
            ),
            Self::TooMany => (
                "There are more problems, and reading stopped here.",
                "Mae rhagor o broblemau, a stopiwyd darllen yma.",
            ),
        };
        Message::new(en, cy)
    }
}

impl std::fmt::Display for TallyFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message().en)
    }
}

impl std::error::Error for TallyFault {}
