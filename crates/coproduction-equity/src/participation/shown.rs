//! What may be shown, and what could be shown at all, of two sides.

use coproduction_core::Message;
use coproduction_core::measure::{MeasureResult, Why};
use coproduction_core::statistics::{Exact, StatisticsError, permutation};

use crate::EquityPolicy;
use crate::numbers::ceil;

/// The result of two sides of which one is absent, or so small that nothing is shown of it; `None` of others.
pub(super) fn too_few<T>(
    lived: u64,
    professionals: u64,
    policy: &EquityPolicy,
) -> Option<(MeasureResult<T>, Message)> {
    if lived == 0 || professionals == 0 {
        let why = if lived == professionals {
            Why::NothingCounted
        } else {
            Why::OneGroup
        };
        return Some((MeasureResult::NotDefined { why }, why.message()));
    }
    let why = Why::SmallGroup;
    (lived.min(professionals) < policy.minimum_group)
        .then(|| (MeasureResult::Withheld { why }, why.message()))
}

/// The result of two sides of so many people that cannot be compared, or must not; `None` where they can.
pub(super) fn refused<T>(
    lived: u64,
    professionals: u64,
    policy: &EquityPolicy,
) -> Result<Option<(MeasureResult<T>, Message)>, StatisticsError> {
    if let Some(refused) = too_few(lived, professionals, policy) {
        return Ok(Some(refused));
    }
    let (n, level) = (lived + professionals, policy.confidence.alpha());
    if permutation::least_p_value(n, lived)? <= level {
        return Ok(None);
    }
    let need = fewest(n, lived, &level)?;
    let why = Why::CannotShow;
    let explanation = Message::new(
        format!(
            "There are too few people for a difference to show: even the most one-sided outcome could be chance. People with lived \
             experience: {lived} of {n}; with as many of them, needed in all: {need}."
        ),
        format!(
            "Mae rhy ychydig o bobl i wahaniaeth ddod i'r golwg: gallai hyd yn oed y canlyniad mwyaf unochrog fod yn hap. Pobl â \
             phrofiad byw: {lived} o {n}; gyda chynifer ohonynt, angen i gyd: {need}."
        ),
    );
    Ok(Some((MeasureResult::NotEnough { n, need, why }, explanation)))
}

/// The fewest people, with so many of one side, of whom some outcome could show something.
fn fewest(from: u64, side: u64, level: &Exact) -> Result<u64, StatisticsError> {
    if side == 1 {
        // There are as many ways to choose one as there are people.
        return Ok(ceil(&Exact::one().over(level)?));
    }
    let mut people = from;
    while &permutation::least_p_value(people, side)? > level {
        people += 1;
    }
    Ok(people)
}
