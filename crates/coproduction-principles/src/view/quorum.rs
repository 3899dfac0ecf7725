//! Whether a quorum was there. Integers alone; a share of nobody is not assessable.

use std::collections::HashMap;

use coproduction_core::{ConstituencyId, Date};
use coproduction_decisions::{Decision, Electorate, Quorum, QuorumRequirement, ThresholdBase, VoteOption};
use coproduction_forums::TermsOfReference;
use coproduction_members::MemberId;

use super::{Attended, Between, Held, View};

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
pub(crate) fn is_quorate<'a>(
    view: &View<'a>,
    quorum: &Quorum,
    terms: &TermsOfReference,
    decision: &Decision,
    attended: &Attended<'a>,
    day: Option<Date>,
) -> Quorate {
    let bases = Bases {
        view,
        terms,
        decision,
        attended,
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
    attended: &'v Attended<'a>,
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
        let (numerator, denominator) = (u128::from(share.numerator), u128::from(share.denominator.get()));
        let is_enough =
            |number: u64, base: u64| u128::from(number) * denominator >= numerator * u128::from(base);
        if of == ThresholdBase::Present {
            // A share of those present is a share of them all, also where it is asked of a constituency.
            let all = self.attended.all;
            if all.least == 0 {
                return None;
            }
            if constituency.is_none() {
                return Some(numerator <= denominator);
            }
            if all.most.is_some_and(|most| is_enough(present.least, most)) {
                return Some(true);
            }
            return present
                .most
                .is_some_and(|most| !is_enough(most, all.least))
                .then_some(false);
        }
        let base = self.base(of, constituency).filter(|base| *base > 0)?;
        within(present, |number| is_enough(number, base))
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
                    let day = self.day?;
                    voters(
                        members.iter().flat_map(|member| self.view.held_by(*member, day)),
                        is_of,
                    )
                }
                _ => {
                    self.view.record.memberships.as_ref()?;
                    voters(self.view.held_on(self.day?), is_of)
                }
            },
            ThresholdBase::Cast | ThresholdBase::Valid => {
                let lines = self.decision.count.as_ref()?.lines.iter();
                let counted = lines.filter(|line| match line.option {
                    VoteOption::For | VoteOption::Against => true,
                    VoteOption::Abstain => of == ThresholdBase::Cast,
                    _ => false,
                });
                Some(counted.map(|line| u64::from(line.people)).sum())
            }
            _ => None,
        }
    }
}

/// How many people held a seat with a vote, where the dates leave no doubt.
fn voters<'h>(held: impl Iterator<Item = Held<'h>>, is_of: impl Fn(&ConstituencyId) -> bool) -> Option<u64> {
    let mut people: HashMap<MemberId, bool> = HashMap::new();
    for held in held.filter(|held| held.may_vote != Some(false) && is_of(held.constituency)) {
        *people.entry(held.membership.member).or_default() |= held.is_certain;
    }
    let all_certain = people.values().all(|certain| *certain);
    u64::try_from(people.len()).ok().filter(|_| all_certain)
}

/// Whether a number passes, where both of its ends agree. What passes must go on passing as the number grows.
fn within(number: Between, passes: impl Fn(u64) -> bool) -> Option<bool> {
    if passes(number.least) {
        return Some(true);
    }
    number.most.is_some_and(|most| !passes(most)).then_some(false)
}
