//! The names of the measures, with what each is.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};

/// The name of a measure.
pub(super) struct MeasureName;

impl JsonSchema for MeasureName {
    fn schema_name() -> Cow<'static, str> {
        "MeasureName".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let says = "Which measure it is. A name is never given another meaning.";
        coproduction_core::schema::vocabulary(says, NAMES)
    }
}

/// Every name, in the order of an assessment, with what the measure is.
const NAMES: &[(&str, &str)] = &[
    (
        "contested-adopted",
        "Who got their way when the two sides disagreed: of what people with lived experience were for and professionals against, the share that was adopted.",
    ),
    (
        "contested-adopted-beside-rules",
        "The same, beside what the rules of the forum give.",
    ),
    (
        "contested-stopped",
        "Who got their way when the two sides disagreed: of what people with lived experience were against and professionals for, the share that was stopped.",
    ),
    (
        "contested-stopped-beside-rules",
        "The same, beside what the rules of the forum give.",
    ),
    (
        "adoption-by-origin",
        "Whether the proposals of both sides were taken up alike.",
    ),
    ("deference", "How often the accountable body followed the forum."),
    (
        "effective-power",
        "The same share, times the power that the rules give.",
    ),
    (
        "overrides",
        "How often the accountable body may override the forum, where it has not done so yet.",
    ),
    (
        "acknowledgement",
        "How soon receipt of what people said was acknowledged.",
    ),
    (
        "loop-closure",
        "How soon people were told what came of what they said.",
    ),
    (
        "promises-kept",
        "How many of the answers that the terms of reference promised by a day were given by it.",
    ),
    (
        "seat-class-by-terms",
        "The share of people with lived experience of the seats, by the terms of reference.",
    ),
    (
        "seat-class-held",
        "The share of people with lived experience among those who hold seats on the day.",
    ),
    ("attendance-gap", "The gap between the two sides in attendance."),
    (
        "lone-voice-meetings",
        "Meetings at which one person with lived experience, or none, was present.",
    ),
    (
        "voice-ratio-of-sides",
        "How much people with lived experience spoke beside how many of those present they were, counted by constituency.",
    ),
    ("voice-ratio", "The same, counted by person."),
    (
        "voice-ratio-without-chairs",
        "The same, counted by person, without those who chaired.",
    ),
    ("voice-gini", "How uneven speaking is between people (Gini)."),
    (
        "voice-theil",
        "How much of the unevenness of speaking lies between the two sides (Theil).",
    ),
    (
        "agenda-share",
        "The share of the items of agendas that people with lived experience raised.",
    ),
    (
        "retention",
        "How fast people with lived experience leave, beside professionals.",
    ),
    (
        "stay-time-lived-experience",
        "How many months people with lived experience stay.",
    ),
    ("stay-time-professionals", "How many months professionals stay."),
    (
        "access-met",
        "The share of requests for access that were met in time.",
    ),
    (
        "needs-asked",
        "The share of events whose invitations asked what people need.",
    ),
    ("days-to-payment", "How many days people wait for their payment."),
    (
        "seats",
        "How many seats a group has, beside how many would match its share of the population.",
    ),
    (
        "seat-ratio",
        "A group's share of the members over its share of the population.",
    ),
    (
        "disclosure-bounds",
        "The same ratio, where some did not say: between the least and the most that it can be.",
    ),
    (
        "seats-to-change",
        "How many seats would have to be filled otherwise for the forum to match the population.",
    ),
    (
        "composition-test",
        "How surprising the whole forum would be if it were drawn blindly from the population.",
    ),
    (
        "coverage",
        "How much of the population has anybody of its group in the forum.",
    ),
    ("theme-support", "How many raise a theme, of all who answered."),
    ("theme-consensus", "How much every group raises a theme at once."),
    (
        "theme-lowest",
        "The share that raises a theme in the group that raises it least.",
    ),
];
