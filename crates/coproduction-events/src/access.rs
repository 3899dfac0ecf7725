//! Access: what an event offers, and what was asked for. A request is never tied to a person.

use coproduction_core::{Date, WrittenText};

coproduction_core::vocabulary! {
    /// A kind of access or communication support.
    pub enum AccessKind {
        /// Step-free throughout.
        StepFree = "step-free",
        /// Accessible toilets.
        AccessibleToilets = "accessible-toilets",
        /// A hearing loop.
        HearingLoop = "hearing-loop",
        /// Interpretation in British Sign Language.
        BslInterpretation = "bsl-interpretation",
        /// Captions or a speech-to-text reporter.
        Captions = "captions",
        /// Lipspeaking or deafblind communication support.
        CommunicationSupport = "communication-support",
        /// Interpretation in a spoken language other than Welsh and English.
        SpokenLanguageInterpretation = "spoken-language-interpretation",
        /// Easy Read.
        EasyRead = "easy-read",
        /// Large print.
        LargePrint = "large-print",
        /// Braille.
        Braille = "braille",
        /// Audio.
        Audio = "audio",
        /// A quiet room, or breaks.
        QuietSpace = "quiet-space",
        /// Accessible parking.
        Parking = "parking",
        /// Within reach of public transport, or transport arranged.
        Transport = "transport",
        /// Joining from a distance.
        RemoteJoining = "remote-joining",
        /// Care for children or others during the event.
        Care = "care",
        /// A companion or personal assistant is welcome.
        Companion = "companion",
        /// Another kind.
        Other = "other",
    }
}

coproduction_core::vocabulary! {
    /// Whether something was provided.
    pub enum ProvisionState {
        /// It was provided.
        Provided = "provided",
        /// It was not available.
        NotAvailable = "not-available",
        /// That is not recorded.
        NotRecorded = "not-recorded",
    }
}

coproduction_core::model! {
    /// One thing that an event offers for access or communication, and whether it was there on the day.
    pub struct AccessProvision {
        required {
            /// Which kind of access or communication support it is, such as a hearing loop.
            kind: AccessKind,
            /// Whether it was there on the day. Silence is not a no: `not-recorded` can be said.
            state: ProvisionState,
        }
        optional {
            /// More about what is offered; never about a person.
            note: WrittenText,
        }
    }
}

coproduction_core::vocabulary! {
    /// What came of a request.
    pub enum AccessRequestOutcome {
        /// It was arranged.
        Arranged = "arranged",
        /// It was arranged in part, or otherwise than asked.
        ArrangedInPart = "arranged-in-part",
        /// It was not arranged.
        NotArranged = "not-arranged",
        /// It was withdrawn.
        Withdrawn = "withdrawn",
        /// That is not recorded.
        NotRecorded = "not-recorded",
    }
}

coproduction_core::model! {
    /// Something that was asked for. There is no place here for who asked.
    pub struct AccessRequest {
        required {
            /// Which kind of access or communication support was asked for.
            kind: AccessKind,
            /// What came of the request: whether it was arranged, in part, not at all, or withdrawn.
            outcome: AccessRequestOutcome,
        }
        optional {
            /// When the arrangement was confirmed to whoever asked.
            confirmed_on: Date,
        }
    }
}
