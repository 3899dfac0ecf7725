//! What is not recorded, and what was assumed, each with a code that never changes. No translator has checked the Welsh yet.

use std::fmt;

use coproduction_core::{ConstituencyId, Lang, Message};
use coproduction_decisions::power::PowerError;
use serde::ser::{Serialize, SerializeStruct as _, Serializer};

/// Why no draft can be drawn from terms of reference.
///
/// [`code`](Self::code) is stable, for programs; [`message`](Self::message) says what to record.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum DraftError {
    /// The seats are not recorded.
    SeatsNotRecorded,
    /// It is not recorded how many places a seat stands for.
    PlacesNotRecorded {
        /// The constituency of the seat.
        constituency: ConstituencyId,
    },
    /// The decision rule is not recorded.
    RuleNotRecorded,
    /// A seat is of a constituency that the forum does not list, so that its side is not recorded.
    SideNotRecorded {
        /// The constituency.
        constituency: ConstituencyId,
    },
    /// The seats make no body, such as where none of them votes.
    Body(PowerError),
}

impl DraftError {
    /// The code: stable, for programs.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::SeatsNotRecorded => "draft-seats-not-recorded",
            Self::PlacesNotRecorded { .. } => "draft-places-not-recorded",
            Self::RuleNotRecorded => "draft-rule-not-recorded",
            Self::SideNotRecorded { .. } => "draft-side-not-recorded",
            Self::Body(error) => error.code(),
        }
    }

    /// What is not recorded and what to record, in both languages.
    pub fn message(&self) -> Message {
        match self {
            Self::SeatsNotRecorded => Message::new(
                "The seats are not recorded, so that it is not known who votes. Record the seats in the terms of reference.",
                "Nid yw'r seddi wedi'u cofnodi, felly nid yw'n hysbys pwy sy'n pleidleisio. Cofnodwch y seddi yn y cylch gorchwyl.",
            ),
            Self::PlacesNotRecorded { constituency } => Message::new(
                format!(
                    "It is not recorded how many places a seat of this constituency stands for: {constituency}. Record its places."
                ),
                format!(
                    "Ni chofnodwyd faint o leoedd y mae sedd yn yr etholaeth hon yn eu cynrychioli: {constituency}. Cofnodwch ei lleoedd."
                ),
            ),
            Self::RuleNotRecorded => Message::new(
                "The decision rule is not recorded. Record how the forum decides in the terms of reference.",
                "Nid yw'r rheol benderfynu wedi'i chofnodi. Cofnodwch sut mae'r fforwm yn penderfynu yn y cylch gorchwyl.",
            ),
            Self::SideNotRecorded { constituency } => Message::new(
                format!(
                    "The forum does not list this constituency, so that its side is not recorded: {constituency}. List it with its side."
                ),
                format!(
                    "Nid yw'r fforwm yn rhestru'r etholaeth hon, felly nid yw ei hochr wedi'i chofnodi: {constituency}. Rhestrwch hi gyda'i hochr."
                ),
            ),
            Self::Body(error) => error.message(),
        }
    }
}

impl fmt::Display for DraftError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.message().in_language(Lang::En), self.code())
    }
}

impl std::error::Error for DraftError {}

impl From<PowerError> for DraftError {
    fn from(error: PowerError) -> Self {
        Self::Body(error)
    }
}

impl Serialize for DraftError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        coded(self.code(), &self.message(), serializer)
    }
}

/// What the terms of reference leave open, and how it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Assumption {
    /// Some of the seats do not say whether their holders vote: they are taken to.
    SeatsVote,
    /// Some of the seats do not say what their votes weigh: they are taken to weigh one.
    SeatsWeighOne,
    /// The chair, whom the rule gives a part, is taken to be one of the voters of the constituency that the chair comes from.
    ChairVotes,
    /// The same of the co-chairs.
    CoChairsVote,
    /// The body outside the forum that decides or rules is taken to be on the professional side.
    BodyIsProfessional,
    /// Somebody independent who rules on objections is taken to be on neither side.
    IndependentIsOnNeitherSide,
}

impl Assumption {
    /// The code: stable, for programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::SeatsVote => "assumed-seats-vote",
            Self::SeatsWeighOne => "assumed-seats-weigh-one",
            Self::ChairVotes => "assumed-chair-votes",
            Self::CoChairsVote => "assumed-co-chairs-vote",
            Self::BodyIsProfessional => "assumed-body-is-professional",
            Self::IndependentIsOnNeitherSide => "assumed-independent-is-on-neither-side",
        }
    }

    /// What was assumed, in both languages.
    pub fn message(self) -> Message {
        let (en, cy) = match self {
            Self::SeatsVote => (
                "Some of the seats do not say whether their holders vote. They are taken to vote.",
                "Nid yw rhai o'r seddi'n dweud a yw eu deiliaid yn pleidleisio. Cymerir eu bod yn pleidleisio.",
            ),
            Self::SeatsWeighOne => (
                "Some of the seats do not say what their votes weigh. Each is taken as one vote.",
                "Nid yw rhai o'r seddi'n dweud beth yw pwysau eu pleidleisiau. Cymerir mai un bleidlais yw pob un.",
            ),
            Self::ChairVotes => (
                "The chair is taken to hold one of the voting seats of the constituency that the chair comes from.",
                "Cymerir bod y cadeirydd yn dal un o seddi pleidleisio'r etholaeth y daw'r cadeirydd ohoni.",
            ),
            Self::CoChairsVote => (
                "Each co-chair is taken to hold one of the voting seats of the constituency that they come from.",
                "Cymerir bod pob cyd-gadeirydd yn dal un o seddi pleidleisio'r etholaeth y daw ohoni.",
            ),
            Self::BodyIsProfessional => (
                "The body outside the forum that decides or rules is counted on the professionals' side, as one voice.",
                "Mae'r corff y tu allan i'r fforwm sy'n penderfynu neu'n dyfarnu yn cael ei gyfrif ar ochr y gweithwyr proffesiynol, fel un llais.",
            ),
            Self::IndependentIsOnNeitherSide => (
                "The independent person who rules on objections is counted on neither side.",
                "Nid yw'r person annibynnol sy'n dyfarnu ar wrthwynebiadau yn cael ei gyfrif ar y naill ochr na'r llall.",
            ),
        };
        Message::new(en, cy)
    }
}

impl Serialize for Assumption {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        coded(self.code(), &self.message(), serializer)
    }
}

fn coded<S: Serializer>(code: &str, message: &Message, serializer: S) -> Result<S::Ok, S::Error> {
    let mut coded = serializer.serialize_struct("Coded", 2)?;
    coded.serialize_field("code", code)?;
    coded.serialize_field("message", message)?;
    coded.end()
}
