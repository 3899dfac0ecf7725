//! All groups of a characteristic together: seats to change, how surprising the whole is, and whom nobody is there for.
//!
//! It passes the gate with the groups: every count that it rests on is shown beside it, so that there is nothing to be had by
//! subtraction.

use coproduction_core::measure::{Measure, MeasureResult, Why};
use coproduction_core::statistics::{Exact, multiplicity};
use coproduction_equity::representation::{Composition, composition_test, coverage, seats_to_change};
use coproduction_equity::{EquityError, KnownCodeList};

use super::{OfCharacteristic, OfGroup, name_source, said_of, title};
use crate::scope::add;
use crate::view::{Compared, Shown};

pub(super) const TO_CHANGE: &str = "seats-to-change";
pub(super) const COMPOSITION: &str = "composition-test";
pub(super) const COVERAGE: &str = "coverage";

/// Computes what can be: where the groups are not the whole population, nothing of all of them together.
pub(super) fn look(compared: &Compared<'_>, shown: &Shown, found: &mut OfCharacteristic) {
    let Ok(whole) = composition(compared, shown) else {
        return;
    };
    if let Ok(measure) = seats_to_change(&whole) {
        found.to_change = named(compared, measure);
    }
    found.composition = match composition_test(&whole) {
        Ok(measure) => named(compared, measure),
        Err(error) => {
            let why = Why::NotComputed;
            Measure::new(COMPOSITION, MeasureResult::NotDefined { why }, error.message())
        }
    };
    if let Ok(measure) = coverage(&whole) {
        found.coverage = named(compared, measure);
    }
}

/// The groups beside the population among those who stated an answer.
fn composition(compared: &Compared<'_>, shown: &Shown) -> Result<Composition, EquityError> {
    // A board's own list has no code for *not stated*.
    let is_known = KnownCodeList::find(&compared.population.code_list).is_some();
    let mut shares = Vec::new();
    for (code, people) in compared.groups.iter().zip(&shown.groups) {
        let share = if is_known {
            compared.population.share_of_stated(code)
        } else {
            compared.population.share(code)
        };
        shares.push((*people, share.map_err(|_| EquityError::SharesDoNotSum)?));
    }
    Composition::new(shares)?.undisclosed(shown.undisclosed)
}

fn named<T>(compared: &Compared<'_>, mut measure: Measure<T>) -> Measure<T> {
    measure.explanation = said_of(&title(compared), &measure.explanation);
    name_source(compared, &mut measure);
    measure
}

/// Holds the chances of the groups of one characteristic beside each other (Holm): of many groups some has few by chance.
pub(super) fn beside_each_other(mut groups: Vec<OfGroup>) -> Vec<OfGroup> {
    let chances: Option<Vec<Exact>> = groups
        .iter()
        .map(|group| group.seats.result.measured()?.value.chance.clone())
        .collect();
    let Some(Ok(adjusted)) = chances.map(|chances| multiplicity::holm(&chances)) else {
        return groups;
    };
    for (group, chance) in groups.iter_mut().zip(adjusted) {
        let percent = chance.percent().unwrap_or(100);
        add(
            &mut group.seats,
            format!(
                "Held beside all groups of this question, the chance of as few or fewer is at most {percent}% (Holm)."
            ),
            format!(
                "Ochr yn ochr â holl grwpiau'r cwestiwn hwn, y siawns o gyn lleied neu lai yw {percent}% ar y mwyaf (Holm)."
            ),
        );
        group.chance_of_family = Some(chance);
    }
    groups
}
