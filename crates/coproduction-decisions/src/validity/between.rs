//! A number as far as it is known.

use std::fmt;

/// A number of people or votes that is known, or lies between two; where nothing bounds it, it has no upper end.
///
/// ```
/// use coproduction_decisions::validity::Between;
/// assert_eq!(Between::exactly(7).known(), Some(7));
/// assert_eq!(Between::at_least(7).to_string(), "7+");
/// assert_eq!((Between::exactly(7) + Between::up_to(2)).to_string(), "7-9");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct Between {
    least: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    most: Option<u64>,
}

impl Between {
    /// None.
    pub const NOBODY: Self = Self::exactly(0);
    /// Nothing is known of it.
    pub const NOT_KNOWN: Self = Self::at_least(0);

    /// This number.
    pub const fn exactly(number: u64) -> Self {
        Self {
            least: number,
            most: Some(number),
        }
    }

    /// This number or more.
    pub const fn at_least(number: u64) -> Self {
        Self {
            least: number,
            most: None,
        }
    }

    /// This number or fewer.
    pub const fn up_to(number: u64) -> Self {
        Self {
            least: 0,
            most: Some(number),
        }
    }

    /// From one number to another, whichever is the greater; without an upper end where there is none.
    pub fn range(from: u64, to: Option<u64>) -> Self {
        Self {
            least: to.map_or(from, |to| from.min(to)),
            most: to.map(|to| from.max(to)),
        }
    }

    /// The least that it can be.
    pub const fn least(self) -> u64 {
        self.least
    }

    /// The most that it can be, if anything bounds it.
    pub const fn most(self) -> Option<u64> {
        self.most
    }

    /// The number, where it is known.
    pub fn known(self) -> Option<u64> {
        self.most.filter(|most| *most == self.least)
    }

    /// The same with somebody more, who counts for certain or only may.
    #[must_use]
    pub fn and_one(self, certain: bool) -> Self {
        self + if certain { Self::exactly(1) } else { Self::up_to(1) }
    }
}

impl std::ops::Add for Between {
    type Output = Self;
    fn add(self, more: Self) -> Self {
        Self {
            least: self.least.saturating_add(more.least),
            most: self
                .most
                .zip(more.most)
                .map(|(most, more)| most.saturating_add(more)),
        }
    }
}

/// As a figure that needs no language: `7`, `7-9`, `7+`.
impl fmt::Display for Between {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.least, self.most) {
            (least, None) => write!(f, "{least}+"),
            (least, Some(most)) if least == most => write!(f, "{least}"),
            (least, Some(most)) => write!(f, "{least}-{most}"),
        }
    }
}
