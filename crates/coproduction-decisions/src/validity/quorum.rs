//! Whether a quorum was there.

use coproduction_core::{ConstituencyId, Fraction};

use super::share::{needed, reaches};
use super::{Asks, Base, Between, Holds, Numbers, Part, Populations, Reason};
use crate::{Quorum, QuorumRequirement, ThresholdBase};

/// Whether a quorum was there: each part that is recorded, overall and of constituencies.
///
/// A share of those eligible, or of the places constituted, that is asked of a constituency is a share of its own; a share of
/// those present, or of the votes, is a share of everybody's. A part that is not recorded is not looked at.
pub fn quorate(quorum: Option<&Quorum>, populations: &Populations) -> Part {
    let Some(quorum) = quorum else {
        return Part::open(Asks::NotRecorded, Reason::RuleNotRecorded);
    };
    let overall = quorum.overall.iter().map(|requirement| (requirement, None));
    let theirs = quorum.constituencies.iter().flatten();
    let theirs = theirs.map(|part| (&part.requirement, Some(&part.constituency)));
    let parts: Vec<Part> = overall
        .chain(theirs)
        .map(|(requirement, constituency)| part(requirement, constituency, populations))
        .collect();
    // That nothing is asked of constituencies does not say what is asked of all.
    if parts.is_empty() {
        return Part::open(Asks::NotRecorded, Reason::RuleNotRecorded);
    }
    let holds = Holds::all(parts.iter().map(|part| part.holds));
    Part::made_of(Asks::Quorum, holds, parts)
}

fn part(
    requirement: &QuorumRequirement,
    constituency: Option<&ConstituencyId>,
    populations: &Populations,
) -> Part {
    let there = populations
        .present
        .as_ref()
        .map(|present| constituency.map_or(present.all(), |constituency| present.of(constituency)));
    let part = match (requirement, there) {
        (QuorumRequirement::NoneRequired {}, _) => Part::new(Asks::Nothing, Holds::NotAsked),
        (_, None) => Part::open(Asks::Quorum, Reason::PresentNotRecorded),
        (QuorumRequirement::AtLeast { people }, Some(there)) => at_least(u64::from(people.get()), there),
        (QuorumRequirement::Share { share, of }, Some(there)) => {
            of_share(*share, *of, constituency, there, populations)
        }
    };
    part.of(constituency)
}

fn at_least(people: u64, there: Between) -> Part {
    let holds = if there.least() >= people {
        Holds::Yes
    } else if there.most().is_some_and(|most| most < people) {
        Holds::No
    } else {
        Holds::NotKnown
    };
    Part::new(Asks::Quorum, holds).numbers(Numbers {
        counted: there,
        base: None,
        needed: Some(people),
    })
}

fn of_share(
    share: Fraction,
    of: ThresholdBase,
    constituency: Option<&ConstituencyId>,
    there: Between,
    populations: &Populations,
) -> Part {
    let number = match of {
        ThresholdBase::Constituted => populations
            .constituted
            .as_ref()
            .map(|places| constituency.map_or(places.all(), |constituency| places.of(constituency))),
        ThresholdBase::Eligible => populations
            .eligible
            .as_ref()
            .map(|people| constituency.map_or(people.all(), |constituency| people.of(constituency))),
        ThresholdBase::Present => populations.present.as_ref().map(super::Present::all),
        ThresholdBase::Cast => populations.cast.as_ref().ok().map(|cast| cast.all().cast()),
        ThresholdBase::Valid => populations.cast.as_ref().ok().map(|cast| cast.all().valid()),
    };
    let Some(number) = number else {
        return Part::open(Asks::Quorum, Reason::BaseNotRecorded);
    };
    let holds = if of == ThresholdBase::Present && constituency.is_none() && number.least() > 0 {
        // Those present are all of those present, however many they are.
        if share.exceeds_one() {
            Holds::No
        } else {
            Holds::Yes
        }
    } else {
        reaches(there, share, false, number)
    };
    Part::new(Asks::Quorum, holds).numbers(Numbers {
        counted: there,
        base: Some(Base {
            share,
            more_than: false,
            of,
            number,
        }),
        needed: needed(share, false, number),
    })
}
