//! How many people stand behind a measure of conduct: by what it counts, and not by who holds a seat today.

use coproduction_core::measure::{MeasureResult, Proportion, Why};
use coproduction_core::statistics::Exact;
use coproduction_equity::disclosure::DisclosureProfile;
use coproduction_equity::participation::{PaymentTime, StayTime, TurnoverRatio};

use crate::Figure;
use crate::figure::AnyMeasure;
use crate::participation::Waits;
use crate::view::View;

/// The measures of meetings: of everybody who could come to one few may have been able to.
const OF_MEETINGS: [&str; 7] = [
    "attendance-gap",
    "lone-voice-meetings",
    "voice-ratio-of-sides",
    "voice-ratio",
    "voice-ratio-without-chairs",
    "voice-gini",
    "voice-theil",
];

/// Those of speaking by person.
const SPOKEN_BY_PERSON: [&str; 4] = [
    "voice-ratio",
    "voice-ratio-without-chairs",
    "voice-gini",
    "voice-theil",
];

/// What is never published: a meeting with one lone voice is about whoever came, and requests for access do not say whose they are, so that
/// many may be one person's.
const OF_ANYBODY: [&str; 2] = ["lone-voice-meetings", "access-met"];

/// What stands behind the measures of a record.
pub(super) struct Behind {
    rule: Option<DisclosureProfile>,
    /// The fewest people of a side who could come to a meeting.
    at_a_meeting: Option<u64>,
    /// Whether those who came to the meetings of which speaking is counted by side, and by person, tell of few who did not.
    few_were_away: [bool; 2],
    /// Whether the payments that are counted, or a part of them, are those of few people.
    few_are_paid: bool,
}

impl Behind {
    /// By a profile; without one nothing is shown.
    pub(super) fn of(view: &View<'_>, profile: Option<&DisclosureProfile>) -> Self {
        let mut behind = Self {
            rule: profile.cloned(),
            at_a_meeting: crate::participation::fewest_at_a_meeting(view),
            few_were_away: [true; 2],
            few_are_paid: true,
        };
        let heard = crate::participation::heard(view);
        behind.few_were_away =
            heard.map(|turnout| turnout.parts().any(|(came, could)| behind.part(came, could)));
        let mut paid = Waits::of(view).people().into_iter();
        behind.few_are_paid = paid.any(|people| people > 0 && behind.are_few(people));
        behind
    }

    /// Whether so many people are fewer than a measure needs: also nobody.
    pub(super) fn are_few(&self, people: u64) -> bool {
        self.rule
            .as_ref()
            .is_none_or(|rule| people < u64::from(rule.threshold))
    }

    fn hides(&self, number: u64) -> bool {
        self.rule.as_ref().is_none_or(|rule| rule.hides(number))
    }

    /// Whether a measure has no value for a reason in which nobody is counted.
    pub(super) fn has_a_reason_of_its_own(&self, figure: &Figure) -> bool {
        match figure.kind() {
            "not-defined" => true,
            "not-enough" => {
                figure.why() == Some(Why::Recording)
                    && (OF_MEETINGS.contains(&figure.name())
                        || !OF_ANYBODY.contains(&figure.name())
                            && figure.not_enough().is_some_and(|number| !self.hides(number)))
            }
            _ => false,
        }
    }

    /// Whether a number of this measure, or what is left when it is taken from the whole, is of few people.
    pub(super) fn is_little(&self, figure: &Figure) -> bool {
        // Where counts are to be rounded, none can be shown: these figures are drawn from them.
        if self.rule.as_ref().is_none_or(|rule| rule.rounding_base.is_some()) {
            return true;
        }
        let name = figure.name();
        let few_could_come =
            OF_MEETINGS.contains(&name) && self.at_a_meeting.is_none_or(|people| self.are_few(people));
        let [by_side, by_person] = self.few_were_away;
        let few_were_away = match name {
            "voice-ratio-of-sides" => by_side,
            _ => by_person && SPOKEN_BY_PERSON.contains(&name),
        };
        let few_are_paid = name == "days-to-payment" && self.few_are_paid;
        OF_ANYBODY.contains(&name) || few_could_come || few_were_away || few_are_paid || self.is_small(figure)
    }

    fn is_small(&self, figure: &Figure) -> bool {
        match &figure.measure {
            AnyMeasure::Turnover(measure) => tells(&measure.result, |value| self.leavers(value)),
            AnyMeasure::Stay(measure) => tells(&measure.result, |value| self.stays(value)),
            AnyMeasure::Payment(measure) => tells(&measure.result, |value| self.payments(value)),
            AnyMeasure::Attendance(measure) => tells(&measure.result, |value| {
                self.share(value.lived_experience) || self.share(value.professionals)
            }),
            AnyMeasure::Proportion(measure) => tells(&measure.result, |value| self.share(*value)),
            _ => figure.kind() == "withheld",
        }
    }

    fn share(&self, share: Proportion) -> bool {
        self.part(share.part(), share.whole())
    }

    fn part(&self, part: u64, whole: u64) -> bool {
        let rest = whole.saturating_sub(part);
        [part, rest].into_iter().any(|number| self.hides(number)) || self.are_few(whole)
    }

    /// The rates are in lowest terms: so many left at least.
    fn leavers(&self, value: &TurnoverRatio) -> bool {
        let rates = [&value.lived_experience, &value.professionals];
        rates.into_iter().any(|rate| {
            let leavers = u64::try_from(rate.to_rational().numer());
            leavers.map_or(true, |leavers| self.hides(leavers))
        })
    }

    fn stays(&self, value: &StayTime) -> bool {
        self.part(value.left, value.stays)
    }

    fn payments(&self, value: &PaymentTime) -> bool {
        // By the day that is looked for: as many as the share would be of those that were due.
        let by_target = Exact::ratio(value.due, 1).ok().and_then(|due| {
            let paid = &due * &value.paid_by_target;
            u64::try_from(paid.to_rational().round().numer()).ok()
        });
        self.part(value.paid, value.due) || by_target.is_none_or(|paid| self.part(paid, value.due))
    }
}

/// One without a value may say in its words what it counts.
fn tells<T>(result: &MeasureResult<T>, is_small: impl Fn(&T) -> bool) -> bool {
    match result {
        MeasureResult::Measured(measured) => is_small(&measured.value),
        MeasureResult::Bounded { low, high, .. } => is_small(low) || is_small(high),
        _ => true,
    }
}
