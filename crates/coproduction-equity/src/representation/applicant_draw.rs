//! Could those who were appointed have come of a blind draw from those who applied?

use coproduction_core::Message;
use coproduction_core::measure::{Measure, MeasureResult, Measured, Why};
use coproduction_core::statistics::{Exact, StatisticsError, hypergeometric};

use super::GroupCount;
use crate::EquityError;
use crate::numbers::{decimal, whole};

/// The chance of as few of a group, or fewer, if the members had been drawn blindly from the people who applied: `pool` counts
/// those of the group among them.
///
/// *Bounded* where some of the members or of those who applied did not say.
///
/// ```
/// use coproduction_equity::representation::{GroupCount, applicant_draw};
/// // Of 40 who applied 12 are of the group; of the 8 who were appointed 1 is.
/// let chance = applicant_draw(GroupCount::new(1, 8)?, GroupCount::new(12, 40)?)?;
/// assert_eq!(chance.result.measured().map(|m| m.value.to_string()).as_deref(), Some("2691/11951"));
/// # Ok::<(), coproduction_equity::EquityError>(())
/// ```
///
/// # Errors
/// [`PartExceedsWhole`](StatisticsError::PartExceedsWhole) if more were appointed than applied, in all or certainly of one
/// kind; [`TooLarge`](StatisticsError::TooLarge) for more than 20,000 who applied.
pub fn applicant_draw(members: GroupCount, pool: GroupCount) -> Result<Measure<Exact>, EquityError> {
    let name = "applicant-draw";
    let others = |count: GroupCount| count.of() - count.most();
    if members.least() > pool.most() || others(members) > pool.of() - pool.least() {
        return Err(StatisticsError::PartExceedsWhole.into());
    }
    let chance = |group, few| {
        Ok::<_, StatisticsError>(hypergeometric::draw(pool.of(), group, members.of())?.at_most(few))
    };
    if members.not_said() + pool.not_said() > 0 {
        // The more applied and the fewer were appointed, the less it looks like chance.
        let low = chance(pool.most(), members.least())?;
        let high = chance(pool.least(), members.most())?;
        let explanation = drawn_between(members, pool, &low, &high);
        let why = Why::Undisclosed;
        return Ok(Measure::new(
            name,
            MeasureResult::Bounded { low, high, why },
            explanation,
        ));
    }
    let value = chance(pool.least(), members.least())?;
    let explanation = drawn(members, pool, &value);
    let measured = Measured::new(value, members.of());
    Ok(Measure::new(name, MeasureResult::Measured(measured), explanation))
}

/// The draw from those who applied.
fn drawn(members: GroupCount, pool: GroupCount, chance: &Exact) -> Message {
    let ((x, n), (group, all)) = ((members.least(), members.of()), (pool.least(), pool.of()));
    let chance = decimal(&(chance * &whole(100)));
    Message::new(
        format!(
            "Of this group: {group} of {all} who applied, {x} of {n} who were appointed. Under a blind draw the chance of as few or fewer \
             would be {chance}%."
        ),
        format!(
            "O'r grŵp hwn: {group} o {all} a ymgeisiodd, {x} o {n} a benodwyd. O dynnu'n ddall, y siawns o gyn lleied \
             neu lai fyddai {chance}%."
        ),
    )
}

/// The draw where some did not say.
fn drawn_between(members: GroupCount, pool: GroupCount, low: &Exact, high: &Exact) -> Message {
    let (n, all) = (members.of(), pool.of());
    let (low, high) = (decimal(&(low * &whole(100))), decimal(&(high * &whole(100))));
    Message::new(
        format!(
            "Appointed: {n} of {all} who applied; some did not say. Under a blind draw the chance of as few of this group or fewer would be \
             between {low}% and {high}%."
        ),
        format!(
            "Penodwyd: {n} o {all} a ymgeisiodd; ni ddywedodd rhai. O dynnu'n ddall, byddai'r siawns o gyn lleied o'r grŵp hwn neu lai yn o \
             leiaf {low}% ac ar y mwyaf {high}%."
        ),
    )
}
