//! How much each person spoke.

use coproduction_core::statistics::StatisticsError;

use crate::EquityError;
use crate::numbers::count;

/// The most people that are looked at.
const MOST_PEOPLE: u64 = 10_000;

coproduction_core::vocabulary! {
    /// What was counted. Two units are never mixed.
    pub enum SpeechUnit {
        /// Times that somebody spoke.
        Turns = "turns",
        /// Words.
        Words = "words",
        /// Seconds.
        Seconds = "seconds",
        /// Minutes.
        Minutes = "minutes",
        /// Items that somebody put on the agenda or raised.
        ItemsRaised = "items-raised",
    }
}

impl SpeechUnit {
    /// The unit in English and Welsh.
    pub(super) const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Turns => ("turns", "troeon"),
            Self::Words => ("words", "geiriau"),
            Self::Seconds => ("seconds", "eiliadau"),
            Self::Minutes => ("minutes", "munudau"),
            Self::ItemsRaised => ("items raised", "eitemau a godwyd"),
        }
    }
}

coproduction_core::vocabulary! {
    /// Whether those who chair are counted: they speak because of their role. It is best to look at both.
    pub enum Chairs {
        /// They are counted with their side.
        Counted = "counted",
        /// They are left out.
        LeftOut = "left-out",
    }
}

impl Chairs {
    /// A sentence in English and Welsh.
    pub(super) const fn sentence(self) -> (&'static str, &'static str) {
        match self {
            Self::Counted => (
                "Those who chair are counted.",
                "Mae'r rhai sy'n cadeirio wedi'u cyfrif.",
            ),
            Self::LeftOut => (
                "Those who chair are left out.",
                "Mae'r rhai sy'n cadeirio wedi'u gadael allan.",
            ),
        }
    }
}

/// How much each person who was present spoke, by side. Whoever was present and said nothing is there with 0; whoever was
/// absent is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpeechAmounts {
    lived_experience: Vec<u64>,
    professionals: Vec<u64>,
    unit: SpeechUnit,
    chairs: Chairs,
}

impl SpeechAmounts {
    /// The amounts of both sides, in one unit, with what is declared about those who chair.
    ///
    /// # Errors
    /// [`NoObservations`](StatisticsError::NoObservations) of nobody; [`TooLarge`](StatisticsError::TooLarge) for more than
    /// 10,000 people, or amounts of more than 2^53 together.
    pub fn new(
        lived_experience: impl IntoIterator<Item = u64>,
        professionals: impl IntoIterator<Item = u64>,
        unit: SpeechUnit,
        chairs: Chairs,
    ) -> Result<Self, EquityError> {
        let amounts = Self {
            lived_experience: lived_experience.into_iter().collect(),
            professionals: professionals.into_iter().collect(),
            unit,
            chairs,
        };
        let people = amounts.people();
        if people == 0 {
            return Err(StatisticsError::NoObservations.into());
        }
        let sum = amounts.everybody().map(u128::from).sum::<u128>();
        for (work, limit) in [(people.into(), MOST_PEOPLE.into()), (sum, 1 << 53)] {
            if work > limit {
                return Err(StatisticsError::TooLarge { work, limit }.into());
            }
        }
        Ok(amounts)
    }

    /// The unit.
    pub const fn unit(&self) -> SpeechUnit {
        self.unit
    }

    /// Whether those who chair are counted.
    pub const fn chairs(&self) -> Chairs {
        self.chairs
    }

    pub(super) fn everybody(&self) -> impl Iterator<Item = u64> {
        self.lived_experience.iter().chain(&self.professionals).copied()
    }

    pub(super) fn people(&self) -> u64 {
        count(&self.lived_experience).saturating_add(count(&self.professionals))
    }

    /// How many people each side is, and how much they spoke.
    pub(super) fn sides(&self) -> [(u64, u64); 2] {
        [&self.lived_experience, &self.professionals].map(|side| (count(side), side.iter().sum()))
    }
}
