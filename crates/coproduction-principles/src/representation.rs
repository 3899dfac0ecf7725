//! Representation, drawn out of a record: the members beside the people of the forum's area, by what they answered in monitoring.
//!
//! The statistics are those of [`coproduction_equity::representation`]; the population is that of Census 2021, of the forum's area where
//! that is a health board's, else of the accountable health board. Looked at is the latest return about all members: each table of
//! one characteristic whose list is one that the Census has, code by code, by the widest groups of the list.
//!
//! **Monitoring answers are gated.** Where any number of a characteristic would stand for fewer people than the policy's threshold of
//! disclosure, all of that characteristic is withheld, with the same words whatever the reason. In a forum of thirty that is nearly
//! always so. What this cannot see is what else was published, or will be: two results of two days may tell who joined between
//! them.

mod gate;
mod returns;

use std::collections::BTreeMap;

use coproduction_core::measure::{Measure, MeasureResult, Why};
use coproduction_core::statistics::Exact;
use coproduction_core::{Characteristic, Code, Date, Message};
use coproduction_equity::disclosure::DisclosureProfile;
use coproduction_equity::representation::{
    Composition, Coverage, GroupCount, Seats, coverage, disclosure_bounds, seat_ratio,
};
use coproduction_equity::{Category, CategoryKind, Counts, EquityError, EquityPolicy, ReferenceShare};
use coproduction_record::{Checked, ForumRecord};

use crate::disclosure::{equity, profile};
use crate::figure::{AnyMeasure, GroupOf, Topic};
use crate::scope::add;
use crate::view::View;
use crate::{Figure, Policy};
use gate::{Shown, withheld};
use returns::Compared;

const RATIO: &str = "seat-ratio";
const COVERAGE: &str = "coverage";

/// The members beside the people of the area.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Representation {
    /// Each characteristic of the latest return about all members; `None` where there is no such return.
    pub characteristics: Option<BTreeMap<Characteristic, OfCharacteristic>>,
}

/// The members beside the people of the area, by one characteristic.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct OfCharacteristic {
    /// Each group, where they may be shown; else why not.
    pub groups: Result<Vec<OfGroup>, Measure<Exact>>,
    /// How much of the population has anybody of its group in the forum.
    pub coverage: Measure<Coverage>,
}

/// The members of one group.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct OfGroup {
    /// Its code.
    pub code: Code,
    /// What it is compared with.
    pub reference: ReferenceShare,
    /// How many seats it has, and how many would match.
    pub seats: Measure<Seats>,
    /// Its share of the members over its share of the population; where some did not say, by [`disclosure_bounds`].
    pub ratio: Measure<Exact>,
}

impl Representation {
    /// Every measure in one list, characteristic by characteristic.
    pub fn figures(self) -> Vec<Figure> {
        let Some(characteristics) = self.characteristics else {
            return vec![Figure::of(
                Topic::Representation,
                undefined::<Exact>(RATIO, Why::NotRecorded),
            )];
        };
        let mut figures = Vec::new();
        for (characteristic, found) in characteristics {
            let of = |measure: AnyMeasure, group: Option<(Code, ReferenceShare)>| {
                let mut figure = Figure::of(Topic::Representation, measure);
                let (group, reference) = group.unzip();
                figure.of = Some(GroupOf {
                    characteristic,
                    group,
                    reference,
                });
                figure
            };
            match found.groups {
                Err(none) => figures.push(of(none.into(), None)),
                Ok(groups) => {
                    for group in groups {
                        let whom = (group.code, group.reference);
                        figures.push(of(group.seats.into(), Some(whom.clone())));
                        figures.push(of(group.ratio.into(), Some(whom)));
                    }
                }
            }
            figures.push(of(found.coverage.into(), None));
        }
        figures
    }
}

