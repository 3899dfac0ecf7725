//! The terms of reference, and the life of the forum, on a day.

use coproduction_core::{Date, PartialDate, Pointer, TermsId};
use coproduction_forums::{LifeStage, LifeState, TermsOfReference};
use smallvec::{SmallVec, smallvec};

use super::{View, of_forum};
use crate::Outcome;
use crate::finding::Conclusion;
use crate::view::say;

/// The version of the terms of reference that was in force on a day.
#[derive(Debug, Clone, Copy)]
pub(crate) enum InForce<'a> {
    /// No version is recorded.
    NotRecorded,
    /// None had been adopted by then, as far as is recorded.
    None,
    /// This one.
    Version(&'a TermsOfReference, usize),
}

/// Versions that may have been in force: hardly ever more than one.
pub(crate) type Versions<'a> = SmallVec<[InForce<'a>; 2]>;

impl<'a> InForce<'a> {
    /// The version.
    pub(crate) const fn terms(self) -> Option<&'a TermsOfReference> {
        match self {
            Self::Version(terms, _) => Some(terms),
            Self::NotRecorded | Self::None => None,
        }
    }

    /// The version and its place.
    pub(crate) fn version(self) -> Option<(&'a TermsOfReference, Pointer)> {
        match self {
            Self::Version(terms, index) => Some((terms, of_forum("terms").item(index))),
            Self::NotRecorded | Self::None => None,
        }
    }
}

impl<'a> View<'a> {
    /// Every version that may have been in force on a day, the latest first; never empty. It is the last one adopted by
    /// then. Where dates of adoption are partial or not recorded, there may be several.
    pub(crate) fn terms_on(&self, day: Date) -> Versions<'a> {
        let Some(versions) = self.record.forum.terms.as_deref() else {
            return smallvec![InForce::NotRecorded];
        };
        let candidates = versions
            .iter()
            .enumerate()
            .rev()
            .filter(|(index, terms)| self.may_be_in_force(*index, terms, day));
        let mut found: Versions<'a> = candidates
            .map(|(index, terms)| InForce::Version(terms, index))
            .collect();
        // A version whose adoption lies in a month or year that is not over may not have been in force; one without any date is
        // what the record gives as the forum's own.
        let is_dated =
            |version: &InForce<'_>| matches!(version, InForce::Version(terms, _) if terms.adopted.is_some());
        if found.is_empty() || (self.adopted_by(day).next().is_none() && found.iter().any(is_dated)) {
            found.push(InForce::None);
        }
        found
    }

    /// The latest version that may have been in force on a day.
    pub(crate) fn latest_terms_on(&self, day: Date) -> InForce<'a> {
        let Some(versions) = self.record.forum.terms.as_deref() else {
            return InForce::NotRecorded;
        };
        let mut latest_first = versions.iter().enumerate().rev();
        latest_first
            .find(|(index, terms)| self.may_be_in_force(*index, terms, day))
            .map_or(InForce::None, |(index, terms)| InForce::Version(terms, index))
    }

    /// The versions that had been adopted by a day for certain.
    fn adopted_by(&self, day: Date) -> impl Iterator<Item = (usize, PartialDate)> {
        let versions = self.record.forum.terms.iter().flatten().enumerate();
        versions
            .filter_map(move |(index, terms)| Some((index, terms.adopted.filter(|on| on.latest() <= day)?)))
    }

    fn may_be_in_force(&self, index: usize, terms: &TermsOfReference, day: Date) -> bool {
        match terms.adopted {
            // Versions are recorded in their order.
            None => self.adopted_by(day).all(|(other, _)| other < index),
            Some(on) => {
                let gave_way = |(other, later): (usize, PartialDate)| {
                    on.is_before(later) || (on == later && index < other)
                };
                on.earliest() <= day && !self.adopted_by(day).any(gave_way)
            }
        }
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

    /// Concludes from the version of the terms of reference in force on the day of the view, given with its place; where none
    /// is recorded, or none had been adopted, from that. Where it is open which version it was, only what all of them come to
    /// is concluded.
    pub(crate) fn by_terms(
        &self,
        not_recorded: fn(Pointer) -> Conclusion,
        none_adopted: fn() -> Conclusion,
        conclude: impl Fn(&TermsOfReference, Pointer) -> Conclusion,
    ) -> Conclusion {
        let mut conclusions = self.terms_on(self.day).into_iter().map(|version| match version {
            InForce::NotRecorded => not_recorded(Pointer::root().member("forum")),
            InForce::None => none_adopted().at([of_forum("terms")]),
            InForce::Version(terms, index) => conclude(terms, of_forum("terms").item(index)),
        });
        let first = conclusions.next();
        match first.filter(|first| conclusions.all(|other| other.outcome == first.outcome)) {
            Some(agreed) => agreed,
            None => Conclusion::not_evidenced(say::terms_open(self.day)).at([of_forum("terms")]),
        }
    }

    /// Concludes where the forum was at work on the day; where that is open, nothing is held against it.
    pub(crate) fn at_work(&self, resting: &[LifeState], conclude: impl FnOnce() -> Conclusion) -> Conclusion {
        let place = match self.rest(resting) {
            Rest::AtWork => return conclude(),
            Rest::Resting(place) => {
                return Conclusion::not_applicable(say::at_rest()).at([place]);
            }
            Rest::Open(place) => place,
        };
        let conclusion = conclude();
        if conclusion.outcome != Outcome::NotMet {
            return conclusion;
        }
        Conclusion::not_evidenced(say::work_open()).at([place])
    }

    /// Whether the forum rested. It is taken as at work where its life is not recorded, and not before the first stage that is.
    fn rest(&self, resting: &[LifeState]) -> Rest {
        let place = |index: usize| of_forum("life").item(index);
        let (possible, last) = match self.stages() {
            Stages::NotRecorded => return Rest::AtWork,
            Stages::NotBegun => return Rest::Resting(place(0)),
            Stages::PerhapsBegun(last) => return Rest::Open(place(last)),
            Stages::Possible(possible, last) => (possible, last),
        };
        let mut possible = possible.iter();
        let rests = |state: LifeState| resting.contains(&state);
        if possible.clone().all(|stage| rests(stage.state)) {
            Rest::Resting(place(last))
        } else if possible.any(|stage| rests(stage.state)) {
            Rest::Open(place(last))
        } else {
            Rest::AtWork
        }
    }
}

