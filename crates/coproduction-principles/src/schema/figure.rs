//! What a measure looks like as JSON: one shape, whatever its value is.

use std::borrow::Cow;

use coproduction_core::measure::{Interval, Test, Verdict, Why};
use coproduction_core::statistics::Exact;
use coproduction_core::{Characteristic, Code, Message};
use coproduction_equity::ReferenceShare;
use schemars::{JsonSchema, Schema, SchemaGenerator};

use super::names::MeasureName;
use crate::figure::MeasureValue;
use crate::themes::ThemeOf;
use crate::{Audience, Figure};

/// A measure: its name, what came of it, and one or two sentences that say so. Of representation, with whom it is about; of a survey,
/// with its theme.
#[derive(JsonSchema)]
#[schemars(rename_all = "camelCase", deny_unknown_fields)]
#[allow(dead_code, reason = "it is there for its schema alone")]
struct WrittenFigure {
    /// Which measure it is, by a name that is never given another meaning.
    measure: MeasureName,
    /// What came of the measure: a value, bounds, or the reason why there is none.
    result: WrittenResult,
    /// The result in one or two sentences. Of a result that is withheld it gives nothing away.
    explanation: Message,
    /// The characteristic that it is about; of representation alone.
    characteristic: Option<Characteristic>,
    /// The group that it is about, by its code on the list of the characteristic. Absent where it is about all groups together, or where
    /// nothing is shown.
    group: Option<Code>,
    /// The share of the population that the group is compared with.
    reference: Option<ReferenceShare>,
    /// Of a group's seats: the chance of as few or fewer under a blind draw, held beside those of all groups of the characteristic (Holm).
    chance_of_family: Option<Exact>,
    /// The theme that it is about; of surveys alone.
    theme: Option<ThemeOf>,
}

impl JsonSchema for Figure {
    fn schema_name() -> Cow<'static, str> {
        "Figure".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        WrittenFigure::json_schema(generator)
    }
}

/// What came of a measure: a value, two values that it lies between, or the reason why there is none.
#[derive(JsonSchema)]
#[schemars(
    rename = "MeasureResult",
    tag = "kind",
    rename_all = "kebab-case",
    rename_all_fields = "camelCase",
    deny_unknown_fields
)]
#[allow(dead_code, reason = "it is there for its schema alone")]
enum WrittenResult {
    /// A value, with its uncertainty where it has any.
    #[schemars(title = "measured")]
    Measured {
        /// The value itself; the name of the measure says which shape it has.
        value: Box<MeasureValue>,
        /// Where the true value may lie, and by which method; absent for a value without chance in it, and where no method gives an interval.
        interval: Option<Interval>,
        /// How surprising the value would be if there were nothing to find.
        test: Option<Test>,
        /// How many observations the value rests on.
        n: u64,
        /// How the whole interval lies to the band; absent where there is no band to compare with.
        verdict: Option<Verdict>,
    },
    /// Two values between which the true one lies, whatever the answers that are not known turn out to be.
    #[schemars(title = "bounded")]
    Bounded {
        /// The least that the value can be.
        low: Box<MeasureValue>,
        /// The most that the value can be.
        high: Box<MeasureValue>,
        /// Why there is no single value, or none at all.
        why: Why,
    },
    /// There is too little on record for a value.
    #[schemars(title = "not-enough")]
    NotEnough {
        /// How many observations there are on record.
        n: u64,
        /// How many observations are needed at the least.
        need: u64,
        /// Why there is no single value, or none at all.
        why: Why,
    },
    /// No value exists: nothing was counted, or there is nothing to compare with.
    #[schemars(title = "not-defined")]
    NotDefined {
        /// Why there is no single value, or none at all.
        why: Why,
    },
    /// There is a value, and it is not shown in this report.
    #[schemars(title = "withheld")]
    Withheld {
        /// Why there is no single value, or none at all.
        why: Why,
    },
}

/// Whom an assessment may be shown to. Its definition has a name of its own, since a record has audiences too.
pub(crate) struct ReportAudience;

impl JsonSchema for ReportAudience {
    fn schema_name() -> Cow<'static, str> {
        "ReportAudience".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Audience::json_schema(generator)
    }
}
