//! What a board sets: the thresholds that nobody else has, and the populations that its forums should mirror.

use std::num::{NonZeroU16, NonZeroU32};

use coproduction_core::{Bilingual, Bounds, Fault, Fraction, Pointer, Problem, Problems};
use coproduction_equity::ReferencePopulation;
use coproduction_record::{Document, Reader};

coproduction_core::vocabulary! {
    /// The format of a policy, with its version. Old policies keep reading.
    pub enum PolicyFormat {
        /// Version 1.
        V1 = "coproduction/policy/v1",
    }
}

coproduction_core::model! {
    /// The thresholds of the rules and measures. One that is absent has its default.
    pub struct Thresholds {
        optional {
            /// GOV001: for how many months after its review date a version of the terms of reference is still taken as looked
            /// after. Default 12, a choice.
            review_grace_months: u16,
            /// GOV003: the fewest members with lived experience. Default 2, from guidance: NICE asks for two lay members of its
            /// committees.
            lived_experience_members: NonZeroU16,
            /// GOV009: the share of all places that may be vacant. Default none, a choice.
            vacant_places: Fraction,
            /// EVT001: the days of notice of an event, where the terms of reference ask for none. Default 14, a choice.
            notice_days: NonZeroU16,
            /// FBK001: the days within which people are told what came of what they said, where the terms of reference promise
            /// none. Default 60, a choice.
            feedback_days: NonZeroU16,
            /// FBK001: after how many days an answer that is still owed is counted as long overdue. Default 365, a choice.
            long_overdue_days: NonZeroU16,
            /// The measures of equality monitoring, of attendance and of speaking: nothing is shown that rests on fewer people of a group, or
            /// of a side; at least 2. Default 5, a choice: an older rule of the NHS; others use 8 or 10, and no Welsh rule was found. It is
            /// for the board's lead on information governance.
            disclosure_threshold: NonZeroU16,
        }
    }
}

coproduction_core::model! {
    /// What a board sets for the rules. Absent parts have their defaults.
    pub struct Policy {
        required {
            /// The format and its version.
            format: PolicyFormat,
        }
        optional {
            /// Whose policy it is, or what for.
            name: Bilingual,
            /// The thresholds.
            thresholds: Thresholds,
        }
        lists {
            /// Populations that the members stand beside in place of those of the Census: the users of a service, women of some ages. Each is
            /// by one code list, and whole numbers of people with their source; no two are by the same list.
            references: ReferencePopulation,
        }
    }
}

impl Default for Policy {
    /// The policy in which every threshold has its default.
    fn default() -> Self {
        Self::new(PolicyFormat::V1)
    }
}

/// Gives the thresholds in force, each with its default.
macro_rules! in_force {
    ($( $(#[$meta:meta])* $name:ident: $type:ty = $default:expr; )*) => {
        impl Policy {
            $(
                $(#[$meta])*
                pub fn $name(&self) -> $type {
                    self.thresholds.as_ref().and_then(|thresholds| thresholds.$name).unwrap_or($default)
                }
            )*

            /// The same policy with every threshold written out.
            #[must_use]
            pub fn written_out(mut self) -> Self {
                self.thresholds = Some(Thresholds { $( $name: Some(self.$name()), )* });
                self
            }
        }
    };
}

in_force! {
    /// The months of grace after a review date.
    review_grace_months: u16 = 12;
    /// The fewest members with lived experience.
    lived_experience_members: NonZeroU16 = whole(2);
    /// The share of all places that may be vacant.
    vacant_places: Fraction = Fraction::new(0, NonZeroU32::MIN);
    /// The days of notice of an event.
    notice_days: NonZeroU16 = whole(14);
    /// The days within which people are told what came of what they said.
    feedback_days: NonZeroU16 = whole(60);
    /// After how many days an answer that is still owed is long overdue.
    long_overdue_days: NonZeroU16 = whole(365);
    /// The fewest people of a group, or of a side, of whom a measure shows anything.
    disclosure_threshold: NonZeroU16 = whole(5);
}

/// A number that is not nought.
const fn whole(number: u16) -> NonZeroU16 {
    match NonZeroU16::new(number) {
        Some(number) => number,
        None => NonZeroU16::MIN,
    }
}

impl Policy {
    /// Reads a policy.
    ///
    /// ```
    /// use coproduction_principles::Policy;
    /// let text = r#"{ "format": "coproduction/policy/v1", "thresholds": { "noticeDays": 21, "feedbackDay": 30 } }"#;
    /// let problems = Policy::from_json(text.as_bytes()).unwrap_err();
    /// let first = problems.iter().next().unwrap();
    /// assert_eq!((first.code(), first.pointer.as_str()), ("unknown-field", "/thresholds/feedbackDay"));
    /// ```
    ///
    /// # Errors
    /// Every problem, in the order of the text; a field that is not known is one.
    pub fn from_json(bytes: &[u8]) -> Result<Self, Problems> {
        Reader::new().read_document(bytes)
    }

    /// The policy as JSON text, indented, with a line end.
    pub fn to_json(&self) -> String {
        // Every key is a text and every number whole, so writing cannot fail.
        serde_json::to_string_pretty(self)
            .map(|text| text + "\n")
            .unwrap_or_default()
    }
}

/// The JSON Schema of a policy (dialect 2020-12), as it is embedded in the reader.
pub const POLICY_SCHEMA: &str = include_str!("../schema/policy.json");

/// The embedded schema, read once, and only where a policy is broken.
static SCHEMA: std::sync::LazyLock<serde_json::Value> =
    std::sync::LazyLock::new(|| serde_json::from_str(POLICY_SCHEMA).unwrap_or_default());

impl Document for Policy {
    fn schema() -> &'static serde_json::Value {
        &SCHEMA
    }

    fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.vacant_places().exceeds_one() {
            let place = Pointer::root().member("thresholds").member("vacantPlaces");
            problems.push(Problem::new(Fault::FractionOverOne, place));
        }
        if self.disclosure_threshold().get() < 2 {
            let place = Pointer::root().member("thresholds").member("disclosureThreshold");
            problems.push(Problem::new(
                Fault::OutOfRange {
                    range: Bounds {
                        least: Some(2),
                        greatest: None,
                    },
                },
                place,
            ));
        }
        problems.extend(crate::references::problems(
            self.references.as_deref().unwrap_or_default(),
        ));
        problems
    }
}
