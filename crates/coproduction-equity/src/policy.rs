//! What the measures of equity compare with, and how much they ask for.

use std::num::NonZeroU32;

use coproduction_core::Fraction;
use coproduction_core::measure::{Band, Confidence};
use coproduction_core::statistics::{Exact, StatisticsError};

/// A part of a hundred.
fn percent(of_hundred: u32) -> Fraction {
    Fraction::new(of_hundred, NonZeroU32::MIN.saturating_add(99))
}

/// From which to which multiple of an equal share counts as proportional, both within it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ParityBand {
    low: Fraction,
    high: Fraction,
}

impl ParityBand {
    /// 0.8 to 1.2: the band in which the ratio of participation to prevalence is called proportional in studies of clinical
    /// trials (of women in cardiovascular trials for the FDA; JAMA Network Open 2025). Those trials have thousands of patients.
    /// That a forum is measured by the same band is this library's choice.
    pub fn proportional() -> Self {
        Self {
            low: percent(80),
            high: percent(120),
        }
    }

    /// A band; `None` unless it is more than a point and holds 1, the equal share.
    ///
    /// ```
    /// use coproduction_core::Fraction;
    /// use coproduction_equity::{EquityPolicy, ParityBand};
    /// let part = |numerator, denominator| Some(Fraction::new(numerator, std::num::NonZeroU32::new(denominator)?));
    /// let wider = ParityBand::new(part(3, 4).ok_or("zero")?, part(4, 3).ok_or("zero")?).ok_or("no band")?;
    /// assert_eq!(EquityPolicy::default().band(wider).band.ends().0.numerator, 3);
    /// # Ok::<(), &str>(())
    /// ```
    pub fn new(low: Fraction, high: Fraction) -> Option<Self> {
        let (below, above) = (Exact::from(low), Exact::from(high));
        (below < above && below <= Exact::one() && above >= Exact::one()).then_some(Self { low, high })
    }

    /// Its ends.
    pub const fn ends(self) -> (Fraction, Fraction) {
        (self.low, self.high)
    }

    pub(crate) fn exact(self) -> (Exact, Exact) {
        (self.low.into(), self.high.into())
    }

    pub(crate) fn band(self) -> Result<Band, StatisticsError> {
        let (low, high) = self.exact();
        Band::between(&low, &high).ok_or(StatisticsError::NotFinite)
    }
}

/// The shares of the seats at which a side changes its class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeatClasses {
    token: Fraction,
    critical_mass: Fraction,
    majority: Fraction,
}

impl SeatClasses {
    /// 15% and 35%: Kanter's thresholds, as Mendelberg, Karpowitz and Oliphant give them. More than half: as of the governors
    /// of NHS foundation trusts in England, of whom more than half are elected by public and patient members (2003 Act,
    /// schedule 1, paragraph 9). There is no Welsh threshold.
    pub fn published() -> Self {
        Self {
            token: percent(15),
            critical_mass: percent(35),
            majority: percent(50),
        }
    }

    /// Below `token` a token, below `critical_mass` a minority, above `majority` a majority; `None` unless they rise to no more
    /// than 1.
    pub fn new(token: Fraction, critical_mass: Fraction, majority: Fraction) -> Option<Self> {
        let ordered = Exact::from(token) <= critical_mass.into()
            && Exact::from(critical_mass) <= majority.into()
            && !majority.exceeds_one();
        ordered.then_some(Self {
            token,
            critical_mass,
            majority,
        })
    }

    pub(crate) fn exact(self) -> (Exact, Exact, Exact) {
        (self.token.into(), self.critical_mass.into(), self.majority.into())
    }
}

/// What the measures of equity compare with, and how much they ask for. All of it is a choice: it can be set otherwise.
///
/// ```
/// use coproduction_equity::EquityPolicy;
/// assert_eq!(EquityPolicy::default().minimum_group(10).minimum_group, 10);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct EquityPolicy {
    /// How often an interval of its kind holds the true value, and by its complement the level of each test. Default: 95 in
    /// 100.
    pub confidence: Confidence,
    /// What counts as proportional. Default: [`ParityBand::proportional`].
    pub band: ParityBand,
    /// The classes of a side's share of the seats. Default: [`SeatClasses::published`].
    pub classes: SeatClasses,
    /// Nothing is shown of how a side of fewer people speaks or attends. Default: 5, an older rule of the NHS; NHS England and
    /// output checkers use 8 and 10. No Welsh rule was found: it is for the board's lead on information governance.
    pub minimum_group: u64,
    /// How many themes of an order are its top. Default: 3, which nobody published.
    pub top_themes: u64,
    /// A group of which fewer people were asked about a theme does not raise it on its own. Default: 10, which nobody published.
    pub theme_group: u64,
}

impl Default for EquityPolicy {
    fn default() -> Self {
        Self {
            confidence: Confidence::NINETY_FIVE,
            band: ParityBand::proportional(),
            classes: SeatClasses::published(),
            minimum_group: 5,
            top_themes: 3,
            theme_group: 10,
        }
    }
}

/// The setters.
macro_rules! setters {
    ($($field:ident: $type:ty, $what:literal;)*) => {
        impl EquityPolicy {$(
            #[doc = concat!("The same with ", $what, ".")]
            pub const fn $field(mut self, $field: $type) -> Self {
                self.$field = $field;
                self
            }
        )*}
    };
}
setters! {
    confidence: Confidence, "another confidence";
    band: ParityBand, "another band";
    classes: SeatClasses, "other classes";
    minimum_group: u64, "another smallest side";
    top_themes: u64, "another top of an order";
    theme_group: u64, "another smallest group that raises a theme";
}
