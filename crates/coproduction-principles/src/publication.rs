//! What of a report may be published. Structure (seats, terms of reference, quorum, votes by bloc, power) always is; how the people of a side
//! speak, come, stay, raise what they want, have what they need and are paid is conduct, and is withheld where few people stand behind it;
//! nothing of monitoring is published of one forum, since the reports of two could be taken from figures of both together.

mod behind;

use std::collections::{BTreeMap, BTreeSet};

use coproduction_core::measure::{Measure, MeasureResult, Proportion, Why};
use coproduction_core::{Message, Side};
use coproduction_members::MemberId;
use coproduction_record::Collection;

use crate::figure::Topic;
use crate::view::View;
use crate::{Figure, Finding, Outcome};
use behind::Behind;

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

/// The rules that count what people of a side did, asked for or were paid, or what they answered. What they conclude is published; how
/// they say it, and where, is not: a single request or payment would be about somebody.
const RULES_OF_CONDUCT: [&str; 11] = [
    "REP002", "REP004", "REP005", "EVT004", "EVT005", "EVT007", "EVT008", "PAY001", "PAY002", "PAY003",
    "LNG004",
];

/// Speaking, counted in three ways that say of each other who is in one and not in the next: of two, those who chair are the difference.
/// The first that has a value is published.
const SPEAKING: [&str; 3] = [
    "voice-ratio-of-sides",
    "voice-ratio",
    "voice-ratio-without-chairs",
];

/// Withholds of a report what is not to be published. The forum's own measures tell what has no value for a reason of its own.
pub(crate) fn hold_back(
    view: &View<'_>,
    own: &[Figure],
    figures: &mut Vec<Figure>,
    findings: &mut [Finding],
) {
    let behind = Behind::of(view);
    let spoken = SPEAKING.into_iter().find(|name| {
        let mut of_name = figures.iter().filter(|figure| figure.name() == *name);
        of_name.any(|figure| matches!(figure.kind(), "measured" | "bounded"))
    });
    let is_small = [Side::LivedExperience, Side::Professional]
        .into_iter()
        .any(|side| people(view, side).is_none_or(|people| behind.are_few(people)));
    for figure in figures.iter_mut() {
        let name = figure.name();
        if !CONDUCT.contains(&name) {
            continue;
        }
        let of_name = own.iter().find(|own| own.name() == name);
        if let Some(own) = of_name.filter(|own| behind.has_a_reason_of_its_own(own)) {
            *figure = own.clone();
            continue;
        }
        let by_difference = SPEAKING.contains(&name) && spoken.is_some_and(|spoken| spoken != name);
        if is_small || by_difference || behind.is_little(figure) {
            *figure = withheld(Topic::Participation, name, Why::SmallGroup, because());
        }
    }
    leave_to_roll_ups(figures);
    for finding in findings {
        if RULES_OF_CONDUCT.contains(&finding.rule.code) && tells(finding) {
            finding.message = Message::new(
                "What it counts is not in a report for publication: few people may stand behind it.",
                "Nid yw'r hyn y mae'n ei gyfrif mewn adroddiad i'w gyhoeddi: gall fod ychydig o bobl y tu ôl iddo.",
            );
            finding.pointers = Vec::new();
        }
    }
}

/// Whether a finding says something of what was recorded. That nothing is, counts nobody.
fn tells(finding: &Finding) -> bool {
    let counts = || {
        finding
            .message
            .en
            .contains(|letter: char| letter.is_ascii_digit())
    };
    match finding.outcome {
        Outcome::NotApplicable => false,
        Outcome::NotEvidenced => !finding.pointers.is_empty() || counts(),
        _ => true,
    }
}

/// Puts one measure in the place of all that are drawn from monitoring answers, as they stand or are gated by themselves.
fn leave_to_roll_ups(figures: &mut Vec<Figure>) {
    let Some(first) = figures.iter().position(|figure| figure.of.is_some()) else {
        return;
    };
    figures.retain(|figure| figure.of.is_none());
    let why = Why::PooledOnly;
    figures.insert(
        first,
        withheld(Topic::Representation, "seat-ratio", why, why.message()),
    );
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

fn because() -> Message {
    Message::new(
        "It is not published: too few people would stand behind it.",
        "Nid yw'n cael ei gyhoeddi: byddai rhy ychydig o bobl y tu ôl iddo.",
    )
}

/// A measure that is not published. It is made from its name alone.
fn withheld(topic: Topic, name: &'static str, why: Why, because: Message) -> Figure {
    let measure: Measure<Proportion> = Measure::new(name, MeasureResult::Withheld { why }, because);
    Figure::of(topic, measure)
}
