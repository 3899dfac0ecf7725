//! Measures of any value, in one list.

use coproduction_core::measure::{Measure, MeasureResult, Proportion, Why};
use coproduction_core::statistics::Exact;
use coproduction_core::{Characteristic, Code, Message};
use coproduction_decisions::influence::{AdoptionGap, Closure};
use coproduction_equity::ReferenceShare;
use coproduction_equity::participation::{
    AttendanceGap, PaymentTime, StayTime, Theil, TurnoverRatio, VoiceRatio,
};
use coproduction_equity::representation::{CompositionTest, Coverage, SeatShare, Seats, SeatsToChange};
use coproduction_equity::themes::Consensus;

use crate::themes::ThemeOf;

/// What a measure is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Topic {
    /// Who got their way, was answered and was followed.
    Influence,
    /// Who comes, is heard, stays, and has what they need.
    Participation,
    /// Whom the forum is made of, beside the people of its area.
    Representation,
    /// What the surveys brought in.
    Themes,
}

/// Whom a measure of representation is about.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GroupOf {
    /// The characteristic.
    pub characteristic: Characteristic,
    /// The group, by its code on the list of the characteristic. Absent where it is about all groups together, or where nothing is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<Code>,
    /// What the group is compared with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<ReferenceShare>,
    /// Of its seats: the chance of as few or fewer under a blind draw, held beside those of all groups of the characteristic (Holm).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chance_of_family: Option<Exact>,
}

/// A measure in the list of what a record shows. It is written as the measure is, with its characteristic and group where it has them.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct Figure {
    /// What it is about.
    #[serde(skip)]
    pub topic: Topic,
    /// The measure.
    #[serde(flatten)]
    pub measure: AnyMeasure,
    /// Whom it is about, of representation.
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub of: Option<Box<GroupOf>>,
    /// Which theme it is about, of a survey.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<Box<ThemeOf>>,
}

/// Makes a measure of any of these values, and takes the same of whichever there is.
macro_rules! any_measure {
    ($( $(#[$meta:meta])* $name:ident($type:ty), )*) => {
        /// A measure, whatever its value is.
        #[derive(Debug, Clone, PartialEq, serde::Serialize)]
        #[serde(untagged)]
        #[non_exhaustive]
        pub enum AnyMeasure {
            $( $(#[$meta])* $name(Measure<$type>), )*
        }

        /// The value of a measure: which of these it is, the name of the measure says.
        #[cfg(feature = "schema")]
        #[derive(schemars::JsonSchema)]
        #[schemars(untagged)]
        #[allow(dead_code, reason = "it is there for its schema alone")]
        pub(crate) enum MeasureValue {
            $( $(#[$meta])* $name($type), )*
        }

        $(impl From<Measure<$type>> for AnyMeasure {
            fn from(measure: Measure<$type>) -> Self {
                Self::$name(measure)
            }
        })*

        impl Figure {
            /// The name of the measure.
            pub const fn name(&self) -> &'static str {
                match &self.measure { $( AnyMeasure::$name(measure) => measure.measure, )* }
            }

            /// The word for what came of it: `measured`, `bounded`, `not-enough`, `not-defined` or `withheld`.
            pub const fn kind(&self) -> &'static str {
                match &self.measure { $( AnyMeasure::$name(measure) => measure.result.kind(), )* }
            }

            /// The result in one or two sentences.
            pub const fn explanation(&self) -> &Message {
                match &self.measure { $( AnyMeasure::$name(measure) => &measure.explanation, )* }
            }

            /// Why there is no single number; `None` where there is.
            pub const fn why(&self) -> Option<Why> {
                match &self.measure { $( AnyMeasure::$name(measure) => reason(&measure.result), )* }
            }

            /// How many there are, where that is not enough.
            pub(crate) const fn not_enough(&self) -> Option<u64> {
                match &self.measure { $( AnyMeasure::$name(measure) => lacking(&measure.result), )* }
            }

            /// Whether there was nothing to count on record, so that there is nothing to say of it.
            pub const fn is_of_nothing(&self) -> bool {
                match &self.measure { $( AnyMeasure::$name(measure) => nothing(&measure.result), )* }
            }
        }
    };
}

any_measure! {
    /// A share: how many of how many.
    Proportion(Proportion),
    /// A fraction, given exactly: a difference, a ratio or a chance.
    Exact(Exact),
    /// The gap between the two sides in what was adopted.
    Adoption(AdoptionGap),
    /// How soon people were told what came of what they said.
    Closure(Closure),
    /// The gap between the two sides in attendance.
    Attendance(AttendanceGap),
    /// How much people with lived experience spoke, beside how many of those present they were.
    Voice(VoiceRatio),
    /// How unevenly the speaking was spread among people.
    Theil(Theil),
    /// How fast people of the two sides leave, and the one over the other.
    Turnover(TurnoverRatio),
    /// How long people stay before they leave.
    Stay(StayTime),
    /// How long people wait until they are paid.
    Payment(PaymentTime),
    /// The share of the seats that a side holds.
    SeatShare(SeatShare),
    /// How many of the members are of a group, beside how many would match its share.
    Seats(Seats),
    /// How many seats would have to be filled otherwise.
    ToChange(SeatsToChange),
    /// How surprising the whole composition of the forum would be under a blind draw.
    Composition(CompositionTest),
    /// How much of the population has anybody of its group in the forum.
    Coverage(Coverage),
    /// How much every group supports a theme at once.
    Consensus(Consensus),
}

const fn reason<T>(result: &MeasureResult<T>) -> Option<Why> {
    match result {
        MeasureResult::Bounded { why, .. }
        | MeasureResult::NotEnough { why, .. }
        | MeasureResult::NotDefined { why }
        | MeasureResult::Withheld { why } => Some(*why),
        _ => None,
    }
}

const fn lacking<T>(result: &MeasureResult<T>) -> Option<u64> {
    match result {
        MeasureResult::NotEnough { n, .. } => Some(*n),
        _ => None,
    }
}

const fn nothing<T>(result: &MeasureResult<T>) -> bool {
    matches!(
        result,
        MeasureResult::NotDefined {
            why: Why::NothingCounted | Why::NotRecorded | Why::NotWhole
        }
    )
}

impl Figure {
    /// Whether it rests on figures of Census 2021, which are given with their source.
    pub fn rests_on_census(&self) -> bool {
        self.explanation().en.contains(crate::representation::OF_CENSUS)
    }

    pub(crate) fn of(topic: Topic, measure: impl Into<AnyMeasure>) -> Self {
        Self {
            topic,
            measure: measure.into(),
            of: None,
            theme: None,
        }
    }

    /// A measure that could not be computed.
    pub(crate) fn not_computed(topic: Topic, name: &'static str, explanation: Message) -> Self {
        let why = Why::NotComputed;
        let result = MeasureResult::<Proportion>::NotDefined { why };
        Self::of(topic, Measure::new(name, result, explanation))
    }
}
