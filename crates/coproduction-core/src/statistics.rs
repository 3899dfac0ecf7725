//! The statistics that the measures stand on: intervals that name their method, exact tests, and survival curves.
//!
//! Forums are small. Nothing here rests on an approximation for large numbers: tests are sums of integers over every outcome,
//! and their p-values are exact fractions ([`Exact`]). Floats stand for the ends of intervals alone, and are never NaN.
//! Every function takes plain counts, refuses what cannot be with a [`StatisticsError`], and states its limit where the exact
//! way would take too long.
//!
//! ```
//! use coproduction_core::measure::{Band, Confidence, Verdict};
//! use coproduction_core::statistics::{Exact, binomial, intervals};
//!
//! // When the two sides disagreed, one side got its way twice in twelve.
//! let half = Exact::ratio(1, 2)?;
//! let interval = intervals::clopper_pearson(2, 12, Confidence::NINETY_FIVE)?;
//! assert_eq!(Band::point(&half).map(|half| half.verdict(&interval)), Some(Verdict::Below));
//! assert_eq!(binomial::two_sided(2, 12, &half)?.to_string(), "79/2048");
//! # Ok::<(), coproduction_core::statistics::StatisticsError>(())
//! ```

pub mod binomial;
mod distribution;
mod error;
mod exact;
pub mod hypergeometric;
pub mod intervals;
pub mod multiplicity;
pub mod permutation;
mod quantile;
pub mod rates;
pub mod survival;

pub use distribution::Distribution;
pub use error::StatisticsError;
pub use exact::Exact;
