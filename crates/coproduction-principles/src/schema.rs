//! What an assessment looks like as JSON, where its types do not say so by themselves.

#[cfg(feature = "measures")]
mod figure;
#[cfg(feature = "measures")]
mod names;
#[cfg(feature = "measures")]
mod report;

use std::borrow::Cow;
use std::num::NonZeroU32;

use coproduction_core::{Message, Pointer};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::catalogue::Bound;
use crate::{Basis, Finding, Outcome, Severity};

#[cfg(feature = "measures")]
pub(crate) use figure::ReportAudience;
#[cfg(feature = "measures")]
pub(crate) use report::WrittenProblem;

/// What one rule concludes of one record, and where in the record that rests.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
#[allow(dead_code, reason = "it is there for its schema alone")]
struct WrittenFinding {
    /// The code of the rule that concludes this, such as `GOV001`.
    rule: RuleCode,
    /// What the rule concludes of the record. *Not recorded* is never taken for no.
    outcome: Outcome,
    /// How much it weighs if the rule is not met, from a notice to an error.
    severity: Severity,
    /// Whether the rule rests on law, guidance, the forum's own terms, or a choice of the rulebook.
    basis: Basis,
    /// Whether what it rests on binds the accountable body, or is addressed to it.
    bound: Bound,
    /// What it is evidence of: the short names of the parts of laws, guidance and standards that were in force for what it looks at, and
    /// that may bind the body.
    #[schemars(inner(regex(pattern = "^[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:[.-][a-z0-9]+)*)?$")))]
    provisions: Vec<String>,
    /// The places in the record that it rests on, in the order of the record.
    pointers: Vec<Pointer>,
    /// The conclusion in words, with its numbers; never a text from the record.
    message: Message,
}

impl JsonSchema for Finding {
    fn schema_name() -> Cow<'static, str> {
        "Finding".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        WrittenFinding::json_schema(generator)
    }
}

/// An exact fraction that is more than nothing, for shares that are asked for: one half is `{"numerator": 1, "denominator": 2}`.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
#[allow(dead_code, reason = "it is there for its schema alone")]
pub(crate) struct SomeShare {
    /// The parts taken, at least 1.
    numerator: NonZeroU32,
    /// The parts of the whole, at least 1.
    denominator: NonZeroU32,
}

/// The code of a rule.
pub(crate) struct RuleCode;

impl JsonSchema for RuleCode {
    fn schema_name() -> Cow<'static, str> {
        "RuleCode".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "The code of a rule: the three letters of its family and its number. `coproduction rules` lists them.",
            "type": "string",
            "pattern": "^[A-Z]{3}[0-9]{3}$",
            "examples": ["GOV001"],
        })
    }
}
