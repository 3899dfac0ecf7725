//! Intervals, bands and the verdict between them.

use std::num::NonZeroU32;

use crate::Fraction;

crate::vocabulary! {
    /// How an interval was made.
    pub enum IntervalMethod {
        /// Wilson's score interval of a proportion: for display.
        Wilson = "wilson",
        /// The exact interval of a proportion, by Clopper and Pearson. It holds at least as often as it says, so that it is the
        /// one to use where somebody is accused or cleared.
        ClopperPearson = "clopper-pearson",
        /// The interval of a proportion from Jeffreys' prior.
        Jeffreys = "jeffreys",
        /// The interval of a difference of two proportions from their Wilson intervals: Newcombe's method 10.
        Newcombe = "newcombe",
        /// The exact interval of a Poisson rate.
        ExactPoisson = "exact-poisson",
        /// The exact interval of a ratio of two Poisson rates, given their total.
        ExactRateRatio = "exact-rate-ratio",
        /// From zero to the exact upper limit of a proportion that was not seen once: one-sided.
        ZeroSeen = "zero-seen",
        /// Greenwood's variance of a Kaplan-Meier estimate on the scale of the logarithm of minus its logarithm.
        LogLogGreenwood = "log-log-greenwood",
    }
}

crate::vocabulary! {
    /// How a whole interval lies to a band.
    pub enum Verdict {
        /// The whole interval lies below the band.
        Below = "below",
        /// The whole interval lies within the band.
        Within = "within",
        /// The whole interval lies above the band.
        Above = "above",
        /// The interval reaches across an end of the band: what is on record cannot tell.
        CannotTell = "cannot-tell",
    }
}

/// How often an interval of its kind holds the true value, in the long run: a fraction between 0 and 1, both left out.
///
/// ```
/// use coproduction_core::{Fraction, measure::Confidence};
/// use std::num::NonZeroU32;
///
/// let hundred = NonZeroU32::new(100).ok_or("zero")?;
/// assert_eq!(Confidence::new(Fraction::new(95, hundred)), Some(Confidence::NINETY_FIVE));
/// assert_eq!(Confidence::new(Fraction::new(100, hundred)), None);
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(transparent)]
pub struct Confidence(Fraction);

impl Confidence {
    /// 95 in 100, the usual choice.
    pub const NINETY_FIVE: Self = Self(Fraction {
        numerator: 95,
        denominator: NonZeroU32::MIN.saturating_add(99),
    });

    /// A confidence; `None` unless it is more than 0 and less than 1.
    pub fn new(share: Fraction) -> Option<Self> {
        (share.numerator > 0 && share.numerator < share.denominator.get()).then_some(Self(share))
    }

    /// The fraction.
    pub const fn share(self) -> Fraction {
        self.0
    }

    /// One less the confidence: how often an interval of its kind misses the true value.
    pub fn miss(self) -> Fraction {
        Fraction {
            numerator: self.0.denominator.get().saturating_sub(self.0.numerator),
            denominator: self.0.denominator,
        }
    }
}

impl Default for Confidence {
    fn default() -> Self {
        Self::NINETY_FIVE
    }
}

/// Where the true value may lie, with how it was made and how sure it is. Its ends are finite numbers in their order.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
#[serde(rename_all = "camelCase")]
pub struct Interval {
    /// The lower end of the interval: never more than the upper one.
    low: f64,
    /// The upper end; absent where it has none, so that no number is too large.
    #[serde(skip_serializing_if = "Option::is_none")]
    high: Option<f64>,
    /// By which method the interval was made.
    method: IntervalMethod,
    /// How often an interval of its kind holds the true value, in the long run: 95 in 100, usually.
    #[cfg_attr(feature = "schema", schemars(with = "Fraction"))]
    confidence: Confidence,
}

impl Interval {
    /// An interval; `None` if an end is not a finite number or the ends are the wrong way round.
    pub fn new(low: f64, high: f64, method: IntervalMethod, confidence: Confidence) -> Option<Self> {
        (low.is_finite() && high.is_finite() && low <= high).then_some(Self {
            low,
            high: Some(high),
            method,
            confidence,
        })
    }

    /// An interval without an upper end; `None` if the lower one is not a finite number.
    pub fn without_upper_end(low: f64, method: IntervalMethod, confidence: Confidence) -> Option<Self> {
        low.is_finite().then_some(Self {
            low,
            high: None,
            method,
            confidence,
        })
    }

    /// The lower end.
    pub const fn low(&self) -> f64 {
        self.low
    }

    /// The upper end; `None` if it has none, so that no number is too large.
    pub const fn high(&self) -> Option<f64> {
        self.high
    }

    /// How it was made.
    pub const fn method(&self) -> IntervalMethod {
        self.method
    }

    /// How often an interval of its kind holds the true value.
    pub const fn confidence(&self) -> Confidence {
        self.confidence
    }
}

/// The values that are in order: from a lower end to an upper one, both within it.
///
/// A band of one point, such as *no difference* or *one half*, holds no interval that is wider: its verdict is *below*, *above*
/// or *cannot tell*. With the feature `statistics` a band is made from exact fractions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    low: f64,
    high: f64,
}

impl Band {
    /// A band; `None` if an end is not a number or the ends are the wrong way round. An end may be infinite.
    pub fn new(low: f64, high: f64) -> Option<Self> {
        (low <= high).then_some(Self { low, high })
    }

    /// How a whole interval lies to the band. One end of the interval on an end of the band is not yet beyond it.
    ///
    /// ```
    /// use coproduction_core::measure::{Band, Confidence, Interval, IntervalMethod, Verdict};
    /// let proportional = Band::new(0.8, 1.2).ok_or("band")?;
    /// let lies = |low, high| {
    ///     let interval = Interval::new(low, high, IntervalMethod::Wilson, Confidence::NINETY_FIVE);
    ///     interval.map(|interval| proportional.verdict(&interval))
    /// };
    /// assert_eq!(lies(0.1, 0.7), Some(Verdict::Below));
    /// assert_eq!(lies(0.9, 1.1), Some(Verdict::Within));
    /// assert_eq!(lies(1.3, 2.0), Some(Verdict::Above));
    /// assert_eq!(lies(0.14, 1.46), Some(Verdict::CannotTell));
    /// assert_eq!(lies(f64::NAN, 1.0), None);
    /// # Ok::<(), &str>(())
    /// ```
    pub fn verdict(&self, interval: &Interval) -> Verdict {
        let high = interval.high.unwrap_or(f64::INFINITY);
        if high < self.low {
            Verdict::Below
        } else if interval.low > self.high {
            Verdict::Above
        } else if interval.low >= self.low && high <= self.high {
            Verdict::Within
        } else {
            Verdict::CannotTell
        }
    }
}
