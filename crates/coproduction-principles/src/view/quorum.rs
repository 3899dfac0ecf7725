//! Whether a quorum was there. Integers alone; a share of nobody is not assessable.

use coproduction_core::{ConstituencyId, Date};
use coproduction_decisions::{Decision, Electorate, Quorum, QuorumRequirement, ThresholdBase, VoteOption};
use coproduction_forums::TermsOfReference;

use super::{Attended, Between, View};

/// Whether a quorum was there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Quorate {
    /// Every part that is recorded was met.
    Yes,
    /// A part was not.
    No,
    /// The record does not say.
    NotKnown,
    /// No quorum is asked for.
    NotAsked,
}

/// Whether the recorded parts of a quorum were met.
pub(crate) fn is_quorate(
    view: &View<'_>,
    quorum: &Quorum,
    terms: &TermsOfReference,
    decision: &Decision,
    attended: &Attended<'_>,
    day: Option<Date>,
) -> Quorate {
    let bases = Bases {
        view,
        terms,
        decision,
        day,
    };
    let overall = quorum.overall.iter().map(|requirement| (requirement, None));
    let parts = quorum.constituencies.iter().flatten();
    let parts = parts.map(|part| (&part.requirement, Some(&part.constituency)));
    let mut quorate = Quorate::NotAsked;
    for (requirement, constituency) in overall.chain(parts) {
        if *requirement == (QuorumRequirement::NoneRequired {}) {
            continue;
        }
        let present = constituency.map_or(attended.all, |id| attended.of_constituency(id));
        quorate = match (quorate, bases.is_met(requirement, constituency, present)) {
            (Quorate::No, _) | (_, Some(false)) => Quorate::No,
            (Quorate::NotKnown, _) | (_, None) => Quorate::NotKnown,
            (Quorate::Yes | Quorate::NotAsked, Some(true)) => Quorate::Yes,
        };
    }
    if quorum.overall.is_none() && quorum.constituencies.is_none() {
        return Quorate::NotKnown;
    }
    quorate
}

/// What shares are taken of.
struct Bases<'v, 'a> {
    view: &'v View<'a>,
    terms: &'v TermsOfReference,
    decision: &'v Decision,
    day: Option<Date>,
}

impl Bases<'_, '_> {
    fn is_met(
        &self,
        requirement: &QuorumRequirement,
        constituency: Option<&ConstituencyId>,
        present: Between,
    ) -> Option<bool> {
        let (share, of) = match requirement {
            QuorumRequirement::AtLeast { people } => {
                let people = u64::from(people.get());
                return within(present, |number| number >= people);
            }
            QuorumRequirement::Share { share, of } => (share, *of),
            _ => return None,
        };
        let (numerator, denominator) = (u64::from(share.numerator), u64::from(share.denominator.get()));
        if of == ThresholdBase::Present {
            // Whoever is present is all of those present; a share of nobody says nothing.
            return (present.least > 0).then_some(numerator <= denominator);
        }
        let base = self.base(of, constituency).filter(|base| *base > 0)?;
        within(present, |number| {
            u128::from(number) * u128::from(denominator) >= u128::from(numerator) * u128::from(base)
        })
    }

    fn base(&self, of: ThresholdBase, constituency: Option<&ConstituencyId>) -> Option<u64> {
        let is_of = |id: &ConstituencyId| constituency.is_none_or(|wanted| wanted == id);
        match of {
            ThresholdBase::Constituted => {
                let seats = self.terms.seats.as_ref()?.iter();
                seats
                    .filter(|seat| is_of(&seat.constituency))
                    .map(|seat| seat.places.map(u64::from))
                    .sum()
            }
            ThresholdBase::Eligible => match &self.decision.electorate {
                Some(Electorate::Counts { counts }) => {
                    let counts = counts.iter().filter(|count| is_of(&count.constituency));
                    Some(counts.map(|count| u64::from(count.people)).sum())
                }
                Some(Electorate::Members { members }) if constituency.is_none() => {
                    u64::try_from(members.len()).ok()
                }
                Some(Electorate::Members { members }) => {
                    self.voters(|held| is_of(held.constituency) && members.contains(&held.membership.member))
                }
                _ => self.voters(|held| is_of(held.constituency)),
            },
            ThresholdBase::Cast | ThresholdBase::Valid => {
                let lines = self.decision.count.as_ref()?.lines.iter();
                let counted = lines.filter(|line| match line.option {
                    VoteOption::For | VoteOption::Against => true,
                    VoteOption::Abstain => of == ThresholdBase::Cast,
                    _ => false,
                });
                let of_it = counted
                    .filter(|line| constituency.is_none() || line.constituency.as_ref() == constituency);
                Some(of_it.map(|line| u64::from(line.people)).sum())
            }
            _ => None,
        }
    }

    /// How many held a seat with a vote on the day, where the dates leave no doubt.
    fn voters(&self, wanted: impl Fn(&super::Held<'_>) -> bool) -> Option<u64> {
        let day = self.day?;
        self.view.record.memberships.as_ref()?;
        let held = self
            .view
            .held_on(day)
            .filter(|held| self.view.may_vote(held.membership.seat) != Some(false) && wanted(held));
        held.map(|held| held.is_certain.then_some(1_u64)).sum()
    }
}

/// Whether a number passes, where both of its ends agree. What passes must go on passing as the number grows.
fn within(number: Between, passes: impl Fn(u64) -> bool) -> Option<bool> {
    if passes(number.least) {
        return Some(true);
    }
    number.most.is_some_and(|most| !passes(most)).then_some(false)
}
