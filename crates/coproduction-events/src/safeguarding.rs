//! Safeguarding at an event.

use coproduction_core::Text;

coproduction_core::model! {
    /// What makes an event call for safeguarding, and what is in place. The lead is an office, not a name.
    pub struct Safeguarding {
        optional {
            /// Whether the topic is a sensitive one. Absent, it is not recorded.
            sensitive_topic: bool,
            /// Whether people under 18 take part. Absent, it is not recorded.
            under_18s: bool,
            /// Whether adults at risk take part. Absent, it is not recorded.
            adults_at_risk: bool,
            /// The office of whoever leads on safeguarding: never a name.
            lead_role: Text,
            /// Whether there is a plan for support during and after.
            support_plan: bool,
        }
    }
}
