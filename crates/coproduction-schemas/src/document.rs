//! What has a schema.

use coproduction_core::{Fault, Problem, schema, strict};
use coproduction_equity::disclosure::{Certificate, DisclosureProfile, Ledger};
use coproduction_principles::report::CheckReport;
use coproduction_principles::tally::{self, Restricted, TallyRow};
use coproduction_principles::{Assessment, Policy};
use coproduction_record::{Document as Readable, ForumRecord};
use serde_json::Value;

use crate::{Dialect, words};

/// A kind of JSON document.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Document {
    /// Its name: that of its file.
    pub name: &'static str,
    exact: fn() -> Value,
    reading: Reading,
    /// The codes of problems that no schema finds.
    beyond: &'static [&'static str],
}

/// How the library reads a kind of document.
#[derive(Debug, Clone, Copy)]
enum Reading {
    /// As a whole.
    Whole(fn(&[u8]) -> bool),
    /// One on each line.
    ByLine(fn(&[u8]) -> bool),
    /// Not at all: it only writes it.
    Never,
}

/// Everything that has a schema.
pub static DOCUMENTS: &[Document] = &[
    Document {
        name: "forum-record",
        exact: schema::exact::<ForumRecord>,
        reading: Reading::Whole(has_shape_of::<ForumRecord>),
        beyond: &[
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
        ],
    },
    Document {
        name: "policy",
        exact: schema::exact::<Policy>,
        reading: Reading::Whole(has_shape_of::<Policy>),
        beyond: &[
            "unknown-word",
            "out-of-range",
            "repeated-entry",
            "more-than-whole",
            "fraction-over-one",
            "contradiction",
            "code-not-on-list",
        ],
    },
    Document {
        name: "disclosure-profile",
        exact: schema::exact::<DisclosureProfile>,
        reading: Reading::Whole(has_shape_of::<DisclosureProfile>),
        beyond: &["out-of-range", "profile-not-as-known"],
    },
    Document {
        name: "certificate",
        exact: schema::exact::<Certificate>,
        reading: Reading::Whole(is_published_table),
        beyond: &["out-of-range", "unfit-table"],
    },
    Document {
        name: "ledger",
        exact: schema::exact::<Ledger>,
        reading: Reading::Whole(has_shape_of::<Ledger>),
        beyond: &["out-of-range", "unfit-table"],
    },
    Document {
        name: "tally",
        exact: schema::exact::<TallyRow>,
        reading: Reading::ByLine(is_row),
        beyond: &["restricted-not-allowed", "too-large", "too-many-people"],
    },
    Document {
        name: "check-report",
        exact: schema::exact::<CheckReport<'static>>,
        reading: Reading::Never,
        beyond: &[],
    },
    Document {
        name: "assessment",
        exact: schema::exact::<Assessment>,
        reading: Reading::Never,
        beyond: &[],
    },
];

impl Document {
    /// The document with a name.
    pub fn named(name: &str) -> Option<&'static Self> {
        DOCUMENTS.iter().find(|document| document.name == name)
    }

    /// Its schema in a dialect.
    pub fn schema(&self, dialect: Dialect) -> Value {
        dialect.of(self.name, &words::with_words((self.exact)(), self.beyond))
    }

    /// Whether the library reads such documents. A report and an assessment it only writes: their schemas say what is written.
    pub const fn is_read(&self) -> bool {
        !matches!(self.reading, Reading::Never)
    }

    /// Whether each stands on a line of its own, as the rows of a tally do: its schema is that of one line.
    pub const fn is_by_line(&self) -> bool {
        matches!(self.reading, Reading::ByLine(_))
    }

    /// The codes of the problems that its schema cannot find, and the library does: those of what its parts say together, and of what
    /// stands outside it, such as the rulebook. What a text has to be before a schema sees it is in [`BEFORE_SCHEMAS`].
    pub const fn beyond(&self) -> &'static [&'static str] {
        self.beyond
    }

    /// Whether the library takes a text for such a document: its text, shape, forms, lengths and ranges. What its parts say together
    /// ([`beyond`](Self::beyond)) is not looked at. It takes no text for a document that it does not [read](Self::is_read).
    ///
    /// ```
    /// use coproduction_schemas::Document;
    ///
    /// let policy = Document::named("policy").ok_or("no such document")?;
    /// assert!(policy.takes(br#"{"format":"coproduction/policy/v1"}"#));
    /// assert!(!policy.takes(br#"{"format":"coproduction/policy/v1","format":"coproduction/policy/v1"}"#));
    /// # Ok::<(), &str>(())
    /// ```
    pub fn takes(&self, text: &[u8]) -> bool {
        match self.reading {
            Reading::Whole(takes) | Reading::ByLine(takes) => takes(text),
            Reading::Never => false,
        }
    }
}

/// The codes of problems of the text itself, which a program that reads JSON into values no longer sees.
pub const BEFORE_SCHEMAS: &[&str] = &[
    "empty",
    "not-utf8",
    "byte-order-mark",
    "lone-surrogate",
    "duplicate-member",
    "too-deep",
    "too-large",
    "syntax",
    "trailing",
];

fn has_shape_of<T: Readable>(text: &[u8]) -> bool {
    let is_of_shape = |problem: &Problem| match problem.fault {
        // A base of rounding is at most twice its threshold, a share that is allowed less than all, and no answer long overdue before it is due: the
        // range depends on another field.
        Fault::OutOfRange { range } => {
            let place = problem.pointer.as_str();
            let (is_least, is_most) = (range.greatest.is_none(), range.greatest.is_some());
            let beside = place.ends_with("/roundingBase") && is_most
                || (place.ends_with("/denominator") || place.ends_with("/longOverdueDays")) && is_least;
            !beside
        }
        Fault::WrongLength { .. } | Fault::WrongForm { .. } | Fault::UnknownWord { .. } => true,
        _ => false,
    };
    strict::from_slice::<T>(text).is_ok_and(|document| !document.problems().iter().any(is_of_shape))
}

/// A published table is read as the one of a list.
fn is_published_table(text: &[u8]) -> bool {
    let ledger = [br#"{"releases":["#, text, b"]}"].concat();
    strict::from_slice::<Certificate>(text).is_ok() && has_shape_of::<Ledger>(&ledger)
}

/// A row of a tally, restricted or not. A line without anything on it is none.
fn is_row(text: &[u8]) -> bool {
    let has_something = text.iter().any(|byte| !byte.is_ascii_whitespace());
    has_something && matches!(tally::read(&mut &*text, Restricted::Allowed), Ok(Ok(_)))
}
