//! Who is heard: the share of the speaking beside the share of the people present.

use coproduction_core::Message;
use coproduction_core::measure::{Measure, MeasureResult, Measured, Proportion, Test, TestMethod, Why};
use coproduction_core::statistics::{Exact, StatisticsError, permutation};

use super::shown::{refused, too_few};
use super::{Chairs, SpeechAmounts, SpeechUnit};
use crate::numbers::affordable;
use crate::{EquityError, EquityPolicy};

/// The share of people with lived experience of the speaking, beside their share of the people present.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct VoiceRatio {
    /// The one over the other: 1 where they speak as much, per person, as everybody does.
    pub ratio: Exact,
    /// How much of the speaking was that of people with lived experience.
    pub speaking: Proportion,
    /// How many of the people present they were.
    pub present: Proportion,
    /// The chance of as little or less if it had nothing to do with the side: over all ways to choose as many of the people.
    /// Absent where it would take too long to compute.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_little: Option<Exact>,
    /// The chance of a sum at least as far from the middle, either way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_far: Option<Exact>,
    /// What was counted of the speaking: turns, words, time or items raised.
    pub unit: SpeechUnit,
    /// Whether those who chair are counted with their side or left out.
    pub chairs: Chairs,
}

/// How much people with lived experience spoke, beside how many of the people present they were.
///
/// The test is an exact permutation of the people between the sides. No method gives an interval here, and so there is no
/// verdict: a ratio between 0.8 and 1.2 ([`EquityPolicy::band`]) may be called proportional, which for speech is a rule of this
/// house that nobody published.
///
/// *Not defined* where one side is absent, or nobody spoke; *withheld* where a side is fewer than
/// [`EquityPolicy::minimum_group`]; *not enough evidence* where, with these numbers of people, even the most one-sided outcome
/// could be chance: `need` is the fewest people, with as many with lived experience, for whom it could not.
///
/// ```
/// use coproduction_equity::EquityPolicy;
/// use coproduction_equity::participation::{Chairs, SpeechAmounts, SpeechUnit, voice_ratio};
/// let amounts = SpeechAmounts::new(
///     [1, 2, 2, 3, 4, 6],
///     [3, 5, 6, 7, 8, 8, 9, 10, 12, 14],
///     SpeechUnit::Minutes,
///     Chairs::Counted,
/// )?;
/// let voice = voice_ratio(&amounts, &EquityPolicy::default())?;
/// let measured = voice.result.measured().ok_or(coproduction_core::statistics::StatisticsError::NoObservations)?;
/// assert_eq!(measured.value.ratio.to_string(), "12/25");
/// assert_eq!(measured.value.as_far.as_ref().map(ToString::to_string).as_deref(), Some("3/616"));
/// # Ok::<(), coproduction_equity::EquityError>(())
/// ```
///
/// # Errors
/// None of its own: where the test would take too long ([`permutation::sums`]) it is left out.
pub fn voice_ratio(
    amounts: &SpeechAmounts,
    policy: &EquityPolicy,
) -> Result<Measure<VoiceRatio>, EquityError> {
    let (result, explanation) = conclude(amounts, policy)?;
    Ok(Measure::new("voice-ratio", result, explanation))
}

/// How many people of a side came to the meetings, how often they were there, all together, and how much they spoke.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SideVoice {
    /// How many people, each once.
    pub people: u64,
    /// How often they were present, over all meetings.
    pub attendances: u64,
    /// How much they spoke.
    pub spoken: u64,
}

/// The same where speaking was counted by side and not by person, so that there is no test: over several meetings, with those of
/// neither side, who are part of the room.
///
/// *Not defined*, *withheld* as of [`voice_ratio`].
///
/// ```
/// use coproduction_equity::EquityPolicy;
/// use coproduction_equity::participation::{SideVoice, SpeechUnit, voice_ratio_of_sides};
/// let side = |people, attendances, spoken| SideVoice { people, attendances, spoken };
/// let (lived, professionals, others) = (side(6, 12, 18), side(10, 20, 82), side(0, 0, 0));
/// let voice = voice_ratio_of_sides(lived, professionals, others, SpeechUnit::Minutes, &EquityPolicy::default())?;
/// let measured = voice.result.measured().ok_or(coproduction_core::statistics::StatisticsError::NoObservations)?;
/// assert_eq!((measured.value.ratio.to_string(), measured.n), ("12/25".to_owned(), 16));
/// # Ok::<(), coproduction_equity::EquityError>(())
/// ```
///
/// # Errors
/// [`NotFinite`](StatisticsError::NotFinite) for sums beyond 64 bits.
pub fn voice_ratio_of_sides(
    lived_experience: SideVoice,
    professionals: SideVoice,
    others: SideVoice,
    unit: SpeechUnit,
    policy: &EquityPolicy,
) -> Result<Measure<VoiceRatio>, EquityError> {
    let sides = [lived_experience, professionals, others];
    let sum = |of: fn(&SideVoice) -> u64| {
        let sum = sides.iter().map(of).try_fold(0_u64, u64::checked_add);
        sum.ok_or(StatisticsError::NotFinite)
    };
    let (people, present, spoken) = (
        sum(|side| side.people)?,
        sum(|side| side.attendances)?,
        sum(|side| side.spoken)?,
    );
    let (result, explanation) = if spoken == 0 || present == 0 {
        let why = Why::NothingCounted;
        (MeasureResult::NotDefined { why }, why.message())
    } else if let Some(refused) = too_few(lived_experience.people, professionals.people, policy) {
        refused
    } else {
        let speaking = Proportion::new(lived_experience.spoken, spoken, unit.as_str());
        let present = Proportion::new(lived_experience.attendances, present, "attendances");
        let (speaking, present) = speaking.zip(present).ok_or(StatisticsError::PartExceedsWhole)?;
        // Of a side, nobody is told apart: whoever chairs is in it as the record has them.
        let chairs = Chairs::Counted;
        let explanation = explain((unit, None), speaking, present, None, policy);
        let value = VoiceRatio {
            ratio: Exact::from(speaking).over(&present.into())?,
            speaking,
            present,
            as_little: None,
            as_far: None,
            unit,
            chairs,
        };
        (MeasureResult::Measured(Measured::new(value, people)), explanation)
    };
    Ok(Measure::new("voice-ratio-of-sides", result, explanation))
}

