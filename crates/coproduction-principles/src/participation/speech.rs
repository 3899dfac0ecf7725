//! Who is heard at meetings: by person where everybody agreed to be counted, else by side.

use std::collections::{BTreeMap, BTreeSet};

use coproduction_core::measure::{Measure, MeasureResult, Why};
use coproduction_core::statistics::Exact;
use coproduction_core::{ConstituencyId, Date, Message, Side};
use coproduction_equity::participation::{
    Chairs, SideVoice, SpeechAmounts, SpeechUnit, Theil, VoiceRatio, voice_inequality, voice_ratio,
    voice_ratio_of_sides,
};
use coproduction_equity::{EquityError, EquityPolicy};
use coproduction_events::{EngagementEvent, Speaker, Speaking, SpeakingUnit};
use coproduction_members::{MemberId, Role};

use super::meetings::{Meeting, Meetings};
use super::turnout::Turnout;
use super::{count, on_record};
use crate::scope::too_few;
use crate::view::View;

/// A unit by its word, and everybody who was there.
type Set<'a> = (&'a str, Vec<(Side, MemberId)>);

type Amounts = BTreeMap<(Side, MemberId), u64>;

/// How much each person spoke at the meetings at which the same people were.
pub(super) struct ByPerson<'m> {
    /// How many meetings have anybody's speaking by person, and of how many everybody's is on record.
    recorded: u64,
    whole: u64,
    counted: Option<Counted<'m>>,
}

/// Meetings at which the same people were, with one unit.
struct Counted<'m> {
    unit: SpeechUnit,
    meetings: Vec<&'m Meeting<'m>>,
    last: Date,
    amounts: Amounts,
    /// Those who chaired any of the meetings; `None` where it is not on record who did.
    chairs: Option<BTreeSet<MemberId>>,
}

impl<'m> ByPerson<'m> {
    /// Only meetings with the same people are added up: over others, whoever came less would seem to say less. Of several such sets
    /// the one with the most meetings counts, and then the latest.
    pub(super) fn of(view: &View<'_>, meetings: &'m Meetings<'m>) -> Self {
        let mut sets: BTreeMap<Set<'_>, Counted<'m>> = BTreeMap::new();
        let (mut recorded, mut whole) = (0, 0);
        for meeting in &meetings.known {
            let lines = by_member(meeting.event, view.day);
            if lines.is_empty() {
                continue;
            }
            recorded += 1;
            let Some((unit, amounts)) = everybody(meeting, &lines) else {
                continue;
            };
            whole += 1;
            let people = amounts.keys().copied().collect();
            let counted = sets.entry((unit.as_str(), people)).or_insert_with(|| Counted {
                unit,
                meetings: Vec::new(),
                last: meeting.day,
                amounts: Amounts::new(),
                chairs: Some(BTreeSet::new()),
            });
            counted.meetings.push(meeting);
            counted.last = counted.last.max(meeting.day);
            for (person, amount) in amounts {
                let sum = counted.amounts.entry(person).or_default();
                *sum = sum.saturating_add(amount);
            }
            counted.chairs = counted
                .chairs
                .take()
                .zip(chairs(view, meeting))
                .map(|(known, more)| known.into_iter().chain(more).collect());
        }
        let sets = sets.into_values();
        Self {
            recorded,
            whole,
            counted: sets.max_by_key(|set| (set.meetings.len(), set.last)),
        }
    }

    /// Who could come to the meetings that count, and who came.
    pub(super) fn turnout(self) -> Turnout {
        let meetings = self.counted.into_iter().flat_map(|counted| counted.meetings);
        Turnout::of(meetings)
    }

    pub(super) fn ratio(
        &self,
        chairs: Chairs,
        policy: &EquityPolicy,
    ) -> Result<Measure<VoiceRatio>, EquityError> {
        self.measured("voice-ratio", chairs, |amounts| voice_ratio(amounts, policy))
    }

    pub(super) fn gini(&self, policy: &EquityPolicy) -> Result<Measure<Exact>, EquityError> {
        self.measured("voice-gini", Chairs::Counted, |amounts| {
            Ok(voice_inequality(amounts, policy)?.gini)
        })
    }

