//! The thresholds of the rules and measures, each with its default.

use std::fmt;
use std::num::{NonZeroU16, NonZeroU32};

use coproduction_core::Fraction;

use super::Policy;
use super::limits::Limit;

/// The value of a threshold.
#[derive(Debug, Clone, Copy, Eq, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[non_exhaustive]
pub enum ThresholdValue {
    /// A whole number: of days, months, minutes, people or answers.
    Number(u16),
    /// A share, as a fraction of two whole numbers.
    Share(Fraction),
}

impl PartialEq for ThresholdValue {
    /// Two quarters are one half.
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Number(one), Self::Number(other)) => one == other,
            (Self::Share(one), Self::Share(other)) => {
                let times =
                    |a: Fraction, b: Fraction| u64::from(a.numerator) * u64::from(b.denominator.get());
                times(*one, *other) == times(*other, *one)
            }
            _ => false,
        }
    }
}

impl fmt::Display for ThresholdValue {
    /// As it is written for people: a fraction as `1/2`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Share(share) => write!(f, "{}/{}", share.numerator, share.denominator),
        }
    }
}

impl From<u16> for ThresholdValue {
    fn from(number: u16) -> Self {
        Self::Number(number)
    }
}

impl From<NonZeroU16> for ThresholdValue {
    fn from(number: NonZeroU16) -> Self {
        Self::Number(number.get())
    }
}

impl From<Fraction> for ThresholdValue {
    fn from(share: Fraction) -> Self {
        Self::Share(share)
    }
}