/// Draws the measures of representation out of a record, as it stood on a day.
///
/// ```
/// use coproduction_core::{Bilingual, Text};
/// use coproduction_forums::Forum;
/// use coproduction_principles::{Policy, representation::representation};
/// use coproduction_record::{ForumRecord, RecordFormat};
///
/// let forum = Forum::new("7a0c4a52-7c6e-4a51-9d55-0d3f3f1f6a10".parse()?, Bilingual::both(Text::parse("Llais Llan")?));
/// let record = ForumRecord::new(RecordFormat::V1, forum).check()?;
/// // Nobody was asked, and so nothing is concluded.
/// assert_eq!(representation(&record, &Policy::default(), "2026-06-30".parse()?).characteristics, None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn representation(record: &Checked<ForumRecord>, policy: &Policy, as_of: Date) -> Representation {
    of(&View::new(record, policy, as_of))
}

/// The same, of a record that is looked at already.
pub(crate) fn of(view: &View<'_>) -> Representation {
    let (policy, profile) = (equity(view.policy), profile(view.policy));
    let characteristics = returns::compared(view).map(|compared| {
        let looked_at: Vec<_> = compared
            .into_iter()
            .map(|(characteristic, compared)| {
                let nothing = || (none(Why::NoReference), None);
                (
                    characteristic,
                    compared.map_or_else(nothing, |compared| look(&compared, &policy, profile.as_ref())),
                )
            })
            .collect();
        let answered: Vec<u64> = looked_at.iter().filter_map(|(_, (_, n))| *n).collect();
        // What one question's number of answers, taken from another's, says of those who answered only one of the two.
        let is_too_near = |n: u64| {
            let near = |other: &u64| {
                profile
                    .as_ref()
                    .is_none_or(|rule| gate::are_too_near(n, *other, rule))
            };
            answered.iter().any(near)
        };
        let each = looked_at.into_iter().map(|(characteristic, (found, n))| {
            let found = if n.is_some_and(is_too_near) {
                nothing_shown()
            } else {
                found
            };
            (characteristic, found)
        });
        each.collect()
    });
    Representation { characteristics }
}

fn undefined<T>(name: &'static str, why: Why) -> Measure<T> {
    Measure::new(name, MeasureResult::NotDefined { why }, why.message())
}

/// Nothing is defined of a characteristic, for a reason that lies in no count.
fn none(why: Why) -> OfCharacteristic {
    OfCharacteristic {
        groups: Err(undefined(RATIO, why)),
        coverage: undefined(COVERAGE, why),
    }
}

fn nothing_shown() -> OfCharacteristic {
    OfCharacteristic {
        groups: Err(withheld(RATIO)),
        coverage: withheld(COVERAGE),
    }
}

/// What is shown of a characteristic, with how many answered where anything is.
fn look(
    compared: &Compared<'_>,
    policy: &EquityPolicy,
    profile: Option<&DisclosureProfile>,
) -> (OfCharacteristic, Option<u64>) {
    if compared.is_repeated || compared.table.cells.is_none() {
        return (none(Why::NotRecorded), None);
    }
    // What is wrong with counts would say something about them.
    let Ok(counts) = Counts::of(compared.table) else {
        return (nothing_shown(), None);
    };
    if counts.undisclosed().is_none() {
        return (none(Why::NotRecorded), None);
    }
    let widest = compared.list.categories.iter();
    let widest =
        widest.filter(|category| category.parent.is_none() && category.kind != CategoryKind::NotStated);
    let mut groups = Vec::new();
    for category in widest {
        let Ok(code) = Code::parse(category.code) else {
            return (nothing_shown(), None);
        };
        let Some(people) = counts.in_group(&code) else {
            return (nothing_shown(), None);
        };
        groups.push((category, code, people));
    }
    let people: Vec<u64> = groups.iter().map(|(.., people)| *people).collect();
    let Some(shown) = profile.and_then(|profile| gate::shown(&counts, &people, profile)) else {
        return (nothing_shown(), None);
    };
    let of_groups = groups
        .iter()
        .zip(&shown.groups)
        .map(|((category, code, _), people)| of_group(compared, &shown, (category, code, *people), policy));
    let found = OfCharacteristic {
        groups: of_groups
            .collect::<Result<_, _>>()
            .map_err(|()| undefined(RATIO, Why::NotComputed)),
        coverage: whole(compared, &shown, groups.iter().map(|(_, code, _)| code))
            .unwrap_or_else(|()| undefined(COVERAGE, Why::NotComputed)),
    };
    (found, Some(shown.n))
}