    pub(super) fn theil(&self, policy: &EquityPolicy) -> Result<Measure<Theil>, EquityError> {
        self.measured("voice-theil", Chairs::Counted, |amounts| {
            Ok(voice_inequality(amounts, policy)?.theil)
        })
    }

    fn measured<T>(
        &self,
        name: &'static str,
        chairs: Chairs,
        of: impl Fn(&SpeechAmounts) -> Result<Measure<T>, EquityError>,
    ) -> Result<Measure<T>, EquityError> {
        let Some(counted) = &self.counted else {
            if self.recorded == 0 {
                return Ok(without(name, Why::NotRecorded));
            }
            let (result, explanation) = lacking(self.whole, self.recorded);
            return Ok(Measure::new(name, result, explanation));
        };
        let left_out = match (chairs, &counted.chairs) {
            (Chairs::LeftOut, Some(chairs)) => Some(chairs),
            (Chairs::LeftOut, None) => return Ok(without(name, Why::NotRecorded)),
            _ => None,
        };
        let side = |side: Side| {
            let theirs = counted.amounts.iter().filter(move |((of, member), _)| {
                *of == side && !left_out.is_some_and(|chairs| chairs.contains(member))
            });
            theirs.map(|(_, amount)| *amount).collect::<Vec<_>>()
        };
        let (lived, others) = (side(Side::LivedExperience), side(Side::Professional));
        if lived.is_empty() && others.is_empty() {
            return Ok(without(name, Why::NothingCounted));
        }
        of(&SpeechAmounts::new(lived, others, counted.unit, chairs)?)
    }
}

/// Speaking by side, over the meetings at which every constituency that was there has a line, in the unit of most meetings.
pub(super) struct BySides<'m> {
    /// How many meetings have anybody's speaking by side.
    recorded: u64,
    counted: Option<CountedSides<'m>>,
}

struct CountedSides<'m> {
    unit: SpeechUnit,
    meetings: Vec<&'m Meeting<'m>>,
    sides: BTreeMap<Side, BySide>,
}

impl<'m> BySides<'m> {
    pub(super) fn of(view: &View<'_>, meetings: &'m Meetings<'m>) -> Self {
        let mut recorded = 0_u64;
        let mut units: BTreeMap<&str, CountedSides<'m>> = BTreeMap::new();
        for meeting in &meetings.known {
            let lines = by_constituency(meeting.event);
            if lines.is_empty() {
                continue;
            }
            recorded += 1;
            let Some((unit, present)) = unit_of(lines.iter().map(|(_, line)| *line)).zip(meeting.present())
            else {
                continue;
            };
            if !meeting
                .constituencies()
                .all(|there| lines.iter().any(|(of, _)| *of == there))
            {
                continue;
            }
            let counted = units.entry(unit.as_str()).or_insert_with(|| CountedSides {
                unit,
                meetings: Vec::new(),
                sides: BTreeMap::new(),
            });
            counted.meetings.push(meeting);
            for (member, side) in present {
                let known = counted.sides.entry(side).or_default();
                known.people.insert(member);
                known.attendances += 1;
            }
            for (constituency, line) in lines {
                let known = counted.sides.entry(view.side(constituency)).or_default();
                known.spoken = known.spoken.saturating_add(line.amount.into());
            }
        }
        Self {
            recorded,
            counted: units.into_values().max_by_key(|counted| counted.meetings.len()),
        }
    }

    /// Who could come to the meetings that count, and who came.
    pub(super) fn turnout(self) -> Turnout {
        let meetings = self.counted.into_iter().flat_map(|counted| counted.meetings);
        Turnout::of(meetings)
    }

    pub(super) fn ratio(
        &self,
        meetings: &Meetings<'_>,
        policy: &EquityPolicy,
    ) -> Result<Measure<VoiceRatio>, EquityError> {
        let (name, recorded) = ("voice-ratio-of-sides", self.recorded);
        let Some(CountedSides {
            unit,
            meetings: known,
            sides,
            ..
        }) = &self.counted
        else {
            if recorded == 0 {
                return Ok(without(name, Why::NotRecorded));
            }
            let (result, explanation) = lacking(0, recorded);
            return Ok(Measure::new(name, result, explanation));
        };
        let side = |side: Side| {
            sides
                .get(&side)
                .map_or_else(SideVoice::default, |known| SideVoice {
                    people: u64::try_from(known.people.len()).unwrap_or(u64::MAX),
                    attendances: known.attendances,
                    spoken: known.spoken,
                })
        };
        let (lived, professionals) = (side(Side::LivedExperience), side(Side::Professional));
        let mut measure = voice_ratio_of_sides(lived, professionals, side(Side::Other), *unit, policy)?;
        on_record(&mut measure, (count(known), recorded), SPEAKING);
        meetings.scope.say(&mut measure);
        Ok(measure)
    }
}

