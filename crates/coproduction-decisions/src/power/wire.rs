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

/// An exact share.
pub(super) struct Share<'a>(pub(super) &'a BigRational);

impl Serialize for Share<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut share = serializer.serialize_struct("Share", 3)?;
        share.serialize_field("numerator", &self.0.numer().to_string())?;
        share.serialize_field("denominator", &self.0.denom().to_string())?;
        share.serialize_field("approx", &as_f64(self.0))?;
        share.end()
    }
}

/// A result, or why there is none.
#[derive(Serialize)]
#[serde(untagged)]
enum Figure<T> {
    Computed(T),
    #[serde(rename_all = "camelCase")]
    Not {
        not_computed: PowerError,
    },
}

impl<T> From<Result<T, &PowerError>> for Figure<T> {
    fn from(result: Result<T, &PowerError>) -> Self {
        match result {
            Ok(value) => Self::Computed(value),
            Err(error) => Self::Not {
                not_computed: error.clone(),
            },
        }
    }
}

pub(super) fn share<S: Serializer>(share: &BigRational, serializer: S) -> Result<S::Ok, S::Error> {
    Share(share).serialize(serializer)
}

#[allow(clippy::ref_option, reason = "serde passes the field by reference")]
pub(super) fn optional<S: Serializer>(share: &Option<BigRational>, serializer: S) -> Result<S::Ok, S::Error> {
    share.as_ref().map(Share).serialize(serializer)
}

pub(super) fn computed_share<S: Serializer>(
    share: &Result<BigRational, PowerError>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    Figure::from(share.as_ref().map(Share)).serialize(serializer)
}

pub(super) fn computed<T: Serialize, S: Serializer>(
    figure: &Result<T, PowerError>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    Figure::from(figure.as_ref()).serialize(serializer)
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
struct OfOne<'a> {
    swings: String,
    banzhaf: Option<Share<'a>>,
    normalised: Option<Share<'a>>,
    prevent: Option<Share<'a>>,
    initiate: Option<Share<'a>>,
}

/// `voters`, `winning`, `act`, and `kinds`: one entry for each kind of the body, in its order, `null` where there is nobody.
impl Serialize for Counts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let figures: Vec<_> = (0..self.kinds())
            .map(|kind| {
                let swings = self.swings(kind)?.to_string();
                let figures = [
                    self.banzhaf(kind),
                    self.normalised(kind),
                    self.prevent(kind),
                    self.initiate(kind),
                ];
                Some((swings, figures))
            })
            .collect();
        let kinds: Vec<Option<OfOne<'_>>> = figures
            .iter()
            .map(|figures| {
                let (swings, [banzhaf, normalised, prevent, initiate]) = figures.as_ref()?;
                Some(OfOne {
                    swings: swings.clone(),
                    banzhaf: banzhaf.as_ref().map(Share),
                    normalised: normalised.as_ref().map(Share),
                    prevent: prevent.as_ref().map(Share),
                    initiate: initiate.as_ref().map(Share),
                })
            })
            .collect();
        let mut counts = serializer.serialize_struct("Counts", 4)?;
        counts.serialize_field("voters", &self.voters())?;
        counts.serialize_field("winning", &self.winning().to_string())?;
        counts.serialize_field("act", &Share(&self.act()))?;
        counts.serialize_field("kinds", &kinds)?;
        counts.end()
    }
}

/// `members`: the index of one member of each kind of the body, in its order, `null` where there is nobody.
impl Serialize for ShapleyShubik {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let members: Vec<_> = (0..self.kinds())
            .map(|kind| self.member(kind).map(Share))
            .collect();
        let mut index = serializer.serialize_struct("ShapleyShubik", 1)?;
        index.serialize_field("members", &members)?;
        index.end()
    }
}

impl Serialize for AtAttendance {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut at = serializer.serialize_struct("AtAttendance", 3)?;
        at.serialize_field("quorate", &Share(&self.quorate))?;
        at.serialize_field("pass", &Share(&self.pass))?;
        at.serialize_field("members", &self.members)?;
        at.end()
    }
}
