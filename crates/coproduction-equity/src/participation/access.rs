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
/// assert!(measure.explanation.en.contains("not met: 2 of 11"));
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
        let explanation = partly_open(requested, most, open);
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
            format!(
                "Everything that people asked for, to be able to take part, was provided. Requests met: {requested} of {requested} \
                 (interval of the share: {en})."
            ),
            format!(
                "Darparwyd popeth y gofynnodd pobl amdano er mwyn gallu cymryd rhan. Ceisiadau a fodlonwyd: {requested} o {requested} \
                 (cyfwng y gyfran: {cy})."
            ),
        )
    } else {
        Message::new(
            format!(
                "Not everything that people asked for, to be able to take part, was provided: look at each. Requests that were not met: \
                 {unmet} of {requested} (interval of the share that was met: {en})."
            ),
            format!(
                "Ni ddarparwyd popeth y gofynnodd pobl amdano er mwyn gallu cymryd rhan: edrychwch ar bob un. Ceisiadau na \
                 fodlonwyd: {unmet} o {requested} (cyfwng y gyfran a fodlonwyd: {cy})."
            ),
        )
    };
    let measured = Measured::new(of_all(met)?, requested).interval(interval);
    Ok(Measure::new(name, MeasureResult::Measured(measured), explanation))
}

/// What is said where it is open of some requests whether they were met.
fn partly_open(requested: u64, most: u64, open: u64) -> Message {
    let unmet = requested - most;
    if unmet == 0 {
        let met = requested - open;
        return Message::new(
            format!(
                "Whether everything that people asked for, to be able to take part, was provided in full is not known. Requests met: {met} of \
                 {requested}; met in part, or not known: {open}."
            ),
            format!(
                "Nid yw'n hysbys a ddarparwyd yn llawn bopeth y gofynnodd pobl amdano er mwyn gallu cymryd rhan. Ceisiadau a fodlonwyd: {met} o \
                 {requested}; yn rhannol, neu nid yw'n hysbys: {open}."
            ),
        );
    }
    Message::new(
        format!(
            "Not everything that people asked for, to be able to take part, was provided. Requests that were not met: {unmet} of \
             {requested}; met in part, or not known: {open}."
        ),
        format!(
            "Ni ddarparwyd popeth y gofynnodd pobl amdano er mwyn gallu cymryd rhan. Ceisiadau na fodlonwyd: {unmet} o {requested}; yn \
             rhannol, neu nid yw'n hysbys: {open}."
        ),
    )
}
