//! Representation, drawn out of a record: the members beside the people of the forum's area, by what they answered in monitoring.
//!
//! The statistics are those of [`coproduction_equity::representation`]; the population is that of Census 2021, of the forum's area where
//! that is a health board's, else of the accountable health board; or, by any list, the one that a board gives in its policy. Looked at is
//! the latest return about all members: each table of one characteristic whose list the population has too, code by code, by the widest
//! groups of the list.
//!
//! **Monitoring answers are gated.** Where any number of a characteristic would stand for fewer people than the policy's threshold of
//! disclosure, all of that characteristic is withheld, with the same words whatever the reason. In a forum of thirty that is nearly
//! always so. What this cannot see is what else was published, or will be: two results of two days may tell who joined between
//! them.

mod together;

use std::collections::{BTreeMap, BTreeSet};

use coproduction_core::measure::{Measure, MeasureResult, Why};
use coproduction_core::statistics::Exact;
use coproduction_core::{Characteristic, Code, Date, Message};
use coproduction_equity::representation::{
    CompositionTest, Coverage, GroupCount, Seats, SeatsToChange, disclosure_bounds, seat_ratio,
};
use coproduction_equity::{
    EquityError, EquityPolicy, KnownCodeList, MonitoredGroup, ReferenceShare, Universe,
};
use coproduction_record::{Checked, ForumRecord};

use crate::disclosure::equity;
use crate::figure::{AnyMeasure, GroupOf, Topic};
use crate::scope::add;
use crate::view::{Compared, Looked, Shown, View};
use crate::{Audience, Figure, Policy};

const RATIO: &str = "seat-ratio";

