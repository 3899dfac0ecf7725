//! The themes of surveys, drawn out of a record: what most who answered raise, and what each group does.
//!
//! The statistics are those of [`coproduction_equity::themes`]: to raise a theme is to support it. Themes were coded by people, and no text
//! is read or repeated: a theme is named by its place in the record, and so is a group. Looked at is every survey or consultation that
//! had closed by the day, by its counts; an order that is recorded without counts is left out.
//!
//! **Groups.** One that stands for a constituency is conduct, and shown in a forum's own report. Any other group may be one of a characteristic, and passes the gate of monitoring: where any count of it stands for
//! few people, or for all of the group, nothing of any group is shown. In a report for publication that gate is for every group, and for
//! each theme's support by everybody.

mod groups;
mod words;

use coproduction_core::measure::{Measure, MeasureResult, Proportion, Why};
use coproduction_core::statistics::Exact;
use coproduction_core::{Date, Pointer};
use coproduction_equity::themes::{Consensus, InGroup, Rank, Support, Survey, ThemeRecord};
use coproduction_equity::{EquityError, EquityPolicy};
use coproduction_record::{Checked, Collection, ForumRecord};

use crate::disclosure::equity;
use crate::figure::Topic;
use crate::view::{Span, View, place, took_place};
use crate::{Audience, Figure, Policy};
use groups::{Gate, Groups};

const SUPPORT: &str = "theme-support";
const CONSENSUS: &str = "theme-consensus";
const LOWEST: &str = "theme-lowest";

/// What the surveys of a record brought in.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Themes {
    /// Each theme of each survey that had closed, the earliest survey first.
    pub themes: Vec<OfTheme>,
}

/// A theme of a survey.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct OfTheme {
    /// Which it is, and where it stands.
    pub of: ThemeOf,
    /// How many raise it, of all who answered.
    pub support: Measure<Proportion>,
    /// How much every group raises it at once.
    pub consensus: Measure<Consensus>,
    /// The share in the group that raises it least.
    pub lowest: Measure<Exact>,
}

/// A theme by its place, and where it stands among the others.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields, rename = "ThemeOfSurvey")
)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ThemeOf {
    /// The place of the theme in the record.
    pub at: Pointer,
    /// Its place in the survey's list, counted from 1.
    pub theme: u64,
    /// The place of the theme among all themes, by how many support it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rank: Option<Rank>,
    /// The same in each group, in their order; none where the groups are not shown.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub groups: Vec<InGroup>,
    /// The groups, by their places counted from 1, that have it among their first while it is not among the first of everybody.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub raised_by: Vec<u64>,
    /// The groups of which that may be so, as some counts are not on record.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub may_be_raised_by: Vec<u64>,
}

impl Themes {
    /// Every measure in one list, theme by theme.
    pub fn figures(self) -> Vec<Figure> {
        if self.themes.is_empty() {
            return vec![Figure::of(
                Topic::Themes,
                without::<Proportion>(SUPPORT, Why::NotRecorded),
            )];
        }
        let each = self.themes.into_iter().flat_map(|theme| {
            let mut figures = [
                Figure::of(Topic::Themes, theme.support),
                Figure::of(Topic::Themes, theme.consensus),
                Figure::of(Topic::Themes, theme.lowest),
            ];
            for figure in &mut figures {
                figure.theme = Some(Box::new(theme.of.clone()));
            }
            figures
        });
        each.collect()
    }
}

/// Draws the themes out of a record, as it stood on a day.
///
/// ```
/// use coproduction_core::{Bilingual, Text};
/// use coproduction_forums::Forum;
/// use coproduction_principles::{Policy, themes::themes};
/// use coproduction_record::{ForumRecord, RecordFormat};
///
/// let forum = Forum::new("7a0c4a52-7c6e-4a51-9d55-0d3f3f1f6a10".parse()?, Bilingual::both(Text::parse("Llais Llan")?));
/// let record = ForumRecord::new(RecordFormat::V1, forum).check()?;
/// // Nobody was asked, and so nothing is concluded.
/// assert!(themes(&record, &Policy::default(), "2026-06-30".parse()?).themes.is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn themes(record: &Checked<ForumRecord>, policy: &Policy, as_of: Date) -> Themes {
    of(&View::new(record, policy, as_of), Audience::Forum)
}

