//! The terms of reference on a day.

use coproduction_core::{Date, Pointer, TermsId};
use coproduction_forums::{LifeState, TermsOfReference};

use super::{View, of_forum};

/// The version of the terms of reference that was in force on a day.
#[derive(Debug, Clone, Copy)]
pub(crate) enum InForce<'a> {
    /// No version is recorded.
    NotRecorded,
    /// The record says that there were none, or that none had been adopted by then.
    None,
    /// This one.
    Version(&'a TermsOfReference, usize),
}

impl<'a> InForce<'a> {
    /// The version and its place.
    pub(crate) fn version(self) -> Option<(&'a TermsOfReference, Pointer)> {
        match self {
            Self::Version(terms, index) => Some((terms, of_forum("terms").item(index))),
            Self::NotRecorded | Self::None => None,
        }
    }
}

impl<'a> View<'a> {
    /// The version in force on a day: the last one adopted by then. Versions are recorded in their order, so that one without a
    /// date of adoption counts where no later one was adopted by then.
    pub(crate) fn terms_on(&self, day: Date) -> InForce<'a> {
        let Some(versions) = self.record.forum.terms.as_deref() else {
            return InForce::NotRecorded;
        };
        let adopted = |certain: bool| {
            let by_then = versions.iter().enumerate().filter_map(move |(index, terms)| {
                let adopted = terms.adopted?;
                let last_possible = if certain {
                    adopted.latest()
                } else {
                    adopted.earliest()
                };
                (last_possible <= day).then_some((adopted.earliest(), index))
            });
            by_then.max().map(|(_, index)| index)
        };
        let dated = adopted(true).or_else(|| adopted(false));
        let undated = versions.iter().rposition(|terms| terms.adopted.is_none());
        let index = dated.max(undated);
        let version = index.and_then(|index| Some((versions.get(index)?, index)));
        version.map_or(InForce::None, |(terms, index)| InForce::Version(terms, index))
    }

    /// A version by its id.
    pub(crate) fn terms(&self, id: TermsId) -> InForce<'a> {
        let mut versions = self.record.forum.terms.iter().flatten().enumerate();
        versions
            .find(|(_, terms)| terms.id == id)
            .map_or(InForce::NotRecorded, |(index, terms)| {
                InForce::Version(terms, index)
            })
    }

    /// The stage of the forum's life on the day; `None` where that is not recorded.
    pub(crate) fn life(&self) -> Option<(LifeState, Pointer)> {
        let stages = self.record.forum.life.iter().flatten().enumerate();
        let begun = stages.filter(|(_, stage)| stage.from.is_none_or(|from| from.earliest() <= self.day));
        begun
            .last()
            .map(|(index, stage)| (stage.state, of_forum("life").item(index)))
    }

    /// Where the record says so, the stage in which the forum is not at work: proposed, paused or closed.
    pub(crate) fn resting(&self) -> Option<(LifeState, Pointer)> {
        self.life().filter(|(state, _)| *state != LifeState::Active)
    }
}
