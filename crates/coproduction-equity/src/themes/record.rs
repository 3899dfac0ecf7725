//! Each theme, in all groups together and in each.

use coproduction_core::Message;
use coproduction_core::measure::{Measure, MeasureResult, Measured, Proportion, Why};
use coproduction_core::statistics::{Exact, StatisticsError};

use super::consensus::consensus;
use super::ranks::ranks;
use super::{Consensus, Rank, Support, Survey};
use crate::numbers::percent;
use crate::{EquityError, EquityPolicy};

/// How much one group supports a theme, and its place within that group.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields, rename = "ThemeWithinGroup")
)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct InGroup {
    /// How many of the group support it at the least, of those who were asked; absent where nobody was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub least: Option<Proportion>,
    /// How many support it at the most: if everybody who did not say does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most: Option<Proportion>,
    /// The place of the theme within the group, by how many of the group support it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rank: Option<Rank>,
}

/// What comes of a theme.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ThemeRecord {
    /// How many support it, of everybody who was asked. Without an interval: whoever answers has chosen to.
    pub support: Measure<Proportion>,
    /// Its place among all themes by that; absent where nobody was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rank: Option<Rank>,
    /// The same in each group, in their order.
    pub groups: Vec<InGroup>,
    /// How much every group supports it at once.
    pub consensus: Measure<Consensus>,
    /// The support in the group that supports it least: to order themes by this is to leave no group behind.
    pub lowest: Measure<Exact>,
    /// The groups, by their places counted from 1, that have it among their top themes while it is not among the top of
    /// everybody, if at least [`EquityPolicy::theme_group`] of their people were asked about it. Such a theme would otherwise
    /// not be heard.
    pub raised_by: Vec<u64>,
    /// The groups of which that may be so, given what was not disclosed.
    pub may_be_raised_by: Vec<u64>,
}

/// The themes of a survey, in its order.
///
/// *Bounded* where some did not disclose. *Not defined* where nobody was asked about a theme; where some group was not asked,
/// the lowest support is bounded, since that group's may be lower.
///
/// ```
/// use coproduction_equity::EquityPolicy;
/// use coproduction_equity::themes::{Support, Survey, themes};
/// let counts = vec![Support::new(8, 10)?, Support::new(3, 9)?, Support::new(5, 5)?];
/// let records = themes(&Survey::new([10, 9, 5], [counts])?, &EquityPolicy::default())?;
/// let consensus = records.first().and_then(|theme| theme.consensus.result.measured());
/// assert_eq!(consensus.map(|m| (m.value.product.to_string(), m.value.groups)), Some(("18/77".to_owned(), 3)));
/// # Ok::<(), coproduction_equity::EquityError>(())
/// ```
///
/// # Errors
/// None of its own: a [`Survey`] that exists can be looked at.
pub fn themes(survey: &Survey, policy: &EquityPolicy) -> Result<Vec<ThemeRecord>, EquityError> {
    let together = survey.together();
    let overall = ranks(&together);
    let by_group: Vec<Vec<Option<Rank>>> = (0..survey.people().len())
        .map(|group| {
            let of_group: Vec<Support> = survey
                .themes()
                .iter()
                .filter_map(|theme| theme.get(group).copied())
                .collect();
            ranks(&of_group)
        })
        .collect();
    let mut records = Vec::new();
    for (place, ((theme, all), rank)) in survey.themes().iter().zip(together).zip(overall).enumerate() {
        let in_groups: Vec<Option<Rank>> = by_group
            .iter()
            .map(|ranks| ranks.get(place).copied().flatten())
            .collect();
        let raised = |certainly: bool| raised(theme, &in_groups, rank, policy, certainly);
        let raised_by = raised(true);
        let mut may_be_raised_by = raised(false);
        may_be_raised_by.retain(|group| !raised_by.contains(group));
        records.push(ThemeRecord {
            support: support(all)?,
            rank,
            groups: theme
                .iter()
                .zip(&in_groups)
                .map(|(support, rank)| in_group(*support, *rank))
                .collect(),
            consensus: across(theme)?,
            lowest: lowest(theme),
            raised_by,
            may_be_raised_by,
        });
    }
    Ok(records)
}

/// The groups that certainly, or perhaps, have it among their top while everybody does not.
fn raised(
    theme: &[Support],
    in_groups: &[Option<Rank>],
    overall: Option<Rank>,
    policy: &EquityPolicy,
    certainly: bool,
) -> Vec<u64> {
    let Some(overall) = overall else {
        return Vec::new();
    };
    let outside = if certainly { overall.best } else { overall.worst } > policy.top_themes;
    let groups = (1..).zip(theme).zip(in_groups);
    let top = groups.filter(|((_, support), rank)| {
        let at_top =
            rank.is_some_and(|rank| (if certainly { rank.worst } else { rank.best }) <= policy.top_themes);
        support.seen() >= policy.theme_group && at_top && outside
    });
    top.map(|((group, _), _)| group).collect()
}

fn in_group(support: Support, rank: Option<Rank>) -> InGroup {
    let of = |agrees| Proportion::new(agrees, support.seen(), "asked");
    InGroup {
        least: of(support.least()),
        most: of(support.most()),
        rank,
    }
}