#[derive(Default)]
struct BySide {
    people: BTreeSet<MemberId>,
    attendances: u64,
    spoken: u64,
}

const SPEAKING: (&str, &str) = (
    "Meetings at which the speaking of everybody who came is on record, in one unit",
    "Cyfarfodydd y mae siarad pawb a ddaeth iddynt ar gofnod, mewn un uned",
);

fn without<T>(name: &'static str, why: Why) -> Measure<T> {
    Measure::new(name, MeasureResult::NotDefined { why }, why.message())
}

fn lacking<T>(known: u64, recorded: u64) -> (MeasureResult<T>, Message) {
    let (en, cy) = SPEAKING;
    too_few(
        known,
        1,
        &format!("{en}: {known} of {recorded}."),
        &format!("{cy}: {known} o {recorded}."),
    )
}

/// What is on record of single members who had agreed to it by the day of the view.
fn by_member(event: &EngagementEvent, day: Date) -> Vec<(MemberId, &Speaking)> {
    let lines = event.speaking.iter().flatten();
    lines
        .filter_map(|line| match &line.speaker {
            Speaker::Member { member, agreed_on } if *agreed_on <= day => Some((*member, line)),
            _ => None,
        })
        .collect()
}

fn by_constituency(event: &EngagementEvent) -> Vec<(&ConstituencyId, &Speaking)> {
    let lines = event.speaking.iter().flatten();
    lines
        .filter_map(|line| match &line.speaker {
            Speaker::Constituency { constituency } => Some((constituency, line)),
            _ => None,
        })
        .collect()
}

/// The amounts of everybody of the two sides who came; `None` where somebody has no line, or the units differ: silence is not on record.
fn everybody(meeting: &Meeting<'_>, lines: &[(MemberId, &Speaking)]) -> Option<(SpeechUnit, Amounts)> {
    let unit = unit_of(lines.iter().map(|(_, line)| *line))?;
    let mut amounts = Amounts::new();
    for (member, side) in meeting.present()? {
        if side == Side::Other {
            continue;
        }
        let theirs = lines.iter().filter(|(of, _)| *of == member);
        let mut theirs = theirs.map(|(_, line)| u64::from(line.amount)).peekable();
        theirs.peek()?;
        amounts.insert((side, member), theirs.sum());
    }
    (count(lines) > 0).then_some((unit, amounts))
}

/// The one unit of these lines.
fn unit_of<'a>(mut lines: impl Iterator<Item = &'a Speaking>) -> Option<SpeechUnit> {
    let first = lines.next()?.unit;
    let unit = match first {
        SpeakingUnit::Seconds => SpeechUnit::Seconds,
        SpeakingUnit::Minutes => SpeechUnit::Minutes,
        SpeakingUnit::Turns => SpeechUnit::Turns,
        _ => return None,
    };
    lines.all(|line| line.unit == first).then_some(unit)
}

/// Those who chaired a meeting: as is recorded of it, else the members who held the office on the day; `None` where neither is recorded.
fn chairs(view: &View<'_>, meeting: &Meeting<'_>) -> Option<BTreeSet<MemberId>> {
    if let Some(chaired) = &meeting.event.chaired_by {
        return Some(chaired.iter().copied().collect());
    }
    let held = view.held_on(meeting.day);
    let chairs = held.filter(|held| {
        held.roles_on(meeting.day)
            .any(|(_, role, certain)| certain && matches!(role.role, Role::Chair | Role::CoChair))
    });
    let chairs: BTreeSet<MemberId> = chairs.map(|held| held.membership.member).collect();
    (!chairs.is_empty()).then_some(chairs)
}
