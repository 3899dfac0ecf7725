//! What of a characteristic may leave the record: all of its groups, or none.

use coproduction_equity::Counts;
use coproduction_equity::disclosure::DisclosureProfile;

/// How many are of each group, once they may be shown.
pub(crate) struct Shown {
    pub(crate) n: u64,
    pub(crate) undisclosed: u64,
    pub(crate) groups: Vec<u64>,
}

/// The counts of these groups, if all of them may be shown: a single one that is held back could be had by taking the others from the
/// whole, and to hold back two says that both are small.
///
/// Held back is a number that the profile hides (and every number where it rounds, since these are exact): of a group, of everybody else, of everybody else who said, of those
/// who did not say or did not answer for any one reason, or of everybody; and a group that everybody is of who said, since that says it
/// of each. Where nobody said, there is nothing to show. Counts of finer groups that are recorded have to pass too, although they are
/// not shown.
pub(super) fn shown(counts: &Counts, groups: Vec<u64>, profile: &DisclosureProfile) -> Option<Shown> {
    if profile.rounding_base.is_some() {
        return None;
    }
    let threshold = u64::from(profile.threshold);
    let (n, undisclosed) = counts.n().zip(counts.undisclosed())?;
    let said = counts.disclosed();
    let is_small = |people: u64| profile.hides(people);
    let tells = |people: u64| {
        [n, said].into_iter().any(|all| {
            let others = all.saturating_sub(people);
            others == 0 || is_small(others)
        }) || is_small(people)
    };
    let missing = counts.missing();
    let not_answered = [
        missing.not_asked,
        missing.not_known,
        missing.not_yet_collected,
        missing.withdrawn,
    ];
    let not_answered = not_answered.into_iter().flatten().map(u64::from);
    let finer = counts.values().map(|(_, people)| people);
    let held_back = said == 0
        || n < threshold
        || not_answered.chain([undisclosed]).any(is_small)
        || finer.chain(groups.iter().copied()).any(tells);
    (!held_back).then_some(Shown {
        n,
        undisclosed,
        groups,
    })
}

/// Whether the numbers of people who answered two questions are so near each other that their difference is about few people.
pub(super) fn are_too_near(one: u64, other: u64, profile: &DisclosureProfile) -> bool {
    (1..u64::from(profile.threshold)).contains(&one.abs_diff(other))
}

#[cfg(test)]
mod tests {
    use coproduction_core::{Characteristic, FormError};
    use coproduction_equity::disclosure::KnownProfile;
    use coproduction_equity::{CodeList, MissingAnswers, MonitoringCell, MonitoringTable};

    use super::*;

    fn counts() -> Result<Counts, FormError> {
        let list = CodeList::new("census-2021-disability".parse()?);
        let cells = [
            MonitoringCell::new("disabled".parse()?, 32),
            MonitoringCell::new("not-disabled".parse()?, 34),
        ];
        let table = MonitoringTable::new(Characteristic::Disability, list)
            .cells(cells)
            .missing(MissingAnswers::new().prefer_not_to_say(16));
        Ok(Counts::of(&table).unwrap_or_else(|error| panic!("{error:?}")))
    }

    #[test]
    fn a_group_of_nobody_is_held_back_where_zeros_are_sensitive() -> Result<(), FormError> {
        let profile = |name: &str| KnownProfile::find(name).map(KnownProfile::profile).transpose();
        let is_shown = |name: &str, groups: &[u64]| {
            let (counts, profile) = (counts()?, profile(name)?);
            Ok::<_, FormError>(
                profile
                    .and_then(|profile| shown(&counts, groups.to_vec(), &profile))
                    .is_some(),
            )
        };
        assert!(is_shown("threshold-5", &[32, 34, 0])?);
        assert!(is_shown("acro-10", &[32, 34])?);
        assert!(!is_shown("acro-10", &[32, 34, 0])?);
        // What is rounded elsewhere is not shown exactly here.
        assert!(!is_shown("nhs-england-secondary-care", &[32, 34])?);
        Ok(())
    }
}
