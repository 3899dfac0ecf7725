//! One measure for one side or kind, in both drafts.

use coproduction_core::{ConstituencyId, Message, Side};
use serde::ser::SerializeStruct as _;

use super::words;
use crate::Adjudicator;
use crate::power::{BigRational, PowerError, Role};

coproduction_core::vocabulary! {
    /// What is compared between two drafts.
    pub enum Measure {
        /// Whether a side passes a proposal alone.
        PassAlone = "pass-alone",
        /// Whether a side blocks a proposal alone.
        BlockAlone = "block-alone",
        /// The fewest people with lived experience who must vote yes for anything to pass.
        FewestLivedExperienceYes = "fewest-lived-experience-yes",
        /// The fewest people with lived experience whose noes stop a proposal.
        FewestLivedExperienceNoesToBlock = "fewest-lived-experience-noes-to-block",
        /// Whether a meeting can be valid with nobody with lived experience there.
        MeetingWithoutLivedExperience = "meeting-without-lived-experience",
        /// Who rules on objections.
        RulesOnObjections = "rules-on-objections",
        /// Whether a body outside the forum decides what the forum only advises on.
        OutsideDecides = "outside-decides",
        /// Whether that body has to give reasons.
        ReasonsRequired = "reasons-required",
        /// How often a side decides as a bloc if everybody else votes independently.
        Independent = "decisiveness-independent",
        /// How often a side gets its way if everybody else votes together against it.
        Opposed = "decisiveness-opposed",
        /// A side's share of power by Shapley–Shubik.
        ShapleyShare = "shapley-shubik-share",
        /// A side's share of all who have a say.
        SeatShare = "seat-share",
        /// How often one vote of a kind decides: absolute Banzhaf.
        Banzhaf = "banzhaf",
        /// Coleman's power of one vote of a kind to prevent.
        Prevent = "prevent",
        /// Coleman's power of one vote of a kind to initiate.
        Initiate = "initiate",
        /// Coleman's power of the body to act.
        Act = "act",
    }
}

/// Whom a row is about.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(tag = "kind", content = "of", rename_all = "kebab-case")]
pub enum Whom {
    /// The whole body.
    Body,
    /// Everybody on a side.
    Side(Side),
    /// One member of a kind.
    Kind {
        /// The constituency.
        constituency: ConstituencyId,
        /// The role.
        role: Role,
        /// How many votes each of them casts.
        weight: u32,
    },
}

/// What a measure gives in one of the drafts.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(tag = "kind", content = "value", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Value {
    /// Yes or no.
    Flag(bool),
    /// A number of people.
    People(u32),
    /// No number of people suffices.
    NoNumber,
    /// An exact share, from 0 to 1.
    Share(#[serde(serialize_with = "crate::power::wire::share")] BigRational),
    /// Who rules on objections; nobody does where there are none to rule on.
    Adjudicators(Vec<Adjudicator>),
    /// It is not recorded.
    NotRecorded,
    /// There is nobody whom it could be about.
    Nobody,
    /// The budget does not allow it, or the method cannot.
    NotComputed(PowerError),
}

/// Which way a value goes from one draft to the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// It is the same.
    Same,
    /// It is more, or no becomes yes.
    More,
    /// It is less, or yes becomes no.
    Less,
    /// It is another, and there is no more or less in it.
    Different,
}

/// One measure for one side or kind, in both drafts.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Row {
    /// What is measured.
    pub measure: Measure,
    /// For whom.
    pub whom: Whom,
    /// What it is in the first draft.
    pub before: Value,
    /// What it is in the second draft.
    pub after: Value,
}

impl Row {
    /// Which way it goes.
    pub fn change(&self) -> Change {
        if self.before == self.after {
            return Change::Same;
        }
        let more = match (&self.before, &self.after) {
            (Value::Flag(before), Value::Flag(after)) => after > before,
            (Value::People(before), Value::People(after)) => after > before,
            (Value::Share(before), Value::Share(after)) => after > before,
            _ => return Change::Different,
        };
        if more { Change::More } else { Change::Less }
    }

    /// What changes, or does not, in one sentence and in both languages. Shares are rounded to a tenth of a percent
    /// in it.
    pub fn sentence(&self) -> Message {
        words::sentence(self)
    }
}

/// The row with which way it goes and its sentence.
impl serde::Serialize for Row {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut row = serializer.serialize_struct("Row", 6)?;
        row.serialize_field("measure", &self.measure)?;
        row.serialize_field("whom", &self.whom)?;
        row.serialize_field("before", &self.before)?;
        row.serialize_field("after", &self.after)?;
        row.serialize_field("change", &self.change())?;
        row.serialize_field("sentence", &self.sentence())?;
        row.end()
    }
}
