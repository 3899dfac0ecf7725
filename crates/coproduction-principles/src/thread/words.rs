//! The words of a thread.

coproduction_core::vocabulary! {
    /// How far the thread of a contribution runs, from the least to the furthest.
    pub enum Stage {
        /// It was said.
        Said = "said",
        /// It was answered.
        Answered = "answered",
        /// It informed a decision, taken or still to be taken.
        InformedDecision = "informed-a-decision",
        /// It became a promise: a commitment.
        BecamePromise = "became-a-promise",
        /// Something changed: a commitment has evidence of it.
        SomethingChanged = "something-changed",
    }
}

coproduction_core::vocabulary! {
    /// What became of a contribution, as its answer says.
    pub enum Fate {
        /// No answer is recorded, and no reply was expected.
        NoReplyExpected = "no-reply-expected",
        /// There is no answer.
        NotAnswered = "not-answered",
        /// Whether there is an answer is not known.
        NotKnown = "not-known",
        /// There is an answer; what became of it is not recorded.
        Answered = "answered",
        /// It is being looked at.
        Considering = "considering",
        /// It is taken up.
        TakenUp = "taken-up",
        /// A part of it is taken up.
        TakenUpInPart = "taken-up-in-part",
        /// It is not taken up, with a reason.
        NotTakenUp = "not-taken-up",
        /// It is not taken up, and no reason is recorded.
        NotTakenUpNoReason = "not-taken-up-no-reason",
        /// It has been passed to another body.
        Referred = "referred",
    }
}

coproduction_core::vocabulary! {
    /// Whether people were told.
    pub enum Telling {
        /// They were told.
        Told = "told",
        /// They had not been told by the day.
        NotTold = "not-told",
        /// Whether or when they were told is not recorded.
        NotRecorded = "not-recorded",
    }
}

coproduction_core::vocabulary! {
    /// Whether there is something, as far as the record says.
    pub enum OnRecord {
        /// There is.
        Recorded = "recorded",
        /// The record says that there is none.
        None = "none",
        /// The record does not say.
        NotRecorded = "not-recorded",
    }
}

coproduction_core::vocabulary! {
    /// Why not everything of a kind is known.
    pub enum Gap {
        /// It is not recorded.
        NotRecorded = "not-recorded",
        /// The record says that it does not hold everything of it, or says nothing of those days.
        NotWhole = "not-whole",
    }
}