const CHOSEN: (&str, &str) = (
    "Those who answered chose to, and need not stand for everybody.",
    "Dewisodd y rhai a atebodd wneud hynny, ac nid ydynt o reidrwydd yn cynrychioli pawb.",
);

fn support(all: Support) -> Result<Measure<Proportion>, StatisticsError> {
    let (least, most, seen) = (all.least(), all.most(), all.seen());
    let of = |agrees| Proportion::new(agrees, seen, "asked").ok_or(StatisticsError::NoObservations);
    let (result, explanation) = if seen == 0 {
        let why = Why::NotAsked;
        (MeasureResult::NotDefined { why }, why.message())
    } else if least == most {
        let value = of(least)?;
        let percent = value.percent();
        let explanation = Message::new(
            format!(
                "This theme is supported by {least} of {seen} who answered ({percent}%). {}",
                CHOSEN.0
            ),
            format!(
                "Cefnogir y thema hon gan {least} o {seen} a atebodd ({percent}%). {}",
                CHOSEN.1
            ),
        );
        (MeasureResult::Measured(Measured::new(value, seen)), explanation)
    } else {
        let (low, high, why) = (of(least)?, of(most)?, Why::Undisclosed);
        let explanation = Message::new(
            format!(
                "This theme is supported by between {least} and {most} of {seen} who answered, since some did not say. {}",
                CHOSEN.0
            ),
            format!(
                "Cefnogir y thema hon gan o leiaf {least} ac ar y mwyaf {most} o {seen} a atebodd, gan na ddywedodd rhai. {}",
                CHOSEN.1
            ),
        );
        (MeasureResult::Bounded { low, high, why }, explanation)
    };
    Ok(Measure::new("theme-support", result, explanation))
}

fn across(theme: &[Support]) -> Result<Measure<Consensus>, StatisticsError> {
    let asked: u64 = theme.iter().map(|support| support.seen()).sum();
    let (result, explanation) = match consensus(theme)? {
        None => {
            let why = Why::NotAsked;
            (MeasureResult::NotDefined { why }, why.message())
        }
        Some((low, high)) => {
            let (groups, from, to) = (low.groups, low.percent(), high.percent());
            let explanation = if low.product == high.product {
                Message::new(
                    format!(
                        "How far all groups agree on this theme, from 0% (nobody in any group) to 100% (everybody in every group): {from:.0}%. \
                         Groups: {groups}."
                    ),
                    format!(
                        "I ba raddau y mae'r holl grwpiau'n gytûn ar y thema hon, o 0% (neb mewn unrhyw grŵp) i 100% (pawb ym mhob grŵp): \
                         {from:.0}%. Grwpiau: {groups}."
                    ),
                )
            } else {
                Message::new(
                    format!(
                        "How far all groups agree on this theme, from 0% (nobody in any group) to 100% (everybody in every group): between \
                         {from:.0}% and {to:.0}%, since some did not say. Groups: {groups}."
                    ),
                    format!(
                        "I ba raddau y mae'r holl grwpiau'n gytûn ar y thema hon, o 0% (neb mewn unrhyw grŵp) i 100% (pawb ym mhob grŵp): o \
                         leiaf {from:.0}%, ar y mwyaf {to:.0}%, gan na ddywedodd rhai. Grwpiau: {groups}."
                    ),
                )
            };
            let result = if low.product == high.product {
                MeasureResult::Measured(Measured::new(low, asked))
            } else {
                let why = Why::Undisclosed;
                MeasureResult::Bounded { low, high, why }
            };
            (result, explanation)
        }
    };
    Ok(Measure::new("theme-consensus", result, explanation))
}

fn lowest(theme: &[Support]) -> Measure<Exact> {
    let asked: u64 = theme.iter().map(|support| support.seen()).sum();
    let shares: Vec<Option<(Exact, Exact)>> = theme.iter().map(|support| support.shares()).collect();
    let all_asked = shares.iter().all(Option::is_some);
    let low = shares.iter().flatten().map(|(low, _)| low).min().cloned();
    let high = shares.iter().flatten().map(|(_, high)| high).min().cloned();
    let (result, explanation) = match low.zip(high) {
        None => {
            let why = Why::NotAsked;
            (MeasureResult::NotDefined { why }, why.message())
        }
        Some((low, high)) if all_asked && low == high => {
            let percent = percent(&low);
            let explanation = Message::new(
                format!("In the group that supports this theme least, {percent}% do."),
                format!("Yn y grŵp sy'n cefnogi'r thema hon leiaf, mae {percent}% yn gwneud hynny."),
            );
            (MeasureResult::Measured(Measured::new(low, asked)), explanation)
        }
        Some((low, high)) => {
            let (low, why) = if all_asked {
                (low, Why::Undisclosed)
            } else {
                (Exact::zero(), Why::NotAsked)
            };
            let (from, to) = (percent(&low), percent(&high));
            let explanation = Message::new(
                format!(
                    "In the group that supports this theme least, between {from}% and {to}% do: some did not say, or were not \
                     asked."
                ),
                format!(
                    "Yn y grŵp sy'n cefnogi'r thema hon leiaf, mae o leiaf {from}% ac ar y mwyaf {to}% yn gwneud hynny: ni \
                     ddywedodd rhai, neu ni ofynnwyd iddynt."
                ),
            );
            (MeasureResult::Bounded { low, high, why }, explanation)
        }
    };
    Measure::new("theme-lowest", result, explanation)
}
