//! What equality monitoring asks about.

crate::vocabulary! {
    /// A characteristic that equality monitoring may ask about.
    ///
    /// The first nine are the protected characteristics of the Equality Act 2010, section 4, in its order.
    /// The Welsh language is not one of them; neither are the other four.
    pub enum Characteristic {
        /// Age.
        Age = "age",
        /// Disability.
        Disability = "disability",
        /// Gender reassignment.
        GenderReassignment = "gender-reassignment",
        /// Marriage and civil partnership.
        MarriageAndCivilPartnership = "marriage-and-civil-partnership",
        /// Pregnancy and maternity.
        PregnancyAndMaternity = "pregnancy-and-maternity",
        /// Race, ethnic origin included.
        Race = "race",
        /// Religion or belief.
        ReligionOrBelief = "religion-or-belief",
        /// Sex.
        Sex = "sex",
        /// Sexual orientation.
        SexualOrientation = "sexual-orientation",
        /// The Welsh language: skills or use.
        WelshLanguage = "welsh-language",
        /// Unpaid care.
        UnpaidCare = "unpaid-care",
        /// Deprivation of the area of residence.
        Deprivation = "deprivation",
        /// Whether it is the first time that somebody takes part.
        FirstTimeParticipation = "first-time-participation",
    }
}