impl<'a> View<'a> {
    /// The stage of the forum's life on the day of the view.
    #[cfg(feature = "measures")]
    pub(crate) fn life(&self) -> Life {
        match self.stages() {
            Stages::NotRecorded => Life::NotRecorded,
            Stages::NotBegun => Life::NotBegun,
            Stages::PerhapsBegun(_) => Life::NotKnown,
            Stages::Possible(possible, _) => {
                let mut states = possible.iter().map(|stage| stage.state);
                let first = states.next();
                let agreed = first.filter(|first| states.all(|state| state == *first));
                agreed.map_or(Life::NotKnown, Life::In)
            }
        }
    }

    /// The stages of the forum's life that it may have been in on the day.
    fn stages(&self) -> Stages<'a> {
        let stages = self.record.forum.life.as_deref().unwrap_or_default();
        if stages.is_empty() {
            return Stages::NotRecorded;
        }
        let begun = |bound: fn(PartialDate) -> Date| {
            stages
                .iter()
                .rposition(|stage| stage.from.is_none_or(|from| bound(from) <= self.day))
        };
        let Some(last) = begun(PartialDate::earliest) else {
            return Stages::NotBegun;
        };
        // From the last stage that has begun for certain to the last that may have.
        let Some(first) = begun(PartialDate::latest) else {
            return Stages::PerhapsBegun(last);
        };
        Stages::Possible(stages.get(first..=last).unwrap_or_default(), last)
    }
}

/// The stages of a life that a forum may have been in on a day, with the place of the last.
enum Stages<'a> {
    NotRecorded,
    NotBegun,
    PerhapsBegun(usize),
    Possible(&'a [LifeStage], usize),
}

/// The stage of a forum's life on a day.
#[cfg(feature = "measures")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Life {
    NotRecorded,
    /// None had begun.
    NotBegun,
    /// Its dates leave it open.
    NotKnown,
    In(LifeState),
}

/// Whether the forum rested on a day, and where that stands.
enum Rest {
    AtWork,
    Resting(Pointer),
    Open(Pointer),
}