/// How the sentence begins that names Census 2021.
pub(crate) const OF_CENSUS: &str = "Reference population: Census 2021";

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
    /// How many seats would have to be filled otherwise to match the population, with the index of dissimilarity and what chance gives.
    pub to_change: Measure<SeatsToChange>,
    /// How surprising the whole would be under a blind draw; *not computed* where that would take too long.
    pub composition: Measure<CompositionTest>,
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
    /// The chance of as few or fewer under a blind draw, held beside the chances of all groups of the characteristic (Holm). Absent where
    /// some did not say, or a chance would take too long to compute.
    pub chance_of_family: Option<Exact>,
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
                figure.of = Some(Box::new(GroupOf {
                    characteristic,
                    group,
                    reference,
                    chance_of_family: None,
                }));
                figure
            };
            match found.groups {
                Err(none) => figures.push(of(none.into(), None)),
                Ok(groups) => {
                    for group in groups {
                        let whom = (group.code, group.reference);
                        let mut seats = of(group.seats.into(), Some(whom.clone()));
                        if let Some(of) = &mut seats.of {
                            of.chance_of_family = group.chance_of_family;
                        }
                        figures.push(seats);
                        figures.push(of(group.ratio.into(), Some(whom)));
                    }
                }
            }
            figures.push(of(found.to_change.into(), None));
            figures.push(of(found.composition.into(), None));
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
    let policy = equity(view.policy, Audience::Forum);
    let latest = view.latest_return(MonitoredGroup::Members);
    let characteristics = latest.map(|(_, returned)| {
        let compared = view.compared(returned).into_iter();
        let each = compared.map(|(characteristic, looked)| {
            let found = match looked {
                Looked::NoReference => none(Why::NoReference),
                Looked::NotRecorded => none(Why::NotRecorded),
                Looked::Withheld => nothing_shown(),
                Looked::Shown(compared, shown) => {
                    let mut found = look(&compared, &shown, &policy);
                    beside_seats(view, shown.n, &mut found);
                    found
                }
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
        to_change: undefined(together::TO_CHANGE, why),
        composition: undefined(together::COMPOSITION, why),
        coverage: undefined(together::COVERAGE, why),
    }
}

fn nothing_shown() -> OfCharacteristic {
    OfCharacteristic {
        groups: Err(withheld(RATIO)),
        to_change: withheld(together::TO_CHANGE),
        composition: withheld(together::COMPOSITION),
        coverage: withheld(together::COVERAGE),
    }
}

/// What every measure of a characteristic says that is not shown: the same, whichever number is small, and where none is.
fn withheld_because() -> Message {
    Message::new(
        "It is not shown: too few people would stand behind a number of it.",
        "Nid yw'n cael ei ddangos: byddai rhy ychydig o bobl y tu ôl i un o'i rifau.",
    )
}

/// A measure that is not shown. It is made from its name alone, so that nothing of the counts can be in it.
fn withheld<T>(name: &'static str) -> Measure<T> {
    let why = Why::SmallGroup;
    Measure::new(name, MeasureResult::Withheld { why }, withheld_because())
}

fn look(compared: &Compared<'_>, shown: &Shown, policy: &EquityPolicy) -> OfCharacteristic {
    let groups = compared.groups.iter().zip(&shown.groups);
    let of_groups = groups.map(|(code, people)| of_group(compared, shown, (code, *people), policy));
    let mut found = none(Why::NotComputed);
    if let Ok(groups) = of_groups.collect::<Result<Vec<_>, _>>() {
        found.groups = Ok(together::beside_each_other(groups));
    }
    together::look(compared, shown, &mut found);
    found
}

/// The name of a table's list, in the words of its question where the library knows it.
fn title(compared: &Compared<'_>) -> Message {
    let list = &compared.table.code_list;
    KnownCodeList::find(list).map_or_else(
        || {
            Message::new(
                format!("The board's own list {}", list.name),
                format!("Rhestr {} y bwrdd ei hun", list.name),
            )
        },
        |list| Message::new(list.title_en, list.title_cy.unwrap_or(list.title_en)),
    )
}

/// What a group is called; one of a board's own list is named by its code.
fn label(compared: &Compared<'_>, code: &Code) -> Message {
    let list = KnownCodeList::find(&compared.population.code_list);
    list.and_then(|list| list.category(code.as_str())).map_or_else(
        || Message::new(format!("group {code}"), format!("grŵp {code}")),
        |category| Message::new(category.en, category.cy.unwrap_or(category.en)),
    )
}

/// Says where more people answered than ever held a seat on record: others than members are counted, and people are no seats.
fn beside_seats(view: &View<'_>, people: u64, found: &mut OfCharacteristic) {
    let Some(memberships) = view.record.memberships.as_ref() else {
        return;
    };
    let held: BTreeSet<_> = memberships.iter().map(|membership| membership.member).collect();
    let held = u64::try_from(held.len()).unwrap_or(u64::MAX);
    let has_value = matches!(
        found.to_change.result,
        MeasureResult::Measured(_) | MeasureResult::Bounded { .. }
    );
    if held < people && has_value {
        add(
            &mut found.to_change,
            format!(
                "More people answered than ever held a seat on record, so that this is about the people who answered, and not about seats. People who held one: {held}."
            ),
            format!(
                "Atebodd mwy o bobl nag a fu erioed yn dal sedd yn ôl y cofnod, felly am y bobl a atebodd y mae hyn, ac nid am seddi. Pobl a fu'n dal un: {held}."
            ),
        );
    }
}

fn of_group(
    compared: &Compared<'_>,
    shown: &Shown,
    (code, people): (&Code, u64),
    policy: &EquityPolicy,
) -> Result<OfGroup, ()> {
    let reference = compared.population.share(code).map_err(drop)?;
    let (mut seats, mut ratio) = measures(shown, people, &reference, policy).map_err(drop)?;
    let (title, label) = (title(compared), label(compared, code));
    for explanation in [&mut seats.explanation, &mut ratio.explanation] {
        let whom = Message::new(
            format!("{}, {}", title.en, label.en),
            format!("{}, {}", title.cy, label.cy),
        );
        *explanation = said_of(&whom, explanation);
    }
    name_source(compared, &mut seats);
    name_source(compared, &mut ratio);
    Ok(OfGroup {
        code: code.clone(),
        reference,
        seats,
        chance_of_family: None,
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

/// Says what the reference population is.
fn name_source<T>(compared: &Compared<'_>, measure: &mut Measure<T>) {
    let about = &compared.population.about;
    if compared.is_given {
        let day = about.as_of;
        let (en, cy) = universe(about.universe);
        add(
            measure,
            format!("Reference population: the board's own, of {day}: {en}."),
            format!("Poblogaeth gyfeirio: un y bwrdd ei hun, {day}: {cy}."),
        );
        return;
    }
    let (day, (counted, counted_cy)) = (about.as_of, universe(about.universe));
    let area = about.area.name.as_ref();
    let name = |name: Option<&coproduction_core::Text>| name.map_or("", |name| name.as_str()).to_owned();
    let (en, cy) = (
        name(area.and_then(|area| area.en())),
        name(area.and_then(|area| area.cy())),
    );
    add(
        measure,
        format!("{OF_CENSUS}, {en} ({day}): {counted}."),
        format!("Poblogaeth gyfeirio: Cyfrifiad 2021, {cy} ({day}): {counted_cy}."),
    );
}

/// Who is counted in a population. The texts of a board's own are the board's, and stand in the policy.
const fn universe(of: Universe) -> (&'static str, &'static str) {
    match of {
        Universe::UsualResidents => ("usual residents", "preswylwyr arferol"),
        Universe::ThreeAndOver => ("people of 3 and over", "pobl 3 oed a throsodd"),
        Universe::FiveAndOver => ("people of 5 and over", "pobl 5 oed a throsodd"),
        Universe::SixteenAndOver => ("people of 16 and over", "pobl 16 oed a throsodd"),
        Universe::Households => ("households, and not people", "cartrefi, ac nid pobl"),
        Universe::ServiceUsers => ("users of the service", "defnyddwyr y gwasanaeth"),
        _ => (
            "another population, which the policy names",
            "poblogaeth arall, a enwir yn y polisi",
        ),
    }
}

/// A sentence with the name of whom it is about before it.
fn said_of(whom: &Message, sentence: &Message) -> Message {
    Message::new(
        format!("{}: {}", whom.en, sentence.en),
        format!("{}: {}", whom.cy, sentence.cy),
    )
}
