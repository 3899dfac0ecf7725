//! On what terms special-category data are held.

use crate::{ContributionId, Date, EventId, ReturnId, Text};

crate::vocabulary! {
    /// What kind of special-category data is held.
    pub enum HoldingKind {
        /// Returns of equality monitoring.
        MonitoringReturns = "monitoring-returns",
        /// Requests for access or communication support.
        AccessRequests = "access-requests",
        /// Stories and experiences that people have told.
        Stories = "stories",
        /// Another kind.
        Other = "other",
    }
}

crate::vocabulary! {
    /// The lawful basis of processing: UK GDPR, Article 6(1).
    pub enum LawfulBasis {
        /// Article 6(1)(a): consent.
        Consent = "consent",
        /// Article 6(1)(b): a contract.
        Contract = "contract",
        /// Article 6(1)(c): a legal obligation.
        LegalObligation = "legal-obligation",
        /// Article 6(1)(d): vital interests.
        VitalInterests = "vital-interests",
        /// Article 6(1)(e): a public task.
        PublicTask = "public-task",
        /// Article 6(1)(f): legitimate interests.
        LegitimateInterests = "legitimate-interests",
    }
}

crate::vocabulary! {
    /// The condition for processing special-category data: UK GDPR, Article 9(2), with Schedule 1 of the
    /// Data Protection Act 2018 where it applies.
    pub enum ProcessingCondition {
        /// Article 9(2)(a): explicit consent.
        ExplicitConsent = "explicit-consent",
        /// Schedule 1, paragraph 8: equality of opportunity or treatment.
        EqualityMonitoring = "equality-monitoring",
        /// Article 9(2)(h): health or social care.
        HealthOrSocialCare = "health-or-social-care",
        /// Article 9(2)(g): substantial public interest, on another ground of Schedule 1.
        SubstantialPublicInterest = "substantial-public-interest",
        /// Article 9(2)(j): research, archiving or statistics.
        ResearchOrStatistics = "research-or-statistics",
        /// Another condition.
        Other = "other",
    }
}

crate::model! {
    /// How long data are kept: until a day, for a number of months, or by a schedule.
    #[derive(validator::Validate)]
    pub struct Retention {
        optional {
            /// The day by which the data are destroyed at the latest.
            until: Date,
            /// How many months they are kept after the purpose ends: 0 to 1200.
            #[validate(range(max = 1200))]
            months: u32,
            /// The name of the retention schedule that says so.
            schedule: Text,
        }
    }
}

crate::model! {
    /// On what terms a kind of special-category data is held: UK GDPR, Articles 6, 9 and 13.
    pub struct DataHolding {
        required {
            /// Which kind of special-category data is held, such as monitoring returns or stories.
            covers: HoldingKind,
        }
        optional {
            /// What the data are held for, in plain words.
            purpose: Text,
            /// The lawful basis for processing these data: UK GDPR, Article 6(1).
            basis: LawfulBasis,
            /// The condition for special-category data.
            condition: ProcessingCondition,
            /// The version of the privacy notice that people were given.
            notice_version: Text,
            /// How long the data are kept, and what sets that time.
            retention: Retention,
        }
        lists {
            /// The monitoring returns it is limited to, where it is limited to some.
            returns: ReturnId,
            /// The events whose access requests it is limited to, where it is limited to some.
            events: EventId,
            /// The contributions it is limited to, where it is limited to some.
            contributions: ContributionId,
        }
    }
}
