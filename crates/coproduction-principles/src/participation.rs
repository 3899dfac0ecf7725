//! Participation, drawn out of a record: who comes, who is heard, who stays, who has what they need, and who holds the seats.
//!
//! The statistics are those of [`coproduction_equity::participation`]; here is how each number is read from a record, as it stood on a day.
//! All of it is by side, and no monitoring answer is in it. A forum's own report shows it whatever the numbers; what of it is conduct is
//! held back of a report for publication ([`Audience`]), where few people stand behind it. Seats are structure, and are never held back. As in [`influence`](crate::influence), only days count of which the record holds everything, and *not recorded* is
//! never taken for *no*.

mod access;
mod agenda;
mod attendance;
mod meetings;
mod payment;
mod retention;
mod seats;
mod speech;
mod turnout;

use coproduction_core::measure::{Measure, MeasureResult, Proportion};
use coproduction_core::statistics::Exact;
use coproduction_core::{Date, Side};
use coproduction_decisions::influence::EvidencePolicy;
use coproduction_equity::EquityError;
use coproduction_equity::participation::{
    AttendanceGap, Chairs, PaymentTime, StayTime, Theil, TurnoverRatio, VoiceRatio,
};
use coproduction_equity::representation::SeatShare;
use coproduction_record::{Checked, ForumRecord};

use crate::disclosure::equity;
use crate::figure::{AnyMeasure, Topic};
use crate::scope::{add, too_few};
use crate::view::View;
use crate::{Audience, Figure, Policy};
pub(crate) use payment::Waits;
pub(crate) use turnout::Turnout;

/// What a record shows of who takes part. A measure that cannot be computed hides none of the others.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Participation {
    /// People with lived experience among the places of the terms of reference in force.
    pub seats_by_terms: Result<Measure<SeatShare>, EquityError>,
    /// The same among those who hold seats on the day. Not defined where dates leave open whether somebody does.
    pub seats_held: Result<Measure<SeatShare>, EquityError>,
    /// The gap between the two sides in attendance, of meetings whose attendance is on record in full: of each person, of the meetings
    /// on whose day they held a seat for certain. Whoever sat on both sides, or changed sides, is of neither.
    pub attendance_gap: Result<Measure<AttendanceGap>, EquityError>,
    /// Meetings at which one person with lived experience, or none, was present.
    pub lone_voice: Result<Measure<Proportion>, EquityError>,
    /// Speaking by side, where it was counted by constituency: over the meetings at which every constituency that came has a line.
    pub voice_of_sides: Result<Measure<VoiceRatio>, EquityError>,
    /// Speaking by person, with those who chaired: over meetings at which everybody of both sides who came has a line of their own, and
    /// the same people were.
    pub voice: Result<Measure<VoiceRatio>, EquityError>,
    /// The same without those who chaired. Beside the other it tells how much they spoke.
    pub voice_without_chairs: Result<Measure<VoiceRatio>, EquityError>,
    /// How uneven speaking by person is: Gini.
    pub voice_gini: Result<Measure<Exact>, EquityError>,
    /// How much of the unevenness lies between the sides: Theil.
    pub voice_theil: Result<Measure<Theil>, EquityError>,
    /// Items of the agendas of meetings that people with lived experience raised, of those of which it is on record who raised them.
    pub agenda_share: Result<Measure<Proportion>, EquityError>,
    /// How fast people with lived experience leave, beside professionals. Months are those of the calendar in which somebody was a
    /// member; who was there before the record holds every membership counts from then on. Left: before the term was over, and
    /// without another seat.
    pub retention: Result<Measure<TurnoverRatio>, EquityError>,
    /// How many months people with lived experience stay until they leave before the term is over. Seats held one after the other, from
    /// month to month, are one stay. Whoever joined before the record holds every membership enters late, and only where the month of
    /// joining is on record.
    pub stay_lived_experience: Result<Measure<StayTime>, EquityError>,
    /// The same of professionals.
    pub stay_professionals: Result<Measure<StayTime>, EquityError>,
    /// Requests that were met in time, as rule EVT005 has it.
    pub access_met: Result<Measure<Proportion>, EquityError>,
    /// Events whose invitations asked what people need.
    pub needs_asked: Result<Measure<Proportion>, EquityError>,
    /// Days from what was done, the event or the end of the period, to its payment, against 30 days. Payments that were not offered, or
    /// declined, are none.
    pub days_to_payment: Result<Measure<PaymentTime>, EquityError>,
}

