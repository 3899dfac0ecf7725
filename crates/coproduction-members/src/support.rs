//! Support, as it is offered to everybody: nobody's need is recorded.

use coproduction_core::{Bilingual, Period};

coproduction_core::vocabulary! {
    /// A kind of support.
    pub enum SupportKind {
        /// An introduction to the forum and its work.
        Induction = "induction",
        /// Training.
        Training = "training",
        /// Somebody to turn to, one to one.
        Mentoring = "mentoring",
        /// Time with other members with lived experience.
        PeerSupport = "peer-support",
        /// Somebody to talk to about what was hard to hear or say.
        EmotionalSupport = "emotional-support",
        /// Advice on payment and benefits.
        BenefitsAdvice = "benefits-advice",
        /// A description of the role.
        RoleDescription = "role-description",
        /// Equipment, or help in using it.
        Equipment = "equipment",
        /// Another kind.
        Other = "other",
    }
}

coproduction_core::model! {
    /// Support that is offered to every member alike.
    pub struct SupportOffer {
        required {
            /// Which kind of support it is, such as training, mentoring or equipment.
            kind: SupportKind,
        }
        optional {
            /// What is offered, in words for people to read.
            description: Bilingual,
            /// From which day to which day the support is offered.
            offered: Period,
        }
    }
}
