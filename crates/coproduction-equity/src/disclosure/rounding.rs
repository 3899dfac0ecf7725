//! What a figure says once it is rounded: rounding is audited, and not trusted.

use super::network::Range;
use super::{DisclosureProfile, Zeros};

impl DisclosureProfile {
    /// A count as it is shown, if it is shown: to the nearest multiple of the base, halves upwards.
    ///
    /// ```
    /// let nhs = coproduction_equity::disclosure::KnownProfile::find("nhs-england-secondary-care").ok_or("not known")?;
    /// assert_eq!([0, 8, 12, 13].map(|people| nhs.profile().map(|profile| profile.rounded(people))), [Ok(0), Ok(10), Ok(10), Ok(15)]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn rounded(&self, people: u64) -> u64 {
        let Some(base) = self.rounding_base.map(u64::from).filter(|base| *base > 0) else {
            return people;
        };
        people.saturating_add(base / 2) / base * base
    }

    /// What everybody knows of a figure from how it is published: `None` if this profile would never have published it so.
    pub(super) fn known(&self, shown: Option<u64>) -> Option<Range> {
        let Some(shown) = shown else {
            return Some(Range::ANY);
        };
        let rounded = match self.rounding_base.map(u64::from) {
            None => Range::exactly(shown),
            Some(base) if shown.checked_rem(base) == Some(0) => Range {
                low: shown.saturating_sub(base / 2),
                high: shown.saturating_add((base - 1) / 2),
            },
            Some(_) => return None,
        };
        // Nothing below the threshold is shown, but zero where it may be; a base is at most twice the threshold, so that a figure is
        // one or the other.
        let threshold = u64::from(self.threshold);
        if shown == 0 && self.zeros == Zeros::Shown {
            return Some(Range::exactly(0));
        }
        rounded.and(Range {
            low: threshold,
            high: u64::MAX,
        })
    }
}
