//! Every kind of fault that a document can have, with what it says in both languages.

mod words;

use crate::{Date, Form, Pointer};

crate::vocabulary! {
    /// A kind of JSON value.
    pub enum JsonType {
        /// An object: `{}`.
        Object = "object",
        /// A list: `[]`.
        List = "array",
        /// A text in quotation marks.
        Text = "string",
        /// A number without a fraction.
        Integer = "integer",
        /// A number.
        Number = "number",
        /// `true` or `false`.
        Boolean = "boolean",
        /// Anything but `null`.
        NotNull = "not-null",
    }
}

crate::vocabulary! {
    /// A kind of thing that has an id and can be referred to.
    pub enum EntityKind {
        /// A commitment.
        Commitment = "commitment",
        /// A constituency.
        Constituency = "constituency",
        /// A contribution.
        Contribution = "contribution",
        /// A decision.
        Decision = "decision",
        /// A document.
        Document = "document",
        /// An evaluation.
        Evaluation = "evaluation",
        /// An engagement event.
        Event = "event",
        /// A forum.
        Forum = "forum",
        /// A guest.
        Guest = "guest",
        /// A member.
        Member = "member",
        /// A membership.
        Membership = "membership",
        /// An organisation.
        Organisation = "organisation",
        /// A recommendation.
        Recommendation = "recommendation",
        /// A reply.
        Reply = "reply",
        /// A monitoring return.
        Return = "return",
        /// A seat.
        Seat = "seat",
        /// A version of the terms of reference.
        Terms = "terms",
    }
}

impl EntityKind {
    /// The kind that an id's type name stands for: `MemberId` is a member's.
    pub fn of_type(name: &str) -> Option<Self> {
        Some(match name {
            "CommitmentId" => Self::Commitment,
            "ConstituencyId" => Self::Constituency,
            "ContributionId" => Self::Contribution,
            "DecisionId" => Self::Decision,
            "DocumentId" => Self::Document,
            "EvaluationId" => Self::Evaluation,
            "EventId" => Self::Event,
            "ForumId" => Self::Forum,
            "GuestId" => Self::Guest,
            "MemberId" => Self::Member,
            "MembershipId" => Self::Membership,
            "OrganisationId" => Self::Organisation,
            "RecommendationId" => Self::Recommendation,
            "ReplyId" => Self::Reply,
            "ReturnId" => Self::Return,
            "SeatId" => Self::Seat,
            "TermsId" => Self::Terms,
            _ => return None,
        })
    }
}

/// The least and greatest number that fits, where there is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// The least that fits.
    pub least: Option<u64>,
    /// The greatest that fits.
    pub greatest: Option<u64>,
}

/// What is wrong at a place in a document.
///
/// A fault keeps what is needed to say what to do; it never keeps a value of the record.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    // The text itself.
    /// There is nothing to read.
    Empty,
    /// A byte is not UTF-8.
    NotUtf8 {
        /// Its place in the input, counted from 0.
        byte: usize,
    },
    /// The text starts with a byte-order mark.
    ByteOrderMark,
    /// Half of a surrogate pair stands alone in an escape.
    LoneSurrogate,
    /// A member has already been given in the same object.
    DuplicateMember,
    /// Lists and objects are nested too deeply.
    TooDeep {
        /// The deepest nesting that is read.
        limit: usize,
    },
    /// One record is too large.
    TooLarge {
        /// The most bytes that one record may have.
        limit: usize,
    },
    /// The text is not JSON.
    Syntax,
    /// There is more after the end of the record.
    Trailing,
    /// There are more problems than are listed.
    MoreProblems {
        /// How many are listed.
        listed: usize,
    },

    // The shape.
    /// The document does not have the shape of a record; the place is that of the first fault.
    Shape,
    /// The value is of another type.
    WrongType {
        /// What was expected.
        expected: JsonType,
    },
    /// `null` was given.
    Null,
    /// The field is not known here.
    UnknownField {
        /// The nearest known name.
        nearest: Option<String>,
    },
    /// The word is not of the vocabulary.
    UnknownWord {
        /// The nearest known word.
        nearest: Option<String>,
        /// Every known word.
        known: Vec<String>,
    },
    /// A field that must be recorded is missing.
    MissingField {
        /// Its name.
        field: String,
    },
    /// The text does not have its form.
    WrongForm {
        /// The form.
        form: Form,
    },
    /// The number is out of range.
    OutOfRange {
        /// The range.
        range: Bounds,
    },
    /// The list or text is too short or too long.
    WrongLength {
        /// How long it may be.
        length: Bounds,
    },
    /// A bilingual text has no side, `both` beside a side, or an origin without its text.
    TextSides,

    // What the parts say together.
    /// The id is given to two things.
    DuplicateId {
        /// Where it was given first.
        first: Pointer,
    },
    /// The same entry is given twice in one list.
    RepeatedEntry {
        /// Where it was given first.
        first: Pointer,
    },
    /// The id refers to nothing in the record.
    DanglingReference {
        /// What it should refer to.
        expected: EntityKind,
    },
    /// The id refers to another kind of thing.
    WrongKind {
        /// What it should refer to.
        expected: EntityKind,
        /// What it refers to.
        found: EntityKind,
    },
    /// Two dates are in an order that cannot be.
    DatesOutOfOrder {
        /// The field that should be earlier.
        earlier: &'static str,
        /// The field that should be later.
        later: &'static str,
    },
    /// An entry of a list kept in order is dated before an entry above it.
    OutOfSequence {
        /// The entry above it.
        after: Pointer,
    },
    /// A part is more than its whole.
    MoreThanWhole {
        /// The field or sum that counts the part.
        part: &'static str,
        /// The field that counts the whole.
        whole: &'static str,
    },
    /// A fraction is more than one.
    FractionOverOne,
    /// More memberships hold a seat at once than it has places.
    SeatOverfull {
        /// How many hold it on the day.
        held: u64,
        /// How many places it has.
        places: u64,
        /// The day.
        on: Date,
    },
    /// Somebody attended as a member who was no member then.
    NotAMemberThen {
        /// The day.
        on: Date,
    },
    /// A field contradicts another.
    Contradiction {
        /// The field.
        field: &'static str,
        /// The field that it contradicts.
        with: &'static str,
    },
    /// A field is given that makes no sense without another.
    NeedsField {
        /// The field that is missing.
        field: &'static str,
    },
    /// The code is not in its register.
    UnknownCode,
    /// The code was not in use on the day it is used on.
    CodeOutOfUse {
        /// The day it is used on.
        on: Date,
        /// The last day it was in use, if it has ended.
        ended: Option<Date>,
        /// The code that took its place, if there is one.
        successor: Option<&'static str>,
    },
    /// The code is not on the code list that is named, which the library knows.
    CodeNotOnList {
        /// The list.
        list: &'static str,
        /// Another known list of the same characteristic that has the code.
        elsewhere: Option<&'static str>,
    },
    /// The rows, columns and figures of a published table do not make a table.
    UnfitTable,
    /// A disclosure profile has the name and the version of a known one, and other numbers.
    ProfileNotAsKnown,
}