fn of_group(
    compared: &Compared<'_>,
    shown: &Shown,
    (category, code, people): (&Category, &Code, u64),
    policy: &EquityPolicy,
) -> Result<OfGroup, ()> {
    let reference = compared.population.share(code).map_err(drop)?;
    let (mut seats, mut ratio) = measures(shown, people, &reference, policy).map_err(drop)?;
    for explanation in [&mut seats.explanation, &mut ratio.explanation] {
        let (en, cy) = (category.en, category.cy.unwrap_or(category.en));
        let whom = Message::new(
            format!("{}, {en}", title(compared).en),
            format!("{}, {cy}", title(compared).cy),
        );
        *explanation = said_of(&whom, explanation);
    }
    name_source(compared, &mut seats);
    name_source(compared, &mut ratio);
    Ok(OfGroup {
        code: code.clone(),
        reference,
        seats,
        ratio,
    })
}

type SeatsAndRatio = (Measure<Seats>, Measure<Exact>);

fn measures(
    shown: &Shown,
    people: u64,
    reference: &ReferenceShare,
    policy: &EquityPolicy,
) -> Result<SeatsAndRatio, EquityError> {
    let count = GroupCount::new(people, shown.n)?.undisclosed(shown.undisclosed)?;
    let record = seat_ratio(count, reference, policy)?;
    let ratio = if shown.undisclosed == 0 {
        record.ratio
    } else {
        disclosure_bounds(count, reference, policy)?.ratio
    };
    Ok((record.seats, ratio))
}

fn whole<'a>(
    compared: &Compared<'_>,
    shown: &Shown,
    codes: impl Iterator<Item = &'a Code>,
) -> Result<Measure<Coverage>, ()> {
    let mut shares = Vec::new();
    for (code, people) in codes.zip(&shown.groups) {
        shares.push((*people, compared.population.share_of_stated(code).map_err(drop)?));
    }
    let composition = Composition::new(shares).map_err(drop)?;
    let composition = composition.undisclosed(shown.undisclosed).map_err(drop)?;
    let mut measure = coverage(&composition).map_err(drop)?;
    measure.explanation = said_of(&title(compared), &measure.explanation);
    name_source(compared, &mut measure);
    Ok(measure)
}

/// Says what the reference population is.
fn name_source<T>(compared: &Compared<'_>, measure: &mut Measure<T>) {
    let area = compared.population.about.area.name.as_ref();
    let name = |name: Option<&coproduction_core::Text>| name.map_or("", |name| name.as_str()).to_owned();
    let (en, cy) = (
        name(area.and_then(|area| area.en())),
        name(area.and_then(|area| area.cy())),
    );
    add(
        measure,
        format!("Reference population: Census 2021, {en}."),
        format!("Poblogaeth gyfeirio: Cyfrifiad 2021, {cy}."),
    );
}

/// The name of the characteristic, in the words of its list.
fn title(compared: &Compared<'_>) -> Message {
    let list = compared.list;
    Message::new(list.title_en, list.title_cy.unwrap_or(list.title_en))
}

/// A sentence with the name of whom it is about before it.
fn said_of(whom: &Message, sentence: &Message) -> Message {
    Message::new(
        format!("{}: {}", whom.en, sentence.en),
        format!("{}: {}", whom.cy, sentence.cy),
    )
}
