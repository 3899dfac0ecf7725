//! What a person brings.

coproduction_core::vocabulary! {
    /// The capacity in which somebody takes part. It never names a condition.
    pub enum Capacity {
        /// Speaks from their own experience of services or of what services are for.
        LivedExperience = "lived-experience",
        /// Cares unpaid for somebody.
        UnpaidCarer = "unpaid-carer",
        /// Treats or cares for patients.
        Clinical = "clinical",
        /// Manages or commissions services.
        Managerial = "managerial",
        /// Works for the organisation in another role: administration, engagement, communications.
        Staff = "staff",
        /// Teaches or researches.
        Academic = "academic",
        /// Works or volunteers for a charity.
        ThirdSector = "third-sector",
        /// Speaks for a community.
        Community = "community",
        /// Employs people whom the services concern.
        Employer = "employer",
        /// Works for the government or one of its agencies.
        Government = "government",
        /// Holds an elected office.
        Elected = "elected",
        /// Works for Llais, the Citizen Voice Body.
        CitizenVoiceBody = "citizen-voice-body",
        /// Is independent of every side: a facilitator or chair.
        Independent = "independent",
        /// Another capacity.
        Other = "other",
    }
}
