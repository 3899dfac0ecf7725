//! What rules are about, in nine families.

use crate::{Phrase, Rule};

coproduction_core::vocabulary! {
    /// What a rule is about, by the letters that its code begins with.
    pub enum Family {
        /// How the forum is set up and led.
        Governance = "GOV",
        /// Who sits in it.
        Representation = "REP",
        /// How it meets.
        Events = "EVT",
        /// Welsh, and other languages.
        Language = "LNG",
        /// What it decides, and when it is involved in what others decide.
        Decisions = "DEC",
        /// What people hear of what they said.
        Feedback = "FBK",
        /// What people are paid, and when.
        Payment = "PAY",
        /// Who is kept safe, and what is kept of whom.
        Safeguards = "SAF",
        /// What is learnt.
        Learning = "LRN",
    }
}

impl Family {
    /// Its name.
    ///
    /// ```
    /// use coproduction_principles::Family;
    /// assert_eq!(Family::Feedback.name().cy, "Adborth");
    /// ```
    pub const fn name(self) -> Phrase {
        match self {
            Self::Governance => Phrase::new("Governance", "Llywodraethu"),
            Self::Representation => Phrase::new("Representation", "Cynrychiolaeth"),
            Self::Events => Phrase::new("Events", "Digwyddiadau"),
            Self::Language => Phrase::new("Language", "Iaith"),
            Self::Decisions => Phrase::new("Decisions", "Penderfyniadau"),
            Self::Feedback => Phrase::new("Feedback", "Adborth"),
            Self::Payment => Phrase::new("Payment", "Talu"),
            Self::Safeguards => Phrase::new("Safeguards and privacy", "Diogelu a phreifatrwydd"),
            Self::Learning => Phrase::new("Learning", "Dysgu"),
        }
    }
}

impl Rule {
    /// What it is about.
    ///
    /// ```
    /// use coproduction_principles::{Family, Rule};
    /// assert_eq!(Rule::find("EVT001").unwrap().family(), Family::Events);
    /// ```
    pub fn family(&self) -> Family {
        let own = |family: &Family| self.code.starts_with(family.as_str());
        // A test holds every code to its family.
        Family::ALL.iter().copied().find(own).unwrap_or(Family::Learning)
    }
}