coproduction_core::model! {
    /// The thresholds of the rules and measures. One that is absent has its default. A default that is called a choice
    /// is ours: where to start talking, and never a requirement. Days are calendar days, at most 3,660; months at most 120.
    /// A share that is asked for is more than none, and one that is allowed at the most is less than all: a rule that
    /// asks for nothing is switched off, with its reason, and not set.
    pub struct Thresholds {
        optional {
            /// GOV001: for how many months after its review date a version of the terms of reference still counts as
            /// kept up to date. Default 12, a choice.
            #[cfg_attr(feature = "schema", schemars(range(max = 120)))]
            review_grace_months: u16,
            /// GOV003: the fewest people with lived experience who hold seats. Default 2, from guidance: NICE asks for
            /// two lay members of its committees.
            #[cfg_attr(feature = "schema", schemars(range(max = 1000)))]
            lived_experience_members: NonZeroU16,
            /// GOV009: the largest share of all places that may be vacant, as a fraction. Default 0, a choice.
            vacant_places: Fraction,
            /// EVT001: the fewest calendar days of notice of an event, where it is no meeting or the terms of reference
            /// give no number of days. Default 14, a choice.
            #[cfg_attr(feature = "schema", schemars(range(max = 3660)))]
            notice_days: NonZeroU16,
            /// FBK001: the calendar days within which people are told what came of what they said, where the terms of
            /// reference promise no number of days. Default 60, a choice.
            #[cfg_attr(feature = "schema", schemars(range(max = 3660)))]
            feedback_days: NonZeroU16,
            /// FBK001: the calendar days from the close of an event, or from what was said elsewhere, after which an
            /// answer that is still owed counts as long overdue. Default 365, a choice.
            #[cfg_attr(feature = "schema", schemars(range(max = 3660)))]
            long_overdue_days: NonZeroU16,
            /// GOV002: the fewest people with lived experience among those who agreed the terms of reference. Default
            /// 2, a choice.
            #[cfg_attr(feature = "schema", schemars(range(max = 1000)))]
            co_agreed_members: NonZeroU16,
            /// GOV004: the smallest share of people with lived experience among the people who hold seats, as a
            /// fraction. Default 1/2, a choice.
            #[cfg_attr(feature = "schema", schemars(with = "crate::schema::SomeShare"))]
            lived_experience_share: Fraction,
            /// GOV008: the largest share of the memberships of people with lived experience that may end within any
            /// three months, as a fraction. Default 1/2, a choice.
            term_ends_share: Fraction,
            /// GOV007, REP003, REP005, EVT009, DEC015, LRN001: over how many months before the day of the assessment a
            /// pattern is looked for. Default 12, a choice.
            #[cfg_attr(feature = "schema", schemars(range(max = 120)))]
            look_back_months: NonZeroU16,
            /// REP002, REP004: the smallest part of its share of the area that a group has to make up, as a fraction;
            /// below it the group counts as under-reached. Default 1/2, a choice.
            #[cfg_attr(feature = "schema", schemars(with = "crate::schema::SomeShare"))]
            group_floor: Fraction,
            /// REP002, REP004: the fewest people who answered a question for its shares to be looked at. Default 30, a
            /// choice.
            #[cfg_attr(feature = "schema", schemars(range(max = 10_000)))]
            group_answers: NonZeroU16,
            /// REP002, REP004: the fewest people of a group that its share of the area would give for the group to be
            /// looked at. Default 5, a choice.
            #[cfg_attr(feature = "schema", schemars(range(max = 1000)))]
            group_expected: NonZeroU16,
            /// REP002, REP004: the smallest part of those who were offered a question that has to have answered it, as
            /// a fraction. Default 3/5, a choice.
            #[cfg_attr(feature = "schema", schemars(with = "crate::schema::SomeShare"))]
            answer_rate: Fraction,
            /// REP005: the part of people, those who came most, whose attendances are added up, as a fraction. Default
            /// 1/10, a choice.
            #[cfg_attr(feature = "schema", schemars(with = "crate::schema::SomeShare"))]
            busiest_share: Fraction,
            /// REP005: the largest part of all attendances that those of `busiestShare` may make up, as a fraction.
            /// Default 1/2, a choice.
            busiest_attendances: Fraction,
            /// REP005: the smallest part of people that takes part for the first time, as a fraction. Default 1/5, a
            /// choice.
            #[cfg_attr(feature = "schema", schemars(with = "crate::schema::SomeShare"))]
            first_time_share: Fraction,
            /// EVT002: how many calendar days before an event its papers are out at the latest, where it is no meeting
            /// or the terms of reference give no number of days. Default 7, a choice.
            #[cfg_attr(feature = "schema", schemars(range(max = 3660)))]
            papers_days: NonZeroU16,
            /// EVT007: the most professionals that a meeting may have for each person with lived experience. Default 2,
            /// a choice.
            #[cfg_attr(feature = "schema", schemars(range(max = 100)))]
            professionals_for_each: NonZeroU16,
            /// LNG003: the smallest share of those invited who wish to use Welsh at which a meeting is to be held in
            /// Welsh or interpreted from it under standard 22A, as a fraction. Default 1/10, from memory: the text of
            /// the standard was not seen, and the board's compliance notice says it. The shares of 22B (1/5), 22C
            /// (3/10) and 22CH (everybody) are not set here.
            welsh_wish_share: Fraction,
            /// LNG007: the smallest part of the share of Welsh speakers in the area that the share of answers in Welsh
            /// has to reach, as a fraction. Default 1/10, a choice.
            #[cfg_attr(feature = "schema", schemars(with = "crate::schema::SomeShare"))]
            welsh_response_share: Fraction,
            /// LNG007: the fewest answers to a survey or consultation for their languages to be looked at. Default 100,
            /// a choice.
            #[cfg_attr(feature = "schema", schemars(range(max = 10_000)))]
            welsh_responses: NonZeroU16,
            /// DEC004: for how many calendar days a formal consultation is open at the least, its first and last day
            /// included. Default 84, from guidance: Aneurin Bevan University Health Board says that consultations are
            /// usually at least twelve weeks.
            #[cfg_attr(feature = "schema", schemars(range(max = 3660)))]
            consultation_days: NonZeroU16,
            /// DEC004: the largest part of the days of a formal consultation that may be bank holidays of England and
            /// Wales, as a fraction. Default 1/3, a choice.
            holiday_share: Fraction,
            /// DEC015: the largest share of events that may be claimed to be at the level `inform` or `consult`, as a
            /// fraction. Default 4/5, a choice.
            low_level_share: Fraction,
            /// FBK002: the calendar days within which a suggestion (a contribution of kind `idea`) has a status.
            /// Default 90, a choice.
            #[cfg_attr(feature = "schema", schemars(range(max = 3660)))]
            suggestion_days: NonZeroU16,
            /// FBK004: the calendar days within which what was accepted has an action, with an owner and a date.
            /// Default 180, a choice.
            #[cfg_attr(feature = "schema", schemars(range(max = 3660)))]
            action_days: NonZeroU16,
            /// PAY001: how many minutes an event has to last at the least for payment to be looked for. Default 60, a
            /// choice.
            #[cfg_attr(feature = "schema", schemars(range(max = 1440)))]
            paid_minutes: NonZeroU16,
            /// PAY002: the calendar days from a claim within which it is paid. PAY001: those from an event within which
            /// payment for it is offered. Default 30, a choice: of paying, two NIHR centres say 4, and 4 to 6 weeks; of
            /// offering, no source gives a number.
            #[cfg_attr(feature = "schema", schemars(range(max = 3660)))]
            payment_days: NonZeroU16,
            /// SAF004, and the measures of equality monitoring, of attendance and of speaking: the fewest people of a
            /// group, or of a side, of whom anything is shown; at least 2. Default 5, a choice: an older rule of the
            /// NHS; others use 8 or 10, and no Welsh rule was found. It is for the board's lead on information
            /// governance.
            #[cfg_attr(feature = "schema", schemars(range(min = 2)))]
            disclosure_threshold: NonZeroU16,
        }
    }
}

