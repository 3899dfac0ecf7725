//! Whether what people asked for, to be able to take part, was provided.

use coproduction_core::Message;
use coproduction_core::measure::{Measure, MeasureResult, Measured, Proportion, Why};
use coproduction_core::statistics::{StatisticsError, intervals};

use crate::numbers::in_percent;
use crate::{EquityError, EquityPolicy};

/// What was asked for and what came of it: adjustments, or a language of choice. Each kind is looked at for itself.
///
/// A need that was never asked about is not the absence of a need. What was offered and declined was not asked for, and is not
/// unmet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Requests(Option<Asked>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Asked {
    requested: u64,
    met: u64,
    open: u64,
}

impl Requests {
    /// Nobody was asked what they need.
    pub const fn never_asked() -> Self {
        Self(None)
    }

    /// People were asked; they requested so many things, of which so many were met.
    ///
    /// # Errors
    /// [`PartExceedsWhole`](StatisticsError::PartExceedsWhole).
    pub const fn asked(requested: u64, met: u64) -> Result<Self, EquityError> {
        if met > requested {
            return Err(EquityError::Statistics(StatisticsError::PartExceedsWhole));
        }
        Ok(Self(Some(Asked {
            requested,
            met,
            open: 0,
        })))
    }

    /// The same where so many more of those requested were arranged in part, or are not known to have been met or not.
    ///
    /// # Errors
    /// [`PartExceedsWhole`](StatisticsError::PartExceedsWhole) if there are more than were requested and not met;
    /// [`NoObservations`](StatisticsError::NoObservations) if nobody was asked.
    pub fn open(self, open: u64) -> Result<Self, EquityError> {
        let asked = self.0.ok_or(StatisticsError::NoObservations)?;
        if open > asked.requested - asked.met {
            return Err(StatisticsError::PartExceedsWhole.into());
        }
        Ok(Self(Some(Asked { open, ..asked })))
    }
}

/// How many requests were met. The aim is all of them: an unmet one is a failure to look at, and the list of them is more than
/// their rate. The rate, with Wilson's interval, is for looking across forums; it has no verdict.
///
/// *Not defined* where nobody was asked, or nothing was requested; *bounded* where it is open of some whether they were met.
///
/// ```
/// use coproduction_equity::EquityPolicy;
/// use coproduction_equity::participation::{Requests, access_met};
/// let measure = access_met(Requests::asked(11, 9)?, &EquityPolicy::default())?;
/// assert!(measure.explanation.en.starts_with("2 of 11"));
/// let never = access_met(Requests::never_asked(), &EquityPolicy::default())?;
/// assert_eq!(never.result.kind(), "not-defined");
/// # Ok::<(), coproduction_equity::EquityError>(())
/// ```
///
/// # Errors
/// [`TooLarge`](StatisticsError::TooLarge) for more than a million requests.
pub fn access_met(requests: Requests, policy: &EquityPolicy) -> Result<Measure<Proportion>, EquityError> {
    let name = "access-met";
    let undefined = |why: Why| Measure::new(name, MeasureResult::NotDefined { why }, why.message());
    let Some(Asked { requested, met, open }) = requests.0 else {
        return Ok(undefined(Why::NotAsked));
    };
    let of_all = |part| Proportion::new(part, requested, "requests").ok_or(StatisticsError::NoObservations);
    if requested == 0 {
        return Ok(undefined(Why::NothingCounted));
    }
    if open > 0 {
        let (low, high, why) = (of_all(met)?, of_all(met + open)?, Why::InPartOrPending);
        let most = met + open;
        let explanation = Message::new(
            format!(
                "Between {met} and {most} of {requested} requests were met: {open} were met in part, or it is not known."
            ),
            format!(
                "Bodlonwyd rhwng {met} a {most} o {requested} cais: bodlonwyd {open} yn rhannol, neu nid yw'n hysbys."
            ),
        );
        return Ok(Measure::new(
            name,
            MeasureResult::Bounded { low, high, why },
            explanation,
        ));
    }
    let interval = intervals::wilson(met, requested, policy.confidence)?;
    let ((en, cy), unmet) = (in_percent(&interval), requested - met);
    let explanation = if unmet == 0 {
        Message::new(
            format!("All requests were met: {requested} (interval of the share: {en})."),
            format!("Bodlonwyd pob cais: {requested} (cyfwng y gyfran: {cy})."),
        )
    } else {
        Message::new(
            format!(
                "{unmet} of {requested} requests were not met: look at each. The share that was met: {met} of {requested} (interval: \
             {en})."
            ),
            format!(
                "Ni fodlonwyd {unmet} o {requested} cais: edrychwch ar bob un. Y gyfran a fodlonwyd: {met} o {requested} (cyfwng: \
             {cy})."
            ),
        )
    };
    let measured = Measured::new(of_all(met)?, requested).interval(interval);
    Ok(Measure::new(name, MeasureResult::Measured(measured), explanation))
}
