//! Documents one edit away from a good one, each with the verdict of the library: to hold a schema, or a reader of your own, against it.
//!
//! The good documents are made from the schema: for every definition, the least document that reaches it, with all the fields of the
//! definition filled. Then each of these fields is spoilt in every way that a value of its kind can be, and written in every other way that
//! still holds.
//!
//! ```
//! use coproduction_schemas::{Document, corpus};
//!
//! let profile = Document::named("disclosure-profile").ok_or("no such document")?;
//! let cases = corpus::of(profile);
//! let null = cases.iter().find(|case| case.at == "/threshold" && case.edit == "null").ok_or("no such case")?;
//! assert!(!null.taken);
//! # Ok::<(), &str>(())
//! ```

mod edits;
mod rules;
mod samples;
mod spellings;
mod tables;

use std::collections::BTreeSet;

use crate::{Dialect, Document};

/// A document with one edit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct Case {
    /// The name of the kind of document.
    pub document: &'static str,
    /// Where the edit is: a JSON Pointer.
    pub at: String,
    /// What was edited.
    pub edit: String,
    /// Whether the library takes it.
    pub taken: bool,
    /// Why no schema can be asked for its verdict, where that is so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outside: Option<Outside>,
    /// The text.
    pub text: String,
}

/// Why a text lies outside what a schema sees: engines differ on these, and a program has to refuse them itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outside {
    /// A member is there twice: most parsers keep the last one.
    DuplicateMember,
    /// Half of a surrogate pair stands alone in an escape.
    LoneSurrogate,
    /// It goes over several lines, where each line is a document of its own.
    SeveralLines,
    /// The rows, columns and figures of a published table do not fit each other: no table can be made of them.
    NoTable,
    /// A policy names a rule that is not in the rulebook, of which its schema has no list.
    UnknownRule,
    /// It is not JSON, whatever some parsers say (`NaN`, a leading zero), or has a number beyond all machines (`1e400`).
    NotJson,
}

/// Every case of a document, the unedited ones first among those of their definition; none of one that the library only writes.
pub fn of(document: &'static Document) -> Vec<Case> {
    if !document.is_read() {
        return Vec::new();
    }
    let schema = document.schema(Dialect::Draft202012);
    let mut spelt = BTreeSet::new();
    let samples = samples::of(&schema);
    let edited = samples
        .iter()
        .flat_map(|sample| edits::of(sample, &schema, &mut spelt));
    edited
        .map(|edited| Case {
            document: document.name,
            at: edited.at,
            edit: edited.edit,
            taken: document.takes(edited.text.as_bytes()),
            outside: edited
                .outside
                .or_else(|| tables::unfit(&edited.text).then_some(Outside::NoTable))
                .or_else(|| rules::unknown(&edited.text).then_some(Outside::UnknownRule))
                .or_else(|| {
                    let is_cut = document.is_by_line() && edited.text.contains('\n');
                    is_cut.then_some(Outside::SeveralLines)
                }),
            text: edited.text,
        })
        .collect()
}
