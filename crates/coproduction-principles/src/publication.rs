//! What of a report may be published. Structure (seats, terms of reference, quorum, votes by bloc, power) always is; how the people of a side
//! speak, come, stay, raise what they want, have what they need and are paid is conduct, and is withheld where few people stand behind it;
//! monitoring passes a gate of its own in every report.

use std::collections::{BTreeMap, BTreeSet};

use coproduction_core::measure::{Measure, MeasureResult, Proportion, Why};
use coproduction_core::{Message, Side};
use coproduction_equity::disclosure::DisclosureProfile;
use coproduction_members::MemberId;
use coproduction_record::Collection;

use crate::disclosure::profile;
use crate::figure::{AnyMeasure, Topic};
use crate::view::View;
use crate::{Figure, Finding, Outcome};

/// The measures of conduct.
const CONDUCT: [&str; 13] = [
    "attendance-gap",
    "lone-voice-meetings",
    "voice-ratio-of-sides",
    "voice-ratio",
    "voice-ratio-without-chairs",
    "voice-gini",
    "voice-theil",
    "agenda-share",
    "retention",
    "stay-time-lived-experience",
    "stay-time-professionals",
    "access-met",
    "days-to-payment",
];

/// The rules that count what people of a side did, asked for or were paid. What they conclude is published; how they say it, and where, is not.
const RULES_OF_CONDUCT: [&str; 8] = [
    "REP005", "EVT004", "EVT005", "EVT007", "EVT008", "PAY001", "PAY002", "PAY003",
];

/// Speaking, counted in three ways that say of each other who is in one and not in the next: of two, those who chair are the difference.
/// The first that has a value is published.
const SPEAKING: [&str; 3] = [
    "voice-ratio-of-sides",
    "voice-ratio",
    "voice-ratio-without-chairs",
];

/// Withholds of a report what is not to be published.
pub(crate) fn hold_back(view: &View<'_>, figures: &mut [Figure], findings: &mut [Finding]) {
    let profile = profile(view.policy);
    let least = profile.as_ref().map(|profile| u64::from(profile.threshold));
    let is_small = [Side::LivedExperience, Side::Professional]
        .into_iter()
        .any(|side| people(view, side).is_none_or(|people| least.is_none_or(|least| people < least)));
    let spoken = SPEAKING.into_iter().find(|name| {
        let mut of_name = figures.iter().filter(|figure| figure.name() == *name);
        of_name.any(|figure| matches!(figure.kind(), "measured" | "bounded"))
    });
    for figure in figures {
        let name = figure.name();
        let by_difference = SPEAKING.contains(&name) && spoken.is_some_and(|spoken| spoken != name);
        let is_held_back = is_small || by_difference || tells_leavers(figure, profile.as_ref());
        if figure.kind() == "not-defined" || !CONDUCT.contains(&name) || !is_held_back {
            continue;
        }
        *figure = withheld(name);
    }
    for finding in findings {
        if is_small && RULES_OF_CONDUCT.contains(&finding.rule.code) && concludes(finding) {
            finding.message = because();
            finding.pointers = Vec::new();
        }
    }
}

/// Whether a finding says something of what was recorded.
fn concludes(finding: &Finding) -> bool {
    finding.outcome != Outcome::NotApplicable
}

/// How many people hold seats of a side for certain on the day; `None` where that is not on record.
fn people(view: &View<'_>, side: Side) -> Option<u64> {
    view.record.memberships.as_ref()?;
    if !view.is_whole(Collection::Memberships, view.day) {
        return None;
    }
    let mut sides: BTreeMap<MemberId, BTreeSet<(Side, bool)>> = BTreeMap::new();
    for held in view.held_on(view.day) {
        let of = sides.entry(held.membership.member).or_default();
        of.insert((held.side, held.is_certain));
    }
    // Whoever sits on both sides, or may not sit at all, is of neither.
    let theirs = sides.values().filter(|of| of.iter().eq([&(side, true)]));
    u64::try_from(theirs.count()).ok()
}

/// Whether a measure of who stays says that few people left. One without a value may say it in its words.
fn tells_leavers(figure: &Figure, profile: Option<&DisclosureProfile>) -> bool {
    let AnyMeasure::Turnover(measure) = &figure.measure else {
        return false;
    };
    let MeasureResult::Measured(measured) = &measure.result else {
        return true;
    };
    // The rates are in lowest terms: so many left at least.
    let rates = [&measured.value.lived_experience, &measured.value.professionals];
    rates.into_iter().any(|rate| {
        let leavers = u64::try_from(rate.as_rational().numer()).ok();
        profile.is_none_or(|profile| leavers.is_some_and(|leavers| profile.hides(leavers)))
    })
}

fn because() -> Message {
    Message::new(
        "It is not published: too few people would stand behind it.",
        "Nid yw'n cael ei gyhoeddi: byddai rhy ychydig o bobl y tu ôl iddo.",
    )
}

/// A measure that is not published. It is made from its name alone.
fn withheld(name: &'static str) -> Figure {
    let why = Why::SmallGroup;
    let measure: Measure<Proportion> = Measure::new(name, MeasureResult::Withheld { why }, because());
    Figure::of(Topic::Participation, measure)
}
