//! When the terms of people with lived experience end.

use std::cmp::Reverse;

use coproduction_core::{Date, Pointer, Side};
use coproduction_forums::{TermLength, TermsOfReference};

use super::{Held, View, beside};

/// What may follow one upon another without time to find others.
const MONTHS: u32 = 3;

/// When a membership ends: as it says itself, otherwise so many months after it began.
pub(crate) fn end_of_term(seat: &Held<'_>, terms: &TermsOfReference) -> Option<(Date, Date)> {
    if let Some(due) = seat.membership.due_end {
        return Some((due.earliest(), due.latest()));
    }
    let Some(TermLength::Months { months }) = terms.term else {
        return None;
    };
    let from = seat.membership.from?;
    let after = |begun: Date| begun.plus_months(months.get().into());
    after(from.earliest()).zip(after(from.latest()))
}

/// When the memberships of people with lived experience end.
pub(crate) struct Succession {
    /// How many there are.
    pub(crate) lived: usize,
    /// Those whose end is still to come and on record: the first and last day that it may be, and whether they are held for certain.
    ends: Vec<(Date, Date, bool, Pointer)>,
    /// Of how many the end is not on record, or it is not certain that they are held.
    unknown: usize,
}

impl Succession {
    pub(crate) fn of(view: &View<'_>, held: &[Held<'_>], terms: &TermsOfReference) -> Self {
        let lived = || held.iter().filter(|seat| seat.side == Side::LivedExperience);
        let ends = lived().filter_map(|seat| Some((end_of_term(seat, terms)?, seat)));
        let to_come = ends.filter(|((_, last), _)| *last >= view.day);
        let ends: Vec<_> = to_come
            .map(|((first, last), seat)| (first, last, seat.is_certain, seat.place()))
            .collect();
        let dated = |seat: &&Held<'_>| seat.is_certain && end_of_term(seat, terms).is_some();
        Self {
            lived: lived().count(),
            unknown: lived().count() - lived().filter(dated).count(),
            ends,
        }
    }

    /// Whether so many of so many are more than may end together; one alone never is.
    fn is_too_many(view: &View<'_>, ending: usize, of: usize) -> bool {
        ending > 1 && beside(ending, of, view.policy.term_ends_share()).is_gt()
    }

    /// The three months in which most end for certain, if they are too many, by the day they begin.
    pub(crate) fn together(&self, view: &View<'_>) -> Option<(Date, Vec<Pointer>)> {
        let within = |start: Date| {
            let end = start.plus_months(MONTHS);
            let certain = self.ends.iter().filter(|(.., certain, _)| *certain);
            certain.filter(move |(first, last, ..)| start <= *first && Some(*last) < end)
        };
        let starts = self.ends.iter().map(|(first, ..)| *first);
        let most = starts.max_by_key(|start| (within(*start).count(), Reverse(*start)))?;
        Self::is_too_many(view, within(most).count(), self.lived)
            .then(|| (most, within(most).map(|(.., place)| place.clone()).collect()))
    }

    /// Whether too many may end together.
    pub(crate) fn may_be_together(&self, view: &View<'_>) -> bool {
        let certain = (self.lived - self.unknown).max(1);
        let starts = self.ends.iter().flat_map(|(first, last, ..)| [*first, *last]);
        let most = starts.filter_map(|start| {
            let end = start.plus_months(MONTHS)?;
            let within = self
                .ends
                .iter()
                .filter(|(first, last, ..)| start <= *last && *first < end);
            Some(within.count())
        });
        Self::is_too_many(view, most.max().unwrap_or(0) + self.unknown, certain)
    }
}
