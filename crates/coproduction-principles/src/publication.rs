//! What of a report may be published. Structure (seats, terms of reference, votes by bloc, power) always is; how the people of a side are among
//! those who decide, chair, speak, come, stay, raise what they want, have what they need and are paid is conduct, and is withheld where few people stand behind it;
//! nothing of monitoring is published of one forum, since the reports of two could be taken from figures of both together.

mod behind;

use std::collections::{BTreeMap, BTreeSet};

use coproduction_core::measure::{Measure, MeasureResult, Proportion, Why};
use coproduction_core::{Message, Pointer, Side};
use coproduction_equity::disclosure::DisclosureProfile;
use coproduction_members::MemberId;
use coproduction_record::Collection;

use crate::figure::Topic;
use crate::view::View;
use crate::{Figure, Finding, Rule};
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

/// The rules that count what people of a side did, asked for, objected to or were paid, what they told or answered, or the tables in which they
/// could be told. That one of them is not met, or does not apply, may already be about somebody, so that its finding is withheld whole, whatever
/// it concludes.
const RULES_OF_CONDUCT: [&str; 15] = [
    "REP005", "EVT005", "EVT007", "EVT008", "LNG002", "LNG003", "LNG004", "LNG007", "PAY001", "PAY002",
    "PAY003", "SAF003", "SAF004", "SAF005", "SAF006",
];

/// The rules on who was among those who decided, and on who chaired: of a side of few, that they conclude something may be one person's absence
/// or conduct. Withheld, whatever they conclude, where few people are on a side.
const RULES_OF_A_SIDE: [&str; 3] = ["GOV005", "EVT006", "DEC016"];

/// The rules on monitoring returns: withheld whatever they conclude, since also that nothing can be compared may say that few are of a group.
const RULES_OF_MONITORING: [&str; 3] = ["REP001", "REP002", "REP004"];

/// Speaking, counted in three ways that say of each other who is in one and not in the next: of two, those who chair are the difference.
/// The first that has a value is published.
const SPEAKING: [&str; 3] = [
    "voice-ratio-of-sides",
    "voice-ratio",
    "voice-ratio-without-chairs",
];

/// Withholds of a report what is not to be published, and gives the rules whose findings are taken out. The forum's own measures tell what has
/// no value for a reason of its own.
pub(crate) fn hold_back(
    view: &View<'_>,
    profile: Option<&DisclosureProfile>,
    own: &[Figure],
    figures: &mut Vec<Figure>,
    findings: &mut Vec<Finding>,
) -> Vec<&'static Rule> {
    let behind = Behind::of(view, profile);
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
    let is_withheld = |finding: &Finding| {
        let code = &finding.rule.code;
        RULES_OF_MONITORING.contains(code)
            || RULES_OF_CONDUCT.contains(code)
            || is_small && RULES_OF_A_SIDE.contains(code)
    };
    let withheld = findings.iter().filter(|finding| is_withheld(finding));
    let withheld = withheld.map(|finding| finding.rule).collect();
    findings.retain(|finding| !is_withheld(finding));
    for finding in findings {
        finding.pointers.retain(is_of_everybody);
    }
    withheld
}

/// Whether a place is about nobody: one of the forum itself, as in its terms of reference, or a whole list. An entry of any other list may be
/// somebody, or what one person asked or said.
fn is_of_everybody(place: &Pointer) -> bool {
    let is_number = |step: &str| step.bytes().all(|byte| byte.is_ascii_digit());
    let mut steps = place.steps();
    steps.next().is_none_or(|first| first == "forum") || !place.steps().any(|step| is_number(&step))
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
