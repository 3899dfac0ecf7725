//! Whom the thresholds of a decision may count: places, people who could vote, people who were there, votes.

use coproduction_core::{ConstituencyId, Date};
use coproduction_decisions::validity::{
    Between, Cast, Constituted, Eligible, Populations, Present, Reason, VoteUnit,
};
use coproduction_decisions::{Decision, Electorate, VoteCount};
use coproduction_forums::TermsOfReference;
use coproduction_members::MemberId;
use coproduction_record::Collection;

use super::{Held, Sitting, View};
use crate::by_id::{HashMap, HashSet};

impl<'a> View<'a> {
    /// Everybody whom the thresholds of a decision, given with its place in the list of decisions, may count under a version of the terms
    /// of reference.
    pub(crate) fn populations(
        &self,
        (index, decision): (usize, &Decision),
        terms: &TermsOfReference,
        present: Present,
    ) -> Populations {
        let mut populations = Populations::new();
        // Nothing at all is known of it where not even a vote was recorded.
        populations.present = Some(present).filter(|present| present.all() != Between::NOT_KNOWN);
        populations.constituted = places(terms);
        populations.eligible = self.eligible(index).cloned();
        if let Some(count) = &decision.count {
            populations.cast = cast(count, terms);
        }
        populations
    }

    /// Who could vote on a decision: as was frozen with it, else the members who held a seat with a vote on the day. Whoever stood back
    /// could not.
    pub(super) fn eligible_for(&self, sitting: Sitting<'a>) -> Option<Eligible> {
        let Sitting { decision, day, .. } = sitting;
        let recused: HashSet<MemberId> = decision.recused.iter().flatten().copied().collect();
        match &decision.electorate {
            Some(Electorate::Counts { counts }) => {
                // Numbers do not say whether those who stood back are among them.
                let back = u64::try_from(recused.len()).unwrap_or(u64::MAX);
                let perhaps_less = |people: u64| Between::range(people.saturating_sub(back), Some(people));
                let all = counts.iter().map(|count| u64::from(count.people)).sum();
                let eligible = Eligible::in_all(perhaps_less(all)).others(Between::NOBODY);
                Some(counts.iter().fold(eligible, |eligible, count| {
                    let people = perhaps_less(u64::from(count.people));
                    eligible.with(count.constituency.clone(), people)
                }))
            }
            Some(Electorate::Members { members }) => {
                let mut could: Vec<MemberId> = members
                    .iter()
                    .copied()
                    .filter(|member| !recused.contains(member))
                    .collect();
                could.sort_unstable();
                could.dedup();
                let all = Between::exactly(u64::try_from(could.len()).unwrap_or(u64::MAX));
                let Some(day) = day else {
                    return Some(Eligible::in_all(all));
                };
                let held = could.iter().flat_map(|member| self.held_by(*member, day));
                Some(by_constituency(held).into_eligible(Some(all), self.knows_all_seats(day)))
            }
            _ => {
                let day = day.filter(|_| self.record.memberships.is_some())?;
                let held = self
                    .held_on(day)
                    .filter(|held| !recused.contains(&held.membership.member));
                Some(by_constituency(held).into_eligible(None, self.knows_all_seats(day)))
            }
        }
    }

    fn knows_all_seats(&self, day: Date) -> bool {
        self.record.memberships.is_some() && self.is_whole(Collection::Memberships, day)
    }
}

/// The places of the seats. A seat whose places are not recorded has one at the least.
fn places(terms: &TermsOfReference) -> Option<Constituted> {
    let seats = terms.seats.as_ref()?;
    let mut all = Between::NOBODY;
    let mut of: HashMap<&ConstituencyId, Between> = HashMap::default();
    for seat in seats {
        let places = seat
            .places
            .map_or(Between::at_least(1), |places| Between::exactly(u64::from(places)));
        all = all + places;
        let theirs = of.entry(&seat.constituency).or_insert(Between::NOBODY);
        *theirs = *theirs + places;
    }
    let constituted = Constituted::in_all(all).others(Between::NOBODY);
    Some(
        of.into_iter()
            .fold(constituted, |constituted, (constituency, places)| {
                constituted.with(constituency.clone(), places)
            }),
    )
}

/// The votes, weighed by what is recorded with them, else by the seats of each constituency.
fn cast(count: &VoteCount, terms: &TermsOfReference) -> Result<Cast, Reason> {
    let by_seats = weights(terms);
    let weights = by_seats.as_ref().ok();
    let weight = |constituency: &ConstituencyId| weights?.get(constituency).copied();
    let cast = Cast::weighted(count, weight)?;
    // Where seats have weights, votes that nobody weighed could be anybody's.
    let are_weighed = cast.unit() == VoteUnit::Weights || weights.is_some_and(HashMap::is_empty);
    let is_empty = cast.all().cast() == Between::NOBODY;
    if are_weighed || is_empty {
        Ok(cast)
    } else {
        Err(Reason::MixedUnits)
    }
}

/// The weight of a vote of each constituency, where votes are weighted: none, where no seat has a weight. Seats of one constituency
/// with different weights do not tell whose a vote is.
fn weights(terms: &TermsOfReference) -> Result<HashMap<&ConstituencyId, u32>, Reason> {
    let seats = || terms.seats.iter().flatten();
    let mut weights = HashMap::default();
    if seats().all(|seat| seat.weight.is_none_or(|weight| weight == 1)) {
        return Ok(weights);
    }
    for seat in seats().filter(|seat| seat.voting_right != Some(false)) {
        let weight = seat.weight.unwrap_or(1);
        if *weights.entry(&seat.constituency).or_insert(weight) != weight {
            return Err(Reason::MixedUnits);
        }
    }
    Ok(weights)
}

/// People who held a seat with a vote, once for each seat, by their constituencies, and whether that is certain.
struct Voters<'a>(Vec<(&'a ConstituencyId, MemberId, bool)>);

fn by_constituency<'a>(held: impl Iterator<Item = Held<'a>>) -> Voters<'a> {
    let may_vote = held.filter(|held| held.may_vote != Some(false));
    let mut voters: Vec<_> = may_vote
        .map(|held| (held.constituency, held.membership.member, held.is_certain))
        .collect();
    voters.sort_unstable();
    Voters(voters)
}

impl Voters<'_> {
    /// As those who could vote; so many in all, where that is known otherwise.
    fn into_eligible(self, all: Option<Between>, knows_all_seats: bool) -> Eligible {
        // Of somebody with two seats, the surer stands last.
        let count = |people: &[(&ConstituencyId, MemberId, bool)]| {
            let each = people.chunk_by(|(_, one, _), (_, next, _)| one == next);
            let each = each.filter_map(|seats| seats.last());
            let sum = each.fold(Between::NOBODY, |sum, (.., certain)| sum.and_one(*certain));
            if knows_all_seats {
                sum
            } else {
                Between::at_least(sum.least())
            }
        };
        let others = if knows_all_seats {
            Between::NOBODY
        } else {
            Between::NOT_KNOWN
        };
        let all = all.unwrap_or_else(|| {
            let mut all = self.0.clone();
            all.sort_unstable_by_key(|(_, member, certain)| (*member, *certain));
            count(&all)
        });
        let by_constituency = self.0.chunk_by(|(one, ..), (next, ..)| one == next);
        by_constituency.fold(
            Eligible::in_all(all).others(others),
            |eligible, seats| match seats.first() {
                Some((constituency, ..)) => eligible.with((*constituency).clone(), count(seats)),
                None => eligible,
            },
        )
    }
}