impl Fault {
    /// Every code, in the order of their declaration. A code is for ever.
    pub const CODES: &'static [&'static str] = &[
        "empty",
        "not-utf8",
        "byte-order-mark",
        "lone-surrogate",
        "duplicate-member",
        "too-deep",
        "too-large",
        "syntax",
        "trailing",
        "more-problems",
        "shape",
        "wrong-type",
        "null",
        "unknown-field",
        "unknown-word",
        "missing-field",
        "wrong-form",
        "out-of-range",
        "wrong-length",
        "text-sides",
        "duplicate-id",
        "repeated-entry",
        "dangling-reference",
        "wrong-kind",
        "dates-out-of-order",
        "out-of-sequence",
        "more-than-whole",
        "fraction-over-one",
        "seat-overfull",
        "not-a-member-then",
        "contradiction",
        "needs-field",
        "unknown-code",
        "code-out-of-use",
        "code-not-on-list",
        "unfit-table",
        "profile-not-as-known",
    ];

    /// The code of the fault: stable, for programs.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NotUtf8 { .. } => "not-utf8",
            Self::ByteOrderMark => "byte-order-mark",
            Self::LoneSurrogate => "lone-surrogate",
            Self::DuplicateMember => "duplicate-member",
            Self::TooDeep { .. } => "too-deep",
            Self::TooLarge { .. } => "too-large",
            Self::Syntax => "syntax",
            Self::Trailing => "trailing",
            Self::MoreProblems { .. } => "more-problems",
            Self::Shape => "shape",
            Self::WrongType { .. } => "wrong-type",
            Self::Null => "null",
            Self::UnknownField { .. } => "unknown-field",
            Self::UnknownWord { .. } => "unknown-word",
            Self::MissingField { .. } => "missing-field",
            Self::WrongForm { .. } => "wrong-form",
            Self::OutOfRange { .. } => "out-of-range",
            Self::WrongLength { .. } => "wrong-length",
            Self::TextSides => "text-sides",
            Self::DuplicateId { .. } => "duplicate-id",
            Self::RepeatedEntry { .. } => "repeated-entry",
            Self::DanglingReference { .. } => "dangling-reference",
            Self::WrongKind { .. } => "wrong-kind",
            Self::DatesOutOfOrder { .. } => "dates-out-of-order",
            Self::OutOfSequence { .. } => "out-of-sequence",
            Self::MoreThanWhole { .. } => "more-than-whole",
            Self::FractionOverOne => "fraction-over-one",
            Self::SeatOverfull { .. } => "seat-overfull",
            Self::NotAMemberThen { .. } => "not-a-member-then",
            Self::Contradiction { .. } => "contradiction",
            Self::NeedsField { .. } => "needs-field",
            Self::UnknownCode => "unknown-code",
            Self::CodeOutOfUse { .. } => "code-out-of-use",
            Self::CodeNotOnList { .. } => "code-not-on-list",
            Self::UnfitTable => "unfit-table",
            Self::ProfileNotAsKnown => "profile-not-as-known",
        }
    }
}
