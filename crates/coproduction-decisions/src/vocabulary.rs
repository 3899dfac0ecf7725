//! The words of a decision.

coproduction_core::vocabulary! {
    /// How far a decision has come.
    pub enum DecisionState {
        /// It has been proposed.
        Proposed = "proposed",
        /// It is open for views or discussion.
        Open = "open",
        /// It has been decided.
        Decided = "decided",
        /// It has been put off.
        Deferred = "deferred",
        /// It has been withdrawn.
        Withdrawn = "withdrawn",
    }
}

coproduction_core::vocabulary! {
    /// Where a proposal came from.
    pub enum DecisionOrigin {
        /// From people with lived experience.
        LivedExperience = "lived-experience",
        /// From professionals of the forum.
        Professional = "professional",
        /// From both together.
        Jointly = "jointly",
        /// From the accountable body, outside the forum.
        AccountableBody = "accountable-body",
        /// From elsewhere: the government, a report, another body.
        External = "external",
    }
}

coproduction_core::vocabulary! {
    /// Who decides.
    pub enum DecidedBy {
        /// The forum.
        Forum = "forum",
        /// The accountable body.
        AccountableBody = "accountable-body",
        /// Both together.
        Jointly = "jointly",
    }
}

coproduction_core::vocabulary! {
    /// What a decision is about.
    pub enum DecisionSubject {
        /// The forum's own working.
        Internal = "internal",
        /// A policy.
        Policy = "policy",
        /// A change to a service.
        ServiceChange = "service-change",
        /// How a service is designed or delivered day to day.
        ServiceDelivery = "service-delivery",
        /// Information for patients or the public.
        Information = "information",
        /// Training of staff.
        Training = "training",
        /// Research.
        Research = "research",
        /// A plan under the British Sign Language (Wales) Act 2026, section 5.
        BslPlan = "bsl-plan",
        /// Something else.
        Other = "other",
    }
}

coproduction_core::vocabulary! {
    /// Where a decision was taken.
    pub enum TakenIn {
        /// In a meeting.
        Meeting = "meeting",
        /// By correspondence.
        Correspondence = "correspondence",
    }
}

coproduction_core::vocabulary! {
    /// What was decided, as the forum recorded it.
    pub enum DecisionOutcome {
        /// The proposal was carried.
        Carried = "carried",
        /// It was carried with changes.
        CarriedAsAmended = "carried-as-amended",
        /// It was not carried.
        NotCarried = "not-carried",
        /// Nothing was decided.
        NoDecision = "no-decision",
    }
}

coproduction_core::vocabulary! {
    /// The five ways of working: Well-being of Future Generations (Wales) Act 2015, section 5(2).
    pub enum WayOfWorking {
        /// Long term.
        LongTerm = "long-term",
        /// Prevention.
        Prevention = "prevention",
        /// Integration.
        Integration = "integration",
        /// Collaboration.
        Collaboration = "collaboration",
        /// Involvement.
        Involvement = "involvement",
    }
}

coproduction_core::vocabulary! {
    /// The six domains of the Health and Care Quality Standards 2023.
    pub enum QualityDomain {
        /// Safe.
        Safe = "safe",
        /// Timely.
        Timely = "timely",
        /// Effective.
        Effective = "effective",
        /// Efficient.
        Efficient = "efficient",
        /// Equitable.
        Equitable = "equitable",
        /// Person-centred.
        PersonCentred = "person-centred",
    }
}
