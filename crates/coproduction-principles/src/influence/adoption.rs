//! Proposals by the side that they came from, and what came of them.

use coproduction_core::measure::Measure;
use coproduction_core::statistics::StatisticsError;
use coproduction_decisions::DecisionOrigin;
use coproduction_decisions::influence::{
    Adoption, AdoptionGap, EvidencePolicy, OriginCounts, Uptake, adoption_by_origin,
};

use super::decisions::{self, Decisions, Seen, Stage};
use crate::scope::{Scope, add, too_few};

/// Proposals of one record, or of all at one board, by where they came from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Proposals {
    /// Those of either side.
    pub(crate) origins: OriginCounts,
    /// Those that were made jointly, by the accountable body or elsewhere.
    pub(crate) of_others: u64,
    /// Those of which it is not on record where they came from.
    pub(crate) without_origin: u64,
    /// Those that were withdrawn.
    pub(crate) withdrawn: u64,
}

impl Proposals {
    /// How many there are but for those withdrawn.
    pub(crate) fn all(&self) -> u64 {
        let OriginCounts {
            lived_experience,
            professionals,
        } = self.origins;
        let of_sides = [lived_experience, professionals].map(|uptake| uptake.proposed().unwrap_or(u64::MAX));
        let counts = of_sides.into_iter().chain([self.of_others, self.without_origin]);
        counts.fold(0, u64::saturating_add)
    }
}

pub(super) fn counted(decisions: &Decisions<'_>) -> Proposals {
    let mut proposals = Proposals::default();
    for seen in &decisions.seen {
        let sum = match (seen.stage, seen.sitting.decision.origin) {
            (Stage::Withdrawn, _) => &mut proposals.withdrawn,
            (_, Some(DecisionOrigin::LivedExperience)) => {
                count(&mut proposals.origins.lived_experience, *seen);
                continue;
            }
            (_, Some(DecisionOrigin::Professional)) => {
                count(&mut proposals.origins.professionals, *seen);
                continue;
            }
            (_, Some(_)) => &mut proposals.of_others,
            (_, None) => &mut proposals.without_origin,
        };
        *sum += 1;
    }
    proposals
}

/// Concludes from the proposals of each board. Those `of_no_board` have no board to be compared within, and are left out.
pub(super) fn conclude(
    boards: &[Proposals],
    of_no_board: u64,
    scope: Scope,
    policy: &EvidencePolicy,
) -> Result<Measure<AdoptionGap>, StatisticsError> {
    let origins: Vec<_> = boards.iter().map(|proposals| proposals.origins).collect();
    let sum = |count: fn(&Proposals) -> Option<u64>| {
        let mut counts = boards.iter().map(count);
        let sum = counts.try_fold(0_u64, |sum, count| sum.checked_add(count?));
        sum.ok_or(StatisticsError::NotFinite)
    };
    let without_origin = sum(|proposals| Some(proposals.without_origin))?;
    let withdrawn = sum(|proposals| Some(proposals.withdrawn))?;
    let known = sum(|proposals| {
        let OriginCounts {
            lived_experience,
            professionals,
        } = proposals.origins;
        let of_sides = lived_experience
            .proposed()?
            .checked_add(professionals.proposed()?)?;
        of_sides.checked_add(proposals.of_others)
    })?;
    let all = known
        .checked_add(without_origin)
        .ok_or(StatisticsError::NotFinite)?;
    let mut measure = adoption_by_origin(&origins, policy)?;
    let need = policy.needed_of(all);
    if known < need {
        (measure.result, measure.explanation) = too_few(
            known,
            need,
            &format!("Proposals of which it is on record where they came from: {known} of {all}."),
            &format!("Cynigion y mae ar gofnod o ble y daethant: {known} o {all}."),
        );
    } else if without_origin > 0 {
        add(
            &mut measure,
            format!("Left out, since it is not on record where they came from: {without_origin}."),
            format!("Gadawyd allan, gan nad yw ar gofnod o ble y daethant: {without_origin}."),
        );
    }
    scope.say(&mut measure);
    if withdrawn > 0 {
        add(
            &mut measure,
            format!("Withdrawn, and not counted: {withdrawn}."),
            format!("Tynnwyd yn ôl, ac ni chyfrifwyd: {withdrawn}."),
        );
    }
    if of_no_board > 0 {
        add(
            &mut measure,
            format!("Left out, since it is not on record at which board they were made: {of_no_board}."),
            format!("Gadawyd allan, gan nad yw ar gofnod ym mha fwrdd y'u gwnaed: {of_no_board}."),
        );
    }
    Ok(measure)
}

fn count(uptake: &mut Uptake, seen: Seen<'_>) {
    let adoption = decisions::adoption(seen.sitting.decision);
    let count = match (seen.stage, adoption) {
        (Stage::Pending, _) => &mut uptake.pending,
        (_, Some(Adoption::Adopted)) => &mut uptake.adopted,
        (_, Some(Adoption::InPart)) => &mut uptake.in_part,
        (_, Some(Adoption::NotAdopted)) => &mut uptake.not_adopted,
        _ => &mut uptake.not_recorded,
    };
    *count += 1;
}
