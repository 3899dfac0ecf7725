//! Power from the rules alone: what a body, its decision rule and its quorum give to whom.
//!
//! Nothing of it needs personal data, or history. It can be had on the day that terms of reference are drafted, and
//! compared for drafts that differ. It is a thought experiment about the rules (everybody votes yes as likely as no) and
//! never a forecast of people: "the rules give", not "members will".
//!
//! **What to say first.** [`Predicates`]: who can pass and who can block alone, and what cannot be decided without people
//! with lived experience. Figures of single members come second, for they are blind to tokenism: with two people with
//! lived experience and fourteen professionals under a simple majority, each of the sixteen has the same index, and yet
//! the fourteen can pass and block anything alone, and the two can do neither. And one figure for a bloc is not enough
//! either: it is given at both ends, if the others vote independently and if they act together.
//!
//! | question | answer |
//! |---|---|
//! | Who can decide alone? Can a meeting be valid without them? Who rules on objections? | [`Game::predicates`] |
//! | How often does a side decide? | [`Game::decisiveness`] and [`Game::opposed`], both |
//! | How often does one vote decide? | [`Counts::banzhaf`], absolute |
//! | What share of power is it, beside the share of seats? | [`ShapleyShubik::share`], [`ShapleyShubik::seat_share`] |
//! | Is it easier to stop things than to start them? | [`Counts::prevent`], [`Counts::initiate`], [`Counts::act`] |
//! | And when the two sides disagree? | [`Game::when_opposed`] |
//! | And at the attendance there is? | [`Game::at_attendance`] |
//! | What if the rules were others? | [`compare`] |
//!
//! A [`Body`] and a [`DecisionRule`](crate::DecisionRule) make a [`Game`], which picks the exact method that costs least.
//! The methods can be had on their own: [`TypeGame`] for a few kinds of interchangeable voters under any monotone rule,
//! [`WeightedGame`] for votes of one's own, [`EnumeratedGame`] for any monotone rule on a small body. All of them are
//! exact, in whole numbers of any length; only [`WeightedGame::approximate`] is not, and it says by how much. What a
//! computation may cost is stated in a [`Budget`]; what cannot be computed is a [`PowerError`] with its code.
//!
//! Every result writes itself with serde: shares as `{"numerator": "957", "denominator": "1024", "approx": 0.9345703125}`.
//!
//! ```
//! use coproduction_core::{Fraction, Side};
//! use coproduction_decisions::power::{Body, Budget, Draft, Kind, Measure, compare};
//! use coproduction_decisions::{DecisionRule, ThresholdBase};
//!
//! let body = Body::new([
//!     Kind::new("patients".parse()?, Side::LivedExperience, 6),
//!     Kind::new("staff".parse()?, Side::Professional, 10),
//! ])?;
//! let share = Fraction::new(1, 2.try_into()?);
//! let simple = DecisionRule::Majority { share, of: ThresholdBase::Cast, more_than: true };
//! let each = DecisionRule::EachConstituency {
//!     constituencies: vec!["patients".parse()?, "staff".parse()?],
//!     share,
//!     of: ThresholdBase::Cast,
//!     more_than: true,
//! };
//!
//! // What if a majority were needed on each side?
//! let (now, then) = (Draft::new(body.clone(), simple), Draft::new(body, each));
//! for row in compare(&now, &then, &Budget::default())? {
//!     println!("{}", row.sentence().en);
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod approximate;
mod attendance;
mod body;
mod budget;
mod compare;
mod compile;
mod disagreement;
mod draft;
mod enumerated;
mod error;
mod figures;
mod game;
mod lattice;
mod meeting;
mod node;
mod predicates;
mod solve;
mod subsets;
mod type_game;
mod weighted;
mod wide;
mod wire;
mod words;

pub use approximate::Approximation;
pub use attendance::{AtAttendance, AtMeeting};
pub use body::{Body, Kind, Role};
pub use budget::Budget;
pub use compare::{Change, Measure, Row, Value, Whom, compare, percent};
pub use draft::{Draft, Power, SidePower};
pub use enumerated::EnumeratedGame;
pub use error::PowerError;
pub use figures::{Counts, ShapleyShubik, as_f64};
pub use game::{Alone, Game};
pub use predicates::{Override, Predicates, Ruling};
pub use type_game::TypeGame;
pub use weighted::WeightedGame;
pub use wire::{Computed, Share};

pub use num_bigint::BigUint;
pub use num_rational::BigRational;