/// Gives the thresholds in force, each with its default.
macro_rules! in_force {
    ($( $(#[$meta:meta])* $name:ident: $type:ty = $default:expr, $limit:expr; )*) => {
        impl Policy {
            $(
                $(#[$meta])*
                pub fn $name(&self) -> $type {
                    self.thresholds.as_ref().and_then(|thresholds| thresholds.$name).unwrap_or($default)
                }
            )*

            /// The same policy with every threshold written out.
            #[must_use]
            pub fn written_out(mut self) -> Self {
                self.thresholds = Some(Thresholds { $( $name: Some(self.$name()), )* });
                self
            }

            /// Every threshold by the name of its field, with its value and what it can be.
            pub(super) fn in_force(&self) -> Vec<(&'static str, ThresholdValue, Limit)> {
                vec![$( (stringify!($name), self.$name().into(), $limit) ),*]
            }
        }
    };
}

in_force! {
    /// The months of grace after a review date.
    review_grace_months: u16 = 12, Limit::Number(0, 120);
    /// The fewest people with lived experience who hold seats.
    lived_experience_members: NonZeroU16 = whole(2), Limit::Number(1, 1000);
    /// The share of all places that may be vacant.
    vacant_places: Fraction = part(0, 1), Limit::LessThanAll;
    /// The days of notice of an event.
    notice_days: NonZeroU16 = whole(14), Limit::Number(1, 3660);
    /// The days within which people are told what came of what they said.
    feedback_days: NonZeroU16 = whole(60), Limit::Number(1, 3660);
    /// After how many days an answer that is still owed is long overdue.
    long_overdue_days: NonZeroU16 = whole(365), Limit::Number(1, 3660);
    /// The fewest people with lived experience among those who agreed the terms.
    co_agreed_members: NonZeroU16 = whole(2), Limit::Number(1, 1000);
    /// The smallest share of people with lived experience among those who hold seats.
    lived_experience_share: Fraction = part(1, 2), Limit::MoreThanNone;
    /// The share of terms that may end within three months.
    term_ends_share: Fraction = part(1, 2), Limit::LessThanAll;
    /// How many months a pattern is looked for.
    look_back_months: NonZeroU16 = whole(12), Limit::Number(1, 120);
    /// The part of its share below which a group is under-reached.
    group_floor: Fraction = part(1, 2), Limit::MoreThanNone;
    /// The fewest answers from which a share is looked at.
    group_answers: NonZeroU16 = whole(30), Limit::Number(1, 10_000);
    /// The fewest people that the share of the area would give.
    group_expected: NonZeroU16 = whole(5), Limit::Number(1, 1000);
    /// The part of those asked that has to have answered.
    answer_rate: Fraction = part(3, 5), Limit::MoreThanNone;
    /// The part of people whose attendances are counted.
    busiest_share: Fraction = part(1, 10), Limit::MoreThanNone;
    /// The part of attendances that the busiest may make up.
    busiest_attendances: Fraction = part(1, 2), Limit::LessThanAll;
    /// The part of people who take part for the first time.
    first_time_share: Fraction = part(1, 5), Limit::MoreThanNone;
    /// The days of papers before an event.
    papers_days: NonZeroU16 = whole(7), Limit::Number(1, 3660);
    /// How many professionals for each person with lived experience.
    professionals_for_each: NonZeroU16 = whole(2), Limit::Number(1, 100);
    /// The share of those invited who wish to use Welsh, from which it is provided for.
    welsh_wish_share: Fraction = part(1, 10), Limit::UpToAll;
    /// The part of the share of Welsh speakers that answers in Welsh should reach.
    welsh_response_share: Fraction = part(1, 10), Limit::MoreThanNone;
    /// The fewest answers from which languages are looked at.
    welsh_responses: NonZeroU16 = whole(100), Limit::Number(1, 10_000);
    /// The days of a formal consultation.
    consultation_days: NonZeroU16 = whole(84), Limit::Number(1, 3660);
    /// The part of the days of a consultation that may be bank holidays.
    holiday_share: Fraction = part(1, 3), Limit::LessThanAll;
    /// The share of events that may be at the level of consulting or below.
    low_level_share: Fraction = part(4, 5), Limit::LessThanAll;
    /// The days after which a suggestion has a status.
    suggestion_days: NonZeroU16 = whole(90), Limit::Number(1, 3660);
    /// The days after which what was accepted has an action.
    action_days: NonZeroU16 = whole(180), Limit::Number(1, 3660);
    /// From how many minutes on an event is work to be paid for.
    paid_minutes: NonZeroU16 = whole(60), Limit::Number(1, 1440);
    /// The days from a claim to its payment.
    payment_days: NonZeroU16 = whole(30), Limit::Number(1, 3660);
    /// The fewest people of a group, and in a report for publication of a side, of whom a measure shows anything.
    disclosure_threshold: NonZeroU16 = whole(5), Limit::Number(2, u16::MAX);
}

/// A number that is not nought.
const fn whole(number: u16) -> NonZeroU16 {
    match NonZeroU16::new(number) {
        Some(number) => number,
        None => NonZeroU16::MIN,
    }
}

/// A part of a whole; of nothing, it is the whole number.
fn part(numerator: u32, denominator: u32) -> Fraction {
    match NonZeroU32::new(denominator) {
        Some(denominator) => Fraction::new(numerator, denominator),
        None => Fraction::new(numerator, NonZeroU32::MIN),
    }
}
