//! What cannot be computed, and why.

use crate::Message;

/// Why a statistic cannot be computed. It repeats no count: they may be of few people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum StatisticsError {
    /// A part is more than its whole.
    #[error("a part is more than its whole")]
    PartExceedsWhole,
    /// There are no observations.
    #[error("there are no observations")]
    NoObservations,
    /// A probability is not between 0 and 1.
    #[error("a probability is not between 0 and 1")]
    NotAProbability,
    /// Something is divided by nothing.
    #[error("something is divided by nothing")]
    DividedByNothing,
    /// The exact way would take too long.
    #[error("the exact way would take too long: {work} units of work, where {limit} is the limit")]
    TooLarge {
        /// How much work it would be, in units that the function states.
        work: u128,
        /// How much is allowed.
        limit: u128,
    },
    /// A number does not come out as a finite one.
    #[error("a number does not come out as a finite one")]
    NotFinite,
}

impl StatisticsError {
    /// The code of each kind, in the order of their declaration. A code is for ever.
    pub const CODES: &'static [&'static str] = &[
        "part-exceeds-whole",
        "no-observations",
        "not-a-probability",
        "divided-by-nothing",
        "exact-too-large",
        "not-finite",
    ];

    /// The code of this kind.
    pub const fn code(self) -> &'static str {
        match self {
            Self::PartExceedsWhole => "part-exceeds-whole",
            Self::NoObservations => "no-observations",
            Self::NotAProbability => "not-a-probability",
            Self::DividedByNothing => "divided-by-nothing",
            Self::TooLarge { .. } => "exact-too-large",
            Self::NotFinite => "not-finite",
        }
    }

    /// What is wrong and what to do, in both languages.
    pub fn message(self) -> Message {
        match self {
            Self::PartExceedsWhole => Message::new(
                "A part is more than its whole: look at the two counts.",
                "Mae rhan yn fwy na'r cyfan: edrychwch ar y ddau gyfrif.",
            ),
            Self::NoObservations => Message::new(
                "There are no observations: nothing can be said.",
                "Nid oes arsylwadau: ni ellir dweud dim.",
            ),
            Self::NotAProbability => Message::new(
                "A probability has to be between 0 and 1.",
                "Rhaid i debygolrwydd fod rhwng 0 ac 1.",
            ),
            Self::DividedByNothing => Message::new(
                "Something is divided by nothing: give a whole of at least 1.",
                "Rhennir rhywbeth â dim: rhowch gyfan o 1 o leiaf.",
            ),
            Self::TooLarge { .. } => Message::new(
                "The numbers are too large for the exact way: count over a shorter time, or take the interval alone.",
                "Mae'r niferoedd yn rhy fawr i'r dull union: cyfrifwch dros gyfnod byrrach, neu defnyddiwch y cyfwng yn unig.",
            ),
            Self::NotFinite => Message::new(
                "A number does not come out as a finite one: the counts are too far apart.",
                "Nid yw rhif yn feidraidd: mae'r cyfrifon yn rhy bell oddi wrth ei gilydd.",
            ),
        }
    }
}
