//! Proposals by the side that they came from, and what came of them.

use coproduction_core::measure::Measure;
use coproduction_core::statistics::StatisticsError;
use coproduction_decisions::DecisionOrigin;
use coproduction_decisions::influence::{
    Adoption, AdoptionGap, EvidencePolicy, OriginCounts, Uptake, adoption_by_origin,
};

use super::decisions::{self, Decisions, Seen, Stage};
use crate::scope::{add, too_few};

pub(super) fn adoption(
    decisions: &Decisions<'_>,
    policy: &EvidencePolicy,
) -> Result<Measure<AdoptionGap>, StatisticsError> {
    let mut counts = OriginCounts::default();
    let (mut all, mut without_origin, mut withdrawn) = (0_u64, 0_u64, 0_u64);
    for seen in &decisions.seen {
        if seen.stage == Stage::Withdrawn {
            withdrawn += 1;
            continue;
        }
        all += 1;
        match seen.sitting.decision.origin {
            Some(DecisionOrigin::LivedExperience) => count(&mut counts.lived_experience, *seen),
            Some(DecisionOrigin::Professional) => count(&mut counts.professionals, *seen),
            Some(_) => {}
            None => without_origin += 1,
        }
    }
    let mut measure = adoption_by_origin(&[counts], policy)?;
    let (known, need) = (all - without_origin, policy.needed_of(all));
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
    decisions.scope.say(&mut measure);
    if withdrawn > 0 {
        add(
            &mut measure,
            format!("Withdrawn, and not counted: {withdrawn}."),
            format!("Tynnwyd yn ôl, ac ni chyfrifwyd: {withdrawn}."),
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
