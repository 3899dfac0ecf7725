//! What a board sets: the thresholds that nobody else has, and the populations that its forums should mirror.

mod limits;
mod standards;
mod switched_off;
mod thresholds;

use std::num::NonZeroU16;

use coproduction_core::{Bilingual, Problem, Problems};
use coproduction_equity::ReferencePopulation;
use coproduction_equity::disclosure::DisclosureProfile;
use coproduction_record::{Document, Reader};

pub use limits::SetThreshold;
pub use standards::{ComplianceNotice, ImposedStandard};
pub use switched_off::SwitchedOff;
pub use thresholds::{ThresholdValue, Thresholds};

coproduction_core::vocabulary! {
    /// The format of a policy, with its version. Later versions of the library go on reading earlier formats.
    pub enum PolicyFormat {
        /// Version 1.
        V1 = "coproduction/policy/v1",
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
            /// What the board's compliance notice on the Welsh language imposes. Without it, no rule on the standards applies.
            welsh_language_standards: ComplianceNotice,
        }
        lists {
            /// The rules that are not applied, each with its reason.
            switched_off: SwitchedOff,
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

    /// The same policy with the threshold of a profile of disclosure control.
    ///
    /// ```
    /// use coproduction_equity::disclosure::KnownProfile;
    /// use coproduction_principles::Policy;
    /// let profile = KnownProfile::find("acro-10").ok_or("not known")?.profile()?;
    /// assert_eq!(Policy::default().protected_by(&profile).disclosure_threshold().get(), 10);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn protected_by(mut self, profile: &DisclosureProfile) -> Self {
        let threshold = u16::try_from(profile.threshold).unwrap_or(u16::MAX);
        self.thresholds
            .get_or_insert_with(Thresholds::new)
            .disclosure_threshold = NonZeroU16::new(threshold);
        self
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
        let mut problems = self.threshold_problems();
        problems.extend(switched_off::problems(
            self.switched_off.as_deref().unwrap_or_default(),
        ));
        problems.extend(crate::references::problems(
            self.references.as_deref().unwrap_or_default(),
        ));
        problems
    }
}
