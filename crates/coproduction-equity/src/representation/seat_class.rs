//! Tokens, a minority or more: a side's share of the seats.

use coproduction_core::Message;
use coproduction_core::measure::{Measure, MeasureResult, Measured, Proportion, Why};
use coproduction_core::statistics::{Exact, StatisticsError};

use super::GroupCount;
use crate::numbers::percent;
use crate::{EquityError, EquityPolicy};

coproduction_core::vocabulary! {
    /// What a side's share of the seats makes of it.
    pub enum SeatClass {
        /// So few that research finds people treated as tokens: below 15%.
        Token = "token",
        /// More than that, and not enough to change the culture: below 35%.
        Minority = "minority",
        /// Enough to begin to change the culture: from 35% to a half.
        CriticalMass = "critical-mass",
        /// More than half.
        Majority = "majority",
    }
}

/// A side's share of the seats, with its class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
#[non_exhaustive]
pub struct SeatShare {
    /// How many of the seats the side holds, of how many.
    pub share: Proportion,
    /// Which class a share of this size is in, such as `minority`.
    pub class: SeatClass,
}

/// The class of a side's share of the seats, by [`EquityPolicy::classes`]. Exact: how many seats a side has is not estimated.
///
/// How few voices fare depends on the decision rule as well: few are heard more under unanimity, many under a majority
/// (Karpowitz, Mendelberg and Shaker 2012). The class is to be read beside what the rules give to whom.
///
/// *Bounded* where it is not known of some seats which side they are of.
///
/// ```
/// use coproduction_equity::EquityPolicy;
/// use coproduction_equity::representation::{GroupCount, SeatClass, seat_class};
/// let measure = seat_class(GroupCount::new(2, 16)?, &EquityPolicy::default())?;
/// assert_eq!(measure.result.measured().map(|m| m.value.class), Some(SeatClass::Token));
/// # Ok::<(), coproduction_equity::EquityError>(())
/// ```
///
/// # Errors
/// None of its own: a count that exists has a class.
pub fn seat_class(seats: GroupCount, policy: &EquityPolicy) -> Result<Measure<SeatShare>, EquityError> {
    seat_class_said("seat-class", seats, policy, |low, high| {
        if low == high {
            explain(seats, low, policy)
        } else {
            between(low, high)
        }
    })
}

/// The class of a share of seats as [`seat_class`] has it, for a measure with a name and an explanation of its own; the explanation is made of the
/// least and the most that the share can be.
///
/// # Errors
/// Those of [`seat_class`].
pub fn seat_class_said(
    name: &'static str,
    seats: GroupCount,
    policy: &EquityPolicy,
    said: impl FnOnce(SeatShare, SeatShare) -> Message,
) -> Result<Measure<SeatShare>, EquityError> {
    let of = |part| {
        let share = seats.proportion(part, "seats")?;
        let class = class(&share.into(), policy);
        Ok::<_, StatisticsError>(SeatShare { share, class })
    };
    let (low, high) = (of(seats.least())?, of(seats.most())?);
    let result = if low == high {
        MeasureResult::Measured(Measured::new(low, seats.of()))
    } else {
        let why = Why::Undisclosed;
        MeasureResult::Bounded { low, high, why }
    };
    Ok(Measure::new(name, result, said(low, high)))
}

fn class(share: &Exact, policy: &EquityPolicy) -> SeatClass {
    let (token, critical_mass, majority) = policy.classes.exact();
    if share < &token {
        SeatClass::Token
    } else if share > &majority {
        SeatClass::Majority
    } else if share < &critical_mass {
        SeatClass::Minority
    } else {
        SeatClass::CriticalMass
    }
}

const RULE: (&str, &str) = (
    "What it means depends on the decision rule too: read it beside who can pass or block alone.",
    "Mae'r ystyr yn dibynnu ar y rheol benderfynu hefyd: darllenwch ef ochr yn ochr â phwy all basio neu atal ar ei ben ei hun.",
);

fn explain(seats: GroupCount, value: SeatShare, policy: &EquityPolicy) -> Message {
    let (x, n, share) = (seats.least(), seats.of(), value.share.percent());
    let (token, critical_mass, majority) = policy.classes.exact();
    let bound = percent(match value.class {
        SeatClass::Token => &token,
        SeatClass::Minority | SeatClass::CriticalMass => &critical_mass,
        SeatClass::Majority => &majority,
    });
    let (en, cy) = match value.class {
        SeatClass::Token => (
            format!("below the {bound}% under which research finds people treated as tokens"),
            format!(
                "yn is na'r {bound}% y mae ymchwil yn canfod pobl yn cael eu trin fel rhai sydd yno i gael eu gweld oddi tano"
            ),
        ),
        SeatClass::Minority => (
            format!("a minority, below the {bound}% at which research finds the culture beginning to change"),
            format!(
                "yn lleiafrif, yn is na'r {bound}% lle mae ymchwil yn canfod y diwylliant yn dechrau newid"
            ),
        ),
        SeatClass::CriticalMass => (
            format!("at least the {bound}% at which research finds the culture beginning to change"),
            format!("o leiaf y {bound}% lle mae ymchwil yn canfod y diwylliant yn dechrau newid"),
        ),
        SeatClass::Majority => (
            format!("more than the {bound}% that makes a majority"),
            format!("yn fwy na'r {bound}% sy'n gwneud mwyafrif"),
        ),
    };
    Message::new(
        format!("Seats of this side: {x} of {n} ({share}%), {en}. {}", RULE.0),
        format!("Seddi'r ochr hon: {x} o {n} ({share}%), {cy}. {}", RULE.1),
    )
}

fn between(low: SeatShare, high: SeatShare) -> Message {
    let (x, most, n) = (low.share.part(), high.share.part(), low.share.whole());
    let (low, high) = (low.share.percent(), high.share.percent());
    Message::new(
        format!(
            "Seats of this side: between {x} and {most} of {n} ({low}% to {high}%); of the others it is not known. {}",
            RULE.0
        ),
        format!(
            "Seddi'r ochr hon: o leiaf {x} ac ar y mwyaf {most} o {n} ({low}% i {high}%); nid yw'n hysbys am y lleill. {}",
            RULE.1
        ),
    )
}