fn conclude(
    amounts: &SpeechAmounts,
    policy: &EquityPolicy,
) -> Result<(MeasureResult<VoiceRatio>, Message), EquityError> {
    let [(people, spoken), (others, by_others)] = amounts.sides();
    let (all, everything) = (people + others, spoken + by_others);
    if everything == 0 {
        let why = Why::NothingCounted;
        return Ok((MeasureResult::NotDefined { why }, why.message()));
    }
    if let Some(refused) = refused(people, others, policy)? {
        return Ok(refused);
    }
    let speaking = Proportion::new(spoken, everything, amounts.unit().as_str());
    let present = Proportion::new(people, all, "people");
    let (speaking, present) = speaking.zip(present).ok_or(StatisticsError::PartExceedsWhole)?;
    let amounts_of_all: Vec<u64> = amounts.everybody().collect();
    let size = usize::try_from(people).map_err(|_| StatisticsError::NotFinite)?;
    let sums = affordable(permutation::sums(&amounts_of_all, size))?;
    let as_far = sums.as_ref().map(|sums| sums.at_least_as_far(spoken));
    let explanation = explain(
        (amounts.unit(), Some(amounts.chairs())),
        speaking,
        present,
        as_far.as_ref(),
        policy,
    );
    let test = as_far
        .as_ref()
        .and_then(|p| Test::new(TestMethod::ExactPermutation, p.to_f64()?));
    let value = VoiceRatio {
        ratio: Exact::from(speaking).over(&present.into())?,
        speaking,
        present,
        as_little: sums.as_ref().map(|sums| sums.at_most(spoken)),
        as_far,
        unit: amounts.unit(),
        chairs: amounts.chairs(),
    };
    let mut measured = Measured::new(value, all);
    measured.test = test;
    Ok((MeasureResult::Measured(measured), explanation))
}

fn explain(
    (unit, chairs): (SpeechUnit, Option<Chairs>),
    speaking: Proportion,
    present: Proportion,
    p: Option<&Exact>,
    policy: &EquityPolicy,
) -> Message {
    let (said, room) = (speaking.percent(), present.percent());
    let (x1, n1, x2, n2) = (present.part(), present.whole(), speaking.part(), speaking.whole());
    let (en_unit, cy_unit) = unit.words();
    let (en_plain, cy_plain) = plainly(speaking, present, policy);
    let (en_chairs, cy_chairs) = chairs.map_or(
        (
            "It was counted by side and not by person, so that whether it could be chance cannot be tested.",
            "Fe'i cyfrifwyd fesul ochr ac nid fesul person, felly ni ellir profi a allai fod yn hap.",
        ),
        Chairs::sentence,
    );
    let (en_chance, cy_chance) = match p {
        Some(p) if p <= &policy.confidence.alpha() => (
            " That is unlikely to be chance.",
            " Mae hynny'n annhebygol o fod yn hap.",
        ),
        Some(_) => (" That could be chance.", " Gallai hynny fod yn hap."),
        None => ("", ""),
    };
    Message::new(
        format!(
            "{en_plain} They were {room}% of those present ({x1} of {n1}) and had {said}% of the speaking ({x2} of {n2}; counted: \
             {en_unit}).{en_chance} {en_chairs}"
        ),
        format!(
            "{cy_plain} Nhw oedd {room}% o'r rhai a oedd yn bresennol ({x1} o {n1}), a nhw a gafodd {said}% o'r siarad ({x2} o {n2}; \
             cyfrifwyd: {cy_unit}).{cy_chance} {cy_chairs}"
        ),
    )
}

/// Whether they spoke as much as their part in the room, by the band of what is proportional.
fn plainly(speaking: Proportion, present: Proportion, policy: &EquityPolicy) -> (&'static str, &'static str) {
    let (low, high) = policy.band.exact();
    let (spoken, part) = (Exact::from(speaking), Exact::from(present));
    if spoken < &part * &low {
        (
            "People with lived experience spoke less than their part in the room.",
            "Siaradodd pobl â phrofiad byw lai na'u cyfran o'r ystafell.",
        )
    } else if spoken > &part * &high {
        (
            "People with lived experience spoke more than their part in the room.",
            "Siaradodd pobl â phrofiad byw fwy na'u cyfran o'r ystafell.",
        )
    } else {
        (
            "People with lived experience spoke about as much as their part in the room.",
            "Siaradodd pobl â phrofiad byw yn fras yn ôl eu cyfran o'r ystafell.",
        )
    }
}
