//! What a tally counts.

use crate::Phrase;

coproduction_core::vocabulary! {
    /// What a tally counts. In the order of their words, which is the order of rows.
    pub enum Counted {
        /// How many working days passed until receipt was acknowledged, or had passed without; see
        /// [`Influence::acknowledgement`](crate::influence::Influence::acknowledgement).
        Acknowledgements = "acknowledgements",
        /// How many working days passed until people were told what came of what they said, or had passed without; see
        /// [`Influence::loop_closure`](crate::influence::Influence::loop_closure).
        Answers = "answers",
        /// The last answer of the accountable body to each decision put to it; see
        /// [`Influence::deference`](crate::influence::Influence::deference).
        BodyAnswers = "body-answers",
        /// Where threads break off, by code; see [`thread`](crate::thread).
        Breaks = "breaks",
        /// Decisions of the forum, by where the two sides stood (lived experience first) and what came of them; see
        /// [`Influence::contested`](crate::influence::Influence::contested).
        Decisions = "decisions",
        /// Forums, by the stage of their life.
        Forums = "forums",
        /// Answers to equality monitoring, by whom it was offered to, characteristic, code list and code.
        Monitoring = "monitoring",
        /// The answers that the terms of reference promised by a day; see
        /// [`Influence::promises_kept`](crate::influence::Influence::promises_kept).
        Promises = "promises",
        /// Proposals by origin and what came of them; see
        /// [`Influence::adoption_by_origin`](crate::influence::Influence::adoption_by_origin).
        Proposals = "proposals",
        /// Records, by whether they hold a kind of thing at all, and whether they hold all of it.
        Records = "records",
        /// Places of the terms of reference in force, by side and whether somebody holds them. Of a forum that is at work.
        Seats = "seats",
        /// Forums by the stage of their life and service, each once for each of its services.
        Services = "services",
    }
}

impl Counted {
    /// Whether the counts are small counts of people, not for publication. Every row says so.
    pub const fn is_restricted(self) -> bool {
        matches!(self, Self::Monitoring)
    }

    /// What is counted, in both languages.
    pub const fn says(self) -> Phrase {
        match self {
            Self::Acknowledgements => Phrase::new(
                "Working days until receipt was acknowledged",
                "Diwrnodau gwaith nes cydnabod derbyn",
            ),
            Self::Answers => Phrase::new(
                "Working days until people were told what came of what they said",
                "Diwrnodau gwaith nes dweud wrth bobl beth a ddaeth o'r hyn a ddywedwyd",
            ),
            Self::BodyAnswers => Phrase::new(
                "Answers of the accountable body to decisions",
                "Atebion y corff atebol i benderfyniadau",
            ),
            Self::Breaks => Phrase::new("Where threads break off", "Lle mae'r edefyn yn torri"),
            Self::Decisions => Phrase::new(
                "Decisions by where the two sides stood",
                "Penderfyniadau yn ôl safbwynt y ddwy ochr",
            ),
            Self::Forums => Phrase::new("Forums by stage of life", "Fforymau yn ôl cyfnod eu bywyd"),
            Self::Monitoring => {
                Phrase::new("Answers to equality monitoring", "Atebion i fonitro cydraddoldeb")
            }
            Self::Promises => Phrase::new("Promised days of answer", "Diwrnodau ateb a addawyd"),
            Self::Proposals => Phrase::new("Proposals by origin", "Cynigion yn ôl tarddiad"),
            Self::Records => Phrase::new(
                "Records by what they hold",
                "Cofnodion yn ôl yr hyn y maent yn ei gynnwys",
            ),
            Self::Seats => Phrase::new("Places by side", "Lleoedd yn ôl ochr"),
            Self::Services => Phrase::new("Forums by service", "Fforymau yn ôl gwasanaeth"),
        }
    }
}