/// The same, of a record that is looked at already.
pub(crate) fn of(view: &View<'_>, audience: Audience) -> Themes {
    let policy = equity(view.policy, audience);
    let gate = Gate::new(view.policy, audience);
    let events = view.record.events.iter().flatten();
    let mut closed: Vec<(Date, usize, &coproduction_events::Survey)> = events
        .enumerate()
        .filter_map(|(index, event)| {
            let day = Span::close_of(event)?.latest;
            let is_over = took_place(event, view.day) == Some(true) && day <= view.day;
            Some((day, index, event.survey.as_ref().filter(|_| is_over)?))
        })
        .collect();
    closed.sort_by_key(|(day, index, _)| (*day, *index));
    let each = closed.into_iter();
    Themes {
        themes: each
            .flat_map(|(day, index, survey)| {
                of_survey(day, &place(Collection::Events, index), survey, (&policy, gate))
            })
            .collect(),
    }
}

fn of_survey(
    day: Date,
    event: &Pointer,
    survey: &coproduction_events::Survey,
    (policy, gate): (&EquityPolicy, Gate),
) -> Vec<OfTheme> {
    let themes = survey.themes.as_deref().unwrap_or_default();
    let groups = Groups::of(survey, gate);
    let records = counted(survey, &groups, policy);
    let numbers = 1_u64..;
    let each = numbers.zip(themes).enumerate().map(|(at, (number, theme))| {
        let record = match &records {
            Ok(_) if gate.holds_back(survey, theme) => Err(Why::SmallGroup),
            Ok(records) => records.get(at).cloned().ok_or(Why::NotComputed),
            Err(why) => Err(*why),
        };
        let mut found = OfTheme {
            of: ThemeOf {
                at: event.member("survey").entry("themes", at),
                theme: number,
                rank: None,
                groups: Vec::new(),
                raised_by: Vec::new(),
                may_be_raised_by: Vec::new(),
            },
            support: without(SUPPORT, Why::NotRecorded),
            consensus: without(CONSENSUS, Why::NotRecorded),
            lowest: without(LOWEST, Why::NotRecorded),
        };
        match record {
            Err(why) => {
                found.support = without(SUPPORT, why);
                found.consensus = without(CONSENSUS, why);
                found.lowest = without(LOWEST, why);
            }
            Ok(record) => fill(&mut found, record, theme, &groups),
        }
        words::name(&mut found, day, policy);
        found
    });
    each.collect()
}

/// Takes of a theme's record what is on record, and may be shown.
fn fill(found: &mut OfTheme, record: ThemeRecord, theme: &coproduction_events::Theme, groups: &Groups) {
    found.of.rank = record.rank;
    // What is not on record is in the places as bounds; said of itself it would be nought to all.
    if theme.responses.is_some() {
        found.support = record.support;
    }
    match groups {
        Groups::Shown(groups) => {
            if groups.iter().all(|group| group.of(theme).is_some()) {
                found.consensus = record.consensus;
                found.lowest = record.lowest;
            }
            found.of.groups = record.groups;
            found.of.raised_by = record.raised_by;
            found.of.may_be_raised_by = record.may_be_raised_by;
        }
        Groups::Not(why) => {
            found.consensus = without(CONSENSUS, *why);
            found.lowest = without(LOWEST, *why);
        }
    }
}

/// The survey as the statistics take it; why not, where that cannot be.
fn counted(
    survey: &coproduction_events::Survey,
    groups: &Groups,
    policy: &EquityPolicy,
) -> Result<Vec<ThemeRecord>, Why> {
    let all = u64::from(survey.responses.ok_or(Why::NotRecorded)?);
    if all == 0 {
        return Err(Why::NothingCounted);
    }
    if all < policy.minimum_group {
        return Err(Why::SmallGroup);
    }
    let themes = survey.themes.iter().flatten();
    let known = |count: Option<u64>, of: u64| match count {
        Some(count) => Support::new(count, of),
        None => Support::new(0, of)?.undisclosed(of),
    };
    let compute = || -> Result<Vec<ThemeRecord>, EquityError> {
        let everybody = themes
            .clone()
            .map(|theme| known(theme.responses.map(u64::from), all))
            .collect::<Result<Vec<_>, _>>()?;
        let survey = match groups {
            Groups::Not(_) => Survey::new([all], everybody.into_iter().map(|support| vec![support]))?,
            Groups::Shown(groups) => {
                let by_group = themes.clone().map(|theme| {
                    let each = groups.iter().map(|group| known(group.of(theme), group.people));
                    each.collect::<Result<Vec<_>, _>>()
                });
                let by_group = by_group.collect::<Result<Vec<_>, _>>()?;
                Survey::new(groups.iter().map(|group| group.people), by_group)?.everybody(everybody)?
            }
        };
        coproduction_equity::themes::themes(&survey, policy)
    };
    compute().map_err(|_| Why::NotComputed)
}

fn without<T>(name: &'static str, why: Why) -> Measure<T> {
    let result = if why == Why::SmallGroup {
        MeasureResult::Withheld { why }
    } else {
        MeasureResult::NotDefined { why }
    };
    Measure::new(name, result, why.message())
}
