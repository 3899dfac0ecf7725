//! Results as other programs read them.
//!
//! An exact share is written as [`Exact`](coproduction_core::statistics::Exact) is, in two texts, with the nearest number in
//! floating point beside them: `{"numerator": "957", "denominator": "1024", "approx": 0.9345703125}`. What is compared should
//! be the texts. What could not be computed has its reason in its place: `{"notComputed": {"code": …, "message": …}}`.

use num_rational::BigRational;
use serde::ser::SerializeStruct as _;
use serde::{Serialize, Serializer};

use super::figures::as_f64;
use super::{AtAttendance, Counts, PowerError, ShapleyShubik};

/// An exact share, to be written: `{"numerator": "957", "denominator": "1024", "approx": 0.9345703125}`.
///
/// ```
/// use coproduction_decisions::power::{Budget, Share, WeightedGame};
///
/// let counts = WeightedGame::new(51, &[50, 49, 1])?.counts(&Budget::default())?;
/// let written = serde_json::to_value(Share(counts.act()))?;
/// assert_eq!(written, serde_json::json!({ "numerator": "3", "denominator": "8", "approx": 0.375 }));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share(pub BigRational);

impl Serialize for Share {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut share = serializer.serialize_struct("Share", 3)?;
        share.serialize_field("numerator", &self.0.numer().to_string())?;
        share.serialize_field("denominator", &self.0.denom().to_string())?;
        share.serialize_field("approx", &as_f64(&self.0))?;
        share.end()
    }
}

/// A figure to be written, or why there is none: `{"notComputed": {"code": …, "message": …}}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Computed<T> {
    /// The figure.
    Figure(T),
    /// Why there is none.
    #[serde(rename_all = "camelCase")]
    Not {
        /// The reason.
        not_computed: PowerError,
    },
}

impl<T> From<Result<T, &PowerError>> for Computed<T> {
    fn from(result: Result<T, &PowerError>) -> Self {
        match result {
            Ok(value) => Self::Figure(value),
            Err(error) => Self::Not {
                not_computed: error.clone(),
            },
        }
    }
}

pub(super) fn share<S: Serializer>(share: &BigRational, serializer: S) -> Result<S::Ok, S::Error> {
    Share(share.clone()).serialize(serializer)
}

#[allow(clippy::ref_option, reason = "serde passes the field by reference")]
pub(super) fn optional<S: Serializer>(share: &Option<BigRational>, serializer: S) -> Result<S::Ok, S::Error> {
    share.clone().map(Share).serialize(serializer)
}

pub(super) fn computed_share<S: Serializer>(
    share: &Result<BigRational, PowerError>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let share = share.as_ref().map(|share| Share(share.clone()));
    Computed::from(share).serialize(serializer)
}

pub(super) fn computed<T: Serialize, S: Serializer>(
    figure: &Result<T, PowerError>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    Computed::from(figure.as_ref()).serialize(serializer)
}

impl Serialize for PowerError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut error = serializer.serialize_struct("PowerError", 2)?;
        error.serialize_field("code", self.code())?;
        error.serialize_field("message", &self.message())?;
        error.end()
    }
}

/// The figures of one member of a kind.
#[derive(Serialize)]
struct OfOne {
    swings: String,
    banzhaf: Option<Share>,
    normalised: Option<Share>,
    prevent: Option<Share>,
    initiate: Option<Share>,
}

/// `voters`, `winning`, `act`, and `kinds`: one entry for each kind of the body, in its order, `null` where there is nobody.
impl Serialize for Counts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let of_one = |kind| {
            Some(OfOne {
                swings: self.swings(kind)?.to_string(),
                banzhaf: self.banzhaf(kind).map(Share),
                normalised: self.normalised(kind).map(Share),
                prevent: self.prevent(kind).map(Share),
                initiate: self.initiate(kind).map(Share),
            })
        };
        let kinds: Vec<Option<OfOne>> = (0..self.kinds()).map(of_one).collect();
        let mut counts = serializer.serialize_struct("Counts", 4)?;
        counts.serialize_field("voters", &self.voters())?;
        counts.serialize_field("winning", &self.winning().to_string())?;
        counts.serialize_field("act", &Share(self.act()))?;
        counts.serialize_field("kinds", &kinds)?;
        counts.end()
    }
}

/// `members`: the index of one member of each kind of the body, in its order, `null` where there is nobody.
impl Serialize for ShapleyShubik {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let members: Vec<_> = (0..self.kinds())
            .map(|kind| self.member(kind).cloned().map(Share))
            .collect();
        let mut index = serializer.serialize_struct("ShapleyShubik", 1)?;
        index.serialize_field("members", &members)?;
        index.end()
    }
}

impl Serialize for AtAttendance {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut at = serializer.serialize_struct("AtAttendance", 3)?;
        at.serialize_field("quorate", &Share(self.quorate.clone()))?;
        at.serialize_field("pass", &Share(self.pass.clone()))?;
        at.serialize_field("members", &self.members)?;
        at.end()
    }
}
