//! What a rule asks of each decision that was taken.

use coproduction_core::{Date, Pointer};
use coproduction_decisions::Decision;
use coproduction_events::Document;
use coproduction_record::Collection;

use super::{Sitting, Sorted, View, place, stage_days, was_decided, was_out};
use crate::Provision;
use crate::finding::Conclusion;
use crate::template::Said;

/// A decision that was taken by the day of the view, or may have been.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Taken<'a> {
    pub(crate) sitting: Sitting<'a>,
    /// Whether it is on record that it was taken.
    pub(crate) is_certain: bool,
    /// Its place in the list of decisions.
    pub(crate) index: usize,
    /// The day of the view.
    today: Date,
}

impl<'a> Taken<'a> {
    /// The decision.
    pub(crate) const fn decision(&self) -> &'a Decision {
        self.sitting.decision
    }

    /// Its place in the record.
    pub(crate) fn place(&self) -> Pointer {
        place(Collection::Decisions, self.index)
    }

    /// Whether a provision was in force when it was taken: on its day, or already on that of an earlier stage. Not known where its
    /// dates leave that open.
    fn is_under(&self, provision: &Provision) -> Option<bool> {
        let in_force = |day| provision.in_force_on(day);
        match self.sitting.day {
            Some(day) => Some(in_force(day)),
            None => stage_days(self.decision()).any(in_force).then_some(true),
        }
    }

    /// Whether something of a date was there when it was taken: on the day at the latest.
    pub(crate) fn had(&self, on: Option<Date>) -> Option<bool> {
        match (on, self.sitting.day) {
            (Some(on), Some(day)) => Some(on <= day),
            (Some(on), None) if on > self.today => Some(false),
            _ => None,
        }
    }

    /// The same of a document.
    pub(crate) fn had_document(&self, document: &Document) -> Option<bool> {
        match self.sitting.day {
            Some(day) => was_out(document, day),
            None => was_out(document, self.today).filter(|out| !out),
        }
    }
}

/// How many decisions there are of each sort.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Numbers {
    pub(crate) all: usize,
    pub(crate) good: usize,
    pub(crate) bad: usize,
    pub(crate) open: usize,
}

impl Sorted {
    /// How many places there are of each sort.
    pub(crate) fn numbers(&self) -> Numbers {
        Numbers {
            all: self.len(),
            good: self.good.len(),
            bad: self.bad.len(),
            open: self.unknown.len(),
        }
    }
}

impl<'a> View<'a> {
    /// Concludes that a question does not arise where there is no decision that it is asked of, as far as all decisions are on record.
    pub(crate) fn no_decision(&self, none: Said) -> Conclusion {
        self.none_of(Collection::Decisions, Conclusion::not_applicable(none))
    }

    pub(super) fn all_taken(&self) -> Vec<Taken<'a>> {
        let decisions = self.record.decisions.iter().flatten().enumerate();
        let taken = decisions.filter_map(|(index, decision)| {
            let was_decided = was_decided(decision);
            let sitting = self.sitting(decision);
            let is_later = match sitting.day {
                Some(day) => day > self.day,
                // It was not taken before its stages.
                None => stage_days(decision).any(|day| day > self.day),
            };
            (was_decided != Some(false) && !is_later).then_some(Taken {
                sitting,
                is_certain: was_decided == Some(true),
                index,
                today: self.day,
            })
        });
        taken.collect()
    }

    /// Sorts the decisions that a provision asks something of, by whether the record shows it. Where it is open whether a decision was
    /// taken, or whether anything is asked of it, nothing is held against it.
    pub(crate) fn sort_taken(
        &self,
        provision: &Provision,
        is_asked: impl Fn(&Decision) -> Option<bool>,
        shows: impl Fn(&Taken<'a>) -> Option<bool>,
    ) -> Sorted {
        let mut sorted = Sorted::default();
        for taken in self.taken() {
            let applies = match (taken.is_under(provision), is_asked(taken.decision())) {
                (Some(false), _) | (_, Some(false)) => continue,
                (is_under, is_asked) => is_under.is_some() && is_asked.is_some(),
            };
            let is_good = shows(taken).filter(|shown| applies && (*shown || taken.is_certain));
            sorted.add(is_good, taken.place());
        }
        sorted
    }
}