impl Participation {
    /// Every measure in one list, in the order of the fields.
    pub fn figures(self) -> Vec<Figure> {
        vec![
            figure("seat-class-by-terms", self.seats_by_terms),
            figure("seat-class-held", self.seats_held),
            figure("attendance-gap", self.attendance_gap),
            figure("lone-voice-meetings", self.lone_voice),
            figure("voice-ratio-of-sides", self.voice_of_sides),
            figure("voice-ratio", self.voice),
            figure("voice-ratio-without-chairs", self.voice_without_chairs),
            figure("voice-gini", self.voice_gini),
            figure("voice-theil", self.voice_theil),
            figure("agenda-share", self.agenda_share),
            figure("retention", self.retention),
            figure("stay-time-lived-experience", self.stay_lived_experience),
            figure("stay-time-professionals", self.stay_professionals),
            figure("access-met", self.access_met),
            figure("needs-asked", self.needs_asked),
            figure("days-to-payment", self.days_to_payment),
        ]
    }
}

fn figure<T>(name: &'static str, measure: Result<Measure<T>, EquityError>) -> Figure
where
    Measure<T>: Into<AnyMeasure>,
{
    match measure {
        Ok(mut measure) => {
            measure.measure = name;
            Figure::of(Topic::Participation, measure)
        }
        Err(error) => Figure::not_computed(Topic::Participation, name, error.message()),
    }
}

/// Draws the measures of participation out of a record, as it stood on a day.
///
/// ```
/// use coproduction_core::{Bilingual, Text};
/// use coproduction_forums::Forum;
/// use coproduction_principles::{Policy, participation::participation};
/// use coproduction_record::{ForumRecord, RecordFormat};
///
/// let forum = Forum::new("7a0c4a52-7c6e-4a51-9d55-0d3f3f1f6a10".parse()?, Bilingual::both(Text::parse("Llais Llan")?));
/// let record = ForumRecord::new(RecordFormat::V1, forum).check()?;
/// let figures = participation(&record, &Policy::default(), "2026-06-30".parse()?).figures();
/// // Nothing is recorded, and so nothing is concluded.
/// assert!(figures.iter().all(|figure| figure.kind() == "not-defined"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn participation(record: &Checked<ForumRecord>, policy: &Policy, as_of: Date) -> Participation {
    of(&View::new(record, policy, as_of), Audience::Forum)
}

/// The fewest people of a side who held seats at a meeting that is looked at; `None` where there is none.
pub(crate) fn fewest_at_a_meeting(view: &View<'_>) -> Option<u64> {
    meetings::Meetings::of(view).fewest()
}

/// Who could come to the meetings of which speaking is counted by side, and to those of which it is by person, and who came.
pub(crate) fn heard(view: &View<'_>) -> [Turnout; 2] {
    let meetings = meetings::Meetings::of(view);
    [
        speech::BySides::of(view, &meetings).turnout(),
        speech::ByPerson::of(view, &meetings).turnout(),
    ]
}

/// The same, of a record that is looked at already.
pub(crate) fn of(view: &View<'_>, audience: Audience) -> Participation {
    let policy = equity(view.policy, audience);
    let meetings = meetings::Meetings::of(view);
    let speech = speech::ByPerson::of(view, &meetings);
    let needs = access::Needs::of(view);
    let stays = retention::Stays::of(view);
    Participation {
        seats_by_terms: seats::by_terms(view, &policy),
        seats_held: seats::held(view, &policy),
        attendance_gap: attendance::gap(&meetings, &policy),
        lone_voice: attendance::lone_voice(&meetings),
        voice_of_sides: speech::BySides::of(view, &meetings).ratio(&meetings, &policy),
        voice: speech.ratio(Chairs::Counted, &policy),
        voice_without_chairs: speech.ratio(Chairs::LeftOut, &policy),
        voice_gini: speech.gini(&policy),
        voice_theil: speech.theil(&policy),
        agenda_share: agenda::share(view, &policy).map_err(EquityError::from),
        retention: stays.turnover(&policy),
        stay_lived_experience: stays.time(Side::LivedExperience, &policy),
        stay_professionals: stays.time(Side::Professional, &policy),
        access_met: needs.met(&policy),
        needs_asked: needs.asked().map_err(EquityError::from),
        days_to_payment: Waits::of(view).days(&policy),
    }
}

/// How many there are in a list.
fn count<T>(list: &[T]) -> u64 {
    u64::try_from(list.len()).unwrap_or(u64::MAX)
}

/// Says how many are left out, `known` of `all` being on record; where they are too many, there is no value.
fn on_record<T>(measure: &mut Measure<T>, (known, all): (u64, u64), (en, cy): (&str, &str)) {
    let need = EvidencePolicy::default().needed_of(all);
    let left_out = all.saturating_sub(known);
    let lacks = matches!(measure.result, MeasureResult::Withheld { .. });
    if lacks || left_out == 0 {
        return;
    }
    let (en, cy) = (
        format!("{en}: {known} of {all}."),
        format!("{cy}: {known} o {all}."),
    );
    if known < need {
        (measure.result, measure.explanation) = too_few(known, need, &en, &cy);
    } else {
        add(measure, en, cy);
    }
}
